//! Owns the home screen: go on, begin, look at a result.
//! Must not read the data folder.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::flow::Flow;
use super::review::cut;
use crate::tui::home::{Home, Row};
use crate::tui::message::{Offer, Shelf};
use crate::tui::theme::Theme;
use crate::words::{self, home};

/// The home screen.
pub(crate) struct HomeView<'a> {
    /// What stands in the data folder.
    pub(crate) shelf: &'a Shelf,
    /// What a new sitting would be.
    pub(crate) offer: &'a Offer,
    /// Where everything is kept.
    pub(crate) folder: &'a str,
    /// Why nothing can be answered.
    pub(crate) read_only: Option<&'a str>,
    /// The marked row.
    pub(crate) focus: usize,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

impl HomeView<'_> {
    /// Draws the screen; returns where the focus is.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Position {
        let theme = self.theme;
        let roomy = area.height >= 12;
        let mut flow = Flow::new(area, roomy, buf);
        if roomy {
            flow.wrapped(home::WHAT, theme.body);
            flow.gap(1);
        }
        if let Some(why) = self.read_only {
            flow.wrapped(why, theme.warning);
            flow.gap(1);
        }
        let rows = Home::rows(self.shelf, self.read_only.is_some());
        let focus = self.focus.min(rows.len().saturating_sub(1));
        let foot = 4;
        let room = usize::from(flow.rest().height.saturating_sub(if roomy { foot } else { 0 }));
        let lines = self.lines(&rows, focus, usize::from(area.width), roomy);
        let at = lines.iter().position(|(row, _)| *row == Some(focus)).unwrap_or(0);
        let from = at.saturating_sub(room / 2).min(lines.len().saturating_sub(room));
        let mut cursor = flow.position();
        for (row, line) in lines.into_iter().skip(from).take(room) {
            let position = flow.line(line);
            if row == Some(focus) {
                cursor = Position::new(position.x.saturating_add(2), position.y);
            }
        }
        if roomy {
            let unreadable = home::unreadable(self.shelf.unreadable);
            let last = flow.rest();
            // The line below the list is free, and so is the one above what is said at the foot.
            let rows = 2 + u16::from(unreadable.is_some());
            let y = last.bottom().saturating_sub(rows);
            let mut foot = Flow::new(Rect { y, height: rows.min(last.height), ..last }, false, buf);
            if let Some(unreadable) = unreadable {
                foot.line(Span::styled(unreadable, theme.warning));
            }
            foot.line(Span::styled(cut(&home::folder(self.folder), last.width.into()), theme.muted));
        }
        cursor
    }

    fn lines(
        &self,
        rows: &[Row<'_>],
        focus: usize,
        width: usize,
        roomy: bool,
    ) -> Vec<(Option<usize>, Line<'static>)> {
        let mut lines = Vec::new();
        let mut headed = false;
        for (index, row) in rows.iter().enumerate() {
            let focused = index == focus;
            let (text, said) = match row {
                Row::GoOn(entry) => {
                    let said = home::so_far(&words::date(entry.moment), entry.answered, entry.of);
                    (home::GO_ON.to_owned(), said)
                }
                Row::Begin => (home::BEGIN.to_owned(), home::takes(&self.offer.title, self.offer.minutes)),
                Row::Look(entry) => {
                    if !headed {
                        headed = true;
                        if roomy {
                            lines.push((None, Line::default()));
                        }
                        let heading = Span::styled(home::RESULTS, self.theme.title);
                        lines.push((None, Line::from(vec![Span::raw("  "), heading])));
                    }
                    (words::date(entry.moment), entry.title.clone())
                }
            };
            lines.push((Some(index), self.row(&text, &said, focused, width)));
        }
        lines
    }

    fn row(&self, text: &str, said: &str, focused: bool, width: usize) -> Line<'static> {
        let theme = self.theme;
        let style = if focused { theme.selected } else { theme.body };
        let column = if width >= 60 { 28 } else { 14.max(text.width() + 2) };
        let pad = column.max(text.width() + 2) - text.width();
        let said = cut(said, width.saturating_sub(2 + text.width() + pad));
        Line::from(vec![
            Span::styled(theme.pointer(focused), theme.selected),
            Span::styled(text.to_owned(), style),
            Span::raw(" ".repeat(pad)),
            Span::styled(said, theme.muted),
        ])
    }
}
