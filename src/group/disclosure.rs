//! Owns what of a group may be shown: the one place where counts become figures. A [`Release`] can be made nowhere else.
//! Must not let a figure pass that rests on fewer than five people, or that says something of each of them.
//!
//! - Below 5 answers on a part (an axis, a belief), nothing: not even how many there are.
//! - From 5, the mean rounded to 5, and one word for the spread.
//! - From 10, three bins; from 20, five, and from these alone the median and the middle half. A bin of fewer than 3 is
//!   merged with its neighbour. What would put everybody into one bin is left out.
//! - A part of an earlier release is renewed only when 5 more have answered it; until then it stands as it is.

use serde::{Deserialize, Serialize};

use super::shape::Shape;
use super::tally::Tally;
use crate::pack::Id;

/// So many people make a group, and so many must join before anything of it is renewed.
pub const ENOUGH: u64 = 5;
/// From so many on, bins are shown.
const BINS: u64 = 10;
/// From so many on, five bins and the middle half are shown.
const FINE: u64 = 20;
/// The fewest people in a bin.
const LEAST_IN_BIN: u64 = 3;

/// Where the bins of scores end, each a rounded score: 0 to 30, 35 to 65, 70 to 100, which is 0 to 33, 34 to 66 and 67
/// to 100 of what was rounded.
const THREE: &[(u8, u8)] = &[(0, 30), (35, 65), (70, 100)];
const FIVE: &[(u8, u8)] = &[(0, 20), (25, 40), (45, 60), (65, 80), (85, 100)];

/// Standard deviations at which the word for the spread changes, in points: our labels, no norms.
const CLOSE_BELOW: u128 = 15;
const WIDE_ABOVE: u128 = 25;

/// A group as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// The pack that was answered.
    pub pack: Id,
    /// Its version.
    pub version: String,
    /// How many took part; 0 when they are too few to be shown.
    pub people: u64,
    /// In the order of the radar.
    pub axes: Vec<Part>,
    /// The questions that are on no axis, in the order asked.
    pub beliefs: Vec<Part>,
}

/// What is shown of an axis or a belief.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The axis or the question.
    pub id: Id,
    /// How many answered it; 0 when they are too few to be shown.
    pub people: u64,
    /// None when they are too few.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
}

/// Figures that rest on five people or more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// 0 to 100, rounded to 5; of an axis only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean: Option<u8>,
    /// Of an axis only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spread: Option<Spread>,
    /// At least two, from low to high and without a gap; none where they would put everybody into one, or below 10.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bins: Vec<Bin>,
    /// Rounded to 5, as the bins tell it; from 20 people on, and of an axis only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median: Option<u8>,
    /// Where the middle half lies, in the same way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub middle: Option<(u8, u8)>,
}

/// How many people lie between two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bin {
    /// The lowest: a score from 0 to 100, or the number of a label from 1.
    pub low: u8,
    /// The highest.
    pub high: u8,
    /// At least 3.
    pub people: u64,
}

/// How far people lie apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spread {
    /// A standard deviation below 15 points.
    Close,
    /// From 15 to 25.
    Mixed,
    /// Above 25.
    Wide,
}

/// How far a mean may be off, in points: half of a 95 % interval at a standard deviation of 20 points, rounded up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uncertainty(u8);

/// `t(.975, n - 1)` for n from 5 to 30: NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2.
const T_975: [f64; 26] = [
    2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101,
    2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045,
];

impl Uncertainty {
    /// Of the mean of `people`; none below five. It rests on their number alone, so that it tells nothing else.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 25"
    )]
    pub fn of(people: u64) -> Option<Self> {
        let more = people.checked_sub(ENOUGH)?;
        let t = usize::try_from(more).ok().and_then(|more| T_975.get(more).copied()).unwrap_or(1.96);
        Some(Self((t * 20.0 / (people as f64).sqrt()).ceil().clamp(1.0, 25.0) as u8))
    }

    /// The points.
    #[must_use]
    pub fn points(self) -> u8 {
        self.0
    }
}

/// What may be shown of `tally`, beside what was shown before.
pub(super) fn release(shape: &Shape, tally: &Tally, before: Option<&Release>) -> Release {
    let was = |parts: fn(&Release) -> &[Part], id: &Id| {
        before.and_then(|before| parts(before).iter().find(|part| part.id == *id))
    };
    let axes = shape.axes.iter().zip(&tally.axes).map(|((id, _), counts)| {
        part(id, counts, was(|before| &before.axes, id), |people| Some(axis_figures(counts, people)))
    });
    let beliefs = shape.items.iter().zip(&tally.items).filter(|((_, belief), _)| *belief);
    let beliefs = beliefs.map(|((id, _), counts)| {
        part(id, counts, was(|before| &before.beliefs, id), |people| belief_figures(counts, people))
    });
    let (axes, beliefs) = (axes.collect(), beliefs.collect());
    let people = if tally.people < ENOUGH { 0 } else { tally.people };
    Release { pack: shape.pack.clone(), version: shape.version.clone(), people, axes, beliefs }
}

fn part(id: &Id, counts: &[u64], was: Option<&Part>, figures: impl FnOnce(u64) -> Option<Figures>) -> Part {
    let people: u64 = counts.iter().sum();
    let joined = people.saturating_sub(was.map_or(0, |was| was.people));
    match was {
        _ if joined >= ENOUGH => {
            let figures = figures(people);
            let people = if figures.is_some() { people } else { 0 };
            Part { id: id.clone(), people, figures }
        }
        Some(was) => was.clone(),
        None => Part { id: id.clone(), people: 0, figures: None },
    }
}

