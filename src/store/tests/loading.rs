//! Loading: released formats for ever; what cannot be read stays as it is and says where the trouble is.

use std::error::Error;
use std::io::{Seek, SeekFrom, Write};

use rstest::rstest;
use serde_json::{Value, json};

use super::{Place, RELEASED, id};
use crate::store::{Access, ExitClass, LoadError, SaveError, Unreadable, Why};

const ID: &str = "s00012-20261123-k3f9";
const FILE: &str = "s00012-20261123-k3f9.json";

fn unreadable(place: &mut Place) -> Unreadable {
    match place.store.load(&id(ID)).unwrap_err() {
        LoadError::Unreadable(unreadable) => unreadable,
        LoadError::Missing(id) => panic!("{id} is missing"),
    }
}

#[test]
fn the_released_format_is_read_and_written_byte_for_byte() {
    let mut place = Place::new();
    let path = place.put(FILE, RELEASED);
    let loaded = place.store.load(&id(ID)).unwrap();
    assert_eq!(loaded.access, Access::ReadWrite);
    assert_eq!(loaded.session.progress(), (23, 24));
    assert!(loaded.session.draft.is_some());
    assert!(place.store.save(&loaded.session).unwrap().is_durable());
    assert_eq!(std::fs::read_to_string(path).unwrap(), RELEASED);
}

#[test]
fn a_plan_is_read_and_written_byte_for_byte_and_is_open_in_the_list() {
    let released = include_str!("../../../tests/fixtures/sessions/v1.1.json");
    let with_plan = id("s00013-20261124-m2p7");
    let mut place = Place::new();
    let path = place.put("s00013-20261124-m2p7.json", released);
    let header = place.store.list().unwrap().sessions.remove(0);
    assert!(header.planning && !header.goes_on(), "its plan is open, and no answer");
    let loaded = place.store.load(&with_plan).unwrap();
    assert_eq!((loaded.access, header), (Access::ReadWrite, crate::store::Header::of(&loaded.session)));
    let plan = loaded.session.plan.as_ref().unwrap();
    assert_eq!(plan.draft.as_ref().unwrap().text, "It is the week, not the");
    assert_eq!(plan.tried.len(), 1);
    assert!(place.store.save(&loaded.session).unwrap().is_durable());
    assert_eq!(std::fs::read_to_string(path).unwrap(), released);
}

#[test]
fn a_plan_with_a_word_of_a_newer_minor_version_is_read_and_not_changed() {
    let released = include_str!("../../../tests/fixtures/sessions/v1.1.json");
    let newer = released.replacen("\"did\": \"not\"", "\"did\": \"soon\"", 1);
    let mut place = Place::new();
    let path = place.put("s00013-20261124-m2p7.json", &newer);
    let loaded = place.store.load(&id("s00013-20261124-m2p7")).unwrap();
    assert_eq!(loaded.access, Access::ReadOnly);
    assert!(matches!(place.store.save(&loaded.session), Err(SaveError::ReadOnly(_))));
    assert_eq!(std::fs::read_to_string(path).unwrap(), newer);
}

#[test]
fn a_mark_before_the_text_is_ignored() {
    let mut place = Place::new();
    place.put(FILE, format!("\u{feff}{RELEASED}"));
    let session = place.store.load(&id(ID)).unwrap().session;
    assert_eq!(place.store.save(&session).unwrap().conflict, None);
}

#[test]
fn a_missing_session_says_where_to_look() {
    let error = Place::new().store.load(&id("s1")).unwrap_err();
    assert_eq!(error.to_string(), "there is no sitting `s1`. `fourfold list` shows those there are.");
    assert_eq!(error.exit(), ExitClass::Failed);
}

#[rstest]
#[case::empty("", 0, "it is empty")]
#[case::only_a_mark("\u{feff}", 0, "it is empty")]
#[case::garbage("\u{1}\u{2}", 1, "it is damaged (expected value)")]
#[case::truncated("{\n \"format\": {\n", 3, "it ends in the middle; a part of it is missing")]
#[case::twice("{\"a\": 1,\n \"a\": 2}", 2, "it is damaged (the same name stands twice)")]
#[case::foreign("{\"name\": 1}", 1, "it is not a file of fourfold (missing field `format`)")]
#[case::format_0(RELEASED.replacen("\"major\": 1", "\"major\": 0", 1), 0, "it is not a file of fourfold (there is no format 0)")]
#[case::list("[]", 1, "it is not a file of fourfold (something else was expected there)")]
#[case::behind("{} x", 1, "it is damaged (trailing characters)")]
#[case::not_utf_8(b"{\"a\": \"\xff\"}", 1, "it is damaged (invalid unicode code point)")]
fn what_cannot_be_read_stays_and_says_where(
    #[case] bytes: impl AsRef<[u8]>,
    #[case] line: usize,
    #[case] why: &str,
) {
    let mut place = Place::new();
    let path = place.put(FILE, bytes.as_ref());
    let error = unreadable(&mut place);
    assert_eq!((error.line, error.why.to_string().as_str()), (line, why));
    assert!(error.to_string().ends_with("It was left as it is."), "{error}");
    assert_eq!(error.exit(), ExitClass::Unreadable);
    assert!(LoadError::from(error).source().is_some_and(|source| source.to_string() == why));
    let listing = place.store.list().unwrap();
    assert_eq!(listing.unreadable.len(), 1);
    assert_eq!((listing.unreadable[0].line, listing.unreadable[0].why.to_string().as_str()), (line, why));
    assert_eq!(std::fs::read(path).unwrap(), bytes.as_ref());
}

