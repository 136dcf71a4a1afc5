//! `import`: shown first, agreed to, never in the place of what is there; what was exported comes back the same.

use std::fs::File;
use std::io::Write;
use std::process::Stdio;

use rstest::rstest;
use serde_json::{Value, json};

use super::exporting::{small, tiny};
use super::{Home, Ran, draft, finished, write};

impl Home {
    /// Puts an archive beside the data folder.
    pub(super) fn receive(&self, text: &str) -> &'static str {
        write(&self.path().join("all.json"), text);
        "all.json"
    }

    /// `fourfold import -` with `text` piped in.
    fn pipe_in(&self, args: &[&str], text: &[u8]) -> Ran {
        self.piped(&[&["import", "-"], args].concat(), text)
    }

    /// `fourfold` with `text` piped in.
    pub(super) fn piped(&self, args: &[&str], text: &[u8]) -> Ran {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A program that has read enough closes its end.
        let _ended = child.stdin.take().unwrap().write_all(text);
        let output = child.wait_with_output().unwrap();
        Ran {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

#[test]
fn hundreds_of_results_come_back_as_the_same_bytes() {
    let home = small();
    for n in 2..=300 {
        let mut session = if n % 7 == 0 { draft("x") } else { finished("x") };
        session["id"] = json!(format!("s{n:05}-20261124-aaaa"));
        session["answers"]["m1"]["ms"] = json!(n);
        home.put(format!("s{n:05}-20261124-aaaa.json"), session.to_string());
    }
    let archive = home.archive();
    let other = Home::new();
    let file = other.receive(&archive);
    other.run(&["import", file, "--yes"]).ends(0).says("Added 300 sittings, 1 note and 1 pack.");
    assert!(other.archive() == archive, "the same bytes");
    let again = other.run(&["import", file, "--yes"]).ends(0);
    again
        .says("There already: 300 sittings, 1 note and 1 pack")
        .says("Nothing was added")
        .says("and 282 more");
    // And so do the files themselves, from then on.
    let third = Home::new();
    third.pipe_in(&["--yes"], other.archive().as_bytes()).ends(0);
    let names = |home: &Home| {
        home.tree()
            .into_iter()
            .map(|(path, content)| (path.strip_prefix(home.data()).unwrap().to_owned(), content))
            .filter(|(path, _)| !path.ends_with("lock"))
            .collect::<Vec<_>>()
    };
    assert!(names(&third) == names(&other));
}

/// Every form that was released is read for ever.
#[test]
fn an_export_of_version_1_0_comes_back_as_it_was() {
    let released = include_str!("../../fixtures/exports/v1.0.json");
    let home = Home::new();
    let file = home.receive(released);
    home.run(&["import", file, "--yes"]).ends(0).says("Added 1 sitting, 1 note and 1 pack.");
    let told_anew = released.replacen("\"minor\": 0", "\"minor\": 1", 1);
    assert_eq!(home.archive(), told_anew, "all but the form that this program writes");
}

#[test]
fn a_dry_run_shows_all_and_changes_nothing() {
    let home = Home::new();
    let file = home.receive(&small().archive());
    let ran = home.run(&["import", file, "--dry-run"]).ends(0);
    insta::assert_snapshot!(ran.out, @r"
    all.json
    New, and would be added: 1 sitting, 1 note and 1 pack
      pack mine, version 1.0.0
      sitting s00001-20261124-aaaa
      note n00001-20261125-bbbb
    Nothing was added: this was a dry run.
    ");
    assert!(!home.data().exists());
}

#[rstest]
#[case::plain(&[], "--yes")]
#[case::json(&["--json"], "--yes")]
fn without_a_yes_nothing_comes(#[case] args: &[&str], #[case] word: &str) {
    let home = Home::new();
    let file = home.receive(&small().archive());
    home.run(&[&["import", file], args].concat()).ends(2).says("s00001").complains(word);
    home.pipe_in(args, small().archive().as_bytes()).ends(2).complains(word);
    assert!(!home.data().exists());
}

#[rstest]
#[case::yes("yes\n", 0)]
#[case::no("no\n", 1)]
#[case::end_of_input("\u{4}", 1)]
fn on_a_terminal_it_is_asked(#[case] typed: &str, #[case] code: i32) {
    let home = Home::new();
    let file = home.receive(&small().archive());
    let ran = home.in_terminal(&["import", file], "xterm", typed).ends(code);
    let ran = ran.says("Type yes to add 1 sitting, 1 note and 1 pack: ");
    if code == 0 {
        ran.says("Added 1 sitting, 1 note and 1 pack.");
    } else {
        ran.says("Nothing was added.");
    }
    assert_eq!(home.names().len(), usize::from(code == 0));
}

#[test]
fn what_differs_is_named_and_stays() {
    let home = small();
    let mut other = tiny("s00001-20261124-aaaa");
    other["updated"] = json!("2026-11-25T20:05:00+01:00");
    other["answers"]["w1"]["reply"] = json!(1);
    let theirs = Home::with(&[other, tiny("s00002-20261124-cccc")]);
    theirs.keep("packs/mine@1.0.0.toml", "another pack");
    let file = home.receive(&theirs.archive());
    let before = home.tree();
    let ran = home.run(&["import", file, "--yes"]).ends(1).says("Added 1 sitting.");
    let ran = ran.says("pack mine, version 1.0.0 (they differ)");
    ran.says("sitting s00001-20261124-aaaa (the one here was changed earlier)");
    let after = home.tree();
    assert!(before.iter().all(|(path, content)| after.get(path) == Some(content)), "nothing was replaced");
    assert_eq!(home.names(), ["s00001-20261124-aaaa.json", "s00002-20261124-cccc.json"]);
    home.run(&["import", file, "--yes"]).ends(1).says("Nothing was added");
}

#[test]
fn a_copy_without_notes_of_what_is_here_is_there_already() {
    let home = small();
    let file = home.receive(&home.run(&["export", "--all", "--format", "json"]).out);
    let ran = home.run(&["import", file, "--yes"]).ends(0).says("The file holds no notes.");
    ran.says("(with its notes, which the file leaves out)").says("Nothing was added");
    // The other way round, the notes are not put in silently.
    let bare = Home::new();
    bare.run(&["import", home.path().join(file).to_str().unwrap(), "--yes"]).ends(0);
    let file = bare.receive(&home.archive());
    bare.run(&["import", file, "--yes"]).ends(1).says("(only what you wrote differs)").says("Added 1 note.");
}

#[test]
fn an_open_sitting_of_a_pack_of_ones_own_goes_on_elsewhere() {
    let home = Home::new();
    let pack = include_str!("../../fixtures/packs/good.toml");
    write(&home.path().join("good.toml"), pack);
    let begun = home.piped(&["--plain", "take", "good.toml"], b"1\n");
    assert_eq!(home.names().len(), 1, "{begun:?}");
    let other = Home::new();
    let file = other.receive(&home.archive());
    other.run(&["import", file, "--yes"]).ends(0).says("1 sitting and 1 pack");
    let gone_on = other.piped(&["--plain"], b"\n").ends(0);
    let here = home.piped(&["--plain"], b"\n").ends(0);
    assert_eq!(gone_on.out, here.out);
    assert!(gone_on.out.contains("Welcome back: 0 of 18"), "{}", gone_on.out);
}

#[rstest]
#[case::half(small().archive().chars().take(1500).collect::<String>(), "ends in the middle")]
#[case::no_export(tiny("s1").to_string(), "no export")]
#[case::newer(small().archive().replacen("\"major\": 1", "\"major\": 7", 1), "newer version")]
#[case::empty(String::new(), "empty")]
#[case::deep("[".repeat(5_000_000), "")]
#[case::path(small().archive().replace("s00001-20261124-aaaa", "../../s1"), "")]
#[case::escape(small().archive().replacen("fourfold-export", "\\u001b[2J", 1), "no export")]
fn a_bad_file_adds_nothing(#[case] text: String, #[case] word: &str) {
    let home = Home::new();
    let file = home.receive(&text);
    let ran = home.run(&["import", file, "--yes"]).ends(65).complains(word).complains("all.json");
    assert!(!home.data().exists() && !ran.err.contains('\u{1b}') && ran.err.len() < 400, "{}", ran.err);
    home.pipe_in(&["--yes"], text.as_bytes()).ends(65).complains(word);
    assert!(!home.data().exists());
}

#[test]
fn what_is_no_file_or_too_large_is_refused_unread() {
    let home = Home::new();
    let pipe = home.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for name in ["/dev/zero", "pipe", "."] {
        home.run(&["import", name, "--yes"]).ends(65);
    }
    let large = home.path().join("large.json");
    File::create(&large).unwrap().set_len(10_000_000_000).unwrap();
    home.run(&["import", "large.json", "--yes"]).ends(65).complains("more than the 67108864 allowed");
    home.run(&["import", "missing.json", "--yes"]).ends(74).complains("no such file");
    let endless = " ".repeat(64 * 1024 * 1024 + 10);
    home.pipe_in(&["--yes"], endless.as_bytes()).ends(65).complains("67108864 allowed");
    assert!(!home.data().exists());
}

#[test]
fn while_it_is_open_elsewhere_nothing_comes_and_looking_works() {
    let home = small();
    let lock = File::create(home.data().join("lock")).unwrap();
    lock.try_lock().unwrap();
    let file = home.receive(&Home::with(&[tiny("s00002-a")]).archive());
    let before = home.tree();
    home.run(&["import", file, "--yes"]).ends(75).complains("open elsewhere");
    home.run(&["import", file, "--dry-run"]).ends(0).says("s00002-a");
    assert_eq!(home.tree(), before);
}

#[test]
fn the_receipt_as_json() {
    let home = Home::with(&[tiny("s1"), tiny("s3")]);
    let mut other = tiny("s1");
    other["answers"] = json!({});
    let file = home.receive(&Home::with(&[other, tiny("s2"), tiny("s3")]).archive());
    let piece = |id: &str, state: &str, reason: Value, added: bool| json!({"kind": "sitting", "id": id, "version": null, "language": null, "state": state, "reason": reason, "added": added});
    let expected = |added: bool| {
        json!({
            "format": 1, "carried_out": added, "with_notes": true,
            "pieces": [
                piece("s1", "conflict", json!("they differ"), false),
                piece("s2", "new", Value::Null, added),
                piece("s3", "there", Value::Null, false)
            ]
        })
    };
    let looked = home.run(&["import", file, "--json", "--dry-run"]).ends(1);
    assert_eq!((looked.json(), looked.err.as_str()), (expected(false), ""));
    let done = home.run(&["import", file, "--json", "--yes"]).ends(1);
    assert_eq!((done.json(), done.err.as_str()), (expected(true), ""));
}

#[test]
fn a_newer_minor_version_is_told_of_and_what_is_known_of_it_comes() {
    let home = Home::new();
    let text = small().archive().replacen("\"minor\": 1", "\"minor\": 3", 1).replacen(
        "{\n",
        "{\n \"newer\": [],\n",
        1,
    );
    let file = home.receive(&text);
    home.run(&["import", file, "--yes"]).ends(0).says("written by a newer version").says("Added 1 sitting");
}
