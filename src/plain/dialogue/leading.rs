//! Owns the ways between stages: what a line leads to, what was opened, and where going back ends.
//! Must not decide what a line means on its stage.

use super::super::looking::{Looking, Past};
use super::super::message::Effect;
use super::super::planning::{Origin, Planning};
use super::super::reaction::{Go, Reaction};
use super::super::sitting::Sitting;
use super::super::writing::Writing;
use super::{Dialogue, Stage};
use crate::interview::Action;
use crate::session::{Field, Place, Session};
use crate::visit::{Found, Lead, Look, Now, Offer, Opened, Purpose, Target, Tutor};
use crate::words::{self, plain};

impl Dialogue {
    /// What a new sitting would be, and why nothing can be answered, where that was not known at the start.
    pub fn ready(&mut self, offer: Offer, read_only: Option<String>) {
        (self.offer, self.read_only) = (offer, read_only);
    }

    /// Goes where a row of the menu leads.
    pub(super) fn follow(&mut self, lead: Lead, effects: &mut Vec<Effect>) -> Reaction {
        match lead {
            Lead::Begin => effects.push(Effect::Begin),
            Lead::Tutor => return self.practise(),
            Lead::Open(id, purpose) => effects.push(Effect::Open(id, purpose)),
            Lead::Find(look) => effects.push(Effect::Find(look)),
        }
        Reaction::default()
    }

    /// Begins the practice. Whoever has come here is not offered it again by this menu.
    pub(super) fn practise(&mut self) -> Reaction {
        self.stage = Stage::Tutor(Tutor::default());
        self.practised = true;
        Reaction { whole: true, ..Reaction::default() }
    }

    pub(super) fn is_practising(&self) -> bool {
        matches!(self.stage, Stage::Tutor(_))
    }

    /// Has it remembered that the menu offers the practice, once.
    pub(super) fn offer_practice(&mut self, effects: &mut Vec<Effect>) {
        let offers = self.shelf.offers_tutor && self.read_only.is_none();
        if offers && !std::mem::replace(&mut self.offered, true) {
            effects.push(Effect::Offered);
        }
    }

    /// Does what a line asks for beyond its stage; returns what to print once the effects are carried out.
    pub(super) fn react(&mut self, reaction: Reaction, now: Now, effects: &mut Vec<Effect>) -> String {
        let Reaction { save, mut said, mut whole, go } = reaction;
        if save {
            self.save(effects);
        }
        match self.within(go, &mut said) {
            Go::Stay => {}
            Go::Home => self.close(effects),
            Go::Origin => whole |= self.back_to_origin(now, effects),
            Go::WhatNow => whole |= self.open_plan(now, effects, &mut said),
            Go::ThenAndNow => self.then_and_now(effects),
            Go::Text(target) => said.extend(self.open_text(target)),
            Go::Editor(target) => match &self.editor {
                Ok(()) => effects.push(Effect::Edit(target.clone(), self.text_of(&target))),
                Err(why) => said.push(plain::sentence(why)),
            },
        }
        let goes_on = |effect: &Effect| match effect {
            Effect::Begin
            | Effect::Open(..)
            | Effect::Find(_)
            | Effect::ReadShelf
            | Effect::Edit(..)
            | Effect::End => true,
            Effect::Save(_) | Effect::SaveElsewhere(..) | Effect::Offered => false,
        };
        let follows = effects.iter().any(goes_on);
        if whole && !follows {
            // A free line parts what was said from what is asked.
            said.push(format!("\n{}", self.ask()));
            self.hear();
        }
        if !said.is_empty() {
            said.push(String::new());
        }
        let text = said.join("\n");
        if follows { text } else { text + &self.prompt(whole) }
    }

    /// Remembers what of a result was said now.
    fn hear(&mut self) {
        match &self.stage {
            Stage::Sitting(sitting) if *sitting.interview().place() == Place::Result => {
                self.heard.hear_result(sitting.session());
            }
            Stage::Past(past) => self.heard.hear_result(&past.session),
            Stage::Plan(planning) if planning.says_step_back() => self.heard.hear_step(planning.session()),
            Stage::Opening
            | Stage::Home
            | Stage::Tutor(_)
            | Stage::Sitting(_)
            | Stage::Plan(_)
            | Stage::Looking(..) => {}
        }
    }

