//! The line mode as a process: from a pipe, in a terminal, on a full disk, killed, and beside another instance.

use std::io::{BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use portable_pty::CommandBuilder;
use rstest::rstest;
use tempfile::TempDir;

use crate::kept;
use crate::sitting::{SIZE, first_question};
use crate::terminal::{Ended, Term, fourfold};

mod at_a_terminal;

/// From the menu to the first question.
pub(crate) const BEGIN: &str = "1\n1\n\n";

/// The 24 scored questions with the pages between them, the hot take passed over, and the result.
pub(crate) const TO_THE_RESULT: &str =
    "4\n2\n5\n2\n4\n3\n\n4\n3\n3\n4\n4\n4\n\n5\n2\n4\n2\n5\n3\n\n3\n3\n3\n4\n2\n4\n\ns\nf\n";

/// A person with a home of their own.
pub(crate) struct Person {
    home: Arc<TempDir>,
}

impl Person {
    pub(crate) fn new() -> Self {
        Self { home: Arc::new(TempDir::new().unwrap()) }
    }

    pub(crate) fn data(&self) -> std::path::PathBuf {
        self.home.path().join("fourfold")
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fourfold"));
        command.args(args).env_clear().current_dir(self.home.path());
        command.env("HOME", self.home.path()).env("FOURFOLD_HOME", self.data());
        command.env("TERM", "xterm-256color").env("TZ", "UTC");
        command
    }

    fn start(&self, args: &[&str]) -> Child {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().unwrap()
    }

    /// Everything that is said, and how it ends, when these bytes are piped in.
    pub(crate) fn pipe(&self, args: &[&str], bytes: impl AsRef<[u8]>) -> (String, String, i32) {
        ended(self.start(args), bytes.as_ref())
    }

    /// In a terminal, with one more variable.
    pub(crate) fn terminal(&self, args: &[&str], variable: Option<(&str, &str)>) -> Term {
        let mut command: CommandBuilder = fourfold(self.home.path(), args);
        if let Some((name, value)) = variable {
            command.env(name, value);
        }
        Term::run(command, SIZE, Arc::clone(&self.home))
    }
}

fn ended(mut child: Child, bytes: &[u8]) -> (String, String, i32) {
    let mut stdin = child.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    // It may end before it has read all.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&bytes)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

#[track_caller]
fn assert_plain(out: &str) {
    let odd = out.chars().find(|c| (u32::from(*c) < 0x20 && *c != '\n') || *c == '\u{7f}');
    assert_eq!(odd, None, "{out}");
}

#[test]
fn a_whole_sitting_from_a_pipe_ends_in_a_result() {
    let person = Person::new();
    let (out, err, code) = person.pipe(&[], format!("{BEGIN}{TO_THE_RESULT}v\nq\n"));
    assert_eq!((err.as_str(), code), ("", 0), "{out}");
    assert!(out.starts_with("Line mode, because the input is not a terminal."), "{out}");
    assert!(
        out.contains("Money: 75, likely 60 to 90, leans high.") && out.contains("Saved. See it again"),
        "{out}"
    );
    assert!(kept::sitting(&person.data()).unwrap()["finished"].is_string());
    assert_plain(&out);
}

#[test]
fn the_end_of_input_saves_never_finishes_and_the_next_start_goes_on_there() {
    let person = Person::new();
    let (out, err, code) = person.pipe(&["take"], "1\n\n4\n2\n5\n2\n4\n3\n\n4");
    assert_eq!((err.as_str(), code), ("", 0), "{out}");
    assert!(out.ends_with("Saved. 7 of 24. Run fourfold to go on.\n"), "{out}");
    let sitting = kept::sitting(&person.data()).unwrap();
    assert!(sitting["finished"].is_null(), "{sitting}");
    let (out, _, code) = person.pipe(&[], "");
    assert!(code == 0 && out.contains("Welcome back: 7 of 24 answered."), "{out}");
    assert!(out.contains("Question 8 of 24, growth."), "{out}");
    assert_eq!(kept::answers(&person.data()), 7);
}

#[test]
fn both_modes_work_on_the_same_draft() {
    let mut full = first_question();
    full.keys("4 2 q");
    assert_eq!(full.exit_code(), 0);
    let mut plain = full.spawn_again(&["--plain"], SIZE);
    plain.wait_for_words("question 3 of 24");
    plain.type_text("very\rq\r");
    assert_eq!(plain.exit_code(), 0);
    let mut again = full.spawn_again(&[], SIZE);
    again.wait_for("question 4 of 6");
    again.keys("q");
    assert_eq!(again.exit_code(), 0);
    assert_eq!(kept::answers(&full.data()), 3);
}

#[rstest]
#[case::flag(&["--plain"], None, "--plain was given")]
#[case::flag_behind(&["take", "--plain"], None, "--plain was given")]
#[case::accessible(&[], Some(("ACCESSIBLE", "1")), "ACCESSIBLE is set")]
#[case::dumb(&["take"], Some(("TERM", "dumb")), "TERM says")]
#[case::no_term(&[], Some(("TERM", "")), "TERM says")]
#[case::flag_wins(&["--plain"], Some(("ACCESSIBLE", "0")), "--plain was given")]
fn in_a_terminal_it_is_on_when_it_is_asked_for(
    #[case] args: &[&str],
    #[case] variable: Option<(&str, &str)>,
    #[case] why: &str,
) {
    let person = Person::new();
    let mut term = person.terminal(args, variable);
    term.wait_for(&format!("Line mode, because {why}"));
    if !args.contains(&"take") {
        term.type_text("1\r");
    }
    term.wait_for("four weeks usual");
    term.type_text("usual\r\r4\r");
    term.wait_for("Question 2 of 24");
    term.type_text("b\rq\r");
    term.wait_for("Saved. 1 of 24.");
    assert_eq!(term.exit_code(), 0, "{}", term.screen());
    let raw = term.raw_bytes();
    assert!(!raw.contains(&0x1b), "{}", String::from_utf8_lossy(&raw));
    term.assert_restored();
}

#[rstest]
#[case(Some(("ACCESSIBLE", "0")))]
#[case(Some(("ACCESSIBLE", "")))]
#[case(None)]
fn otherwise_a_terminal_has_the_full_screen(#[case] variable: Option<(&str, &str)>) {
    let mut term = Person::new().terminal(&[], variable);
    term.wait_for("Start a new sitting");
    assert!(term.raw_bytes().contains(&0x1b));
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
}

#[test]
fn bad_input_is_answered_with_the_range_and_shown_without_harm() {
    let person = Person::new();
    let mut bytes = BEGIN.as_bytes().to_vec();
    bytes.extend(b"\x1b[31mred\n\xff\xfe\n7\n\0\n4\r\nn\nbell\x07 \x1b]0;title\n.\n");
    bytes.extend(vec![b'5'; 2 << 20]);
    bytes.extend(b"\n2\nq\n");
    let (out, err, code) = person.pipe(&[], bytes);
    assert_eq!((err.as_str(), code), ("", 0), "{out}");
    assert_eq!(out.matches("1 to 5 answers here").count(), 4, "{out}");
    assert!(out.contains("too long") && out.contains("Saved. 2 of 24."), "{out}");
    let notes = &kept::sitting(&person.data()).unwrap()["notes"];
    assert!(notes.to_string().contains("bell ]0;title"), "{notes}");
    assert_plain(&out);
}

#[test]
fn a_full_disk_is_said_and_ends_with_74() {
    let person = Person::new();
    let (_, _, code) = person.pipe(&["take"], "1\n\n4\nq\n");
    assert_eq!(code, 0);
    let before = std::fs::read(&kept::files(&person.data())[0]).unwrap();
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -f 0; exec \"$0\"", env!("CARGO_BIN_EXE_fourfold")]).env_clear();
    command.env("HOME", person.home.path()).env("FOURFOLD_HOME", person.data());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let (out, err, code) = ended(command.spawn().unwrap(), b"2\n3\nw\n");
    assert_eq!(code, 74, "{out}\n{err}");
    assert!(
        out.contains("Not saved: ") && out.contains("Still not saved.") && err.contains("not saved"),
        "{out}\n{err}"
    );
    assert!(out.contains("3 of 24 answered"), "kept in memory: {out}");
    assert!(!out.contains("Saved."), "{out}");
    assert_eq!(std::fs::read(&kept::files(&person.data())[0]).unwrap(), before);
}

