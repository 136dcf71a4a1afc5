//! `fourfold pack list`, `show`, `install`, `remove` and `diff`, and what `take` finds.

use std::os::unix::fs::PermissionsExt;

use super::*;

/// A home in which the small pack is installed.
fn installed() -> Home {
    let home = Home::new();
    pack_file(&home, "small.toml", GOOD);
    home.run(&["pack", "install", "small.toml"]).ends(0).says("fourfold take small answers it");
    home
}

/// The small pack, one version on, with a question in other words.
fn newer() -> String {
    GOOD.replacen("1.0.0", "1.1.0", 1).replacen("was your pay enough", "did your pay suffice", 1)
}

#[test]
fn an_installed_pack_is_a_private_copy_that_take_finds_from_anywhere() {
    let home = installed();
    fs::remove_file(home.path().join("small.toml")).unwrap();
    let copy = home.data().join("packs/small.toml");
    assert_eq!(fs::read_to_string(&copy).unwrap(), GOOD);
    assert_eq!(fs::metadata(copy).unwrap().permissions().mode() & 0o777, 0o600);
    answer(&home, &["take", "small"], "usual\n").ends(0).says("Home-made.");
    let [session] = home.names().try_into().unwrap();
    assert!(fs::read_to_string(home.session(session)).unwrap().contains("\"small\""));
    home.run(&["take", "smal"]).ends(1).complains("Did you mean `small`?");
}

#[test]
fn a_pack_of_the_settings_may_be_an_installed_one() {
    let home = installed();
    write(&home.data().join("config.toml"), "pack = \"small\"\n");
    home.run(&["take"]).ends(0).says("money, growth and rest");
}

#[test]
fn the_list_tells_what_is_at_hand() {
    let home = installed();
    let list = home.run(&["pack", "list"]).ends(0).says("Built in:").says("Installed:").says("small 1.0.0");
    assert!(list.out.contains("four-lessons-short 1.0.0"), "{}", list.out);
    let json = home.run(&["pack", "list", "--json"]).ends(0).json();
    let packs = json["packs"].as_array().unwrap();
    assert_eq!((packs.len(), &json["format"], &json["unreadable"]), (5, &json!(1), &json!([])));
    assert_eq!((&packs[0]["from"], &packs[0]["id"]), (&json!("built-in"), &json!("four-lessons")));
    let small = json!({ "from": "installed", "id": "small", "version": "1.0.0", "title": "A small pack",
        "language": "en", "languages": ["en"], "axes": 3, "questions": 19, "minutes": 3 });
    assert_eq!(packs[4], small);
    assert_eq!(packs[0]["languages"], json!(["en", "de"]));
    assert!(list.out.contains("about 5 minutes; also in de"), "{}", list.out);
}

#[test]
fn what_is_broken_is_listed_and_hides_nothing() {
    let home = installed();
    write(&home.data().join("packs/odd.toml"), "format = 1\n");
    write(&home.data().join("packs/raw.toml"), b"\xff");
    home.run(&["pack", "list"])
        .ends(0)
        .says("small 1.0.0")
        .says("cannot be used")
        .says("odd:")
        .says("raw.toml:");
    home.run(&["take", "odd"]).ends(65).complains("is missing");
    home.run(&["pack", "list"]).ends(0);
}

#[test]
fn nothing_installed_says_how_it_is_done() {
    Home::new().run(&["pack", "list"]).ends(0).says("fourfold pack install FILE");
}

#[test]
fn a_pack_is_shown_and_its_file_too() {
    let home = installed();
    let shown =
        home.run(&["pack", "show", "small"]).ends(0).says("Never / Rarely / Sometimes / Often / Always");
    assert!(shown.out.contains("Money: the first answer is high."), "{}", shown.out);
    assert_eq!(home.run(&["pack", "show", "--toml", "small"]).ends(0).out, GOOD);
    home.run(&["pack", "show", "four-lessons"]).ends(0).says("Hot take:");
    pack_file(&home, "unfair.toml", &unfair());
    home.run(&["pack", "show", "unfair.toml"]).ends(65).complains("error[balance]");
}

#[test]
fn what_cannot_be_scored_is_not_installed_and_what_is_only_advised_is() {
    let home = Home::new();
    pack_file(&home, "unfair.toml", &unfair());
    home.run(&["pack", "install", "unfair.toml"]).ends(65).complains("error[balance]");
    assert!(!home.data().join("packs").exists());
    pack_file(&home, "wordy.toml", &wordy());
    home.run(&["pack", "install", "wordy.toml"]).ends(0).says("1 warning to think about");
}

#[test]
fn a_difference_tells_whether_the_month_is_asked_about() {
    let home = installed();
    let (without, at) = ("offer.toml", "title = \"A small pack\"");
    pack_file(&home, without, &GOOD.replacen(at, &format!("{at}\nasks_month = false"), 1));
    let told = |old, new| home.run(&["pack", "diff", old, new]).ends(0);
    told("small", without).says("Whether the last four weeks were usual is not asked any more.");
    told(without, "small").says("Whether the last four weeks were usual is asked now.");
    let same = told("small", "small.toml");
    assert!(!same.out.contains("four weeks were usual"), "{}", same.out);
}

#[test]
fn what_comes_along_need_not_be_installed() {
    let home = Home::new();
    home.run(&["pack", "install", "an-offer"]).ends(2).complains("`an-offer` comes with Fourfold");
    pack_file(&home, "an-offer", GOOD);
    home.run(&["pack", "install", "an-offer"]).ends(0).says("fourfold take small answers it");
}

