//! What the program takes from others: how much, and that each has its reason. Whether licences, sources and versions
//! may be is for `cargo deny`, in the second test command.

use std::fs;
use std::path::Path;
use std::process::Command;

/// How many crates the manifest may name for the program, and for its tests and benchmarks. One more is a decision.
const DIRECT: [usize; 2] = [26, 11];

/// How many crates may be built in all, for every platform and for tests too.
const ALL: usize = 350;

fn manifest() -> String {
    read("Cargo.toml")
}

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// Lines of a table of the manifest: those of a crate, and comments.
fn lines_of<'a>(manifest: &'a str, table: &str) -> Vec<&'a str> {
    let from = manifest.lines().skip_while(|line| line.trim() != format!("[{table}]")).skip(1);
    from.take_while(|line| !line.starts_with('[')).filter(|line| !line.is_empty()).collect()
}

/// Names of the crates in these lines that have no comment above them. A crate of the same family, such as `serde_json`
/// below `serde`, shares the reason.
fn without_reason(lines: &[&str]) -> Vec<String> {
    let mut bare = Vec::new();
    let mut family = None;
    for pair in [""].iter().chain(lines).zip(lines) {
        let (before, line) = pair;
        let Some((name, _)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) else { continue };
        let stem = name.split(['-', '_']).next();
        if before.starts_with('#') {
            family = Some(stem);
        } else if family != Some(stem) {
            bare.push(name.to_owned());
        }
    }
    bare
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = manifest();
    for table in ["dependencies", "dev-dependencies"] {
        let lines = lines_of(&manifest, table);
        assert!(lines.len() > 10, "{table} is read");
        assert_eq!(without_reason(&lines), Vec::<String>::new(), "{table}");
    }
}

#[test]
fn dependencies_keep_within_their_budget() {
    let manifest: toml::Table = manifest().parse().unwrap();
    let direct = ["dependencies", "dev-dependencies"].map(|table| manifest[table].as_table().unwrap().len());
    assert!(direct[0] <= DIRECT[0] && direct[1] <= DIRECT[1], "{direct:?} of {DIRECT:?}");
    let locked: toml::Table = read("Cargo.lock").parse().unwrap();
    let all = locked["package"].as_array().unwrap().len();
    assert!(all <= ALL, "{all} of {ALL}");
}

#[test]
#[ignore = "needs cargo-deny"]
fn licences_sources_and_versions_are_those_that_may_be() {
    let deny = Command::new("cargo-deny")
        .args(["deny", "--locked", "check", "licenses", "bans", "sources"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output();
    let deny = deny.unwrap_or_else(|error| panic!("cargo-deny is needed: {error}"));
    let said = String::from_utf8_lossy(&deny.stderr);
    assert!(deny.status.success(), "{said}");
}

/// The rules above must be able to fail.
#[test]
fn a_dependency_without_a_reason_is_seen() {
    let lines = ["# Why.", "serde = 1", "serde_json = 1", "# Why.", "toml = 1", "clap = 1"];
    assert_eq!(without_reason(&lines), ["clap"]);
    assert_eq!(without_reason(&lines[1..2]), ["serde"]);
}
