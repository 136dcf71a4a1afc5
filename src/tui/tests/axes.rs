//! Packs of 3, 5 and 8 axes with short and long names and answers, and the German one: results as pictures, and
//! what a person relies on where room is short.

use rstest::rstest;

use super::super::testing::Played;
use super::pictures::settings;
use crate::pack::{BuiltIn, Pack, parse, translate};

/// Three axes with short names.
const THREE: &str = include_str!("../../../tests/fixtures/packs/good.toml");
/// Eight axes with names and answers as long as they may be, one name in wide letters.
const EIGHT: &str = include_str!("../../../tests/fixtures/packs/eight.toml");

/// Answers of the sections, in their order.
const SAID: [&str; 8] = ["425243", "433444", "524253", "333424", "515151", "442432", "252424", "414242"];

/// A large screen, the usual one, and the least.
const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (40, 12)];

/// What the names of these pictures are, for the test that none is left over.
pub(super) const PICTURES: [&str; 9] = [
    "axes-3",
    "axes-5",
    "axes-8",
    "axes-8-question",
    "axes-8-matters",
    "german-question",
    "german-page",
    "german-result",
    "german-what-now",
];

fn three() -> Pack {
    parse(THREE).unwrap()
}

fn five() -> Pack {
    BuiltIn::named("after-a-project").unwrap().pack().unwrap()
}

fn eight() -> Pack {
    parse(EIGHT).unwrap()
}

fn german() -> Pack {
    let found = BuiltIn::named("four-lessons").unwrap();
    let (_, text) = found.translations.iter().find(|(language, _)| *language == "de").unwrap();
    translate(&found.pack().unwrap(), text).unwrap()
}

/// From home to what matters; where nobody is asked how the month was, it needs no answer.
fn to_matters(pack: &Pack) -> &'static str {
    if pack.asks_month() { "<Enter> 1" } else { "<Enter> <Enter>" }
}

/// At what matters.
fn matters(size: (u16, u16), pack: Pack) -> Played {
    let keys = to_matters(&pack);
    Played::of_pack(size, pack, keys)
}

/// At the first question.
fn asked(size: (u16, u16), pack: Pack) -> Played {
    let mut played = matters(size, pack);
    played.keys("<Enter>");
    played
}

/// Every question answered, with a level and points for each axis, at the map of all answers.
fn answered(size: (u16, u16), pack: Pack) -> Played {
    let count = pack.axes().len();
    let mut played = matters(size, pack);
    for _ in 0..count {
        played.keys("60 <Tab> 10 <Tab> <Down>");
    }
    played.keys("<Enter>");
    for said in SAID.iter().take(count) {
        played.keys(said);
        played.keys("<Enter>");
    }
    played.keys("s");
    played
}

fn finished(size: (u16, u16), pack: Pack) -> Played {
    let mut played = answered(size, pack);
    played.keys("<Enter>");
    played
}

/// The same screen at three sizes, as one picture.
fn pictured(name: &str, play: impl Fn((u16, u16)) -> Played) {
    let picture: Vec<String> = SIZES.iter().map(|size| play(*size).frame().picture()).collect();
    settings().bind(|| insta::assert_snapshot!(name, picture.join("\n")));
}

/// The rows that hold `text`.
fn rows_with(played: &Played, text: &str) -> Vec<String> {
    played.frame().rows().into_iter().filter(|row| row.contains(text)).collect()
}

#[test]
fn results_of_three_five_and_eight_axes() {
    pictured("axes-3", |size| finished(size, three()));
    pictured("axes-5", |size| finished(size, five()));
    pictured("axes-8", |size| finished(size, eight()));
}

#[test]
fn what_it_is_for_stands_below_eight_axes_and_a_long_question() {
    let mut played = matters((80, 24), eight());
    played.keys("<Down> <Down> 99 <Enter>");
    for said in ["424242", "424242", "151515", "424242", "424242", "424242", "424242", "424242"] {
        played.keys(said);
        played.keys("<Enter>");
    }
    played.keys("s <Enter>");
    let text = played.text();
    assert!(text.contains("Balance of work and home leans low"), "{text}");
    assert!(text.contains("This is for reflection."), "{text}");
    assert_eq!(rows_with(&played, "Ha").len(), 2, "the radar has its initials: {text}");
}

#[test]
fn eight_axes_and_long_answers_where_they_are_asked_for() {
    pictured("axes-8-question", |size| asked(size, eight()));
    pictured("axes-8-matters", |size| matters(size, eight()));
}

#[test]
fn the_german_pack() {
    pictured("german-question", |size| asked(size, german()));
    pictured("german-page", |size| {
        let mut played = asked(size, german());
        played.keys(SAID[0]);
        played
    });
    pictured("german-result", |size| finished(size, german()));
    pictured("german-what-now", |size| {
        let mut played = finished(size, german());
        played.keys("d");
        played
    });
}

#[rstest]
fn the_headings_of_what_matters_stand_whole_beside_any_name(
    #[values((120, 40), (80, 24), (60, 20), (40, 12))] size: (u16, u16),
    #[values(german(), eight())] pack: Pack,
) {
    let text = matters(size, pack).text();
    assert!(text.contains("Good enough") && text.contains("100 points"), "{text}");
    assert!(text.contains("100 to give"), "{text}");
}

