//! Owns the rows of home: which there are, in which order, and what each leads to, for both doors.
//! Must not know how a row is called: that stands in `words`.

use super::{Entry, Look, Purpose, Shelf};
use crate::pack::Id;

/// How many results stand on home: a list that is read aloud has to end, and the history has them all.
const LATEST: usize = 5;

/// A row of home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// Go on with a sitting, or with its plan.
    GoOn(&'a Entry),
    /// Say how the open step went.
    CheckIn(&'a Id),
    /// Begin a new one.
    Begin,
    /// Learn three keys, on a first start.
    Tutor,
    /// From the last result to one small step.
    WhatNow(&'a Entry),
    /// All results.
    History,
    /// All sittings, steps and notes.
    Year,
    /// Look at one of the latest results.
    Look(&'a Entry),
}

/// What a row leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// A new sitting.
    Begin,
    /// The practice.
    Tutor,
    /// The sitting of that id, for that.
    Open(Id, Purpose),
    /// What is looked back at.
    Find(Look),
}

/// The rows, in the order they stand; without those that write, unless somebody may.
#[must_use]
pub fn rows(shelf: &Shelf, writes: bool) -> Vec<Row<'_>> {
    let drafts = shelf.drafts.iter().filter(|_| writes).map(Row::GoOn);
    let step = shelf.step.as_ref().filter(|_| writes);
    let due = step.zip(shelf.today).is_some_and(|(open, today)| open.is_due(today));
    let step = || step.map(|open| Row::CheckIn(&open.session));
    // A step comes first once its day has come; before, it only stands there.
    let (first, later) = if due { (step(), None) } else { (None, step()) };
    let begin = writes.then_some(Row::Begin);
    let tutor = (writes && shelf.offers_tutor).then_some(Row::Tutor);
    let last = shelf.results.first().filter(|_| writes).map(Row::WhatNow);
    let any = !shelf.results.is_empty();
    let history = any.then_some(Row::History);
    let year = (any || shelf.notes > 0).then_some(Row::Year);
    let results = shelf.results.iter().take(LATEST).map(Row::Look);
    let rows = drafts.chain(first).chain(begin).chain(tutor).chain(later);
    rows.chain(last).chain(history).chain(year).chain(results).collect()
}

impl Row<'_> {
    /// What it leads to. A plan that was left open is gone on with where it stands.
    #[must_use]
    pub fn leads_to(&self) -> Lead {
        match self {
            Self::GoOn(entry) if entry.planning => Lead::Open(entry.id.clone(), Purpose::GoOn),
            Self::GoOn(entry) | Self::Look(entry) => Lead::Open(entry.id.clone(), Purpose::Answer),
            Self::CheckIn(id) => Lead::Open((*id).clone(), Purpose::CheckIn { of_itself: false }),
            Self::Begin => Lead::Begin,
            Self::Tutor => Lead::Tutor,
            Self::WhatNow(entry) => Lead::Open(entry.id.clone(), Purpose::WhatNow),
            Self::History => Lead::Find(Look::History),
            Self::Year => Lead::Find(Look::Year),
        }
    }
}
