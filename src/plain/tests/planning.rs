//! What single lines do on the pages of what now and of a check-in.

use rstest::rstest;

use super::super::testing::{BEGIN, LESSONS, Talk};
use crate::session::Field;

/// At the first page of what now.
fn at_the_gap() -> Talk {
    Talk::played(&format!("{BEGIN}|{LESSONS}|f||"))
}

/// At the page of that number in the list of all parts, once a gap is chosen.
fn at_part(number: usize) -> Talk {
    let mut talk = at_the_gap();
    talk.lines(&format!("1|1|l|{number}"));
    talk
}

#[test]
fn parts_are_listed_and_led_to_by_number_or_name() {
    let mut talk = at_part(13);
    assert!(talk.out.contains("Part 13 of 16, The smallest experiment."), "{}", talk.out);
    talk.line("l");
    assert!(talk.line("if and then").contains("Part 14 of 16, If and then."), "{}", talk.out);
    talk.line("l");
    assert!(talk.line("g 4").contains("Part 4 of 16, Staying"), "{}", talk.out);
}

#[rstest]
#[case("3 7", Some(7), "For how long: 7 days.")]
#[case("3 1", Some(1), "For how long: 1 day.")]
#[case("3 15", None, "3 and a number of days from 1 to 14")]
#[case("3", None, "3 and a number of days from 1 to 14")]
#[case("3 -", None, "For how long: 14 days.")]
fn an_experiment_has_its_days(#[case] line: &str, #[case] days: Option<u8>, #[case] said: &str) {
    let mut talk = at_part(13);
    let heard = talk.line(line);
    assert!(heard.starts_with(said), "{heard}");
    assert_eq!(talk.saved().plan.as_ref().unwrap().days, days);
}

#[rstest]
#[case("2027-01-01", "2027-01-01")]
#[case("2", "2026-12-21")]
#[case("7 dec", "2026-12-07")]
fn a_day_to_look_again_is_a_row_or_a_date(#[case] line: &str, #[case] day: &str) {
    let mut talk = at_part(15);
    assert!(talk.line(line).contains("Part 16 of 16, Your step."), "{}", talk.out);
    assert_eq!(talk.saved().plan.as_ref().unwrap().revisit, Some(day.parse().unwrap()));
    talk.lines("b|-");
    assert_eq!(talk.saved().plan.as_ref().unwrap().revisit, None);
}

#[test]
fn texts_are_written_behind_their_number_or_on_lines_of_their_own() {
    let mut talk = at_part(4);
    assert!(talk.line("1 near home").starts_with("For staying: near home."), "{}", talk.out);
    assert!(talk.line("1 good people").starts_with("For staying: near home; good people."), "{}", talk.out);
    talk.lines("1|-|only this|.");
    assert_eq!(talk.saved().plan.as_ref().unwrap().text(Field::StayFor), Some("only this"));
    assert!(talk.line("u").contains("For staying: near home; good people."), "{}", talk.out);
    assert!(talk.line("1 -").starts_with("For staying: nothing yet"), "{}", talk.out);
}

#[test]
fn options_are_named_numbered_and_taken_out() {
    let mut talk = at_part(9);
    assert!(talk.line("1").contains("Money: measured 75, from 60 to 90."), "{}", talk.out);
    talk.line("");
    assert!(talk.line("another company").contains("Another company, option 3 of 4."), "{}", talk.out);
    talk.lines("n|Ana's lab|money 40 65 80");
    assert!(talk.line("money 40 65").starts_with("An axis and numbers from 0 to 100"), "{}", talk.out);
    assert!(talk.line("").contains("3. Ana's lab: 1 of 4 axes guessed."), "{}", talk.out);
    assert!(talk.line("3 -").contains("3. Another company: left out so far."), "{}", talk.out);
}

#[test]
fn what_must_be_answered_says_so() {
    let mut talk = at_part(13);
    talk.lines("1 walk||||home");
    talk.line("say how it went");
    let heard = talk.line("");
    assert!(heard.contains("1 to 3 answers here"), "{heard}");
    talk.lines("did it||");
    assert!(talk.line("").contains("1 to 3 answers here"), "{}", talk.out);
    assert!(talk.line("close it").contains("Part 4 of 4, Noted."), "{}", talk.out);
}
