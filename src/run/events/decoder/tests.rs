//! What keys mean to the program, byte by byte, and what must never become a key.

use proptest::prelude::*;
use rstest::rstest;

use super::*;

/// The inputs as a person would name them, with `...` for a pause.
fn told(chunks: &[impl AsRef<[u8]>]) -> Vec<String> {
    let mut decoder = Decoder::default();
    let mut inputs = Vec::new();
    for chunk in chunks {
        if chunk.as_ref() == b"..." {
            inputs.extend(decoder.give_up_waiting());
        } else {
            inputs.extend(decoder.feed(chunk.as_ref()));
        }
    }
    inputs.iter().map(name).collect()
}

fn name(input: &Input) -> String {
    match input {
        Input::Key(key) if key.modifiers.is_empty() => format!("{}", key.code),
        Input::Key(key) => format!("{}+{}", key.modifiers, key.code),
        Input::Paste(text) => format!("paste {text:?}"),
        other => format!("{other:?}"),
    }
}

#[rstest]
#[case::digits(b"3q?", &["3", "q", "?"])]
#[case::capital(b"U", &["Shift+U"])]
#[case::ctrl_c(b"\x03", &["Control+c"])]
#[case::enter_tab_backspace(b"\r\t\x7f", &["Enter", "Tab", "Backspace"])]
#[case::arrows(b"\x1b[A\x1b[B\x1b[C\x1b[D", &["Up", "Down", "Right", "Left"])]
#[case::application_arrows(b"\x1bOA\x1bOB", &["Up", "Down"])]
#[case::with_modifiers(b"\x1b[1;5C\x1b[1;3D", &["Control+Right", "Alt+Left"])]
#[case::pages(b"\x1b[5~\x1b[6~\x1b[H\x1b[4~\x1b[3~", &["Page Up", "Page Down", "Home", "End", "Del"])]
#[case::function_keys(b"\x1bOP\x1b[[A\x1b[15~", &["F1", "F1", "F5"])]
#[case::shift_tab(b"\x1b[Z", &["Shift+Back Tab"])]
#[case::alt_word_keys(b"\x1bb\x1b\x7f", &["Alt+b", "Alt+Backspace"])]
#[case::two_and_four_bytes("ä🙂".as_bytes(), &["ä", "🙂"])]
fn keys(#[case] bytes: &[u8], #[case] expected: &[&str]) {
    assert_eq!(told(&[bytes]), expected, "in one piece");
    let split: Vec<&[u8]> = bytes.chunks(1).collect();
    assert_eq!(told(&split), expected, "byte by byte");
}

#[rstest]
#[case::alone(&["\x1b", "..."], &["Esc"])]
#[case::waits_for_the_rest(&["\x1b"], &[])]
#[case::twice(&["\x1b\x1b", "..."], &["Esc", "Esc"])]
#[case::before_an_arrow(&["\x1b\x1b[A"], &["Esc", "Up"])]
#[case::before_ctrl_c(&["\x1b\x03"], &["Esc", "Control+c"])]
#[case::before_a_digit_later(&["\x1b", "...", "3"], &["Esc", "3"])]
fn escape(#[case] chunks: &[&str], #[case] expected: &[&str]) {
    assert_eq!(told(chunks), expected);
}

/// A digit is an answer: what a terminal reports must never be taken for one.
#[rstest]
#[case::device_attributes(b"\x1b[?64;1;2;4c")]
#[case::secondary_attributes(b"\x1b[>0;276;0c")]
#[case::window_size(b"\x1b[8;24;80t")]
#[case::colour(b"\x1b]11;rgb:1111/2222/3333\x1b\\")]
#[case::colour_with_bell(b"\x1b]11;rgb:1111/2222/3333\x07")]
#[case::version(b"\x1bP>|xterm(370)\x1b\\")]
#[case::mouse(b"\x1b[<0;12;3M")]
#[case::focus(b"\x1b[I")]
#[case::key_release(b"\x1b[51;1:3u")]
#[case::not_utf8(b"\xff\x80\xc3")]
#[case::longer_than_any_key(
    b"\x1b[1;2;3;4;5;6;7;8;9;1;2;3;4;5;6;7;8;9;1;2;3;4;5;6;7;8;9;1;2;3;4;5;6;7;8;9;1;2;3;4;5;6y"
)]
#[case::long_report(&[b"\x1b]52;c;".as_slice(), [b'3'; 5000].as_slice(), b"\x1b\\"].concat())]
fn reports_are_not_keys(#[case] report: &[u8]) {
    assert_eq!(told(&[report, b"...".as_slice(), b"q".as_slice()]), ["q"]);
}

