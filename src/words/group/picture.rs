//! Owns what is said around the figures of a group: headings, what marks and columns mean, how sure it is, what to ask
//! the room. Must not judge, nor rank one group beside another.

use super::{Spread, WITHHELD, middle, spread};
use crate::words::packs::counted as many;
use crate::words::result::range;

/// Over the bars.
pub const DIVIDED: &str = "The most divided first";
/// What the bars are.
pub const CAPTION: &str = "Each axis from 0 to 100. The further apart people lie, the earlier it stands.";
/// What the filled mark and the broad line mean.
pub const MARKS: [&str; 2] = ["mean", "middle half"];
/// Over the radar.
pub const RADAR: &str = "The means as a radar";
/// Over the counts.
pub const STANDS: &str = "How many people stand where";
/// What the column of places and the column of counts are called.
pub const STANDS_COLUMNS: [&str; 2] = ["Where", "People"];
/// There are figures, but no counts.
pub const NO_BINS: &str = "Where they stand is not shown: they are too few, or nearly all in one place.";
/// The columns of the table of axes.
pub const COLUMNS: [&str; 6] = ["Axis", "0 to 100", "Mean", "Spread", "Middle half", "People"];
/// What the column of answers and the column of counts are called.
pub const ANSWERS_COLUMNS: [&str; 2] = ["Answer", "People"];
/// None of those can be shown.
pub const NO_BELIEFS: &str =
    "Not shown: fewer than ten handed in their answers, or nearly all gave the same one.";
/// In a column of a table.
pub const NONE: &str = "not shown";
/// Who answered an axis that is not shown.
pub const FEWER: &str = "fewer than five";
/// Over questions that are on no axis.
pub const BESIDE: &str = "Asked beside the axes";
/// Over what the coach may ask.
pub const ASK: &str = "To ask the room";
/// Where people agree on everything.
pub const ALL_CLOSE: &str = "People are close together on every axis that is shown here.";
/// Over what the figures are.
pub const HOW: &str = "How to read it";

/// Where a pack has no questions of its own for an axis.
pub const ASKED: [&str; 2] = [
    "What may look different from the low end and from the high end?",
    "What helps where it goes well, and could more of us have it?",
];

/// The picture as a page or a text.
#[must_use]
pub fn picture(title: &str) -> String {
    format!("The group: {title}")
}

/// The picture of the radar.
#[must_use]
pub fn radar(title: &str) -> String {
    format!("Radar of the group: {title}")
}

/// One axis in a line, behind its name: `mean 55, far apart; median 50, the middle half 35 to 70; 40 people`.
#[must_use]
pub fn stands(mean: u8, how: Option<Spread>, halves: Option<(u8, (u8, u8))>, people: u64) -> String {
    let how = how.map(|how| format!(", {}", spread(how))).unwrap_or_default();
    let halves = halves.map(|(median, half)| format!("; {}", middle(median, half))).unwrap_or_default();
    format!("mean {mean}{how}{halves}; {people} people")
}

/// How far means may be off: the least and the most points of them.
#[must_use]
pub fn off(least: u8, most: u8) -> String {
    let points = if least == most { format!("{least}") } else { format!("{least} to {most}") };
    format!("Means are rounded to 5, and a mean of so many people may be off by about {points} points.")
}

/// What the median and the middle half are.
const HALVES: &str =
    "Median and middle half are read off the counts, as if people were evenly spread in each place.";

/// What the figures are, with what [`off`] says of them, and whether there are middle halves among them.
#[must_use]
pub fn how(off: Option<String>, halves: bool) -> Vec<String> {
    let spread = "Far apart is a standard deviation above 25 points, close together one below 15: our words, no norms.";
    let safe =
        "Nothing here is one person's score. The hand-ins are confidential to whoever holds the files.";
    let said = [Some(spread), halves.then_some(HALVES), Some(safe)].into_iter().flatten();
    off.into_iter().chain(said.map(str::to_owned)).collect()
}

/// Of an axis on the radar; without a mean where it is not shown.
#[must_use]
pub fn spoke(name: &str, said: Option<&str>) -> String {
    match said {
        Some(said) => format!("{name}: {said}."),
        None => format!("{name}: {WITHHELD}. The shape is open here."),
    }
}

/// The counts of an axis in a sentence: `6 people stand at 0 to 20, 10 at 25 to 40.`
#[must_use]
pub fn counts(bins: &[(String, u64)]) -> String {
    said(bins, "stand", |place| format!("at {place}"))
}

/// The counts of a question that is on no axis: `6 people said "Never", 10 "Rarely".`
#[must_use]
pub fn answers(bins: &[(String, u64)]) -> String {
    said(bins, "said", |label| format!("\"{label}\""))
}

fn said(bins: &[(String, u64)], verb: &str, place: impl Fn(&str) -> String) -> String {
    let parts = bins.iter().enumerate().map(|(at, (name, people))| {
        if at == 0 {
            let people = many(usize::try_from(*people).unwrap_or(usize::MAX), "person", "people");
            format!("{people} {verb} {}", place(name))
        } else {
            format!("{people} {}", place(name))
        }
    });
    format!("{}.", parts.collect::<Vec<_>>().join(", "))
}

/// A range of a table.
#[must_use]
pub fn half((low, high): (u8, u8)) -> String {
    range(low, high)
}

/// Over the questions for an axis.
#[must_use]
pub fn ask_about(name: &str, how: Option<Spread>) -> String {
    match how {
        Some(how) => format!("{name}, {}", spread(how)),
        None => name.to_owned(),
    }
}
