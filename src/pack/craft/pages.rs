//! Owns the rules for everything in a pack that is read and not answered: it describes and never prescribes.
//! Must not judge the questions: that is `items`.

use super::lists::PRESCRIBES;
use super::words::{contains, report, report_claim};
use super::{At, Check, CraftFault, Findings, Whose};
use crate::form::Line;
use crate::pack::SectionKind;
use crate::pack::raw::RawPack;

/// Looks at every text but the questions.
pub(super) fn wording<'t>(raw: &RawPack<'t>, source: &str, findings: &mut Findings<'t>) {
    for (id, text) in texts(raw) {
        report(id, text, &PRESCRIBES, Whose::Text, (source, findings));
        report_claim(id, text, source, findings);
    }
    for section in raw.sections.iter().filter(|section| section.kind() == Some(SectionKind::HotTake)) {
        if !section.text.get_ref().is_empty() && !contains(section.text.get_ref(), "radar") {
            let at = At::line(&section.id, &section.text);
            findings.add(Check::HotTake, at, CraftFault::RadarUnsaid);
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
