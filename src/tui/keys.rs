//! Owns what a key is, where it is pressed and what it asks for: the table, which the README is made from, and
//! [`Keymap`], which the handler, the footer and the help are made from.
//! Must not act on anything: it only says what a key means where.

mod change;
mod keymap;
mod names;
mod sets;
mod table;

use crate::words::labels::{self, place};

pub use change::{Change, Clash};
pub use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
pub use keymap::{Keymap, Row};
pub use names::NoKey;
pub use sets::KeySet;
pub use table::BINDINGS;

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// The first screen: sittings and results.
    Home,
    /// What this is; was the month usual?
    Welcome,
    /// Good-enough levels and 100 points.
    Matters,
    /// A question.
    Item,
    /// The page of a section.
    Page,
    /// The page before a section that may be passed over.
    Opener,
    /// The map of all answers.
    Review,
    /// Bars, radar and words.
    Result,
    /// A result of another day.
    Past,
    /// What now: something to choose.
    Choice,
    /// A check-in: something to choose.
    CheckIn,
    /// What now: something to write.
    Form,
    /// What now: numbers to type.
    Grid,
    /// What now: options side by side.
    Picture,
    /// What now: the step, said back.
    Said,
    /// All results, to look back at.
    History,
    /// Two results side by side.
    ThenAndNow,
    /// All sittings, steps and notes.
    Year,
    /// Three keys, to practise.
    Tutor,
    /// A note is being written.
    Note,
    /// One line is being written.
    Line,
    /// Something could not be saved.
    Unsaved,
    /// The path of another place to write to is being typed.
    Path,
    /// The help.
    Help,
    /// Everything is hidden.
    Hidden,
    /// A group, shown to a room.
    Presenting,
    /// The same, while the room sees nothing.
    Black,
    /// What the coach reads beside it.
    Notes,
}

impl Context {
    /// Every context, in the order of the help.
    pub const ALL: [Self; 28] = [
        Self::Home,
        Self::Welcome,
        Self::Matters,
        Self::Item,
        Self::Page,
        Self::Opener,
        Self::Review,
        Self::Result,
        Self::Past,
        Self::Choice,
        Self::CheckIn,
        Self::Form,
        Self::Grid,
        Self::Picture,
        Self::Said,
        Self::History,
        Self::ThenAndNow,
        Self::Year,
        Self::Tutor,
        Self::Note,
        Self::Line,
        Self::Unsaved,
        Self::Path,
        Self::Help,
        Self::Hidden,
        Self::Presenting,
        Self::Black,
        Self::Notes,
    ];

    /// Whether letters are text there, and so never commands.
    #[must_use]
    pub fn is_text(self) -> bool {
        table::TEXT.contains(&self)
    }

    /// Whether it is of the screens before a room, which a sitting has nothing to do with.
    #[must_use]
    pub fn is_before_room(self) -> bool {
        matches!(self, Self::Presenting | Self::Black | Self::Notes)
    }

    /// Its heading in the help and in the README.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => place::HOME,
            Self::Welcome => place::WELCOME,
            Self::Matters => place::MATTERS,
            Self::Item => place::ITEM,
            Self::Page => place::PAGE,
            Self::Opener => place::OPENER,
            Self::Review => place::REVIEW,
            Self::Result => place::RESULT,
            Self::Past => place::PAST,
            Self::Choice => place::CHOICE,
            Self::CheckIn => place::CHECK_IN,
            Self::Form => place::FORM,
            Self::Grid => place::GRID,
            Self::Picture => place::PICTURE,
            Self::Said => place::SAID,
            Self::History => place::HISTORY,
            Self::ThenAndNow => place::THEN_AND_NOW,
            Self::Year => place::YEAR,
            Self::Tutor => place::TUTOR,
            Self::Note => place::NOTE,
            Self::Line => place::LINE,
            Self::Unsaved => place::UNSAVED,
            Self::Path => place::PATH,
            Self::Help => place::HELP,
            Self::Hidden => place::HIDDEN,
            Self::Presenting => place::PRESENTING,
            Self::Black => place::BLACK,
            Self::Notes => place::NOTES,
        }
    }
}

/// A key, as the table names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A printable character.
    Char(char),
    /// Any character of a range, both ends included.
    Range(char, char),
    /// Control and a letter.
    Ctrl(char),
    /// A function key.
    F(u8),
    /// Any other key that has a name.
    Named(KeyCode),
}