#[test]
fn a_long_answer_says_that_it_is_cut_and_stands_whole_when_marked() {
    let mut played = asked((40, 12), eight());
    for digit in 1..=5 {
        let [row] = &rows_with(&played, &format!("   {digit}  "))[..] else { panic!("{}", played.text()) };
        assert!(row.ends_with('…'), "{row}");
        played.keys("<Down>");
        let words: Vec<String> = played.text().split_whitespace().map(str::to_owned).collect();
        let label = eight().items().next().unwrap().1.scale.labels[digit - 1].clone();
        assert!(words.join(" ").contains(&label), "{label}\n{}", played.text());
        let shown = (1..=5).filter(|digit| played.text().contains(&format!(" {digit}  "))).count();
        assert_eq!(shown, 5, "no answer is out of sight:\n{}", played.text());
    }
}

#[rstest]
fn where_there_is_room_long_answers_stand_whole(
    #[values((120, 40), (80, 24), (60, 20), (40, 24))] size: (u16, u16),
) {
    let played = asked(size, eight());
    let words: Vec<String> = played.text().split_whitespace().map(str::to_owned).collect();
    for label in &eight().items().next().unwrap().1.scale.labels {
        assert!(words.join(" ").contains(label), "{label}\n{}", played.text());
    }
}

#[rstest]
fn the_map_shows_of_every_question_its_words_and_its_answer(
    #[values((80, 24), (60, 20), (40, 12))] size: (u16, u16),
) {
    let rows = rows_with(&answered(size, eight()), "3  How often");
    let [row, ..] = &rows[..] else { panic!("the third question is in sight") };
    assert!(row.contains('…') && row.contains("  Always, or"), "{row}");
}

#[test]
fn where_a_mark_for_each_question_is_too_wide_there_is_one_for_each_lesson() {
    let marks = |size| asked(size, eight()).frame().rows()[2].trim().to_owned();
    assert!(marks((80, 24)).starts_with("◉○○○○○ ○○○○○○"), "{}", marks((80, 24)));
    assert!(marks((60, 20)).starts_with("◉○○○○○○○ "), "{}", marks((60, 20)));
    assert!(marks((60, 20)).ends_with("about 8 min"), "{}", marks((60, 20)));
}

#[test]
fn long_names_leave_room_for_how_the_axes_stand() {
    let mut played = finished((40, 12), eight());
    played.keys("d");
    assert_eq!(rows_with(&played, "Health   ").len(), 1, "{}", played.text());
    assert!(rows_with(&played, "Health   ")[0].ends_with("about 40 below 60"), "{}", played.text());
    assert!(rows_with(&played, "Meaning beyon…")[0].ends_with("about 20 above 60"), "{}", played.text());
}

#[test]
fn the_numbers_of_an_option_move_closer_for_the_names() {
    let mut played = finished((40, 12), german());
    played.keys("d s s s s s s s <Up> <Enter>");
    let rows = rows_with(&played, "Leidenschaft");
    assert_eq!(rows, ["   Leidenschaft  [ 38 ] [ 25 ] [ 50 ]"], "{}", played.text());
    let frame = played.frame();
    let row: String = frame.rows()[usize::from(frame.cursor.1)].chars().skip(frame.cursor.0.into()).collect();
    assert!(row.starts_with(" 75 ]"), "the cursor stands in the field: {row}");
}

#[test]
fn what_may_have_changed_is_said_whole_before_a_radar_stands_beside_it() {
    let mut played = finished((120, 40), eight());
    played.keys("<Esc>");
    played.on("2026-12-20T20:00:00+01:00");
    played.keys("<Enter> 1 <Enter>");
    for said in SAID.iter().rev() {
        played.keys(said);
        played.keys("<Enter>");
    }
    played.keys("s <Enter> t");
    let text = played.text();
    assert_eq!(text.matches("may have changed: about ").count(), 6, "{text}");
    played.keys("v");
    for name in ["Money and what it is for", "Balance of work and home", "自律と責任のある働き方"]
    {
        assert!(played.text().contains(name), "{}", played.text());
    }
}

#[test]
fn one_belief_is_one_question() {
    let mut played = asked((80, 24), three());
    played.keys(&format!("{} <Enter> {} <Enter> {} <Enter>", SAID[0], SAID[1], SAID[2]));
    assert!(played.text().contains("Next, one question about the field"), "{}", played.text());
}

#[test]
fn a_very_large_screen_has_room_for_long_names_with_their_words_beside_a_radar() {
    let played = finished((200, 60), eight());
    let [row] = &rows_with(&played, "Balance of work and home")[..] else { panic!("{}", played.text()) };
    assert!(row.contains("home  leans high"), "{row}");
    assert_eq!(rows_with(&played, "6 of 6 answered").len(), 8, "{}", played.text());
    assert!(played.text().matches("自律と責").count() == 2, "bars and radar name it: {}", played.text());
}

#[test]
fn seven_of_eight_axes_are_in_sight_under_a_long_question() {
    let mut played = finished((40, 12), eight());
    played.keys("d");
    let shown = (1..=8).filter(|digit| played.text().contains(&format!(" {digit}  "))).count();
    assert!(shown >= 7 && played.text().contains("(60)."), "{}", played.text());
}
