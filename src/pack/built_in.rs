//! Owns the packs that come with the program.
//! Must not treat them better than files: they are parsed and checked like any other.

use super::{Pack, Problems, parse};

/// A pack that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuiltIn {
    /// Its id, by which it is named on the command line and in the settings.
    pub id: &'static str,
    /// The text of its file, for those who want to copy it.
    pub text: &'static str,
    /// Its translations: language and text of the file.
    pub translations: &'static [(&'static str, &'static str)],
}

/// The text of the pack that is answered where none is named.
pub const FOUR_LESSONS: &str = include_str!("../../assets/packs/four-lessons.toml");

/// The built-in pack of that name, with its translations.
macro_rules! built_in {
    ($id:literal $(, $language:literal)*) => {
        BuiltIn {
            id: $id,
            text: include_str!(concat!("../../assets/packs/", $id, ".toml")),
            translations: &[$((
                $language,
                include_str!(concat!("../../assets/packs/", $id, ".", $language, ".toml")),
            )),*],
        }
    };
}

/// All of them, the one that is answered where none is named first.
pub const BUILT_IN: [BuiltIn; 4] = [
    built_in!("four-lessons", "de"),
    built_in!("four-lessons-short", "de"),
    built_in!("after-a-project", "de"),
    built_in!("an-offer", "de"),
];

impl Default for BuiltIn {
    fn default() -> Self {
        let [first, ..] = BUILT_IN;
        first
    }
}

impl BuiltIn {
    /// The one of that id.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        BUILT_IN.into_iter().find(|pack| pack.id == id)
    }

    /// The pack.
    ///
    /// # Errors
    /// The problems of its text; a test holds that there are none.
    pub fn pack(self) -> Result<Pack, Problems> {
        parse(self.text)
    }
}

/// The pack that is answered where none is named.
///
/// # Errors
/// The problems of its text; a test holds that there are none.
pub fn four_lessons() -> Result<Pack, Problems> {
    BuiltIn::default().pack()
}
