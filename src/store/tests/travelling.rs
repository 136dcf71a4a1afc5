//! What an archive adds: each piece whole or not at all, never in the place of another, and nothing of a bad file.

use std::path::Path;

use proptest::prelude::*;
use rstest::rstest;
use rustix::io::Errno;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{Place, id, overwrite, session, with_note};
use crate::session::{Archive, ArchiveFormat, DayNote, PackCopy, Session};
use crate::store::testing::{FailingFs, Faults, Mode, PowerFs, Recording};
use crate::store::{
    ArrivalName, Arrivals, Differs, DiskFs, ExitClass, Planned, SaveError, Store, Unreadable, Verdict,
    hand_out, open_archive,
};

/// An archive of these.
fn archive(sessions: &[Value], notes: &[Value], packs: &[PackCopy]) -> String {
    let piece = |value: &Value| Archive::piece(value).unwrap();
    let archive = Archive {
        format: ArchiveFormat::CURRENT,
        with_notes: true,
        sessions: sessions.iter().map(piece).collect(),
        notes: notes.iter().map(piece).collect(),
        packs: packs.to_vec(),
    };
    crate::report::archive(&archive).unwrap()
}

fn value(session: &Session) -> Value {
    serde_json::to_value(session).unwrap()
}

fn note(name: &str, text: &str) -> Value {
    let on = "2026-11-24T20:00:00+01:00".parse().unwrap();
    serde_json::to_value(DayNote::new(id(name), on, text.to_owned())).unwrap()
}

fn pack(text: &str) -> PackCopy {
    PackCopy { id: id("mine"), version: "1.0.0".to_owned(), language: None, text: text.to_owned() }
}

fn open(text: &str) -> Result<Arrivals<'_>, Unreadable> {
    open_archive(text.as_bytes(), Path::new("all.json"))
}

/// Two sittings, a note and a pack.
fn four() -> String {
    let sessions = [value(&session("s1")), value(&session("s2"))];
    archive(&sessions, &[note("n00001-a", "A quiet day.")], &[pack("a pack")])
}

/// One of each.
fn three() -> String {
    archive(&[value(&session("s1"))], &[note("n00001-a", "A quiet day.")], &[pack("a pack")])
}

/// Adds all that is new.
fn add(store: &mut Store, text: &str) -> (Vec<ArrivalName>, Option<SaveError>) {
    let arrivals = open(text).unwrap();
    let plan = store.plan_import(&arrivals).unwrap();
    let receipt = store.import(&arrivals, &plan, |_| {});
    (receipt.added, receipt.stopped)
}

/// How each piece of `text` stands to what is there.
fn verdicts(store: &Store, text: &str) -> Vec<String> {
    let plan = store.plan_import(&open(text).unwrap()).unwrap();
    let word = |planned: &Planned| match &planned.verdict {
        Verdict::New => "new".to_owned(),
        Verdict::There => "there".to_owned(),
        Verdict::ThereWithNotes => "there with notes".to_owned(),
        Verdict::Conflict(Differs::Unreadable(_)) => "unreadable".to_owned(),
        Verdict::Conflict(differs) => format!("{differs:?}"),
    };
    plan.iter().map(word).collect()
}

#[test]
fn what_is_new_is_added_as_it_would_have_been_saved() {
    let (mut here, mut there) = (Place::new(), Place::new());
    for id in ["s1", "s2"] {
        assert!(here.store.save(&session(id)).unwrap().is_durable());
    }
    let (added, stopped) = add(&mut there.store, &four());
    assert!(stopped.is_none());
    assert_eq!(added.len(), 4);
    assert_eq!(there.files(), here.files());
    for file in here.files() {
        assert_eq!(std::fs::read(there.path(&file)).unwrap(), std::fs::read(here.path(&file)).unwrap());
    }
    assert_eq!(there.store.notes().unwrap().notes.len(), 1);
    assert_eq!(there.store.kept_pack((&id("mine"), "1.0.0"), None).unwrap().unwrap(), "a pack");
    assert_eq!(verdicts(&there.store, &four()), ["there"; 4]);
    assert!(add(&mut there.store, &four()).0.is_empty());
}

