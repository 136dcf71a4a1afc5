//! Owns the home screen's focus and what each key does there.
//! Must not read the data folder, nor know the rows: they stand in `visit`.

use super::keys::Does;
use crate::visit::{Lead, Row, Shelf, rows};

/// The home screen.
#[derive(Debug, Default)]
pub(crate) struct Home {
    /// The marked row.
    pub(crate) focus: usize,
}

impl Home {
    /// What a key does; where it leads to, if it leads away.
    pub(crate) fn press(&mut self, does: Does, found: &Shelf, read_only: bool) -> Option<Lead> {
        let rows = rows(found, !read_only);
        let last = rows.len().saturating_sub(1);
        match does {
            Does::Up => self.focus = self.focus.min(last).saturating_sub(1),
            Does::Down => self.focus = (self.focus + 1).min(last),
            Does::PageUp => self.focus = self.focus.min(last).saturating_sub(8),
            Does::PageDown => self.focus = (self.focus + 8).min(last),
            Does::Confirm => return rows.get(self.focus.min(last)).map(Row::leads_to),
            _ => {}
        }
        None
    }
}
