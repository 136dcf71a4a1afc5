//! Owns [`Count`], one pass over many hand-ins: each is counted once, or refused with the reason.
//! Must not show what it counts.

use std::collections::HashSet;

use super::hand_in::{HandIn, HandInFault, Token};
use super::ledger::{Ledger, Outcome, Refused};
use super::roll::Roll;
use super::shape::Shape;
use super::tally::{Misfit, Tally};

/// Why a hand-in is not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is none.
    NotOne(HandInFault),
    /// It is one of something else, of that pack and version.
    Other(Misfit, String),
    /// One of that name was counted before.
    Twice(Token),
}

/// A group while it is counted.
pub struct Count<'a> {
    shape: &'a Shape,
    before: Option<&'a Ledger>,
    tally: Tally,
    roll: Roll<'a>,
    seen: HashSet<Token>,
}

impl<'a> Count<'a> {
    /// Of nobody yet, of that shape, beside what was published before.
    #[must_use]
    pub fn new(shape: &'a Shape, before: Option<&'a Ledger>) -> Self {
        let roll = Roll::new(before.map_or(&[], Ledger::names));
        Self { shape, before, tally: Tally::new(shape), roll, seen: HashSet::new() }
    }

    /// Counts the hand-in in `text`.
    ///
    /// # Errors
    /// [`Refusal`]; then nothing was counted.
    pub fn take(&mut self, text: &[u8]) -> Result<(), Refusal> {
        let hand_in = HandIn::read(text).map_err(Refusal::NotOne)?;
        if self.seen.contains(&hand_in.id) {
            return Err(Refusal::Twice(hand_in.id));
        }
        self.tally
            .add(self.shape, &hand_in)
            .map_err(|misfit| Refusal::Other(misfit, format!("{} {}", hand_in.pack, hand_in.version)))?;
        self.roll.enter(&hand_in);
        self.seen.insert(hand_in.id);
        Ok(())
    }

    /// How many were counted.
    #[must_use]
    pub fn people(&self) -> u64 {
        self.tally.people
    }

    /// How many of them hold a note.
    #[must_use]
    pub fn with_notes(&self) -> u64 {
        self.tally.notes
    }

    /// Publishes what was counted, or says why not.
    ///
    /// # Errors
    /// [`Refused`]; what was published before stands.
    pub fn publish(&self) -> Result<Outcome, Refused> {
        Ledger::publish(self.shape, &self.tally, &self.roll, self.before)
    }
}
