//! Owns the rules for single questions and for their order.
//! Must not hold lists of words: they are in `lists`.

use std::collections::BTreeSet;

use super::lists::{AGREEING, FORBIDDEN};
use super::words::report;
use super::{At, Check, CraftFault, Findings, Whose, in_full};
use crate::pack::SectionKind;
use crate::pack::raw::{RawItem, RawPack};

/// An axis of fewer questions says too little about a person.
const LEAST: usize = 6;

/// A longer question has to be read twice.
const MOST_WORDS: usize = 18;

/// At least six questions on each axis. (That they are even and half reversed is `check`'s.)
pub(super) fn counts<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    for axis in &raw.axes {
        let name = *axis.id.get_ref();
        let on_axis = |item: &RawItem<'_>| item.axis.as_ref().is_some_and(|axis| *axis.get_ref() == name);
        let count = raw.items().filter(|(_, item)| on_axis(item)).count();
        if count % 2 == 0 && (1..LEAST).contains(&count) {
            let fault = CraftFault::FewQuestions { axis: name, count, least: LEAST };
            findings.add(Check::FewQuestions, At::line(&axis.id, &axis.id), fault);
        }
    }
}

/// Within a lesson, each question points the other way than the one before.
pub(super) fn alternation<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    for section in raw.sections.iter().filter(|section| section.kind() == Some(SectionKind::Lesson)) {
        for pair in section.items.windows(2) {
            if let [before, here] = pair
                && let (Some(first), Some(second), Some(place)) =
                    (before.direction(), here.direction(), &here.direction)
                && first == second
            {
                findings.add(Check::Alternation, At::line(&here.id, place), CraftFault::SameWay);
            }
        }
    }
}

/// No question is asked twice.
pub(super) fn repeats<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    let mut seen = BTreeSet::new();
    for (_, item) in raw.items().filter(|(_, item)| !item.text.get_ref().is_empty()) {
        if !seen.insert(item.text.get_ref().to_lowercase()) {
            findings.add(Check::Repeated, At::line(&item.id, &item.text), CraftFault::AskedTwice);
        }
    }
}

/// No question has to be read twice.
pub(super) fn length<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    for (_, item) in raw.items() {
        let count = in_full(item).split_whitespace().count();
        if count > MOST_WORDS {
            let fault = CraftFault::ManyWords { count, most: MOST_WORDS };
            findings.add(Check::Length, At::line(&item.id, &item.text), fault);
        }
    }
}

/// Words that a question must not hold, and a lead-in where a frequency is asked.
pub(super) fn wording<'t>(raw: &RawPack<'t>, source: &str, findings: &mut Findings<'t>) {
    for (_, item) in raw.items() {
        if item.text.get_ref().to_lowercase().starts_with("how often") && item.lead_in.is_none() {
            findings.add(Check::TimeFrame, At::line(&item.id, &item.text), CraftFault::NoTimeFrame);
        }
        for rule in FORBIDDEN {
            report(item.id.get_ref(), &item.text, rule, Whose::Question, (source, findings));
        }
    }
    for scale in &raw.scales {
        for label in scale.labels.get_ref() {
            report(scale.id.get_ref(), label, &AGREEING, Whose::Label, (source, findings));
        }
    }
}
