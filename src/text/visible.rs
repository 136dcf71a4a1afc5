//! Owns what stands in the place of characters that nobody could see, that a terminal might obey, that turn the
//! direction of text, or that smear over other lines.
//! Must not decide how it is spelt out: a screen has one cell for it, a report has room.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

use super::hidden::{MOST_MARKS, is_hidden};

/// One cell in place of what nobody could see.
pub const PLACEHOLDER: &str = "\u{fffd}";

/// Joins pictures to one, and letters of Indic scripts.
const JOINER: char = '\u{200d}';
/// Keeps letters apart that would join.
const NON_JOINER: char = '\u{200c}';

/// `text` with each such character as `spell` writes it. Newlines stay; so do joiners where they join something,
/// and up to four marks on one letter.
pub fn visible(text: &str, spell: impl Fn(char) -> String) -> Cow<'_, str> {
    let odd = |byte: u8| !byte.is_ascii() || (byte.is_ascii_control() && byte != b'\n');
    if !text.bytes().any(odd) {
        return Cow::Borrowed(text);
    }
    let mut seen = String::with_capacity(text.len());
    let mut before = None;
    for letter in text.graphemes(true) {
        let mut marks = 0;
        let mut rest = letter.chars();
        while let Some(c) = rest.next() {
            let next = rest.clone().next();
            marks = if takes_no_room(c) { marks + 1 } else { 0 };
            if hides(c, before, next) || marks > MOST_MARKS {
                seen.push_str(&spell(c));
            } else {
                seen.push(c);
            }
            before = Some(c);
        }
    }
    Cow::Owned(seen)
}

/// `text` as a screen can show it: a cell for each character that nobody could see.
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    visible(text, |_| PLACEHOLDER.to_owned())
}

fn takes_no_room(c: char) -> bool {
    c.width() == Some(0)
}

/// Arabic, Syriac and the Indic scripts.
fn is_of_joining_script(c: char) -> bool {
    ('\u{600}'..='\u{dff}').contains(&c)
}

/// Whether `c` is not to be shown as it is, between the character `before` it and the `next` one of its letter.
fn hides(c: char, before: Option<char>, next: Option<char>) -> bool {
    match c {
        '\n' => false,
        // Segmentation keeps what follows in the same letter only where the joiner has an effect.
        JOINER => next.is_none_or(takes_no_room) && !before.is_some_and(is_of_joining_script),
        NON_JOINER => !before.is_some_and(is_of_joining_script),
        c => is_hidden(c),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::plain("plain é 好\nline", "plain é 好\nline")]
    #[case::obeyed("\u{1b}[31mred\u{7}\t", "�[31mred��")]
    #[case::turned("a\u{202e}b\u{2066}c\u{200f}", "a�b�c�")]
    #[case::turned_alone("\u{202e}", "�")]
    #[case::right_to_left("כסף money المال", "כסף money المال")]
    #[case::family("👩\u{200d}👩\u{200d}👧", "👩\u{200d}👩\u{200d}👧")]
    #[case::heart("❤\u{fe0f}", "❤\u{fe0f}")]
    #[case::nothing_to_join("a\u{200d}b\u{200c}c", "a�b�c")]
    #[case::persian("می\u{200c}خواهم", "می\u{200c}خواهم")]
    #[case::sinhala("ක්\u{200d}ෂ", "ක්\u{200d}ෂ")]
    #[case::accents("e\u{301}\u{323}", "e\u{301}\u{323}")]
    #[case::smeared("e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}!", "e\u{301}\u{301}\u{301}\u{301}��!")]
    fn what_nobody_could_see_has_a_cell(#[case] text: &str, #[case] seen: &str) {
        assert_eq!(shown(text), seen);
    }

    proptest! {
        #[test]
        fn what_is_shown_stays_as_it_is(text in any::<String>()) {
            let once = shown(&text).into_owned();
            prop_assert_eq!(shown(&once), once.as_str());
            let hidden = |c: char| is_hidden(c) && c != '\n' && c != JOINER;
            prop_assert!(!once.contains(hidden), "{once:?}");
        }
    }
}
