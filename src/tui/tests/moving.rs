//! The one thing that may move: off, nothing does; on, the radar of a just finished result unfolds, and then all
//! is as still as ever.

use rstest::rstest;

use super::super::Message;
use super::super::testing::{BEGIN, Frame, LESSONS, Played};
use super::super::theme::{Glyphs, Palette};

/// At the review, one key before the result.
fn before_the_result(size: (u16, u16), motion: bool) -> Played {
    let mut played = Played::new(size);
    played.app.start.motion = motion;
    played.keys(&format!("{BEGIN} {LESSONS}"));
    played
}

/// Every frame from the result on, until nothing is due any more.
fn frames(played: &mut Played) -> Vec<Frame> {
    played.keys("<Enter>");
    let mut frames = vec![played.frame()];
    while let Some(deadline) = played.app.deadline() {
        assert!(frames.len() < 20, "it comes to its end");
        played.wait_until(deadline);
        frames.push(played.frame());
    }
    frames
}

/// How many cells the lines of the drawing take.
fn drawn(frame: &Frame) -> usize {
    let braille = |letter: char| ('\u{2801}'..='\u{28ff}').contains(&letter);
    frame.text().chars().filter(|letter| braille(*letter)).count()
}

/// The same without the drawing: every letter and number, and where it stands.
fn words(frame: &Frame) -> Vec<String> {
    let row = |row: &String| {
        let word = |letter: char| if letter.is_ascii() { letter } else { ' ' };
        row.chars().map(word).collect::<String>().trim_end().to_owned()
    };
    frame.rows().iter().map(row).collect()
}

#[rstest]
fn without_motion_one_frame_is_all(#[values((80, 24), (120, 40), (40, 12))] size: (u16, u16)) {
    let mut played = before_the_result(size, false);
    assert_eq!(frames(&mut played).len(), 1);
}

#[rstest]
#[case::beside_bars((120, 40))]
#[case::small((80, 24))]
fn with_motion_the_outline_grows_to_exactly_the_still_picture(#[case] size: (u16, u16)) {
    let still = frames(&mut before_the_result(size, false)).remove(0);
    let mut played = before_the_result(size, true);
    let moving = frames(&mut played);
    assert!((4..=10).contains(&moving.len()), "a handful: {}", moving.len());
    let (first, last) = (moving.first().unwrap(), moving.last().unwrap());
    assert_eq!(last.picture(), still.picture());
    assert_ne!(first.picture(), still.picture());
    assert!(drawn(first) < drawn(last), "{} {}", drawn(first), drawn(last));
    for frame in &moving {
        assert_eq!(frame.cursor, still.cursor);
        assert_eq!(words(frame), words(&still), "words and numbers stand from the first frame on");
    }
    assert_eq!((played.app.deadline(), played.app.is_saved()), (None, true));
}

#[test]
fn any_key_ends_it_at_once_and_does_what_it_always_does() {
    let mut played = before_the_result((120, 40), true);
    played.keys("<Enter>");
    assert!(played.app.deadline().is_some());
    assert!(played.app.is_saved(), "what moves keeps nothing from being saved");
    played.keys("<Tab>");
    assert_eq!(played.app.deadline(), None);
    let mut still = before_the_result((120, 40), false);
    still.keys("<Enter> <Tab>");
    assert_eq!(played.frame().picture(), still.frame().picture());
    played.keys("<Tab>");
    still.keys("<Tab>");
    assert_eq!(played.frame().picture(), still.frame().picture());
}

#[test]
fn only_a_result_that_was_just_finished_unfolds() {
    let mut played = before_the_result((120, 40), true);
    played.keys("<Enter> <Esc> <Down> <Down> <Down> <Down> <Enter>");
    assert!(played.text().contains("Where you stand"), "{}", played.text());
    assert_eq!(played.app.deadline(), None);
    // Nor does a size or a save that comes later start it again.
    played.tell(Message::Resize(100, 30));
    assert_eq!(played.app.deadline(), None);
}

#[test]
fn it_unfolds_in_every_kind_of_drawing() {
    for glyphs in [Glyphs::Block, Glyphs::Ascii] {
        let play = |motion| {
            let mut played = before_the_result((120, 40), motion);
            played.theme(Palette::Monochrome, glyphs);
            frames(&mut played)
        };
        let (still, moving) = (play(false), play(true));
        assert_eq!(moving.last().unwrap().picture(), still[0].picture());
        assert_ne!(moving[0].picture(), still[0].picture());
    }
}
