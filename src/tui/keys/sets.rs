//! Owns the sets of keys that a person may choose from, as what each changes of the table.
//! Must not hold a key that is bound in no set: those stand in the table.

use super::{Does, Key, KeyCode};

/// A set of keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeySet {
    /// Arrows, with a letter beside most of them: the table as it stands.
    #[default]
    Arrows,
    /// `h j k l` move, go back and go forward, and stand first in the footer. `H` hides in the place of `h`.
    Vi,
    /// The left half of the keyboard alone, where the digits that answer are: `w s` move, `a d` go back and
    /// forward, `f` confirms.
    OneHand,
}

/// What a set changes of one action's keys, wherever letters are not text.
struct Turn {
    does: Does,
    /// Keys that stand before the others.
    first: &'static [Key],
    /// Keys that are taken away.
    without: &'static [Key],
}

const fn turn(does: Does, first: &'static [Key], without: &'static [Key]) -> Turn {
    Turn { does, first, without }
}

const VI: &[Turn] = &[
    turn(Does::Up, &[Key::Char('k')], &[]),
    turn(Does::Down, &[Key::Char('j')], &[]),
    turn(Does::Back, &[Key::Char('h')], &[]),
    turn(Does::Forward, &[Key::Char('l')], &[]),
    turn(Does::Hide, &[Key::Char('H')], &[Key::Char('h')]),
];

const ONE_HAND: &[Turn] = &[
    turn(Does::Up, &[Key::Char('w')], &[]),
    turn(Does::Down, &[Key::Char('s')], &[]),
    turn(Does::Back, &[Key::Char('a')], &[Key::Char('b')]),
    turn(Does::Forward, &[Key::Char('d')], &[]),
    turn(Does::Confirm, &[Key::Char('f')], &[]),
    turn(Does::Skip, &[Key::Char('g')], &[Key::Char('s')]),
    turn(Does::PassOver, &[Key::Char('g')], &[Key::Char('s')]),
    turn(Does::Undo, &[Key::Char('z')], &[]),
    turn(Does::Redo, &[Key::Char('Z')], &[]),
    turn(Does::Note, &[Key::Char('c')], &[]),
    turn(Does::Copy, &[Key::Char('x')], &[Key::Char('c')]),
    turn(Does::Map, &[Key::Char('v')], &[]),
    turn(Does::OtherView, &[Key::Named(KeyCode::Tab)], &[Key::Char('v')]),
    turn(Does::WhatNow, &[Key::Char('r')], &[Key::Char('d')]),
    turn(Does::Less, &[Key::Char('r')], &[]),
    turn(Does::More, &[Key::Char('t')], &[]),
    turn(Does::Erase, &[Key::Char('b')], &[]),
    turn(Does::PageUp, &[Key::Char('b')], &[]),
    turn(Does::PageDown, &[Key::Char(' ')], &[]),
    turn(Does::Help, &[Key::F(1)], &[]),
    turn(Does::Hide, &[Key::F(2)], &[]),
];

impl KeySet {
    /// Every set, the default first.
    pub const ALL: [Self; 3] = [Self::Arrows, Self::Vi, Self::OneHand];

    /// Its name in the settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Arrows => "arrows",
            Self::Vi => "vi",
            Self::OneHand => "one-hand",
        }
    }

    /// Makes the keys of `does` in the table those of this set.
    pub(super) fn turn(self, does: Does, keys: &mut Vec<Key>) {
        let turns = match self {
            Self::Arrows => &[],
            Self::Vi => VI,
            Self::OneHand => ONE_HAND,
        };
        if let Some(turn) = turns.iter().find(|turn| turn.does == does) {
            keys.retain(|key| !turn.without.contains(key) && !turn.first.contains(key));
            keys.splice(0..0, turn.first.iter().copied());
        }
    }
}
