//! Which looks at a file count, without a file and without time.

use rstest::rstest;

use super::*;
use crate::pack;

/// A pack that can be used.
const GOOD: &str = pack::FOUR_LESSONS;

fn text(text: &str) -> Look {
    Look::Text(Box::new(Texts::untranslated("team.toml", text)))
}

fn own() -> Languages {
    Languages::none()
}

fn nothing() -> Look {
    Look::Nothing("team.toml is empty.".to_owned())
}

fn looks() -> Looks {
    Looks { sure: text("a"), new: None }
}

#[rstest]
#[case::nothing_new(vec![text("a"), text("a")], vec![])]
#[case::seen_once(vec![text("b")], vec![])]
#[case::seen_twice(vec![text("b"), text("b")], vec![text("b")])]
#[case::told_once(vec![text("b"), text("b"), text("b"), text("b")], vec![text("b")])]
#[case::written_in_two_steps(vec![text("b"), text("bc"), text("bc")], vec![text("bc")])]
#[case::there_and_back(vec![text("b"), text("a"), text("b"), text("a")], vec![])]
#[case::two_in_a_row(vec![text("b"), text("b"), text("c"), text("c")], vec![text("b"), text("c")])]
#[case::back_to_the_first(vec![text("b"), text("b"), text("a"), text("a")], vec![text("b"), text("a")])]
#[case::gone_for_a_moment(vec![nothing(), nothing(), nothing(), text("a")], vec![])]
#[case::put_in_its_place(vec![nothing(), text("b"), text("b")], vec![text("b")])]
#[case::gone_for_good([vec![nothing(); 9], vec![text("a"); 2]].concat(), vec![nothing(), text("a")])]
fn a_change_counts_once_looks_agree(#[case] found: Vec<Look>, #[case] told: Vec<Look>) {
    let mut looks = looks();
    let counted: Vec<Look> = found.into_iter().filter_map(|look| looks.take(look).cloned()).collect();
    assert_eq!(counted, told);
}

#[test]
fn it_is_quiet_only_while_nothing_new_is_found() {
    let mut looks = looks();
    assert!(looks.is_quiet());
    assert_eq!(looks.take(text("b")), None);
    assert!(!looks.is_quiet());
    assert_eq!(looks.take(text("b")), Some(&text("b")));
    assert!(looks.is_quiet());
    assert_eq!(looks.take(nothing()), None);
    assert!(!looks.is_quiet(), "it may be written just now");
}

#[test]
fn a_text_that_is_a_pack_is_its_new_form_and_another_is_told_with_its_first_line() {
    let Change::Renewed(pack) = change(&own(), &text(GOOD)) else { panic!("it can be used") };
    assert_eq!(pack.id().as_str(), "four-lessons");
    let broken = GOOD.replacen("version = \"1.0.0\"", "versoin = \"1.0.0\"\u{1b}[31m", 1);
    let line = GOOD.lines().position(|line| line.starts_with("version")).unwrap() + 1;
    let Change::Broken(why) = change(&own(), &text(&broken)) else { panic!("it cannot be used") };
    assert!(why.starts_with(&format!("Cannot be used yet, line {line}: ")), "{why}");
    assert!(why.ends_with("More: fourfold pack check team.toml"), "{why}");
    assert!(!why.contains(char::is_control), "{why:?}");
    let Change::Broken(why) = change(&own(), &nothing()) else { panic!("there is nothing") };
    assert_eq!(why, "team.toml is empty.");
}

/// The real file: what is there is looked at twice before it counts, and what went is not missed.
#[test]
fn a_file_is_looked_at_until_it_is_sure() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("team.toml");
    let put =
        |text: &str| std::io::Write::write_all(&mut std::fs::File::create(&path).unwrap(), text.as_bytes());
    put(GOOD).unwrap();
    let mut watched = Watched::new(Texts::beside(&path).unwrap(), Languages::wished("de")).unwrap();
    assert!(watched.look().is_none() && watched.looks.is_quiet());
    let title = GOOD.replacen("title = \"Four lessons\"", "title = \"Five lessons\"", 1);
    put(&title).unwrap();
    assert!(watched.look().is_none(), "once is not enough");
    let Some(Change::Renewed(pack)) = watched.look() else { panic!("it has changed") };
    assert_eq!(pack.title(), "Five lessons");
    let german = crate::words::translating::translation_template(&pack, "de").replacen(
        "title = \"\"",
        "title = \"Fünf\"",
        1,
    );
    std::io::Write::write_all(
        &mut std::fs::File::create(folder.path().join("team.de.toml")).unwrap(),
        german.as_bytes(),
    )
    .unwrap();
    assert!(watched.look().is_none());
    let Some(Change::Renewed(pack)) = watched.look() else { panic!("its translation is there") };
    assert_eq!(pack.title(), "Fünf");
    std::fs::remove_file(&path).unwrap();
    assert!(watched.look().is_none() && !watched.looks.is_quiet());
    let found = (0..FOR_NOTHING).find_map(|_| watched.look());
    let Some(Change::Broken(why)) = found else { panic!("it has gone") };
    assert!(why.contains("team.toml") && why.ends_with("Its last form stays."), "{why}");
}
