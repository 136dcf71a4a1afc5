//! Owns the flip points: how far one weight alone must move until another option leads.
//! Must not choose who leads now.

use super::{
    contest::Contest,
    value::{TIE, sum},
    weights::{Weight, moved},
};
use crate::{pack::Id, session::OptionKind};

/// What moving the weight of one axis alone does; the others keep their proportions.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisFlips {
    /// The axis.
    pub axis: Id,
    /// Its weight now, 0 to 1.
    pub weight: f64,
    /// The first change of the lead on the way down to 0, if there is one.
    pub below: Option<Flip>,
    /// The first change of the lead on the way up to 1, if there is one.
    pub above: Option<Flip>,
}

/// A change of the lead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip {
    /// The weight at which both options are level, between 0 and 1 and neither of them.
    pub weight: f64,
    /// The option that leads beyond it; the first of those that do when they stay level.
    pub to: OptionKind,
}

/// Where the lead over one other option crosses zero.
#[derive(Clone, Copy)]
struct Crossing {
    flip: Flip,
    /// By how much the lead grows with the weight: beyond the crossing, the steepest is ahead.
    slope: f64,
}

/// The flip points of every axis that counts, `leader` being the one that leads under `weights`.
///
/// With `d` the difference by axis and `R` the weighted sum of the other axes' differences divided by
/// `1 - w`, the lead over another option is `w d + (1 - w) R`. It is zero at `w = R / (R - d)`. At 0 and 1
/// themselves nothing lies beyond, so the lead never changes there.
pub(super) fn flips(contest: &Contest<'_>, weights: &[Weight], leader: OptionKind) -> Vec<AxisFlips> {
    let shares: Vec<_> = weights.iter().map(|weight| weight.share).collect();
    let differences = contest.differences(leader);
    let axis = |(place, weight): (usize, &Weight)| {
        let crossings: Vec<_> =
            differences.iter().filter_map(|(to, d)| crossing(*to, d, &shares, place)).collect();
        let (below, above): (Vec<_>, Vec<_>) =
            crossings.into_iter().partition(|crossing| crossing.slope > 0.0);
        AxisFlips {
            axis: weight.axis.clone(),
            weight: weight.share,
            below: nearest(&below, |weight| -weight),
            above: nearest(&above, |weight| weight),
        }
    };
    weights.iter().enumerate().map(axis).collect()
}

fn crossing(to: OptionKind, differences: &[f64], shares: &[f64], place: usize) -> Option<Crossing> {
    let own = differences.get(place)?;
    let rest = sum(&moved(shares, place, 0.0)?, differences);
    let slope = own - rest;
    let weight = rest / (rest - own);
    let inside = slope.abs() > TIE && weight > TIE && weight < 1.0 - TIE;
    inside.then_some(Crossing { flip: Flip { weight, to }, slope })
}

/// The first crossing in the order that `way` gives them.
fn nearest(crossings: &[Crossing], way: fn(f64) -> f64) -> Option<Flip> {
    let least = crossings.iter().map(|crossing| way(crossing.flip.weight)).reduce(f64::min)?;
    let level = crossings.iter().filter(|crossing| way(crossing.flip.weight) <= least + TIE);
    let steepest = level.reduce(|one, next| {
        let steeper = next.slope.abs() > one.slope.abs() + TIE;
        if steeper { next } else { one }
    });
    steepest.map(|crossing| crossing.flip)
}
