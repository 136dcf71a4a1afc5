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
    assert!(list.contains("History: 2 results.") && list.contains("1. Four lessons, 23 Feb 2027"), "{list}");
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
    assert!(talk.line("the year").contains("The year.\n2026.\n"), "{}", talk.out);
    talk.lines("b|start|1||4|home");
    assert!(talk.line("the year").contains("A sitting is open."), "{}", talk.out);
}

#[test]
fn while_it_is_open_elsewhere_results_can_be_looked_at_and_nothing_is_written() {
    let sessions = twice().sessions;
    let why = Some("Fourfold is open elsewhere.");
    let mut talk = Talk::reading_only(sessions.clone(), "2027-03-01T20:00:00+01:00", why);
    assert!(talk.out.contains("Fourfold is open elsewhere.\n1. History"), "{}", talk.out);
    assert!(talk.out.contains("\nLatest results:\n3. 23 Feb 2027: Four lessons."), "{}", talk.out);
    assert!(talk.line("4").contains("Answered on 23 November 2026."), "any result, not only the last");
    talk.lines("b|3");
    assert!(talk.line("d").starts_with("Fourfold is open elsewhere."), "{}", talk.out);
    talk.lines("b|history|2 1|b|b|year|b");
    assert_eq!(talk.sessions, sessions);
    let mut nothing = Talk::reading_only(Vec::new(), "2027-03-01T20:00:00+01:00", why);
    assert!(nothing.out.ends_with("q quits: "), "{}", nothing.out);
    assert!(nothing.line("1").contains("q quits"), "{}", nothing.out);
}

#[test]
fn a_draft_that_was_gone_on_with_and_finished_is_compared_at_once() {
    let first = Talk::played(&format!("{BEGIN}|{LESSONS}|f|q"));
    let mut half = Talk::with(first.sessions, "2027-02-23T20:00:00+01:00");
    half.lines("1|1||4|home");
    let mut again = Talk::with(half.sessions, "2027-02-24T20:00:00+01:00");
    let rest = LESSONS.strip_prefix("4|").unwrap();
    again.lines(&format!("1|{rest}|f"));
    assert!(again.line("t").contains("Then: 23 November 2026"), "{}", again.out);
}

#[test]
fn a_check_in_that_is_gone_on_with_later_reminds_of_its_step() {
    let mut talk = Talk::played(&format!("{BEGIN}|{LESSONS}|f|||1|1|l|13|1 walk at noon||||"));
    talk.lines("home|say how it went|1");
    assert!(!talk.out.contains("Part 2 of 4, What did you learn?\nwalk at noon."), "said just before");
    let id = talk.saved().id.clone();
    let mut again = Talk::with(talk.sessions, "2026-12-24T20:00:00+01:00");
    again.open(&id, crate::visit::Purpose::GoOn);
    assert!(again.out.contains("Part 2 of 4, What did you learn?\nwalk at noon."), "{}", again.out);
}