impl Key {
    pub(crate) fn matches(self, event: &KeyEvent) -> bool {
        let control = event.modifiers.contains(KeyModifiers::CONTROL);
        let plain = !control && !event.modifiers.contains(KeyModifiers::ALT);
        match (self, event.code) {
            (Self::Char(want), KeyCode::Char(got)) => plain && want == got,
            (Self::Range(low, high), KeyCode::Char(got)) => plain && (low..=high).contains(&got),
            (Self::Ctrl(want), KeyCode::Char(got)) => control && want == got.to_ascii_lowercase(),
            (Self::F(want), KeyCode::F(got)) => want == got,
            (Self::Named(want), got) => plain && want == got,
            (Self::Char(_) | Self::Range(..) | Self::Ctrl(_) | Self::F(_), _) => false,
        }
    }
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Does {
    /// Answer with that digit, or type it.
    Digit,
    /// Move the focus up.
    Up,
    /// Move the focus down.
    Down,
    /// A screenful up.
    PageUp,
    /// A screenful down.
    PageDown,
    /// Take what is focused; go on.
    Confirm,
    /// One step back.
    Back,
    /// One step on, over what is answered.
    Forward,
    /// Answer that it cannot be said.
    CannotSay,
    /// Pass over the question.
    Skip,
    /// The question has nothing to do with this life.
    DoesNotApply,
    /// Pass over the whole section.
    PassOver,
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Write a note.
    Note,
    /// Write it in an editor of one's own.
    Editor,
    /// The map of all answers.
    Map,
    /// From the levels to the points and back.
    OtherColumn,
    /// Five less.
    Less,
    /// Five more.
    More,
    /// Rub out a digit.
    Erase,
    /// Leave blank.
    Blank,
    /// Picture or words.
    OtherView,
    /// What follows from the result.
    WhatNow,
    /// This result beside the one before it.
    ThenAndNow,
    /// Copy it, without notes.
    Copy,
    /// Show or hide the small radar.
    SmallRadar,
    /// Hide everything, or bring it back.
    Hide,
    /// The help.
    Help,
    /// What could not be saved.
    ShowUnsaved,
    /// Try to save again.
    Retry,
    /// Save in another place.
    Elsewhere,
    /// Close what is open.
    Close,
    /// Save and leave.
    Leave,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where it holds.
    pub contexts: &'static [Context],
    /// The keys, any of which will do.
    pub keys: &'static [Key],
    /// What they ask for.
    pub does: Does,
    /// For the help: what happens.
    pub label: &'static str,
    /// For the footer: a word or two; empty when it is not shown there.
    pub short: &'static str,
}

/// The digit of a key, when it is one.
#[must_use]
pub fn digit(event: &KeyEvent) -> Option<u8> {
    match event.code {
        KeyCode::Char(character) => character.to_digit(10).and_then(|digit| u8::try_from(digit).ok()),
        _ => None,
    }
}

/// The character that a key types, when it types one.
#[must_use]
pub fn character(event: &KeyEvent) -> Option<char> {
    match event.code {
        KeyCode::Char(c) if !event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => Some(c),
        _ => None,
    }
}

/// The whole table for the README, as Markdown: keys, what they do, where. Rows that say the same are one.
#[must_use]
pub fn markdown() -> String {
    let mut rows: Vec<(&[Key], &str, Vec<Context>)> = Vec::new();
    for binding in BINDINGS {
        match rows.iter_mut().find(|(keys, label, _)| *keys == binding.keys && *label == binding.label) {
            Some((_, _, contexts)) => contexts.extend(binding.contexts),
            None => rows.push((binding.keys, binding.label, binding.contexts.to_vec())),
        }
    }
    let head = labels::TABLE_HEAD.to_owned();
    let line = |(keys, label, contexts): (&[Key], &str, Vec<Context>)| {
        let keys: Vec<String> = keys.iter().map(|key| format!("`{}`", key.label())).collect();
        format!("| {} | {label} | {} |\n", keys.join(" "), wherever(&contexts))
    };
    std::iter::once(head).chain(rows.into_iter().map(line)).collect()
}

/// Where a key holds, in few words.
fn wherever(contexts: &[Context]) -> String {
    let parts = [
        (table::ALL_BUT_TEXT, place::EVERY_SCREEN),
        (table::SITTING, place::EVERY_SCREEN_OF_A_SITTING),
        (table::PLAN, place::EVERY_PAGE_OF_WHAT_NOW),
    ];
    let mut left: Vec<Context> = contexts.to_vec();
    let mut names = Vec::new();
    for (part, name) in parts {
        if part.iter().all(|context| left.contains(context)) {
            left.retain(|context| !part.contains(context));
            names.push(name.to_owned());
        }
    }
    let missing: Vec<&Context> = table::SITTING.iter().filter(|context| !left.contains(context)).collect();
    if let [but] = missing.as_slice() {
        left.retain(|context| !table::SITTING.contains(context));
        names.push(place::every_screen_but(but.name()));
    }
    names.extend(left.iter().map(|context| context.name().to_owned()));
    names.join(", ")
}

#[cfg(test)]
mod tests;
