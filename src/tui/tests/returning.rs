//! Coming back, by keys: two weeks on, to what was left open, and to what was said before.

use super::super::Message;
use super::super::keys::Context;
use super::super::testing::{LESSONS, Played};
use super::planning::{finished, flowing, page, plan, planning, to_the_step, write};
use crate::interview::PlanPage;
use crate::session::{Did, Next};
use crate::summary::open_step;

#[test]
fn two_weeks_later_it_asks_of_itself_and_keeps_what_was_learned() {
    let mut played = planning();
    to_the_step(&mut played);
    played.keys("<Enter> 2 <Enter>");
    played.on("2026-12-06T09:00:00+01:00");
    let mut early = played;
    assert_eq!(early.app.context(), Context::Home, "a day too early it only stands there");
    assert!(early.text().contains("ask Ana for one hour"));

    early.on("2026-12-08T09:00:00+01:00");
    let text = early.text();
    assert!(text.contains("How did it go?") && text.contains("Your step, since 23 Nov 2026:"), "{text}");
    early.keys("2");
    assert_eq!(plan(&early).did, Some(Did::Partly));
    write(&mut early, "Mondays are full.");
    early.keys("<Enter> 2");
    early.tell(Message::Paste("Ask on Tuesday".to_owned()));
    early.keys("<Enter>");
    let tried = plan(&early).tried;
    let last = tried.last().unwrap();
    assert_eq!(
        (last.did, last.next, last.learned.as_deref()),
        (Some(Did::Partly), Some(Next::Another), Some("Mondays are full."))
    );
    assert!(last.step.starts_with("If it is Monday at nine, then I will ask Ana"), "{}", last.step);
    assert!(early.text().contains("Ask on Tuesday"), "{}", early.text());
    early.keys("<Enter>");
    assert!(early.text().contains("Your step, until 22 Dec 2026"), "{}", early.text());
    let open = open_step(early.disk.sessions.last().unwrap()).unwrap();
    assert_eq!(open.step.experiment.as_deref(), Some("Ask on Tuesday"));
}

#[test]
fn what_has_come_is_mentioned_once_and_then_waits_to_be_asked() {
    let mut played = planning();
    to_the_step(&mut played);
    played.keys("<Enter> 2 <Enter>");
    played.on("2026-12-10T09:00:00+01:00");
    let mut again = played;
    assert!(again.text().contains("How did it go?"));
    again.keys("<Esc>");
    again.on("2026-12-11T09:00:00+01:00");
    assert_eq!(again.app.context(), Context::Home, "no second time");
    assert!(again.text().contains("Say how it went"));
    again.keys("<Enter>");
    assert!(again.text().contains("How did it go?"), "asked for, it asks");
    again.keys("<Left>");
    assert_eq!(again.app.context(), Context::Home);
}

#[test]
fn going_back_takes_the_check_in_back() {
    let mut played = planning();
    to_the_step(&mut played);
    played.keys("<Enter> 2 <Enter>");
    played.on("2026-12-08T09:00:00+01:00");
    played.keys("3 s 3");
    assert!(played.text().contains("Closed."), "{}", played.text());
    played.keys("<Left>");
    assert_eq!((page(&played), plan(&played).tried.len()), (PlanPage::CheckNext, 0));
    played.keys("1");
    assert_eq!(plan(&played).tried.last().unwrap().next, Some(Next::Again));
}

#[test]
fn what_was_left_open_is_gone_on_with_from_home() {
    let mut played = planning();
    to_the_step(&mut played);
    played.keys("<Enter>");
    let stored = played.disk.sessions.last().unwrap().clone();
    assert_eq!(stored.plan.as_ref().unwrap().at, Some(PlanPage::Revisit.id()));
    // Another start, which goes on at once; here the person is home first.
    let mut again = Played::new((80, 24));
    again.disk.sessions.push(stored);
    again.keys("<Enter> <Esc>");
    assert!(again.text().contains("Go on with what now"), "{}", again.text());
    again.keys("<Up> <Up> <Up> <Up> <Enter>");
    assert!(again.text().contains("When to look again"), "{}", again.text());
}

#[test]
fn a_check_in_that_was_left_half_way_is_gone_on_with() {
    let mut played = planning();
    to_the_step(&mut played);
    played.keys("<Enter> 2 <Enter>");
    played.on("2026-12-08T09:00:00+01:00");
    played.keys("2 <Enter>");
    played.tell(Message::Paste("Mondays are".to_owned()));
    played.interrupt();
    let id = played.disk.sessions.last().unwrap().id.clone();
    played.on("2026-12-09T09:00:00+01:00");
    played.open(id);
    assert!(played.text().contains("Mondays are"), "{}", played.text());
    played.keys("<Enter>");
    assert_eq!(page(&played), PlanPage::CheckLearned);
    assert_eq!(plan(&played).did, Some(Did::Partly));
}

#[test]
fn asking_twice_for_then_and_now_loses_nothing() {
    let mut played = finished((80, 24));
    played.keys("<Esc> <Enter> 2 <Enter>");
    played.keys(LESSONS);
    played.keys("<Enter>");
    played.disk.broken = Some("The disk is full.".to_owned());
    played.keys("n x <Esc> <Esc>");
    played.disk.slow = true;
    played.keys("t t");
    played.disk_answers();
    assert_eq!(played.app.context(), Context::ThenAndNow);
    let newest = played.app.newest().cloned();
    assert!(newest.as_ref().is_some_and(|session| !session.notes.is_empty()), "{}", played.text());
    played.keys("<Left>");
    assert_eq!((played.app.context(), played.app.newest()), (Context::Result, newest.as_ref()));
}

#[test]
fn keys_that_come_before_the_history_does_are_meant_for_it() {
    let mut played = finished((80, 24));
    played.keys("<Esc>");
    played.disk.slow = true;
    played.keys("<Down> <Down> <Enter> <Enter>");
    assert_eq!(played.app.context(), Context::Home);
    played.disk_answers();
    assert!(played.app.context() == Context::History && played.text().contains('✓'), "{}", played.text());
}

#[test]
fn then_and_now_waits_while_a_sitting_of_that_pack_is_open() {
    let mut played = finished((80, 24));
    played.keys("<Esc> <Enter> 2 <Enter>");
    played.keys(LESSONS);
    played.keys("<Enter> <Esc> <Enter> 1 <Enter> 3 <Esc> <Down> <Down> <Down> <Enter>");
    assert_eq!(played.app.context(), Context::History, "{}", played.text());
    assert!(flowing(&mut played).contains("waits until the open sitting is finished"), "{}", played.text());
    played.keys("<Enter> <Down> <Enter>");
    assert_eq!(played.app.context(), Context::History);
    let said = flowing(&mut played);
    assert!(said.contains("What was said before is shown once it is finished"), "{said}");
}
