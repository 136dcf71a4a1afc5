//! Owns the one-line field in which another place to write to is typed.
//! Must not look at the disk.

use super::editor::Editor;
use super::keys::{KeyCode, KeyEvent};

/// The longest path that is taken in, in characters: more than any system takes.
const LONGEST: usize = 4_096;

/// A path that is being typed.
pub(crate) struct PathField {
    editor: Editor,
}

impl PathField {
    pub(crate) fn new(text: &str) -> Self {
        Self { editor: Editor::new(text) }
    }

    pub(crate) fn editor(&self) -> &Editor {
        &self.editor
    }

    pub(crate) fn text(&self) -> String {
        self.editor.text()
    }

    pub(crate) fn key(&mut self, key: KeyEvent) {
        if key.code != KeyCode::Enter {
            self.editor.key(key);
        }
    }

    pub(crate) fn paste(&mut self, text: &str) {
        let line: String = text.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
        self.editor.insert(&line);
    }
}
