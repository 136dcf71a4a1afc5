//! The cases the scorer must hold, over four axes of six items like those of the built-in pack.

mod cases;
mod properties;

use std::collections::BTreeMap;

use super::*;
use crate::pack::{Axis, Id, Question, Questions, sample::id};
use crate::session::{Answer, Choice, Reply};

type Answers = BTreeMap<Id, Answer>;

const AXES: [&str; 4] = ["money", "growth", "balance", "passion"];

/// Four axes of six items, straight and reversed by turns, and seven items that are not scored.
fn questions() -> Questions {
    let scored = AXES.iter().flat_map(|axis| (0..6).map(move |n| question(axis, n, Some(axis), n % 2 == 1)));
    let hot_take = (0..7).map(|n| question("hot", n, None, false));
    let axis = |name: &&str| Axis { id: id(name), name: (*name).to_owned(), about: String::new() };
    Questions { axes: AXES.iter().map(axis).collect(), items: scored.chain(hot_take).collect() }
}

fn question(section: &str, number: usize, axis: Option<&str>, reversed: bool) -> Question {
    Question {
        id: id(&format!("{section}{number}")),
        section: id(section),
        axis: axis.map(id),
        reversed,
        lead_in: None,
        text: format!("Question {number} of {section}?"),
        labels: ["a", "b", "c", "d", "e"].map(str::to_owned),
        translated: None,
    }
}

fn chose(number: u8) -> Answer {
    Answer::new(Reply::Chose(Choice::try_from(number).unwrap()), None)
}

/// Every question answered with what `key` says of it.
fn answered(questions: &Questions, key: impl Fn(&Question) -> u8) -> Answers {
    questions.items.iter().map(|item| (item.id.clone(), chose(key(item)))).collect()
}

/// One axis with six items answered so: a digit is a choice, `s` skipped, `x` does not apply, `?` cannot
/// say, `.` never asked.
fn keyed(axis: &str, keys: &str) -> Answers {
    let reply = |key: char| match key {
        's' => Some(Reply::Skipped),
        'x' => Some(Reply::DoesNotApply),
        '?' => Some(Reply::CannotSay),
        '.' => None,
        digit => {
            Some(Reply::Chose(Choice::try_from(u8::try_from(digit.to_digit(10).unwrap()).unwrap()).unwrap()))
        }
    };
    let replies = keys.chars().enumerate();
    replies.filter_map(|(n, key)| Some((id(&format!("{axis}{n}")), Answer::new(reply(key)?, None)))).collect()
}

fn means(questions: &Questions, answers: &Answers) -> Vec<Option<f64>> {
    score(questions, answers).iter().map(|axis| axis.measured.map(|measured| measured.mean)).collect()
}
