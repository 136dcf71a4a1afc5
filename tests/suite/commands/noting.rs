//! `note`, and what `list`, `forget` and `purge` do with notes: kept whole, in order, and told to nobody.

use std::fs::{self, File};
use std::io::Read;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::process::{Command, Stdio};

use rstest::rstest;
use serde_json::{Value, json};

use super::{Home, Ran, draft, finished, write};

const NOW: &str = "2026-11-24T20:00:00+01:00";
const HOSTILE: &str = "\u{1b}]0;owned\u{7}\u{1b}[2J\u{202e}dlot\u{2066} and a canary";

impl Home {
    /// `fourfold note` at [`NOW`].
    fn note(&self, words: &[&str]) -> Ran {
        self.run(&[&["--now", NOW, "note"], words].concat())
    }

    /// `fourfold note` at [`NOW`], with `text` piped in.
    fn pipe_note(&self, text: &[u8]) -> Ran {
        self.piped(&["--now", NOW, "note"], text)
    }

    /// The names among the notes, sorted.
    fn note_names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.data().join("notes")).into_iter().flatten();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// The notes as they stand in their files, in the order of their names.
    fn notes(&self) -> Vec<Value> {
        let read = |name: String| fs::read_to_string(self.data().join("notes").join(name)).unwrap();
        self.note_names().into_iter().map(|name| serde_json::from_str(&read(name)).unwrap()).collect()
    }

    fn texts(&self) -> Vec<String> {
        self.notes().iter().map(|note| note["text"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn words_are_noted_for_today_and_nothing_but_that_is_said() {
    let home = Home::new();
    let ran = home.note(&["slept", "badly,", "talk went well"]).ends(0);
    assert_eq!(ran.out, "Noted for 24 Nov 2026. It stays on this machine; your next result shows it.\n");
    let notes = home.notes();
    let id = notes[0]["id"].as_str().unwrap();
    assert!(id.starts_with("n00001-20261124-"), "{id}");
    assert_eq!(home.note_names(), [format!("{id}.json")]);
    let expected = json!({
        "format": {"major": 1, "minor": 2}, "id": id, "on": NOW, "text": "slept badly, talk went well"
    });
    assert_eq!(notes, [expected]);
    let (file, folder) = (home.data().join("notes").join(format!("{id}.json")), home.data().join("notes"));
    assert_eq!(fs::metadata(file).unwrap().mode() & 0o777, 0o600);
    assert_eq!(fs::metadata(folder).unwrap().permissions().mode() & 0o777, 0o700);
    assert!(!home.data().join("lock").exists(), "no lock is needed");
}

#[rstest]
#[case::all_lines(b"First line.\n\n  second, indented\n", "First line.\n\n  second, indented")]
#[case::no_end(b"no newline", "no newline")]
#[case::windows(b"\xef\xbb\xbfone\r\ntwo\r\n", "one\r\ntwo")]
fn what_is_piped_in_is_noted_with_its_lines(#[case] piped: &[u8], #[case] text: &str) {
    let home = Home::new();
    home.pipe_note(piped).ends(0).says("Noted for 24 Nov 2026");
    assert_eq!(home.texts(), [text]);
}

#[test]
fn on_a_terminal_one_line_is_asked_for() {
    let home = Home::new();
    let ran = home.in_terminal(&["--now", NOW, "note"], "xterm", "a quiet day\nanother line\n").ends(0);
    ran.says("A line for 24 Nov 2026: ").says("Noted for 24 Nov 2026.");
    assert_eq!(home.texts(), ["a quiet day"]);
    home.in_terminal(&["note"], "xterm", "\u{4}").ends(2).says("nothing was noted");
    home.in_terminal(&["note"], "dumb", "half a line\u{4}\u{4}").ends(0);
    assert_eq!(home.texts().len(), 2);
}

#[rstest]
#[case::empty(b"")]
#[case::blank(b" \n\t\n")]
#[case::invisible("\u{200b}\u{feff}".as_bytes())]
fn blank_text_is_no_note(#[case] piped: &[u8]) {
    let home = Home::new();
    home.pipe_note(piped).ends(2).complains("nothing was noted, since there is no text");
    home.note(&[std::str::from_utf8(piped).unwrap()]).ends(2).complains("nothing was noted");
    assert!(!home.data().exists(), "nothing is made");
}

#[test]
fn what_cannot_be_a_note_is_refused_and_not_cut() {
    let home = Home::new();
    home.pipe_note(&vec![b'x'; 1_000_000]).ends(2).complains("up to 10000 characters");
    home.pipe_note("好".repeat(1_000_000).as_bytes()).ends(2).complains("up to 10000 characters");
    home.pipe_note("好".repeat(10_001).as_bytes()).ends(2).complains("up to 10000 characters");
    home.pipe_note(b"caf\xe9").ends(2).complains("not UTF-8");
    assert!(!home.data().exists());
    home.pipe_note("好".repeat(10_000).as_bytes()).ends(0);
    assert_eq!(home.texts()[0].chars().count(), 10_000);
}

#[test]
fn an_input_that_cannot_be_read_is_an_error() {
    let home = Home::new();
    let folder = File::open(home.path()).unwrap();
    super::ran(home.command(&["note"]).stdin(folder)).ends(74).complains("the input could not be read");
    assert!(!home.data().exists());
}

#[test]
fn what_is_in_the_way_is_named_and_left_alone() {
    let home = Home::with(&[finished("s1")]);
    write(&home.data().join("notes"), "a file");
    let before = home.tree();
    let ran = home.note(&["x"]).ends(74).complains("not saved: a file is where a folder should be");
    ran.complains(&home.data().join("notes").display().to_string());
    home.run(&["list"]).ends(74).says("Four lessons").complains("notes");
    assert_eq!(home.run(&["list", "--json"]).ends(74).json()["sessions"][0]["id"], json!("s1"));
    assert_eq!(home.tree(), before);
    home.run(&["forget", "n1"]).ends(74).complains("notes");
    home.run(&["forget", "s1", "--yes"]).ends(0).says("Deleted the file");

    let home = Home::new();
    write(&home.data(), "a file");
    home.note(&["x"]).ends(74).complains(&home.data().display().to_string());
}

#[test]
fn a_full_disk_leaves_no_half_note() {
    let home = Home::new();
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -f 0; exec \"$0\" note x", env!("CARGO_BIN_EXE_fourfold")]);
    command.env_clear().env("FOURFOLD_HOME", home.data()).current_dir(home.path());
    super::ran(&mut command).ends(74).complains("not saved: limit on file sizes reached");
    assert_eq!(home.note_names(), Vec::<String>::new());
}

#[test]
fn many_notes_in_one_second_and_a_clock_that_jumps_keep_the_order_of_writing() {
    let home = Home::new();
    let days = [NOW, NOW, "1970-01-01T00:00:00+00:00", "9999-12-30T11:00:00+12:00", NOW, NOW];
    for (n, now) in days.iter().enumerate() {
        home.run(&["--now", *now, "note", &format!("note {n}")]).ends(0);
    }
    let expected: Vec<_> = (0..days.len()).map(|n| format!("note {n}")).collect();
    assert_eq!(home.texts(), expected);
    let listed = home.run(&["list", "--json"]).ends(0).json();
    let on: Vec<_> = listed["notes"].as_array().unwrap().iter().map(|note| note["on"].clone()).collect();
    assert_eq!(on.len(), 6);
    assert_eq!(on[2], json!("9999-12-30T11:00:00+12:00"), "newest first, by writing");
}

#[test]
fn notes_written_at_once_are_all_there() {
    let home = Home::new();
    let start = |n: u32| {
        let mut command = home.command(&["note", &format!("note {n}")]);
        command.stdout(Stdio::null()).spawn().unwrap()
    };
    let children: Vec<_> = (0..8).map(start).collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    let mut texts = home.texts();
    texts.sort();
    assert_eq!(texts, (0..8).map(|n| format!("note {n}")).collect::<Vec<_>>());
}

#[test]
fn it_can_be_noted_while_fourfold_is_open_elsewhere() {
    let home = Home::new();
    fs::create_dir_all(home.data()).unwrap();
    let lock = File::create(home.data().join("lock")).unwrap();
    lock.try_lock().unwrap();
    home.note(&["x"]).ends(0);
    let id = home.notes()[0]["id"].as_str().unwrap().to_owned();
    home.run(&["forget", &id, "--yes"]).ends(75).complains("open elsewhere");
    assert_eq!(home.note_names().len(), 1);
    // Not by dropping it: a program that another test starts just now has it open too.
    lock.unlock().unwrap();
    home.run(&["forget", &id, "--yes"]).ends(0);
}

#[test]
fn the_list_tells_of_notes_and_not_what_they_say() {
    let home = Home::with(&[finished("s1")]);
    home.note(&["a canary"]).ends(0);
    home.run(&["--now", "2026-12-08T20:00:00+01:00", "note", "x"]).ends(0);
    write(&home.data().join("notes/n00003-20261209-bad0.json"), "{");
    let before = home.tree();
    let listed = home.run(&["list"]).ends(0).says("Notes:\n").says("fourfold year shows what they say");
    let lines: Vec<_> = listed.out.lines().filter(|line| line.starts_with("  n0000")).collect();
    assert!(lines[0].ends_with("8 Dec 2026   1 character"), "{lines:?}");
    assert!(lines[1].ends_with("24 Nov 2026  8 characters"), "{lines:?}");
    assert!(lines[2].ends_with("n00003-20261209-bad0.json, line 1, column 1"), "{lines:?}");
    assert!(listed.out.find("Four lessons").unwrap() < listed.out.find("Notes:").unwrap());
    let json = home.run(&["list", "--json"]).ends(0);
    assert!(!listed.out.contains("canary") && !json.out.contains("canary"));
    let notes = &json.json()["notes"];
    assert_eq!((&notes[1]["on"], &notes[1]["characters"]), (&json!(NOW), &json!(8)));
    assert_eq!(json.json()["unreadable"][0]["name"], json!("n00003-20261209-bad0.json"));
    assert_eq!(home.tree(), before, "looking changes nothing");
}

#[test]
fn one_note_is_forgotten_by_the_beginning_of_its_id() {
    let home = Home::with(&[draft("s1"), draft("nine-lives")]);
    home.note(&["first"]).ends(0);
    home.note(&["second"]).ends(0);
    let names = home.note_names();
    let backup = format!("{}~", names[0]);
    write(&home.data().join("notes").join(&backup), "first");
    home.run(&["forget", "n", "--yes"]).ends(1).complains("nine-lives").complains("n00002-");
    home.run(&["forget", "n0000", "--yes"]).ends(1).complains("Type more of it");
    home.run(&["forget", "n00007", "--yes"]).ends(1).complains("no sitting and no note begins with `n00007`");
    home.run(&["forget", "n00001"]).ends(2).says(&names[0]).says(&backup).complains("nothing was deleted");
    assert_eq!(home.note_names().len(), 3);
    let ran = home.run(&["forget", "n00001", "--yes"]).ends(0).says("These 2 files will be deleted:");
    ran.says("Deleted all 2 files").says("backups and snapshots");
    assert_eq!(home.texts(), ["second"]);
    home.run(&["forget", "last", "--yes"]).ends(0).says("s1.json");
    assert_eq!(home.texts(), ["second"], "`last` is a sitting");
    home.note(&["third"]).ends(0);
    assert!(
        home.note_names()[1].starts_with("n00003-"),
        "no number is given twice while a later one is there"
    );
}

#[test]
fn purge_takes_the_notes_too() {
    let home = Home::with(&[finished("s1")]);
    home.note(&["x"]).ends(0);
    let name = home.note_names().remove(0);
    write(&home.data().join("notes").join(format!(".{name}.0.tmp")), "half");
    home.run(&["purge"]).ends(2).says(&name);
    home.run(&["purge", "--yes"]).ends(0).says(&name).says(".0.tmp").says("Deleted all 3 files");
    assert!(home.note_names().is_empty() && home.names().is_empty());
}

#[test]
fn hostile_text_is_kept_as_it_is_and_obeyed_by_nobody() {
    let home = Home::new();
    home.note(&[HOSTILE]).ends(0);
    home.pipe_note(HOSTILE.as_bytes()).ends(0);
    assert_eq!(home.texts(), [HOSTILE, HOSTILE]);
    write(&home.data().join("notes/My\u{1b}[2J\u{202e}notes.json"), HOSTILE);
    let bad = "--now=\u{1b}[2Jtomorrow";
    for args in [
        &["list"][..],
        &["list", "--json"],
        &["forget", "n"],
        &["forget", HOSTILE],
        &["purge"],
        &[bad, "list"],
    ] {
        let ran = home.run(args);
        let hidden = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202e}' | '\u{2066}');
        assert!(!ran.out.contains(hidden) && !ran.err.contains(hidden), "{args:?} {ran:?}");
        assert!(!ran.out.contains("canary"), "{args:?} {ran:?}");
    }
}

