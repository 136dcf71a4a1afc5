//! Owns [`Paragraphs`]: texts under each other, parted by empty lines, for pages that are read.
//! Must not know what they say.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::flow::wrap;

/// Paragraphs of at most `width` columns.
pub(crate) struct Paragraphs {
    width: u16,
    /// What stands there so far.
    pub(crate) lines: Vec<Line<'static>>,
}

impl Paragraphs {
    pub(crate) fn new(width: u16) -> Self {
        Self { width, lines: Vec::new() }
    }

    /// Adds a text as a paragraph of its own.
    pub(crate) fn say(&mut self, text: &str, style: Style) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        self.add(text, style);
    }

    /// Leaves a line empty where there is `room` for it.
    pub(crate) fn gap(&mut self, room: bool) {
        if room {
            self.lines.push(Line::default());
        }
    }

    /// Adds texts as one paragraph, each from a new line; nothing when there is none.
    pub(crate) fn say_all(&mut self, texts: &[String], style: Style) {
        if let Some((first, rest)) = texts.split_first() {
            self.say(first, style);
            for text in rest {
                self.add(text, style);
            }
        }
    }

    /// Adds a text to the paragraph before, from a new line.
    pub(crate) fn add(&mut self, text: &str, style: Style) {
        let wrapped = wrap(text, self.width).into_iter();
        self.lines.extend(wrapped.map(|line| Line::from(Span::styled(line, style))));
    }

    /// Adds a text behind `first`, its further lines below its beginning.
    pub(crate) fn hang(&mut self, first: Span<'static>, text: &str, style: Style) {
        let blank = Span::styled(" ".repeat(first.width()), first.style);
        let room = self.width.saturating_sub(u16::try_from(first.width()).unwrap_or(0));
        let before = std::iter::once(first).chain(std::iter::repeat(blank));
        let lines = before.zip(wrap(text, room));
        self.lines.extend(lines.map(|(before, line)| Line::from(vec![before, Span::styled(line, style)])));
    }
}
