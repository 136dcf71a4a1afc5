//! `fourfold pack`, as a coach uses it who brings questions of their own.

use std::fs;
use std::path::PathBuf;

use super::*;

mod checking;

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

/// The text with an allowance before its axes.
fn allowing(text: &str, allow: &str) -> String {
    text.replacen("[[axes]]", &format!("[[allow]]\n{allow}\n\n[[axes]]"), 1)
}
