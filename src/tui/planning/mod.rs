//! Owns what follows from a result as it stands on the screen: the planner, what is marked, and what each key
//! does to it. Must not draw, save or read a clock.

mod numbers;
mod rows;

use std::sync::Arc;

use jiff::civil::Date;

pub(crate) use rows::{Column, Row};

use super::keys::{self, Does, KeyEvent};
use super::reaction::{Go, Reaction, Toast};
use super::scroll::{Scroll, marked_next};
use super::sitting::Sitting;
use crate::decision::{Analysis, Table, analyse, table};
use crate::interview::{Choice, PlanAction, PlanEvent, PlanOutcome, PlanPage, PlanWay, Planner};
use crate::pack::{Id, Pack};
use crate::session::{Field, Next, OptionKind, Session};
use crate::summary::{DatedNote, Step, Summary, step, summarize};
use crate::visit::{Now, Purpose, Target};
use crate::words;

/// What follows from a result, on the screen.
pub(crate) struct Planning {
    planner: Planner,
    /// Where going back from its first page leads.
    pub(super) origin: Origin,
    pack: Option<Arc<Pack>>,
    summary: Summary,
    table: Table,
    analysis: Analysis,
    /// The marked row, or field of numbers, from 0.
    pub(crate) focus: Option<usize>,
    /// Rows scrolled down where there is more to read.
    pub(crate) scroll: Scroll,
    /// Whether the options are shown as bars rather than as a table.
    pub(crate) bars: bool,
    typing: bool,
    today: Date,
}

/// Where the plan was opened.
pub(crate) enum Origin {
    /// On the home screen.
    Home,
    /// At the end of a sitting, whose undo goes on.
    Sitting(Box<Sitting>),
    /// At a result of another day, with the notes of the days before it.
    Past(Vec<DatedNote>),
}

impl Planning {
    pub(crate) fn new(
        session: Session,
        purpose: Purpose,
        pack: Option<Arc<Pack>>,
        origin: Origin,
        now: Now,
    ) -> Self {
        let way = match purpose {
            Purpose::CheckIn { .. } => PlanWay::CheckIn,
            Purpose::GoOn => PlanWay::open(&session),
            Purpose::Answer | Purpose::WhatNow => PlanWay::WhatNow,
        };
        let (summary, table) = (summarize(&session), table(&session));
        let mut planning = Self {
            planner: Planner::new(session, way),
            origin,
            pack,
            summary,
            analysis: analyse(&table),
            table,
            focus: None,
            scroll: Scroll::default(),
            bars: false,
            typing: false,
            today: now.moment.date(),
        };
        if purpose == (Purpose::CheckIn { of_itself: true }) {
            let _ = planning.planner.update(PlanAction::Mentioned(planning.today), now.moment);
        }
        planning.arrive();
        planning
    }

    pub(crate) fn planner(&self) -> &Planner {
        &self.planner
    }

    pub(crate) fn session(&self) -> &Session {
        self.planner.session()
    }

    pub(crate) fn summary(&self) -> &Summary {
        &self.summary
    }

    pub(crate) fn table(&self) -> &Table {
        &self.table
    }

    pub(crate) fn analysis(&self) -> &Analysis {
        &self.analysis
    }

    /// The day on which it is looked at.
    pub(crate) fn today(&self) -> Date {
        self.today
    }

    /// The step as it stands now.
    pub(crate) fn step(&self) -> Option<Step> {
        step(self.session())
    }

    /// The axis that is looked at: the person's choice, else the first of the gaps.
    pub(crate) fn gap(&self) -> Option<Id> {
        let chosen = self.planner.plan().gap.clone();
        chosen.or_else(|| self.summary.gaps().first().map(|axis| axis.id.clone()))
    }

    /// Ideas for a small step, from the pack.
    pub(crate) fn ideas(&self) -> Vec<&str> {
        let sections = self.pack.iter().flat_map(|pack| pack.sections());
        sections.flat_map(|section| section.steps.iter().map(|step| step.text.as_str())).collect()
    }

