//! Listing and finding: newest first, nothing hides anything else, looking makes nothing.

use rstest::rstest;

use rustix::io::Errno;

use super::{Place, RELEASED, id, session};
use crate::session::Session;
use crate::store::testing::{FailingFs, Faults, Mode};
use crate::store::{DiskError, FindError, Header, LoadError, Store, Why};

#[test]
fn looking_at_an_empty_home_makes_nothing() {
    let mut place = Place::new();
    let listing = place.store.list().unwrap();
    assert!(listing.sessions.is_empty() && listing.unreadable.is_empty() && listing.conflicts.is_empty());
    assert!(place.store.load(&id("s1")).is_err());
    assert_eq!(place.store.kept_pack((&id("p"), "1.0.0"), None).unwrap(), None);
    assert!(place.store.next_id("2026-11-23".parse().unwrap(), 7).is_ok());
    assert!(place.store.next_note_id("2026-11-23".parse().unwrap(), 7).is_ok());
    assert!(place.store.notes().unwrap().notes.is_empty());
    assert!(place.store.plan_purge().unwrap().files.is_empty());
    assert!(!place.store.home().exists());
}

#[test]
fn the_head_of_the_list_is_the_same_as_that_of_the_session() {
    let mut place = Place::new();
    let sitting = session("s1");
    let finished = Session { finished: Some(sitting.updated), ..session("s2") };
    let empty = Session { answers: std::collections::BTreeMap::new(), ..session("s3") };
    for session in [&sitting, &finished, &empty] {
        let _ = place.store.save(session).unwrap();
    }
    let heads = [&empty, &finished, &sitting].map(Header::of);
    assert_eq!(place.store.list().unwrap().sessions, heads);
    assert_eq!((heads[2].done, heads[2].of), (23, 24));
}

#[test]
fn a_draft_goes_on_and_so_does_a_result_with_a_half_written_note() {
    let draft = Session { draft: None, ..session("s1") };
    let finished = Session { finished: Some(draft.updated), ..draft.clone() };
    let writing = Session { draft: session("s1").draft, ..finished.clone() };
    assert!(writing.draft.is_some());
    let goes_on = [&draft, &finished, &writing].map(|session| Header::of(session).goes_on());
    assert_eq!(goes_on, [true, false, true]);
}

#[test]
fn files_that_cannot_be_read_hide_nothing_and_strangers_are_passed_over() {
    let mut place = Place::new();
    let _ = place.store.save(&session("s2")).unwrap();
    place.put("s1.json", "{");
    place.put("My Notes.json", "{}");
    place.put("s2.conflict-20261124000311.json", "{}");
    for stranger in [".s2.json.0.tmp", "s2.json~", ".s2.json.swp", "README"] {
        place.put(stranger, "x");
    }
    let listing = place.store.list().unwrap();
    assert_eq!(listing.sessions.len(), 1);
    let names: Vec<&str> = listing.unreadable.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["My Notes.json", "s1.json"]);
    assert!(matches!(listing.unreadable[0].why, Why::OddName));
    assert_eq!(listing.conflicts[0].id, id("s2"));
}

/// The list shows what there is, however much of one file is damaged.
#[test]
fn a_sitting_with_a_damaged_answer_is_listed_and_says_where_when_it_is_opened() {
    let mut place = Place::new();
    let damaged = RELEASED.replacen("\"reply\": 5", "\"reply\": 9", 1);
    let file = "s00012-20261123-k3f9";
    place.put(&format!("{file}.json"), damaged);
    assert_eq!(place.store.list().unwrap().sessions[0].id, id(file));
    assert!(matches!(place.store.load(&id(file)), Err(LoadError::Unreadable(file)) if file.line > 0));
}

