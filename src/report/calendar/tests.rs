//! Dates as calendars take them: the same events for the same sitting, and nothing in them but the step.

use rstest::rstest;

use super::*;
use crate::pack::sample::id;
use crate::session::{Field, Moment, Plan};

/// A result with an open step, and a note in every text beside it.
fn session() -> Session {
    let mut session: Session =
        serde_json::from_str(include_str!("../../../tests/fixtures/sessions/v1.1.json")).unwrap();
    let mut plan = Plan { days: Some(7), revisit: Some("2026-12-22".parse().unwrap()), ..Plan::default() };
    plan.begun = Some("2026-11-24T20:00:00+01:00".parse().unwrap());
    plan.texts = Field::ALL.map(|field| (field.id(), format!("written in {}", field.id()))).into();
    plan.texts.insert(Field::Cue.id(), "it is Monday at nine".to_owned());
    plan.texts.insert(Field::Act.id(), "ask Ana for one hour, then write; and rest".to_owned());
    plan.texts.insert(Field::Experiment.id(), "Two Mondays with Ana".to_owned());
    session.notes.insert(id("growth"), "written on a page".to_owned());
    session.plan = Some(plan);
    session
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.strip_suffix("\r\n").unwrap().split("\r\n")
}

#[test]
fn the_dates_of_a_step() {
    let text = calendar(&[session()]).unwrap();
    insta::assert_snapshot!("calendar", text.replace("\r\n", "\n"));
}

#[test]
fn what_was_written_beside_the_step_is_in_none() {
    let text = calendar(&[session()]).unwrap().replace("\r\n ", "");
    assert!(!text.contains("written"), "{text}");
}

#[test]
fn the_same_sitting_has_the_same_events() {
    let before = calendar(&[session()]).unwrap();
    assert_eq!(calendar(&[session()]).unwrap(), before);
    let mut moved = session();
    moved.updated = moved.updated.after(std::time::Duration::from_secs(60));
    moved.plan.as_mut().unwrap().revisit = Some("2027-01-12".parse().unwrap());
    let after = calendar(&[moved]).unwrap();
    let names = |text: &str| -> Vec<String> {
        lines(text).filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
    };
    assert_eq!(names(&after), names(&before));
    assert!(after.contains("DTSTART;VALUE=DATE:20270112"), "{after}");
}

#[rstest]
#[case::ascii("x")]
#[case::letters("好")]
#[case::spaces(" a")]
#[case::pictures("👩‍👧‍👦")]
#[case::signs(";,\\")]
fn lines_are_folded_at_75_bytes_and_read_the_same(#[case] letter: &str) {
    for count in 1..140 {
        let mut session = session();
        let act = format!("go{}", letter.repeat(count));
        session.plan.as_mut().unwrap().texts.insert(Field::Act.id(), act.clone());
        let text = calendar(&[session]).unwrap();
        for line in lines(&text) {
            assert!(line.len() <= LONGEST_LINE && !line.is_empty(), "{} bytes: {line}", line.len());
        }
        let escaped = act.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains(&escaped), "{escaped}\n{unfolded}");
    }
}

#[test]
fn nothing_typed_becomes_a_line_of_its_own() {
    let mut hostile = session();
    let text = "rest\r\nATTACH:http://example.org\r\u{1b}[2J\u{202e}\u{85}\tEND:VEVENT";
    hostile.plan.as_mut().unwrap().texts.insert(Field::Act.id(), text.to_owned());
    let text = calendar(&[hostile]).unwrap();
    assert!(!lines(&text).any(|line| line.starts_with("ATTACH")), "{text}");
    assert!(!text.replace("\r\n", "").chars().any(crate::text::is_hidden), "{text:?}");
    assert_eq!(lines(&text).filter(|line| *line == "END:VEVENT").count(), 2);
}

#[test]
fn without_an_open_step_there_are_no_dates() {
    let mut closed = session();
    closed.plan.as_mut().unwrap().closed = Some(closed.updated);
    let mut draft = session();
    draft.finished = None;
    let mut only_notes = session();
    only_notes.plan.as_mut().unwrap().texts.clear();
    assert_eq!(calendar(&[closed, draft, only_notes]), None);
}

#[test]
fn the_last_day_that_there_is_has_no_day_after() {
    let mut late = session();
    let end: Moment = "9999-12-30T11:00:00+12:00".parse().unwrap();
    late.plan.as_mut().unwrap().begun = Some(end);
    late.plan.as_mut().unwrap().revisit = Some("9999-12-31".parse().unwrap());
    let text = calendar(&[late]).unwrap();
    assert!(text.contains("DTSTART;VALUE=DATE:99991231"), "{text}");
    assert_eq!(text.matches("DTEND").count(), 1, "{text}");
}
