//! Owns [`Contest`], the options that no floor sets aside, and which of them another one dominates.
//! Must not know any weight: dominance holds for all of them.

use super::grid::{Grid, Profile};
use crate::session::OptionKind;

/// One standing option that is nowhere below another on its likely values, and somewhere above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dominance {
    /// The one that is above.
    pub by: OptionKind,
    /// The one that never leads, not even in a tie.
    pub dominated: OptionKind,
}

/// The options that may be compared.
pub(super) struct Contest<'a> {
    /// In the order of [`OptionKind::ALL`].
    pub(super) standing: Vec<&'a Profile>,
    /// Pairs among them.
    pub(super) dominance: Vec<Dominance>,
}

impl<'a> Contest<'a> {
    /// The options of `grid` but for those `set_aside`, which also dominate nobody: what will not do is no
    /// reason against another.
    pub(super) fn of(grid: &'a Grid<'_>, set_aside: &[OptionKind]) -> Self {
        let standing: Vec<_> =
            grid.profiles.iter().filter(|profile| !set_aside.contains(&profile.option)).collect();
        let pairs = standing.iter().flat_map(|one| standing.iter().map(move |other| (*one, *other)));
        let dominance = pairs
            .filter(|(by, dominated)| dominates(&by.likely, &dominated.likely))
            .map(|(by, dominated)| Dominance { by: by.option, dominated: dominated.option })
            .collect();
        Self { standing, dominance }
    }

    /// Whether nobody dominates it.
    pub(super) fn may_lead(&self, option: OptionKind) -> bool {
        self.dominance.iter().all(|pair| pair.dominated != option)
    }

    /// By how much `leader` is above each other option that may lead, axis by axis.
    pub(super) fn differences(&self, leader: OptionKind) -> Vec<(OptionKind, Vec<f64>)> {
        let Some(first) = self.standing.iter().find(|profile| profile.option == leader) else {
            return Vec::new();
        };
        let others = self.standing.iter().filter(|other| other.option != leader);
        let others = others.filter(|other| self.may_lead(other.option));
        let difference =
            |other: &Profile| first.likely.iter().zip(&other.likely).map(|(a, b)| a - b).collect();
        others.map(|other| (other.option, difference(other))).collect()
    }
}

fn dominates(one: &[f64], other: &[f64]) -> bool {
    let pairs = || one.iter().zip(other);
    pairs().all(|(one, other)| one >= other) && pairs().any(|(one, other)| one > other)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::above_everywhere(&[2.0, 3.0], &[1.0, 2.0], true)]
    #[case::above_once(&[2.0, 3.0], &[2.0, 2.0], true)]
    #[case::the_same(&[2.0, 3.0], &[2.0, 3.0], false)]
    #[case::by_turns(&[2.0, 3.0], &[3.0, 2.0], false)]
    #[case::below(&[1.0, 3.0], &[2.0, 3.0], false)]
    #[case::nothing(&[], &[], false)]
    fn dominance_needs_no_weight(#[case] one: &[f64], #[case] other: &[f64], #[case] expected: bool) {
        assert_eq!(dominates(one, other), expected);
    }
}
