//! Owns what a result says. Must not judge, diagnose, rank or prescribe: words come from the likely range,
//! never from the point, and the same footer stands under every result.

use jiff::civil::Date;

use crate::{
    pack::Id,
    scoring::Hints,
    session::Month,
    summary::{
        AxisLabel, AxisSummary, Bar, BarChart, DatedNote, GapReading, Lean, Lowest, NoteAbout, NoteSummary,
        Outline, RadarChart, Reading, Summary,
    },
};

/// Under every drawing that shows a range.
pub const CAPTION: &str = "Likely range, from how your own answers vary.";

/// What 50 is, and is not.
pub const MIDDLE: &str = "50 is the middle of the answer scale, not an average person.";

/// Under every result, whatever it says.
pub const FOOTER: &str = "This is for reflection. It is not a health test, career advice or financial advice. \
    If work is affecting your health, consider talking to a doctor or someone you trust.";

/// In place of a reading, never a zero.
pub const NOT_ENOUGH: &str = "not enough answers";

/// The person's own values, on a drawing.
pub const NOW: &str = "now";

/// The level that they called good enough, on a drawing.
pub const GOOD_ENOUGH: &str = "good enough";

/// Both of these in one place, on a drawing.
const BOTH: &str = "both";

/// What a range says: `leans high`.
#[must_use]
pub fn lean(lean: Lean) -> &'static str {
    match lean {
        Lean::High => "leans high",
        Lean::Low => "leans low",
        Lean::Mixed => "mixed",
    }
}

/// A range: `40 to 70`.
#[must_use]
pub fn range(low: u8, high: u8) -> String {
    format!("{low} to {high}")
}

/// `5 of 6 answered`.
#[must_use]
pub fn answered(answered: usize, of: usize) -> String {
    format!("{answered} of {of} answered")
}

/// A day: `23 November 2026`.
#[must_use]
pub fn day(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// Whose result it is: `Answered on 23 November 2026. 22 of 24 answered.`
#[must_use]
pub fn heading(summary: &Summary) -> String {
    let count = answered(summary.answered, summary.of);
    match summary.finished {
        Some(date) => format!("Answered on {}. {count}.", day(date)),
        None => format!("Begun on {}, not finished. {count}.", day(summary.started)),
    }
}

/// One axis in a line: `Passion: mixed (about 20 to 55), 5 of 6 answered.`
#[must_use]
pub fn axis(axis: &AxisSummary) -> String {
    let (name, count) = (&axis.name, answered(axis.answered, axis.of));
    match axis.reading {
        Some(Reading { low, high, lean: said, .. }) => {
            format!("{name}: {} (about {}), {count}.", lean(said), range(low, high))
        }
        None => format!("{name}: {NOT_ENOUGH}, {count}."),
    }
}

/// Which axis stands out as lowest, if it can be told.
#[must_use]
pub fn lowest(summary: &Summary) -> Option<String> {
    let name = |id: &Id| summary.axis(id).map_or_else(|| id.to_string(), |axis| axis.name.clone());
    match &summary.lowest {
        Lowest::Unknown => None,
        Lowest::One(id) => Some(format!("Lowest in your answers: {}.", name(id))),
        Lowest::Close(ids) => {
            let names: Vec<_> = ids.iter().map(name).collect();
            let none = if names.len() == 2 { "neither" } else { "none of them" };
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            Some(format!("{} are close: {none} stands out as lowest.", super::and(&names)))
        }
        Lowest::AllClose => Some("All of them are close: none of them stands out as lowest.".to_owned()),
    }
}

/// A reading held against its good-enough level; none when there is nothing to compare.
#[must_use]
pub fn gap(axis: &AxisSummary) -> Option<String> {
    let (name, level) = (&axis.name, axis.good_enough?);
    match axis.gap {
        GapReading::Unknown => None,
        GapReading::Within => Some(format!("{name}: about where you want it ({level}).")),
        GapReading::Below(by) => {
            Some(format!("{name}: about {} below your good enough ({level}).", five(by)))
        }
        GapReading::Above(by) => {
            Some(format!("{name}: about {} above your good enough ({level}).", five(by)))
        }
    }
}

/// Every axis held against its good-enough level: the gaps in the order of [`Summary::gaps`], then the rest.
#[must_use]
pub fn gaps(summary: &Summary) -> Vec<String> {
    let rest = summary.axes.iter().filter(|axis| axis.gap.below().is_none());
    summary.gaps().into_iter().chain(rest).filter_map(gap).collect()
}

/// The question that the first gap leaves: `Balance leans low in your answers. What would make it good enough?`
#[must_use]
pub fn question(summary: &Summary) -> Option<String> {
    let first = *summary.gaps().first()?;
    let said = first.reading.map(|reading| lean(reading.lean))?;
    let said = if said == lean(Lean::Mixed) { "is mixed" } else { said };
    Some(format!("{} {said} in your answers. What would make it good enough?", first.name))
}

/// What the person said of the last four weeks.
#[must_use]
pub fn month(month: Month) -> &'static str {
    match month {
        Month::Usual => "You called the last four weeks usual.",
        Month::Busier => {
            "You called the last four weeks busier than usual. Read the result as a picture of such a time."
        }
        Month::Calmer => {
            "You called the last four weeks calmer than usual. Read the result as a picture of such a time."
        }
        Month::OnLeave => {
            "You were away for a good part of the last four weeks. Read the result with that in mind."
        }
    }
}

