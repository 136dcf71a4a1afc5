//! Owns the rules for everything in a pack that is read and not answered: it describes and never prescribes.
//! Must not judge the questions: that is `items`.

use super::prompts;
use super::words::{Rule, contains, report, report_claim};
use crate::form::{Problems, Severity};
use crate::pack::SectionKind;
use crate::pack::raw::RawPack;

/// Words that would tell a person what to do with their life.
const PRESCRIBES: Rule = Rule {
    words: &[
        "quit",
        "quits",
        "quitting",
        "resign",
        "resigns",
        "resigned",
        "resigning",
        "resignation",
        "leave your job",
        "leave the job",
        "should",
        "shouldn't",
        "best choice",
    ],
    cure: "Describe, and leave the choice to the person: this is no advice.",
    severity: Severity::Error,
};

/// Looks at every text but the questions.
pub(super) fn wording(raw: &RawPack<'_>, source: &str, problems: &mut Problems) {
    let heads = [&raw.title, &raw.notes];
    let axes = raw.axes.iter().flat_map(|axis| [&axis.name, &axis.about]);
    let importance = raw.importance.iter().flat_map(|words| [&words.levels, &words.points]);
    let sections = raw.sections.iter().flat_map(|section| [&section.title, &section.text]);
    let prompts = prompts(raw).map(|prompt| &prompt.text);
    for text in heads.into_iter().chain(axes).chain(importance).chain(sections).chain(prompts) {
        report(text, &PRESCRIBES, "A text", source, problems);
        report_claim(text, source, problems);
    }
    for section in raw.sections.iter().filter(|section| section.kind() == Some(SectionKind::HotTake)) {
        if !section.text.get_ref().is_empty() && !contains(section.text.get_ref(), "radar") {
            let cure = "Say that these answers are not part of the radar.";
            problems.warn(section.text.span(), "The hot take does not speak of the radar", cure);
        }
    }
}