#[test]
fn nothing_that_is_there_is_replaced() {
    let mut place = Place::new();
    let here = with_note(&session("s1"), "mine");
    let _ = place.store.save(&here).unwrap();
    let _ = place.store.keep_pack((&id("mine"), "1.0.0"), None, "another pack").unwrap();
    place.put("s2.json", "damaged");
    std::fs::create_dir_all(place.store.notes_folder()).unwrap();
    overwrite(&place.store.notes_folder().join("n00001-a.json"), note("n00001-a", "Another.").to_string());
    let before = place.files();
    assert_eq!(verdicts(&place.store, &four()), ["InContent", "InNotes", "unreadable", "InContent"]);
    let (added, stopped) = add(&mut place.store, &four());
    assert!(added.is_empty() && stopped.is_none(), "{stopped:?}");
    assert_eq!(place.files(), before);
    assert_eq!(place.store.load(&here.id).unwrap().session, here);
}

#[test]
fn what_came_in_since_the_plan_was_made_stays_and_is_named() {
    let mut place = Place::new();
    let text = three();
    let arrivals = open(&text).unwrap();
    let plan = place.store.plan_import(&arrivals).unwrap();
    let path = place.put("s1.json", "theirs");
    let receipt = place.store.import(&arrivals, &plan, |_| {});
    assert_eq!(receipt.added.len(), 1, "the pack");
    assert!(matches!(&receipt.stopped, Some(SaveError::Exists(there)) if *there == path), "{receipt:?}");
    assert_eq!(std::fs::read(path).unwrap(), b"theirs");
}

#[test]
fn a_disk_that_takes_no_more_is_told_as_such() {
    let text = three();
    let arrivals = open(&text).unwrap();
    let stopped = |n: usize| {
        let (_folder, mut store, faults) = failing();
        let plan = store.plan_import(&arrivals).unwrap();
        faults.arm(n, Errno::NOSPC.raw_os_error(), Mode::FromThenOn);
        let stopped = store.import(&arrivals, &plan, |_| {}).stopped;
        (stopped.map(|error| error.brief()), faults.disarm())
    };
    let (_, operations) = stopped(usize::MAX);
    let create = operations.iter().position(|name| *name == "create").unwrap();
    assert_eq!(stopped(create).0.as_deref(), Some("disk full"));
}

#[test]
fn it_is_said_how_a_sitting_differs() {
    let mut place = Place::new();
    let here = with_note(&session("s1"), "mine");
    let _ = place.store.save(&here).unwrap();
    let verdict = |session: &Session| verdicts(&place.store, &archive(&[value(session)], &[], &[])).remove(0);
    assert_eq!(verdict(&here), "there");
    assert_eq!(verdict(&here.without_notes()), "there with notes");
    assert_eq!(verdict(&with_note(&here, "yours")), "InNotes");
    let mut other = here.clone();
    other.answers.clear();
    assert_eq!(verdict(&other), "InContent");
    other.updated = here.updated.after(std::time::Duration::from_secs(1));
    assert_eq!(verdict(&other), "HereIsOlder");
    other.updated = "1970-01-01T00:00:00Z".parse().unwrap();
    assert_eq!(verdict(&other), "HereIsNewer");
}

/// What a newer version has put there is not ours to lose.
#[test]
fn fields_of_newer_minor_versions_travel_wherever_they_stand() {
    let mut session = value(&session("s1"));
    for place in ["", "/format", "/draft", "/questions", "/questions/items/0", "/pack"] {
        session.pointer_mut(place).unwrap()["newer"] = json!({"a": [1, 2.5, null, "x"]});
    }
    session["format"]["minor"] = json!(9);
    let mut note = note("n00001-a", "A day.");
    note["format"]["newer"] = json!(true);
    let text = archive(&[session.clone()], &[note.clone()], &[]);
    let mut place = Place::new();
    assert!(add(&mut place.store, &text).1.is_none());
    let read = place.store.whole(&id("s1")).unwrap().0;
    assert_eq!(read, session);
    let read_note = place.store.whole_note(&id("n00001-a")).unwrap().unwrap();
    assert_eq!(archive(&[read], &[read_note], &[]), text);
}

