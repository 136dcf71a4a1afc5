//! What is said of many sittings, and what never is.

use jiff::civil::date;
use rstest::rstest;

use super::*;
use crate::history::{Since, compare, last_two, named, testing, timeline, year};
use crate::pack::sample::id;
use crate::session::{DayNote, Session};
use crate::summary::Reading;
use crate::words::result::NOT_ENOUGH;

/// What neither a comparison nor a year may ever say.
const NEVER: [&str; 12] = [
    "improve",
    "worse",
    "better",
    "progress",
    "succe",
    "fail",
    "should",
    "quit",
    "well done",
    "declin",
    "congrat",
    "unfortunately",
];

fn check(text: &str) {
    let lower = text.to_lowercase();
    for word in NEVER {
        assert!(!lower.contains(word), "{word:?} in {text:?}");
    }
}

fn result(name: &str, keys: &str) -> Session {
    testing::result(name, "2026-01-01T10:00:00+00:00", keys)
}

fn compared(verdict: Verdict, readings: Option<[(u8, u8, u8); 2]>) -> AxisComparison {
    let reading = |(low, point, high)| Reading { low, point, high, lean: crate::summary::Lean::Mixed };
    AxisComparison {
        id: id("balance"),
        name: "Balance".to_owned(),
        shared: 6,
        readings: readings.map(|both| both.map(reading)),
        verdict,
    }
}

#[test]
fn an_axis_is_said_with_its_direction_and_both_points() {
    let both = Some([(10, 25, 40), (40, 54, 70)]);
    let said = [
        (Verdict::MayHaveChanged(Direction::Up(29)), both),
        (Verdict::MayHaveChanged(Direction::Down(21)), both),
        (Verdict::NoClearChange, both),
        (Verdict::CannotCompare(Reason::NewAxis), None),
        (Verdict::CannotCompare(Reason::GoneAxis), None),
        (Verdict::CannotCompare(Reason::NothingShared), None),
        (Verdict::CannotCompare(Reason::TooFew(0)), None),
        (Verdict::CannotCompare(Reason::TooFew(1)), None),
        (Verdict::CannotCompare(Reason::TooFew(3)), None),
    ]
    .map(|(verdict, readings)| axis(&compared(verdict, readings)));
    for line in &said {
        check(line);
    }
    assert_eq!(
        said,
        [
            "Balance may have changed: about 30 up (25 then, 54 now).",
            "Balance may have changed: about 20 down (25 then, 54 now).",
            "Balance: no clear change (25 then, 54 now).",
            "Balance cannot be compared: it was not asked then.",
            "Balance cannot be compared: it is not asked any more.",
            "Balance cannot be compared: none of its questions was asked in the same form.",
            "Balance cannot be compared: none of its questions was answered both times, and it takes four.",
            "Balance cannot be compared: 1 question was answered both times, and it takes four.",
            "Balance cannot be compared: 3 questions were answered both times, and it takes four.",
        ]
    );
}

#[test]
fn what_is_shared_is_counted_and_other_packs_are_named() {
    let then = result("s1", "333333");
    let mut now = result("s2", "333333");
    assert_eq!(shared(&compare(&then, &now)), "All 24 questions are the same in both.");
    now.questions.items[0].text = "Else?".to_owned();
    now.pack.version = "1.1.0".to_owned();
    let said = shared(&compare(&then, &now));
    assert!(said.starts_with("The pack has changed: version 1.0.0 then, 1.1.0 now. 23 of the 24 "), "{said}");
    now.pack.id = id("mine");
    now.pack.title = "Mine".to_owned();
    let said = shared(&compare(&then, &now));
    assert!(said.starts_with("Two packs: \"Four lessons\" then, \"Mine\" now. 23 of"), "{said}");
}

fn asked(text: &str) -> Asked {
    Asked { lead_in: None, text: text.to_owned() }
}

#[test]
fn a_question_is_said_in_one_sentence_with_its_lead_in() {
    let led = |lead_in: &str| Asked { lead_in: Some(lead_in.to_owned()), ..asked("How fair is it?") };
    assert_eq!(in_full(&led("Of late,")), "Of late, how fair is it?");
    assert_eq!(in_full(&led("Think back.")), "Think back. How fair is it?");
}

