//! `fourfold config` and what the settings change, from outside: which wish holds, what is refused, and that no
//! file is touched.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use rstest::rstest;
use rustix::fs::{CWD, FileType, Mode, mknodat};
use serde_json::json;

use super::{Home, finished, ran, write};
use crate::terminal::Term;

const ID: &str = "s00012-20261123-k3f9";

impl Home {
    /// Where the settings belong, since the environment names a home.
    fn settings(&self) -> PathBuf {
        self.data().join("config.toml")
    }

    pub(super) fn with_settings(text: impl AsRef<[u8]>) -> Self {
        let home = Self::new();
        fs::create_dir_all(home.data()).unwrap();
        write(&home.settings(), text);
        home
    }
}

#[test]
fn without_a_file_the_defaults_hold_and_nothing_is_written() {
    let home = Home::new();
    let ran = home.run(&["config"]).ends(0).says("theme = \"default\"  # from: default");
    let ran = ran.says("# editor = \"nano\"  # not set").says("data/config.toml").says("not there yet");
    assert!(ran.says("set = \"arrows\"  # from: default").err.is_empty());
    assert!(!home.data().exists());
}

#[test]
fn a_flag_goes_before_the_environment_and_that_before_the_file() {
    let home = Home::with_settings("theme = \"light\"\neditor = \"nano\"\nglyphs = \"block\"\n");
    home.run(&["config"])
        .ends(0)
        .says("theme = \"light\"  # from: file")
        .says("editor = \"nano\"  # from: file");
    let mut command = home.command(&["config"]);
    let silent = ran(command.env("NO_COLOR", "1").env("EDITOR", "vim").env("VISUAL", "code --wait")).ends(0);
    silent
        .says("theme = \"monochrome\"  # from: environment")
        .says("editor = \"code --wait\"  # from: environment")
        .says("glyphs = \"block\"  # from: file");
    let mut command = home.command(&["config", "--theme", "colour-safe", "--keys", "vi"]);
    let wished = ran(command.env("NO_COLOR", "1")).ends(0).says("theme = \"colour-safe\"  # from: flag");
    wished.says("set = \"vi\"  # from: flag");
    ran(home.command(&["config"]).env("ACCESSIBLE", "1")).ends(0).says("plain = true  # from: environment");
    ran(home.command(&["config"]).env("TERM", "linux")).ends(0).says("glyphs = \"block\"  # from: file");
}

#[test]
fn what_is_printed_is_a_file_that_can_be_read() {
    let text =
        "theme = \"light\"\n[keys]\nset = \"vi\"\n[keys.change]\nundo = [\"z\"]\nquestion.skip = [\".\"]\n";
    let home = Home::with_settings(text);
    let once = home.run(&["config"]).ends(0).says("undo = [\"z\"]").says("question.skip = [\".\"]");
    write(&home.settings(), &once.out);
    home.run(&["config"]).ends(0).says("theme = \"light\"  # from: file").says("question.skip = [\".\"]");
    let report = home.run(&["config", "--json"]).ends(0).json();
    assert_eq!(report["format"], 1);
    assert_eq!(report["keys"]["set"], json!({"value": "vi", "from": "file"}));
    assert_eq!(report["file"], json!({"path": home.settings().to_str().unwrap(), "exists": true}));
    home.run(&["config", "--actions"]).ends(0).says("question  (A question)").says("skip            .");
}

#[test]
fn the_file_to_begin_with_is_private_and_never_overwritten() {
    let home = Home::new();
    home.run(&["config", "--init"]).ends(0).says("data/config.toml");
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(home.settings()), mode(home.data())), (0o600, 0o700));
    let once = fs::read(home.settings()).unwrap();
    home.run(&["config"]).ends(0).says("theme = \"default\"  # from: default").says("# Their file: ");
    home.run(&["config", "--init"]).ends(73).complains("is there already and was left as it is");
    assert_eq!(fs::read(home.settings()).unwrap(), once);
    let names: Vec<_> = fs::read_dir(home.data()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["config.toml"], "no temp file is left");
}

