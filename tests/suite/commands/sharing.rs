//! `share`: what is handed in is what was shown and agreed to, and never more.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

use fourfold::group::{Choices, HandIn, Token};
use fourfold::session::{Answer, Choice, Reply, Session};
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

use super::exporting::{CANARY, canaries, small, telltale};
use super::{Home, Ran, draft, finished};

/// A result with a plan, as version 1.1 wrote it.
const PLANNED: &str = include_str!("../../fixtures/sessions/v1.1.json");

impl Home {
    /// With one result and a note of a day.
    pub(super) fn with_result() -> Self {
        let home = Self::with(&[serde_json::from_str(PLANNED).unwrap()]);
        home.run(&["note", "canary-of-a-day"]).ends(0);
        home
    }

    /// The hand-ins in the folder where the person stands.
    pub(super) fn hand_ins(&self) -> Vec<PathBuf> {
        let files = fs::read_dir(self.path()).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> = files.filter(|path| path.is_file()).collect();
        files.sort();
        files
    }

    /// The one hand-in, which `share` wrote with these words.
    #[track_caller]
    pub(super) fn handed_in(&self, words: &[&str]) -> (PathBuf, Vec<u8>, Ran) {
        let ran = self.run(&[&["share", "--yes"], words].concat()).ends(0);
        let [file] = &self.hand_ins()[..] else { panic!("{:?}", self.hand_ins()) };
        (file.clone(), fs::read(file).unwrap(), ran)
    }

    pub(super) fn public_key(&self) -> String {
        let told = self.run(&["coach-key", "--json"]).ends(0).json();
        told["public_key"].as_str().unwrap().to_owned()
    }

    pub(super) fn coach_key(&self) -> PathBuf {
        self.data().join("coach-key.txt")
    }
}

/// The file as the page shows it, put together again.
#[track_caller]
pub(super) fn shown(page: &str) -> String {
    let page = page.replace('\r', "");
    let begins = page.find("  {\"hand_in\"").expect("the bytes");
    let rows: String = page.split_at(begins).1.lines().map_while(|row| row.strip_prefix("  ")).collect();
    let (bare, rest) = rows.rsplit_once('(').unwrap();
    let (count, end) = rest.split_once(" spaces)").unwrap();
    format!("{bare}{}{end}\n", " ".repeat(count.parse().unwrap()))
}

fn value(line: &[u8]) -> Value {
    serde_json::from_slice(line).unwrap()
}

