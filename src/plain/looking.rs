//! Owns what is looked back at: a result of another day, all results, two of them side by side, the year.
//! Must not change anything.

use super::line::{Command, Typed};
use super::result;
use super::sitting::{Go, Reaction};
use crate::history::{
    Chapter, Comparison, Course, History, NoPair, Trend, compare, hold_back, named, since, timeline, year,
};
use crate::pack::Id;
use crate::report;
use crate::session::Session;
use crate::summary::{DatedNote, Summary, summarize};
use crate::visit::{Found, Look};
use crate::words::{self, history, looking as words_looking, plain};

/// Columns of running text in the year.
const WIDTH: u16 = 88;

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
        Summary { day_notes: self.day_notes.clone(), ..summarize(&self.session) }
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
    sessions: Vec<Session>,
    open: Vec<Id>,
    unreadable: usize,
    history: History,
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
        let history = timeline(&sessions);
        let view = match look {
            Look::History if history.sittings.is_empty() => {
                return Err(words_looking::no_pair(&NoPair::Fewer(0)));
            }
            Look::History => View::List,
            Look::ThenAndNow(id) => {
                let (then, now) = before(&sessions, &id).map_err(|why| words_looking::no_pair(&why))?;
                View::Pair(Box::new(pair(then, now, &open)?))
            }
            Look::Year => {
                let mut chapters = year(&sessions, &notes);
                hold_back(&mut chapters, &open);
                View::Year(chapters)
            }
        };
        Ok(Self { sessions, open, unreadable, history, view, from_list: false })
    }

    pub(super) fn ask(&self) -> String {
        match &self.view {
            View::List => self.list(),
            View::Pair(comparison) => result::then_and_now(comparison),
            View::Year(chapters) => report::year(chapters, WIDTH).trim_end().to_owned(),
        }
    }

    pub(super) fn prompt(&self) -> String {
        match &self.view {
            View::List => plain::ask_history(self.history.sittings.len()),
            View::Pair(_) | View::Year(_) => plain::ASK_READ.to_owned(),
        }
    }

    /// What a line does; the id of a result to look at, when it asks for one.
    pub(super) fn take(&mut self, typed: &Typed) -> Result<Reaction, Id> {
        let count = self.history.sittings.len();
        let range = || Reaction::say(plain::range_history(count));
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
            (Typed::Command(_), View::List) => Ok(range()),
            (_, View::Pair(_) | View::Year(_)) => Ok(Reaction::say(plain::RANGE_READ)),
        }
    }

    /// The result of that number, from 1 for the newest.
    fn numbered(&self, number: usize) -> Option<Id> {
        let at = number.checked_sub(1)?;
        self.history.sittings.iter().rev().nth(at).map(|sitting| sitting.id.clone())
    }

    /// `1 3`: two results side by side.
    fn pair(&mut self, words: &str) -> Option<Reaction> {
        let numbers: Vec<usize> = words.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
        let [one, other] = numbers.as_slice() else { return None };
        let (one, other) = (self.numbered(*one)?, self.numbered(*other)?);
        let both = named(&self.sessions, &one, &other).map_err(|why| words_looking::no_pair(&why));
        Some(match both.and_then(|(then, now)| pair(then, now, &self.open)) {
            Ok(comparison) => {
                self.view = View::Pair(Box::new(comparison));
                self.from_list = true;
                Reaction { whole: true, ..Reaction::default() }
            }
            Err(why) => Reaction::say(why),
        })
    }

    fn list(&self) -> String {
        let count = self.history.sittings.len();
        let mut lines = vec![format!("{}: {}.", words::home::HISTORY, words_looking::results(count))];
        let rows: Vec<String> = self
            .sessions
            .iter()
            .rev()
            .filter_map(|session| {
                let finished = session.finished?;
                let (answered, of) = session.progress();
                let counts = words::result_page::counts(answered, of, session.month);
                Some(format!("{}, {}: {counts}.", words::date(finished), session.pack.title))
            })
            .collect();
        lines.extend(plain::numbered(rows.iter().map(String::as_str)));
        for trend in self.history.trends.iter().filter(|trend| trend.dates.len() > 1) {
            if self.open.contains(&trend.pack) {
                lines.push(history::course_waits(&trend.title));
                continue;
            }
            lines.push(format!("{}:", history::trend(trend)));
            lines.push(course(trend).trim_end().to_owned());
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

/// The result of that id, and the one before it.
fn before<'a>(sessions: &'a [Session], id: &Id) -> Result<(&'a Session, &'a Session), NoPair> {
    let until = sessions.iter().position(|session| session.id == *id).map_or(0, |place| place + 1);
    since(sessions.get(..until).unwrap_or_default(), id)
}

/// Both laid side by side, unless a sitting of their pack is open: it must not be steered.
fn pair(then: &Session, now: &Session, open: &[Id]) -> Result<Comparison, String> {
    if [then, now].iter().any(|session| open.contains(&session.pack.id)) {
        return Err(words::history_waits());
    }
    Ok(compare(then, now))
}
