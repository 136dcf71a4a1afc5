//! Owns where lines break: at spaces, behind hyphens, between ideographs, and inside a word only where the whole
//! word is wider than a line.
//! Must not know what is drawn.

use std::ops::Range;

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use super::visible::shown;
use super::width::width;

/// What becomes of a word that is wider than a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LongWords {
    /// It is broken between letters.
    Broken,
    /// It stays whole, and its line is too wide: paths and ids, which are copied. Only spaces break a line then.
    Whole,
}

/// The rows of one line of text, each at most `room` cells wide: ranges of bytes that follow each other without a
/// gap. The spaces behind the last word of a row belong to it, and may stand beyond its end.
#[must_use]
pub fn rows(line: &str, room: usize, long: LongWords) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut used) = (0, 0_usize);
    let mut begin = |at: usize, used: &mut usize| {
        rows.push(start..at);
        start = at;
        *used = 0;
    };
    for piece in pieces(line, long) {
        let text = line.get(piece.clone()).unwrap_or_default();
        let word = text.trim_end_matches(' ');
        let wide = width(word);
        if used > 0 && used.saturating_add(wide) > room {
            begin(piece.start, &mut used);
        }
        if wide > room && long == LongWords::Broken {
            for (at, letter) in word.grapheme_indices(true) {
                let cells = width(letter);
                if used > 0 && used + cells > room {
                    begin(piece.start + at, &mut used);
                }
                used += cells;
            }
        } else {
            used = used.saturating_add(wide);
        }
        used = used.saturating_add(text.len() - word.len());
    }
    rows.push(start..line.len());
    rows
}

/// `text`, as it is shown, in lines of at most `room` cells, without the spaces at their ends. An empty line of the
/// text is an empty line.
#[must_use]
pub fn wrap(text: &str, room: usize, long: LongWords) -> Vec<String> {
    let text = shown(text);
    let lines = text.split('\n').flat_map(|line| {
        let rows = rows(line, room, long).into_iter();
        rows.map(|row| line.get(row).unwrap_or_default().trim_end_matches(' ').to_owned())
    });
    lines.collect()
}

/// The same in as many lines, each about as long as the others: for names of a few words, where one short word alone on
/// the last line looks like a slip.
#[must_use]
pub fn wrap_evenly(text: &str, room: usize) -> Vec<String> {
    let lines = wrap(text, room, LongWords::Broken);
    let shown = shown(text);
    let word = |piece: Range<usize>| width(shown.get(piece).unwrap_or_default().trim_end_matches(' '));
    // No narrower than its widest word, which would be broken for it.
    let widest = pieces(&shown, LongWords::Broken).map(word).max().unwrap_or(0);
    let least = widest.max(width(&shown).div_ceil(lines.len().max(1)));
    let even = (least..room).map(|room| wrap(text, room, LongWords::Broken));
    even.into_iter().find(|even| even.len() == lines.len()).unwrap_or(lines)
}

/// The pieces of a line between which it may break, each with the spaces behind it.
fn pieces(line: &str, long: LongWords) -> impl Iterator<Item = Range<usize>> {
    let words = line
        .match_indices(' ')
        .map(|(at, _)| at + 1)
        .filter(|end| !line.get(*end..).is_some_and(|rest| rest.starts_with(' ')));
    let inside =
        linebreaks(line).map(|(end, _)| end).filter(|end| long == LongWords::Broken && parts(line, *end));
    let mut ends: Vec<usize> = words.chain(inside).chain([line.len()]).collect();
    ends.sort_unstable();
    ends.dedup();
    let mut start = 0;
    ends.into_iter().map(move |end| std::mem::replace(&mut start, end)..end)
}

