//! The Markdown of a result as a journal, a browser and a person read it.

use pulldown_cmark::{Event, Options, Parser, Tag};
use rstest::rstest;
use saphyr::{LoadableYamlNode, Yaml};

use super::*;
use crate::report::sample;
use crate::summary::testing::{USUAL, summary};
use crate::summary::{NoteAbout, NoteSummary};

/// What is between the first two rules, and what is behind them.
fn parts(markdown: &str) -> (&str, &str) {
    markdown.strip_prefix("---\n").unwrap().split_once("\n---\n").unwrap()
}

#[test]
fn a_result_reads_as_a_whole() {
    insta::assert_snapshot!(markdown(&sample::written()));
}

#[test]
fn a_journal_finds_date_and_values() {
    let text = markdown(&sample::written());
    let read = Yaml::load_from_str(parts(&text).0).unwrap();
    let front = &read[0];
    assert_eq!(front["title"].as_str(), Some("The four lessons"));
    assert_eq!(front["tags"][0].as_str(), Some("fourfold"));
    assert_eq!(front["axes"]["a2"]["name"].as_str(), Some("Balance"));
    let numbers = ["value", "low", "high", "good_enough"].map(|key| front["axes"]["a2"][key].as_integer());
    assert_eq!(numbers, [Some(25), Some(10), Some(40), Some(60)]);
    assert!(text.contains("\ndate: 2026-11-23\n"), "a date, not a string: {text}");
    assert!(text.contains("\nlook_again: 2026-12-22\n"), "{text}");
}

#[test]
fn what_is_not_known_is_no_zero() {
    let mut result = summary(&[USUAL[0], (None, None), USUAL[2]]);
    result.finished = None;
    let text = markdown(&result);
    let read = Yaml::load_from_str(parts(&text).0).unwrap();
    let growth = read[0]["axes"]["a1"].as_mapping().unwrap();
    assert_eq!(growth.len(), 1, "nothing but the name: {text}");
    assert_eq!(read[0]["draft"].as_bool(), Some(true));
    assert!(text.contains("\ndate: 2026-11-22\n"), "the day it was begun: {text}");
}

#[test]
fn nothing_that_was_typed_becomes_markup() {
    let text = markdown(&sample::hostile());
    let (front, body) = parts(&text);
    let read = Yaml::load_from_str(front).unwrap();
    assert_eq!(read[0]["title"].as_str(), Some(sample::EVIL_SEEN));
    let (mut headings, mut drawings) = (0, 0);
    for event in Parser::new_ext(body, Options::all() - Options::ENABLE_YAML_STYLE_METADATA_BLOCKS) {
        match event {
            Event::Start(Tag::Heading { .. }) => headings += 1,
            Event::Start(Tag::CodeBlock(_)) => drawings += 1,
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::HtmlBlock | Tag::Table(_))
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::Code(_)
            | Event::TaskListMarker(_)
            | Event::FootnoteReference(_) => panic!("{event:?} in\n{text}"),
            _ => {}
        }
    }
    assert_eq!(headings, body.matches("\n#").count(), "{text}");
    assert_eq!(drawings, body.matches("text\n").count(), "{text}");
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text}");
}

#[test]
fn a_name_of_backticks_does_not_end_the_drawing() {
    let mut result = summary(&USUAL);
    result.axes[0].name = "`````".to_owned();
    let text = markdown(&result);
    let drawings =
        Parser::new(parts(&text).1).filter(|event| matches!(event, Event::Start(Tag::CodeBlock(_)))).count();
    assert_eq!((drawings, text.matches("``````text\n").count()), (2, 2), "{text}");
}

#[test]
fn a_note_keeps_its_lines() {
    let mut result = summary(&USUAL);
    let text = "One.\n- two\n\n    three".to_owned();
    result.notes = vec![NoteSummary { about: NoteAbout::Other, text }];
    assert!(markdown(&result).contains("\nBesides:\n\n> One.\\\n> \\- two\n>\n> three\n"));
}

#[rstest]
fn remarks_on_how_answers_were_given_stay_private(#[values(true, false)] shown: bool) {
    let mut result = summary(&USUAL);
    let (fast, same_in_a_row, contradictory) = (shown, shown, shown);
    result.hints = crate::scoring::Hints { fast, same_in_a_row, contradictory };
    assert_eq!(markdown(&result), markdown(&summary(&USUAL)));
}

#[test]
fn what_was_taken_out_leaves_no_heading() {
    let text = markdown(&summary(&USUAL));
    assert!(!text.contains(words::NOTES) && !text.contains(words::PLAN), "{text}");
}
