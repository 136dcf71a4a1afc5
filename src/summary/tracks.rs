//! Owns a track from 0 to 100 with the marks on it and the scale under it, drawn on a [`Sheet`]: what bars and pairs
//! are made of.
//! Must not know what a mark means.

use super::{Glyphs, Ink, Sheet, geometry::track};
use crate::text::columns;

/// The widest drawing: longer bars say no more.
pub(super) const WIDEST: u16 = 100;
/// The shortest bar worth drawing.
pub(super) const SHORTEST: u16 = 9;
/// Columns between a bar and the text beside it, and between texts.
pub(super) const GAP: u16 = 2;
/// Where the scale is marked, and what stands there.
const SCALE: [(u8, &str); 5] = [(0, "0"), (25, "25"), (50, "50"), (75, "75"), (100, "100")];

/// What stands on the track of a bar.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks {
    /// A filled mark, 0 to 100. Without one the track is broken.
    pub(super) point: Option<u8>,
    /// A range, low and high, 0 to 100.
    pub(super) band: Option<(u8, u8)>,
    /// A hollow mark, 0 to 100.
    pub(super) hollow: Option<u8>,
}

impl Marks {
    /// Draws the track with its marks, `length` columns from `x` on.
    pub(super) fn draw(self, (x, y): (u16, u16), length: u16, glyphs: Glyphs, sheet: &mut impl Sheet) {
        let at = |value: u8| track(value, length);
        let (plain, banded) = tracks(glyphs, self.point.is_some());
        let ticks: Vec<_> = marked(length).map(|(value, _)| at(value)).collect();
        let band = self.band.map(|(low, high)| at(low)..=at(high));
        for column in 0..length {
            let (set, ink) = match &band {
                Some(band) if band.contains(&column) => (&banded, Ink::Band),
                Some(_) | None => (&plain, Ink::Rule),
            };
            let glyph = match column {
                0 => set.start,
                last if last + 1 == length => set.end,
                tick if ticks.contains(&tick) => set.tick,
                _ => set.line,
            };
            sheet.mark(x + column, y, glyph, ink);
        }
        if length == 0 {
            return;
        }
        let (point, level) = (self.point.map(at), self.hollow.map(at));
        if let Some(level) = level {
            sheet.mark(x + level, y, glyphs.good_enough(), Ink::GoodEnough);
        }
        if let Some(point) = point {
            let glyph = if level == Some(point) { glyphs.both() } else { glyphs.now() };
            sheet.mark(x + point, y, glyph, Ink::Now);
        }
    }
}

/// The characters that a bar is made of.
struct Track {
    start: char,
    line: char,
    tick: char,
    end: char,
}

/// What a bar is made of outside its range, and within.
fn tracks(glyphs: Glyphs, measured: bool) -> (Track, Track) {
    let band = glyphs.band();
    match glyphs {
        Glyphs::Braille | Glyphs::Block => {
            let line = if measured { '─' } else { '╌' };
            let plain = Track { start: '├', line, tick: '┼', end: '┤' };
            (plain, Track { start: '┝', line: band, tick: '┿', end: '┥' })
        }
        Glyphs::Ascii => {
            let line = if measured { '-' } else { '.' };
            let plain = Track { start: '|', line, tick: '+', end: '|' };
            (plain, Track { start: band, line: band, tick: band, end: band })
        }
    }
}

/// Writes 0 to 100 under a bar.
pub(super) fn scale(x: u16, length: u16, y: u16, sheet: &mut impl Sheet) {
    for (value, number) in marked(length) {
        let width = columns(number);
        let centred = track(value, length).saturating_sub(width / 2).min(length.saturating_sub(width));
        sheet.text(x + centred, y, number, Ink::Muted);
    }
}

/// What is marked on a bar: on a short one only its ends and the middle, on a stump nothing.
fn marked(length: u16) -> impl Iterator<Item = (u8, &'static str)> {
    let shown = move |value: u8| length >= SHORTEST && (length >= 2 * SHORTEST || value.is_multiple_of(50));
    SCALE.into_iter().filter(move |(value, _)| shown(*value))
}
