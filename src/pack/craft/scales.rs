//! Owns the rules for scales: labels in words, five different ones, each scale used, beliefs left open.
//! Must not judge the order of labels: that is `order`.

use std::collections::BTreeSet;

use super::{At, Check, Findings};
use crate::pack::SectionKind;
use crate::pack::raw::RawPack;

/// Labels are words, and five different ones.
pub(super) fn labels<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    for scale in &raw.scales {
        let mut seen = BTreeSet::new();
        for label in scale.labels.get_ref().iter().filter(|label| !label.get_ref().is_empty()) {
            let text = label.get_ref();
            if text.chars().any(char::is_numeric) {
                let cure = "Label every answer in words: digits are the keys that pick it.";
                let title = format!("Label `{text}` holds a digit");
                findings.add(Check::Labels, At::line(&scale.id, label), title, cure);
            }
            if !seen.insert(text.to_lowercase()) {
                let cure = "Give each of the five answers its own words.";
                let title = format!("Label `{text}` is there twice");
                findings.add(Check::Labels, At::line(&scale.id, label), title, cure);
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
            let title = format!("No question uses scale `{name}`");
            findings.add(Check::Unused, At::line(&scale.id, &scale.id), title, "Use it or remove it.");
        }
        if !scale.cannot_say
            && let Some((_, item)) = users.find(|(section, _)| section.kind() == Some(SectionKind::HotTake))
        {
            let cure = "Use a scale with `cannot_say = true`: nobody has to hold a belief.";
            let at = At::line(&item.id, &item.scale);
            findings.add(Check::Belief, at, "This belief cannot be left open", cure);
        }
    }
}
