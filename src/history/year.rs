//! Owns the page over all sittings: when each was, which axes may have moved, what was tried, the notes between.
//! Must not sort by the clock, nor add up or average anything.

use jiff::civil::Date;

use super::compare::{Direction, Verdict, compare};
use super::day_notes::until;
use super::pick::before_in;
use crate::{
    pack::Id,
    session::{DayNote, Month, Session},
    summary::{DatedNote, NoteSummary, Steps, steps, summarize},
};

/// Entries in a row that are of one calendar year. A clock that jumped may open the same year twice.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapter {
    /// The year on the person's calendar.
    pub year: i16,
    /// In their own order; at least one.
    pub entries: Vec<Entry>,
}

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// A sitting.
    Sitting(Box<YearSitting>),
    /// A note of a day.
    Note(DatedNote),
}

/// A sitting and what followed from it.
#[derive(Clone, Debug, PartialEq)]
pub struct YearSitting {
    /// Its id.
    pub id: Id,
    /// The day it was finished, or begun while it is a draft.
    pub date: Date,
    /// The pack.
    pub pack: Id,
    /// The pack's title then.
    pub title: String,
    /// Whether the last four weeks were usual; none when not said.
    pub month: Option<Month>,
    /// What may have moved.
    pub since: Since,
    /// What the person wrote to themselves; the step comes first.
    pub notes: Vec<NoteSummary>,
    /// The step, and what was tried.
    pub steps: Steps,
}

/// What may have moved since the result before it of the same pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Since {
    /// It is a draft: nothing can be told yet.
    Draft,
    /// It is the first result of its pack.
    First,
    /// Nothing can be compared with the result of that day.
    Nothing(Date),
    /// Held back while a sitting of that pack is open.
    HeldBack,
    /// Since the result of that day.
    Result {
        /// When that was.
        date: Date,
        /// The axes that may have changed, by name, in the order of the radar; none had a clear change when it
        /// is empty.
        moved: Vec<(String, Direction)>,
    },
}

impl Entry {
    /// Its day on the person's calendar.
    #[must_use]
    pub fn date(&self) -> Date {
        match self {
            Self::Sitting(sitting) => sitting.date,
            Self::Note(note) => note.on,
        }
    }
}

/// All of it in one list. `sessions` come in the order of their ids and `notes` in that of theirs; both keep it.
///
/// A note goes before the first sitting that was finished (a draft: begun) at or after it, and never before a
/// note that was written earlier: so a clock that was ahead moves the notes behind it on, and loses none.
#[must_use]
pub fn year(sessions: &[Session], notes: &[DayNote]) -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    let mut rest = notes;
    for session in sessions {
        let count = until(rest, session.finished.unwrap_or(session.started));
        let (earlier, later) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        rest = later;
        for note in earlier {
            put(&mut chapters, noted(note));
        }
        put(&mut chapters, Entry::Sitting(Box::new(sitting(session, sessions))));
    }
    for note in rest {
        put(&mut chapters, noted(note));
    }
    chapters
}

/// Takes out what may have moved in sittings of `packs`, so that it does not steer who is answering one of them.
pub fn hold_back(chapters: &mut [Chapter], packs: &[Id]) {
    for entry in chapters.iter_mut().flat_map(|chapter| &mut chapter.entries) {
        if let Entry::Sitting(sitting) = entry
            && packs.contains(&sitting.pack)
            && matches!(sitting.since, Since::Result { .. } | Since::Nothing(_))
        {
            sitting.since = Since::HeldBack;
        }
    }
}

fn put(chapters: &mut Vec<Chapter>, entry: Entry) {
    let year = entry.date().year();
    match chapters.last_mut().filter(|last| last.year == year) {
        Some(last) => last.entries.push(entry),
        None => chapters.push(Chapter { year, entries: vec![entry] }),
    }
}

fn noted(note: &DayNote) -> Entry {
    Entry::Note(DatedNote::of(note))
}

fn sitting(session: &Session, all: &[Session]) -> YearSitting {
    YearSitting {
        id: session.id.clone(),
        date: session.finished.unwrap_or(session.started).date(),
        pack: session.pack.id.clone(),
        title: session.pack.title.clone(),
        month: session.month,
        since: moved(session, all),
        notes: summarize(session).notes,
        steps: steps(session),
    }
}

fn moved(session: &Session, all: &[Session]) -> Since {
    if session.finished.is_none() {
        return Since::Draft;
    }
    let Some(before) = before_in(all, session) else {
        return Since::First;
    };
    let comparison = compare(before, session);
    let date = comparison.then.date;
    if comparison.axes.iter().all(|axis| axis.readings.is_none()) {
        return Since::Nothing(date);
    }
    let clear = |(name, verdict)| match verdict {
        Verdict::MayHaveChanged(direction) => Some((name, direction)),
        Verdict::NoClearChange | Verdict::CannotCompare(_) => None,
    };
    let axes = comparison.axes.into_iter().map(|axis| (axis.name, axis.verdict));
    Since::Result { date, moved: axes.filter_map(clear).collect() }
}

#[cfg(test)]
mod tests;
