//! Owns the words typed after `fourfold`, and what they mean: help, man pages and completions are made from them.
//! Must not do anything about it.

mod completing;
mod examples;
mod group;
mod language;
mod man;
mod options;
mod pack;
mod results;
mod share;
mod simulate;
mod travel;

use std::path::PathBuf;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum, ValueHint};

pub use completing::{COMPLETE, Values, completed, registration};
pub use examples::{Example, examples};
pub use group::{Group, GroupFormat};
pub use man::{ManPage, man_pages};
pub use options::{GlyphTier, KeySetName, Options, ThemeName};
pub use pack::{PackCheck, PackCommand, PackDiff, PackNew, PackPrint, PackShow, PaperFormat};
pub use results::{Compare, Show};
pub use share::{CoachKey, Share};
pub use simulate::{CrowdPart, ProfileName, Simulate, SimulatedForm, StyleName};
pub use travel::{Export, ExportFormat, Import};

/// Take stock of a working life: money, growth, balance and passion.
#[derive(Debug, Parser)]
#[command(name = "fourfold", version, about, disable_help_subcommand = true)]
pub struct Cli {
    /// Options that every command takes.
    #[command(flatten)]
    pub options: Options,
    /// What to do; without one, the home screen or the sitting that was left open.
    #[command(subcommand)]
    pub command: Option<Command>,
}

impl Cli {
    /// What was typed. Words that are not understood, and questions for help, end the program here.
    #[must_use]
    pub fn read() -> Self {
        Self::from_arg_matches(&definition().get_matches()).unwrap_or_else(|error| error.exit())
    }
}

