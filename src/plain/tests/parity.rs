//! The same answers give the same file, on the full screen and in the line mode.

use super::super::testing::{BEGIN, LESSONS, Talk};
use crate::session::Session;
use crate::tui::testing as full;
use crate::visit::Purpose;

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
    let keys = format!("{} 4 2 5 m <Down> <Down> <Enter> 5 b 3", full::BEGIN);
    assert_same(&keys, &format!("{BEGIN}|4|2|5|l|1|5|b|3"));
    assert_same(&keys, &format!("{BEGIN}|4|2|5|g 1|5|b|3"));
}

#[test]
fn of_a_note() {
    let keys = format!("{} 4 n h e l l o <Enter> y o u <Esc> 2", full::BEGIN);
    assert_same(&keys, &format!("{BEGIN}|4|n|hello|you|.|2"));
}

/// To the first page of what now, past the page behind the result.
const TO_PLAN: [&str; 2] = ["<Enter> <Enter> <Enter>", "f||"];

/// Every page of what now, with something on most of them.
const PLAN: [&str; 2] = [
    "1 1 <Enter> i t <Esc> <Enter> <Enter> a <Enter> b <Esc> s s s <Enter> w h o <Enter> s s <Enter> \
     65 <Down> 70 <Tab> <Tab> 90 <Enter> s 30 <Tab> 100 <Tab> 40 <Enter> s <Enter> b a d <Esc> s <Enter> t r y <Enter> <Down> - s \
     <Enter> d a w n <Enter> <Enter> r u n <Enter> s 2 <Enter>",
    "1|1|1 it||1|a|b|.||||1 who|||2|money 65|growth = 70 90|||money 30 100 40|||1 bad||1 try|3 13||1 dawn|2 run||2|",
];

#[test]
fn of_what_now() {
    let keys = format!("{} {} {} {}", full::BEGIN, full::LESSONS, TO_PLAN[0], PLAN[0]);
    let lines = format!("{BEGIN}|{LESSONS}|{}|{}", TO_PLAN[1], PLAN[1]);
    assert_same(&keys, &lines);
    let talk = Talk::played(&lines);
    let plan = talk.saved().plan.clone().unwrap();
    assert!(plan.revisit.is_some() && plan.texts.len() == 7 && plan.days == Some(13), "{plan:?}");
}

#[test]
fn of_a_check_in() {
    let mut screen = full::Played::new((80, 24));
    screen.keys(&format!("{} {} {} {}", full::BEGIN, full::LESSONS, TO_PLAN[0], PLAN[0]));
    let talk = Talk::played(&format!("{BEGIN}|{LESSONS}|{}|{}", TO_PLAN[1], PLAN[1]));
    let day = "2027-01-30T20:00:00+01:00";
    screen.on(day);
    screen.keys("3 <Enter> o k <Enter> s 2 a g a i n <Enter> <Enter>");
    let id = talk.saved().id.clone();
    let mut talk = Talk::with(talk.sessions, day);
    talk.open(&id, Purpose::CheckIn { of_itself: true });
    talk.lines("3|1 ok||2|again|");
    assert_eq!(timeless(screen.disk.sessions.last().unwrap()), timeless(talk.saved()), "\n{}", talk.out);
    assert!(!talk.saved().plan.as_ref().unwrap().tried.is_empty());
}
