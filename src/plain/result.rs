//! Owns a result without its drawings: in sentences, and as a table in plain columns.
//! Must not decide what is said: that is `words`' affair.

use crate::history::Comparison;
use crate::summary::{AxisSummary, Summary};
use crate::text::columns;
use crate::words::{looking, plain, result as words};

/// The result in sentences, a line each, without a drawing; ends without a line feed.
#[must_use]
pub fn sentences(summary: &Summary) -> String {
    let mut lines = vec![plain::sentence(&summary.title), words::heading(summary)];
    lines.extend(words::radar_in_sentences(summary));
    lines.extend(words::lowest(summary));
    lines.extend(words::gaps(summary).iter().map(|gap| plain::aloud(gap)));
    lines.extend(words::question(summary));
    lines.extend(summary.month.map(words::month).map(str::to_owned));
    lines.extend(words::hints(summary.hints).into_iter().map(str::to_owned));
    lines.extend(words::notes(summary));
    lines.extend(words::aftermath(summary));
    lines.extend([words::CAPTION, words::MIDDLE, words::FOOTER].map(str::to_owned));
    lines.join("\n")
}

/// The least of a result that says something, a line each; ends without a line feed.
#[must_use]
pub fn in_short(summary: &Summary) -> String {
    let head = [plain::sentence(&summary.title), words::heading(summary)];
    // The first of them tells how a radar is read.
    let axes = words::radar_in_sentences(summary).into_iter().skip(1);
    head.into_iter().chain(axes).collect::<Vec<_>>().join("\n")
}

/// The result as a table: a row an axis, columns parted by spaces.
pub(super) fn table(summary: &Summary) -> String {
    let head = plain::TABLE.map(str::to_owned);
    let rows = summary.axes.iter().map(row);
    grid(&std::iter::once(head.to_vec()).chain(rows).collect::<Vec<_>>())
}

fn row(axis: &AxisSummary) -> Vec<String> {
    let (value, range, lean) = match axis.reading {
        Some(reading) => (
            reading.point.to_string(),
            words::range(reading.low, reading.high),
            words::lean(reading.lean).to_owned(),
        ),
        None => (plain::NONE.to_owned(), plain::NONE.to_owned(), words::NOT_ENOUGH.to_owned()),
    };
    let level = axis.good_enough.map_or_else(|| plain::NONE.to_owned(), |level| level.to_string());
    vec![axis.name.clone(), value, range, lean, level, plain::count(axis.answered, axis.of)]
}

/// Rows of cells as lines, each column as wide as its widest cell and two spaces.
pub(super) fn grid(rows: &[Vec<String>]) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width =
        |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| columns(cell)).max().unwrap_or(0);
    let widths: Vec<u16> = (0..count).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| {
            format!("{cell}{}", " ".repeat(usize::from(width.saturating_sub(columns(cell)))))
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Then and now in sentences, a line each, without a drawing; ends without a line feed.
#[must_use]
pub fn then_and_now(comparison: &Comparison) -> String {
    let told = looking::then_and_now(comparison).into_iter();
    // What stands under a heading, the person wrote.
    let lines = told.flat_map(|told| {
        let aloud = |line: String| if told.heading.is_none() { plain::aloud(&line) } else { line };
        let lines: Vec<String> = told.lines.into_iter().map(aloud).collect();
        told.heading.map(str::to_owned).into_iter().chain(lines)
    });
    lines.map(|line| plain::sentence(&line)).collect::<Vec<_>>().join("\n")
}
