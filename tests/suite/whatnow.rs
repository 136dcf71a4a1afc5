//! From the first answer to one small step, and back two weeks later; and what a kill or a full disk leaves of it.

use std::fs;
use std::os::unix::fs::symlink;

use serde_json::Value;

use crate::kept;
use crate::sitting::{SIZE, says_saved, to_first_question, wait_saved};
use crate::terminal::Term;

/// The evening of the first sitting.
const FIRST: &str = "2026-11-24T20:00:00+01:00";
/// Two weeks later.
const LATER: &str = "2026-12-08T20:00:00+01:00";

/// The keys from the first question to the result.
pub(crate) fn lessons(term: &mut Term, digits: &str) {
    to_first_question(term);
    term.keys(&format!("{digits} <Enter> {digits} <Enter> {digits} <Enter> {digits} <Enter> s <Enter>"));
    term.wait_for("Where you stand");
}

/// At the first page of what now.
pub(crate) fn what_now() -> Term {
    let mut term = Term::spawn(&["--now", FIRST], SIZE);
    lessons(&mut term, "2 4 2 4 2 4");
    term.keys("d");
    term.wait_for("Which gap?");
    term
}

/// Writes the line that is marked.
pub(crate) fn write(term: &mut Term, text: &str) {
    term.keys("<Enter>");
    term.wait_for("Enter keeps it");
    term.type_text(text);
    term.wait_for(text);
    term.keys("<Enter>");
    term.wait_gone("Enter keeps it");
}

/// Passes over parts until that one.
pub(crate) fn pass_over_to(term: &mut Term, title: &str) {
    let heading = |screen: &str| screen.lines().find(|line| !line.trim().is_empty()).map(str::to_owned);
    while !term.screen().contains(title) {
        let before = heading(&term.screen());
        term.keys("s");
        term.wait_until("the next part", |screen| heading(screen) != before);
    }
}

fn plan(sitting: &Value) -> &Value {
    &sitting["plan"]
}

#[test]
fn from_the_first_answer_to_the_written_line_and_back_two_weeks_later() {
    let mut term = what_now();
    term.keys("3");
    term.wait_for("Can you change how Balance is for you?");
    pass_over_to(&mut term, "If and then");
    write(&mut term, "it is Monday at nine");
    write(&mut term, "ask Ana for one hour");
    term.keys("<Down> <Down> <Enter>");
    term.wait_for("When to look again");
    term.keys("2");
    term.wait_for("If it is Monday at nine, then I will ask Ana for one hour.");
    wait_saved(&term);
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
    term.assert_restored();
    assert!(term.screen().contains("If it is Monday at nine, then I will ask Ana"), "{}", term.screen());

    let mut again = term.spawn_again(&["--now", LATER], SIZE);
    again.wait_for("How did it go?");
    again.wait_for("Your step, since 24 Nov 2026:");
    again.keys("1");
    again.wait_for("What did you learn?");
    write(&mut again, "Asking was easier than I thought.");
    again.keys("<Enter>");
    again.wait_for("And now?");
    again.keys("3");
    again.wait_for("Closed.");
    again.keys("<Enter>");
    again.wait_for("Start a new sitting");
    kept::wait(&again.data(), "the end of the check-in", |sitting| plan(sitting)["at"].is_null());
    let sitting = kept::sitting(&again.data()).unwrap();
    let tried = &plan(&sitting)["tried"][0];
    assert_eq!((&tried["did"], &tried["next"]), (&"did".into(), &"close".into()));
    assert_eq!(tried["learned"], "Asking was easier than I thought.");

    learned_shows_beside_a_new_result(&mut again);
}

/// A second result lies beside the first one, with what was learned between them.
fn learned_shows_beside_a_new_result(again: &mut Term) {
    lessons(again, "4 2 4 2 4 2");
    again.keys("t");
    again.wait_for("Then and now");
    again.wait_for("may have changed");
    again.keys("q");
    assert_eq!(again.exit_code(), 0);
    let mut compare = again.spawn_again(&["compare"], SIZE);
    assert_eq!(compare.exit_code(), 0);
    let said = String::from_utf8(compare.raw_bytes()).unwrap();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("may have changed"), "{said}");
    assert!(said.contains("Asking was easier than I thought."), "{said}");
}

