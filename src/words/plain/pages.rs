//! Owns what the line mode says on the pages of "what now" and of a check-in, beside what `plan` says of them.
//! Must not advise.

use super::super::plan::column;

/// Behind a choice that was made.
pub const CHOSEN: &str = " This is chosen.";
/// What is typed before an axis to set one of its weights.
pub const WEIGHTS: [&str; 3] = ["points", "swing", "floor"];
/// Prompt of a page that is only read.
pub const ASK_GO_ON: &str = "Enter goes on: ";
/// What answers on a page that is only read.
pub const RANGE_GO_ON: &str = "An empty line goes on here; b or back, l or list of all parts.";
/// What leads to the list of all parts.
pub const LIST_KEY: &str = "l";

/// `Part 3 of 16, Which gap?`
#[must_use]
pub fn part(part: &str, title: &str) -> String {
    format!("{}, {title}", super::capital(part))
}

/// Prompt where rows are chosen or written.
#[must_use]
pub fn ask_row(rows: usize) -> String {
    if rows == 1 { "1, or Enter to go on: ".to_owned() } else { format!("1 to {rows}, or Enter to go on: ") }
}

/// What answers where rows are chosen or written.
#[must_use]
pub fn range_row(rows: usize) -> String {
    let numbers = if rows == 1 { "1".to_owned() } else { format!("1 to {rows}") };
    format!("{numbers} answers here, with a text behind it where one is written; an empty line goes on.")
}

/// The same once it has been heard.
#[must_use]
pub fn ask_row_again(rows: usize) -> String {
    if rows == 1 { "1, or Enter: ".to_owned() } else { format!("1 to {rows}, or Enter: ") }
}

/// What answers where a day is chosen.
#[must_use]
pub fn range_day(rows: usize) -> String {
    format!(
        "1 to {rows} answers here, or a date such as 2027-01-31; an empty line goes on, a minus sign takes it back."
    )
}

/// What answers where one of several rows is chosen.
#[must_use]
pub fn range_chosen(rows: usize) -> String {
    format!(
        "1 to {rows} answers here, or the beginning of a row; an empty line goes on, a minus sign takes it back."
    )
}

/// What answers in the list of all parts.
#[must_use]
pub fn range_parts(rows: usize) -> String {
    format!("1 to {rows} leads to a part; b goes back.")
}

/// What answers where one of several must be chosen.
#[must_use]
pub fn range_choice(rows: usize) -> String {
    format!("1 to {rows} answers here; q or quit leaves it for another day.")
}

/// Prompt of a guess.
#[must_use]
pub fn ask_guess(axis: &str) -> String {
    format!("An axis with low, likely and high, such as {axis} 40 65 80: ")
}

/// What answers where guesses are made.
#[must_use]
pub fn range_guess(axis: &str) -> String {
    format!(
        "An axis and numbers from 0 to 100: {axis} 40 65 80, or {axis} 65 alone. A minus sign blanks one, n or note names the \
         option, an empty line goes back."
    )
}

/// Prompt of the weights.
#[must_use]
pub fn ask_plan_weights(axis: &str) -> String {
    format!("An axis with points, swing and floor, such as {axis} 30 100 50: ")
}

/// What answers where weights are given.
#[must_use]
pub fn range_plan_weights(axis: &str) -> String {
    format!(
        "An axis and numbers from 0 to 100: {axis} 30 100 50, or floor {axis} 50 alone. A minus sign blanks one, an equals \
         sign leaves it, an empty line goes on."
    )
}

/// How long an experiment lasts.
#[must_use]
pub fn days(days: Option<u8>) -> String {
    match days {
        None => "14 days".to_owned(),
        Some(1) => "1 day".to_owned(),
        Some(days) => format!("{days} days"),
    }
}

/// What answers where days are asked for.
#[must_use]
pub fn range_days(row: usize) -> String {
    format!("{row} and a number of days from 1 to 14, such as {row} 7.")
}

/// Points, swing and floor of an axis, and from where to where it reaches.
#[must_use]
pub fn weights(name: &str, numbers: [Option<u8>; 3], reach: &str) -> String {
    let said = named_numbers(name, [column::POINTS, column::SWING, column::FLOOR], numbers);
    if reach.is_empty() { said } else { format!("{said} {}: {reach}.", column::REACH) }
}

/// Low, likely and high of an axis, and what is to be known of them.
#[must_use]
pub fn guess(name: &str, numbers: [Option<u8>; 3], hint: &str) -> String {
    let said = named_numbers(name, [column::LOW, column::LIKELY, column::HIGH], numbers);
    if hint.is_empty() { said } else { format!("{said} {}", super::sentence(&super::capital(hint))) }
}

/// What the answers measure on an axis.
#[must_use]
pub fn measured(name: &str, [low, likely, high]: [u8; 3]) -> String {
    format!("{name}: {} {likely}, from {low} to {high}.", column::MEASURED)
}

fn named_numbers(name: &str, words: [&str; 3], numbers: [Option<u8>; 3]) -> String {
    let said = words
        .iter()
        .zip(numbers)
        .filter_map(|(word, number)| Some(format!("{} {}", word.to_lowercase(), number?)));
    let said: Vec<String> = said.collect();
    if said.is_empty() { format!("{name}: blank.") } else { format!("{name}: {}.", said.join(", ")) }
}
