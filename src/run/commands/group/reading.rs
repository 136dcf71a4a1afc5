//! Owns where hand-ins are found: files, folders, streams of one a line, standard input.
//! Must not read them, nor pass over anything without a word.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;

use super::super::shown;
use crate::store;
use crate::words::group as words;

/// What the release is frozen in, beside the hand-ins of a folder.
pub(super) const LEDGER: &str = "fourfold-release.json";

/// How a sealed file ends.
const SEALED: &str = ".age";

/// Opens what was sealed, or says why not.
pub(super) type Opener = Box<dyn Fn(&[u8]) -> Result<Vec<u8>, String>>;

/// Where hand-ins come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Input {
    File(PathBuf),
    /// A file that was sealed for a coach: what is in it, or why it cannot be opened.
    Sealed(PathBuf, Result<Vec<u8>, String>),
    Standard,
}

/// All files of `named`, those of folders among them in the order of their names; and what is passed over in a folder.
pub(super) fn inputs(named: &[PathBuf]) -> Result<(Vec<Input>, Vec<String>), (PathBuf, io::Error)> {
    let (mut inputs, mut passed_over) = (Vec::new(), Vec::new());
    for path in named {
        if path == Path::new("-") {
            inputs.push(Input::Standard);
        } else if path.is_dir() {
            let failed = |error| (path.clone(), error);
            let entries =
                fs::read_dir(path).map_err(failed)?.collect::<io::Result<Vec<_>>>().map_err(failed)?;
            let mut files: Vec<_> = entries.into_iter().map(|entry| entry.path()).collect();
            files.sort();
            for file in files {
                match kind(&file) {
                    Kind::HandIns => inputs.push(Input::File(file)),
                    Kind::Ledger => {}
                    Kind::Other => passed_over.push(shown(&file)),
                }
            }
        } else {
            inputs.push(Input::File(path.clone()));
        }
    }
    Ok((inputs, passed_over))
}

/// The same with sealed files opened, by `open` where there is one.
pub(super) fn opened(inputs: Vec<Input>, open: impl Fn() -> Opener) -> Vec<Input> {
    let mut key = None;
    let inputs = inputs.into_iter().map(|input| match input {
        Input::File(path) if path.to_string_lossy().ends_with(SEALED) => {
            let text =
                store::read_archive_file(&path).map_err(|error| words::unreadable(&error.why.to_string()));
            let text = text.and_then(|text| key.get_or_insert_with(&open)(&text));
            Input::Sealed(path, text)
        }
        other @ (Input::File(_) | Input::Sealed(..) | Input::Standard) => other,
    });
    inputs.collect()
}

enum Kind {
    HandIns,
    Ledger,
    Other,
}

fn kind(file: &Path) -> Kind {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    if name == LEDGER || name.ends_with(".release.json") {
        Kind::Ledger
    } else if !name.starts_with('.')
        && [".json", ".ndjson", ".jsonl", SEALED].iter().any(|end| name.ends_with(end))
    {
        Kind::HandIns
    } else {
        Kind::Other
    }
}

/// Where the release of these is frozen: beside the one stream, else in the one folder that all are in; none when there is
/// no telling.
pub(super) fn ledger_of(named: &[PathBuf], inputs: &[Input]) -> Option<PathBuf> {
    if let [one] = named
        && [".ndjson", ".jsonl"].iter().any(|end| one.to_string_lossy().ends_with(end))
    {
        return Some(one.with_extension("release.json"));
    }
    if let [folder] = named
        && folder.is_dir()
    {
        return Some(folder.join(LEDGER));
    }
    let folder = |input: &Input| match input {
        Input::File(path) | Input::Sealed(path, _) => Some(path.parent().unwrap_or(Path::new("")).to_owned()),
        Input::Standard => None,
    };
    let first = inputs.first().and_then(folder)?;
    inputs.iter().all(|input| folder(input).as_ref() == Some(&first)).then(|| first.join(LEDGER))
}

/// Opens a file, and nothing that could make us wait; with its length.
pub(super) fn open(path: &Path) -> io::Result<(File, u64)> {
    // A pipe would be waited for.
    let flags = (OFlags::NONBLOCK | OFlags::NOCTTY).bits();
    let file = File::options().read(true).custom_flags(flags.cast_signed()).open(path)?;
    let about = file.metadata()?;
    if about.is_file() { Ok((file, about.len())) } else { Err(io::Error::other(words::NO_FILE)) }
}

/// Whether a text begins with a line that is only the beginning of an object, as an editor may lay it out.
pub(super) fn is_spread(text: &[u8]) -> bool {
    text.split(|byte| *byte == b'\n').next().is_some_and(|line| line.trim_ascii() == b"{")
}

impl Input {
    /// What to call it.
    pub(super) fn name(&self) -> String {
        match self {
            Self::File(path) | Self::Sealed(path, _) => shown(path),
            Self::Standard => words::STANDARD_INPUT.to_owned(),
        }
    }

    /// Whether it is likely to hold one hand-in.
    pub(super) fn is_small(&self) -> bool {
        match self {
            Self::File(path) => path.extension().is_some_and(|ending| ending == "json"),
            Self::Sealed(..) | Self::Standard => false,
        }
    }
}
