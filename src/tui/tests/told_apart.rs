//! What is told apart with every colour and attribute stripped off: nothing is said by colour alone. And what the
//! sets of keys do on the screens.

use rstest::rstest;

use super::super::keys::KeySet;
use super::super::testing::{BEGIN, Frame, LESSONS, Played};
use super::super::theme::{Glyphs, Palette};
use super::planning::FINISHED;

const TIERS: [Glyphs; 3] = [Glyphs::Braille, Glyphs::Block, Glyphs::Ascii];

/// What is left of a screen when only its characters are.
fn stripped(glyphs: Glyphs, keys: &str) -> Vec<String> {
    let mut played = Played::new((80, 24));
    played.theme(Palette::ColourSafe, glyphs);
    played.keys(keys);
    rows(&played.frame())
}

fn rows(frame: &Frame) -> Vec<String> {
    frame.rows()
}

/// The only row that begins with one of those marks.
fn marked(rows: &[String], marks: [&str; 2]) -> String {
    let found: Vec<&String> =
        rows.iter().filter(|row| marks.iter().any(|mark| row.trim_start().starts_with(mark))).collect();
    let [row] = found.as_slice() else { panic!("{found:?} in {rows:#?}") };
    (*row).clone()
}

#[test]
fn the_focused_row_is_the_one_with_the_pointer() {
    for glyphs in TIERS {
        let third = marked(&stripped(glyphs, &format!("{BEGIN} <Down> <Down> <Down>")), ["› ", "> "]);
        assert!(third.contains("Sometimes"), "{third}");
        let home = marked(&stripped(glyphs, ""), ["› ", "> "]);
        assert!(home.contains("Start") || home.contains("Four lessons"), "{home}");
    }
}

#[test]
fn the_picked_answer_is_the_one_with_the_tick() {
    for glyphs in TIERS {
        let rows = stripped(glyphs, &format!("{BEGIN} 4 <Left> <Down>"));
        let ticked: Vec<&String> =
            rows.iter().filter(|row| row.ends_with('✓') || row.ends_with(" =")).collect();
        assert!(matches!(ticked.as_slice(), [row] if row.contains("4  Often")), "{ticked:?} in {rows:#?}");
    }
}

#[test]
fn saved_and_not_saved_are_words() {
    for glyphs in TIERS {
        let mut played = Played::new((80, 24));
        played.theme(Palette::ColourSafe, glyphs);
        played.keys(&format!("{BEGIN} 4"));
        let text = played.text();
        assert!(text.contains("saved") && !text.contains("NOT SAVED"), "{text}");
        played.disk.broken = Some("The disk is full.".to_owned());
        played.keys("4 <Esc>");
        assert!(played.text().contains("NOT SAVED"), "{}", played.text());
    }
}

/// The mark that the legend gives to `name`.
fn mark_of(rows: &[String], name: &str) -> String {
    let legend = rows.iter().find(|row| row.contains("now") && row.contains("likely range")).unwrap();
    let before = legend.split_once(name).unwrap_or_else(|| panic!("{name} in {rows:#?}")).0.trim_end();
    before.rsplit(' ').next().unwrap().to_owned()
}

#[rstest]
#[case::good_enough("", "good enough")]
#[case::then("t", "then")]
fn now_and_the_other_outline_have_marks_of_their_own(#[case] more: &str, #[case] other: &str) {
    for glyphs in TIERS {
        let mut played = Played::new((100, 30));
        played.theme(Palette::ColourSafe, glyphs);
        played.keys(&format!("{FINISHED} {LESSONS} <Enter>"));
        if !more.is_empty() {
            played.keys("<Esc>");
            played.on("2027-02-08T20:00:00+01:00");
            played.keys(&format!("{BEGIN} {LESSONS} <Enter> {more}"));
        }
        let rows = rows(&played.frame());
        let (now, other) = (mark_of(&rows, "now"), mark_of(&rows, other));
        assert_ne!(now, other, "{rows:#?}");
        assert!(!now.is_empty() && !other.is_empty(), "{rows:#?}");
        for mark in [now, other] {
            let bars = rows.iter().filter(|row| row.contains(&mark)).count();
            assert!(bars > 1, "`{mark}` stands in the legend only: {rows:#?}");
        }
    }
}

#[test]
fn vi_keys_move_answer_and_go_back() {
    let mut played = Played::new((80, 24));
    played.set(KeySet::Vi);
    played.keys("<Enter>");
    assert!(played.text().contains("h goes back"), "{}", played.text());
    played.keys("1 l");
    assert!(played.text().contains("question 1 of 6"));
    played.keys("j j j <Enter> h");
    assert!(played.text().contains("Sometimes  ✓"), "{}", played.text());
    assert!(played.text().contains("h back"));
    played.keys("H");
    assert!(!played.text().contains("Sometimes"), "hidden");
    played.keys("H");
    assert!(played.text().contains("Sometimes"));
}

#[test]
fn one_hand_takes_a_whole_sitting() {
    let mut played = Played::new((80, 24));
    played.set(KeySet::OneHand);
    played.keys("f 1 f 425243 f a a");
    assert!(played.text().contains("question 6 of 6"), "{}", played.text());
    played.keys("3 f 433444 f 524253 f 333424 f");
    let text = played.text();
    assert!(text.contains("f goes on. g passes over this part."), "{text}");
    played.keys("g f");
    assert!(played.text().contains("Where you stand"), "{}", played.text());
}

#[test]
fn letters_stay_text_in_every_set() {
    for set in KeySet::ALL {
        let mut played = Played::new((80, 24));
        played.set(set);
        played.keys(&format!("{BEGIN} n hjklwasdfgqb?!HZ <Esc> <Esc>"));
        let session = played.disk.acknowledged.clone().unwrap();
        let notes: Vec<&String> = session.notes.values().collect();
        assert_eq!(notes, ["hjklwasdfgqb?!HZ"], "{set:?}");
    }
}
