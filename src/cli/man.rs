//! Owns the man pages: one for the program and one for each command, made from the definition of the command line.
//! Must not write a file nor print.

use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::examples::{Example, examples};

/// What each page is headed with, in the middle.
const MANUAL: &str = "User Commands";

/// Where things are kept.
const FILES: &[Example] = &[
    (
        "$XDG_DATA_HOME/fourfold, else ~/.local/share/fourfold",
        "The data folder; elsewhere what the platform prescribes. With --home or FOURFOLD_HOME it is that folder.",
    ),
    (
        "sessions/ID.json",
        "In the data folder: a sitting, with its questions, its answers and what followed. Only you can read it.",
    ),
    ("notes/ID.json", "In the data folder: a note of a day."),
    (
        "packs/",
        "In the data folder: copies of packs of your own that were answered, so that an open sitting can go on.",
    ),
    ("coach-key.txt", "In the data folder: the key of a coach, where one was made. Only you can read it."),
    ("lock", "In the data folder: who has the sittings open."),
    (
        "$XDG_CONFIG_HOME/fourfold/config.toml, else ~/.config/fourfold/config.toml",
        "The settings; config.toml in the data folder with --home or FOURFOLD_HOME. Everything in it may be left out.",
    ),
];

/// What the environment changes.
const ENVIRONMENT: &[Example] = &[
    ("FOURFOLD_HOME", "One folder for everything, as with --home."),
    ("XDG_DATA_HOME, XDG_CONFIG_HOME, HOME", "Where the folders are without it."),
    ("ACCESSIBLE", "Set to anything but 0: line by line, as with --plain."),
    ("TERM", "The terminal. With dumb or without a value questions come line by line."),
    ("COLORTERM", "truecolor or 24bit: the terminal has all colours."),
    ("NO_COLOR, CLICOLOR=0", "No colours."),
    ("FORCE_COLOR, CLICOLOR_FORCE", "Colours all the same."),
    ("LC_ALL, LC_CTYPE, LANG", "Without UTF-8 drawings are plain ASCII."),
    ("VISUAL, EDITOR", "The editor for notes."),
    ("PAGER", "What show --pager pages with; without it less, else more."),
    ("FOURFOLD_COMPLETE", "Set by the completions of a shell, to ask for the words that fit."),
];

/// How a command ends.
const EXITS: &[Example] = &[
    ("0", "Done."),
    ("1", "Failed, and the reason was said."),
    ("2", "The words were not understood."),
    ("65", "Data is unreadable or from a newer version."),
    ("73", "Something cannot be created."),
    ("74", "Input/output error."),
    ("75", "Fourfold is open elsewhere."),
    ("77", "No permission."),
];

/// A man page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManPage {
    /// The name of its file, such as `fourfold-show.1`.
    pub file: String,
    /// What `man` reads.
    pub text: String,
}

/// Every page, that of the program itself first, those of a command's own commands behind it.
///
/// # Errors
/// None in practice: a page is written to memory.
pub fn man_pages() -> std::io::Result<Vec<ManPage>> {
    // What the short help leaves out belongs into a manual.
    let mut definition = super::definition().mut_args(|argument| argument.hide_short_help(false));
    definition.build();
    let version = definition.get_version().unwrap_or_default().to_owned();
    let commands: Vec<_> =
        definition.get_subcommands().filter(|command| !command.is_hide_set()).cloned().collect();
    let of = |name: &str, command| page(name, command, &version);
    let mut pages = vec![of("", definition)?];
    for command in commands {
        let name = command.get_name().to_owned();
        let below: Vec<_> =
            command.get_subcommands().filter(|below| below.get_name() != "help").cloned().collect();
        pages.push(of(&name, command)?);
        for below in below {
            let name = format!("{name} {}", below.get_name());
            pages.push(of(&name, below)?);
        }
    }
    Ok(pages)
}

/// The page of the command of that name; of the program itself under no name.
fn page(name: &str, command: clap::Command, version: &str) -> std::io::Result<ManPage> {
    let is_program = name.is_empty();
    let has_options = command.get_arguments().next().is_some();
    let has_commands = command.get_subcommands().next().is_some();
    let title = command.get_display_name().unwrap_or(command.get_name()).to_owned();
    let man = Man::new(command);
    // Without a day, so that the same version makes the same page.
    let mut text = format!(".TH {title} 1 \"\" \"fourfold {version}\" \"{MANUAL}\"\n").into_bytes();
    man.render_name_section(&mut text)?;
    man.render_synopsis_section(&mut text)?;
    man.render_description_section(&mut text)?;
    if has_options {
        man.render_options_section(&mut text)?;
    }
    if has_commands {
        man.render_subcommands_section(&mut text)?;
    }
    let mut more = Roff::new();
    if examples(name).is_empty() {
        man.render_extra_section(&mut text)?;
    } else {
        section(&mut more, "EXAMPLES", examples(name));
    }
    section(&mut more, "FILES", FILES);
    section(&mut more, "ENVIRONMENT", ENVIRONMENT);
    section(&mut more, "EXIT STATUS", EXITS);
    if !is_program {
        more.control("SH", ["SEE ALSO"]).text([bold("fourfold"), roman("(1)")]);
    }
    more.to_writer(&mut text)?;
    Ok(ManPage { file: man.get_filename(), text: String::from_utf8_lossy(&text).into_owned() })
}

/// Names with what each is, under a heading.
fn section(page: &mut Roff, heading: &str, rows: &[Example]) {
    page.control("SH", [heading]);
    for (name, is) in rows {
        page.control("TP", []).text([bold(*name)]).text([roman(*is)]);
    }
}