#[rstest]
#[case::empty("", "empty")]
#[case::truncated(four().chars().take(four().len() / 2).collect::<String>(), "ends in the middle")]
#[case::cut_at_the_end(four().trim_end().trim_end_matches('}').to_owned(), "ends in the middle")]
#[case::garbage("\u{0}\u{1}", "damaged")]
#[case::another_list("[]", "expected an object")]
#[case::another_file(value(&session("s1")).to_string(), "no export")]
#[case::another_kind(four().replace("fourfold-export", "other-export"), "no export")]
#[case::format_0(four().replacen("\"major\": 1", "\"major\": 0", 1), "there is no format 0")]
#[case::newer(four().replacen("\"major\": 1", "\"major\": 2", 1), "newer version (format 2.1)")]
#[case::newer_sitting(four().replacen("\"major\": 1,\n    \"minor\": 1", "\"major\": 2,\n    \"minor\": 1", 1).replacen("\"major\": 1,\n    \"minor\": 0", "\"major\": 2,\n    \"minor\": 0", 1), "newer version")]
#[case::twice(archive(&[value(&session("s1")), value(&session("s1"))], &[], &[]), "stands twice")]
#[case::pack_twice(archive(&[], &[], &[pack("a"), pack("b")]), "stands twice")]
#[case::list_twice(four().replacen("{\n", "{\"notes\": [],\n", 1), "stands twice")]
#[case::unknown_twice(four().replacen("{\n", "{\"x\": 1, \"x\": 1,\n", 1), "stands twice")]
#[case::name_twice(four().replacen("\"started\"", "\"id\": \"s3\",\n\"started\"", 1), "stands twice")]
#[case::bad_id(four().replacen("\"s1\"", "\"../s1\"", 1), "something else was expected")]
#[case::bad_version(four().replacen("\"version\": \"1.0.0\",\n   \"text\"", "\"version\": \"/../1\",\n   \"text\"", 1), "version")]
#[case::blank_note(archive(&[], &[note("n00001-a", " \n")], &[]), "blank")]
#[case::no_notes_id(archive(&[], &[note("s1", "x")], &[]), "not that of a note")]
#[case::long_pack(archive(&[], &[], &[pack(&"x".repeat(1_048_577))]), "1048577 bytes")]
#[case::more_behind(four() + "{}", "trailing")]
#[case::deep(four().replacen("{\n", &format!("{{\"x\": {},\n", "[".repeat(100_000)), 1), "")]
#[case::deep_sitting(archive(&[json!({})], &[], &[]).replacen("{}", &("[".repeat(100_000) + &"]".repeat(100_000)), 1), "recursion limit")]
#[case::many(format!("{{\"sessions\": [{}0]}}", "0,".repeat(1_000_000)), "no export")]
#[case::many_in_form(archive(&[json!(0)], &[], &[]).replacen("  0", &format!("{}0", "0,".repeat(200_000)), 1), "100,000")]
#[case::many_values(archive(&[json!([0])], &[], &[]).replace("   0", &format!("{}0", "0,".repeat(200_000))), "100,000 values")]
fn a_bad_file_adds_nothing_and_says_why(#[case] text: impl Into<String>, #[case] word: &str) {
    let text = text.into();
    let error = open(&text).unwrap_err();
    assert_eq!(error.exit(), ExitClass::Unreadable);
    let said = error.to_string();
    assert!(said.contains(word) && said.contains("all.json"), "{said}");
    assert!(said.len() < 300, "{said}");
}

#[test]
fn trouble_is_placed_in_the_whole_file() {
    let text = four().replacen("\"reply\": 4", "\"reply\": 9", 1);
    let line = text.lines().position(|line| line.contains("\"reply\": 9")).unwrap() + 1;
    assert_eq!(open(&text).unwrap_err().line, line);
    let twice = archive(&[], &[], &[pack("a"), pack("b")]);
    let line = twice.lines().enumerate().filter(|(_, line)| line.trim() == "{").nth(2).unwrap().0 + 1;
    assert_eq!(open(&twice).unwrap_err().line, line);
}

