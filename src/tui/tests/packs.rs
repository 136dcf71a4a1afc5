//! Packs and notes as other people write them: long, wide, many, hostile.

use std::fmt::Write as _;

use rstest::rstest;

use super::super::Message;
use super::super::keys::KeySet;
use super::super::testing::{Frame, Played, moment};
use crate::pack::{self, Id, Pack};
use crate::visit::{Entry, Shelf};

/// Escape sequences, bidi controls, zalgo, ZWJ, wide and zero-width characters.
const HOSTILE: &str = "\u{1b}[31mred\u{1b}]0;title\u{7} \u{202e}abc\u{2066} z\u{0300}\u{0301}\u{0302}\u{0303}\u{0304} \
                       👩‍👩‍👧‍👦 自律神経 \u{200b}\u{feff}\u{ad}e\u{9b}2J\r\n\tq";

/// A pack with a lesson of two questions for each of these axes; all of them the same question.
fn pack_with(axes: &[&str], question: &str) -> Pack {
    let mut text = r#"
format = 1
id = "other"
title = "A pack of somebody else"
version = "1.0.0"
language = "en"
licence = "MIT"
notes = "For tests."
[claims]
c = "A claim."
[scales.often]
labels = ["Never", "Rarely", "Sometimes", "Often", "Always"]
cannot_say = true
[importance]
levels = "What level would be good enough for you?"
points = "Spread 100 points over what matters to you just now."
"#
    .to_owned();
    for (number, name) in axes.iter().enumerate() {
        write!(text, "[[axes]]\nid = \"a{number}\"\nname = \"{name}\"\nabout = \"all of it\"\n").unwrap();
    }
    for (number, name) in axes.iter().enumerate() {
        write!(
            text,
            "[[sections]]\nkind = \"lesson\"\nid = \"s{number}\"\ntitle = \"{name}\"\ntext = \"A page.\"\n"
        )
        .unwrap();
        for (item, direction) in ["+", "-", "+", "-", "+", "-"].into_iter().enumerate() {
            write!(
                text,
                "[[sections.items]]\nid = \"q{number}-{item}\"\naxis = \"a{number}\"\nclaims = [\"c\"]\nconstruct = \"all\"\n\
                 direction = \"{direction}\"\nscale = \"often\"\nlead_in = \"In the last four weeks,\"\ntext = \"{question}\"\n"
            )
            .unwrap();
        }
    }
    pack::parse(&text).unwrap_or_else(|problems| panic!("{problems:?}\n{text}"))
}

/// What we ourselves set behind text from right to left.
const MARK: char = '\u{200e}';

fn no_control_character(played: &mut Played) {
    let frame = played.frame();
    for cell in &frame.buffer.content {
        let symbol = cell.symbol();
        assert!(!symbol.chars().any(char::is_control), "{symbol:?}");
        let hides = |c| crate::text::is_hidden(c) && c != '\u{200d}' && c != MARK;
        assert!(!symbol.contains(hides), "{symbol:?}");
    }
}

/// An offer says nothing of the last four weeks, so there is nothing to mark, to press or to look up.
#[rstest]
fn a_pack_about_no_month_does_not_ask_for_one(
    #[values((80, 24), (40, 12))] size: (u16, u16),
    #[values(KeySet::Arrows, KeySet::Vi, KeySet::OneHand)] set: KeySet,
) {
    let offer = pack::BUILT_IN.iter().find(|pack| pack.id == "an-offer").unwrap().pack().unwrap();
    let mut played = Played::of_pack(size, offer, "");
    played.set(set);
    played.keys("<Enter>");
    let before = played.frame();
    let looks = |frame: &Frame| (frame.picture(), frame.styles());
    assert!(before.text().contains("This is not a test."), "{}", before.text());
    assert!(!before.text().contains("weeks") && !before.text().contains("month"), "{}", before.text());
    for key in ["1", "2", "3", "4", "<Up>", "<Down>", "j", "k", "w", "s"] {
        played.keys(key);
        assert_eq!(looks(&played.frame()), looks(&before), "{key}");
    }
    played.keys("? m o n t h");
    assert!(!played.text().contains("say how the month was"), "{}", played.text());
    played.keys("<Esc> <Enter>");
    assert!(played.text().contains("What matters"), "{}", played.text());
    assert_eq!(played.disk.sessions.first().and_then(|session| session.month), None);
}

/// The keys are back where a pack asks.
#[test]
fn the_other_packs_still_do() {
    let mut played = Played::new((80, 24));
    played.keys("<Enter>");
    assert!(played.text().contains("1-4 month"), "{}", played.text());
    played.keys("? m o n t h");
    assert!(played.text().contains("say how the month was"), "{}", played.text());
    played.keys("<Esc> 2");
    assert!(played.disk.sessions.first().unwrap().month.is_some());
}

