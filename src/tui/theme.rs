//! Owns every colour and every drawing character of the full screen: palette in, semantic styles out.
//! Must not know screens; nothing else in the program names a colour.

use ratatui::style::{Color, Modifier, Style};

pub use crate::summary::Glyphs;

/// Which set of colours is in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    /// The terminal's own 16 colours on its own background, dark or light.
    #[default]
    Standard,
    /// No grey: everything in the terminal's strongest text colour, the selection reversed.
    HighContrast,
    /// No colour at all: bold, underline and reverse carry what must stand out.
    Monochrome,
}

/// The styles of the full screen, by what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The characters that drawings use.
    pub glyphs: Glyphs,
    /// Plain reading text.
    pub body: Style,
    /// What may be overlooked: hints, counts, rings.
    pub muted: Style,
    /// The one most important text of a screen, such as the question.
    pub strong: Style,
    /// Headings and the name of where you are.
    pub title: Style,
    /// Key names in hints.
    pub key: Style,
    /// The focused row or field.
    pub selected: Style,
    /// The answer that was just picked.
    pub picked: Style,
    /// Something to know: not saved, read-only.
    pub warning: Style,
    /// The person's own values: radar outline, bar and point.
    pub now: Style,
    /// The band around a value.
    pub band: Style,
    /// The second outline: good enough.
    pub good_enough: Style,
    /// Lines that part regions.
    pub rule: Style,
}

impl Theme {
    /// The styles of a palette, drawing with `glyphs`.
    #[must_use]
    pub fn new(palette: Palette, glyphs: Glyphs) -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let reverse = bold.add_modifier(Modifier::REVERSED);
        let mono = Self {
            glyphs,
            body: plain,
            muted: plain,
            strong: bold,
            title: bold,
            key: bold,
            selected: bold,
            picked: reverse,
            warning: reverse,
            now: bold,
            band: plain,
            good_enough: plain,
            rule: plain,
        };
        match palette {
            Palette::Monochrome => mono,
            Palette::HighContrast => Self { now: bold, good_enough: bold, selected: reverse, ..mono },
            Palette::Standard => Self {
                muted: plain.fg(Color::DarkGray),
                title: bold.fg(Color::Cyan),
                key: plain.fg(Color::Cyan),
                selected: bold.fg(Color::Cyan),
                picked: reverse.fg(Color::Cyan),
                warning: bold.fg(Color::Red),
                now: bold.fg(Color::Cyan),
                band: plain.fg(Color::Cyan),
                good_enough: plain.fg(Color::Magenta),
                rule: plain.fg(Color::DarkGray),
                ..mono
            },
        }
    }

    /// Before a row of a list: a pointer when it is the marked one.
    pub(crate) fn pointer(&self, marked: bool) -> &'static str {
        match (marked, self.glyphs) {
            (false, _) => "  ",
            (true, Glyphs::Ascii) => "> ",
            (true, Glyphs::Braille | Glyphs::Block) => "› ",
        }
    }

    /// Beside what was answered.
    pub(crate) fn tick(&self) -> &'static str {
        match self.glyphs {
            Glyphs::Ascii => "=",
            Glyphs::Braille | Glyphs::Block => "✓",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styles(theme: &Theme) -> [Style; 13] {
        let Theme {
            body,
            muted,
            strong,
            title,
            key,
            selected,
            picked,
            warning,
            now,
            band,
            good_enough,
            rule,
            ..
        } = *theme;
        [body, muted, strong, title, key, selected, picked, warning, now, band, good_enough, rule, body]
    }

    #[test]
    fn monochrome_and_high_contrast_name_no_colour() {
        for palette in [Palette::Monochrome, Palette::HighContrast] {
            for style in styles(&Theme::new(palette, Glyphs::Braille)) {
                assert_eq!((style.fg, style.bg), (None, None), "{palette:?}");
            }
        }
    }

    #[test]
    fn no_palette_sets_a_background() {
        for style in styles(&Theme::new(Palette::Standard, Glyphs::Braille)) {
            assert_eq!(style.bg, None, "a background of our own would fight a light terminal");
        }
    }

    #[test]
    fn what_was_picked_stands_out_without_colour() {
        let theme = Theme::new(Palette::Monochrome, Glyphs::Ascii);
        assert_ne!(theme.picked, theme.body);
        assert_ne!(theme.selected, theme.body);
        assert_ne!(theme.warning, theme.body);
    }
}
