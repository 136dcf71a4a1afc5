//! The mark that the tutor was offered: made once, private, in an existing folder only, and gone with a purge.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use super::{Place, session};
use crate::store::testing::{FailingFs, Faults, Mode};
use crate::store::{Holder, Store};

/// A place with a data folder and nothing in it but the lock.
fn begun() -> Place {
    let mut place = Place::new();
    let holder = Holder { pid: 7, since: session("s1").started, what: "fourfold".to_owned() };
    drop(place.store.lock(&holder).unwrap());
    place
}

#[test]
fn it_is_made_once_for_its_owner_only_and_lasts() {
    let mut place = begun();
    assert!(!place.store.tutor_was_offered());
    for _ in 0..2 {
        place.store.mark_tutor_offered().unwrap();
    }
    place.restart();
    assert!(place.store.tutor_was_offered());
    let facts = fs::metadata(place.store.home().join("tutor-offered")).unwrap();
    assert_eq!((facts.permissions().mode() & 0o777, facts.len()), (0o600, 0));
    assert_eq!(place.store.exposed().unwrap(), []);
    assert!(place.store.list().unwrap().unreadable.is_empty());
}

#[test]
fn it_makes_no_folder() {
    let place = Place::new();
    assert!(!place.store.tutor_was_offered());
    place.store.mark_tutor_offered().unwrap_err();
    assert!(!place.store.home().exists());
}

#[test]
fn what_stands_in_its_place_counts_and_stays() {
    let place = begun();
    let mark = place.store.home().join("tutor-offered");
    symlink("nowhere", &mark).unwrap();
    assert!(place.store.tutor_was_offered());
    place.store.mark_tutor_offered().unwrap();
    assert_eq!(fs::read_link(&mark).unwrap().to_str(), Some("nowhere"));
}

#[test]
fn a_disk_that_refuses_it_says_so_and_leaves_none() {
    let place = begun();
    let faults = Faults::default();
    let store = Store::open(place.store.home(), FailingFs(faults.clone()));
    faults.arm(0, rustix::io::Errno::NOSPC.raw_os_error(), Mode::Before);
    store.mark_tutor_offered().unwrap_err();
    assert!(!place.store.tutor_was_offered());
}

#[test]
fn others_who_may_read_it_are_found_and_it_is_no_other_thing() {
    let place = begun();
    place.store.mark_tutor_offered().unwrap();
    for (name, mode) in [("", 0o755), ("tutor-offered", 0o644)] {
        fs::set_permissions(place.store.home().join(name), fs::Permissions::from_mode(mode)).unwrap();
    }
    let found = place.store.exposed().unwrap();
    assert!(found.len() == 2 && found.iter().all(|one| one.closable), "{found:?}");
}

#[test]
fn a_purge_takes_it() {
    let mut place = begun();
    place.store.mark_tutor_offered().unwrap();
    let plan = place.store.plan_purge().unwrap();
    assert_eq!(plan.files.len(), 1);
    let receipt = place.store.carry_out(plan);
    assert_eq!((receipt.deleted.len(), receipt.could_not.len()), (1, 0));
    assert!(!place.store.tutor_was_offered());
}