/// All of it in one line, as another program may have written it: there only the column tells.
#[test]
fn trouble_in_a_long_line_is_placed_by_its_column() {
    let compact = |text: &str| serde_json::from_str::<Value>(text).unwrap().to_string();
    let place = |text: &str| open(text).map(|_| ()).map_err(|error| (error.line, error.column)).unwrap_err();
    let wrong = compact(&four().replacen("\"reply\": 4", "\"reply\": 9", 1));
    assert_eq!(place(&wrong), (1, wrong.find("\"reply\":9").unwrap() + "\"reply\":9".len()));
    let twice = compact(&archive(&[], &[], &[pack("a"), pack("b")]));
    assert_eq!(place(&twice), (1, twice.rfind('{').unwrap() + 1));
    let broken = twice.replacen("[{", "\n[\n  {", 1).replacen("},{", "}\n ,{", 1);
    assert_eq!(place(&broken), (4, 3), "the second of two in lines of their own");
}

#[test]
fn larger_archives_than_allowed_are_refused() {
    let mut text = "\0".repeat(64 * 1024 * 1024);
    assert!(open(&text).unwrap_err().to_string().contains("damaged"), "its size is right");
    text.push('\0');
    assert!(open(&text).unwrap_err().to_string().contains("more than the 67108864 allowed"));
}

/// A note whose own file has so many bytes.
fn note_of(bytes: usize) -> Value {
    let mut place = Place::new();
    assert!(add(&mut place.store, &archive(&[], &[note("n00001-a", "x")], &[])).1.is_none());
    let short = std::fs::read(place.store.notes_folder().join("n00001-a.json")).unwrap().len();
    note("n00001-a", &"x".repeat(bytes - short + 1))
}

#[test]
fn what_is_added_can_be_read_again_and_what_could_not_be_is_not_added() {
    let most = archive(&[], &[note_of(1_048_576)], &[pack(&"x".repeat(1_048_576))]);
    let mut place = Place::new();
    assert_eq!(add(&mut place.store, &most).0.len(), 2);
    assert_eq!(verdicts(&place.store, &most), ["there"; 2]);
    for bytes in [1_048_577, 1_048_578] {
        let said = open(&archive(&[], &[note_of(bytes)], &[])).unwrap_err().to_string();
        assert!(said.contains(&format!("it has {bytes} bytes, more than the 1048576 allowed")), "{said}");
    }
}

/// A store whose operations can be made to fail.
fn failing() -> (TempDir, Store, Faults) {
    let (folder, faults) = (TempDir::new().unwrap(), Faults::default());
    let store = Store::open(folder.path().join("data"), FailingFs(faults.clone()));
    (folder, store, faults)
}

#[rstest]
fn any_failing_operation_leaves_whole_pieces_only(
    #[values(Mode::Before, Mode::After, Mode::FromThenOn)] mode: Mode,
    #[values(Errno::NOSPC, Errno::IO, Errno::ROFS, Errno::ACCESS, Errno::DQUOT)] errno: Errno,
) {
    let text = three();
    let (_folder, mut store, faults) = failing();
    let plan = store.plan_import(&open(&text).unwrap()).unwrap();
    faults.disarm();
    let _ = store.import(&open(&text).unwrap(), &plan, |_| {});
    let operations = faults.disarm();
    for (n, name) in operations.iter().enumerate() {
        let case = format!("{errno:?} at {name} ({n}), {mode:?}");
        let (folder, mut store, faults) = failing();
        let arrivals = open(&text).unwrap();
        let plan = store.plan_import(&arrivals).unwrap();
        faults.arm(n, errno.raw_os_error(), mode);
        let receipt = store.import(&arrivals, &plan, |_| {});
        faults.disarm();
        let told = receipt.stopped.is_some() || receipt.unconfirmed.is_some();
        assert!(told || (*name == "make_folder" && mode == Mode::After), "{case}: {receipt:?}");
        assert!(*name != "sync_folder" || receipt.stopped.is_none(), "{case}: what is there was added");

        let mut after = Store::open(folder.path().join("data"), DiskFs);
        let there = verdicts(&after, &text);
        assert!(there.iter().all(|verdict| verdict == "new" || verdict == "there"), "{case}: {there:?}");
        let count = there.iter().filter(|verdict| *verdict == "there").count();
        let unsure = usize::from(*name == "name_free" && mode == Mode::After);
        assert_eq!(count, receipt.added.len() + unsure, "{case}: {receipt:?}");
        assert!(after.list().unwrap().unreadable.is_empty() && after.notes().unwrap().unreadable.is_empty());
        // The next import goes on where this one stopped, whatever it left.
        let (added, stopped) = add(&mut after, &text);
        assert!(stopped.is_none() && added.len() + count == 3, "{case}: {stopped:?}");
        assert_eq!(verdicts(&after, &text), ["there"; 3], "{case}");
    }
}

