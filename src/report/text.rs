//! Owns the result as plain text for the scrollback: bars, radar, words. No escape sequence ever.
//! Must not decide what is said (`words`) or where a drawing lies (`summary`).

use crate::{
    summary::{BarChart, BarForm, Glyphs, Ink, PairChart, RadarChart, RadarForm, Sheet, SparkChart, Summary},
    text::{LongWords, columns, letters, wrap},
    words::result as words,
};

/// The widest lines: longer ones are hard to read.
const WIDEST: u16 = 88;
/// The narrowest lines that are still fitted.
const NARROWEST: u16 = 20;
/// The most rows that the radar takes.
const RADAR_ROWS: u16 = 25;

/// A result as text of at most `width` columns (of at least 20), without colour, without spaces at the ends
/// of lines, drawn with `glyphs`. Ends with a line feed.
#[must_use]
pub fn text(summary: &Summary, width: u16, glyphs: Glyphs) -> String {
    let mut page = Page::new(width, glyphs);
    page.paragraph(&summary.title);
    page.paragraph(&words::heading(summary));
    page.free();
    page.bars(summary);
    page.paragraph(words::CAPTION);
    page.paragraph(words::MIDDLE);
    page.free();
    page.radar(&words::radar(summary), RadarForm::BesideBars);
    page.sentences(summary);
    for note in words::notes(summary) {
        page.paragraph(&note);
    }
    page.free();
    for said in words::aftermath(summary) {
        page.paragraph(&said);
    }
    page.free();
    page.paragraph(words::FOOTER);
    page.finish()
}

/// The least of a result that says something, for the end of a screenful: whose it is, and a line an axis with its
/// value, its range and its word. As [`text`] otherwise, and ends with a free line.
#[must_use]
pub fn in_short(summary: &Summary, width: u16, glyphs: Glyphs) -> String {
    let mut page = Page::new(width, glyphs);
    page.paragraph(&summary.title);
    page.paragraph(&words::heading(summary));
    page.free();
    page.bars_as(summary, BarForm::Line);
    page.finish()
}

/// The courses of axes as text of at most `width` columns (of at least 20), two columns in, drawn with `glyphs`. Ends
/// with a line feed unless there are none.
#[must_use]
pub fn sparks(chart: &SparkChart, width: u16, glyphs: Glyphs) -> String {
    let width = width.clamp(NARROWEST, WIDEST) - 2;
    let mut sheet = Cells::new(width, chart.height());
    chart.draw(width, glyphs, &mut sheet);
    sheet.lines().flat_map(|line| ["  ".to_owned(), line, "\n".to_owned()]).collect()
}

/// A radar for a corner: its rows, without spaces at their ends, on so many columns and rows.
#[must_use]
pub fn small_radar(chart: &RadarChart, (width, height): (u16, u16), glyphs: Glyphs) -> Vec<String> {
    let mut sheet = Cells::new(width, height);
    chart.draw((width, height), RadarForm::Small, glyphs, &mut sheet);
    sheet.lines().collect()
}

/// Lines of text so far.
pub(super) struct Page {
    width: u16,
    glyphs: Glyphs,
    lines: Vec<String>,
}

impl Page {
    /// An empty page of `width` columns, of at least 20 and at most 88.
    pub(super) fn new(width: u16, glyphs: Glyphs) -> Self {
        Self { width: width.clamp(NARROWEST, WIDEST), glyphs, lines: Vec::new() }
    }