#[rstest]
#[case::sittings(|store: &mut Store| store.list().map(drop))]
#[case::notes(|store: &mut Store| store.notes().map(drop))]
#[case::packs(|store: &mut Store| store.installed_packs().map(drop))]
#[case::next_id(|store: &mut Store| store.next_id("2026-11-23".parse().unwrap(), 7).map(drop))]
#[case::next_note_id(|store: &mut Store| store.next_note_id("2026-11-23".parse().unwrap(), 7).map(drop))]
#[case::forget(|store: &mut Store| store.plan_forget(&id("s1")).map(drop))]
#[case::forget_note(|store: &mut Store| store.plan_forget_note(&id("n1-a")).map(drop))]
#[case::remove_pack(|store: &mut Store| store.plan_remove_pack(&id("mine")).map(drop))]
#[case::purge(|store: &mut Store| store.plan_purge().map(drop))]
fn a_folder_that_cannot_be_listed_is_not_taken_for_an_empty_one(
    #[case] look: fn(&mut Store) -> Result<(), DiskError>,
) {
    let (place, faults) = (Place::new(), Faults::default());
    let mut store = Store::open(place.store.home().to_owned(), FailingFs(faults.clone()));
    faults.arm(0, Errno::ACCESS.raw_os_error(), Mode::Before);
    let error = look(&mut store).unwrap_err();
    assert!(error.to_string().starts_with("no permission: could not list "), "{error}");
}

#[test]
fn order_is_kept_whatever_the_clock_says() {
    let mut place = Place::new();
    let mut ids = Vec::new();
    for date in ["2026-11-23", "1970-01-01", "9999-12-31", "2026-11-23", "2026-11-23"] {
        let id = place.store.next_id(date.parse().unwrap(), 42).unwrap();
        let _ = place.store.save(&session(id.as_str())).unwrap();
        ids.push(id);
        place.restart();
    }
    let listed: Vec<_> = place.store.list().unwrap().sessions.into_iter().rev().map(|head| head.id).collect();
    assert_eq!(listed, ids);
}

#[test]
fn two_begun_in_one_second_never_clash() {
    let mut place = Place::new();
    let date = "2026-11-23".parse().unwrap();
    let (first, second) = (place.store.next_id(date, 42).unwrap(), place.store.next_id(date, 42).unwrap());
    assert_ne!(first, second);
    place.put("s00041-20261123-aaaa.json", "unreadable, but its number is taken");
    assert_eq!(place.store.next_id(date, 0).unwrap(), id("s00042-20261123-0000"));
}

#[rstest]
#[case("s00001-a", Ok("s00001-a"))]
#[case("s00001", Err(2))]
#[case("s00002", Ok("s00002-b"))]
#[case("s00003", Ok("s00003-c"))]
#[case("last", Ok("s00002-b"))]
#[case("s00004", Ok("s00004-d"))]
#[case("s9", Err(0))]
#[case("", Err(0))]
fn a_session_is_found_by_the_beginning_of_its_id(#[case] text: &str, #[case] expected: Result<&str, usize>) {
    let mut place = Place::new();
    for name in ["s00001-a", "s00001-ab", "s00002-b"] {
        let _ = place.store.save(&session(name)).unwrap();
    }
    place.put("s00003-c.json", "unreadable");
    for conflict in ["s00002-b", "s00004-d"] {
        place.put(&format!("{conflict}.conflict-20261124000311.json"), "not read");
    }
    let found = place.store.list().unwrap().find(text);
    match (expected, found) {
        (Ok(name), found) => assert_eq!(found, Ok(id(name))),
        (Err(0), found) => assert_eq!(found, Err(FindError::None(text.to_owned()))),
        (Err(n), Err(FindError::Several { candidates, .. })) => assert_eq!(candidates.len(), n),
        (Err(_), found) => panic!("{found:?}"),
    }
}

#[test]
fn there_is_no_last_in_an_empty_store() {
    assert_eq!(Place::new().store.list().unwrap().find("last"), Err(FindError::NoneYet));
}

#[test]
fn the_last_is_the_newest_result_and_a_draft_only_when_there_is_none() {
    let mut place = Place::new();
    let finished = |name| Session { finished: Some(session(name).updated), ..session(name) };
    for (session, last) in [
        (session("s00001-a"), "s00001-a"),
        (session("s00002-b"), "s00002-b"),
        (finished("s00003-c"), "s00003-c"),
        (session("s00004-d"), "s00003-c"),
        (finished("s00005-e"), "s00005-e"),
    ] {
        let _ = place.store.save(&session).unwrap();
        assert_eq!(place.store.list().unwrap().find("last"), Ok(id(last)));
    }
}
