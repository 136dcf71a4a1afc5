//! A note in the person's own editor: for them only, gone afterwards, and never in another one's way.

use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use rstest::rstest;

use super::{Place, id, overwrite, session};
use crate::store::{Scratch, Why, read_pack_file};

/// A place with a session in it, as there is whenever a note is written.
fn place() -> Place {
    let mut place = Place::new();
    let _ = place.store.save(&session("s1")).unwrap();
    place
}

fn note(place: &Place, text: &str) -> Scratch {
    Scratch::create(place.store.home(), &id("s1"), text).unwrap()
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn only_the_owner_may_read_it_and_it_is_gone_afterwards() {
    let place = place();
    let note = note(&place, "so far");
    let path = note.path().to_owned();
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    assert_eq!(note.read_back().unwrap(), "so far");
    drop(note);
    assert_eq!(place.files(), ["s1.json"]);
}

#[test]
fn what_the_editor_wrote_is_read_back_in_whichever_way_it_wrote() {
    let place = place();
    let note = note(&place, "so far");
    overwrite(note.path(), "in place, é");
    assert_eq!(note.read_back().unwrap(), "in place, é");
    let other = place.put("other", "by renaming");
    std::fs::rename(other, note.path()).unwrap();
    assert_eq!(note.read_back().unwrap(), "by renaming");
    overwrite(note.path(), b"\xef\xbb\xbfmark, \xff");
    assert_eq!(note.read_back().unwrap(), "mark, \u{fffd}");
}

#[test]
fn what_a_killed_program_left_stays_and_stands_in_nobodys_way() {
    let place = place();
    let left = note(&place, "left").path().to_owned();
    overwrite(&left, "left");
    symlink("nowhere", place.path(".s1.note-1.md")).unwrap();
    std::fs::create_dir(place.path(".s1.note-2.md")).unwrap();
    let new = note(&place, "new");
    assert_eq!(new.path(), place.path(".s1.note-3.md"));
    assert_eq!(std::fs::read_to_string(&left).unwrap(), "left");
    drop(new);
    assert_eq!(place.files(), [".s1.note-0.md", ".s1.note-1.md", ".s1.note-2.md", "s1.json"]);
}

#[test]
fn what_could_not_be_taken_over_is_left_where_it_is_said_to_be() {
    let place = place();
    let left = note(&place, "too good to lose").keep();
    assert_eq!(left, place.path(".s1.note-0.md"));
    assert_eq!(std::fs::read_to_string(left).unwrap(), "too good to lose");
}

#[test]
fn a_note_that_cannot_be_written_is_an_error_and_leaves_nothing() {
    let place = Place::new();
    let error = Scratch::create(place.store.home(), &id("s1"), "text").unwrap_err();
    assert!(error.to_string().starts_with("not saved: folder is gone"), "{error}");
    assert!(!place.store.home().exists());
}

#[test]
fn a_note_that_is_gone_or_has_become_something_else_is_an_error() {
    let place = place();
    let note = note(&place, "so far");
    std::fs::remove_file(note.path()).unwrap();
    assert!(matches!(note.read_back().unwrap_err().why, Why::Missing));
    std::fs::create_dir(note.path()).unwrap();
    assert!(matches!(note.read_back().unwrap_err().why, Why::NotAFile(_)));
    std::fs::remove_dir(note.path()).unwrap();
    overwrite(note.path(), vec![b'x'; 1024 * 1024 + 1]);
    assert!(matches!(note.read_back().unwrap_err().why, Why::TooLarge { .. }));
}

#[rstest]
#[case::device("/dev/zero")]
#[case::folder("/")]
#[case::missing("/nowhere/pack.toml")]
fn a_pack_is_read_from_a_file_only(#[case] path: &str) {
    assert!(read_pack_file(Path::new(path)).is_err());
}

#[test]
fn a_pack_is_utf_8_text_up_to_its_limit() {
    let place = place();
    let path = place.put("pack.toml", b"\xef\xbb\xbftitle");
    assert_eq!(read_pack_file(&path).unwrap(), "title");
    overwrite(&path, b"a = 1\nb = \xff\n");
    let error = read_pack_file(&path).unwrap_err();
    assert!(error.to_string().contains("line 2 is not UTF-8"), "{error}");
    overwrite(&path, vec![b'#'; 1024 * 1024 + 1]);
    assert!(matches!(read_pack_file(&path).unwrap_err().why, Why::TooLarge { .. }));
}
