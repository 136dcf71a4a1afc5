//! What single lines do to a sitting, and what is said of that.

use rstest::rstest;

use super::super::testing::{BEGIN, LESSONS, Talk};
use crate::pack;
use crate::visit::{Purpose, SaveOutcome};

#[rstest]
#[case("4", "Often.")]
#[case("often", "Often.")]
#[case(" OFTEN. ", "Often.")]
#[case("nev", "Never.")]
#[case("s", "Skipped.")]
#[case("x", "Does not apply.")]
fn an_answer_is_said_back_and_the_next_question_follows(#[case] line: &str, #[case] said: &str) {
    let mut talk = Talk::played(BEGIN);
    let heard = talk.line(line);
    assert!(heard.to_lowercase().starts_with(&said.to_lowercase()), "{heard}");
    assert!(heard.contains("Question 2 of 24, money."), "{heard}");
    assert_eq!(talk.saved().answers.len(), 1);
}

#[rstest]
#[case("0")]
#[case("6")]
#[case("zzz")]
#[case("")]
#[case("f")]
#[case("4 or 5")]
fn what_is_no_answer_repeats_the_range_and_changes_nothing(#[case] line: &str) {
    let mut talk = Talk::played(BEGIN);
    let before = talk.saved().clone();
    let heard = talk.line(line);
    assert!(heard.starts_with("1 to 5 answers here") && heard.ends_with("\nAnswer: "), "{heard}");
    assert_eq!(*talk.saved(), before);
}

#[test]
fn going_to_a_question_leads_back_by_the_review() {
    let mut talk = Talk::played(&format!("{BEGIN}|4|2"));
    assert!(talk.line("g 12").contains("Question 12 of 24, growth."), "{}", talk.out);
    let heard = talk.line("5");
    assert!(heard.contains("Review: 3 answered, 28 open."), "{heard}");
    assert!(talk.line("b").contains("Question 3 of 24"), "{}", talk.out);
    assert!(talk.line("g 99").contains("from 1 to 31"), "{}", talk.out);
}

#[test]
fn an_empty_line_never_finishes() {
    let mut talk = Talk::played(&format!("{BEGIN}|{LESSONS}"));
    talk.lines("|||");
    assert_eq!(talk.saved().finished, None);
    assert!(talk.line("f").contains("Growth: "), "{}", talk.out);
    assert!(talk.saved().finished.is_some());
}

#[test]
fn a_note_is_kept_line_by_line_and_taken_up_again() {
    let talk = Talk::played(&format!("{BEGIN}|4|n|q|second line"));
    assert_eq!(talk.saved().draft.as_ref().unwrap().text, "q\nsecond line");
    let id = talk.saved().id.clone();
    let mut again = Talk::with(talk.sessions.clone(), "2026-11-24T20:00:00+01:00");
    again.open(&id, Purpose::Answer);
    assert!(again.out.contains("It says: q\nsecond line"), "{}", again.out);
    again.lines("third|.");
    assert_eq!(again.saved().notes.values().next().unwrap(), "q\nsecond line\nthird");
    assert_eq!(again.saved().draft, None);
}

#[test]
fn a_full_disk_is_said_once_and_leaving_is_asked_twice() {
    let mut talk = Talk::played(&format!("{BEGIN}|4"));
    talk.broken = Some("not saved: the disk is full".to_owned());
    let heard = talk.line("2");
    assert!(heard.starts_with("Not saved: The disk is full. Your answers are kept in memory"), "{heard}");
    assert!(talk.line("3").starts_with("Still not saved."), "{}", talk.out);
    assert!(talk.line("w").contains("Not saved: The disk is full."), "{}", talk.out);
    assert!(talk.line("q").contains("q again leaves") && !talk.left);
    assert!(talk.line("save /stick/mine.json").contains("Written to /stick/mine.json."), "{}", talk.out);
    assert_eq!(talk.elsewhere, ["/stick/mine.json"]);
    talk.broken = None;
    assert!(talk.line("save").starts_with("Everything is saved."), "{}", talk.out);
    assert_eq!(talk.saved().answers.len(), 3);
    talk.line("q");
    assert!(talk.left);
}

