//! Coming back: after `kill -9`, beside another Fourfold, and after the data folder has gone.

use std::fs;

use crate::kept;
use crate::sitting::{SIZE, first_question, wait_saved};
use crate::terminal::Term;

#[test]
fn killed_after_the_seventh_answer_it_stands_at_the_eighth_question() {
    let mut term = first_question();
    term.keys("3 3 3 3 3 3 <Enter> 3");
    term.wait_for("feel stuck");
    wait_saved(&term);
    term.kill();
    assert_eq!(kept::answers(&term.data()), 7);

    let mut again = term.spawn_again(&[], SIZE);
    again.wait_for("feel stuck");
    again.wait_for("question 2 of 6");
    again.keys("4");
    kept::wait(&again.data(), "the eighth answer", |sitting| sitting["answers"]["g2"]["reply"] == 4);
    assert_eq!(kept::answers(&again.data()), 8);
}

#[test]
fn killed_in_the_middle_of_a_note_it_stands_in_the_same_half_note() {
    let mut term = first_question();
    term.keys("3 n");
    term.type_text("half a tho");
    kept::wait(&term.data(), "the half note", |sitting| sitting["draft"]["text"] == "half a tho");
    term.kill();

    let mut again = term.spawn_again(&[], SIZE);
    again.wait_for("half a tho");
    again.type_text("ught");
    again.wait_for("half a thought");
    again.keys("<Esc>");
    again.wait_for("question 2 of 6");
    kept::wait(&again.data(), "the note", |sitting| sitting["notes"]["money"] == "half a thought");
    assert_eq!(kept::half_note(&again.data()), None);
    assert_eq!(kept::answers(&again.data()), 1);
}

#[test]
fn a_second_one_is_told_who_holds_the_sittings_until_that_one_is_killed() {
    let mut first = first_question();
    first.keys("3");
    wait_saved(&first);
    let process = format!("process {}", kept::holder(&first.data()));

    let mut second = first.spawn_again(&["take"], SIZE);
    assert_eq!(second.exit_code(), 75);
    second.wait_for(&process);

    let mut looking = first.spawn_again(&[], SIZE);
    looking.wait_for("open elsewhere");
    assert!(looking.screen().contains(&process), "{}", looking.screen());
    looking.keys("<Enter> 3 q");
    assert_eq!(looking.exit_code(), 0);
    assert_eq!(kept::answers(&first.data()), 1, "only looked at");

    first.kill();
    let third = first.spawn_again(&["take"], SIZE);
    third.wait_for("question 2 of 6");
}

#[test]
fn a_data_folder_that_was_removed_comes_back_with_the_next_answer() {
    let mut term = first_question();
    term.keys("3");
    wait_saved(&term);
    fs::remove_dir_all(term.data()).unwrap();
    term.keys("4");
    kept::wait(&term.data(), "both answers", |sitting| sitting["answers"]["m2"]["reply"] == 4);
    wait_saved(&term);
    assert_eq!(kept::answers(&term.data()), 2);
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
}

#[test]
fn what_another_program_wrote_is_never_overwritten() {
    let mut term = first_question();
    term.keys("3");
    wait_saved(&term);
    let file = kept::files(&term.data()).remove(0);
    let theirs = fs::read_to_string(&file).unwrap().replace("\"usual\"", "\"busier\"");
    kept::put(&file, &theirs);
    term.keys("4");
    term.wait_for("Another program changed");
    assert_eq!(fs::read_to_string(&file).unwrap(), theirs);
    let copies = kept::files(&term.data());
    let ours = copies.iter().find(|copy| **copy != file).unwrap();
    assert_eq!(kept::read(ours)["answers"].as_object().unwrap().len(), 2);
}

#[test]
fn a_home_with_spaces_works() {
    let mut term = Term::spawn(&["--home", "a place of my own/ünd so"], SIZE);
    crate::sitting::to_first_question(&mut term);
    term.keys("3");
    wait_saved(&term);
    assert_eq!(kept::answers(&term.home().join("a place of my own/ünd so")), 1);
}
