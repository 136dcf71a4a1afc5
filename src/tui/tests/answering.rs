//! A sitting from its first key to its result: what each key does to it, and where it leads.

use std::sync::Arc;

use rstest::rstest;

use super::super::Message;
use super::super::testing::{BEGIN, LESSONS, Played};
use crate::session::{Place, Reply, Session};
use crate::visit::{Opened, Purpose};

const SIZE: (u16, u16) = (80, 24);

fn begun() -> Played {
    let mut played = Played::new(SIZE);
    played.keys(BEGIN);
    played
}

fn session(played: &Played) -> &Session {
    played.app.session().unwrap()
}

fn replies(played: &Played) -> Vec<Reply> {
    let asked = session(played).questions.items.iter();
    asked.filter_map(|item| session(played).answers.get(&item.id)).map(|answer| answer.reply).collect()
}

fn place(played: &Played) -> String {
    match &session(played).place {
        Place::Item(id) => id.to_string(),
        Place::Page(id) => format!("page {id}"),
        Place::Opener(id) => format!("before {id}"),
        place @ (Place::Welcome | Place::Matters | Place::Review | Place::Result) => {
            format!("{place:?}").to_lowercase()
        }
    }
}

#[test]
fn twenty_four_digits_and_the_pages_between_lead_to_the_result() {
    let mut played = begun();
    played.keys(LESSONS);
    assert_eq!(place(&played), "review");
    assert_eq!(LESSONS.matches(|key: char| key.is_ascii_digit()).count(), 24);
    assert_eq!(replies(&played).len(), 24);
    played.keys("<Enter>");
    assert_eq!(place(&played), "result");
    assert!(session(&played).finished.is_some());
    assert_eq!(played.disk.acknowledged.as_ref(), played.app.session(), "the disk holds it");
    for axis in ["Money", "Growth", "Balance", "Passion"] {
        assert!(played.text().contains(axis), "{axis}");
    }
}

#[rstest]
#[case("1", "m2", "✓ Never")]
#[case("5", "m2", "✓ Always")]
#[case("s", "m2", "✓ skipped")]
#[case("x", "m2", "✓ does not apply")]
#[case("<Down> <Down> <Enter>", "m2", "✓ Rarely")]
#[case("j j k <Enter>", "m2", "✓ Never")]
#[case("6", "m1", "1 to 5")]
#[case("<Enter>", "m1", "1 to 5")]
#[case("<Right>", "m1", "This question is open")]
#[case("<Left>", "matters", "Good enough")]
#[case("m", "review", "See where you stand")]
fn a_key_at_the_first_question(#[case] keys: &str, #[case] leads_to: &str, #[case] says: &str) {
    let mut played = begun();
    played.keys(keys);
    assert_eq!(place(&played), leads_to);
    assert!(played.text().contains(says), "{}", played.text());
}

#[test]
fn the_echo_stands_until_the_next_key() {
    let mut played = begun();
    played.keys("4");
    assert!(played.text().contains("✓ Often"));
    played.keys("<Down>");
    assert!(!played.text().contains("✓ Often"));
}

#[test]
fn what_was_answered_is_marked_when_one_comes_back() {
    let mut played = begun();
    played.keys("4 2 <Left> <Left>");
    assert!(played.text().contains("› 4  Often  ✓"));
    let cursor = played.frame().cursor;
    assert!(played.frame().rows()[usize::from(cursor.1)].contains("Often"), "the cursor is there too");
    played.keys("<Right> <Right>");
    assert_eq!(place(&played), "m3");
}

#[rstest]
#[case("4", "Undone: the answer to question 1 of Money is not everything. U makes it again.")]
#[case("<Left> 60", "Undone: the level of Money. U makes it again.")]
#[case("<Left> <Tab> 30", "Undone: the points of Money. U makes it again.")]
#[case("<Left> <Left> 3", "Undone: how the month was. U makes it again.")]
fn undo_says_what_it_undid_and_redo_makes_it_again(#[case] keys: &str, #[case] says: &str) {
    let mut played = begun();
    played.keys(keys);
    let before = session(&played).clone();
    played.keys("u");
    assert_ne!(*session(&played), before);
    let said = played.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains(says), "{said}");
    played.keys("U");
    assert_eq!(*session(&played), before);
    assert!(played.text().contains("Made again: "));
}

#[test]
fn there_is_an_end_to_undo() {
    let mut played = begun();
    played.keys("123 u u u u u u");
    assert!(played.text().contains("There is nothing to undo"));
    assert_eq!(replies(&played), []);
    assert_eq!(session(&played).month, None);
    played.keys("U U U U U U");
    assert_eq!(replies(&played).len(), 3);
}

#[rstest]
#[case::question("12", "m3")]
#[case::page("123451", "page money")]
#[case::matters("<Left>", "matters")]
fn the_map_leads_back_to_the_same_place(#[case] keys: &str, #[case] stands: &str) {
    let mut played = begun();
    played.keys(keys);
    assert_eq!(place(&played), stands);
    for back in ["m", "<Left>", "b", "<BS>"] {
        played.keys("m");
        assert_eq!(place(&played), "review");
        played.keys(back);
        assert_eq!(place(&played), stands, "by {back}");
    }
}

