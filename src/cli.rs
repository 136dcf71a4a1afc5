//! Owns the words typed after `fourfold`, and what they mean.
//! Must not do anything about it.

mod pack;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub use pack::{PackCheck, PackCommand, PackDiff, PackNew, PackShow};

const AFTER: &str = "\
Examples:
  fourfold                 go on where you stopped, or start
  fourfold tutor           three keys to practise, in twenty seconds
  fourfold decide          from the last result to one small step
  fourfold show            the last result, in the scrollback
  fourfold compare         then and now: the last two results
  fourfold list --json     every sitting, for other programs
  fourfold note TEXT       a line for today, between sittings
  fourfold config          the settings that hold, and where their file is
  fourfold pack check FILE every problem of a pack of your own, with its cure
  fourfold doctor          what stands in the way here, and the cure
  fourfold forget last     delete one sitting, after showing what goes

Everything stays on this machine. Set FOURFOLD_HOME or --home to keep it in one folder.
Questions come line by line with --plain, with ACCESSIBLE=1, with `plain = true` in the settings,
with TERM=dumb, and where the input or the output is not a terminal.
Exit codes: 0 done, 1 failed, 2 usage, 65 data unreadable or from a newer version, 73 cannot
create, 74 input/output error, 75 open elsewhere, 77 no permission.";

/// Take stock of a working life: money, growth, balance and passion.
#[derive(Debug, Parser)]
#[command(name = "fourfold", version, about, after_help = AFTER, disable_help_subcommand = true)]
pub struct Cli {
    /// Options that every command takes.
    #[command(flatten)]
    pub options: Options,
    /// What to do; without one, the home screen or the sitting that was left open.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that every command takes.
#[derive(Args, Clone, Debug, Default)]
pub struct Options {
    /// Keep everything in this folder.
    #[arg(long, global = true, value_name = "DIR")]
    pub home: Option<PathBuf>,
    /// Line by line, without drawings or colours: for screen readers, pipes and simple terminals.
    #[arg(long, global = true)]
    pub plain: bool,
    /// The colours; without it, by `NO_COLOR` and its kin, then by the settings.
    #[arg(long, global = true, value_name = "THEME")]
    pub theme: Option<ThemeName>,
    /// What drawings are made of; without it, by the settings, then by the terminal.
    #[arg(long, global = true, value_name = "TIER")]
    pub glyphs: Option<GlyphTier>,
    /// The set of keys; without it, by the settings.
    #[arg(long, global = true, value_name = "SET")]
    pub keys: Option<KeySetName>,
    /// Take this for the time now, with its offset from UTC, such as 2026-12-08T20:00:00+01:00; for trying
    /// out what a later day shows.
    #[arg(long, global = true, value_name = "RFC3339", hide_short_help = true)]
    pub now: Option<String>,
}

/// A set of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ThemeName {
    /// The terminal's own colours, on a dark background.
    Default,
    /// The terminal's own colours, on a light background.
    Light,
    /// The strongest text colour only.
    HighContrast,
    /// No colour.
    Monochrome,
    /// Hues that stay apart in colour blindness, on dark and on light.
    ColourSafe,
}

/// A set of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum KeySetName {
    /// Arrows, with a letter beside most of them.
    Arrows,
    /// `h j k l`.
    Vi,
    /// The left half of the keyboard alone.
    OneHand,
}

/// What drawings are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum GlyphTier {
    /// Braille dots.
    Braille,
    /// Quadrant blocks.
    Block,
    /// Printable ASCII.
    Ascii,
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
    Show {
        /// Which one: its id, the beginning of it, or `last`.
        #[arg(default_value = "last")]
        result: String,
        /// Columns to fit; without it, the terminal's own.
        #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..=400))]
        width: Option<u16>,
    },
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

/// Which two results to lay side by side, and how.
#[derive(Args, Clone, Debug)]
pub struct Compare {
    /// The earlier result: its id, the beginning of it, or `last`; without it, the last two of one pack.
    #[arg(value_name = "A")]
    pub one: Option<String>,
    /// The later result; without it, the last one that compares with A.
    #[arg(value_name = "B")]
    pub other: Option<String>,
    /// Columns to fit; without it, the terminal's own.
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..=400))]
    pub width: Option<u16>,
    /// As JSON, for other programs.
    #[arg(long)]
    pub json: bool,
    /// Even while a sitting of the same pack is open, which it may steer.
    #[arg(long)]
    pub anyway: bool,
}

#[cfg(test)]
mod tests {
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
        let help = Cli::command().render_help().to_string();
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
}
