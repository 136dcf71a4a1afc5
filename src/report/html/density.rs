//! Owns how closely a page is set on paper, so that all of it stands on one sheet: an estimate of its height, part by
//! part, as `assets/templates/result.css` sets them. Change both together.
//! Must not cut anything: what is too long for the smallest letters that can be read takes a second sheet.
//!
//! Heights are in hundredths of the size of letters. Which font there will be is not known; a broad one is assumed.

use crate::{summary::AxisSummary, text::width};

/// The size of letters and the room between parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Density {
    Roomy,
    Close,
    Dense,
    Densest,
}

/// What stands on a page, by what its height depends on.
#[derive(Clone, Copy)]
pub(super) struct Content<'a> {
    pub(super) title: &'a str,
    pub(super) axes: &'a [AxisSummary],
    /// Sentences beside the radar.
    pub(super) in_words: &'a [String],
    /// What they rest on.
    pub(super) how_sure: &'a [&'a str],
    pub(super) plan: &'a [String],
    /// Name and text.
    pub(super) notes: &'a [(String, String)],
}

/// What the style sheet says of a density.
struct Measure {
    /// The height of a sheet.
    sheet: usize,
    /// How many letters a line has from edge to edge.
    line: usize,
    /// The room before a part.
    apart: usize,
    /// The room around a row of the table.
    row: usize,
    /// Of a hundred, how much of the table names take.
    names: usize,
}

/// A line of text.
const LINE: usize = 140;
/// The heading of a part.
const HEADING: usize = 173;
/// The radar with its labels, at most.
const RADAR: usize = 2500;
/// The last sentence, which is always the same.
const FOOTER: usize = 300;

impl Density {
    const ALL: [Self; 4] = [Self::Roomy, Self::Close, Self::Dense, Self::Densest];

    /// The roomiest with which everything stands on one sheet.
    pub(super) fn of(content: Content) -> Self {
        let fits = |density: &Self| content.height(&density.measure()) <= density.measure().sheet;
        Self::ALL.into_iter().find(fits).unwrap_or(Self::Densest)
    }

    /// Its class in the style sheet.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Roomy => "roomy",
            Self::Close => "close",
            Self::Dense => "dense",
            Self::Densest => "densest",
        }
    }

    fn measure(self) -> Measure {
        match self {
            Self::Roomy => Measure { sheet: 8240, line: 89, apart: 130, row: 70, names: 27 },
            Self::Close => Measure { sheet: 8890, line: 97, apart: 110, row: 50, names: 27 },
            Self::Dense => Measure { sheet: 9780, line: 106, apart: 90, row: 30, names: 36 },
            Self::Densest => Measure { sheet: 11180, line: 121, apart: 70, row: 16, names: 36 },
        }
    }
}

impl Content<'_> {
    fn height(&self, measure: &Measure) -> usize {
        let heading = 216 * lines(self.title, measure.line / 2) + 180;
        let parts = [self.table(measure), self.columns(measure), self.plan(measure), self.notes(measure)];
        let parts = parts.into_iter().filter(|height| *height > 0);
        heading + parts.map(|height| measure.apart + height).sum::<usize>() + measure.apart + FOOTER
    }

    /// With its heading, caption, columns and marks.
    fn table(&self, measure: &Measure) -> usize {
        let room = measure.line * measure.names / 100;
        let row = |axis: &AxisSummary| {
            let about = if axis.about.is_empty() { 0 } else { lines(&axis.about, room) };
            let name = 137 * lines(&axis.name, room * 4 / 5) + 106 * about;
            measure.row + name.max(330)
        };
        HEADING + 480 + self.axes.iter().map(row).sum::<usize>()
    }

    /// The radar, and the words beside it.
    fn columns(&self, measure: &Measure) -> usize {
        let room = measure.line * 42 / 100;
        let sentences = self.in_words.iter().map(String::as_str).chain(self.how_sure.iter().copied());
        let words: usize = sentences.map(|sentence| LINE * lines(sentence, room) + 15).sum();
        HEADING + RADAR.max(HEADING + measure.apart + words)
    }

    fn plan(&self, measure: &Measure) -> usize {
        let room = measure.line * 95 / 100;
        let lines: usize = self.plan.iter().map(|line| LINE * lines(line, room) + 15).sum();
        if lines > 0 { HEADING + 115 + lines } else { 0 }
    }

    /// In two columns, neither of which need be full; a note alone has both.
    fn notes(&self, measure: &Measure) -> usize {
        let share = if self.notes.len() == 1 { 98 } else { 46 };
        let room = measure.line * share / 100;
        let note = |(name, text): &(String, String)| LINE * (lines(name, room) + lines(text, room)) + 40;
        let notes = self.notes.iter().map(note);
        match (notes.len(), notes.clone().max()) {
            (0, _) | (_, None) => 0,
            (1, Some(only)) => HEADING + only,
            (_, Some(longest)) => HEADING + usize::midpoint(notes.sum(), longest),
        }
    }
}

/// How many lines of `room` letters a text takes about.
fn lines(text: &str, room: usize) -> usize {
    text.lines().map(|line| width(line).div_ceil(room.max(1)).max(1)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::summary::testing::{USUAL, summary};

    fn with_notes(count: usize) -> Density {
        let usual = summary(&USUAL);
        let notes = vec![("On Money".to_owned(), "word ".repeat(60)); count];
        let content = Content {
            title: &usual.title,
            axes: &usual.axes,
            in_words: &[],
            how_sure: &[],
            plan: &[],
            notes: &notes,
        };
        Density::of(content)
    }

    #[test]
    fn more_text_is_set_more_closely_and_never_less() {
        let all: Vec<_> = (0..40).map(with_notes).collect();
        let order = |density: &Density| Density::ALL.iter().position(|other| other == density);
        assert!(all.is_sorted_by_key(order), "{all:?}");
        assert!(Density::ALL.iter().all(|density| all.contains(density)), "{all:?}");
    }

    #[test]
    fn an_empty_line_takes_its_room() {
        assert_eq!([lines("", 10), lines("a\n\nb", 10), lines(&"a".repeat(21), 10)], [0, 3, 3]);
    }
}
