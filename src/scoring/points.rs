//! Owns what one answer is worth on its axis, and the mean of such points.
//! Must not decide how many answers are enough.

use std::collections::BTreeMap;

use crate::pack::{Id, Question};
use crate::session::Answer;

/// The points of an answer, 0, 25, 50, 75 or 100, or none when it is missing: `(x-1)*25`, reversed `(5-x)*25`.
pub(super) fn points(question: &Question, answers: &BTreeMap<Id, Answer>) -> Option<i32> {
    let choice = i32::from(answers.get(&question.id)?.reply.choice()?.get());
    Some(if question.reversed { (5 - choice) * 25 } else { (choice - 1) * 25 })
}

/// The arithmetic mean; none of nothing.
pub(super) fn mean(points: &[i32]) -> Option<f64> {
    (!points.is_empty()).then(|| f64::from(points.iter().sum::<i32>()) / float(points.len()))
}

/// A count as a number to divide by.
pub(super) fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}
