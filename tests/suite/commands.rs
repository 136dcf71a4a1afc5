//! The commands that print and end, run as a person or a script runs them: an empty environment, a home of
//! their own, and sessions that are files written by hand.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use serde_json::{Value, json};
use tempfile::TempDir;

mod asked;
mod configuring;
mod doctoring;
mod exporting;
mod grouping;
mod history;
mod importing;
mod interrupted;
mod looking;
mod noting;
mod packs;
mod readers;
mod removing;
mod sealing;
mod sharing;
mod showing;
mod simulating;
mod starting;
mod unreadable;

/// A session as version 1.0 wrote it: a draft with a half-written note, of `s00012-20261123-k3f9`.
const RELEASED: &str = include_str!("../fixtures/sessions/v1.0.json");
/// What the half-written note says: nobody but the person is to see it.
const NOTE: &str = "Last lost track";

/// A session's file under that id.
fn draft(id: &str) -> Value {
    let mut session: Value = serde_json::from_str(RELEASED).unwrap();
    session["id"] = json!(id);
    session
}

/// The same with its result.
fn finished(id: &str) -> Value {
    let mut session = draft(id);
    session["finished"] = json!("2026-11-24T00:03:11+01:00");
    session.as_object_mut().unwrap().remove("draft");
    session
}

/// How a command ended and what it said.
#[derive(Debug)]
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Ran {
    /// Asserts the exit code; shows all that was said when it is another.
    #[track_caller]
    fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "\n{}\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    fn says(self, words: &str) -> Self {
        assert!(self.out.contains(words), "`{words}` in\n{}\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    fn complains(self, words: &str) -> Self {
        assert!(self.err.contains(words), "`{words}` in\n{}\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap()
    }
}

/// A person's machine.
struct Home {
    folder: TempDir,
}

impl Home {
    fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// With these sessions.
    fn with(sessions: &[Value]) -> Self {
        let home = Self::new();
        for session in sessions {
            home.put(format!("{}.json", session["id"].as_str().unwrap()), session.to_string());
        }
        home
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn data(&self) -> PathBuf {
        self.path().join("data")
    }

    fn session(&self, name: impl AsRef<Path>) -> PathBuf {
        self.data().join("sessions").join(name)
    }

    /// Writes a file among the sessions.
    fn put(&self, name: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> PathBuf {
        fs::create_dir_all(self.data().join("sessions")).unwrap();
        write(&self.session(&name), bytes);
        self.session(name)
    }

    /// Everything in the data folder: the content of files, nothing of all else.
    fn tree(&self) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        let mut tree = BTreeMap::new();
        let mut folders = vec![self.data()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                let facts = path.symlink_metadata().unwrap();
                if facts.is_dir() {
                    folders.push(path.clone());
                }
                tree.insert(path.clone(), facts.is_file().then(|| fs::read(path).unwrap()));
            }
        }
        tree
    }

    /// The names among the sessions, sorted.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.data().join("sessions")).into_iter().flatten();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// `fourfold` with nothing in its environment but a home, and nothing to read.
    fn command<S: AsRef<OsStr>>(&self, args: &[S]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fourfold"));
        command.args(args).env_clear().current_dir(self.path()).stdin(Stdio::null());
        command.env("HOME", self.path()).env("FOURFOLD_HOME", self.data());
        command
    }

    fn run<S: AsRef<OsStr>>(&self, args: &[S]) -> Ran {
        ran(&mut self.command(args))
    }

    /// In a terminal of 80 columns, where `typed` is typed. Both kinds of output come as one.
    fn in_terminal(&self, args: &[&str], term: &str, typed: &str) -> Ran {
        self.in_terminal_with(args, &[("TERM", term)], typed)
    }

    /// The same with these variables.
    fn in_terminal_with(&self, args: &[&str], variables: &[(&str, &str)], typed: &str) -> Ran {
        let size = PtySize { rows: 24, cols: 80, ..PtySize::default() };
        let pty = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_fourfold"));
        command.args(args);
        command.env_clear();
        command.cwd(self.path());
        command.env("HOME", self.path());
        command.env("FOURFOLD_HOME", self.data());
        for (name, value) in variables {
            command.env(name, value);
        }
        let mut child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let mut reader = pty.master.try_clone_reader().unwrap();
        let mut writer = pty.master.take_writer().unwrap();
        writer.write_all(typed.as_bytes()).unwrap();
        let mut out = Vec::new();
        // Linux ends a terminal whose program has gone with an error.
        let _ended = reader.read_to_end(&mut out);
        let code = child.wait().unwrap().exit_code();
        Ran { code: i32::try_from(code).unwrap(), out: String::from_utf8(out).unwrap(), err: String::new() }
    }
}

fn ran(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[expect(clippy::disallowed_methods, reason = "tests write files by hand")]
fn write(path: &Path, bytes: impl AsRef<[u8]>) {
    fs::write(path, bytes).unwrap();
}
