//! Whole commands whose every system call on the data folder breaks: what was there, or what was to come, and
//! never anything else; and what was said is true.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use super::sweep::{Fault, Left, Scene, Tally, Tree, data, tree, whole};
use crate::kept;

/// A home with these files among its sittings.
fn home(files: &[(&str, &str)]) -> TempDir {
    let home = TempDir::new().unwrap();
    let sessions = data(home.path()).join("sessions");
    fs::create_dir_all(&sessions).unwrap();
    for (name, text) in files {
        kept::put(&sessions.join(name), text);
    }
    home
}

/// A finished sitting.
fn finished(id: &str) -> String {
    let mut sitting: Value = serde_json::from_str(include_str!("../../fixtures/sessions/v1.1.json")).unwrap();
    sitting["id"] = id.into();
    sitting.to_string()
}

/// What a cut-off save leaves.
fn is_leaving(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "tmp")
}

/// Nothing is missing that the sweep was for.
fn assert_swept(tally: &Tally, least: usize, names: &[&str]) {
    assert!(tally.faults >= least, "{tally:?}");
    for name in names {
        assert!(tally.calls.contains_key(*name), "{name} in {tally:?}");
    }
}

/// A short sitting: one answer, another, and to the result.
const SITTING: &str = "1\n\n4\n2\nl\nf\nq\n";

/// The answers of the only sitting, in the order in which they were given; none where there is no sitting.
fn answers(home: &Path) -> Option<Vec<u64>> {
    let sitting = kept::sitting(&data(home))?;
    let answers = sitting["answers"].as_object().unwrap();
    Some(answers.values().map(|answer| answer["reply"].as_u64().unwrap()).collect())
}

#[test]
#[ignore = "needs strace"]
fn take_survives_every_call() {
    let scene = Scene::new(TempDir::new().unwrap(), &["--plain", "take", "four-lessons-short"], SITTING);
    let tally = scene.sweep(|left| {
        let home = left.home.path();
        let kept = answers(home);
        let count = kept.as_ref().map_or(0, Vec::len);
        assert_eq!(kept.unwrap_or_default(), [4, 2][..count], "{}", left.case());
        let said_back = ["\nOften.\n", "\nRarely.\n"].map(|echo| left.ended.out.contains(echo));
        let said_back = said_back.iter().filter(|said| **said).count();
        let done = kept::sitting(&data(home)).is_some_and(|sitting| sitting["finished"].is_string());
        let claims = left.ended.out.contains("\nSaved.");
        match left.fault {
            Fault::Killed => assert!(count >= said_back && (done || !claims), "{}", left.case()),
            Fault::Fails(_) => {
                let whole = done && count == 2;
                assert!(whole || left.code() != 0 || left.tells(), "{}", left.case());
                let unconfirmed = left.ended.out.contains("\nSaved, but the disk did not confirm it.");
                let ends_well = done && (claims || unconfirmed);
                assert!(if left.code() == 0 { ends_well } else { !claims }, "{}", left.case());
                assert!(tree(home).keys().all(|path| !is_leaving(path)), "{}", left.case());
            }
        }
        // The next start goes on where this one stood, and tidies up.
        let again = whole(home, &["--plain", "take", "four-lessons-short"], "l\nf\nq\n");
        assert_eq!((again.code, again.err.as_str()), (Some(0), ""), "{}\n{again:?}", left.case());
        let back = again.out.contains(&format!("Welcome back: {count} of 16"));
        assert!(back || count == 0 || done, "{}\n{again:?}", left.case());
        let listed = whole(home, &["list", "--json"], "");
        let unreadable = serde_json::from_str::<Value>(&listed.out).unwrap()["unreadable"].clone();
        assert_eq!((listed.code, unreadable), (Some(0), Value::Array(Vec::new())), "{}", left.case());
        assert!(tree(home).keys().all(|path| !is_leaving(path)), "{}", left.case());
    });
    assert_swept(&tally, 500, &["openat", "write", "fsync", "rename", "mkdir", "flock", "read", "statx"]);
}

/// A home with one sitting, beside an archive of it, of another, and of one with a pack and a note.
fn archive() -> TempDir {
    let from = home(&[("s1.json", &finished("s1")), ("s2.json", &finished("s2"))]);
    kept::put(&from.path().join("good.toml"), include_str!("../../fixtures/packs/good.toml"));
    for (args, typed) in [
        (&["--plain", "take", "good.toml"][..], "1\n"),
        (&["note", "A quiet day."], ""),
        (&["export", "--all", "--format", "json", "--with-notes", "-o", "all.json"], ""),
    ] {
        let ended = whole(from.path(), args, typed);
        assert_eq!(ended.code, Some(0), "{ended:?}");
    }
    let to = home(&[("s1.json", &finished("s1"))]);
    fs::copy(from.path().join("all.json"), to.path().join("all.json")).unwrap();
    to
}

