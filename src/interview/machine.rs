//! Owns [`Interview`]: the pack, the session, where one stands, and what can be undone.
//! Must not say anything to people: events are data.

use std::sync::Arc;

use super::action::{Action, Event, Outcome};
use super::edit::{Step, Value};
use super::route::route;
use crate::pack::{Id, Pack};
use crate::session::{Answer, Draft, Moment, PackRef, Percent, Place, Reply, Session, SetAside};

/// One sitting under way.
#[derive(Clone, Debug)]
pub struct Interview {
    pack: Arc<Pack>,
    session: Session,
    route: Vec<Place>,
    /// Where one came from, newest last, when one went to the map or from the map to a place.
    origins: Vec<Place>,
    undo: Vec<Step>,
    redo: Vec<Step>,
    set_aside: usize,
}

impl Interview {
    /// Goes on with `session` at its place, or at the first open item when that place is no more.
    ///
    /// Where `pack` asks another question under an id than the session answered, that answer moves to
    /// `set_aside`: it is kept, and the question is open. A session that is finished and is only to be read
    /// must not come here: read it by its own questions.
    #[must_use]
    pub fn new(pack: Arc<Pack>, session: Session) -> Self {
        let route = route(&pack);
        let mut interview = Self {
            pack,
            session,
            route,
            origins: Vec::new(),
            undo: Vec::new(),
            redo: Vec::new(),
            set_aside: 0,
        };
        interview.set_aside = interview.reconcile();
        if !interview.route.contains(&interview.session.place) {
            interview.session.place = interview.first_open();
        }
        interview
    }

