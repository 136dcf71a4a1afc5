//! What comes in beside single keys: pastes, new sizes, the key that hides everything, an editor of one's own.

use std::fs;
use std::sync::Arc;

use serde_json::Value;
use tempfile::TempDir;

use crate::kept;
use crate::sitting::{SIZE, first_question, to_first_question, wait_saved};
use crate::terminal::{Term, fourfold};

#[test]
fn a_paste_on_a_question_answers_nothing_and_leaves_nothing() {
    let mut term = first_question();
    term.paste("3\n3\r\nq\x03\n");
    term.wait_for("Pasting works inside a note");
    term.keys("<Down>");
    term.wait_gone("Pasting works inside a note");
    // Torn off: the end of the paste never comes.
    term.send(b"\x1b[200~4 q\r");
    term.wait_for("Pasting works inside a note");
    term.keys("5");
    term.wait_for("question 2 of 6");
    kept::wait(&term.data(), "one answer", |sitting| sitting["answers"]["m1"]["reply"] == 5);
    assert_eq!(kept::answers(&term.data()), 1);
}

#[test]
fn a_huge_paste_into_a_note_is_cut_and_said_and_work_goes_on() {
    let mut term = first_question();
    term.keys("n");
    term.wait_for("A note to yourself");
    term.paste(&"a word or\nq 3 ".repeat(220_000));
    term.wait_for("A note holds 100000 characters");
    term.keys("<Esc>");
    term.wait_for("question 1 of 6");
    term.keys("3");
    kept::wait(&term.data(), "the answer", |sitting| sitting["answers"]["m1"]["reply"] == 3);
    let sitting = kept::sitting(&term.data()).unwrap();
    let note = sitting["notes"]["money"].as_str().unwrap();
    assert!(note.starts_with("a word or\nq 3 a word") && note.chars().count() <= 100_000);
}

#[test]
fn a_bare_escape_is_a_key_once_nothing_follows() {
    let mut term = first_question();
    term.keys("n");
    term.wait_for("A note to yourself");
    term.send(b"\x1b");
    term.wait_gone("A note to yourself");
    term.keys("3");
    term.wait_for("question 2 of 6");
}

#[test]
fn one_key_hides_everything_and_one_brings_it_back() {
    let mut term = first_question();
    wait_saved(&term);
    let nothing = |screen: &str| screen.trim() == "h";
    let trimmed = |screen: &str| screen.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    let question = trimmed(&term.screen());
    term.keys("h");
    term.wait_until("nothing but how to come back", nothing);
    term.keys("3 s n <Enter> h");
    term.wait_until("the question", |screen| trimmed(screen) == question);
    assert_eq!(kept::answers(&term.data()), 0, "hidden keys answer nothing");

    term.keys("n");
    term.type_text("hush, half");
    term.send(F2);
    term.wait_until("nothing but how to come back", nothing);
    term.send(F2);
    term.wait_for("hush, half");
    assert_eq!(term.cursor().map(|(column, _)| column), Some(14), "behind what was typed");
}

const F2: &[u8] = b"\x1bOQ";

#[test]
fn any_size_is_survived_and_too_small_is_said() {
    let mut term = first_question();
    for size in [(39, 24), (80, 11), (20, 5)] {
        term.resize(size);
        term.wait_for("Fourfold needs");
        term.keys("3");
    }
    for size in [(1, 1), (0, 0), (0, 24), (39, 11)] {
        term.resize(size);
    }
    // What could not be seen was not answered. Keys keep their order, a size overtakes them: so it is left first.
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
    assert_eq!(kept::answers(&term.data()), 0);
    let mut term = term.spawn_again(&[], SIZE);
    term.wait_for("question 1 of 6");
    let sizes = [(500, 200), (1000, 1000), (40, 12)];
    for (before, size) in sizes.into_iter().enumerate() {
        term.resize(size);
        term.keys("3");
        let counts = |sitting: &Value| sitting["answers"].as_object().unwrap().len() == before + 1;
        kept::wait(&term.data(), "the answer", counts);
    }
    for step in 0..400 {
        term.resize(if step % 3 == 0 { (40 + step % 80, 12 + step % 40) } else { (step % 90, step % 30) });
    }
    term.resize(SIZE);
    term.wait_for("Money is not everything");
    term.wait_for("q leave");
    assert_eq!(kept::answers(&term.data()), 3);
}

/// A sitting at its first question, with an editor that does this to the file `$1`.
fn with_editor(script: &str) -> Term {
    let home = Arc::new(TempDir::new().unwrap());
    kept::put(&home.path().join("editor.sh"), script);
    let mut command = fourfold(home.path(), &[]);
    command.env("EDITOR", format!("sh '{}'", home.path().join("editor.sh").display()));
    let mut term = Term::run(command, SIZE, home);
    to_first_question(&mut term);
    term
}

/// The names of everything in the data folder.
fn names(term: &Term) -> Vec<String> {
    let folders = [term.data(), term.data().join("sessions")];
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn an_editor_of_ones_own_has_the_keys_and_writes_the_note() {
    let mut term = with_editor("printf 'in the editor'; read -r words; printf ' %s' \"$words\" >> \"$1\"");
    term.keys("n");
    term.type_text("begun here,");
    term.keys("<Esc> e");
    term.wait_for("in the editor");
    term.type_text("3 ended there\r");
    term.wait_for("question 1 of 6");
    let note = "begun here, 3 ended there";
    kept::wait(&term.data(), "the note", |sitting| sitting["notes"]["money"] == note);
    assert_eq!(kept::answers(&term.data()), 0, "the 3 was for the editor");
    assert!(!names(&term).iter().any(|name| name.contains("note")), "{:?}", names(&term));
    term.keys("3");
    term.wait_for("question 2 of 6");
}

#[test]
fn an_editor_that_fails_says_so_and_changes_nothing() {
    let mut term = with_editor("exit 3");
    term.keys("n");
    term.type_text("as it was");
    term.keys("<Esc> e");
    term.wait_for("did not work");
    kept::wait(&term.data(), "the note", |sitting| sitting["notes"]["money"] == "as it was");
    assert!(!names(&term).iter().any(|name| name.contains("note")), "{:?}", names(&term));
}

#[test]
fn what_an_editor_saved_before_it_failed_is_kept() {
    let mut term = with_editor("echo saved in time > \"$1\"; exit 3");
    term.keys("e");
    kept::wait(&term.data(), "the note", |sitting| sitting["notes"]["money"] == "saved in time");
    assert!(!names(&term).iter().any(|name| name.contains("note")), "{:?}", names(&term));
}

#[test]
fn what_is_too_long_for_a_note_is_left_in_its_file() {
    let mut term = with_editor("head -c 1100000 /dev/zero | tr '\\0' x > \"$1\"");
    term.keys("e");
    term.wait_for("is left in");
    assert!(names(&term).iter().any(|name| name.contains("note")), "{:?}", names(&term));
}

#[test]
fn without_an_editor_the_key_says_what_to_do() {
    let mut term = first_question();
    term.keys("e");
    term.wait_for("set EDITOR");
}
