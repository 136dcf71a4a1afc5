//! Owns what drawings are made on and with: [`Sheet`], [`Ink`], [`Glyphs`].
//! Must not know what is drawn, nor what a terminal is.

use std::borrow::Cow;

use crate::text::cut;

/// Which characters drawings are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Glyphs {
    /// Braille dots, 2 by 4 in a cell.
    #[default]
    Braille,
    /// Quadrant blocks, 2 by 2 in a cell.
    Block,
    /// Nothing beyond printable ASCII.
    Ascii,
}

impl Glyphs {
    /// Its name on the command line and in the settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Braille => "braille",
            Self::Block => "block",
            Self::Ascii => "ascii",
        }
    }

    /// The person's own point: filled.
    #[must_use]
    pub fn now(self) -> char {
        match self {
            Self::Braille | Self::Block => '●',
            Self::Ascii => '@',
        }
    }

    /// The good-enough level: hollow, and of another shape.
    #[must_use]
    pub fn good_enough(self) -> char {
        match self {
            Self::Braille | Self::Block => '◇',
            Self::Ascii => 'o',
        }
    }

    /// Point and level in the same cell.
    #[must_use]
    pub fn both(self) -> char {
        match self {
            Self::Braille | Self::Block => '◆',
            Self::Ascii => '8',
        }
    }

    /// The likely range on a bar.
    #[must_use]
    pub fn band(self) -> char {
        match self {
            Self::Braille | Self::Block => '━',
            Self::Ascii => '=',
        }
    }

    /// What stands for text that did not fit.
    #[must_use]
    pub fn ellipsis(self) -> &'static str {
        match self {
            Self::Braille | Self::Block => "…",
            Self::Ascii => "..",
        }
    }
}

/// What a mark means; who provides the sheet decides what that looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Plain reading text.
    Body,
    /// The name of an axis.
    Strong,
    /// What may be overlooked: counts, ranges, rings.
    Muted,
    /// Tracks and spokes.
    Rule,
    /// The person's own values.
    Now,
    /// The likely range.
    Band,
    /// The second outline, and the good-enough mark on a bar.
    GoodEnough,
}

/// Where a drawing is made: columns from the left and rows from the top, both from 0. Whatever falls outside
/// is dropped.
pub trait Sheet {
    /// Puts one character, one column wide.
    fn mark(&mut self, x: u16, y: u16, glyph: char, ink: Ink);

    /// Puts text on one row, from `x` to the right.
    fn text(&mut self, x: u16, y: u16, text: &str, ink: Ink);
}

/// `text` when it is at most `width` columns wide, else as much of it as fits with an ellipsis.
#[must_use]
pub fn fit(text: &str, width: u16, glyphs: Glyphs) -> Cow<'_, str> {
    cut(text, width.into(), glyphs.ellipsis())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn ascii_stays_ascii() {
        let signs = [Glyphs::now, Glyphs::good_enough, Glyphs::both, Glyphs::band];
        assert!(signs.iter().all(|sign| sign(Glyphs::Ascii).is_ascii()));
        assert_eq!(fit("Balance", 4, Glyphs::Ascii), "Ba..");
    }

    #[rstest]
    fn the_four_signs_differ_without_colour(
        #[values(Glyphs::Braille, Glyphs::Block, Glyphs::Ascii)] glyphs: Glyphs,
    ) {
        let mut signs = [glyphs.now(), glyphs.good_enough(), glyphs.both(), glyphs.band()];
        signs.sort_unstable();
        assert!(signs.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