/// Whether a line may break at that byte, of all places where the standard allows it: behind a hyphen and beside an
/// ideograph, not within a path or `and/or`.
fn parts(line: &str, at: usize) -> bool {
    let (before, after) = line.split_at_checked(at).unwrap_or((line, ""));
    let wide = |c: char| width(c.encode_utf8(&mut [0; 4])) == 2;
    let hyphen = before.ends_with(['-', '\u{2010}', '\u{2013}', '\u{2014}']);
    hyphen || before.chars().next_back().is_some_and(wide) || after.chars().next().is_some_and(wide)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::super::width::letters;
    use super::*;

    #[rstest]
    #[case("one two three", 7, &["one two", "three"])]
    #[case("", 7, &[""])]
    #[case("one\n\ntwo", 7, &["one", "", "two"])]
    #[case("a well-paid job", 7, &["a well-", "paid", "job"])]
    #[case("and/or not", 6, &["and/or", "not"])]
    #[case("unbreakable", 4, &["unbr", "eaka", "ble"])]
    #[case("  in", 4, &["  in"])]
    #[case("仕事、生活。学習", 6, &["仕事、", "生活。", "学習"])]
    #[case("仕事、生活。学習", 5, &["仕", "事、", "生", "活。", "学習"])]
    #[case("👩\u{200d}👩\u{200d}👧👩\u{200d}👩\u{200d}👧", 3, &["👩\u{200d}👩\u{200d}👧", "👩\u{200d}👩\u{200d}👧"])]
    #[case("e\u{301}e\u{301}e\u{301}", 2, &["e\u{301}e\u{301}", "e\u{301}"])]
    #[case("שלום עולם", 5, &["שלום", "עולם"])]
    #[case("❤\u{fe0f}❤\u{fe0f}❤\u{fe0f}", 4, &["❤\u{fe0f}❤\u{fe0f}", "❤\u{fe0f}"])]
    #[case("a\u{1b}[2Jb", 4, &["a�[2", "Jb"])]
    fn lines_break_where_a_reader_expects_it(
        #[case] text: &str,
        #[case] room: usize,
        #[case] lines: &[&str],
    ) {
        assert_eq!(wrap(text, room, LongWords::Broken), lines);
    }

    #[rstest]
    #[case("Money and what it is for", 20, &["Money and what", "it is for"])]
    #[case("自律と責任のある働き方", 20, &["自律と責任の", "ある働き方"])]
    #[case("Zufriedenheit am Ort", 18, &["Zufriedenheit", "am Ort"])]
    #[case("Growth", 20, &["Growth"])]
    #[case("Unbreakable", 4, &["Unbr", "eaka", "ble"])]
    #[case("", 4, &[""])]
    fn a_name_breaks_into_lines_of_about_one_length(
        #[case] text: &str,
        #[case] room: usize,
        #[case] lines: &[&str],
    ) {
        assert_eq!(wrap_evenly(text, room), lines);
    }

    #[test]
    fn what_is_copied_stays_whole() {
        let lines = wrap("in /home/a-b/c.json it is", 6, LongWords::Whole);
        assert_eq!(lines, ["in", "/home/a-b/c.json", "it is"]);
    }

    proptest! {
        #[test]
        fn rows_lose_nothing_and_fit(line in "[ a-e好é👩\u{200d}\u{301}\u{fe0f}❤ש\u{202e}-]{0,40}", room in 2..12_usize) {
            let rows = rows(&line, room, LongWords::Broken);
            let whole: String = rows.iter().map(|row| line.get(row.clone()).unwrap()).collect();
            prop_assert_eq!(&whole, &line);
            for row in &rows {
                let word = line.get(row.clone()).unwrap().trim_end_matches(' ');
                let seen = letters(word).filter(|letter| width(letter) > 0);
                prop_assert!(width(word) <= room || seen.count() == 1, "{word:?}");
            }
        }

        #[test]
        fn any_text_is_wrapped(text in any::<String>(), room in 0..9_usize) {
            let lines = wrap(&text, room, LongWords::Broken);
            prop_assert!(lines.iter().all(|line| !line.contains('\n')));
            prop_assert_eq!(wrap_evenly(&text, room).len(), lines.len());
        }
    }
}
