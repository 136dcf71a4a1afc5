//! Owns how keys, actions and screens are called: for people, and in the settings.
//! Must not say what a key means.

use super::{Context, Does, Key, KeyCode};

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

    /// How the settings call the key: one visible ASCII character, `Space`, `Up`, `PageDown`, `F3`. None for
    /// those that cannot be called: ranges, and keys with Ctrl.
    #[must_use]
    pub fn name(self) -> Option<String> {
        match self {
            Self::Char(_) | Self::F(_) => Some(self.label()),
            Self::Named(code) => {
                NAMED.iter().find(|(_, known)| *known == code).map(|(name, _)| (*name).to_owned())
            }
            Self::Range(..) | Self::Ctrl(_) => None,
        }
    }

    /// The key of that name, whatever the case of its letters; a single letter is taken as it is.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let mut characters = name.chars();
        if let (Some(character), None) = (characters.next(), characters.next()) {
            return character.is_ascii_graphic().then_some(Self::Char(character));
        }
        if name.eq_ignore_ascii_case("Space") {
            return Some(Self::Char(' '));
        }
        let number = name.strip_prefix(['F', 'f']).and_then(|number| number.parse().ok());
        if let Some(number) = number.filter(|number| (1..=LAST_F).contains(number)) {
            return Some(Self::F(number));
        }
        let mut known = NAMED.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        known.next().map(|(_, code)| Self::Named(*code))
    }

    /// The names of all keys that are longer than one character and may be changed, for "did you mean".
    pub fn long_names() -> impl Iterator<Item = &'static str> {
        NAMED.iter().map(|(name, _)| *name).chain(["Space"])
    }
}

impl Does {
    /// Every action.
    pub const ALL: [Self; 33] = [
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
        }
    }
}
