//! Owns the words typed after `fourfold pack`, and what they mean.
//! Must not do anything about it.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum, ValueHint};

const AFTER_CHECK: &str = "\
Examples:
  fourfold pack check team.toml               every problem, with its line and its cure
  fourfold pack check --strict *.toml         warnings fail too: for a collection of packs
  fourfold pack check --json four-lessons     for other programs

An error keeps a pack from being used: it could not be read, scored or shown. A warning advises.
It bears the name of its check. To keep to your own way, allow the check in the file:

  [[allow]]
  check = \"length\"
  item = \"m1\"            # a question, axis, scale, section or claim; without it, everywhere
  reason = \"...\"

Ends with 65 when a pack has an error, with --strict also when it has a warning.";

const AFTER_SCHEMA: &str = "\
Examples:
  fourfold pack schema > pack.schema.json

Editors that know TOML schemas use it when the first line of a pack is:
  #:schema ./pack.schema.json";

const AFTER_NEW: &str = "\
Examples:
  fourfold pack new team                         asks what it is about
  fourfold pack new team --axes trust,pace,care  six questions on each of three
  fourfold pack new job --title \"First job\" --axes pay,people,place --items 8";

const AFTER_TRANSLATE: &str = "\
Examples:
  fourfold pack translate team.toml de        writes team.de.toml beside it
  fourfold pack check team.toml               names what is not translated yet
  fourfold take team.toml --lang de           asks in German what is translated

What is not translated as a whole, a question with its lead-in and its answers, is asked in the language
of the pack. `fourfold pack install team.toml` takes the translations beside it along.";
const AFTER_PREVIEW: &str = "\
Examples:
  fourfold pack preview team.toml          beside your editor: save, and see it anew
  fourfold pack preview team.toml --plain  line by line, as a screen reader gets it
  fourfold pack preview four-lessons       a pack by name

Nothing that you answer is kept, no file is made, and other sittings stay untouched.
Ends with 65 when the pack has an error at the start, and says all of them as check does.";

const AFTER_DIFF: &str = "\
Examples:
  fourfold pack diff team team.toml     the installed pack, and the file to follow
  fourfold pack diff four-lessons four-lessons-short
                                        two packs that share questions";

const AFTER_PRINT: &str = "\
Examples:
  fourfold pack print four-lessons -o paper.html  a page to print from a browser
  fourfold pack print team.toml --width 72 | lp   plain text, to the printer

The scoring sheet begins on a sheet of its own: hand it out once the questions are answered.";

