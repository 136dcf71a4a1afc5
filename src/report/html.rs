//! Owns the result as one page for a browser and for paper: what stands in which place of the template
//! `assets/templates/result.html`. Nothing in it is run, and nothing is fetched.
//! Must not decide what is said (`words`) or where a value lies (`summary`), nor print the remarks on how answers were
//! given: they are for the person alone, and a page is shown to others.

use askama::Template;

use super::{
    seen,
    svg::{mark, own_marks, page_radar},
};
use crate::{
    summary::{AxisSummary, Summary, track},
    words::{
        reading as words,
        result::{self, NOT_ENOUGH},
    },
};

mod density;

use density::{Content, Density};

/// The length of a bar: 0 to 100 and its last place.
const TRACK: u16 = 301;
/// Free room at both ends of a bar, for marks.
const END: u16 = 12;
/// The places with a tick.
const TICKS: [u8; 5] = [0, 25, 50, 75, 100];

/// A result as a page, with the notes and the step that it holds.
///
/// # Errors
/// When the template cannot be filled, which no result brings about.
pub fn html(summary: &Summary) -> Result<String, askama::Error> {
    let summary = &seen::summary(summary);
    let plan: Vec<String> = words::plan(summary).iter().map(|line| seen::seen(line)).collect();
    let notes = notes(summary);
    let (in_words, how_sure) = (words::in_words(summary), words::how_sure(summary));
    let content = Content {
        title: &summary.title,
        axes: &summary.axes,
        in_words: &in_words,
        how_sure: &how_sure,
        plan: &plan,
        notes: &notes,
    };
    let page = Page {
        name: words::page(summary),
        density: Density::of(content),
        marks: own_marks(summary).into_iter().map(|(sign, name)| (mark(sign, (11.0, 11.0)), name)).collect(),
        radar: page_radar(summary),
        rows: summary.axes.iter().map(Row::of).collect(),
        levels: summary.axes.iter().any(|axis| axis.good_enough.is_some()),
        ticks: ticks(),
        title: &summary.title,
        heading: result::heading(summary),
        in_words,
        how_sure,
        plan,
        notes,
    };
    page.render()
}

/// What the template shows. Whatever is not marked `safe` there is escaped.
#[derive(Template)]
#[template(path = "result.html", config = "assets/templates/askama.toml")]
struct Page<'a> {
    name: String,
    density: Density,
    title: &'a str,
    heading: String,
    /// Mark and meaning.
    marks: Vec<(String, String)>,
    rows: Vec<Row<'a>>,
    /// Whether there is a column of levels.
    levels: bool,
    /// Place and value.
    ticks: [(u16, u8); 5],
    radar: String,
    in_words: Vec<String>,
    how_sure: Vec<&'static str>,
    plan: Vec<String>,
    /// Name and text.
    notes: Vec<(String, String)>,
}

/// A row of the table.
struct Row<'a> {
    name: &'a str,
    about: &'a str,
    answered: String,
    reading: Option<RowReading>,
    /// Place and value.
    level: Option<(u16, u8)>,
    /// The hollow mark.
    hollow: String,
}

/// What a row shows where there are enough answers.
struct RowReading {
    value: u8,
    range: String,
    word: &'static str,
    /// First and last place of the range.
    band: (u16, u16),
    /// The filled mark.
    filled: String,
}

impl<'a> Row<'a> {
    fn of(axis: &'a AxisSummary) -> Self {
        use super::svg::Mark::{Filled, Hollow};
        let at = |sign, value| mark(sign, (f64::from(place(value)), 12.0));
        let reading = axis.reading.map(|reading| RowReading {
            value: reading.point,
            range: result::range(reading.low, reading.high),
            word: result::lean(reading.lean),
            band: (place(reading.low), place(reading.high)),
            filled: at(Filled, reading.point),
        });
        Self {
            name: &axis.name,
            about: &axis.about,
            answered: words::count(axis.answered, axis.of),
            reading,
            level: axis.good_enough.map(|value| (place(value), value)),
            hollow: axis.good_enough.map_or_else(String::new, |value| at(Hollow, value)),
        }
    }
}

/// Place and value of each tick of a bar.
pub(super) fn ticks() -> [(u16, u8); 5] {
    TICKS.map(|value| (place(value), value))
}

/// Where a value lies on a bar.
pub(super) fn place(value: u8) -> u16 {
    END + track(value, TRACK)
}

fn notes(summary: &Summary) -> Vec<(String, String)> {
    let notes = words::notes(summary).map(|note| (words::note(&note.about), seen::seen(&note.text)));
    let days = summary.day_notes.iter().map(|note| (words::day_note(note), seen::seen(&note.text)));
    notes.chain(days).collect()
}

#[cfg(test)]
mod tests;
