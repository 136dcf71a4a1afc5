//! Owns what one answer is worth on its axis, and the mean of such points.
//! Must not decide how many answers are enough.

use std::collections::BTreeMap;

use crate::pack::{Id, Question};
use crate::session::Answer;

/// What the five labels of a question are worth, in their order: `(x-1)*25`, reversed `(5-x)*25`.
#[must_use]
pub fn worth(reversed: bool) -> [i32; 5] {
    [1, 2, 3, 4, 5].map(|choice| if reversed { (5 - choice) * 25 } else { (choice - 1) * 25 })
}

/// The points of an answer, 0, 25, 50, 75 or 100, or none when it is missing.
pub(super) fn points(question: &Question, answers: &BTreeMap<Id, Answer>) -> Option<i32> {
    let choice = answers.get(&question.id)?.reply.choice()?;
    worth(question.reversed).get(choice.index()).copied()
}

/// The arithmetic mean; none of nothing.
pub(super) fn mean(points: &[i32]) -> Option<f64> {
    (!points.is_empty()).then(|| f64::from(points.iter().sum::<i32>()) / float(points.len()))
}

/// A count as a number to divide by.
pub(super) fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}
