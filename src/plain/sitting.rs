//! Owns a sitting in the line mode: the interview, and what each line does to it.
//! Must not print, save or read a clock.

mod renewing;

use std::sync::Arc;

use super::line::{Command, Typed, named};
use super::numbers::{self, Cell};
use super::place;
use super::reaction::{Go, Reaction};
use crate::interview::{Action, Event, Interview, Outcome};
use crate::pack::{Item, Pack};
use crate::session::{Choice, Month, Percent, Place, Reply, Session};
use crate::summary::{DatedNote, Summary, summarize_with};
use crate::visit::{Now, Target};
use crate::words::{self, plain};

/// One sitting.
#[derive(Debug)]
pub(super) struct Sitting {
    interview: Interview,
    day_notes: Vec<DatedNote>,
    shown_at: u64,
    /// Nothing of it is kept.
    pub(super) preview: bool,
}

impl Sitting {
    pub(super) fn new(pack: Arc<Pack>, session: Session, day_notes: Vec<DatedNote>, now: Now) -> Self {
        Self { interview: Interview::new(pack, session), day_notes, shown_at: now.ms, preview: false }
    }

    pub(super) fn interview(&self) -> &Interview {
        &self.interview
    }

    pub(super) fn session(&self) -> &Session {
        self.interview.session()
    }

    /// The result as it stands.
    pub(super) fn summary(&self) -> Summary {
        summarize_with(self.session(), self.day_notes.clone())
    }

    /// Everything about the place, but for the prompt.
    pub(super) fn ask(&self) -> String {
        match self.interview.place() {
            Place::Result => super::result::sentences(&self.summary()),
            Place::Welcome
            | Place::Matters
            | Place::Opener(_)
            | Place::Item(_)
            | Place::Page(_)
            | Place::Review => place::ask(&self.interview),
        }
    }

    /// What a line does here.
    pub(super) fn take(&mut self, typed: Typed, now: Now) -> Reaction {
        match typed {
            Typed::Command(command) => self.command(&command, now),
            Typed::Nothing => self.go_on(now),
            Typed::Number(number) => self.number(number, now),
            Typed::Words(words) => self.words(&words, now),
        }
    }

    /// Carries out one action, be it from a line or from a text that was written.
    pub(super) fn act(&mut self, action: Action, now: Now) -> Reaction {
        let before = self.interview.place().clone();
        let Outcome { save, event } = self.interview.update(action);
        let undone = matches!(event, Event::Undone(_) | Event::Redone(_));
        let whole = *self.interview.place() != before || undone;
        if whole {
            self.shown_at = now.ms;
        }
        let said = match &event {
            Event::Replied { item, reply } => {
                Some(plain::sentence(&words::echo(self.interview.pack(), item, *reply)))
            }
            Event::NotHere => Some(self.range()),
            Event::Moved
            | Event::Kept
            | Event::PointsCapped { .. }
            | Event::Undone(_)
            | Event::Redone(_)
            | Event::NothingToUndo
            | Event::NothingToRedo
            | Event::NeedsAnswer
            | Event::NeedsFinish
            | Event::LeftStart
            | Event::AtEnd
            | Event::Finished => words::event(&event, self.interview.pack(), &words::Keys::of_lines()),
        };
        let go = if matches!(event, Event::LeftStart) {
            Go::Home
        } else if matches!(event, Event::AtEnd) {
            Go::WhatNow
        } else {
            Go::Stay
        };
        Reaction { save, said: said.into_iter().collect(), whole, go }
    }

    /// What answers here, for whoever typed something else.
    pub(super) fn range(&self) -> String {
        if self.preview && *self.interview.place() == Place::Result {
            return words::preview::RANGE_RESULT.to_owned();
        }
        place::range(&self.interview)
    }

    /// What is asked for, behind which the cursor stays.
    pub(super) fn prompt(&self, whole: bool) -> String {
        if self.preview && *self.interview.place() == Place::Result {
            return words::preview::ASK_RESULT.to_owned();
        }
        place::prompt(&self.interview, whole)
    }

    fn command(&mut self, command: &Command, now: Now) -> Reaction {
        let at_result = *self.interview.place() == Place::Result;
        match command {
            Command::Back => self.act(Action::Back, now),
            Command::Skip if matches!(self.interview.place(), Place::Opener(_)) => {
                self.act(Action::PassOver, now)
            }
            Command::Skip => self.reply(Reply::Skipped, now),
            Command::DoesNotApply => self.reply(Reply::DoesNotApply, now),
            Command::Undo => self.act(Action::Undo, now),
            Command::Redo => self.act(Action::Redo, now),
            Command::List => self.list(now),
            Command::Go(number) => self.go(*number, now),
            Command::Note => match self.note_target() {
                Some(target) => Reaction::lead(Go::Text(target)),
                None => Reaction::say(plain::NO_NOTE_HERE),
            },
            Command::Editor(_) => match self.note_target() {
                Some(target) => Reaction::lead(Go::Editor(target)),
                None => Reaction::say(plain::NO_NOTE_HERE),
            },
            Command::Finish if *self.interview.place() == Place::Review => {
                self.act(Action::Finish(now.moment), now)
            }
            Command::Table if at_result => Reaction::say(super::result::table(&self.summary())),
            Command::ThenAndNow if at_result => Reaction::lead(Go::ThenAndNow),
            Command::WhatNow if at_result => Reaction::lead(Go::WhatNow),
            Command::Finish
            | Command::Table
            | Command::ThenAndNow
            | Command::WhatNow
            | Command::Where
            | Command::Repeat
            | Command::Help
            | Command::Leave
            | Command::Home
            | Command::Save(_) => Reaction::say(self.range()),
        }
    }

