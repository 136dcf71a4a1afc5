//! The program under a system that fails, watched by `strace`. The second test command runs these:
//! `cargo test --test suite -- --ignored`. Without `strace` they fail, for a fault that nobody tried is not survived.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rstest::rstest;
use tempfile::TempDir;

use crate::kept;
use crate::sitting::{SIZE, first_question, says_saved, to_first_question, wait_saved};
use crate::terminal::{Ended, Term, flowing, fourfold, hermetic};

mod sweep;
mod whole_commands;

/// `fourfold` in a terminal under `strace -f` with these options, such as `-e inject=fsync:error=EIO:when=2`.
/// What strace saw is in [`calls`] afterwards.
fn traced(options: &[String], args: &[&str], home: Arc<TempDir>) -> Term {
    let mut command = hermetic("strace", home.path());
    command.args(["-f", "-qq", "-o", "calls"]);
    command.args(options);
    command.arg("--");
    command.args(fourfold(home.path(), args).get_argv());
    Term::run(command, SIZE, home)
}

/// The traced system calls so far, one a line.
fn calls(home: &Path) -> String {
    fs::read_to_string(home.join("calls")).unwrap()
}

#[rstest]
#[case(&["--help"], "")]
#[case(&["list"], "")]
#[case(&["note", "x"], "")]
#[case(&["export", "--all", "--format", "json"], "")]
#[case(&["pack", "print", "four-lessons", "-o", "paper.html"], "")]
#[case(&[], "q")]
#[ignore = "needs strace"]
fn a_start_opens_no_socket(#[case] args: &[&str], #[case] keys: &str) {
    let options = ["-e".to_owned(), "trace=network,execve".to_owned()];
    let mut term = traced(&options, args, Arc::new(TempDir::new().unwrap()));
    if !keys.is_empty() {
        to_first_question(&mut term);
        term.keys("3 4");
        wait_saved(&term);
        term.keys(keys);
    }
    assert_eq!(term.exit_code(), 0, "{}", term.screen());
    let calls = calls(term.home());
    assert!(calls.contains("execve"), "strace saw the program: {calls}");
    for call in ["socket(", "socketpair(", "connect(", "bind("] {
        assert!(!calls.contains(call), "{call} in\n{calls}");
    }
}

/// Every command that `--help` lists, as it ends of itself; `take`, `decide`, `checkin` and `tutor` line by line.
const COMMANDS: [&[&str]; 21] = [
    &["--plain", "take"],
    &["--plain", "decide"],
    &["--plain", "checkin"],
    &["--plain", "tutor"],
    &["show"],
    &["compare"],
    &["year"],
    &["list"],
    &["note", "x"],
    &["config"],
    &["group", "handed-in", "--dry-run"],
    &["pack", "check", "four-lessons"],
    &["doctor"],
    &["export", "--all"],
    &["import", "all.json", "--yes"],
    &["share", "--yes"],
    &["coach-key"],
    &["forget", "s00013", "--yes"],
    &["purge", "--yes"],
    &["completions", "bash"],
    &["man"],
];

#[test]
#[ignore = "needs strace"]
fn no_command_opens_a_socket() {
    let home = TempDir::new().unwrap();
    let sessions = home.path().join("data/sessions");
    fs::create_dir_all(&sessions).unwrap();
    kept::put(&sessions.join("s00013-20261124-m2p7.json"), include_str!("../fixtures/sessions/v1.1.json"));
    let help = sweep::whole(home.path(), &["--help"], "").out;
    let listed =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let listed =
        listed.filter_map(|line| line.strip_prefix("  ")?.split(' ').next().filter(|name| !name.is_empty()));
    let named = COMMANDS.iter().filter_map(|words| words.iter().find(|word| !word.starts_with('-')).copied());
    let (tried, listed): (Vec<_>, Vec<_>) = (named.collect(), listed.collect());
    assert_eq!(tried, listed, "every command is tried, in the order of the help");
    for words in COMMANDS {
        let options = ["-e", "trace=network,execve"];
        let (ended, calls) = sweep::traced(home.path(), &options, words, "1\n\n3\nq\n");
        assert!(ended.code.is_some() && calls.contains("execve"), "{words:?} {ended:?}");
        for call in ["socket(", "socketpair(", "connect(", "bind(", "sendto("] {
            assert!(!calls.contains(call), "{words:?}: {call} in\n{calls}");
        }
    }
}