/// Of at least five people.
fn axis_figures(counts: &[u64], people: u64) -> Figures {
    let bins = match people {
        0..BINS => Vec::new(),
        BINS..FINE => bins(counts, THREE, 5),
        FINE.. => bins(counts, FIVE, 5),
    };
    let fine = people >= FINE && !bins.is_empty();
    let quantile = |quarters: u64| fine.then(|| quantile(&bins, people, quarters)).flatten();
    Figures {
        mean: Some(mean(counts, people)),
        spread: Some(spread(counts, people)),
        median: quantile(2),
        middle: quantile(1).zip(quantile(3)),
        bins,
    }
}

/// Of at least five people; none where nothing of it can be shown.
fn belief_figures(counts: &[u64], people: u64) -> Option<Figures> {
    let labels: Vec<(u8, u8)> = (0..5).map(|label| (label, label)).collect();
    let bins = if people < BINS { Vec::new() } else { bins(counts, &labels, 1) };
    let bins: Vec<Bin> =
        bins.iter().map(|bin| Bin { low: bin.low + 1, high: bin.high + 1, ..*bin }).collect();
    (!bins.is_empty()).then_some(Figures { mean: None, spread: None, bins, median: None, middle: None })
}

/// The counts of scores `step` apart, put together between those ends; small ones merged; none when all are in one.
fn bins(counts: &[u64], ends: &[(u8, u8)], step: u8) -> Vec<Bin> {
    let people = |low: u8, high: u8| {
        let inside = counts.iter().zip(0_u8..).filter(|(_, at)| (low..=high).contains(&(at * step)));
        inside.map(|(count, _)| count).sum()
    };
    let mut bins: Vec<Bin> =
        ends.iter().map(|&(low, high)| Bin { low, high, people: people(low, high) }).collect();
    while let Some(small) = smallest(&bins).filter(|_| bins.len() > 1) {
        let beside = |at: Option<usize>| at.and_then(|at| bins.get(at)).map(|bin| bin.people);
        let (left, right) = (beside(small.checked_sub(1)), beside(Some(small + 1)));
        // Into the smaller neighbour, and the lower one of two alike.
        let first =
            if right.is_none_or(|right| left.is_some_and(|left| left <= right)) { small - 1 } else { small };
        let high = bins.remove(first + 1);
        if let Some(low) = bins.get_mut(first) {
            *low = Bin { low: low.low, high: high.high, people: low.people + high.people };
        }
    }
    if bins.len() < 2 { Vec::new() } else { bins }
}

/// The place of the smallest bin that is too small, the first of those alike.
fn smallest(bins: &[Bin]) -> Option<usize> {
    let small = bins.iter().enumerate().filter(|(_, bin)| bin.people < LEAST_IN_BIN);
    small.min_by_key(|(_, bin)| bin.people).map(|(at, _)| at)
}

/// The value below which that many quarters of the people lie, as if each bin were evenly filled; rounded to 5.
fn quantile(bins: &[Bin], people: u64, quarters: u64) -> Option<u8> {
    let mut below = 0;
    for bin in bins {
        // All in quarters of a person, so that nothing is rounded before the end.
        let (from, wanted) = (4 * below, people * quarters);
        below += bin.people;
        if 4 * below >= wanted {
            let (low, width) = (u64::from(bin.low), u64::from(bin.high - bin.low));
            let exact = 2 * (low * 4 * bin.people + width * (wanted - from));
            let steps = (exact + 5 * 4 * bin.people) / (2 * 5 * 4 * bin.people);
            return u8::try_from(steps * 5).ok();
        }
    }
    None
}

/// Rounded to 5, a half upward.
fn mean(counts: &[u64], people: u64) -> u8 {
    let sum: u64 = counts.iter().zip(0_u64..).map(|(count, at)| count * at).sum();
    u8::try_from((2 * sum + people) / (2 * people) * 5).unwrap_or(100)
}

/// By the standard deviation of the rounded scores, compared as whole numbers.
fn spread(counts: &[u64], people: u64) -> Spread {
    let values = || counts.iter().zip(0_u128..).map(|(count, at)| (u128::from(*count), at * 5));
    let n = u128::from(people);
    let sum: u128 = values().map(|(count, value)| count * value).sum();
    let squares: u128 = values().map(|(count, value)| count * value * value).sum();
    // n (n - 1) times the variance.
    let variance = n * squares - sum * sum;
    let of = |deviation: u128| n * (n - 1) * deviation * deviation;
    if variance < of(CLOSE_BELOW) {
        Spread::Close
    } else if variance <= of(WIDE_ABOVE) {
        Spread::Mixed
    } else {
        Spread::Wide
    }
}

impl Release {
    /// The axes that can be shown, those first on which people lie furthest apart; in the order of the radar where that
    /// is the same.
    #[must_use]
    pub fn most_divided_first(&self) -> Vec<&Part> {
        let mut parts: Vec<&Part> = self.axes.iter().filter(|part| part.figures.is_some()).collect();
        parts.sort_by_key(|part| std::cmp::Reverse(part.figures.as_ref().and_then(|figures| figures.spread)));
        parts
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_withheld(&self) -> bool {
        self.people == 0
    }
}
