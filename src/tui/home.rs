//! Owns the home screen's focus and what each key does there.
//! Must not read the data folder: the shelf is handed in.

use super::keys::Does;
use super::message::Effect;
use crate::pack::Id;
use crate::visit::{Entry, Look, Purpose, Shelf};

/// The home screen.
#[derive(Debug, Default)]
pub(crate) struct Home {
    /// The marked row.
    pub(crate) focus: usize,
}

/// A row of the home screen.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Row<'a> {
    /// Go on with a sitting, or with its plan.
    GoOn(&'a Entry),
    /// Say how the open step went.
    CheckIn(&'a Id),
    /// Begin a new one.
    Begin,
    /// From the last result to one small step.
    WhatNow(&'a Entry),
    /// All results.
    History,
    /// All sittings, steps and notes.
    Year,
    /// Look at a result.
    Look(&'a Entry),
}

impl Home {
    /// The rows, in the order they stand.
    pub(crate) fn rows(shelf: &Shelf, read_only: bool) -> Vec<Row<'_>> {
        let writes = !read_only;
        let drafts = shelf.drafts.iter().filter(|_| writes).map(Row::GoOn);
        let step = shelf.step.as_ref().filter(|_| writes);
        let due = step.zip(shelf.today).is_some_and(|(open, today)| open.is_due(today));
        let step = || step.map(|open| Row::CheckIn(&open.session));
        let begin = std::iter::once(Row::Begin).filter(|_| writes);
        let last = shelf.results.first().filter(|_| writes).map(Row::WhatNow);
        let any = !shelf.results.is_empty();
        let history = any.then_some(Row::History);
        let year = (any || shelf.notes > 0).then_some(Row::Year);
        let results = shelf.results.iter().map(Row::Look);
        // A step comes first once its day has come; before, it only stands there.
        let (first, later) = if due { (step(), None) } else { (None, step()) };
        let rows = drafts.chain(first).chain(begin).chain(later);
        rows.chain(last).chain(history).chain(year).chain(results).collect()
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
            Does::Confirm => return rows.get(self.focus.min(last)).map(take),
            _ => {}
        }
        None
    }
}

fn take(row: &Row<'_>) -> Effect {
    match row {
        Row::GoOn(entry) if entry.planning => Effect::Open(entry.id.clone(), Purpose::GoOn),
        Row::GoOn(entry) | Row::Look(entry) => Effect::Open(entry.id.clone(), Purpose::Answer),
        Row::CheckIn(id) => Effect::Open((*id).clone(), Purpose::CheckIn { of_itself: false }),
        Row::Begin => Effect::Begin,
        Row::WhatNow(entry) => Effect::Open(entry.id.clone(), Purpose::WhatNow),
        Row::History => Effect::Find(Look::History),
        Row::Year => Effect::Find(Look::Year),
    }
}
