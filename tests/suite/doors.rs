//! The two doors: the same script of answers through each of them leaves the same file, byte for byte.

use std::fs;
use std::path::Path;

use crate::kept;
use crate::line_mode::Person;
use crate::sitting::{SIZE, wait_saved};
use crate::terminal::Term;

/// A sitting with what matters, a note, an answer taken back, one that does not apply, one passed over, the hot take,
/// and what now to its last line: as it is typed on the full screen, and line by line.
const SCRIPT: [(&str, &str); 13] = [
    ("<Enter> 2 <Enter>", "1\n2\n\n"),
    ("4 2 5 u 1 s x", "4\n2\n5\nu\n1\ns\nx\n"),
    ("n", "n\n"),
    ("\"It covers the rent, é 好.\"", "It covers the rent, é 好.\n"),
    ("<Esc> 3 <Enter>", ".\n3\n\n"),
    (
        "433444 <Enter> 524253 <Enter> 333424 <Enter>",
        "4\n3\n3\n4\n4\n4\n\n5\n2\n4\n2\n5\n3\n\n3\n3\n3\n4\n2\n4\n\n",
    ),
    ("<Enter> 1234321 <Enter> <Enter>", "\n1\n2\n3\n4\n3\n2\n1\n\nf\n"),
    ("d 3 1", "d\n3\n1\n"),
    ("<Enter>", "1 "),
    ("\"ask Ana\"", "ask Ana\n"),
    ("<Esc> <Right>", "\n"),
    ("<Left> m <Esc>", "b\n"),
    ("q", "q\n"),
];

/// The file of the only sitting, without its own name and how long each answer took.
fn timeless(data: &Path) -> String {
    let file = kept::files(data).pop().unwrap();
    let own = |line: &&str| !line.starts_with(" \"id\": ") && !line.trim_start().starts_with("\"ms\": ");
    fs::read_to_string(file).unwrap().lines().filter(own).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_same_script_leaves_the_same_file() {
    let now = ["--now", "2026-11-23T20:00:00+01:00"];
    let mut full = Term::spawn(&now, SIZE);
    full.wait_for("Start a new sitting");
    for (keys, _) in SCRIPT {
        match keys.strip_prefix('"') {
            Some(text) => full.type_text(text.trim_end_matches('"')),
            None => full.keys(keys),
        }
        if keys == "<Enter> 2 <Enter>" {
            full.wait_for("question 1 of 6");
        } else if keys.starts_with('"') {
            wait_saved(&full);
        }
    }
    assert_eq!(full.exit_code(), 0, "{}", full.screen());

    let person = Person::new();
    let lines: String = SCRIPT.iter().map(|(_, lines)| *lines).collect();
    let (out, err, code) = person.pipe(&now, &lines);
    assert_eq!((err.as_str(), code), ("", 0), "{out}");

    let (one, other) = (timeless(&full.data()), timeless(&person.data()));
    assert!(
        one.contains("ask Ana") && one.contains("the rent") && one.contains("\"finished\": \"2026"),
        "{one}"
    );
    assert_eq!(one, other, "{out}");
}
