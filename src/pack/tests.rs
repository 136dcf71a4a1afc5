//! What a person relies on when they bring a pack of their own.

mod mutations;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::*;

/// Marks a line of a fixture with the title of a problem that belongs there; may be there several times.
const ARROW: &str = " # <- ";

fn fixtures() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packs");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| (path.display().to_string(), fs::read_to_string(path).unwrap())).collect()
}

fn expected(text: &str) -> BTreeSet<(usize, String)> {
    let lines = text.lines().enumerate();
    lines
        .flat_map(|(at, line)| line.split(ARROW).skip(1).map(move |title| (at + 1, title.to_owned())))
        .collect()
}

fn found(text: &str, problems: &Problems) -> BTreeSet<(usize, String)> {
    let line = |at: usize| text.get(..at).unwrap().matches('\n').count() + 1;
    problems.iter().map(|problem| (line(problem.span.start), problem.title.clone())).collect()
}

#[test]
fn every_bad_pack_has_exactly_the_problems_that_it_says_it_has() {
    let fixtures = fixtures();
    assert!(fixtures.len() > 20);
    for (name, text) in fixtures {
        let problems = check_craft(&text);
        assert_eq!(found(&text, &problems), expected(&text), "{name}");
        assert_eq!(problems.len(), expected(&text).len(), "{name}: something is said twice");
    }
}

#[test]
fn parse_finds_the_errors_of_form_and_leaves_craft_alone() {
    for (name, text) in fixtures() {
        let craft = check_craft(&text);
        match parse(&text) {
            Ok(pack) => assert!(pack.sections().len() > 1, "{name}"),
            Err(form) => {
                assert!(form.has_errors(), "{name}");
                assert!(form.iter().all(|problem| craft.iter().any(|other| other == problem)), "{name}");
            }
        }
    }
}

#[test]
fn the_built_in_pack_has_no_problem() {
    for pack in BUILT_IN {
        let problems = check_craft(pack.text);
        assert_eq!(problems, Problems::default(), "{}", pack.id);
        assert_eq!(pack.pack().unwrap().id().as_str(), pack.id);
    }
}

#[test]
fn the_built_in_pack_is_the_one_that_the_product_describes() {
    let pack = four_lessons().unwrap();
    let names: Vec<_> = pack.axes().iter().map(|axis| axis.id.as_str()).collect();
    assert_eq!(names, ["money", "growth", "balance", "passion"]);
    assert_eq!(pack.items().filter(|(_, item)| item.scored.is_some()).count(), 24);
    let beliefs: Vec<_> = pack.items().filter(|(_, item)| item.scored.is_none()).collect();
    assert!(beliefs.iter().all(|(_, item)| item.scale.cannot_say));
    assert_eq!(beliefs.len(), 7);
    assert_eq!(pack.claims().len(), 28);
    let kinds: Vec<_> = pack.sections().iter().map(|section| section.kind).collect();
    let lesson = SectionKind::Lesson;
    assert_eq!(kinds, [lesson, lesson, lesson, lesson, SectionKind::HotTake, SectionKind::WhatNow]);
    assert!(pack.notes().starts_with("Home-made questions, informed by published research, not validated."));
    assert_eq!(time_estimate(&pack), 5);
}

#[test]
fn every_page_of_the_built_in_pack_is_short_and_says_whose_story_it_tells() {
    for section in four_lessons().unwrap().sections() {
        let page = section.text.join("\n\n");
        let words = page.split_whitespace().count();
        assert!((60..=95).contains(&words), "{}: {words} words", section.id);
        assert!((2..=3).contains(&section.text.len()), "{}", section.id);
        let own = page.contains("one engineer's story") || section.kind == SectionKind::HotTake;
        assert!(own, "{}", section.id);
        assert!(section.text.iter().all(|paragraph| !paragraph.contains('\n')), "{}", section.id);
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let pack = four_lessons().unwrap();
    assert_eq!(parse(&format!("\u{feff}{FOUR_LESSONS}")), Ok(pack.clone()));
    assert_eq!(parse(&FOUR_LESSONS.replace('\n', "\r\n")), Ok(pack));
}

#[test]
fn problems_say_what_was_probably_meant() {
    let text = FOUR_LESSONS.replacen("axis = \"passion\"", "axis = \"pasion\"", 1);
    let problems = parse(&text).unwrap_err();
    let problem = problems.iter().next().unwrap();
    assert_eq!((&*problem.title, &*problem.cure), ("Unknown axis `pasion`", "Did you mean `passion`?"));
    assert_eq!(text.get(problem.span.clone()), Some("\"pasion\""));
    assert_eq!(problems.len(), 1);
}

#[test]
fn a_forbidden_word_is_pointed_at_on_its_own_line_of_a_page() {
    let text = FOUR_LESSONS.replacen("the pay was real", "you should know", 1).replacen(
        "The pay was real.",
        "You\nSHOULD know.",
        1,
    );
    let problems = check_craft(&text);
    let problem = problems.iter().next().unwrap();
    assert_eq!(text.get(problem.span.clone()), Some("SHOULD"));
}

#[test]
fn rules_about_english_words_are_silent_in_other_languages() {
    let text = FOUR_LESSONS.replacen("\"en\"", "\"de\"", 1).replacen("your pay cover", "es not und or", 1);
    assert_eq!(check_craft(&text), Problems::default());
}

fn many(before: &str, after: &str) -> String {
    (0..20_000).fold(String::new(), |all, at| all + before + &at.to_string() + after + "\n")
}

#[rstest::rstest]
#[case::deep_list("x = ".to_owned() + &"[".repeat(100_000))]
#[case::deep_tables("x = {".repeat(100_000))]
#[case::deep_header(format!("[x{}]", ".x".repeat(100_000)))]
#[case::deep_key(format!("x{} = 1", ".x".repeat(100_000)))]
#[case::garbage("]\n".repeat(490_000))]
#[case::many_fields(many("k", " = 1"))]
#[case::many_claims("format = 1\n[claims]\n".to_owned() + &many("K", " = ''"))]
#[case::long_line("x = \"".to_owned() + &"a".repeat(900_000))]
#[case::too_large("#".repeat(1_000_001))]
#[case::empty(String::new())]
fn hostile_files_are_refused_with_few_words(#[case] text: String) {
    let problems = parse(&text).unwrap_err();
    assert!((1..=100).contains(&problems.iter().count()));
}
