//! Owns looking at the file of a preview again and again: which looks count, and what has come of the file then.
//! Must not write to it, nor decide what a change does.
//!
//! Editors write in two steps, empty a file first, or put another in its place. So the text counts, not the time of the
//! file, and it counts once two looks agree; a file in which there is nothing is waited for longer.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use super::Incoming;
use super::languages::{Languages, Texts};
use super::output::one_line;
use crate::form::{Problems, Severity};
use crate::report;
use crate::tui::Message;
use crate::visit::Change;
use crate::words::preview as words;

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(250);
/// Looks that agree on a text.
const FOR_TEXT: u8 = 2;
/// Looks that agree that there is none.
const FOR_NOTHING: u8 = 8;

/// Looks for one line of the line mode: whoever types must not wait for a file that never comes to rest.
const AT_MOST: u8 = 20;

/// What one look found.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Look {
    /// All of the file, and of the translations beside it.
    Text(Box<Texts>),
    /// No file that can be read, or nothing in it: says so, for people.
    Nothing(String),
}

/// Many looks at one file.
#[derive(Debug)]
struct Looks {
    /// What the file holds, as far as is sure.
    sure: Look,
    /// Something else, and how many looks in a row have found it.
    new: Option<(Look, u8)>,
}

impl Looks {
    /// Takes one look in; what the file holds now, once that is new and sure.
    fn take(&mut self, look: Look) -> Option<&Look> {
        if look == self.sure {
            self.new = None;
            return None;
        }
        let before = self.new.take().filter(|(before, _)| *before == look).map_or(0, |(_, times)| times);
        let (times, needed) = match look {
            Look::Text(_) => (before + 1, FOR_TEXT),
            Look::Nothing(_) => (before + 1, FOR_NOTHING),
        };
        if times < needed {
            self.new = Some((look, times));
            return None;
        }
        self.sure = look;
        Some(&self.sure)
    }

    /// Whether the last look found what is sure already.
    fn is_quiet(&self) -> bool {
        self.new.is_none()
    }
}

/// A pack file that is being written by somebody.
#[derive(Debug)]
pub(super) struct Watched {
    path: PathBuf,
    /// As it can be printed.
    name: String,
    languages: Languages,
    looks: Looks,
}

impl Watched {
    /// The file that held `texts` when it was read, and is read in one of `languages`; none when they are of no file.
    pub(super) fn new(texts: Texts, languages: Languages) -> Option<Self> {
        let (path, name) = (texts.path()?.to_owned(), one_line(texts.name()));
        let looks = Looks { sure: Look::Text(Box::new(texts)), new: None };
        Some(Self { path, name, languages, looks })
    }

    /// Looks once.
    fn look(&mut self) -> Option<Change> {
        let look = match Texts::beside(&self.path) {
            Ok(texts) if texts.text().trim().is_empty() => Look::Nothing(words::empty(&self.name)),
            Ok(texts) => Look::Text(Box::new(texts)),
            Err(why) => Look::Nothing(words::unreadable(&one_line(&why.to_string()))),
        };
        self.looks.take(look).map(|look| change(&self.languages, look))
    }

    /// Looks until it is sure whether the file has changed; not for ever.
    pub(super) fn settle(&mut self) -> Option<Change> {
        for _ in 0..AT_MOST {
            let change = self.look();
            if change.is_some() || self.looks.is_quiet() {
                return change;
            }
            thread::sleep(PAUSE);
        }
        None
    }

    /// Looks from now on, and tells what comes of the file, until the end that is returned is dropped.
    pub(super) fn follow(mut self, tell: Sender<Incoming>) -> io::Result<Sender<()>> {
        let (end, ended) = mpsc::channel();
        thread::Builder::new().name("watch".to_owned()).spawn(move || {
            while ended.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
                let Some(change) = self.look() else { continue };
                if tell.send(Incoming::App(Message::FileChanged(change))).is_err() {
                    return;
                }
            }
        })?;
        Ok(end)
    }
}

/// What has come of the file, in the language that is wished for.
fn change(languages: &Languages, look: &Look) -> Change {
    match look {
        Look::Nothing(why) => Change::Broken(why.clone()),
        Look::Text(texts) => match texts.chosen(languages.of_new()) {
            Ok(pack) => Change::Renewed(Arc::new(pack)),
            Err(spoilt) => Change::Broken(first(&one_line(&spoilt.name), &spoilt.text, &spoilt.problems)),
        },
    }
}

/// The first thing that keeps `text` from being a pack.
fn first(name: &str, text: &str, problems: &Problems) -> String {
    let spots = report::spots(text, problems);
    let errors = problems.iter().zip(spots).filter(|(problem, _)| problem.severity == Severity::Error);
    let first =
        errors.map(|(problem, spot)| words::broken(spot.line, &one_line(&problem.title), name)).next();
    first.unwrap_or_else(|| words::unreadable(name))
}

#[cfg(test)]
mod tests;
