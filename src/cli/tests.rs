//! What the words typed after `fourfold` mean.

use clap::CommandFactory;

use super::*;

#[test]
fn the_command_line_is_well_formed() {
    Cli::command().debug_assert();
}

#[test]
fn the_clock_is_told_of_in_the_long_help_only() {
    let mut command = Cli::command();
    let (short, long) = (command.render_help().to_string(), command.render_long_help().to_string());
    assert!(!short.contains("--now") && long.contains("--now"), "{short}\n{long}");
}

#[test]
fn a_note_is_all_the_words() {
    let cli = Cli::try_parse_from(["fourfold", "note", "slept", "well", "--", "-5", "degrees"]).unwrap();
    let Some(Command::Note { text }) = cli.command else { panic!("{cli:?}") };
    assert_eq!(text, ["slept", "well", "-5", "degrees"]);
}

#[test]
fn the_line_mode_may_be_asked_for_anywhere() {
    for words in [["fourfold", "--plain", "take"], ["fourfold", "checkin", "--plain"]] {
        assert!(Cli::try_parse_from(words).unwrap().options.plain);
    }
    let help = definition().render_help().to_string();
    assert!(
        help.contains("--plain") && help.contains("ACCESSIBLE=1") && help.contains("TERM=dumb"),
        "{help}"
    );
}

#[test]
fn options_may_stand_before_and_after_the_command() {
    for words in [["fourfold", "--home", "x", "list"], ["fourfold", "list", "--home", "x"]] {
        let cli = Cli::try_parse_from(words).unwrap();
        assert_eq!(cli.options.home, Some(PathBuf::from("x")));
    }
}

/// Every command that can be seen.
fn commands() -> Vec<clap::Command> {
    let mut definition = definition();
    definition.build();
    definition.get_subcommands().filter(|command| !command.is_hide_set()).cloned().collect()
}

/// The words behind a prompt, up to where a shell would take over.
fn typed(example: &str) -> Vec<&str> {
    example.split(' ').take_while(|word| !matches!(*word, "|" | ">" | "<")).collect()
}

#[test]
fn every_command_has_examples_and_every_example_is_understood() {
    for name in commands().iter().map(clap::Command::get_name).chain([""]) {
        assert!(!examples(name).is_empty(), "no examples of `{name}`");
        for (example, does) in examples(name) {
            let read = Cli::try_parse_from(typed(example));
            let command = read.unwrap_or_else(|error| panic!("{example}\n{error}")).command;
            assert!(name.is_empty() || command.is_some(), "{example}");
            assert!(
                name.is_empty() || example.starts_with(&format!("fourfold {name}")),
                "{example} at {name}"
            );
            assert!(!does.is_empty() && does.len() <= 60, "{example}: {does}");
        }
    }
}

#[test]
fn an_example_that_is_not_understood_is_found() {
    for example in ["fourfold shew", "fourfold show --wide", "fourfold forget"] {
        assert!(Cli::try_parse_from(typed(example)).is_err(), "{example}");
    }
}

#[test]
fn the_help_of_every_command_shows_its_examples() {
    for mut command in commands() {
        let help = command.render_help().to_string();
        for (example, does) in examples(command.get_name()) {
            assert!(help.contains(example) && help.contains(does), "{example} in\n{help}");
        }
    }
    let help = definition().render_help().to_string();
    assert!(
        help.contains("Examples:") && help.contains("FOURFOLD_HOME") && help.contains("Exit codes:"),
        "{help}"
    );
}

