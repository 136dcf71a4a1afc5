//! Owns [`BarChart`]: a bar for each axis with its likely range, its point and its good-enough mark, and the
//! words beside it, made on a [`Sheet`]. This is how a result is read first.
//! Must not decide what the words are.

use super::{
    Glyphs, Ink, Sheet, fit,
    geometry::track,
    tracks::{GAP, Marks, SHORTEST, WIDEST, scale},
};
use crate::text::columns;

/// One axis as a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The axis.
    pub name: String,
    /// What the range says, such as `mixed`, or why there is no point.
    pub word: String,
    /// The point in digits; empty when there is none.
    pub value: String,
    /// The likely range in words, such as `40 to 70`; empty when there is none.
    pub range: String,
    /// Such as `5 of 6 answered`.
    pub answered: String,
    /// The same where there is little room, such as `5/6`.
    pub count: String,
    /// Where the person stands, 0 to 100.
    pub point: Option<u8>,
    /// The likely range, low and high, 0 to 100.
    pub band: Option<(u8, u8)>,
    /// The level that would be good enough, 0 to 100.
    pub good_enough: Option<u8>,
}

/// Bars of all axes under each other, on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarChart {
    /// In the order of the radar.
    pub bars: Vec<Bar>,
    /// What the point, the range, the level, and point and level in one place mean: four words or so each.
    pub legend: [String; 4],
}

/// How many lines a bar takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarForm {
    /// Name and words, bar, and a free line.
    Roomy,
    /// Name and words, bar.
    Compact,
    /// One line.
    Line,
}

/// The least width for a bar with the words above it.
const NARROW: u16 = 44;

impl BarChart {
    /// How many rows a form takes, with its scale and legend.
    #[must_use]
    pub fn height(&self, form: BarForm) -> u16 {
        let bars = u16::try_from(self.bars.len()).unwrap_or(u16::MAX);
        let (each, more) = match form {
            BarForm::Roomy => (3, 2),
            BarForm::Compact => (2, 2),
            BarForm::Line => (1, 2),
        };
        bars.saturating_mul(each).saturating_add(more)
    }

    /// The least columns on which name and word stand whole over each bar, with reading and count beside it.
    #[must_use]
    pub fn whole_width(&self) -> u16 {
        let columns = self.columns();
        let word = columns.word.max(columns.missing);
        let beside = columns.reading().max(columns.answered);
        [columns.name, GAP, word, GAP, beside].into_iter().fold(0, u16::saturating_add)
    }

    /// The roomiest form that fits on so many columns and rows.
    #[must_use]
    pub fn form(&self, width: u16, height: u16) -> BarForm {
        let fits = |form: &BarForm| width >= NARROW && self.height(*form) <= height;
        [BarForm::Roomy, BarForm::Compact].into_iter().find(fits).unwrap_or(BarForm::Line)
    }

    /// Draws on `width` columns from the top left.
    pub fn draw(&self, width: u16, form: BarForm, glyphs: Glyphs, sheet: &mut impl Sheet) {
        let width = width.min(WIDEST);
        let length = match form {
            BarForm::Roomy => self.blocks(width, 3, glyphs, sheet),
            BarForm::Compact => self.blocks(width, 2, glyphs, sheet),
            BarForm::Line => self.single(width, glyphs, sheet),
        };
        self.marks((width, self.height(form).saturating_sub(1)), length, glyphs, sheet);
    }

