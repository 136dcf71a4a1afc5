//! `forget` and `purge`: listed first, agreed to, with a receipt.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::PermissionsExt;

use rstest::rstest;
use serde_json::json;

use super::{Home, draft, finished};

/// Two sittings, the first with everything that may lie around one; a kept pack; a folder in the way.
fn home() -> Home {
    let home = Home::with(&[finished("s1"), draft("s10")]);
    for name in [".s1.json.0.tmp", "s1.conflict-20261124000311.json", "s1.json~", ".s1.note-0.md"] {
        home.put(name, "answers");
    }
    fs::create_dir_all(home.data().join("packs")).unwrap();
    super::write(&home.data().join("packs/mine@1.0.0.toml"), "a pack");
    home
}

/// All of `s1`, in the order of deletion.
const OF_S1: [&str; 5] =
    [".s1.json.0.tmp", ".s1.note-0.md", "s1.conflict-20261124000311.json", "s1.json", "s1.json~"];

#[rstest]
#[case::forget(&["forget", "s1"])]
#[case::purge(&["purge"])]
#[case::forget_json(&["forget", "s1", "--json"])]
#[case::purge_json(&["purge", "--json"])]
fn without_a_yes_nothing_goes_and_what_would_go_is_listed(#[case] args: &[&str]) {
    let home = home();
    let before = home.tree();
    let mut ran = home.run(args).ends(2).complains("nothing was deleted").complains("--yes");
    for name in OF_S1 {
        ran = ran.says(&home.session(name).display().to_string());
    }
    assert_eq!(home.tree(), before, "not even a lock");
}

#[test]
fn forget_takes_one_sitting_whole_and_leaves_the_others() {
    let home = home();
    let ran = home.run(&["forget", "s1", "--yes"]).ends(0).says("These 5 files will be deleted:");
    let listed: Vec<_> = ran.out.lines().filter(|line| line.starts_with("  ")).collect();
    let expected = OF_S1.map(|name| format!("  {} (", home.session(name).display()));
    assert!(listed.iter().zip(&expected).all(|(line, start)| line.starts_with(start)), "{listed:?}");
    assert_eq!(listed.len(), 5);
    assert!(listed[0].ends_with("(7 bytes)"));
    ran.says("Deleted all 5 files").says("backups and snapshots").says("still shows");
    assert_eq!(home.names(), ["s10.json"]);
    assert!(home.data().join("packs/mine@1.0.0.toml").exists(), "a pack holds no answers");
}

#[test]
fn purge_takes_everything_but_folders_and_the_lock() {
    let home = home();
    home.put("unreadable.json", "{");
    fs::create_dir(home.session("a folder")).unwrap();
    home.run(&["purge", "--yes"])
        .ends(0)
        .says("mine@1.0.0.toml")
        .says("a folder")
        .says("Deleted all 8 files");
    assert_eq!(home.names(), ["a folder"]);
    let left: Vec<_> = home.tree().into_iter().filter(|(_, content)| content.is_some()).collect();
    assert_eq!(left, [(home.data().join("lock"), Some(Vec::new()))]);
    home.run(&["purge", "--yes"]).ends(0).says("nothing to delete").says("a folder");
}

#[test]
fn the_receipt_as_json() {
    let home = Home::with(&[finished("s1")]);
    let path = home.session("s1.json");
    let files = json!([{"path": path, "bytes": fs::metadata(&path).unwrap().len()}]);
    let listed = home.run(&["forget", "last", "--json"]).ends(2).json();
    let expected = json!({
        "format": 1, "carried_out": false, "files": files, "folders": [], "deleted": [], "not_deleted": [],
        "unconfirmed": []
    });
    assert_eq!(listed, expected);
    let done = home.run(&["forget", "last", "--json", "--yes"]).ends(0).json();
    assert_eq!(
        (&done["carried_out"], &done["files"], &done["deleted"]),
        (&json!(true), &files, &json!([path]))
    );
    assert!(home.names().is_empty());
}

