//! Owns a text that is being written, line by line: a note, or a text of the plan.
//! Must not save it.

use crate::text::within;
use crate::visit::{LONGEST, Target, as_text};
use crate::words::plain as words;

/// A text that is being written.
#[derive(Debug)]
pub(super) struct Writing {
    pub(super) target: Target,
    text: String,
    /// Whether a line was typed in this visit.
    typed: bool,
}

/// What a line came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// There may be more; this is all so far.
    More(String),
    /// It is complete.
    Done(String),
    /// It is complete, and this much did not fit.
    Full(String),
}

impl Writing {
    /// Goes on with what stands there.
    pub(super) fn new(target: Target, text: &str) -> Self {
        Self { target, text: text.to_owned(), typed: false }
    }

    /// Whether it holds one line only.
    pub(super) fn is_line(&self) -> bool {
        self.target.is_line()
    }

    /// What is to be known before the first line.
    pub(super) fn opening(&self) -> String {
        let mut lines = Vec::new();
        if !self.text.is_empty() {
            lines.push(words::stands_there(&self.text));
        }
        lines.push(words::how_to_write(self.is_line(), !self.text.is_empty()).to_owned());
        lines.join("\n")
    }

    /// Takes one line.
    pub(super) fn line(&mut self, line: &str) -> Written {
        let (plain, _) = as_text(line, true, usize::MAX);
        let first = !std::mem::replace(&mut self.typed, true);
        match plain.trim() {
            "" | "." => return Written::Done(self.text.clone()),
            "-" if first && self.is_line() => return Written::Done(String::new()),
            "-" if first => {
                self.text.clear();
                return Written::More(String::new());
            }
            _ if self.is_line() => self.text.clear(),
            _ if !self.text.is_empty() => self.text.push('\n'),
            _ => {}
        }
        let room = LONGEST.saturating_sub(self.text.chars().count());
        let fits = within(&plain, room);
        self.text.push_str(fits);
        if fits.len() < plain.len() {
            return Written::Full(self.text.clone());
        }
        if self.is_line() { Written::Done(self.text.clone()) } else { Written::More(self.text.clone()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Field;

    #[test]
    fn several_lines_end_with_a_dot_or_an_empty_line() {
        for end in [".", "", "  "] {
            let mut writing = Writing::new(Target::Field(Field::StayFor), "");
            assert_eq!(writing.line("near home"), Written::More("near home".to_owned()));
            assert_eq!(writing.line("q"), Written::More("near home\nq".to_owned()));
            assert_eq!(writing.line(end), Written::Done("near home\nq".to_owned()));
        }
    }

    #[test]
    fn a_minus_sign_first_begins_anew() {
        let mut writing = Writing::new(Target::Field(Field::StayFor), "old");
        assert_eq!(writing.line("-"), Written::More(String::new()));
        assert_eq!(writing.line("-"), Written::More("-".to_owned()));
        let mut line = Writing::new(Target::Field(Field::Cue), "old");
        assert_eq!(line.line("-"), Written::Done(String::new()));
    }

    #[test]
    fn a_line_replaces_a_line_and_controls_are_left_out() {
        let mut writing = Writing::new(Target::Field(Field::Cue), "old");
        assert_eq!(writing.line("new\u{1b}[31m\tred"), Written::Done("new[31m red".to_owned()));
        assert_eq!(Writing::new(Target::Field(Field::Cue), "old").line(""), Written::Done("old".to_owned()));
    }

    #[test]
    fn a_text_has_an_end() {
        let mut writing = Writing::new(Target::Field(Field::StayFor), "");
        let Written::Full(text) = writing.line(&"a".repeat(LONGEST + 5)) else { panic!("it fitted") };
        assert_eq!(text.chars().count(), LONGEST);
    }
}
