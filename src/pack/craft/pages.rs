//! Owns the rules for everything in a pack that is read and not answered: it describes and never prescribes.
//! Must not judge the questions: that is `items`.

use super::words::{Rule, contains, report, report_claim};
use super::{At, Check, Findings};
use crate::form::Line;
use crate::pack::SectionKind;
use crate::pack::raw::RawPack;

/// Words that would tell a person what to do with their life.
const PRESCRIBES: Rule = Rule {
    check: Check::Advice,
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
};

/// Looks at every text but the questions.
pub(super) fn wording<'t>(raw: &RawPack<'t>, source: &str, findings: &mut Findings<'t>) {
    for (id, text) in texts(raw) {
        report(id, text, &PRESCRIBES, "A text", (source, findings));
        report_claim(id, text, source, findings);
    }
    for section in raw.sections.iter().filter(|section| section.kind() == Some(SectionKind::HotTake)) {
        if !section.text.get_ref().is_empty() && !contains(section.text.get_ref(), "radar") {
            let cure = "Say that these answers are not part of the radar.";
            let at = At::line(&section.id, &section.text);
            findings.add(Check::HotTake, at, "The hot take does not speak of the radar", cure);
        }
    }
}

/// Every text but the questions, with the id of what it belongs to; of the whole pack with none.
fn texts<'a, 't>(raw: &'a RawPack<'t>) -> impl Iterator<Item = (&'t str, &'a Line<'t>)> {
    let heads = [&raw.title, &raw.notes].into_iter();
    let axes = raw.axes.iter().flat_map(|axis| [(&axis.id, &axis.name), (&axis.id, &axis.about)]);
    let importance = raw.importance.iter().flat_map(|words| [&words.levels, &words.points]);
    let sections = raw.sections.iter().flat_map(|section| {
        let prompts = section.reflections.iter().chain(&section.steps).map(|prompt| &prompt.text);
        [&section.title, &section.text].into_iter().chain(prompts).map(|text| (&section.id, text))
    });
    let named = axes.chain(sections).map(|(id, text)| (*id.get_ref(), text));
    heads.chain(importance).map(|text| ("", text)).chain(named)
}
