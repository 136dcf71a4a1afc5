//! Two sittings of one person: how often a change is told when there is none, and when there is one.

use rstest::rstest;

use super::*;
use crate::scoring::change;

/// How often "may have changed" is said of an axis of steady people who have moved by so many points on all of them;
/// only of axes with room for it.
fn told(seed: u64, (loading, stability): (f64, f64), points: f64) -> Rate {
    let crowd = crowd(seed, Profile::Even, Style::Steady).with_loading(loading);
    let change_by = LESSONS.axes().iter().map(|axis| (axis.id.clone(), points)).collect();
    let retest = Retest { change: change_by, stability, ..Retest::after_weeks(4) };
    Rate::of((1..=PEOPLE).flat_map(|number| {
        let person = crowd.person(number);
        let (then, now) = (sitting(&person), sitting(&person.again(&retest)));
        let changes = change((&then.questions, &then.answers), (&now.questions, &now.answers));
        let has_room = |expected: &f64| expected + points <= 95.0;
        let told = person.expected().into_iter().zip(changes).filter(move |(expected, _)| has_room(expected));
        told.map(|(_, axis)| axis.shift.unwrap().clear).collect::<Vec<_>>()
    }))
}

/// Below 20 points, more than one in nine retests without a change would be called one.
#[rstest]
fn a_retest_without_change_seldom_looks_like_one(#[values(0.7, 0.75)] loading: f64) {
    let rate = told(3, (loading, 1.0), 0.0);
    rate.print(&format!("of axes may have changed, without a change (loading {loading})"));
    rate.is_at_most(1.0 / 9.0);
    assert!(rate.times > 0.0, "a rule that never tells anything promises nothing");
}

/// The limit is 20 points, so that a change above it is told more often than not, and one of twice the limit by far.
#[test]
fn a_change_above_the_limit_is_told_more_often_than_not() {
    let (smaller, larger) = (told(4, (LOADING, 1.0), 25.0), told(4, (LOADING, 1.0), 40.0));
    smaller.print("of axes may have changed, with a change of 25 points");
    larger.print("of axes may have changed, with a change of 40 points");
    assert!(smaller.share() - smaller.margin(0.5) > 0.5, "{smaller:?}");
    larger.is_at_least(0.9);
}

/// People who move a little between two sittings, each in a direction of their own, are told so a little more often.
#[test]
fn drifting_truths_are_told_more_often_than_those_that_stay() {
    let (stay, drift) = (told(5, (LOADING, 1.0), 0.0), told(5, (LOADING, 0.8), 0.0));
    drift.print("of axes may have changed, where truths then and now correlate by .8");
    assert!(drift.share() > stay.share() + stay.margin(stay.share()));
}
