//! Owns the pages of numbers: which field is marked, and how a number is typed, moved and rubbed out.
//! Must not know what a number means.

use jiff::ToSpan;

use super::{Column, Planning};
use crate::interview::{Choice, PlanAction};
use crate::pack::Id;
use crate::session::Percent;
use crate::tui::number;
use crate::tui::reaction::Reaction;
use crate::visit::Now;
use crate::words;

impl Planning {
    /// The field of numbers that is marked.
    pub(crate) fn field(&self) -> Option<(Column, Id)> {
        let axes = &self.session().questions.axes;
        let at = self.focus?;
        let column = self.columns().get(at.checked_div(axes.len())?).copied()?;
        Some((column, axes.get(at % axes.len())?.id.clone()))
    }

    pub(super) fn other_column(&mut self) -> Reaction {
        let all = self.columns().len() * self.session().questions.axes.len();
        let axes = self.session().questions.axes.len();
        self.focus = self.focus.and_then(|at| (at + axes).checked_rem(all));
        Reaction::default()
    }

    pub(super) fn digit(&mut self, digit: u8, typing: bool, now: Now) -> Reaction {
        if let Some((column, axis)) = self.field() {
            let value = number::typed(self.number(column, &axis), digit, typing);
            let reaction = self.set(Some(value), now);
            self.typing = true;
            return reaction;
        }
        let rows = self.rows();
        match usize::from(digit).checked_sub(1).and_then(|at| rows.get(at)).cloned() {
            Some(row) => self.take(row, now),
            None => Reaction::say(words::only_keys(rows.len())),
        }
    }

    pub(super) fn erase(&mut self, now: Now) -> Reaction {
        let shorter = self.field().and_then(|(column, axis)| number::erased(self.number(column, &axis)));
        let reaction = self.set(shorter, now);
        self.typing = true;
        reaction
    }

    pub(super) fn set(&mut self, value: Option<Percent>, now: Now) -> Reaction {
        let Some((column, axis)) = self.field() else { return Reaction::default() };
        self.act(PlanAction::Number { slot: column.slot(axis), value }, now)
    }

    pub(super) fn nudge(&mut self, by: i8, now: Now) -> Reaction {
        if let Some((column, axis)) = self.field() {
            let value = number::nudged(self.number(column, &axis), by * 5, column.start());
            return self.set(Some(value), now);
        }
        match self.choice() {
            Some(Choice::Days) => {
                let days = self.planner.plan().days.unwrap_or(14).saturating_add_signed(by);
                self.act(PlanAction::Days(Some(days)), now)
            }
            Some(Choice::Date(date)) => {
                // A day that has gone by is none to look again on.
                let date = date.saturating_add(i64::from(by).days()).max(self.today.saturating_add(1.days()));
                let reaction = self.act(PlanAction::Revisit(Some(date)), now);
                self.focus = self.first_focus();
                reaction
            }
            _ => Reaction::default(),
        }
    }
}