#[rstest]
#[case(Difference::New, "New: Why?")]
#[case(Difference::Removed, "Not asked any more: Why?")]
#[case(Difference::Reworded { then: asked("How?") }, "Reworded: Why? Then it was: How?")]
#[case(Difference::OtherLabels, "Other answers to choose from: Why?")]
#[case(Difference::OtherDirection, "Counted the other way round: Why?")]
#[case(Difference::OtherAxis, "Counted elsewhere: Why?")]
fn a_question_that_is_not_compared_is_named(#[case] why: Difference, #[case] said: &str) {
    assert_eq!(apart(&Apart { asked: asked("Why?"), why }), said);
}

#[test]
fn an_axis_that_is_gone_has_no_spoke_and_a_new_one_leaves_the_shape_open() {
    let then = testing::with_axis(result("s1", "242424"), "health", "333333");
    let now = testing::with_axis(result("s2", "333333"), "team", "333333");
    let comparison = compare(&then, &now);
    let radar = radar(&comparison);
    assert_eq!(radar.labels.len(), 5);
    assert_eq!(radar.solid.values[4], None);
    assert_eq!((radar.solid.values[0], radar.dotted.unwrap().values[0]), (Some(50.0), Some(25.0)));
    let pairs = pairs(&comparison);
    assert_eq!(pairs.pairs.len(), 6, "named all the same");
    assert_eq!(pairs.pairs[0].word, "may have changed: about 25 up");
    assert_eq!(pairs.pairs[5].word, "not asked any more");
}

#[rstest]
#[case(Since::Draft, "Begun, not finished.")]
#[case(Since::First, "The first result.")]
#[case(Since::Nothing(date(2026, 1, 2)), "It cannot be compared with that of 2 January 2026.")]
#[case(
    Since::HeldBack,
    "What may have changed is not told while a sitting is open, so that it does not steer."
)]
#[case(Since::Result { date: date(1970, 1, 1), moved: Vec::new() }, "Since 1 January 1970: no clear change where it can be told.")]
#[case(
    Since::Result {
        date: date(9999, 12, 30),
        moved: vec![("Money".to_owned(), Direction::Down(22)), ("Balance".to_owned(), Direction::Up(50))],
    },
    "Since 30 December 9999: Money may have changed: about 20 down; Balance may have changed: about 50 up."
)]
fn a_sitting_says_what_may_have_moved(#[case] moved: Since, #[case] said: &str) {
    check(said);
    assert_eq!(since(&moved), said);
}

#[test]
fn an_entry_says_its_heading_first_and_a_step_once() {
    let mut session = result("s1", "333333");
    session.month = Some(Month::OnLeave);
    session.notes.insert(id("steps"), "Walk at noon.".to_owned());
    session.notes.insert(id("money"), "Quiet mornings.".to_owned());
    let note = DayNote::new(id("n1"), "2026-01-03T10:00:00+00:00".parse().unwrap(), "The desk helps.".into());
    let said: Vec<_> = year(&[session], &[note])[0].entries.iter().flat_map(entry).collect();
    assert_eq!(
        said,
        [
            "1 January 2026: Four lessons, a month partly on leave. The first result.",
            "Your note on Money: Quiet mornings.",
            "Your step: Walk at noon.",
            "3 January 2026: The desk helps.",
        ]
    );
}

#[test]
fn courses_have_a_heading_and_a_gap_at_the_end_says_why() {
    let mut second = testing::result("s2", "2026-02-01T10:00:00+00:00", "333333");
    testing::keyed(&mut second, "money", "33ssss");
    let history = timeline(&[result("s1", "333333"), second]);
    assert_eq!(trend(&history.trends[0]), "Four lessons, 2 results from 1 Jan 2026 to 1 Feb 2026");
    let sparks = sparks(&history.trends[0]).sparks;
    assert_eq!((sparks[0].last.as_str(), sparks[1].last.as_str()), (NOT_ENOUGH, "50"));
}

#[test]
fn every_refusal_says_what_to_do() {
    let all = [result("s1", "333333"), result("s2", "333333")];
    let why = [
        last_two(&[]).unwrap_err(),
        last_two(&all[..1]).unwrap_err(),
        NoPair::NoneOfOnePack,
        named(&all, &id("s1"), &id("s9")).unwrap_err(),
        named(&all, &id("s1"), &id("s1")).unwrap_err(),
        NoPair::Alone(id("s1")),
        NoPair::NothingShared,
    ];
    let said: Vec<_> = why.iter().map(no_pair).collect();
    assert!(said.iter().chain([&draft_open("Four lessons", 7, 24)]).all(|line| line.ends_with('.')));
    for line in &said {
        check(line);
    }
    [RULE, YEAR_TITLE, EMPTY_YEAR, COURSES, NOTES, STEPS].into_iter().for_each(check);
}
