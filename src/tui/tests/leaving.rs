//! Saving and leaving: "saved" is never said too early, and nothing is lost when the disk fails.

use rstest::rstest;

use super::super::Message;
use super::super::testing::{BEGIN, Played};
use crate::session::Session;
use crate::visit::SaveOutcome;

fn begun() -> Played {
    let mut played = Played::new((80, 24));
    played.keys(BEGIN);
    played
}

fn broken() -> Played {
    let mut played = begun();
    played.disk.broken = Some("The disk is full.".to_owned());
    played.keys("45");
    played
}

fn answers(session: Option<&Session>) -> usize {
    session.map_or(0, |session| session.answers.len())
}

/// Whether the screen claims that all is on the disk.
fn says_saved(played: &mut Played) -> bool {
    played.frame().rows().iter().any(|row| {
        (row.ends_with(" saved") && !row.contains("ot saved"))
            || row.contains("is saved")
            || row.contains("and saved")
    })
}

#[test]
fn every_answer_is_saved_at_once() {
    let mut played = begun();
    for answered in 1..=6 {
        played.keys("3");
        assert_eq!(answers(played.disk.acknowledged.as_ref()), answered);
        assert_eq!(played.disk.acknowledged.as_ref(), played.app.session());
    }
}

#[test]
fn saved_is_said_only_when_the_disk_has_answered() {
    let mut played = begun();
    assert!(says_saved(&mut played));
    played.disk.slow = true;
    played.keys("3");
    assert!(!says_saved(&mut played));
    played.keys("!");
    assert!(played.text().contains("It is being saved."));
    assert!(!says_saved(&mut played));
    played.disk_answers();
    played.keys("<Down>");
    assert!(says_saved(&mut played));
}

#[test]
fn closing_says_saved_only_when_the_disk_has_answered() {
    let mut played = begun();
    played.disk.slow = true;
    played.keys("3 <Esc>");
    assert!(!says_saved(&mut played), "{}", played.text());
    played.disk_answers();
    assert!(played.text().contains("Closed and saved."));
}

#[test]
fn a_failed_save_says_why_and_keeps_the_answers() {
    let mut played = broken();
    let text = played.text();
    assert!(text.contains("The disk is full.") && text.contains("kept in memory"), "{text}");
    assert!(!says_saved(&mut played));
    assert_eq!(answers(played.app.session()), 1, "the second digit came when the trouble was on screen");
    played.keys("<Esc> 55");
    assert_eq!(answers(played.app.session()), 3);
    assert!(played.text().contains("NOT SAVED"));
    assert!(!played.text().contains("The disk is full."), "it is said once, not at every key");
    played.keys("!");
    assert!(played.text().contains("The disk is full."));
}

/// Two answers were on their way when the disk filled up: both fail, and a person reads of it once.
#[test]
fn a_failure_that_was_read_is_not_told_again_until_saving_has_worked() {
    let mut played = begun();
    let first = played.disk.asked.iter().max().unwrap() + 1;
    played.disk.slow = true;
    played.keys("34");
    let fails = |number| Message::Saved(number, SaveOutcome::Failed("The disk is full.".to_owned()));
    played.tell(fails(first));
    assert!(played.text().contains("The disk is full."));
    played.keys("<Esc>");
    played.tell(fails(first + 1));
    let text = played.text();
    assert!(!text.contains("The disk is full.") && text.contains("NOT SAVED"), "{text}");
    played.keys("4");
    played.tell(fails(first + 2));
    assert!(!played.text().contains("The disk is full."), "the heading says so already");
    played.keys("4");
    played.tell(Message::Saved(first + 3, SaveOutcome::Durable));
    assert!(played.text().contains("Everything is saved."));
    played.keys("4");
    played.tell(fails(first + 4));
    assert!(played.text().contains("The disk is full."), "this is another failure");
}

#[rstest]
#[case::by_trying_again("r")]
#[case::by_the_next_answer("<Esc> 3")]
fn a_later_success_clears_it(#[case] keys: &str) {
    let mut played = broken();
    played.disk.broken = None;
    played.keys(keys);
    assert!(played.text().contains("Everything is saved."));
    assert!(!played.text().contains("NOT SAVED") && !played.text().contains("The disk is full."));
    assert_eq!(played.disk.acknowledged.as_ref(), played.app.session());
}

#[test]
fn trying_again_in_vain_says_so() {
    let mut played = broken();
    played.keys("r");
    assert!(played.text().contains("Still not saved."));
    assert!(played.text().contains("The disk is full."));
}

#[test]
fn a_copy_can_be_written_elsewhere() {
    let mut played = broken();
    played.keys("w");
    assert!(played.text().contains("sitting-1.json"));
    played.tell(Message::Paste("\n.bak\u{1b}".to_owned()));
    played.keys("<Enter>");
    assert!(played.text().contains("Written to sitting-1.json.bak."));
    let (path, copy) = played.disk.elsewhere.pop().unwrap();
    assert_eq!((path.as_str(), Some(&copy)), ("sitting-1.json.bak", played.app.session()));
    assert!(played.text().contains("NOT SAVED"), "the sitting itself still is not");
}