/// The command line, with the examples of every command below its help.
#[must_use]
pub fn definition() -> clap::Command {
    let plain = Cli::command();
    let names: Vec<String> = plain.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    names.into_iter().fold(plain.after_help(examples::below("")), |definition, name| {
        let below = examples::below(&name);
        definition.mut_subcommand(name, |command| command.after_help(below))
    })
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Answer a pack, or go on with the sitting of it that was left open.
    Take {
        /// A built-in pack by name (`four-lessons`, `four-lessons-short`, `after-a-project`, `an-offer`), an
        /// installed one, or a pack file; without it, the one of the settings, else `four-lessons`.
        pack: Option<String>,
        /// Begin anew even if a sitting was left open; the open one stays.
        #[arg(long)]
        new: bool,
    },
    /// What now: from a result to one small step, with options side by side.
    Decide {
        /// Which result: its id, the beginning of it, or `last`.
        #[arg(default_value = "last")]
        result: String,
    },
    /// Say how your step went: half a minute, no questionnaire.
    Checkin,
    /// Learn three keys in twenty seconds, by doing; nothing is kept.
    Tutor,
    /// Print a result in the scrollback: bars, radar and words.
    Show(Show),
    /// Print then and now: two results side by side, with what may have changed.
    Compare(Compare),
    /// Print all sittings and the days between: what may have moved, what was tried and learned.
    Year {
        /// Columns to fit; without it, the terminal's own.
        #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..=400))]
        width: Option<u16>,
        /// As JSON, for other programs.
        #[arg(long)]
        json: bool,
    },
    /// List past results with their course, open sittings, notes and files that could not be read.
    List {
        /// Columns to fit; without it, the terminal's own.
        #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..=400))]
        width: Option<u16>,
        /// As JSON, for other programs.
        #[arg(long)]
        json: bool,
    },
    /// Note a line for today, between sittings.
    ///
    /// Works while Fourfold is open elsewhere. The note stays on this machine; words typed behind the command
    /// also stay in the history of your shell, what is asked for does not.
    Note {
        /// What to note, up to 10,000 characters; without it, a line that is asked for, or all that is piped
        /// in. Put `--` before words that begin with a dash.
        text: Vec<String>,
    },
    /// Print the settings that hold, as the file would say them: each with where it comes from.
    Config(Config),
    /// Put the hand-ins of a group together: one picture of all, published once, and never of a person.
    ///
    /// Before a room (`--present`), one key is one step; the notes follow over a socket file that only you can open,
    /// and cannot steer. Nothing leaves this machine.
    Group(Group),
    /// Packs, which are questionnaires in plain files: check, list, show, add and compare them, begin one.
    Pack {
        /// What to do.
        #[command(subcommand)]
        command: PackCommand,
    },
    /// Look over the terminal, the settings and the data folder: ok, warn or bad, with the cure.
    ///
    /// In a terminal, draws a radar three ways and asks which one looks right; the answer goes into the settings.
    /// Changes nothing else without `--fix`, and never shows answers. Ends with 1 when something is bad.
    Doctor {
        /// Let only you read the data folder and its files again; nothing else is changed, and nothing removed.
        #[arg(long)]
        fix: bool,
        /// As JSON, for other programs.
        #[arg(long)]
        json: bool,
    },
    /// Write results to a file or to standard output: pages, pictures, JSON, tables, calendars.
    ///
    /// What you wrote stays behind unless --with-notes is given; the step goes along with its dates. A file is for
    /// you alone to read, written whole or not at all, and takes no other file's place without --force. Works
    /// while Fourfold is open elsewhere. `--all --format json --with-notes` is a complete archive, which
    /// `fourfold import` reads. Ends with 65 when a file could not be read and is missing in it.
    Export(Export),
    /// Add what an export holds and is not there yet: shows first what would come, and gives a receipt.
    ///
    /// Nothing that is there is ever replaced: what differs is named, and stays. Ends with 1 when something differs.
    Import(Import),
    /// Write the hand-in of a result for a workshop: shows the exact file first, asks, and gives a receipt.
    #[command(long_about = share::SHARE)]
    Share(Share),
    /// Make the key of a coach, once, and print the public half of it.
    #[command(long_about = share::COACH_KEY)]
    CoachKey(CoachKey),
    /// Delete one sitting or note: shows first what would go, and gives a receipt.
    Forget {
        /// Which one: its id, the beginning of it, or `last` for the last sitting.
        #[arg(value_name = "ID")]
        result: String,
        /// Delete without asking.
        #[arg(long)]
        yes: bool,
        /// As JSON, for other programs; deletes only with `--yes`.
        #[arg(long)]
        json: bool,
    },
    /// Delete everything that Fourfold keeps: shows first what would go, and gives a receipt.
    Purge {
        /// Delete without asking.
        #[arg(long)]
        yes: bool,
        /// As JSON, for other programs; deletes only with `--yes`.
        #[arg(long)]
        json: bool,
    },
    /// Print the completions of a shell: commands, options, and the results that are there.
    ///
    /// They ask this program for the words that fit, which changes nothing and takes no lock.
    Completions {
        /// Which shell.
        shell: ShellName,
    },
    /// Print the man page of Fourfold, or write one for each command.
    Man {
        /// Write every page into this folder, over older ones.
        #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
        out: Option<PathBuf>,
    },
    /// Make simulated people, to try Fourfold out and to measure it: hand-ins, sittings or lines to type.
    #[command(hide = true, long_about = simulate::SIMULATE)]
    Simulate(Simulate),
}

/// A shell that words can be completed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ShellName {
    /// Bash, from 4.4 on.
    Bash,
    /// Zsh.
    Zsh,
    /// Fish.
    Fish,
}

/// What to show of the settings, or to write.
#[derive(Args, Clone, Copy, Debug)]
pub struct Config {
    /// As JSON, for other programs.
    #[arg(long)]
    pub json: bool,
    /// Write a commented file to begin with, where there is none.
    #[arg(long, conflicts_with = "json")]
    pub init: bool,
    /// List every screen with its actions and their keys, by the names that the file takes.
    #[arg(long, conflicts_with_all = ["json", "init"])]
    pub actions: bool,
}

#[cfg(test)]
mod tests;
