//! Copying: what is handed to the terminal, and that nothing else ever is.

use rstest::rstest;

use super::super::Message;
use super::super::keys::{Context, KeySet};
use super::super::testing::{BEGIN, Played};
use super::pictures::twice;
use super::planning::{finished, flowing, planning, to_the_step};
use crate::words::copying::SENT;

/// A note that nobody else is to read.
const CANARY: &str = "a canary sings in the note";

/// At the result, with a note in it.
fn with_note() -> Played {
    let mut played = finished((80, 24));
    played.keys("n");
    played.tell(Message::Paste(CANARY.to_owned()));
    played.keys("<Esc>");
    assert!(played.disk.sessions.iter().any(|session| session.notes.values().any(|note| note == CANARY)));
    played
}

/// The one text that was copied.
#[track_caller]
fn copied(played: &Played) -> &str {
    let [text] = played.disk.copied.as_slice() else { panic!("{:?}", played.disk.copied) };
    text
}

#[test]
fn the_result_is_copied_as_text_without_what_is_private() {
    let mut played = with_note();
    played.keys("c");
    let text = copied(&played);
    for has in ["Four lessons", "Answered on 23 November 2026", "Money", "leans", "This is for reflection."] {
        assert!(text.contains(has), "{has} in\n{text}");
    }
    assert!(!text.contains("canary") && !text.contains('\u{1b}'), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 72), "{text}");
    assert!(flowing(&mut played).contains(SENT), "{}", played.text());
}

#[test]
fn a_result_of_another_day_is_copied_in_the_same_way() {
    let mut played = finished((80, 24));
    played.keys("c <Esc> <Down> <Down> <Down> <Down> <Enter>");
    assert_eq!(played.app.context(), Context::Past);
    played.keys("c");
    let [now, later] = played.disk.copied.as_slice() else { panic!("{}", played.text()) };
    assert_eq!(now, later);
}

#[test]
fn what_is_copied_does_not_hang_on_how_it_is_shown() {
    let mut played = with_note();
    played.keys("c v c");
    let [picture, words] = played.disk.copied.as_slice() else { panic!("{}", played.text()) };
    assert_eq!(picture, words);
}

#[test]
fn then_and_now_is_copied_without_notes() {
    let mut played = Played::new((80, 24));
    twice(&mut played);
    played.keys("<Down> <Down> <Enter> c");
    assert_eq!(played.disk.copied, [""; 0], "a list is nothing to copy");
    played.keys("<Enter> <Down> <Enter> c");
    let text = copied(&played);
    assert!(text.contains("Then:") && text.contains("Now:"), "{text}");
    assert!(!text.contains("What you wrote") && !text.contains("What you set out"), "{text}");
}

#[test]
fn the_step_that_is_said_back_is_copied_with_its_dates() {
    let mut played = planning();
    to_the_step(&mut played);
    played.keys("<Enter> <Enter>");
    while played.app.context() != Context::Said {
        played.keys("s");
    }
    played.keys("c");
    let text = copied(&played);
    assert!(text.contains("I will ask Ana for one hour.") && text.contains("you look again on"), "{text}");
    assert_eq!(text.lines().count(), 2, "{text}");
}

#[test]
fn without_a_step_nothing_is_copied_and_that_is_said() {
    let mut played = planning();
    for _ in 0..40 {
        if played.app.context() == Context::Said {
            break;
        }
        played.keys("<Right>");
    }
    played.keys("c");
    assert_eq!(played.disk.copied, [""; 0]);
    assert!(flowing(&mut played).contains("There is no open step here to copy."), "{}", played.text());
}

/// A key that types or answers must not send anything.
#[rstest]
#[case::home("")]
#[case::a_question(BEGIN)]
#[case::welcome("<Enter>")]
fn nothing_is_copied_elsewhere(#[case] keys: &str) {
    let mut played = Played::new((80, 24));
    played.keys(keys);
    played.keys("c");
    assert_eq!(played.disk.copied, [""; 0]);
    assert!(!flowing(&mut played).contains(SENT));
}

#[test]
fn what_is_hidden_is_not_copied() {
    let mut played = with_note();
    played.keys("<F2> c");
    assert_eq!(played.disk.copied, [""; 0]);
    let mut small = with_note();
    small.resize((20, 5));
    small.keys("c");
    assert_eq!(small.disk.copied, [""; 0]);
}

#[test]
fn one_hand_copies_with_its_own_key_and_still_notes_with_c() {
    let mut played = with_note();
    played.set(KeySet::OneHand);
    played.keys("x");
    assert_eq!(played.disk.copied.len(), 1);
    played.keys("c");
    assert_eq!(played.disk.copied.len(), 1);
    assert!(played.text().contains(CANARY), "the note is open\n{}", played.text());
}
