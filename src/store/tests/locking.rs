//! One program at a time may write; the other is told who does.

use super::Place;
use crate::store::{DiskFs, ExitClass, Holder, LockError, Store};

pub(super) fn holder(pid: u32) -> Holder {
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
    assert!(place.store.named_holder().is_err(), "nor is it said that nobody holds it");
}

#[test]
fn whoever_has_the_lock_tidies_up_what_cut_off_saves_left_and_nothing_else() {
    let mut place = Place::new();
    let own = ["s1.json", "s1.conflict-20261124000311.json", ".s1.note-0.md", ".s1.json.swp", ".tidy.0.tmp"];
    for file in
        own.iter().chain(&[".s1.json.0.tmp", ".s1.json.12.tmp", ".s1.conflict-20261124000311.json.0.tmp"])
    {
        place.put(file, "answers");
    }
    let guard = place.store.lock(&holder(1)).unwrap();
    assert_eq!(place.files().len(), 8, "not of itself");
    place.store.tidy(&guard);
    let mut left = own.map(str::to_owned);
    left.sort();
    assert_eq!(place.files(), left);
}
