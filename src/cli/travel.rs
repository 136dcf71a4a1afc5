//! Owns the words typed after `fourfold export` and `fourfold import`, and what they mean.
//! Must not do anything about it.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

/// What to export, how, and to where.
#[derive(Args, Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct Export {
    /// Which result: its id, the beginning of it, or `last`, which is meant when none is named.
    pub result: Option<String>,
    /// All sittings; in JSON open ones and the notes of days too. Pages and pictures go into a folder, one file each.
    #[arg(long, conflicts_with = "result")]
    pub all: bool,
    /// The format; without it, by the ending of FILE.
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<ExportFormat>,
    /// Where to; without it, or with `-`, to standard output.
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    /// With svg: this earlier result as the second outline.
    #[arg(long, value_name = "RESULT", conflicts_with = "all")]
    pub then: Option<String>,
    /// Take along what you wrote: notes, half-written texts, all of what now.
    #[arg(long)]
    pub with_notes: bool,
    /// With csv: one row an item, not one row a result.
    #[arg(long)]
    pub items: bool,
    /// Replace FILE when it is there.
    #[arg(long)]
    pub force: bool,
    /// Print the JSON Schema of the JSON format.
    #[arg(long, exclusive = true)]
    pub schema: bool,
}

/// In which form to export. A format that is added here gets its name, its ending, and an arm in the command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// A page for a journal, with the radar as text; one result.
    Md,
    /// A page for a browser and for paper; one result.
    Html,
    /// The radar alone, for slides; one result, or two with `--then`.
    Svg,
    /// All there is to read again: `fourfold import` takes it.
    Json,
    /// A table for spreadsheets.
    Csv,
    /// The dates of the open step, for calendars.
    Ics,
}

impl ExportFormat {
    /// The format that a file's ending names.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::from_str(ending, true).ok()
    }
}

/// What to add, and how to ask.
#[derive(Args, Clone, Debug)]
pub struct Import {
    /// The export, in JSON; `-` for standard input.
    #[arg(value_hint = ValueHint::FilePath)]
    pub file: PathBuf,
    /// Only show what would come.
    #[arg(long)]
    pub dry_run: bool,
    /// Add without asking.
    #[arg(long, conflicts_with = "dry_run")]
    pub yes: bool,
    /// As JSON, for other programs; adds only with `--yes`.
    #[arg(long)]
    pub json: bool,
}
