//! Owns what can be chosen, written or opened on a page of the plan, in order.
//! Must not change the plan.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{PlanPage, PlanWay, Planner, way};
use crate::pack::Id;
use crate::session::{Did, Field, Next, OptionKind, Reach};

/// Weeks after which one may want to look again.
const WEEKS: [i8; 4] = [2, 4, 8, 13];

/// Something that can be chosen, written or opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// An axis to look at.
    Axis(Id),
    /// Whether it can be changed.
    Reach(Reach),
    /// A day on which to look again.
    Date(Date),
    /// How the step went.
    Did(Did),
    /// What follows.
    Next(Next),
    /// A text.
    Field(Field),
    /// How long the experiment lasts.
    Days,
    /// An option.
    Option(OptionKind),
    /// A page of the map.
    Page(PlanPage),
}

impl Planner {
    /// What the page offers, in order; nothing on a page of numbers and on one to read. Days to look again count
    /// from `today`.
    #[must_use]
    pub fn choices(&self, today: Date) -> Vec<Choice> {
        let page = self.page();
        let fields = || page.fields().iter().copied().map(Choice::Field);
        let axes = || self.session().questions.axes.iter().map(|axis| Choice::Axis(axis.id.clone()));
        match page {
            PlanPage::Gap => axes().collect(),
            PlanPage::Reach => Reach::ALL.map(Choice::Reach).to_vec(),
            PlanPage::Revisit => self.dates(today).into_iter().map(Choice::Date).collect(),
            PlanPage::CheckDid => Did::ALL.map(Choice::Did).to_vec(),
            PlanPage::CheckNext => Next::ALL.map(Choice::Next).to_vec(),
            PlanPage::Options => OptionKind::ALL.map(Choice::Option).to_vec(),
            PlanPage::Map => way(PlanWay::WhatNow, self.plan()).into_iter().map(Choice::Page).collect(),
            PlanPage::Experiment => fields().chain([Choice::Days]).collect(),
            PlanPage::Option(_)
            | PlanPage::Weights
            | PlanPage::Picture
            | PlanPage::Done
            | PlanPage::CheckDone => Vec::new(),
            PlanPage::Hands(_)
            | PlanPage::Staying
            | PlanPage::Leaving
            | PlanPage::Trade
            | PlanPage::Asking
            | PlanPage::Interest
            | PlanPage::Premortem
            | PlanPage::IfThen
            | PlanPage::CheckLearned => fields().collect(),
        }
    }

    /// The days that are offered, the one that was chosen among them.
    fn dates(&self, today: Date) -> Vec<Date> {
        let mut dates: Vec<Date> = WEEKS.iter().map(|weeks| today.saturating_add(weeks.weeks())).collect();
        dates.extend(self.plan().revisit);
        dates.sort_unstable();
        dates.dedup();
        dates
    }
}