    /// Name and word over the bar, value and count beside them; where a name leaves its word no room, the word
    /// stands before a shorter count. Gives the length of the bars.
    fn blocks(&self, width: u16, rows: u16, glyphs: Glyphs, sheet: &mut impl Sheet) -> u16 {
        let columns = self.columns();
        let (above, most) = (columns.name + GAP, columns.word.max(columns.missing));
        let count = columns.word + GAP;
        let room = |beside: u16| width.checked_sub(beside + GAP).filter(|length| *length >= 2 * SHORTEST);
        let usual = room(columns.reading().max(columns.answered));
        let moved =
            room(columns.reading().max(count + columns.count).max(columns.missing).max(columns.answered));
        let moved = moved.filter(|_| usual.is_some_and(|length| length < above + most));
        let length = moved.or(usual).unwrap_or(width);
        let beside = if usual.is_some() { length + GAP } else { width };
        let mut y: u16 = 0;
        for bar in &self.bars {
            sheet.text(0, y, &fit(&bar.name, length, glyphs), Ink::Strong);
            bar.draw((0, y.saturating_add(1)), length, glyphs, sheet);
            if beside < width {
                columns.put_reading(bar, (beside, y), sheet);
            }
            let below = y.saturating_add(1);
            if moved.is_some() && bar.point.is_none() {
                sheet.text(beside, y, &bar.word, bar.word_ink());
                sheet.text(beside, below, &bar.answered, Ink::Muted);
            } else if moved.is_some() {
                sheet.text(beside, below, &bar.word, bar.word_ink());
                sheet.text(beside + count, below, &bar.count, Ink::Muted);
            } else {
                if let Some(room) = length.checked_sub(above) {
                    sheet.text(above, y, &fit(&bar.word, room, glyphs), bar.word_ink());
                }
                if beside < width {
                    sheet.text(beside, below, &bar.answered, Ink::Muted);
                }
            }
            y = y.saturating_add(rows);
        }
        scale(0, length, y.saturating_sub(rows - 2), sheet);
        length
    }

    /// Name, bar and as many of the words as there is room for, on one line. Gives the length of the
    /// bars.
    fn single(&self, width: u16, glyphs: Glyphs, sheet: &mut impl Sheet) -> u16 {
        let mut columns = self.columns();
        columns.name = columns.name.min(width / 3);
        while width < columns.name + columns.gap + SHORTEST + columns.beside() && columns.fold() {}
        let start = columns.name + columns.gap;
        let length = width.saturating_sub(start + columns.beside());
        let beside = start + length + columns.gap;
        let count = match columns.words() {
            0 => beside,
            words => beside + words + columns.gap,
        };
        for (y, bar) in (0..u16::MAX).zip(&self.bars) {
            sheet.text(0, y, &fit(&bar.name, columns.name, glyphs), Ink::Strong);
            bar.draw((start, y), length, glyphs, sheet);
            columns.put_reading(bar, (beside, y), sheet);
            if bar.point.is_none() && columns.missing > 0 {
                sheet.text(beside, y, &bar.word, bar.word_ink());
            } else if columns.word > 0 {
                sheet.text(beside + columns.reading() + columns.gap, y, &bar.word, bar.word_ink());
            }
            if columns.answered > 0 {
                sheet.text(count, y, &bar.answered, Ink::Muted);
            } else if columns.count > 0 {
                sheet.text(count, y, &bar.count, Ink::Muted);
            }
        }
        scale(start, length, u16::try_from(self.bars.len()).unwrap_or(u16::MAX), sheet);
        length
    }

    fn columns(&self) -> Columns {
        let widest =
            |text: fn(&Bar) -> &str| self.bars.iter().map(|bar| columns(text(bar))).max().unwrap_or(0);
        let words = |missing: bool| {
            let some = self.bars.iter().filter(|bar| bar.point.is_none() == missing);
            some.map(|bar| columns(&bar.word)).max().unwrap_or(0)
        };
        Columns {
            name: widest(|bar| &bar.name),
            value: widest(|bar| &bar.value),
            range: widest(|bar| &bar.range),
            word: words(false),
            missing: words(true),
            answered: widest(|bar| &bar.answered),
            count: widest(|bar| &bar.count),
            counted: widest(|bar| &bar.count),
            gap: GAP,
        }
    }

