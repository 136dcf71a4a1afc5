//! Owns the flow of text down a screen: lines, wrapped paragraphs and gaps that close when room is short.
//! Must not know what any of it means.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::text::LongWords;

/// Below this height gaps close and lines that only decorate are left out.
pub(crate) const ROOMY: u16 = 18;

/// Writes lines from the top of an area to its bottom and never beyond.
pub(crate) struct Flow<'a> {
    area: Rect,
    row: u16,
    buf: &'a mut Buffer,
    gaps: bool,
}

impl<'a> Flow<'a> {
    pub(crate) fn new(area: Rect, gaps: bool, buf: &'a mut Buffer) -> Self {
        Self { area: area.intersection(buf.area), row: 0, buf, gaps }
    }

    /// Where the next line will stand.
    pub(crate) fn position(&self) -> Position {
        let bottom = self.area.bottom().saturating_sub(1).max(self.area.y);
        Position::new(self.area.x, self.area.y.saturating_add(self.row).min(bottom))
    }

    /// What is left below.
    pub(crate) fn rest(&self) -> Rect {
        let y = self.area.y.saturating_add(self.row.min(self.area.height));
        Rect { y, height: self.area.bottom().saturating_sub(y), ..self.area }
    }

    /// Writes one line, cut at the right edge with an ellipsis; returns where it begins.
    pub(crate) fn line<'l>(&mut self, line: impl Into<Line<'l>>) -> Position {
        let position = self.position();
        if self.row < self.area.height {
            let row = Rect { y: self.area.y + self.row, height: 1, ..self.area };
            ended(line.into(), self.area.width.into()).render(row, self.buf);
            self.row += 1;
        }
        position
    }

    /// Writes a text in as many lines as it takes; returns where it begins.
    pub(crate) fn wrapped(&mut self, text: &str, style: Style) -> Position {
        let position = self.position();
        for line in wrap(text, self.area.width) {
            self.line(Span::styled(line, style));
        }
        position
    }

    /// Writes a text when all of it fits.
    pub(crate) fn whole(&mut self, text: &str, style: Style) {
        if wrap(text, self.area.width).len() <= usize::from(self.rest().height) {
            self.wrapped(text, style);
        }
    }

    /// Leaves `rows` empty, when there is room for gaps at all.
    pub(crate) fn gap(&mut self, rows: u16) {
        if self.gaps {
            self.row = self.row.saturating_add(rows).min(self.area.height);
        }
    }

    /// Hands the next `rows` to something that draws itself.
    pub(crate) fn block(&mut self, rows: u16) -> (Rect, &mut Buffer) {
        let rest = self.rest();
        let height = rows.min(rest.height);
        self.row = self.row.saturating_add(height);
        (Rect { height, ..rest }, self.buf)
    }
}

/// Breaks `text`, as it is shown, into lines of at most `width` columns.
pub(crate) fn wrap(text: &str, width: u16) -> Vec<String> {
    crate::text::wrap(text, width.max(1).into(), LongWords::Broken)
}

/// `text`, as it is shown, in at most `width` columns, with an ellipsis where it was cut.
pub(crate) fn cut(text: &str, width: usize) -> String {
    crate::text::cut(text, width, "…").into_owned()
}

/// `line` in at most `width` columns: what is cut says so, what is only blank goes without a word.
fn ended(mut line: Line<'_>, width: usize) -> Line<'_> {
    let said: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
    if crate::text::width(said.trim_end()) <= width {
        return line;
    }
    let mut room = width;
    line.spans.retain_mut(|span| {
        let wide = span.width();
        // One column stays for the mark, unless this is where the line ends.
        if wide >= room && room > 0 {
            span.content = cut(&format!("{}…", span.content), room).into();
            room = 0;
            return true;
        }
        room = room.saturating_sub(wide);
        room > 0
    });
    line
}

/// At most `rows` of `lines`; an ellipsis at the end of the last says that there were more.
pub(crate) fn shorten(mut lines: Vec<String>, rows: usize, width: u16) -> Vec<String> {
    if lines.len() > rows {
        lines.truncate(rows);
        if let Some(last) = lines.last_mut() {
            last.push('…');
            *last = cut(last, width.into());
        }
    }
    lines
}

/// The middle of `area`, at most `width` wide, with at least `margin` columns on both sides.
pub(crate) fn column(area: Rect, width: u16, margin: u16) -> Rect {
    let inner = area.width.saturating_sub(margin.saturating_mul(2));
    let taken = inner.min(width);
    Rect { x: area.x.saturating_add(area.width.saturating_sub(taken) / 2), width: taken, ..area }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_below_the_area() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 6, 4));
        let mut flow = Flow::new(Rect::new(1, 1, 4, 2), true, &mut buf);
        flow.wrapped("one two three four", Style::new());
        flow.line("five");
        assert_eq!(buf, Buffer::with_lines(["      ", " one  ", " two  ", "      "]));
    }

    #[test]
    fn a_gap_closes_when_room_is_short() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 3, 3));
        let mut flow = Flow::new(Rect::new(0, 0, 3, 3), false, &mut buf);
        flow.line("a");
        flow.gap(1);
        flow.line("b");
        assert_eq!(buf, Buffer::with_lines(["a  ", "b  ", "   "]));
    }

    #[test]
    fn an_area_outside_the_screen_is_left_alone() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 2, 1));
        let mut flow = Flow::new(Rect::new(5, 5, 10, 10), true, &mut buf);
        flow.line("x");
        flow.wrapped("y", Style::new());
        assert_eq!(flow.rest().height, 0);
    }

    #[test]
    fn what_is_cut_at_the_edge_says_so_and_blanks_go_without_a_word() {
        let area = Rect::new(0, 0, 6, 4);
        let mut buf = Buffer::empty(area);
        let mut flow = Flow::new(area, true, &mut buf);
        flow.line(vec![Span::raw("› "), Span::raw("Often")]);
        flow.line(vec![Span::raw("› "), Span::raw("Rest"), Span::raw("     ")]);
        flow.line(vec![Span::raw("Growth"), Span::raw("50")]);
        flow.line("自律と責任");
        assert_eq!(buf, Buffer::with_lines(["› Oft…", "› Rest", "Growt…", "自律… "]));
    }

    #[test]
    fn a_column_stays_in_the_middle() {
        assert_eq!(column(Rect::new(0, 0, 100, 5), 60, 4), Rect::new(20, 0, 60, 5));
        assert_eq!(column(Rect::new(0, 0, 40, 5), 60, 4), Rect::new(4, 0, 32, 5));
        assert_eq!(column(Rect::new(0, 0, 3, 5), 60, 4).width, 0);
    }
}
