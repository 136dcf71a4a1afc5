//! Owns every change to what a plan says: choices, texts, numbers, dates, the check-in.
//! Must not decide which page follows.

use std::collections::BTreeMap;

use serde_json::Map;

use super::{GuessEnd, PlanEdit, PlanEvent, PlanOutcome, PlanPage, Planner, Slot, Step};
use crate::pack::Id;
use crate::session::{Field, FieldDraft, Guess, Moment, Next, OptionKind, Percent, Plan, Tried};

/// The texts that make a step.
const STEP: [Field; 6] =
    [Field::Experiment, Field::MindChange, Field::Cue, Field::Act, Field::Obstacle, Field::Instead];

impl Planner {
    /// Changes the plan, unless that would change nothing, and remembers how it was.
    pub(super) fn edit_if(&mut self, edit: PlanEdit, change: impl FnOnce(&mut Plan)) -> PlanOutcome {
        let mut before = self.session.plan.clone();
        change(self.plan_mut());
        if self.session.plan == before {
            return PlanOutcome::same(PlanEvent::Kept);
        }
        if let Some(plan) = &mut before {
            // A half text that was undone would stand open again without an editor.
            plan.draft.take_if(|draft| Field::of_id(&draft.field).is_some());
        }
        self.undo.push(Step { plan: before, edit });
        self.redo.clear();
        PlanOutcome::changed(PlanEvent::Kept)
    }

    pub(super) fn choose_gap(&mut self, axis: Option<Id>) -> PlanOutcome {
        if axis.as_ref().is_some_and(|axis| !self.has_axis(axis)) {
            return PlanOutcome::same(PlanEvent::NotHere);
        }
        self.edit_if(PlanEdit::Gap, |plan| plan.gap = axis)
    }

    fn has_axis(&self, id: &Id) -> bool {
        self.session.questions.axes.iter().any(|axis| axis.id == *id)
    }

    pub(super) fn type_text(&mut self, field: Field, text: String, now: Moment) -> PlanOutcome {
        let draft = Some(FieldDraft::new(field, text));
        if self.plan().draft == draft {
            return PlanOutcome::same(PlanEvent::Kept);
        }
        self.keep_displaced_draft(&field.id(), now);
        self.plan_mut().draft = draft;
        self.redo.clear();
        PlanOutcome::changed(PlanEvent::Kept)
    }

    /// There is room for one half text: another field's is kept before it would be lost.
    fn keep_displaced_draft(&mut self, field: &Id, now: Moment) {
        let displaced = self.plan().draft.clone().filter(|draft| draft.field != *field);
        let Some(FieldDraft { field, text, .. }) = displaced.filter(|draft| !draft.text.trim().is_empty())
        else {
            return;
        };
        match Field::of_id(&field) {
            Some(known) => drop(self.keep_text(known, &text, now)),
            // A newer version's own: it is a text all the same.
            None => drop(self.plan_mut().texts.insert(field, text)),
        }
    }

    pub(super) fn keep_text(&mut self, field: Field, text: &str, now: Moment) -> PlanOutcome {
        let half = self.plan().draft.as_ref().is_some_and(|draft| draft.field == field.id());
        let text = Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
        if self.plan().texts.get(&field.id()) == text.as_ref() {
            if half {
                self.plan_mut().draft = None;
            }
            return PlanOutcome { save: half, event: PlanEvent::Kept };
        }
        let is_step = STEP.contains(&field);
        self.edit_if(PlanEdit::Text(field), |plan| {
            plan.draft.take_if(|draft| draft.field == field.id());
            match text {
                Some(text) => drop(plan.texts.insert(field.id(), text)),
                None => drop(plan.texts.remove(&field.id())),
            }
            if is_step {
                date_step(plan, now);
            }
        })
    }

    pub(super) fn set_number(&mut self, slot: &Slot, value: Option<Percent>) -> PlanOutcome {
        let axis = match slot {
            Slot::Guess { axis, .. } | Slot::Points(axis) | Slot::Swing(axis) | Slot::Floor(axis) => axis,
        };
        if !self.has_axis(axis) {
            return PlanOutcome::same(PlanEvent::NotHere);
        }
        match slot {
            Slot::Guess { option, axis, end } => self.guess(*option, axis, *end, value),
            Slot::Points(axis) => self.give_points(axis, value),
            Slot::Swing(axis) => self.edit_if(PlanEdit::Number, |plan| put(&mut plan.swing, axis, value)),
            Slot::Floor(axis) => self.edit_if(PlanEdit::Number, |plan| put(&mut plan.floors, axis, value)),
        }
    }

