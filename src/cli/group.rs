//! Owns the words typed after `fourfold group`, and what they mean.
//! Must not do anything about it.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

/// Which hand-ins to put together, and what to do with the picture.
#[derive(Args, Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct Group {
    /// Hand-in files, folders of them, streams of one hand-in a line, or `-` for standard input.
    #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub files: Vec<PathBuf>,
    /// The pack that they answer, by name or a pack file; without it, that of the first hand-in.
    #[arg(long, value_name = "PACK")]
    pub pack: Option<PathBuf>,
    /// Where the release is frozen; without it, in a file beside the hand-ins.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub ledger: Option<PathBuf>,
    /// Only look: count, and say what is refused and why; publish nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Publish without asking.
    #[arg(long)]
    pub yes: bool,
    /// The format; without it, by the ending of the output file, and txt for standard output.
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<GroupFormat>,
    /// Where the picture goes; without it, or with `-`, to standard output.
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    /// Replace the output file when it is there.
    #[arg(long)]
    pub force: bool,
    /// With txt: columns to fit; without it, the terminal's own.
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..=400))]
    pub width: Option<u16>,
    /// On the full screen before a room, one step a key; with --plain as text.
    #[arg(long, conflicts_with_all = ["dry_run", "format", "output", "width"])]
    pub present: bool,
    /// In a second terminal: what to say and to ask on the step that the room sees, and the time.
    #[arg(long, conflicts_with_all = ["present", "files"])]
    pub notes: bool,
    /// With so many simulated people in place of files, to rehearse; every step says so.
    #[arg(long, value_name = "N", requires = "present", conflicts_with_all = ["notes", "files"],
          value_parser = clap::value_parser!(u64).range(1..=1000))]
    pub demo: Option<u64>,
}

/// In which form a group is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum GroupFormat {
    /// Plain text.
    Txt,
    /// For minutes and journals.
    Md,
    /// A page for a browser and for paper.
    Html,
    /// The radar alone, for slides.
    Svg,
    /// For other programs, with what was refused.
    Json,
    /// For spreadsheets: one row a part and bin.
    Csv,
}

impl GroupFormat {
    /// The format that a file's ending names.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::from_str(ending, true).ok()
    }
}
