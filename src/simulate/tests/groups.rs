//! Groups: what a release tells of people whose places were planted.

use super::*;
use crate::group::{Figures, Ledger, Outcome, Roll, Shape, Spread, Tally, Uncertainty};

static SHAPE: LazyLock<Shape> = LazyLock::new(|| Shape::of(&LESSONS));

/// What is published of each axis of the first `people` of that crowd.
fn published(crowd: &Crowd<'_>, people: u64) -> Vec<Figures> {
    let (mut tally, mut roll) = (Tally::new(&SHAPE), Roll::new(&[]));
    for hand_in in crowd.hand_ins(people, day()) {
        tally.add(&SHAPE, &hand_in).unwrap();
        roll.enter(&hand_in);
    }
    match Ledger::publish(&SHAPE, &tally, roll, None) {
        Ok(Outcome::First(ledger)) => {
            ledger.release().axes.iter().map(|axis| axis.figures.clone().unwrap()).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn planted_levels_and_spreads_come_out_of_the_release() {
    let figures = published(&Crowd::rehearsal(&LESSONS, 3), 400);
    let [money, growth, balance, passion] = figures.try_into().unwrap();
    assert!(money.mean > growth.mean && passion.mean > balance.mean);
    assert_eq!((money.spread, balance.spread), (Some(Spread::Close), Some(Spread::Wide)));
}

/// The mean of all people of a profile on each axis, in points.
fn planted(profile: Profile) -> Vec<f64> {
    let all: Vec<Vec<f64>> = people(99, profile, Style::Steady).map(|person| person.expected()).collect();
    (0..4).map(|axis| mean(&all.iter().map(|of| of[axis]).collect::<Vec<_>>()).0).collect()
}

/// How often the mean of a group of `people` is off by no more than it says, on each axis.
fn recovered(profile: Profile, people: u64) -> Vec<Rate> {
    let give_or_take = f64::from(Uncertainty::of(people).unwrap().points());
    let planted = planted(profile);
    let groups: Vec<Vec<Figures>> =
        (1..=250).map(|seed| published(&crowd(seed, profile, Style::Steady), people)).collect();
    let holds = |group: &Vec<Figures>, axis: usize| {
        (f64::from(group[axis].mean.unwrap()) - planted[axis]).abs() <= give_or_take
    };
    (0..4).map(|axis| Rate::of(groups.iter().map(|group| holds(group, axis)))).collect()
}

/// Give or take is 95 % where people lie 20 points apart; those of all kinds lie a little closer. 1,000 means of 250
/// groups.
#[test]
fn the_mean_of_a_group_is_right_within_its_give_or_take() {
    for people in [8, 14, 40] {
        let rates = recovered(Profile::Even, people);
        let rate = rates
            .iter()
            .fold(Rate::default(), |all, axis| Rate { times: all.times + axis.times, of: all.of + axis.of });
        rate.print(&format!("of means of {people} people are right within their give or take"));
        rate.is_at_least(0.95);
    }
}

/// It rests on the number of people alone, so that it tells nothing else of them: it is too narrow for a group that is
/// torn, and that one is called wide.
#[test]
fn give_or_take_is_too_narrow_where_people_lie_far_apart_which_is_said() {
    let wide = recovered(Profile::Varied, 40)[2];
    wide.print("of means of 40 people are right within it where people lie far apart");
    assert!(wide.share() + wide.margin(0.95) < 0.95, "{wide:?}");
    let spread = published(&crowd(1, Profile::Varied, Style::Steady), 40)[2].spread;
    assert_eq!(spread, Some(Spread::Wide));
}
