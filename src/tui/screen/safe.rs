//! Owns the last look at a frame: nothing stands on it that a terminal might obey, that turns the direction
//! of text or that smears over other lines, whatever file or paste it came from.
//! Must not know what any of it means.

use ratatui::buffer::Buffer;
use unicode_width::UnicodeWidthChar;

use crate::summary::Glyphs;
use crate::text::{PLACEHOLDER, is_hidden};

/// Accents and other marks on one letter beyond which they are a smear.
const MOST_MARKS: usize = 4;

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
}
