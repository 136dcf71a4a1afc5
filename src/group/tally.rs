//! Owns [`Tally`], what the hand-ins of a group say together: counts of each rounded score and of each answer.
//! Must never be shown: it derives no `Debug`, `Display` or `Serialize`, and only `disclosure` reads its counts.

use super::canonical::Scanned;
use super::hand_in::HandIn;
use super::shape::Shape;
use crate::session::Reply;

/// Rounded scores: 0, 5, .. 100.
pub(super) const SCORES: usize = 21;
/// Answers: five labels.
pub(super) const LABELS: usize = 5;

/// Why a hand-in is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// Of another pack.
    OtherPack,
    /// Of another version of the pack.
    OtherVersion,
    /// Its axes are not those of the pack.
    OtherAxes,
    /// It answers questions that the pack does not ask.
    OtherQuestions,
}

/// Counts over a group. Those of parts, counted apart, merge to those of the whole, in any order.
#[derive(Clone)]
pub struct Tally {
    pub(super) people: u64,
    /// By axis, in the order of the shape: how many people have each rounded score.
    pub(super) axes: Vec<[u64; SCORES]>,
    /// By question, in the order of the shape: how many people chose each label.
    pub(super) items: Vec<[u64; LABELS]>,
    /// Hand-ins with a note.
    pub(super) notes: u64,
}

impl Tally {
    /// Of nobody.
    #[must_use]
    pub fn new(shape: &Shape) -> Self {
        let (axes, items) = (vec![[0; SCORES]; shape.axes.len()], vec![[0; LABELS]; shape.items.len()]);
        Self { people: 0, axes, items, notes: 0 }
    }

    /// Counts one.
    ///
    /// # Errors
    /// [`Misfit`]; then nothing was counted.
    pub fn add(&mut self, shape: &Shape, hand_in: &HandIn) -> Result<(), Misfit> {
        shape.fits(hand_in)?;
        self.people += 1;
        self.notes += u64::from(!hand_in.notes.is_empty());
        for (counts, (id, _)) in self.axes.iter_mut().zip(&shape.axes) {
            let score = hand_in.axes.get(id).and_then(|axis| axis.score);
            if let Some(count) = score.and_then(|score| counts.get_mut(usize::from(score / 5))) {
                *count += 1;
            }
        }
        if hand_in.items.is_empty() {
            return Ok(());
        }
        for (counts, (id, _)) in self.items.iter_mut().zip(&shape.items) {
            if let Some(Reply::Chose(choice)) = hand_in.items.get(id)
                && let Some(count) = counts.get_mut(choice.index())
            {
                *count += 1;
            }
        }
        Ok(())
    }

    /// Counts one that was scanned: it fits.
    pub(super) fn add_scanned(&mut self, scanned: &Scanned) {
        self.people += 1;
        for (place, score) in &scanned.scores {
            let counts = self.axes.get_mut(*place);
            if let Some(count) = counts.and_then(|counts| counts.get_mut(usize::from(score / 5))) {
                *count += 1;
            }
        }
        for (place, label) in &scanned.labels {
            if let Some(count) = self.items.get_mut(*place).and_then(|counts| counts.get_mut(*label)) {
                *count += 1;
            }
        }
    }

    /// Adds what was counted apart.
    pub fn merge(&mut self, other: &Self) {
        self.people += other.people;
        self.notes += other.notes;
        merge(&mut self.axes, &other.axes);
        merge(&mut self.items, &other.items);
    }
}

fn merge<const N: usize>(mine: &mut [[u64; N]], others: &[[u64; N]]) {
    for (mine, other) in mine.iter_mut().zip(others) {
        for (mine, other) in mine.iter_mut().zip(other) {
            *mine += other;
        }
    }
}