    /// The questions.
    #[must_use]
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// What was said so far, and where.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What is on the screen.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.session.place
    }

    /// Every place, in order.
    #[must_use]
    pub fn route(&self) -> &[Place] {
        &self.route
    }

    /// How many answers were set aside because the pack has changed.
    #[must_use]
    pub fn set_aside_now(&self) -> usize {
        self.set_aside
    }

    /// How many of the 100 points are not given yet.
    #[must_use]
    pub fn points_left(&self) -> u8 {
        let given: u32 = self.session.points.values().map(|points| u32::from(points.get())).sum();
        u8::try_from(100_u32.saturating_sub(given)).unwrap_or(0)
    }

    /// Whether there is a change to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is a change to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// Takes one action.
    pub fn update(&mut self, action: Action) -> Outcome {
        let place = self.session.place.clone();
        let event = match action {
            Action::Reply { reply, ms } => self.reply(reply, ms),
            Action::Month(month) => self.keep(Value::Month(month)),
            Action::Level { axis, level } => self.if_axis(axis, |axis| Value::Level(axis, level)),
            Action::Points { axis, points } => self.points(axis, points),
            Action::Next => self.next(),
            Action::Back => self.back(),
            Action::Forward => self.forward(),
            Action::PassOver => self.pass_over(),
            Action::OpenReview => self.open_review(),
            Action::Jump(place) => self.jump(place),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::NoteTyped { section, text } => return self.note_typed(section, text),
            Action::NoteKept { section, text } => self.note_kept(section, text),
            Action::Finish(now) => self.finish(now),
        };
        let changed = match &event {
            Event::Replied { .. }
            | Event::Kept
            | Event::PointsCapped { .. }
            | Event::Undone(_)
            | Event::Redone(_)
            | Event::Finished => true,
            Event::Moved
            | Event::NothingToUndo
            | Event::NothingToRedo
            | Event::NeedsAnswer
            | Event::NeedsFinish
            | Event::LeftStart
            | Event::AtEnd
            | Event::NotHere => false,
        };
        Outcome { save: changed || self.session.place != place, event }
    }

    /// The index of the present place in the route.
    pub(super) fn index(&self) -> usize {
        self.route.iter().position(|place| *place == self.session.place).unwrap_or(0)
    }

    fn reconcile(&mut self) -> usize {
        let questions = self.pack.questions();
        if questions == self.session.questions {
            return 0;
        }
        let same = |id: &Id| {
            let (then, now) = (self.session.questions.get(id), questions.get(id));
            then.is_some() && then == now
        };
        let stale: Vec<Id> = self.session.answers.keys().filter(|id| !same(id)).cloned().collect();
        let mut moved = 0;
        for id in stale {
            let Some(question) = self.session.questions.get(&id).cloned() else { continue };
            if let Some(answer) = self.session.answers.remove(&id) {
                self.session.set_aside.push(SetAside { question, answer });
                moved += 1;
            }
        }
        self.session.questions = questions;
        self.session.pack = PackRef { unknown: self.session.pack.unknown.clone(), ..PackRef::of(&self.pack) };
        moved
    }

    fn first_open(&self) -> Place {
        let open = |place: &&Place| match place {
            Place::Item(id) => !self.session.answers.contains_key(id),
            Place::Welcome
            | Place::Matters
            | Place::Opener(_)
            | Place::Page(_)
            | Place::Review
            | Place::Result => false,
        };
        self.route.iter().find(open).cloned().unwrap_or(Place::Review)
    }

    /// Makes a change that undo takes back; `to` is where one stands after it.
    fn change(&mut self, value: Value, to: Place) {
        let from = self.session.place.clone();
        let before = value.swap_into(&mut self.session);
        self.session.place = to.clone();
        self.undo.push(Step { value: before, from, to });
        self.redo.clear();
    }

    fn keep(&mut self, value: Value) -> Event {
        let here = self.session.place.clone();
        self.change(value, here);
        Event::Kept
    }

    fn if_axis(&mut self, axis: Id, value: impl FnOnce(Id) -> Value) -> Event {
        if self.pack.axis(&axis).is_none() {
            return Event::NotHere;
        }
        self.keep(value(axis))
    }

    fn points(&mut self, axis: Id, points: Option<Percent>) -> Event {
        let has = self.session.points.get(&axis).map_or(0, |points| points.get());
        let room = self.points_left().saturating_add(has);
        let capped = points.map(|points| Percent::at_most_100(points.get().min(room)));
        let event = self.if_axis(axis, |axis| Value::Points(axis, capped));
        if event == Event::Kept && capped != points {
            return Event::PointsCapped { left: self.points_left() };
        }
        event
    }

    fn reply(&mut self, reply: Reply, ms: Option<u32>) -> Event {
        let Place::Item(id) = self.session.place.clone() else { return Event::NotHere };
        let offered = self.pack.item(&id).is_some_and(|(_, item)| item.scale.cannot_say);
        if reply == Reply::CannotSay && !offered {
            return Event::NotHere;
        }
        let unknown = self.session.answers.get(&id).map(|old| old.unknown.clone()).unwrap_or_default();
        let to = self.origins.pop().unwrap_or_else(|| self.after(self.index()));
        self.change(Value::Reply(id.clone(), Some(Answer { unknown, ..Answer::new(reply, ms) })), to);
        Event::Replied { item: id, reply }
    }

    fn after(&self, index: usize) -> Place {
        self.route.get(index + 1).or(self.route.last()).cloned().unwrap_or(Place::Welcome)
    }

    fn go(&mut self, to: Place) -> Event {
        self.session.place = to;
        Event::Moved
    }

    fn next(&mut self) -> Event {
        match &self.session.place {
            Place::Item(_) => Event::NotHere,
            Place::Review if self.session.finished.is_none() => Event::NeedsFinish,
            Place::Welcome
            | Place::Matters
            | Place::Opener(_)
            | Place::Page(_)
            | Place::Review
            | Place::Result => self.on(),
        }
    }

    fn on(&mut self) -> Event {
        let index = self.index();
        if let Some(origin) = self.origins.pop().filter(|_| self.session.place != Place::Review) {
            return self.go(origin);
        }
        self.origins.clear();
        if index + 1 >= self.route.len() { Event::AtEnd } else { self.go(self.after(index)) }
    }

    fn back(&mut self) -> Event {
        if let Some(origin) = self.origins.pop() {
            return self.go(origin);
        }
        match self.index().checked_sub(1).and_then(|index| self.route.get(index)).cloned() {
            Some(place) => self.go(place),
            None => Event::LeftStart,
        }
    }

    fn forward(&mut self) -> Event {
        match &self.session.place {
            Place::Item(id) if !self.session.answers.contains_key(id) => Event::NeedsAnswer,
            Place::Review if self.session.finished.is_none() => Event::NeedsFinish,
            Place::Item(_)
            | Place::Welcome
            | Place::Matters
            | Place::Opener(_)
            | Place::Page(_)
            | Place::Review
            | Place::Result => self.on(),
        }
    }

    fn pass_over(&mut self) -> Event {
        let Place::Opener(section) = &self.session.place else { return Event::NotHere };
        let page = Place::Page(section.clone());
        match self.route.iter().position(|place| *place == page) {
            Some(index) => self.go(self.after(index)),
            None => Event::NotHere,
        }
    }

    fn open_review(&mut self) -> Event {
        if self.session.place == Place::Review {
            return Event::NotHere;
        }
        let here = self.session.place.clone();
        self.origins = vec![here];
        self.go(Place::Review)
    }

    fn jump(&mut self, to: Place) -> Event {
        let from_map = self.session.place == Place::Review;
        if !from_map || !matches!(to, Place::Item(_) | Place::Matters) || !self.route.contains(&to) {
            return Event::NotHere;
        }
        self.origins.push(Place::Review);
        self.go(to)
    }

    fn undo(&mut self) -> Event {
        let Some(Step { value, from, to }) = self.undo.pop() else { return Event::NothingToUndo };
        let edit = value.edit();
        let value = value.swap_into(&mut self.session);
        self.origins.clear();
        self.session.place = from.clone();
        self.redo.push(Step { value, from, to });
        Event::Undone(edit)
    }

    fn redo(&mut self) -> Event {
        let Some(Step { value, from, to }) = self.redo.pop() else { return Event::NothingToRedo };
        let edit = value.edit();
        let value = value.swap_into(&mut self.session);
        self.origins.clear();
        self.session.place = to.clone();
        self.undo.push(Step { value, from, to });
        Event::Redone(edit)
    }

    fn note_typed(&mut self, section: Id, text: String) -> Outcome {
        if self.pack.section(&section).is_none() {
            return Outcome { save: false, event: Event::NotHere };
        }
        let draft = Some(Draft { section, text });
        let save = self.session.draft != draft;
        self.session.draft = draft;
        Outcome { save, event: Event::Kept }
    }

    fn note_kept(&mut self, section: Id, text: String) -> Event {
        if self.pack.section(&section).is_none() {
            return Event::NotHere;
        }
        self.session.draft = None;
        let text = text.trim_end().to_owned();
        let text = (!text.trim().is_empty()).then_some(text);
        if self.session.notes.get(&section) == text.as_ref() {
            return Event::Kept;
        }
        self.keep(Value::Note(section, text))
    }

    fn finish(&mut self, now: Moment) -> Event {
        if self.session.place != Place::Review {
            return Event::NotHere;
        }
        self.origins.clear();
        if self.session.finished.is_some() {
            self.session.place = Place::Result;
        } else {
            self.change(Value::Finish(Some(now)), Place::Result);
        }
        Event::Finished
    }
}
