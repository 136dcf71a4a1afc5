//! Owns the text that is being written: a text editor over a note, or over a text of the plan.
//! Must not save: it says when a pause makes that worth while.

use super::editor::Editor;
use super::keys::{KeyCode, KeyEvent, KeyModifiers};
use crate::visit::{LONGEST, Target, as_text};

/// After this many milliseconds without a key, what was typed is saved.
const PAUSE: u64 = 250;
/// After this many milliseconds it is saved although the typing goes on.
const AT_MOST: u64 = 1000;

/// A note that is open.
pub(crate) struct NoteEditor {
    target: Target,
    editor: Editor,
    unsaved: Option<Unsaved>,
}

/// When the keys came that are not saved yet, in milliseconds since the program began.
struct Unsaved {
    first: u64,
    last: u64,
}

impl NoteEditor {
    /// Opens what belongs to `target` with what stands there, the cursor at its end.
    pub(crate) fn new(target: Target, text: &str) -> Self {
        Self { target, editor: Editor::new(text), unsaved: None }
    }

    pub(crate) fn target(&self) -> &Target {
        &self.target
    }

    /// Has what is written belong to another note from now on.
    pub(crate) fn move_to(&mut self, target: Target) {
        self.target = target;
    }

    /// Whether it holds one line only.
    pub(crate) fn is_line(&self) -> bool {
        self.target.is_line()
    }

    pub(crate) fn editor(&self) -> &Editor {
        &self.editor
    }

    /// The text so far, lines parted by a newline.
    pub(crate) fn text(&self) -> String {
        self.editor.text()
    }

    /// Types one key.
    pub(crate) fn key(&mut self, key: KeyEvent, now: u64) {
        let key = plain_line_end(key);
        if self.is_line() && key.code == KeyCode::Enter {
            // A line end that came unbracketed parts two words, no more.
            self.paste(" ", now);
            return;
        }
        let full = self.editor.length() >= LONGEST && super::keys::character(&key).is_some();
        if !full && self.editor.key(key) {
            self.changed(now);
        }
    }

    /// Inserts pasted text as text, whatever it holds; returns whether all of it fitted.
    pub(crate) fn paste(&mut self, text: &str, now: u64) -> bool {
        let room = LONGEST.saturating_sub(self.editor.length());
        let (plain, fitted) = as_text(text, self.is_line(), room);
        self.editor.insert(&plain);
        self.changed(now);
        fitted
    }

    /// When the text is to be saved, in milliseconds since the program began.
    pub(crate) fn deadline(&self) -> Option<u64> {
        self.unsaved.as_ref().map(|unsaved| (unsaved.last + PAUSE).min(unsaved.first + AT_MOST))
    }

    /// The text, when it has changed since this was last asked.
    pub(crate) fn take_unsaved(&mut self) -> Option<String> {
        self.unsaved.take().map(|_| self.text())
    }

    fn changed(&mut self, now: u64) {
        let first = self.unsaved.as_ref().map_or(now, |unsaved| unsaved.first);
        self.unsaved = Some(Unsaved { first, last: now });
    }
}

/// Ctrl-J is how a line end arrives that was pasted without brackets. The editor's own use of it, deleting to
/// the beginning of the line, would lose text that nobody meant to lose.
fn plain_line_end(key: KeyEvent) -> KeyEvent {
    let is_line_end = key.code == KeyCode::Char('j') && key.modifiers == KeyModifiers::CONTROL;
    if is_line_end { KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE) } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::Id;
    use crate::session::Field;

    fn editor(text: &str) -> NoteEditor {
        NoteEditor::new(Target::Note(Id::new("money").unwrap()), text)
    }

    #[test]
    fn a_paste_is_text_only() {
        let mut note = editor("a");
        assert!(note.paste("b\r\nq\x1b[31m\u{7}c", 5));
        assert_eq!(note.text(), "ab\nq[31mc");
    }

    #[test]
    fn a_line_end_without_brackets_deletes_nothing() {
        let mut note = editor("half a no");
        note.key(KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL), 0);
        assert_eq!(note.text(), "half a no\n");
    }

    #[test]
    fn a_line_stays_one_whatever_is_pasted() {
        let mut line = NoteEditor::new(Target::Field(Field::Act), "ask");
        assert!(line.is_line());
        assert!(line.paste(" for\r\nan hour", 0));
        line.key(KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL), 0);
        assert_eq!(line.text(), "ask for an hour ");
    }

    #[test]
    fn a_paste_beyond_the_limit_is_cut_and_says_so() {
        let mut note = editor("");
        assert!(!note.paste(&"x".repeat(LONGEST * 3), 0));
        assert!(note.text().chars().count() <= LONGEST);
        note.key(KeyEvent::new(KeyCode::Char('y'), KeyModifiers::NONE), 1);
        assert!(!note.text().contains('y'));
    }

    #[test]
    fn a_pause_after_typing_makes_a_save_due_once() {
        let mut note = editor("half");
        assert_eq!(note.deadline(), None);
        note.key(KeyEvent::new(KeyCode::Char('!'), KeyModifiers::NONE), 1_000);
        assert_eq!(note.deadline(), Some(1_250));
        assert_eq!(note.take_unsaved().as_deref(), Some("half!"));
        assert_eq!(note.take_unsaved(), None);
        assert_eq!(note.deadline(), None);
    }

    #[test]
    fn typing_that_goes_on_is_saved_every_second() {
        let mut note = editor("");
        for ms in (0..=900).step_by(100) {
            note.key(KeyEvent::new(KeyCode::Char('x'), KeyModifiers::NONE), ms);
            assert_eq!(note.deadline(), Some((ms + 250).min(1_000)));
        }
        assert_eq!(note.take_unsaved().as_deref(), Some("xxxxxxxxxx"));
    }
}
