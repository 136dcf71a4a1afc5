//! Owns what is said where one looks back, beside what `history` says of the results themselves.
//! Must not compare.

use crate::history::{Comparison, NoPair, NotShown, Sitting};

use super::history::{self, month_in_short};
use super::result::FOOTER;
use super::{Told, Weight, day, history_waits};

/// Above the list, while nothing is picked.
#[must_use]
pub fn first(pick: &str) -> String {
    format!("{pick} picks a result; a second one opens both side by side.")
}

/// Above the list, while one is picked.
#[must_use]
pub fn second(back: &str) -> String {
    format!("Now the other one. {back} puts the first one down.")
}

/// Below then and now as bars.
#[must_use]
pub fn more(turn: &str) -> String {
    format!("{turn} turns to the radar, and to the words with the notes and the step of then.")
}

/// Why there are no two results to lay side by side.
#[must_use]
fn no_pair(why: &NoPair) -> String {
    match why {
        NoPair::Fewer(0) => "There is no result yet. The first sitting makes one.".to_owned(),
        NoPair::Fewer(_) | NoPair::NoneOfOnePack => {
            "There is no earlier result to lay beside this one yet. Another sitting makes one.".to_owned()
        }
        NoPair::NotAResult(_) => "It has no result yet: finish it first.".to_owned(),
        NoPair::Same => "That is the same result twice.".to_owned(),
        NoPair::Alone(_) | NoPair::NothingShared => {
            "These results share no question, so there is nothing to compare.".to_owned()
        }
    }
}

/// Why something is not shown.
#[must_use]
pub fn not_shown(why: &NotShown) -> String {
    match why {
        NotShown::NoPair(why) => no_pair(why),
        NotShown::Waits => history_waits(),
    }
}

/// Then and now in words.
#[must_use]
pub fn then_and_now(comparison: &Comparison) -> Vec<Told> {
    let sides = [(history::THEN, &comparison.then), (history::NOW, &comparison.now)];
    let sides = sides.map(|(name, side)| history::side(name, side)).to_vec();
    let under = [
        Told::under(history::NOT_COMPARED, history::not_compared(comparison)),
        Told::under(history::NOTES, history::notes(comparison)),
        Told::under(history::STEPS, history::steps(comparison)),
    ];
    let told = [
        Told::one(Weight::Lead, history::heading(comparison)),
        Told::all(Weight::Body, sides),
        Told::all(Weight::Body, history::axes(comparison)),
        Told::all(Weight::Quiet, vec![history::RULE.to_owned(), history::shared(comparison)]),
    ];
    let told = told.into_iter().chain(under).filter(|told| !told.is_empty());
    told.chain([Told::one(Weight::Quiet, FOOTER)]).collect()
}

/// A result in the list, behind its day: `Four lessons, busier month`.
#[must_use]
pub fn beside(sitting: &Sitting) -> String {
    let month = sitting.month.map(month_in_short);
    std::iter::once(sitting.title.as_str()).chain(month).collect::<Vec<_>>().join(", ")
}

/// A result in a sentence: `Four lessons, 24 Nov 2026, busier month.`
#[must_use]
pub fn result(sitting: &Sitting) -> String {
    let month = sitting.month.map(|month| format!(", {}", month_in_short(month))).unwrap_or_default();
    format!("{}, {}{month}.", sitting.title, day(sitting.date))
}

/// How many results there are.
#[must_use]
pub fn results(count: usize) -> String {
    if count == 1 { "1 result".to_owned() } else { format!("{count} results") }
}

/// Both days: `24 Nov 2026 and 8 Dec 2026`.
#[must_use]
pub fn dates(comparison: &Comparison) -> String {
    format!("{} and {}", day(comparison.then.date), day(comparison.now.date))
}
