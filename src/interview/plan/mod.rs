//! Owns [`Planner`], the state machine of what follows from a result: pages, edits, undo, check-in.
//! Must not know what stands on a page in words, how it is shown, saved or timed.

mod action;
mod choice;
mod edits;
mod page;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use action::{GuessEnd, PlanAction, PlanEdit, PlanEvent, PlanOutcome, Slot};
pub use choice::Choice;
pub use page::{PlanPage, PlanWay, way};

use crate::pack::Id;
use crate::session::{Moment, Percent, Plan, Session};

/// One person's way from a gap to one small step, and back again. The only way a plan changes.
///
/// It starts on the page where the session's plan stands, so that a reloaded one goes on as if it had never
/// stopped; only undo begins anew. A plan needs no pack: its axes are those of the session's own questions.
#[derive(Clone, Debug)]
pub struct Planner {
    session: Session,
    page: PlanPage,
    /// Where the map was opened.
    map_from: Option<PlanPage>,
    undo: Vec<Step>,
    redo: Vec<Step>,
}

/// One edit: the plan that is NOT the session's, and what the edit was about.
#[derive(Clone, Debug)]
struct Step {
    plan: Option<Plan>,
    edit: PlanEdit,
}

impl PlanOutcome {
    fn changed(event: PlanEvent) -> Self {
        Self { save: true, event }
    }

    fn same(event: PlanEvent) -> Self {
        Self { save: false, event }
    }
}

impl Planner {
    /// Takes the plan of `session` up. Where no page is open it begins: at the first page, or, when something
    /// was said before, at the map of all pages. A page of another way than `way` is not gone on with.
    #[must_use]
    pub fn new(session: Session, way: PlanWay) -> Self {
        let plan = session.plan.as_ref();
        let open = plan.and_then(|plan| PlanPage::of_id(plan.at.as_ref()?, plan));
        let first = match way {
            PlanWay::CheckIn => PlanPage::CheckDid,
            PlanWay::WhatNow if plan.is_some_and(says_something) => PlanPage::Map,
            PlanWay::WhatNow => PlanPage::Gap,
        };
        let page = open.filter(|page| page.way() == way).unwrap_or(first);
        let mut planner = Self { session, page, map_from: None, undo: Vec::new(), redo: Vec::new() };
        planner.stand(page);
        planner
    }

    /// The sitting with its plan as it stands.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Where the person stands.
    #[must_use]
    pub fn page(&self) -> PlanPage {
        self.page
    }

    /// The way they are on.
    #[must_use]
    pub fn way(&self) -> PlanWay {
        self.page.way()
    }

    /// The pages of that way, in their order.
    #[must_use]
    pub fn pages(&self) -> Vec<PlanPage> {
        page::way(self.way(), self.plan())
    }

