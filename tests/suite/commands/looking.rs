//! `list` and `show`: what they say, and that looking changes nothing.

use std::ffi::OsStr;
use std::fs::File;
use std::os::unix::ffi::OsStrExt;

use rstest::rstest;
use serde_json::json;

use super::{Home, NOTE, draft, finished, ran, write};

#[test]
fn help_and_version_need_no_home() {
    let home = Home::new();
    let help = home.run(&["--help"]).ends(0);
    for word in [
        "take",
        "show",
        "compare",
        "year",
        "list",
        "note",
        "decide",
        "checkin",
        "--now",
        "forget",
        "purge",
        "--home",
        "FOURFOLD_HOME",
        "Exit codes",
    ] {
        assert!(help.out.contains(word), "{word}");
    }
    let version = home.run(&["--version"]).ends(0);
    assert_eq!(version.out, format!("fourfold {}\n", env!("CARGO_PKG_VERSION")));
    assert!(!home.data().exists());
}

#[rstest]
fn an_empty_home_stays_empty_and_says_what_to_do(#[values(false, true)] folder_is_there: bool) {
    let home = Home::new();
    if folder_is_there {
        std::fs::create_dir(home.data()).unwrap();
    }
    home.run(&["list"]).ends(0).says("fourfold begins one");
    let listed = home.run(&["list", "--json"]).ends(0).json();
    assert_eq!(listed, json!({"format": 1, "sessions": [], "notes": [], "conflicts": [], "unreadable": []}));
    home.run(&["show"]).ends(1).complains("`fourfold take` begins one");
    home.run(&["forget", "last"]).ends(1).complains("`fourfold take` begins one");
    home.run(&["purge", "--yes"]).ends(0).says("nothing to delete");
    assert_eq!(home.data().exists(), folder_is_there);
    assert!(home.tree().is_empty());
}

#[test]
fn a_draft_is_listed_as_one_and_what_can_be_said_of_it_is_shown() {
    let home = Home::with(&[draft("s00012-20261123-k3f9")]);
    let before = home.tree();
    let line = "s00012-20261123-k3f9  23 to 24 Nov 2026  Four lessons  open, 23 of 24\n";
    let listed = home.run(&["list"]).ends(0).says(line);
    let shown = home.run(&["show"]).ends(0).says("Not finished: 23 of 24.").says("Four lessons");
    assert!(!listed.out.contains(NOTE) && !shown.out.contains(NOTE));
    assert_eq!(home.tree(), before, "no lock, nothing written");
}

#[test]
fn show_takes_the_newest_result_or_the_one_that_is_named() {
    let mut second = finished("s00002-20261123-b000");
    second["pack"]["title"] = json!("The second");
    let home = Home::with(&[finished("s00001-20261123-a000"), second, draft("s00003-20261123-c000")]);
    let last = home.run(&["show"]).ends(0).says("The second");
    assert!(!last.out.contains("Not finished"));
    for name in ["last", "s00002", "s00002-20261123-b000"] {
        assert_eq!(home.run(&["show", name]).ends(0).out, last.out);
    }
    home.run(&["show", "s00003"]).ends(0).says("Not finished");
    home.run(&["show", "s0000"]).ends(1).complains("Type more of it");
    home.run(&["show", "../../etc/passwd"]).ends(1).complains("no sitting begins with");
}

#[test]
fn a_result_fits_the_width_and_has_no_escape_in_it() {
    let home = Home::with(&[finished("s1")]);
    for width in [20, 40, 80, 400] {
        let shown = home.run(&["show", "--width", &width.to_string()]).ends(0).out;
        assert!(shown.lines().all(|line| line.chars().count() <= width), "{width}\n{shown}");
        assert!(!shown.contains('\u{1b}'));
    }
    let terminal = home.in_terminal(&["show"], "xterm-256color", "").ends(0);
    assert!(!terminal.out.contains('\u{1b}'), "in a terminal neither");
    assert_eq!(terminal.out.replace("\r\n", "\n"), home.run(&["show"]).out, "80 columns when piped");
}

#[test]
fn the_list_as_json_has_heads_and_no_answers() {
    let home = Home::with(&[finished("s00001-a"), draft("s00002-b")]);
    let conflict = home.put("s00002-b.conflict-20261124000311.json", draft("s00002-b").to_string());
    let bad = home.put("s00003-c.json", "{\n \"format\": [");
    let listed = home.run(&["list", "--json"]).ends(0);
    let pack = json!({"id": "four-lessons", "version": "1.0.0", "title": "Four lessons", "language": "en"});
    let score = |point: u8, low: u8, high: u8| json!({"point": point, "low": low, "high": high});
    let axes = json!([
        {"id": "money", "name": "Money", "score": score(70, 60, 80)},
        {"id": "growth", "name": "Growth", "score": score(33, 25, 45)},
        {"id": "balance", "name": "Balance", "score": score(25, 10, 40)},
        {"id": "passion", "name": "Passion", "score": score(50, 35, 65)},
    ]);
    let head = |id: &str, finished: Option<&str>, note_open: bool| {
        json!({
            "id": id, "pack": pack, "started": "2026-11-23T22:54:28+01:00",
            "updated": "2026-11-24T00:03:11+01:00", "finished": finished, "answered": 23, "questions": 24,
            "note_open": note_open, "month": finished.map(|_| "busier"), "axes": finished.map(|_| axes.clone())
        })
    };
    let expected = json!({
        "format": 1,
        "sessions": [head("s00002-b", None, true), head("s00001-a", Some("2026-11-24T00:03:11+01:00"), false)],
        "notes": [],
        "conflicts": [{"id": "s00002-b", "path": conflict}],
        "unreadable": [{
            "name": "s00003-c.json", "path": bad, "line": 2, "column": 12, "newer": false,
            "reason": "it ends in the middle; a part of it is missing"
        }]
    });
    assert_eq!(listed.json(), expected);
}

