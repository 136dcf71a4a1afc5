//! What is looked back at in the line mode.

use super::super::testing::{BEGIN, LESSONS, Talk};

fn twice() -> Talk {
    let first = Talk::played(&format!("{BEGIN}|{LESSONS}|f|q"));
    let mut second = Talk::with(first.sessions, "2027-02-23T20:00:00+01:00");
    second.lines(&format!("1|1||{LESSONS}|f|home"));
    second
}

#[test]
fn two_results_stand_side_by_side_in_sentences() {
    let mut talk = twice();
    let list = talk.line("history");
    assert!(list.contains("History: 2 results.") && list.contains("1. 23 Feb 2027, Four lessons"), "{list}");
    let pair = talk.line("2 1");
    assert!(pair.contains("Then: 23 November 2026") && pair.contains("no clear change"), "{pair}");
    assert!(talk.line("").contains("History: 2 results."), "{}", talk.out);
    assert!(talk.line("1").contains("Answered on 23 February 2027."), "{}", talk.out);
    assert!(talk.line("t").contains("Then: 23 November 2026"), "{}", talk.out);
    assert!(talk.line("b").contains("Answered on 23 February 2027."), "{}", talk.out);
}

#[test]
fn the_year_is_told_and_waits_while_a_sitting_is_open() {
    let mut talk = twice();
    assert!(talk.line("the year").contains("Your sittings, and the days between"), "{}", talk.out);
    talk.lines("b|start|1||4|home");
    assert!(talk.line("the year").contains("A sitting is open."), "{}", talk.out);
}