    /// What was said so far.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        static NOTHING: std::sync::LazyLock<Plan> = std::sync::LazyLock::new(Plan::default);
        self.session.plan.as_ref().unwrap_or(&NOTHING)
    }

    /// The 100 points as they hold here: the plan's own, else those of the sitting.
    #[must_use]
    pub fn points(&self) -> &BTreeMap<Id, Percent> {
        let plan = self.plan();
        if plan.points.is_empty() { &self.session.points } else { &plan.points }
    }

    /// How many of the 100 points no axis has yet.
    #[must_use]
    pub fn points_left(&self) -> u8 {
        self.points_without(None)
    }

    /// Does what a person asks at that moment, or says why not.
    pub fn update(&mut self, action: PlanAction, now: Moment) -> PlanOutcome {
        match action {
            PlanAction::Gap(axis) => self.choose_gap(axis),
            PlanAction::Reach(reach) => self.edit_if(PlanEdit::Reach, |plan| plan.reach = reach),
            PlanAction::Typed { field, text } => self.type_text(field, text, now),
            PlanAction::Kept { field, text } => self.keep_text(field, &text, now),
            PlanAction::Number { slot, value } => self.set_number(&slot, value),
            PlanAction::Clear(option) => self.clear(option),
            PlanAction::Days(days) => {
                let days = days.map(|days| days.clamp(1, 14));
                self.edit_if(PlanEdit::Days, |plan| plan.days = days)
            }
            PlanAction::Revisit(date) => self.edit_if(PlanEdit::Revisit, |plan| plan.revisit = date),
            PlanAction::Did(did) => self.edit_if(PlanEdit::Did, |plan| plan.did = Some(did)),
            PlanAction::CheckIn { step, next } => self.check_in(step, next, now),
            PlanAction::Mentioned(date) => {
                self.plan_mut().mentioned = Some(date);
                PlanOutcome::changed(PlanEvent::Kept)
            }
            PlanAction::Next => self.next(),
            PlanAction::Back => self.back(),
            PlanAction::Jump(page) => self.jump(page),
            PlanAction::Map => self.map(),
            PlanAction::Close => self.close(PlanEvent::LeftStart),
            PlanAction::Undo => self.undo(),
            PlanAction::Redo => self.redo(),
        }
    }

    fn next(&mut self) -> PlanOutcome {
        if self.page == PlanPage::CheckDid && self.plan().did.is_none() {
            return PlanOutcome::same(PlanEvent::NeedsAnswer);
        }
        // A check-in ends with what follows, not by going on.
        if self.page == PlanPage::CheckNext {
            return PlanOutcome::same(PlanEvent::NeedsAnswer);
        }
        if let Some(page) = self.page.beside() {
            return self.go(page);
        }
        if self.page == PlanPage::Map {
            return self.go(self.map_from.unwrap_or(PlanPage::Gap));
        }
        let pages = self.pages();
        let after = pages.iter().position(|page| *page == self.page).and_then(|at| pages.get(at + 1));
        match after {
            Some(page) => self.go(*page),
            None => self.close(PlanEvent::Finished),
        }
    }

    fn back(&mut self) -> PlanOutcome {
        if let Some(page) = self.page.beside() {
            return self.go(page);
        }
        if self.page == PlanPage::Map {
            return match self.map_from {
                Some(page) => self.go(page),
                None => self.close(PlanEvent::LeftStart),
            };
        }
        if self.page == PlanPage::CheckDone {
            // Going back to what was said is taking back that it was said.
            return match self.undo() {
                PlanOutcome { save: true, event: _ } => PlanOutcome::changed(PlanEvent::Moved),
                PlanOutcome { save: false, event: _ } => self.close(PlanEvent::LeftStart),
            };
        }
        let pages = self.pages();
        let here = pages.iter().position(|page| *page == self.page);
        match here.and_then(|at| at.checked_sub(1)).and_then(|before| pages.get(before)) {
            Some(page) => self.go(*page),
            None => self.close(PlanEvent::LeftStart),
        }
    }

    fn jump(&mut self, page: PlanPage) -> PlanOutcome {
        let known = page.beside().is_some() || self.pages().contains(&page);
        if !known || page == self.page {
            return PlanOutcome::same(PlanEvent::NotHere);
        }
        self.go(page)
    }

    fn map(&mut self) -> PlanOutcome {
        if self.page == PlanPage::Map {
            return self.back();
        }
        self.map_from = Some(self.page);
        self.page = PlanPage::Map;
        PlanOutcome::same(PlanEvent::Moved)
    }

    fn go(&mut self, page: PlanPage) -> PlanOutcome {
        self.map_from = None;
        self.stand(page);
        PlanOutcome::changed(PlanEvent::Moved)
    }

    fn stand(&mut self, page: PlanPage) {
        self.page = page;
        // Whoever only opens it changes nothing, not even the version of the file.
        if page != PlanPage::Map && self.plan().at != Some(page.id()) {
            self.plan_mut().at = Some(page.id());
        }
    }

    /// Nothing is open any more. A plan in which nothing was said is none.
    fn close(&mut self, event: PlanEvent) -> PlanOutcome {
        let plan = self.plan_mut();
        plan.at = None;
        if *plan == Plan::default() {
            self.session.plan = None;
        }
        PlanOutcome::changed(event)
    }

    fn undo(&mut self) -> PlanOutcome {
        let Some(step) = self.undo.pop() else { return PlanOutcome::same(PlanEvent::NothingToUndo) };
        let edit = step.edit;
        let step = self.trade(step);
        self.redo.push(step);
        PlanOutcome::changed(PlanEvent::Undone(edit))
    }

    fn redo(&mut self) -> PlanOutcome {
        let Some(step) = self.redo.pop() else { return PlanOutcome::same(PlanEvent::NothingToRedo) };
        let edit = step.edit;
        let step = self.trade(step);
        self.undo.push(step);
        PlanOutcome::changed(PlanEvent::Redone(edit))
    }

    /// Puts the step's plan in the place of the session's, and stands where that one was made.
    fn trade(&mut self, mut step: Step) -> Step {
        std::mem::swap(&mut self.session.plan, &mut step.plan);
        let plan = self.plan();
        let at = plan.at.as_ref().and_then(|id| PlanPage::of_id(id, plan));
        self.map_from = None;
        self.stand(at.unwrap_or(self.page));
        step
    }

    fn plan_mut(&mut self) -> &mut Plan {
        self.session.plan_mut()
    }
}

/// Whether there is more in a plan than the page that is open.
fn says_something(plan: &Plan) -> bool {
    Plan { at: None, mentioned: None, ..plan.clone() } != Plan::default()
}
