//! Whole sittings, by keys alone, from the home screen to the result.

use crate::kept;
use crate::terminal::Term;

/// The size that every terminal has at least.
pub(crate) const SIZE: (u16, u16) = (80, 24);

/// A new sitting at its first question.
pub(crate) fn first_question() -> Term {
    let mut term = Term::spawn(&[], SIZE);
    to_first_question(&mut term);
    term
}

/// From the home screen to the first question.
pub(crate) fn to_first_question(term: &mut Term) {
    term.wait_for("Start a new sitting");
    term.keys("<Enter>");
    term.wait_for("four weeks usual");
    term.keys("1 <Enter>");
    term.wait_for("question 1 of 6");
}

/// Waits until the screen says that everything is saved.
pub(crate) fn wait_saved(term: &Term) {
    term.wait_until("saved", says_saved);
}

/// Whether the word at the edge says so.
pub(crate) fn says_saved(screen: &str) -> bool {
    let at_the_edge = |line: &str| line.split_whitespace().next_back() == Some("saved");
    screen.lines().any(|line| at_the_edge(line) && line.trim() != "Not saved")
}

/// The keys from the first question to the result: each lesson's digits, with nothing but Enter on its page.
fn lessons(digits: [&str; 4]) -> String {
    format!("{} <Enter> s <Enter>", digits.join(" <Enter> "))
}

/// The words of the line of the result that begins with that axis.
fn line_of(screen: &str, axis: &str) -> Vec<String> {
    let line = screen.lines().find(|line| line.trim_start().starts_with(axis)).unwrap_or_default();
    line.split_whitespace().map(str::to_owned).collect()
}

const AXES: [&str; 4] = ["Money", "Growth", "Balance", "Passion"];

#[test]
fn twenty_four_digits_lead_to_the_result_which_is_kept() {
    let mut term = first_question();
    let digits = ["5 1 5 1 5 1", "1 2 3 4 5 4", "3 3 3 3 3 3", "5 1 2 1 4 1"];
    term.keys(&lessons(digits));
    term.wait_for("Where you stand");
    wait_saved(&term);
    assert!(line_of(&term.screen(), "Money").contains(&"100".to_owned()), "{}", term.screen());

    let sitting = kept::sitting(&term.data()).unwrap();
    assert!(sitting["finished"].is_string() && sitting["month"].is_string());
    let asked = sitting["questions"]["items"].as_array().unwrap().iter();
    let scored = asked.filter(|item| item["axis"].is_string()).map(|item| item["id"].as_str().unwrap());
    let kept: Vec<_> = scored.map(|id| sitting["answers"][id]["reply"].to_string()).collect();
    let pressed: Vec<_> = digits.join(" ").split(' ').map(str::to_owned).collect();
    assert_eq!(kept, pressed, "every answer under the question it was given to");

    term.keys("q");
    assert_eq!(term.exit_code(), 0);
    term.assert_restored();
    let id = sitting["id"].as_str().unwrap();
    assert!(term.screen().contains(&format!("fourfold show {id}")), "{}", term.screen());

    let mut show = term.spawn_again(&["show"], SIZE);
    assert_eq!(show.exit_code(), 0);
    show.wait_for("Money");
    assert!(String::from_utf8(show.raw_bytes()).unwrap().contains("100"), "{}", show.screen());
}

#[test]
fn one_key_all_the_way_is_the_middle_of_every_axis() {
    for digits in ["3 3 3 3 3 3", "5 5 5 5 5 5"] {
        let mut term = first_question();
        term.keys(&lessons([digits; 4]));
        term.wait_for("Where you stand");
        for axis in AXES {
            let line = line_of(&term.screen(), axis);
            assert!(line.contains(&"50".to_owned()), "{axis} after {digits}:\n{}", term.screen());
        }
    }
}

#[test]
fn half_of_a_lesson_skipped_is_not_enough_and_no_zero() {
    let mut term = first_question();
    term.keys(&lessons(["3 3 3 3 3 3", "3 s 3 s x 3", "3 3 3 3 3 3", "3 3 3 3 3 3"]));
    term.wait_for("not enough answers");
    let screen = term.screen();
    let growth = line_of(&screen, "Growth").join(" ");
    assert!(growth.contains("not enough answers") && !growth.contains(" 0 "), "{screen}");
    for axis in ["Money", "Balance", "Passion"] {
        assert!(line_of(&screen, axis).contains(&"50".to_owned()), "{screen}");
    }
}

#[test]
fn leaving_half_way_says_how_far_one_is() {
    let mut term = first_question();
    term.keys("3 3 3 3 3 3 <Enter> 4 q");
    assert_eq!(term.exit_code(), 0);
    term.assert_restored();
    assert!(term.screen().contains("Saved. 7 of 24. Run fourfold to go on."), "{}", term.screen());
    assert_eq!(kept::answers(&term.data()), 7);
}

#[test]
fn the_cursor_is_on_the_focused_answer_in_every_frame_and_nothing_is_drawn_while_idle() {
    let mut term = first_question();
    for (keys, label) in [("<Down>", "Never"), ("j", "Rarely"), ("<Down>", "Sometimes"), ("k", "Rarely")] {
        term.keys(keys);
        term.wait_cursor_on(label);
    }
    term.keys("<Enter> n");
    term.type_text("a note");
    term.wait_for("a note");
    wait_saved(&term);
    term.keys("<Esc> ? <Esc> m <Down> b 4");
    term.wait_for("question 3 of 6");
    wait_saved(&term);
    let hides = |bytes: &[u8]| bytes.windows(6).any(|six| six == b"\x1b[?25l");
    assert!(!hides(&term.raw_bytes()), "some frame hid the cursor");

    let before = term.raw_bytes().len();
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert_eq!(term.raw_bytes().len(), before, "nothing happened, and something was drawn");
}
