//! Simulated people: the same from the same seed, fit for the pack, spread as they were planted.

use super::*;
use crate::pack::{BUILT_IN, BuiltIn};

const DAY: &str = "2026-11-24T10:00:00+00:00";

fn people(count: u64, seed: u64) -> Vec<HandIn> {
    simulated(&four_lessons().unwrap(), count, seed, DAY.parse().unwrap())
}

#[test]
fn one_seed_is_one_group() {
    assert_eq!(people(20, 1), people(20, 1));
    assert_ne!(people(20, 1), people(20, 2));
    let mut names: Vec<_> = people(1000, 1).iter().map(|it| it.id).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 1000, "no name stands twice");
}

#[test]
fn they_are_hand_ins_of_every_built_in_pack() {
    for pack in BUILT_IN.into_iter().map(|built_in: BuiltIn| built_in.pack().unwrap()) {
        let shape = Shape::of(&pack);
        let mut tally = Tally::new(&shape);
        for hand_in in simulated(&pack, 40, 7, DAY.parse().unwrap()) {
            assert_eq!(HandIn::read(hand_in.line().as_bytes()).as_ref().map(|it| it.id), Ok(hand_in.id));
            tally.add(&shape, &hand_in).unwrap();
        }
    }
}

#[test]
fn some_miss_an_axis_and_most_hand_their_answers_in() {
    let group = people(90, 3);
    let missing = group.iter().filter(|it| it.axes.values().any(|axis| axis.score.is_none())).count();
    assert_eq!(missing, 10);
    assert_eq!(group.iter().filter(|it| !it.items.is_empty()).count(), 72);
}

#[test]
fn planted_levels_and_spreads_come_out_of_the_release() {
    let ledger = first(&people(400, 3));
    let figures = |axis: usize| ledger.release().axes[axis].figures.clone().unwrap();
    let [money, growth, balance, passion] = [0, 1, 2, 3].map(figures);
    assert!(money.mean > growth.mean && passion.mean > balance.mean);
    assert_eq!((money.spread, balance.spread), (Some(Spread::Close), Some(Spread::Wide)));
}
