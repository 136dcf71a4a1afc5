//! What a person relies on while they answer.

use std::sync::Arc;

use super::*;
use crate::pack::{Pack, sample};
use crate::session::{Choice, Place, Reply, Session};

fn begin(pack: &Pack) -> Session {
    Session::begin(sample::id("s1"), pack, "2026-11-23T22:54:28+01:00".parse().unwrap())
}

fn interview() -> Interview {
    let pack = Arc::new(sample::small());
    let session = begin(&pack);
    Interview::new(pack, session)
}

#[test]
fn digits_alone_lead_from_the_first_item_to_the_page() {
    let mut interview = interview();
    for action in [Action::Next, Action::Next] {
        assert_eq!(interview.update(action).event, Event::Moved);
    }
    for item in ["w1", "w2"] {
        let reply = Reply::Chose(Choice::try_from(3).unwrap());
        let outcome = interview.update(Action::Reply { reply, ms: Some(900) });
        assert_eq!(outcome, Outcome { save: true, event: Event::Replied { item: sample::id(item), reply } });
    }
    assert_eq!(*interview.place(), Place::Page(sample::id("work")));
}
