//! `fourfold group`, as a coach uses it who has collected hand-ins in a folder.

use std::os::unix::fs::PermissionsExt;

use rstest::rstest;

use super::*;

const HAND_INS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/hand-ins");

/// The texts of the 40 hand-ins, by the names of their files.
fn hand_ins() -> Vec<String> {
    let files = fs::read_dir(HAND_INS).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|file| file.is_file()).collect();
    files.sort();
    files.into_iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// A home in whose folder `team` so many hand-ins lie.
fn team(count: usize) -> Home {
    let home = Home::new();
    fs::create_dir(home.path().join("team")).unwrap();
    add(&home, 0..count);
    home
}

fn add(home: &Home, which: std::ops::Range<usize>) {
    for (at, text) in hand_ins().into_iter().enumerate().filter(|(at, _)| which.contains(at)) {
        write(&file(home, at), text);
    }
}

fn file(home: &Home, at: usize) -> PathBuf {
    home.path().join(format!("team/{at:02}.json"))
}

fn ledger(home: &Home) -> PathBuf {
    home.path().join("team/fourfold-release.json")
}

fn publish(home: &Home) -> Ran {
    home.run(&["group", "team", "--yes"])
}

#[test]
fn a_group_is_published_once_and_the_same_again() {
    let home = team(12);
    let first = publish(&home)
        .ends(0)
        .says("12 people took part.")
        .complains("Published, and frozen in team/fourfold-release.json");
    let frozen = fs::read(ledger(&home)).unwrap();
    assert_eq!(fs::metadata(ledger(&home)).unwrap().permissions().mode() & 0o777, 0o600);
    let again = home.run(&["group", "team"]).ends(0);
    assert_eq!((again.out, again.err), (first.out, String::new()), "no question, no news, the same bytes");
    assert_eq!(fs::read(ledger(&home)).unwrap(), frozen);
    assert_eq!(home.tree(), BTreeMap::new(), "nothing of it is in the data folder");
}

#[test]
fn below_five_every_group_looks_the_same() {
    let said: Vec<_> = (1..5)
        .map(|count| {
            let home = team(count);
            let ran = publish(&home).ends(1).complains("a group begins with five people");
            assert!(!ledger(&home).exists());
            (ran.out, ran.err)
        })
        .collect();
    assert!(said.windows(2).all(|pair| pair[0] == pair[1]), "{said:?}");
}

#[test]
fn nobody_joins_alone_and_five_replace_the_release() {
    let home = team(12);
    let first = publish(&home).ends(0).out;
    for joined in 13..17 {
        add(&home, 12..joined);
        let ran = publish(&home).ends(1).complains("fewer than five have joined");
        assert_eq!(ran.out, first, "the picture does not move");
    }
    add(&home, 12..17);
    let second = publish(&home)
        .ends(0)
        .says("17 people took part.")
        .complains("5 joined. This release takes the place of");
    assert_ne!(second.out, first);
    assert_eq!(home.run(&["group", "team"]).ends(0).out, second.out);
}

#[rstest]
#[case::left_out(|home: &Home| fs::remove_file(file(home, 3)).unwrap(), "1 hand-in of the release before is not here")]
#[case::other_score(other_score, "hold something else now")]
#[case::under_another_name(|home: &Home| write(&file(home, 3), hand_ins()[3].replacen("\"id\":\"", "\"id\":\"0123456789abcdef\",\"x\":\"", 1)), "1 hand-in of the release before is not here")]
fn whoever_is_in_stays_in_as_they_were(#[case] tamper: fn(&Home), #[case] why: &str) {
    let home = team(12);
    let first = publish(&home).ends(0).out;
    tamper(&home);
    // Not with others in their place either.
    add(&home, 20..30);
    let ran = publish(&home).ends(1);
    let said = ran.err.replace('\n', " ");
    assert!(said.contains(why) && said.contains("What was published before stands"), "{said}");
    assert_eq!(ran.out, first);
}

fn other_score(home: &Home) {
    let text = &hand_ins()[3];
    let score = text.split("\"score\":").nth(1).unwrap().split(',').next().unwrap();
    let other = if score == "50" { "55" } else { "50" };
    write(&file(home, 3), text.replacen(&format!("\"score\":{score}"), &format!("\"score\":{other}"), 1));
}

#[test]
fn what_is_refused_is_named_with_its_reason_and_nothing_is_dropped() {
    let home = team(40);
    for broken in fs::read_dir(format!("{HAND_INS}/broken")).unwrap() {
        let path = broken.unwrap().path();
        write(&home.path().join("team").join(path.file_name().unwrap()), fs::read(&path).unwrap());
    }
    write(&home.path().join("team/list.txt"), "Ann, Ben");
    let ran =
        home.run(&["group", "team", "--dry-run"]).ends(0).says("40 hand-ins would be counted. 6 would not.");
    for (name, why) in [
        ("empty.json", "it is empty"),
        ("torn.json", "it ends in the middle"),
        ("foreign.json", "it is no hand-in"),
        ("other-pack.json", "it answers another pack (an-offer 1.0.0)"),
        ("twice.json", "was counted already"),
        ("exact.json", "a value that no hand-in has"),
    ] {
        assert!(ran.err.lines().any(|line| line.contains(name) && line.contains(why)), "{name}: {}", ran.err);
    }
    assert!(ran.err.contains("Not looked at") && ran.err.contains("list.txt"), "{}", ran.err);
    assert!(!ledger(&home).exists(), "a dry run publishes nothing");
}

