//! Owns the estimate of how long a pack takes.
//! Must not measure anybody: it only counts.

use super::{At, Check, CraftFault, Findings};
use crate::pack::raw::RawPack;
use crate::pack::{Pack, SectionKind};

/// Seconds to read a question of one line and to press a key; from experience, to be replaced by measurement.
const PER_ITEM: usize = 6;

/// Seconds for the "what matters" screen.
const IMPORTANCE: usize = 40;

/// Words a minute in silent reading of English non-fiction (Brysbaert, Journal of Memory and Language 109, 2019).
const READING: usize = 238;

/// Minutes beyond which people answer in haste, or stop.
const MOST: usize = 15;

/// Whole minutes, at least 1, from the first question to the result without notes.
#[must_use]
pub fn time_estimate(pack: &Pack) -> usize {
    let read = pack.sections().iter().filter(|section| is_read(section.kind));
    minutes(pack.items().count(), read.flat_map(|section| &section.text).map(String::as_str))
}

/// Warns of a pack that is too long for one sitting.
pub(super) fn long(raw: &RawPack<'_>, findings: &mut Findings<'_>) {
    let read = raw.sections.iter().filter(|section| section.kind().is_some_and(is_read));
    let minutes = minutes(raw.items().count(), read.map(|section| *section.text.get_ref()));
    if minutes > MOST {
        let at = At { id: "", span: raw.title.span() };
        findings.add(Check::Time, at, CraftFault::Long { minutes, most: MOST });
    }
}

/// Whether a section's page comes before the result.
fn is_read(kind: SectionKind) -> bool {
    match kind {
        SectionKind::Lesson | SectionKind::HotTake => true,
        SectionKind::WhatNow => false,
    }
}

fn minutes<'a>(items: usize, pages: impl Iterator<Item = &'a str>) -> usize {
    let words: usize = pages.map(|text| text.split_whitespace().count()).sum();
    let seconds = items * PER_ITEM + IMPORTANCE + words * 60 / READING;
    ((seconds + 30) / 60).max(1)
}
