//! Owns the pages that are read: of a lesson, of the hot take, of what now; and the page before the hot take.
//! Must not decide which page follows.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::flow::{Flow, wrap};
use crate::pack::{Section, SectionKind};
use crate::tui::keys::{Context, Does, Keymap};
use crate::tui::scroll::Scroll;
use crate::tui::theme::Theme;
use crate::words::{opener, page};

/// A page of a section.
pub(crate) struct PageView<'a> {
    /// Whose page.
    pub(crate) section: &'a Section,
    /// Whether it is the page before the section rather than the one after its items.
    pub(crate) before: bool,
    /// The note that stands there.
    pub(crate) note: Option<&'a str>,
    /// Rows scrolled down.
    pub(crate) scroll: &'a Scroll,
    /// Which key means what.
    pub(crate) keymap: &'a Keymap,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

impl PageView<'_> {
    /// Draws the page; returns where the focus is: its first line.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Position {
        let lines = self.lines(area.width);
        draw_scrolled(&lines, self.scroll, self.theme, area, buf)
    }

    /// Whether the whole page can be seen at once in `area`.
    pub(crate) fn fits(&self, area: Rect) -> bool {
        self.lines(area.width).len() <= usize::from(area.height)
    }

    fn lines(&self, width: u16) -> Vec<Line<'static>> {
        let theme = self.theme;
        let mut lines = Vec::new();
        let mut paragraph = |text: &str, indent: usize, first: &str, style: Style, gap: bool| {
            let room = width.saturating_sub(u16::try_from(indent).unwrap_or(0));
            for (row, line) in wrap(text, room).into_iter().enumerate() {
                let before = if row == 0 { format!("{first:<indent$}") } else { " ".repeat(indent) };
                lines.push(Line::from(vec![Span::styled(before, theme.muted), Span::styled(line, style)]));
            }
            if gap {
                lines.push(Line::default());
            }
        };
        if self.before {
            paragraph(&opener::body(self.section.items.len()), 0, "", theme.body, true);
            let key = |does| self.keymap.first_key(Context::Opener, does);
            let choice = opener::choice(&key(Does::Confirm), &key(Does::PassOver));
            paragraph(&choice, 0, "", theme.muted, false);
            return lines;
        }
        for text in &self.section.text {
            paragraph(text, 0, "", theme.body, true);
        }
        let note_key = self.keymap.first_key(Context::Page, Does::Note);
        let (heading, prompts, note) = match self.section.kind {
            SectionKind::Lesson | SectionKind::HotTake => {
                (page::reflect(&note_key), &self.section.reflections, page::NOTE)
            }
            SectionKind::WhatNow => (page::steps(&note_key), &self.section.steps, page::STEP),
        };
        if !prompts.is_empty() {
            paragraph(&heading, 0, "", theme.strong, false);
            for prompt in prompts {
                paragraph(&prompt.text, 2, "-", theme.body, false);
            }
            paragraph("", 0, "", theme.body, false);
        }
        if let Some(text) = self.note {
            paragraph(note, 0, "", theme.strong, false);
            for line in text.split('\n') {
                paragraph(line, 2, "", theme.body, false);
            }
        }
        lines
    }
}

/// Draws the part of `lines` that `scroll` leaves in sight, with a mark where there is more; returns where
/// the first line in sight begins.
pub(crate) fn draw_scrolled(
    lines: &[Line<'_>],
    scroll: &Scroll,
    theme: &Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Position {
    let height = usize::from(area.height);
    let (from, more) = scroll.settle(lines.len(), area.height);
    let mut flow = Flow::new(area, true, buf);
    let shown = if more { height.saturating_sub(1) } else { height };
    for line in lines.iter().skip(from).take(shown) {
        flow.line(line.clone());
    }
    if more {
        flow.line(Span::styled("↓ more", theme.muted));
    }
    Position::new(area.x, area.y)
}
