//! The kinds of terminal: each gets characters, colours and codes that it has.

use std::sync::Arc;

use rstest::rstest;
use tempfile::TempDir;

use crate::sitting::{SIZE, to_first_question};
use crate::terminal::{Term, fourfold};

/// The codes of styles in what was sent, each by itself.
fn styles(raw: &str) -> Vec<Vec<u16>> {
    let codes = raw.split("\u{1b}[").filter_map(|rest| rest.split_once('m').map(|(codes, _)| codes));
    let codes = codes.filter(|codes| codes.chars().all(|c| c.is_ascii_digit() || c == ';'));
    codes.map(|codes| codes.split(';').map(|code| code.parse().unwrap_or(0)).collect()).collect()
}

/// What a whole sitting sends to such a terminal.
fn sent(variables: &[(&str, &str)], args: &[&str]) -> String {
    let home = Arc::new(TempDir::new().unwrap());
    let mut command = fourfold(home.path(), args);
    for (name, value) in variables {
        command.env(name, value);
    }
    let mut term = Term::run(command, SIZE, home);
    to_first_question(&mut term);
    term.keys("4 n <Esc>");
    // A key right behind Esc would be one with it.
    term.wait_for("money worries");
    term.keys("25243 <Enter> 433444 <Enter> 524253 <Enter> 333424 <Enter> s <Enter>");
    term.wait_for("Where you stand");
    term.wait_for("likely range");
    String::from_utf8(term.raw_bytes()).unwrap()
}

#[rstest]
#[case::linux_console(&[("TERM", "linux")], true, 37)]
#[case::linux_console_under_a_promise(&[("TERM", "linux"), ("COLORTERM", "truecolor")], true, 37)]
#[case::hardware(&[("TERM", "vt220")], true, 0)]
#[case::old_locale(&[("LANG", "C")], true, 97)]
#[case::eight_colours(&[("TERM", "xterm-color")], false, 37)]
#[case::screen(&[("TERM", "screen"), ("COLORTERM", "truecolor")], false, 37)]
#[case::tmux(&[("TERM", "tmux-256color")], false, 97)]
#[case::sixteen_colours(&[("TERM", "xterm-256color")], false, 97)]
#[case::no_colour(&[("NO_COLOR", "1")], false, 0)]
fn a_terminal_is_sent_what_it_has(
    #[case] variables: &[(&str, &str)],
    #[case] ascii: bool,
    #[case] brightest: u16,
) {
    let raw = sent(variables, &[]);
    assert_eq!(raw.is_ascii(), ascii, "{raw:?}");
    assert_eq!(raw.contains(|c| ('\u{2800}'..='\u{28ff}').contains(&c)), !ascii);
    let codes: Vec<u16> = styles(&raw).into_iter().flatten().collect();
    let most = codes.iter().filter(|code| **code >= 30).max().copied().unwrap_or(0);
    assert!(if brightest == 0 { most == 0 } else { (31..=brightest).contains(&most) }, "{most} in {raw:?}");
    assert!(!codes.contains(&38) && !codes.contains(&48), "no colours of our own were asked for");
}

#[test]
fn no_braille_does_with_blocks() {
    let raw = sent(&[], &["--glyphs", "block"]);
    assert!(
        !raw.contains(|c| ('\u{2800}'..='\u{28ff}').contains(&c)) && raw.contains(|c| "▖▘▝▞▐".contains(c)),
        "{raw:?}"
    );
}

#[test]
fn any_colour_is_sent_only_where_it_is_asked_for_and_promised() {
    let promised = [("COLORTERM", "truecolor")];
    assert!(styles(&sent(&promised, &["--theme", "colour-safe"])).iter().any(|codes| codes.contains(&38)));
    assert!(!styles(&sent(&[], &["--theme", "colour-safe"])).iter().any(|codes| codes.contains(&38)));
}
