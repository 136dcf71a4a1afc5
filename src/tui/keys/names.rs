//! Owns how keys, actions and screens are called: for people, and in the settings.
//! Must not say what a key means.

use unicode_width::UnicodeWidthChar;

use super::{Context, Does, Key, KeyCode};
use crate::text::is_hidden;
use crate::words::labels;

/// Keys that have a name, as the settings call them and as [`Key::label`] does where that differs.
const NAMED: &[(&str, KeyCode)] = &[
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Backspace", KeyCode::Backspace),
    ("PageUp", KeyCode::PageUp),
    ("PageDown", KeyCode::PageDown),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("Insert", KeyCode::Insert),
    ("Delete", KeyCode::Delete),
];

/// The last function key that keyboards have.
const LAST_F: u8 = 12;

/// Letters that a terminal sends with Ctrl as it sends another key.
const TWINS: [(char, &str); 4] = [('h', "Backspace"), ('i', "Tab"), ('j', labels::LINE_END), ('m', "Enter")];

/// Why a name is that of no key that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoKey {
    /// Nothing is called so.
    Unknown,
    /// A function key beyond those that keyboards have.
    NoSuchF,
    /// Ctrl and a letter that no terminal can tell from this key.
    Twin(&'static str),
    /// Ctrl and something else than one of the letters `a` to `z`.
    CtrlAndNoLetter,
    /// Alt, Shift or another key that is held down.
    Held,
    /// A letter with its mark typed apart, or several letters that are shown as one.
    Composed,
    /// A character that nobody could see in the footer.
    Unseen,
}

impl Key {
    /// How the key is written for people.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Char(' ') => "Space".to_owned(),
            Self::Char(character) => character.to_string(),
            Self::Range(low, high) => format!("{low}-{high}"),
            Self::Ctrl(letter) => format!("Ctrl-{}", letter.to_ascii_uppercase()),
            Self::F(number) => format!("F{number}"),
            Self::Named(KeyCode::Up) => "↑".to_owned(),
            Self::Named(KeyCode::Down) => "↓".to_owned(),
            Self::Named(KeyCode::Left) => "←".to_owned(),
            Self::Named(KeyCode::Right) => "→".to_owned(),
            Self::Named(KeyCode::PageUp) => "PgUp".to_owned(),
            Self::Named(KeyCode::PageDown) => "PgDn".to_owned(),
            Self::Named(code) => format!("{code}"),
        }
    }

    /// How the settings call the key: one visible character, `Space`, `Up`, `PageDown`, `F3`, `Ctrl-X`. None for
    /// ranges.
    #[must_use]
    pub fn name(self) -> Option<String> {
        match self {
            Self::Char(_) | Self::F(_) | Self::Ctrl(_) => Some(self.label()),
            Self::Named(code) => {
                NAMED.iter().find(|(_, known)| *known == code).map(|(name, _)| (*name).to_owned())
            }
            Self::Range(..) => None,
        }
    }

    /// The key of that name, whatever the case of its letters; a single character is taken as it is.
    ///
    /// # Errors
    /// Why there is none that can be chosen.
    pub fn named(name: &str) -> Result<Self, NoKey> {
        let mut characters = name.chars();
        if let (Some(character), None) = (characters.next(), characters.next()) {
            return visible(character).map(Self::Char);
        }
        if name.eq_ignore_ascii_case("Space") {
            return Ok(Self::Char(' '));
        }
        if let Some((_, code)) = NAMED.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
            return Ok(Self::Named(*code));
        }
        if let Some(number) = name.strip_prefix(['F', 'f']).and_then(|number| number.parse().ok()) {
            return if (1..=LAST_F).contains(&number) { Ok(Self::F(number)) } else { Err(NoKey::NoSuchF) };
        }
        match name.split_once(['-', '+']) {
            Some((held, key)) if held.eq_ignore_ascii_case("Ctrl") => with_ctrl(key),
            Some((held, _)) if HELD.iter().any(|known| known.eq_ignore_ascii_case(held)) => Err(NoKey::Held),
            Some(_) | None if name.chars().skip(1).any(|c| c.width() == Some(0)) => Err(NoKey::Composed),
            Some(_) | None => Err(NoKey::Unknown),
        }
    }

    /// The names of all keys that are longer than one character and may be changed, for "did you mean".
    pub fn long_names() -> impl Iterator<Item = &'static str> {
        NAMED.iter().map(|(name, _)| *name).chain(["Space"])
    }
}

