//! Owns the balance of an axis: without it, somebody who always presses one key would not land in the middle.
//! Must not judge single items.

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
        if count < LEAST || count % 2 != 0 {
            let title = format!("`{name}` has {count} question{}", if count == 1 { "" } else { "s" });
            problems.error(
                axis.id.span(),
                title,
                "Give it an even number, at least 4, half of them reversed.",
            );
        } else if reversed * 2 != count {
            let title = format!("`{name}` has {reversed} of {count} questions reversed");
            let cure = "Reverse exactly half: then somebody who always presses one key lands in the middle.";
            problems.error(axis.id.span(), title, cure);
        }
    }
}
