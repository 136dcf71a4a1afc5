//! A pack on paper as it is written, in both forms; how the page is printed is tested in a browser.

use std::collections::BTreeMap;

use rstest::rstest;

use super::*;
use crate::pack::{BUILT_IN, FOUR_LESSONS, Id, Questions, Starter, four_lessons, parse};
use crate::scoring::score;
use crate::session::{Answer, Choice, Reply};
use crate::text::columns;
use crate::words::{CANNOT_SAY, result};

/// A pack of so many axes, with names as long as they may be and answers longer than a line.
fn of_axes(count: usize) -> Pack {
    const NAMES: [&str; 8] = [
        "Money and securities now",
        "Growth",
        "Balance of work and life",
        "Passion",
        "Colleagues around us all",
        "Autonomy",
        "自律と責任",
        "Meaning",
    ];
    let axes = NAMES.iter().take(count).map(|name| (*name).to_owned()).collect();
    let starter = Starter {
        id: Id::new("long").unwrap(),
        title: "Where we stand".to_owned(),
        axes,
        items: 6,
        language: "en".to_owned(),
    };
    parse(&starter.text().replace("\"Rarely\"", "\"Rarely, in a week or two of all those weeks\"")).unwrap()
}

fn good() -> Pack {
    parse(include_str!("../../../tests/fixtures/packs/good.toml")).unwrap()
}

/// Every question answered with its third label, but `odd` with that one.
fn answered(questions: &Questions, odd: Option<(&Id, u8)>) -> BTreeMap<Id, Answer> {
    let choice = |id: &Id| odd.filter(|(odd, _)| *odd == id).map_or(3, |(_, choice)| choice);
    let answer = |id: &Id| Answer::new(Reply::Chose(Choice::try_from(choice(id)).unwrap()), None);
    questions.items.iter().map(|item| (item.id.clone(), answer(&item.id))).collect()
}

#[test]
fn four_lessons_read_as_a_whole() {
    insta::assert_snapshot!(paper_text(&four_lessons().unwrap(), 80));
}

#[test]
fn three_axes_read_as_a_whole() {
    insta::assert_snapshot!(paper_text(&good(), 80));
}

#[test]
fn eight_axes_read_as_a_whole() {
    insta::assert_snapshot!(paper_text(&of_axes(8), 80));
}

#[test]
fn the_page_reads_as_a_whole() {
    insta::assert_snapshot!(paper_html(&good()).unwrap());
}

#[test]
fn every_line_fits_and_none_ends_in_spaces() {
    let packs = BUILT_IN.map(|built_in| built_in.pack().unwrap());
    let packs: Vec<_> = packs.into_iter().chain([good(), of_axes(3), of_axes(8)]).collect();
    // Lines are no wider than 88.
    for width in (20..=90).chain([140, 200]) {
        for pack in &packs {
            for line in paper_text(pack, width).lines() {
                assert!(columns(line) <= width && !line.ends_with(' '), "{width}: {line:?}");
            }
        }
    }
}

#[rstest]
fn every_axis_has_its_line_at_any_width(#[values(20, 33, 52, 80, 88)] width: u16) {
    let text = paper_text(&of_axes(8), width);
    let is_line = |line: &&str| line.contains("..") && line.contains("25") && line.contains("75");
    let lines = text.lines().filter(is_line).count();
    // Once to say what is good enough, once to mark where one stands.
    assert!(lines >= 16, "{lines} in\n{text}");
}

#[test]
fn the_key_gives_the_points_that_the_program_gives() {
    let pack = four_lessons().unwrap();
    let questions = pack.questions();
    for (axis, of_pack) in Paper::of(&pack).axes.iter().zip(pack.axes()) {
        assert_eq!((axis.key.len(), axis.fewest), (6, 4));
        for (number, points) in &axis.key {
            let question = &questions.items[number - 1];
            for (choice, points) in (1..).zip(points) {
                let scores = score(&questions, &answered(&questions, Some((&question.id, choice))));
                let score = scores.iter().find(|score| score.axis == of_pack.id).unwrap();
                // By hand: the other five are worth 50 each.
                let mean = f64::from(points + 5 * 50) / 6.0;
                assert!((score.measured.unwrap().mean - mean).abs() < 1e-9, "{number}, box {choice}");
            }
        }
    }
}

