//! Owns the words of our own on the paper form of a pack: what to tick, to write, to add up and to draw.
//! Must not repeat what the screens say in the same words: those are taken from there.

use super::{and, result};

/// What scoring and drawing by hand take, behind how long the questions take.
pub const LONGER: &str = "On paper, allow ten minutes more to add up and to draw.";
/// What it is not, and whose it is.
pub const YOURS: &str = "This is not a test. There is no total score and no wrong answer. These sheets are for you \
                         alone and stay with you, so they need no name.";
/// Before the line for the day.
pub const DATE: &str = "Date";
/// How to answer.
pub const HOW: &str = "Tick one box for each question. Skip and Does not apply are answers too: they count neither \
                       for you nor against you.";
/// The answers beside the five labels.
pub const SKIP: &str = "Skip";
/// The same.
pub const DOES_NOT_APPLY: &str = "Does not apply";

/// What to write beside each axis.
pub const MATTERS: &str =
    "Mark a place on each line, and write points behind it. Leave blank whatever you cannot say.";
/// Behind a place for points.
pub const POINTS: &str = "points";
/// Under the points.
pub const TOGETHER: &str = "All points together make 100.";

/// Over the scoring sheet.
pub const SCORING: &str = "Scoring sheet";
/// When to turn to it.
pub const LATER: &str =
    "Read on once you have answered all questions: knowing how they count would colour the answers.";
/// How to score, a step each.
pub const SCORE: [&str; 3] = [
    "Find each question by its number. See which box you ticked, from the first to the fifth, and write its points in the \
     last column. Skip, Does not apply and Cannot say have none: leave the place blank.",
    "Add up the points of an axis, and divide them by the number of questions that have points. That is its mean.",
    "An axis needs points from two thirds of its questions, and among them a row that begins with 0 and a row that \
     begins with 100. Else write: not enough answers.",
];
/// The first column of the key.
pub const QUESTION: &str = "Question";
/// The boxes, from left to right.
pub const BOXES: [&str; 5] = ["1st", "2nd", "3rd", "4th", "5th"];
/// The last column of the key.
pub const OWN: &str = "Yours";
/// What is reckoned under the rows of an axis.
pub const SUM: &str = "Sum";
/// The same.
pub const ANSWERED: &str = "answered";
/// The same.
pub const MEAN: &str = "mean";
/// The same over a column.
pub const MEAN_COLUMN: &str = "Mean";

/// How many answers an axis needs: `at least 4 of 6 answers`.
#[must_use]
pub fn least(fewest: usize, of: usize) -> String {
    format!("at least {fewest} of {of} answers")
}

/// What the table of an axis is, for those who hear it.
#[must_use]
pub fn key(axis: &str) -> String {
    format!("{axis}: the points of each box")
}

/// How sure means are, and what they are not, a sentence or two each.
pub const HOW_SURE: [&str; 4] = [ROUGH, result::MIDDLE, NO_TOTAL, CHANGE];
/// How sure a mean is that was reckoned by hand. 10 is the half-width of the likely range when all answers of an
/// axis are worth the same, rounded to 5.
const ROUGH: &str = "A mean is a rough picture. Its likely range goes at least 10 points to both sides, and further \
                         the more the points on its axis vary. It leans high or low only where all of that range lies \
                         on one side of 50.";
/// What is not added up.
const NO_TOTAL: &str = "The axes are never added up: there is no total.";
/// What to hold a mean against.
pub const GAP: &str = "Where your good enough lies within the likely range of a mean, which is told below, you are \
                       about where you want to be. Of the gaps beyond it, the one with the most of your 100 points \
                       comes first.";
/// When there is a second sheet some day.
const CHANGE: &str = "When you compare with a later sheet, less than 20 points apart is no clear change.";

/// How to fill in the lines, which are read first.
pub const MARK: &str = "Mark each mean on its line. This is the picture to read.";
/// How to draw the radar.
pub const DRAW: &str = "Put a dot on each spoke: 0 is in the middle, 100 at its end. Join the dots of neighbours \
                        with straight lines. Where there were not enough answers, leave the shape open. Your good \
                        enough can be a second shape, dotted.";

/// The empty radar for those who do not see it.
#[must_use]
pub fn radar(axes: &[&str]) -> String {
    format!(
        "An empty radar to draw on. Clockwise from the top: {}. Each spoke goes from 0 in the middle to 100, with \
         rings at 25, 50, 75 and 100.",
        and(axes)
    )
}

/// Over the ideas for a small step.
pub const IDEAS: &str = "Ideas, if you want one";
/// How small a step is.
pub const STEP: &str = "Small enough to be done, easy to undo, with its time or place.";
/// Before the line for the day to look again.
pub const AGAIN: &str = "I look again on";
/// Which day that may be.
pub const WHEN: &str = "Four weeks from now is usual.";

/// The ending of a file tells no format.
#[must_use]
pub fn unknown_ending(file: &str) -> String {
    format!("the ending of {file} tells no format: name it with --format html or txt.")
}
