//! Owns [`PairChart`]: for each axis then and now, each with its likely range, and the words beside them, made
//! on a [`Sheet`]. Then has a hollow mark on a broken track, now a filled one on a whole track, so that they
//! differ without colour.
//! Must not decide what the words are, nor whether anything changed.

use super::{
    Glyphs, Ink, Sheet, fit,
    geometry::track,
    tracks::{GAP, Marks, SHORTEST, WIDEST, scale},
};
use crate::text::columns;

/// The longest tracks of two: longer ones are not told apart any better, and cost bytes on a slow line. A quarter of
/// it is a whole number of columns.
const LONGEST: u16 = 41;

/// One axis, then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The axis.
    pub name: String,
    /// What became of it, or why that cannot be told.
    pub word: String,
    /// Then and now; none when they cannot be compared. Never to be drawn as 0.
    pub sides: Option<[PairSide; 2]>,
}

/// One of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairSide {
    /// Where the person stands, 0 to 100.
    pub point: u8,
    /// The likely range, low and high, 0 to 100.
    pub band: (u8, u8),
    /// The point in digits.
    pub value: String,
    /// The range in words, such as `40 to 70`.
    pub range: String,
}

/// Then and now of all axes under each other, on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairChart {
    /// In the order of the radar.
    pub pairs: Vec<Pair>,
    /// What stands before the track of then, and before that of now.
    pub names: [String; 2],
    /// What the hollow mark, the filled mark, the range, and both marks in one place mean.
    pub legend: [String; 4],
}

/// How many lines an axis takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairForm {
    /// Name and word, then, now, and a free line.
    Roomy,
    /// Name and word, then, now.
    Compact,
    /// One line with both marks on one track, and the range of now.
    Line,
}

impl PairChart {
    /// How many rows a form takes, with its scale and legend.
    #[must_use]
    pub fn height(&self, form: PairForm) -> u16 {
        let rows = self.pairs.iter().fold(0, |sum: u16, pair| sum.saturating_add(form.rows(pair)));
        rows.saturating_add(2)
    }

    /// The least columns on which name and word stand whole beside each other, over their tracks.
    #[must_use]
    pub fn whole_width(&self) -> u16 {
        let [name, word] = [self.widest(|pair| &pair.name), self.widest(|pair| &pair.word)];
        name.saturating_add(GAP).saturating_add(word)
    }

    /// The roomiest form that fits on so many columns and rows.
    #[must_use]
    pub fn form(&self, width: u16, height: u16) -> PairForm {
        let wide = width >= self.names_width() + SHORTEST + GAP + self.value_width();
        let fits = |form: &PairForm| wide && self.height(*form) <= height;
        [PairForm::Roomy, PairForm::Compact].into_iter().find(fits).unwrap_or(PairForm::Line)
    }

    /// Draws on `width` columns from the top left.
    pub fn draw(&self, width: u16, form: PairForm, glyphs: Glyphs, sheet: &mut impl Sheet) {
        let width = width.min(WIDEST);
        let length = match form {
            PairForm::Roomy | PairForm::Compact => self.blocks(width, form, glyphs, sheet),
            PairForm::Line => self.single(width, glyphs, sheet),
        };
        self.marks((width, self.height(form).saturating_sub(1)), length, glyphs, sheet);
    }

    /// Name and word over the two tracks, values beside them. Gives the length of the tracks.
    fn blocks(&self, width: u16, form: PairForm, glyphs: Glyphs, sheet: &mut impl Sheet) -> u16 {
        let start = self.names_width().min(width);
        let (value, range) = (self.value_width(), self.range_width());
        let room = |beside: u16| width.checked_sub(start + GAP + beside).filter(|room| *room >= SHORTEST);
        let whole = room(value + range + 3);
        let length = whole.or_else(|| room(value)).unwrap_or(width - start).min(LONGEST);
        let whole_words = width >= self.whole_width();
        let widest = self.name_width(width);
        let names = self.names.each_ref().map(|name| fit(name, start.saturating_sub(1), glyphs));
        let mut y: u16 = 0;
        for pair in &self.pairs {
            sheet.text(0, y, &fit(&pair.name, widest, glyphs), Ink::Strong);
            let word = widest.saturating_add(GAP);
            if let Some(room) = width.checked_sub(word) {
                let said = if whole_words { &pair.word } else { pair.brief() };
                sheet.text(word, y, &fit(said, room, glyphs), pair.word_ink());
            }
            for ((side, name), row) in pair.sides.iter().flatten().zip(&names).zip(0_u16..) {
                let y = y.saturating_add(1 + row);
                let (marks, ink) = if row == 0 { side.then() } else { side.now() };
                sheet.text(0, y, name, Ink::Muted);
                marks.draw((start, y), length, glyphs, sheet);
                let beside = start + length + GAP;
                if beside + value <= width {
                    let flush = value.saturating_sub(columns(&side.value));
                    sheet.text(beside + flush, y, &side.value, ink);
                }
                if whole.is_some() {
                    sheet.text(beside + value + 1, y, &format!("({})", side.range), Ink::Muted);
                }
            }
            y = y.saturating_add(form.rows(pair));
        }
        if self.pairs.iter().any(|pair| pair.sides.is_some()) {
            let free = u16::from(form == PairForm::Roomy);
            scale(start, length, y.saturating_sub(free), sheet);
        }
        length
    }

