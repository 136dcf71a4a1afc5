//! The terminal itself, tried on programs that every system has.

use super::*;

fn shell(script: &str) -> Term {
    let home = Arc::new(TempDir::new().unwrap());
    let mut command = hermetic("sh", home.path());
    command.args(["-c", script]);
    Term::run(command, (80, 24), home)
}

#[test]
fn keys_arrive_and_the_screen_is_read() {
    let mut term = shell("echo ready; cat");
    term.wait_for("ready");
    term.keys("3 s <Space> four <Enter>");
    term.wait_until("the echo and the copy", |screen| screen.matches("3s four").count() == 2);
    assert_eq!(term.cursor(), Some((0, 3)));
    term.keys("<C-d>");
    assert_eq!(term.exit_code(), 0);
}

#[test]
fn text_is_typed_and_pasted_as_it_is() {
    let mut term = shell("echo ready; cat; printf '\\033[2J'; echo end");
    term.wait_for("ready");
    term.type_text("two words ");
    term.paste("q 3");
    term.keys("<Enter> <C-d>");
    term.wait_gone("two words");
    assert_eq!(term.exit_code(), 0);
    let output = String::from_utf8(term.raw_bytes()).unwrap();
    assert!(output.contains("two words \x1b[200~q 3\x1b[201~"), "{output:?}");
}

#[test]
fn the_program_itself_starts_and_keeps_its_home() {
    let mut first = Term::spawn(&["--help"], (80, 24));
    let mut again = first.spawn_again(&["--help"], (80, 24));
    assert_eq!((first.exit_code(), again.exit_code()), (0, 0));
    assert_eq!(first.data(), again.data());
}

#[test]
fn ends_are_told_apart() {
    assert_eq!(shell("exit 75").ended(), Ended::Code(75));
    let mut term = shell("echo ready; exec sleep 100");
    term.wait_for("ready");
    term.signal(Signal::TERM);
    assert_eq!(term.ended(), Ended::Signal("Terminated".to_owned()));
    let mut term = shell("exec sleep 100");
    term.kill();
}

#[test]
fn the_size_is_what_was_asked_for_and_changes() {
    let term = shell("trap 'stty size' WINCH; stty size; while :; do sleep 0.01; done");
    term.wait_for("24 80");
    term.resize((40, 12));
    term.wait_for("12 40");
}

#[test]
fn the_environment_is_empty_but_for_what_is_needed() {
    let mut term = shell("env; echo end");
    term.wait_for("end");
    assert_eq!(term.exit_code(), 0);
    let output = String::from_utf8(term.raw_bytes()).unwrap();
    assert!(output.contains(&format!("FOURFOLD_HOME={}", term.data().display())), "{output}");
    assert!(!output.contains("CARGO"), "{output}");
}

#[test]
fn a_terminal_put_back_is_restored() {
    let mut term = shell(concat!(
        "saved=$(stty -g); stty raw -echo; printf '\\033[?1049h\\033[?2004h\\033[?25l\\033[1m'; ",
        "printf '\\033[0m\\033[?25h\\033[?2004l\\033[?1049l'; stty \"$saved\""
    ));
    assert_eq!(term.exit_code(), 0);
    term.assert_restored();
}

#[test]
#[should_panic(expected = "second screen")]
fn a_second_screen_left_on_is_seen() {
    let mut term = shell("printf '\\033[?1049h'");
    term.ended();
    term.assert_restored();
}

#[test]
#[should_panic(expected = "line modes")]
fn raw_mode_left_on_is_seen() {
    let mut term = shell("stty raw");
    term.ended();
    term.assert_restored();
}

#[test]
fn a_closed_window_hangs_up() {
    let term = shell("echo ready; exec sleep 100");
    term.wait_for("ready");
    assert_eq!(term.vanish(), Ended::Signal("Hangup".to_owned()));
}

#[test]
#[should_panic(expected = "the screen is\nready")]
fn a_wait_that_fails_shows_the_screen() {
    let mut term = shell("echo ready");
    term.ended();
    term.wait_for("never");
}
