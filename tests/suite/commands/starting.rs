//! `fourfold` and `fourfold take` where there is nothing to read, and with packs that cannot be used.

use std::path::Path;

use rstest::rstest;
use rustix::fs::{CWD, FileType, Mode, mknodat};

use super::{Home, ran, write};

#[rstest]
#[case(&[], "Start a new sitting")]
#[case(&["take"], "four weeks usual")]
#[case(&["take", "--new"], "four weeks usual")]
fn without_input_it_says_what_it_would_ask_and_keeps_nothing(#[case] args: &[&str], #[case] words: &str) {
    let home = Home::new();
    let ran = ran(home.command(args).env("TERM", "xterm-256color")).ends(0);
    let ran = ran.says("Line mode, because the input is not a terminal.").says(words);
    assert_eq!(ran.err, "");
    assert!(!ran.out.contains('\u{1b}'));
    assert_eq!(home.names(), Vec::<String>::new());
}

#[rstest]
#[case("four-lessons", "24 short questions about money, growth, balance and passion, a few about the field,")]
#[case("four-lessons-short", "16 short questions about money, growth, balance and passion, then a picture")]
#[case("after-a-project", "30 short questions about direction, craft, teamwork, pace and learning, then")]
#[case("an-offer", "36 short questions about money, growth, balance, meaning, people and footing, then")]
fn packs_that_come_along_are_answered_by_name(#[case] name: &str, #[case] says: &str) {
    let home = Home::new();
    home.run(&["take", name]).ends(0).says(says);
    let settled = Home::with_settings(format!("pack = \"{name}\"\n"));
    settled.run(&["take"]).ends(0).says(says);
}

#[rstest]
#[case(&["decide"], "no sitting yet")]
#[case(&["checkin"], "no open step")]
fn what_has_nothing_to_go_on_from_is_still_an_error(#[case] args: &[&str], #[case] words: &str) {
    let home = Home::new();
    let ran = home.run(args).ends(1);
    assert!(ran.err.contains(words) && ran.out.is_empty(), "{}", ran.err);
}

fn pipe(path: &Path) {
    mknodat(CWD, path, FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
}

#[rstest]
#[case::missing(|_: &Path| (), 74, &["no such file", "Check its name"])]
#[case::folder(|path: &Path| std::fs::create_dir(path).unwrap(), 65, &["it is a folder"])]
#[case::pipe(pipe, 65, &["a pipe or a device"])]
#[case::empty(|path: &Path| write(path, ""), 65, &["mine.toml:1:1", "`format` is missing"])]
#[case::not_toml(|path: &Path| write(path, "format = 1\n= 2\n"), 65, &["mine.toml:2:1", "help: "])]
#[case::misspelt(
    |path: &Path| write(path, "format = 1\ntitel = \"x\\u001b[2J\"\n"),
    65,
    &["mine.toml:2:1", "Unknown field `titel`", "title", "help: "]
)]
#[case::not_text(|path: &Path| write(path, b"format = 1\ntitle = \"\xff\"\n"), 65, &["line 2 is not UTF-8"])]
#[case::name_of_the_built_in(
    |path: &Path| write(path, fourfold::pack::FOUR_LESSONS.replace("Four lessons", "Mine")),
    65,
    &["`four-lessons` is that of the built-in pack", "an id of its own"]
)]
#[case::too_large(|path: &Path| write(path, "#".repeat(1_100_000)), 65, &["1100000 bytes"])]
fn a_pack_that_cannot_be_used_is_shown_with_place_and_cure(
    #[case] make: fn(&Path),
    #[case] code: i32,
    #[case] words: &[&str],
) {
    let home = Home::new();
    make(&home.path().join("mine.toml"));
    let mut ran = home.run(&["take", "mine.toml"]).ends(code).complains("mine.toml");
    for word in words {
        ran = ran.complains(word);
    }
    assert!(!ran.err.contains('\u{1b}'), "{:?}", ran.err);
    assert!(!home.data().exists());
}
