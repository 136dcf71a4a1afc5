//! Owns what is said of many sittings: then and now, the year, and the courses in the list.
//! Must not judge: up and down are directions, and whatever was tried is as welcome as what was not.

mod drawn;
mod entries;

use crate::history::{
    Apart, Asked, AxisComparison, Comparison, Difference, Direction, NoPair, Reason, Side, Trend, Verdict,
};
use crate::session::Month;

use super::plain::led_in;
use super::result::{day, five, note};
use super::step;

pub use drawn::{pairs, radar, sparks};
pub use entries::{chapter, entry, since};

/// The earlier of the two, in a heading.
pub const THEN: &str = "Then";
/// The later, in a heading.
pub const NOW: &str = "Now";
/// An axis whose difference is smaller than answers vary anyway.
pub const NO_CLEAR_CHANGE: &str = "no clear change";
/// An axis that differs by more.
pub const MAY_HAVE_CHANGED: &str = "may have changed";

/// The rule, under every comparison.
pub const RULE: &str = "\"May have changed\" is said from 20 points on, over the questions that both share. Less \
    than that can come from how answers vary from one day to the next. Neither up nor down is a grade.";

/// The heading of then and now.
pub const TITLE: &str = "Then and now";
/// Over the questions that are not compared.
pub const NOT_COMPARED: &str = "Not compared:";
/// Over the notes of then.
pub const NOTES: &str = "What you wrote to yourself then:";
/// Over the step of then.
pub const STEPS: &str = "What you set out to try then:";

/// The heading of the year.
pub const YEAR_TITLE: &str = "Your sittings, and the days between";
/// There is nothing to show there.
pub const EMPTY_YEAR: &str = "There is no sitting and no note yet. fourfold begins the first.";

/// What a comparison says of an axis, in few words: `may have changed: about 30 up`.
#[must_use]
pub fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::MayHaveChanged(by) => format!("{MAY_HAVE_CHANGED}: {}", direction(by)),
        Verdict::NoClearChange => NO_CLEAR_CHANGE.to_owned(),
        Verdict::CannotCompare(reason) => reason_in_short(reason).to_owned(),
    }
}

/// How far and where to: `about 30 up`.
#[must_use]
pub fn direction(direction: Direction) -> String {
    match direction {
        Direction::Up(by) => format!("about {} up", five(by)),
        Direction::Down(by) => format!("about {} down", five(by)),
    }
}

/// Why an axis cannot be compared, beside a drawing.
fn reason_in_short(reason: Reason) -> &'static str {
    match reason {
        Reason::NewAxis => "not asked then",
        Reason::GoneAxis => "not asked any more",
        Reason::NothingShared => "asked differently then",
        Reason::TooFew(_) => "too few answered in both",
    }
}

/// An axis in a sentence: `Balance may have changed: about 30 up (25 then, 55 now).`
#[must_use]
pub fn axis(axis: &AxisComparison) -> String {
    let name = &axis.name;
    let points = axis
        .readings
        .map_or_else(String::new, |[then, now]| format!(" ({} then, {} now)", then.point, now.point));
    match axis.verdict {
        Verdict::MayHaveChanged(by) => format!("{name} {MAY_HAVE_CHANGED}: {}{points}.", direction(by)),
        Verdict::NoClearChange => format!("{name}: {NO_CLEAR_CHANGE}{points}."),
        Verdict::CannotCompare(reason) => format!("{name} cannot be compared: {}.", reason_in_full(reason)),
    }
}

fn reason_in_full(reason: Reason) -> String {
    match reason {
        Reason::NewAxis => "it was not asked then".to_owned(),
        Reason::GoneAxis => "it is not asked any more".to_owned(),
        Reason::NothingShared => "none of its questions was asked in the same form".to_owned(),
        Reason::TooFew(0) => "none of its questions was answered both times, and it takes four".to_owned(),
        Reason::TooFew(1) => "1 question was answered both times, and it takes four".to_owned(),
        Reason::TooFew(count) => {
            format!("{count} questions were answered both times, and it takes four")
        }
    }
}

/// Over the comparison: `Then and now: Four lessons`.
#[must_use]
pub fn heading(comparison: &Comparison) -> String {
    format!("{TITLE}: {}", comparison.now.title)
}

/// One of the two in a line: `Then: 23 November 2026, a busier month.`
#[must_use]
pub fn side(name: &str, side: &Side) -> String {
    format!("{name}: {}{}.", day(side.date), side.month.map(month).unwrap_or_default())
}

/// How the month was, behind a date.
fn month(month: Month) -> &'static str {
    match month {
        Month::Usual => ", a usual month",
        Month::Busier => ", a busier month",
        Month::Calmer => ", a calmer month",
        Month::OnLeave => ", a month partly on leave",
    }
}

