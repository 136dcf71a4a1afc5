//! `fourfold simulate`: what it makes is read by the commands that it is for, and nothing of anybody's is touched.

use rstest::rstest;
use serde_json::Value;

use super::{Home, fs};

impl Home {
    /// Simulates so; returns what was printed.
    fn simulate(&self, args: &[&str]) -> String {
        self.run(&[&["simulate"], args].concat()).ends(0).out
    }

    /// All that the archive of this home holds.
    fn sessions(&self) -> Vec<Value> {
        let archive: Value = serde_json::from_str(&self.archive()).unwrap();
        archive["sessions"].as_array().unwrap().clone()
    }
}

#[test]
fn hand_ins_are_counted_and_another_seed_makes_others() {
    let home = Home::new();
    let (text, same) = (home.simulate(&["--people", "30"]), home.simulate(&["--people", "30"]));
    assert!(text == same && text != home.simulate(&["--people", "30", "--seed", "2"]));
    let group = ["group", "-", "--pack", "four-lessons", "--ledger", "release.json", "--dry-run"];
    home.piped(&group, text.as_bytes()).ends(0).says("30 hand-ins would be counted. None would not.");
    assert!(!home.data().exists(), "nothing is kept of anybody");
}

#[rstest]
#[case::steady(&["--style", "steady"])]
#[case::skipping(&["--style", "skipping", "--seed", "3"])]
#[case::in_german(&["--lang", "de"])]
#[case::short(&["--pack", "four-lessons-short"])]
#[case::without_a_month(&["--pack", "after-a-project"])]
#[case::other_axes(&["--pack", "an-offer", "--style", "skipping"])]
fn what_is_typed_gives_the_answers_that_were_simulated(#[case] args: &[&str]) {
    let home = Home::new();
    let one = [args, &["--people", "1", "--as"]].concat();
    let script = home.simulate(&[&one[..], &["answers"]].concat());
    let archive: Value = serde_json::from_str(&home.simulate(&[&one[..], &["sittings"]].concat())).unwrap();
    let pack = args.iter().skip_while(|arg| **arg != "--pack").nth(1).unwrap_or(&"four-lessons");
    home.piped(&["take", pack, "--plain"], script.as_bytes()).ends(0);
    let (typed, simulated) = (&home.sessions()[0], &archive["sessions"][0]);
    assert!(typed["finished"].is_string(), "{typed}");
    let replies = |session: &Value| -> Vec<(String, Value)> {
        let answers = session["answers"].as_object().unwrap().iter();
        answers.map(|(id, answer)| (id.clone(), answer["reply"].clone())).collect()
    };
    assert_eq!(replies(typed), replies(simulated));
}

#[test]
fn sittings_are_imported_say_that_they_are_simulated_and_compare() {
    let home = Home::new();
    let change = ["--people", "1", "--retest", "4w", "--change", "growth=90", "--change", "money=-90"];
    let wish =
        [&change[..], &["--profile", "first-low-second-high", "--as", "sittings", "-o", "two.json"]].concat();
    home.run(&[&["simulate"], &wish[..]].concat()).ends(0).says("Nobody answered like this.");
    home.run(&["import", "two.json", "--yes"]).ends(0).says("Added 2 sittings");
    home.run(&["list"]).ends(0).says("-simulated");
    let compared: Value = home.run(&["compare", "--json"]).ends(0).json();
    let verdict = |axis: usize| compared["axes"][axis]["verdict"].clone();
    assert_eq!(
        (verdict(0), verdict(1)),
        ("may-have-changed".into(), "may-have-changed".into()),
        "{compared}"
    );
}

#[test]
fn scripts_of_many_go_into_a_folder_one_for_each_sitting() {
    let home = Home::new();
    fs::create_dir(home.path().join("typed")).unwrap();
    let many = ["simulate", "--people", "3", "--retest", "2w", "--as", "answers"];
    home.run(&many).ends(2).complains("name a folder that is there behind -o");
    home.run(&[&many[..], &["-o", "typed"]].concat()).ends(0).says("3 simulated people");
    let files: Vec<_> = fs::read_dir(home.path().join("typed")).unwrap().map(|file| file.unwrap()).collect();
    assert_eq!(files.len(), 6);
    assert!(files.iter().all(|file| file.file_name().to_string_lossy().ends_with("-simulated.txt")));
    home.run(&[&many[..], &["-o", "typed"]].concat()).ends(73).complains("is there already");
}

#[rstest]
#[case::inside(&["-o", "data/all.ndjson"])]
#[case::through_another_folder(&["-o", "other/../data/all.ndjson"])]
#[case::through_a_link(&["-o", "link/all.ndjson"])]
#[case::as_a_folder(&["--as", "answers", "-o", "data"])]
fn the_data_folder_is_for_people(#[case] args: &[&str]) {
    let home = Home::new();
    for folder in ["data", "other"] {
        fs::create_dir(home.path().join(folder)).unwrap();
    }
    std::os::unix::fs::symlink(home.data(), home.path().join("link")).unwrap();
    home.run(&[&["simulate"], args].concat()).ends(2).complains("is in the data folder, which is for people");
    assert_eq!(fs::read_dir(home.data()).unwrap().count(), 0);
}

#[test]
fn nothing_is_written_over_and_what_cannot_be_is_refused() {
    let home = Home::new();
    home.run(&["simulate", "-o", "all.ndjson"]).ends(0).says("40 simulated people");
    home.run(&["simulate", "-o", "all.ndjson"])
        .ends(73)
        .complains("is there already, and was left alone. Name another file.");
    home.run(&["simulate", "--retest", "4w"]).ends(2).complains("a hand-in is of one sitting");
    let unknown = ["simulate", "--as", "sittings", "--retest", "4w", "--change", "groth=20"];
    home.run(&unknown).ends(2).complains("The pack has money, growth, balance, passion.");
    home.run(&["simulate", "--as", "sittings", "--people", "20000"]).ends(1).complains("nothing was written");
}
