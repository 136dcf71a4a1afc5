//! Owns the balance of an axis: without it, somebody who always presses one key would not land in the middle.
//! Must not judge single items.

use super::Fault;
use crate::form::{Problem, Severity, Told};
use crate::pack::raw::RawPack;
use crate::pack::{Direction, Problems, SectionKind};

/// Fewer than this many, and an axis cannot be scored with one third of them missing.
const LEAST: usize = 4;

/// Says which axes have too few items, an odd number, or not exactly half of them reversed.
///
/// Says nothing while an item's section, axis or direction is in doubt: the counts would be wrong.
pub(super) fn balance(raw: &RawPack<'_>, problems: &mut Problems) {
    let mut scored = Vec::new();
    for (section, item) in raw.items() {
        match section.kind() {
            Some(SectionKind::Lesson) => match (&item.axis, item.direction()) {
                (Some(axis), Some(direction)) => scored.push((*axis.get_ref(), direction)),
                (None, _) | (_, None) => return,
            },
            Some(SectionKind::HotTake | SectionKind::WhatNow) => {}
            None => return,
        }
    }
    if scored.iter().any(|(name, _)| raw.axes.iter().all(|axis| axis.id.get_ref() != name)) {
        return;
    }
    for axis in &raw.axes {
        let name = *axis.id.get_ref();
        let on_axis = scored.iter().filter(|(axis, _)| *axis == name);
        let reversed = on_axis.clone().filter(|(_, direction)| *direction == Direction::Reversed).count();
        let count = on_axis.count();
        if let Some(fault) = imbalance(name, count, reversed) {
            let (title, cure) = fault.told();
            let (severity, check, span) = (Severity::Error, Some("balance"), axis.id.span());
            problems.add(Problem { severity, check, span, title, cure });
        }
    }
}

/// What is wrong with an axis of `count` questions, `reversed` of them.
fn imbalance(axis: &str, count: usize, reversed: usize) -> Option<Fault<'_>> {
    if count == 0 {
        return Some(Fault::NoQuestions { axis });
    }
    // In whole points of 100: what the axis shows of somebody who picks the last answer every time.
    let always_last = (100 * (count - reversed) + count / 2) / count;
    let always_last = (reversed * 2 != count).then_some(always_last);
    if count < LEAST || !count.is_multiple_of(2) {
        Some(Fault::OddCount { axis, count, always_last })
    } else {
        always_last.map(|always_last| Fault::Unbalanced { axis, count, reversed, always_last })
    }
}