    /// What a key does here.
    pub(crate) fn press(&mut self, does: Does, key: &KeyEvent, now: Now) -> Reaction {
        self.today = now.moment.date();
        let typing = std::mem::take(&mut self.typing);
        match does {
            Does::Digit => self.digit(keys::digit(key).unwrap_or(0), typing, now),
            Does::Less => self.nudge(-1, now),
            Does::More => self.nudge(1, now),
            Does::Erase => self.erase(now),
            Does::Blank => self.blank(now),
            Does::Up | Does::Down | Does::PageUp | Does::PageDown => self.step_focus(does),
            Does::OtherColumn => self.other_column(),
            Does::OtherView => {
                self.bars = !self.bars;
                self.scroll.reset();
                Reaction::default()
            }
            Does::Confirm => self.confirm(now),
            Does::Back => self.act(PlanAction::Back, now),
            Does::Forward | Does::PassOver => self.act(PlanAction::Next, now),
            Does::Undo => self.act(PlanAction::Undo, now),
            Does::Redo => self.act(PlanAction::Redo, now),
            Does::Map => self.act(PlanAction::Map, now),
            Does::Note => self.name(),
            Does::Editor => match self.choice() {
                Some(Choice::Field(field)) => Reaction::lead(Go::Editor(Target::Field(field))),
                _ => Reaction::default(),
            },
            // What is open beside the way is closed first.
            Does::Close if matches!(self.planner.page(), PlanPage::Map | PlanPage::Option(_)) => {
                self.act(PlanAction::Back, now)
            }
            Does::Close => {
                let closed = self.act(PlanAction::Close, now);
                Reaction { go: Go::Home, ..closed }
            }
            _ => Reaction::default(),
        }
    }

    /// Carries out one action, be it from a key or from a text that was written.
    pub(crate) fn act(&mut self, action: PlanAction, now: Now) -> Reaction {
        let before = self.planner.page();
        let PlanOutcome { save, event } = self.planner.update(action, now.moment);
        if save {
            self.summary = summarize(self.session());
            self.table = table(self.session());
            self.analysis = analyse(&self.table);
        }
        let undone = matches!(event, PlanEvent::Undone(_) | PlanEvent::Redone(_));
        if self.planner.page() != before || undone {
            self.arrive();
            self.return_focus(before);
        }
        let go = match event {
            PlanEvent::LeftStart => Go::Origin,
            PlanEvent::Finished => Go::Home,
            _ => Go::Stay,
        };
        Reaction { save, toast: Some(Toast::Plan(event)), go }
    }

    /// What follows when a text was kept.
    pub(crate) fn written(&mut self, field: Field, now: Now) -> Reaction {
        if field == Field::NextStep && self.planner.plan().text(Field::NextStep).is_some() {
            return self.check_in(Next::Another, now);
        }
        let written =
            self.choice() == Some(Choice::Field(field)) && self.planner.plan().text(field).is_some();
        if written { self.step_focus(Does::Down) } else { Reaction::default() }
    }

    fn arrive(&mut self) {
        self.scroll.reset();
        self.typing = false;
        self.focus = self.first_focus();
    }

    /// Back from a page beside the way, what led there is marked, or what comes after it.
    fn return_focus(&mut self, before: PlanPage) {
        let rows = self.rows();
        let led = |row: &Row| match (row.choice(), before) {
            (Some(Choice::Option(option)), PlanPage::Option(kind)) => *option == kind,
            (Some(Choice::Page(page)), before) => *page == before,
            _ => false,
        };
        // An option that has numbers is done: the next one is marked.
        let done = match before {
            PlanPage::Option(kind) => self.planner.plan().options.contains_key(&kind.id()),
            _ => false,
        };
        self.focus = rows.iter().position(led).map(|at| at + usize::from(done)).or(self.focus);
    }

