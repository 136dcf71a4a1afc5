//! Owns [`Count`], one pass over many hand-ins: each is counted, or refused with the reason. Counts of parts merge to that
//! of the whole.
//! Must not show what it counts.

use super::canonical::Scanned;
use super::hand_in::{HandIn, HandInFault, Token};
use super::known::Known;
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
    pub(super) tally: Tally,
    pub(super) roll: Roll<'a>,
    /// Only its room is kept from one hand-in to the next.
    scanned: Scanned,
}

impl<'a> Count<'a> {
    /// Of nobody yet, of that shape, beside what was published before.
    #[must_use]
    pub fn new(shape: &'a Shape, before: Option<&'a Ledger>) -> Self {
        let roll = Roll::new(before.map_or(&[], Ledger::names));
        Self { shape, before, tally: Tally::new(shape), roll, scanned: Scanned::default() }
    }

    /// Counts the hand-in that `text` begins with, when it is on one line and laid out as [`HandIn::line`] does it: how many
    /// bytes it takes. None when it is not, which says nothing of it: then nothing was counted, and [`Count::take`] decides.
    pub fn take_canonical(&mut self, text: &[u8]) -> Option<usize> {
        let length = self.shape.layout.as_ref()?.scan(text, &mut self.scanned)?;
        self.tally.add_scanned(&self.scanned);
        self.roll.enter_as(Token(self.scanned.name), self.scanned.content);
        Some(length)
    }

    /// Counts the hand-in in `text`, whatever its layout, and whoever came before.
    ///
    /// # Errors
    /// [`Refusal`]; then nothing was counted.
    pub fn take(&mut self, text: &[u8]) -> Result<(), Refusal> {
        self.take_once(text, &mut Known::Unasked)
    }

    /// Counts the hand-in in `text`, whatever its layout, unless one of that name came before.
    ///
    /// # Errors
    /// [`Refusal`]; then nothing was counted.
    pub fn take_once(&mut self, text: &[u8], known: &mut Known) -> Result<(), Refusal> {
        let hand_in = HandIn::read(text).map_err(Refusal::NotOne)?;
        let other = |misfit| Refusal::Other(misfit, format!("{} {}", hand_in.pack, hand_in.version));
        self.shape.fits(&hand_in).map_err(other)?;
        if !known.enter(hand_in.id.0) {
            return Err(Refusal::Twice(hand_in.id));
        }
        self.tally.add(self.shape, &hand_in).map_err(other)?;
        self.roll.enter(&hand_in);
        Ok(())
    }

    /// Adds what was counted apart, of the same shape and beside the same release.
    pub fn merge(&mut self, other: Self) {
        self.tally.merge(&other.tally);
        self.roll.merge(other.roll);
    }

    /// The names of those who were counted, in the order they came; sorted after [`Count::twice`].
    #[must_use]
    pub fn names(&self) -> &[u64] {
        &self.roll.names
    }

    /// The names that were counted more than once. There may be none of them when it is published.
    #[must_use]
    pub fn twice(&mut self) -> Vec<Token> {
        self.roll.twice()
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
    pub fn publish(self) -> Result<Outcome, Refused> {
        Ledger::publish(self.shape, &self.tally, self.roll, self.before)
    }
}
