//! Owns made-up results for the tests of `history` and `words`: the four lessons as version 1.0 asked them.

use crate::pack::{Axis, Id, Question, sample::id};
use crate::session::{Answer, Choice, Moment, Reply, Session};

/// A session as version 1.0 wrote it.
const RELEASED: &str = include_str!("../../tests/fixtures/sessions/v1.0.json");

/// A result of that moment with every axis answered by `keys`: a digit is a choice, anything else is skipped.
pub(crate) fn result(name: &str, finished: &str, keys: &str) -> Session {
    let mut session: Session = serde_json::from_str(RELEASED).unwrap();
    let finished: Moment = finished.parse().unwrap();
    session.id = id(name);
    (session.started, session.updated, session.finished) = (finished, finished, Some(finished));
    (session.month, session.draft) = (None, None);
    session.notes.clear();
    session.answers.clear();
    for axis in session.questions.axes.clone() {
        keyed(&mut session, axis.id.as_str(), keys);
    }
    session
}

/// Answers one axis anew.
pub(crate) fn keyed(session: &mut Session, axis: &str, keys: &str) {
    let items: Vec<Id> = session.questions.on_axis(&id(axis)).map(|item| item.id.clone()).collect();
    for (item, key) in items.into_iter().zip(keys.chars()) {
        let choice = key.to_digit(10).map(|digit| Choice::try_from(u8::try_from(digit).unwrap()).unwrap());
        let reply = choice.map_or(Reply::Skipped, Reply::Chose);
        session.answers.insert(item, Answer::new(reply, None));
    }
}

/// With one more axis of six questions.
pub(crate) fn with_axis(mut session: Session, axis: &str, keys: &str) -> Session {
    let name = axis.to_uppercase();
    session.questions.axes.push(Axis { id: id(axis), name, about: String::new() });
    for number in 0..6 {
        session.questions.items.push(Question {
            id: id(&format!("{axis}{number}")),
            section: id(axis),
            axis: Some(id(axis)),
            reversed: number % 2 == 1,
            lead_in: None,
            text: format!("Question {number} of {axis}?"),
            labels: ["a", "b", "c", "d", "e"].map(str::to_owned),
            translated: None,
        });
    }
    keyed(&mut session, axis, keys);
    session
}
