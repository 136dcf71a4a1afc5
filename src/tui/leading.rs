//! Owns the ways between screens: what a key leads to, what was opened, and where going back ends.
//! Must not decide what a key means on its screen.

use super::app::{App, Stage};
use super::home::Home;
use super::keys::Context;
use super::looking::Looking;
use super::message::Effect;
use super::overlay::Overlay;
use super::past::Past;
use super::planning::{Origin, Planning};
use super::reaction::{Go, Reaction, Toast};
use super::sitting::Sitting;
use crate::interview::Action;
use crate::session::{Field, Session};
use crate::visit::{Found, Lead, Look, Now, Opened, Purpose, Target};
use crate::words;

impl App {
    /// Shows the home screen where nothing was shown yet.
    pub(super) fn arrive(&mut self) {
        if matches!(self.stage, Stage::Opening) {
            self.stage = Stage::Home(Home::default());
        }
    }

    /// Has keys wait where the disk was asked for what comes next: they are meant for that.
    pub(super) fn wait_for_disk(&mut self, effects: &[Effect]) {
        let asks = |effect: &Effect| match effect {
            Effect::Begin | Effect::Open(..) | Effect::Find(_) | Effect::ReadShelf => true,
            Effect::Save(..)
            | Effect::SaveElsewhere(..)
            | Effect::Edit(..)
            | Effect::Copy(_)
            | Effect::Offered => false,
        };
        if self.waiting.is_none() && effects.iter().any(asks) {
            self.waiting = Some(Vec::new());
        }
    }

    /// Takes the keys that have waited for the disk.
    pub(super) fn take_waiting(&mut self, now: Now, effects: &mut Vec<Effect>) {
        for key in self.waiting.take().unwrap_or_default() {
            self.key(key, now, effects);
            self.wait_for_disk(effects);
        }
    }

    /// Does what a key asks for beyond its screen.
    pub(super) fn react(&mut self, reaction: Reaction, now: Now, effects: &mut Vec<Effect>) {
        if reaction.save {
            self.save(effects);
        }
        if let Some(said) = reaction.toast.and_then(|toast| self.in_words(toast)) {
            self.toast = Some(said);
        }
        match self.within(reaction.go) {
            Go::Stay => {}
            Go::Home => self.close(effects),
            Go::Origin => self.back_to_origin(now, effects),
            Go::Result => self.unfold(now),
            Go::WhatNow => self.open_plan(now, effects),
            Go::ThenAndNow => {
                let id = match &self.stage {
                    Stage::Past(past) => Some(past.session.id.clone()),
                    Stage::Opening
                    | Stage::Home(_)
                    | Stage::Tutor(_)
                    | Stage::Sitting(_)
                    | Stage::Plan(_)
                    | Stage::Looking(_) => self.session().map(|session| session.id.clone()),
                };
                effects.extend(id.map(|id| Effect::Find(Look::ThenAndNow(id))));
            }
            Go::Text(target) => self.open_text(target),
            Go::Editor(target) => {
                let text = self.text_of(&target);
                effects.push(Effect::Edit(target, text));
            }
        }
    }

    /// Goes where a row of home leads.
    pub(super) fn follow(&mut self, lead: Lead, effects: &mut Vec<Effect>) {
        match lead {
            Lead::Begin => effects.push(Effect::Begin),
            Lead::Tutor => self.practise(),
            Lead::Open(id, purpose) => effects.push(Effect::Open(id, purpose)),
            Lead::Find(look) => effects.push(Effect::Find(look)),
        }
    }

    /// What is to be said, with the keys that hold where one is now; none where it is plain to see.
    fn in_words(&self, toast: Toast) -> Option<String> {
        let keys = self.keys().in_sentences(self.context());
        match (toast, &self.stage) {
            (Toast::Said(text), _) => Some(text),
            (Toast::Plan(event), _) => words::plan::event(&event, &keys),
            (Toast::Interview(event), Stage::Sitting(sitting)) => {
                words::event(&event, sitting.interview().pack(), &keys)
            }
            (Toast::Interview(_), _) => None,
        }
    }

    /// Back home from wherever one is; of what was written, says that it is saved.
    fn close(&mut self, effects: &mut Vec<Effect>) {
        let writes = self.session().is_some();
        self.go_home(effects);
        if writes {
            self.toast = self.is_saved().then(words::closed_and_saved);
        }
    }

    fn go_home(&mut self, effects: &mut Vec<Effect>) {
        self.keep_unsaved();
        self.keep_result();
        self.stage = Stage::Home(Home::default());
        effects.push(Effect::ReadShelf);
    }

    /// A sitting that is left before it is on the disk is kept.
    fn keep_unsaved(&mut self) {
        if let Some(session) = self.session().filter(|_| !self.saving.all_written()) {
            self.kept = Some(Box::new(session.clone()));
        }
    }

    /// A result that is closed is kept for the end: what was reached here is not to vanish with the screen.
    fn keep_result(&mut self) {
        if let Some(session) = self.session() {
            self.closed = session.finished.is_some().then(|| Box::new(session.clone()));
        }
    }