    /// Back to the menu from wherever one is. What is not on the disk is not left.
    fn close(&mut self, effects: &mut Vec<Effect>) {
        self.closing = self.session().is_some() && self.saving.stored;
        self.stage = Stage::Home;
        effects.push(Effect::ReadShelf);
    }

    /// From a result to what follows from it; whether that is on now. A result of another day is opened anew: only
    /// what was opened for it may be written to.
    fn open_plan(&mut self, now: Now, effects: &mut Vec<Effect>, said: &mut Vec<String>) -> bool {
        match std::mem::replace(&mut self.stage, Stage::Home) {
            Stage::Sitting(sitting) => {
                let (session, pack) = (sitting.session().clone(), sitting.interview().shared_pack());
                let origin = Origin::Sitting(sitting);
                let planning = Planning::new(session, Purpose::WhatNow, Some(pack), origin, now);
                self.stage = Stage::Plan(Box::new(planning));
                self.save(effects);
                said.extend(self.go_on_writing());
                true
            }
            Stage::Past(past) => {
                match &self.read_only {
                    Some(why) => said.push(why.clone()),
                    None => effects.push(Effect::Open(past.session.id.clone(), Purpose::WhatNow)),
                }
                self.stage = Stage::Past(past);
                false
            }
            other
            @ (Stage::Opening | Stage::Home | Stage::Tutor(_) | Stage::Plan(_) | Stage::Looking(..)) => {
                self.stage = other;
                false
            }
        }
    }

    fn then_and_now(&mut self, effects: &mut Vec<Effect>) {
        let id = match &self.stage {
            Stage::Past(past) => Some(past.session.id.clone()),
            Stage::Sitting(sitting) => Some(sitting.session().id.clone()),
            Stage::Opening | Stage::Home | Stage::Tutor(_) | Stage::Plan(_) | Stage::Looking(..) => None,
        };
        effects.extend(id.map(|id| Effect::Find(Look::ThenAndNow(id))));
    }

    /// Back to where the plan, or what is looked back at, was opened; whether that is on now.
    fn back_to_origin(&mut self, now: Now, effects: &mut Vec<Effect>) -> bool {
        match std::mem::replace(&mut self.stage, Stage::Home) {
            Stage::Plan(mut planning) => {
                let plan = planning.session().plan.clone();
                match std::mem::replace(&mut planning.origin, Origin::Home) {
                    Origin::Sitting(mut sitting) => {
                        // It is saved as the planner left it.
                        let _ = sitting.act(Action::Planned(plan.map(Box::new)), now);
                        self.stage = Stage::Sitting(sitting);
                        true
                    }
                    Origin::Past(mut past) => {
                        past.session = planning.session().clone();
                        self.stage = Stage::Past(past);
                        true
                    }
                    Origin::Home => {
                        self.stage = Stage::Plan(planning);
                        self.close(effects);
                        false
                    }
                }
            }
            Stage::Looking(_, origin) => match *origin {
                Stage::Home | Stage::Opening | Stage::Tutor(_) => {
                    self.close(effects);
                    false
                }
                stage @ (Stage::Sitting(_) | Stage::Past(_) | Stage::Plan(_) | Stage::Looking(..)) => {
                    self.stage = stage;
                    true
                }
            },
            other @ (Stage::Opening | Stage::Home | Stage::Tutor(_) | Stage::Sitting(_) | Stage::Past(_)) => {
                self.stage = other;
                false
            }
        }
    }

