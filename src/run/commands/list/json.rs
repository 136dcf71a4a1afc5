//! Owns what `fourfold list --json` prints. Names and meanings stay within one `format`; a later version may add
//! names.
//! Must not hold answers, nor what notes say.

use serde::Serialize;

use super::all_unreadable;
use super::notes::{self, OneNote};
use crate::history::{AxisPoint, History};
use crate::pack::Id;
use crate::run::commands::compare::json::Score;
use crate::session::{Moment, Month};
use crate::store::{Conflict, Header, Listing, Notes, Unreadable, Why};

/// Everything.
#[derive(Serialize)]
pub(super) struct All<'a> {
    /// 1.
    format: u32,
    /// Newest first.
    sessions: Vec<One<'a>>,
    /// Notes of single days, newest first.
    notes: Vec<OneNote<'a>>,
    /// What could not go into a session's own file, since another program had changed that; by name.
    conflicts: Vec<Beside<'a>>,
    /// Files that could not be read and were left untouched: those among the sessions, then those among the
    /// notes, each by name.
    unreadable: Vec<Bad<'a>>,
}

/// A session. Times are RFC 3339 with the person's own offset.
#[derive(Serialize)]
struct One<'a> {
    id: &'a Id,
    pack: OnePack<'a>,
    started: Moment,
    /// When it was last saved.
    updated: Moment,
    /// Null for a draft.
    finished: Option<Moment>,
    /// How many scored questions were answered, skipped or said not to apply.
    answered: usize,
    /// How many scored questions there are.
    questions: usize,
    /// Whether a note is half written.
    note_open: bool,
    /// How the month was; null when not said, and for a draft.
    month: Option<Month>,
    /// In the order of the radar; null for a draft, and for a result that cannot be read after all.
    axes: Option<Vec<Axis<'a>>>,
}

/// An axis of a result.
#[derive(Serialize)]
struct Axis<'a> {
    id: &'a Id,
    name: &'a str,
    /// Null when there were not enough answers.
    score: Option<Score>,
}

/// The pack as it was then.
#[derive(Serialize)]
struct OnePack<'a> {
    id: &'a Id,
    version: &'a str,
    title: &'a str,
    language: &'a str,
}

#[derive(Serialize)]
struct Beside<'a> {
    /// Of the session that it belongs to.
    id: &'a Id,
    path: String,
}

#[derive(Serialize)]
struct Bad<'a> {
    name: &'a str,
    path: String,
    /// From 1; null when the trouble is with the whole file.
    line: Option<usize>,
    /// In bytes, from 1; 0 at the start of a line; null without a line.
    column: Option<usize>,
    /// Whether a newer version of the program could read it.
    newer: bool,
    /// For people.
    reason: String,
}

impl<'a> All<'a> {
    pub(super) fn of(listing: &'a Listing, notes: &'a Notes, results: &'a History) -> Self {
        let beside = |conflict: &'a Conflict| Beside { id: &conflict.id, path: path(&conflict.path) };
        Self {
            format: 1,
            sessions: listing.sessions.iter().map(|header| One::of(header, results)).collect(),
            notes: notes::all(notes),
            conflicts: listing.conflicts.iter().map(beside).collect(),
            unreadable: all_unreadable(listing, notes).map(Bad::of).collect(),
        }
    }
}

impl<'a> One<'a> {
    fn of(header: &'a Header, results: &'a History) -> Self {
        let pack = &header.pack;
        let result = results.sittings.iter().find(|sitting| sitting.id == header.id);
        Self {
            id: &header.id,
            pack: OnePack {
                id: &pack.id,
                version: &pack.version,
                title: &pack.title,
                language: &pack.language,
            },
            started: header.started,
            updated: header.updated,
            finished: header.finished,
            answered: header.done,
            questions: header.of,
            note_open: header.writing,
            month: result.and_then(|result| result.month),
            axes: result.map(|result| result.axes.iter().map(Axis::of).collect()),
        }
    }
}

impl<'a> Axis<'a> {
    fn of(point: &'a AxisPoint) -> Self {
        Self { id: &point.id, name: &point.name, score: point.reading.map(Score::of) }
    }
}

impl<'a> Bad<'a> {
    fn of(file: &'a Unreadable) -> Self {
        let placed = file.line > 0;
        Self {
            name: &file.name,
            path: path(&file.path),
            line: placed.then_some(file.line),
            column: placed.then_some(file.column),
            newer: matches!(file.why, Why::Newer(_)),
            reason: file.why.to_string(),
        }
    }
}

/// What is not UTF-8 in it is replaced by marks, since JSON cannot hold it.
fn path(path: &std::path::Path) -> String {
    path.display().to_string()
}