#[test]
fn a_jump_from_the_map_leads_back_to_it() {
    let mut played = begun();
    played.keys("12 m <Down> <Down> <Enter>");
    assert_eq!(place(&played), "m1");
    played.keys("5");
    assert_eq!(place(&played), "review", "an answer leads back as well");
    played.keys("m");
    assert_eq!(place(&played), "m3");
}

#[test]
fn back_leads_from_the_end_to_home_through_every_place() {
    let mut played = begun();
    played.keys(LESSONS);
    played.keys("<Enter> <Enter>");
    let mut places = vec![place(&played)];
    while played.app.session().is_some() {
        played.keys("<Left>");
        if played.app.session().is_some() {
            places.push(place(&played));
        }
        assert!(places.len() < 60, "round in a circle: {places:?}");
    }
    // Four lessons of six with a page, the hot take of seven with two; welcome, matters, review, result, what now.
    assert_eq!(places.len(), 4 * 7 + 9 + 5, "{places:?}");
    assert!(played.text().contains("Start a new sitting"));
}

#[test]
fn five_hundred_points_are_never_given() {
    let mut played = Played::new(SIZE);
    played.keys("<Enter> 1 <Tab> 80 <Down> 50");
    assert!(played.text().contains("All 100 points are given."));
    assert!(played.text().contains("[ 20 ]"));
    played.keys("x <Up> x <Down> 50");
    assert!(played.text().contains("50 left"));
}

#[rstest]
#[case("7", 7)]
#[case("70", 70)]
#[case("100", 100)]
#[case("1005", 100)]
#[case("75 <BS>", 7)]
#[case("75 <BS> <BS> 9", 9)]
#[case("+", 55)]
#[case("-", 45)]
#[case("9 <Down> <Up> 8", 8)]
fn a_level_is_typed(#[case] keys: &str, #[case] level: u8) {
    let mut played = Played::new(SIZE);
    played.keys("<Enter> 1");
    played.keys(keys);
    let levels: Vec<u8> = session(&played).levels.values().map(|level| level.get()).collect();
    assert_eq!(levels, [level]);
}

#[test]
fn time_to_answer_is_the_time_between_the_keys() {
    let mut played = begun();
    played.wait(1_500);
    played.keys("3");
    let ms: Vec<_> = session(&played).answers.values().map(|answer| answer.ms).collect();
    assert_eq!(ms, [Some(4_500)]);
}

#[test]
fn keys_wait_for_the_disk_and_then_answer() {
    let mut before = begun();
    before.keys("4");
    let draft = session(&before).clone();
    let pack = Arc::new(crate::pack::four_lessons().unwrap());
    let mut played = Played::opening(SIZE, Arc::clone(&pack));
    assert!(played.text().contains("Take stock of a working life"), "the first frame says what this is");
    played.keys("25");
    assert!(played.app.session().is_none());
    let opened = Opened {
        pack: Some(pack),
        session: draft,
        remark: Some("Welcome back.".to_owned()),
        from_file: true,
        purpose: Purpose::Answer,
        notes: Vec::new(),
    };
    played.tell(Message::Opened(Box::new(opened)));
    assert_eq!((place(&played).as_str(), replies(&played).len()), ("m4", 3));
    assert_eq!(played.disk.acknowledged.as_ref(), played.app.session());
}

#[test]
fn keys_that_come_before_the_sitting_does_are_meant_for_it() {
    let mut played = Played::new(SIZE);
    played.disk.slow = true;
    played.keys("<Enter> 2 <Enter> <Enter> 4 2 m");
    assert!(played.app.session().is_none(), "nothing happens before the disk has answered");
    played.disk.slow = false;
    played.disk_answers();
    assert_eq!((place(&played).as_str(), replies(&played).len()), ("review", 2));
}

#[test]
fn a_disk_that_never_answers_can_be_left() {
    let mut played = Played::opening(SIZE, Arc::new(crate::pack::four_lessons().unwrap()));
    played.keys("q 4");
    assert!(!played.app.has_left());
    played.keys("<C-c>");
    assert!(played.app.has_left());
}

#[test]
fn keys_that_wait_for_home_act_there() {
    let mut played = Played::opening(SIZE, Arc::new(crate::pack::four_lessons().unwrap()));
    played.keys("? undo");
    played.disk_is_read();
    assert!(played.text().contains("Search: undo"));
}

#[test]
fn a_data_folder_that_cannot_be_read_is_told_on_home() {
    let mut played = Played::opening(SIZE, Arc::new(crate::pack::four_lessons().unwrap()));
    played.tell(Message::Refused("The data folder cannot be read.".to_owned()));
    assert!(played.text().contains("The data folder cannot be read."));
    assert!(played.text().contains("Start a new sitting"));
}
