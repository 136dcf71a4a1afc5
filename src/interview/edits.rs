//! Owns every change to what a person said: answers, the month, levels, points, notes, the end.
//! Must not decide where one may go (that is `moves`).

use super::history::Other;
use super::{Event, Interview, Outcome};
use crate::pack::Id;
use crate::session::{Answer, Draft, Moment, Month, Percent, Place, Plan, Reply};

impl Interview {
    pub(super) fn reply(&mut self, reply: Reply, ms: Option<u32>) -> Outcome {
        let Place::Item(id) = self.session.place.clone() else {
            return Outcome::same(Event::NotHere);
        };
        let Some((_, item)) = self.pack.item(&id) else {
            return Outcome::same(Event::NotHere);
        };
        if self.answers_closed || (reply == Reply::CannotSay && !item.scale.cannot_say) {
            return Outcome::same(Event::NotHere);
        }
        let answer = Some(Answer::new(reply, ms));
        self.edit(Other::Answer { item: id.clone(), answer });
        let _ = self.return_or_walk_on();
        Outcome::changed(Event::Replied { item: id, reply })
    }

    pub(super) fn say_month(&mut self, month: Option<Month>) -> Outcome {
        if self.session.place != Place::Welcome || !self.pack.asks_month() {
            return Outcome::same(Event::NotHere);
        }
        let new = self.session.month != month;
        self.edit_if(new, Other::Month(month), Event::Kept)
    }

    pub(super) fn set_level(&mut self, axis: Id, level: Option<Percent>) -> Outcome {
        if !self.weighs(&axis) {
            return Outcome::same(Event::NotHere);
        }
        let new = self.session.levels.get(&axis) != level.as_ref();
        self.edit_if(new, Other::Level { axis, level }, Event::Kept)
    }

    pub(super) fn give_points(&mut self, axis: Id, points: Option<Percent>) -> Outcome {
        if !self.weighs(&axis) {
            return Outcome::same(Event::NotHere);
        }
        let room = Percent::at_most_100(self.points_without(Some(&axis)));
        let given = points.map(|points| points.min(room));
        let new = self.session.points.get(&axis) != given.as_ref();
        let capped = given != points;
        let outcome = self.edit_if(new, Other::Points { axis, points: given }, Event::Kept);
        let event = if capped { Event::PointsCapped { left: self.points_left() } } else { outcome.event };
        Outcome { event, ..outcome }
    }

    /// Whether they stand at "what matters" and `axis` is one to weigh.
    fn weighs(&self, axis: &Id) -> bool {
        self.session.place == Place::Matters && self.pack.axis(axis).is_some()
    }

    pub(super) fn type_note(&mut self, section: Id, text: String) -> Outcome {
        if self.pack.section(&section).is_none() {
            return Outcome::same(Event::NotHere);
        }
        let draft = Some(Draft { section, text });
        if self.session.draft == draft {
            return Outcome::same(Event::Kept);
        }
        self.keep_displaced_draft(draft.as_ref());
        self.session.draft = draft;
        self.history.end_redo();
        Outcome::changed(Event::Kept)
    }

    /// There is room for one half note: another section's becomes its note before it would be lost.
    fn keep_displaced_draft(&mut self, new: Option<&Draft>) {
        if let Some(old) = self.session.draft.clone()
            && new.is_none_or(|new| new.section != old.section)
            && !old.text.trim().is_empty()
        {
            let _ = self.keep_note(old.section, old.text);
        }
    }

    pub(super) fn keep_note(&mut self, section: Id, text: String) -> Outcome {
        if self.pack.section(&section).is_none() {
            return Outcome::same(Event::NotHere);
        }
        let draft = self.session.draft.as_ref().filter(|draft| draft.section == section);
        let half = draft.is_some();
        let typed_else = draft.is_some_and(|draft| draft.text != text);
        let text = Some(text).filter(|text| !text.trim().is_empty());
        if self.session.notes.get(&section) != text.as_ref() || typed_else {
            self.edit(Other::Note { section, text, draft: None, half });
            return Outcome::changed(Event::Kept);
        }
        if half {
            self.session.draft = None;
        }
        Outcome { save: half, event: Event::Kept }
    }

    pub(super) fn finish(&mut self, moment: Moment) -> Outcome {
        if self.session.place != Place::Review {
            return Outcome::same(Event::NotHere);
        }
        if self.session.finished.is_none() {
            self.edit(Other::Finished(Some(moment)));
        }
        let _ = self.walk_on();
        Outcome::changed(Event::Finished)
    }

    pub(super) fn take_plan(&mut self, plan: Option<Box<Plan>>) -> Outcome {
        match plan {
            Some(plan) => *self.session.plan_mut() = *plan,
            None => self.session.plan = None,
        }
        Outcome::changed(Event::Kept)
    }

    fn edit(&mut self, new: Other) {
        self.history.edit(&mut self.session, new);
    }

    fn edit_if(&mut self, new: bool, value: Other, event: Event) -> Outcome {
        if new {
            self.edit(value);
        }
        Outcome { save: new, event }
    }
}