    /// What the marks mean; from the first on, as many as fit.
    fn marks(&self, (width, y): (u16, u16), length: u16, glyphs: Glyphs, sheet: &mut impl Sheet) {
        let any = |has: fn(&Bar) -> bool| self.bars.iter().any(has);
        let at = |value: Option<u8>| value.map(|value| track(value, length));
        let both = self.bars.iter().any(|bar| bar.point.is_some() && at(bar.point) == at(bar.good_enough));
        let signs = [
            (glyphs.now(), Ink::Now, any(|bar| bar.point.is_some())),
            (glyphs.band(), Ink::Band, any(|bar| bar.band.is_some())),
            (glyphs.good_enough(), Ink::GoodEnough, any(|bar| bar.good_enough.is_some())),
            (glyphs.both(), Ink::Now, both),
        ];
        let mut x = 0;
        for ((sign, ink, _), meaning) in
            signs.into_iter().zip(&self.legend).filter(|((_, _, shown), _)| *shown)
        {
            let end = columns(meaning).saturating_add(x + 2);
            if end > width {
                return;
            }
            sheet.mark(x, y, sign, ink);
            sheet.text(x + 2, y, meaning, Ink::Muted);
            x = end + GAP;
        }
    }
}

impl Bar {
    fn word_ink(&self) -> Ink {
        if self.point.is_some() { Ink::Body } else { Ink::Muted }
    }

    fn draw(&self, at: (u16, u16), length: u16, glyphs: Glyphs, sheet: &mut impl Sheet) {
        let Self { point, band, good_enough, .. } = *self;
        Marks { point, band, hollow: good_enough }.draw(at, length, glyphs, sheet);
    }
}

/// The widths of the texts of all bars, by kind; 0 for what is left out.
struct Columns {
    name: u16,
    value: u16,
    range: u16,
    word: u16,
    missing: u16,
    answered: u16,
    count: u16,
    /// What `count` is when it is not left out.
    counted: u16,
    /// The room between two texts.
    gap: u16,
}

impl Columns {
    /// Value and range: `55 (40 to 70)`.
    fn reading(&self) -> u16 {
        if self.range > 0 { self.value + self.range + 3 } else { self.value }
    }

    /// Value, range and word, or what stands in their place.
    fn words(&self) -> u16 {
        let word = if self.word > 0 { self.word + self.gap } else { 0 };
        (self.reading() + word).max(self.missing)
    }

    /// All that stands beside a bar on one line, with the gaps before each part.
    fn beside(&self) -> u16 {
        let count = if self.answered > 0 { self.answered } else { self.count };
        let parts = [self.words(), count].into_iter().filter(|part| *part > 0);
        parts.map(|part| part + self.gap).sum()
    }

    /// Takes the next step to less text; false when nothing is left to leave out.
    fn fold(&mut self) -> bool {
        if self.answered > 0 {
            self.answered = 0;
        } else if self.range > 0 {
            self.range = 0;
        } else if self.gap > 1 {
            self.gap = 1;
        } else if self.missing > 0 && self.count > 0 {
            // "Not enough answers" says more than the count does, and must not be taken for a zero.
            self.count = 0;
        } else if self.word > 0 || self.missing > 0 {
            // Then the count is what tells that answers are missing.
            (self.word, self.missing, self.count) = (0, 0, self.counted);
        } else if self.count > 0 {
            self.count = 0;
        } else if self.value > 0 {
            self.value = 0;
        } else {
            return false;
        }
        true
    }

    /// The value flush right in its column, the range after it.
    fn put_reading(&self, bar: &Bar, (x, y): (u16, u16), sheet: &mut impl Sheet) {
        if self.value == 0 || bar.value.is_empty() {
            return;
        }
        sheet.text(x + self.value.saturating_sub(columns(&bar.value)), y, &bar.value, Ink::Now);
        if self.range > 0 && !bar.range.is_empty() {
            sheet.text(x + self.value + 1, y, &format!("({})", bar.range), Ink::Muted);
        }
    }
}

#[cfg(test)]
mod tests;
