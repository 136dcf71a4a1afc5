//! Owns the private hints at answers worth a second look.
//! Must not change a score: hints are shown to the person alone, and delete nothing.

use std::collections::BTreeMap;

use super::points::{float, mean, points};
use crate::pack::{Id, Questions};
use crate::session::{Answer, Choice};

/// Milliseconds an item, below which the median is fast.
const FAST: u64 = 2_000;

/// Identical choices one after the other that are worth a hint.
const LONG_ROW: usize = 12;

/// The contradiction index above which answers pull in different directions.
const CONTRADICTION: f64 = 40.0;

/// What is worth a second look. All of it can be real.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// The median choice took less than two seconds.
    pub fast: bool,
    /// Twelve or more choices in a row were the same key.
    pub same_in_a_row: bool,
    /// Straight and reversed items of the same axes say different things: over 40 points on average.
    pub contradictory: bool,
}

/// Looks at all choices, in the order asked.
#[must_use]
pub fn hints(questions: &Questions, answers: &BTreeMap<Id, Answer>) -> Hints {
    Hints {
        fast: fast(questions, answers),
        same_in_a_row: longest_row(questions, answers) >= LONG_ROW,
        contradictory: contradiction(questions, answers).is_some_and(|index| index > CONTRADICTION),
    }
}

fn fast(questions: &Questions, answers: &BTreeMap<Id, Answer>) -> bool {
    let answers = questions.items.iter().filter_map(|item| answers.get(&item.id));
    let choices = answers.filter(|answer| answer.reply.choice().is_some());
    let mut times: Vec<u64> = choices.filter_map(|answer| answer.ms).map(u64::from).collect();
    times.sort_unstable();
    let upper = times.get(times.len() / 2);
    let lower = times.len().checked_sub(1).and_then(|last| times.get(last / 2));
    // Twice the median, so that the middle of two needs no fraction.
    lower.zip(upper).is_some_and(|(lower, upper)| lower + upper < 2 * FAST)
}

/// A missing answer ends a row: it took a thought.
fn longest_row(questions: &Questions, answers: &BTreeMap<Id, Answer>) -> usize {
    let choices: Vec<Option<Choice>> = questions
        .items
        .iter()
        .map(|item| answers.get(&item.id).and_then(|answer| answer.reply.choice()))
        .collect();
    let rows = choices.chunk_by(|one, next| one == next).filter(|row| row.first() != Some(&None));
    rows.map(<[_]>::len).max().unwrap_or(0)
}

/// The mean, over axes with answers in both directions, of `|mean of + items - mean of reversed - items|`.
fn contradiction(questions: &Questions, answers: &BTreeMap<Id, Answer>) -> Option<f64> {
    let one_way = |axis: &Id, reversed: bool| {
        let items = questions.on_axis(axis).filter(|item| item.reversed == reversed);
        mean(&items.filter_map(|item| points(item, answers)).collect::<Vec<_>>())
    };
    let gaps: Vec<f64> = questions
        .axes
        .iter()
        .filter_map(|axis| Some((one_way(&axis.id, false)? - one_way(&axis.id, true)?).abs()))
        .collect();
    (!gaps.is_empty()).then(|| gaps.iter().sum::<f64>() / float(gaps.len()))
}
