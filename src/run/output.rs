//! Owns all printing outside the full screen: a closed pipe ends quietly, anything else is an error.
//! Must not print what a file, an argument or the environment said without [`display_safe`].

use std::io::{self, IsTerminal, Write};

use super::Exit;
use crate::store::ExitClass;
use crate::text::visible;

/// Prints whole lines to standard output. A reader that has gone is no failure.
pub(crate) fn print(text: &str) -> Exit {
    let line_end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    write(io::stdout().lock(), text, line_end)
}

/// Prints what is for another program, byte for byte, to standard output.
pub(crate) fn hand_on(bytes: &[u8]) -> Exit {
    write_bytes(io::stdout().lock(), bytes, "")
}

/// Prints a question, behind which the cursor stays, to standard output.
pub(crate) fn prompt(text: &str) -> Exit {
    write(io::stdout().lock(), text, "")
}

/// Prints text as it is to standard output.
///
/// # Errors
/// How the program ends when nobody reads it any more: quietly when the reader has gone.
pub(crate) fn say(text: &str) -> Result<(), Exit> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_err(|error| {
        let gone = error.kind() == io::ErrorKind::BrokenPipe;
        if gone { Exit::Done } else { Exit::Error(ExitClass::InputOutput) }
    })
}

/// Prints whole lines to standard error.
pub(crate) fn complain(text: &str) {
    let line_end = if text.ends_with('\n') { "" } else { "\n" };
    // There is nobody left to tell when this fails.
    let _ = write(io::stderr().lock(), text, line_end);
}

/// A line on standard error that takes the place of the one before, while long work goes on. Only where a person
/// sees it: not in files and pipes, and not where lines are read out.
pub(crate) struct Progress {
    shown: bool,
    width: usize,
}

impl Progress {
    /// One that shows nothing unless standard error is a terminal and `wanted`.
    pub(crate) fn new(wanted: bool) -> Self {
        Self { shown: wanted && io::stderr().is_terminal(), width: 0 }
    }

    /// Shows `text`, which is one line.
    pub(crate) fn show(&mut self, text: &str) {
        if self.shown {
            let rest = self.width.saturating_sub(text.len());
            self.width = text.len();
            let _ = write(io::stderr().lock(), &format!("\r{text}{}", " ".repeat(rest)), "");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.width > 0 {
            let _ = write(io::stderr().lock(), &format!("\r{}\r", " ".repeat(self.width)), "");
        }
    }
}

fn write(out: impl Write, text: &str, line_end: &str) -> Exit {
    write_bytes(out, text.as_bytes(), line_end)
}

fn write_bytes(mut out: impl Write, bytes: &[u8], line_end: &str) -> Exit {
    let written = out.write_all(bytes).and_then(|()| out.write_all(line_end.as_bytes()));
    match written.and_then(|()| out.flush()) {
        Ok(()) => Exit::Done,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
        Err(_) => Exit::Error(ExitClass::InputOutput),
    }
}

/// `text` with everything that a terminal might obey, that hides itself or that smears over other lines made
/// visible as `\u{..}`: control characters, those that turn the direction of text, marks piled on one letter.
/// Newlines stay; see [`one_line`].
pub(crate) fn display_safe(text: &str) -> String {
    visible(text, |c| format!("\\u{{{:x}}}", u32::from(c))).into_owned()
}

/// [`display_safe`] for what stands in a line of its own, or in a column: newlines are made visible too.
pub(crate) fn one_line(text: &str) -> String {
    display_safe(text).replace('\n', "\\u{a}")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("plain é 好\nline", "plain é 好\nline")]
    #[case("\u{1b}[31mred\u{7}", "\\u{1b}[31mred\\u{7}")]
    #[case("a\u{202e}b\u{2066}c", "a\\u{202e}b\\u{2066}c")]
    #[case("a\rb\tc", "a\\u{d}b\\u{9}c")]
    #[case("e\u{301}\u{301}\u{301}\u{301}\u{301}!", "e\u{301}\u{301}\u{301}\u{301}\\u{301}!")]
    fn what_a_terminal_might_obey_is_shown_instead(#[case] text: &str, #[case] safe: &str) {
        assert_eq!(display_safe(text), safe);
    }
}