#[rstest]
#[case::yes("yes\n", 0)]
#[case::shouted("YES\n", 0)]
#[case::only_y("y\n", 1)]
#[case::no("no\n", 1)]
#[case::nothing("\n", 1)]
#[case::more("yes please\n", 1)]
#[case::end_of_input("\u{4}", 1)]
#[case::half_a_word_and_end("ye\u{4}\u{4}", 1)]
fn on_a_terminal_only_yes_is_a_yes(#[case] typed: &str, #[case] code: i32) {
    let home = home();
    let ran = home.in_terminal(&["forget", "s1"], "xterm", typed).ends(code);
    let (listed, asked) =
        (ran.out.find("s1.json~").unwrap(), ran.out.find("Type yes to delete 5 files: ").unwrap());
    assert!(listed < asked);
    if code == 0 {
        ran.says("Deleted all 5 files");
        assert_eq!(home.names(), ["s10.json"]);
    } else {
        ran.says("Nothing was deleted.\r\n");
        assert_eq!(home.names().len(), 6);
    }
}

#[test]
fn while_it_is_open_elsewhere_nothing_is_deleted_and_looking_works() {
    let home = home();
    let lock = File::create(home.data().join("lock")).unwrap();
    lock.try_lock().unwrap();
    let holder = json!({"pid": 4711, "since": "2026-11-23T22:54:28+01:00", "what": "fourfold\u{1b}[2J"});
    super::write(&home.data().join("lock"), holder.to_string());
    let before = home.tree();
    for args in [&["forget", "s1", "--yes"][..], &["purge", "--yes"]] {
        let ran = home.run(args).ends(75).complains("process 4711, since 2026-11-23T22:54:28+01:00");
        assert!(!ran.err.contains('\u{1b}'));
    }
    assert_eq!(home.tree(), before);
    home.run(&["list"]).ends(0);
    home.run(&["show"]).ends(0);
    // Not by dropping it: a program that another test starts just now has it open too.
    lock.unlock().unwrap();
    home.run(&["forget", "s1", "--yes"]).ends(0);
}

#[test]
fn what_cannot_be_read_can_be_forgotten() {
    let home = Home::new();
    home.put("s1.json", "{");
    home.put("s2.conflict-20261124000311.json", "{");
    home.run(&["forget", "s1", "--yes"]).ends(0);
    home.run(&["forget", "s2", "--yes"]).ends(0);
    assert!(home.names().is_empty());
}

/// As after a disk that failed half way: no list shows what is left, and it goes by the whole name.
#[test]
fn what_was_forgotten_half_can_be_forgotten_again() {
    let home = Home::with(&[finished("s10")]);
    home.put(".s1.json.0.tmp", "answers");
    home.put("s1.json~", "answers");
    home.run(&["forget", "s", "--yes"]).ends(0).says("s10.json");
    assert_eq!(home.names(), [".s1.json.0.tmp", "s1.json~"]);
    home.run(&["forget", "s", "--yes"]).ends(1).complains("no sitting and no note begins with `s`");
    home.run(&["forget", "s1", "--yes"]).ends(0).says("Deleted all 2 files");
    assert!(home.names().is_empty());
}

#[test]
fn a_folder_in_a_sittings_place_stays_and_is_named() {
    let home = Home::with(&[finished("s1")]);
    fs::create_dir(home.session("s2.json")).unwrap();
    home.run(&["forget", "s2", "--yes"]).ends(1).says("nothing to delete").says("s2.json");
    assert_eq!(home.names(), ["s1.json", "s2.json"]);
}

#[test]
fn what_may_not_be_deleted_is_told_and_ends_so() {
    let home = Home::with(&[finished("s1")]);
    let folder = home.data().join("sessions");
    fs::set_permissions(&folder, Permissions::from_mode(0o500)).unwrap();
    // The superuser is never refused.
    if !rustix::process::geteuid().is_root() {
        let ran = home.run(&["forget", "s1", "--yes"]).ends(77).says("Deleted 0 of the 1 file");
        ran.says("no permission: could not delete");
        assert_eq!(home.names(), ["s1.json"]);
    }
    fs::set_permissions(&folder, Permissions::from_mode(0o700)).unwrap();
}