#[test]
fn a_conflict_copy_can_be_looked_at_as_the_list_says() {
    let mut copy = finished("s1");
    copy["pack"]["title"] = json!("The copy");
    let home = Home::with(&[finished("s1")]);
    home.put("s1.conflict-20261124000311.json", copy.to_string());
    home.run(&["list"]).ends(0).says("s1.json to s1.json.old");
    std::fs::rename(home.session("s1.json"), home.session("s1.json.old")).unwrap();
    std::fs::rename(home.session("s1.conflict-20261124000311.json"), home.session("s1.json")).unwrap();
    home.run(&["show", "s1"]).ends(0).says("The copy");
}

#[test]
fn nothing_that_a_file_says_reaches_the_terminal_as_a_command() {
    let hostile = "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{202e}dlot\u{2066}\r\nSaved.\u{200b}";
    let mut session = finished("s1");
    session["pack"]["title"] = json!(hostile);
    session["pack"]["version"] = json!(hostile);
    session["questions"]["axes"][0]["name"] = json!(hostile);
    session["questions"]["axes"][0]["about"] = json!(hostile);
    let home = Home::with(&[session]);
    home.put("My\u{1b}[2J\u{202e}notes.json", "{}");
    home.put("s2.json", format!("{{\"format\": {{\"{hostile}\": 1}}}}"));
    home.put("s1.json\u{1b}[2J~", "backup");
    let turns = |c| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let hidden = |c: char| (c.is_control() && c != '\n') || turns(c);
    let commands: [&[&str]; 9] = [
        &["list"],
        &["list", "--json"],
        &["show", "s1"],
        &["show", "s2"],
        &["show", hostile],
        &["forget", "s1"],
        &["forget", "s1", "--json"],
        &["purge"],
        &["take", hostile],
    ];
    for args in commands {
        let ran = home.run(args);
        assert!(!ran.out.contains(hidden), "{args:?} {:?}", ran.out);
        assert!(!ran.err.contains(hidden), "{args:?} {:?}", ran.err);
    }
    let listed = home.run(&["list", "--json"]).json();
    assert_eq!(listed["sessions"][0]["pack"]["title"], json!(hostile), "programs get the true text");
}

#[rstest]
#[case::list(&["list"])]
#[case::json(&["list", "--json"])]
#[case::show(&["show"])]
#[case::purge(&["purge", "--yes"])]
fn an_output_that_has_gone_is_quiet_and_a_full_one_is_an_error(#[case] args: &[&str]) {
    let home = Home::with(&[finished("s1")]);
    let full = File::options().write(true).open("/dev/full").unwrap();
    ran(home.command(args).stdout(full)).ends(74);
    assert_eq!(home.names(), ["s1.json"], "what cannot be listed first is not deleted");

    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    // `output` would replace the writer, which is set: only what was not set is piped.
    let ran = ran(home.command(args).stdout(writer)).ends(0);
    assert_eq!(ran.err, "");
}

#[test]
fn the_data_folder_may_have_any_name() {
    let home = Home::new();
    for name in [&b"with a space"[..], b"not \xff utf-8", b"esc\x1b[2Jape", b"new\nline"] {
        let folder = home.path().join(OsStr::from_bytes(name));
        std::fs::create_dir_all(folder.join("sessions")).unwrap();
        write(&folder.join("sessions/s1.json"), draft("s1").to_string());
        for args in [&["list"][..], &["show"], &["forget", "s1", "--yes"]] {
            let ran = ran(home.command(args).env("FOURFOLD_HOME", &folder)).ends(0);
            assert!(!ran.out.contains('\u{1b}'), "{}", ran.out);
        }
        let list = [OsStr::new("--home"), folder.as_os_str(), OsStr::new("list")];
        home.run(&list).ends(0).says("There is no sitting yet");
    }
}

#[test]
fn without_a_folder_of_its_own_it_uses_the_platforms() {
    let home = Home::new();
    let own = home.path().join("my home");
    std::fs::create_dir_all(own.join(".local/share/fourfold/sessions")).unwrap();
    write(&own.join(".local/share/fourfold/sessions/s7.json"), draft("s7").to_string());
    let list = || {
        let mut command = home.command(&["list"]);
        command.env_remove("FOURFOLD_HOME");
        command
    };
    ran(list().env("HOME", &own)).ends(0).says("s7 ");
    ran(list().env("HOME", &own).env("FOURFOLD_HOME", "")).ends(0).says("s7 ");
    ran(list().env("HOME", "my home")).ends(2).complains("does not begin with `/`");
    ran(list().env("HOME", "my home").arg("--home").arg(home.data())).ends(0);
    // Then the system's list of users tells, or nothing does.
    let unset = ran(list().env_remove("HOME"));
    assert!(unset.code == 0 || unset.err.contains("--home"), "{unset:?}");
}

#[rstest]
#[case::no_such_command(&["nonsense"])]
#[case::too_narrow(&["show", "--width", "10"])]
#[case::no_home(&["--home", "", "list"])]
#[case::forget_what(&["forget", "--yes"])]
fn wrong_use_is_told_from_failure(#[case] args: &[&str]) {
    let home = Home::new();
    assert!(!home.run(args).ends(2).err.is_empty());
    assert!(!home.data().exists());
}

#[test]
fn a_home_that_is_a_file_is_an_error_that_names_it() {
    let home = Home::new();
    write(&home.data(), "a file");
    for args in [&["list"][..], &["show"], &["forget", "s1"], &["purge", "--yes"]] {
        home.run(args).ends(74).complains(&home.data().display().to_string());
    }
}
