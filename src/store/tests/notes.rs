//! Notes of single days: whole or not at all, in the order they were written, and none hides another.

use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::PathBuf;

use rstest::rstest;
use rustix::io::Errno;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{Place, id, overwrite, session};
use crate::session::DayNote;
use crate::store::testing::{FailingFs, Faults, Mode, PowerFs, Recording};
use crate::store::{
    DiskFs, ExitClass, FindError, Found, Fs, LARGEST_DAY_NOTE, LONGEST_DAY_NOTE, Notes, Plan, SaveError,
    Store, Unreadable, check_note_text,
};

const ID: &str = "n00001-20261124-k3f9";

fn note(id: &str, text: &str) -> DayNote {
    DayNote::new(super::id(id), "2026-11-24T20:00:00+01:00".parse().unwrap(), text.to_owned())
}

impl Place {
    fn note_path(&self, file: &str) -> PathBuf {
        self.store.home().join("notes").join(file)
    }

    fn put_note(&self, file: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        std::fs::create_dir_all(self.store.home().join("notes")).unwrap();
        overwrite(&self.note_path(file), bytes);
        self.note_path(file)
    }

    /// Writes a note as the program does.
    fn write_note(&mut self, date: &str, text: &str) -> DayNote {
        let id = self.store.next_note_id(date.parse().unwrap(), 42).unwrap();
        let note = note(id.as_str(), text);
        assert!(self.store.add_note(&note).unwrap().is_durable());
        note
    }
}

