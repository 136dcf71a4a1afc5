//! What stays in the scrollback when the program is left, and what is handed to the clipboard before.

use rstest::rstest;

use crate::line_mode::{BEGIN, Person, TO_THE_RESULT};
use crate::sitting::{SIZE, wait_saved};
use crate::terminal::Term;
use crate::whatnow::{lessons, pass_over_to, what_now, write};

/// What was written after the second screen was left.
fn below(term: &Term) -> String {
    let raw = String::from_utf8(term.raw_bytes()).unwrap();
    let (_, below) = raw.rsplit_once("\u{1b}[?1049l\u{1b}[?25h").unwrap();
    below.replace("\r\n", "\n")
}

/// At the step, which is written.
fn with_step() -> Term {
    let mut term = what_now();
    pass_over_to(&mut term, "If and then");
    write(&mut term, "it is Monday at nine");
    write(&mut term, "ask Ana for one hour");
    term.keys("<Down> <Down> <Enter>");
    term.wait_for("When to look again");
    term.keys("2");
    term.wait_for("then I will ask Ana for one hour.");
    wait_saved(&term);
    term
}

const STEP: &str = "Your step: If it is Monday at nine, then I will ask Ana for one hour.";

#[rstest]
#[case::at_the_step("q")]
#[case::at_home("<Enter> q")]
fn the_result_the_step_and_its_day_stay_in_the_scrollback(#[case] keys: &str) {
    let mut term = with_step();
    for key in keys.split(' ') {
        if key == "q" {
            wait_saved_or_home(&term);
        }
        term.keys(key);
    }
    assert_eq!(term.exit_code(), 0);
    term.assert_restored();
    let below = below(&term);
    assert!(!below.contains('\u{1b}'), "{below:?}");
    assert!(below.lines().all(|line| line.chars().count() <= 80), "{below}");
    for axis in ["Money", "Growth", "Balance", "Passion"] {
        let line =
            below.lines().find(|line| line.starts_with(axis)).unwrap_or_else(|| panic!("{axis}: {below}"));
        assert!(line.contains(" to ") && line.contains("  leans "), "{line}");
    }
    assert_eq!(below.matches(STEP).count(), 1, "{below}");
    assert!(below.contains("you look again on"), "{below}");
    let last = below.lines().last().unwrap();
    assert!(last.starts_with("Saved. See it again with: fourfold show s00001-"), "{last}");
    assert!(below.lines().count() <= 14, "compact:\n{below}");
}

fn wait_saved_or_home(term: &Term) {
    term.wait_until("saved, or home", |screen| {
        screen.contains("saved") || screen.contains("Start a new sitting")
    });
}

#[test]
fn what_was_hidden_stays_hidden() {
    let mut term = with_step();
    term.keys("h");
    term.wait_gone("Ana");
    term.keys("<C-c>");
    assert_eq!(term.exit_code(), 0);
    let below = below(&term);
    assert!(!below.contains("Ana") && !below.contains("Money"), "{below}");
    assert!(below.starts_with("Saved. See it again with: fourfold show s00001-"), "{below}");
}

#[test]
fn it_fits_a_narrow_terminal_and_the_id_stays_whole() {
    let mut term = with_step();
    term.resize((42, 14));
    term.wait_until("redrawn", |screen| screen.lines().all(|line| line.chars().count() <= 42));
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
    let below = below(&term);
    assert!(below.lines().all(|line| line.chars().count() <= 42), "{below}");
    assert!(below.contains("s00001-") && below.contains("Balance"), "{below}");
    let id = below.split_whitespace().last().unwrap();
    assert_eq!(id.len(), "s00001-20261124-xxxx".len(), "{id}");
}

#[test]
fn a_key_copies_the_result_once_and_nothing_is_sent_before_it() {
    let mut term = Term::spawn(&[], SIZE);
    lessons(&mut term, "2 4 2 4 2 4");
    let copies = |term: &Term| String::from_utf8_lossy(&term.raw_bytes()).matches("\u{1b}]52;").count();
    assert_eq!(copies(&term), 0);
    term.keys("c");
    term.wait_for_words("whether it reached the clipboard, only pasting shows.");
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
    term.assert_restored();
    assert_eq!(copies(&term), 1);
}

#[test]
fn a_listener_does_not_hear_the_result_twice() {
    let person = Person::new();
    let (out, _, code) = person.pipe(&[], format!("{BEGIN}{TO_THE_RESULT}q\n"));
    assert_eq!((code, out.matches("Money: 75, likely 60 to 90, leans high.").count()), (0, 1), "{out}");
    // Later, where it is not said, it is said at the end.
    let (out, _, code) = person.pipe(&["decide"], "q\n");
    assert_eq!((code, out.matches("Money: 75, likely 60 to 90, leans high.").count()), (0, 1), "{out}");
    assert!(out.lines().last().unwrap().starts_with("Saved. See it again with"), "{out}");
}

#[test]
fn a_listener_does_not_hear_the_step_twice() {
    let person = Person::new();
    let (_, _, code) = person.pipe(&[], format!("{BEGIN}{TO_THE_RESULT}q\n"));
    assert_eq!(code, 0);
    let to_the_line = format!("3\n2\n{}", "s\n".repeat(11));
    let steps = |out: &str| out.matches("then I will ask Ana for one hour.").count();
    let written = format!("{to_the_line}1\nit is Monday\n.\n2\nask Ana for one hour\n.\n");
    let (out, _, _) = person.pipe(&["decide"], format!("{written}q\n"));
    assert_eq!(steps(&out), 1, "it was written, and never said as a whole: {out}");
    let again = Person::new();
    let (_, _, _) = again.pipe(&[], format!("{BEGIN}{TO_THE_RESULT}q\n"));
    let (out, _, _) = again.pipe(&["decide"], format!("{written}\n2\nq\n"));
    assert!(out.contains("Said back once") && out.contains("Saved. See it again"), "{out}");
    assert_eq!(steps(&out), 1, "{out}");
}
