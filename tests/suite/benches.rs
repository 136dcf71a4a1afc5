//! What `benches/run.sh` measures with: that it still asks what it says, of the library that Fourfold has. Must not
//! measure anything.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fourfold::pack::{check_craft, parse};

fn benches() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches")
}

fn text_of(file: &Path) -> String {
    fs::read_to_string(file).unwrap()
}

/// The scripts among them with that ending.
fn scripts(ending: &str) -> Vec<PathBuf> {
    let in_folder = |folder: PathBuf| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let all = in_folder(benches()).chain(in_folder(benches().join("peers")));
    let scripts: Vec<_> = all.filter(|file| file.extension().is_some_and(|found| found == ending)).collect();
    assert!(scripts.len() > 1, "{scripts:?}");
    scripts
}

/// Runs a program that reads scripts without running them.
#[track_caller]
fn reads(program: &str, words: &[&str], scripts: &[PathBuf]) {
    let output = Command::new(program).args(words).args(scripts).output();
    let output = output.unwrap_or_else(|error| panic!("{program} is needed: {error}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn it_asks_thirty_questions_with_five_answers_each() {
    let text = text_of(&benches().join("peers/thirty-questions.toml"));
    assert!(check_craft(&text).is_empty());
    let pack = parse(&text).unwrap();
    assert_eq!(pack.items().count(), 30);
    // The others are asked what stands behind `text`, and find one line of labels for all.
    let labels = "labels = [\"Never\", \"Rarely\", \"Sometimes\", \"Often\", \"Always\"]";
    assert_eq!(text.matches("labels = ").count(), text.matches(labels).count());
}

/// Beside another version, the least that a full screen costs would be another's.
#[test]
fn the_small_program_beside_it_uses_the_same_ratatui() {
    let ours = text_of(&benches().join("../Cargo.lock"));
    let theirs = text_of(&benches().join("peers/Cargo.lock"));
    for name in ["ratatui", "ratatui-core", "crossterm"] {
        let version = |lock: &str| {
            let (_, behind) = lock.split_once(&format!("name = \"{name}\"\n")).unwrap();
            behind.lines().next().unwrap().to_owned()
        };
        assert_eq!(version(&theirs), version(&ours), "{name}");
    }
}

#[test]
#[ignore = "needs bash, python3 and node"]
fn its_scripts_can_be_read() {
    let parse_all = "import ast, sys; [ast.parse(open(file).read(), file) for file in sys.argv[1:]]";
    reads("python3", &["-c", parse_all], &scripts("py"));
    for script in scripts("sh") {
        reads("bash", &["-n"], &[script]);
    }
    for script in scripts("mjs") {
        reads("node", &["--check"], &[script]);
    }
}
