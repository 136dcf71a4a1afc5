//! Owns the words typed after `fourfold pack`, and what they mean.
//! Must not do anything about it.

use std::path::PathBuf;

use clap::{Args, Subcommand};

const AFTER_CHECK: &str = "\
Examples:
  fourfold pack check team.toml               every problem, with its line and its cure
  fourfold pack check --strict *.toml         warnings fail too: for a collection of packs
  fourfold pack check --json four-lessons     for other programs

An error keeps a pack from being used: it could not be read, scored or shown. A warning advises, and bears the
name of its check. To keep to your own way, allow the check in the file, and say why:

  [[allow]]
  check = \"length\"
  item = \"m1\"            # a question, axis, scale, section or claim; without it, everywhere
  reason = \"...\"

Ends with 65 when a pack has an error, with --strict also when it has a warning.";

/// What to do with packs.
#[derive(Debug, Subcommand)]
pub enum PackCommand {
    /// Look over packs: every error and every warning about the craft of asking, with line, excerpt and cure.
    #[command(after_help = AFTER_CHECK)]
    Check(PackCheck),
}

/// What to look over, and how.
#[derive(Args, Clone, Debug)]
pub struct PackCheck {
    /// Pack files, or packs by name.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Warnings fail too.
    #[arg(long)]
    pub strict: bool,
    /// As JSON, for other programs.
    #[arg(long)]
    pub json: bool,
}