fn file_names(plan: &Plan) -> Vec<String> {
    plan.files.iter().map(|file| file.path.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

#[test]
fn what_was_noted_is_read_again_and_for_its_owner_only() {
    let mut place = Place::new();
    let written = place.write_note("2026-11-24", "Slept badly.\nBut \u{1b}[31mthe talk\u{1b}[0m went well.");
    let path = place.note_path(&format!("{}.json", written.id));
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    assert_eq!(written.id.as_str(), "n00001-20261124-6100");
    place.restart();
    assert_eq!(place.store.notes().unwrap().notes, [written]);
    let names = DiskFs.list(path.parent().unwrap()).unwrap();
    assert_eq!(names.len(), 1, "{names:?}");
    assert!(!place.store.sessions().exists(), "a note makes no other folder");
}

#[test]
fn order_is_that_of_writing_whatever_the_clock_says() {
    let mut place = Place::new();
    let mut written = Vec::new();
    for date in ["2026-11-24", "1970-01-01", "9999-12-31", "2026-11-24", "2026-11-24"] {
        written.push(place.write_note(date, "x"));
        place.restart();
    }
    assert_eq!(place.store.notes().unwrap().notes, written);
}

#[test]
fn numbers_of_unreadable_notes_are_taken_and_those_of_sittings_are_not() {
    let mut place = Place::new();
    let _ = place.store.save(&session("s00077-20261123-aaaa")).unwrap();
    place.put_note("n00041-20261123-aaaa.json", "unreadable");
    assert_eq!(place.write_note("2026-11-24", "x").id, id("n00042-20261124-6100"));
    place.put_note("n99999999-20261123-aaaa.json", "as large as they come");
    let last = place.write_note("2026-11-24", "x");
    assert_eq!(place.store.notes().unwrap().notes.last(), Some(&last), "and still read");
}

#[rstest]
#[case::note(|place: &Place| place.put_note(&format!("{ID}.json"), "mine"))]
#[case::folder(|place: &Place| { let path = place.put_note("x", "").with_file_name(format!("{ID}.json")); std::fs::create_dir(&path).unwrap(); path })]
#[case::dangling(|place: &Place| { let path = place.put_note("x", "").with_file_name(format!("{ID}.json")); symlink("no", &path).unwrap(); path })]
#[case::being_written(|place: &Place| place.put_note(&format!(".{ID}.json.0.tmp"), "half"))]
fn what_is_there_is_never_overwritten(#[case] make: fn(&Place) -> PathBuf) {
    let mut place = Place::new();
    let there = make(&place);
    let before = (there.symlink_metadata().unwrap().len(), std::fs::read(&there).ok());
    let files = DiskFs.list(there.parent().unwrap()).unwrap().len();
    let error = place.store.add_note(&note(ID, "another")).unwrap_err();
    assert!(matches!(error, SaveError::Exists(_)), "{error}");
    assert_eq!((there.symlink_metadata().unwrap().len(), std::fs::read(&there).ok()), before);
    assert_eq!(DiskFs.list(there.parent().unwrap()).unwrap().len(), files, "nothing is left beside it");
}

#[rstest]
#[case::empty("", "no text")]
#[case::blank(" \n\t\u{a0}", "no text")]
#[case::invisible("\u{200b}\u{feff}\u{1b}", "no text")]
#[case::long(&"好".repeat(LONGEST_DAY_NOTE + 1), "too long")]
fn what_is_no_note_is_refused_and_makes_nothing(#[case] text: &str, #[case] brief: &str) {
    let mut place = Place::new();
    let error = place.store.add_note(&note(ID, text)).unwrap_err();
    assert_eq!((error.brief().as_str(), error.exit()), (brief, ExitClass::Usage));
    assert!(!place.store.home().exists());
}

#[test]
fn the_longest_note_fits_whatever_it_is_made_of() {
    let mut place = Place::new();
    for text in ["好", "\u{1}", "\""] {
        let text = format!("x{}", text.repeat(LONGEST_DAY_NOTE - 1));
        assert!(check_note_text(&text).is_ok());
        place.write_note("2026-11-24", &text);
    }
    assert_eq!(place.store.notes().unwrap().notes.len(), 3);
}

#[test]
fn a_disk_that_takes_no_more_is_told_as_such() {
    let (_folder, mut store, faults) = trial(true);
    let _ = store.add_note(&note("n00002-20261124-0000", "new")).unwrap();
    let write = faults.disarm().iter().position(|name| *name == "write").unwrap();
    faults.arm(write, Errno::NOSPC.raw_os_error(), Mode::Before);
    let error = store.add_note(&note("n00003-20261124-0000", "newer")).unwrap_err();
    assert_eq!((error.brief().as_str(), error.exit().code()), ("disk full", 74));
}

/// The notes of one good file, and the trouble with the one of that content under [`ID`].
fn beside_a_good_one(bytes: impl AsRef<[u8]>) -> Unreadable {
    let mut place = Place::new();
    let path = place.put_note(&format!("{ID}.json"), bytes.as_ref());
    let good = place.write_note("2026-11-24", "good");
    let Notes { notes, mut unreadable } = place.store.notes().unwrap();
    assert_eq!(notes, [good]);
    assert_eq!(unreadable.len(), 1);
    assert_eq!(std::fs::read(path).unwrap(), bytes.as_ref());
    unreadable.remove(0)
}

fn edited(edit: impl FnOnce(&mut Value)) -> String {
    let mut value = serde_json::to_value(note(ID, "mine")).unwrap();
    edit(&mut value);
    value.to_string()
}

#[rstest]
#[case::empty("", 0, "it is empty")]
#[case::only_a_mark("\u{feff}", 0, "it is empty")]
#[case::garbage("\u{1}", 1, "it is damaged (expected value)")]
#[case::truncated("{\n \"format\": {\n", 3, "it ends in the middle; a part of it is missing")]
#[case::twice("{\"a\": 1,\n \"a\": 2}", 2, "it is damaged (the same name stands twice)")]
#[case::foreign("{\"name\": 1}", 1, "it is not a file of fourfold (missing field `format`)")]
#[case::not_utf_8(b"{\"a\": \"\xff\"}", 1, "it is damaged (invalid unicode code point)")]
#[case::deep("[".repeat(100_000), 1, "it is damaged (recursion limit exceeded)")]
#[case::blank(edited(|note| note["text"] = json!(" ")), 0, "it is not a file of fourfold (its text is blank)")]
#[case::no_id(edited(|note| note["id"] = json!("../x")), 1, "it is not a file of fourfold (something else was expected there)")]
#[case::another(edited(|note| note["id"] = json!("n7-x")), 0, "its name does not fit the id in it, `n7-x`")]
#[case::newer(
    edited(|note| note["format"]["major"] = json!(2)),
    0,
    "it was written by a newer version (format 2.2); update fourfold to open it"
)]
#[case::large(" ".repeat(1_048_577), 0, "it has 1048577 bytes, more than the 1048576 allowed")]
fn what_cannot_be_read_says_why_and_hides_nothing(
    #[case] bytes: impl AsRef<[u8]>,
    #[case] line: usize,
    #[case] why: &str,
) {
    let error = beside_a_good_one(bytes);
    assert_eq!((error.line, error.why.to_string().as_str()), (line, why));
    assert!(!error.to_string().contains("mine"), "{error}");
}

