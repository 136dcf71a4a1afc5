//! Owns the words typed after `fourfold show` and `fourfold compare`, and what they mean.
//! Must not do anything about it.

use clap::Args;

use super::ExportFormat;

/// Which result to print, and how.
#[derive(Args, Clone, Debug)]
pub struct Show {
    /// Which one: its id, the beginning of it, or `last`.
    #[arg(default_value = "last")]
    pub result: String,
    /// Columns to fit; without it, the terminal's own.
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..=400))]
    pub width: Option<u16>,
    /// Page by page, with the program that PAGER names, else less or more; not where the output is no terminal.
    #[arg(long)]
    pub pager: bool,
    /// In a form for other readers, without notes, as `fourfold export` writes it.
    #[arg(long, value_name = "FORMAT", conflicts_with_all = ["pager", "copy", "width"])]
    pub format: Option<ExportFormat>,
    /// Send it to the clipboard, without notes and steps, in place of printing it; needs a terminal.
    #[arg(long, conflicts_with = "pager")]
    pub copy: bool,
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
