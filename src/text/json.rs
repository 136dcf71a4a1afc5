//! Owns JSON that can be printed as it is.
//! Must not change what it says.

use std::fmt::Write as _;

use super::is_hidden;

/// The same JSON value, in which every character that a terminal might obey is written as `\u....`. Outside of
/// strings, JSON has no hidden character but the newline, which no string has.
#[must_use]
pub fn visible_json(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for character in text.chars() {
        let plain = matches!(character, ' '..='~' | '\n');
        if !plain && is_hidden(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a String cannot fail.
                let _ = write!(visible, "\\u{unit:04x}");
            }
        } else {
            visible.push(character);
        }
    }
    visible
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("plain é 好")]
    #[case("\u{1b}]0;title\u{7}\n\t\u{9b}31m\u{7f}")]
    #[case("\u{202e}turned\u{2066}\u{e0041}\"\\")]
    fn json_hides_nothing_and_says_the_same(#[case] text: &str) {
        let visible = visible_json(&serde_json::to_string_pretty(&[text]).unwrap());
        assert!(!visible.chars().any(|c| is_hidden(c) && c != '\n'), "{visible:?}");
        assert_eq!(serde_json::from_str::<Vec<String>>(&visible).unwrap(), [text]);
    }
}
