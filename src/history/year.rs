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
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::history::testing::{keyed, result};
    use crate::pack::sample::id;
    use crate::session::Moment;

    fn note(on: &str) -> DayNote {
        DayNote::new(id("n1"), on.parse().unwrap(), on.to_owned())
    }

    /// `2026: s1 n` for a chapter with a sitting and a note.
    fn told(chapters: &[Chapter]) -> Vec<String> {
        let entry = |entry: &Entry| match entry {
            Entry::Sitting(sitting) => sitting.id.to_string(),
            Entry::Note(note) => note.on.strftime("n%m").to_string(),
        };
        let line = |chapter: &Chapter| {
            let entries: Vec<_> = chapter.entries.iter().map(entry).collect();
            format!("{}: {}", chapter.year, entries.join(" "))
        };
        chapters.iter().map(line).collect()
    }

    #[test]
    fn sittings_and_notes_stand_in_one_list_by_years() {
        let sessions = [
            result("s1", "2025-12-31T23:59:59+01:00", "333333"),
            result("s2", "2026-03-01T10:00:00+00:00", "333333"),
        ];
        let notes = [
            "2025-11-01T10:00:00+00:00",
            "2026-01-05T10:00:00+00:00",
            "2026-03-01T10:00:00+00:00",
            "2026-04-01T10:00:00+00:00",
        ]
        .map(note);
        assert_eq!(told(&year(&sessions, &notes)), ["2025: n11 s1", "2026: n01 n03 s2 n04"]);
        assert_eq!(year(&[], &[]), []);
    }

    #[test]
    fn clocks_that_jump_change_the_headings_and_not_the_order() {
        let sessions = [
            result("s1", "2026-11-24T20:00:00+01:00", "333333"),
            result("s2", "1970-01-01T00:00:00+00:00", "333333"),
            result("s3", "9999-12-30T11:00:00+12:00", "333333"),
            result("s4", "2026-11-24T20:00:00+01:00", "333333"),
            result("s5", "2026-11-24T20:00:00+01:00", "333333"),
        ];
        let notes =
            ["2026-10-01T10:00:00+00:00", "9999-11-01T10:00:00+00:00", "2026-12-01T10:00:00+00:00"].map(note);
        assert_eq!(
            told(&year(&sessions, &notes)),
            ["2026: n10 s1", "1970: s2", "9999: n11", "2026: n12", "9999: s3", "2026: s4 s5"]
        );
    }

    #[test]
    fn what_moved_is_told_since_the_result_before_of_the_same_pack() {
        let mut second = result("s2", "2026-02-01T10:00:00+00:00", "333333");
        keyed(&mut second, "balance", "555555");
        keyed(&mut second, "money", "151515");
        let mut other = result("s3", "2026-03-01T10:00:00+00:00", "151515");
        other.pack.id = id("other");
        let mut draft = result("s5", "2026-05-01T10:00:00+00:00", "151515");
        draft.finished = None;
        let sessions = [
            result("s1", "2026-01-01T10:00:00+00:00", "333333"),
            second,
            other,
            result("s4", "2026-04-01T10:00:00+00:00", "ssssss"),
            draft,
        ];
        let mut chapters = year(&sessions, &[]);
        let since = |chapters: &[Chapter]| -> Vec<Since> {
            let entries = chapters.iter().flat_map(|chapter| chapter.entries.clone());
            let since = entries.map(|entry| match entry {
                Entry::Sitting(sitting) => sitting.since,
                Entry::Note(_) => Since::First,
            });
            since.collect()
        };
        let result = Since::Result {
            date: sessions[0].finished.unwrap().date(),
            moved: vec![("Money".to_owned(), Direction::Down(50))],
        };
        let nothing = Since::Nothing(sessions[1].finished.unwrap().date());
        assert_eq!(
            since(&chapters),
            [Since::First, result, Since::First, nothing, Since::Draft],
            "an even axis answered with one key stays in the middle"
        );
        hold_back(&mut chapters, &[id("four-lessons")]);
        let held = since(&chapters);
        assert_eq!(held, [Since::First, Since::HeldBack, Since::First, Since::HeldBack, Since::Draft]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_each_keeps_its_order(
            sittings in prop::collection::vec(0_i64..50, 0..6),
            notes in prop::collection::vec(0_i64..50, 0..8),
        ) {
            let at = |second: &i64| -> Moment {
                let timestamp = jiff::Timestamp::from_second(*second * 40_000_000).unwrap();
                Moment::new(timestamp, jiff::tz::Offset::UTC)
            };
            let sessions: Vec<Session> = sittings.iter().enumerate().map(|(n, second)| {
                let moment = at(second);
                Session { finished: Some(moment), ..result(&format!("s{n}"), "2026-01-01T10:00:00+00:00", "333333") }
            }).collect();
            let notes: Vec<DayNote> =
                notes.iter().enumerate().map(|(n, second)| DayNote::new(id("n"), at(second), n.to_string())).collect();
            let entries: Vec<Entry> = year(&sessions, &notes).into_iter().flat_map(|chapter| chapter.entries).collect();
            let (mut ids, mut texts) = (Vec::new(), Vec::new());
            for entry in entries {
                match entry {
                    Entry::Sitting(sitting) => ids.push(sitting.id),
                    Entry::Note(note) => texts.push(note.text),
                }
            }
            prop_assert_eq!(ids, sessions.iter().map(|session| session.id.clone()).collect::<Vec<_>>());
            prop_assert_eq!(texts, notes.iter().map(|note| note.text.clone()).collect::<Vec<_>>());
        }
    }
}