    /// An empty line goes on from wherever that loses nothing; past a question only with an answer to it.
    fn go_on(&mut self, now: Now) -> Reaction {
        match self.interview.place().clone() {
            Place::Item(item) if self.session().answers.contains_key(&item) => {
                let from_review = self.session().trail.last() == Some(&Place::Review);
                self.act(if from_review { Action::Back } else { Action::Forward }, now)
            }
            Place::Item(_) => Reaction::say(self.range()),
            Place::Review if self.session().finished.is_none() => Reaction::say(self.range()),
            Place::Welcome
            | Place::Matters
            | Place::Opener(_)
            | Place::Page(_)
            | Place::Review
            | Place::Result => self.act(Action::Next, now),
        }
    }

    fn number(&mut self, number: usize, now: Now) -> Reaction {
        match self.interview.place().clone() {
            Place::Item(id) => {
                let reply = self.interview.pack().item(&id).and_then(|(_, item)| numbered(item, number));
                self.reply_if(reply, now)
            }
            Place::Welcome => match number.checked_sub(1).and_then(|at| self.months().get(at)) {
                Some(month) => self.say_month(*month, now),
                None => Reaction::say(self.range()),
            },
            Place::Review => self.go(Some(number), now),
            Place::Matters | Place::Opener(_) | Place::Page(_) | Place::Result => Reaction::say(self.range()),
        }
    }

    fn words(&mut self, words: &str, now: Now) -> Reaction {
        match self.interview.place().clone() {
            Place::Item(id) => {
                let labels = self.interview.pack().item(&id).map(|(_, item)| place::labels(item));
                let at = labels.and_then(|labels| named(words, labels.into_iter()));
                match at {
                    Some(at) => self.number(at + 1, now),
                    None => Reaction::say(self.range()),
                }
            }
            Place::Welcome => match named(words, self.months().iter().map(|month| words::month(*month))) {
                Some(at) => self.number(at + 1, now),
                None => Reaction::say(self.range()),
            },
            Place::Matters => self.weigh(words, now),
            Place::Review if named(words, [words::review::MATTERS, "matters"].into_iter()).is_some() => {
                self.act(Action::Jump(Place::Matters), now)
            }
            Place::Opener(_) | Place::Page(_) | Place::Review | Place::Result => Reaction::say(self.range()),
        }
    }

    /// How the month may have been; none where the pack does not ask.
    fn months(&self) -> &'static [Month] {
        if self.interview.pack().asks_month() { &Month::ALL } else { &[] }
    }

    fn say_month(&mut self, month: Month, now: Now) -> Reaction {
        let said = self.act(Action::Month(Some(month)), now);
        said.then(self.act(Action::Next, now))
    }

    fn reply_if(&mut self, reply: Option<Reply>, now: Now) -> Reaction {
        match reply {
            Some(reply) => self.reply(reply, now),
            None => Reaction::say(self.range()),
        }
    }

    fn reply(&mut self, reply: Reply, now: Now) -> Reaction {
        let ms = u32::try_from(now.ms.saturating_sub(self.shown_at)).ok();
        self.act(Action::Reply { reply, ms }, now)
    }

    /// A level and points of an axis: `money 65 30`.
    fn weigh(&mut self, line: &str, now: Now) -> Reaction {
        let Some((axis, cells)) = numbers::read(line, self.interview.pack().axes(), 2) else {
            return Reaction::say(self.range());
        };
        let mut all = Reaction::default();
        for (place, cell) in cells.into_iter().enumerate() {
            let value: Option<Percent> = match cell {
                Cell::Keep => continue,
                Cell::Blank => None,
                Cell::Value(value) => Some(value),
            };
            let axis = axis.clone();
            let action = if place == 0 {
                Action::Level { axis, level: value }
            } else {
                Action::Points { axis, points: value }
            };
            all = all.then(self.act(action, now));
        }
        all.said.push(place::weighed(&self.interview, &axis));
        all
    }

    /// The map of all answers; said in full only when it is asked for.
    fn list(&mut self, now: Now) -> Reaction {
        let opened = if *self.interview.place() == Place::Review {
            Reaction::default()
        } else {
            self.act(Action::OpenReview, now)
        };
        let list = place::list(&self.interview);
        Reaction { said: vec![list], whole: true, ..opened }
    }

    /// To the question of that number, by way of the map, so that going back leads there.
    fn go(&mut self, number: Option<usize>, now: Now) -> Reaction {
        let item = number.and_then(|number| number.checked_sub(1));
        let item = item.and_then(|at| self.interview.pack().items().nth(at));
        let Some(to) = item.map(|(_, item)| Place::Item(item.id.clone())) else {
            return Reaction::say(plain::no_such_question(self.interview.pack().items().count()));
        };
        if *self.interview.place() == to {
            return Reaction { whole: true, ..Reaction::default() };
        }
        let opened = if *self.interview.place() == Place::Review {
            Reaction::default()
        } else {
            self.act(Action::OpenReview, now)
        };
        opened.then(self.act(Action::Jump(to), now))
    }

    fn note_target(&self) -> Option<Target> {
        Target::note_at(self.interview.place(), self.interview.pack())
    }
}

/// The answer of that number, from 1.
fn numbered(item: &Item, number: usize) -> Option<Reply> {
    let choice = u8::try_from(number).ok().and_then(|number| Choice::try_from(number).ok());
    choice.map(Reply::Chose).or((number == 6 && item.scale.cannot_say).then_some(Reply::CannotSay))
}
