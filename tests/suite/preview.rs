//! The preview of a pack while its file is being written, through both doors: the edits are played, the rest is real.

use std::fs;
use std::path::PathBuf;

use crate::kept;
use crate::line_mode::Person;
use crate::terminal::Term;

const GOOD: &str = include_str!("../fixtures/packs/good.toml");

/// A question of the small pack, and what it is reworded to.
const FIFTH: &str = "How often could you save a little?";
const REWORDED: &str = "How often was some pay left over?";

/// A person who writes at a pack.
fn writing() -> (Person, PathBuf) {
    let person = Person::new();
    let file = person.data().with_file_name("team.toml");
    kept::put(&file, GOOD);
    (person, file)
}

/// As editors do that do not write into the file itself.
fn replace(file: &PathBuf, text: &str) {
    let beside = file.with_extension("tmp");
    kept::put(&beside, text);
    fs::rename(beside, file).unwrap();
}

fn wait_for_fifth(term: &Term, question: &str) {
    term.wait_until(question, |screen| screen.contains(question) && screen.contains("question 5 of 6"));
}

#[test]
fn what_is_saved_stands_on_the_screen_at_the_same_question_and_nothing_is_kept() {
    let (person, file) = writing();
    let mut term = person.terminal(&["pack", "preview", "team.toml"], None);
    term.wait_for("Preview: nothing is kept.");
    term.keys("1 <Enter> 4 2 5 2");
    wait_for_fifth(&term, FIFTH);

    let reworded = GOOD.replacen(FIFTH, REWORDED, 1);
    replace(&file, &reworded);
    wait_for_fifth(&term, REWORDED);
    term.wait_for_words("this is its new form");
    term.keys("b");
    term.wait_for("How often did you go short?");
    term.keys("2 4");
    term.wait_for("How often did you skip a treat to save?");
    term.keys("b");
    wait_for_fifth(&term, REWORDED);

    let line = 1 + reworded.lines().position(|line| line.contains("id = \"m1\"")).unwrap();
    kept::put(&file, &reworded.replacen("axis = \"money\"", "axis = \"mony\"", 1));
    term.wait_for(&format!("Cannot be used yet, line {line}: "));
    wait_for_fifth(&term, REWORDED);
    let quiet = term.raw_bytes().len();
    std::thread::sleep(std::time::Duration::from_millis(900));
    assert_eq!(term.raw_bytes().len(), quiet, "looking at the file draws nothing");

    // Mended, and the first two questions are asked last.
    let moved = moved(&reworded);
    kept::put(&file, &moved);
    term.wait_gone("Cannot be used");
    term.wait_until("question 3", |screen| screen.contains(REWORDED) && screen.contains("question 3 of 6"));
    fs::remove_file(&file).unwrap();
    term.wait_for_words("its last form stays");
    kept::put(&file, &moved);
    term.wait_gone("Its last form");

    term.keys("q");
    assert_eq!(term.exit_code(), 0);
    term.assert_restored();
    term.wait_for("Preview ended. Nothing was kept.");
    assert!(!person.data().exists(), "no folder was made");
}

/// The pack with the first two questions of its first lesson behind the other four.
fn moved(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let first = lines.iter().position(|line| line.contains("id = \"m1\"")).unwrap();
    let mut lines = lines;
    lines[first..first + 6].rotate_left(2);
    lines.join("\n") + "\n"
}

#[test]
fn line_by_line_a_saved_file_is_told_before_a_line_is_taken_and_another_sitting_is_left_alone() {
    let (person, file) = writing();
    let mut open = person.terminal(&["take", "--plain"], None);
    open.wait_for("four weeks usual");
    open.type_text("1\r");
    open.wait_for("good enough");
    let before = kept::sitting(&person.data());

    let mut term = person.terminal(&["pack", "preview", "team.toml", "--plain"], None);
    term.wait_for("Preview: nothing is kept.");
    term.type_text("1\r\r4\r2\r5\r2\r");
    term.wait_for("Question 5 of 18, money. In the last four weeks, how often could you save");
    replace(&file, &GOOD.replacen(FIFTH, REWORDED, 1));
    term.type_text("4\r");
    term.wait_for("Your line was not taken");
    term.wait_for("Question 5 of 18, money. In the last four weeks, how often was some");
    term.type_text("4\r");
    term.wait_for("Question 6 of 18");
    term.type_text("q\r");
    assert_eq!(term.exit_code(), 0);
    term.wait_for("Preview ended. Nothing was kept.");

    assert_eq!(kept::sitting(&person.data()), before);
    assert!(!person.data().join("packs").exists());
    open.type_text("q\r");
    assert_eq!(open.exit_code(), 0);
}
