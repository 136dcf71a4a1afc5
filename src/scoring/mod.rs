//! A stand-in until the scorer is merged: the same types, plain arithmetic.

use std::collections::BTreeMap;

use crate::{
    pack::{Id, Questions},
    session::Answer,
};

/// One axis.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisScore {
    /// Which.
    pub axis: Id,
    /// Valid answers.
    pub answered: usize,
    /// Questions.
    pub of: usize,
    /// None without enough answers.
    pub measured: Option<Measured>,
}

/// A score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// 0 to 100.
    pub mean: f64,
    /// Of item points.
    pub sd: f64,
    /// Of the mean.
    pub se: f64,
    /// Likely range.
    pub band: Band,
}

/// Rounded to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// 0 to 100.
    pub low: u8,
    /// 0 to 100.
    pub high: u8,
}

/// Quality hints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// Median under 2 s.
    pub fast: bool,
    /// 12 or more alike.
    pub same_in_a_row: bool,
    /// Index above 40.
    pub contradictory: bool,
}

/// Scores every axis.
#[must_use]
pub fn score(questions: &Questions, answers: &BTreeMap<Id, Answer>) -> Vec<AxisScore> {
    let one = |axis: &Id| {
        let points: Vec<f64> = questions
            .on_axis(axis)
            .filter_map(|q| {
                let choice = f64::from(answers.get(&q.id)?.reply.choice()?.get());
                Some(if q.reversed { (5.0 - choice) * 25.0 } else { (choice - 1.0) * 25.0 })
            })
            .collect();
        let of = questions.on_axis(axis).count();
        let k = f64::from(u32::try_from(points.len()).unwrap_or(0));
        let mean = points.iter().sum::<f64>() / k;
        let measured = (points.len() * 3 >= of * 2 && of > 0).then(|| Measured {
            mean,
            sd: 0.0,
            se: 5.0,
            band: Band { low: five(mean - 10.0), high: five(mean + 10.0) },
        });
        AxisScore { axis: axis.clone(), answered: points.len(), of, measured }
    };
    questions.axes.iter().map(|axis| one(&axis.id)).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 0 to 100")]
fn five(value: f64) -> u8 {
    ((value / 5.0).round() * 5.0).clamp(0.0, 100.0) as u8
}

/// Quality hints.
#[must_use]
pub fn hints(_: &Questions, _: &BTreeMap<Id, Answer>) -> Hints {
    Hints::default()
}
