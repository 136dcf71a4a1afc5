//! The rules of a group, by what a release holds and what it takes to get another one.

use std::sync::LazyLock;

use super::*;
use crate::pack::{Id, four_lessons};

mod attacks;
mod canonical;
mod hand_ins;
mod properties;
mod rules;

static SHAPE: LazyLock<Shape> = LazyLock::new(|| Shape::of(&four_lessons().unwrap()));

fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

/// A hand-in of that name with these scores; `None` where there were not enough answers.
fn hand_in(name: u64, scores: [Option<u8>; 4]) -> HandIn {
    let axes = ["money", "growth", "balance", "passion"].iter().zip(scores).map(|(axis, score)| {
        let answered = if score.is_some() { 6 } else { 2 };
        format!(
            "\"{axis}\":{{\"score\":{},\"answered\":{answered},\"of\":6}}",
            score.map_or("null".to_owned(), |s| s.to_string())
        )
    });
    let axes: Vec<_> = axes.collect();
    let text = format!(
        "{{\"hand_in\":1,\"id\":\"{name:016x}\",\"pack\":\"four-lessons\",\"version\":\"1.0.0\",\"week\":\"2026-W48\",\"axes\":{{{}}}}}",
        axes.join(",")
    );
    HandIn::read(text.as_bytes()).unwrap()
}

/// With the same score on every axis.
fn even(name: u64, score: u8) -> HandIn {
    hand_in(name, [Some(score); 4])
}

/// Publishes a group beside what was published before.
fn publish(group: &[HandIn], before: Option<&Ledger>) -> Result<Outcome, Refused> {
    let mut tally = Tally::new(&SHAPE);
    let mut roll = Roll::new(before.map_or(&[], Ledger::names));
    for hand_in in group {
        tally.add(&SHAPE, hand_in).unwrap();
        roll.enter(hand_in);
    }
    assert!(roll.twice().is_empty());
    Ledger::publish(&SHAPE, &tally, roll, before)
}

/// The first release of a group that is large enough.
fn first(group: &[HandIn]) -> Ledger {
    match publish(group, None) {
        Ok(Outcome::First(ledger)) => ledger,
        other => panic!("{other:?}"),
    }
}

/// What of a group of these scores is shown of the first axis.
fn shown(scores: &[u8]) -> Option<Figures> {
    let group: Vec<_> = scores.iter().zip(1..).map(|(score, name)| even(name, *score)).collect();
    first(&group).release().axes[0].figures.clone()
}
