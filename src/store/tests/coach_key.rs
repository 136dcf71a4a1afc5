//! The key of a coach: kept once, for its owner only, never replaced, and gone with a purge.

use std::os::unix::fs::PermissionsExt;

use rustix::io::Errno;

use super::{Place, overwrite};
use crate::store::testing::{FailingFs, Faults, Mode};
use crate::store::{ExitClass, SaveError, Store, Why};

#[test]
fn it_is_read_again_where_the_documents_say_and_by_its_owner_only() {
    let mut place = Place::new();
    assert_eq!(place.store.coach_key().unwrap(), None);
    assert!(!place.store.home().exists(), "looking makes nothing");
    assert!(place.store.keep_coach_key("a secret\n").unwrap().is_durable());
    place.restart();
    assert_eq!(place.store.coach_key().unwrap().as_deref(), Some("a secret\n"));
    let path = place.store.home().join("coach-key.txt");
    assert_eq!(place.store.coach_key_path(), path);
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(place.store.coach_key_leavings(), [""; 0].map(std::path::PathBuf::from));
}

#[test]
fn a_second_one_never_takes_its_place() {
    let mut place = Place::new();
    let _ = place.store.keep_coach_key("first").unwrap();
    let error = place.store.keep_coach_key("second").unwrap_err();
    assert!(matches!(&error, SaveError::Exists(path) if *path == place.store.coach_key_path()), "{error}");
    assert_eq!(place.store.coach_key().unwrap().as_deref(), Some("first"));
}

#[test]
fn a_disk_that_refuses_it_is_told_and_is_no_key_that_is_there() {
    let (place, faults) = (Place::new(), Faults::default());
    let mut store = Store::open(place.store.home().to_owned(), FailingFs(faults.clone()));
    let _guard = store.lock(&super::locking::holder(1)).unwrap();
    faults.arm(1, Errno::NOSPC.raw_os_error(), Mode::Before);
    let error = store.keep_coach_key("a secret").unwrap_err();
    assert_eq!((error.brief().as_str(), error.exit()), ("disk full", ExitClass::CannotCreate));
    assert_eq!(place.store.coach_key().unwrap(), None);
}

#[test]
fn what_is_no_text_is_told_and_stays() {
    let mut place = Place::new();
    let _ = place.store.keep_coach_key("x").unwrap();
    overwrite(&place.store.coach_key_path(), b"\xff");
    assert!(matches!(place.store.coach_key().unwrap_err().why, Why::Damaged(_)));
    assert_eq!(std::fs::read(place.store.coach_key_path()).unwrap(), b"\xff");
}

#[test]
fn it_goes_with_a_purge_and_so_does_what_a_cut_off_writing_left() {
    let mut place = Place::new();
    let _ = place.store.keep_coach_key("a secret").unwrap();
    let left = place.store.home().join(".coach-key.txt.0.tmp");
    for (file, text) in [(left.as_path(), "a sec"), (&place.store.home().join("mine.txt"), "mine")] {
        overwrite(file, text);
    }
    assert_eq!(place.store.coach_key_leavings(), std::slice::from_ref(&left));
    let plan = place.store.plan_purge().unwrap();
    assert!(plan.takes_coach_key());
    assert_eq!(place.store.carry_out(plan).deleted, [left, place.store.coach_key_path()]);
    assert_eq!(place.store.coach_key().unwrap(), None);
    assert!(!place.store.plan_purge().unwrap().takes_coach_key());
    assert!(place.store.home().join("mine.txt").exists());
}
