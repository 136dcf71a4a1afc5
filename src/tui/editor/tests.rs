//! Keys, rows and the cursor, over letters of every kind.

use proptest::prelude::*;
use proptest::sample::select;
use rstest::rstest;

use super::*;

const FAMILY: &str = "👩\u{200d}👩\u{200d}👧";

fn press(editor: &mut Editor, keys: &str) {
    for name in keys.split_whitespace() {
        let code = match name {
            "left" => KeyCode::Left,
            "right" => KeyCode::Right,
            "up" => KeyCode::Up,
            "down" => KeyCode::Down,
            "home" => KeyCode::Home,
            "end" => KeyCode::End,
            "pgup" => KeyCode::PageUp,
            "pgdn" => KeyCode::PageDown,
            "erase" => KeyCode::Backspace,
            "delete" => KeyCode::Delete,
            "enter" => KeyCode::Enter,
            letter => KeyCode::Char(letter.chars().next().unwrap()),
        };
        editor.key(KeyEvent::from(code));
    }
}

/// The text with a bar where the cursor stands.
fn marked(editor: &Editor) -> String {
    let (line, at) = editor.cursor();
    let mut lines: Vec<String> = editor.area.lines().to_vec();
    lines[line].insert(at, '|');
    lines.join("\n")
}

/// The rows on the screen, and the cursor's column and row.
fn drawn(editor: &Editor, size: (u16, u16)) -> (Vec<String>, (u16, u16)) {
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buf = Buffer::empty(area);
    let at = editor.draw(area, Style::new(), &mut buf);
    let frame = crate::tui::testing::Frame { buffer: buf, cursor: (at.x, at.y) };
    (frame.rows(), frame.cursor)
}

#[rstest]
#[case::accent("ne\u{301}", "left", "n|e\u{301}")]
#[case::family(FAMILY, "left", "|👩\u{200d}👩\u{200d}👧")]
#[case::flag("🇩🇪🇪🇸", "left left right", "🇩🇪|🇪🇸")]
#[case::hindi("नमस्ते", "left", "नम|स्ते")]
#[case::over_the_line("a\nb", "left left", "a|\nb")]
#[case::and_back("a\nb", "home left right", "a\n|b")]
#[case::erase("ne\u{301}", "erase", "n|")]
#[case::erase_family("a👩\u{200d}👩\u{200d}👧", "erase", "a|")]
#[case::erase_line("a\nb", "home erase", "a|b")]
#[case::delete("e\u{301}x", "home delete", "|x")]
#[case::delete_line("a\nb", "up end delete", "a|b")]
#[case::hebrew("שלום", "left erase", "של|ם")]
#[case::typed_on("e", "\u{301} left", "|e\u{301}")]
fn keys_go_by_letters(#[case] text: &str, #[case] keys: &str, #[case] after: &str) {
    let mut editor = Editor::new(text);
    press(&mut editor, keys);
    assert_eq!(marked(&editor), after);
}

#[test]
fn a_rubbed_out_letter_comes_back_whole() {
    let mut editor = Editor::new(FAMILY);
    press(&mut editor, "erase");
    assert_eq!(editor.text(), "");
    editor.key(KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL));
    assert_eq!(editor.text(), FAMILY);
}

#[rstest]
#[case("one two three", (9, 3), &["one two", "three", ""], (5, 1))]
#[case("仕事の仕事", (6, 3), &["仕事", "の仕", "事"], (2, 2))]
#[case("a👩\u{200d}👩\u{200d}👧", (9, 1), &["a👩\u{200d}👩\u{200d}👧"], (3, 0))]
#[case("e\u{301}te\u{301}", (9, 1), &["e\u{301}te\u{301}"], (3, 0))]
#[case("❤\u{fe0f}❤\u{fe0f}❤\u{fe0f}", (5, 2), &["❤\u{fe0f}❤\u{fe0f}", "❤\u{fe0f}"], (2, 1))]
#[case("a\u{202e}b\u{7}", (9, 1), &["a�b�"], (4, 0))]
#[case("full row", (9, 1), &["full row"], (8, 0))]
fn the_cursor_is_where_the_letters_are(
    #[case] text: &str,
    #[case] size: (u16, u16),
    #[case] rows: &[&str],
    #[case] cursor: (u16, u16),
) {
    assert_eq!(drawn(&Editor::new(text), size), (rows.iter().map(|row| (*row).to_owned()).collect(), cursor));
}

#[test]
fn up_and_down_go_by_rows_and_keep_to_their_column() {
    let mut editor = Editor::new("one two three\n仕\nfour five");
    drawn(&editor, (9, 5));
    press(&mut editor, "home right right right");
    for (keys, after) in [
        ("up", "one two three\n仕|\nfour five"),
        ("up", "one two thr|ee\n仕\nfour five"),
        ("up", "one| two three\n仕\nfour five"),
        ("up", "one| two three\n仕\nfour five"),
        ("pgdn", "one two three\n仕\nfour fiv|e"),
        ("pgup", "one| two three\n仕\nfour five"),
    ] {
        press(&mut editor, keys);
        assert_eq!(marked(&editor), after, "{keys}");
    }
}

#[test]
fn a_row_that_goes_on_below_ends_before_its_last_space() {
    let mut editor = Editor::new("abc def\nabcdefgh");
    drawn(&editor, (6, 4));
    press(&mut editor, "home right right right right up");
    assert_eq!(marked(&editor), "abc def|\nabcdefgh", "down from the first row of a line");
    press(&mut editor, "up");
    assert_eq!(marked(&editor), "abc| def\nabcdefgh");
}

#[test]
fn the_row_of_the_cursor_is_in_sight() {
    let mut editor = Editor::new("1\n2\n3\n4\n5");
    assert_eq!(drawn(&editor, (4, 2)), (vec!["4".to_owned(), "5".to_owned()], (1, 1)));
    press(&mut editor, "up up up");
    assert_eq!(drawn(&editor, (4, 2)), (vec!["2".to_owned(), "3".to_owned()], (1, 0)));
    press(&mut editor, "down down");
    assert_eq!(drawn(&editor, (4, 2)), (vec!["3".to_owned(), "4".to_owned()], (1, 1)));
    assert_eq!(drawn(&editor, (4, 9)).0.concat(), "12345", "a larger room is used");
    assert_eq!(drawn(&editor, (0, 0)).1, (0, 0));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_cursor_never_stands_inside_a_letter_nor_outside_the_room(
        text in "[ ab\n好e\u{301}👩\u{200d}❤\u{fe0f}שह्🇩]{0,30}",
        keys in prop::collection::vec(select(vec![
            "left", "right", "up", "down", "home", "end", "pgup", "pgdn", "erase", "delete", "enter", "x",
        ]), 0..20),
        size in (1..12_u16, 1..5_u16),
    ) {
        let mut editor = Editor::new(&text);
        for key in keys {
            press(&mut editor, key);
            let (_, cursor) = drawn(&editor, size);
            prop_assert!(cursor.0 < size.0 && cursor.1 < size.1);
            let (line, at) = editor.cursor();
            let line = editor.area.lines()[line].clone();
            let starts: Vec<usize> = letters(&line).scan(0, |end, letter| {
                *end += letter.len();
                Some(*end - letter.len())
            }).collect();
            prop_assert!(at == line.len() || starts.contains(&at), "{key}: {:?} at {at}", line);
        }
    }
}