/// What the person wrote to themselves: `Your step: ...`, `Your note on Money: ...`.
#[must_use]
pub fn notes(summary: &Summary) -> Vec<String> {
    summary.notes.iter().map(note).collect()
}

/// One note that the person wrote to themselves.
#[must_use]
pub fn note(note: &NoteSummary) -> String {
    match &note.about {
        NoteAbout::Step => format!("Your step: {}", note.text),
        NoteAbout::Axis(name) => format!("Your note on {name}: {}", note.text),
        NoteAbout::Other => format!("Your note: {}", note.text),
    }
}

/// What followed from the result, and what the person wrote on the days before it, a paragraph each. A step that
/// was noted in one go stands among [`notes`] already.
#[must_use]
pub fn aftermath(summary: &Summary) -> Vec<String> {
    let mut steps = summary.steps.clone();
    if summary.notes.iter().any(|note| super::step::says(&steps, note)) {
        steps.step = None;
    }
    let days = summary.day_notes.iter().map(day_note);
    super::step::steps(&steps).into_iter().chain(days).collect()
}

/// A note of a day: `3 December 2026: The new desk helps.`
#[must_use]
pub fn day_note(note: &DatedNote) -> String {
    format!("{}: {}", day(note.on), note.text)
}

/// Gentle and private remarks on how the answers were given; none for most people.
#[must_use]
pub fn hints(hints: Hints) -> Vec<&'static str> {
    let said = [
        (
            hints.contradictory,
            "Some answers pull in different directions. That can be real. Want to look again?",
        ),
        (
            hints.same_in_a_row,
            "Many answers in a row are in the same place. That can be real. Want to look again?",
        ),
        (hints.fast, "The answers came quickly. First thoughts can be good ones. Want to look again?"),
    ];
    said.into_iter().filter_map(|(shown, sentence)| shown.then_some(sentence)).collect()
}

/// How a radar is read by those who do not see it.
pub const CLOCKWISE: &str = "The radar, clockwise from the top, each axis from 0 to 100.";

/// The radar for those who do not see it, a sentence an axis.
#[must_use]
pub fn radar_in_sentences(summary: &Summary) -> Vec<String> {
    let first = CLOCKWISE.to_owned();
    let axes = summary.axes.iter().map(|axis| {
        let level = axis.good_enough.map_or_else(String::new, |level| format!(" Good enough: {level}."));
        match axis.reading {
            Some(Reading { point, low, high, lean: said }) => {
                format!("{}: {point}, likely {}, {}.{level}", axis.name, range(low, high), lean(said))
            }
            None => format!("{}: {NOT_ENOUGH}, so the shape is open here.{level}", axis.name),
        }
    });
    std::iter::once(first).chain(axes).collect()
}

/// The bars with their words.
#[must_use]
pub fn bars(summary: &Summary) -> BarChart {
    let bars = summary.axes.iter().map(|axis| {
        let label = label(axis);
        Bar {
            name: label.name,
            word: if axis.reading.is_some() { label.word } else { NOT_ENOUGH.to_owned() },
            value: if axis.reading.is_some() { label.value } else { String::new() },
            range: label.range,
            answered: answered(axis.answered, axis.of),
            count: format!("{}/{}", axis.answered, axis.of),
            point: axis.reading.map(|reading| reading.point),
            band: axis.reading.map(|reading| (reading.low, reading.high)),
            good_enough: axis.good_enough,
        }
    });
    let legend = [NOW, "likely range", GOOD_ENOUGH, BOTH].map(str::to_owned);
    BarChart { bars: bars.collect(), legend }
}

/// The radar with its words: now, and good enough where the person gave a level.
#[must_use]
pub fn radar(summary: &Summary) -> RadarChart {
    let outline = |name: &str, value: fn(&AxisSummary) -> Option<u8>| Outline {
        name: name.to_owned(),
        values: summary.axes.iter().map(|axis| value(axis).map(f64::from)).collect(),
    };
    let good_enough = outline(GOOD_ENOUGH, |axis| axis.good_enough);
    RadarChart {
        labels: summary.axes.iter().map(label).collect(),
        solid: outline(NOW, |axis| axis.reading.map(|reading| reading.point)),
        dotted: good_enough.values.iter().any(Option::is_some).then_some(good_enough),
        both: BOTH.to_owned(),
    }
}

fn label(axis: &AxisSummary) -> AxisLabel {
    let name = axis.name.clone();
    match axis.reading {
        Some(Reading { point, low, high, lean: said }) => {
            AxisLabel { name, value: point.to_string(), range: range(low, high), word: lean(said).to_owned() }
        }
        None => AxisLabel { name, value: NOT_ENOUGH.to_owned(), range: String::new(), word: String::new() },
    }
}

/// Rounded to 5, as the ranges are.
pub(super) fn five(points: u8) -> u8 {
    points.saturating_add(2) / 5 * 5
}

#[cfg(test)]
mod tests;
