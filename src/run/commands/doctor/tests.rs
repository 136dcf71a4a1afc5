//! What each check says of what it is given, and how the lines fit.

use std::path::Path;

use rstest::rstest;

use super::checks::{clipboard, glyphs, held_by, screen, size};
use super::*;
use crate::config::{Setting, Source};
use crate::run::programs::{can_run, on_path};
use crate::store::Holder;
use crate::summary::Glyphs;
use crate::tui::keys::{KeySet, Keymap};
use crate::tui::terminal::Unusable;

#[rstest]
#[case::usable(Ok(()), State::Ok, "full screen")]
#[case::piped_in(Err(Unusable::InputNotTerminal), State::Ok, "the input is not a terminal")]
#[case::piped(Err(Unusable::OutputNotTerminal), State::Ok, "the output is not a terminal")]
#[case::dumb(Err(Unusable::DumbTerminal), State::Warn, "line by line")]
fn a_pipe_is_nothing_to_warn_of(
    #[case] usable: Result<(), Unusable>,
    #[case] state: State,
    #[case] words: &str,
) {
    let check = screen(usable, "xterm\u{1b}[31m");
    assert_eq!(check.state, state);
    assert!(check.finding.contains(words) && !check.finding.contains('\u{1b}'), "{check:?}");
}

#[rstest]
#[case(None, State::Ok)]
#[case(Some((80, 24)), State::Ok)]
#[case(Some((40, 12)), State::Ok)]
#[case(Some((39, 12)), State::Warn)]
#[case(Some((40, 11)), State::Warn)]
#[case(Some((0, 0)), State::Warn)]
fn small_windows_are_warned_of(#[case] terminal: Option<(u16, u16)>, #[case] state: State) {
    let check = size(terminal);
    assert_eq!((check.state, check.cure.is_some()), (state, state != State::Ok));
}

#[rstest]
#[case(Glyphs::Braille, Glyphs::Braille, State::Ok)]
#[case(Glyphs::Braille, Glyphs::Ascii, State::Warn)]
#[case(Glyphs::Block, Glyphs::Ascii, State::Warn)]
#[case(Glyphs::Ascii, Glyphs::Ascii, State::Ok)]
#[case(Glyphs::Ascii, Glyphs::Braille, State::Ok)]
fn drawings_that_the_terminal_lacks_are_warned_of(
    #[case] value: Glyphs,
    #[case] fit: Glyphs,
    #[case] state: State,
) {
    assert_eq!(glyphs(Setting { value, source: Source::File }, fit).state, state);
}

#[test]
fn only_a_holder_that_runs_is_one() {
    let since = "2026-11-23T22:00:00+01:00".parse().unwrap();
    let holder = Holder { pid: 7, since, what: "a\u{1b}\nb".to_owned() };
    let held = held_by(Some(&holder), |pid| pid == 7);
    assert_eq!(held.state, State::Warn);
    assert!(held.finding.contains("a\\u{1b}\\u{a}b, process 7, since 2026-11-23 22:00"), "{held:?}");
    assert_eq!(held_by(Some(&holder), |_| false).state, State::Ok);
    assert_eq!(held_by(None, |_| true).state, State::Ok);
}

#[test]
fn programs_are_found_where_they_can_be_run() {
    assert!(on_path("sh", Some("/nowhere:/bin".as_ref())));
    assert!(!on_path("sh", Some("/nowhere".as_ref())) && !on_path("sh", None));
    assert!(can_run(Path::new("/bin/sh")) && !can_run(Path::new("/")) && !can_run(Path::new("/dev/null")));
}

#[test]
fn lines_fit_beside_or_below_their_names() {
    let check = Check::warn("data folder", "found ".repeat(20), "A cure.");
    let wide = line(&check, 60);
    assert!(wide.starts_with("warn data folder  found found"), "{wide}");
    assert!(wide.ends_with("\n                  A cure.\n"), "{wide}");
    for (text, width) in [(&wide, 60), (&line(&check, 30), 30)] {
        assert!(text.lines().all(|line| line.len() <= width), "{text}");
    }
    assert!(line(&check, 30).starts_with("warn data folder\n  found"));
}

#[rstest]
#[case::terminal("xterm-256color", false, State::Ok, "c on a result")]
#[case::tmux("tmux-256color", true, State::Warn, "only where it is told to")]
#[case::tmux_of_old("screen-256color", true, State::Warn, "only where it is told to")]
#[case::screen("screen", false, State::Warn, "does not hand on")]
#[case::console("linux", false, State::Ok, "this console has none")]
fn what_stands_between_a_copy_and_the_clipboard_is_told(
    #[case] term: &str,
    #[case] tmux: bool,
    #[case] state: State,
    #[case] said: &str,
) {
    let check = clipboard(&Keymap::default(), term, tmux);
    assert!(check.state == state && check.finding.contains(said), "{check:?}");
    assert_eq!(check.cure.is_some(), state == State::Warn);
}

#[test]
fn the_key_that_copies_is_named_as_it_is() {
    let check = clipboard(&Keymap::of(KeySet::OneHand), "xterm", false);
    assert!(check.finding.starts_with("x on a result"), "{check:?}");
}
