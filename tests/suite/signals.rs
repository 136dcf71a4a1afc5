//! Everything that ends or stops the program from outside, and its own faults: saved, restored, and the end that
//! the sender expects.

use std::sync::Arc;

use rstest::rstest;
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::kept;
use crate::sitting::{SIZE, first_question, to_first_question};
use crate::terminal::{Ended, Term, fourfold, hermetic};

/// One answer, and half a note that no pause has saved yet.
fn half_a_note(term: &mut Term) {
    term.keys("3 n");
    term.type_text("half a no");
    term.wait_for("half a no");
}

#[rstest]
#[case(Signal::TERM, "Terminated")]
#[case(Signal::INT, "Interrupt")]
#[case(Signal::QUIT, "Quit")]
#[case(Signal::HUP, "Hangup")]
fn a_signal_ends_it_saved_and_restored(#[case] signal: Signal, #[case] name: &str) {
    let mut term = first_question();
    half_a_note(&mut term);
    term.signal(signal);
    assert_eq!(term.ended(), Ended::Signal(name.to_owned()));
    term.assert_restored();
    assert_eq!(kept::half_note(&term.data()).as_deref(), Some("half a no"));
    assert_eq!(kept::answers(&term.data()), 1);
}

/// A shell that starts the program, and may stop and continue it.
fn under_a_shell(script: &str) -> Term {
    let home = Arc::new(TempDir::new().unwrap());
    let mut command = hermetic("sh", home.path());
    command.args(["-c", script, env!("CARGO_BIN_EXE_fourfold")]);
    Term::run(command, SIZE, home)
}

#[test]
fn stopped_it_gives_the_terminal_back_and_continued_it_paints_again() {
    let mut term = under_a_shell(concat!(
        r#"set -m; "$0"; printf 'stopped, '; stty -a | grep -q ' echo ' && echo 'keys are shown'; "#,
        r#"read -r line; fg > /dev/null; echo "ended $?""#,
    ));
    to_first_question(&mut term);
    half_a_note(&mut term);
    let process = i32::try_from(kept::holder(&term.data())).unwrap();
    kill_process(Pid::from_raw(process).unwrap(), Signal::TSTP).unwrap();
    term.wait_for("stopped, keys are shown");
    assert!(!term.screen().contains("half a no"), "the first screen is back:\n{}", term.screen());
    assert_eq!(
        kept::half_note(&term.data()).as_deref(),
        Some("half a no"),
        "a stopped program can be killed"
    );

    term.keys("<Enter>");
    term.wait_for("half a no");
    term.type_text("te");
    term.wait_for("half a note");
    term.keys("<Esc> q");
    term.wait_for("ended 0");
    let sitting = kept::sitting(&term.data()).unwrap();
    assert_eq!(sitting["notes"]["money"], "half a note");
    term.ended();
    term.assert_restored();
}

#[test]
fn a_terminal_that_vanishes_ends_it_with_everything_saved() {
    let mut term = first_question();
    half_a_note(&mut term);
    let again = term.spawn_again(&["--help"], SIZE);
    assert_eq!(term.vanish(), Ended::Signal("Hangup".to_owned()));
    assert_eq!(kept::answers(&again.data()), 1);
    let note = kept::half_note(&again.data());
    assert!(note.as_ref().is_some_and(|note| note.starts_with("half a no")), "{note:?}");
}

#[test]
fn a_terminal_that_vanishes_ends_it_even_where_hanging_up_is_ignored() {
    let mut term = under_a_shell(r#"trap '' HUP; exec "$0""#);
    to_first_question(&mut term);
    term.keys("3 4");
    term.wait_for("question 3 of 6");
    let again = term.spawn_again(&["--help"], SIZE);
    assert_eq!(term.vanish(), Ended::Signal("Hangup".to_owned()));
    assert_eq!(kept::answers(&again.data()), 2);
}

/// Panics are provoked, which only a debug build allows.
#[cfg(debug_assertions)]
mod panics {
    use std::fs;
    use std::path::Path;

    use super::*;

    mod every_screen;

    const CANARY: &str = "kanarienvogel";
    const F12: &[u8] = b"\x1b[24~";

    /// At the second question, with a note kept, half a note open, and a panic to come at F12.
    fn about_to_fail(place: &str) -> Term {
        let home = Arc::new(TempDir::new().unwrap());
        let mut command = fourfold(home.path(), &[]);
        command.env("FOURFOLD_TEST_PANIC", place);
        command.env("RUST_BACKTRACE", "full");
        let mut term = Term::run(command, SIZE, home);
        to_first_question(&mut term);
        term.keys("3 n");
        term.type_text(CANARY);
        term.keys("<Esc> 4 5 3 3 3 <Enter> n");
        term.type_text(&format!("half a {CANARY}"));
        term.wait_for(&format!("half a {CANARY}"));
        term
    }

    /// The files under `folder` that hold the canary.
    fn canaries(folder: &Path) -> Vec<String> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                found.append(&mut canaries(&path));
            } else if String::from_utf8_lossy(&fs::read(&path).unwrap()).contains(CANARY) {
                found.push(path.display().to_string());
            }
        }
        found
    }

    /// What was written since the last screen was left.
    fn last_words(term: &Term) -> String {
        let bytes = term.raw_bytes();
        let text = String::from_utf8_lossy(&bytes);
        let (_, after) = text.rsplit_once("\x1b[?1049l").unwrap();
        after.to_owned()
    }

    #[rstest]
    #[case("update")]
    #[case("draw")]
    fn a_panic_leaves_the_answers_saved_and_says_none_of_them(#[case] place: &str) {
        let mut term = about_to_fail(place);
        term.send(F12);
        assert_eq!(term.exit_code(), 1);
        term.assert_restored();

        let sitting = kept::sitting(&term.data()).unwrap();
        assert_eq!(kept::answers(&term.data()), 6);
        assert_eq!(sitting["notes"]["money"], CANARY);
        assert_eq!(sitting["draft"]["text"], format!("half a {CANARY}"));

        let said = last_words(&term);
        assert!(said.contains("has failed at src/run/provoked.rs:"), "{said}");
        assert!(said.contains("Your answers are saved."), "{said}");
        assert!(!said.contains(CANARY), "{said}");
        let file = kept::files(&term.data()).remove(0).display().to_string();
        assert_eq!(canaries(term.home()), [file], "answers are in the data folder only");
    }

    #[test]
    fn an_answer_whose_own_frame_fails_is_saved() {
        let mut term = about_to_fail("draw");
        term.keys("<Esc> <Enter>");
        term.wait_for("question 1 of 6");
        term.send(&[b"4", F12].concat());
        assert_eq!(term.exit_code(), 1);
        assert_eq!(kept::answers(&term.data()), 7);
    }

    #[test]
    fn a_panic_while_the_disk_fails_says_so() {
        let mut term = about_to_fail("update");
        kept::wait(&term.data(), "the half note", |sitting| sitting["draft"].is_object());
        fs::remove_dir_all(term.data()).unwrap();
        kept::put(&term.data(), "in the way");
        term.send(&[b"!", F12].concat());
        assert_eq!(term.exit_code(), 1);
        let said = last_words(&term);
        assert!(said.contains("not saved: ") && !said.contains("are saved"), "{said}");
        assert!(!said.contains(CANARY), "{said}");
    }
}