#[test]
fn whether_the_month_was_usual_is_asked_where_the_pack_is_about_it() {
    for built_in in BUILT_IN {
        let pack = built_in.pack().unwrap();
        for sheet in [paper_text(&pack, 80), paper_html(&pack).unwrap()] {
            assert_eq!(sheet.contains(welcome::MONTH), pack.asks_month(), "{}", built_in.id);
            assert_eq!(sheet.contains("Busier than usual"), pack.asks_month(), "{}", built_in.id);
        }
    }
    assert_eq!(BUILT_IN.iter().filter(|pack| !pack.pack().unwrap().asks_month()).count(), 2);
}

#[test]
fn a_hot_take_is_numbered_through_and_never_scored() {
    let paper = Paper::of(&four_lessons().unwrap());
    let numbers: Vec<_> =
        paper.parts.iter().flat_map(|part| &part.questions).map(|question| question.number).collect();
    assert_eq!(numbers, (1..=31).collect::<Vec<_>>());
    let mut scored: Vec<_> =
        paper.axes.iter().flat_map(|axis| &axis.key).map(|(number, _)| *number).collect();
    scored.sort_unstable();
    assert_eq!(scored, (1..=24).collect::<Vec<_>>());
    let openers: Vec<_> = paper.parts.iter().filter_map(|part| part.opener.as_deref()).collect();
    assert!(matches!(openers.as_slice(), [one] if one.contains("not part of the radar")), "{openers:?}");
}

/// Places of what must come in this order in both forms.
#[test]
fn nothing_that_colours_answers_stands_before_them() {
    let pack = four_lessons().unwrap();
    for text in [paper_text(&pack, 88), paper_html(&pack).unwrap()] {
        let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} in\n{text}"));
        let order = [
            at("usual for you?"),
            at("good enough for you?"),
            at("cover what"),
            at("cost make"),
            at("One machine-learning"),
            at("teach you"),
            at("walk them?"),
            at(said::SCORING),
            at("Mark each"),
            at(result::FOOTER.split_at(20).0),
            at("One small step"),
        ];
        assert!(order.is_sorted(), "{order:?}");
        assert_eq!(text.matches("Cannot say").count(), 7 + 1, "one for each belief, one in the key");
    }
}

#[test]
fn the_least_range_that_is_told_is_the_one_that_the_program_reckons() {
    let questions = four_lessons().unwrap().questions();
    for score in score(&questions, &answered(&questions, None)) {
        let band = score.measured.unwrap().band;
        assert_eq!((band.low, band.high), (40, 60));
    }
    assert!(said::HOW_SURE[0].contains("at least 10 points to both sides"));
}

#[test]
fn the_page_asks_for_nothing_and_is_well_formed() {
    for pack in [four_lessons().unwrap(), of_axes(8)] {
        let page = paper_html(&pack).unwrap();
        let without = page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        for asks in ["http:", "https:", "//", "url(", "src=", "href=", "@import", "<link", "<form", "<script"]
        {
            assert!(!without.contains(asks), "{asks}");
        }
        let policy = page.find("Content-Security-Policy").unwrap();
        assert!(policy < page.find("<style>").unwrap(), "the policy holds for what follows it");
        let body = page.split_at(page.find("<body").unwrap()).1.split("</html>").next().unwrap();
        roxmltree::Document::parse(body).unwrap_or_else(|error| panic!("{error}\n{body}"));
    }
}

#[test]
fn texts_of_a_pack_bear_its_language_and_never_become_elements() {
    let text = FOUR_LESSONS
        .replacen("language = \"en\"", "language = \"de\"", 1)
        .replacen("title = \"Four lessons\"", "title = \"<script>alert(1)</script>\"", 1)
        .replacen("name = \"Money\"", "name = \"<b>Geld</b>\"", 1);
    let page = paper_html(&parse(&text).unwrap()).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"), "{page}");
    assert!(page.contains("<h1 lang=\"de\" dir=\"auto\">&#60;script&#62;"), "{page}");
    assert_eq!(page.matches("<script").count() + page.matches("<b>").count(), 0, "{page}");
}

#[test]
fn a_pack_without_hot_take_and_what_now_ends_in_a_step_all_the_same() {
    let (lessons, _) = FOUR_LESSONS.split_once("[[sections]]\nid = \"hot-take\"").unwrap();
    let pack = parse(lessons).unwrap();
    for text in [paper_text(&pack, 60), paper_html(&pack).unwrap()] {
        assert!(text.contains(said::AGAIN) && text.matches(CANNOT_SAY).count() == 1, "{text}");
    }
}
