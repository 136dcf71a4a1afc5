//! The same answers give the same file, on the full screen and in the line mode.

use super::super::testing::{BEGIN, LESSONS, Talk};
use crate::session::Session;
use crate::tui::testing as full;

/// A sitting without what no two visits share: how long each answer took.
fn timeless(session: &Session) -> String {
    let mut session = session.clone();
    session.answers.values_mut().for_each(|answer| answer.ms = None);
    serde_json::to_string_pretty(&session).unwrap()
}

#[track_caller]
fn assert_same(keys: &str, lines: &str) {
    let mut screen = full::Played::new((80, 24));
    screen.keys(keys);
    let talk = Talk::played(lines);
    assert_eq!(timeless(screen.disk.sessions.last().unwrap()), timeless(talk.saved()), "\n{}", talk.out);
}

#[test]
fn of_a_whole_sitting() {
    let keys = format!("{} {} <Enter>", full::BEGIN, full::LESSONS);
    assert_same(&keys, &format!("{BEGIN}|{LESSONS}|f"));
}

#[test]
fn of_answers_that_are_not_numbers_and_of_ways_back() {
    let keys = format!("{} 4 s x 3 <Left> 2 u u U", full::BEGIN);
    assert_same(&keys, &format!("{BEGIN}|often|s|x|3|b|2|u|u|U"));
}

#[test]
fn of_what_matters() {
    let keys = "<Enter> 2 6 5 <Down> <Down> 8 0 <Tab> 4 0 <Up> 9 0 <Enter> 3";
    assert_same(keys, "1|2|money 65|balance 80|3 = 40|growth = 90||3");
}

#[test]
fn of_a_jump_by_the_map() {
    let keys = format!("{} 4 2 5 m <Down> <Down> 1", full::BEGIN);
    let keys = format!("{keys} <Up> <Enter> 5");
    let mut screen = full::Played::new((80, 24));
    screen.keys(&keys);
    let session = screen.disk.sessions.last().unwrap();
    let mut talk = Talk::played(&format!("{BEGIN}|4|2|5|l|1|5"));
    if session.answers.len() == 3 && session.trail.is_empty() {
        talk.line("b");
    }
    assert_eq!(session.answers.len(), talk.saved().answers.len(), "{}", talk.out);
}

#[test]
fn of_a_note() {
    let mut screen = full::Played::new((80, 24));
    screen.keys(&format!("{} 4 n h e l l o <Enter> y o u <Esc> 2", full::BEGIN));
    let talk = Talk::played(&format!("{BEGIN}|4|n|hello|you|.|2"));
    assert_eq!(timeless(screen.disk.sessions.last().unwrap()), timeless(talk.saved()), "\n{}", talk.out);
}

#[test]
fn of_what_now() {
    let sitting = format!("{} {} <Enter> <Enter> <Enter>", full::BEGIN, full::LESSONS);
    let keys = "1 1 <Enter> i t <Esc>";
    let lines = format!("{BEGIN}|{LESSONS}|f|||1|1|1 it");
    let mut screen = full::Played::new((80, 24));
    screen.keys(&format!("{sitting} {keys}"));
    let talk = Talk::played(&lines);
    assert_eq!(timeless(screen.disk.sessions.last().unwrap()), timeless(talk.saved()), "\n{}", talk.out);
}
