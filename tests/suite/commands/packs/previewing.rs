//! `fourfold pack preview` where nothing moves: what cannot be shown, packs by name, and what is said.

use super::*;

#[test]
fn a_pack_with_errors_is_not_shown_and_all_of_them_are_said_as_check_says_them() {
    let home = Home::new();
    pack_file(&home, "team.toml", &unfair().replacen("language = \"en\"", "langauge = \"en\"", 1));
    let checked = home.run(&["pack", "check", "team.toml"]);
    let ran = answer(&home, &["pack", "preview", "team.toml"], "1\n");
    assert_eq!((ran.code, ran.out.as_str()), (65, ""));
    assert_eq!(ran.err, checked.out);
    assert!(ran.err.contains("language"), "{}", ran.err);
}

#[test]
fn what_is_not_there_is_said() {
    let home = Home::new();
    let ran = answer(&home, &["pack", "preview", "none.toml"], "");
    assert!(ran.code != 0 && ran.err.contains("none.toml") && ran.out.is_empty(), "{}", ran.err);
}

#[test]
fn a_pack_by_name_is_shown_and_follows_nothing() {
    let home = Home::new();
    let ran = answer(&home, &["pack", "preview", "four-lessons"], "1\n\n4\n");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(
        ran.out.starts_with(
            "Line mode, because the input is not a terminal. help tells the commands, q leaves.\n"
        )
    );
    assert!(
        ran.out.contains("Preview: nothing is kept.\n") && !ran.out.contains("Save the file"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("Question 2 of 24"), "{}", ran.out);
    assert!(ran.out.ends_with("Preview ended. Nothing was kept.\n"), "{}", ran.out);
}

#[test]
fn an_installed_pack_is_read_and_not_touched() {
    let home = Home::new();
    pack_file(&home, "small.toml", GOOD);
    assert_eq!(home.run(&["pack", "install", "small.toml"]).code, 0);
    let ran = answer(&home, &["pack", "preview", "small"], "1\n\n4\nn\nhalf a note\n");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("Question 2 of 18") && !ran.out.contains("aved"), "{}", ran.out);
    let listed = home.run(&["list", "--json"]);
    assert!(listed.out.contains("\"sessions\": []"), "{}", listed.out);
}
