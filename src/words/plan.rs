//! Owns what the pages of "what now" and of a check-in say.
//! Must not advise: it asks, and says back what the person wrote.

use jiff::civil::Date;

mod pages;
mod standing;
mod told;

use super::{Keys, day, said};

pub use pages::{ANOTHER_WAY, asks, column, ideas, label, option, title};
pub use standing::{about, first_gap, stands, stands_short};
pub use told::{asked, gone, guess_hint, half_step, label_of, no_step, said_back, went, worst_to_best};

use crate::decision::Analysis;
use crate::interview::{Choice, PlanEdit, PlanEvent, PlanPage};
use crate::pack::Id;
use crate::session::{Did, Field, Next, OptionKind, Plan, Reach, Session, Tried};
use crate::summary::{AxisSummary, OpenStep, Summary};

/// Where in the pages one is: `part 3 of 16`.
#[must_use]
pub fn part(number: usize, of: usize) -> String {
    format!("part {number} of {of}")
}

/// How many lines of a list of pros or cons there are: `1 line, two or more make it fair`.
#[must_use]
pub fn lines(field: Field, text: Option<&str>) -> Option<String> {
    if !matches!(field, Field::StayFor | Field::StayAgainst | Field::LeaveFor | Field::LeaveAgainst) {
        return None;
    }
    let count = text.map_or(0, |text| text.lines().filter(|line| !line.trim().is_empty()).count());
    Some(match count {
        0 => "two or more".to_owned(),
        1 => "1 so far, two or more".to_owned(),
        count => format!("{count} lines"),
    })
}

/// Over ideas of the pack, one of which may be taken.
pub const IDEAS: &str = "Ideas, if you want one:";

/// An idea in its line.
#[must_use]
pub fn idea(text: &str) -> String {
    format!("- {text}")
}

/// Where nothing is written.
pub const NOTHING: &str = "nothing yet";

/// The row that leads on.
pub const GO_ON: &str = "Go on";

/// The hint below a line that is written.
#[must_use]
pub fn line_hint(keep: &str) -> String {
    format!("{keep} keeps it. Saved as you type; it stays here.")
}

/// Said when a line was left blank.
#[must_use]
pub fn left_blank() -> String {
    "Left blank.".to_owned()
}

/// Whether the axis that is looked at can be changed.
#[must_use]
pub fn can_it(axis: Option<&AxisSummary>) -> String {
    axis.map_or_else(
        || "Is it something that you can change?".to_owned(),
        |axis| format!("Can you change how {} is for you?", axis.name),
    )
}

/// Which option of four this is.
#[must_use]
pub fn option_number(kind: OptionKind) -> String {
    let number = OptionKind::ALL.iter().position(|other| *other == kind).map_or(0, |at| at + 1);
    format!("option {number} of {}", OptionKind::ALL.len())
}

/// Whether something can be changed.
#[must_use]
pub fn reach(reach: Reach) -> (&'static str, &'static str) {
    match reach {
        Reach::Change => ("I can change it", "it is in my hands"),
        Reach::Influence => ("I can influence it", "it is in others' hands, and I can ask"),
        Reach::Accept => ("I accept it for now", "it is in nobody's hands just now"),
    }
}

/// The row of how long the experiment lasts.
pub const DAYS: &str = "For how long";

/// `14 days (+ or -)`, with the keys that change it.
#[must_use]
pub fn days(days: Option<u8>, more: &str, less: &str) -> String {
    match days {
        Some(1) => format!("1 day ({more} or {less})"),
        days => format!("{} days ({more} or {less})", days.unwrap_or(14)),
    }
}

/// A day to look again, seen from today: `in 4 weeks`.
#[must_use]
pub fn distance(today: Date, to: Date) -> String {
    let days = (to - today).get_days();
    match days {
        ..=-1 => "has gone by".to_owned(),
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        14 | 28 | 56 | 91 => format!("in {} weeks", days / 7),
        days => format!("in {days} days"),
    }
}

/// How a step went, as a row.
fn did_row(did: Did) -> &'static str {
    match did {
        Did::Did => "Did it",
        Did::Partly => "Partly",
        Did::Not => "Not",
    }
}

/// What follows a step.
#[must_use]
pub fn next(next: Next) -> (&'static str, &'static str) {
    match next {
        Next::Again => ("The same again", "it stays open, with new dates"),
        Next::Another => ("Another small step", "one line, and this one is kept"),
        Next::Close => ("Close it", "what you learned is kept"),
    }
}

/// Over the step that is said back.
pub const SAID_BACK: &str = "Said back once, in your own words:";

/// When it is asked about: `Fourfold asks how it went from 8 Dec 2026 on; you look again on 22 Dec 2026.`
#[must_use]
pub fn until(open: &OpenStep) -> String {
    format!("Fourfold asks how it went from {} on; you look again on {}.", day(open.ends), day(open.revisit))
}

/// What becomes of the dates.
pub const ASKED_ONCE: &str = "It asks once for each of these days, and never reminds.";

/// Over a step that is checked: since when it is open.
#[must_use]
pub fn open_since(open: &OpenStep) -> String {
    format!("Your step, since {}:", day(open.begun))
}

/// A text with its label: `What I will try: leave at five.`
#[must_use]
pub fn labelled(field: Field, text: &str) -> String {
    format!("{}: {text}", label(field, ANOTHER_WAY))
}

/// After a check-in.
#[must_use]
pub fn checked(tried: &Tried, ends: Option<Date>) -> String {
    let state = match (tried.next, ends) {
        (Some(Next::Again | Next::Another), Some(ends)) => format!("It is open until {}.", day(ends)),
        (Some(Next::Again | Next::Another | Next::Close) | None, _) => "Closed.".to_owned(),
    };
    let kept = if tried.learned.is_some() {
        "All of this is kept; the year shows it."
    } else {
        "The year shows it."
    };
    format!("{state} {kept}")
}