    /// From a result to what follows from it. A result of another day is opened anew: only what was opened for
    /// it may be written to.
    fn open_plan(&mut self, now: Now, effects: &mut Vec<Effect>) {
        match std::mem::replace(&mut self.stage, Stage::Home(Home::default())) {
            Stage::Sitting(sitting) => {
                let (session, pack) = (sitting.session().clone(), sitting.shared_pack());
                let planning =
                    Planning::new(session, Purpose::WhatNow, Some(pack), Origin::Sitting(sitting), now);
                self.overlay = half_text(planning.session());
                self.stage = Stage::Plan(Box::new(planning));
                self.save(effects);
            }
            Stage::Past(past) => {
                if let Some(why) = &self.read_only {
                    self.toast = Some(why.clone());
                } else {
                    effects.push(Effect::Open(past.session.id.clone(), Purpose::WhatNow));
                }
                self.stage = Stage::Past(past);
            }
            other => self.stage = other,
        }
    }

    /// Back to where the plan, or what is looked back at, was opened.
    fn back_to_origin(&mut self, now: Now, effects: &mut Vec<Effect>) {
        match std::mem::replace(&mut self.stage, Stage::Home(Home::default())) {
            Stage::Plan(mut planning) => {
                let session = planning.session().clone();
                match std::mem::replace(&mut planning.origin, Origin::Home) {
                    Origin::Sitting(mut sitting) => {
                        // It is saved as the planner left it.
                        let _ = sitting.act(Action::Planned(session.plan.map(Box::new)), now);
                        self.stage = Stage::Sitting(sitting);
                    }
                    Origin::Past(notes) => {
                        self.stage = Stage::Plan(planning);
                        self.keep_unsaved();
                        self.keep_result();
                        self.stage = Stage::Past(Box::new(Past::new(session, notes)));
                    }
                    Origin::Home => {
                        self.stage = Stage::Plan(planning);
                        self.close(effects);
                    }
                }
            }
            Stage::Looking(looking) => match looking.origin {
                Some(origin) => self.stage = *origin,
                None => self.go_home(effects),
            },
            other => self.stage = other,
        }
    }

    pub(super) fn open(&mut self, opened: Opened, now: Now, effects: &mut Vec<Effect>) {
        // A second answer to the same key must not take away what was typed since the first.
        if self.session().is_some() {
            return;
        }
        // Another sitting's saves must not pass for those of one that is not on the disk.
        if self.kept.is_some() {
            return self.overlay = Some(Overlay::Unsaved { leaving: false });
        }
        let Opened { pack, session, remark, from_file, purpose, notes } = opened;
        self.toast = remark;
        self.closed = None;
        let stored = session.clone();
        let stage = match (purpose, pack) {
            (Purpose::GoOn | Purpose::WhatNow | Purpose::CheckIn { .. }, pack) => {
                let past = matches!(self.stage, Stage::Past(_));
                let origin = if past { Origin::Past(notes) } else { Origin::Home };
                Stage::Plan(Box::new(Planning::new(session, purpose, pack, origin, now)))
            }
            (Purpose::Answer, Some(pack)) => {
                Stage::Sitting(Box::new(Sitting::new(pack, session, notes, now)))
            }
            (Purpose::Answer, None) => Stage::Past(Box::new(Past::new(session, notes))),
        };
        if let Stage::Sitting(sitting) = &stage {
            self.toast = words::set_aside(sitting.interview().set_aside_now()).or(self.toast.take());
        }
        let session = stage.session();
        self.overlay = session.and_then(half_text);
        let changed = session.is_some_and(|session| *session != stored);
        self.saving.opened(from_file);
        self.stage = stage;
        if changed {
            self.save(effects);
        }
    }

    /// Shows what was asked to be looked back at, unless the person has gone elsewhere meanwhile: it must not lie
    /// over what is being answered or written, nor over itself.
    pub(super) fn look_back(&mut self, found: Found) {
        let wanted = match (&found.look, &self.stage) {
            (Look::ThenAndNow(id), Stage::Sitting(sitting)) => {
                sitting.session().id == *id && sitting.context() == Context::Result
            }
            (Look::ThenAndNow(id), Stage::Past(past)) => past.session.id == *id,
            (Look::History | Look::Year, Stage::Home(_) | Stage::Opening) => true,
            (Look::ThenAndNow(_) | Look::History | Look::Year, _) => false,
        };
        if !wanted || self.overlay.is_some() {
            return;
        }
        match Looking::new(found) {
            Ok(mut looking) => {
                if matches!(self.stage, Stage::Sitting(_) | Stage::Past(_)) {
                    let origin = std::mem::replace(&mut self.stage, Stage::Home(Home::default()));
                    looking.origin = Some(Box::new(origin));
                }
                self.stage = Stage::Looking(Box::new(looking));
            }
            Err(why) => {
                self.arrive();
                self.toast = Some(why);
            }
        }
    }
}

/// The text that was being written when the sitting was saved.
fn half_text(session: &Session) -> Option<Overlay> {
    let plan = session.plan.as_ref().and_then(|plan| plan.draft.as_ref());
    let field = plan.and_then(|draft| Some((Target::Field(Field::of_id(&draft.field)?), &draft.text)));
    let note = session.draft.as_ref().map(|draft| (Target::Note(draft.section.clone()), &draft.text));
    note.or(field).map(|(target, text)| Overlay::text(target, text))
}
