//! Owns the notes of days in the list, as text and as JSON: which there are, never what they say.

use serde::Serialize;

use super::{GAP, pad, paragraph};
use crate::pack::Id;
use crate::session::{DayNote, Moment};
use crate::store::Notes;
use crate::text;
use crate::words::{self, noting};

/// The notes in lines of at most `width` columns, as far as ids can be kept whole; newest first.
pub(super) fn section(notes: &Notes, width: u16) -> String {
    let rows = notes.notes.iter().rev().map(|note| {
        let cells = [note.id.to_string(), words::date(note.on), noting::length(characters(note))];
        cells.map(|cell| (text::columns(&cell), cell))
    });
    let rows: Vec<_> = rows.collect();
    let widest =
        |place: usize| rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.0).max().unwrap_or(0);
    let (id, date, length) = (widest(0), widest(1), widest(2));
    let gaps = 3 * text::columns(GAP);
    let fits = id.saturating_add(date).saturating_add(length).saturating_add(gaps) <= width;
    let lines = rows.iter().map(|[(_, name), (_, on), (_, size)]| {
        if fits {
            format!("{GAP}{}{GAP}{}{GAP}{size}\n", pad(name, id), pad(on, date))
        } else {
            format!("{name}\n{}", paragraph(&format!("{on}, {size}"), width, GAP))
        }
    });
    paragraph(noting::HEADING, width, "") + &lines.collect::<String>() + &paragraph(noting::NEXT, width, "")
}

fn characters(note: &DayNote) -> usize {
    note.text.chars().count()
}

/// A note of a day, without what it says.
#[derive(Serialize)]
pub(super) struct OneNote<'a> {
    id: &'a Id,
    /// When it was written: RFC 3339 with the person's own offset.
    on: Moment,
    /// How long it is.
    characters: usize,
}

/// All notes, newest first.
pub(super) fn all<'a>(notes: &'a Notes) -> Vec<OneNote<'a>> {
    let one = |note: &'a DayNote| OneNote { id: &note.id, on: note.on, characters: characters(note) };
    notes.notes.iter().rev().map(one).collect()
}
