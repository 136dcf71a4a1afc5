//! Owns the estimate of how long a pack takes.
//! Must not measure anybody: it only counts.

use crate::pack::{Pack, SectionKind};

/// Seconds to read a question of one line and to press a key; from experience, to be replaced by measurement.
const PER_ITEM: usize = 6;

/// Seconds for the "what matters" screen.
const IMPORTANCE: usize = 40;

/// Words a minute in silent reading of English non-fiction (Brysbaert, Journal of Memory and Language 109, 2019).
const READING: usize = 238;

/// Whole minutes, at least 1, from the first question to the result without notes.
#[must_use]
pub fn time_estimate(pack: &Pack) -> usize {
    let read_before_result = pack.sections().iter().filter(|section| match section.kind {
        SectionKind::Lesson | SectionKind::HotTake => true,
        SectionKind::WhatNow => false,
    });
    let paragraphs = read_before_result.flat_map(|section| &section.text);
    let words: usize = paragraphs.map(|text| text.split_whitespace().count()).sum();
    let seconds = pack.items().count() * PER_ITEM + IMPORTANCE + words * 60 / READING;
    ((seconds + 30) / 60).max(1)
}
