//! A text that is written in the person's own editor.

use rstest::rstest;

use super::super::testing::{BEGIN, LESSONS, Talk};
use crate::session::Field;

/// The same talk where an editor can be opened, which gives this back.
fn edited(mut talk: Talk, text: &str) -> Talk {
    talk.dialogue = talk.dialogue.with_editor(Ok(()));
    talk.edited = Ok(text.to_owned());
    talk
}

#[test]
fn a_note_is_opened_as_it_stands_and_kept_as_it_was_left() {
    let mut talk = edited(Talk::played(&format!("{BEGIN}|n|as it was|.")), "first\r\nsecond\u{7}");
    let heard = talk.line("e");
    assert!(heard.starts_with("Kept.") && heard.ends_with("Answer: "), "{heard}");
    assert_eq!(talk.opened_on, ["as it was"]);
    assert_eq!(talk.saved().notes.values().next().unwrap(), "first\nsecond");
    talk.edited = Ok(String::new());
    assert!(talk.line("editor").starts_with("Left blank."), "{}", talk.out);
    assert!(talk.saved().notes.is_empty());
}

#[test]
fn inside_a_text_the_letter_is_text() {
    let mut talk = edited(Talk::played(BEGIN), "not this");
    talk.lines("n|e|.");
    assert_eq!(talk.saved().notes.values().next().unwrap(), "e");
    assert!(talk.opened_on.is_empty());
}

#[test]
fn a_text_of_the_plan_is_named_by_its_number_where_there_are_several() {
    let plan =
        |part: usize| edited(Talk::played(&format!("{BEGIN}|{LESSONS}|f|||1|1|l|{part}")), "near\nhome");
    let mut lists = plan(4);
    assert!(lists.line("e").starts_with("e and a number from 1 to 2"), "{}", lists.out);
    assert!(lists.line("e 3").starts_with("There is no text of that number"), "{}", lists.out);
    assert!(lists.line("e 2").contains("Against staying: near; home."), "{}", lists.out);
    let mut one = plan(6);
    one.line("e");
    assert_eq!(one.saved().plan.as_ref().unwrap().text(Field::Trade), Some("near\nhome"));
    let mut line = plan(13);
    line.line("e 1");
    let kept = line.saved().plan.clone().unwrap();
    assert_eq!(kept.text(Field::Experiment), Some("near home"), "a line stays one");
}

#[rstest]
#[case("1", "Notes belong to questions")]
#[case(BEGIN, "An editor needs a terminal")]
fn where_there_is_none_the_reason_is_said(#[case] lines: &str, #[case] said: &str) {
    let mut talk = Talk::played(lines);
    assert!(talk.line("e").starts_with(said), "{}", talk.out);
}

#[test]
fn an_editor_that_fails_changes_nothing_and_help_names_it_only_where_it_works() {
    let mut talk = Talk::played(&format!("{BEGIN}|n|as it was|."));
    assert!(!talk.line("?").contains("editor"), "{}", talk.out);
    talk.dialogue = talk.dialogue.with_editor(Ok(()));
    assert!(talk.line("?").contains("e or editor writes the note in your own editor."), "{}", talk.out);
    let before = talk.saved().clone();
    assert!(talk.line("e").starts_with("No editor is set."), "{}", talk.out);
    assert_eq!(*talk.saved(), before);
}
