//! `fourfold pack check`: all problems of all files, what blocks and what advises.

use rstest::rstest;

use super::*;

#[test]
fn a_good_pack_is_told_its_extent() {
    let home = Home::new();
    pack_file(&home, "my.toml", GOOD);
    let ran = home.run(&["pack", "check", "my.toml"]).ends(0);
    assert_eq!(
        ran.out, "my.toml: nothing to mend. It has 19 questions on 3 axes, about 3 minutes.\n",
        "{}",
        ran.err
    );
}

#[test]
fn the_packs_that_come_along_pass_even_strictly() {
    let names = ["four-lessons", "four-lessons-short", "after-a-project", "an-offer"];
    let args: Vec<_> = ["pack", "check", "--strict"].into_iter().chain(names).collect();
    let ran = Home::new().run(&args).ends(0);
    assert_eq!(ran.out.matches("nothing to mend. It has").count(), names.len(), "{}", ran.out);
    assert_eq!(ran.out.matches("nothing to mend. It translates").count(), names.len(), "{}", ran.out);
}

#[test]
fn craft_advises_and_only_strictness_fails() {
    let home = Home::new();
    pack_file(&home, "wordy.toml", &wordy());
    let usual = home.run(&["pack", "check", "wordy.toml"]).ends(0);
    usual
        .says("warning[double-barrelled]: A question says `and`")
        .says("wordy.toml:47:")
        .says("1 warning to think about");
    home.run(&["pack", "check", "wordy.toml", "--strict"]).ends(65);
}

#[test]
fn an_axis_out_of_balance_blocks_and_says_what_always_the_same_key_would_get() {
    let home = Home::new();
    pack_file(&home, "unfair.toml", &unfair());
    let ran = home.run(&["pack", "check", "unfair.toml"]).ends(65);
    let ran = ran.says("error[balance]: `money` has 2 of 6 questions reversed");
    let help = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(help.contains("picks the last answer gets 67 of 100"), "{}", ran.out);
    assert!(help.contains("picks the first gets 33"), "{}", ran.out);
}

#[test]
fn all_files_are_looked_over_at_once_whatever_the_others_hold() {
    let home = Home::new();
    pack_file(&home, "unfair.toml", &unfair());
    pack_file(&home, "wordy.toml", &wordy());
    let ran = home.run(&["pack", "check", "unfair.toml", "gone.toml", "wordy.toml"]).ends(65);
    ran.says("unfair.toml: cannot be used").says("wordy.toml: can be used").complains("gone.toml");
    home.run(&["pack", "check", "gone.toml", "four-lessons"]).ends(74).says("nothing to mend");
}

#[test]
fn an_allowance_silences_its_check_there_and_nowhere_else() {
    let home = Home::new();
    let twice = wordy().replacen("your pay feel fair", "pay or bonus feel fair", 1);
    let allow = "check = \"double-barrelled\"\nitem = \"m1\"\nreason = \"Both come on one slip.\"";
    pack_file(&home, "my.toml", &allowing(&twice, allow));
    let ran = home.run(&["pack", "check", "my.toml"]).ends(0).says("1 warning to think about");
    assert!(ran.out.contains("`or`") && !ran.out.contains("`and`"), "{}", ran.out);
    let everywhere = allow.replace("item = \"m1\"\n", "");
    pack_file(&home, "my.toml", &allowing(&twice, &everywhere));
    home.run(&["pack", "check", "--strict", "my.toml"]).ends(0).says("nothing to mend");
}

#[rstest]
#[case::needless("check = \"length\"\nreason = \"x\"", 0, "warning[allow]: `length` has nothing to say")]
#[case::elsewhere(
    "check = \"double-barrelled\"\nitem = \"m2\"\nreason = \"x\"",
    0,
    "nothing to say about `m2`"
)]
#[case::unknown("check = \"lenght\"\nreason = \"x\"", 0, "Did you mean `length`?")]
#[case::balance("check = \"balance\"\nreason = \"x\"", 0, "`balance` cannot be allowed")]
#[case::no_reason("check = \"double-barrelled\"", 65, "`reason` is missing")]
#[case::blank_reason("check = \"double-barrelled\"\nreason = \" \"", 65, "`reason` is empty")]
fn an_allowance_needs_a_reason_and_something_to_allow(
    #[case] allow: &str,
    #[case] code: i32,
    #[case] words: &str,
) {
    let home = Home::new();
    pack_file(&home, "my.toml", &allowing(&wordy(), allow));
    home.run(&["pack", "check", "my.toml"]).ends(code).says(words);
}

#[test]
fn json_holds_every_file_with_every_problem() {
    let home = Home::new();
    pack_file(&home, "wordy.toml", &wordy());
    let json = home.run(&["pack", "check", "--json", "wordy.toml", "gone.toml", "an-offer"]).ends(74).json();
    assert_eq!(
        (&json["format"], &json["strict"], &json["passed"]),
        (&json!(1), &json!(false), &json!(false))
    );
    let [wordy, gone, offer, german] = json["files"].as_array().unwrap().as_slice() else { panic!("{json}") };
    assert_eq!((&wordy["errors"], &wordy["warnings"], &wordy["left_off"]), (&json!(0), &json!(1), &json!(0)));
    assert_eq!(wordy["pack"]["questions"], 19);
    let problem = &wordy["problems"][0];
    assert_eq!((&problem["severity"], &problem["check"]), (&json!("warning"), &json!("double-barrelled")));
    assert_eq!(problem["line"], 47);
    let excerpt: Vec<_> = problem["excerpt"].as_str().unwrap().chars().collect();
    let column = usize::try_from(problem["column"].as_u64().unwrap()).unwrap();
    assert!(excerpt[column - 1..].starts_with(&['a', 'n', 'd', ' ']), "{problem}");
    assert!(gone["unread"].as_str().unwrap().contains("gone.toml") && gone["pack"].is_null());
    assert_eq!((&offer["pack"]["id"], &offer["problems"]), (&json!("an-offer"), &json!([])));
    assert_eq!(german["translation"], json!({"of": "an-offer", "language": "de"}));
    assert!(german["pack"].is_null() && offer["translation"].is_null());
}

#[test]
fn without_a_file_it_is_a_mistake_of_usage() {
    Home::new().run(&["pack", "check"]).ends(2);
}
