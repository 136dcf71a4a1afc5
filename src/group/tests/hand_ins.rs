//! What a hand-in holds, and what is refused as one.

use rstest::rstest;

use super::*;
use crate::session::Session;

const PLANNED: &str = include_str!("../../../tests/fixtures/sessions/v1.1.json");

fn result() -> Session {
    serde_json::from_str(PLANNED).unwrap()
}

fn made(choices: &Choices) -> HandIn {
    HandIn::of(&result(), Token(0x0123_4567_89ab_cdef), choices).unwrap()
}

#[test]
fn a_hand_in_reads_back_and_is_told_to_the_byte() {
    let all = Choices { items: true, notes: result().notes.keys().cloned().collect() };
    for choices in [Choices::default(), all] {
        let hand_in = made(&choices);
        let line = hand_in.line();
        assert!(line.ends_with("\"}\n") && line.matches('\n').count() == 1);
        let read = HandIn::read(line.as_bytes()).unwrap();
        assert_eq!(read.line(), line);
        assert_eq!(read.content(), hand_in.content());
    }
}

#[test]
fn it_holds_what_is_on_the_list_and_nothing_else() {
    let value: serde_json::Value = serde_json::from_str(&made(&Choices::default()).line()).unwrap();
    let names: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, ["hand_in", "id", "pack", "version", "week", "axes", "pad"]);
    for axis in value["axes"].as_object().unwrap().values() {
        let names: Vec<_> = axis.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names, ["score", "answered", "of"]);
        assert!(axis["score"].is_null() || axis["score"].as_u64().unwrap() % 5 == 0);
    }
    assert_eq!(value["id"], "0123456789abcdef");
    assert!(value["week"].as_str().unwrap().contains("-W"), "no day, no time");
}

/// No text that a person wrote, and no answer, is in it unless it was chosen.
#[test]
fn nothing_private_is_in_it_unasked() {
    let mut session = result();
    for text in session.notes.values_mut() {
        *text = "CANARY".to_owned();
    }
    let id = Token(1);
    let line = HandIn::of(&session, id, &Choices::default()).unwrap().line();
    assert!(!line.contains("CANARY") && !line.contains("\"items\"") && !line.contains(session.id.as_str()));
    let items = HandIn::of(&session, id, &Choices { items: true, notes: Vec::new() }).unwrap().line();
    assert!(!items.contains("CANARY") && items.contains("\"m1\""));
}

#[test]
fn files_are_of_one_size_whatever_was_answered() {
    let mut session = result();
    let full = made(&Choices::default()).line().len();
    session.answers.clear();
    let empty = HandIn::of(&session, Token(2), &Choices::default()).unwrap();
    assert_eq!((empty.line().len(), full), (1024, 1024));
    assert!(empty.axes.values().all(|axis| axis.score.is_none() && axis.answered == 0));
    assert_eq!(made(&Choices { items: true, notes: Vec::new() }).line().len() % 1024, 0);
}

#[test]
fn what_is_open_or_not_there_is_not_handed_in() {
    let mut session = result();
    let gone = Choices { items: false, notes: vec![id("nothing")] };
    assert_eq!(HandIn::of(&session, Token(1), &gone), Err(NotHandedIn::NoNote(id("nothing"))));
    session.finished = None;
    assert_eq!(HandIn::of(&session, Token(1), &Choices::default()), Err(NotHandedIn::Open));
}

fn line() -> String {
    even(7, 50).line()
}

#[rstest]
#[case::empty(String::new(), HandInFault::Empty)]
#[case::blank(" \n".to_owned(), HandInFault::Empty)]
#[case::torn(line().chars().take(200).collect(), HandInFault::Torn)]
#[case::no_json("hello".to_owned(), HandInFault::Foreign)]
#[case::other_json("{\"a\":1}".to_owned(), HandInFault::Foreign)]
#[case::newer(line().replacen("\"hand_in\":1", "\"hand_in\":2", 1), HandInFault::Newer)]
#[case::newer_with_more(line().replacen("{\"hand_in\":1", "{\"more\":1,\"hand_in\":2", 1), HandInFault::Newer)]
#[case::more(line().replacen("\"pack\"", "\"name\":\"me\",\"pack\"", 1), HandInFault::Foreign)]
#[case::twice(line().replacen("\"pack\"", "\"week\":\"x\",\"pack\"", 1), HandInFault::Foreign)]
#[case::axis_twice(line().replacen("{\"balance\"", "{\"money\":{\"score\":0,\"answered\":6,\"of\":6},\"balance\"", 1), HandInFault::Foreign)]
#[case::exact(line().replacen("\"score\":50", "\"score\":51", 1), HandInFault::Impossible)]
#[case::too_high(line().replacen("\"score\":50", "\"score\":105", 1), HandInFault::Impossible)]
#[case::too_many(line().replacen("\"answered\":6", "\"answered\":7", 1), HandInFault::Impossible)]
#[case::nothing_answered(line().replacen("\"answered\":6", "\"answered\":0", 1), HandInFault::Impossible)]
#[case::negative(line().replacen("\"score\":50", "\"score\":-5", 1), HandInFault::Foreign)]
#[case::name(line().replacen("0000000000000007", "me", 1), HandInFault::Foreign)]
#[case::pad(line().replacen("\"pad\":\" ", "\"pad\":\"x", 1), HandInFault::Impossible)]
#[case::large(" ".repeat(1 << 21), HandInFault::TooLarge)]
#[case::deep("[".repeat(100_000), HandInFault::Foreign)]
#[case::two_lines(line() + &line(), HandInFault::Foreign)]
fn what_is_no_hand_in_is_refused_with_the_reason(#[case] text: String, #[case] fault: HandInFault) {
    assert_eq!(HandIn::read(text.as_bytes()), Err(fault));
}

#[rstest]
#[case::pack(|hand_in: &mut HandIn| hand_in.pack = id("an-offer"), Misfit::OtherPack)]
#[case::version(|hand_in: &mut HandIn| hand_in.version = "1.1.0".to_owned(), Misfit::OtherVersion)]
#[case::axis(|hand_in: &mut HandIn| { hand_in.axes.remove(&id("money")); }, Misfit::OtherAxes)]
#[case::size(|hand_in: &mut HandIn| hand_in.axes.get_mut(&id("money")).unwrap().of = 8, Misfit::OtherAxes)]
#[case::item(|hand_in: &mut HandIn| { hand_in.items.insert(id("z9"), crate::session::Reply::Skipped); }, Misfit::OtherQuestions)]
fn what_does_not_fit_is_not_counted(#[case] change: fn(&mut HandIn), #[case] why: Misfit) {
    let mut hand_in = even(1, 50);
    change(&mut hand_in);
    let mut tally = Tally::new(&SHAPE);
    assert_eq!(tally.add(&SHAPE, &hand_in), Err(why));
    assert_eq!(tally.people, 0);
}

#[test]
fn a_ledger_reads_back() {
    let group: Vec<_> = (0..12).map(|name| even(name * 977, u8::try_from(name).unwrap() * 5)).collect();
    let ledger = first(&group);
    let text = serde_json::to_string(&ledger).unwrap();
    let read: Ledger = serde_json::from_str(&text).unwrap();
    assert_eq!(read, ledger);
    assert_eq!(publish(&group, Some(&read)), Ok(Outcome::Same));
    for bad in [
        text.replacen("00000000000003d1", "zzzzzzzzzzzzzzzz", 1),
        text.replacen("\"members\":\"0", "\"members\":\"", 1),
    ] {
        assert!(serde_json::from_str::<Ledger>(&bad).is_err(), "{bad}");
    }
}
