//! Owns what is looked back at: a result of another day, all results, two of them side by side, the year.
//! Must not change anything.

use super::line::{Command, Typed};
use super::reaction::{Go, Reaction};
use super::result;
use crate::history::{Archive, Chapter, Comparison, Course, Trend};
use crate::pack::Id;
use crate::session::Session;
use crate::summary::{DatedNote, Summary, summarize_with};
use crate::visit::{Found, Look};
use crate::words::{self, history, looking as words_looking, plain};

/// A result of another day.
#[derive(Debug)]
pub(super) struct Past {
    pub(super) session: Session,
    day_notes: Vec<DatedNote>,
}

impl Past {
    pub(super) fn new(session: Session, day_notes: Vec<DatedNote>) -> Self {
        Self { session, day_notes }
    }

    fn summary(&self) -> Summary {
        summarize_with(&self.session, self.day_notes.clone())
    }

    pub(super) fn ask(&self) -> String {
        result::sentences(&self.summary())
    }

    pub(super) fn take(&self, typed: &Typed) -> Reaction {
        match typed {
            Typed::Nothing | Typed::Command(Command::Back) => Reaction::lead(Go::Home),
            Typed::Command(Command::Table) => Reaction::say(result::table(&self.summary())),
            Typed::Command(Command::WhatNow) => Reaction::lead(Go::WhatNow),
            Typed::Command(Command::ThenAndNow) => Reaction::lead(Go::ThenAndNow),
            Typed::Command(_) | Typed::Number(_) | Typed::Words(_) => Reaction::say(plain::RANGE_PAST),
        }
    }
}

/// What is looked back at.
#[derive(Debug)]
pub(super) struct Looking {
    archive: Archive,
    unreadable: usize,
    view: View,
    /// Whether the list of results leads here, and going back leads there.
    from_list: bool,
}

/// What is on.
#[derive(Debug)]
enum View {
    /// All results.
    List,
    /// Two of them.
    Pair(Box<Comparison>),
    /// All sittings, steps and notes.
    Year(Vec<Chapter>),
}

impl Looking {
    /// What was asked for.
    ///
    /// # Errors
    /// Why there is nothing to show.
    pub(super) fn new(found: Found) -> Result<Self, String> {
        let Found { look, sessions, open, notes, unreadable } = found;
        let archive = Archive::new(sessions, notes, open);
        let not_shown = |why| words_looking::not_shown(&why);
        let view = match look {
            Look::History => archive.list().map(|()| View::List).map_err(not_shown)?,
            Look::ThenAndNow(id) => {
                View::Pair(Box::new(archive.beside_the_one_before(&id).map_err(not_shown)?))
            }
            Look::Year => View::Year(archive.year()),
        };
        Ok(Self { archive, unreadable, view, from_list: false })
    }

    pub(super) fn ask(&self) -> String {
        match &self.view {
            View::List => self.list(),
            View::Pair(comparison) => result::then_and_now(comparison),
            View::Year(chapters) => told(chapters),
        }
    }

    pub(super) fn prompt(&self) -> String {
        match &self.view {
            View::List => plain::ask_history(self.archive.count()),
            View::Pair(_) | View::Year(_) => plain::ASK_READ.to_owned(),
        }
    }

    /// Where one is.
    pub(super) fn here(&self) -> String {
        match &self.view {
            View::List => {
                format!("{}: {}.", words::home::HISTORY, words_looking::results(self.archive.count()))
            }
            View::Pair(comparison) => {
                format!("{}, {}.", history::TITLE, words_looking::dates(comparison))
            }
            View::Year(_) => plain::sentence(words::home::YEAR),
        }
    }

    /// What answers here.
    pub(super) fn range(&self) -> String {
        match &self.view {
            View::List => plain::range_history(self.archive.count()),
            View::Pair(_) | View::Year(_) => plain::RANGE_READ.to_owned(),
        }
    }

    /// What a line does; the id of a result to look at, when it asks for one.
    pub(super) fn take(&mut self, typed: &Typed) -> Result<Reaction, Id> {
        let said = self.range();
        let range = || Reaction::say(said.as_str());
        match (typed, &self.view) {
            (Typed::Command(Command::Back) | Typed::Nothing, View::Pair(_)) if self.from_list => {
                self.view = View::List;
                self.from_list = false;
                Ok(Reaction { whole: true, ..Reaction::default() })
            }
            (Typed::Command(Command::Back) | Typed::Nothing, _) => Ok(Reaction::lead(Go::Origin)),
            (Typed::Number(number), View::List) => match self.numbered(*number) {
                Some(id) => Err(id),
                None => Ok(range()),
            },
            (Typed::Words(words), View::List) => Ok(self.pair(words).unwrap_or_else(range)),
            (Typed::Command(_), View::List) | (_, View::Pair(_) | View::Year(_)) => Ok(range()),
        }
    }

    /// The result of that number, from 1 for the newest.
    fn numbered(&self, number: usize) -> Option<Id> {
        let at = number.checked_sub(1)?;
        self.archive.results().nth(at).map(|sitting| sitting.id.clone())
    }

    /// `1 3`: two results side by side.
    fn pair(&mut self, words: &str) -> Option<Reaction> {
        let numbers: Vec<usize> = words.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
        let [one, other] = numbers.as_slice() else { return None };
        let (one, other) = (self.numbered(*one)?, self.numbered(*other)?);
        Some(match self.archive.side_by_side(&one, &other) {
            Ok(comparison) => {
                self.view = View::Pair(Box::new(comparison));
                self.from_list = true;
                Reaction { whole: true, ..Reaction::default() }
            }
            Err(why) => Reaction::say(words_looking::not_shown(&why)),
        })
    }

    fn list(&self) -> String {
        let mut lines = vec![self.here()];
        let rows: Vec<String> = self.archive.results().map(words_looking::result).collect();
        lines.extend(plain::numbered(rows.iter().map(String::as_str)));
        for (trend, waits) in self.archive.courses() {
            if waits {
                lines.push(history::course_waits(&trend.title));
            } else {
                lines.push(format!("{}:", history::trend(trend)));
                lines.push(course(trend).trim_end().to_owned());
            }
        }
        lines.extend(words::home::unreadable(self.unreadable));
        lines.join("\n")
    }
}

/// The courses of a pack without drawings: a line an axis, with its values, 0 to 100, oldest first.
#[must_use]
pub fn course(trend: &Trend) -> String {
    let line = |course: &Course| {
        let values = course.values.iter();
        let said =
            values.map(|value| value.map_or_else(|| plain::NONE.to_owned(), |value| value.to_string()));
        format!("{}: {}.\n", course.name, said.collect::<Vec<_>>().join(", "))
    };
    trend.axes.iter().map(line).collect()
}

/// The year, a line each.
fn told(chapters: &[Chapter]) -> String {
    let mut lines = vec![plain::sentence(words::home::YEAR)];
    if chapters.is_empty() {
        lines.push(history::EMPTY_YEAR.to_owned());
    }
    for chapter in chapters {
        lines.push(plain::sentence(&history::chapter(chapter)));
        lines.extend(chapter.entries.iter().flat_map(history::entry));
    }
    lines.join("\n")
}
