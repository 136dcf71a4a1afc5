//! Owns the menu: what stands in it, and what each row leads to.
//! Must not read the data folder: the shelf is handed in.

use super::line::{Typed, named};
use super::message::Effect;
use crate::pack::Id;
use crate::visit::{Entry, Look, Offer, Purpose, Shelf};
use crate::words::plan::home as plan;
use crate::words::{self, home, plain, step};

/// A row of the menu.
#[derive(Debug, PartialEq, Eq)]
enum Row<'a> {
    /// Go on with a sitting, or with its plan.
    GoOn(&'a Entry),
    /// Say how the open step went.
    CheckIn(&'a Id),
    /// Begin a new one.
    Begin,
    /// From the last result to one small step.
    WhatNow(&'a Entry),
    /// Look at the last result.
    Look(&'a Entry),
    /// All results.
    History,
    /// All sittings, steps and notes.
    Year,
}

/// The menu, while it is on.
pub(super) struct Home<'a> {
    pub(super) shelf: &'a Shelf,
    pub(super) offer: &'a Offer,
    pub(super) folder: &'a str,
    pub(super) read_only: Option<&'a str>,
}

impl Home<'_> {
    fn rows(&self) -> Vec<Row<'_>> {
        let found = self.shelf;
        let writes = self.read_only.is_none();
        let drafts = found.drafts.iter().filter(|_| writes).map(Row::GoOn);
        let step = found.step.as_ref().filter(|_| writes);
        let due = step.zip(found.today).is_some_and(|(open, today)| open.is_due(today));
        let step = || step.map(|open| Row::CheckIn(&open.session));
        let begin = std::iter::once(Row::Begin).filter(|_| writes);
        let last = found.results.first();
        let any = last.is_some();
        // A step comes first once its day has come; before, it only stands there.
        let (first, later) = if due { (step(), None) } else { (None, step()) };
        let rows = drafts.chain(first).chain(begin).chain(later);
        let rows = rows.chain(last.filter(|_| writes).map(Row::WhatNow));
        let rows = rows.chain(last.map(Row::Look)).chain(any.then_some(Row::History));
        rows.chain((any || found.notes > 0).then_some(Row::Year)).collect()
    }

    /// The menu in words.
    pub(super) fn ask(&self) -> String {
        let mut lines = vec![format!("{}. {}", home::NAME, home::WHAT)];
        if let Some(open) = &self.shelf.step {
            let heading = self.shelf.today.map(|today| plan::step(open, today) + ": ").unwrap_or_default();
            lines.push(heading + &step::step(&open.step));
        }
        lines.extend(self.read_only.map(str::to_owned));
        let rows: Vec<String> = self.rows().iter().map(|row| self.said(row)).collect();
        lines.extend(plain::numbered(rows.iter().map(String::as_str)));
        lines.extend(home::unreadable(self.shelf.unreadable));
        lines.push(plain::sentence(&home::folder(self.folder)));
        lines.join("\n")
    }

    /// What is asked for.
    pub(super) fn prompt(&self) -> String {
        match self.rows().len() {
            0 => plain::ASK_QUIT.to_owned(),
            rows => plain::ask_menu(rows),
        }
    }

    /// What a line leads to.
    ///
    /// # Errors
    /// What answers here, or why it cannot be had.
    pub(super) fn take(&self, typed: &Typed) -> Result<Effect, String> {
        let rows = self.rows();
        let range = || plain::range_menu(rows.len());
        let at = match typed {
            Typed::Number(number) => number.checked_sub(1),
            Typed::Words(words) => {
                let names: Vec<String> = rows.iter().map(|row| name(row).to_owned()).collect();
                named(words, names.iter().map(String::as_str))
            }
            Typed::Nothing | Typed::Command(_) => None,
        };
        let unanswered = self.shelf.drafts.iter().any(|entry| !entry.planning);
        Ok(match at.and_then(|at| rows.get(at)).ok_or_else(range)? {
            Row::GoOn(entry) => Effect::Open(entry.id.clone(), purpose(entry)),
            Row::Look(entry) => Effect::Open(entry.id.clone(), Purpose::Answer),
            Row::CheckIn(id) => Effect::Open((*id).clone(), Purpose::CheckIn { of_itself: false }),
            Row::Begin => Effect::Begin,
            Row::WhatNow(entry) => Effect::Open(entry.id.clone(), Purpose::WhatNow),
            // What was said before must not steer what is being said.
            Row::History | Row::Year if unanswered => return Err(words::history_waits()),
            Row::History => Effect::Find(Look::History),
            Row::Year => Effect::Find(Look::Year),
        })
    }

    fn said(&self, row: &Row<'_>) -> String {
        let beside = match row {
            Row::GoOn(entry) if entry.planning => words::date(entry.moment),
            Row::GoOn(entry) => home::so_far(&words::date(entry.moment), entry.answered, entry.of),
            Row::CheckIn(_) => plan::CHECK_IN_SAYS.to_owned(),
            Row::Begin => home::takes(&self.offer.title, self.offer.minutes),
            Row::WhatNow(entry) => plan::what_now_says(&words::date(entry.moment)),
            Row::Look(entry) => format!("{}, {}", entry.title, words::date(entry.moment)),
            Row::History => home::HISTORY_SAYS.to_owned(),
            Row::Year => home::YEAR_SAYS.to_owned(),
        };
        format!("{}: {}", name(row), plain::sentence(&beside))
    }
}

fn name(row: &Row<'_>) -> &'static str {
    match row {
        Row::GoOn(entry) if entry.planning => plan::GO_ON,
        Row::GoOn(_) => home::GO_ON,
        Row::CheckIn(_) => plan::CHECK_IN,
        Row::Begin => home::BEGIN,
        Row::WhatNow(_) => plan::WHAT_NOW,
        Row::Look(_) => plain::LAST_RESULT,
        Row::History => home::HISTORY,
        Row::Year => home::YEAR,
    }
}

/// A plan that was left open is gone on with where it stands.
fn purpose(entry: &Entry) -> Purpose {
    if entry.planning { Purpose::GoOn } else { Purpose::Answer }
}