#[test]
fn one_stream_says_what_many_files_say() {
    let home = team(12);
    let files = publish(&home).ends(0).out;
    let stream = hand_ins()[..12].concat();
    write(&home.path().join("all.ndjson"), &stream);
    let one = home.run(&["group", "all.ndjson", "--yes"]).ends(0).complains("frozen in all.release.json");
    assert_eq!(one.out, files);
    write(
        &home.path().join("bad.ndjson"),
        format!("{}\nhello\n\n{}", hand_ins()[0].trim_end(), hand_ins()[1..12].concat()),
    );
    home.run(&["group", "bad.ndjson", "--yes"]).ends(0).complains("bad.ndjson, line 2: it is no hand-in");
    let mut piped =
        home.command(&["group", "-", "--pack", "four-lessons", "--ledger", "piped.json", "--yes"]);
    piped.stdin(fs::File::open(home.path().join("all.ndjson")).unwrap());
    assert_eq!(ran(&mut piped).ends(0).out, files);
    let mut nameless = home.command(&["group", "-", "--ledger", "x.json"]);
    nameless.stdin(fs::File::open(home.path().join("all.ndjson")).unwrap());
    ran(&mut nameless).ends(1).complains("Name the pack: --pack PACK");
}

#[test]
fn publishing_asks_first() {
    let home = team(12);
    home.run(&["group", "team"]).ends(2).complains("nobody is here to ask");
    assert!(!ledger(&home).exists());
    home.in_terminal(&["group", "team"], "xterm", "no\n")
        .ends(1)
        .says("12 people are in this picture")
        .says("nothing was published");
    assert!(!ledger(&home).exists());
    home.in_terminal(&["group", "team"], "xterm", "yes\n").ends(0).says("12 people took part");
    assert!(ledger(&home).exists());
}

#[rstest]
#[case::torn("{\"ledger\":1", "it is no ledger")]
#[case::foreign("{}", "it is no ledger")]
#[case::empty("", "it is no ledger")]
fn a_ledger_that_cannot_be_read_is_never_replaced(#[case] text: &str, #[case] why: &str) {
    let home = team(12);
    write(&ledger(&home), text);
    publish(&home).ends(65).complains(why).complains("was left alone");
    assert_eq!(fs::read_to_string(ledger(&home)).unwrap(), text);
}

#[test]
fn for_programs_there_is_json_without_a_person_in_it() {
    let home = team(40);
    let json = home.run(&["group", "team", "--yes", "--format", "json"]).ends(0).json();
    assert_eq!(
        (&json["format"], &json["outcome"], &json["release"]["people"]),
        (&json!(1), &json!("first"), &json!(40))
    );
    assert_eq!(json["release"]["axes"][0]["id"], "money");
    let text = json.to_string();
    for hand_in in hand_ins() {
        let id = serde_json::from_str::<Value>(&hand_in).unwrap()["id"].as_str().unwrap().to_owned();
        assert!(!text.contains(&id));
    }
    assert!(!text.contains("Fridays"), "no note");
    home.run(&["group", "team", "-o", "group.txt"]).ends(0);
    home.run(&["group", "team", "-o", "group.txt"]).ends(73);
    assert!(fs::read_to_string(home.path().join("group.txt")).unwrap().contains("40 people took part."));
}

#[test]
fn a_pack_that_is_not_here_is_named() {
    let home = Home::new();
    write(&home.path().join("a.json"), hand_ins()[0].replacen("four-lessons", "elsewhere", 1));
    home.run(&["group", "a.json"]).ends(1).complains("the pack `elsewhere` 1.0.0, which is not here");
    home.run(&["group", "gone.json"])
        .ends(1)
        .complains("gone.json: cannot be read")
        .complains("no hand-in could be read");
    write(&home.path().join("list.txt"), "Ann");
    fs::remove_file(home.path().join("a.json")).unwrap();
    home.run(&["group", "."]).ends(1).complains("list.txt").complains("no hand-in could be read");
}

