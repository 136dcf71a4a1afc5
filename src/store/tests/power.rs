//! Whenever the power goes: old or new, and what was acknowledged is there, or gone.

use std::path::Path;

use rstest::rstest;
use tempfile::TempDir;

use super::{overwrite, session, with_note};
use crate::store::testing::{PowerFs, Recording};
use crate::store::{DiskFs, Fs, Store};

/// Steps of a careful write, left out one at a time.
#[derive(Clone, Copy, PartialEq)]
enum Without {
    Nothing,
    FileFlush,
    FolderFlush,
}

#[test]
fn every_crash_state_of_four_saves_holds_what_was_acknowledged() {
    let folder = TempDir::new().unwrap();
    let recording = Recording::default();
    let mut store = Store::open(folder.path().join("data"), PowerFs(recording.clone()));
    let start = session("s1");
    let versions: Vec<_> = (0..4).map(|n| with_note(&start, &"x".repeat(n))).collect();
    for version in &versions {
        assert!(store.save(version).unwrap().is_durable());
        recording.mark();
    }
    let file = store.path_of(&start.id);
    let mut seen = 0;
    for (acknowledged, images) in recording.crash_states(folder.path()) {
        for image in images {
            seen += 1;
            let allowed = versions.get(acknowledged.saturating_sub(1)..=acknowledged.min(3)).unwrap();
            match image.get(&file) {
                None => assert_eq!(acknowledged, 0, "an acknowledged save is lost"),
                Some(bytes) => {
                    let found = serde_json::from_slice(bytes).expect("neither old nor new");
                    assert!(allowed.contains(&found), "older than what was acknowledged");
                }
            }
        }
    }
    assert!(seen > 50, "only {seen} states were looked at");
}

#[test]
fn the_next_start_takes_any_crash_state() {
    let folder = TempDir::new().unwrap();
    let recording = Recording::default();
    let home = folder.path().join("data");
    let mut store = Store::open(&home, PowerFs(recording.clone()));
    let first = session("s1");
    let _ = store.save(&first).unwrap();
    let _ = store.save(&with_note(&first, "second")).unwrap();
    let images = recording.crash_states(folder.path()).into_iter().flat_map(|(_, images)| images);
    for image in images.collect::<std::collections::BTreeSet<_>>() {
        let fresh = TempDir::new().unwrap();
        for (path, bytes) in &image {
            let path = fresh.path().join(path.strip_prefix(&home).unwrap());
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            overwrite(&path, bytes);
        }
        let mut store = Store::open(fresh.path(), DiskFs);
        let listing = store.list().unwrap();
        assert!(listing.unreadable.is_empty() && listing.conflicts.is_empty(), "{listing:?}");
        if !listing.sessions.is_empty() {
            assert_eq!(store.load(&first.id).unwrap().session.id, first.id);
        }
        // What a cut-off save left does not keep the next one from working.
        let saved = store.save(&with_note(&first, "third")).unwrap();
        assert!(saved.is_durable() && saved.conflict.is_none(), "{saved:?}");
    }
}

#[test]
fn every_crash_state_of_a_deletion_holds_whole_files_and_what_was_told_of_is_gone() {
    let folder = TempDir::new().unwrap();
    let recording = Recording::default();
    let mut store = Store::open(folder.path().join("data"), PowerFs(recording.clone()));
    let kept: Vec<_> = ["s1", "s10"].map(session).into();
    for session in &kept {
        assert!(store.save(session).unwrap().is_durable());
    }
    recording.mark();
    let plan = store.plan_forget(&kept[0].id).unwrap();
    let receipt = store.carry_out(plan);
    assert_eq!((receipt.deleted.len(), receipt.unconfirmed.len()), (1, 0));
    recording.mark();
    let (mut there, mut gone) = (0, 0);
    for (told, images) in recording.crash_states(folder.path()) {
        for image in images.iter().filter(|_| told > 0) {
            let found = kept.iter().map(|session| image.get(&store.path_of(&session.id)));
            let found: Vec<Option<crate::session::Session>> =
                found.map(|bytes| bytes.map(|bytes| serde_json::from_slice(bytes).unwrap())).collect();
            assert_eq!(found[1].as_ref(), Some(&kept[1]), "the other one is as it was");
            assert!(found[0].is_none() || told == 1, "what was told of as deleted is back");
            assert!(found[0].as_ref().is_none_or(|found| *found == kept[0]), "neither there nor gone");
            if found[0].is_some() { there += 1 } else { gone += 1 }
        }
    }
    assert!(there > 0 && gone > 0, "{there} states before it, {gone} after");
}

/// The model itself must be able to find the mistakes that it is there for.
#[rstest]
#[case(Without::Nothing, false, false)]
#[case(Without::FileFlush, true, false)]
#[case(Without::FolderFlush, false, true)]
fn the_model_finds_careless_writes(#[case] without: Without, #[case] torn: bool, #[case] lost: bool) {
    let folder = TempDir::new().unwrap();
    let recording = Recording::default();
    let fs = PowerFs(recording.clone());
    let target = folder.path().join("f");
    for text in ["old one", "new one!"] {
        careless(&fs, &target, text, without);
        recording.mark();
    }
    let (mut found_torn, mut found_lost) = (false, false);
    for (acknowledged, images) in recording.crash_states(folder.path()) {
        for image in images {
            match image.get(&target).map(Vec::as_slice) {
                Some(b"new one!") => {}
                Some(b"old one") => found_lost |= acknowledged == 2,
                None => found_lost |= acknowledged >= 1,
                Some(_) => found_torn = true,
            }
        }
    }
    assert_eq!((found_torn, found_lost), (torn, lost));
}

fn careless(fs: &PowerFs, target: &Path, text: &str, without: Without) {
    let temp = target.with_extension("tmp");
    let mut file = fs.create(&temp).unwrap();
    file.write_all(text.as_bytes()).unwrap();
    if without != Without::FileFlush {
        file.sync().unwrap();
    }
    fs.rename(&temp, target).unwrap();
    if without != Without::FolderFlush {
        fs.sync_folder(target.parent().unwrap()).unwrap();
    }
}
