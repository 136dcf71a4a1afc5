//! Owns made-up results, and a sheet that remembers, for the tests of this folder, `words`, `report` and `tui`.

use jiff::civil::date;

use super::*;
use crate::{pack::Id, scoring::Hints};

/// A point with its likely range and, if there is one, its good-enough level.
pub(crate) type Stand = (Option<(u8, u8, u8)>, Option<u8>);

/// Four axes as a person may have them.
pub(crate) const USUAL: [Stand; 4] = [
    (Some((55, 71, 85)), Some(60)),
    (Some((40, 54, 70)), Some(70)),
    (Some((10, 25, 40)), Some(60)),
    (Some((20, 38, 55)), None),
];

/// Eight names, one of them long.
pub(crate) const NAMES: [&str; 8] =
    ["Money", "Growth", "Balance", "Passion", "Work and private life", "Team", "Health", "自律"];

/// An axis from low, point, high and level.
pub(crate) fn axis(name: &str, (range, good_enough): Stand) -> AxisSummary {
    let reading = range.map(|(low, point, high)| {
        let lean = match (low > 50, high < 50) {
            (true, _) => Lean::High,
            (_, true) => Lean::Low,
            (false, false) => Lean::Mixed,
        };
        Reading { point, low, high, lean }
    });
    AxisSummary {
        id: id(name),
        name: name.to_owned(),
        about: String::new(),
        answered: if range.is_some() { 5 } else { 3 },
        of: 6,
        reading,
        good_enough,
        points: None,
        gap: GapReading::of(reading, good_enough),
    }
}

/// The id of an axis by its place in [`NAMES`].
pub(crate) fn id(name: &str) -> Id {
    let place = NAMES.iter().position(|other| *other == name).unwrap_or(9);
    Id::new(&format!("a{place}")).unwrap()
}

/// A finished result with these axes.
pub(crate) fn summary(stands: &[Stand]) -> Summary {
    let axes: Vec<_> = NAMES.iter().zip(stands).map(|(name, stand)| axis(name, *stand)).collect();
    Summary {
        title: "The four lessons".to_owned(),
        started: date(2026, 11, 22),
        finished: Some(date(2026, 11, 23)),
        month: None,
        answered: axes.iter().map(|axis| axis.answered).sum(),
        of: axes.iter().map(|axis| axis.of).sum(),
        axes,
        lowest: Lowest::Unknown,
        hints: Hints { fast: false, same_in_a_row: false, contradictory: false },
        notes: Vec::new(),
        steps: Steps::default(),
        day_notes: Vec::new(),
    }
}

/// A sheet that remembers what was put where.
#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) marks: Vec<(u16, u16, char, Ink)>,
    pub(crate) texts: Vec<(u16, u16, String, Ink)>,
}

impl Sheet for Seen {
    fn mark(&mut self, x: u16, y: u16, glyph: char, ink: Ink) {
        self.marks.push((x, y, glyph, ink));
    }

    fn text(&mut self, x: u16, y: u16, text: &str, ink: Ink) {
        self.texts.push((x, y, text.to_owned(), ink));
    }
}
