//! A disk that takes nothing, without any tool: things in the way, and a limit on the size of files.

use std::fs;
use std::os::unix::fs::symlink;
use std::sync::Arc;

use rstest::rstest;
use tempfile::TempDir;

use crate::kept;
use crate::sitting::{SIZE, first_question, says_saved, wait_saved};
use crate::terminal::{Term, hermetic};

/// What stands in the way of a save.
#[derive(Clone, Copy, Debug)]
enum InTheWay {
    FileForFolder,
    FolderForFile,
    FullDevice,
}

impl InTheWay {
    fn put(self, term: &Term) {
        let sessions = term.data().join("sessions");
        let file = kept::files(&term.data()).remove(0);
        fs::rename(&sessions, term.home().join("aside")).unwrap();
        match self {
            Self::FileForFolder => kept::put(&sessions, ""),
            Self::FolderForFile => fs::create_dir_all(&file).unwrap(),
            Self::FullDevice => {
                fs::create_dir(&sessions).unwrap();
                symlink("/dev/full", &file).unwrap();
            }
        }
    }

    fn take_away(self, term: &Term) {
        let sessions = term.data().join("sessions");
        match self {
            Self::FileForFolder => fs::remove_file(&sessions).unwrap(),
            Self::FolderForFile | Self::FullDevice => fs::remove_dir_all(&sessions).unwrap(),
        }
        fs::rename(term.home().join("aside"), sessions).unwrap();
    }
}

#[rstest]
#[case(InTheWay::FileForFolder, "a file is where a folder should be")]
#[case(InTheWay::FolderForFile, "a folder")]
#[case(InTheWay::FullDevice, "a pipe or a device")]
fn what_cannot_be_saved_is_said_kept_and_saved_once_it_can_be(#[case] trouble: InTheWay, #[case] why: &str) {
    let mut term = first_question();
    term.keys("3");
    wait_saved(&term);
    trouble.put(&term);
    term.keys("4");
    term.wait_for("Not saved");
    term.wait_for_words(why);
    term.wait_for("NOT SAVED");
    term.keys("r");
    term.wait_for("Still not saved");
    term.keys("<Esc> 5");
    term.wait_for("question 4 of 6");
    term.wait_for("NOT SAVED");
    assert!(!says_saved(&term.screen()), "{}", term.screen());

    trouble.take_away(&term);
    term.keys("! r");
    wait_saved(&term);
    assert_eq!(kept::answers(&term.data()), 3);
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
}

/// At the third question, with the second answer not saved.
fn with_an_unsaved_answer() -> Term {
    let mut term = first_question();
    term.keys("3");
    wait_saved(&term);
    InTheWay::FileForFolder.put(&term);
    term.keys("4");
    term.wait_for("Not saved");
    term
}

#[test]
fn everything_can_be_written_to_another_place() {
    let mut term = with_an_unsaved_answer();
    term.keys("w");
    term.wait_for("Write it in another place");
    // The field offers a name; a folder of one's own goes before it.
    term.keys("<Home>");
    term.type_text("~/");
    term.keys("<Enter>");
    term.wait_for("Written to");
    let names = fs::read_dir(term.home()).unwrap().map(|entry| entry.unwrap().path());
    let copy = names.into_iter().find(|path| path.extension().is_some_and(|end| end == "json")).unwrap();
    let answers = kept::read(&copy)["answers"].clone();
    assert_eq!((&answers["m1"]["reply"], &answers["m2"]["reply"]), (&3.into(), &4.into()));
    term.wait_for("NOT SAVED");
}

#[test]
fn another_place_that_is_taken_is_left_alone() {
    let mut term = with_an_unsaved_answer();
    kept::put(&term.home().join("mine.txt"), "mine");
    term.keys("w");
    term.wait_for("Write it in another place");
    term.keys("<C-a> <C-k>");
    term.type_text("~/mine.txt");
    term.keys("<Enter>");
    term.wait_for("already");
    assert_eq!(fs::read_to_string(term.home().join("mine.txt")).unwrap(), "mine");
}

#[test]
fn leaving_asks_first_when_something_would_be_lost() {
    let mut term = with_an_unsaved_answer();
    term.keys("q");
    term.wait_for("If you leave now, what was not saved is lost.");
    term.keys("<Esc>");
    term.wait_for("question 3 of 6");
    term.keys("q");
    term.wait_for("If you leave now");
    term.keys("q");
    assert_eq!(term.exit_code(), 74);
    term.assert_restored();
    assert!(
        term.screen().contains("fourfold: not saved: a file is where a folder should be"),
        "{}",
        term.screen()
    );
}

#[test]
fn closing_a_sitting_does_not_drop_what_is_not_saved() {
    let mut term = with_an_unsaved_answer();
    term.keys("<Esc> <Esc>");
    term.wait_for("Start a new sitting");
    term.wait_for("NOT SAVED");
    InTheWay::FileForFolder.take_away(&term);
    term.keys("!");
    term.wait_for("try again");
    term.keys("r");
    term.wait_for("Closed and saved.");
    assert_eq!(kept::answers(&term.data()), 2);
    term.wait_for("Go on where you stopped");
}

#[test]
fn a_limit_on_the_size_of_files_is_an_error_and_not_the_end() {
    let home = Arc::new(TempDir::new().unwrap());
    let mut command = hermetic("sh", home.path());
    command.args(["-c", "ulimit -f 0; exec \"$0\"", env!("CARGO_BIN_EXE_fourfold")]);
    let mut term = Term::run(command, SIZE, home);
    to_first_question_unsaved(&mut term);
    term.keys("3");
    term.wait_for("question 2 of 6");
    term.wait_for("NOT SAVED");
    assert!(!says_saved(&term.screen()));
    assert_eq!(kept::files(&term.data()).len(), 0, "no half file is left");
    term.keys("q");
    term.wait_for("If you leave now");
    term.keys("q");
    assert_eq!(term.exit_code(), 74);
    term.assert_restored();
}

/// To the first question, where the first save fails already.
fn to_first_question_unsaved(term: &mut Term) {
    term.wait_for("Start a new sitting");
    term.keys("<Enter>");
    term.wait_for("four weeks usual");
    term.keys("1");
    term.wait_for_words("limit on file sizes reached");
    term.keys("<Esc> <Enter>");
    term.wait_for("question 1 of 6");
}
