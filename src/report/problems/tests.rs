//! What a person sees of a pack's problems.

use proptest::prelude::*;

use super::*;
use crate::pack::{check_craft, parse};

fn of(text: &str) -> String {
    problems("my.toml", text, &check_craft(text))
}

#[test]
fn a_problem_shows_its_line_an_excerpt_and_a_cure() {
    let text = crate::pack::FOUR_LESSONS.replacen("axis = \"passion\"", "axis = \"pasion\"", 1);
    insta::assert_snapshot!(problems("my.toml", &text, &parse(&text).unwrap_err()), @r#"
error: Unknown axis `pasion`
   --> my.toml:441:8
    |
441 | axis = "pasion"
    |        ^^^^^^^^
    |
    = help: Did you mean `passion`?

1 problem.
"#);
}

#[test]
fn a_warning_is_called_one_and_all_are_counted() {
    let text = crate::pack::FOUR_LESSONS.replacen("something new", "how to upskill and leverage", 1);
    insta::assert_snapshot!(of(&text), @r#"
warning[double-barrelled]: A question says `and`
   --> my.toml:284:58
    |
284 | text = "How often did your work teach you how to upskill and leverage?"
    |                                                          ^^^
    |
    = help: Ask one thing at a time: split the question.

warning[jargon]: A question says `leverage`
   --> my.toml:284:62
    |
284 | text = "How often did your work teach you how to upskill and leverage?"
    |                                                              ^^^^^^^^
    |
    = help: Say it in a word that a friend outside of work would use.

2 problems.
"#);
}

#[test]
fn an_empty_file_has_a_place_too() {
    insta::assert_snapshot!(of(""), @r#"
error: `format` is missing
 --> my.toml:1:1
  |
1 |
  | ^
  |
  = help: Begin the file with `format = 1`.

1 problem.
"#);
}

#[test]
fn what_cannot_be_seen_is_spelt_out_and_the_mark_stays_in_place() {
    let field = "version = \"1.0.0\"\n\"\u{202e}\u{1f600} é\" = \t\"x\u{9b}\"\n";
    let text = crate::pack::FOUR_LESSONS.replacen("version = \"1.0.0\"\n", field, 1);
    insta::assert_snapshot!(problems("a\u{1b}]0;b\u{7}.toml", &text, &check_craft(&text)), @r#"
error: Unknown field `<U+202E>😀 é`
  --> a<U+001B>]0;b<U+0007>.toml:18:1
   |
18 | "<U+202E>😀 é" =  "x<U+009B>"
   | ^^^^^^^^^^^^^^
   |
   = help: Remove it. The fields here are: format, id, title, version, language, licence, notes, asks_month, axes, claims, scales, importance, sections, allow.

1 problem.
"#);
}

#[test]
fn a_very_long_line_shows_the_part_that_matters() {
    let text = format!("format = 1 # {} \nx = \"{}\" \"\n", "é".repeat(9_000), "é".repeat(9_000));
    let report = of(&text);
    assert!(report.contains("my.toml:2"), "{report}");
    assert!(report.lines().all(|line| line.chars().count() < 400), "{report}");
}

#[test]
fn more_problems_than_anybody_reads_are_counted() {
    let text =
        (0..300).map(|at| format!("k{at} = 1\n")).fold("format = 1\n".to_owned(), |all, line| all + &line);
    let report = of(&text);
    assert!(report.ends_with("problems; the first 100 are shown.\n"), "{report}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn a_report_is_safe_to_print_and_short(
        typed in prop::collection::vec(
            prop_oneof![any::<char>(), Just('\u{1b}'), Just('\u{202e}'), Just('\u{301}'), Just('"'), Just('\n')],
            1..20,
        ),
        at in any::<prop::sample::Index>(),
    ) {
        let typed: String = typed.into_iter().collect();
        let mut chars: Vec<char> = crate::pack::FOUR_LESSONS.chars().collect();
        let at = at.index(chars.len());
        chars.splice(at..at, typed.chars());
        let report = problems(&typed, &chars.iter().collect::<String>(), &check_craft(&String::from_iter(&chars)));
        prop_assert!(!report.contains(|c| crate::text::is_hidden(c) && c != '\n'), "{report:?}");
        prop_assert!(report.len() < 100_000);
    }
}
