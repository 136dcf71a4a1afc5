//! `fourfold pack new`: from nothing to a pack that can be answered.

use rstest::rstest;

use super::*;

#[test]
fn a_new_pack_passes_strictly_and_can_be_answered_at_once() {
    let home = Home::new();
    let made = home.run(&["pack", "new", "team-check", "--axes", "trust, pace,care", "--items", "8"]).ends(0);
    made.says("Wrote team-check.toml: 24 questions on 3 axes").says("fourfold take ./team-check.toml");
    home.run(&["pack", "check", "--strict", "team-check.toml"]).ends(0).says("nothing to mend");
    home.run(&["pack", "show", "team-check.toml"]).ends(0).says("Team check").says("Trust:");
    home.run(&["take", "./team-check.toml"]).ends(0).says("trust, pace and care");
}

#[test]
fn nothing_is_ever_overwritten() {
    let home = Home::new();
    let path = pack_file(&home, "team.toml", "mine");
    home.run(&["pack", "new", "team", "--axes", "a,b,c"]).ends(73).complains("left alone");
    home.run(&["pack", "new", "team.toml", "--axes", "a,b,c"]).ends(73);
    assert_eq!(fs::read_to_string(path).unwrap(), "mine");
}

#[test]
fn in_a_terminal_it_asks_for_what_was_not_said() {
    let home = Home::new();
    let typed = "Our team\ntrust, pace, care\n4\n\n";
    let ran = home.in_terminal(&["pack", "new", "team"], "dumb", typed).ends(0);
    assert!(ran.out.contains("Title [Team]:") && ran.out.contains("Wrote team.toml"), "{}", ran.out);
    let text = fs::read_to_string(home.path().join("team.toml")).unwrap();
    assert!(text.contains("title = \"Our team\"") && text.contains("language = \"en\""), "{text}");
    home.run(&["pack", "check", "--strict", "team.toml"]).ends(0).says("12 questions on 3 axes");
}

#[rstest]
#[case::nobody_to_ask(&["team"], "--axes")]
#[case::name(&["My Team", "--axes", "a,b,c"], "cannot be the name")]
#[case::path(&["../team", "--axes", "a,b,c"], "cannot be the name")]
#[case::built_in(&["four-lessons", "--axes", "a,b,c"], "name of its own")]
#[case::two_axes(&["team", "--axes", "a,b"], "3 to 8 axes, and 2")]
#[case::odd(&["team", "--axes", "a,b,c", "--items", "7"], "even number")]
#[case::long_name(&["team", "--axes", "a,b,the whole of everything that is"], "columns wide")]
#[case::language(&["team", "--axes", "a,b,c", "--lang", "English"], "write a tag such as `de`")]
fn what_cannot_become_a_pack_is_refused_and_leaves_no_file(#[case] args: &[&str], #[case] why: &str) {
    let home = Home::new();
    let args: Vec<_> = ["pack", "new"].iter().chain(args).copied().collect();
    home.run(&args).ends(2).complains(why);
    assert!(!home.path().join("team.toml").exists());
}