/// What to do with packs.
#[derive(Debug, Subcommand)]
pub enum PackCommand {
    /// Look over packs: every error and every warning about the craft of asking, with line, excerpt and cure.
    #[command(after_help = AFTER_CHECK)]
    Check(PackCheck),
    /// Write a pack to begin with: NAME.toml in this folder, commented, balanced, ready to be rewritten.
    ///
    /// In a terminal, asks for what no option says. Never overwrites a file.
    #[command(after_help = AFTER_NEW)]
    New(PackNew),
    /// Answer a pack as others will, without keeping anything.
    ///
    /// A file is followed: each time it is saved, its new form is shown at the same question.
    #[command(after_help = AFTER_PREVIEW)]
    Preview {
        /// A pack file, which is followed; or a pack by name.
        file: PathBuf,
    },
    /// List the packs at hand: those that come with Fourfold, and those that you installed.
    List {
        /// As JSON, for other programs.
        #[arg(long)]
        json: bool,
    },
    /// Print what is in a pack: axes, questions with their answers, pages, notes on sources and weaknesses.
    Show(PackShow),
    /// Write a pack for paper: questions with boxes, a scoring sheet, and an empty radar to draw by hand.
    ///
    /// A file is written whole or not at all, and takes no other file's place without --force. Nothing of your own
    /// answers is in it.
    #[command(after_help = AFTER_PRINT)]
    Print(PackPrint),
    /// Print the JSON Schema of a pack file, by which editors complete fields and mark mistakes.
    #[command(after_help = AFTER_SCHEMA)]
    Schema {
        /// That of a translation file instead.
        #[arg(long)]
        translation: bool,
    },
    /// Write the file of a translation, to be filled in: every text of the pack, with an empty one below it.
    ///
    /// It is called NAME.TAG.toml and belongs beside the file of the pack; for a pack by name it is written to this
    /// folder. Never overwrites a file.
    #[command(after_help = AFTER_TRANSLATE)]
    Translate {
        /// A pack file, or a pack by name.
        pack: PathBuf,
        /// The language to translate into, as a tag such as `de` or `pt-BR`.
        #[arg(value_name = "TAG", value_parser = super::language::language_tag)]
        language: String,
    },
    /// Keep a copy of a pack in the data folder, so that `fourfold take NAME` finds it from anywhere.
    ///
    /// The pack is checked first. Another text with the same id and version is refused; a newer version takes the
    /// place of the old one, and what that does to old results is said.
    Install {
        /// A pack file.
        file: PathBuf,
    },
    /// Delete an installed pack: shows first what would go. Results of it stay. Never one that an open sitting needs.
    Remove {
        /// Its id, from `fourfold pack list`.
        name: String,
        /// Delete without asking.
        #[arg(long)]
        yes: bool,
        /// As JSON, for other programs; deletes only with `--yes`.
        #[arg(long)]
        json: bool,
    },
    /// Say what changed from one form of a pack to the next, and whether old results still compare.
    #[command(after_help = AFTER_DIFF)]
    Diff(PackDiff),
}

/// What the pack to begin with is about.
#[derive(Args, Clone, Debug)]
pub struct PackNew {
    /// Its name: a-z, 0-9, `-` and `_`.
    pub name: String,
    /// One line for lists and headings.
    #[arg(long)]
    pub title: Option<String>,
    /// The axes of its radar, 3 to 8 in a word or two each, with commas between.
    #[arg(long, value_name = "A,B,C")]
    pub axes: Option<String>,
    /// Questions on each axis: 4, 6, 8, 10 or 12; without it, 6.
    #[arg(long, value_name = "N")]
    pub items: Option<u8>,
}

/// Which pack to print, and how.
#[derive(Args, Clone, Debug)]
pub struct PackShow {
    /// A pack by name, or a pack file.
    #[arg(value_name = "PACK")]
    pub pack: PathBuf,
    /// The file itself, to copy and to change.
    #[arg(long)]
    pub toml: bool,
    /// Columns to fit; without it, the terminal's own.
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..=400))]
    pub width: Option<u16>,
}

/// Which pack to write for paper, in which form, and to where.
#[derive(Args, Clone, Debug)]
pub struct PackPrint {
    /// A pack by name, or a pack file.
    #[arg(value_name = "PACK", value_hint = ValueHint::FilePath)]
    pub pack: PathBuf,
    /// The format; without it, by the ending of FILE, and txt for standard output.
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<PaperFormat>,
    /// Where to; without it, or with `-`, to standard output.
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    /// With txt: columns to fit, at most 88 of which are used; without it, 80 for a file, else the terminal's own.
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..=400))]
    pub width: Option<u16>,
    /// Replace FILE when it is there.
    #[arg(long)]
    pub force: bool,
}

/// In which form to write a pack for paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PaperFormat {
    /// A page to print from a browser.
    Html,
    /// Plain text.
    Txt,
}

impl PaperFormat {
    /// The format that a file's ending names.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::from_str(ending, true).ok()
    }
}

/// Which packs to lay side by side, and how.
#[derive(Args, Clone, Debug)]
pub struct PackDiff {
    /// The older form: a pack file, or a pack by name.
    pub old: PathBuf,
    /// The newer form, in the same way.
    pub new: PathBuf,
    /// Columns to fit; without it, the terminal's own.
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..=400))]
    pub width: Option<u16>,
    /// As JSON, for other programs.
    #[arg(long)]
    pub json: bool,
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