#[test]
fn killed_in_the_middle_of_the_options_it_stands_there_with_the_same_numbers() {
    let mut term = what_now();
    pass_over_to(&mut term, "Your options");
    term.keys("<Enter>");
    term.wait_for("option 2 of 4");
    term.keys("65 <Down> 60");
    kept::wait(&term.data(), "both numbers", |sitting| {
        let role = &plan(sitting)["options"]["role"];
        role["money"]["likely"] == 65 && role["growth"]["likely"] == 60
    });
    term.kill();

    let mut again = term.spawn_again(&[], SIZE);
    again.wait_for("option 2 of 4");
    again.wait_for("[ 65 ]");
    again.keys("<Down> <Down> 50");
    kept::wait(&again.data(), "a third", |sitting| {
        plan(sitting)["options"]["role"]["balance"]["likely"] == 50
    });
}

#[test]
fn killed_in_the_middle_of_the_if_then_line_it_stands_in_the_same_half_line() {
    let mut term = what_now();
    pass_over_to(&mut term, "If and then");
    term.keys("<Enter>");
    term.wait_for("Enter keeps it");
    term.type_text("it is Mon");
    kept::wait(&term.data(), "half a line", |sitting| plan(sitting)["draft"]["text"] == "it is Mon");
    term.kill();

    let mut again = term.spawn_again(&[], SIZE);
    again.wait_for("it is Mon");
    again.type_text("day");
    again.wait_for("it is Monday");
    again.keys("<Enter>");
    again.wait_for("then I will");
    kept::wait(&again.data(), "the line", |sitting| {
        plan(sitting)["texts"]["cue"] == "it is Monday" && plan(sitting)["draft"].is_null()
    });
}

/// In place of the sitting's file stands a device that is always full.
fn fill_the_disk(term: &Term) {
    let sessions = term.data().join("sessions");
    let file = kept::files(&term.data()).remove(0);
    fs::rename(&sessions, term.home().join("aside")).unwrap();
    fs::create_dir(&sessions).unwrap();
    symlink("/dev/full", file).unwrap();
}

fn make_room(term: &Term) {
    let sessions = term.data().join("sessions");
    fs::remove_dir_all(&sessions).unwrap();
    fs::rename(term.home().join("aside"), sessions).unwrap();
}

#[test]
fn a_full_disk_in_the_middle_of_the_options_is_said_and_nothing_is_lost() {
    let mut term = what_now();
    pass_over_to(&mut term, "Your options");
    term.keys("<Enter>");
    term.wait_for("option 2 of 4");
    wait_saved(&term);
    fill_the_disk(&term);
    term.keys("6");
    term.wait_for("Not saved");
    term.keys("<Esc> 5 <Down> 70");
    term.wait_for("[ 70 ]");
    assert!(!says_saved(&term.screen()), "{}", term.screen());
    make_room(&term);
    term.keys("! r");
    wait_saved(&term);
    let sitting = kept::sitting(&term.data()).unwrap();
    let role = &plan(&sitting)["options"]["role"];
    assert_eq!((&role["money"]["likely"], &role["growth"]["likely"]), (&65.into(), &70.into()));
}

#[test]
fn a_full_disk_in_the_middle_of_the_if_then_line_is_said_and_nothing_is_lost() {
    let mut term = what_now();
    pass_over_to(&mut term, "If and then");
    wait_saved(&term);
    fill_the_disk(&term);
    term.keys("<Enter>");
    term.wait_for("Enter keeps it");
    term.type_text("it is Monday at nine");
    term.wait_for("NOT SAVED");
    term.keys("<Enter>");
    term.wait_gone("Enter keeps it");
    term.wait_for("NOT SAVED, ! tells why");
    make_room(&term);
    term.keys("! r");
    wait_saved(&term);
    let sitting = kept::sitting(&term.data()).unwrap();
    assert_eq!(plan(&sitting)["texts"]["cue"], "it is Monday at nine");
}

#[test]
fn decide_and_checkin_say_what_is_missing() {
    for (command, why) in [("decide", "there is no sitting yet"), ("checkin", "there is no open step")] {
        let mut term = Term::spawn(&[command], SIZE);
        assert_eq!(term.exit_code(), 1);
        assert!(term.screen().contains(why), "{}", term.screen());
    }
}

#[test]
fn decide_opens_what_now_of_the_last_result() {
    let mut term = what_now();
    term.keys("<Esc> q");
    assert_eq!(term.exit_code(), 0);
    let mut decide = term.spawn_again(&["decide"], SIZE);
    decide.wait_for("Which gap?");
    decide.keys("q");
    assert_eq!(decide.exit_code(), 0);
    decide.assert_restored();
}
