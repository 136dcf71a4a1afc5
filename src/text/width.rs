//! Owns how wide text is, and where it is cut.
//! Must not break lines.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::visible::shown;

/// The letters of `text`: grapheme clusters, extended ones.
#[must_use = "nothing is done with the letters"]
pub fn letters(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.graphemes(true)
}

/// The width of `text` in cells, as it is shown.
#[must_use]
pub fn width(text: &str) -> usize {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.len();
    }
    letters(&shown(text)).fold(0, |sum: usize, letter| sum.saturating_add(letter.width()))
}

/// The same in columns of a drawing, at most 1,000: wider text is never drawn, and sums stay small.
#[must_use]
pub fn columns(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX).min(1000)
}

/// `text` as it is shown when it is at most `room` cells wide, else as much of it as fits with `ellipsis` behind;
/// nothing where not even that fits.
#[must_use]
pub fn cut<'t>(text: &'t str, room: usize, ellipsis: &str) -> Cow<'t, str> {
    let text = shown(text);
    if width(&text) <= room {
        return text;
    }
    let Some(room) = room.checked_sub(width(ellipsis)) else { return Cow::Borrowed("") };
    let mut used = 0;
    let fits = |letter: &&str| {
        used += letter.width();
        used <= room
    };
    let kept: String = letters(&text).take_while(fits).collect();
    Cow::Owned(kept.trim_end().to_owned() + ellipsis)
}

/// As much of `text` as has at most `most` characters, never half a letter.
#[must_use]
pub fn within(text: &str, most: usize) -> &str {
    let mut taken = 0;
    let letters = text.grapheme_indices(true).map(|(at, letter)| (at, letter.chars().count()));
    let too_far = letters.into_iter().find(|(_, count)| {
        taken += count;
        taken > most
    });
    too_far.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("", 0)]
    #[case("Money", 5)]
    #[case("仕事", 4)]
    #[case("e\u{301}te\u{301}", 3)]
    #[case("👩\u{200d}👩\u{200d}👧", 2)]
    #[case("🇩🇪", 2)]
    #[case("❤\u{fe0f}", 2)]
    #[case("ｶﾞ", 2)]
    #[case("a\u{202e}b\t", 4)]
    #[case("כסף", 3)]
    fn text_is_measured_by_letters_as_they_are_shown(#[case] text: &str, #[case] cells: usize) {
        assert_eq!(width(text), cells);
    }

    #[rstest]
    #[case("Money", 5, "Money")]
    #[case("Balance", 4, "Bal…")]
    #[case("Self worth", 6, "Self…")]
    #[case("仕事", 4, "仕事")]
    #[case("仕事場", 4, "仕…")]
    #[case("e\u{301}te\u{301}s", 3, "e\u{301}t…")]
    #[case("👩\u{200d}👩\u{200d}👧👧", 3, "👩\u{200d}👩\u{200d}👧…")]
    #[case("a\u{202e}b", 2, "a…")]
    #[case("Money", 1, "…")]
    #[case("Money", 0, "")]
    fn text_is_cut_by_cells_never_inside_a_letter(
        #[case] text: &str,
        #[case] room: usize,
        #[case] kept: &str,
    ) {
        assert_eq!(cut(text, room, "…"), kept);
        assert!(width(kept) <= room);
    }

    #[rstest]
    #[case("abc", 3, "abc")]
    #[case("abc", 2, "ab")]
    #[case("e\u{301}e\u{301}", 3, "e\u{301}")]
    #[case("👩\u{200d}👧", 2, "")]
    fn a_limit_in_characters_cuts_no_letter(#[case] text: &str, #[case] most: usize, #[case] kept: &str) {
        assert_eq!(within(text, most), kept);
    }
}