/// A presentation meets its notes in a socket file: that is the one command with a socket, and it has no other.
#[test]
#[ignore = "needs strace"]
fn a_presentation_and_its_notes_open_no_socket_but_a_file() {
    let options = ["-e".to_owned(), "trace=network,execve".to_owned()];
    let home = Arc::new(TempDir::new().unwrap());
    let mut term = traced(&options, &["group", "--present", "--demo", "7"], Arc::clone(&home));
    term.wait_for("How to read a radar");
    let beside = [options.as_slice(), &["-o".to_owned(), "calls-of-notes".to_owned()]].concat();
    let mut notes = traced(&beside, &["group", "--notes"], home);
    notes.wait_for("How to read a radar");
    notes.keys("q");
    term.keys("<Space> q");
    assert_eq!((notes.exit_code(), term.exit_code()), (0, 0));
    let of_notes = fs::read_to_string(term.home().join("calls-of-notes")).unwrap();
    for calls in [&calls(term.home()), &of_notes] {
        let opened: Vec<&str> = calls.lines().filter(|call| call.contains("socket(")).collect();
        let files = opened.iter().all(|call| call.contains("socket(AF_UNIX,"));
        assert!(!opened.is_empty() && files, "{opened:?}");
    }
    // Pipes are asked whether they are sockets; they say no.
    let sent = of_notes.lines().any(|call| call.contains("send") && !call.contains("ENOTSOCK"));
    assert!(!sent, "notes only hear:\n{of_notes}");
    assert!(!calls(term.home()).contains("recv"), "a presentation does not listen to them");
}

/// A home with a sitting of one answer, closed at the second question, which every case gets a copy of.
struct Before {
    home: Term,
    file: String,
}

impl Before {
    fn new() -> Self {
        let mut home = first_question();
        home.keys("3 q");
        assert_eq!(home.exit_code(), 0);
        let file = kept::files(&home.data()).remove(0);
        let file = file.file_name().unwrap().to_string_lossy().into_owned();
        Self { home, file }
    }

    /// A copy, under strace with one more option, at the second question. Traced are only the calls on the
    /// sitting's file, its temp file and their folder.
    fn start(&self, option: Option<String>) -> Term {
        let home = Arc::new(TempDir::new().unwrap());
        let sessions = home.path().join("fourfold/sessions");
        fs::create_dir_all(&sessions).unwrap();
        fs::copy(kept::files(&self.home.data()).remove(0), sessions.join(&self.file)).unwrap();
        let temp = format!(".{}.0.tmp", self.file);
        let paths = [sessions.clone(), sessions.join(&self.file), sessions.join(temp)];
        let path_options = paths.iter().flat_map(|path| ["-P".to_owned(), path.display().to_string()]);
        let injected = option.into_iter().flat_map(|option| ["-e".to_owned(), option]);
        let term = traced(&path_options.chain(injected).collect::<Vec<_>>(), &[], home);
        term.wait_for("question 2 of 6");
        term
    }

    /// Every system call of the save of the second answer.
    fn calls_of_a_save(&self) -> Vec<Call> {
        let ways = ["q", "3 q"].map(|keys| {
            let mut term = self.start(None);
            term.keys(keys);
            assert_eq!(term.exit_code(), 0, "{}", term.screen());
            calls(term.home())
        });
        let [idle, saving] = ways.each_ref().map(|calls| numbered(calls));
        let save = saving.into_iter().skip(idle.len()).collect::<Vec<_>>();
        let names: Vec<_> = save.iter().map(|call| call.name.as_str()).collect();
        for name in ["write", "fsync", "rename"] {
            assert!(names.contains(&name), "{name} in {names:?}");
        }
        // First the file, then the folder that names it: only a power cut would tell that one was left out.
        let flushed = |after| save.iter().any(|call| call.name == "fsync" && call.after_rename == after);
        assert!(flushed(false) && flushed(true), "{save:?}");
        save
    }
}

