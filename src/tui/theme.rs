//! Owns every colour and every drawing character of the full screen: palette in, semantic styles out.
//! Must not know screens; nothing else in the program names a colour.

use ratatui::style::{Color, Modifier, Style};

pub use crate::summary::Glyphs;
use crate::words::Weight;

/// Which set of colours is in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    /// The terminal's own colours, the brighter ones, for a dark background.
    #[default]
    Standard,
    /// The terminal's own colours, the darker ones, for a light background.
    Light,
    /// No grey: everything in the terminal's strongest text colour, the selection reversed.
    HighContrast,
    /// No colour at all: bold, underline and reverse carry what must stand out.
    Monochrome,
    /// Hues that stay apart in every kind of colour blindness, and can be read on dark and on light; where the
    /// terminal has no colours of our choosing, the nearest of its own for a dark background.
    ColourSafe,
}

impl Palette {
    /// Every palette, the default first.
    pub const ALL: [Self; 5] =
        [Self::Standard, Self::Light, Self::HighContrast, Self::Monochrome, Self::ColourSafe];

    /// Its name on the command line and in the settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Standard => "default",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
            Self::Monochrome => "monochrome",
            Self::ColourSafe => "colour-safe",
        }
    }
}

/// How many colours the terminal has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// Eight; bold makes them brighter.
    Eight,
    /// Sixteen.
    #[default]
    Sixteen,
    /// Any colour.
    Full,
}

/// The hues of [`Palette::ColourSafe`]: blue, ochre and pink of one lightness, which is the only one that stands
/// out 4.5 to 1 from black and from white alike. They stay apart for every kind of colour blindness.
const SAFE_BLUE: Color = Color::Rgb(37, 107, 247);
const SAFE_OCHRE: Color = Color::Rgb(148, 111, 0);
const SAFE_PINK: Color = Color::Rgb(219, 33, 126);

/// The colours of a palette, by what they are for.
struct Hues {
    main: Color,
    second: Color,
    alarm: Color,
    /// Only for what nobody needs to see.
    faint: Color,
}

impl Hues {
    /// None for palettes without colours.
    fn of(palette: Palette, depth: Depth) -> Option<Self> {
        let (main, second, alarm) = match (palette, depth) {
            (Palette::HighContrast | Palette::Monochrome, _) => return None,
            (Palette::Standard, _) => (Color::Cyan, Color::LightMagenta, Color::LightRed),
            (Palette::Light, _) => (Color::Blue, Color::Magenta, Color::Red),
            (Palette::ColourSafe, Depth::Full) => (SAFE_BLUE, SAFE_OCHRE, SAFE_PINK),
            (Palette::ColourSafe, Depth::Eight | Depth::Sixteen) => {
                (Color::Cyan, Color::LightYellow, Color::LightMagenta)
            }
        };
        let faint = if depth == Depth::Eight { Color::Reset } else { Color::DarkGray };
        Some(Self { main, second, alarm, faint })
    }
}

/// `style` in that colour, as the terminal can show it.
fn inked(style: Style, colour: Color, depth: Depth) -> Style {
    let base = match colour {
        Color::Reset => return style,
        Color::LightRed => Color::Red,
        Color::LightMagenta => Color::Magenta,
        Color::LightYellow => Color::Yellow,
        other => return style.fg(other),
    };
    if depth == Depth::Eight { style.fg(base).add_modifier(Modifier::BOLD) } else { style.fg(colour) }
}

/// The styles of the full screen, by what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The characters that drawings use.
    pub glyphs: Glyphs,
    /// Plain reading text.
    pub body: Style,
    /// What may be overlooked, and can still be read: hints, counts.
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
    /// What nothing depends on: rings, the empty part of a bar.
    pub rule: Style,
    /// A screen on which nothing is to be seen.
    pub black: Style,
}

impl Theme {
    /// The styles of a palette in a terminal of 16 colours, drawing with `glyphs`.
    #[must_use]
    pub fn new(palette: Palette, glyphs: Glyphs) -> Self {
        Self::of_depth(palette, Depth::Sixteen, glyphs)
    }

    /// The styles of a palette in a terminal of so many colours, drawing with `glyphs`.
    #[must_use]
    pub fn of_depth(palette: Palette, depth: Depth, glyphs: Glyphs) -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let reverse = bold.add_modifier(Modifier::REVERSED);
        let mono = Self {
            glyphs,
            body: plain,
            // The grey of 16 colours cannot be read on many terminals, and is the background of some.
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
            black: plain,
        };
        let Some(hues) = Hues::of(palette, depth) else {
            let selected = if palette == Palette::HighContrast { reverse } else { bold };
            let good_enough = if palette == Palette::HighContrast { bold } else { plain };
            return Self { selected, good_enough, ..mono };
        };
        let ink = |style, colour| inked(style, colour, depth);
        Self {
            title: ink(bold, hues.main),
            key: ink(plain, hues.main),
            selected: ink(bold, hues.main),
            picked: ink(reverse, hues.main),
            warning: ink(bold, hues.alarm),
            now: ink(bold, hues.main),
            band: ink(plain, hues.main),
            good_enough: ink(plain, hues.second),
            rule: ink(plain, hues.faint),
            // On a dark background nothing is as dark as nothing.
            black: if palette == Palette::Standard { plain } else { plain.fg(Color::Black).bg(Color::Black) },
            ..mono
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

    /// Of what is told, by how much it weighs.
    pub(crate) fn told(&self, weight: Weight) -> Style {
        match weight {
            Weight::Lead => self.strong,
            Weight::Body => self.body,
            Weight::Quiet | Weight::Known => self.muted,
        }
    }

    /// What a bar of people is made of; `close` where another bar stands right below it.
    pub(crate) fn block(&self, close: bool) -> char {
        match (self.glyphs, close) {
            (Glyphs::Ascii, _) => '#',
            (Glyphs::Braille | Glyphs::Block, true) => '▆',
            (Glyphs::Braille | Glyphs::Block, false) => '█',
        }
    }

    /// The line under a bar.
    pub(crate) fn track(&self) -> char {
        match self.glyphs {
            Glyphs::Ascii => '-',
            Glyphs::Braille | Glyphs::Block => '─',
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
mod tests;