    /// What is chosen, written or opened where the mark is.
    fn choice(&self) -> Option<Choice> {
        self.marked()?.choice().cloned()
    }

    /// The row that is marked.
    fn marked(&self) -> Option<Row> {
        self.rows().get(self.focus?).cloned()
    }

    fn step_focus(&mut self, does: Does) -> Reaction {
        let axes = self.session().questions.axes.len();
        let (first, count) = match (self.columns().is_empty(), self.focus) {
            (true, _) => (0, self.rows().len()),
            (false, at) => (at.unwrap_or(0).checked_div(axes).unwrap_or(0) * axes, axes),
        };
        let Some(last) = count.checked_sub(1).map(|last| first + last) else {
            self.scroll.press(does);
            return Reaction::default();
        };
        self.focus = Some(marked_next(self.focus, does, first..=last));
        Reaction::default()
    }

    fn blank(&mut self, now: Now) -> Reaction {
        if self.field().is_some() {
            return self.set(None, now);
        }
        match self.choice() {
            Some(Choice::Field(field)) => self.act(PlanAction::Kept { field, text: String::new() }, now),
            Some(Choice::Option(option)) => self.act(PlanAction::Clear(option), now),
            Some(Choice::Days) => self.act(PlanAction::Days(None), now),
            Some(Choice::Date(_)) => self.act(PlanAction::Revisit(None), now),
            Some(Choice::Axis(_)) => self.act(PlanAction::Gap(None), now),
            Some(Choice::Reach(_)) => self.act(PlanAction::Reach(None), now),
            _ => Reaction::default(),
        }
    }

    fn name(&self) -> Reaction {
        match (self.planner.page(), self.choice()) {
            (PlanPage::Option(kind), _) | (_, Some(Choice::Option(kind))) => named(kind),
            (_, Some(Choice::Field(field))) => Reaction::lead(Go::Text(Target::Field(field))),
            _ => Reaction::default(),
        }
    }

    fn confirm(&mut self, now: Now) -> Reaction {
        match self.marked() {
            Some(row) => self.take(row, now),
            None if self.rows().is_empty() => self.act(PlanAction::Next, now),
            None => Reaction::say(words::only_keys(self.rows().len())),
        }
    }

    /// What a row stands for is said, and what can be, is gone on from.
    fn take(&mut self, row: Row, now: Now) -> Reaction {
        let Row::Choice(choice) = row else { return self.act(PlanAction::Next, now) };
        let said = match choice {
            Choice::Field(field) => return Reaction::lead(Go::Text(Target::Field(field))),
            Choice::Option(kind) => return self.act(PlanAction::Jump(PlanPage::Option(kind)), now),
            Choice::Page(page) => return self.act(PlanAction::Jump(page), now),
            // A number is changed with + and -; Enter leaves it as it is.
            Choice::Days => return self.step_focus(Does::Down),
            Choice::Next(Next::Another) => return Reaction::lead(Go::Text(Target::Field(Field::NextStep))),
            Choice::Next(next) => return self.check_in(next, now),
            Choice::Axis(axis) => self.act(PlanAction::Gap(Some(axis)), now),
            Choice::Reach(reach) => self.act(PlanAction::Reach(Some(reach)), now),
            Choice::Date(date) => self.act(PlanAction::Revisit(Some(date)), now),
            Choice::Did(did) => self.act(PlanAction::Did(did), now),
        };
        let moved = self.act(PlanAction::Next, now);
        Reaction { save: said.save || moved.save, ..moved }
    }

    fn check_in(&mut self, next: Next, now: Now) -> Reaction {
        let step = self.step().map(|step| words::step::step(&step)).unwrap_or_default();
        self.act(PlanAction::CheckIn { step, next }, now)
    }
}

fn named(kind: OptionKind) -> Reaction {
    Reaction::lead(Go::Text(Target::Field(Field::Name(kind))))
}
