//! Owns [`Lead`], which option comes out on top under some weights.
//! Must not say that one is better: it only adds up.

use super::{
    contest::Contest,
    value::{OptionValue, TIE},
};
use crate::session::OptionKind;

/// Which option has the largest likely value. Options below a floor, and those that another one dominates,
/// never do.
#[derive(Clone, Debug, PartialEq)]
pub enum Lead {
    /// Fewer than two options stand, or no axis counts.
    None,
    /// One is ahead.
    One {
        /// The one ahead.
        leader: OptionKind,
        /// The next one that stands.
        runner_up: OptionKind,
        /// By how much, 0 to 100. It is 0 only when the leader dominates the next one.
        margin: f64,
        /// Whether its interval overlaps or touches that of the next one, or of any other that may lead: too
        /// close to call.
        overlap: bool,
    },
    /// These are level, within 1e-9: two or more, in the order of [`OptionKind::ALL`].
    Level(Vec<OptionKind>),
}

impl Lead {
    /// The one that is ahead, if it is one.
    #[must_use]
    pub fn leader(&self) -> Option<OptionKind> {
        match self {
            Self::One { leader, .. } => Some(*leader),
            Self::None | Self::Level(_) => None,
        }
    }
}

/// Which standing option leads under `weights`, one an axis that counts.
pub(super) fn lead(contest: &Contest<'_>, weights: &[f64]) -> Lead {
    let all: Vec<_> = contest.standing.iter().map(|profile| OptionValue::of(profile, weights)).collect();
    if weights.is_empty() {
        return Lead::None;
    }
    let may_lead = all.iter().filter(|one| contest.may_lead(one.option)).copied().collect();
    let ahead = top(may_lead);
    let Some(first) = ahead.first() else { return Lead::None };
    if ahead.len() > 1 {
        return Lead::Level(ahead.iter().map(|one| one.option).collect());
    }
    let near = |other: &OptionValue| first.value.low <= other.value.high + TIE;
    let overlap =
        all.iter().any(|one| one.option != first.option && contest.may_lead(one.option) && near(one));
    let others = top(all.into_iter().filter(|one| one.option != first.option).collect());
    let next = others.iter().find(|other| contest.may_lead(other.option)).or(others.first());
    next.map_or(Lead::None, |next| one(first, next, overlap || near(next)))
}

fn one(first: &OptionValue, next: &OptionValue, overlap: bool) -> Lead {
    Lead::One {
        leader: first.option,
        runner_up: next.option,
        margin: (first.value.likely - next.value.likely).max(0.0),
        overlap,
    }
}

/// Those within a tie of the largest likely value.
fn top(values: Vec<OptionValue>) -> Vec<OptionValue> {
    let best = values.iter().map(|one| one.value.likely).fold(f64::NEG_INFINITY, f64::max);
    values.into_iter().filter(|one| one.value.likely >= best - TIE).collect()
}