/// One system call of a save.
#[derive(Debug)]
struct Call {
    name: String,
    /// The how manieth of that name, from 1.
    when: usize,
    after_rename: bool,
}

impl Call {
    /// The option that breaks this call in that way.
    fn broken(&self, how: &str) -> String {
        format!("inject={}:{how}:when={}", self.name, self.when)
    }

    /// Whether nothing can have been saved when this call fails.
    fn is_needed(&self) -> bool {
        !self.after_rename && ["openat", "write", "fsync", "rename"].contains(&self.name.as_str())
    }
}

/// The calls of one thread as strace wrote them: `123 fsync(7) = 0`.
fn numbered(calls: &str) -> Vec<Call> {
    let mut numbered: Vec<Call> = Vec::new();
    let names = calls.lines().filter_map(|line| line.split_once(' ')?.1.trim_start().split_once('('));
    for (name, _) in names.filter(|(name, _)| !name.starts_with(['+', '-', '<'])) {
        let same = numbered.iter().filter(|call| call.name == name).count();
        let after_rename = numbered.iter().any(|call| call.name.starts_with("rename"));
        numbered.push(Call { name: name.to_owned(), when: same + 1, after_rename });
    }
    numbered
}

/// "saved" beside the third question is true.
fn is_honest(screen: &str, data: &Path) -> bool {
    !(says_saved(screen) && screen.contains("question 3 of 6")) || kept::answers(data) == 2
}