#[rstest]
fn hostile_text_in_a_note_reaches_no_frame(#[values((80, 24), (40, 12), (43, 17))] size: (u16, u16)) {
    let mut played = Played::new(size);
    played.keys("<Enter> 1 <Enter> n");
    played.tell(Message::Paste(HOSTILE.repeat(3)));
    no_control_character(&mut played);
    for key in ["<Left>", "<Left>", "<Left>", "<BS>", "<Up>"] {
        played.keys(key);
        no_control_character(&mut played);
    }
    played.keys("<Esc> 123451 <PgDn>");
    no_control_character(&mut played);
}

#[rstest]
fn hostile_titles_of_sittings_reach_no_frame(#[values((80, 24), (40, 12))] size: (u16, u16)) {
    let mut played = Played::new(size);
    let entry = |name: &str| Entry {
        id: Id::new(name).unwrap(),
        title: HOSTILE.to_owned(),
        moment: moment(),
        answered: 3,
        of: 24,
        planning: false,
    };
    let shelf = Shelf {
        drafts: vec![entry("a")],
        results: vec![entry("b"), entry("c")],
        unreadable: 1,
        ..Shelf::default()
    };
    played.tell(Message::Shelf(shelf));
    no_control_character(&mut played);
    played.tell(Message::Refused(HOSTILE.to_owned()));
    no_control_character(&mut played);
}

#[rstest]
#[case::wide(
    "自律神経と仕事の満足度を長く続けて測るための質問です、どのくらいありましたか、ここ四週間のあいだに、毎日の仕事の中で、家でも、休みの日でも、どのくらい、いつもの年とくらべて"
)]
#[case::long(
    "How often did the many different people around you at work ask you for things that were not part of \
     what you had agreed on with them before, and that took the time you had kept for something else?"
)]
fn all_answers_stand_on_the_smallest_screen(#[case] question: &str, #[values("", "3")] before: &str) {
    let pack = pack_with(&["Money", "Growth", "Balance"], question);
    let played = Played::of_pack((40, 12), pack, &format!("<Enter> 1 <Enter> {before}"));
    let text = played.text();
    for answer in ["1  Never", "2  Rarely", "3  Sometimes", "4  Often", "5  Always", "6  Cannot say"] {
        assert!(text.contains(answer), "{answer} is out of sight:\n{text}");
    }
    assert!(text.contains('…'), "the question says that it was cut:\n{text}");
}

#[rstest]
fn eight_axes_with_long_names_can_all_be_weighed(#[values((80, 24), (40, 12), (60, 18))] size: (u16, u16)) {
    let pack = pack_with(
        &[
            "Work and private life",
            "自律と仕事の満足度が続",
            "Money",
            "Growth",
            "Health and energy daily",
            "Team",
            "Passion",
            "Meaning beyond the money",
        ],
        "How was it?",
    );
    let mut played = Played::of_pack(size, pack, "<Enter> 1");
    for row in 0..8 {
        played.keys("<Tab> 5 <Tab> 70");
        let frame = played.frame();
        let text = frame.text();
        assert_eq!(text.matches("[  5 ]").count(), row + 1, "{text}");
        assert_eq!(text.matches("[ 70 ]").count(), row + 1, "{text}");
        assert!(frame.rows()[usize::from(frame.cursor.1)].contains('›'), "{text}");
        played.keys("<Down>");
    }
    assert!(played.text().contains("60 left"), "{}", played.text());
}

/// Names and a note in scripts that are wide, that combine, and that run from right to left.
const SCRIPTS: [&str; 5] = ["仕事の幅", "כסף", "المال", "Zufriedenheite\u{301}", "काम"];
const NOTE: &str =
    "כתבתי 3 שורות. 仕事は楽しい。👩\u{200d}👩\u{200d}👧 ❤\u{fe0f} 🇩🇪 e\u{301}te\u{301} می\u{200c}خواهم";

/// The columns in which `mark` stands, in all rows that hold it.
fn columns_of(frame: &Frame, mark: &str) -> Vec<usize> {
    let rows: Vec<String> = frame.rows().iter().map(|row| row.replace(MARK, "")).collect();
    let before = rows.iter().filter_map(|row| row.split_once(mark));
    before.map(|(before, _)| crate::text::width(before)).collect()
}

#[rstest]
fn letters_of_any_script_leave_every_column_in_its_place(
    #[values((80, 24), (40, 12), (120, 40))] size: (u16, u16),
) {
    let mut played = Played::of_pack(size, pack_with(&SCRIPTS, "你的工作怎麼樣？"), "<Enter> 1");
    let fields = columns_of(&played.frame(), "[");
    assert!(fields.len() == 5 && fields.iter().all(|column| *column == fields[0]), "{}", played.text());
    played.keys("<Enter> 1 n");
    played.tell(Message::Paste(NOTE.to_owned()));
    no_control_character(&mut played);
    played.keys("<Left> <BS> <Esc> 234512 <Enter>");
    for _ in 1..5 {
        played.keys("534251 <Enter>");
    }
    played.keys("<Enter>");
    let frame = played.frame();
    let counts = columns_of(&frame, if size.0 == 120 { "6 of 6 answered" } else { "6/6" });
    assert!(counts.len() == 5 && counts.iter().all(|column| *column == counts[0]), "{}", frame.text());
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("scripts-{}", size.0), frame.picture());
    });
}
