//! What a person relies on while they answer.

mod moves;
mod notes;
mod properties;
mod renewing;
mod resuming;
mod said;

use std::sync::Arc;

use super::*;
use crate::pack::{Id, Pack, sample, sample::id};
use crate::session::{Choice, Moment, Percent, Place, Reply, Session};

fn now() -> Moment {
    "2026-11-23T22:54:28+01:00".parse().unwrap()
}

fn begin(pack: &Pack) -> Session {
    Session::begin(id("s1"), pack, now())
}

/// A sitting just begun.
fn interview() -> Interview {
    let pack = Arc::new(sample::small());
    let session = begin(&pack);
    Interview::new(pack, session)
}

/// A sitting that stands at a place, reached without answering anything.
fn at(place: &str) -> Interview {
    let pack = Arc::new(sample::small());
    let session = Session { place: place_of(place), ..begin(&pack) };
    Interview::new(pack, session)
}

/// A place in a few letters: an item by its id, `<section` an opener, `section.` a page, or one of the fixed
/// places by name.
fn place_of(short: &str) -> Place {
    match short {
        "welcome" => Place::Welcome,
        "matters" => Place::Matters,
        "review" => Place::Review,
        "result" => Place::Result,
        _ => match (short.strip_prefix('<'), short.strip_suffix('.')) {
            (Some(section), _) => Place::Opener(id(section)),
            (None, Some(section)) => Place::Page(id(section)),
            (None, None) => Place::Item(id(short)),
        },
    }
}

fn chose(number: u8) -> Reply {
    Reply::Chose(Choice::try_from(number).unwrap())
}

fn reply(number: u8) -> Action {
    Action::Reply { reply: chose(number), ms: None }
}

fn points(axis: &str, points: u8) -> Action {
    Action::Points { axis: id(axis), points: Some(Percent::at_most_100(points)) }
}

fn typed(section: &str, text: &str) -> Action {
    Action::NoteTyped { section: id(section), text: text.to_owned() }
}

fn kept(section: &str, text: &str) -> Action {
    Action::NoteKept { section: id(section), text: text.to_owned() }
}

/// Does one action and returns what came of it.
fn does(interview: &mut Interview, action: Action) -> Event {
    interview.update(action).event
}

/// Does every action and fails when one of them is refused.
fn all(interview: &mut Interview, actions: impl IntoIterator<Item = Action>) {
    for action in actions {
        let outcome = interview.update(action.clone());
        assert!(outcome.save, "{action:?}: {:?}", outcome.event);
    }
}

fn answered(interview: &Interview) -> Vec<&str> {
    interview.session().answers.keys().map(Id::as_str).collect()
}