/// What a file's ending names, beginning with what tells its form.
#[rstest]
#[case::minutes("group.md", "---\ntitle: \"The group: Four lessons\"\n")]
#[case::page("group.html", "<!DOCTYPE html>\n")]
#[case::slide("group.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"")]
#[case::table("group.csv", "pack,version,kind,part,people,mean,spread,median,")]
#[case::text("group.txt", "Four lessons\n40 people took part.\n")]
#[case::program("group.json", "{\n  \"format\": 1,")]
fn a_group_is_written_in_the_form_that_the_ending_names(#[case] name: &str, #[case] begins: &str) {
    let home = team(40);
    home.run(&["group", "team", "--yes", "-o", name]).ends(0).says(&format!("Written to {name}"));
    let text = fs::read_to_string(home.path().join(name)).unwrap();
    assert!(text.starts_with(begins) && text.ends_with('\n') && !text.ends_with("\n\n"), "{text}");
    let format = name.trim_start_matches("group.");
    if format != "json" {
        // Only the outcome is another one: it was published before.
        assert_eq!(home.run(&["group", "team", "--format", format]).ends(0).out, text);
    }
    for hand_in in hand_ins() {
        let id = serde_json::from_str::<Value>(&hand_in).unwrap()["id"].as_str().unwrap().to_owned();
        assert!(!text.contains(&id) && !text.contains("Fridays"), "nothing of one person");
    }
}

#[test]
fn without_a_hand_in_it_says_what_to_hand_over() {
    let ran = Home::new().run(&["group"]).ends(2);
    ran.complains("name the hand-ins: files, folders of them, or - for standard input");
}

#[test]
fn an_ending_that_names_no_form_is_refused_before_anything_is_published() {
    let home = team(12);
    home.run(&["group", "team", "--yes", "-o", "group.pdf"])
        .ends(2)
        .complains("say which: --format txt, md, html, svg, csv or json");
    assert!(!ledger(&home).exists());
}

#[test]
fn drawings_are_as_wished_and_sentences_do_without() {
    let home = team(40);
    let drawn = home.run(&["group", "team", "--yes", "--glyphs", "ascii", "--width", "60"]).ends(0).out;
    assert!(
        drawn.is_ascii() && drawn.contains("##") && drawn.lines().all(|line| line.len() <= 60),
        "{drawn}"
    );
    let blocks = home.run(&["group", "team", "--glyphs", "block"]).ends(0).out;
    assert!(blocks.contains('█') && !blocks.contains("##"), "{blocks}");
    let said = home.run(&["group", "team", "--plain"]).ends(0).out;
    assert!(said.is_ascii() && !said.contains("##") && !said.contains("|--"), "{said}");
    for axis in ["Money", "Growth", "Balance", "Passion"] {
        assert!(said.lines().any(|line| line.starts_with(&format!("{axis}: mean "))), "{axis}: {said}");
    }
    assert!(said.contains("To ask the room.") && said.contains(" people stand at "), "{said}");
}

/// From the result of each to the picture of all, sealed on the way.
#[test]
fn what_was_sealed_for_the_coach_is_opened_by_the_coach_alone() {
    let coach = Home::new();
    let key = coach.run(&["coach-key", "--json"]).ends(0).json();
    let key = key["public_key"].as_str().unwrap().to_owned();
    fs::create_dir(coach.path().join("team")).unwrap();
    for at in 0..5 {
        let person = Home::with(&[finished(&format!("s{at}"))]);
        person.run(&["share", "--for", &key, "-o", "mine.json.age", "--yes"]).ends(0);
        write(
            &coach.path().join(format!("team/{at}.json.age")),
            fs::read(person.path().join("mine.json.age")).unwrap(),
        );
    }
    let other = Home::new();
    fs::create_dir(other.path().join("team")).unwrap();
    for file in fs::read_dir(coach.path().join("team")).unwrap() {
        let file = file.unwrap();
        write(&other.path().join("team").join(file.file_name()), fs::read(file.path()).unwrap());
    }
    coach.run(&["group", "team", "--yes"]).ends(0).says("5 people took part.");
    other.run(&["group", "team", "--yes", "--pack", "four-lessons"]).ends(1).complains("no key is here");
    other.run(&["coach-key"]).ends(0);
    other
        .run(&["group", "team", "--yes", "--pack", "four-lessons"])
        .ends(1)
        .complains("sealed for another coach");
    let file = coach.path().join("team/0.json.age");
    let mut bytes = fs::read(&file).unwrap();
    bytes.truncate(bytes.len() - 9);
    write(&file, bytes);
    coach.run(&["group", "team"]).ends(1).complains("a part of it is missing or was changed");
}

/// As many as there are, each with its line.
#[test]
fn many_that_are_refused_are_all_named() {
    let home = Home::new();
    let stream = hand_ins()[..6].concat() + &"hello\n".repeat(60);
    write(&home.path().join("all.ndjson"), stream);
    let ran = home.run(&["group", "all.ndjson", "--dry-run"]).ends(0);
    for line in 7..67 {
        let name = format!("fourfold: all.ndjson, line {line}: it is no hand-in");
        assert!(ran.err.lines().any(|said| said.starts_with(&name)), "{name}: {}", ran.err);
    }
}