/// How much of it both asked, and that the packs differ where they do.
#[must_use]
pub fn shared(comparison: &Comparison) -> String {
    let Comparison { then, now, shared, of, .. } = comparison;
    let count = match (shared, of) {
        (shared, of) if shared == of && comparison.apart.is_empty() => {
            format!("All {of} questions are the same in both.")
        }
        (0, _) => "No question is the same in both.".to_owned(),
        (shared, of) => format!(
            "{shared} of the {of} questions are the same in both, and only those count here: the numbers can differ \
             from each result."
        ),
    };
    if then.pack != now.pack {
        format!("Two packs: \"{}\" then, \"{}\" now. {count}", then.title, now.title)
    } else if then.version != now.version {
        format!("The pack has changed: version {} then, {} now. {count}", then.version, now.version)
    } else {
        count
    }
}

/// A question as it was asked, in one sentence with its lead-in.
#[must_use]
pub fn in_full(asked: &Asked) -> String {
    led_in(asked.lead_in.as_deref(), &asked.text)
}

/// A question that is not compared, with the reason.
#[must_use]
pub fn apart(apart: &Apart) -> String {
    let text = in_full(&apart.asked);
    match &apart.why {
        Difference::New => format!("New: {text}"),
        Difference::Removed => format!("Not asked any more: {text}"),
        Difference::Reworded { then } => format!("Reworded: {text} Then it was: {}", in_full(then)),
        Difference::OtherLabels => format!("Other answers to choose from: {text}"),
        Difference::OtherDirection => format!("Counted the other way round: {text}"),
        Difference::OtherAxis => format!("Counted elsewhere: {text}"),
    }
}

/// Every axis in a sentence.
#[must_use]
pub fn axes(comparison: &Comparison) -> Vec<String> {
    comparison.axes.iter().map(axis).collect()
}

/// Every question that is not compared.
#[must_use]
pub fn not_compared(comparison: &Comparison) -> Vec<String> {
    comparison.apart.iter().map(apart).collect()
}

/// The notes of then. A step that was noted in one go stands among [`steps`].
#[must_use]
pub fn notes(comparison: &Comparison) -> Vec<String> {
    let steps = &comparison.steps;
    comparison.notes.iter().filter(|note| !step::says(steps, note)).map(note).collect()
}

/// What was set out to be tried then, and how it went.
#[must_use]
pub fn steps(comparison: &Comparison) -> Vec<String> {
    step::steps(&comparison.steps)
}

/// Over the courses of a pack: `Four lessons, 3 results from 23 Nov 2026 to 24 Feb 2027`.
#[must_use]
pub fn trend(trend: &Trend) -> String {
    let ends = trend.dates.first().into_iter().chain(trend.dates.last());
    let dates: Vec<String> = ends.map(|date| super::day(*date)).collect();
    format!("{}, {} results from {}", trend.title, trend.dates.len(), dates.join(" to "))
}

/// Below the courses.
pub const COURSES: &str =
    "Oldest first; each number is the newest. fourfold compare tells what may have changed.";

/// In place of a course while a sitting is open.
#[must_use]
pub fn course_waits(title: &str) -> String {
    format!(
        "{title}: the course of your results waits until the open sitting is finished, so that it does not steer."
    )
}

/// How the month was, behind the state in the list: `busier month`.
#[must_use]
pub fn month_in_short(month: Month) -> &'static str {
    match month {
        Month::Usual => "usual month",
        Month::Busier => "busier month",
        Month::Calmer => "calmer month",
        Month::OnLeave => "on leave",
    }
}

/// Why nothing is compared while a sitting of that pack is open.
#[must_use]
pub fn draft_open(title: &str, done: usize, of: usize) -> String {
    format!(
        "a sitting of \"{title}\" is open ({done} of {of}). Then and now waits until it is finished, so that what \
         you said before does not steer what you say now. `fourfold` goes on with it; --anyway shows it all the \
         same."
    )
}

/// Why there are no two results to compare, and what to do.
#[must_use]
pub fn no_pair(why: &NoPair) -> String {
    match why {
        NoPair::Fewer(0) => {
            "there is no result yet, and then and now takes two. `fourfold take` begins one.".to_owned()
        }
        NoPair::Fewer(_) => {
            "there is one result so far, and then and now takes two. In a month or a quarter, \
                             `fourfold take` begins another; `fourfold show` prints the one there is."
                .to_owned()
        }
        NoPair::NoneOfOnePack => {
            "no pack has two results yet. Name two results whose packs share questions: \
                                  `fourfold compare A B`; `fourfold list` shows them."
                .to_owned()
        }
        NoPair::NotAResult(id) => {
            format!(
                "`{id}` is not finished, so there is no result of it to compare. `fourfold` goes on with it."
            )
        }
        NoPair::Same => {
            "that is the same result twice. Name two of them; `fourfold list` shows them.".to_owned()
        }
        NoPair::Alone(id) => {
            format!("no other result shares a question with `{id}`, so there is nothing to compare it with.")
        }
        NoPair::NothingShared => {
            "these two results share no question, so there is nothing to compare.".to_owned()
        }
    }
}

#[cfg(test)]
mod tests;