fn names(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn the_page_says_it_all_and_stops_without_a_yes() {
    let home = Home::with_result();
    let ran = home.run(&["share"]).ends(2).complains("nothing was written").complains("--yes");
    let name = value(shown(&ran.out).as_bytes())["id"].as_str().unwrap().to_owned();
    insta::assert_snapshot!("page", ran.out.replace(&name, "0123456789abcdef"));
    assert!(!ran.out.contains("nonymous"));
    assert!(home.hand_ins().is_empty());
}

#[test]
fn what_is_chosen_is_explained_where_it_is_shown() {
    let home = Home::with(&[finished("s1")]);
    let coach = Home::new().public_key();
    let note = finished("s1")["notes"].as_object().unwrap().keys().next().unwrap().clone();
    let ran = home.run(&["share", "--items", "--with-note", &note, "--for", &coach]).ends(2);
    let name = value(shown(&ran.out).as_bytes())["id"].as_str().unwrap().to_owned();
    let same = |text: &str| text.replace(&name, "0123456789abcdef").replace(&coach, &"k".repeat(coach.len()));
    insta::assert_snapshot!("chosen", same(&ran.out));
}

#[rstest]
#[case::scores(&[], 0, &[])]
#[case::answers(&["--items"], 0, &["items"])]
#[case::one_note(&["--with-note", "money"], 1, &["notes"])]
#[case::all(&["--items", "--with-note", "money", "--with-note", "steps"], 2, &["items", "notes"])]
fn of_all_that_was_written_only_what_was_chosen_is_in_it(
    #[case] words: &[&str],
    #[case] chosen: usize,
    #[case] further: &[&str],
) {
    let home = Home::with(&[telltale().0]);
    home.run(&["note", "canary-of-a-day"]).ends(0);
    let (file, bytes, ran) = home.handed_in(words);
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert_eq!(canaries(&text), chosen, "{text}");
    assert_eq!(canaries(&ran.out), 2 * chosen, "in words and to the byte: {}", ran.out);
    assert_eq!(ran.err, "");
    let mut expected = vec!["hand_in", "id", "pack", "version", "week", "axes"];
    expected.extend(further);
    expected.push("pad");
    assert_eq!(names(&value(&bytes)), expected);
    for axis in value(&bytes)["axes"].as_object().unwrap().values() {
        assert_eq!(names(axis), ["score", "answered", "of"]);
    }
    let sitting: Value = serde_json::from_str(PLANNED).unwrap();
    for private in ["id", "started", "updated", "finished"] {
        // The day of a moment, or the counter of the id.
        let private: String = sitting[private].as_str().unwrap().chars().take(10).collect();
        assert!(!text.contains(&private), "{private} in {text}");
    }
    assert!(!file.to_str().unwrap().contains(value(&bytes)["id"].as_str().unwrap()));
}

#[rstest]
#[case::scores(&[])]
#[case::answers(&["--items"])]
#[case::a_note(&["--with-note", "money", "--items"])]
fn the_bytes_shown_are_the_bytes_written(#[case] words: &[&str]) {
    let home = Home::with(&[telltale().0]);
    let (_, bytes, ran) = home.handed_in(words);
    assert_eq!(shown(&ran.out).as_bytes(), bytes);
    assert_eq!(HandIn::read(&bytes).unwrap().line().as_bytes(), bytes);
    let typed = [&["share", "-o", "second.json"], words].concat();
    let ran =
        home.in_terminal(&typed, "xterm", "yes\n").ends(0).says("Type yes to write it to second.json: ");
    assert_eq!(shown(&ran.out).as_bytes(), fs::read(home.path().join("second.json")).unwrap());
}

#[test]
fn a_file_is_for_its_owner_of_one_size_and_under_a_name_that_tells_nothing() {
    let mut sessions: Vec<Value> = (1..=4).map(|n| finished(&format!("s{n}"))).collect();
    sessions[1]["answers"] = json!({});
    sessions[2]["notes"] = json!({"money": "x".repeat(3000)});
    for answer in sessions[3]["answers"].as_object_mut().unwrap().values_mut() {
        answer["reply"] = json!(5);
    }
    let home = Home::with(&sessions);
    for n in 1..=4 {
        home.run(&["share", &format!("s{n}"), "--yes"]).ends(0).says("which only you can read");
    }
    let files = home.hand_ins();
    assert_eq!(files.len(), 4);
    let ids: BTreeMap<String, &PathBuf> = files
        .iter()
        .map(|file| (value(&fs::read(file).unwrap())["id"].as_str().unwrap().to_owned(), file))
        .collect();
    assert_eq!(ids.len(), 4, "each its own name");
    for file in &files {
        let facts = fs::metadata(file).unwrap();
        assert_eq!((facts.mode() & 0o777, facts.len()), (0o600, 1024), "{file:?}");
        let name = file.file_name().unwrap().to_str().unwrap();
        let random = name.strip_prefix("hand-in-").and_then(|rest| rest.strip_suffix(".json")).unwrap();
        assert!(random.len() == 8 && random.bytes().all(|byte| byte.is_ascii_hexdigit()), "{name}");
    }
}

#[rstest]
#[case::no("no\n")]
#[case::only_y("y\n")]
#[case::nothing("\n")]
#[case::end_of_input("\u{4}")]
fn on_a_terminal_only_yes_is_a_yes(#[case] typed: &str) {
    let home = Home::with_result();
    let before = home.tree();
    home.in_terminal(&["share"], "xterm", typed).ends(1).says("Nothing was written.");
    assert!(home.hand_ins().is_empty());
    assert_eq!(home.tree(), before);
}

#[test]
fn the_sitting_stays_as_it_is_and_needs_no_lock() {
    let home = Home::with_result();
    let lock = File::create(home.data().join("lock")).unwrap();
    lock.try_lock().unwrap();
    let before = home.tree();
    home.run(&["share", "--yes"]).ends(0);
    assert_eq!(home.tree(), before);
}

#[test]
fn json_shows_the_line_and_writes_only_with_a_yes() {
    let home = Home::with_result();
    let told = home.run(&["share", "--json"]).ends(2).complains("only --yes").json();
    assert_eq!(
        (&told["carried_out"], &told["file"], &told["bytes"]),
        (&json!(false), &json!(null), &json!(null))
    );
    assert!(HandIn::read(told["line"].as_str().unwrap().as_bytes()).is_ok() && home.hand_ins().is_empty());
    let told = home.run(&["share", "--json", "--yes"]).ends(0).json();
    let expected = ["format", "carried_out", "result", "line", "sealed_for", "file", "bytes"];
    assert_eq!(names(&told), expected);
    let file = home.path().join(told["file"].as_str().unwrap());
    assert_eq!(fs::read_to_string(file).unwrap(), told["line"].as_str().unwrap());
    home.run(&["share", "--json", "--yes", "-o", "-"]).ends(2).complains("standard output");
}

#[test]
fn it_goes_to_a_folder_a_file_or_standard_output_and_never_over_a_file() {
    let home = Home::with_result();
    fs::create_dir(home.path().join("stick")).unwrap();
    home.run(&["share", "--yes", "-o", "stick"]).ends(0).says("Written to stick/hand-in-");
    assert_eq!(fs::read_dir(home.path().join("stick")).unwrap().count(), 1);
    home.run(&["share", "--yes", "-o", "mine.json"]).ends(0).says("Written to mine.json");
    let before = fs::read(home.path().join("mine.json")).unwrap();
    home.run(&["share", "--yes", "-o", "mine.json"]).ends(73).complains("is there already");
    assert_eq!(fs::read(home.path().join("mine.json")).unwrap(), before);
    home.run(&["share", "--yes", "-o", "nowhere/mine.json"]).ends(73).complains("folder is gone");
    let ran = home.run(&["share", "--yes", "-o", "-"]).ends(0).complains("What is not in it:");
    assert_eq!(shown(&ran.err), ran.out);
    let ran = home.run(&["share", "-o", "-"]).ends(2).complains("nothing was written");
    assert_eq!(ran.out, "");
    home.run(&["share", "--yes", "-o", "mine.json.age"]).ends(2).complains("ends as a sealed file does");
    assert_eq!(home.hand_ins().len(), 1);
}

#[test]
fn what_cannot_be_handed_in_is_refused_with_what_to_do() {
    let home = Home::with(&[finished("s1"), draft("s2")]);
    home.run(&["share", "s2", "--yes"]).ends(1).complains("s2 is not finished").complains("fourfold goes on");
    for section in ["nothing", "../x", "NO\u{1b}"] {
        let ran =
            home.run(&["share", "--yes", "--with-note", section]).ends(1).complains("there is no note on");
        assert!(ran.err.contains("There are notes on") && !ran.err.contains('\u{1b}'), "{}", ran.err);
    }
    home.run(&["share", "s3", "--yes"]).ends(1).complains("no sitting begins");
    Home::new().run(&["share"]).ends(1).complains("fourfold");
    small().run(&["share", "--yes"]).ends(1).complains("3 to 8 axes");
    let mut long = finished("s4");
    long["notes"] = json!({"money": "x".repeat(1 << 20)});
    home.put("s4.json", long.to_string());
    home.run(&["share", "s4", "--yes", "--with-note", "money"]).ends(1).complains("larger than a hand-in");
    home.run(&["share", "s4", "--yes", "-o", "-"]).ends(0);
    assert!(home.hand_ins().is_empty());
}

#[test]
fn what_a_terminal_might_obey_is_shown_and_written_as_it_was() {
    let mut session = finished("s1");
    session["notes"] = json!({"money": "a\u{202e}b\u{1b}[2Jc"});
    let home = Home::with(&[session]);
    let (_, bytes, ran) = home.handed_in(&["--with-note", "money"]);
    assert!(!ran.out.contains(['\u{202e}', '\u{1b}']), "{}", ran.out);
    assert!(ran.out.contains("\\u{202e}") && ran.out.contains("are shown as"), "{}", ran.out);
    assert_eq!(value(&bytes)["notes"]["money"], "a\u{202e}b\u{1b}[2Jc");
}

fn reply() -> impl Strategy<Value = Reply> {
    prop_oneof![
        (1..=5_u8).prop_map(|number| Reply::Chose(Choice::try_from(number).unwrap())),
        Just(Reply::Skipped),
        Just(Reply::DoesNotApply),
        Just(Reply::CannotSay),
    ]
}

proptest! {
    #[test]
    fn whatever_is_written_reads_back(
        replies in prop::collection::vec(prop::option::of(reply()), 24),
        note in ".{1,400}",
        id in any::<u64>(),
        items in any::<bool>(),
        with_note in any::<bool>(),
    ) {
        let mut session: Session = serde_json::from_str(PLANNED).unwrap();
        let ids: Vec<_> = session.questions.items.iter().map(|item| item.id.clone()).collect();
        let answers = ids.into_iter().zip(replies);
        session.answers =
            answers.filter_map(|(id, reply)| Some((id, Answer::new(reply?, None)))).collect();
        let section = session.questions.items[0].section.clone();
        session.notes = BTreeMap::from([(section.clone(), format!("{CANARY}{note}"))]);
        let choices = Choices { items, notes: with_note.then_some(section).into_iter().collect() };
        let hand_in = HandIn::of(&session, Token(id), &choices).unwrap();
        let line = hand_in.line();
        prop_assert_eq!(line.len() % 1024, 0);
        prop_assert_eq!(canaries(&line), usize::from(with_note));
        prop_assert_eq!(HandIn::read(line.as_bytes()).unwrap().line(), line);
    }
}
