//! `fourfold pack print`: a pack for those who answer on paper.

use std::os::unix::fs::PermissionsExt;

use rstest::rstest;

use super::*;

#[test]
fn without_a_file_it_is_text_on_standard_output() {
    let home = Home::new();
    let paper = home.run(&["pack", "print", "four-lessons"]).ends(0);
    let paper =
        paper.says("[ ] Never").says("[ ] Does not apply").says("Scoring sheet").says("I look again on");
    assert!(paper.out.lines().all(|line| line.chars().count() <= 80), "{}", paper.out);
    let dash = home.run(&["pack", "print", "four-lessons", "-o", "-"]).ends(0);
    assert_eq!(dash.out, paper.out);
    let narrow = home.run(&["pack", "print", "four-lessons", "--width", "40"]).ends(0);
    assert!(narrow.out.lines().all(|line| line.chars().count() <= 40), "{}", narrow.out);
    assert!(home.names().is_empty(), "no sitting is begun");
}

#[rstest]
#[case::page("paper.html", &[], "<!DOCTYPE html>")]
#[case::capitals("paper.HTML", &[], "<!DOCTYPE html>")]
#[case::text("paper.txt", &[], "A small pack\n============")]
#[case::named("paper.out", &["--format", "html"], "<!DOCTYPE html>")]
fn the_ending_tells_the_format_unless_it_is_named(
    #[case] file: &str,
    #[case] more: &[&str],
    #[case] begins: &str,
) {
    let home = Home::new();
    pack_file(&home, "small.toml", GOOD);
    let args = [&["pack", "print", "small.toml", "-o", file], more].concat();
    home.run(&args).ends(0).says("which only you can read");
    let path = home.path().join(file);
    assert!(fs::read_to_string(&path).unwrap().starts_with(begins));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn an_installed_pack_is_found_by_name() {
    let home = Home::new();
    pack_file(&home, "small.toml", GOOD);
    home.run(&["pack", "install", "small.toml"]).ends(0);
    fs::remove_file(home.path().join("small.toml")).unwrap();
    home.run(&["pack", "print", "small"]).ends(0).says("How often was your pay enough?".split_at(4).1);
}

#[test]
fn nothing_is_overwritten_unasked_and_nothing_is_written_of_a_broken_pack() {
    let home = Home::new();
    let there = home.path().join("paper.txt");
    write(&there, "mine");
    home.run(&["pack", "print", "four-lessons", "-o", "paper.txt"]).ends(73).complains("--force");
    assert_eq!(fs::read_to_string(&there).unwrap(), "mine");
    home.run(&["pack", "print", "four-lessons", "-o", "paper.txt", "--force"]).ends(0);
    assert!(fs::read_to_string(&there).unwrap().starts_with("Four lessons\n"));
    pack_file(&home, "unfair.toml", &unfair());
    home.run(&["pack", "print", "unfair.toml", "-o", "unfair.html"]).ends(65).complains("error[balance]");
    home.run(&["pack", "print", "gone.toml", "-o", "unfair.html"]).ends(74);
    home.run(&["pack", "print", "four-lessons", "-o", "unfair"]).ends(2).complains("--format html or txt");
    assert!(!home.path().join("unfair.html").exists() && !home.path().join("unfair").exists());
}