#[rstest]
#[case("2026-12-08T20:00:00+01:00", "8 Dec 2026", "20261208")]
#[case("2026-12-08T23:30:00-08:00", "8 Dec 2026", "20261208")]
#[case("1970-01-01T00:00:00Z", "1 Jan 1970", "19700101")]
#[case("9999-12-30T11:00:00+12:00", "30 Dec 9999", "99991230")]
fn a_time_that_is_given_is_now(#[case] now: &str, #[case] day: &str, #[case] digits: &str) {
    let home = Home::new();
    home.run(&["--now", now, "note", "x"]).ends(0).says(&format!("Noted for {day}."));
    home.run(&["note", "y", "--now", now]).ends(0).says(&format!("Noted for {day}."));
    assert!(home.note_names()[1].starts_with(&format!("n00002-{digits}-")), "{:?}", home.note_names());
    home.run(&["list"]).ends(0).says(day);
}

#[rstest]
#[case("tomorrow")]
#[case("2026-12-08")]
#[case("2026-12-08T20:00:00")]
#[case("9999-12-31T23:59:59-12:00")]
fn what_is_no_time_is_refused_before_anything_is_done(#[case] now: &str) {
    let home = Home::new();
    home.run(&["--now", now, "note", "x"]).ends(2).complains("2026-12-08T20:00:00+01:00");
    assert!(!home.data().exists());
}

