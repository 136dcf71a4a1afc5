//! One program at a time may write; the other is told who does.

use super::Place;
use crate::store::{DiskFs, ExitClass, Holder, LockError, Store};

fn holder(pid: u32) -> Holder {
    Holder { pid, since: "2026-11-23T22:54:28+01:00".parse().unwrap(), what: "fourfold take".to_owned() }
}

fn busy(store: &mut Store) -> Option<Holder> {
    match store.lock(&holder(2)).unwrap_err() {
        LockError::Busy(holder) => holder,
        LockError::Disk(error) => panic!("{error}"),
    }
}

#[test]
fn the_second_one_is_told_who_holds_it() {
    let mut place = Place::new();
    let mut second = Store::open(place.store.home().to_owned(), DiskFs);
    let guard = place.store.lock(&holder(4711)).unwrap();
    let error = second.lock(&holder(2)).unwrap_err();
    assert_eq!(error.exit(), ExitClass::Busy);
    let text = error.to_string();
    assert!(text.contains("`fourfold take`, process 4711, since 2026-11-23T22:54:28+01:00"), "{text}");
    drop(guard);
    let _guard = second.lock(&holder(2)).unwrap();
    assert_eq!(busy(&mut place.store), Some(holder(2)));
}

#[test]
fn a_holder_without_a_name_still_holds() {
    let mut place = Place::new();
    let _guard = place.store.lock(&holder(1)).unwrap();
    super::overwrite(&place.store.home().join("lock"), "\u{1b}[31m");
    let mut second = Store::open(place.store.home().to_owned(), DiskFs);
    assert_eq!(busy(&mut second), None);
}

#[test]
fn a_lock_that_is_no_file_is_refused() {
    let mut place = Place::new();
    std::fs::create_dir_all(place.store.home().join("lock")).unwrap();
    let error = place.store.lock(&holder(1)).unwrap_err();
    assert!(matches!(error, LockError::Disk(_)), "{error}");
}
