//! `fourfold show`: page by page, and handed to the clipboard.

use super::*;

/// What only the person may read: the note of the sitting.
const CANARY: &str = "a canary in the note";

fn with_result() -> Home {
    let mut session = finished("s00012-20261123-k3f9");
    session["notes"] = json!({ "money": CANARY });
    Home::with(&[session])
}

const TERM: (&str, &str) = ("TERM", "xterm-256color");

/// `show --pager` in a terminal with that pager.
fn paged(pager: &str) -> Ran {
    with_result().in_terminal_with(&["show", "--pager"], &[TERM, ("PAGER", pager)], "")
}

#[test]
fn a_pager_gets_the_text_and_its_words_are_split_as_a_shell_splits_them() {
    let ran = paged("sed -e 's/^/a page: /'").ends(0).says("a page: Four lessons").says(CANARY);
    assert!(ran.out.lines().all(|line| line.starts_with("a page: ")), "{}", ran.out);
}

#[test]
fn a_pager_that_has_seen_enough_is_no_failure() {
    let ran = paged("head -n 1").ends(0);
    assert_eq!(ran.out.lines().count(), 1, "{}", ran.out);
    paged("true").ends(0);
}

#[test]
fn a_pager_that_is_not_there_or_fails_takes_nothing_away() {
    for pager in ["no-such-pager --at all", "cat > /dev/null; exit 3", "kill -9 $$", "'"] {
        paged(pager).ends(0).says("did not work").says("Four lessons").says("This is for reflection");
    }
}

/// Less where there is one, told to end by itself and to leave the page where it is; else more.
#[test]
fn without_a_wish_the_usual_pager_is_used() {
    let home = with_result();
    let bin = home.path().join("bin");
    fs::create_dir_all(&bin).unwrap();
    let shows = |program: &str| {
        let script = bin.join(program);
        write(&script, format!("#!/bin/sh\necho this is {program} \"$@\"\n"));
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        fs::set_permissions(&script, mode).unwrap();
        home.in_terminal_with(&["show", "--pager"], &[TERM, ("PATH", bin.to_str().unwrap())], "").ends(0)
    };
    shows("more").says("this is more\r\n");
    shows("less").says("this is less -FRX\r\n");
}

#[test]
fn where_there_is_no_pager_the_result_is_printed() {
    let home = with_result();
    let ran = home.in_terminal_with(&["show", "--pager"], &[TERM, ("PATH", "/nowhere")], "");
    ran.ends(0).says("No pager was found").says("This is for reflection");
}

#[test]
fn nothing_pages_without_a_wish_or_a_terminal() {
    let home = with_result();
    let loud = ("PAGER", "echo paged");
    let printed = home.in_terminal_with(&["show"], &[TERM, loud], "").ends(0).says(CANARY);
    assert!(!printed.out.contains("paged"));
    let piped = ran(home.command(&["show", "--pager"]).env("PAGER", "echo paged")).ends(0).says(CANARY);
    assert!(!piped.out.contains("paged") && piped.err.is_empty());
}

/// The texts that were handed to the terminal for its clipboard.
fn copies(out: &str) -> Vec<String> {
    let codes = out.split("\u{1b}]52;c;").skip(1);
    codes.map(|code| decoded(code.split_once("\u{1b}\\").unwrap().0)).collect()
}

/// Base64, read as others would.
fn decoded(text: &str) -> String {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0);
    for letter in text.trim_end_matches('=').chars() {
        bits = (bits << 6 | u32::try_from(letters.find(letter).unwrap()).unwrap()) & 0xffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).unwrap());
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_copy_is_handed_over_once_without_notes_and_nothing_is_promised() {
    let home = with_result();
    let before = home.tree();
    let ran = home.in_terminal_with(&["show", "--copy"], &[TERM], "").ends(0);
    let ran = ran.says("Sent to the terminal; whether it reached the clipboard, only pasting shows.");
    let copies = copies(&ran.out);
    let [text] = copies.as_slice() else { panic!("{copies:?}") };
    assert!(text.contains("Four lessons") && text.contains("This is for reflection"), "{text}");
    assert!(!text.contains(CANARY) && !text.contains('\u{1b}'), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 72), "{text}");
    assert_eq!(home.tree(), before);
}

#[test]
fn a_copy_that_fits_no_terminal_says_why_and_sends_nothing() {
    let home = with_result();
    let piped = home.run(&["show", "--copy"]).ends(1).complains("the output is not a terminal");
    assert_eq!(piped.out, "");
    let dumb = home.in_terminal_with(&["show", "--copy"], &[("TERM", "dumb")], "").ends(1);
    assert!(dumb.says("TERM says that this one does not").out.chars().all(|c| c != '\u{1b}'));
}

#[test]
fn what_a_terminal_obeys_is_not_copied_either() {
    let mut session = finished("s00012-20261123-k3f9");
    session["pack"]["title"] = json!("Odd \u{1b}]0;title\u{7} one");
    let ran = Home::with(&[session]).in_terminal_with(&["show", "--copy"], &[TERM], "").ends(0);
    let text = copies(&ran.out).remove(0);
    assert!(text.contains("Odd \\u{1b}]0;title\\u{7} one") && !text.contains('\u{7}'), "{text}");
}

#[test]
fn nothing_is_ever_copied_without_being_asked_for() {
    let home = with_result();
    for words in [&["show"][..], &["list"], &["compare"], &["year"], &["show", "--pager"]] {
        let ran = home.in_terminal_with(words, &[TERM, ("PAGER", "cat")], "");
        assert!(!ran.out.contains("\u{1b}]52"), "{words:?}: {}", ran.out);
    }
}