#[test]
fn a_mark_before_the_text_and_a_newer_minor_version_are_read() {
    let place = Place::new();
    let text = edited(|note| {
        note["format"]["minor"] = json!(9);
        note["mood"] = json!({"of": "the day"});
    });
    place.put_note(&format!("{ID}.json"), format!("\u{feff}{text}"));
    let notes = place.store.notes().unwrap();
    assert_eq!(notes.notes[0].unknown["mood"]["of"], json!("the day"));
    assert!(notes.unreadable.is_empty());
}

#[test]
fn strangers_are_passed_over_and_odd_names_are_told() {
    let mut place = Place::new();
    let good = place.write_note("2026-11-24", "good");
    for stranger in [".n2-x.json.0.tmp", "n2-x.json~", ".n2-x.json.swp", "README"] {
        place.put_note(stranger, "x");
    }
    for odd in ["My Notes.json", "n1-x.conflict-20261124000311.json", "s1.json"] {
        place.put_note(odd, "{}");
    }
    std::fs::create_dir(place.note_path("n3-x.json")).unwrap();
    let notes = place.store.notes().unwrap();
    assert_eq!(notes.notes, [good]);
    let names: Vec<_> =
        notes.unreadable.iter().map(|file| (file.name.as_str(), file.why.to_string())).collect();
    let odd = "its name is not one that fourfold gives".to_owned();
    let expected = [
        ("My Notes.json", odd.clone()),
        ("n1-x.conflict-20261124000311.json", odd.clone()),
        ("n3-x.json", "it is a folder".to_owned()),
        ("s1.json", odd),
    ];
    assert_eq!(names, expected);
}

const ERRNOS: [Errno; 4] = [Errno::NOSPC, Errno::IO, Errno::ROFS, Errno::ACCESS];

/// A store of which any operation may fail, with a note in it already if `there`.
fn trial(there: bool) -> (TempDir, Store, Faults) {
    let (folder, faults) = (TempDir::new().unwrap(), Faults::default());
    let mut store = Store::open(folder.path().join("data"), FailingFs(faults.clone()));
    if there {
        assert!(store.add_note(&note("n00001-20261124-0000", "first")).unwrap().is_durable());
    }
    faults.disarm();
    (folder, store, faults)
}

#[rstest]
fn any_failing_operation_adds_all_or_nothing(
    #[values(false, true)] there: bool,
    #[values(Mode::Before, Mode::After, Mode::FromThenOn)] mode: Mode,
) {
    let (_folder, mut store, faults) = trial(there);
    assert!(store.add_note(&note("n00002-20261124-0000", "new")).unwrap().is_durable());
    for (n, name) in faults.disarm().into_iter().enumerate() {
        for errno in ERRNOS {
            let case = format!("{errno:?} at {name} ({n}), {mode:?}, folder there: {there}");
            let (folder, mut store, faults) = trial(there);
            faults.arm(n, errno.raw_os_error(), mode);
            let outcome = store.add_note(&note("n00002-20261124-0000", "new"));
            let done = faults.disarm();
            let found = Store::open(folder.path().join("data"), DiskFs).notes().unwrap();
            assert!(found.unreadable.is_empty(), "{case}: {:?}", found.unreadable);
            let added = found.notes.iter().any(|note| note.text == "new");
            assert_eq!(found.notes.len(), usize::from(there) + usize::from(added), "{case}");
            match &outcome {
                Ok(saved) => {
                    let confirmed = saved.is_durable();
                    assert!(added && confirmed == (name != "sync_folder"), "{case}");
                }
                Err(_) if name == "name_free" && mode == Mode::After => assert!(added, "{case}"),
                Err(error) => {
                    assert!(!added && name != "sync_folder", "{case}");
                    assert!(error.to_string().starts_with("not saved: "), "{case}: {error}");
                }
            }
            assert!(done.iter().filter(|name| **name == "sync").count() <= 1, "{case}: flushed again");
            if mode == Mode::Before {
                let names = DiskFs.list(&folder.path().join("data/notes")).unwrap_or_default();
                assert_eq!(names.len(), found.notes.len(), "{case}: {names:?}");
            }
            // When the trouble is over, it can be noted, whatever was left.
            let id = store.next_note_id("2026-11-24".parse().unwrap(), 1).unwrap();
            assert!(store.add_note(&note(id.as_str(), "again")).unwrap().is_durable(), "{case}");
        }
    }
}

