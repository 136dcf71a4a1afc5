//! Owns the map of all answers: a list that leads to each question and to the result.
//! Must not decide what Enter does.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::flow::cut;
use super::rows::{Row, draw_rows};
use crate::pack::{Item, Pack, Section};
use crate::session::{Place, Reply, Session};
use crate::text;
use crate::tui::theme::Theme;
use crate::words::{self, review};

/// The map of all answers.
pub(crate) struct ReviewView<'a> {
    /// What was asked.
    pub(crate) pack: &'a Pack,
    /// What was said.
    pub(crate) session: &'a Session,
    /// Where each row leads.
    pub(crate) rows: &'a [Place],
    /// The marked row.
    pub(crate) focus: usize,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

impl ReviewView<'_> {
    /// Draws the part of the map around the focus; returns where the focus is.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Position {
        let width = usize::from(area.width);
        let mut lines: Vec<Row<'_>> = Vec::new();
        let mut section_before = None;
        for (row, place) in self.rows.iter().enumerate() {
            let focused = row == self.focus;
            match place {
                Place::Item(id) => {
                    let Some((section, item)) = self.pack.item(id) else { continue };
                    if section_before != Some(&section.id) {
                        lines.push((None, Line::default()));
                        lines.push((None, self.heading(section, width)));
                        section_before = Some(&section.id);
                    }
                    lines.push((Some(row), self.item(section, item, focused, width)));
                }
                Place::Matters => {
                    let points = self.session.points.values().map(|points| points.get()).sum();
                    let said = review::matters(self.session.levels.len(), points);
                    lines.push((
                        Some(row),
                        self.row(review::MATTERS, (&said, self.theme.muted), focused, width),
                    ));
                }
                Place::Result | Place::Welcome | Place::Opener(_) | Place::Page(_) | Place::Review => {
                    lines.push((Some(row), self.row(review::RESULT, ("", self.theme.muted), focused, width)));
                }
            }
        }
        draw_rows(lines, Some(self.focus), area, buf)
    }

    fn heading<'l>(&self, section: &'l Section, width: usize) -> Line<'l> {
        let note = if self.session.notes.contains_key(&section.id) { review::NOTE } else { "" };
        let gap = width.saturating_sub(text::width(&section.title) + text::width(note) + 2);
        Line::from(vec![
            Span::raw("  "),
            Span::styled(section.title.as_str(), self.theme.title),
            Span::raw(" ".repeat(gap)),
            Span::styled(note, self.theme.muted),
        ])
    }

    fn item(&self, section: &Section, item: &Item, focused: bool, width: usize) -> Line<'static> {
        let number = section.items.iter().position(|each| each.id == item.id).unwrap_or(0) + 1;
        let theme = self.theme;
        let reply = self.session.answers.get(&item.id).map(|answer| answer.reply);
        let said = match reply {
            Some(chosen @ Reply::Chose(_)) => (words::reply_label(item, chosen), theme.body),
            Some(missing) => (words::reply_label(item, missing), theme.muted),
            None => (review::OPEN, theme.key),
        };
        self.row(&format!("{number}  {}", item.text), said, focused, width)
    }

    /// One line of the map: a text at the left, what was said at the right, in its style.
    fn row(&self, text: &str, (said, style): (&str, Style), focused: bool, width: usize) -> Line<'static> {
        let theme = self.theme;
        // A long answer leaves the question half of the line.
        let half = (width / 2).max(width.saturating_sub(2 + 2 + text::width(text)));
        let said = cut(said, half);
        let room = width.saturating_sub(2 + 2 + text::width(&said));
        let text = cut(text, room);
        let gap = (room + 2).saturating_sub(text::width(&text));
        let text_style = if focused { theme.selected } else { theme.body };
        Line::from(vec![
            Span::styled(theme.pointer(focused), theme.selected),
            Span::styled(text, text_style),
            Span::raw(" ".repeat(gap)),
            Span::styled(said, style),
        ])
    }
}
