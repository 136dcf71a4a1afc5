//! Saving: private, beside links, never over another program's change, and elsewhere when it must be.

use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use rstest::rstest;

use super::{Place, id, overwrite, session, with_note};
use crate::store::{Kind, SaveError};

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn folders_and_files_are_for_their_owner_only() {
    let mut place = Place::new();
    let saved = place.store.save(&session("s1")).unwrap();
    assert!(saved.is_durable() && saved.conflict.is_none());
    assert_eq!(mode(place.store.home()), 0o700);
    assert_eq!(mode(&place.store.sessions()), 0o700);
    assert_eq!(mode(&place.path("s1.json")), 0o600);
    assert_eq!(place.files(), ["s1.json"]);
}

#[test]
fn what_was_saved_is_loaded_again() {
    let mut place = Place::new();
    let session = session("s1");
    let _ = place.store.save(&session).unwrap();
    let new = with_note(&session, "later");
    let _ = place.store.save(&new).unwrap();
    place.restart();
    assert_eq!(place.store.load(&id("s1")).unwrap().session, new);
}

#[test]
fn looking_at_a_session_does_not_make_another_programs_change_ours() {
    let mut place = Place::new();
    let _ = place.store.save(&session("s1")).unwrap();
    let theirs = serde_json::to_string(&with_note(&session("s1"), "theirs")).unwrap();
    overwrite(&place.path("s1.json"), &theirs);
    assert_eq!(place.store.peek(&id("s1")).unwrap().session, with_note(&session("s1"), "theirs"));
    let saved = place.store.save(&with_note(&session("s1"), "mine")).unwrap();
    assert!(saved.conflict.is_some(), "mine went beside theirs");
    assert!(place.store.peek(&id("s1")).is_ok());
    let again = place.store.save(&with_note(&session("s1"), "mine too")).unwrap();
    assert_eq!(again.conflict, saved.conflict, "and goes on going there");
    assert_eq!(std::fs::read_to_string(place.path("s1.json")).unwrap(), theirs);
}

#[test]
fn another_programs_change_is_never_overwritten() {
    let mut place = Place::new();
    let _ = place.store.save(&session("s1")).unwrap();
    overwrite(&place.path("s1.json"), "theirs");
    for note in ["a", "b"] {
        let mine = with_note(&session("s1"), note);
        let saved = place.store.save(&mine).unwrap();
        let beside = place.path("s1.conflict-20261124000311.json");
        assert_eq!(saved.conflict.as_deref(), Some(beside.as_path()));
        let text = std::fs::read_to_string(beside).unwrap();
        assert_eq!(serde_json::from_str::<crate::session::Session>(&text).unwrap(), mine);
    }
    assert_eq!(std::fs::read_to_string(place.path("s1.json")).unwrap(), "theirs");
    assert_eq!(place.files().len(), 2, "the same conflict file is used again");
}

#[test]
fn a_conflict_file_that_changes_too_gives_a_second_one() {
    let mut place = Place::new();
    place.put("s1.json", "theirs");
    let first = place.store.save(&session("s1")).unwrap().conflict.unwrap();
    overwrite(&first, "theirs again");
    let second = place.store.save(&session("s1")).unwrap().conflict.unwrap();
    assert_eq!(second, place.path("s1.conflict-20261124000311-2.json"));
}

#[test]
fn a_file_that_was_only_touched_is_no_conflict() {
    let mut place = Place::new();
    let _ = place.store.save(&session("s1")).unwrap();
    let text = std::fs::read(place.path("s1.json")).unwrap();
    std::fs::remove_file(place.path("s1.json")).unwrap();
    overwrite(&place.path("s1.json"), text);
    assert_eq!(place.store.save(&with_note(&session("s1"), "x")).unwrap().conflict, None);
}

#[test]
fn a_data_folder_that_was_removed_is_made_again() {
    let mut place = Place::new();
    let _ = place.store.save(&session("s1")).unwrap();
    std::fs::remove_dir_all(place.store.home()).unwrap();
    assert!(place.store.save(&session("s1")).unwrap().is_durable());
    assert_eq!(place.files(), ["s1.json"]);
}

#[test]
fn a_link_stays_a_link() {
    let mut place = Place::new();
    let real = place.folder.path().join("synced.json");
    overwrite(&real, super::RELEASED);
    std::fs::create_dir_all(place.store.sessions()).unwrap();
    let link = place.path("s00012-20261123-k3f9.json");
    symlink(&real, &link).unwrap();
    let session = place.store.load(&id("s00012-20261123-k3f9")).unwrap().session;
    let saved = place.store.save(&with_note(&session, "new")).unwrap();
    assert_eq!(saved.conflict, None);
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(std::fs::read_to_string(real).unwrap().contains("\"new\""));
}

#[rstest]
#[case::folder(Kind::Folder)]
#[case::pipe(Kind::Other)]
#[case::dangling_link(Kind::Link)]
fn what_is_not_a_file_is_refused_and_never_opened(#[case] kind: Kind) {
    let mut place = Place::new();
    std::fs::create_dir_all(place.store.sessions()).unwrap();
    let path = place.path("s1.json");
    match kind {
        Kind::Folder => std::fs::create_dir(&path).unwrap(),
        Kind::Other => {
            let mode = rustix::fs::Mode::from_raw_mode(0o600);
            rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, mode, 0).unwrap();
        }
        Kind::Link => symlink(place.folder.path().join("nowhere"), &path).unwrap(),
        Kind::File => unreachable!("not refused"),
    }
    let error = place.store.save(&session("s1")).unwrap_err();
    assert!(matches!(error, SaveError::NotAFile { kind: found, .. } if found == kind), "{error}");
    assert!(!place.folder.path().join("nowhere").exists());
    assert!(place.store.load(&id("s1")).is_err());
    assert_eq!(place.store.list().unwrap().unreadable.len(), 1);
    assert_eq!(place.files(), ["s1.json"]);
}

#[test]
fn a_copy_goes_where_the_person_says_and_overwrites_nothing() {
    let place = Place::new();
    let copy = place.folder.path().join("my copy.json");
    assert!(place.store.save_copy(&session("s1"), &copy).unwrap().is_durable());
    let text = std::fs::read(&copy).unwrap();
    assert_eq!(mode(&copy), 0o600);
    let error = place.store.save_copy(&with_note(&session("s1"), "x"), &copy).unwrap_err();
    assert!(matches!(error, SaveError::Exists(_)), "{error}");
    assert_eq!(std::fs::read(&copy).unwrap(), text);
    assert!(!place.store.home().exists());
}

#[test]
fn a_copy_for_which_there_is_no_folder_says_so() {
    let place = Place::new();
    let error = place.store.save_copy(&session("s1"), &place.folder.path().join("no/copy.json")).unwrap_err();
    assert!(error.to_string().starts_with("not saved: folder is gone: could not make "), "{error}");
}

#[test]
fn what_a_store_shows_of_itself_is_its_folder_and_no_answer() {
    let mut place = Place::new();
    let _ = place.store.save(&session("s1")).unwrap();
    let shown = format!("{:?}", place.store);
    assert_eq!(shown, format!("Store {{ home: {:?}, .. }}", place.store.home()));
}

#[test]
fn the_store_may_move_to_another_thread() {
    fn sendable<T: Send>(_: T) {}
    sendable(Place::new().store);
}