/// Standard output may go nowhere: what was noted is noted.
#[test]
fn an_output_that_is_full_is_an_error_after_the_note() {
    let home = Home::new();
    let full = File::options().write(true).open("/dev/full").unwrap();
    super::ran(home.command(&["note", "x"]).stdout(full)).ends(74);
    assert_eq!(home.texts(), ["x"]);
    let mut out = String::new();
    let (mut reader, writer) = std::io::pipe().unwrap();
    super::ran(home.command(&["note", "y"]).stdout(writer)).ends(0);
    reader.read_to_string(&mut out).unwrap();
    assert!(out.starts_with("Noted for "));
}

/// The second test command runs this one.
#[test]
#[ignore = "needs strace"]
fn killed_at_any_call_a_note_is_whole_or_not_there() {
    let mut kills = 0;
    for call in ["mkdir", "openat", "write", "fsync", "renameat2"] {
        for when in 1..100 {
            let home = Home::new();
            let mut command = Command::new("strace");
            command.args(["-f", "-qq", "-o", "calls", "-e", &format!("trace={call}")]);
            command.args(["-e", &format!("inject={call}:signal=KILL:when={when}")]);
            command.args([env!("CARGO_BIN_EXE_fourfold"), "note", "a canary"]);
            command.env_clear().env("FOURFOLD_HOME", home.data()).current_dir(home.path());
            let output = command.output().unwrap();
            let notes = home.run(&["list", "--json"]).ends(0).json();
            assert_eq!(notes["unreadable"], json!([]), "{call} {when}");
            let there = notes["notes"].as_array().unwrap().len();
            assert!(there == 1 || output.stdout.is_empty(), "{call} {when}: said and not there");
            home.note(&["another"]).ends(0);
            let listed = home.run(&["list", "--json"]).ends(0).json();
            assert_eq!(listed["notes"].as_array().unwrap().len(), there + 1, "{call} {when}");
            if output.status.success() {
                break;
            }
            kills += 1;
        }
    }
    assert!(kills >= 8, "only {kills} calls were tried");
}
