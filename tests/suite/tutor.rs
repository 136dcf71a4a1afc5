//! The practice as a process: offered on the first start and on no later one, asked for by name in both doors, and
//! leaving nothing behind but the mark that it was offered.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use rstest::rstest;

use crate::kept;
use crate::line_mode::Person;
use crate::sitting::SIZE;
use crate::terminal::Term;

const ROW: &str = "Learn three keys";

/// The names in the data folder, sorted; none where there is no folder.
fn names(data: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(data) else { return Vec::new() };
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_first_start_offers_it_and_the_second_does_not() {
    let mut term = Term::spawn(&[], SIZE);
    term.wait_for(ROW);
    term.wait_cursor_on("Start a new sitting");
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
    assert_eq!(names(&term.data()), ["lock", "tutor-offered"], "quitting at once makes no difference");
    let mark = fs::metadata(term.data().join("tutor-offered")).unwrap();
    assert_eq!((mark.len(), mark.permissions().mode() & 0o777), (0, 0o600));
    let mut again = term.spawn_again(&[], SIZE);
    again.wait_for("Start a new sitting");
    assert!(!again.screen().contains(ROW), "{}", again.screen());
    again.keys("q");
    assert_eq!(again.exit_code(), 0);
}

#[test]
fn through_either_door_once_is_enough() {
    let person = Person::new();
    let (out, err, code) = person.pipe(&[], "");
    assert_eq!((err.as_str(), code), ("", 0));
    assert!(out.contains("2. Learn three keys: "), "{out}");
    let mut term = person.terminal(&[], None);
    term.wait_for("Start a new sitting");
    assert!(!term.screen().contains(ROW), "{}", term.screen());
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
    let (out, _, _) = person.pipe(&[], "");
    assert!(out.contains("1. Start a new sitting") && !out.contains(ROW), "{out}");
}

#[test]
fn looking_is_no_start_and_a_purge_is_a_new_beginning() {
    let person = Person::new();
    for args in [&["list"][..], &["doctor"], &["config"], &["tutor"]] {
        person.pipe(args, "");
        assert!(!person.data().exists(), "{args:?} made a folder");
    }
    let (out, _, _) = person.pipe(&[], "");
    assert!(out.contains(ROW), "{out}");
    let (out, err, code) = person.pipe(&["list"], "");
    assert!(code == 0 && err.is_empty() && !out.contains("tutor-offered"), "{out}\n{err}");
    let (out, _, _) = person.pipe(&["doctor", "--json"], "");
    assert!(!out.contains("tutor-offered"), "nothing is wrong with the mark: {out}");
    let (out, _, code) = person.pipe(&["purge", "--yes"], "");
    assert!(code == 0 && out.contains("tutor-offered"), "{out}");
    assert_eq!(names(&person.data()), ["lock"]);
    assert!(person.pipe(&[], "").0.contains(ROW));
}

#[test]
fn whoever_has_answered_is_not_offered_it() {
    let person = Person::new();
    person.pipe(&["take"], "1\n\n4\nq\n");
    let (out, _, _) = person.pipe(&[], "home\nq\n");
    assert!(out.contains("Start a new sitting") && !out.contains(ROW), "{out}");
    assert!(!names(&person.data()).contains(&"tutor-offered".to_owned()));
}

#[rstest]
#[case::arrows(&["tutor"], "4 <Left> ?", ["← goes back", "? tells all keys", "Search:"], "<Enter>")]
#[case::vi(&["tutor", "--keys", "vi"], "4 h ?", ["h goes back", "? tells all keys", "Search:"], "<Enter>")]
#[case::one_hand(&["tutor", "--keys", "one-hand"], "2 a ?", ["a goes back", "F1 tells all", "Search:"], "f")]
fn asked_for_on_the_full_screen_it_leads_home_and_keeps_nothing(
    #[case] args: &[&str],
    #[case] keys: &str,
    #[case] says: [&str; 3],
    #[case] go_on: &str,
) {
    let mut term = Term::spawn(args, SIZE);
    term.wait_for("Press a digit from 1 to 5");
    term.keys("x");
    term.wait_for("Not that one.");
    for (key, says) in keys.split(' ').zip(says) {
        term.keys(key);
        term.wait_for(says);
    }
    term.keys("<Esc>");
    term.wait_for("leads to home");
    assert!(!term.data().exists(), "nothing was looked for so far");
    term.keys(go_on);
    term.wait_for("Start a new sitting");
    assert!(!term.screen().contains(ROW), "{}", term.screen());
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
    term.assert_restored();
    assert_eq!(names(&term.data()), ["lock"]);
}

#[rstest]
#[case("q")]
#[case("4 q")]
#[case("4 b <C-c>")]
fn left_at_once_it_has_made_no_folder(#[case] keys: &str) {
    let mut term = Term::spawn(&["tutor"], SIZE);
    term.wait_for("Press a digit from 1 to 5");
    term.keys(keys);
    assert_eq!(term.exit_code(), 0);
    term.assert_restored();
    assert!(!term.data().exists());
}

#[test]
fn asked_for_in_the_line_mode_it_leads_to_the_menu_and_keeps_nothing() {
    let person = Person::new();
    let (out, err, code) = person.pipe(&["tutor", "--keys", "one-hand"], "x\n4\nb\n?\n");
    assert_eq!((err.as_str(), code), ("", 0), "{out}");
    assert!(out.contains("Not that one.") && out.contains("Enter leads to the menu"), "{out}");
    assert!(!out.contains("F1"), "lines are the same for every set of keys: {out}");
    assert!(!person.data().exists(), "nothing was looked for so far");
    let (out, err, code) = person.pipe(&["tutor"], "often\nu\n?\n\nq\n");
    assert_eq!((err.as_str(), code), ("", 0), "{out}");
    assert!(out.contains("1. Start a new sitting") && !out.contains(ROW), "{out}");
    assert_eq!(names(&person.data()), ["lock"]);
}

#[test]
fn beside_another_instance_it_works_and_nothing_is_marked() {
    let person = Person::new();
    let mut first = person.terminal(&["take", "--plain"], None);
    first.wait_for("four weeks usual");
    let (out, err, code) = person.pipe(&["tutor"], "4\nb\n?\n\nq\n");
    assert_eq!((err.as_str(), code), ("", 0), "{out}");
    assert!(out.contains("That is all you need") && out.contains("open elsewhere"), "{out}");
    let (out, _, code) = person.pipe(&[], "q\n");
    assert!(code == 0 && !out.contains(ROW), "{out}");
    assert_eq!(names(&person.data()), ["lock"]);
    first.type_text("q\r");
    assert_eq!(first.exit_code(), 0);
    assert!(kept::files(&person.data()).is_empty());
    assert!(person.pipe(&[], "").0.contains(ROW), "it was never offered so far");
}

#[test]
fn on_another_size_it_stands_where_it_was_and_leads_home() {
    let mut term = Term::spawn(&["tutor"], SIZE);
    term.wait_for("Press a digit from 1 to 5");
    term.keys("4");
    term.wait_for("key 2 of 3");
    term.resize((40, 12));
    term.wait_for("5  Always");
    term.keys("b <Esc>");
    term.wait_for("Start a new sitting");
    term.keys("q");
    assert_eq!(term.exit_code(), 0);
}