#[test]
fn the_file_lies_where_the_platform_keeps_settings_unless_a_home_is_named() {
    let home = Home::new();
    let plain = |args: &[&str], config: Option<&str>| {
        let mut command = home.command(args);
        command.env_remove("FOURFOLD_HOME");
        if let Some(config) = config {
            command.env("XDG_CONFIG_HOME", home.path().join(config));
        }
        ran(&mut command)
    };
    plain(&["config"], None).ends(0).says(".config/fourfold/config.toml");
    plain(&["config", "--init"], Some("set")).ends(0);
    assert!(home.path().join("set/fourfold/config.toml").is_file());
    plain(&["config", "--home", "here"], Some("set")).ends(0).says("here/config.toml");
    plain(&["config"], Some("relative\u{1b}[2J")).ends(0).says("relative\\u{1b}[2J");
}

const BROKEN: &str = "\
theme = \"monocrome\"
glyphs = 3
editr = \"x\u{202e}y\"

[keys]
set = \"vj\"
[keys.change]
skip = [\"k\"]
";

#[test]
fn a_broken_file_is_shown_with_all_that_is_wrong_and_left_as_it_is() {
    let home = Home::with_settings(BROKEN);
    for args in [&["config"][..], &["config", "--json"], &["list"], &["show"], &[], &["take"]] {
        let ran =
            home.run(args).ends(65).complains("config.toml:1:9").complains("Did you mean `monochrome`?");
        let ran = ran.complains("config.toml:2:10").complains("Did you mean `editor`?").complains("<U+202E>");
        let ran =
            ran.complains("Write one of: arrows, vi, one-hand.").complains("`skip` and `up` in question");
        let ran = ran.complains("5 problems.");
        assert!(ran.out.is_empty() && !ran.err.contains('\u{202e}') && !ran.err.contains('\u{1b}'));
    }
    assert_eq!(fs::read_to_string(home.settings()).unwrap(), BROKEN);
    home.run(&["note", "still", "works"]).ends(0);
    home.run(&["purge", "--yes"]).ends(0);
    assert_eq!(fs::read_to_string(home.settings()).unwrap(), BROKEN, "what deletes answers leaves settings");
}

#[rstest]
#[case::syntax("theme = \"a\u{1b}[31m\n= 2\n", "Not valid TOML")]
#[case::twice("plain = true\nplain = true\n", "already taken")]
#[case::not_text(b"theme = \"\xff\"\n", "line 1 is not UTF-8")]
#[case::too_large("#".repeat(1_100_000), "1100000 bytes")]
fn a_file_that_is_no_settings_is_refused(#[case] text: impl AsRef<[u8]>, #[case] why: &str) {
    let home = Home::with_settings(text);
    let ran = home.run(&["config"]).ends(65).complains(why);
    assert!(ran.out.is_empty() && !ran.err.contains('\u{1b}'), "{}", ran.err);
}

#[test]
fn what_is_no_file_is_neither_opened_nor_overwritten() {
    let home = Home::new();
    fs::create_dir_all(home.data()).unwrap();
    mknodat(CWD, home.settings(), FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
    home.run(&["config"]).ends(65).complains("a pipe or a device");
    home.run(&["config", "--init"]).ends(73).complains("left as it is");
    fs::remove_file(home.settings()).unwrap();
    fs::create_dir(home.settings()).unwrap();
    home.run(&["list"]).ends(65).complains("it is a folder");
    home.run(&["config", "--init"]).ends(73).complains("left as it is");
}

#[test]
fn a_link_is_followed() {
    let home = Home::new();
    fs::create_dir_all(home.data()).unwrap();
    write(&home.path().join("dotfiles.toml"), "theme = \"light\"");
    std::os::unix::fs::symlink(home.path().join("dotfiles.toml"), home.settings()).unwrap();
    home.run(&["config"]).ends(0).says("theme = \"light\"  # from: file");
}

#[test]
fn hostile_text_is_spelt_out() {
    let home = Home::new();
    let ran = ran(home.command(&["config"]).env("EDITOR", "a\u{1b}]0;x\u{7}\u{202e}\"\\"));
    let ran =
        ran.ends(0).says("editor = \"a\\U0000001B]0;x\\U00000007\\U0000202E\\\"\\\\\"  # from: environment");
    assert!(!ran.out.contains('\u{1b}') && !ran.out.contains('\u{202e}'));
}

#[test]
fn drawings_follow_the_settings() {
    let home = Home::with(&[finished(ID)]);
    write(&home.settings(), "glyphs = \"ascii\"\n");
    let drawn = |text: &str| text.contains('●') || text.contains('━');
    assert!(!drawn(&home.run(&["show"]).ends(0).out));
    assert!(drawn(&home.run(&["show", "--glyphs", "braille"]).ends(0).out));
}

#[test]
fn the_line_mode_is_on_where_the_settings_ask_for_it() {
    let home = Home::with_settings("plain = true\n");
    let ran = home.in_terminal_with(&[], &[("TERM", "xterm-256color")], "q\n").ends(0);
    let ran = ran.says("the settings ask for it").says("Start a new sitting");
    assert!(!ran.out.contains('\u{1b}'), "{:?}", ran.out);
}

#[test]
fn the_pack_of_the_settings_is_what_a_sitting_answers() {
    let home = Home::with_settings("pack = \"mine.toml\"\n");
    home.run(&["take"]).ends(74).complains("data/mine.toml").complains("no such file");
    home.run(&["take", "four-lessons"]).ends(0).says("24 short questions");
    write(&home.settings(), "pack = \"four-lessons\"\n");
    home.run(&["take"]).ends(0).says("24 short questions");
    write(&home.settings(), "pack = \"~/mine.toml\"\n");
    let ran = home.run(&["take"]).ends(74);
    assert!(!ran.err.contains("data/mine.toml"), "{}", ran.err);
}

#[rstest]
#[case::believed(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], "38;2;37;107;247")]
#[case::unsaid(&[("TERM", "xterm-256color")], "36m")]
#[case::inherited(&[("TERM", "screen"), ("COLORTERM", "truecolor")], "36m")]
fn colours_of_our_own_only_where_the_terminal_has_them(
    #[case] terminal: &[(&str, &str)],
    #[case] colour: &str,
) {
    let home = Home::with_settings("theme = \"colour-safe\"\n");
    let ran = home.in_terminal_with(&[], terminal, "q").ends(0).says(colour);
    assert_eq!(ran.out.contains("38;2;"), colour.starts_with("38;2;"), "{:?}", ran.out);
    let mut plain = terminal.to_vec();
    plain.push(("NO_COLOR", "1"));
    let ran = home.in_terminal_with(&[], &plain, "q").ends(0);
    assert!(!ran.out.contains("38;2;") && !ran.out.contains("\u{1b}[36m"), "{:?}", ran.out);
}

#[test]
fn keys_of_the_settings_are_pressed_and_shown() {
    let home = Home::with_settings("[keys]\nset = \"vi\"\n[keys.change]\nleave = [\"Q\"]\n");
    let ran = home.in_terminal(&[], "xterm-256color", "\rqQ").ends(0);
    assert!(ran.out.contains("mQ ") && ran.out.contains("leave"), "{:?}", ran.out);
    let flag = home.in_terminal(&["--keys", "one-hand"], "xterm-256color", "Q").ends(0);
    assert!(!flag.out.is_empty());
}

#[test]
fn keys_with_ctrl_and_letters_beyond_ascii_reach_the_program() {
    let mut term = Term::spawn(&["config"], (80, 24));
    assert_eq!(term.exit_code(), 0);
    fs::create_dir_all(term.data()).unwrap();
    write(&term.data().join("config.toml"), "[keys.change]\nskip = [\"Ctrl-X\"]\nundo = [\"ø\"]\n");
    let mut again = term.spawn_again(&[], (80, 24));
    again.wait_for("Start");
    again.keys("<Enter>");
    again.wait_for("This is not a test");
    again.keys("1 <Enter>");
    again.wait_for("question 1 of 6");
    again.wait_for("Ctrl-X skip");
    again.keys("<C-x>");
    again.wait_for("question 2 of 6");
    again.type_text("ø");
    again.wait_for("Undone");
    again.wait_for("question 1 of 6");
    again.keys("q");
    assert_eq!(again.exit_code(), 0);
}