#[test]
fn the_man_pages_know_every_command_and_every_option() {
    let pages = man_pages().unwrap();
    let main = &pages[0];
    assert_eq!(main.file, "fourfold.1");
    for command in commands() {
        let name = command.get_name();
        let page = pages.iter().find(|page| page.file == format!("fourfold-{name}.1"));
        let page = &page.unwrap_or_else(|| panic!("no page of {name}")).text;
        assert!(
            main.text.contains(&format!("fourfold\\-{}(1)", name.replace('-', "\\-"))),
            "{name} in\n{}",
            main.text
        );
        for argument in command.get_arguments() {
            let long = argument.get_long().map(|long| format!("\\-\\-{}", long.replace('-', "\\-")));
            let shown = long.unwrap_or_else(|| argument.get_value_names().unwrap()[0].to_string());
            assert!(page.contains(&shown), "{shown} in\n{page}");
        }
        for heading in ["NAME", "SYNOPSIS", "OPTIONS", "EXAMPLES", "FILES", "ENVIRONMENT", "EXIT STATUS"] {
            assert!(
                page.contains(&format!(".SH {heading}")) || page.contains(&format!(".SH \"{heading}\"")),
                "{heading} in\n{page}"
            );
        }
        for (example, _) in examples(name) {
            assert!(page.contains(&example.replace('-', "\\-")), "{example} in\n{page}");
        }
    }
    let below =
        |command: &clap::Command| command.get_subcommands().filter(|one| one.get_name() != "help").count();
    let all: usize = commands().iter().map(|command| 1 + below(command)).sum();
    assert_eq!(pages.len(), all + 1);
}

#[test]
fn the_table_of_commands_in_the_readme_knows_every_command_and_every_option() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let (_, table) = readme.split_once("## Commands").unwrap();
    let (table, _) = table.split_once("\n## ").unwrap();
    let mut missing = Vec::new();
    for command in Cli::command().get_subcommands().filter(|command| !command.is_hide_set()) {
        let name = command.get_name();
        let begins = [format!("| `fourfold {name}`"), format!("| `fourfold {name} ")];
        let row = table.lines().find(|line| begins.iter().any(|begin| line.starts_with(begin)));
        let Some(row) = row else {
            missing.push(name.to_owned());
            continue;
        };
        let longs = command.get_arguments().filter_map(clap::Arg::get_long);
        missing.extend(
            longs.filter(|long| !row.contains(&format!("`--{long}"))).map(|long| format!("{name} --{long}")),
        );
    }
    let own = Cli::command();
    let longs = own.get_arguments().filter_map(clap::Arg::get_long);
    missing.extend(longs.filter(|long| !table.contains(&format!("--{long}"))).map(str::to_owned));
    assert_eq!(missing, Vec::<String>::new(), "not in the README's table of commands");
}

/// What is hidden is for developers: no help, no man page and no completion names it, and the README tells of it once.
#[test]
fn a_hidden_command_has_examples_and_stands_in_the_readme_for_developers() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let (_, developers) = readme.split_once("## For developers").unwrap();
    let mut definition = definition();
    definition.build();
    let hidden: Vec<_> =
        definition.get_subcommands().filter(|command| command.is_hide_set()).cloned().collect();
    assert_eq!(hidden.iter().map(clap::Command::get_name).collect::<Vec<_>>(), ["simulate"]);
    for command in hidden {
        let name = command.get_name();
        assert!(developers.contains(&format!("fourfold {name}")), "{name}");
        for argument in command.get_arguments().filter_map(clap::Arg::get_long) {
            let global = definition.get_arguments().any(|own| own.get_long() == Some(argument));
            assert!(
                global || argument == "help" || developers.contains(&format!("--{argument}")),
                "--{argument}"
            );
        }
        assert!(!examples(name).is_empty());
        for (example, _) in examples(name) {
            assert!(Cli::try_parse_from(typed(example)).is_ok(), "{example}");
        }
        assert!(!definition.render_help().to_string().contains(name));
    }
}

#[test]
fn a_man_page_says_what_even_the_short_help_leaves_out() {
    let pages = man_pages().unwrap();
    for page in &pages {
        assert!(page.text.contains("Take this for the time now"), "{}", page.text);
        assert!(
            page.text
                .contains(&format!("1 \"\" \"fourfold {}\" \"User Commands\"\n", env!("CARGO_PKG_VERSION")))
        );
    }
}

#[test]
fn formats_are_named_by_endings_too() {
    for (ending, format) in [
        ("md", ExportFormat::Md),
        ("html", ExportFormat::Html),
        ("json", ExportFormat::Json),
        ("CSV", ExportFormat::Csv),
    ] {
        assert_eq!(ExportFormat::of_ending(ending), Some(format));
    }
    assert_eq!(ExportFormat::of_ending("exe"), None);
    for words in [["--all", "s1"], ["--schema", "--all"]] {
        assert!(Cli::try_parse_from([&["fourfold", "export"], words.as_slice()].concat()).is_err());
    }
}
