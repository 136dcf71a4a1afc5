//! Owns the home screen's focus and what each key does there.
//! Must not read the data folder: the shelf is handed in.

use super::keys::Does;
use super::message::{Effect, Entry, Shelf};

/// The home screen.
#[derive(Debug, Default)]
pub(crate) struct Home {
    /// The marked row.
    pub(crate) focus: usize,
}

/// A row of the home screen.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Row<'a> {
    /// Go on with a sitting.
    GoOn(&'a Entry),
    /// Begin a new one.
    Begin,
    /// Look at a result.
    Look(&'a Entry),
}

impl Home {
    /// The rows, in the order they stand.
    pub(crate) fn rows(shelf: &Shelf, read_only: bool) -> Vec<Row<'_>> {
        let begin = std::iter::once(Row::Begin).filter(|_| !read_only);
        let drafts = shelf.drafts.iter().filter(|_| !read_only).map(Row::GoOn);
        drafts.chain(begin).chain(shelf.results.iter().map(Row::Look)).collect()
    }

    /// What a key does.
    pub(crate) fn press(&mut self, does: Does, found: &Shelf, read_only: bool) -> Option<Effect> {
        let rows = Self::rows(found, read_only);
        let last = rows.len().saturating_sub(1);
        match does {
            Does::Up => self.focus = self.focus.min(last).saturating_sub(1),
            Does::Down => self.focus = (self.focus + 1).min(last),
            Does::PageUp => self.focus = self.focus.min(last).saturating_sub(8),
            Does::PageDown => self.focus = (self.focus + 8).min(last),
            Does::Confirm => {
                return rows.get(self.focus.min(last)).map(|row| match row {
                    Row::GoOn(entry) | Row::Look(entry) => Effect::Open(entry.id.clone()),
                    Row::Begin => Effect::Begin,
                });
            }
            _ => {}
        }
        None
    }
}
