//! Owns [`SparkChart`]: the course of each axis in one line, a column a result, made on a [`Sheet`].
//! Must not judge a course: neither up nor down is good.

use super::{Glyphs, Ink, Sheet, fit, tracks::GAP};
use crate::text::columns;

/// One axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spark {
    /// The axis.
    pub name: String,
    /// 0 to 100, oldest first; none where there is no reading. It is a gap, never a zero.
    pub values: Vec<Option<u8>>,
    /// What the newest says: its digits, or why there are none.
    pub last: String,
}

/// The courses of all axes under each other, the newest result of each in one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SparkChart {
    /// In the order of the radar.
    pub sparks: Vec<Spark>,
}

/// From low to high. ASCII has five heights, for want of more signs that stand so.
const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const ASCII_HEIGHTS: [char; 5] = ['_', '.', '-', '=', '^'];

/// The sign of one value, 0 to 100.
#[must_use]
pub fn spark(value: u8, glyphs: Glyphs) -> char {
    let heights: &[char] = match glyphs {
        Glyphs::Braille | Glyphs::Block => &HEIGHTS,
        Glyphs::Ascii => &ASCII_HEIGHTS,
    };
    let place = usize::from(value.min(100)) * heights.len() / 101;
    heights.get(place).copied().unwrap_or(' ')
}

impl SparkChart {
    /// How many rows it takes.
    #[must_use]
    pub fn height(&self) -> u16 {
        u16::try_from(self.sparks.len()).unwrap_or(u16::MAX)
    }

    /// How many results it shows on `width` columns: the last ones, as many as fit.
    #[must_use]
    pub fn shown(&self, width: u16) -> u16 {
        let (name, last) = self.beside(width);
        let longest = self.sparks.iter().map(|spark| spark.values.len()).max().unwrap_or(0);
        let beside = if last > 0 { last + GAP } else { 0 };
        u16::try_from(longest).unwrap_or(u16::MAX).min(width.saturating_sub(name + GAP + beside))
    }

    /// Draws on `width` columns from the top left.
    pub fn draw(&self, width: u16, glyphs: Glyphs, sheet: &mut impl Sheet) {
        let (name, last) = self.beside(width);
        let shown = self.shown(width);
        let start = name + GAP;
        for (y, spark) in (0..u16::MAX).zip(&self.sparks) {
            sheet.text(0, y, &fit(&spark.name, name, glyphs), Ink::Strong);
            let values = spark.values.iter().rev().take(usize::from(shown));
            for (back, value) in (1..=shown).zip(values) {
                if let Some(value) = value {
                    sheet.mark(start + shown - back, y, self::spark(*value, glyphs), Ink::Now);
                }
            }
            if last > 0 {
                sheet.text(start + shown + GAP, y, &spark.last, Ink::Muted);
            }
        }
    }

    /// The columns of the names and of what the newest say; that is left out where it does not fit.
    fn beside(&self, width: u16) -> (u16, u16) {
        let widest = |text: fn(&Spark) -> &str| {
            self.sparks.iter().map(|spark| columns(text(spark))).max().unwrap_or(0)
        };
        let name = widest(|spark| &spark.name).min(width / 2);
        let last = widest(|spark| &spark.last);
        // Five results say more than the number of the newest does.
        let longest = self.sparks.iter().map(|spark| spark.values.len()).max().unwrap_or(0).min(5);
        let enough = u16::try_from(longest).unwrap_or(u16::MAX);
        let fits = name + 2 * GAP + enough + last <= width;
        (name, if fits { last } else { 0 })
    }
}

#[cfg(test)]
mod tests;
