//! The house rules that a compiler does not hold: who may import whom, and what only one folder may touch.
//! The table is the one of the architecture notes; change both together, and say why in the commit.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

mod dependencies;
mod literals;
mod paths;
mod promises;
mod sentences;

use paths::{code_of, paths_in};

/// A folder of `src/` (or a file beside them) and the folders that it may import.
struct Room {
    name: &'static str,
    may_import: &'static [&'static str],
}

#[rustfmt::skip]
const ROOMS: [Room; 21] = [
    Room { name: "text", may_import: &[] },
    Room { name: "form", may_import: &["text"] },
    Room { name: "pack", may_import: &["text", "form"] },
    Room { name: "session", may_import: &["pack"] },
    Room { name: "interview", may_import: &["pack", "session"] },
    Room { name: "store", may_import: &["text", "form", "pack", "session"] },
    Room { name: "scoring", may_import: &["pack", "session"] },
    Room { name: "decision", may_import: &["pack", "session", "scoring"] },
    Room { name: "summary", may_import: &["text", "pack", "session", "scoring", "decision"] },
    Room { name: "history", may_import: &["pack", "session", "scoring", "decision", "summary"] },
    Room { name: "group", may_import: &["pack", "session", "scoring"] },
    // Above the group, since a rehearsal is of hand-ins; below all that shows anything.
    Room { name: "simulate", may_import: &["pack", "session", "group"] },
    Room { name: "visit", may_import: &["text", "pack", "session", "summary"] },
    Room { name: "words", may_import: &[
        "text", "visit", "form", "pack", "session", "interview", "store", "scoring", "decision", "summary", "history", "group",
    ] },
    Room { name: "report", may_import: &[
        "text", "form", "pack", "session", "scoring", "decision", "summary", "history", "group", "words",
    ] },
    Room { name: "tui", may_import: &[
        "text", "visit", "form", "pack", "session", "interview", "scoring", "decision", "summary", "history", "group", "words", "report",
    ] },
    Room { name: "plain", may_import: &[
        "text", "visit", "form", "pack", "session", "interview", "scoring", "decision", "summary", "history", "group", "words", "report",
    ] },
    Room { name: "config", may_import: &["text", "form", "summary", "words", "tui"] },
    Room { name: "cli", may_import: &[] },
    Room { name: "run", may_import: &[
        "text", "form", "pack", "session", "interview", "store", "scoring", "decision", "summary", "history", "group", "words", "report",
        "simulate", "visit", "tui", "plain", "config", "cli",
    ] },
    Room { name: "main", may_import: &["cli", "run"] },
];

/// Rooms that are not built yet.
const LATER: &[&str] = &[];

/// What only these rooms may name; a path matches when it is this one or lies below it.
const RESERVED: &[(&str, &[&str])] = &[
    ("ratatui", &["tui", "run"]),
    ("crossterm", &["tui", "run"]),
    ("terminput", &["run"]),
    ("signal_hook", &["run"]),
    ("std::fs", &["store", "run"]),
    ("rustix::fs", &["store", "run"]),
    ("std::net", &[]),
    // A presentation and the notes beside it meet in a socket file of this machine; nothing else does.
    ("std::os::unix::net", &["run"]),
    ("rustix::net", &[]),
    ("std::env", &["run", "main"]),
    ("std::process", &["run", "main"]),
    ("std::time::Instant", &["run"]),
    ("std::time::SystemTime", &["run"]),
    ("jiff::Timestamp::now", &["run"]),
    ("jiff::Zoned::now", &["run"]),
    ("Timestamp::now", &["run"]),
    ("Zoned::now", &["run"]),
];

/// One source file, with what the rules look at.
struct Source {
    /// Below the crate's root, such as `src/tui/theme.rs`.
    path: PathBuf,
    text: String,
}

impl Source {
    /// The folder of `src/` that it lies in, or its own name: `tui`, `cli`, `main`, `lib`.
    fn room(&self) -> String {
        let below = self.path.strip_prefix("src").unwrap();
        let first = below.components().next().unwrap().as_os_str();
        Path::new(first).file_stem().unwrap().to_string_lossy().into_owned()
    }

    /// The modules that it lies in: `src/tui/theme.rs` in `tui`, `theme`.
    fn module(&self) -> Vec<String> {
        let below = self.path.strip_prefix("src").unwrap().with_extension("");
        let mut names: Vec<_> = below.iter().map(|name| name.to_string_lossy().into_owned()).collect();
        names.pop_if(|last| matches!(last.as_str(), "mod" | "lib" | "main"));
        names
    }

    /// Tests may look over walls.
    fn is_test(&self) -> bool {
        self.path.iter().any(|name| name == "tests" || name == "tests.rs")
    }

    fn breaches(&self) -> Vec<String> {
        let room = self.room();
        let may_import = ROOMS.iter().find(|known| known.name == room).map(|known| known.may_import);
        let mut breaches = Vec::new();
        for path in paths_in(&code_of(&self.text), &self.module()) {
            if let Some(target) = path.strip_prefix("crate::").and_then(|path| path.split("::").next()) {
                let is_room = ROOMS.iter().any(|known| known.name == target);
                if is_room && target != room && may_import.is_some_and(|rooms| !rooms.contains(&target)) {
                    breaches.push(format!("{}: `{room}` must not import `{path}`", self.path.display()));
                }
            }
            for (reserved, rooms) in RESERVED {
                let below =
                    path.strip_prefix(reserved).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
                if below && !rooms.contains(&room.as_str()) {
                    breaches.push(format!("{}: `{room}` must not touch `{path}`", self.path.display()));
                }
            }
        }
        breaches
    }
}

fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                sources.push(Source { path: path.strip_prefix(root).unwrap().to_owned(), text });
            }
        }
    }
    sources
}

fn all_sources() -> Vec<Source> {
    ["src", "tests", "benches"].into_iter().flat_map(sources).collect()
}

/// Fails with every file that breaks a rule, not only the first.
fn assert_none(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}", breaches.join("\n"));
}

fn paths_of<'a>(sources: impl Iterator<Item = &'a Source>) -> Vec<String> {
    sources.map(|source| source.path.display().to_string()).collect()
}

#[test]
fn folders_import_only_what_the_table_allows() {
    let sources = sources("src");
    let breaches: Vec<_> =
        sources.iter().filter(|source| !source.is_test()).flat_map(Source::breaches).collect();
    assert_none(&breaches);
}

#[test]
fn the_table_and_the_folders_are_the_same() {
    let exist: BTreeSet<String> =
        sources("src").iter().map(Source::room).filter(|room| room != "lib").collect();
    let known: BTreeSet<String> = ROOMS.iter().map(|room| room.name.to_owned()).collect();
    let later: BTreeSet<String> = LATER.iter().map(ToString::to_string).collect();
    assert_eq!(&exist - &known, BTreeSet::new(), "folders that the table does not know");
    assert_eq!(&known - &exist, later, "rooms that do not exist, and `LATER`");
}

#[test]
fn crossterm_is_named_in_at_most_three_files() {
    let sources = sources("src");
    let names_it = |source: &&Source| {
        let paths = paths_in(&code_of(&source.text), &source.module());
        !source.is_test()
            && paths
                .iter()
                .any(|path| path.starts_with("crossterm::") || path.starts_with("ratatui::crossterm"))
    };
    let files = paths_of(sources.iter().filter(names_it));
    assert!(files.len() <= 3, "{files:?}");
}

#[test]
fn every_file_says_first_what_it_owns() {
    assert_none(&paths_of(all_sources().iter().filter(|source| !source.text.starts_with("//! "))));
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    assert_none(&paths_of(all_sources().iter().filter(|source| source.text.lines().count() > 400)));
}

#[test]
fn lints_are_expected_with_a_reason_and_never_allowed() {
    let allows = |source: &&Source| {
        source.text.lines().any(|line| {
            let line = line.trim_start();
            line.starts_with("#[allow(") || line.starts_with("#![allow(")
        })
    };
    assert_none(&paths_of(all_sources().iter().filter(allows)));
}

/// The rules above must be able to fail.
mod can_fail {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::import("src/pack/model.rs", "use crate::session::Session;")]
    #[case::reexport("src/pack/mod.rs", "pub use crate::session::Session;")]
    #[case::in_a_group("src/interview/update.rs", "use crate::{pack::Pack, store::{self, Folder}};")]
    #[case::over_several_lines("src/session/mod.rs", "use crate::{\n    pack::Pack,\n    tui,\n};")]
    #[case::in_an_expression("src/scoring/mod.rs", "let x = crate::words::saved(7, 24);")]
    #[case::by_super("src/pack/model.rs", "use super::super::session::Session;")]
    #[case::by_super_from_a_folder("src/pack/mod.rs", "use super::session::Session;")]
    #[case::main_reaches_deep("src/main.rs", "fn main() { fourfold::store::open() }")]
    #[case::cli_is_alone("src/cli.rs", "use crate::pack::Pack;")]
    #[case::ratatui("src/summary/radar.rs", "use ratatui::layout::Rect;")]
    #[case::ratatui_as_another("src/summary/radar.rs", "use ratatui as r;")]
    #[case::files("src/interview/mod.rs", "use std::{fs, io};")]
    #[case::files_in_place("src/report/mod.rs", "std::fs::read(path)")]
    #[case::network("src/run/mod.rs", "use std::net::TcpStream;")]
    #[case::clock("src/session/mod.rs", "use std::time::{Duration, Instant};")]
    #[case::clock_of_jiff("src/store/mod.rs", "let now = Timestamp::now();")]
    #[case::environment("src/tui/mod.rs", "std::env::var(\"TERM\")")]
    fn a_breach_is_seen(#[case] path: &str, #[case] text: &str) {
        let source = Source { path: path.into(), text: text.to_owned() };
        assert!(!source.breaches().is_empty());
    }

    #[rstest]
    #[case::allowed("src/tui/app.rs", "use crate::{interview::Interview, pack::Pack};")]
    #[case::its_own_folder("src/pack/model.rs", "use super::id::AxisId; use crate::pack::id;")]
    #[case::shell("src/run/mod.rs", "use crate::store::Folder; use std::time::Instant;")]
    #[case::in_documentation("src/pack/mod.rs", "//! See [`crate::session::Session`].\n/// Or `std::fs`.")]
    #[case::in_tests(
        "src/pack/mod.rs",
        "fn a() {}\n#[cfg(test)]\nmod tests { use crate::session::Session; }"
    )]
    #[case::visibility("src/session/mod.rs", "pub(crate) fn tui() {}")]
    #[case::duration("src/session/mod.rs", "use std::time::Duration;")]
    #[case::another_name("src/pack/mod.rs", "use terminput_crossterm::x; use std::fs_like::x;")]
    fn what_is_allowed_is_not(#[case] path: &str, #[case] text: &str) {
        let source = Source { path: path.into(), text: text.to_owned() };
        assert_eq!(source.breaches(), Vec::<String>::new());
    }
}
