//! Every command, typed everywhere: it is answered, the prompt comes again, and no answer is touched but by undo.

use rstest::rstest;

use super::super::testing::{BEGIN, LESSONS, Talk};

/// Letters and words alike.
const COMMANDS: [&str; 33] = [
    "w",
    "where",
    "l",
    "list",
    "?",
    "help",
    "g",
    "g 12",
    "go 12",
    "g 99",
    "u",
    "undo",
    "U",
    "redo",
    "b",
    "back",
    "r",
    "repeat",
    "f",
    "finish",
    "v",
    "table",
    "t",
    "then and now",
    "d",
    "what now",
    "e",
    "editor",
    "e 2",
    "home",
    "save",
    "save /stick/a.json",
    "nothing of the kind",
];

/// A person with one result, in the menu.
fn again(lines: &str) -> Talk {
    let first = Talk::played(&format!("{BEGIN}|{LESSONS}|f|q"));
    let mut talk = Talk::with(first.sessions, "2027-02-23T20:00:00+01:00");
    talk.lines(lines);
    talk
}

#[rstest]
#[case::menu("")]
#[case::welcome("1")]
#[case::what_matters("1|1")]
#[case::question("1|1||4")]
#[case::page("1|1||4|2|5|2|4|3")]
#[case::review("1|1||l")]
#[case::result("3")]
#[case::history("history")]
#[case::the_year("the year")]
#[case::gap("2")]
#[case::parts("2|1|1|l")]
#[case::texts("2|1|1|l|4")]
#[case::option("2|1|1|l|9|2")]
#[case::weights("2|1|1|l|10")]
#[case::picture("2|1|1|l|11")]
#[case::day("2|1|1|l|15")]
#[case::step("2|1|1|l|16")]
fn a_command_is_answered(#[case] place: &str) {
    for command in COMMANDS {
        let mut talk = again("");
        if !place.is_empty() {
            talk.lines(place);
        }
        let answers =
            |talk: &Talk| talk.sessions.iter().flat_map(|one| one.answers.clone()).collect::<Vec<_>>();
        let before = answers(&talk);
        let heard = talk.line(command);
        assert!(heard.ends_with(": ") && heard.lines().count() > 1, "{command}: {heard:?}");
        assert!(
            !heard.contains("\n\n\n") && !heard.contains("..") && !heard.contains("?."),
            "{command}: {heard}"
        );
        let undoes = matches!(command, "u" | "undo");
        assert!(undoes || answers(&talk) == before, "{command}");
        assert!(!talk.left, "{command}");
    }
}
