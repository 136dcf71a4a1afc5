//! Owns where hand-ins are found and how they are read: files, folders, streams of one a line, standard input.
//! Must not decide what counts, nor drop anything without a word.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use super::super::shown;
use crate::words::group as words;

/// The longest line that is read, in bytes.
const LONGEST: u64 = 1 << 20;

/// What the release is frozen in, beside the hand-ins of a folder.
pub(super) const LEDGER: &str = "fourfold-release.json";

/// Where hand-ins come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Input {
    File(PathBuf),
    Standard,
}

/// A hand-in, or what could not be read as one, with its place.
pub(super) struct Found<'a> {
    /// What to call it.
    pub(super) name: String,
    pub(super) text: Result<&'a [u8], String>,
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

enum Kind {
    HandIns,
    Ledger,
    Other,
}

fn kind(file: &Path) -> Kind {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    if name == LEDGER || name.ends_with(".release.json") {
        Kind::Ledger
    } else if !name.starts_with('.') && [".json", ".ndjson", ".jsonl"].iter().any(|end| name.ends_with(end)) {
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
        Input::File(path) => Some(path.parent().unwrap_or(Path::new("")).to_owned()),
        Input::Standard => None,
    };
    let first = inputs.first().and_then(folder)?;
    inputs.iter().all(|input| folder(input).as_ref() == Some(&first)).then(|| first.join(LEDGER))
}

/// Hands over what stands in `input`: a line at a time, or all of a file that holds one hand-in on many lines.
pub(super) fn each(input: &Input, mut tell: impl FnMut(Found<'_>)) {
    match input {
        Input::Standard => lines(&mut io::stdin().lock(), words::STANDARD_INPUT, &mut tell),
        Input::File(path) => {
            let name = shown(path);
            match open(path) {
                Ok(file) => lines(&mut BufReader::new(file), &name, &mut tell),
                Err(error) => tell(Found { name, text: Err(words::unreadable(&error.to_string())) }),
            }
        }
    }
}

/// Opens a file, and nothing that could make us wait.
fn open(path: &Path) -> io::Result<File> {
    if fs::metadata(path)?.is_file() { File::open(path) } else { Err(io::Error::other(words::NO_FILE)) }
}

fn lines(input: &mut impl BufRead, name: &str, tell: &mut impl FnMut(Found<'_>)) {
    let (mut line, mut number) = (Vec::new(), 0_u64);
    loop {
        line.clear();
        match input.by_ref().take(LONGEST + 1).read_until(b'\n', &mut line) {
            Ok(0) if number == 0 => return tell(Found { name: name.to_owned(), text: Ok(&[]) }),
            Ok(0) => return,
            Ok(_) => {}
            Err(error) => {
                let text = Err(words::unreadable(&error.to_string()));
                return tell(Found { name: name.to_owned(), text });
            }
        }
        number += 1;
        if number == 1 && is_spread(&line) {
            // One hand-in on many lines, as an editor may lay it out.
            let rest = input.by_ref().take(LONGEST).read_to_end(&mut line);
            let text = rest.map(|_| line.as_slice()).map_err(|error| words::unreadable(&error.to_string()));
            return tell(Found { name: name.to_owned(), text });
        }
        let is_blank = line.iter().all(u8::is_ascii_whitespace);
        let only = number == 1 && input.fill_buf().is_ok_and(<[u8]>::is_empty);
        if is_blank && !only {
            continue;
        }
        let name = if only { name.to_owned() } else { words::at_line(name, number) };
        tell(Found { name, text: Ok(&line) });
    }
}

/// Whether a line is only the beginning of an object.
fn is_spread(line: &[u8]) -> bool {
    line.trim_ascii() == b"{"
}
