//! What shells and packages ask for: `fourfold completions` and `fourfold man`, where there is no home and no settings.

use rstest::rstest;

use super::*;

/// `fourfold` with nothing in its environment at all, as a package is built.
fn bare(home: &Home, args: &[&str]) -> Ran {
    ran(home.command(args).env_clear())
}

#[rstest]
#[case::bash("bash")]
#[case::zsh("zsh")]
#[case::fish("fish")]
fn completions_need_no_home(#[case] shell: &str) {
    let home = Home::new();
    let asked = bare(&home, &["completions", shell]).ends(0).says("FOURFOLD_COMPLETE");
    assert!(asked.err.is_empty() && home.tree().is_empty());
}

#[test]
fn the_man_page_needs_no_home_and_no_settings_that_are_right() {
    let home = Home::new();
    bare(&home, &["man"]).ends(0).says(".SH EXAMPLES").says("EXIT STATUS");
    fs::create_dir_all(home.data()).unwrap();
    write(&home.data().join("config.toml"), "theme = 7");
    home.run(&["show"]).ends(65);
    home.run(&["man"]).ends(0);
    home.run(&["completions", "zsh"]).ends(0);
}

#[test]
fn every_page_is_written_and_written_again() {
    let home = Home::new();
    let folder = home.path().join("share/man/man1");
    for _ in 0..2 {
        let said = bare(&home, &["man", "--out", folder.to_str().unwrap()]).ends(0);
        let names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(
            names.contains(&"fourfold.1".into()) && names.contains(&"fourfold-show.1".into()),
            "{names:?}"
        );
        assert!(said.out.starts_with(&format!("{} man pages are in ", names.len())), "{}", said.out);
    }
    assert!(home.tree().is_empty());
}

#[test]
fn pages_that_cannot_be_written_are_said() {
    let home = Home::new();
    write(&home.path().join("a-file"), "");
    bare(&home, &["man", "--out", "a-file"]).ends(73).complains("could not write the man pages into a-file");
}

#[test]
fn a_reader_who_has_seen_enough_is_no_failure() {
    let home = Home::new();
    let mut command = home.command(&["man"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert!(ended.status.success() && ended.stderr.is_empty(), "{ended:?}");
}
