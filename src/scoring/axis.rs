//! Owns the score of each axis and the rule of how many answers are enough for one.
//! Must not compare sittings (that is `change`) or axes.

use std::collections::BTreeMap;

use super::band::{Band, standard_error};
use super::points::{float, mean, points};
use crate::pack::{Id, Questions};
use crate::session::Answer;

/// Where a person stands on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisScore {
    /// The axis.
    pub axis: Id,
    /// Its items with a choice: the valid ones.
    pub answered: usize,
    /// Its items.
    pub of: usize,
    /// None with fewer than two thirds of the items valid, or none valid in one of the two directions.
    pub measured: Option<Measured>,
}

/// What the valid answers of an axis come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// Mean of the item points, 0 to 100.
    pub mean: f64,
    /// Sample standard deviation of the person's own item points.
    pub sd: f64,
    /// Standard error of the mean, at least 5.
    pub se: f64,
    /// The likely range of the mean. It covers how the items wobble, not the mood or the week.
    pub band: Band,
}

/// Every axis of `questions`, in order. Answers to items without an axis count nowhere.
#[must_use]
pub fn score(questions: &Questions, answers: &BTreeMap<Id, Answer>) -> Vec<AxisScore> {
    questions.axes.iter().map(|axis| score_axis(questions, answers, &axis.id)).collect()
}

fn score_axis(questions: &Questions, answers: &BTreeMap<Id, Answer>, axis: &Id) -> AxisScore {
    let of = questions.on_axis(axis).count();
    let valid = |reversed: bool| {
        let items = questions.on_axis(axis).filter(move |item| item.reversed == reversed);
        items.filter_map(|item| points(item, answers)).collect::<Vec<_>>()
    };
    let (straight, reversed) = (valid(false), valid(true));
    let both_ways = !straight.is_empty() && !reversed.is_empty();
    let all = [straight, reversed].concat();
    let enough = both_ways && all.len() >= fewest(of);
    let measured = if enough { measure(&all) } else { None };
    AxisScore { axis: axis.clone(), answered: all.len(), of, measured }
}

/// The fewest valid answers with which an axis of `of` items is scored: two thirds. One in each direction has to be
/// among them.
#[must_use]
pub fn fewest(of: usize) -> usize {
    (of * 2).div_ceil(3)
}

/// What these points come to, however few they are; none of nothing.
pub(super) fn measure(points: &[i32]) -> Option<Measured> {
    let mean = mean(points)?;
    let count = float(points.len());
    let squares: f64 = points.iter().map(|points| (f64::from(*points) - mean).powi(2)).sum();
    let sd = (squares / (count - 1.0).max(1.0)).sqrt();
    let se = standard_error(sd, count);
    Some(Measured { mean, sd, se, band: Band::around(mean, se, points.len()) })
}
