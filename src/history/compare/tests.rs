//! What a comparison says, and what holds for any answers.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::history::testing::{keyed, result, with_axis};
use crate::pack::sample::id;
use crate::session::{Choice, Reply};

const THEN: &str = "2026-01-01T10:00:00+00:00";
const NOW: &str = "2026-03-01T10:00:00+00:00";

fn pair(then: &str, now: &str) -> (Session, Session) {
    (result("s00001-a", THEN, then), result("s00002-b", NOW, now))
}

fn verdict(comparison: &Comparison, axis: &str) -> Verdict {
    comparison.axes.iter().find(|found| found.id == id(axis)).unwrap().verdict
}

#[rstest]
#[case::up("333333", "514333", Verdict::MayHaveChanged(Direction::Up(21)))]
#[case::down("514333", "333333", Verdict::MayHaveChanged(Direction::Down(21)))]
#[case::a_step_less("333333", "513333", Verdict::NoClearChange)]
#[case::four_answered("3333ss", "5151ss", Verdict::MayHaveChanged(Direction::Up(50)))]
#[case::three_answered("333s33", "5151ss", Verdict::CannotCompare(Reason::TooFew(3)))]
#[case::none_answered("333333", "ssssss", Verdict::CannotCompare(Reason::TooFew(0)))]
fn the_rule_of_twenty_points_and_four_questions(
    #[case] then: &str,
    #[case] now: &str,
    #[case] expected: Verdict,
) {
    let (then, now) = pair(then, now);
    let comparison = compare(&then, &now);
    assert_eq!(verdict(&comparison, "money"), expected);
    let cannot = matches!(expected, Verdict::CannotCompare(_));
    assert_eq!(comparison.axes[0].readings.is_none(), cannot);
    assert_eq!((comparison.shared, comparison.of, comparison.apart.len()), (24, 24, 0));
}

#[test]
fn both_ranges_are_of_the_shared_questions_only() {
    let (mut then, mut now) = pair("515151", "333333");
    now.questions.items[0].text = "Else?".to_owned();
    keyed(&mut then, "money", "151515");
    keyed(&mut now, "money", "533333");
    let comparison = compare(&then, &now);
    let money = &comparison.axes[0];
    assert_eq!(money.shared, 5);
    let [before, after] = money.readings.unwrap();
    assert_eq!((before.point, after.point), (0, 50), "what was asked anew would say 58");
    assert_eq!((after.low, after.high), (40, 60));
    assert_eq!(comparison.apart.len(), 1);
}

#[test]
fn axes_that_came_and_went_are_named() {
    let (then, now) = pair("333333", "333333");
    let (old, new) = (with_axis(then, "health", "333333"), with_axis(now, "team", "333333"));
    let comparison = compare(&old, &new);
    assert_eq!(verdict(&comparison, "team"), Verdict::CannotCompare(Reason::NewAxis));
    assert_eq!(verdict(&comparison, "health"), Verdict::CannotCompare(Reason::GoneAxis));
    assert_eq!(comparison.axes.last().unwrap().name, "HEALTH");
    assert_eq!(comparison.apart.len(), 12);
}

#[test]
fn an_axis_whose_every_question_changed_shares_nothing() {
    let (then, mut now) = pair("333333", "333333");
    now.questions.items.iter_mut().filter(|item| item.axis == Some(id("growth"))).for_each(|item| {
        item.text.push('!');
    });
    let comparison = compare(&then, &now);
    assert_eq!(verdict(&comparison, "growth"), Verdict::CannotCompare(Reason::NothingShared));
    assert_eq!(comparison.shared, 18);
}

#[test]
fn packs_of_different_names_compare_when_they_share_questions() {
    let (then, mut now) = pair("333333", "515151");
    now.pack.id = id("mine");
    let comparison = compare(&then, &now);
    assert_ne!(comparison.then.pack, comparison.now.pack);
    assert_eq!(verdict(&comparison, "passion"), Verdict::MayHaveChanged(Direction::Up(50)));
}

#[test]
fn what_was_written_then_comes_along() {
    let (mut then, now) = pair("333333", "333333");
    then.notes.insert(id("money"), "Quiet mornings.".to_owned());
    then.month = Some(Month::Busier);
    let mut plan = crate::session::Plan::default();
    plan.texts.insert(crate::session::Field::Act.id(), "ask Mia".to_owned());
    then.plan = Some(plan);
    let comparison = compare(&then, &now);
    assert_eq!(comparison.notes[0].text, "Quiet mornings.");
    assert_eq!((comparison.then.month, comparison.now.month), (Some(Month::Busier), None));
    assert_eq!(comparison.steps.step.unwrap().act.as_deref(), Some("ask Mia"));
}

/// All 24 scored questions answered anyhow.
fn any_session() -> impl Strategy<Value = Session> {
    let reply = prop_oneof![
        6 => (1..=5_u8).prop_map(|n| Some(Reply::Chose(Choice::try_from(n).unwrap()))),
        1 => Just(Some(Reply::Skipped)),
        1 => Just(None),
    ];
    prop::collection::vec(reply, 24).prop_map(|replies| {
        let mut session = result("s00001-a", THEN, "333333");
        session.answers.clear();
        let ids: Vec<Id> = session.questions.items.iter().map(|item| item.id.clone()).collect();
        for (item, reply) in ids.into_iter().zip(replies) {
            if let Some(reply) = reply {
                session.answers.insert(item, crate::session::Answer::new(reply, None));
            }
        }
        session
    })
}

fn turned(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::MayHaveChanged(Direction::Up(by)) => Verdict::MayHaveChanged(Direction::Down(by)),
        Verdict::MayHaveChanged(Direction::Down(by)) => Verdict::MayHaveChanged(Direction::Up(by)),
        Verdict::NoClearChange | Verdict::CannotCompare(_) => verdict,
    }
}

proptest! {
    #[test]
    fn nothing_changed_is_never_a_change(session in any_session()) {
        for axis in compare(&session, &session).axes {
            let few = matches!(axis.verdict, Verdict::CannotCompare(Reason::TooFew(0..=3)));
            prop_assert!(axis.verdict == Verdict::NoClearChange || few, "{axis:?}");
            prop_assert!(axis.readings.is_none_or(|[then, now]| then == now));
        }
    }

    #[test]
    fn then_and_now_turned_round_flip_the_sign(then in any_session(), now in any_session()) {
        let (there, back) = (compare(&then, &now), compare(&now, &then));
        for (there, back) in there.axes.iter().zip(&back.axes) {
            prop_assert_eq!(there.verdict, turned(back.verdict));
            prop_assert_eq!(there.readings, back.readings.map(|[then, now]| [now, then]));
        }
    }

    #[test]
    fn the_order_of_the_questions_changes_nothing(
        then in any_session(),
        now in any_session(),
        order in Just((0..31_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let mut mixed = then.clone();
        mixed.questions.items = order.iter().map(|place| then.questions.items[*place].clone()).collect();
        prop_assert_eq!(compare(&then, &now).axes, compare(&mixed, &now).axes);
        let mut mixed = now.clone();
        mixed.questions.items = order.iter().map(|place| now.questions.items[*place].clone()).collect();
        prop_assert_eq!(compare(&then, &now).axes, compare(&then, &mixed).axes);
    }
}
