//! Breaks a whole command at every system call on its data folder, one call and one fault at a time. What must hold
//! afterwards is for others to say.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use tempfile::TempDir;

/// Files by their path below the data folder. The lock's file, which may say anything, is none of them.
pub(super) type Tree = BTreeMap<PathBuf, Vec<u8>>;

/// What befalls a system call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The program is killed instead.
    Killed,
    /// The call does nothing and fails with this.
    Fails(&'static str),
}

impl Fault {
    const ALL: [Self; 5] = [
        Self::Killed,
        Self::Fails("ENOSPC"),
        Self::Fails("EIO"),
        Self::Fails("EROFS"),
        Self::Fails("EACCES"),
    ];

    /// The option of strace that has it befall the `when`-th call of that name.
    fn option(self, Call { name, when, .. }: &Call) -> String {
        match self {
            Self::Killed => format!("inject={name}:signal=KILL:when={when}"),
            Self::Fails(error) => format!("inject={name}:error={error}:when={when}"),
        }
    }
}

/// A system call on the data folder.
#[derive(Debug)]
pub(super) struct Call {
    /// Of the system.
    pub(super) name: String,
    /// The how manieth of that name in the whole run, from 1.
    when: usize,
    /// As strace wrote it.
    line: String,
}

/// A command in a home of its own.
pub(super) struct Scene {
    before: TempDir,
    args: &'static [&'static str],
    typed: &'static str,
}

/// How a command ended.
#[derive(Debug)]
pub(super) struct Ended {
    /// None when it was killed.
    pub(super) code: Option<i32>,
    pub(super) out: String,
    pub(super) err: String,
}

/// What one fault left.
pub(super) struct Left<'a> {
    pub(super) home: TempDir,
    pub(super) call: &'a Call,
    pub(super) fault: Fault,
    pub(super) ended: Ended,
}

/// How many faults were injected, of each kind the same number.
#[derive(Debug)]
pub(super) struct Tally {
    /// System calls by name.
    pub(super) calls: BTreeMap<String, usize>,
    pub(super) faults: usize,
}

/// The data folder of a home.
pub(super) fn data(home: &Path) -> PathBuf {
    home.join("data")
}

