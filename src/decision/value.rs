//! Owns the weighted sum of an option.
//! Must not compare options.

use super::grid::Profile;
use crate::session::OptionKind;

/// Two weighted sums that differ by no more than this are the same, and weights that do are too.
pub(super) const TIE: f64 = 1e-9;

/// What an option comes to under some weights: `V = sum of w v`, 0 to 100, over its low, likely and high
/// values. The additive model of von Winterfeldt & Edwards, Decision Analysis and Behavioral Research (1986).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Value {
    /// When everything goes badly.
    pub low: f64,
    /// What is most likely.
    pub likely: f64,
    /// When everything goes well.
    pub high: f64,
}

/// An option with its value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OptionValue {
    /// The option.
    pub option: OptionKind,
    /// What it comes to.
    pub value: Value,
}

impl OptionValue {
    pub(super) fn of(profile: &Profile, weights: &[f64]) -> Self {
        let value = Value {
            low: sum(weights, &profile.low),
            likely: sum(weights, &profile.likely),
            high: sum(weights, &profile.high),
        };
        Self { option: profile.option, value }
    }
}

/// The sum of `weights` times `values`, in pairs.
pub(super) fn sum(weights: &[f64], values: &[f64]) -> f64 {
    weights.iter().zip(values).map(|(weight, value)| weight * value).sum()
}