#[test]
fn every_crash_state_of_an_import_holds_whole_pieces_and_in_the_end_all() {
    let text = three();
    let folder = TempDir::new().unwrap();
    let recording = Recording::default();
    let home = folder.path().join("data");
    let mut store = Store::open(&home, PowerFs(recording.clone()));
    assert_eq!(add(&mut store, &text).0.len(), 3);
    recording.mark();
    let mut seen = 0;
    for (acknowledged, images) in recording.crash_states(folder.path()) {
        for image in images {
            seen += 1;
            let fresh = TempDir::new().unwrap();
            for (path, bytes) in &image {
                let path = fresh.path().join(path.strip_prefix(&home).unwrap());
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                overwrite(&path, bytes);
            }
            let store = Store::open(fresh.path(), DiskFs);
            let there = verdicts(&store, &text);
            assert!(there.iter().all(|verdict| verdict == "new" || verdict == "there"), "{there:?}");
            assert!(acknowledged == 0 || there == ["there"; 3], "what was told of is lost: {there:?}");
        }
    }
    assert!(seen > 20, "only {seen} states were looked at");
}

#[test]
fn a_temp_file_of_a_killed_import_is_no_hindrance() {
    let mut place = Place::new();
    place.put(".s1.json.0.tmp", "{\"half");
    std::fs::create_dir_all(place.store.notes_folder()).unwrap();
    overwrite(&place.store.notes_folder().join(".n00001-a.json.0.tmp"), "{");
    assert_eq!(add(&mut place.store, &four()).0.len(), 4);
    assert_eq!(verdicts(&place.store, &four()), ["there"; 4]);
}

#[test]
fn what_is_handed_out_takes_no_other_files_place() {
    let folder = TempDir::new().unwrap();
    let (file, link) = (folder.path().join("a.json"), folder.path().join("link.json"));
    assert!(hand_out(&file, b"one", false).unwrap().is_durable());
    assert!(matches!(hand_out(&file, b"two", false), Err(SaveError::Exists(_))));
    assert_eq!(std::fs::read(&file).unwrap(), b"one");
    std::os::unix::fs::symlink(&file, &link).unwrap();
    assert!(matches!(hand_out(&link, b"two", false), Err(SaveError::Exists(_))));
    assert!(hand_out(&link, b"two", true).unwrap().is_durable());
    assert!(link.is_symlink());
    assert_eq!(std::fs::read(&file).unwrap(), b"two");
    for force in [false, true] {
        assert!(matches!(hand_out(folder.path(), b"x", force), Err(SaveError::NotAFile { .. })));
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "no temp file is left");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was written, in whatever letters.
    #[test]
    fn what_was_added_is_exported_as_the_same_bytes(
        texts in proptest::collection::vec("\\PC{0,40}|[\\x00-\\x1f\"\\\\\u{2028}\u{202e}a=]{1,12}", 1..4),
        number in proptest::num::f64::NORMAL,
        noted in proptest::option::of("[\\PC\n]{0,20}x"),
    ) {
        let mut sessions = Vec::new();
        for (n, text) in texts.iter().enumerate() {
            let mut session = value(&with_note(&session(&format!("s0000{n}-a")), text));
            session["newer"] = json!({text.clone(): number});
            sessions.push(session);
        }
        let notes: Vec<Value> = noted.iter().map(|text| note("n00001-a", text)).collect();
        let packs: Vec<PackCopy> = texts.first().map(|text| pack(text)).into_iter().collect();
        let text = archive(&sessions, &notes, &packs);
        let mut place = Place::new();
        prop_assert!(add(&mut place.store, &text).1.is_none());
        let ids = (0..texts.len()).map(|n| id(&format!("s0000{n}-a")));
        let again: Vec<Value> = ids.map(|id| place.store.whole(&id).unwrap().0).collect();
        let notes: Vec<Value> =
            noted.iter().map(|_| place.store.whole_note(&id("n00001-a")).unwrap().unwrap()).collect();
        let kept = place.store.kept_pack((&id("mine"), "1.0.0"), None).unwrap().unwrap();
        prop_assert_eq!(archive(&again, &notes, &[pack(&kept)]), text);
    }
}
