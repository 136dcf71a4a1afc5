//! Owns the rows of a page of the plan: what can be chosen, written or typed there, in order.
//! Must not change the plan.

use jiff::civil::Date;

use super::Planning;
use crate::interview::{Choice, GuessEnd, PlanPage, Slot};
use crate::pack::Id;
use crate::session::{OptionKind, Percent};
use crate::summary::usual_revisit;
use crate::tui::keys::Context;

/// The numbers of a guess in the order of their columns: what is most likely may stand alone, so it comes first.
const ENDS: [GuessEnd; 3] = [GuessEnd::Likely, GuessEnd::Low, GuessEnd::High];

/// A row that can be marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Row {
    /// Something to choose, write or open.
    Choice(Choice),
    /// On to the next page.
    GoOn,
}

impl Row {
    /// What is chosen, written or opened there.
    pub(crate) fn choice(&self) -> Option<&Choice> {
        match self {
            Self::Choice(choice) => Some(choice),
            Self::GoOn => None,
        }
    }
}

/// One of the three columns of numbers on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    /// A number of a guess.
    Guess(OptionKind, GuessEnd),
    /// Of the 100 points.
    Points,
    /// What the way from worst to best is worth.
    Swing,
    /// The least that will do.
    Floor,
}

impl Column {
    /// Where the number of an axis stands.
    pub(crate) fn slot(self, axis: Id) -> Slot {
        match self {
            Self::Guess(option, end) => Slot::Guess { option, axis, end },
            Self::Points => Slot::Points(axis),
            Self::Swing => Slot::Swing(axis),
            Self::Floor => Slot::Floor(axis),
        }
    }

    /// Where a blank number starts when it is moved: points and swings at nothing, all else in the middle.
    pub(super) fn start(self) -> u8 {
        match self {
            Self::Guess(..) | Self::Floor => 50,
            Self::Points | Self::Swing => 0,
        }
    }
}

impl Planning {
    pub(crate) fn context(&self) -> Context {
        match self.planner.page() {
            PlanPage::Gap | PlanPage::Reach | PlanPage::Revisit => Context::Choice,
            PlanPage::CheckDid | PlanPage::CheckNext => Context::CheckIn,
            PlanPage::Option(_) | PlanPage::Weights => Context::Grid,
            PlanPage::Picture => Context::Picture,
            PlanPage::Done | PlanPage::CheckDone => Context::Said,
            PlanPage::Hands(_)
            | PlanPage::Staying
            | PlanPage::Leaving
            | PlanPage::Trade
            | PlanPage::Asking
            | PlanPage::Interest
            | PlanPage::Options
            | PlanPage::Premortem
            | PlanPage::Experiment
            | PlanPage::IfThen
            | PlanPage::Map
            | PlanPage::CheckLearned => Context::Form,
        }
    }

    /// The rows of the page, in the order they stand. A page of numbers has none: see [`Self::columns`].
    pub(crate) fn rows(&self) -> Vec<Row> {
        let choices = self.planner.choices(self.today).into_iter().map(Row::Choice);
        let goes_on = self.context() == Context::Form && self.planner.page() != PlanPage::Map;
        choices.chain(goes_on.then_some(Row::GoOn)).collect()
    }

    /// The columns of numbers of the page; none on most pages.
    pub(crate) fn columns(&self) -> Vec<Column> {
        match self.planner.page() {
            PlanPage::Option(kind) => ENDS.map(|end| Column::Guess(kind, end)).to_vec(),
            PlanPage::Weights => vec![Column::Points, Column::Swing, Column::Floor],
            _ => Vec::new(),
        }
    }

    /// The day on which to look again, chosen or not.
    fn revisit(&self) -> Date {
        self.planner.plan().revisit.unwrap_or_else(|| usual_revisit(self.today))
    }

    /// The number that stands there, as the person gave it.
    pub(crate) fn number(&self, column: Column, axis: &Id) -> Option<Percent> {
        let plan = self.planner.plan();
        match column {
            Column::Guess(option, end) => {
                let guess = plan.options.get(&option.id())?.get(axis)?;
                match end {
                    GuessEnd::Low => guess.low,
                    GuessEnd::Likely => guess.likely,
                    GuessEnd::High => guess.high,
                }
            }
            Column::Points => self.planner.points().get(axis).copied(),
            Column::Swing => plan.swing.get(axis).copied(),
            Column::Floor => plan.floors.get(axis).copied(),
        }
    }

    /// The row that is marked on arriving: what was chosen, or what is to be written next.
    pub(super) fn first_focus(&self) -> Option<usize> {
        let plan = self.planner.plan();
        let rows = self.rows();
        let at = |wanted: &Choice| rows.iter().position(|row| row.choice() == Some(wanted));
        match self.planner.page() {
            PlanPage::Gap => self.gap().and_then(|axis| at(&Choice::Axis(axis))),
            PlanPage::Reach => plan.reach.and_then(|reach| at(&Choice::Reach(reach))),
            PlanPage::Revisit => at(&Choice::Date(self.revisit())),
            PlanPage::CheckDid => plan.did.and_then(|did| at(&Choice::Did(did))),
            PlanPage::Option(_) | PlanPage::Weights | PlanPage::Map => Some(0),
            PlanPage::Options => Some(1),
            PlanPage::CheckNext | PlanPage::Picture | PlanPage::Done | PlanPage::CheckDone => None,
            PlanPage::Hands(_)
            | PlanPage::Staying
            | PlanPage::Leaving
            | PlanPage::Trade
            | PlanPage::Asking
            | PlanPage::Interest
            | PlanPage::Premortem
            | PlanPage::Experiment
            | PlanPage::IfThen
            | PlanPage::CheckLearned => {
                let open = |row: &Row| matches!(row.choice(), Some(Choice::Field(field)) if plan.text(*field).is_none());
                rows.iter().position(open).or(rows.len().checked_sub(1))
            }
        }
    }
}