/// What a page of the map holds, in a few words; empty when nothing was said there.
#[must_use]
pub fn holds(page: PlanPage, plan: &Plan, summary: &Summary) -> String {
    let axis = |id: &Id| summary.axis(id).map_or_else(|| id.to_string(), |axis| axis.name.clone());
    let texts = page.fields().iter().filter_map(|field| plan.text(*field));
    match page {
        PlanPage::Gap => plan.gap.as_ref().map(axis).unwrap_or_default(),
        PlanPage::Reach => plan.reach.map_or("", |said| reach(said).0).to_owned(),
        PlanPage::Options => match plan.options.len() {
            0 => String::new(),
            count => format!("{count} with numbers of yours"),
        },
        PlanPage::Weights => {
            let said = [
                (plan.points.is_empty(), "points"),
                (plan.swing.is_empty(), "swing"),
                (plan.floors.is_empty(), "floors"),
            ];
            let said: Vec<&str> =
                said.into_iter().filter_map(|(none, word)| (!none).then_some(word)).collect();
            said.join(", ")
        }
        PlanPage::Revisit => plan.revisit.map(day).unwrap_or_default(),
        _ => texts.map(|text| text.split('\n').next().unwrap_or_default()).collect::<Vec<_>>().join("; "),
    }
}

/// What happened, where it is not plain to see.
#[must_use]
pub fn event(event: &PlanEvent, keys: &Keys) -> Option<String> {
    match event {
        PlanEvent::Moved
        | PlanEvent::Kept
        | PlanEvent::LeftStart
        | PlanEvent::Finished
        | PlanEvent::NotHere => None,
        PlanEvent::PointsCapped { left } => Some(said::points_capped(*left)),
        PlanEvent::Undone(edit) => Some(said::undone(&edited(*edit), keys)),
        PlanEvent::Redone(edit) => Some(said::made_again(&edited(*edit))),
        PlanEvent::NothingToUndo => Some(said::NOTHING_TO_UNDO.to_owned()),
        PlanEvent::NothingToRedo => Some(said::NOTHING_TO_REDO.to_owned()),
        PlanEvent::NeedsAnswer => {
            Some(format!("1, 2 or 3 answers here; {} leaves it for another day.", keys.close))
        }
    }
}

fn edited(edit: PlanEdit) -> String {
    match edit {
        PlanEdit::Gap => "which gap".to_owned(),
        PlanEdit::Reach => "whether it can be changed".to_owned(),
        PlanEdit::Text(field) => format!("\"{}\"", label(field, ANOTHER_WAY)),
        PlanEdit::Number => "a number".to_owned(),
        PlanEdit::Clear(_) => "taking an option out".to_owned(),
        PlanEdit::Days => "how long it lasts".to_owned(),
        PlanEdit::Revisit => "when to look again".to_owned(),
        PlanEdit::Did => "how it went".to_owned(),
        PlanEdit::CheckIn => "the end of the check-in".to_owned(),
    }
}

/// The home screen.
pub mod home {
    use super::OpenStep;
    use crate::words::day;

    /// The row that asks how it went.
    pub const CHECK_IN: &str = "Say how it went";
    /// Beside it.
    pub const CHECK_IN_SAYS: &str = "half a minute, no questionnaire";
    /// The row that leads from a result to a step.
    pub const WHAT_NOW: &str = "What now";
    /// The same, where it was left open.
    pub const GO_ON: &str = "Go on with what now";

    /// Beside the row that leads from a result to a step.
    #[must_use]
    pub fn what_now_says(date: &str) -> String {
        format!("from {date} to one small step")
    }

    /// Over the open step: `Your step, until 8 Dec 2026`, or since when, once its day has come.
    #[must_use]
    pub fn step(open: &OpenStep, today: jiff::civil::Date) -> String {
        if open.is_due(today) {
            format!("Your step, since {}", day(open.begun))
        } else {
            format!("Your step, until {}", day(open.ends))
        }
    }
}

/// What something that can be chosen, written or opened is called.
#[must_use]
pub fn choice(choice: &Choice, session: &Session, summary: &Summary, analysis: &Analysis) -> String {
    match choice {
        Choice::Axis(id) => summary.axis(id).map_or_else(|| id.to_string(), |axis| axis.name.clone()),
        Choice::Reach(to) => reach(*to).0.to_owned(),
        Choice::Date(date) => day(*date),
        Choice::Did(how) => did_row(*how).to_owned(),
        Choice::Next(then) => next(*then).0.to_owned(),
        Choice::Field(field) => label_of(*field, analysis, session.plan.as_ref()),
        Choice::Days => DAYS.to_owned(),
        Choice::Option(kind) => super::decision::option_name(session.plan.as_ref(), *kind),
        Choice::Page(page) => title(*page).to_owned(),
    }
}

/// How much is said of an option: `2 of 4 axes guessed`.
#[must_use]
pub fn option_state(kind: OptionKind, session: &Session) -> String {
    let guesses = session.plan.as_ref().and_then(|plan| plan.options.get(&kind.id()));
    let count = guesses.map_or(0, |guesses| guesses.values().filter(|g| g.likely.is_some()).count());
    let of = session.questions.axes.len();
    match (kind, count) {
        (OptionKind::Stay, 0) => option::MEASURED.to_owned(),
        (OptionKind::Stay, count) => option::overruled(count, of),
        (OptionKind::Role | OptionKind::Company | OptionKind::Path, 0) => option::UNUSED.to_owned(),
        (OptionKind::Role | OptionKind::Company | OptionKind::Path, count) => option::guessed(count, of),
    }
}

#[cfg(test)]
mod tests;
