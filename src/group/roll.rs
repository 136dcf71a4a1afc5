//! Owns [`Roll`], who is in a group: random names and what tells whether any of their hand-ins was changed.
//! Must not hold what anybody said.

use super::hand_in::{HandIn, Token};

/// The names of all hand-ins that were counted, beside those of an earlier release.
#[derive(Clone, Debug)]
pub struct Roll<'a> {
    /// Sorted, of the release before; none of it when there was none.
    before: &'a [u64],
    /// In the order they came.
    pub(super) names: Vec<u64>,
    /// Of `before`, how many were seen again.
    pub(super) seen: u64,
    /// The sum of what those hold, as numbers.
    pub(super) seen_content: u128,
    /// The sum of what all hold.
    pub(super) content: u128,
}

impl<'a> Roll<'a> {
    /// Of nobody, beside the sorted names of the release before.
    #[must_use]
    pub fn new(before: &'a [u64]) -> Self {
        Self { before, names: Vec::new(), seen: 0, seen_content: 0, content: 0 }
    }

    /// Enters one that was counted.
    pub fn enter(&mut self, hand_in: &HandIn) {
        self.enter_as(hand_in.id, hand_in.content());
    }

    /// Enters one by what is known of it.
    pub(super) fn enter_as(&mut self, Token(name): Token, content: u64) {
        self.names.push(name);
        self.content += u128::from(content);
        if self.before.binary_search(&name).is_ok() {
            self.seen += 1;
            self.seen_content += u128::from(content);
        }
    }

    /// Adds those that were entered apart, beside the same release.
    pub fn merge(&mut self, other: Self) {
        self.names.extend(other.names);
        self.seen += other.seen;
        self.seen_content += other.seen_content;
        self.content += other.content;
    }

    /// The names that stand more than once. Each hand-in counts once: they have to be taken out before anything is
    /// published.
    #[must_use]
    pub fn twice(&mut self) -> Vec<Token> {
        self.names.sort_unstable();
        let mut twice: Vec<u64> = self
            .names
            .windows(2)
            .filter(|pair| pair.first() == pair.get(1))
            .filter_map(|pair| pair.first().copied())
            .collect();
        twice.dedup();
        twice.into_iter().map(Token).collect()
    }
}
