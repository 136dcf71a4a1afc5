//! Owns the rules for scales: labels in words, five different ones, each scale used, beliefs left open.
//! Must not judge the order of labels: that is `order`.

use std::collections::BTreeSet;

use super::{At, Check, CraftFault, Findings};
use crate::pack::SectionKind;
use crate::pack::raw::RawPack;

/// Labels are words, and five different ones.
pub(super) fn labels<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    for scale in &raw.scales {
        let mut seen = BTreeSet::new();
        for label in scale.labels.get_ref().iter().filter(|label| !label.get_ref().is_empty()) {
            let text = label.get_ref();
            if text.chars().any(char::is_numeric) {
                let fault = CraftFault::DigitInLabel(text);
                findings.add(Check::Labels, At::line(&scale.id, label), fault);
            }
            if !seen.insert(text.to_lowercase()) {
                findings.add(Check::Labels, At::line(&scale.id, label), CraftFault::LabelTwice(text));
            }
        }
    }
}

/// Every scale is used, and beliefs can be left open.
pub(super) fn uses<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    for scale in &raw.scales {
        let name = *scale.id.get_ref();
        let mut users = raw.items().filter(|(_, item)| *item.scale.get_ref() == name).peekable();
        if users.peek().is_none() {
            findings.add(Check::Unused, At::line(&scale.id, &scale.id), CraftFault::UnusedScale(name));
        }
        if !scale.cannot_say
            && let Some((_, item)) = users.find(|(section, _)| section.kind() == Some(SectionKind::HotTake))
        {
            findings.add(Check::Belief, At::line(&item.id, &item.scale), CraftFault::BeliefForced);
        }
    }
}