    fn guess(&mut self, option: OptionKind, axis: &Id, end: GuessEnd, value: Option<Percent>) -> PlanOutcome {
        self.edit_if(PlanEdit::Number, |plan| {
            let guesses = plan.options.entry(option.id()).or_default();
            let guess = guesses.entry(axis.clone()).or_default();
            match end {
                GuessEnd::Low => guess.low = value,
                GuessEnd::Likely => guess.likely = value,
                GuessEnd::High => guess.high = value,
            }
            guesses.retain(|_, guess: &mut Guess| !guess.is_blank());
            plan.options.retain(|_, guesses| !guesses.is_empty());
        })
    }

    fn give_points(&mut self, axis: &Id, value: Option<Percent>) -> PlanOutcome {
        let room = Percent::at_most_100(self.points_without(Some(axis)));
        let given = value.map(|value| value.min(room));
        let mut points = self.points().clone();
        put(&mut points, axis, given);
        let outcome = if points == *self.points() {
            PlanOutcome::same(PlanEvent::Kept)
        } else {
            if points.is_empty() && !self.session.points.is_empty() {
                // Blank in the plan would mean that the sitting's hold.
                points.insert(axis.clone(), Percent::default());
            }
            let own = if points == self.session.points { BTreeMap::new() } else { points };
            self.edit_if(PlanEdit::Number, |plan| plan.points = own)
        };
        let capped = given != value;
        let event = if capped { PlanEvent::PointsCapped { left: self.points_left() } } else { outcome.event };
        PlanOutcome { event, ..outcome }
    }

    /// What is left of 100 when all axes but `except` keep their points.
    pub(super) fn points_without(&self, except: Option<&Id>) -> u8 {
        let axes = self.session.questions.axes.iter().filter(|axis| Some(&axis.id) != except);
        let points = axes.filter_map(|axis| self.points().get(&axis.id));
        points.fold(100, |left, points| left.saturating_sub(points.get()))
    }

    pub(super) fn clear(&mut self, option: OptionKind) -> PlanOutcome {
        self.edit_if(PlanEdit::Clear(option), |plan| {
            plan.options.remove(&option.id());
            plan.texts.remove(&option.name().id());
        })
    }

    pub(super) fn check_in(&mut self, step: String, next: Next, now: Moment) -> PlanOutcome {
        let Some(did) = self.plan().did else { return PlanOutcome::same(PlanEvent::NeedsAnswer) };
        if next == Next::Another && self.plan().text(Field::NextStep).is_none() {
            return PlanOutcome::same(PlanEvent::NeedsAnswer);
        }
        let finished = self.session.finished;
        let _ = self.edit_if(PlanEdit::CheckIn, |plan| {
            let learned = plan.texts.remove(&Field::Learned.id());
            let begun = plan.begun.or(finished);
            plan.did = None;
            let texts = follow(plan, next, now);
            let (did, next) = (Some(did), Some(next));
            plan.tried.push(Tried {
                step,
                begun,
                checked: now,
                did,
                learned,
                next,
                texts,
                unknown: Map::new(),
            });
        });
        self.go(PlanPage::CheckDone)
    }
}

/// What the end of a check-in makes of the plan; returns the texts that gave way to another step.
fn follow(plan: &mut Plan, next: Next, now: Moment) -> BTreeMap<Id, String> {
    let mut before = BTreeMap::new();
    let step = plan.texts.remove(&Field::NextStep.id());
    match (next, step) {
        (Next::Another, Some(step)) => {
            before.extend(STEP.iter().filter_map(|field| plan.texts.remove_entry(&field.id())));
            plan.texts.insert(Field::Experiment.id(), step);
            plan.days = None;
        }
        (Next::Again | Next::Another, _) => {}
        (Next::Close, _) => {
            plan.closed = Some(now);
            return before;
        }
    }
    plan.begun = Some(now);
    plan.revisit = None;
    before
}

/// A step is dated by the day it was first written down, and reopened by being written once more.
fn date_step(plan: &mut Plan, now: Moment) {
    if [Field::Experiment, Field::Act].iter().all(|field| plan.text(*field).is_none()) {
        plan.begun = None;
        return;
    }
    let reopened = plan.closed.take().is_some();
    if reopened || plan.begun.is_none() {
        plan.begun = Some(now);
    }
}

fn put(numbers: &mut BTreeMap<Id, Percent>, axis: &Id, value: Option<Percent>) {
    match value {
        Some(value) => drop(numbers.insert(axis.clone(), value)),
        None => drop(numbers.remove(axis)),
    }
}