#[rstest]
#[case::plain(&["\x1b[200~two q3\x1b[201~4"], &["paste \"two q3\"", "4"])]
#[case::in_pieces(&["\x1b[20", "0~a", "b\x1b[2", "01~"], &["paste \"ab\""])]
#[case::line_ends(&["\x1b[200~a\rb\r\nc\n\x1b[201~"], &["paste \"a\\nb\\nc\\n\""])]
#[case::almost_its_end(&["\x1b[200~\x1b[20\x1b\x1b[201x\x1b[201~"], &["paste \"\\u{1b}[20\\u{1b}\\u{1b}[201x\""])]
#[case::begun_twice(&["\x1b[200~a\x1b[200~b\x1b[201~"], &["paste \"a\\u{1b}[200~b\""])]
#[case::torn(&["\x1b[200~half", "...", "q"], &["paste \"half\"", "q"])]
#[case::torn_in_its_end(&["\x1b[200~half\x1b[20", "...", "q"], &["paste \"half\"", "q"])]
#[case::ended_only(&["\x1b[201~q"], &["q"])]
fn pastes(#[case] chunks: &[&str], #[case] expected: &[&str]) {
    assert_eq!(told(chunks), expected);
}

#[test]
fn a_paste_of_three_megabytes_is_cut_and_the_next_key_works() {
    let bytes = [PASTE_BEGINS, &b"3q\r".repeat(1024 * 1024), PASTE_ENDS, b"4"].concat();
    let mut decoder = Decoder::default();
    let mut inputs: Vec<Input> = bytes.chunks(4096).flat_map(|chunk| decoder.feed(chunk)).collect();
    assert_eq!(inputs.pop().as_ref().map(name).as_deref(), Some("4"));
    assert!(matches!(inputs.as_slice(), [Input::Paste(text)] if text.len() == PASTE_LIMIT), "one paste");
}

#[test]
fn nothing_half_is_waited_for_when_nothing_is_half() {
    let mut decoder = Decoder::default();
    decoder.feed(b"3\x1b[A\x1b[200~x\x1b[201~");
    assert_eq!(decoder.patience(), None, "an idle program sleeps");
}

/// Bytes as a terminal might send them, torn and mixed.
fn noise() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..8),
        r"\x1b[\[O\]P_]{1,2}[0-9;:?<>]{0,8}[ -~]{0,2}".prop_map(String::into_bytes),
        Just(PASTE_BEGINS.to_vec()),
        Just(PASTE_ENDS.to_vec()),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_bytes_break_it_and_after_a_pause_the_next_key_works(bytes in noise()) {
        let mut decoder = Decoder::default();
        decoder.feed(&bytes);
        decoder.give_up_waiting();
        prop_assert_eq!(decoder.patience(), None);
        let inputs: Vec<String> = decoder.feed(b"q").iter().map(name).collect();
        prop_assert_eq!(inputs, ["q"]);
    }

    #[test]
    fn how_bytes_are_cut_into_reads_changes_nothing(bytes in noise(), cut in 1_usize..9) {
        let pieces: Vec<&[u8]> = bytes.chunks(cut).filter(|piece| *piece != b"...").collect();
        prop_assume!(pieces.concat() == bytes);
        prop_assert_eq!(told(&pieces), told(&[&bytes]));
    }

    #[test]
    fn a_torn_paste_keeps_its_beginning_and_no_more(text in r"[^\x1b\r]{0,40}", rest in "[a-z]{0,4}", cut in 1_usize..9) {
        let bytes = [PASTE_BEGINS, text.as_bytes()].concat();
        let mut chunks: Vec<&[u8]> = bytes.chunks(cut).filter(|chunk| *chunk != b"...").collect();
        prop_assume!(chunks.concat() == bytes);
        chunks.extend([&b"..."[..], rest.as_bytes()]);
        let mut expected = vec![format!("paste {text:?}")];
        expected.extend(rest.chars().map(String::from));
        prop_assert_eq!(told(&chunks), expected);
    }
}
