//! Reads the table of the README that says what is survived, and holds that every test which it names is there, and
//! needs a tool only where the table says so.

use std::fs;
use std::path::Path;

use super::{Source, all_sources, assert_none};

/// A row of the table below the heading.
struct Promise {
    row: String,
    /// The names of tests, and whether they need a tool.
    tests: Vec<(String, bool)>,
}

fn promises() -> Vec<Promise> {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let (_, below) = readme.split_once("\n## What it survives\n").expect("the table has its heading");
    let section = below.split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| ")).skip(1);
    let promise = |line: &str| {
        let cells: Vec<_> = line.trim_end_matches(" |").split(" | ").collect();
        let tests = cells.get(2).copied().unwrap_or_default().split(", ");
        let tests = tests
            .map(|test| (test.trim_end_matches("\\*").trim_matches('`').to_owned(), test.ends_with('*')));
        Promise { row: cells[0].to_owned(), tests: tests.collect() }
    };
    rows.map(promise).collect()
}

/// What stands right above that test in some source: its attributes. None when there is no such test.
fn attributes(sources: &[Source], name: &str) -> Option<String> {
    let function = format!("fn {name}(");
    let above = sources.iter().find_map(|source| {
        let (above, _) = source.text.split_once(&function)?;
        above.rsplit("\n\n").next().map(str::to_owned)
    })?;
    ["#[test]", "#[rstest]"].iter().any(|mark| above.contains(mark)).then_some(above)
}

#[test]
fn every_test_that_the_readme_names_is_there_and_needs_a_tool_only_where_it_says_so() {
    let promises = promises();
    assert_eq!(promises.len(), 15, "a row for each promise");
    let sources = all_sources();
    let mut breaches = Vec::new();
    for Promise { row, tests } in promises {
        for (name, starred) in tests {
            match attributes(&sources, &name) {
                None => breaches.push(format!("{row}: there is no test `{name}`")),
                Some(above) if above.contains("#[ignore") != starred => {
                    breaches.push(format!("{row}: `{name}` needs a tool, or does not"));
                }
                Some(_) => {}
            }
        }
    }
    assert_none(&breaches);
}
