//! Simulated people: the same from the same seed, fit for every pack, as they were planted.

use std::collections::BTreeSet;

use rstest::rstest;

use super::*;
use crate::group::{HandIn, Shape, Tally};
use crate::pack::{BUILT_IN, BuiltIn};

fn hand_ins(people: u64, seed: u64) -> Vec<HandIn> {
    Crowd::rehearsal(&LESSONS, seed).hand_ins(people, day()).collect()
}

#[test]
fn one_seed_is_one_group_and_the_small_group_begins_the_large_one() {
    assert_eq!(hand_ins(20, 1), hand_ins(1_000, 1)[..20]);
    assert_ne!(hand_ins(20, 1), hand_ins(20, 2));
    let names: BTreeSet<_> = hand_ins(1_000, 1).iter().map(|it| it.id).collect();
    assert_eq!(names.len(), 1_000, "no name stands twice");
}

#[test]
fn a_hand_in_of_the_group_is_that_of_the_sitting() {
    let crowd = Crowd::rehearsal(&LESSONS, 7);
    for (hand_in, number) in crowd.hand_ins(30, day()).zip(1..) {
        let person = crowd.person(number);
        let session = person.sitting(30, day()).unwrap();
        assert!(session.finished.is_some() && session.id.as_str().ends_with("-simulated"), "{}", session.id);
        assert_eq!(person.hand_in(&session, &person.choices()), Some(hand_in));
    }
}

#[test]
fn they_are_hand_ins_of_every_built_in_pack() {
    for pack in BUILT_IN.into_iter().map(|built_in: BuiltIn| built_in.pack().unwrap()) {
        let shape = Shape::of(&pack);
        let mut tally = Tally::new(&shape);
        for hand_in in Crowd::rehearsal(&pack, 7).hand_ins(40, day()) {
            assert_eq!(HandIn::read(hand_in.line().as_bytes()).as_ref().map(|it| it.id), Ok(hand_in.id));
            tally.add(&shape, &hand_in).unwrap();
        }
    }
}

#[test]
fn of_a_rehearsal_some_miss_an_axis_and_most_hand_their_answers_in() {
    let crowd = Crowd::rehearsal(&LESSONS, 3);
    let group: Vec<_> = crowd.hand_ins(90, day()).collect();
    let missing = group.iter().filter(|it| it.axes.values().any(|axis| axis.score.is_none())).count();
    let skipping = (1..=90).filter(|number| crowd.person(*number).style() == Style::Skipping).count();
    assert_eq!(missing, skipping);
    assert!((9..=11).contains(&skipping), "one of nine: {skipping}");
    assert_eq!(group.iter().filter(|it| !it.items.is_empty()).count(), 72);
}

#[rstest]
fn shares_hold_in_small_groups_and_in_large_ones(#[values(10, 40, 1_000)] people: u64) {
    let parts = [(1.0, Style::Random), (3.0, Style::Steady)];
    let parts = parts.map(|(share, style)| Part { share, profile: Profile::Even, style });
    let crowd = Crowd::new(&LESSONS, 1, &parts);
    let random = (1..=people).filter(|number| crowd.person(*number).style() == Style::Random).count();
    let exact = f64::from(u32::try_from(people).unwrap()) / 4.0;
    assert!((f64::from(u32::try_from(random).unwrap()) - exact).abs() <= 1.5, "{random} of {people}");
}

#[test]
fn both_units_of_a_truth_are_one_place() {
    for points in [1.0, 25.0, 50.0, 62.5, 99.0] {
        assert!((Truth::of_points(points, LOADING).points(LOADING) - points).abs() < 1e-6, "{points}");
    }
    assert!((Truth(0.0).points(LOADING) - 50.0).abs() < 1e-9);
    assert!(Truth(1.0).points(LOADING) > Truth(0.9).points(LOADING));
}

#[test]
fn without_noise_an_answer_is_the_truth() {
    let exact = crowd(1, Profile::Even, Style::Steady).with_loading(1.0);
    for person in (1..=50).map(|number| exact.person(number)) {
        assert!(
            measured(&sitting(&person)).iter().all(|axis| axis.sd < 1e-9),
            "all answers of an axis agree"
        );
    }
}

#[test]
fn again_is_other_answers_of_the_same_person_some_weeks_later() {
    let person = crowd(1, Profile::Even, Style::Steady).person(1);
    let retest = Retest::after_weeks(4);
    let again = person.again(&retest);
    assert_eq!(again.truths(), person.truths());
    let (then, now) = (sitting(&person), again.sitting(PEOPLE, day().after(retest.time())).unwrap());
    assert_ne!(then.answers, now.answers);
    assert_ne!(then.id, now.id);
    assert_eq!(now.started.date().to_string(), "2026-12-22");
    assert_ne!(person.again(&Retest { stability: 0.5, ..retest }).truths(), person.truths());
}

#[test]
fn a_change_is_planted_in_points_and_on_its_axis_alone() {
    let person = crowd(1, Profile::FirstLowSecondHigh, Style::Steady).person(3);
    let axes = LESSONS.axes();
    let change = vec![(axes[0].id.clone(), 25.0), (axes[1].id.clone(), 100.0)];
    let (then, now) =
        (person.expected(), person.again(&Retest { change, ..Retest::after_weeks(4) }).expected());
    assert!((now[0] - then[0] - 25.0).abs() < 1e-6);
    assert!((now[1] - 99.5).abs() < 1e-6, "no truth reaches 100");
    assert_eq!(now[2..], then[2..]);
}
