//! Owns text while it is typed: moved through, rubbed out and shown by letters, wherever its lines break on the
//! screen. `TextArea` holds the text, its undo and its other shortcuts; it counts characters, of which a letter may
//! have many.
//! Must not know what the text is for.

use std::cell::Cell;
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui_textarea::{CursorMove, TextArea};

use super::keys::{KeyCode, KeyEvent, KeyModifiers};
use crate::text::{LongWords, letters, rows, shown, width};

/// Text that is being typed.
pub(crate) struct Editor {
    area: TextArea<'static>,
    /// The column that going up and down keeps to, over shorter rows.
    goal: Option<usize>,
    /// The room it was drawn in last, in columns and rows: where lines break decides what is above and below.
    room: Cell<(usize, usize)>,
    /// The first row in sight.
    top: Cell<usize>,
}

/// Part of a line of the text, on a row of its own.
struct Row {
    line: usize,
    bytes: Range<usize>,
}

/// How the text lies on the screen.
struct Layout {
    rows: Vec<Row>,
    /// Row and column of the cursor.
    cursor: (usize, usize),
}

/// What a key does by letters.
enum Move {
    Back,
    Forward,
    Rows(isize),
    Erase,
    EraseNext,
}

impl Editor {
    /// The text with the cursor at its end.
    pub(crate) fn new(text: &str) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { area, goal: None, room: Cell::new((usize::MAX, 1)), top: Cell::new(0) }
    }

    /// The text so far, lines parted by a newline.
    pub(crate) fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// How long it is, in characters.
    pub(crate) fn length(&self) -> usize {
        let lines = self.area.lines().iter().map(|line| line.chars().count() + 1);
        lines.sum::<usize>().saturating_sub(1)
    }

    /// Inserts text at the cursor.
    pub(crate) fn insert(&mut self, text: &str) {
        self.goal = None;
        self.area.insert_str(text);
    }

    /// Presses one key; returns whether the text changed.
    pub(crate) fn key(&mut self, key: KeyEvent) -> bool {
        let goal = self.goal.take();
        let (line, at) = self.cursor();
        let (before, behind) = self.around();
        let changed = match by_letters(&key, self.room.get().1) {
            Some(Move::Back) if before > 0 && self.jump(line, at - before) => false,
            Some(Move::Forward) if behind > 0 && self.jump(line, at + behind) => false,
            Some(Move::Rows(by)) => {
                self.go_rows(by, goal);
                false
            }
            Some(Move::Erase) if before > 0 && self.jump(line, at - before) => {
                self.area.delete_str(self.characters(line, at - before..at))
            }
            Some(Move::EraseNext) if behind > 0 => {
                self.area.delete_str(self.characters(line, at..at + behind))
            }
            Some(Move::Back | Move::Forward | Move::Erase | Move::EraseNext) | None => self.area.input(key),
        };
        self.leave_letter(self.cursor() < (line, at));
        changed
    }

    /// Draws it; returns where the cursor is. One column stays free, for the cursor behind a full row.
    pub(crate) fn draw(&self, area: Rect, style: Style, buf: &mut Buffer) -> Position {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return area.as_position();
        }
        let (room, height) = (usize::from(area.width).saturating_sub(1).max(1), usize::from(area.height));
        self.room.set((room, height));
        let layout = self.layout(room);
        let (row, column) = layout.cursor;
        let lowest = row.saturating_sub(height - 1);
        let top = self.top.get().clamp(lowest, row).min(layout.rows.len().saturating_sub(height).max(lowest));
        self.top.set(top);
        for (y, row) in (area.y..area.bottom()).zip(layout.rows.iter().skip(top)) {
            buf.set_stringn(
                area.x,
                y,
                shown(self.part(row.line, row.bytes.clone())),
                area.width.into(),
                style,
            );
        }
        let cells =
            |cells: usize, most: u16| u16::try_from(cells).unwrap_or(most).min(most.saturating_sub(1));
        Position::new(area.x + cells(column, area.width), area.y + cells(row - top, area.height))
    }

    fn layout(&self, room: usize) -> Layout {
        let (line_at, at) = self.cursor();
        let mut layout = Layout { rows: Vec::new(), cursor: (0, 0) };
        for (number, line) in self.area.lines().iter().enumerate() {
            for bytes in rows(line, room, LongWords::Broken) {
                // At the end of a row that goes on below, the cursor stands before what comes next.
                if number == line_at && (bytes.start..=bytes.end).contains(&at) {
                    let column = width(self.part(number, bytes.start..at));
                    layout.cursor = (layout.rows.len(), column);
                }
                layout.rows.push(Row { line: number, bytes });
            }
        }
        layout
    }

    /// Line and byte of the cursor.
    fn cursor(&self) -> (usize, usize) {
        let at = self.area.cursor();
        let line = self.area.lines().get(at.0).map_or("", String::as_str);
        (at.0, line.char_indices().nth(at.1).map_or(line.len(), |(byte, _)| byte))
    }

    /// Part of a line, as far as there is any.
    fn part(&self, line: usize, bytes: Range<usize>) -> &str {
        let line = self.area.lines().get(line).map_or("", String::as_str);
        line.get(bytes.start..bytes.end.min(line.len())).unwrap_or_default()
    }

    /// The bytes of the letters before and behind the cursor; 0 at the ends of a line.
    fn around(&self) -> (usize, usize) {
        let (line, at) = self.cursor();
        let (before, behind) = (self.part(line, 0..at), self.part(line, at..usize::MAX));
        (letters(before).next_back().map_or(0, str::len), letters(behind).next().map_or(0, str::len))
    }

    fn characters(&self, line: usize, bytes: Range<usize>) -> usize {
        self.part(line, bytes).chars().count()
    }

    /// Puts the cursor before a byte of a line; false where `TextArea` cannot, which is beyond 65,535 characters.
    fn jump(&mut self, line: usize, byte: usize) -> bool {
        let place = (u16::try_from(line), u16::try_from(self.characters(line, 0..byte)));
        let (Ok(line), Ok(character)) = place else { return false };
        self.area.move_cursor(CursorMove::Jump(line, character));
        true
    }

    /// Takes the cursor out of the middle of a letter: shortcuts may leave it there, and what stood apart may become
    /// one letter.
    fn leave_letter(&mut self, backward: bool) {
        let (line, at) = self.cursor();
        let mut end = 0;
        let around = letters(self.part(line, 0..usize::MAX)).find_map(|letter| {
            let start = end;
            end += letter.len();
            (start < at && at < end).then_some((start, end))
        });
        if let Some((start, end)) = around {
            self.jump(line, if backward { start } else { end });
        }
    }

    /// Goes up or down as many rows, to the goal's column, else to the one it stands in.
    fn go_rows(&mut self, by: isize, goal: Option<usize>) {
        let layout = self.layout(self.room.get().0);
        let (row, column) = layout.cursor;
        let goal = goal.unwrap_or(column);
        let last = layout.rows.len().saturating_sub(1);
        let to = row.saturating_add_signed(by).min(last);
        self.goal = Some(goal);
        let Some(target) = layout.rows.get(to).filter(|_| to != row) else { return };
        let text = self.part(target.line, target.bytes.clone());
        // The end of a row that goes on is the beginning of the next one.
        let goes_on = layout.rows.get(to + 1).is_some_and(|next| next.line == target.line);
        let last_letter = letters(text).next_back().map_or(0, str::len);
        let end = if goes_on { text.len() - last_letter } else { text.len() };
        let (mut bytes, mut cells) = (0, 0);
        for letter in letters(text) {
            cells += width(letter);
            if cells > goal || bytes + letter.len() > end {
                break;
            }
            bytes += letter.len();
        }
        let place = (target.line, target.bytes.start + bytes);
        self.jump(place.0, place.1);
    }
}