#[test]
fn a_second_instance_is_refused_or_only_looks() {
    let person = Person::new();
    let mut first = person.terminal(&["take", "--plain"], None);
    first.wait_for("four weeks usual");
    let (out, err, code) = person.pipe(&["take"], "");
    assert_eq!((out.as_str(), code), ("", 75), "{err}");
    assert!(err.contains("open elsewhere"), "{err}");
    let (out, _, code) = person.pipe(&[], "1\nq\n");
    assert!(code == 0 && out.contains("open elsewhere") && !out.contains("Start a new"), "{out}");
    first.type_text("q\r");
    assert_eq!(first.exit_code(), 0);
}

#[test]
fn killed_after_an_answer_was_said_back_the_answer_is_there() {
    let person = Person::new();
    let mut child = person.start(&["take"]);
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(b"1\n\n4\n2\nn\na half note\n").unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut heard = String::new();
    while heard.matches("Text: ").count() < 2 {
        let mut byte = [0];
        assert_eq!(out.read(&mut byte).unwrap(), 1, "{heard}");
        heard.push(char::from(byte[0]));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(kept::answers(&person.data()), 2);
    assert_eq!(kept::half_note(&person.data()).as_deref(), Some("a half note"));
    let (out, _, _) = person.pipe(&[], ".\nq\n");
    assert!(out.contains("It says: a half note") && out.contains("Kept."), "{out}");
}

#[test]
fn what_is_printed_leaves_its_drawings_out_when_that_is_asked_for() {
    let person = Person::new();
    for month in ["1", "2"] {
        person.pipe(&["take"], format!("{month}\n\n{TO_THE_RESULT}q\n"));
    }
    for args in [&["show", "--plain"][..], &["--plain", "compare"], &["list", "--plain"]] {
        let (out, err, code) = person.pipe(args, "");
        assert_eq!((err.as_str(), code), ("", 0), "{out}");
        assert!(out.is_ascii() && out.contains("Money") && out.contains("75"), "{out}");
        let (drawn, _, _) = person.pipe(&[args, &["--glyphs", "block"]].concat(), "");
        assert_eq!(out, drawn, "no drawing, whatever it is made of");
    }
    let (drawn, _, _) = person.pipe(&["show"], "");
    assert!(!drawn.is_ascii(), "{drawn}");
}

#[test]
fn interrupted_it_dies_by_the_signal_and_keeps_what_was_said_back() {
    let person = Person::new();
    let mut term = person.terminal(&["take", "--plain"], None);
    term.wait_for("four weeks usual");
    term.type_text("1\r\r4\r2\r");
    term.wait_for("Question 3 of 24");
    term.type_text("\u{3}");
    assert_eq!(term.ended(), Ended::Signal("Interrupt".to_owned()));
    assert_eq!(kept::answers(&person.data()), 2);
}

#[test]
fn a_panic_keeps_the_answers_and_tells_none_of_them() {
    let person = Person::new();
    let mut command = person.command(&["take"]);
    command.env("FOURFOLD_TEST_PANIC", "update");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let (out, err, code) = ended(command.spawn().unwrap(), b"1\n\n4\nn\ncanary\nF12\n2\n");
    assert_eq!(code, 1, "{out}");
    assert!(err.contains("has failed at") && err.contains("Your answers are saved."), "{err}");
    assert!(!err.contains("canary") && !err.contains('\u{1b}') && !out.contains("canary"), "{err}\n{out}");
    assert_eq!(kept::half_note(&person.data()).as_deref(), Some("canary"));
}

#[test]
fn a_reader_that_has_gone_ends_it_quietly() {
    let person = Person::new();
    let mut child = person.start(&["take"]);
    drop(child.stdout.take());
    let (_, err, code) = ended(child, b"1\n\n4\n");
    assert_eq!((err.as_str(), code), ("", 0));
}

#[test]
fn what_now_and_a_check_in_have_it_too() {
    let person = Person::new();
    person.pipe(&["take"], format!("1\n\n{TO_THE_RESULT}q\n"));
    let (out, err, code) = person.pipe(&["decide"], "2\n1\n1 ask Ana\n\nq\n");
    assert_eq!((err.as_str(), code), ("", 0), "{out}");
    assert!(out.contains("Part 1 of 15, Which gap?") && out.contains("In my hands: ask Ana."), "{out}");
    let (out, _, code) = person.pipe(&["decide"], "l\n14\n1 it is Monday\n2 ask Ana\n\n\n\nq\n");
    assert!(code == 0 && out.contains("If it is Monday, then I will ask Ana."), "{out}");
    let (out, _, code) = person.pipe(&["checkin"], "3\n1 It was a full week\n\n3\n");
    assert!(code == 0 && out.contains("You did not do it. What you learned: It was a full week."), "{out}");
    let plan = &kept::sitting(&person.data()).unwrap()["plan"];
    assert_eq!(plan["tried"][0]["next"], "close", "{plan}");
    assert_plain(&out);
}
