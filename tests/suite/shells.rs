//! The completions in real shells, at a real prompt: bash, zsh and fish. The second test command runs these:
//! `cargo test --test suite -- --ignored`. Without the shells they fail. What they ask the program is tested always.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fs, thread};

use portable_pty::CommandBuilder;
use rstest::rstest;
use tempfile::TempDir;

use crate::kept;
use crate::terminal::{Term, hermetic};

/// A session as version 1.0 wrote it.
const RELEASED: &str = include_str!("../fixtures/sessions/v1.0.json");
const ID: &str = "s00012-20261123-k3f9";

/// A data folder with so many sittings, the newest `s00012` and a hundred at most before it.
fn data(home: &Path, older: usize) -> PathBuf {
    let data = home.join("data");
    fs::create_dir_all(data.join("sessions")).unwrap();
    for number in 0..older {
        let id = format!("s1{number:04}-20261123-k3f9");
        kept::put(&data.join(format!("sessions/{id}.json")), &RELEASED.replace(ID, &id));
    }
    kept::put(&data.join(format!("sessions/{ID}.json")), RELEASED);
    data
}

/// Everything in a folder with when it was changed.
fn tree(folder: &Path) -> Vec<(PathBuf, std::time::SystemTime)> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let entry = entry.unwrap();
        entries.push((entry.path(), entry.metadata().unwrap().modified().unwrap()));
        entries.extend(tree(&entry.path()));
    }
    entries.sort();
    entries
}

/// What a shell asks while these words are typed.
fn asked(data: &Path, shell: &str, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fourfold"));
    command.env_clear().env("FOURFOLD_COMPLETE", shell).env("FOURFOLD_HOME", data);
    command.env("_CLAP_COMPLETE_INDEX", (words.len() - 1).to_string()).env("_CLAP_IFS", "\n");
    command.arg("--").args(words).output().unwrap()
}

#[rstest]
#[case("bash")]
#[case("zsh")]
#[case("fish")]
fn a_hundred_sittings_are_offered_and_nothing_is_touched(#[case] shell: &str) {
    let home = TempDir::new().unwrap();
    let data = data(home.path(), 100);
    let before = tree(home.path());
    let answer = asked(&data, shell, &["fourfold", "show", "s"]);
    let out = String::from_utf8(answer.stdout).unwrap();
    assert_eq!(out.lines().count(), 101, "{out}");
    assert!(out.contains(ID) && answer.stderr.is_empty() && answer.status.success(), "{out}");
    assert_eq!(tree(home.path()), before);
}

#[rstest]
#[case::nothing_there(&["fourfold", "show", "s"])]
#[case::no_such_command(&["fourfold", "shew", "s"])]
#[case::nowhere(&["fourfold", "--home", "/nowhere/at/all", "forget", "s"])]
#[case::an_odd_value(&["fourfold", "--theme", "-", ""])]
#[case::no_word_at_all(&["fourfold"])]
fn where_nothing_fits_nothing_is_said_and_nothing_made(#[case] words: &[&str]) {
    let home = TempDir::new().unwrap();
    for shell in ["bash", "zsh", "fish"] {
        let answer = asked(&home.path().join("data"), shell, words);
        assert_eq!(String::from_utf8_lossy(&answer.stderr), "", "{shell}");
        assert!(!String::from_utf8_lossy(&answer.stdout).contains("s0"), "{shell}");
    }
    assert_eq!(tree(home.path()), []);
}

/// An unknown shell is no reason to start the program behind someone's prompt.
#[test]
fn a_shell_that_is_not_known_is_told_nothing() {
    let home = TempDir::new().unwrap();
    let answer = asked(&home.path().join("data"), "tcsh", &["fourfold", "show", ""]);
    assert!(!answer.status.success() && answer.stdout.is_empty() && answer.stderr.is_empty(), "{answer:?}");
}

/// A shell at its first prompt, with the completions that were installed as a package installs them.
fn prompt(shell: &str) -> Term {
    let home = Arc::new(TempDir::new().unwrap());
    let path = home.path();
    data(path, 0);
    let bin = Path::new(env!("CARGO_BIN_EXE_fourfold")).parent().unwrap();
    let script = Command::new(env!("CARGO_BIN_EXE_fourfold")).args(["completions", shell]).output().unwrap();
    let script = String::from_utf8(script.stdout).unwrap();
    let lines: &[(&str, &str)] = match shell {
        "bash" => &[("completions", &script), (".bashrc", "PS1='> '; . ~/completions\n")],
        "zsh" => &[
            ("zsh/_fourfold", &script),
            (".zshrc", "PS1='> '; fpath=(~/zsh $fpath); autoload -Uz compinit; compinit -u -D\n"),
        ],
        _ => &[
            (".config/fish/completions/fourfold.fish", &script),
            (
                ".config/fish/config.fish",
                "function fish_prompt; echo '> '; end; function fish_greeting; end\n",
            ),
        ],
    };
    for (name, text) in lines {
        fs::create_dir_all(path.join(name).parent().unwrap()).unwrap();
        kept::put(&path.join(name), text);
    }
    let mut command: CommandBuilder = hermetic(shell, path);
    command.arg("-i");
    command.env("PATH", format!("{}:/usr/local/bin:/usr/bin:/bin", bin.display()));
    command.env("FOURFOLD_HOME", path.join("data"));
    let term = Term::run(command, (80, 24), home);
    term.wait_for("> ");
    term
}

#[rstest]
#[case::bash("bash")]
#[case::zsh("zsh")]
#[case::fish("fish")]
#[ignore = "needs zsh and fish"]
fn a_tab_completes_ids_commands_and_packs(#[case] shell: &str) {
    for (typed, whole) in [
        ("fourfold show s000", &*format!("fourfold show {ID}")),
        ("fourfold compl", "fourfold completions"),
        ("fourfold take f", "fourfold take four-lessons"),
        ("fourfold show --cop", "fourfold show --copy"),
    ] {
        let mut term = prompt(shell);
        term.type_text(typed);
        term.wait_for(typed);
        term.type_text("\t");
        term.wait_for(whole);
    }
}

#[rstest]
#[case::zsh("zsh")]
#[case::fish("fish")]
#[ignore = "needs zsh and fish"]
fn several_that_fit_are_shown_with_what_they_are(#[case] shell: &str) {
    let mut term = prompt(shell);
    term.type_text("fourfold show ");
    term.wait_for("fourfold show");
    thread::sleep(Duration::from_millis(100));
    let end = Instant::now() + Duration::from_secs(20);
    while !term.screen().contains("Four lessons") {
        assert!(Instant::now() < end, "{}", term.screen());
        term.type_text("\t");
        thread::sleep(Duration::from_millis(300));
    }
    assert!(term.screen().contains("last") && term.screen().contains(ID), "{}", term.screen());
}
