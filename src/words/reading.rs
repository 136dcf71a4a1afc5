//! Owns what the reports for reading say beside the words of a result: headings, columns, what a picture shows.
//! Must not say anything of the result itself: that is `result`'s business.

use jiff::civil::Date;

use super::{
    history,
    result::{self, day},
    step,
};
use crate::{
    history::Comparison,
    summary::{DatedNote, NoteAbout, NoteSummary, Summary},
};

/// Over the bars: what is read first.
pub const STAND: &str = "Where you stand";
/// Over the radar.
pub const RADAR: &str = "The same as a radar";
/// Over the gaps.
pub const IN_WORDS: &str = "In words";
/// Over what the ranges and the middle mean.
pub const HOW_SURE: &str = "How sure this is";
/// Over the step.
pub const PLAN: &str = "What you set out to try";
/// Over the notes.
pub const NOTES: &str = "What you wrote to yourself";

/// What the table of a page is, for those who hear it.
pub const TABLE: &str = "Each axis from 0 to 100: where you stand, and the likely range around it.";
/// The columns of that table: the axis, its bar, its numbers.
pub const COLUMNS: [&str; 6] = ["Axis", "0 to 100", "Now", "Likely range", "Good enough", "Answered"];
/// In place of a level that nobody gave.
pub const NO_LEVEL: &str = "not given";
/// What the marks mean: the filled one, the range, the hollow one.
pub const MARKS: [&str; 3] = [result::NOW, "likely range", result::GOOD_ENOUGH];

/// `5 of 6`.
#[must_use]
pub fn count(answered: usize, of: usize) -> String {
    format!("{answered} of {of}")
}

/// The name of a page: `Four lessons, 23 November 2026`.
#[must_use]
pub fn page(summary: &Summary) -> String {
    format!("{}, {}", summary.title, day(summary.finished.unwrap_or(summary.started)))
}

/// The name of a radar: `Radar: Four lessons, 23 November 2026`.
#[must_use]
pub fn radar(summary: &Summary) -> String {
    format!("Radar: {}", page(summary))
}

/// The name of a radar of two results.
#[must_use]
pub fn then_now(comparison: &Comparison) -> String {
    let Comparison { then, now, .. } = comparison;
    format!("{}, {} and {}", history::heading(comparison), day(then.date), day(now.date))
}

/// What the marks of a radar of two results mean: the filled one, the range, the hollow one.
#[must_use]
pub fn then_now_marks(comparison: &Comparison) -> [String; 3] {
    let at = |name: &str, date| format!("{name}, {}", day(date));
    let [now, range, _] = MARKS;
    [at(now, comparison.now.date), range.to_owned(), at("then", comparison.then.date)]
}

/// Gaps and what stands out, a sentence each.
#[must_use]
pub fn in_words(summary: &Summary) -> Vec<String> {
    let gaps = result::gaps(summary);
    result::lowest(summary).into_iter().chain(gaps).chain(result::question(summary)).collect()
}

/// What the picture rests on, a sentence each.
#[must_use]
pub fn how_sure(summary: &Summary) -> Vec<&'static str> {
    [result::CAPTION, result::MIDDLE].into_iter().chain(summary.month.map(result::month)).collect()
}

/// What followed from the result, a paragraph each: what was tried, the step, its experiment, when to look again.
#[must_use]
pub fn plan(summary: &Summary) -> Vec<String> {
    let steps = &summary.steps;
    let open = steps.step.as_ref().filter(|step| steps.open && step.act.is_some());
    let experiment = open.and_then(|step| step.experiment.as_deref());
    let experiment = experiment.map(|text| format!("The smallest experiment: {}", text.trim()));
    step::steps(steps).into_iter().chain(experiment).chain(steps.revisit.map(look_again)).collect()
}

fn look_again(date: Date) -> String {
    format!("Look again on {}.", day(date))
}

/// The notes that [`plan`] does not say already.
pub fn notes(summary: &Summary) -> impl Iterator<Item = &NoteSummary> {
    summary.notes.iter().filter(|note| !step::says(&summary.steps, note))
}

/// What a note is called.
#[must_use]
pub fn note(about: &NoteAbout) -> String {
    match about {
        NoteAbout::Step => "Your step".to_owned(),
        NoteAbout::Axis(name) => format!("On {name}"),
        NoteAbout::Other => "Besides".to_owned(),
    }
}

/// What a note of a day is called.
#[must_use]
pub fn day_note(note: &DatedNote) -> String {
    format!("On {}", day(note.on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::summary::{Step, Steps, testing};

    fn planned(act: Option<&str>, open: bool) -> Summary {
        let step =
            Step { act: act.map(str::to_owned), experiment: Some("One walk.".to_owned()), ..Step::default() };
        let revisit = open.then(|| "2026-12-22".parse().unwrap());
        let steps = Steps { step: Some(step), open, revisit, tried: Vec::new() };
        let note = NoteSummary { about: NoteAbout::Step, text: "One walk.".to_owned() };
        Summary { steps, notes: vec![note], ..testing::summary(&testing::USUAL) }
    }

    #[test]
    fn a_step_comes_with_its_experiment_and_its_day() {
        let said = plan(&planned(Some("walk"), true));
        let expected = [
            "Your step: I will walk.",
            "The smallest experiment: One walk.",
            "Look again on 22 December 2026.",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn a_step_that_was_noted_in_one_go_is_said_once() {
        let summary = planned(None, true);
        assert_eq!(plan(&summary), ["Your step: One walk.", "Look again on 22 December 2026."]);
        assert_eq!(notes(&summary).count(), 0);
        assert_eq!(notes(&planned(Some("walk"), true)).count(), 1);
    }

    #[test]
    fn nothing_planned_is_nothing_said() {
        assert!(plan(&testing::summary(&testing::USUAL)).is_empty());
        assert_eq!(plan(&planned(Some("walk"), false)), ["Your step: I will walk."]);
    }
}
