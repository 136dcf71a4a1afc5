//! Owns what keeps every cell in its place on a terminal that measures a letter otherwise than we do. How wide
//! accents, joined emoji and flags are drawn differs from terminal to terminal, and none can be asked.
//! Must not know what is drawn.

use std::mem;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::layout::{Position, Size};

/// A backend that says anew where to go on behind each letter that may have been drawn wider or narrower.
#[derive(Debug)]
pub(super) struct Steady<B>(pub(super) B);

/// Whether terminals may disagree about its width.
fn is_disputed(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.len() > 1 && symbol.chars().nth(1).is_some()
}

/// Has the rows with disputed letters, now and in the frame `before`, drawn whole: such a letter may have covered
/// cells which are blank as far as we know. `before` becomes the rows of this frame.
pub(super) fn draw_disputed_whole(buf: &mut Buffer, before: &mut Vec<u16>) {
    let area = buf.area;
    let disputed = |buf: &Buffer, y: u16| (area.left()..area.right()).any(|x| is_disputed(&buf[(x, y)]));
    let rows: Vec<u16> = (area.top()..area.bottom()).filter(|y| disputed(buf, *y)).collect();
    let before = mem::replace(before, rows.clone());
    for y in rows.into_iter().chain(before).filter(|y| *y < area.bottom()) {
        for x in area.left()..area.right() {
            buf[(x, y)].set_diff_option(CellDiffOption::AlwaysUpdate);
        }
    }
}

impl<B: Backend> Backend for Steady<B> {
    type Error = B::Error;

    fn draw<'a, I>(&mut self, content: I) -> Result<(), Self::Error>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let cells: Vec<_> = content.collect();
        // Each call begins by saying where it draws.
        let runs = cells.chunk_by(|(_, _, cell), _| !is_disputed(cell));
        runs.into_iter().try_for_each(|run| self.0.draw(run.iter().copied()))
    }

    fn hide_cursor(&mut self) -> Result<(), Self::Error> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> Result<(), Self::Error> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> Result<Position, Self::Error> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), Self::Error> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> Result<(), Self::Error> {
        self.0.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> Result<(), Self::Error> {
        self.0.clear_region(region)
    }

    fn size(&self) -> Result<Size, Self::Error> {
        self.0.size()
    }

    fn window_size(&mut self) -> Result<WindowSize, Self::Error> {
        self.0.window_size()
    }

    fn flush(&mut self) -> Result<(), Self::Error> {
        self.0.flush()
    }
}
