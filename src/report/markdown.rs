//! Owns the result as Markdown for a journal: front matter, bars and radar as text, words, step, notes. Reads well raw,
//! and any reader of `CommonMark` shows it. Drawings are ASCII, which stands in line in every font.
//! Must not decide what is said (`words`), nor print the remarks on how answers were given: they are for the
//! person alone, and a journal may be read by others.

use super::{seen, text::Page};
use crate::{
    summary::{AxisSummary, Glyphs, RadarForm, Summary},
    words::{reading as words, result},
};

mod escape;

use escape::block;
pub(super) use escape::{inline, quoted};

/// How wide the drawings are.
const WIDTH: u16 = 76;

/// A result as Markdown, with the notes and the step that it holds. Ends with a line feed.
#[must_use]
pub fn markdown(summary: &Summary) -> String {
    let summary = &seen::summary(summary);
    let mut sheet = Markdown { text: front_matter(summary) };
    sheet.heading(1, &summary.title);
    sheet.paragraph(&result::heading(summary));
    sheet.heading(2, words::STAND);
    sheet.drawing(&drawn(|page| page.bars(summary)));
    sheet.list(&summary.axes.iter().map(result::axis).collect::<Vec<_>>());
    sheet.radar(summary);
    sheet.listed(words::IN_WORDS, &words::in_words(summary));
    sheet.heading(2, words::HOW_SURE);
    for sentence in words::how_sure(summary) {
        sheet.paragraph(sentence);
    }
    sheet.listed(words::PLAN, &words::plan(summary));
    sheet.notes(summary);
    sheet.text.push_str("\n---\n");
    sheet.paragraph(result::FOOTER);
    sheet.text
}

/// What journals file and search by, as YAML.
fn front_matter(summary: &Summary) -> String {
    let mut lines = vec!["---".to_owned()];
    let mut put = |line: String| lines.push(line);
    put(format!("title: {}", quoted(&summary.title)));
    put(format!("date: {}", summary.finished.unwrap_or(summary.started)));
    if summary.finished.is_none() {
        put("draft: true".to_owned());
    }
    put("tags:\n  - fourfold".to_owned());
    put(format!("pack: {}", quoted(&summary.title)));
    put(format!("answered: {}", summary.answered));
    put(format!("questions: {}", summary.of));
    if let Some(date) = summary.steps.revisit {
        put(format!("look_again: {date}"));
    }
    put("axes:".to_owned());
    summary.axes.iter().for_each(|axis| put(axis_values(axis)));
    put("---\n".to_owned());
    lines.join("\n")
}

/// One axis of the front matter; what is not known has no line, and is never a zero.
fn axis_values(axis: &AxisSummary) -> String {
    let mut lines = vec![format!("  {}:\n    name: {}", quoted(axis.id.as_str()), quoted(&axis.name))];
    let reading = axis.reading.map(|reading| [reading.point, reading.low, reading.high]);
    let [value, low, high] = reading.map_or([None; 3], |known| known.map(Some));
    let known = [("value", value), ("low", low), ("high", high), ("good_enough", axis.good_enough)];
    let known = known.iter().filter_map(|(name, value)| Some(format!("    {name}: {}", (*value)?)));
    lines.extend(known);
    lines.join("\n")
}

/// What is drawn on a page, as text.
pub(super) fn drawn(draw: impl FnOnce(&mut Page)) -> String {
    let mut page = Page::new(WIDTH, Glyphs::Ascii);
    draw(&mut page);
    page.finish().trim_end().to_owned()
}

/// A text that grows by whole blocks, a free line before each.
pub(super) struct Markdown {
    pub(super) text: String,
}

impl Markdown {
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.line(&format!("\n{} {}", "#".repeat(level), inline(text)));
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.line(&format!("\n{}", block(text)));
    }

    pub(super) fn list(&mut self, items: &[String]) {
        self.text.push('\n');
        for item in items {
            self.line(&format!("- {}", block(item)));
        }
    }

    pub(super) fn listed(&mut self, heading: &str, items: &[String]) {
        if !items.is_empty() {
            self.heading(2, heading);
            self.list(items);
        }
    }

    /// A drawing between two fences that are longer than whatever looks like one in it.
    pub(super) fn drawing(&mut self, drawing: &str) {
        let longest = drawing.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        self.line(&format!("\n{fence}text\n{drawing}\n{fence}"));
    }

    /// Nothing where the names leave no room for it: the bars say the same.
    fn radar(&mut self, summary: &Summary) {
        let radar = drawn(|page| page.radar(&result::radar(summary), RadarForm::BesideBars));
        if !radar.is_empty() {
            self.heading(2, words::RADAR);
            self.drawing(&radar);
        }
    }

    fn notes(&mut self, summary: &Summary) {
        let notes = words::notes(summary).map(|note| (words::note(&note.about), &note.text));
        let days = summary.day_notes.iter().map(|note| (words::day_note(note), &note.text));
        let notes: Vec<_> = notes.chain(days).collect();
        if notes.is_empty() {
            return;
        }
        self.heading(2, words::NOTES);
        for (name, text) in notes {
            self.paragraph(&format!("{name}:"));
            self.quote(text);
        }
    }

    /// Somebody's own lines, each kept as a line.
    fn quote(&mut self, text: &str) {
        self.text.push('\n');
        let lines: Vec<String> = seen::seen(text).lines().map(block).collect();
        let mut next = lines.iter().skip(1);
        for line in &lines {
            let goes_on = next.next().is_some_and(|next| !next.is_empty()) && !line.is_empty();
            let end = if goes_on { "\\" } else { "" };
            self.line(format!("> {line}{end}").trim_end());
        }
    }

    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

#[cfg(test)]
mod tests;
