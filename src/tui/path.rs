//! Owns the one-line field in which another place to write to is typed.
//! Must not look at the disk.

use ratatui_textarea::{CursorMove, TextArea};

use super::keys::KeyEvent;

/// A path that is being typed.
pub(crate) struct PathField {
    area: TextArea<'static>,
}

impl PathField {
    pub(crate) fn new(text: &str) -> Self {
        let mut area = TextArea::new(vec![text.to_owned()]);
        area.set_cursor_line_style(ratatui::style::Style::new());
        area.set_cursor_style(ratatui::style::Style::new());
        area.move_cursor(CursorMove::End);
        Self { area }
    }

    pub(crate) fn area(&self) -> &TextArea<'static> {
        &self.area
    }

    pub(crate) fn text(&self) -> String {
        self.area.lines().concat()
    }

    pub(crate) fn key(&mut self, key: KeyEvent) {
        self.area.input(key);
    }

    pub(crate) fn paste(&mut self, text: &str) {
        let line: String = text.chars().filter(|c| !c.is_control()).take(4_096).collect();
        self.area.insert_str(line);
    }
}
