//! Owns taking a session up again: its place, and what to do when its pack has changed meanwhile.
//! Must not lose anything: an answer that no longer fits is set aside.

use std::mem::take;

use crate::pack::{Pack, Questions};
use crate::session::{PackRef, Place, Session, SetAside};

/// Makes a draft one of `pack` as it is now. Returns how many answers were set aside, because their question
/// is gone or asks something else.
pub(super) fn reconcile(session: &mut Session, pack: &Pack) -> usize {
    let unknown = take(&mut session.pack.unknown);
    session.pack = PackRef { unknown, ..PackRef::of(pack) };
    let now = pack.questions();
    let before = session.set_aside.len();
    if session.questions != now {
        set_changed_aside(session, &now);
        session.ask_anew(pack);
    }
    keep_homeless_draft(session, pack);
    session.set_aside.len() - before
}

fn set_changed_aside(session: &mut Session, now: &Questions) {
    for old in &session.questions.items {
        if now.get(&old.id).is_some_and(|new| new.asks_the_same(old)) {
            continue;
        }
        if let Some(answer) = session.answers.remove(&old.id) {
            session.set_aside.push(SetAside { question: old.clone(), answer });
        }
    }
}

/// A half note whose section is gone could not be opened again, so it becomes a note.
fn keep_homeless_draft(session: &mut Session, pack: &Pack) {
    if let Some(draft) = session.draft.take_if(|draft| pack.section(&draft.section).is_none())
        && !draft.text.trim().is_empty()
    {
        session.notes.insert(draft.section, draft.text);
    }
}

/// The place itself where it is one of `open`, else the one of `open` that stood nearest to it in the route `before`:
/// for a question another question, and the following one rather than the one before it.
pub(super) fn nearest(place: &Place, before: &[Place], open: &[Place]) -> Option<Place> {
    let here = before.iter().position(|other| other == place)?;
    let is_item = |place: &Place| matches!(place, Place::Item(_));
    let in_section = |place: &Place| matches!(place, Place::Opener(_) | Place::Item(_) | Place::Page(_));
    let left = before.iter().enumerate().filter(|(_, other)| open.contains(other));
    let far = |at: usize, other: &Place| {
        let another_kind = is_item(place) && !is_item(other);
        (other != place, another_kind, !in_section(other), at.abs_diff(here), at < here)
    };
    left.min_by_key(|(at, other)| far(*at, other)).map(|(_, place)| place.clone())
}

/// Puts a session whose place is not one of `open` at its first item without an answer, or at the last open
/// place: the review of a draft, the end of what is finished. A trail that leads nowhere is dropped.
pub(super) fn find_place(session: &mut Session, open: &[Place]) {
    if !open.contains(&session.place) {
        let waits = |place: &&Place| match place {
            Place::Item(id) => !session.answers.contains_key(id),
            Place::Welcome
            | Place::Matters
            | Place::Opener(_)
            | Place::Page(_)
            | Place::Review
            | Place::Result => false,
        };
        let place = open.iter().find(waits).or(open.last()).cloned();
        session.place = place.unwrap_or(Place::Welcome);
    }
    let Session { place, trail, .. } = session;
    let leads_back = match trail.as_slice() {
        [one] => (*one == Place::Review) != (*place == Place::Review),
        [under, top] => *place != Place::Review && *top == Place::Review && *under != Place::Review,
        _ => false,
    };
    if !leads_back || !trail.iter().all(|place| open.contains(place)) {
        trail.clear();
    }
}