/// Nothing lies in the sittings' folder but the sitting.
fn assert_tidy(term: &Term, case: &str) {
    let names: Vec<PathBuf> =
        fs::read_dir(term.data().join("sessions")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(names.len(), 1, "{case}: {names:?}");
}

#[rstest]
#[case("ENOSPC", "disk full")]
#[case("EIO", "disk error")]
#[case("EROFS", "disk is read-only")]
#[ignore = "needs strace"]
fn any_call_of_a_save_may_fail(#[case] error: &str, #[case] reason: &str) {
    let before = Before::new();
    for call in before.calls_of_a_save() {
        let case = format!("{call:?} {error}");
        let mut term = before.start(Some(call.broken(&format!("error={error}"))));
        let data = term.data();
        term.keys("3");
        term.wait_until(&case, |screen| {
            assert!(is_honest(screen, &data), "{case}: {screen}");
            let ended = says_saved(screen) && screen.contains("question 3 of 6");
            ended || screen.contains("NOT SAVED") || screen.contains("did not confirm")
        });
        let screen = term.screen();
        if screen.contains("NOT SAVED") {
            assert!(!call.after_rename, "{case}: what is in place is not \"not saved\": {screen}");
            assert!(flowing(&screen).contains(reason), "{case}: {screen}");
            assert_eq!(kept::answers(&data), 1, "{case}");
            term.keys("r");
            term.wait_for("Everything is saved.");
        } else {
            assert!(!call.is_needed(), "{case}: {screen}");
            let confirmed = !screen.contains("did not confirm");
            assert_eq!(says_saved(&screen), confirmed, "{case}: {screen}");
            assert!(confirmed || call.after_rename, "{case}: {screen}");
            assert!(!confirmed || call.name != "fsync", "{case}: {screen}");
        }
        assert_eq!(kept::answers(&data), 2, "{case}");
        term.keys("4");
        term.wait_for("question 4 of 6");
        wait_saved(&term);
        assert_eq!(kept::answers(&data), 3, "{case}");
        term.keys("q");
        assert_eq!(term.exit_code(), 0, "{case}");
        assert_tidy(&term, &case);
    }
}

#[test]
#[ignore = "needs strace"]
fn it_may_be_killed_at_any_call_of_a_save() {
    let before = Before::new();
    for call in before.calls_of_a_save() {
        let case = format!("{call:?} killed");
        let mut term = before.start(Some(call.broken("signal=KILL")));
        term.keys("3");
        assert_eq!(term.ended(), Ended::Signal("Killed".to_owned()), "{case}");
        assert!(is_honest(&term.screen(), &term.data()), "{case}: {}", term.screen());
        let kept = kept::answers(&term.data());
        assert!(kept == 1 || (kept == 2 && call.after_rename), "{case}: {kept} answers");

        let mut again = term.spawn_again(&[], SIZE);
        again.wait_for(&format!("question {} of 6", kept + 1));
        again.keys("4");
        again.wait_for(&format!("question {} of 6", kept + 2));
        wait_saved(&again);
        assert_eq!(kept::answers(&again.data()), kept + 1, "{case}");
    }
}

/// A finished sitting whose plan stands on that page, under strace with that option on every save of it.
fn planning(page: &str, option: &str) -> Term {
    let id = "s00013-20261124-m2p7";
    let mut sitting: serde_json::Value =
        serde_json::from_str(include_str!("../fixtures/sessions/v1.1.json")).unwrap();
    sitting["plan"]["at"] = page.into();
    sitting["plan"]["revisit"] = "9999-01-01".into();
    sitting["plan"]["mentioned"] = "9998-01-01".into();
    let plan = sitting["plan"].as_object_mut().unwrap();
    plan.remove("draft");
    plan.remove("did");
    let home = Arc::new(TempDir::new().unwrap());
    let sessions = home.path().join("fourfold/sessions");
    fs::create_dir_all(&sessions).unwrap();
    kept::put(&sessions.join(format!("{id}.json")), &serde_json::to_string_pretty(&sitting).unwrap());
    let temp = sessions.join(format!(".{id}.json.0.tmp"));
    let options = ["-P".to_owned(), temp.display().to_string(), "-e".to_owned(), option.to_owned()];
    traced(&options, &[], home)
}

#[rstest]
#[case::options("option-role", "option 2 of 4", "7")]
#[case::if_then("if-then", "And if this gets in the way", "<Up> x")]
#[ignore = "needs strace"]
fn a_full_disk_in_what_now_is_said_and_the_file_is_as_it_was(
    #[case] page: &str,
    #[case] sight: &str,
    #[case] keys: &str,
) {
    let mut term = planning(page, "inject=write:error=ENOSPC");
    term.wait_for(sight);
    let before = kept::sitting(&term.data()).unwrap();
    term.keys(keys);
    term.wait_for("Not saved");
    term.wait_for_words("disk full");
    term.keys("<Esc>");
    term.wait_for(sight);
    term.wait_for("NOT SAVED");
    assert!(!says_saved(&term.screen()), "{}", term.screen());
    assert_eq!(kept::sitting(&term.data()).unwrap(), before);
    assert_tidy(&term, page);
}

#[rstest]
#[case::options("option-role", "option 2 of 4", "7", "/plan/options/role/growth/likely")]
#[case::if_then("if-then", "And if this gets in the way", "<Up> x", "/plan/texts/instead")]
#[ignore = "needs strace"]
fn killed_at_any_call_of_a_save_in_what_now_it_stands_there_again(
    #[case] page: &str,
    #[case] sight: &str,
    #[case] keys: &str,
    #[case] place: &str,
    #[values("openat", "write", "fsync", "rename")] call: &str,
) {
    let mut term = planning(page, &format!("inject={call}:signal=KILL"));
    term.wait_for(sight);
    let before = kept::sitting(&term.data()).unwrap();
    term.keys(keys);
    assert_eq!(term.ended(), Ended::Signal("Killed".to_owned()), "{}", term.screen());
    assert!(!says_saved(&term.screen()) || call == "rename", "{}", term.screen());
    let after = kept::sitting(&term.data()).unwrap();
    let new = after.pointer(place) != before.pointer(place);
    assert!(after == before || (new && call == "rename"), "old or new, and nothing else");

    let again = term.spawn_again(&[], SIZE);
    again.wait_for(sight);
}
