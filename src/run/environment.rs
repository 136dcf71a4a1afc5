//! Owns the environment as the program saw it at its start: the one place that reads variables.
//! Must not decide anything beyond what a variable says.

use std::ffi::OsString;
use std::path::PathBuf;

#[cfg(debug_assertions)]
use super::provoked::TestPanic;
use crate::cli::{GlyphTier, Options, ThemeName};
use crate::summary::Glyphs;
use crate::tui::theme::{Palette, Theme};

/// What the environment says.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// `FOURFOLD_HOME`.
    pub fourfold_home: Option<OsString>,
    /// `HOME`.
    pub home: Option<PathBuf>,
    /// `XDG_DATA_HOME`.
    pub xdg_data_home: Option<OsString>,
    /// `NO_COLOR` is set to something, or `CLICOLOR` to 0.
    pub no_colour: bool,
    /// `FORCE_COLOR` or `CLICOLOR_FORCE` is set to something but 0.
    pub force_colour: bool,
    /// `TERM`.
    pub term: String,
    /// The locale that holds for characters.
    pub locale: String,
    /// `ACCESSIBLE` is set to something but 0.
    pub accessible: bool,
    /// `VISUAL`, else `EDITOR`.
    pub editor: Option<OsString>,
    /// `FOURFOLD_TEST_PANIC`, which only a debug build knows: what fails when F12 is pressed, so that tests
    /// can see what a panic leaves behind.
    #[cfg(debug_assertions)]
    pub(super) test_panic: Option<TestPanic>,
}

impl Environment {
    /// Reads the variables of this process.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
    pub fn read() -> Self {
        let get = |name: &str| std::env::var_os(name);
        let text = |name: &str| get(name).map(|value| value.to_string_lossy().into_owned());
        let set = |name: &str| text(name).is_some_and(|value| !value.is_empty());
        let on = |name: &str| text(name).is_some_and(|value| !value.is_empty() && value != "0");
        let first =
            |names: &[&str]| names.iter().find_map(|name| get(name).filter(|value| !value.is_empty()));
        Self {
            fourfold_home: get("FOURFOLD_HOME"),
            home: get("HOME").map(PathBuf::from),
            xdg_data_home: get("XDG_DATA_HOME"),
            no_colour: set("NO_COLOR") || text("CLICOLOR").as_deref() == Some("0"),
            force_colour: on("FORCE_COLOR") || on("CLICOLOR_FORCE"),
            term: text("TERM").unwrap_or_default(),
            locale: first(&["LC_ALL", "LC_CTYPE", "LANG"])
                .map(|value| value.to_string_lossy().into_owned())
                .unwrap_or_default(),
            accessible: on("ACCESSIBLE"),
            editor: first(&["VISUAL", "EDITOR"]),
            #[cfg(debug_assertions)]
            test_panic: text("FOURFOLD_TEST_PANIC").as_deref().and_then(TestPanic::named),
        }
    }

    /// The styles to draw with: what was asked for, else what the environment suggests.
    #[must_use]
    pub fn theme(&self, options: &Options) -> Theme {
        let palette = match options.theme {
            Some(ThemeName::HighContrast) => Palette::HighContrast,
            Some(ThemeName::Monochrome) => Palette::Monochrome,
            None if self.no_colour && !self.force_colour => Palette::Monochrome,
            Some(ThemeName::Default) | None => Palette::Standard,
        };
        Theme::new(palette, self.glyphs(options))
    }

    /// The characters to draw with: what was asked for, else what the terminal is likely to have.
    #[must_use]
    pub fn glyphs(&self, options: &Options) -> Glyphs {
        match options.glyphs {
            Some(GlyphTier::Block) => Glyphs::Block,
            Some(GlyphTier::Ascii) => Glyphs::Ascii,
            None if self.is_console() || self.has_old_locale() => Glyphs::Ascii,
            Some(GlyphTier::Braille) | None => Glyphs::Braille,
        }
    }

    /// The Linux console and hardware terminals have few characters beyond ASCII.
    fn is_console(&self) -> bool {
        self.term == "linux" || self.term.starts_with("vt")
    }

    /// A locale that is named and is not UTF-8.
    fn has_old_locale(&self) -> bool {
        let locale = self.locale.to_ascii_lowercase();
        !locale.is_empty() && !locale.contains("utf-8") && !locale.contains("utf8")
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("xterm-256color", "", Glyphs::Braille)]
    #[case("xterm-256color", "de_DE.UTF-8", Glyphs::Braille)]
    #[case("xterm-256color", "en_US.ISO-8859-1", Glyphs::Ascii)]
    #[case("xterm-256color", "C", Glyphs::Ascii)]
    #[case("xterm-256color", "C.utf8", Glyphs::Braille)]
    #[case("linux", "en_GB.UTF-8", Glyphs::Ascii)]
    fn drawings_use_what_the_terminal_has(#[case] term: &str, #[case] locale: &str, #[case] glyphs: Glyphs) {
        let environment =
            Environment { term: term.to_owned(), locale: locale.to_owned(), ..Environment::default() };
        assert_eq!(environment.glyphs(&Options::default()), glyphs);
    }

    #[rstest]
    #[case(false, false, None, Palette::Standard)]
    #[case(true, false, None, Palette::Monochrome)]
    #[case(true, true, None, Palette::Standard)]
    #[case(true, false, Some(ThemeName::Default), Palette::Standard)]
    fn the_flag_wins_then_force_then_no_colour(
        #[case] no_colour: bool,
        #[case] force_colour: bool,
        #[case] theme: Option<ThemeName>,
        #[case] palette: Palette,
    ) {
        let environment = Environment { no_colour, force_colour, ..Environment::default() };
        let options = Options { theme, ..Options::default() };
        assert_eq!(environment.theme(&options), Theme::new(palette, Glyphs::Braille));
    }
}
