//! Notes and half notes: what is typed here cannot be typed twice.

use super::*;

fn note<'a>(interview: &'a Interview, section: &str) -> Option<&'a str> {
    interview.session().notes.get(&id(section)).map(String::as_str)
}

fn half_note(interview: &Interview) -> Option<(&str, &str)> {
    let draft = interview.session().draft.as_ref()?;
    Some((draft.section.as_str(), draft.text.as_str()))
}

#[test]
fn a_half_note_is_in_the_session_until_it_is_kept() {
    let mut interview = at("w1");
    all(&mut interview, [typed("work", "Ask f"), typed("work", "Ask for")]);
    assert_eq!((note(&interview, "work"), half_note(&interview)), (None, Some(("work", "Ask for"))));
    assert!(!interview.can_undo(), "typing is no step of undo");
    all(&mut interview, [kept("work", "Ask for time.")]);
    assert_eq!((note(&interview, "work"), half_note(&interview)), (Some("Ask for time."), None));
}

#[test]
fn undoing_a_note_gives_the_half_note_back() {
    let mut interview = at("w1");
    all(&mut interview, [kept("work", "Old."), typed("work", "Ne"), kept("work", "New.")]);
    assert_eq!(does(&mut interview, Action::Undo), Event::Undone(Edit::Note { section: id("work") }));
    assert_eq!((note(&interview, "work"), half_note(&interview)), (Some("Old."), Some(("work", "Ne"))));
    all(&mut interview, [Action::Redo]);
    assert_eq!((note(&interview, "work"), half_note(&interview)), (Some("New."), None));
}

#[test]
fn undo_never_touches_a_half_note_begun_since() {
    let mut interview = at("w1");
    all(&mut interview, [typed("work", "a"), kept("work", "ab"), typed("rest", "c"), Action::Undo]);
    assert_eq!((note(&interview, "work"), half_note(&interview)), (None, Some(("rest", "c"))));
    all(&mut interview, [Action::Redo]);
    assert_eq!((note(&interview, "work"), half_note(&interview)), (Some("ab"), Some(("rest", "c"))));
}

#[test]
fn redo_never_overwrites_what_was_typed_since() {
    let mut interview = at("w1");
    all(&mut interview, [typed("work", "a"), kept("work", "ab"), Action::Undo, typed("work", "ac")]);
    assert_eq!(does(&mut interview, Action::Redo), Event::NothingToRedo);
    assert_eq!((note(&interview, "work"), half_note(&interview)), (None, Some(("work", "ac"))));
}

#[test]
fn a_half_note_of_another_section_becomes_its_note() {
    let mut interview = at("w1");
    all(&mut interview, [typed("work", "Half a th"), typed("rest", "x")]);
    assert_eq!((note(&interview, "work"), half_note(&interview)), (Some("Half a th"), Some(("rest", "x"))));
}

#[test]
fn keeping_a_note_leaves_the_half_note_of_another_section() {
    let mut interview = at("w1");
    all(&mut interview, [typed("work", "Half"), kept("rest", "Whole")]);
    assert_eq!((note(&interview, "rest"), half_note(&interview)), (Some("Whole"), Some(("work", "Half"))));
}

#[test]
fn a_blank_note_removes_it_and_undo_brings_it_back() {
    let mut interview = at("w1");
    all(&mut interview, [kept("work", "Old."), kept("work", " \n")]);
    assert!(interview.session().notes.is_empty());
    all(&mut interview, [Action::Undo]);
    assert_eq!(note(&interview, "work"), Some("Old."));
}

#[test]
fn opening_and_closing_a_note_unchanged_leaves_no_trace() {
    let mut interview = at("w1");
    all(&mut interview, [kept("work", "Old."), typed("work", "Old."), kept("work", "Old.")]);
    assert_eq!(half_note(&interview), None);
    all(&mut interview, [Action::Undo]);
    assert_eq!(does(&mut interview, Action::Undo), Event::NothingToUndo);
    assert_eq!(interview.update(kept("work", "")), Outcome { save: false, event: Event::Kept });
}
