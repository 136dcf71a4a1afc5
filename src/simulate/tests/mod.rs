//! What the program promises about people whose truths are known. It shows that the arithmetic is right, NOT that the
//! questions are: real ones may measure something else, and real people draw no normal deviates.
//!
//! Margins are three standard errors of what was counted: sound arithmetic fails one time in 700. The seeds stand
//! fixed, so that it is the same each time. `cargo test --lib simulate -- --nocapture` prints the rates.

mod groups;
mod people;
mod promises;
mod retests;

use std::sync::LazyLock;

use super::*;
use crate::pack::{Pack, four_lessons};
use crate::scoring::{AxisScore, Measured, score};
use crate::session::{Moment, Session};

const DAY: &str = "2026-11-24T10:00:00+00:00";

/// So many people of each kind, with four axes each.
const PEOPLE: u64 = 1_000;

static LESSONS: LazyLock<Pack> = LazyLock::new(|| four_lessons().unwrap());

fn day() -> Moment {
    DAY.parse().unwrap()
}

fn sitting(person: &Person<'_>) -> Session {
    person.sitting(PEOPLE, day()).unwrap()
}

fn crowd(seed: u64, profile: Profile, style: Style) -> Crowd<'static> {
    Crowd::of(&LESSONS, seed, (profile, style))
}

fn people(seed: u64, profile: Profile, style: Style) -> impl Iterator<Item = Person<'static>> {
    let crowd = crowd(seed, profile, style);
    (1..=PEOPLE).map(move |number| crowd.person(number))
}

fn scores(session: &Session) -> Vec<AxisScore> {
    score(&session.questions, &session.answers)
}

/// All axes of somebody who left none out.
fn measured(session: &Session) -> Vec<Measured> {
    scores(session).iter().map(|axis| axis.measured.unwrap()).collect()
}

/// How often something happened.
#[derive(Clone, Copy, Debug, Default)]
struct Rate {
    times: f64,
    of: f64,
}

impl Rate {
    fn of(happened: impl IntoIterator<Item = bool>) -> Self {
        happened.into_iter().fold(Self::default(), |rate, happened| Self {
            times: rate.times + f64::from(u8::from(happened)),
            of: rate.of + 1.0,
        })
    }

    fn share(self) -> f64 {
        self.times / self.of
    }

    /// Three standard errors of so many that happen with that chance.
    fn margin(self, chance: f64) -> f64 {
        3.0 * (chance * (1.0 - chance) / self.of).sqrt()
    }

    #[track_caller]
    fn is_at_least(self, promised: f64) {
        let (share, margin) = (self.share(), self.margin(promised));
        assert!(share >= promised - margin, "{share:.3}, promised {promised:.3} less {margin:.3}");
    }

    #[track_caller]
    fn is_at_most(self, promised: f64) {
        let (share, margin) = (self.share(), self.margin(promised));
        assert!(share <= promised + margin, "{share:.3}, promised {promised:.3} and {margin:.3}");
    }

    fn print(self, what: &str) {
        println!("{:5.1} %  {what}", 100.0 * self.share());
    }
}

/// Mean of numbers, and its standard error.
fn mean(numbers: &[f64]) -> (f64, f64) {
    let count = f64::from(u32::try_from(numbers.len()).unwrap());
    let mean = numbers.iter().sum::<f64>() / count;
    let variance = numbers.iter().map(|number| (number - mean).powi(2)).sum::<f64>() / (count - 1.0);
    (mean, (variance / count).sqrt())
}
