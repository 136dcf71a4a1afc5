//! Owns the numbered rows of a page of the plan: what can be chosen or written there, and how each is said.
//! Must not change the plan.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Planning;
use crate::decision::{analyse, table};
use crate::interview::{PlanPage, PlanWay, way};
use crate::pack::Id;
use crate::session::{Did, Field, Next, OptionKind, Reach};
use crate::summary::summarize;
use crate::words::{decision, plain, plan as words};

/// Weeks after which one may want to look again.
const WEEKS: [i8; 4] = [2, 4, 8, 13];

/// A row that has a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Row {
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

impl Planning {
    /// The rows of the page, in the order of their numbers.
    pub(super) fn rows(&self) -> Vec<Row> {
        let page = self.planner.page();
        let fields = || page.fields().iter().copied().map(Row::Field);
        match page {
            PlanPage::Gap => {
                self.session().questions.axes.iter().map(|axis| Row::Axis(axis.id.clone())).collect()
            }
            PlanPage::Reach => Reach::ALL.map(Row::Reach).to_vec(),
            PlanPage::Revisit => self.dates().into_iter().map(Row::Date).collect(),
            PlanPage::CheckDid => Did::ALL.map(Row::Did).to_vec(),
            PlanPage::CheckNext => Next::ALL.map(Row::Next).to_vec(),
            PlanPage::Options => OptionKind::ALL.map(Row::Option).to_vec(),
            PlanPage::Map => way(PlanWay::WhatNow, self.planner.plan()).into_iter().map(Row::Page).collect(),
            PlanPage::Experiment => fields().chain([Row::Days]).collect(),
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
    fn dates(&self) -> Vec<Date> {
        let from = self.today;
        let mut dates: Vec<Date> = WEEKS.iter().map(|weeks| from.saturating_add(weeks.weeks())).collect();
        dates.extend(self.planner.plan().revisit);
        dates.sort_unstable();
        dates.dedup();
        dates
    }

    /// What a row is called.
    pub(super) fn name(&self, row: &Row) -> String {
        match row {
            Row::Axis(id) => {
                summarize(self.session()).axis(id).map_or_else(|| id.to_string(), |axis| axis.name.clone())
            }
            Row::Reach(reach) => words::reach(*reach).0.to_owned(),
            Row::Date(date) => crate::words::day(*date),
            Row::Did(did) => words::did_row(*did).to_owned(),
            Row::Next(next) => words::next(*next).0.to_owned(),
            Row::Field(field) => self.label(*field),
            Row::Days => words::DAYS.to_owned(),
            Row::Option(kind) => self.option_name(*kind),
            Row::Page(page) => words::title(*page).to_owned(),
        }
    }

    /// A row in a sentence, without its number: its name, and what stands there.
    pub(super) fn said(&self, row: &Row) -> String {
        let plan = self.planner.plan();
        let name = self.name(row);
        let beside = match row {
            Row::Axis(id) => summarize(self.session()).axis(id).map(words::stands).unwrap_or_default(),
            Row::Reach(reach) => words::reach(*reach).1.to_owned(),
            Row::Date(date) => words::distance(self.today, *date),
            Row::Did(_) => String::new(),
            Row::Next(next) => words::next(*next).1.to_owned(),
            Row::Field(field) => self.written_there(*field),
            Row::Days => plain::days(plan.days),
            Row::Option(kind) => self.option_state(*kind),
            Row::Page(page) => words::holds(*page, plan, &summarize(self.session())),
        };
        let now = if self.is_chosen(row) { plain::CHOSEN } else { "" };
        let name = name.trim_end_matches('?');
        if beside.is_empty() {
            format!("{}{now}", plain::sentence(name))
        } else {
            format!("{name}: {}{now}", plain::sentence(&beside))
        }
    }

    fn is_chosen(&self, row: &Row) -> bool {
        let plan = self.planner.plan();
        match row {
            Row::Axis(id) => plan.gap.as_ref() == Some(id),
            Row::Reach(reach) => plan.reach == Some(*reach),
            Row::Date(date) => plan.revisit == Some(*date),
            Row::Did(did) => plan.did == Some(*did),
            Row::Next(_) | Row::Field(_) | Row::Days | Row::Option(_) | Row::Page(_) => false,
        }
    }

    fn written_there(&self, field: Field) -> String {
        match self.planner.plan().text(field) {
            Some(text) => text.split('\n').collect::<Vec<_>>().join("; "),
            None => match words::lines(field, None) {
                Some(lines) => format!("{}, {lines}", words::NOTHING),
                None => words::NOTHING.to_owned(),
            },
        }
    }

    /// What stands over a text; one is about the option that leads.
    pub(super) fn label(&self, field: Field) -> String {
        if field != Field::LeadPremortem {
            return words::label(field, words::ANOTHER_WAY);
        }
        let analysis = analyse(&table(self.session()));
        let lead = analysis.main.lead.leader().filter(|leader| *leader != OptionKind::Stay);
        let lead = lead.map_or_else(|| words::ANOTHER_WAY.to_owned(), |leader| self.option_name(leader));
        words::label(field, &lead)
    }

    pub(super) fn option_name(&self, kind: OptionKind) -> String {
        decision::option_name(self.session().plan.as_ref(), kind)
    }

    fn option_state(&self, kind: OptionKind) -> String {
        let guesses = self.planner.plan().options.get(&kind.id());
        let count = guesses.map_or(0, |all| all.values().filter(|guess| guess.likely.is_some()).count());
        let of = self.session().questions.axes.len();
        match (kind, count) {
            (OptionKind::Stay, 0) => words::option::MEASURED.to_owned(),
            (OptionKind::Stay, count) => words::option::overruled(count, of),
            (OptionKind::Role | OptionKind::Company | OptionKind::Path, 0) => {
                words::option::UNUSED.to_owned()
            }
            (OptionKind::Role | OptionKind::Company | OptionKind::Path, count) => {
                words::option::guessed(count, of)
            }
        }
    }
}
