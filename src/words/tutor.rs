//! Owns the words of the practice, for both doors: what each step teaches, and what to do for it.
//! Must not know what was done.

use crate::visit::{Step, Tutor};

/// Its heading on the full screen.
pub const TITLE: &str = "Practice";
/// The row of home.
pub const ROW: &str = "Learn three keys";
/// Beside it.
pub const ROW_SAYS: &str = "twenty seconds, nothing is kept";
/// That it is only practice.
pub const NOT_KEPT: &str = "This is practice; nothing is kept.";
/// The practice questions: one to answer, and one that comes after it.
pub const QUESTIONS: [&str; 2] = ["How often did you laugh this week?", "How often did you sing?"];
/// Their answers.
pub const ANSWERS: [&str; Tutor::ANSWERS] = ["Never", "Rarely", "Sometimes", "Often", "Always"];

/// What a person does it with, as one door calls it.
#[derive(Clone, Debug)]
pub struct Ways {
    /// What one does with a key: `Press` or `Type`.
    act: &'static str,
    /// What answers: `digit` or `number`.
    answer: &'static str,
    back: String,
    help: String,
    leave: String,
    /// What leads on at the end.
    go_on: String,
    /// What home is called there.
    home: &'static str,
}

impl Ways {
    /// On the full screen, by these keys.
    #[must_use]
    pub fn keys(back: String, help: String, leave: String, go_on: String) -> Self {
        Self { act: "Press", answer: "digit", back, help, leave, go_on, home: "home" }
    }

    /// In the line mode.
    #[must_use]
    pub fn lines() -> Self {
        let [back, help, leave] = ["b", "?", "q"].map(str::to_owned);
        let go_on = "Enter".to_owned();
        Self { act: "Type", answer: "number", back, help, leave, go_on, home: "the menu" }
    }
}

/// `key 1 of 3`, or that all are done.
#[must_use]
pub fn number(tutor: &Tutor) -> String {
    match tutor.number() {
        Some(number) => format!("key {number} of {}", Tutor::STEPS),
        None => "done".to_owned(),
    }
}

/// The same as a sentence of its own.
#[must_use]
pub fn key(tutor: &Tutor) -> String {
    let number = number(tutor);
    let mut letters = number.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), letters.as_str()))
}

/// What stands as the answer to the first practice question.
#[must_use]
pub fn stands(answer: Option<&str>) -> String {
    answer.map_or_else(|| "No answer.".to_owned(), |answer| format!("Your answer: {answer}."))
}

/// What a step teaches, in one sentence.
#[must_use]
pub fn teaches(step: Step, ways: &Ways) -> String {
    let Ways { answer, back, help, leave, go_on, home, .. } = ways;
    match step {
        Step::Answer => format!("One {answer} answers and moves on."),
        Step::Back => format!("{back} goes back; nothing is final."),
        Step::Help => format!("{help} tells all keys, {leave} saves and leaves; both are always safe."),
        Step::Done => format!("{go_on} leads to {home}, where you can start."),
    }
}

/// The one thing to do for it; none once all are done.
#[must_use]
pub fn asks(step: Step, ways: &Ways) -> Option<String> {
    let (act, wanted) = (ways.act, wanted(step, ways));
    (step != Step::Done).then(|| format!("{act} {wanted}."))
}

/// Said when it was something else; what is meant follows it.
#[must_use]
pub fn not_meant(step: Step) -> &'static str {
    match step {
        Step::Answer | Step::Back | Step::Help => "Not that one.",
        Step::Done => "All done.",
    }
}

/// The one thing to do, or at the end where it leads.
#[must_use]
pub fn next(step: Step, ways: &Ways) -> String {
    asks(step, ways).unwrap_or_else(|| teaches(step, ways))
}

fn wanted(step: Step, ways: &Ways) -> String {
    match step {
        Step::Answer => format!("a {} from 1 to {}", ways.answer, Tutor::ANSWERS),
        Step::Back => ways.back.clone(),
        Step::Help => ways.help.clone(),
        Step::Done => ways.go_on.clone(),
    }
}

/// Said at the end.
#[must_use]
pub fn done(ways: &Ways) -> String {
    format!("That is all you need; {} tells the rest.", ways.help)
}