fn by_letters(key: &KeyEvent, screenful: usize) -> Option<Move> {
    let screenful = isize::try_from(screenful).unwrap_or(1).max(1);
    match (key.code, key.modifiers) {
        (KeyCode::Left, KeyModifiers::NONE) | (KeyCode::Char('b'), KeyModifiers::CONTROL) => Some(Move::Back),
        (KeyCode::Right, KeyModifiers::NONE) | (KeyCode::Char('f'), KeyModifiers::CONTROL) => {
            Some(Move::Forward)
        }
        (KeyCode::Up, KeyModifiers::NONE) | (KeyCode::Char('p'), KeyModifiers::CONTROL) => {
            Some(Move::Rows(-1))
        }
        (KeyCode::Down, KeyModifiers::NONE) | (KeyCode::Char('n'), KeyModifiers::CONTROL) => {
            Some(Move::Rows(1))
        }
        (KeyCode::PageUp, KeyModifiers::NONE) => Some(Move::Rows(-screenful)),
        (KeyCode::PageDown, KeyModifiers::NONE) => Some(Move::Rows(screenful)),
        (KeyCode::Backspace, KeyModifiers::NONE) | (KeyCode::Char('h'), KeyModifiers::CONTROL) => {
            Some(Move::Erase)
        }
        (KeyCode::Delete, KeyModifiers::NONE) | (KeyCode::Char('d'), KeyModifiers::CONTROL) => {
            Some(Move::EraseNext)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
