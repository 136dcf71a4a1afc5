//! Owns the environment as the program saw it at its start: the one place that reads variables.
//! Must not decide anything beyond what a variable says.

use std::ffi::OsString;
use std::path::PathBuf;

#[cfg(debug_assertions)]
use super::provoked::TestPanic;
use crate::config::{Guess, Wishes, languages_of_locale};
use crate::summary::Glyphs;
use crate::tui::theme::{Depth, Palette};

/// What the environment says.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a variable of its own")]
pub struct Environment {
    /// `FOURFOLD_HOME`.
    pub fourfold_home: Option<OsString>,
    /// `HOME`.
    pub home: Option<PathBuf>,
    /// `XDG_DATA_HOME`.
    pub xdg_data_home: Option<OsString>,
    /// `XDG_RUNTIME_DIR`: for files that end with the session.
    pub runtime: Option<OsString>,
    /// `NO_COLOR` is set to something, or `CLICOLOR` to 0.
    pub no_colour: bool,
    /// `FORCE_COLOR` or `CLICOLOR_FORCE` is set to something but 0.
    pub force_colour: bool,
    /// `TERM`.
    pub term: String,
    /// `COLORTERM`.
    pub colorterm: String,
    /// The locale that holds for characters.
    pub locale: String,
    /// The languages of messages, as `LANGUAGE` or the locale names them.
    pub language: String,
    /// `ACCESSIBLE` is set to something but 0.
    pub accessible: bool,
    /// `VISUAL`, else `EDITOR`.
    pub editor: Option<OsString>,
    /// `PAGER`.
    pub pager: Option<OsString>,
    /// `TMUX` is set: the terminal is one of tmux.
    pub tmux: bool,
    /// `PATH`: where programs are looked for.
    pub path: Option<OsString>,
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
            runtime: get("XDG_RUNTIME_DIR"),
            no_colour: set("NO_COLOR") || text("CLICOLOR").as_deref() == Some("0"),
            force_colour: on("FORCE_COLOR") || on("CLICOLOR_FORCE"),
            term: text("TERM").unwrap_or_default(),
            colorterm: text("COLORTERM").unwrap_or_default(),
            locale: first(&["LC_ALL", "LC_CTYPE", "LANG"])
                .map(|value| value.to_string_lossy().into_owned())
                .unwrap_or_default(),
            language: language(
                &first(&["LC_ALL", "LC_MESSAGES", "LANG"]).unwrap_or_default().to_string_lossy(),
                &text("LANGUAGE").unwrap_or_default(),
            ),
            accessible: on("ACCESSIBLE"),
            editor: first(&["VISUAL", "EDITOR"]),
            pager: first(&["PAGER"]),
            tmux: set("TMUX"),
            path: get("PATH"),
            #[cfg(debug_assertions)]
            test_panic: text("FOURFOLD_TEST_PANIC").as_deref().and_then(TestPanic::named),
        }
    }

    /// A path as a person types it: `~` is their home.
    pub(crate) fn place(&self, typed: &str) -> PathBuf {
        let typed = typed.trim();
        match (typed.strip_prefix("~/"), &self.home) {
            (Some(rest), Some(home)) => home.join(rest),
            _ => PathBuf::from(typed),
        }
    }

    /// What the environment asks for. What a terminal merely has is a guess, and told by [`Self::guess`].
    #[must_use]
    pub fn wishes(&self) -> Wishes {
        Wishes {
            theme: (self.no_colour && !self.force_colour).then_some(Palette::Monochrome),
            plain: self.accessible.then_some(true),
            editor: self.editor.clone(),
            ..Wishes::default()
        }
    }

    /// The colours and characters that suit the terminal and the languages of the locale, where nobody asks for others.
    #[must_use]
    pub fn guess(&self) -> Guess {
        let colourless = self.is_hardware() && !self.force_colour;
        let palette = if colourless { Palette::Monochrome } else { Palette::Standard };
        let plain = self.is_console() || self.has_old_locale();
        let glyphs = if plain { Glyphs::Ascii } else { Glyphs::Braille };
        Guess { palette, glyphs, languages: languages_of_locale(&self.language) }
    }

    /// How many colours the terminal has.
    ///
    /// Only `COLORTERM` tells of more than sixteen. `screen` and consoles inherit it from elsewhere and cannot
    /// show what it promises, so there it is never believed.
    #[must_use]
    pub fn depth(&self) -> Depth {
        let inherits = self.term.starts_with("screen") || self.is_console();
        let has_more = self.term.contains("256color") || self.term.contains("16color");
        let of_eight = matches!(self.term.as_str(), "xterm-color" | "ansi" | "rxvt");
        let claims = matches!(self.colorterm.as_str(), "truecolor" | "24bit");
        if claims && !inherits {
            Depth::Full
        } else if (inherits || of_eight) && !has_more {
            Depth::Eight
        } else {
            Depth::Sixteen
        }
    }

    /// A terminal of glass and wire, or one that behaves so: no colours.
    fn is_hardware(&self) -> bool {
        self.term.starts_with("vt")
    }

    /// Consoles and hardware terminals have few characters beyond ASCII, and no braille.
    fn is_console(&self) -> bool {
        let consoles = ["linux", "cons25", "wsvt25", "sun", "cygwin"];
        self.is_hardware() || consoles.iter().any(|name| self.term.starts_with(name))
    }

    /// A locale that is named and is not UTF-8.
    fn has_old_locale(&self) -> bool {
        let locale = self.locale.to_ascii_lowercase();
        !locale.is_empty() && !locale.contains("utf-8") && !locale.contains("utf8")
    }
}

