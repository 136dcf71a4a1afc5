//! Owns [`Id`], the one kind of name that packs, axes, sections, items, claims and sessions share.
//! Must not know what an id stands for.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};

/// The longest id, in bytes.
const LONGEST: usize = 64;

/// A short name that is safe in a file name, in JSON and on a screen: `[a-z0-9][a-z0-9_-]{0,63}`.
///
/// An id is never a path: it holds no dot, no slash and no space.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Id(Box<str>);

impl Id {
    /// Checks `text` against `[a-z0-9][a-z0-9_-]{0,63}`.
    ///
    /// # Errors
    /// [`BadId`] with the text when it does not match.
    pub fn new(text: &str) -> Result<Self, BadId> {
        let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte);
        let starts_well = text.bytes().next().is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if starts_well && text.len() <= LONGEST && text.bytes().all(inner) {
            Ok(Self(text.into()))
        } else {
            Err(BadId(text.chars().take(LONGEST).collect()))
        }
    }

    /// The id that a word of the program's own is. Tests hold that each of them is one.
    pub(crate) fn of_word(word: &'static str) -> Self {
        debug_assert!(Self::new(word).is_ok(), "{word}");
        Self(word.into())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text).map_err(de::Error::custom)
    }
}

/// A text that is no id; holds at most its first 64 characters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct BadId(pub String);

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("m1", true)]
    #[case("four-lessons", true)]
    #[case("0_x", true)]
    #[case("", false)]
    #[case("-a", false)]
    #[case("Money", false)]
    #[case("../x", false)]
    #[case("a.b", false)]
    #[case("é", false)]
    fn ids_are_short_plain_names(#[case] text: &str, #[case] good: bool) {
        assert_eq!(Id::new(text).is_ok(), good, "{text:?}");
    }

    #[test]
    fn an_id_of_65_bytes_is_refused() {
        assert!(Id::new(&"a".repeat(64)).is_ok());
        assert!(Id::new(&"a".repeat(65)).is_err());
    }
}