    /// A free line, unless there is one.
    pub(super) fn free(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// The bars.
    pub(super) fn bars(&mut self, summary: &Summary) {
        self.bars_as(summary, words::bars(summary).form(self.width, u16::MAX));
    }

    fn bars_as(&mut self, summary: &Summary, form: BarForm) {
        self.bar_chart(&words::bars(summary), form);
    }

    /// Bars of whatever it is.
    pub(super) fn bar_chart(&mut self, chart: &BarChart, form: BarForm) {
        let mut sheet = Cells::new(self.width, chart.height(form));
        chart.draw(self.width, form, self.glyphs, &mut sheet);
        self.drawing(&sheet);
    }

    /// The radar, or nothing where its words do not fit: the bars say the same.
    pub(super) fn radar(&mut self, chart: &RadarChart, form: RadarForm) {
        let (width, height) = chart.min_size(form, self.glyphs);
        if width > self.width {
            return;
        }
        let height = RADAR_ROWS.min(self.width / 3).max(height);
        let mut sheet = Cells::new(self.width, height);
        chart.draw((self.width, height), form, self.glyphs, &mut sheet);
        self.drawing(&sheet);
    }

    /// Then and now.
    pub(super) fn pairs(&mut self, chart: &PairChart) {
        let form = chart.form(self.width, u16::MAX);
        let mut sheet = Cells::new(self.width, chart.height(form));
        chart.draw(self.width, form, self.glyphs, &mut sheet);
        self.drawing(&sheet);
    }

    /// Adds a drawing without the free rows around it.
    fn drawing(&mut self, sheet: &Cells) {
        let lines: Vec<_> = sheet.lines().skip_while(String::is_empty).collect();
        let used = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
        self.lines.extend(lines.into_iter().take(used));
        self.free();
    }

    fn sentences(&mut self, summary: &Summary) {
        let axes = summary.axes.iter().map(words::axis);
        axes.chain(words::lowest(summary)).for_each(|line| self.paragraph(&line));
        self.free();
        let gaps = words::gaps(summary).into_iter();
        gaps.chain(words::question(summary)).for_each(|line| self.paragraph(&line));
        self.free();
        let month = summary.month.map(words::month);
        month.into_iter().chain(words::hints(summary.hints)).for_each(|line| self.paragraph(line));
        self.free();
    }

    /// Adds lines of text under a heading; nothing when there are none.
    pub(super) fn listed(&mut self, heading: &str, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        self.free();
        self.paragraph(heading);
        for line in lines {
            self.item(line);
        }
        self.free();
    }

    /// Adds text that stands two columns in, its first line behind a dash.
    pub(super) fn item(&mut self, text: &str) {
        self.hanging("- ", text);
    }

    /// Adds text as a paragraph behind `lead`, which is at most half as wide as the page.
    pub(super) fn hanging(&mut self, lead: &str, text: &str) {
        let first = self.lines.len();
        let beside = columns(lead);
        self.width -= beside;
        self.paragraph(text);
        self.width += beside;
        let free = " ".repeat(usize::from(beside));
        for (line, lead) in
            self.lines.iter_mut().skip(first).zip(std::iter::once(lead).chain(std::iter::repeat(&*free)))
        {
            line.insert_str(0, lead);
        }
    }

    /// The characters that drawings are made of.
    pub(super) fn glyphs(&self) -> Glyphs {
        self.glyphs
    }

    /// Adds a line as it is.
    pub(super) fn line(&mut self, line: &str) {
        self.lines.push(line.trim_end().to_owned());
    }

    /// The columns of a line.
    pub(super) fn width(&self) -> usize {
        self.width.into()
    }

    /// Adds text as a paragraph; its own line breaks are spaces here.
    pub(super) fn paragraph(&mut self, text: &str) {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.lines.extend(wrap(&words, self.width.into(), LongWords::Broken));
    }

    /// The whole page, ended by a line feed.
    pub(super) fn finish(mut self) -> String {
        self.lines.push(String::new());
        self.lines.join("\n")
    }
}

/// A sheet of plain characters: for each cell what stands there, empty right of a wide character.
struct Cells {
    rows: Vec<Vec<String>>,
}

impl Cells {
    fn new(width: u16, height: u16) -> Self {
        Self { rows: vec![vec![" ".to_owned(); usize::from(width)]; usize::from(height)] }
    }

    fn put(&mut self, x: u16, y: u16, text: &str) {
        let cell = self.rows.get_mut(usize::from(y)).and_then(|row| row.get_mut(usize::from(x)));
        if let Some(cell) = cell {
            text.clone_into(cell);
        }
    }

    fn lines(&self) -> impl Iterator<Item = String> {
        self.rows.iter().map(|row| row.concat().trim_end().to_owned())
    }
}

impl Sheet for Cells {
    fn mark(&mut self, x: u16, y: u16, glyph: char, _: Ink) {
        self.put(x, y, glyph.encode_utf8(&mut [0; 4]));
    }

    fn text(&mut self, mut x: u16, y: u16, text: &str, _: Ink) {
        let width = self.rows.first().map_or(0, Vec::len);
        for part in letters(text) {
            let end = x.saturating_add(columns(part));
            if usize::from(end) > width {
                return;
            }
            self.put(x, y, part);
            (x + 1..end).for_each(|covered| self.put(covered, y, ""));
            x = end;
        }
    }
}

#[cfg(test)]
mod tests;
