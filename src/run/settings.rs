//! Owns where the settings come from: the command line, the environment and the settings file, read once.
//! Must not decide which of them holds: that is the affair of `config`.

use std::path::{Path, PathBuf};

use super::{Environment, Exit, output};
use crate::cli::{GlyphTier, KeySetName, Options, ThemeName};
use crate::config::{self, File, Settings, Wishes};
use crate::report;
use crate::store::{self, ExitClass};
use crate::summary::Glyphs;
use crate::tui::keys::KeySet;
use crate::tui::theme::Palette;

/// The settings that hold, and their file.
pub(crate) struct Held {
    /// What holds.
    pub(crate) settings: Settings,
    /// Where the file belongs; none when that is not known.
    pub(crate) path: Option<PathBuf>,
    /// Whether it is there.
    pub(crate) exists: bool,
    /// Whether it is there and could not be used.
    pub(crate) spoilt: bool,
}

impl Held {
    /// Lays the settings file, unless it is not to be `heeded`, below the other wishes.
    ///
    /// # Errors
    /// Every problem of the file, safe to print, and how that ends the program.
    pub(crate) fn read(
        options: &Options,
        environment: &Environment,
        heeded: bool,
    ) -> Result<Self, (String, Exit)> {
        let home = environment.fourfold_home.as_deref();
        let path = store::settings_file(options.home.as_deref(), home, store::platform_settings_folder());
        let flags = wishes(options);
        let file = match path.as_deref().filter(|_| heeded) {
            Some(path) => read(path, flags.keys)?,
            None => None,
        };
        let exists = file.is_some();
        let guess = environment.guess();
        let settings = Settings::of(&flags, &environment.wishes(), file.unwrap_or_default(), guess);
        Ok(Self { settings, path, exists, spoilt: false })
    }

    /// The same for a command that has to work whatever the file says: one that cannot be used is left out.
    ///
    /// # Errors
    /// None in practice: what could fail is not read then.
    pub(crate) fn read_whatever_it_says(
        options: &Options,
        environment: &Environment,
    ) -> Result<Self, (String, Exit)> {
        Self::read(options, environment, true).or_else(|_spoilt| {
            let held = Self::read(options, environment, false)?;
            Ok(Self { exists: true, spoilt: true, ..held })
        })
    }
}

fn read(path: &Path, set: Option<KeySet>) -> Result<Option<File>, (String, Exit)> {
    let text = store::read_settings_file(path)
        .map_err(|error| (output::one_line(&error.to_string()), Exit::Error(error.exit())))?;
    let Some(text) = text else { return Ok(None) };
    config::parse(&text, set).map(Some).map_err(|problems| {
        let name = output::one_line(&path.display().to_string());
        (report::problems(&name, &text, &problems), Exit::Error(ExitClass::Unreadable))
    })
}

/// What the command line asks for.
fn wishes(options: &Options) -> Wishes {
    let theme = |name| match name {
        ThemeName::Default => Palette::Standard,
        ThemeName::Light => Palette::Light,
        ThemeName::HighContrast => Palette::HighContrast,
        ThemeName::Monochrome => Palette::Monochrome,
        ThemeName::ColourSafe => Palette::ColourSafe,
    };
    let glyphs = |tier| match tier {
        GlyphTier::Braille => Glyphs::Braille,
        GlyphTier::Block => Glyphs::Block,
        GlyphTier::Ascii => Glyphs::Ascii,
    };
    let keys = |set| match set {
        KeySetName::Arrows => KeySet::Arrows,
        KeySetName::Vi => KeySet::Vi,
        KeySetName::OneHand => KeySet::OneHand,
    };
    Wishes {
        theme: options.theme.map(theme),
        glyphs: options.glyphs.map(glyphs),
        keys: options.keys.map(keys),
        plain: options.plain.then_some(true),
        language: options.lang.as_deref().map(config::languages_of_locale),
        ..Wishes::default()
    }
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;

    #[test]
    fn the_command_line_and_the_file_use_the_same_names() {
        let name = |value: Option<clap::builder::PossibleValue>| value.unwrap().get_name().to_owned();
        for theme in ThemeName::value_variants() {
            let options = Options { theme: Some(*theme), ..Options::default() };
            assert_eq!(wishes(&options).theme.unwrap().name(), name(theme.to_possible_value()));
        }
        for keys in KeySetName::value_variants() {
            let options = Options { keys: Some(*keys), ..Options::default() };
            assert_eq!(wishes(&options).keys.unwrap().name(), name(keys.to_possible_value()));
        }
        assert_eq!(ThemeName::value_variants().len(), Palette::ALL.len());
        assert_eq!(KeySetName::value_variants().len(), KeySet::ALL.len());
    }
}
