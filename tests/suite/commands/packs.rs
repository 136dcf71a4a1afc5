//! `fourfold pack`, as a coach uses it who brings questions of their own.

use std::fs;
use std::path::PathBuf;

use super::*;

mod checking;
mod installing;
mod languages;
mod previewing;
mod printing;
mod starting;

/// The text of a small pack with nothing wrong.
const GOOD: &str = include_str!("../../fixtures/packs/good.toml");

/// Writes a pack where the person stands.
fn pack_file(home: &Home, name: &str, text: &str) -> PathBuf {
    let path = home.path().join(name);
    write(&path, text);
    path
}

/// The small pack with a rule of craft broken.
fn wordy() -> String {
    GOOD.replacen("How often was your pay enough?", "How often were pay and bonus enough?", 1)
}

/// The small pack, which could not be scored.
fn unfair() -> String {
    GOOD.replacen("direction = \"-\"", "direction = \"+\"", 1)
}

/// Begins or goes on with a sitting line by line, and types this.
fn answer(home: &Home, args: &[&str], typed: &str) -> Ran {
    answer_with(home, args, typed, &[])
}

/// The same with these variables.
fn answer_with(home: &Home, args: &[&str], typed: &str, variables: &[(&str, &str)]) -> Ran {
    let mut child = home
        .command(args)
        .envs(variables.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // What is refused at once reads nothing.
    let _ended = child.stdin.take().unwrap().write_all(typed.as_bytes());
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The text with an allowance before its axes.
fn allowing(text: &str, allow: &str) -> String {
    text.replacen("[[axes]]", &format!("[[allow]]\n{allow}\n\n[[axes]]"), 1)
}
