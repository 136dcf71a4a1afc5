//! What a shell is offered, without the shell.

use clap_complete::engine::complete;
use rstest::rstest;
use tempfile::TempDir;

use super::*;

/// What is on a disk that nobody has looked at.
fn known(values: Values) -> Words {
    let word = |word: &str| (word.to_owned(), format!("what {word} is"));
    match values {
        Values::Results => vec![word("last"), word("s00002-a")],
        Values::Sittings => vec![word("last"), word("s00003-draft"), word("s00002-a")],
        Values::Everything => vec![word("s00002-a"), word("n1-note")],
        Values::Packs => vec![word("four-lessons")],
    }
}

/// The words that fit at the end of what is typed.
fn offered_in(folder: Option<&Path>, typed: &str) -> Vec<String> {
    let known: Arc<dyn Fn(Values) -> Words + Send + Sync> = Arc::new(known);
    let words: Vec<OsString> = typed.split(' ').map(OsString::from).collect();
    let last = words.len() - 1;
    let offered = complete(&mut completing(&known), words, last, folder).unwrap();
    offered.iter().map(|candidate| candidate.get_value().to_string_lossy().into_owned()).collect()
}

fn offered(typed: &str) -> Vec<String> {
    offered_in(None, typed)
}

#[test]
fn every_command_and_every_option_is_offered() {
    let commands = offered("fourfold ");
    let mut definition = definition();
    definition.build();
    for command in definition.get_subcommands().filter(|command| !command.is_hide_set()) {
        let name = command.get_name();
        assert!(commands.contains(&name.to_owned()), "{name} in {commands:?}");
        let options = offered(&format!("fourfold {name} --"));
        for long in command.get_arguments().filter_map(clap::Arg::get_long) {
            assert!(options.contains(&format!("--{long}")), "{long} in {options:?}");
        }
    }
}

#[rstest]
#[case::results("fourfold decide ", &["last", "s00002-a"], "s00003-draft")]
#[case::drafts_can_be_shown("fourfold show s", &["s00003-draft", "s00002-a"], "last")]
#[case::the_second_of_two("fourfold compare last s", &["s00002-a"], "s00003-draft")]
#[case::notes_can_be_deleted("fourfold forget n", &["n1-note"], "s00002-a")]
#[case::behind_an_option("fourfold show --width 60 l", &["last"], "s00002-a")]
#[case::behind_home("fourfold --home x show l", &["last"], "s00002-a")]
#[case::packs("fourfold take f", &["four-lessons"], "last")]
#[case::packs_to_preview("fourfold pack preview f", &["four-lessons"], "last")]
#[case::packs_for_paper("fourfold pack print f", &["four-lessons"], "last")]
#[case::names_of_colours("fourfold --theme ", &["colour-safe", "monochrome"], "last")]
#[case::shells("fourfold completions ", &["bash", "zsh", "fish"], "last")]
fn values_are_offered_where_they_fit(#[case] typed: &str, #[case] fit: &[&str], #[case] not: &str) {
    let offered = offered(typed);
    for word in fit {
        assert!(offered.contains(&(*word).to_owned()), "{word} in {offered:?}");
    }
    assert!(!offered.contains(&not.to_owned()), "{not} in {offered:?}");
}

#[test]
fn the_newest_stands_first() {
    assert_eq!(offered("fourfold show ")[..3], ["last", "s00003-draft", "s00002-a"]);
}

#[test]
fn files_of_packs_are_offered_and_no_others() {
    let folder = TempDir::new().unwrap();
    for name in ["mine.toml", "mine.txt"] {
        std::fs::File::create(folder.path().join(name)).unwrap();
    }
    assert_eq!(offered_in(Some(folder.path()), "fourfold take m"), Vec::<String>::new());
    let at = format!("fourfold take {}/m", folder.path().display());
    assert_eq!(offered(&at), [folder.path().join("mine.toml").display().to_string()]);
    let preview = at.replace("take", "pack preview");
    assert_eq!(offered(&preview), [folder.path().join("mine.toml").display().to_string()]);
}

/// A new command that takes the name of something on the disk must not be forgotten here.
#[test]
fn every_value_that_stands_alone_is_completed_or_cannot_be() {
    for command in definition().get_subcommands() {
        for argument in command.get_positionals() {
            let (name, id) = (command.get_name(), argument.get_id().as_str());
            let wanted = WANTED.iter().any(|(command, argument, _)| (*command, *argument) == (name, id));
            let otherwise = matches!((name, id), ("note", "text") | ("completions", "shell"));
            let path = argument.get_value_hint() != clap::ValueHint::Unknown;
            assert!(wanted || otherwise || path, "{name} {id}");
        }
    }
}

#[rstest]
#[case(ShellName::Bash, "complete ")]
#[case(ShellName::Zsh, "#compdef fourfold\n")]
#[case(ShellName::Fish, "complete ")]
fn a_script_asks_the_program_and_ends_like_a_file(#[case] shell: ShellName, #[case] has: &str) {
    let script = registration(shell).unwrap();
    assert!(script.contains(has) && script.contains(COMPLETE) && script.contains("fourfold"), "{script}");
    assert!(script.ends_with('\n') && !script.ends_with("\n\n"), "{script:?}");
    let ours = script.contains(ZSH_END_OF_OURS);
    assert_eq!(ours, shell == ShellName::Zsh, "the end of the script for zsh has changed\n{script}");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    /// Whatever is typed, a prompt must not be filled with a panic.
    #[test]
    fn any_words_can_be_typed(
        words in proptest::collection::vec("|-|--|--home|--home=|--width|show|compare|note|take|last|-x|=|é|[a-z=-]{1,6}", 1..7),
    ) {
        let known: Arc<dyn Fn(Values) -> Words + Send + Sync> = Arc::new(known);
        let words: Vec<OsString> = std::iter::once("fourfold".to_owned()).chain(words).map(OsString::from).collect();
        let last = words.len() - 1;
        let _ = complete(&mut completing(&known), words, last, None);
    }
}
