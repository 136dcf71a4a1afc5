//! Owns `fourfold list`: sittings, notes, conflict copies and files that could not be read, as text and as JSON.
//! Must not show answers or what notes say, nor change anything on disk.

mod notes;

use serde::Serialize;

use super::{columns, listing, paragraph, print_json, refuse, shown};
use crate::pack::Id;
use crate::run::output::{self, one_line};
use crate::run::{Exit, Shell};
use crate::session::Moment;
use crate::store::{Conflict, Header, Listing, Notes, Unreadable, Why};
use crate::summary::{self, Glyphs};
use crate::words::list as words;

/// Titles are cut to no fewer columns than this: then each sitting takes two lines instead.
const SHORTEST_TITLE: u16 = 12;
/// Between columns.
const GAP: &str = "  ";

/// Prints everything in the folders of sessions and notes, newest first. Sittings are listed even when the
/// notes cannot be.
pub(crate) fn list(shell: &Shell, json: bool) -> Exit {
    let listing = match listing(shell) {
        Ok(listing) => listing,
        Err(exit) => return exit,
    };
    let (notes, trouble) = match shell.store().notes() {
        Ok(notes) => (notes, None),
        Err(error) => (Notes::default(), Some(error)),
    };
    let printed = if json {
        print_json(&All::of(&listing, &notes))
    } else {
        let glyphs = shell.environment.glyphs(&shell.options);
        output::print(&page(&listing, &notes, &shown(&shell.home), columns(), glyphs))
    };
    trouble.map_or(printed, |error| refuse(&error, error.exit()))
}

/// The whole list as text of at most `width` columns, as far as ids and paths can be kept whole.
fn page(listing: &Listing, notes: &Notes, folder: &str, width: u16, glyphs: Glyphs) -> String {
    let mut parts = Vec::new();
    if listing.sessions.is_empty() {
        parts.push(format!("{}\n", words::empty(folder)));
    } else {
        parts.push(table(&listing.sessions, width, glyphs) + &paragraph(words::NEXT, width, ""));
    }
    if !notes.notes.is_empty() {
        parts.push(notes::section(notes, width));
    }
    if let Some(first) = listing.conflicts.first() {
        parts.push(conflicts(&listing.conflicts, first, width));
    }
    let files: String = all_unreadable(listing, notes).map(|file| unreadable(file, width)).collect();
    if !files.is_empty() {
        parts.push(paragraph(words::UNREADABLE, width, "") + &files);
    }
    parts.join("\n")
}

/// Those among the sittings, then those among the notes.
fn all_unreadable<'a>(listing: &'a Listing, notes: &'a Notes) -> impl Iterator<Item = &'a Unreadable> {
    listing.unreadable.iter().chain(&notes.unreadable)
}

/// One sitting as it is shown.
struct Row {
    id: String,
    dates: String,
    title: String,
    state: String,
}

impl Row {
    fn of(header: &Header) -> Self {
        Self {
            id: header.id.to_string(),
            dates: words::dates(header.started, header.finished.unwrap_or(header.updated)),
            title: one_line(&header.pack.title),
            state: words::state(header.finished.is_some(), header.writing, header.done, header.of),
        }
    }
}

fn table(sessions: &[Header], width: u16, glyphs: Glyphs) -> String {
    let rows: Vec<Row> = sessions.iter().map(Row::of).collect();
    let widest =
        |cell: fn(&Row) -> &str| rows.iter().map(|row| summary::columns(cell(row))).max().unwrap_or(0);
    let (id, dates) = (widest(|row| &row.id), widest(|row| &row.dates));
    let (title, state) = (widest(|row| &row.title), widest(|row| &row.state));
    let gaps = 3 * summary::columns(GAP);
    let room = width.saturating_sub(id).saturating_sub(dates).saturating_sub(state).saturating_sub(gaps);
    let lines = rows.iter().map(|row| {
        if room < SHORTEST_TITLE.min(title) {
            return folded(row, width, glyphs);
        }
        let title_cell = summary::fit(&row.title, room, glyphs);
        let cells = [pad(&row.id, id), pad(&row.dates, dates), pad(&title_cell, title.min(room))];
        format!("{}{GAP}{}\n", cells.join(GAP), row.state)
    });
    lines.collect::<String>() + "\n"
}

/// A sitting in two lines or three, for narrow terminals.
fn folded(row: &Row, width: u16, glyphs: Glyphs) -> String {
    let Row { id, dates, title, state } = row;
    let first = format!("{id}{GAP}{state}");
    let first = if summary::columns(&first) > width { format!("{id}\n{GAP}{state}") } else { first };
    let second = format!("{GAP}{dates}{GAP}{title}");
    format!("{first}\n{}\n", summary::fit(&second, width, glyphs))
}

fn pad(text: &str, width: u16) -> String {
    let missing = usize::from(width.saturating_sub(summary::columns(text)));
    format!("{text}{}", " ".repeat(missing))
}

fn conflicts(conflicts: &[Conflict], first: &Conflict, width: u16) -> String {
    let names = conflicts.iter().map(|conflict| format!("{GAP}{}\n", name(conflict)));
    let folder = first.path.parent().map(shown).unwrap_or_default();
    let how = words::look_at_conflict(&first.id, &name(first), &folder);
    paragraph(words::CONFLICTS, width, "") + &names.collect::<String>() + &paragraph(&how, width, "")
}

fn name(conflict: &Conflict) -> String {
    one_line(&conflict.path.file_name().unwrap_or_default().to_string_lossy())
}

fn unreadable(file: &Unreadable, width: u16) -> String {
    let reason = paragraph(&one_line(&file.why.to_string()), width, "    ");
    format!("{GAP}{}{}\n{reason}", one_line(&file.name), words::place(file.line, file.column))
}

/// What `fourfold list --json` prints. Names and meanings stay within one `format`; a later version may add
/// names. Answers, and what notes say, are never in it.
#[derive(Serialize)]
struct All<'a> {
    /// 1.
    format: u32,
    /// Newest first.
    sessions: Vec<One<'a>>,
    /// Notes of single days, newest first.
    notes: Vec<notes::OneNote<'a>>,
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
    fn of(listing: &'a Listing, notes: &'a Notes) -> Self {
        let beside = |conflict: &'a Conflict| Beside { id: &conflict.id, path: path(&conflict.path) };
        Self {
            format: 1,
            sessions: listing.sessions.iter().map(One::of).collect(),
            notes: notes::all(notes),
            conflicts: listing.conflicts.iter().map(beside).collect(),
            unreadable: all_unreadable(listing, notes).map(Bad::of).collect(),
        }
    }
}

impl<'a> One<'a> {
    fn of(header: &'a Header) -> Self {
        let pack = &header.pack;
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
        }
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

#[cfg(test)]
mod tests;
