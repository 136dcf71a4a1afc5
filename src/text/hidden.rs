//! Owns which characters a person cannot see, or which change how others are seen.
//! Must not decide what becomes of them: a file that is taken apart refuses them, a report shows them.

use unicode_width::UnicodeWidthChar;

/// A longer run of marks that take no room of their own is no writing but a smear.
pub(super) const MOST_MARKS: usize = 4;

/// Whether `c` is a control character, sets the direction of text, or takes no room and has no meaning in
/// any script: newline, tab and escape included, accents and the joiners of Persian not.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    let invisible = matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200d}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    );
    c.is_control() || invisible
}

/// Whether accents or other marks are piled up on one letter beyond what any script needs.
pub(crate) fn is_smeared(text: &str) -> bool {
    let mut run = 0;
    text.chars().any(|c| {
        run = if c.width() == Some(0) { run + 1 } else { 0 };
        run > MOST_MARKS
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case('\u{1b}', true)]
    #[case('\n', true)]
    #[case('\u{9b}', true)]
    #[case('\u{202e}', true)]
    #[case('\u{200d}', true)]
    #[case('\u{200c}', false)]
    #[case('é', false)]
    #[case(' ', false)]
    fn what_cannot_be_seen_is_known(#[case] c: char, #[case] hidden: bool) {
        assert_eq!(is_hidden(c), hidden, "{c:?}");
    }

    #[test]
    fn accents_are_writing_and_piles_of_them_are_not() {
        assert!(!is_smeared("e\u{301}\u{323} naïve हिन्दी"));
        assert!(is_smeared("e\u{301}\u{301}\u{301}\u{301}\u{301}"));
    }
}
