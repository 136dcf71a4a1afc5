//! Owns the menu of the line mode: how it is said, and what a line means there.
//! Must not read the data folder, nor know the rows: they stand in `visit`.

use super::line::{Typed, named};
use crate::visit::{Lead, Offer, Row, Shelf, rows};
use crate::words::plan::home as plan;
use crate::words::{self, home, menu, plain, step};

/// The menu, while it is on.
pub(super) struct Home<'a> {
    pub(super) shelf: &'a Shelf,
    pub(super) offer: &'a Offer,
    pub(super) folder: &'a str,
    pub(super) read_only: Option<&'a str>,
}

impl Home<'_> {
    fn rows(&self) -> Vec<Row<'_>> {
        rows(self.shelf, self.read_only.is_none())
    }

    /// The menu in words.
    pub(super) fn ask(&self) -> String {
        let mut lines = vec![format!("{}. {}", home::NAME, home::WHAT)];
        if let Some(open) = &self.shelf.step {
            let heading = self.shelf.today.map(|today| plan::step(open, today) + ": ").unwrap_or_default();
            lines.push(heading + &step::step(&open.step));
        }
        lines.extend(self.read_only.map(str::to_owned));
        let rows = self.rows();
        let said: Vec<String> = rows.iter().map(|row| self.said(row)).collect();
        let mut numbered = plain::numbered(said.iter().map(String::as_str));
        if let Some(first) = rows.iter().position(|row| matches!(row, Row::Look(_))) {
            numbered.insert(first, plain::heading(home::RESULTS));
        }
        lines.extend(numbered);
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
    pub(super) fn take(&self, typed: &Typed) -> Result<Lead, String> {
        let rows = self.rows();
        let at = match typed {
            Typed::Number(number) => number.checked_sub(1),
            Typed::Words(words) => {
                let names: Vec<String> = rows.iter().map(menu::name).collect();
                named(words, names.iter().map(String::as_str))
            }
            Typed::Nothing | Typed::Command(_) => None,
        };
        let row = at.and_then(|at| rows.get(at)).ok_or_else(|| plain::range_menu(rows.len()))?;
        let lead = row.leads_to();
        // What was said before must not steer what is being said.
        if matches!(lead, Lead::Find(_)) && self.shelf.drafts.iter().any(|entry| !entry.planning) {
            return Err(words::history_waits());
        }
        Ok(lead)
    }

    fn said(&self, row: &Row<'_>) -> String {
        format!("{}: {}", menu::name(row), plain::sentence(&menu::beside(row, self.offer)))
    }
}