/// `fourfold` in that home with `typed` piped in, as `program` or below it.
fn run(program: &str, options: &[String], home: &Path, args: &[&str], typed: &str) -> Ended {
    let mut command = Command::new(program);
    command.args(options).args(args).env_clear().current_dir(home);
    command.env("PATH", "/usr/local/bin:/usr/bin:/bin").env("HOME", home).env("TZ", "UTC");
    command.env("FOURFOLD_HOME", data(home));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // It may end before it has read all; so little fits into the pipe at once.
    let _ended = child.stdin.take().unwrap().write_all(typed.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ended { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// `fourfold` with nothing broken.
pub(super) fn whole(home: &Path, args: &[&str], typed: &str) -> Ended {
    run(env!("CARGO_BIN_EXE_fourfold"), &[], home, args, typed)
}

/// `fourfold` under strace with these options; what strace saw.
pub(super) fn traced(home: &Path, options: &[&str], args: &[&str], typed: &str) -> (Ended, String) {
    let seen = home.join("calls");
    let mut all: Vec<String> = ["-f", "-qq", "-y", "-s", "0", "-o"].map(str::to_owned).into();
    all.push(seen.display().to_string());
    all.extend(options.iter().map(|option| (*option).to_owned()));
    all.extend(["--".to_owned(), env!("CARGO_BIN_EXE_fourfold").to_owned()]);
    let ended = run("strace", &all, home, args, typed);
    let seen = fs::read_to_string(seen).unwrap_or_else(|error| panic!("{error}: {ended:?}"));
    (ended, seen)
}

/// All files in the data folder of a home.
pub(super) fn tree(home: &Path) -> Tree {
    let data = data(home);
    let mut tree = Tree::new();
    let mut folders = vec![data.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path != data.join("lock") {
                tree.insert(path.strip_prefix(&data).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    tree
}

impl Scene {
    /// `fourfold` with these arguments, to be started in copies of that home.
    pub(super) fn new(before: TempDir, args: &'static [&'static str], typed: &'static str) -> Self {
        Self { before, args, typed }
    }

    /// The files as they are before.
    pub(super) fn before(&self) -> Tree {
        tree(self.before.path())
    }

    /// The files as they are afterwards when nothing breaks.
    pub(super) fn after(&self) -> Tree {
        let home = self.copy();
        let ended = whole(home.path(), self.args, self.typed);
        assert_eq!(ended.code, Some(0), "{ended:?}");
        tree(home.path())
    }

    fn copy(&self) -> TempDir {
        let home = TempDir::new().unwrap();
        let mut folders = vec![self.before.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let to = home.path().join(path.strip_prefix(self.before.path()).unwrap());
                if path.is_dir() {
                    fs::create_dir(to).unwrap();
                    folders.push(path);
                } else {
                    fs::copy(&path, to).unwrap();
                }
            }
        }
        home
    }

    /// Every system call on the data folder when nothing breaks.
    fn calls(&self) -> Vec<Call> {
        let home = self.copy();
        let (ended, seen) = traced(home.path(), &["-e", "trace=%file,%desc"], self.args, self.typed);
        assert_eq!(ended.code, Some(0), "{ended:?}");
        let data = data(home.path()).display().to_string();
        let mut count = BTreeMap::new();
        let mut calls = Vec::new();
        for line in seen.lines() {
            let Some((name, _)) =
                line.split_once(' ').and_then(|(_, call)| call.trim_start().split_once('('))
            else {
                continue;
            };
            let when = count.entry(name.to_owned()).or_default();
            *when += 1;
            if line.contains(&data) {
                calls.push(Call { name: name.to_owned(), when: *when, line: line.replace(&data, "DATA") });
            }
        }
        calls
    }

    /// Has each fault befall each call in turn, and `judge` what is left.
    pub(super) fn sweep(&self, judge: impl Fn(&Left<'_>) + Sync) -> Tally {
        let calls = self.calls();
        let cases: Vec<_> = calls.iter().flat_map(|call| Fault::ALL.map(|fault| (call, fault))).collect();
        let next = AtomicUsize::new(0);
        let work = || {
            while let Some((call, fault)) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                judge(&self.break_at(call, *fault));
            }
        };
        thread::scope(|scope| {
            scope.spawn(work);
            work();
        });
        let mut tally = Tally { calls: BTreeMap::new(), faults: cases.len() };
        for call in calls {
            *tally.calls.entry(call.name).or_default() += 1;
        }
        // Told by `--nocapture`.
        println!("{:?}: {tally:?}", self.args);
        tally
    }

    fn break_at<'a>(&self, call: &'a Call, fault: Fault) -> Left<'a> {
        let home = self.copy();
        let (trace, option) = (format!("trace={}", call.name), fault.option(call));
        let (ended, seen) = traced(home.path(), &["-e", &trace, "-e", &option], self.args, self.typed);
        let data = data(home.path()).display().to_string();
        match fault {
            Fault::Killed => assert_eq!(ended.code, None, "{call:?}: it was not killed: {ended:?}"),
            Fault::Fails(_) => {
                let hit: Vec<_> = seen.lines().filter(|line| line.contains("(INJECTED)")).collect();
                assert!(hit.len() == 1 && hit[0].contains(&data), "{call:?} {fault:?} hit {hit:?}");
            }
        }
        fs::remove_file(home.path().join("calls")).unwrap();
        Left { home, call, fault, ended }
    }
}

impl Left<'_> {
    /// For a failure: what was broken, and how.
    pub(super) fn case(&self) -> String {
        let Call { name, line, .. } = self.call;
        format!("{:?} at {name}, {line}\n{:?}\n{:?}", self.fault, self.ended, tree(self.home.path()).keys())
    }

    /// The exit code, which is that of an error with files or of none; and where it is an error, what happened is said.
    pub(super) fn code(&self) -> i32 {
        let code = self.ended.code.unwrap();
        assert!([0, 73, 74, 77].contains(&code), "{}", self.case());
        assert!(code == 0 || self.tells(), "{}", self.case());
        code
    }

    /// Whether it was said what happened.
    pub(super) fn tells(&self) -> bool {
        let told = format!("{}{}", self.ended.out, self.ended.err);
        REASONS.iter().any(|reason| told.contains(reason))
    }
}

/// How the errors are called.
const REASONS: [&str; 4] = ["disk full", "disk error", "disk is read-only", "no permission"];