#[test]
fn a_place_that_will_not_do_can_be_changed() {
    let mut played = broken();
    played.keys("w");
    played.keys(&"<BS> ".repeat(20));
    played.keys("<Enter>");
    assert!(played.text().contains("A file needs a name."));
    played.keys("other.json <Enter>");
    assert_eq!(played.disk.elsewhere.len(), 1);
}

#[test]
fn leaving_waits_for_the_disk() {
    let mut played = begun();
    played.disk.slow = true;
    played.keys("3 q");
    assert!(!played.app.has_left());
    played.disk_answers();
    assert!(played.app.has_left());
    assert_eq!(answers(played.disk.acknowledged.as_ref()), 1);
}

#[test]
fn leaving_asks_first_when_something_would_be_lost() {
    let mut played = broken();
    played.keys("<Esc> q");
    assert!(!played.app.has_left());
    assert!(played.text().contains("If you leave now, what was not saved is lost."));
    played.keys("<Esc> 4");
    assert_eq!(answers(played.app.session()), 2, "one can go on instead");
    played.keys("q q");
    assert!(played.app.has_left());
    assert_eq!(played.app.unsaved(), Some("The disk is full."));
}

#[test]
fn a_save_that_fails_while_leaving_stops_it() {
    let mut played = begun();
    played.disk.slow = true;
    played.keys("3 q");
    played.disk.broken = Some("The disk is full.".to_owned());
    played.disk_answers();
    assert!(!played.app.has_left());
    assert!(played.text().contains("what was not saved is lost"));
}

#[rstest]
#[case::known_before_closing(false)]
#[case::found_out_after_closing(true)]
fn a_sitting_that_is_not_saved_outlives_its_screen(#[case] slow: bool) {
    let mut played = begun();
    played.disk.slow = slow;
    played.disk.broken = Some("The disk is full.".to_owned());
    played.keys("4");
    if !slow {
        played.keys("<Esc>");
    }
    played.keys("<Esc>");
    played.disk_answers();
    played.disk.slow = false;
    if slow {
        played.keys("<Esc>");
    }
    assert!(played.app.session().is_none(), "home is on: {}", played.text());
    assert!(played.text().contains("NOT SAVED"));
    played.keys("<Enter>");
    assert!(played.text().contains("The disk is full."), "no other sitting covers it up");
    played.disk.broken = None;
    played.keys("r");
    assert_eq!(answers(played.disk.acknowledged.as_ref()), 1);
    assert!(played.text().contains("Closed and saved."));
    played.keys("<Up> <Enter>");
    assert_eq!(answers(played.app.session()), 1, "and it can be gone on with");
}

#[test]
fn an_answer_of_the_disk_that_comes_late_does_not_undo_a_newer_one() {
    let mut played = begun();
    played.disk.slow = true;
    played.keys("33");
    let newest = *played.disk.asked.iter().max().unwrap_or(&0) + 2;
    played.disk.slow = false;
    played.disk_answers();
    played.tell(Message::Saved(newest - 2, SaveOutcome::Failed("late".to_owned())));
    assert!(!played.text().contains("late"));
}

#[test]
fn a_second_answer_to_one_key_takes_nothing_away() {
    let mut played = Played::new((80, 24));
    played.disk.slow = true;
    played.keys("<Enter> <Enter>");
    played.disk_answers();
    let first = played.app.session().unwrap().id.clone();
    assert_eq!(first.as_str(), "sitting-1");
    played.disk.slow = false;
    played.keys("1 <Enter> 4");
    assert_eq!(answers(played.app.session()), 1);
}

#[test]
fn a_remark_of_the_store_is_said() {
    let mut played = begun();
    played.disk.slow = true;
    played.keys("3");
    let number = u64::try_from(played.disk.asked.len()).unwrap() + 1;
    played.tell(Message::Saved(number, SaveOutcome::Remark("Saved beside the other.".to_owned())));
    assert!(played.text().contains("Saved beside the other."));
}

/// What was reached here is not to vanish with the screen.
#[test]
fn a_result_that_was_closed_is_left_behind_and_one_that_was_looked_at_is_not() {
    let mut played = super::planning::finished((80, 24));
    let id = played.app.session().unwrap().id.clone();
    played.keys("<Esc>");
    assert!(played.app.session().is_none());
    assert_eq!(played.app.left_behind().map(|session| &session.id), Some(&id));
    played.keys("<F2>");
    assert!(played.app.is_hidden());
    played.on("2026-11-24T20:00:00+01:00");
    played.keys("<Down> <Down> <Down> <Down> <Enter>");
    assert_eq!(played.app.context(), crate::tui::keys::Context::Past);
    played.keys("<Esc>");
    assert!(played.app.left_behind().is_none(), "it was only looked at");
}

#[test]
fn a_new_sitting_takes_the_place_of_the_result_that_was_closed() {
    let mut played = super::planning::finished((80, 24));
    played.keys("<Esc> <Up> <Up> <Up> <Up>");
    let begins = |played: &Played| played.app.session().is_some_and(|session| session.finished.is_none());
    for _ in 0..6 {
        played.keys("<Enter>");
        if begins(&played) {
            break;
        }
        played.keys("<Esc> <Down>");
    }
    assert!(begins(&played), "{}", played.text());
    assert!(played.app.left_behind().unwrap().finished.is_none());
    played.keys("<Esc>");
    assert!(played.app.left_behind().is_none(), "{}", played.text());
}
