//! Owns what a person may change of the keys: which keys stay, where a change reaches, and when two clash.
//! Must not read a file: a [`Change`] is already a value.

use super::{Context, Does, Key, KeyCode};
use crate::words::settings::refused;

/// Other keys for one action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The action.
    pub does: Does,
    /// Where; without it, on every screen where letters are not text.
    pub context: Option<Context>,
    /// The keys that take the place of those that may be changed; at least one.
    pub keys: Vec<Key>,
}

/// One key with two meanings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// Where; at least one.
    pub contexts: Vec<Context>,
    /// The key.
    pub key: Key,
    /// The action that it was given to.
    pub one: Does,
    /// The action that has it, too.
    pub other: Does,
    /// Which change gave it away, from 0; none when that is the set itself.
    pub by: Option<usize>,
}

impl Clash {
    /// Both actions, the key and the screens, in one sentence without its full stop; and what to do about it.
    #[must_use]
    pub fn told(&self) -> (String, String) {
        let screens: Vec<&str> = self.contexts.iter().map(|context| context.slug()).collect();
        refused::clash(&self.key.label(), self.one.name(), self.other.name(), &screens)
    }
}

impl Key {
    /// Whether the key always keeps its meaning: digits answer, Ctrl-C leaves, F1 helps, F2 hides.
    #[must_use]
    pub fn is_fixed(self) -> bool {
        match self {
            Self::Range(..) => true,
            Self::Ctrl(letter) => letter == 'c',
            Self::Char(character) => character.is_ascii_digit(),
            Self::F(number) => number <= 2,
            Self::Named(_) => false,
        }
    }

    /// Whether it types nothing and edits nothing where letters are text.
    pub(super) fn is_no_text(self) -> bool {
        match self {
            Self::F(_) => true,
            Self::Named(code) => code == KeyCode::Esc,
            Self::Char(_) | Self::Range(..) | Self::Ctrl(_) => false,
        }
    }

    pub(super) fn overlaps(self, other: Self) -> bool {
        match (self, other) {
            (Self::Range(low, high), Self::Char(c)) | (Self::Char(c), Self::Range(low, high)) => {
                (low..=high).contains(&c)
            }
            (Self::Range(low, high), Self::Range(from, to)) => low <= to && from <= high,
            (Self::Char(_) | Self::Range(..) | Self::Ctrl(_) | Self::F(_) | Self::Named(_), _) => {
                self == other
            }
        }
    }
}
