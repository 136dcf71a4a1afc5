//! Files that cannot be read: named with the reason, left byte for byte, in nobody's way.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use rstest::rstest;
use rustix::fs::{CWD, FileType, Mode, mknodat};
use serde_json::json;

use super::{Home, draft, finished, write};

const BAD: &str = "s00009-20261123-bad0";

fn fifo(path: &Path) {
    mknodat(CWD, path, FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
}

fn half(path: &Path) {
    let whole = draft(BAD).to_string();
    write(path, whole.get(..whole.len() / 2).unwrap());
}

fn newer(path: &Path) {
    let mut session = draft(BAD);
    session["format"]["major"] = json!(2);
    write(path, session.to_string());
}

fn deep(path: &Path) {
    write(path, "[".repeat(100_000));
}

fn deep_inside(path: &Path) {
    let mut session = draft(BAD).to_string();
    session.truncate(session.len() - 1);
    write(path, session + ",\"more\":" + &"[".repeat(100_000) + &"]".repeat(100_000) + "}");
}

/// 20 MB that take no room on the disk.
fn huge(path: &Path) {
    fs::File::create(path).unwrap().set_len(20_000_000).unwrap();
}

#[rstest]
#[case::truncated(half, "line 1, column", "ends in the middle")]
#[case::garbage(|path: &Path| write(path, b"\x00\xff\x1b[2J"), "line 1, column", "damaged")]
#[case::empty(|path: &Path| write(path, ""), "", "it is empty")]
#[case::another_json(|path: &Path| write(path, "{}"), "line 1, column", "not a file of fourfold")]
#[case::newer(newer, "", "newer version (format 2.0); update fourfold")]
#[case::deep(deep, "line 1, column", "damaged")]
#[case::huge(huge, "", "20000000 bytes")]
#[case::pipe(fifo, "", "a pipe or a device")]
#[case::folder(|path: &Path| fs::create_dir(path).unwrap(), "", "a folder")]
#[case::dangling(|path: &Path| symlink("nowhere", path).unwrap(), "", "a link that leads nowhere")]
#[case::another_name(|path: &Path| write(path, draft("s1").to_string()), "", "its name does not fit")]
fn it_is_named_and_left_alone_and_hides_nothing(
    #[case] make: fn(&Path),
    #[case] place: &str,
    #[case] reason: &str,
) {
    let home = Home::with(&[finished("s00001-20261123-good")]);
    make(&home.session(format!("{BAD}.json")));
    let before = home.tree();
    let listed = home.run(&["list"]).ends(0).says("left untouched").says("finished");
    let line = listed.out.lines().find(|line| line.contains(&format!("{BAD}.json"))).unwrap();
    assert!(line.contains(place), "{line}");
    let unwrapped = listed.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(unwrapped.contains(reason), "{unwrapped}");
    assert!(home.run(&["list", "--json"]).json()["unreadable"][0]["reason"].is_string());
    home.run(&["show", BAD]).ends(65).complains(reason).complains("left as it is");
    home.run(&["show"]).ends(0).says("Four lessons");
    assert_eq!(home.tree(), before);
}

#[test]
fn what_the_list_passes_over_is_refused_when_it_is_shown() {
    let home = Home::new();
    home.put("README", "");
    deep_inside(&home.session(format!("{BAD}.json")));
    home.run(&["list"]).ends(0).says(BAD);
    home.run(&["show", BAD]).ends(65).complains("damaged");
}

#[test]
fn a_home_of_unreadable_files_only_says_so() {
    let home = Home::new();
    home.put("s1.json", "");
    home.run(&["list"]).ends(0).says("There is no sitting yet").says("it is empty");
    home.run(&["show"]).ends(65).complains("1 file could not be read").complains("fourfold list");
}

#[test]
fn a_newer_minor_version_is_shown() {
    let mut session = finished("s1");
    session["format"]["minor"] = json!(9);
    session["something_new"] = json!({"kept": true});
    let home = Home::with(&[session]);
    let before = home.tree();
    home.run(&["list"]).ends(0).says("finished");
    home.run(&["show"]).ends(0);
    assert_eq!(home.tree(), before);
}

/// A gigabyte that takes no room on the disk.
fn gigabyte(path: &Path) {
    fs::File::create(path).unwrap().set_len(1_000_000_000).unwrap();
}

/// One string of 100 MB.
fn long_string(path: &Path) {
    write(path, format!("\"{}\"", "x".repeat(100_000_000)));
}

fn endless(path: &Path) {
    symlink("/dev/zero", path).unwrap();
}

/// Where less than 100 MB of memory are to be had, too little to read any of it, all else still works.
#[rstest]
fn what_is_too_much_is_refused_within_a_hundred_megabytes(
    #[values(gigabyte, long_string, fifo, deep, endless)] make: fn(&Path),
    #[values(
        &["show", "s00009-20261123-bad0"],
        &["pack", "check", "bad"],
        &["--plain", "take", "bad"],
        &["pack", "install", "bad"],
        &["import", "bad", "--yes"]
    )]
    words: &[&str],
) {
    let home = Home::with(&[finished("s00001-20261123-good")]);
    make(&home.path().join("bad"));
    fs::hard_link(home.path().join("bad"), home.session(format!("{BAD}.json"))).unwrap();
    let limited = |words: &[&str]| {
        let mut command = std::process::Command::new("sh");
        command
            .args(["-c", "ulimit -d 100000 && exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_fourfold")])
            .args(words);
        command.env_clear().current_dir(home.path()).stdin(std::process::Stdio::null());
        super::ran(command.env("HOME", home.path()).env("FOURFOLD_HOME", home.data()))
    };
    let ran = limited(words);
    assert!(ran.code == 65 || ran.code == 1, "{ran:?}");
    assert!(!(ran.out + &ran.err).is_empty());
    limited(&["list"]).ends(0).says("s00001-20261123-good").says("left untouched");
}
