//! `share --for` and `coach-key`: what is sealed is for one reader, whose key is made once and kept.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::process::Command;

use age::x25519::Identity;
use rstest::rstest;

use super::sharing::shown;
use super::{Home, write};

#[rstest]
#[case::none("Ana", "begins with age1")]
#[case::mistyped(
    "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pb",
    "a character of it is wrong"
)]
#[case::ssh("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA", "another kind")]
#[case::secret(
    "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33",
    "the secret half"
)]
fn a_wrong_key_is_refused_with_what_is_wrong_and_is_not_repeated(#[case] key: &str, #[case] why: &str) {
    let home = Home::with_result();
    let ran = home.run(&["share", "--yes", "--for", key]).ends(2).complains("nothing was written");
    assert!(ran.err.contains(why) && !ran.err.contains(key), "{}", ran.err);
    assert!(home.hand_ins().is_empty());
}

#[test]
fn a_sealed_file_opens_with_the_key_of_its_coach_and_with_nothing_else() {
    let (home, coach) = (Home::with_result(), Home::new());
    let (file, bytes, ran) = home.handed_in(&["--for", &coach.public_key()]);
    assert!(file.to_str().unwrap().ends_with(".json.age"));
    assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
    assert!(
        ran.out.contains("sealed for your coach") && !ran.out.contains("only you can read"),
        "{}",
        ran.out
    );
    assert!(!String::from_utf8_lossy(&bytes).contains("hand_in"));
    let text = fs::read_to_string(coach.coach_key()).unwrap();
    let secret: Identity = text.lines().last().unwrap().parse().unwrap();
    assert_eq!(age::decrypt(&secret, &bytes).unwrap(), shown(&ran.out).as_bytes());
    assert!(age::decrypt(&Identity::generate(), &bytes).is_err());
    let sealed = ["share", "--yes", "--for", &coach.public_key()].map(str::to_owned);
    home.run(&[&sealed[..], &["-o".to_owned(), "x.json".to_owned()]].concat()).ends(2).complains(".json.age");
    let to_terminal = [&sealed[..], &["-o".to_owned(), "-".to_owned()]].concat();
    let words: Vec<&str> = to_terminal.iter().map(String::as_str).collect();
    home.in_terminal(&words, "xterm", "").ends(2).says("no text for a terminal");
}

#[test]
fn a_coach_key_is_made_once_and_its_secret_never_printed() {
    let home = Home::new();
    let first = home.run(&["coach-key"]).ends(0).says("Your key is made").says("age1");
    let file = fs::read_to_string(home.coach_key()).unwrap();
    let key = home.public_key();
    let again = home.run(&["coach-key"]).ends(0).says("This is the public half").says(&key);
    assert!(first.out.contains(&key) && file.contains(&key));
    for said in [&first.out, &first.err, &again.out, &again.err] {
        assert!(!said.contains("SECRET"), "{said}");
    }
    assert_eq!(fs::read_to_string(home.coach_key()).unwrap(), file, "never written anew");
    let facts = fs::metadata(home.coach_key()).unwrap();
    assert_eq!((facts.mode() & 0o777, fs::metadata(home.data()).unwrap().mode() & 0o777), (0o600, 0o700));
    assert_eq!(home.tree().len(), 1, "no lock and no temp file");
}

#[test]
fn a_file_that_holds_no_key_is_left_alone() {
    let home = Home::new();
    home.run(&["coach-key"]).ends(0);
    for spoilt in ["", "# age1\n", "AGE-SECRET-KEY-1\n", "\u{fffd}\n"] {
        write(&home.coach_key(), spoilt);
        home.run(&["coach-key"]).ends(65).complains("coach-key.txt");
        assert_eq!(fs::read_to_string(home.coach_key()).unwrap(), spoilt);
    }
    fs::remove_file(home.coach_key()).unwrap();
    write(&home.data().join(".coach-key.txt.0.tmp"), "AGE-SECRET");
    home.run(&["coach-key"]).ends(73).complains(".coach-key.txt.0.tmp");
    assert!(!home.coach_key().exists());
}

#[test]
fn purge_lists_the_key_and_says_what_goes_with_it() {
    let home = Home::new();
    home.run(&["coach-key"]).ends(0);
    write(&home.data().join(".coach-key.txt.0.tmp"), "AGE-SECRET");
    write(&home.data().join("other.txt"), "not ours");
    let ran = home.run(&["purge", "--yes"]).ends(0).says("can be opened again").says("Deleted all 2 files");
    assert!(ran.out.contains("coach-key.txt (") && ran.out.contains(".coach-key.txt.0.tmp ("), "{}", ran.out);
    let left: Vec<_> = home.tree().into_keys().filter(|path| !path.ends_with("lock")).collect();
    assert_eq!(left, [home.data().join("other.txt")]);
}

#[test]
fn doctor_sees_that_others_may_read_the_key_and_mends_it() {
    let home = Home::new();
    home.run(&["coach-key"]).ends(0);
    fs::set_permissions(home.coach_key(), fs::Permissions::from_mode(0o644)).unwrap();
    home.run(&["doctor"]).says("warn permissions").says("coach-key.txt");
    home.run(&["doctor", "--fix"]).says("ok   permissions");
    assert_eq!(fs::metadata(home.coach_key()).unwrap().mode() & 0o777, 0o600);
}

/// A library that makes keys and seals is one more that could talk to others.
#[test]
#[ignore = "needs strace"]
fn sealing_opens_no_socket() {
    let (home, key) = (Home::with_result(), Home::new().public_key());
    for words in [&["coach-key"][..], &["share", "--yes", "--for", &key]] {
        let mut strace = Command::new("strace");
        strace.args(["-f", "-qq", "-o", "calls", "-e", "trace=network,execve"]);
        strace
            .arg(env!("CARGO_BIN_EXE_fourfold"))
            .args(words)
            .env("FOURFOLD_HOME", home.data())
            .current_dir(home.path());
        let ended = strace.output().expect("needs strace");
        assert!(ended.status.success(), "{ended:?}");
        let calls = fs::read_to_string(home.path().join("calls")).unwrap();
        assert!(calls.contains("execve("), "strace saw the program: {calls}");
        for call in ["socket(", "socketpair(", "connect(", "bind("] {
            assert!(!calls.contains(call), "{call} in\n{calls}");
        }
    }
}

/// The other way to open what was sealed, should there be no Fourfold any more.
#[test]
#[ignore = "needs age"]
fn the_program_age_opens_what_is_sealed_with_the_file_of_the_key() {
    let (home, coach) = (Home::with_result(), Home::new());
    let (file, _, ran) = home.handed_in(&["--items", "--for", &coach.public_key()]);
    let mut age = Command::new("age");
    let opened = age.arg("--decrypt").arg("-i").arg(coach.coach_key()).arg(file).output().expect("needs age");
    assert!(opened.status.success(), "{opened:?}");
    assert_eq!(opened.stdout, shown(&ran.out).as_bytes());
}
