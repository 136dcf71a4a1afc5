//! The program under a system that fails, watched by `strace`. The second test command runs these:
//! `cargo test --locked -- --ignored`. Without `strace` they fail, for a fault that nobody tried is not survived.

use std::fs;
use std::sync::Arc;

use tempfile::TempDir;

use crate::terminal::{Term, fourfold, hermetic};

/// `fourfold` in a terminal under `strace -f` with these options, such as `-e inject=fsync:error=EIO:when=2`.
/// What strace saw is in [`calls`] afterwards.
fn traced(options: &[&str], args: &[&str]) -> Term {
    let home = Arc::new(TempDir::new().unwrap());
    let mut command = hermetic("strace", home.path());
    command.args(["-f", "-qq", "-o", "calls"]);
    command.args(options);
    command.arg("--");
    command.args(fourfold(home.path(), args).get_argv());
    Term::run(command, (80, 24), home)
}

/// The traced system calls so far, one a line.
fn calls(term: &Term) -> String {
    fs::read_to_string(term.home().join("calls")).unwrap()
}

#[test]
#[ignore = "needs strace"]
fn a_command_opens_no_socket() {
    let mut term = traced(&["-e", "trace=network,execve"], &["--help"]);
    assert_eq!(term.exit_code(), 0, "{}", term.screen());
    let calls = calls(&term);
    assert!(calls.contains("execve"), "strace saw the program: {calls}");
    for call in ["socket(", "socketpair(", "connect(", "bind("] {
        assert!(!calls.contains(call), "{call} in\n{calls}");
    }
}
