//! The preview of a pack, line by line: it keeps nothing, leads nowhere else, and asks anew when its file was saved.

use std::sync::Arc;

use rstest::rstest;

use super::super::testing::{LESSONS, Talk};
use super::super::{Dialogue, Input};
use crate::pack::Id;
use crate::pack::sample::edited::Edited;
use crate::session::Session;
use crate::visit::{Change, Opened, Purpose};
use crate::words::preview as words;

/// To the fifth question.
const FIFTH: &str = "1||4|2|5|2";

/// A preview that stands where `lines`, parted by `|`, lead.
fn preview(lines: &str) -> Talk {
    let pack = Arc::new(Edited::begin().pack());
    let mut talk = Talk::new();
    talk.dialogue = Dialogue::previewing();
    talk.out.clear();
    let session = Session::begin(Id::new("preview").unwrap(), &pack, talk.now);
    talk.feed(Input::Opened(Box::new(Opened {
        pack: Some(pack),
        session,
        remark: Some(words::is(true)),
        from_file: false,
        purpose: Purpose::Answer,
        notes: Vec::new(),
    })));
    talk.lines(lines);
    talk
}

/// Types a line after the file has changed; what it brought is returned.
fn over(talk: &mut Talk, change: Change, line: &str) -> String {
    let before = talk.out.len();
    talk.feed(Input::LineOverChange(line.to_owned(), change));
    talk.out.get(before..).unwrap().to_owned()
}

fn form(edited: &Edited) -> Change {
    Change::Renewed(Arc::new(edited.pack()))
}

fn reworded() -> Edited {
    Edited::begin().with("How worthwhile does your pay feel", "How worth it does your pay feel")
}

fn answers(talk: &Talk) -> usize {
    talk.dialogue.session().unwrap().answers.len()
}

#[test]
fn it_reads_well_and_nothing_of_it_is_kept() {
    let talk = preview(&format!("1||{LESSONS}|f|x|?|t|d|e|save|save a.json|w|n|a step|.|home|||||q"));
    assert!(talk.left && talk.sessions.is_empty() && talk.elsewhere.is_empty() && talk.offered == 0);
    assert!(talk.out.starts_with("Preview: nothing is kept."), "{}", talk.out);
    let small = talk.out.to_lowercase();
    assert!(!small.contains("saved") && !small.contains("kept.\nyour"), "{}", talk.out);
    let (_, result) = talk.out.split_once(": f\n").unwrap();
    insta::assert_snapshot!(result);
}

#[test]
fn a_line_that_was_meant_for_the_form_before_is_no_answer() {
    let mut talk = preview(FIFTH);
    let heard = over(&mut talk, form(&reworded()), "4");
    assert!(heard.starts_with("The file was saved: this is its new form.\n"), "{heard}");
    assert!(heard.contains("Your line was not taken"), "{heard}");
    assert!(heard.contains("Question 5 of 24, money. How worth it does your pay feel"), "{heard}");
    assert_eq!(answers(&talk), 4);
    assert!(talk.line("4").starts_with("Quite."), "the next line answers");
    assert_eq!(answers(&talk), 5);
}

#[test]
fn answers_that_no_longer_fit_are_counted_and_the_nearest_question_is_asked() {
    let mut talk = preview(FIFTH);
    let heard = over(&mut talk, form(&Edited::begin().without(&["m4", "m5"])), "");
    assert!(heard.contains("1 answer was set aside") && heard.contains("nearest that is left"), "{heard}");
    assert!(heard.contains("Question 4 of 22, money."), "{heard}");
}

#[test]
fn a_file_that_cannot_be_used_is_told_and_the_line_answers_what_was_asked() {
    let mut talk = preview(FIFTH);
    let why = words::broken(12, "unknown key `versoin`", "team.toml");
    let heard = over(&mut talk, Change::Broken(why), "4");
    assert!(heard.starts_with("Cannot be used yet, line 12: unknown key `versoin`."), "{heard}");
    assert!(heard.contains("Quite.") && heard.contains("Question 6 of 24"), "{heard}");
    assert_eq!(answers(&talk), 5);
}

#[rstest]
#[case("q")]
#[case("quit")]
fn leaving_is_taken_whatever_has_changed(#[case] line: &str) {
    let mut talk = preview(FIFTH);
    over(&mut talk, form(&reworded()), line);
    assert!(talk.left);
}

#[rstest]
#[case::its_question_reworded(reworded(), "money")]
#[case::its_section_gone(
    Edited::begin().with("[[sections]]\nid = \"money\"", "[[sections]]\nid = \"pay\""), "pay"
)]
fn a_text_that_is_being_written_goes_on(#[case] edited: Edited, #[case] section: &str) {
    let mut talk = preview(&format!("{FIFTH}|n|one"));
    let heard = over(&mut talk, form(&edited), "q");
    assert!(heard.contains("The file was saved") && heard.ends_with("Text: "), "{heard}");
    talk.line(".");
    let session = talk.dialogue.session().unwrap();
    assert_eq!(session.notes.get(&Id::new(section).unwrap()).map(String::as_str), Some("one\nq"));
    assert!(!talk.left);
}

#[test]
fn the_review_and_the_result_are_those_of_the_new_form() {
    let mut talk = preview(&format!("{FIFTH}|l"));
    let heard = over(&mut talk, form(&reworded()), "1");
    assert!(heard.contains("Review: 4 answered"), "{heard}");
    let mut talk = preview(&format!("1||{LESSONS}|f"));
    let heard = over(&mut talk, form(&Edited::begin().with("name = \"Money\"", "name = \"Salary\"")), "");
    assert!(heard.contains("Salary: 75") && heard.ends_with(words::ASK_RESULT), "{heard}");
}
