//! Owns the last look at a frame: nothing stands on it that a terminal might obey, that turns the direction
//! of text or that smears over other lines, whatever file or paste it came from.
//! Must not know what any of it means.

use ratatui::buffer::{Buffer, Cell};
use unicode_width::UnicodeWidthChar;

use crate::summary::Glyphs;
use crate::text::{PLACEHOLDER, is_hidden};

/// Accents and other marks on one letter beyond which they are a smear.
const MOST_MARKS: usize = 4;

/// The mark that has no sound and no width, and a direction.
const LEFT_TO_RIGHT: char = '\u{200e}';

/// Joins pictures to one, which terminals draw as wide as the first of them.
const JOINER: char = '\u{200d}';

/// Takes out of every cell what must not reach a terminal; on a plain terminal, arrows and ellipses too.
pub(crate) fn make_safe(buf: &mut Buffer, glyphs: Glyphs) {
    for cell in &mut buf.content {
        let symbol = cell.symbol();
        if symbol.len() == 1 {
            continue;
        }
        if let Some(safe) = safe(symbol) {
            let blank = safe.chars().all(|c| c == ' ' || c.width() == Some(0));
            cell.set_symbol(if blank { PLACEHOLDER } else { &safe });
        } else if let Some(plain) = plain(symbol).filter(|_| glyphs == Glyphs::Ascii) {
            cell.set_symbol(plain);
        }
    }
    keep_columns(buf);
}

/// Says at the end of each text that runs from right to left, where a column follows, that the line goes on from
/// left to right: terminals that turn text would otherwise turn the column along with it.
fn keep_columns(buf: &mut Buffer) {
    for row in buf.content.chunks_mut(usize::from(buf.area.width).max(1)) {
        let mut leftward = false;
        for at in 0..row.len() {
            let gap = |cell: Option<&Cell>| cell.is_some_and(|cell| cell.symbol() == " ");
            if leftward && gap(row.get(at)) && gap(row.get(at + 1)) {
                leftward = false;
                let more = row.iter().skip(at).any(|cell| cell.symbol() != " ");
                if let Some(last) = row.get_mut(at.saturating_sub(1)).filter(|_| more) {
                    let marked = format!("{}{LEFT_TO_RIGHT}", last.symbol());
                    last.set_symbol(&marked);
                }
            } else if let Some(letter) = row.get(at).and_then(|cell| cell.symbol().chars().next()) {
                leftward = runs_leftward(letter) || (leftward && !letter.is_alphabetic());
            }
        }
    }
}

/// Hebrew, Arabic and their kin.
fn runs_leftward(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// What is left of a symbol; none when all of it may stay.
fn safe(symbol: &str) -> Option<String> {
    let marks = symbol.chars().filter(|c| c.width() == Some(0)).count();
    let hides = |c: char| is_hidden(c) && c != JOINER;
    if marks <= MOST_MARKS && !symbol.contains(hides) {
        return None;
    }
    let mut room = MOST_MARKS;
    let stays = |c: &char| {
        if c.width() == Some(0) && *c != JOINER {
            room = room.saturating_sub(1);
            return room > 0 && !hides(*c);
        }
        !hides(*c)
    };
    let left: String = symbol.chars().filter(stays).collect();
    (left != symbol).then_some(left)
}

/// A plain character for one that stands in key names and cut texts.
fn plain(symbol: &str) -> Option<&'static str> {
    match symbol {
        "←" => Some("<"),
        "→" => Some(">"),
        "↑" => Some("^"),
        "↓" => Some("v"),
        "…" => Some("~"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("a", "a")]
    #[case("é", "é")]
    #[case("e\u{301}", "e\u{301}")]
    #[case("a\u{202e}", "a")]
    #[case(" \u{202e}", PLACEHOLDER)]
    #[case("\u{9b}", PLACEHOLDER)]
    #[case("好\u{2066}", "好")]
    #[case("👩\u{200d}👧", "👩\u{200d}👧")]
    #[case("z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "z\u{300}\u{301}\u{302}")]
    #[case("…", "…")]
    fn what_would_do_harm_is_taken_out(#[case] symbol: &str, #[case] left: &str) {
        let mut buf = Buffer::empty(Rect::new(0, 0, 1, 1));
        buf.content[0].set_symbol(symbol);
        make_safe(&mut buf, Glyphs::Braille);
        assert_eq!(buf.content[0].symbol(), left);
    }

    #[rstest]
    #[case::a_column_follows("כסף     65   60 to 70", "כסף\u{200e}     65   60 to 70")]
    #[case::a_number_belongs_to_it("כסף 2     65", "כסף 2\u{200e}     65")]
    #[case::within_a_sentence("בשעה 3 בבוקר", "בשעה 3 בבוקר")]
    #[case::behind_other_letters("כסף pay   65", "כסף pay   65")]
    #[case::nothing_follows("  כסף", "  כסף")]
    fn columns_stay_where_they_are_behind_text_from_right_to_left(#[case] row: &str, #[case] kept: &str) {
        let mut buf = Buffer::with_lines([format!("{row}   "), "65".to_owned()]);
        make_safe(&mut buf, Glyphs::Braille);
        let row: String = buf.content.iter().take(buf.area.width.into()).map(Cell::symbol).collect();
        assert_eq!(row.trim_end(), kept);
    }
}
