//! Owns the balance of an axis: without it, somebody who always presses one key would not land in the middle.
//! Must not judge single items.

use crate::form::{Problem, Severity};
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
        if let Some((title, cure)) = imbalance(name, count, reversed) {
            let (severity, check, span) = (Severity::Error, Some("balance"), axis.id.span());
            problems.add(Problem { severity, check, span, title, cure });
        }
    }
}

/// What is wrong with an axis of `count` questions, `reversed` of them, and the cure.
fn imbalance(name: &str, count: usize, reversed: usize) -> Option<(String, String)> {
    if count == 0 {
        let cure = "Ask at least 6 about it, half of them reversed, or remove the axis.";
        return Some((format!("`{name}` has 0 questions"), cure.to_owned()));
    }
    // In whole points of 100: what the axis shows of somebody who picks the last answer every time.
    let always_last = (100 * (count - reversed) + count / 2) / count;
    let unfair = if reversed * 2 == count {
        String::new()
    } else {
        format!(
            " As it stands, somebody who always picks the last answer gets {always_last} of 100 here, and \
             somebody who always picks the first gets {}.",
            100 - always_last
        )
    };
    if count < LEAST || !count.is_multiple_of(2) {
        let title = format!("`{name}` has {count} question{}", if count == 1 { "" } else { "s" });
        Some((title, format!("Give it an even number, at least 4, half of them reversed.{unfair}")))
    } else if reversed * 2 != count {
        let title = format!("`{name}` has {reversed} of {count} questions reversed");
        let cure = "Reverse exactly half: then somebody who always presses one key lands in the middle.";
        Some((title, format!("{cure}{unfair}")))
    } else {
        None
    }
}
