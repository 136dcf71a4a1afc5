//! Owns `fourfold list`: sittings with the course of their results, notes, conflict copies and files that could
//! not be read, as text and as JSON.
//! Must not show answers or what notes say, nor change anything on disk.

mod json;
mod notes;

use super::{columns, listing, open_packs, paragraph, print_json, refuse, safe, sessions, shown};
use crate::history::{History, Trend, timeline};
use crate::plain;
use crate::report;
use crate::run::output::{self, one_line};
use crate::run::{Exit, Shell};
use crate::session::Month;
use crate::store::{Conflict, Header, Listing, Notes, Unreadable};
use crate::summary::{Glyphs, fit};
use crate::text;
use crate::words::{history, list as words};

/// Titles are cut to no fewer columns than this: then each sitting takes two lines instead.
const SHORTEST_TITLE: u16 = 12;
/// Between columns.
const GAP: &str = "  ";

/// Prints everything in the folders of sessions and notes, newest first. Sittings are listed even when the
/// notes cannot be.
pub(crate) fn list(shell: &Shell, width: Option<u16>, json: bool) -> Exit {
    let mut listing = match listing(shell) {
        Ok(listing) => listing,
        Err(exit) => return exit,
    };
    let (sessions, damaged) = sessions(shell, &listing, |header| header.finished.is_some());
    listing.unreadable.extend(damaged);
    listing.unreadable.sort_by(|a, b| a.name.cmp(&b.name));
    let results = timeline(&sessions);
    let (notes, trouble) = match shell.store().notes() {
        Ok(notes) => (notes, None),
        Err(error) => (Notes::default(), Some(error)),
    };
    let printed = if json {
        print_json(&json::All::of(&listing, &notes, &results))
    } else {
        let glyphs = shell.glyphs();
        let size = (width.unwrap_or_else(columns), glyphs);
        let folder = shown(&shell.home);
        output::print(&if shell.is_plain() {
            laid_out((&listing, &notes, &results), &folder, size, &plain::course)
        } else {
            page(&listing, &notes, &results, &folder, size)
        })
    };
    trouble.map_or(printed, |error| refuse(&error, error.exit()))
}

/// The whole list as text of at most `width` columns, as far as ids and paths can be kept whole.
fn page(
    listing: &Listing,
    notes: &Notes,
    results: &History,
    folder: &str,
    (width, glyphs): (u16, Glyphs),
) -> String {
    let drawn = |trend: &Trend| report::sparks(&history::sparks(trend), width, glyphs);
    laid_out((listing, notes, results), folder, (width, glyphs), &drawn)
}

/// The same, with the courses of a pack as `course` shows them.
fn laid_out(
    (listing, notes, results): (&Listing, &Notes, &History),
    folder: &str,
    (width, glyphs): (u16, Glyphs),
    course: &dyn Fn(&Trend) -> String,
) -> String {
    let mut parts = Vec::new();
    if listing.sessions.is_empty() {
        parts.push(format!("{}\n", words::empty(folder)));
    } else {
        let next = paragraph(words::NEXT, width, "");
        parts.push(table(&listing.sessions, results, width, glyphs) + &next);
        parts.extend(courses(listing, results, width, course));
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

/// The course of every pack that has two results or more; while a sitting of it is open, why it waits.
fn courses(
    listing: &Listing,
    results: &History,
    width: u16,
    course: &dyn Fn(&Trend) -> String,
) -> Vec<String> {
    let open = open_packs(listing);
    let trends: Vec<&Trend> = results.trends.iter().filter(|trend| trend.dates.len() > 1).collect();
    let mut parts: Vec<String> = Vec::new();
    for trend in &trends {
        let waits = open.contains(&trend.pack);
        let trend = safe::trend((*trend).clone());
        parts.push(if waits {
            paragraph(&history::course_waits(&trend.title), width, "")
        } else {
            paragraph(&history::trend(&trend), width, "") + &course(&trend)
        });
    }
    if trends.iter().any(|trend| !open.contains(&trend.pack)) {
        parts.push(paragraph(history::COURSES, width, ""));
    }
    parts
}

/// One sitting as it is shown.
struct Row {
    id: String,
    dates: String,
    title: String,
    state: String,
}

impl Row {
    fn of(header: &Header, results: &History) -> Self {
        let result = results.sittings.iter().find(|sitting| sitting.id == header.id);
        let month = result.and_then(|result| result.month);
        Self {
            id: header.id.to_string(),
            dates: words::dates(header.started, header.finished.unwrap_or(header.updated)),
            title: one_line(&header.pack.title),
            state: state(header, month),
        }
    }
}

fn state(header: &Header, month: Option<Month>) -> String {
    let state = words::state(header.finished.is_some(), header.writing, header.done, header.of);
    match month {
        Some(month) => format!("{state}, {}", history::month_in_short(month)),
        None => state,
    }
}

fn table(sessions: &[Header], results: &History, width: u16, glyphs: Glyphs) -> String {
    let rows: Vec<Row> = sessions.iter().map(|header| Row::of(header, results)).collect();
    let widest = |cell: fn(&Row) -> &str| rows.iter().map(|row| text::columns(cell(row))).max().unwrap_or(0);
    let (id, dates) = (widest(|row| &row.id), widest(|row| &row.dates));
    let (title, state) = (widest(|row| &row.title), widest(|row| &row.state));
    let gaps = 3 * text::columns(GAP);
    let room = width.saturating_sub(id).saturating_sub(dates).saturating_sub(state).saturating_sub(gaps);
    let lines = rows.iter().map(|row| {
        if room < SHORTEST_TITLE.min(title) {
            return folded(row, width, glyphs);
        }
        let title_cell = fit(&row.title, room, glyphs);
        let cells = [pad(&row.id, id), pad(&row.dates, dates), pad(&title_cell, title.min(room))];
        format!("{}{GAP}{}\n", cells.join(GAP), row.state)
    });
    lines.collect::<String>() + "\n"
}

/// A sitting in two lines or three, for narrow terminals.
fn folded(row: &Row, width: u16, glyphs: Glyphs) -> String {
    let Row { id, dates, title, state } = row;
    let first = format!("{id}{GAP}{state}");
    let first = if text::columns(&first) > width { format!("{id}\n{GAP}{state}") } else { first };
    let second = format!("{GAP}{dates}{GAP}{title}");
    format!("{first}\n{}\n", fit(&second, width, glyphs))
}

fn pad(text: &str, width: u16) -> String {
    let missing = usize::from(width.saturating_sub(text::columns(text)));
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

#[cfg(test)]
mod tests;
