//! Lines that a person types at a terminal: an editor of their own, lines that are cut, stops, and a terminal that closes.

use rustix::process::Signal;

use super::Person;
use crate::kept;
use crate::terminal::{Ended, Term};

/// A terminal with the line mode at its first question, with an editor that does this to the file `$1`.
fn with_editor(person: &Person, script: &str) -> Term {
    kept::put(&person.home.path().join("editor.sh"), script);
    let editor = format!("sh '{}'", person.home.path().join("editor.sh").display());
    let mut term = person.terminal(&["take", "--plain"], Some(("EDITOR", &editor)));
    term.wait_for("four weeks usual");
    term.type_text("1\r\r");
    term.wait_for("Question 1 of 24");
    term
}

#[test]
fn an_editor_of_ones_own_has_the_terminal_and_writes_the_note() {
    let person = Person::new();
    let script = "printf 'in the editor'; read -r words; printf ' %s' \"$words\" >> \"$1\"";
    let mut term = with_editor(&person, script);
    term.type_text("n\rbegun here,\r.\re\r");
    term.wait_for("in the editor");
    term.type_text("3 ended there\r4\r");
    term.wait_for("Question 2 of 24");
    term.type_text("q\r");
    assert_eq!(term.exit_code(), 0, "{}", term.screen());
    let sitting = kept::sitting(&person.data()).unwrap();
    assert_eq!(sitting["notes"]["money"], "begun here, 3 ended there");
    assert_eq!(kept::answers(&person.data()), 1, "the 3 was for the editor");
}

#[test]
fn an_interruption_in_the_editor_is_the_editors_and_later_ones_end_the_program() {
    let person = Person::new();
    // A signal that comes while the shell starts `sleep` is taken once that ends.
    let waits = "trap 'exit 130' INT; printf 'in the editor'; while :; do sleep 0.05; done";
    let mut term = with_editor(&person, &format!("printf 'saved so far' > \"$1\"; {waits}"));
    term.type_text("e\r");
    term.wait_for("in the editor");
    term.type_text("\u{3}");
    term.wait_for("Kept.");
    assert_eq!(kept::sitting(&person.data()).unwrap()["notes"]["money"], "saved so far");
    term.type_text("\u{3}");
    assert_eq!(term.ended(), Ended::Signal("Interrupt".to_owned()));
}

#[test]
fn an_editor_that_fails_or_cannot_be_had_says_so_and_changes_nothing() {
    let person = Person::new();
    let mut term = with_editor(&person, "exit 3");
    term.type_text("e\r");
    term.wait_for("did not work");
    term.type_text("q\r");
    assert_eq!(term.exit_code(), 0);
    assert_eq!(kept::sitting(&person.data()).unwrap()["notes"], serde_json::json!({}));
    let mut unnamed = person.terminal(&["--plain"], None);
    unnamed.wait_for("Question 1 of 24");
    unnamed.type_text("e\r");
    unnamed.wait_for("No editor is named: set EDITOR");
    unnamed.type_text("q\r");
    assert_eq!(unnamed.exit_code(), 0);
    let (out, _, code) = person.pipe(&[], "e\nq\n");
    assert!(code == 0 && out.contains("An editor needs a terminal"), "{out}");
}

#[test]
fn the_end_of_input_in_a_text_keeps_what_was_typed_and_the_next_start_goes_on_there() {
    let person = Person::new();
    let (out, err, code) = person.pipe(&["take"], "1\n\n4\nn\nfirst line\nsecond, half");
    assert_eq!((err.as_str(), code), ("", 0), "{out}");
    assert!(out.ends_with("Saved. 1 of 24. Run fourfold to go on.\n"), "{out}");
    assert_eq!(kept::half_note(&person.data()).as_deref(), Some("first line\nsecond, half"));
    let (out, _, _) = person.pipe(&[], ".\n2\n");
    assert!(out.contains("It says: first line\nsecond, half") && out.contains("Kept."), "{out}");
    assert_eq!(kept::answers(&person.data()), 2);
}

#[test]
fn a_line_that_the_terminal_cuts_is_said_to_be_cut() {
    let person = Person::new();
    let mut term = person.terminal(&["take", "--plain"], None);
    term.wait_for("four weeks usual");
    term.type_text("1\r\rn\r");
    term.wait_for("Text: ");
    term.type_text(&"ab".repeat(2_500));
    term.type_text("\rthe end\r.\r");
    term.wait_for("Kept.");
    term.type_text("q\r");
    assert_eq!(term.exit_code(), 0);
    let note = kept::sitting(&person.data()).unwrap()["notes"]["money"].as_str().unwrap().to_owned();
    assert!(note.starts_with("abab") && note.ends_with("\nthe end"), "{note}");
    let raw = String::from_utf8_lossy(&term.raw_bytes()).into_owned();
    assert_eq!(
        raw.contains("A terminal takes lines of 4095 bytes"),
        note.len() < 5_000 + 8,
        "{}",
        note.len()
    );
}

#[test]
fn wide_characters_are_kept_as_they_were_typed() {
    let person = Person::new();
    let mut term = person.terminal(&["take", "--plain"], None);
    term.wait_for("four weeks usual");
    term.type_text("1\r\rn\r\u{4f60}\u{597d}, na\u{ef}ve \u{5e9}\u{5dc}\u{5d5}\u{5dd}\r.\r");
    term.wait_for("Kept.");
    term.type_text("q\r");
    assert_eq!(term.exit_code(), 0);
    let notes = &kept::sitting(&person.data()).unwrap()["notes"]["money"];
    assert_eq!(notes, "\u{4f60}\u{597d}, na\u{ef}ve \u{5e9}\u{5dc}\u{5d5}\u{5dd}");
}

#[test]
fn stopped_and_gone_on_with_it_takes_the_next_line() {
    let person = Person::new();
    let mut term = person.terminal(&["take", "--plain"], None);
    term.wait_for("four weeks usual");
    term.signal(Signal::STOP);
    term.signal(Signal::CONT);
    term.type_text("1\r\r4\r");
    term.wait_for("Question 2 of 24");
    term.type_text("q\r");
    assert_eq!(term.exit_code(), 0);
    assert_eq!(kept::answers(&person.data()), 1);
}

#[test]
fn a_terminal_that_is_closed_in_a_text_leaves_what_was_typed() {
    let person = Person::new();
    let mut term = person.terminal(&["take", "--plain"], None);
    term.wait_for("four weeks usual");
    term.type_text("1\r\r4\rn\rhalf a note\r");
    kept::wait(&person.data(), "the note", |sitting| sitting["draft"]["text"] == "half a note");
    term.vanish();
    let sitting = kept::sitting(&person.data()).unwrap();
    let kept_text = sitting["draft"]["text"].as_str().or(sitting["notes"]["money"].as_str());
    assert!(kept_text.is_some_and(|text| text.starts_with("half a note")), "{sitting}");
    assert_eq!(kept::answers(&person.data()), 1);
}
