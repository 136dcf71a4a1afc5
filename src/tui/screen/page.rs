//! Owns the pages that are read: of a lesson, of the hot take, of what now; and the page before the hot take.
//! Must not decide which page follows.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::flow::Flow;
use super::paragraphs::Paragraphs;
use crate::pack::{Section, SectionKind};
use crate::tui::keys::{Context, Does, Keymap};
use crate::tui::scroll::Scroll;
use crate::tui::theme::Theme;
use crate::words::{opener, page as words};

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
        let mut page = Paragraphs::new(width);
        if self.before {
            page.add(&opener::body(self.section.items.len()), theme.body);
            page.gap(true);
            let key = |does| self.keymap.first_key(Context::Opener, does);
            page.add(&opener::choice(&key(Does::Confirm), &key(Does::PassOver)), theme.muted);
            return page.lines;
        }
        for text in &self.section.text {
            page.add(text, theme.body);
            page.gap(true);
        }
        let note_key = self.keymap.first_key(Context::Page, Does::Note);
        let (heading, prompts, note) = match self.section.kind {
            SectionKind::Lesson | SectionKind::HotTake => {
                (words::reflect(&note_key), &self.section.reflections, words::NOTE)
            }
            SectionKind::WhatNow => (words::steps(&note_key), &self.section.steps, words::STEP),
        };
        if !prompts.is_empty() {
            page.add(&heading, theme.strong);
            for prompt in prompts {
                page.hang(Span::styled("- ", theme.muted), &prompt.text, theme.body);
            }
            page.gap(true);
        }
        if let Some(text) = self.note {
            page.add(note, theme.strong);
            page.hang(Span::styled("  ", theme.muted), text, theme.body);
        }
        page.lines
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
