//! What others may look at is found, and closed only where it is the person's own.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

#[cfg(target_os = "linux")]
use rstest::rstest;

use super::{Place, session};
use crate::store::{Cause, DiskFs, Holder, Store, close};

fn set(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// A place with one saved session.
fn used() -> Place {
    let mut place = Place::new();
    let _saved = place.store.save(&session("s1")).unwrap();
    place
}

#[test]
fn what_the_store_writes_is_for_its_owner_only() {
    assert_eq!(used().store.exposed().unwrap(), []);
    assert_eq!(Place::new().store.exposed().unwrap(), []);
}

#[test]
fn folder_and_files_are_found_and_closed() {
    let place = used();
    let (home, file) = (place.store.home().to_owned(), place.store.path_of(&session("s1").id));
    set(&home, 0o755);
    set(&file, 0o644);
    let found = place.store.exposed().unwrap();
    assert_eq!(
        found.iter().map(|one| (one.path.as_path(), one.mode)).collect::<Vec<_>>(),
        [(home.as_path(), 0o755), (file.as_path(), 0o644)]
    );
    for one in &found {
        close(one).unwrap();
    }
    assert_eq!((mode(&home), mode(&file)), (0o700, 0o600));
    assert_eq!(place.store.exposed().unwrap(), []);
}

#[test]
fn a_folder_with_other_things_in_it_is_not_closed() {
    let place = used();
    set(place.store.home(), 0o755);
    fs::create_dir(place.store.home().join("photos")).unwrap();
    let found = place.store.exposed().unwrap();
    assert!(!found[0].closable);
    assert!(close(&found[0]).unwrap_err().to_string().contains("not yours alone"));
    assert_eq!(mode(place.store.home()), 0o755);
}

#[test]
fn links_and_second_names_are_left_alone() {
    let place = used();
    let (home, sessions) = (place.store.home().to_owned(), place.store.home().join("sessions"));
    let elsewhere = place.folder.path().join("elsewhere");
    fs::File::create(&elsewhere).unwrap();
    set(&elsewhere, 0o644);
    symlink(&elsewhere, sessions.join("s2.json")).unwrap();
    fs::hard_link(&elsewhere, sessions.join("s3.json")).unwrap();
    let found = place.store.exposed().unwrap();
    assert_eq!(found.len(), 1);
    assert!(found[0].path.ends_with("s3.json") && !found[0].closable);
    let linked = place.folder.path().join("linked");
    symlink(&home, &linked).unwrap();
    set(&home, 0o750);
    let found = Store::open(linked, DiskFs).exposed().unwrap();
    assert!(found.iter().all(|one| !one.closable) && found.len() == 2, "{found:?}");
}

#[test]
fn what_became_a_link_meanwhile_is_not_followed() {
    let place = used();
    let file = place.store.path_of(&session("s1").id);
    let elsewhere = place.folder.path().join("elsewhere");
    set(&file, 0o644);
    let found = place.store.exposed().unwrap();
    fs::rename(&file, &elsewhere).unwrap();
    symlink(&elsewhere, &file).unwrap();
    close(&found[0]).unwrap_err();
    assert_eq!(mode(&elsewhere), 0o644);
}

#[test]
fn whether_the_folder_can_be_used_is_told_without_making_it() {
    assert!(used().store.is_there().unwrap());
    let place = Place::new();
    assert!(!place.store.is_there().unwrap() && !place.store.home().exists());
    fs::File::create(place.store.home()).unwrap();
    // One that may be run may be entered, for all that its permissions tell.
    set(place.store.home(), 0o700);
    let below = Store::open(place.store.home().join("data"), DiskFs);
    for store in [&place.store, &below] {
        assert_eq!(store.is_there().unwrap_err().cause(), Cause::NotAFolder);
    }
    fs::remove_file(place.store.home()).unwrap();
    symlink("nowhere", place.store.home()).unwrap();
    place.store.is_there().unwrap_err();
}

/// Does it where permissions count for root too.
#[cfg(target_os = "linux")]
fn as_anybody<T: Send>(what: impl FnOnce() -> T + Send) -> T {
    use rustix::thread::{CapabilitySet, capabilities, set_capabilities};

    let powers = CapabilitySet::DAC_OVERRIDE | CapabilitySet::DAC_READ_SEARCH;
    let powerless = || {
        let mut sets = capabilities(None).unwrap();
        if sets.permitted.intersects(powers) {
            sets.effective.remove(powers);
            sets.permitted.remove(powers);
            set_capabilities(None, sets).unwrap();
        }
        what()
    };
    std::thread::scope(|scope| scope.spawn(powerless).join().unwrap())
}

#[cfg(target_os = "linux")]
#[rstest]
#[case::not_written(0o500)]
#[case::not_read(0o300)]
#[case::not_entered(0o600)]
fn a_folder_that_permissions_close_cannot_be_used(#[case] closed: u32) {
    let place = used();
    let home = place.store.home();
    set(home, closed);
    let (itself, inside, exposed) = as_anybody(|| {
        let store = |home: &Path| Store::open(home, DiskFs);
        (store(home).is_there(), store(&home.join("data")).is_there(), store(home).exposed())
    });
    set(home, 0o700);
    itself.unwrap_err();
    assert_eq!(inside.is_ok(), closed == 0o300, "new folders take the right to write and to enter");
    assert_eq!(exposed.is_ok(), closed == 0o500, "what cannot be looked at is not called closed");
}

#[test]
fn the_holder_is_named_without_taking_the_lock() {
    let mut place = Place::new();
    assert_eq!(place.store.named_holder().unwrap(), None);
    assert!(!place.store.home().exists());
    let holder = Holder { pid: 7, since: session("s1").started, what: "fourfold take".to_owned() };
    let guard = place.store.lock(&holder).unwrap();
    assert_eq!(place.store.named_holder().unwrap(), Some(holder.clone()));
    drop(guard);
    assert_eq!(place.store.named_holder().unwrap(), None);
    let _guard = place.store.lock(&holder).unwrap();
}