/// How many pieces the receipt says were added: `Added 2 sittings and 1 note.`
fn added(out: &str) -> Option<usize> {
    let receipt = out.lines().find_map(|line| line.strip_prefix("Added "))?;
    Some(receipt.split(' ').filter_map(|word| word.parse::<usize>().ok()).sum())
}

/// Every file is as it was before or as it comes.
fn assert_old_or_new(left: &Left<'_>, before: &Tree, after: &Tree) {
    let now = tree(left.home.path());
    for (path, bytes) in &now {
        let known = before.get(path) == Some(bytes) || after.get(path) == Some(bytes);
        let leaving = left.fault == Fault::Killed && is_leaving(path);
        assert!(known || leaving, "{path:?} is neither old nor new: {}", left.case());
    }
}

#[test]
#[ignore = "needs strace"]
fn import_survives_every_call() {
    let scene = Scene::new(archive(), &["import", "all.json", "--yes"], "");
    let (before, after) = (scene.before(), scene.after());
    let new = after.len() - before.len();
    let tally = scene.sweep(|left| {
        let home = left.home.path();
        assert_old_or_new(left, &before, &after);
        let now = tree(home);
        assert!(before.iter().all(|(path, bytes)| now.get(path) == Some(bytes)), "{}", left.case());
        let came = now.keys().filter(|path| after.contains_key(*path)).count() - before.len();
        assert!(added(&left.ended.out).is_none_or(|said| said == came), "{}", left.case());
        if left.fault != Fault::Killed {
            let all = came == new && added(&left.ended.out).is_some();
            let looked_at = !left.ended.out.contains("cannot be read");
            assert_eq!(all && looked_at, left.code() == 0, "{}", left.case());
            let stopped = left.ended.err.contains("then stopped");
            let said = format!("added {came} of {new}, then stopped");
            assert!(!stopped || left.ended.err.contains(&said), "{}", left.case());
        }
        let again = whole(home, &["import", "all.json", "--yes"], "");
        assert_eq!(again.code, Some(0), "{}\n{again:?}", left.case());
        let mut now = tree(home);
        now.retain(|path, _| !(left.fault == Fault::Killed && is_leaving(path)));
        assert!(now == after, "{}\n{again:?}", left.case());
    });
    assert_eq!(new, 4, "a sitting, a draft with its pack, and a note");
    assert_swept(&tally, 300, &["openat", "write", "fsync", "mkdir", "flock", "read", "statx"]);
}

/// What is deleted is what is said to be.
fn assert_deletes(scene: &Scene, again: &[&str], least: usize) {
    let (before, after) = (scene.before(), scene.after());
    let doomed = before.len() - after.len();
    let tally = scene.sweep(|left| {
        let home = left.home.path();
        assert_old_or_new(left, &before, &after);
        let now = tree(home);
        assert!(after.keys().all(|path| now.contains_key(path)), "{}", left.case());
        let gone = before.len() - now.len();
        let out = &left.ended.out;
        let (all, some) = (out.contains("\nDeleted all "), out.contains("\nDeleted "));
        assert!(!all || gone == doomed, "{}", left.case());
        let said = format!("\nDeleted {gone} of the {doomed} files listed above.");
        assert!(all || !some || out.contains(&said), "{}", left.case());
        if left.fault != Fault::Killed {
            assert!(left.code() != 0 || all, "{}", left.case());
            assert!(gone == 0 || some, "deleted without a receipt: {}", left.case());
        }
        let ended = whole(home, again, "");
        assert!(
            ended.code == Some(0) || (gone == doomed && ended.code == Some(1)),
            "{}\n{ended:?}",
            left.case()
        );
        assert!(tree(home) == after, "{}\n{ended:?}", left.case());
    });
    assert_swept(&tally, least, &["openat", "unlink", "fsync", "flock", "statx"]);
}

/// Two sittings, the first with all that may lie around one.
fn with_leavings() -> TempDir {
    let (one, other) = ("s00001-20261124-aaaa", "s00002-20261124-aaaa");
    home(&[
        (&format!("{one}.json"), &finished(one)),
        (&format!(".{one}.json.0.tmp"), "{\"half"),
        (&format!("{one}.conflict-20261124000311.json"), &finished(one)),
        (&format!("{one}.json~"), "{}"),
        (&format!("{other}.json"), &finished(other)),
    ])
}

#[test]
#[ignore = "needs strace"]
fn forget_survives_every_call() {
    let forget = &["forget", "s00001-20261124-aaaa", "--yes"];
    assert_deletes(&Scene::new(with_leavings(), forget, ""), forget, 250);
}

#[test]
#[ignore = "needs strace"]
fn purge_survives_every_call() {
    let home = with_leavings();
    let noted = whole(home.path(), &["note", "A quiet day."], "");
    assert_eq!(noted.code, Some(0), "{noted:?}");
    let scene = Scene::new(home, &["purge", "--yes"], "");
    assert_deletes(&scene, &["purge", "--yes"], 250);
}
