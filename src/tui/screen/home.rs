//! Owns the home screen: go on, begin, look at a result.
//! Must not read the data folder.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::flow::{Flow, cut, shorten, wrap};
use super::rows::{Row as Lines, draw_rows};
use crate::summary::OpenStep;
use crate::text;
use crate::tui::theme::Theme;
use crate::visit::{Offer, Row, Shelf, rows};
use crate::words::plan::home as plan;
use crate::words::{home, menu, step};

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
        let bottom = area.bottom();
        match &self.shelf.step {
            Some(open) => self.step(open, roomy, &mut flow),
            None if roomy => {
                flow.wrapped(home::WHAT, theme.body);
                flow.gap(1);
            }
            None => {}
        }
        if let Some(why) = self.read_only {
            flow.wrapped(why, theme.warning);
            flow.gap(1);
        }
        let rows = rows(self.shelf, self.read_only.is_none());
        let focus = self.focus.min(rows.len().saturating_sub(1));
        let foot = self.foot(area.width, roomy);
        let foot_rows = u16::try_from(foot.len()).unwrap_or(u16::MAX);
        let room = usize::from(flow.rest().height.saturating_sub(foot_rows + u16::from(roomy)));
        let lines = self.lines(&rows, focus, usize::from(area.width), roomy);
        let (area, buf) = flow.block(u16::try_from(room).unwrap_or(u16::MAX));
        let cursor = draw_rows(lines, Some(focus), area, buf);
        let flow = Flow::new(
            Rect { y: area.bottom(), height: bottom.saturating_sub(area.bottom()), ..area },
            false,
            buf,
        );
        let last = flow.rest();
        let y = last.bottom().saturating_sub(foot_rows).max(last.y);
        let mut below = Flow::new(Rect { y, height: last.bottom().saturating_sub(y), ..last }, false, buf);
        for line in foot {
            below.line(line);
        }
        cursor
    }

    /// The step that is open, and until when.
    fn step(&self, open: &OpenStep, roomy: bool, flow: &mut Flow<'_>) {
        let theme = self.theme;
        let width = flow.rest().width;
        if let Some(today) = self.shelf.today.filter(|_| roomy) {
            flow.wrapped(&plan::step(open, today), theme.muted);
        }
        let most = if roomy { 3 } else { 2 };
        for line in shorten(wrap(&step::step(&open.step), width), most, width) {
            flow.line(Span::styled(line, theme.strong));
        }
        flow.gap(1);
    }

    /// What stands at the bottom: what could not be read, and where everything is kept.
    fn foot(&self, width: u16, roomy: bool) -> Vec<Line<'static>> {
        let theme = self.theme;
        let unreadable = home::unreadable(self.shelf.unreadable).map(|said| wrap(&said, width));
        let mut foot: Vec<Line<'static>> =
            unreadable.into_iter().flatten().map(|line| Span::styled(line, theme.warning).into()).collect();
        if roomy {
            foot.push(Span::styled(cut(&home::folder(self.folder), width.into()), theme.muted).into());
        }
        foot
    }

    fn lines(&self, rows: &[Row<'_>], focus: usize, width: usize, roomy: bool) -> Vec<Lines<'static>> {
        let mut lines = Vec::new();
        let mut headed = false;
        for (index, row) in rows.iter().enumerate() {
            let focused = index == focus;
            if matches!(row, Row::Look(_)) && !headed {
                headed = true;
                if roomy {
                    lines.push((None, Line::default()));
                }
                let heading = Span::styled(home::RESULTS, self.theme.title);
                lines.push((None, Line::from(vec![Span::raw("  "), heading])));
            }
            let (text, said) = (menu::name(row), menu::beside(row, self.offer));
            lines.push((Some(index), self.row(&text, &said, focused, width)));
        }
        lines
    }

    fn row(&self, text: &str, said: &str, focused: bool, width: usize) -> Line<'static> {
        let theme = self.theme;
        let style = if focused { theme.selected } else { theme.body };
        let column = if width >= 60 { 28 } else { 14.max(text::width(text) + 2) };
        let pad = column.max(text::width(text) + 2) - text::width(text);
        let room = width.saturating_sub(2 + text::width(text) + pad);
        // What stands behind a comma is left out whole.
        let least = said.split(", ").next().unwrap_or_default();
        let said = cut(if text::width(said) <= room { said } else { least }, room);
        Line::from(vec![
            Span::styled(theme.pointer(focused), theme.selected),
            Span::styled(text.to_owned(), style),
            Span::raw(" ".repeat(pad)),
            Span::styled(said, theme.muted),
        ])
    }
}
