//! Owns the words typed after `fourfold share` and `fourfold coach-key`, and what they mean.
//! Must not do anything about it.

use std::path::PathBuf;

use clap::{Args, ValueHint};

/// What the help of `fourfold share` says beyond its first line.
pub(super) const SHARE: &str = "\
Write the hand-in of a result for a workshop: shows the exact file first, asks, and gives a receipt.

It holds the score of each axis, rounded to 5, how many questions were answered, and the week: no name, no day, and, \
unless you choose so, no answer and no note. It is confidential to whoever holds the file. The file is for you alone to read, of one size \
whatever was answered, under a random name, and takes no other file's place. The sitting stays as it is.";

/// What the help of `fourfold coach-key` says beyond its first line.
pub(super) const COACH_KEY: &str = "\
Make the key of a coach, once, and print the public half of it.

Whoever hands in gives it to `fourfold share --for`; only your data folder holds the other half, which opens \
what was sealed. A second call prints the same key again.";

/// What to hand in, for whom, and to where.
#[derive(Args, Clone, Debug)]
pub struct Share {
    /// Which result: its id, the beginning of it, or `last`.
    #[arg(default_value = "last")]
    pub result: String,
    /// A file, or a folder for a file with a random name; without it, the folder where you are; `-` for standard
    /// output.
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub output: Option<PathBuf>,
    /// Seal it for a coach, by the public key that `fourfold coach-key` printed for them.
    #[arg(long = "for", value_name = "KEY")]
    pub key: Option<String>,
    /// Hand over the answers to all questions too. 24 answers are a fingerprint.
    #[arg(long)]
    pub items: bool,
    /// Hand over the note of this section too, as it stands; may be given more than once.
    #[arg(long = "with-note", value_name = "SECTION")]
    pub notes: Vec<String>,
    /// Write without asking.
    #[arg(long)]
    pub yes: bool,
    /// As JSON, for other programs; writes only with `--yes`.
    #[arg(long)]
    pub json: bool,
}

/// How to tell of the key of a coach.
#[derive(Args, Clone, Copy, Debug)]
pub struct CoachKey {
    /// As JSON, for other programs.
    #[arg(long)]
    pub json: bool,
}
