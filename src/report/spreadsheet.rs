//! Owns results as comma-separated values: one row a result, or one row an item. UTF-8, lines ended by a line feed.
//! Must not hold anything that the person wrote, nor a text that a spreadsheet would take for a formula.

use crate::pack::{Id, Question};
use crate::session::{Month, Reply, Session};
use crate::summary::{AxisSummary, summarize};
use crate::text::visible;
use crate::words::plain::led_in;

/// What every row begins with.
const FIRST: [&str; 6] = ["date", "id", "state", "pack", "version", "month"];
/// What every axis has, behind its id.
const OF_AXIS: [&str; 7] = ["value", "low", "high", "good_enough", "points", "answered", "of"];
/// What every item has.
const OF_ITEM: [&str; 8] = ["section", "axis", "item", "question", "reversed", "reply", "answer", "label"];

/// One row a result, in the order given, with a group of columns for every axis that one of them has.
///
/// # Errors
/// In the words of the writer; none is known.
pub fn results(sessions: &[Session]) -> Result<String, String> {
    let mut axes: Vec<&Id> = Vec::new();
    for axis in sessions.iter().flat_map(|session| &session.questions.axes) {
        if !axes.contains(&&axis.id) {
            axes.push(&axis.id);
        }
    }
    let names = axes.iter().flat_map(|axis| OF_AXIS.map(|name| format!("{axis}_{name}")));
    let head = FIRST.iter().map(|name| (*name).to_owned()).chain(names).collect();
    let rows = sessions.iter().map(|session| {
        let summary = summarize(session);
        let cells = axes.iter().flat_map(|axis| of_axis(summary.axis(axis)));
        first(session).into_iter().chain(cells).collect()
    });
    table(head, rows)
}

/// One row an item, answered or not, in the order asked.
///
/// # Errors
/// As [`results`].
pub fn items(sessions: &[Session]) -> Result<String, String> {
    let head = FIRST.iter().chain(&OF_ITEM).map(|name| (*name).to_owned()).collect();
    let rows = sessions.iter().flat_map(|session| {
        let items = session.questions.items.iter();
        items.map(|item| first(session).into_iter().chain(of_item(session, item)).collect())
    });
    table(head, rows)
}

fn first(session: &Session) -> [String; 6] {
    let state = if session.finished.is_some() { "finished" } else { "draft" };
    [
        session.finished.unwrap_or(session.started).date().to_string(),
        session.id.to_string(),
        state.to_owned(),
        session.pack.id.to_string(),
        text(&session.pack.version),
        session.month.map(month).unwrap_or_default().to_owned(),
    ]
}

fn of_axis(axis: Option<&AxisSummary>) -> [String; 7] {
    let Some(axis) = axis else { return Default::default() };
    let number = |number: Option<u8>| number.map(|number| number.to_string()).unwrap_or_default();
    let reading = axis.reading;
    [
        number(reading.map(|reading| reading.point)),
        number(reading.map(|reading| reading.low)),
        number(reading.map(|reading| reading.high)),
        number(axis.good_enough),
        number(axis.points),
        axis.answered.to_string(),
        axis.of.to_string(),
    ]
}

fn of_item(session: &Session, item: &Question) -> [String; 8] {
    let reply = session.answers.get(&item.id).map(|answer| answer.reply);
    let choice = reply.and_then(Reply::choice);
    let label = choice.and_then(|choice| item.labels.get(choice.index()));
    let question = led_in(item.lead_in.as_deref(), &item.text);
    [
        item.section.to_string(),
        item.axis.as_ref().map(ToString::to_string).unwrap_or_default(),
        item.id.to_string(),
        text(&question),
        item.reversed.to_string(),
        reply.map(replied).unwrap_or_default().to_owned(),
        choice.map(|choice| choice.get().to_string()).unwrap_or_default(),
        label.map(|label| text(label)).unwrap_or_default(),
    ]
}

fn replied(reply: Reply) -> &'static str {
    match reply {
        Reply::Chose(_) => "answered",
        Reply::Skipped => "skipped",
        Reply::DoesNotApply => "does-not-apply",
        Reply::CannotSay => "cannot-say",
    }
}

fn month(month: Month) -> &'static str {
    match month {
        Month::Usual => "usual",
        Month::Busier => "busier",
        Month::Calmer => "calmer",
        Month::OnLeave => "on-leave",
    }
}

/// A text as a cell can hold it, on one line. One that a spreadsheet would take for a formula, behind whatever spaces
/// and quotes, begins with an apostrophe, which makes it a text.
pub(super) fn text(text: &str) -> String {
    let seen = visible(text, |c| format!("\\u{{{:x}}}", u32::from(c))).replace('\n', " ");
    let start =
        text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || "\"'\u{feff}".contains(c));
    let odd = text.starts_with(['\t', '\r', '\n']);
    if odd || start.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        format!("'{seen}")
    } else {
        seen
    }
}

pub(super) fn table(head: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in std::iter::once(head).chain(rows) {
        writer.write_record(&row).map_err(|error| error.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests;