/// `LANGUAGE` goes before the locale, unless that asks for no language at all, as `C` does.
fn language(locale: &str, list: &str) -> String {
    let named = if list.is_empty() || languages_of_locale(locale).is_empty() { locale } else { list };
    named.to_owned()
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
        assert_eq!(environment.guess().glyphs, glyphs);
    }

    #[rstest]
    #[case::console("linux", "truecolor", Depth::Eight, Glyphs::Ascii, Palette::Standard)]
    #[case::screen("screen", "truecolor", Depth::Eight, Glyphs::Braille, Palette::Standard)]
    #[case::screen_of_more(
        "screen-256color",
        "truecolor",
        Depth::Sixteen,
        Glyphs::Braille,
        Palette::Standard
    )]
    #[case::tmux("tmux-256color", "truecolor", Depth::Full, Glyphs::Braille, Palette::Standard)]
    #[case::silent_tmux("tmux-256color", "", Depth::Sixteen, Glyphs::Braille, Palette::Standard)]
    #[case::xterm("xterm-256color", "24bit", Depth::Full, Glyphs::Braille, Palette::Standard)]
    #[case::xterm_alone("xterm", "", Depth::Sixteen, Glyphs::Braille, Palette::Standard)]
    #[case::unknown_claim("xterm", "yes", Depth::Sixteen, Glyphs::Braille, Palette::Standard)]
    #[case::eight("xterm-color", "", Depth::Eight, Glyphs::Braille, Palette::Standard)]
    #[case::hardware("vt220", "", Depth::Eight, Glyphs::Ascii, Palette::Monochrome)]
    #[case::other_console("cons25", "", Depth::Eight, Glyphs::Ascii, Palette::Standard)]
    #[case::nothing("", "", Depth::Sixteen, Glyphs::Braille, Palette::Standard)]
    fn a_terminal_gets_what_it_has(
        #[case] term: &str,
        #[case] colorterm: &str,
        #[case] depth: Depth,
        #[case] glyphs: Glyphs,
        #[case] palette: Palette,
    ) {
        let (term, colorterm) = (term.to_owned(), colorterm.to_owned());
        let environment = Environment { term, colorterm, ..Environment::default() };
        assert_eq!(environment.depth(), depth);
        assert_eq!((environment.guess().palette, environment.guess().glyphs), (palette, glyphs));
    }

    #[rstest]
    #[case(false, false, None)]
    #[case(true, false, Some(Palette::Monochrome))]
    #[case(true, true, None)]
    fn no_colour_is_a_wish_unless_colour_is_forced(
        #[case] no_colour: bool,
        #[case] force_colour: bool,
        #[case] theme: Option<Palette>,
    ) {
        let environment = Environment { no_colour, force_colour, ..Environment::default() };
        assert_eq!(environment.wishes().theme, theme);
    }

    #[rstest]
    #[case("de_AT.UTF-8", "", &["de-AT"])]
    #[case("de_AT.UTF-8", "es:de", &["es", "de"])]
    #[case("C", "de", &[])]
    #[case("C.UTF-8", "de", &[])]
    #[case("", "de", &[])]
    fn the_languages_of_messages_are_those_of_the_system(
        #[case] locale: &str,
        #[case] list: &str,
        #[case] languages: &[&str],
    ) {
        let environment = Environment { language: language(locale, list), ..Environment::default() };
        assert_eq!(environment.guess().languages, languages);
    }
}
