//! Any text as a pack: refused with problems that can be shown, or sound, and then a whole sitting can be answered on it.
//! What stands behind a NUL is a translation of it.
#![no_main]

use std::sync::Arc;

use fourfold::form::Problems;
use fourfold::interview::{Action, Event};
use fourfold::pack::{self, Pack, SectionKind};
use fourfold::session::{Choice, Place, Reply};
use fourfold::{report, scoring, summary};
use fuzzed::{PACKS, moment, sitting};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let (text, translation) = text.split_once('\0').unwrap_or((&text, &text));
    let read = pack::parse(text);
    for problems in [Some(&pack::check_craft(text)), read.as_ref().err()].into_iter().flatten() {
        assert!(!problems.has_errors() || read.is_err());
        can_be_shown(text, problems);
    }
    if let Ok(pack) = &read {
        is_sound(pack);
    }
    let _ = (pack::is_translation(translation), pack::translation_of(translation));
    let own = read.map(Arc::new);
    for pack in own.iter().chain(PACKS.iter()) {
        let problems = pack::check_translation(pack, translation);
        can_be_shown(translation, &problems);
        if let Ok(translated) = pack::translate(pack, translation) {
            assert!(!problems.has_errors());
            is_sound(&translated);
            assert!(pack.items().map(|(_, item)| &item.id).eq(translated.items().map(|(_, item)| &item.id)));
        }
    }
});

fn can_be_shown(text: &str, problems: &Problems) {
    assert!(problems.iter().all(|problem| text.get(problem.span.clone()).is_some()), "{problems:?}");
    let shown = report::problems("a\u{1b}b", text, problems);
    assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{shown:?}");
    assert_eq!(report::spots(text, problems).len(), problems.iter().count());
}

fn is_sound(pack: &Pack) {
    assert!((3..=8).contains(&pack.axes().len()));
    for (at, (_, item)) in pack.items().enumerate() {
        assert!(pack.items().skip(at + 1).all(|(_, other)| other.id != item.id), "{} twice", item.id);
        assert!(item.scored.iter().all(|scored| pack.axis(&scored.axis).is_some()));
        assert!(item.claims.iter().all(|claim| pack.claims().iter().any(|known| known.id == *claim)));
    }
    let empty = |it: &pack::Section| it.items.is_empty();
    assert!(pack.sections().iter().all(|section| empty(section) == (section.kind == SectionKind::WhatNow)));
    assert!(pack::time_estimate(pack) > 0);
    answers_itself(&Arc::new(pack.clone()));
}

/// From the welcome to the result, the third label everywhere: the middle of every axis.
fn answers_itself(pack: &Arc<Pack>) {
    let mut interview = sitting(pack);
    for _ in 0..=interview.route().len() {
        let place = interview.place().clone();
        let action = match place {
            Place::Review => Action::Finish(moment()),
            Place::Item(_) => Action::Reply { reply: Reply::Chose(Choice::try_from(3).unwrap()), ms: None },
            _ => Action::Next,
        };
        let event = interview.update(action).event;
        assert!(
            interview.place() != &place || event == Event::Finished || event == Event::AtEnd,
            "{event:?}"
        );
        if interview.session().finished.is_some() {
            break;
        }
    }
    let session = interview.session();
    assert!(session.finished.is_some(), "never finished: {:?}", session.place);
    let scores = scoring::score(&session.questions, &session.answers);
    assert!(scores.iter().all(|axis| axis.measured.as_ref().is_some_and(|it| (it.mean - 50.0).abs() < 1e-9)));
    assert_eq!(summary::summarize(session).axes.len(), pack.axes().len());
}
