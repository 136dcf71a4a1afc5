//! Owns lists of rows of which one is marked: the part around it is in sight, and the cursor stands on it.
//! Must not know what the rows are.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::flow::Flow;

/// A line, and the row that begins on it; none for headings, gaps and further lines of a row.
pub(crate) type Row<'a> = (Option<usize>, Line<'a>);

/// Draws the part of `lines` around the row `focus`; returns where the focus is, two columns in: behind the
/// pointer. Without a focus, the top.
pub(crate) fn draw_rows(lines: Vec<Row<'_>>, focus: Option<usize>, area: Rect, buf: &mut Buffer) -> Position {
    let height = usize::from(area.height);
    let at = focus.and_then(|focus| lines.iter().position(|(row, _)| *row == Some(focus))).unwrap_or(0);
    let from = at.saturating_sub(height / 2).min(lines.len().saturating_sub(height));
    let mut flow = Flow::new(area, true, buf);
    let mut cursor = flow.position();
    for (row, line) in lines.into_iter().skip(from).take(height) {
        let position = flow.line(line);
        if focus.is_some() && row == focus {
            cursor = Position::new(position.x.saturating_add(2), position.y);
        }
    }
    cursor
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw(focus: Option<usize>) -> (Buffer, Position) {
        let area = Rect::new(0, 0, 4, 3);
        let mut buf = Buffer::empty(area);
        let lines = (0..6).map(|row| (Some(row), Line::raw(format!("  {row}")))).collect();
        let cursor = draw_rows(lines, focus, area, &mut buf);
        (buf, cursor)
    }

    #[test]
    fn the_marked_row_is_in_sight_with_what_is_around_it() {
        assert_eq!(draw(Some(4)), (Buffer::with_lines(["  3 ", "  4 ", "  5 "]), Position::new(2, 1)));
        assert_eq!(draw(Some(5)), (Buffer::with_lines(["  3 ", "  4 ", "  5 "]), Position::new(2, 2)));
        assert_eq!(draw(Some(0)).1, Position::new(2, 0));
    }

    #[test]
    fn nothing_marked_is_the_top() {
        assert_eq!(draw(None), (Buffer::with_lines(["  0 ", "  1 ", "  2 "]), Position::new(0, 0)));
    }

    #[test]
    fn an_empty_area_is_left_alone() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 2, 1));
        draw_rows(vec![(Some(0), Line::raw("x"))], Some(0), Rect::new(5, 5, 0, 0), &mut buf);
        assert_eq!(buf, Buffer::empty(Rect::new(0, 0, 2, 1)));
    }
}