#[test]
fn a_pack_that_cannot_be_answered_is_told_as_check_tells_it() {
    let home = Home::new();
    pack_file(&home, "odd.toml", &GOOD.replacen("title = ", "titel = ", 1));
    let check = home.run(&["pack", "check", "odd.toml"]).ends(65).says("2 errors to mend").out;
    assert!(check.starts_with("error: `title` is missing"), "{check}");
    assert!(!check.contains("2 problems"), "counted once: {check}");
    let ways: [&[&str]; 5] = [
        &["take", "odd.toml"],
        &["pack", "show", "odd.toml"],
        &["pack", "install", "odd.toml"],
        &["pack", "diff", "odd.toml", "small.toml"],
        &["pack", "translate", "odd.toml", "de"],
    ];
    for way in ways {
        assert_eq!(home.run(way).ends(65).err, check, "{way:?}");
    }
}

#[test]
fn the_same_version_with_other_content_is_refused_and_the_installed_one_stays() {
    let home = installed();
    home.run(&["pack", "install", "small.toml"]).ends(0).says("installed already, word for word");
    pack_file(&home, "other.toml", &wordy());
    let refused = home.run(&["pack", "install", "other.toml"]).ends(73);
    refused.complains("installed with other content").complains("fourfold pack remove small");
    assert_eq!(fs::read_to_string(home.data().join("packs/small.toml")).unwrap(), GOOD);
}

#[test]
fn a_newer_version_takes_the_place_and_says_what_that_does_to_old_results() {
    let home = installed();
    pack_file(&home, "newer.toml", &newer());
    let ran = home.run(&["pack", "install", "newer.toml"]).ends(0);
    let ran = ran.says("From small 1.0.0 to small 1.1.0").says("- reworded; it was:");
    let ran = ran.says("Money: yes, over those 5 of its 6 questions").says("Growth: yes, all 6 questions");
    assert!(!ran.out.contains("same version"), "{}", ran.out);
    home.run(&["pack", "install", "small.toml"]).ends(73).complains("1.1.0 is installed, which is newer");
    assert_eq!(fs::read_to_string(home.data().join("packs/small.toml")).unwrap(), newer());
}

#[test]
fn an_open_sitting_goes_on_with_the_version_that_it_was_begun_with() {
    let home = installed();
    answer(&home, &["take", "small"], "usual\n").ends(0);
    let later = newer().replacen("Home-made.", "Later.", 1);
    pack_file(&home, "newer.toml", &later);
    home.run(&["pack", "install", "newer.toml"]).ends(0);
    let ran = answer(&home, &["take", "small"], "\n\n\n\nlist\n").ends(0);
    let ran = ran.says("How often was your pay enough?");
    assert!(!ran.out.contains("did your pay suffice"), "{}", ran.out);
    home.run(&["take", "small", "--new"]).ends(0).says("Later.");
}

#[test]
fn the_id_of_a_built_in_pack_is_taken() {
    let home = Home::new();
    pack_file(&home, "mine.toml", &GOOD.replacen("\"small\"", "\"four-lessons\"", 1));
    home.run(&["pack", "install", "mine.toml"]).ends(73).complains("id of its own");
    home.run(&["pack", "remove", "four-lessons", "--yes"]).ends(1).complains("cannot be removed");
}

#[test]
fn removing_asks_first_and_never_takes_what_an_open_sitting_needs() {
    let home = installed();
    let copy = home.data().join("packs/small.toml");
    home.run(&["pack", "remove", "small"]).ends(2).says("packs/small.toml").complains("--yes");
    assert!(copy.exists());
    answer(&home, &["take", "small"], "usual\n").ends(0);
    home.run(&["pack", "remove", "small", "--yes"]).ends(1).complains("a sitting of it is open");
    assert!(copy.exists());
    home.run(&["forget", "s00001", "--yes"]).ends(0);
    let no = home.in_terminal(&["pack", "remove", "small"], "dumb", "no\n").ends(1);
    assert!(no.out.contains("Results of it stay"), "{}", no.out);
    assert!(no.out.contains("Nothing was deleted") && copy.exists(), "{}", no.out);
    let yes = home.in_terminal(&["pack", "remove", "small"], "dumb", "yes\n").ends(0);
    assert!(!copy.exists(), "{}", yes.out);
    home.run(&["pack", "remove", "small", "--yes"]).ends(1).complains("no installed pack");
    home.run(&["pack", "remove", "../x", "--yes"]).ends(1).complains("no installed pack");
}

#[test]
fn a_difference_is_told_for_programs_too() {
    let home = installed();
    pack_file(&home, "newer.toml", &newer());
    let json = home.run(&["pack", "diff", "--json", "small", "newer.toml"]).ends(0).json();
    let [question] = json["questions"].as_array().unwrap().as_slice() else { panic!("{json}") };
    assert_eq!((&question["id"], &question["changes"]), (&json!("m1"), &json!(["reworded"])));
    let money = json!({ "id": "money", "name": "Money", "shared": 5, "questions": 6, "compares": true });
    assert_eq!((&json["axes"][0], &json["gone_axes"]), (&money, &json!([])));
    home.run(&["pack", "diff", "small", "small.toml"]).ends(0).says("Both ask the same questions.");
    home.run(&["pack", "diff", "small", "gone.toml"]).ends(74);
    let short = home.run(&["pack", "diff", "four-lessons", "four-lessons-short"]).ends(0);
    short.says("Money: yes, all 4 questions are the same.").says("- removed");
}

#[test]
fn the_same_version_with_other_questions_is_advised_against() {
    let home = installed();
    pack_file(&home, "other.toml", &newer().replacen("1.1.0", "1.0.0", 1));
    home.run(&["pack", "diff", "small", "other.toml"]).ends(0).says("Both bear the same version.");
}
