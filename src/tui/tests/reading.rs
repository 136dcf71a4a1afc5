//! What every frame owes its reader: a way out, the cursor in place, and all that can be scrolled to.

use rstest::rstest;

use super::super::testing::{BEGIN, LESSONS, Played, script};
use super::super::theme::{Glyphs, Palette};
use crate::session::Place;

/// From home to every screen, with what stands on it.
const WAYS: [(&str, &str); 13] = [
    ("", "Start a new sitting"),
    ("<Enter>", "usual"),
    ("<Enter> 1", "Good enough"),
    (BEGIN, "Never"),
    ("<Enter> 1 <Enter> 123451", "To think about"),
    ("<Enter> 1 <Enter> m", "See where you stand"),
    ("<Enter> 1 <Enter> n", "rent"),
    ("<Enter> 1 <Enter> ?", "Search"),
    ("OPENER", "Enter goes on"),
    ("RESULT", "Money"),
    ("RESULT v", "Money"),
    ("RESULT <Enter>", "small step"),
    ("RESULT <Esc> <Down> <Enter>", "Money"),
];

fn keys(way: &str) -> String {
    let lessons = LESSONS.trim_end_matches(" s");
    way.replace("OPENER", &format!("{BEGIN} {lessons}"))
        .replace("RESULT", &format!("{BEGIN} {LESSONS} <Enter>"))
}

fn at(way: &str, size: (u16, u16)) -> Played {
    let mut played = Played::new(size);
    played.keys(&keys(way));
    played
}

#[rstest]
fn every_screen_says_how_to_get_help_and_out(#[values((80, 24), (40, 12), (200, 60))] size: (u16, u16)) {
    for (way, _) in WAYS {
        let mut played = at(way, size);
        // What was said goes with the next key.
        played.keys("<Up>");
        let rows = played.frame().rows();
        let footer = rows.iter().rev().find(|row| !row.is_empty()).unwrap();
        let typed = way.ends_with('n') || way.ends_with('?');
        let exits: &[&str] = if typed { &["Esc "] } else { &["? help", "q leave"] };
        for exit in exits {
            assert!(footer.contains(exit), "{way} at {size:?}: {footer}");
        }
        assert!(!footer.contains('…') && footer.chars().count() <= size.0.into());
    }
}

#[rstest]
#[case("<Enter> <Down>", "usual")]
#[case("<Enter> 1 <Down>", "Growth")]
#[case("<Enter> 1 <Enter> <Down> <Down>", "Rarely")]
#[case("<Enter> 1 <Enter> m <Down> <Down> <Down>", "2  How often did money")]
#[case("<Down> <Up>", "Start a new sitting")]
#[case("<Enter> 1 <Enter> ? undo", "Search: undo")]
fn the_cursor_stands_on_what_is_focused(
    #[case] keys: &str,
    #[case] line: &str,
    #[values((80, 24), (40, 12))] size: (u16, u16),
) {
    let played = at(keys, size);
    let frame = played.frame();
    let row = &frame.rows()[usize::from(frame.cursor.1)];
    assert!(row.contains(line), "{keys}: {row}");
}

#[rstest]
fn the_cursor_follows_the_question_through_a_whole_sitting(#[values((80, 24), (40, 12))] size: (u16, u16)) {
    let mut played = at(BEGIN, size);
    for key in script(LESSONS) {
        let frame = played.frame();
        let row = frame.rows()[usize::from(frame.cursor.1)].clone();
        let session = played.app.session().unwrap();
        if let Place::Item(id) = &session.place {
            let asked = session.questions.get(id).unwrap();
            let first: String = asked.text.chars().take(20).collect();
            assert!(row.contains(&first), "{id}: {row}");
        }
        played.key(key);
    }
}

#[test]
fn every_line_of_the_map_can_be_reached_with_the_cursor_on_it() {
    let mut played = at("<Enter> 1 <Enter> m", (40, 12));
    for _ in 0..33 {
        let frame = played.frame();
        assert!(frame.rows()[usize::from(frame.cursor.1)].contains('›'), "{}", frame.picture());
        played.keys("<Down>");
    }
    assert!(played.text().contains("7  How much"), "the last question: {}", played.text());
}

#[rstest]
#[case("<Enter> 1 <Enter> 123451", "What does your pay keep you in?")]
#[case("RESULT v", "someone you trust.")]
#[case("<Enter> 1 <Enter> ?", "Hidden")]
fn a_long_text_can_be_read_to_its_end_and_back(#[case] way: &str, #[case] last: &str) {
    let mut played = at(way, (40, 12));
    let top = played.text();
    assert!(top.contains("↓ more"));
    for _ in 0..30 {
        played.keys("<PgDn>");
        played.frame();
    }
    assert!(played.text().contains(last), "{}", played.text());
    assert!(!played.text().contains("↓ more"));
    played.keys("<PgUp>");
    assert!(!played.text().contains(last) || played.text().contains("↓ more"), "the first key back moves");
    for _ in 0..30 {
        played.keys("<PgUp>");
        played.frame();
    }
    assert_eq!(played.text(), top);
}

#[test]
fn nothing_on_a_plain_terminal_is_beyond_ascii() {
    for (way, stands) in WAYS {
        for size in [(80, 24), (40, 12), (120, 40)] {
            let mut played = at(way, size);
            played.theme(Palette::Monochrome, Glyphs::Ascii);
            let text = played.text();
            let strange: String = text.chars().filter(|c| !c.is_ascii()).collect();
            assert_eq!(strange, "", "{way} at {size:?}\n{text}");
            assert!(text.contains(stands) || stands == "rent" || size.1 < 24, "{way}\n{text}");
        }
    }
}

#[test]
fn the_small_radar_can_be_hidden() {
    let mut played = at("<Enter> 1 <Enter> 123451 <Enter>", (80, 24));
    let with = played.text();
    played.keys("r");
    assert_ne!(played.text(), with);
    assert!(!played.text().contains('⠨'));
    played.keys("r");
    assert_eq!(played.text(), with);
}

#[test]
fn skipping_half_of_an_axis_shows_that_not_a_zero() {
    let skipped = LESSONS.replacen("433444", "433sss", 1);
    let played = at(&format!("{BEGIN} {skipped} <Enter>"), (80, 24));
    let text = played.text();
    let row = text.lines().find(|row| row.contains("Growth")).unwrap();
    assert!(row.contains("not enough answers") && !row.contains(" 0 "), "{row}");
}

#[rstest]
#[case('3')]
#[case('5')]
fn one_key_all_along_stands_in_the_middle(#[case] key: char) {
    let lessons: String = LESSONS.chars().map(|c| if c.is_ascii_digit() { key } else { c }).collect();
    let played = at(&format!("{BEGIN} {lessons} <Enter>"), (80, 24));
    assert_eq!(played.text().matches(" 50 (").count(), 4, "{}", played.text());
}
