//! `fourfold` and `fourfold take` where there is no full screen, and with packs that cannot be used.

use std::path::Path;

use rstest::rstest;
use rustix::fs::{CWD, FileType, Mode, mknodat};

use super::{Home, ran, write};

#[rstest]
#[case(&[])]
#[case(&["take"])]
#[case(&["take", "--new"])]
fn without_a_terminal_it_points_to_what_works(#[case] args: &[&str]) {
    let home = Home::new();
    let ran = ran(home.command(args).env("TERM", "xterm-256color")).ends(1);
    let ran = ran.complains("is not a terminal").complains("fourfold show, fourfold list");
    assert_eq!(ran.out, "");
    let dumb = home.in_terminal(args, "dumb", "").ends(1).says("TERM says").says("fourfold show");
    assert!(!ran.err.contains('\u{1b}') && !dumb.out.contains('\u{1b}'));
    assert!(!home.data().exists());
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
