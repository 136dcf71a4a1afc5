//! Owns all printing outside the full screen: a closed pipe ends quietly, anything else is an error.
//! Must not print what a file, an argument or the environment said without [`display_safe`].

use std::fmt::Write as _;
use std::io::{self, Write};

use super::Exit;
use crate::store::ExitClass;

/// Prints to standard output. A reader that has gone is no failure.
pub(crate) fn print(text: &str) -> Exit {
    finish(io::stdout().lock(), text)
}

/// Prints to standard error.
pub(crate) fn complain(text: &str) {
    // There is nobody left to tell when this fails.
    let _ = finish(io::stderr().lock(), text);
}

fn finish(mut out: impl Write, text: &str) -> Exit {
    let line_end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    match out
        .write_all(text.as_bytes())
        .and_then(|()| out.write_all(line_end.as_bytes()))
        .and_then(|()| out.flush())
    {
        Ok(()) => Exit::Done,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
        Err(_) => Exit::Error(ExitClass::InputOutput),
    }
}

/// `text` with everything that a terminal might obey, or that hides itself, made visible: control characters,
/// and characters that turn the direction of text, as `\u{..}`. Newlines stay.
pub(crate) fn display_safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        let hides = matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
        if (character.is_control() && character != '\n') || hides {
            // Writing to a String cannot fail.
            let _ = write!(safe, "\\u{{{:x}}}", u32::from(character));
        } else {
            safe.push(character);
        }
    }
    safe
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
    fn what_a_terminal_might_obey_is_shown_instead(#[case] text: &str, #[case] safe: &str) {
        assert_eq!(display_safe(text), safe);
    }
}