#[test]
fn a_wrong_value_is_found_but_never_quoted() {
    let mut place = Place::new();
    place.put(FILE, RELEASED.replacen("\"reply\": 5", "\"reply\": \"my secret\"", 1));
    let error = unreadable(&mut place);
    assert_eq!(RELEASED.lines().position(|line| line.contains("\"reply\": 5")).unwrap() + 1, error.line);
    assert!(!error.to_string().contains("secret"), "{error}");
}

#[test]
fn a_newer_major_version_is_left_alone() {
    let mut place = Place::new();
    place.put(FILE, r#"{"format": {"major": 2, "minor": 1}, "id": "s00012-20261123-k3f9"}"#);
    let error = place.store.load(&id(ID)).unwrap_err();
    assert!(error.to_string().contains("newer version (format 2.1)"), "{error}");
    assert_eq!(error.exit(), ExitClass::Unreadable);
    assert!(matches!(place.store.list().unwrap().unreadable[0].why, Why::Newer(_)));
}

fn edited(edit: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(RELEASED).unwrap();
    value["format"]["minor"] = json!(9);
    edit(&mut value);
    value.to_string()
}

#[test]
fn unknown_fields_of_a_newer_minor_version_survive() {
    let mut place = Place::new();
    let path = place.put(
        FILE,
        edited(|value| {
            value["experiment"] = json!({"if": "Monday", "odds": 0.1, "big": 1e300, "list": [1, null, {}]});
            value["pack"]["mood"] = json!("new");
            value["answers"]["m1"]["sure"] = json!(true);
        }),
    );
    let before: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    let loaded = place.store.load(&id(ID)).unwrap();
    assert_eq!(loaded.access, Access::ReadWrite);
    let _ = place.store.save(&loaded.session).unwrap();
    let after: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    assert_eq!(after, before);
}

#[test]
fn what_a_save_would_lose_makes_a_session_read_only() {
    let mut place = Place::new();
    let text = edited(|value| value["questions"]["items"][0]["picture"] = json!("cat"));
    let path = place.put(FILE, &text);
    let loaded = place.store.load(&id(ID)).unwrap();
    assert_eq!(loaded.access, Access::ReadOnly);
    let error = place.store.save(&loaded.session).unwrap_err();
    assert!(matches!(error, SaveError::ReadOnly(_)), "{error}");
    assert_eq!(std::fs::read_to_string(path).unwrap(), text);
}

#[test]
fn a_file_under_another_sessions_name_is_refused() {
    let mut place = Place::new();
    place.put("s1.json", RELEASED);
    let error = place.store.load(&id("s1")).unwrap_err();
    assert!(error.to_string().contains(ID), "{error}");
    assert!(matches!(place.store.list().unwrap().unreadable[0].why, Why::OtherName(_)));
}

#[test]
fn a_gigabyte_is_refused_unread() {
    let mut place = Place::new();
    let path = place.put(FILE, "");
    let mut file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(1 << 30)).unwrap();
    file.write_all(b"}").unwrap();
    assert!(matches!(unreadable(&mut place).why, Why::TooLarge { .. }));
    assert!(matches!(place.store.list().unwrap().unreadable[0].why, Why::TooLarge { .. }));
}

#[rstest]
#[case::lists("[".repeat(100_000))]
#[case::objects("{\"a\":".repeat(100_000))]
#[case::inside_a_session(RELEASED.replacen('{', &format!("{{\"deep\": {}0{},", "[".repeat(9999), "]".repeat(9999)), 1))]
#[case::many(format!("[{}0]", "0,".repeat(1_000_000)))]
fn bombs_are_refused(#[case] text: String) {
    let mut place = Place::new();
    place.put(FILE, text);
    let error = unreadable(&mut place);
    assert!(matches!(error.why, Why::Damaged(_) | Why::Foreign(_)), "{error}");
}
