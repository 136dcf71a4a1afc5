//! What is sent for frames: little, and what was drawn.

use std::num::NonZero;

use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use rstest::rstest;

use super::*;
use crate::tui::testing::{BEGIN, LESSONS, Played};
use crate::tui::theme::{Glyphs, Palette};

/// Rows of nine cells, parted by a bar.
fn buffer(rows: &str) -> Buffer {
    let rows: Vec<&str> = rows.split('|').collect();
    let mut buf = Buffer::empty(Rect::new(0, 0, 9, u16::try_from(rows.len()).unwrap()));
    for (y, row) in (0..).zip(rows) {
        Line::raw(row).render(Rect::new(0, y, 9, 1), &mut buf);
    }
    buf
}

/// What is sent for the last of these frames.
fn sent(frames: &[&str]) -> String {
    let mut screen = Screen::new((9, buffer(frames[0]).area.height));
    let mut last = String::new();
    for frame in frames {
        last = screen.frame(buffer(frame), Position::new(2, 0));
    }
    last
}

#[rstest]
#[case::first(&["Saved."], "\x1b[m\x1b[2J\x1b[HSaved.\x1b[1;3H")]
#[case::the_same(&["Saved.", "Saved."], "")]
#[case::one_letter(&["Saved.", "Sated."], "\x1b[1;3Ht\x1b[1;3H")]
#[case::shorter(&["Saved.", "Save"], "\x1b[1;5H  \x1b[1;3H")]
#[case::over_a_short_gap(&["a  d", "b  e"], "\x1b[Hb  e\x1b[1;3H")]
#[case::over_a_long_gap(&["a      d", "b      e"], "\x1b[Hb\x1b[6Ce\x1b[1;3H")]
#[case::next_row(&["a|b", "c|d"], "\x1b[Hc\x1b[2Hd\x1b[1;3H")]
#[case::wide(&["好", "好x"], "\x1b[1;3Hx\x1b[1;3H")]
#[case::full_row(&["|", "123456789|1"], "\x1b[H123456789\x1b[2H1\x1b[1;3H")]
fn only_what_changes_is_sent(#[case] frames: &[&str], #[case] bytes: &str) {
    assert_eq!(sent(frames), bytes);
}

#[test]
fn the_cursor_alone_may_move() {
    let mut screen = Screen::new((9, 1));
    screen.frame(buffer("Saved."), Position::new(0, 0));
    assert_eq!(screen.frame(buffer("Saved."), Position::new(1, 0)), "\x1b[1;2H");
}

#[rstest]
#[case("e\u{301}x", "e\u{301}\x1b[1;2Hx")]
#[case("👩\u{200d}👧x", "👩\u{200d}👧\x1b[1;3Hx")]
#[case("好x", "好x")]
fn behind_a_letter_whose_width_is_disputed_the_place_is_said_anew(#[case] text: &str, #[case] placed: &str) {
    let sent = sent(&[text]);
    assert!(sent.contains(placed), "{sent:?}");
}

#[test]
fn a_row_is_drawn_whole_while_such_a_letter_stands_in_it_and_when_it_has_gone() {
    let (with, without) = ("👩\u{200d}👧|ab", "|ab");
    assert!(sent(&[without, with]).contains("👩\u{200d}👧\x1b[1;3H       "), "what it may cover is blanked");
    let gone = sent(&[with, without]);
    assert!(gone.contains("         ") && !gone.contains('b'), "{gone:?}");
    assert_eq!(sent(&[with, with]), "");
    assert_eq!(sent(&[with, without, without]), "");
}

/// One row, a letter in each of these styles.
fn styled(styles: &[Style]) -> String {
    let mut buf = Buffer::empty(Rect::new(0, 0, 9, 1));
    for (x, style) in (0..).zip(styles) {
        buf.set_string(x, 0, "x", *style);
    }
    let sent = Screen::new((9, 1)).frame(buf, Position::ORIGIN);
    sent.trim_start_matches(CLEAR).trim_start_matches("\x1b[H").trim_end_matches("\x1b[H").to_owned()
}

