//! A group before a room, in real terminals: presented, black and back, resized, left, ended from outside; and the
//! notes that follow it in a second one.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::Arc;

use rstest::rstest;
use rustix::process::Signal;
use tempfile::TempDir;

use crate::line_mode::Person;
use crate::terminal::{Ended, Term, fourfold};

const PRESENT: &[&str] = &["group", "--present", "--demo", "14"];
const NOTES: &[&str] = &["group", "--notes"];
const SIZE: (u16, u16) = (100, 30);

fn presented() -> Term {
    let term = Term::spawn(PRESENT, SIZE);
    term.wait_for("How to read a radar");
    term
}

fn socket(term: &Term) -> PathBuf {
    term.data().join("fourfold-notes.sock")
}

#[test]
fn it_presents_goes_black_and_back_follows_a_new_size_and_leaves() {
    let mut term = presented();
    assert_eq!(fs::metadata(socket(&term)).unwrap().permissions().mode() & 0o777, 0o600);
    term.keys("<Space> <Right>");
    term.wait_for("The group as one shape");
    term.keys("b");
    term.wait_until("nothing", |screen| screen.trim().is_empty());
    term.keys("b");
    term.wait_for("The group as one shape");
    term.resize((60, 20));
    term.keys("<PageDown>");
    term.wait_for("The group, axis by axis");
    term.keys("7");
    term.wait_for("One small step each");
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
    term.assert_restored();
    assert!(!socket(&term).exists(), "the file is gone");
}

#[test]
fn it_draws_nothing_while_nothing_happens() {
    let term = presented();
    let quiet = term.raw_bytes().len();
    std::thread::sleep(std::time::Duration::from_millis(1_500));
    assert_eq!(term.raw_bytes().len(), quiet);
}

#[rstest]
#[case(Signal::TERM, "Terminated")]
#[case(Signal::HUP, "Hangup")]
fn a_signal_ends_it_restored_and_the_file_is_gone(#[case] signal: Signal, #[case] name: &str) {
    let mut term = presented();
    term.signal(signal);
    assert_eq!(term.ended(), Ended::Signal(name.to_owned()));
    term.assert_restored();
    assert!(!socket(&term).exists());
}

/// A panic is provoked, which only a debug build allows.
#[cfg(debug_assertions)]
#[test]
fn after_a_panic_the_terminal_is_restored_and_the_file_is_gone() {
    let home = Arc::new(TempDir::new().unwrap());
    let mut command = fourfold(home.path(), PRESENT);
    command.env("FOURFOLD_TEST_PANIC", "update");
    let mut term = Term::run(command, SIZE, home);
    term.wait_for("How to read a radar");
    term.send(b"\x1b[24~");
    assert_eq!(term.exit_code(), 1);
    term.assert_restored();
    assert!(!socket(&term).exists());
}

#[test]
fn notes_follow_every_step_and_say_when_it_is_over() {
    let mut term = presented();
    let mut notes = term.spawn_again(NOTES, SIZE);
    notes.wait_for("How to read a radar");
    notes.wait_for("since the start");
    term.keys("5");
    notes.wait_for("To ask the room");
    notes.wait_for("Next: ");
    term.keys("b");
    notes.wait_for("The screen is black.");
    term.keys("b");
    notes.wait_gone("The screen is black.");
    notes.keys("<Space> 7");
    notes.wait_for("To ask the room");
    assert!(!term.screen().contains("One small step"), "notes cannot steer");
    let before = notes.screen();
    notes.wait_until("the time goes on", |screen| screen != before);
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
    notes.wait_for("The presentation has ended.");
    notes.keys("q");
    assert_eq!(notes.exit_code(), 0);
    notes.assert_restored();
}

#[test]
fn line_by_line_notes_are_told_and_end_by_themselves() {
    let mut term = presented();
    let mut notes = term.spawn_again(&["group", "--notes", "--plain"], SIZE);
    notes.wait_for("1 of 16: How to read a radar");
    term.keys("<Space>");
    notes.wait_for("2 of 16: 14 people took part");
    term.keys("q");
    notes.wait_for("The presentation has ended.");
    assert_eq!(notes.exit_code(), 0);
}

#[test]
fn a_stale_file_is_replaced_and_a_second_presentation_is_refused() {
    let mut killed = presented();
    killed.kill();
    assert!(socket(&killed).exists(), "nobody tidied up");
    let mut again = killed.spawn_again(PRESENT, SIZE);
    again.wait_for("How to read a radar");
    let mut second = again.spawn_again(PRESENT, SIZE);
    assert_eq!(second.exit_code(), 75);
    assert!(second.screen().contains("a presentation goes on in another terminal"), "{}", second.screen());
    let notes = again.spawn_again(NOTES, SIZE);
    notes.wait_for("How to read a radar");
    again.keys("q");
    assert_eq!(again.exit_code(), 0);
}

#[test]
fn a_folder_of_the_session_holds_the_file_where_there_is_one() {
    let home = Arc::new(TempDir::new().unwrap());
    let runtime = home.path().join("runtime");
    fs::create_dir(&runtime).unwrap();
    let start = |args: &[&str]| {
        let mut command = fourfold(home.path(), args);
        command.env("XDG_RUNTIME_DIR", &runtime);
        Term::run(command, SIZE, Arc::clone(&home))
    };
    let mut term = start(PRESENT);
    term.wait_for("How to read a radar");
    assert!(runtime.join("fourfold-notes.sock").exists() && !term.data().exists());
    start(NOTES).wait_for("How to read a radar");
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
    assert_eq!(fs::read_dir(&runtime).unwrap().count(), 0);
}

#[test]
fn notes_without_a_presentation_say_what_to_do() {
    let mut notes = Term::spawn(NOTES, SIZE);
    assert_eq!(notes.exit_code(), 1);
    assert!(notes.screen().contains("fourfold group --present"), "{}", notes.screen());
}

#[test]
fn as_text_every_step_is_there_without_an_escape_and_nothing_is_made() {
    let person = Person::new();
    let (out, err, code) = person.pipe(PRESENT, "");
    assert_eq!((err.as_str(), code), ("", 0));
    for number in 1..=16 {
        assert!(out.contains(&format!("Simulated people. {number} of 16: ")), "{number} in\n{out}");
    }
    assert!(!out.contains('\u{1b}') && out.contains("This is for reflection."), "{out}");
    assert!(!person.data().exists(), "no folder was made");
}
