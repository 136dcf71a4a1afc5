//! `import` and `export` under a system that fails or kills them, by `strace`: whole or not at all, and told. The
//! second test command runs these.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use rstest::rstest;

use super::exporting::small;
use super::{Home, Ran};

/// The calls by which something comes to be on the disk.
const CALLS: &str = "openat,write,fsync,rename,renameat2,linkat,mkdir,ftruncate,unlink";

/// A home that has received the archive of [`small`].
fn receiver() -> (Home, String) {
    let (home, archive) = (Home::new(), small().archive());
    home.receive(&archive);
    (home, archive)
}

/// `fourfold` with these words under strace, with these options too, and what strace saw.
fn traced(home: &Home, words: &[&str], options: &[&str]) -> (std::process::Output, String) {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-o", "calls", "-e"]).arg(format!("trace={CALLS}")).args(options).arg("--");
    command.arg(env!("CARGO_BIN_EXE_fourfold")).args(words).env("FOURFOLD_HOME", home.data());
    let output = command.current_dir(home.path()).output().expect("needs strace");
    (output, fs::read_to_string(home.path().join("calls")).unwrap())
}

/// Every call of `words`, as the name and the how manieth of that name.
fn calls(words: &[&str]) -> Vec<(String, usize)> {
    let (home, _) = receiver();
    let (output, seen) = traced(&home, words, &[]);
    assert!(output.status.success(), "{output:?}");
    let mut counts = BTreeMap::<String, usize>::new();
    for line in seen.lines() {
        let name = line.split_once(' ').and_then(|(_, rest)| rest.trim_start().split_once('('));
        *counts.entry(name.unwrap().0.to_owned()).or_default() += 1;
    }
    for needed in ["write", "fsync", "renameat2", "mkdir"] {
        assert!(counts.contains_key(needed) || words.contains(&"export"), "{needed} in {counts:?}");
    }
    counts.into_iter().flat_map(|(name, count)| (1..=count).map(move |when| (name.clone(), when))).collect()
}

impl Home {
    /// No file of the store is damaged, and the next import brings all that is missing.
    fn is_whole(&self, archive: &str, case: &str) {
        let listed = self.run(&["list", "--json"]).ends(0).json();
        assert_eq!(listed["unreadable"], serde_json::json!([]), "{case}");
        for (path, content) in self.tree() {
            if path.extension().is_some_and(|ending| ending == "toml") {
                assert_eq!(content.unwrap(), b"id = \"mine\"\n", "{case}");
            }
        }
        self.run(&["import", "all.json", "--yes"]).ends(0);
        assert!(self.archive() == archive, "{case}");
    }
}

#[rstest]
#[case("signal=KILL")]
#[case("error=ENOSPC")]
#[case("error=EIO")]
#[ignore = "needs strace"]
fn whatever_happens_to_an_import_nothing_is_damaged_and_the_next_goes_on(#[case] fault: &str) {
    let words = ["import", "all.json", "--yes"];
    for (name, when) in calls(&words) {
        let case = format!("{name} {when} {fault}");
        let (home, archive) = receiver();
        let (output, _) = traced(&home, &words, &["-e", &format!("inject={name}:{fault}:when={when}")]);
        if output.status.success() {
            assert!(home.archive() == archive, "{case}: said to be added");
        } else if fault.starts_with("error") {
            // Where the receipt itself cannot be printed, the exit code tells.
            assert!(!output.stderr.is_empty() || output.status.code() == Some(74), "{case}: not told");
        }
        home.is_whole(&archive, &case);
    }
}

/// Where the system cannot rename without replacing, a second name does it.
#[rstest]
#[case::whole("linkat", None)]
#[case::killed_before_its_name("linkat", Some("signal=KILL"))]
#[case::killed_under_both_names("unlink", Some("signal=KILL"))]
#[case::no_room_for_a_name("linkat", Some("error=ENOSPC"))]
#[ignore = "needs strace"]
fn an_import_is_whole_where_a_rename_may_replace(#[case] name: &str, #[case] fault: Option<&str>) {
    let words = ["import", "all.json", "--yes"];
    for when in 1..=3 {
        let case = format!("{name} {when} {fault:?}");
        let (home, archive) = receiver();
        let fault = fault.map(|fault| format!("inject={name}:{fault}:when={when}"));
        let mut options = vec!["-e", "inject=renameat2:error=EINVAL"];
        options.extend(fault.iter().flat_map(|fault| ["-e", fault.as_str()]));
        let (output, seen) = traced(&home, &words, &options);
        assert!(seen.contains("linkat("), "{case}: {seen}");
        assert_eq!(output.status.success(), fault.is_none(), "{case}: {output:?}");
        assert!(fault.is_some() || home.archive() == archive, "{case}");
        home.is_whole(&archive, &case);
    }
}

#[rstest]
#[case("signal=KILL")]
#[case("error=ENOSPC")]
#[ignore = "needs strace"]
fn whatever_happens_to_an_export_the_file_is_the_old_or_the_new_one(#[case] fault: &str) {
    let words = ["export", "--all", "--with-notes", "--force", "-o", "out.json"];
    for (name, when) in calls(&words) {
        let case = format!("{name} {when} {fault}");
        let home = small();
        super::write(&home.path().join("out.json"), "old");
        let (output, _) = traced(&home, &words, &["-e", &format!("inject={name}:{fault}:when={when}")]);
        let out = fs::read_to_string(home.path().join("out.json")).unwrap();
        assert!(out == "old" || out == home.archive(), "{case}: {out}");
        if output.status.success() {
            assert_ne!(out, "old", "{case}: said to be written");
        }
        // What a killed export left does not keep the next one from working.
        let ran: Ran = home.run(&words).ends(0);
        assert!(ran.out.contains("Written to out.json"), "{case}");
    }
}
