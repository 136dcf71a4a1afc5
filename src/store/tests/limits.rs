//! How large a file may be: one of just the limit is written and read, one byte more is refused, and nothing of ours
//! is written that could not be read again.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use rstest::rstest;
use tempfile::TempDir;

use super::{Place, id, overwrite, session, with_note};
use crate::session::Session;
use crate::store::read::read_capped;
use crate::store::{
    DiskFs, Facts, Fs, NewFile, SaveError, Scratch, Store, Unreadable, Why, read_archive_file,
    read_pack_file, read_settings_file,
};

const KIB: u64 = 1024;
const MIB: u64 = 1024 * KIB;

fn text_of(bytes: u64) -> String {
    "x".repeat(usize::try_from(bytes).unwrap())
}

/// A sitting whose file has so many bytes.
fn sitting_of(bytes: u64) -> Session {
    let mut place = Place::new();
    let _ = place.store.save(&with_note(&session("s1"), "")).unwrap();
    let rest = fs::metadata(place.path("s1.json")).unwrap().len();
    with_note(&session("s1"), &text_of(bytes - rest))
}

#[test]
fn a_sitting_of_16_mib_is_saved_and_one_byte_more_is_not() {
    let mut place = Place::new();
    let error = place.store.save(&sitting_of(16 * MIB + 1)).unwrap_err();
    assert!(matches!(error, SaveError::TooLarge { bytes: 16_777_217, limit: 16_777_216 }), "{error}");
    assert!(!place.store.home().exists());
    let full = sitting_of(16 * MIB);
    for _ in 0..2 {
        assert_eq!(place.store.save(&full).unwrap().conflict, None);
    }
    let path = place.path("s1.json");
    assert_eq!(fs::metadata(&path).unwrap().len(), 16 * MIB);
    // What another program has put behind it is not ours.
    writeln!(OpenOptions::new().append(true).open(&path).unwrap()).unwrap();
    assert!(place.store.save(&full).unwrap().conflict.is_some());
    assert_eq!(fs::metadata(&path).unwrap().len(), 16 * MIB + 1);
}

#[test]
fn a_sitting_of_16_mib_is_read_and_one_byte_more_is_not() {
    let mut place = Place::new();
    let mut bytes = serde_json::to_vec(&session("s1")).unwrap();
    bytes.resize(16 * 1024 * 1024, b' ');
    place.put("s1.json", &bytes);
    assert_eq!(place.store.list().unwrap().sessions.len(), 1);
    assert!(place.store.load(&id("s1")).unwrap().session == session("s1"));
    bytes.push(b' ');
    place.put("s1.json", &bytes);
    let listing = place.store.list().unwrap();
    assert!(matches!(listing.unreadable[0].why, Why::TooLarge { size: 16_777_217, limit: 16_777_216 }));
}

#[rstest]
#[case::pack(MIB, |file: &Path| read_pack_file(file).map(|text| text.len()))]
#[case::settings(MIB, |file: &Path| read_settings_file(file).map(|text| text.unwrap().len()))]
#[case::archive(64 * MIB, |file: &Path| read_archive_file(file).map(|bytes| bytes.len()))]
#[case::coach_key(64 * KIB, |file: &Path| Store::open(file.parent().unwrap(), DiskFs).coach_key().map(|text| text.unwrap().len()))]
fn a_file_of_just_the_limit_is_read_and_a_longer_one_is_refused_with_its_size(
    #[case] most: u64,
    #[case] read: fn(&Path) -> Result<usize, Unreadable>,
) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("coach-key.txt");
    let file = File::create(&path).unwrap();
    file.set_len(most).unwrap();
    assert_eq!(u64::try_from(read(&path).unwrap()).unwrap(), most);
    for longer in [most + 1, most + 2] {
        file.set_len(longer).unwrap();
        let why = read(&path).unwrap_err().why;
        assert!(matches!(why, Why::TooLarge { size, limit } if (size, limit) == (longer, most)), "{why}");
    }
}

#[test]
fn a_note_of_1_mib_is_taken_over_from_an_editor() {
    let mut place = Place::new();
    let _ = place.store.save(&session("s1")).unwrap();
    let note = Scratch::create(place.store.home(), &id("s1"), "").unwrap();
    overwrite(note.path(), text_of(MIB));
    assert_eq!(note.read_back().unwrap().len(), 1_048_576);
}

#[test]
fn a_pack_of_1_mib_is_kept_and_installed_and_one_byte_more_is_not() {
    let mut place = Place::new();
    let (mine, most) = (id("mine"), text_of(MIB));
    let _ = place.store.keep_pack((&mine, "1.0.0"), None, &most).unwrap();
    let _ = place.store.install_pack(&mine, None, &most).unwrap();
    assert!(place.store.kept_pack((&mine, "1.0.0"), None).unwrap() == Some(most.clone()));
    assert!(place.store.installed_pack(&mine).unwrap() == Some(most.clone()));
    let error = place.store.install_pack(&mine, None, &(most + "x")).unwrap_err();
    assert!(matches!(error, SaveError::TooLarge { bytes: 1_048_577, limit: 1_048_576 }), "{error}");
}

#[test]
fn a_thousand_leavings_of_killed_programs_stand_in_nobodys_way() {
    let mut place = Place::new();
    for n in 0..=1000 {
        place.put(&format!(".s1.json.{n}.tmp"), "");
        place.put(&format!(".s1.note-{n}.md"), "");
    }
    let edit = |place: &Place| Scratch::create(place.store.home(), &id("s1"), "a note");
    assert!(place.store.save(&session("s1")).is_err() && edit(&place).is_err(), "the search ends");
    for last in [".s1.json.1000.tmp", ".s1.note-1000.md"] {
        fs::remove_file(place.path(last)).unwrap();
    }
    assert!(place.store.save(&session("s1")).unwrap().is_durable());
    assert!(edit(&place).is_ok());
}

/// A disk on which every file has grown by the time that it is read.
struct Growing;

impl Fs for Growing {
    fn look(&self, path: &Path) -> io::Result<Option<Facts>> {
        Ok(DiskFs.look(path)?.map(|facts| Facts { size: 0, ..facts }))
    }

    fn resolve(&self, link: &Path) -> io::Result<PathBuf> {
        DiskFs.resolve(link)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        DiskFs.list(folder)
    }

    fn read(&self, file: &Path, limit: u64) -> io::Result<Vec<u8>> {
        DiskFs.read(file, limit)
    }

    fn make_folder(&self, _: &Path) -> io::Result<()> {
        unreachable!("only reads")
    }

    fn create(&self, _: &Path) -> io::Result<Box<dyn NewFile>> {
        unreachable!("only reads")
    }

    fn rename(&self, _: &Path, _: &Path) -> io::Result<()> {
        unreachable!("only reads")
    }

    fn name_free(&self, _: &Path, _: &Path) -> io::Result<()> {
        unreachable!("only reads")
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        unreachable!("only reads")
    }

    fn remove(&self, _: &Path) -> io::Result<()> {
        unreachable!("only reads")
    }
}

#[test]
fn a_file_that_grows_beyond_the_limit_while_it_is_read_is_refused() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a file");
    overwrite(&path, "1234");
    assert_eq!(read_capped(&Growing, &path, 4).unwrap().unwrap(), b"1234");
    overwrite(&path, "12345");
    assert!(matches!(read_capped(&Growing, &path, 4), Err(Why::TooLarge { .. })));
}
