//! `fourfold doctor`, from outside: what is found, what `--fix` closes, and that nothing else is touched.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process;

use rstest::rstest;
use serde_json::{Value, json};

use super::{Home, NOTE, Ran, draft, finished, ran, write};
use crate::terminal::{Ended, Term};

const ID: &str = "s00012-20261123-k3f9";

impl Home {
    /// A home with one result that only its owner can read.
    fn healthy() -> Self {
        let home = Self::with(&[finished(ID)]);
        set(&home.data(), 0o700);
        set(&home.data().join("sessions"), 0o700);
        set(&home.session(format!("{ID}.json")), 0o600);
        home
    }
}

fn set(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// The state and the finding of one check.
#[track_caller]
fn found(ran: &Ran, name: &str) -> (String, String) {
    let json = ran.json();
    let checks = json["checks"].as_array().unwrap();
    let check = checks.iter().find(|check| check["name"] == name).unwrap();
    assert_eq!(check["cure"].is_null(), check["state"] == "ok", "{check}");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    (text(&check["state"]), text(&check["finding"]))
}

#[track_caller]
fn assert_found(ran: &Ran, name: &str, state: &str, words: &str) {
    let found = found(ran, name);
    assert!(found.0 == state && found.1.contains(words), "{found:?}");
}

#[test]
fn a_healthy_home_is_ok_and_left_as_it_is() {
    let home = Home::healthy();
    let before = home.tree();
    let said = home.run(&["doctor"]).ends(0).says("ok   permissions  only you can read");
    let said = said.says("1 sitting and 0 notes").says("not open elsewhere");
    assert!(!said.out.contains('\u{1b}') && said.err.is_empty(), "{}", said.out);
    assert!(!said.out.contains("bad ") && !said.out.contains(NOTE), "{}", said.out);
    assert!(said.out.is_ascii(), "no drawing in a pipe: {}", said.out);
    assert_eq!(home.tree(), before);
}

#[test]
fn nothing_is_made_in_an_empty_home() {
    let home = Home::new();
    for args in [&["doctor"][..], &["doctor", "--fix"], &["doctor", "--json"]] {
        home.run(args).ends(0).says("not there yet");
    }
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn json_names_every_check() {
    let home = Home::healthy();
    let json = home.run(&["doctor", "--json"]).ends(0).json();
    let names: Vec<_> = json["checks"].as_array().unwrap().iter().map(|check| &check["name"]).collect();
    assert_eq!(
        json!(names),
        json!([
            "terminal",
            "size",
            "colours",
            "glyphs",
            "keys",
            "editor",
            "clipboard",
            "settings",
            "data folder",
            "permissions",
            "lock",
            "files",
        ])
    );
    assert_eq!((&json["format"], &json["fixed"], &json["could_not"]), (&json!(1), &json!([]), &json!([])));
}

#[test]
fn what_others_may_read_is_warned_of_and_fixed() {
    let home = Home::healthy();
    let file = home.session(format!("{ID}.json"));
    set(&home.data(), 0o755);
    set(&file, 0o644);
    let before = home.tree();
    let looked = home.run(&["doctor"]).ends(0).says("warn permissions").says("(0755), and 1 more");
    looked.says("fourfold doctor --fix");
    assert_eq!((mode(&home.data()), mode(&file)), (0o755, 0o644), "looking changes nothing");
    let fixed = home.run(&["doctor", "--fix"]).ends(0).says("Fixed: only you").says("ok   permissions");
    assert_eq!(fixed.out.matches("Fixed:").count(), 2, "{}", fixed.out);
    assert_eq!((mode(&home.data()), mode(&file)), (0o700, 0o600));
    assert_eq!(home.tree(), before);
    home.run(&["doctor", "--fix"]).ends(0).says("Nothing was there");
}

#[test]
fn links_and_folders_of_other_things_are_left_alone() {
    let home = Home::healthy();
    let elsewhere = home.path().join("elsewhere.json");
    write(&elsewhere, draft("s2").to_string());
    set(&elsewhere, 0o644);
    symlink(&elsewhere, home.session("s2.json")).unwrap();
    write(&home.data().join("photo"), "");
    set(&home.data(), 0o755);
    let ran = home.run(&["doctor", "--fix", "--json"]).ends(0);
    assert_found(&ran, "permissions", "warn", "(0755)");
    assert_eq!(ran.json()["fixed"], json!([]));
    assert_eq!((mode(&home.data()), mode(&elsewhere)), (0o755, 0o644));
}

#[test]
fn unreadable_files_are_named_and_left_alone() {
    let home = Home::healthy();
    home.put("s00009-20261123-bad0.json", "{\"secret");
    home.put("odd\u{1b}[31m\u{202e}.json", "");
    let before = home.tree();
    let said = home.run(&["doctor"]).ends(0).says("warn files").says("s00009-20261123-bad0.json");
    let said = said.says("odd\\u{1b}[31m\\u{202e}.json").says("fourfold list says why");
    assert!(!said.out.contains("secret") && !said.out.contains('\u{1b}'), "{}", said.out);
    assert_eq!(home.tree(), before);
}

#[test]
fn a_holder_of_the_lock_is_named_and_not_disturbed() {
    let home = Home::healthy();
    let lock = home.data().join("lock");
    let text = |pid: u32| {
        json!({"pid": pid, "since": "2026-11-23T22:00:00+01:00", "what": "fourfold take"}).to_string()
    };
    write(&lock, text(process::id()));
    set(&lock, 0o600);
    let held = fs::File::open(&lock).unwrap();
    held.try_lock().unwrap();
    let ran = home.run(&["doctor", "--json"]).ends(0);
    let words = format!("fourfold take, process {}, since 2026-11-23 22:00", process::id());
    assert_found(&ran, "lock", "warn", &words);
    assert_eq!(fs::read_to_string(&lock).unwrap(), text(process::id()));
    drop(held);
    write(&lock, text(i32::MAX.unsigned_abs()));
    let ran = home.run(&["doctor", "--json"]).ends(0);
    assert_found(&ran, "lock", "ok", "left its name");
}

#[test]
fn what_stands_in_the_way_is_bad() {
    let home = Home::new();
    write(&home.data(), "a file");
    let ran = home.run(&["doctor", "--json"]).ends(1);
    assert_found(&ran, "data folder", "bad", "a file is where a folder should be");
    assert_found(&ran, "files", "warn", "cannot be reached");
    assert_found(&ran, "lock", "warn", "cannot be reached");
    assert_eq!(fs::read_to_string(home.data()).unwrap(), "a file");
    let home = Home::healthy();
    write(&home.data().join("config.toml"), "thme = \"light\"\n");
    let ran = home.run(&["doctor", "--json"]).ends(1);
    assert_found(&ran, "settings", "bad", "config.toml");
    home.run(&["doctor"]).ends(1).says("fourfold config says what is wrong");
}

#[test]
fn a_file_where_a_folder_belongs_is_named() {
    let home = Home::healthy();
    write(&home.data().join("notes"), "a file");
    set(&home.data().join("notes"), 0o600);
    let ran = home.run(&["doctor", "--json"]).ends(1);
    assert_found(&ran, "files", "bad", "a file is where a folder should be");
    assert_found(&ran, "files", "bad", "data/notes");
    assert_found(&ran, "data folder", "ok", "can be read and written");
}

#[rstest]
#[case::none(None, "warn", "none is named")]
#[case::there(Some("sh -x"), "ok", "sh -x (from: environment)")]
#[case::by_path(Some("/bin/sh"), "ok", "/bin/sh")]
#[case::missing(Some("no-such-editor\u{1b}[2J"), "warn", "no-such-editor\\u{1b}[2J")]
#[case::beyond_us(Some("\"my editor\" --wait"), "ok", "my editor")]
fn the_editor_is_looked_for(#[case] editor: Option<&str>, #[case] state: &str, #[case] words: &str) {
    let home = Home::healthy();
    let mut command = home.command(&["doctor", "--json"]);
    command.env("PATH", "/usr/bin:/bin").envs(editor.map(|editor| ("EDITOR", editor)));
    assert_found(&ran(&mut command).ends(0), "editor", state, words);
}

#[test]
fn in_a_terminal_three_radars_stand_side_by_side_and_enter_changes_nothing() {
    let home = Home::healthy();
    let before = home.tree();
    let said = home.in_terminal(&["doctor"], "xterm-256color", "\n").ends(0);
    let said = said.says("80 columns, 24 rows").says("1 braille").says("2 block").says("3 ascii");
    let said = said.says("Enter keeps braille").says("Nothing was changed");
    assert!(!said.out.contains('\u{1b}'), "{:?}", said.out);
    assert_eq!(home.tree(), before);
}

#[test]
fn where_words_are_wished_for_or_a_pipe_reads_nothing_is_asked() {
    let home = Home::healthy();
    let before = home.tree();
    let asked = |ran: &Ran| ran.out.contains("1, 2 or 3");
    let plain = home.in_terminal(&["doctor", "--plain"], "xterm-256color", "").ends(0);
    assert!(!asked(&plain) && plain.out.is_ascii(), "{}", plain.out);
    let variables = [("TERM", "xterm"), ("ACCESSIBLE", "1")];
    assert!(!asked(&home.in_terminal_with(&["doctor"], &variables, "").ends(0)));
    assert!(!asked(&home.in_terminal(&["doctor"], "dumb", "").ends(0).says("warn terminal")));
    assert!(!asked(&home.in_terminal(&["doctor", "--json"], "xterm", "").ends(0)));
    assert!(!asked(&home.run(&["doctor"]).ends(0)));
    assert_eq!(home.tree(), before);
}

#[test]
fn the_drawing_that_looks_right_is_remembered() {
    let home = Home::healthy();
    let said = home.in_terminal(&["doctor"], "xterm-256color", "seven\n2\n").ends(0);
    said.says("Type 1, 2 or 3").says("drawings are in block");
    let file = home.data().join("config.toml");
    assert_eq!((fs::read_to_string(&file).unwrap().as_str(), mode(&file)), ("glyphs = \"block\"\n", 0o600));
    home.run(&["config"]).ends(0).says("glyphs = \"block\"  # from: file");
    home.run(&["doctor"]).ends(0).says("drawings in block (from: file)");
}

#[test]
fn all_else_in_the_settings_stays_and_so_does_a_link() {
    let home = Home::healthy();
    let (link, real) = (home.data().join("config.toml"), home.path().join("dotfiles.toml"));
    write(&real, "# Mine.\r\ntheme = \"light\" # day\r\n\r\n[keys]\r\nset = \"vi\"\r\n");
    symlink(&real, &link).unwrap();
    let said = home.in_terminal(&["doctor", "--glyphs", "block"], "xterm-256color", "ascii\n").ends(0);
    said.says("glyphs block went before it here").says("keeps block");
    let text = "# Mine.\r\ntheme = \"light\" # day\r\nglyphs = \"ascii\"\r\n\r\n[keys]\r\nset = \"vi\"\r\n";
    assert_eq!(fs::read_to_string(&real).unwrap(), text);
    assert!(link.symlink_metadata().unwrap().is_symlink());
    home.run(&["config"])
        .ends(0)
        .says("glyphs = \"ascii\"  # from: file")
        .says("theme = \"light\"  # from: file");
}

#[test]
fn the_file_to_begin_with_keeps_its_comments() {
    let home = Home::healthy();
    home.run(&["config", "--init"]).ends(0);
    let file = home.data().join("config.toml");
    let before = fs::read_to_string(&file).unwrap();
    home.in_terminal(&["doctor"], "xterm-256color", "3\n").ends(0);
    let after = fs::read_to_string(&file).unwrap();
    assert_eq!(after.replacen("glyphs = \"ascii\"\n", "", 1), before);
    home.run(&["config"]).ends(0).says("glyphs = \"ascii\"  # from: file");
}

#[test]
fn settings_that_cannot_be_read_are_not_changed() {
    let home = Home::healthy();
    let file = home.data().join("config.toml");
    write(&file, "glyphs = \"blok\"\n");
    let said = home.in_terminal(&["doctor"], "xterm-256color", "").ends(1);
    said.says("No drawing can be chosen").says("bad  settings");
    assert_eq!(fs::read_to_string(&file).unwrap(), "glyphs = \"blok\"\n");
}

#[test]
fn the_end_of_the_input_is_no_answer() {
    let home = Home::healthy();
    let before = home.tree();
    home.in_terminal(&["doctor"], "xterm-256color", "\u{4}").ends(0).says("Enter keeps braille");
    assert_eq!(home.tree(), before);
}

#[test]
fn an_interrupt_is_no_answer() {
    let mut term = Term::spawn(&["doctor"], (80, 60));
    term.wait_for("Enter keeps");
    term.send(b"2\x03");
    assert!(matches!(term.ended(), Ended::Signal(_)));
    assert!(!term.data().exists(), "nothing was made");
}