#[rstest]
#[case::plain(&[Style::new()], "x")]
#[case::named(&[Style::new().fg(Color::Cyan), Style::new().fg(Color::LightRed)], "\x1b[36mx\x1b[91mx\x1b[m")]
#[case::bold_goes(&[Style::new().bold(), Style::new().fg(Color::Red)], "\x1b[1mx\x1b[0;31mx\x1b[m")]
#[case::more(&[Style::new().bold(), Style::new().bold().reversed()], "\x1b[1mx\x1b[7mx\x1b[m")]
#[case::back_to_plain(&[Style::new().fg(Color::Red), Style::new()], "\x1b[31mx\x1b[mx")]
#[case::behind(&[Style::new().bg(Color::DarkGray)], "\x1b[100mx\x1b[m")]
#[case::any(&[Style::new().fg(Color::Rgb(1, 2, 3)), Style::new().bg(Color::Indexed(7))], "\x1b[38;2;1;2;3mx\x1b[0;48;5;7mx\x1b[m")]
fn styles_are_told_by_the_codes_that_every_terminal_knows(#[case] styles: &[Style], #[case] bytes: &str) {
    assert_eq!(styled(styles), bytes);
}

#[test]
fn a_blank_has_no_style_unless_it_is_seen() {
    let mut buf = Buffer::empty(Rect::new(0, 0, 9, 1));
    buf.set_string(0, 0, "a b", Style::new().fg(Color::Cyan));
    buf.set_string(4, 0, "  ", Style::new().reversed());
    buf.set_string(6, 0, " c", Style::new());
    let sent = Screen::new((9, 1)).frame(buf, Position::ORIGIN);
    assert!(sent.contains("\x1b[36ma b \x1b[0;7m  \x1b[C\x1b[mc"), "{sent:?}");
}

#[test]
fn nothing_is_too_small_or_too_large() {
    for size in [(0, 0), (1, 1), (20, 5), (500, 200), (1000, 60)] {
        let mut screen = Screen::new(size);
        screen.frame(Buffer::empty(screen.area()), Position::ORIGIN);
    }
}

/// By way of every kind of screen, from the first start to then and now.
fn everywhere() -> Vec<String> {
    let again = LESSONS.replace('4', "2");
    let keys = format!(
        "{BEGIN} ? <PgDn> <Esc> m <Down> <PgDn> b n h e <Esc> {LESSONS} <Enter> <Tab> <Tab> n <Esc> <Enter> d 1 1 \
         a s s s s s s s s s s s s s s s s <Esc> <Esc> <Esc> {BEGIN} {again} <Enter> t <Tab> <Tab> <Esc> <Esc> <Esc>"
    );
    keys.split_whitespace().map(str::to_owned).collect()
}

#[rstest]
fn no_key_sends_more_than_two_kilobytes(#[values(Palette::Standard, Palette::Monochrome)] palette: Palette) {
    let mut played = Played::new((80, 24));
    played.theme(palette, Glyphs::Braille);
    let mut screen = Screen::new((80, 24));
    let (mut most, mut heaviest) = (0, String::new());
    for key in everywhere() {
        let frame = played.frame();
        let bytes = screen.frame(frame.buffer.clone(), frame.cursor.into()).len();
        if bytes > most {
            (most, heaviest) = (bytes, frame.text());
        }
        played.keys(&key);
    }
    assert!(most <= 2_000, "{most} bytes for\n{heaviest}");
}

#[test]
fn what_is_sent_is_what_was_drawn() {
    let mut played = Played::new((80, 24));
    let mut screen = Screen::new((80, 24));
    let [rows, columns] = [24, 80].map(|cells| NonZero::new(cells).unwrap());
    let mut terminal = vt100::Parser::new(rows, columns, 0);
    for key in everywhere() {
        let frame = played.frame();
        terminal.process(screen.frame(frame.buffer.clone(), frame.cursor.into()).as_bytes());
        let rows: Vec<String> = terminal.screen().rows(0, 80).map(|row| row.trim_end().to_owned()).collect();
        assert_eq!(rows, frame.rows(), "before {key}");
        assert_eq!(terminal.screen().cursor_position(), (frame.cursor.1, frame.cursor.0), "before {key}");
        for (y, x) in (0..24).flat_map(|y| (0..80).map(move |x| (y, x))) {
            let (drawn, stands) = (&frame.buffer[(x, y)], terminal.screen().cell(y, x).unwrap());
            let plain = is_blank(drawn) && !stands.inverse() && !stands.underline();
            let same = stands.bold() == drawn.modifier.contains(Modifier::BOLD)
                && stands.inverse() == drawn.modifier.contains(Modifier::REVERSED)
                && stands.underline() == drawn.modifier.contains(Modifier::UNDERLINED)
                && (stands.fgcolor() == vt100::Color::Default) == (drawn.fg == Color::Reset);
            assert!(plain || same, "{x},{y} before {key}: {drawn:?} {stands:?}");
        }
        played.keys(&key);
    }
}