    /// Name, one track, and as much of values and word as there is room for. Gives the length of the tracks.
    fn single(&self, width: u16, glyphs: Glyphs, sheet: &mut impl Sheet) -> u16 {
        let name = self.widest(|pair| &pair.name).min(width / 3);
        let arrow = if glyphs == Glyphs::Ascii { " > " } else { " → " };
        let (value, word) = (self.value_width(), self.widest(|pair| &pair.word));
        let values = if value > 0 { 2 * value + 3 } else { 0 };
        let start = name + 1;
        // With the word, without it, with nothing but the track.
        let ways = [values + GAP + word, values, 0].map(|beside| if beside > 0 { beside + GAP } else { 0 });
        let fits = |beside: &u16| start + SHORTEST + beside <= width;
        let beside = ways.into_iter().find(fits).unwrap_or(0);
        let length = width.saturating_sub(start + beside);
        let text = start.saturating_add(length + GAP);
        for (y, pair) in (0..u16::MAX).zip(&self.pairs) {
            sheet.text(0, y, &fit(&pair.name, name, glyphs), Ink::Strong);
            let Some([then, now]) = &pair.sides else {
                // "Cannot be compared" must not be taken for two zeros: it stands where the track would.
                if let Some(room) = width.checked_sub(start) {
                    sheet.text(start, y, &fit(&pair.word, room, glyphs), Ink::Muted);
                }
                continue;
            };
            Marks { hollow: Some(then.point), ..now.now().0 }.draw((start, y), length, glyphs, sheet);
            if beside >= values + GAP && values > 0 {
                sheet.text(text + value - columns(&then.value).min(value), y, &then.value, Ink::Muted);
                sheet.text(text + value, y, arrow, Ink::Muted);
                let now_at = text + value + 3;
                sheet.text(now_at + value - columns(&now.value).min(value), y, &now.value, Ink::Now);
            }
            if beside > values + GAP {
                sheet.text(text + values + GAP, y, &pair.word, pair.word_ink());
            }
        }
        if self.pairs.iter().any(|pair| pair.sides.is_some()) {
            scale(start, length, u16::try_from(self.pairs.len()).unwrap_or(u16::MAX), sheet);
        }
        length
    }

    /// What the marks mean; from the first on, as many as fit.
    fn marks(&self, (width, y): (u16, u16), length: u16, glyphs: Glyphs, sheet: &mut impl Sheet) {
        let some = self.pairs.iter().any(|pair| pair.sides.is_some());
        let together = |[then, now]: &[PairSide; 2]| track(then.point, length) == track(now.point, length);
        // Only where both stand on one track can they fall in one place.
        let one_track = self.height(PairForm::Line) == y.saturating_add(1);
        let both = one_track && self.pairs.iter().filter_map(|pair| pair.sides.as_ref()).any(together);
        let signs = [
            (glyphs.good_enough(), Ink::GoodEnough, some),
            (glyphs.now(), Ink::Now, some),
            (glyphs.band(), Ink::Band, some),
            (glyphs.both(), Ink::Now, both),
        ];
        let mut x: u16 = 0;
        for ((sign, ink, shown), meaning) in signs.into_iter().zip(&self.legend) {
            let end = columns(meaning).saturating_add(x + 2);
            if !shown || end > width {
                continue;
            }
            sheet.mark(x, y, sign, ink);
            sheet.text(x + 2, y, meaning, Ink::Muted);
            x = end + GAP;
        }
    }

    /// Columns of the names over the tracks: what is said at least beside them is not cut for their sake.
    fn name_width(&self, width: u16) -> u16 {
        let widest = self.widest(|pair| &pair.name).min(width);
        let brief = self.widest(Pair::brief) + GAP;
        match width.checked_sub(brief).filter(|room| *room >= SHORTEST) {
            Some(room) => widest.min(room),
            None => widest,
        }
    }

    fn widest(&self, text: fn(&Pair) -> &str) -> u16 {
        self.pairs.iter().map(|pair| columns(text(pair))).max().unwrap_or(0)
    }

    fn widest_side(&self, text: fn(&PairSide) -> &str) -> u16 {
        let sides = self.pairs.iter().flat_map(|pair| pair.sides.iter().flatten());
        sides.map(|side| columns(text(side))).max().unwrap_or(0)
    }

    fn value_width(&self) -> u16 {
        self.widest_side(|side| &side.value)
    }

    fn range_width(&self) -> u16 {
        self.widest_side(|side| &side.range)
    }

    /// The names before the tracks, and a column between.
    fn names_width(&self) -> u16 {
        self.names.iter().map(|name| columns(name)).max().unwrap_or(0) + 1
    }
}

impl PairForm {
    fn rows(self, pair: &Pair) -> u16 {
        match (self, &pair.sides) {
            (Self::Line, _) | (Self::Compact, None) => 1,
            (Self::Roomy, None) => 2,
            (Self::Compact, Some(_)) => 3,
            (Self::Roomy, Some(_)) => 4,
        }
    }
}

impl Pair {
    /// What is said at least, where not all words have room: what stands behind a colon is left out.
    fn brief(&self) -> &str {
        self.word.split_once(": ").map_or(&self.word, |(brief, _)| brief)
    }

    fn word_ink(&self) -> Ink {
        if self.sides.is_some() { Ink::Body } else { Ink::Muted }
    }
}

impl PairSide {
    fn then(&self) -> (Marks, Ink) {
        (Marks { point: None, band: Some(self.band), hollow: Some(self.point) }, Ink::GoodEnough)
    }

    fn now(&self) -> (Marks, Ink) {
        (Marks { point: Some(self.point), band: Some(self.band), hollow: None }, Ink::Now)
    }
}

#[cfg(test)]
mod tests;