    /// Goes on with what was opened.
    pub(super) fn open(&mut self, opened: Opened, now: Now, effects: &mut Vec<Effect>) -> Reaction {
        // Another sitting's saves must not pass for those of one that is not on the disk.
        if self.saving.failed() {
            return Reaction::say(self.saving.said());
        }
        let Opened { pack, session, remark, from_file, purpose, notes } = opened;
        let before = session.clone();
        let stage = match (purpose, pack) {
            (Purpose::GoOn | Purpose::WhatNow | Purpose::CheckIn { .. }, pack) => {
                let origin = self.origin_of_plan();
                Stage::Plan(Box::new(Planning::new(session, purpose, pack, origin, now)))
            }
            (Purpose::Answer, Some(pack)) => {
                let mut sitting = Sitting::new(pack, session, notes, now);
                sitting.preview = self.preview;
                Stage::Sitting(Box::new(sitting))
            }
            (Purpose::Answer, None) => Stage::Past(Box::new(Past::new(session, notes))),
        };
        let set_aside = match &stage {
            Stage::Sitting(sitting) => words::set_aside(sitting.interview().set_aside_now()),
            Stage::Opening
            | Stage::Home
            | Stage::Tutor(_)
            | Stage::Past(_)
            | Stage::Plan(_)
            | Stage::Looking(..) => None,
        };
        self.stage = stage;
        self.saving.stored = from_file;
        if self.session().is_some_and(|session| *session != before) {
            self.save(effects);
        }
        let mut said: Vec<String> = remark.into_iter().chain(set_aside).collect();
        let writes = self.go_on_writing();
        let whole = writes.is_empty();
        said.extend(writes);
        Reaction { said, whole, ..Reaction::default() }
    }

    /// Where a plan that is opened now leads back to.
    fn origin_of_plan(&mut self) -> Origin {
        match std::mem::replace(&mut self.stage, Stage::Home) {
            Stage::Past(past) => Origin::Past(past),
            Stage::Opening
            | Stage::Home
            | Stage::Tutor(_)
            | Stage::Sitting(_)
            | Stage::Plan(_)
            | Stage::Looking(..) => Origin::Home,
        }
    }

    /// Shows what was asked to be looked back at.
    pub(super) fn look_back(&mut self, found: Found) -> Reaction {
        match Looking::new(found) {
            Ok(looking) => {
                let origin = std::mem::replace(&mut self.stage, Stage::Home);
                self.stage = Stage::Looking(Box::new(looking), Box::new(origin));
                Reaction { whole: true, ..Reaction::default() }
            }
            Err(why) => Reaction::say(plain::sentence(&why)),
        }
    }

    /// Opens a text with what stands there.
    fn open_text(&mut self, target: Target) -> Vec<String> {
        let text = self.text_of(&target);
        self.begin_writing(target, &text)
    }

    /// What stands there.
    fn text_of(&self, target: &Target) -> String {
        match (&self.stage, target) {
            (Stage::Sitting(sitting), Target::Note(section)) => {
                sitting.session().notes.get(section).cloned().unwrap_or_default()
            }
            (Stage::Plan(planning), Target::Field(field)) => planning.text(*field).to_owned(),
            (_, Target::Note(_) | Target::Field(_)) => String::new(),
        }
    }

    /// Goes on with the text that was being written when the sitting was saved.
    fn go_on_writing(&mut self) -> Vec<String> {
        let half = self.session().and_then(half_text);
        half.map_or_else(Vec::new, |(target, text)| self.begin_writing(target, &text))
    }

    fn begin_writing(&mut self, target: Target, text: &str) -> Vec<String> {
        let mut said = match (&self.stage, &target) {
            (Stage::Plan(planning), Target::Field(field)) => planning.before_writing(*field),
            (_, Target::Field(_)) => Vec::new(),
            (_, Target::Note(_)) => vec![plain::sentence(words::page::NOTE_TITLE)],
        };
        let writing = Writing::new(target, text);
        said.push(writing.opening());
        self.writing = Some(writing);
        said
    }
}

/// The text that was being written when the sitting was saved.
fn half_text(session: &Session) -> Option<(Target, String)> {
    let plan = session.plan.as_ref().and_then(|plan| plan.draft.as_ref());
    let field = plan.and_then(|draft| Some((Target::Field(Field::of_id(&draft.field)?), draft.text.clone())));
    let note = session.draft.as_ref().map(|draft| (Target::Note(draft.section.clone()), draft.text.clone()));
    note.or(field)
}