#[test]
fn every_crash_state_holds_what_was_acknowledged_and_nothing_half() {
    let folder = TempDir::new().unwrap();
    let recording = Recording::default();
    let mut store = Store::open(folder.path().join("data"), PowerFs(recording.clone()));
    let mut written = Vec::new();
    for text in ["one", "two", "three", "four"] {
        let id = store.next_note_id("2026-11-24".parse().unwrap(), 0).unwrap();
        let note = note(id.as_str(), text);
        assert!(store.add_note(&note).unwrap().is_durable());
        recording.mark();
        written.push((folder.path().join("data/notes").join(format!("{id}.json")), note));
    }
    let mut seen = 0;
    for (acknowledged, images) in recording.crash_states(folder.path()) {
        for image in images {
            seen += 1;
            for (n, (path, note)) in written.iter().enumerate() {
                match image.get(path) {
                    None => assert!(n >= acknowledged, "an acknowledged note is lost"),
                    Some(bytes) => assert_eq!(serde_json::from_slice::<DayNote>(bytes).unwrap(), *note),
                }
            }
        }
    }
    assert!(seen > 50, "only {seen} states were looked at");
}

#[test]
fn one_note_is_forgotten_with_all_that_lies_around_it() {
    let mut place = Place::new();
    for name in [ID, "n00001-20261124-k3f9a"] {
        let _ = place.store.add_note(&note(name, "x")).unwrap();
    }
    for around in [format!(".{ID}.json.0.tmp"), format!("{ID}.json~"), format!(".{ID}.json.swp")] {
        place.put_note(&around, "x");
    }
    let plan = place.store.plan_forget_note(&id(ID)).unwrap();
    assert_eq!(
        file_names(&plan),
        [format!(".{ID}.json.0.tmp"), format!(".{ID}.json.swp"), format!("{ID}.json"), format!("{ID}.json~")]
    );
    assert_eq!(place.store.carry_out(plan).deleted.len(), 4);
    assert_eq!(place.store.notes().unwrap().notes.len(), 1);
}

#[test]
fn purge_takes_the_notes_and_of_links_only_what_is_read_through_them() {
    let mut place = Place::new();
    let _ = place.store.save(&session("s1")).unwrap();
    let _ = place.store.add_note(&note(ID, "x")).unwrap();
    let elsewhere = place.folder.path().join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    for (file, link) in [("note.json", "n00002-x.json"), ("thesis.json", "thesis.json")] {
        overwrite(&elsewhere.join(file), "x");
        symlink(elsewhere.join(file), place.note_path(link)).unwrap();
    }
    let plan = place.store.plan_purge().unwrap();
    let expected = ["s1.json", &format!("{ID}.json"), "note.json", "n00002-x.json", "thesis.json"];
    assert_eq!(file_names(&plan), expected);
    assert!(place.store.carry_out(plan).could_not.is_empty());
    assert!(elsewhere.join("thesis.json").exists() && !elsewhere.join("note.json").exists());
}

#[rstest]
#[case("n00001", Err(2))]
#[case("n00001-a", Ok(Found::Note(id("n00001-a"))))]
#[case("n00002", Ok(Found::Note(id("n00002-b"))))]
#[case("n00003", Ok(Found::Note(id("n00003-c"))))]
#[case("s", Ok(Found::Sitting(id("s00001-a"))))]
#[case("nine", Ok(Found::Sitting(id("nine-lives"))))]
#[case("n", Err(5))]
#[case("last", Ok(Found::Sitting(id("s00001-a"))))]
#[case("thesis", Err(0))]
#[case("", Err(0))]
fn an_id_means_a_sitting_or_a_note(#[case] text: &str, #[case] expected: Result<Found, usize>) {
    let mut place = Place::new();
    for name in ["nine-lives", "s00001-a"] {
        let _ = place.store.save(&session(name)).unwrap();
    }
    for name in ["n00001-a", "n00001-ab", "n00002-b"] {
        let _ = place.store.add_note(&note(name, "x")).unwrap();
    }
    place.put_note("n00003-c.json", "unreadable");
    place.put_note("thesis.json", "unreadable, but no note's name");
    let found = place.store.notes().unwrap().find(&place.store.list().unwrap(), text);
    match (expected, found) {
        (Ok(expected), found) => assert_eq!(found, Ok(expected)),
        (Err(0), found) => assert_eq!(found, Err(FindError::None(text.to_owned()))),
        (Err(n), Err(FindError::Several { candidates, .. })) => assert_eq!(candidates.len(), n),
        (Err(_), found) => panic!("{found:?}"),
    }
}

#[test]
fn limits_leave_room_for_the_longest_note() {
    assert!(u64::try_from(LONGEST_DAY_NOTE * 6).unwrap() < LARGEST_DAY_NOTE);
}