#[test]
fn what_is_not_saved_survives_going_home() {
    let mut talk = Talk::played(&format!("{BEGIN}|4"));
    talk.broken = Some("not saved: the disk is full".to_owned());
    talk.lines("2|home");
    assert!(talk.line("1").contains("Not saved: The disk is full."), "{}", talk.out);
    assert_eq!(talk.dialogue.unsaved().unwrap().0.answers.len(), 2);
    talk.broken = None;
    talk.line("save");
    assert_eq!(talk.saved().answers.len(), 2);
    assert!(talk.line("1").contains("Question 3 of 24"), "{}", talk.out);
}

#[test]
fn a_disk_that_does_not_confirm_is_not_called_saved() {
    let mut talk = Talk::played(&format!("{BEGIN}|4"));
    let said = talk.dialogue.saved(SaveOutcome::Unconfirmed("Saved, but not surely.".to_owned()));
    assert_eq!(said.as_deref(), Some("Saved, but not surely."));
    assert!(!talk.dialogue.is_saved());
}

#[rstest]
#[case(
    "w",
    "Question 3 of 24, money, in Money is not everything. 2 of 24 answered, about 5 min left. Everything is saved."
)]
#[case("?", "g 12 or go 12 to question 12")]
#[case("help", "g 12 or go 12 to question 12")]
#[case("u", "Undone: the answer to question 2 of Money is not everything.")]
#[case("l", "3. How fair is your pay for the work you do? open.")]
#[case("b", "Your answer now: Rarely.")]
fn commands_are_told_apart(#[case] line: &str, #[case] said: &str) {
    let mut talk = Talk::played(&format!("{BEGIN}|4|2"));
    let heard = talk.line(line);
    assert!(heard.contains(said), "{heard}");
}

#[test]
fn a_result_of_another_day_is_looked_at_and_leads_on() {
    let first = Talk::played(&format!("{BEGIN}|{LESSONS}|f|q"));
    let mut talk = Talk::with(first.sessions, "2026-12-08T20:00:00+01:00");
    let heard = talk.line("23 nov 2026");
    assert!(heard.contains("Money: 75, likely 60 to 90") && heard.ends_with("d what now: "), "{heard}");
    assert!(talk.line("v").starts_with("Axis     Value"), "{}", talk.out);
    assert!(talk.line("n").starts_with("An empty line goes back here"), "{}", talk.out);
    assert!(talk.line("d").contains("Part 1 of 15, Which gap?"), "{}", talk.out);
    assert!(talk.line("b").contains("Money: 75, likely 60 to 90"), "back where it was opened: {}", talk.out);
    assert!(talk.line("").contains("Start a new sitting"), "{}", talk.out);
    assert_eq!(talk.saved().plan, None);
}

#[rstest]
#[case("money 101")]
#[case("pay 40")]
#[case("5 40")]
#[case("money")]
fn numbers_beyond_their_range_are_refused_with_it(#[case] line: &str) {
    let mut talk = Talk::played("1|1");
    let before = talk.saved().clone();
    assert!(talk.line(line).contains("from 0 to 100: money 65 30"), "{}", talk.out);
    assert_eq!(*talk.saved(), before);
}

#[test]
fn points_are_capped_at_what_is_left() {
    let mut talk = Talk::played("1|1|money 65 70");
    let heard = talk.line("growth - 50");
    assert!(heard.starts_with("All 100 points are given.\nGrowth: 30 points."), "{heard}");
    assert!(heard.ends_with("Another axis, or Enter to go on: "), "{heard}");
}

/// An offer says nothing of the last four weeks, so nobody is asked about them.
#[test]
fn a_pack_about_no_month_does_not_ask_for_one() {
    let offer = pack::BUILT_IN.iter().find(|pack| pack.id == "an-offer").unwrap().pack().unwrap();
    let mut talk = Talk::of_pack(offer);
    let heard = talk.line("1");
    assert!(heard.contains("This is not a test.") && heard.ends_with("\nEnter begins: "), "{heard}");
    assert!(!heard.contains("weeks") && !heard.contains("1. "), "{heard}");
    for line in ["1", "4", "usual"] {
        assert_eq!(talk.line(line), "An empty line begins here.\nEnter begins: ", "{line}");
    }
    assert!(talk.line("").contains("What matters."), "{}", talk.out);
    assert!(talk.line("b").ends_with("\nEnter begins: "), "{}", talk.out);
    assert_eq!(talk.saved().month, None);
}