/// Keys that are held down with others, and that terminals do not tell of.
const HELD: [&str; 6] = ["Alt", "Shift", "Meta", "Super", "Cmd", "Option"];

fn visible(character: char) -> Result<char, NoKey> {
    let seen = character.width().is_some_and(|width| width > 0) && !character.is_whitespace();
    if seen && !is_hidden(character) { Ok(character) } else { Err(NoKey::Unseen) }
}

fn with_ctrl(key: &str) -> Result<Key, NoKey> {
    if key == "[" {
        return Err(NoKey::Twin("Esc"));
    }
    let mut characters = key.chars().map(|letter| letter.to_ascii_lowercase());
    let (Some(letter @ 'a'..='z'), None) = (characters.next(), characters.next()) else {
        return Err(NoKey::CtrlAndNoLetter);
    };
    let twin = TWINS.iter().find(|(known, _)| *known == letter);
    twin.map_or(Ok(Key::Ctrl(letter)), |(_, key)| Err(NoKey::Twin(key)))
}

impl Does {
    /// Every action.
    pub const ALL: [Self; 34] = [
        Self::Digit,
        Self::Up,
        Self::Down,
        Self::PageUp,
        Self::PageDown,
        Self::Confirm,
        Self::Back,
        Self::Forward,
        Self::CannotSay,
        Self::Skip,
        Self::DoesNotApply,
        Self::PassOver,
        Self::Undo,
        Self::Redo,
        Self::Note,
        Self::Editor,
        Self::Map,
        Self::OtherColumn,
        Self::Less,
        Self::More,
        Self::Erase,
        Self::Blank,
        Self::OtherView,
        Self::WhatNow,
        Self::ThenAndNow,
        Self::Copy,
        Self::SmallRadar,
        Self::Hide,
        Self::Help,
        Self::ShowUnsaved,
        Self::Retry,
        Self::Elsewhere,
        Self::Close,
        Self::Leave,
    ];

    /// What the settings call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Digit => "answer",
            Self::Up => "up",
            Self::Down => "down",
            Self::PageUp => "page-up",
            Self::PageDown => "page-down",
            Self::Confirm => "confirm",
            Self::Back => "back",
            Self::Forward => "forward",
            Self::CannotSay => "cannot-say",
            Self::Skip => "skip",
            Self::DoesNotApply => "does-not-apply",
            Self::PassOver => "pass-over",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Note => "note",
            Self::Editor => "editor",
            Self::Map => "map",
            Self::OtherColumn => "other-column",
            Self::Less => "less",
            Self::More => "more",
            Self::Erase => "erase",
            Self::Blank => "blank",
            Self::OtherView => "other-view",
            Self::WhatNow => "what-now",
            Self::ThenAndNow => "then-and-now",
            Self::Copy => "copy",
            Self::SmallRadar => "small-radar",
            Self::Hide => "hide",
            Self::Help => "help",
            Self::ShowUnsaved => "show-unsaved",
            Self::Retry => "try-again",
            Self::Elsewhere => "write-elsewhere",
            Self::Close => "close",
            Self::Leave => "leave",
        }
    }
}

impl Context {
    /// What the settings call it.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Welcome => "welcome",
            Self::Matters => "what-matters",
            Self::Item => "question",
            Self::Page => "page",
            Self::Opener => "before-hot-take",
            Self::Review => "review",
            Self::Result => "result",
            Self::Past => "past-result",
            Self::Choice => "choosing",
            Self::CheckIn => "check-in",
            Self::Form => "writing",
            Self::Grid => "numbers",
            Self::Picture => "side-by-side",
            Self::Said => "your-step",
            Self::History => "history",
            Self::ThenAndNow => "then-and-now",
            Self::Year => "year",
            Self::Tutor => "practice",
            Self::Note => "note",
            Self::Line => "line",
            Self::Unsaved => "not-saved",
            Self::Path => "another-place",
            Self::Help => "help",
            Self::Hidden => "hidden",
            Self::Presenting => "presenting",
            Self::Black => "black-screen",
            Self::Notes => "presenter-notes",
        }
    }
}
