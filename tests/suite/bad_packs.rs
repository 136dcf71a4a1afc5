//! A folder of packs with one fault each, and some with many: what a person is told of each of them, to the letter.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use fourfold::form::Severity;
use fourfold::pack::{check_craft, parse};
use fourfold::report;

/// The one among them with nothing wrong, of which the others are made.
const GOOD: &str = "none.toml";

/// Name and text of every pack in the folder, by name.
fn packs() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bad-packs");
    let mut packs: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let text = fs::read_to_string(entry.path()).unwrap();
            (entry.file_name().into_string().unwrap(), text)
        })
        .collect();
    packs.sort();
    packs
}

#[test]
fn each_is_told_to_the_letter() {
    let packs = packs();
    assert!(packs.len() > 60, "{}", packs.len());
    let mut told = String::new();
    for (name, text) in packs.iter().filter(|(name, _)| name != GOOD) {
        let problems = check_craft(text);
        assert!(!problems.is_empty(), "{name} has no fault");
        let _ = writeln!(told, "{}", report::problems(name, text, &problems));
    }
    insta::assert_snapshot!(told);
}

#[test]
fn the_one_that_they_are_made_of_has_no_fault() {
    let (_, good) = packs().into_iter().find(|(name, _)| name == GOOD).unwrap();
    assert!(check_craft(&good).is_empty());
}

#[test]
fn what_has_an_error_is_no_pack_and_what_is_only_advised_is_one() {
    for (name, text) in packs() {
        let blocked = check_craft(&text).count(Severity::Error) > 0;
        assert_eq!(parse(&text).is_err(), blocked, "{name}");
    }
}

#[test]
fn every_warning_bears_the_name_of_its_check_so_that_it_can_be_allowed() {
    for (name, text) in packs() {
        let problems = check_craft(&text);
        let nameless =
            problems.iter().find(|problem| problem.severity == Severity::Warning && problem.check.is_none());
        assert_eq!(nameless, None, "{name}");
    }
}
