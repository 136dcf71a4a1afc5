//! Deleting: what is listed goes, with temp files, conflicts and backups, and nothing else does.

use std::os::unix::fs::symlink;

use rstest::rstest;

use super::{Place, id, overwrite, session};
use crate::store::testing::{FailingFs, Faults, Mode};
use crate::store::{DiskError, Plan, Scratch, Store};

fn names(plan: &Plan) -> Vec<String> {
    plan.files.iter().map(|file| file.path.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

#[test]
fn forget_takes_all_of_one_session_and_nothing_of_another() {
    let mut place = Place::new();
    for name in ["s1", "s10"] {
        let _ = place.store.save(&session(name)).unwrap();
    }
    for file in [".s1.json.0.tmp", "s1.conflict-20261124000311.json", "s1.json~", ".s1.json.swp"] {
        place.put(file, "answers");
    }
    let _ = place.store.keep_pack((&id("mine"), "1.0.0"), None, "x").unwrap();
    let plan = place.store.plan_forget(&id("s1")).unwrap();
    assert_eq!(
        names(&plan),
        [".s1.json.0.tmp", ".s1.json.swp", "s1.conflict-20261124000311.json", "s1.json", "s1.json~"]
    );
    assert_eq!(place.files().len(), 6, "nothing goes before it is asked for");
    let receipt = place.store.carry_out(plan);
    assert_eq!((receipt.deleted.len(), receipt.could_not.len(), receipt.unconfirmed.len()), (5, 0, 0));
    assert_eq!(place.files(), ["s10.json"]);
    assert!(place.store.kept_pack((&id("mine"), "1.0.0"), None).unwrap().is_some());
}

#[test]
fn purge_takes_everything_but_the_lock_and_folders() {
    let mut place = Place::new();
    let _ = place.store.save(&session("s1")).unwrap();
    let _ = place.store.keep_pack((&id("mine"), "1.0.0"), None, "x").unwrap();
    place.put("README", "x");
    std::fs::create_dir(place.path("a folder")).unwrap();
    overwrite(&place.store.home().join("lock"), "");
    let plan = place.store.plan_purge().unwrap();
    assert_eq!(names(&plan), ["README", "s1.json", "mine@1.0.0.toml"]);
    assert_eq!(plan.folders, [place.path("a folder")]);
    let receipt = place.store.carry_out(plan);
    assert_eq!(receipt.deleted.len(), 3);
    assert_eq!(place.files(), ["a folder"]);
    assert!(place.store.home().join("lock").exists());
}

#[test]
fn a_note_that_an_editor_had_open_goes_with_its_session() {
    let mut place = Place::new();
    let _ = place.store.save(&session("s1")).unwrap();
    let mut left = Vec::new();
    for name in ["s1", "s10"] {
        let note = Scratch::create(place.store.home(), &id(name), "half a note").unwrap();
        left.push(note.path().to_owned());
        // As after kill -9.
        std::mem::forget(note);
    }
    place.put(".s1.note-0.md~", "the editor's backup");
    let forget = place.store.plan_forget(&id("s1")).unwrap();
    assert_eq!(names(&forget), [".s1.note-0.md", ".s1.note-0.md~", "s1.json"]);
    let purge = place.store.plan_purge().unwrap();
    assert_eq!(names(&purge), [".s1.note-0.md", ".s1.note-0.md~", ".s10.note-0.md", "s1.json"]);
    let _ = place.store.carry_out(forget);
    assert_eq!(place.files(), [".s10.note-0.md"]);
    assert!(place.store.list().unwrap().unreadable.is_empty(), "a note is not a session");
}

#[test]
fn a_linked_session_goes_with_what_it_leads_to_but_other_links_go_alone() {
    let mut place = Place::new();
    let elsewhere = place.folder.path().join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    for file in ["real.json", ".real.json.3.tmp", ".real.json.mine.tmp", "thesis.txt"] {
        overwrite(&elsewhere.join(file), "x");
    }
    std::fs::create_dir_all(place.store.sessions()).unwrap();
    symlink(elsewhere.join("real.json"), place.path("s1.json")).unwrap();
    symlink(elsewhere.join("thesis.txt"), place.path("s1.txt")).unwrap();
    let plan = place.store.plan_forget(&id("s1")).unwrap();
    assert_eq!(names(&plan), [".real.json.3.tmp", "real.json", "s1.json", "s1.txt"]);
    assert!(place.store.carry_out(plan).could_not.is_empty());
    assert!(place.files().is_empty());
    let mut left: Vec<_> =
        std::fs::read_dir(elsewhere).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, [".real.json.mine.tmp", "thesis.txt"]);
}

#[test]
fn the_receipt_names_what_is_there_still() {
    let place = Place::new();
    let faults = Faults::default();
    let mut store = Store::open(place.store.home().to_owned(), FailingFs(faults.clone()));
    let _ = store.save(&session("s1")).unwrap();
    let plan = store.plan_forget(&id("s1")).unwrap();
    faults.arm(0, rustix::io::Errno::ACCESS.raw_os_error(), Mode::Before);
    let receipt = store.carry_out(plan);
    assert!(receipt.deleted.is_empty());
    assert!(receipt.could_not[0].to_string().starts_with("no permission: could not delete "));

    let plan = store.plan_forget(&id("s1")).unwrap();
    faults.arm(1, rustix::io::Errno::IO.raw_os_error(), Mode::Before);
    let receipt = store.carry_out(plan);
    assert_eq!((receipt.deleted.len(), receipt.unconfirmed.len()), (1, 1));
}

#[test]
fn what_has_gone_since_it_was_listed_is_gone_and_no_trouble() {
    let mut place = Place::new();
    let _ = place.store.save(&session("s1")).unwrap();
    let plan = place.store.plan_forget(&id("s1")).unwrap();
    std::fs::remove_file(place.path("s1.json")).unwrap();
    let receipt = place.store.carry_out(plan);
    assert_eq!((receipt.deleted, receipt.could_not.len()), (vec![place.path("s1.json")], 0));
}

#[rstest]
#[case::forgotten(|store: &Store| store.plan_forget(&id("s1")))]
#[case::purged(Store::plan_purge)]
fn what_a_deleted_session_had_been_no_longer_counts(#[case] plan: fn(&Store) -> Result<Plan, DiskError>) {
    let mut place = Place::new();
    place.put("s1.json", "theirs");
    assert!(place.store.save(&session("s1")).unwrap().conflict.is_some());
    let plan = plan(&place.store).unwrap();
    assert_eq!(place.store.carry_out(plan).deleted.len(), 2);
    assert_eq!(place.store.save(&session("s1")).unwrap().conflict, None, "into its own file again");
    assert_eq!(place.files(), ["s1.json"]);
}

#[test]
fn a_forgotten_session_may_be_saved_anew() {
    let mut place = Place::new();
    let _ = place.store.save(&session("s1")).unwrap();
    let plan = place.store.plan_forget(&id("s1")).unwrap();
    let _ = place.store.carry_out(plan);
    assert_eq!(place.store.save(&session("s1")).unwrap().conflict, None);
}
