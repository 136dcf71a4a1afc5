//! Owns the help screen: a search field over the rows of the key table.
//! Must not hold the keys.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line as TextLine, Span};

use super::flow::{Flow, wrap};
use super::page::draw_scrolled;
use crate::text;
use crate::tui::help::{Help, Line};
use crate::tui::keys::Keymap;
use crate::tui::theme::Theme;
use crate::words::help;

/// The help.
pub(crate) struct HelpView<'a> {
    /// What is searched for and how far it is scrolled.
    pub(crate) help: &'a Help,
    /// Which key means what.
    pub(crate) keymap: &'a Keymap,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

impl HelpView<'_> {
    /// Draws the help; returns where the search is typed.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Position {
        let theme = self.theme;
        let mut flow = Flow::new(area, area.height >= 12, buf);
        let position = flow.line(TextLine::from(vec![
            Span::styled(help::SEARCH, theme.muted),
            Span::styled(self.help.search.as_str(), theme.strong),
        ]));
        flow.gap(1);
        let found = self.help.lines(self.keymap);
        let keys = if area.width >= 60 { 20 } else { 14 };
        let mut lines: Vec<TextLine<'_>> = Vec::new();
        for line in &found {
            match line {
                Line::Heading(name) => {
                    if !lines.is_empty() {
                        lines.push(TextLine::default());
                    }
                    lines.push(Span::styled(*name, theme.title).into());
                }
                Line::Row(key, label) => {
                    let mut before = vec![Span::styled(key.as_str(), theme.key)];
                    before.push(Span::raw(" ".repeat(keys - text::width(key).min(keys - 1))));
                    let room = area.width.saturating_sub(u16::try_from(keys).unwrap_or(0));
                    for text in wrap(label, room) {
                        before.push(Span::styled(text, theme.body));
                        lines.push(before.into());
                        before = vec![Span::raw(" ".repeat(keys))];
                    }
                }
            }
        }
        if lines.is_empty() {
            lines.push(Span::styled(help::NOTHING, theme.muted).into());
        }
        let rest = flow.rest();
        draw_scrolled(&lines, &self.help.scroll, theme, rest, buf);
        let typed = u16::try_from(text::width(help::SEARCH) + text::width(&self.help.search)).unwrap_or(0);
        Position::new(position.x.saturating_add(typed), position.y)
    }
}
