//! Owns a sitting as it stands on the screen: the interview, what is focused, and what each key does to it.
//! Must not draw, save or read a clock.

mod renewing;

use std::sync::Arc;

use super::keys::{self, Context, Does, KeyEvent};
use super::number;
use super::reaction::{Go, Reaction, Toast};
use super::scroll::{Scroll, marked_next};
use crate::interview::{Action, Event, Interview, Outcome};
use crate::pack::{Id, Pack};
use crate::session::{Choice, Month, Percent, Place, Reply, Session};
use crate::summary::{DatedNote, Summary, summarize_with};
use crate::visit::{Now, Target};
use crate::words;

/// One sitting on the screen.
pub(crate) struct Sitting {
    interview: Interview,
    summary: Summary,
    /// The marked row, from 0: an answer, a month, a field or a line of the map. None: nothing is marked.
    pub(crate) focus: Option<usize>,
    /// What was picked last, until the next key.
    pub(crate) echo: Option<String>,
    /// Rows scrolled down in a page or a result.
    pub(crate) scroll: Scroll,
    /// Whether the result is shown in words rather than as a picture.
    pub(crate) words: bool,
    typing: bool,
    shown_at: u64,
}

impl Sitting {
    /// A sitting whose result shows the notes of the days before it.
    pub(crate) fn new(pack: Arc<Pack>, session: Session, day_notes: Vec<DatedNote>, now: Now) -> Self {
        let interview = Interview::new(pack, session);
        let summary = summarize_with(interview.session(), day_notes);
        let mut sitting = Self {
            interview,
            summary,
            focus: None,
            echo: None,
            scroll: Scroll::default(),
            words: false,
            typing: false,
            shown_at: now.ms,
        };
        sitting.arrive(now);
        sitting
    }

    pub(crate) fn interview(&self) -> &Interview {
        &self.interview
    }

    pub(crate) fn shared_pack(&self) -> Arc<Pack> {
        self.interview.shared_pack()
    }

    pub(crate) fn session(&self) -> &Session {
        self.interview.session()
    }

    pub(crate) fn summary(&self) -> &Summary {
        &self.summary
    }

    pub(crate) fn context(&self) -> Context {
        match self.interview.place() {
            Place::Welcome => Context::Welcome,
            Place::Matters => Context::Matters,
            Place::Opener(_) => Context::Opener,
            Place::Item(_) => Context::Item,
            Place::Page(_) => Context::Page,
            Place::Review => Context::Review,
            Place::Result => Context::Result,
        }
    }

    fn note_target(&self) -> Option<Target> {
        Target::note_at(self.interview.place(), self.interview.pack())
    }

    /// Carries out one action of the interview that came from outside the keys, such as a finished note.
    pub(crate) fn act(&mut self, action: Action, now: Now) -> Reaction {
        let before = self.interview.place().clone();
        let Outcome { save, event } = self.interview.update(action);
        if save {
            let day_notes = std::mem::take(&mut self.summary.day_notes);
            self.summary = summarize_with(self.interview.session(), day_notes);
        }
        let undone = matches!(event, Event::Undone(_) | Event::Redone(_));
        if *self.interview.place() != before || undone {
            self.arrive(now);
        }
        let go = if matches!(event, Event::LeftStart) {
            Go::Home
        } else if matches!(event, Event::Finished) && !self.words {
            Go::Result
        } else if matches!(event, Event::AtEnd) {
            Go::WhatNow
        } else {
            Go::Stay
        };
        if let Event::Replied { item, reply } = &event {
            self.echo = Some(words::echo(self.interview.pack(), item, *reply));
        }
        Reaction { save, toast: Some(Toast::Interview(event)), go }
    }

    /// What a key does here.
    pub(crate) fn press(&mut self, does: Does, key: &KeyEvent, now: Now) -> Reaction {
        self.echo = None;
        let typing = std::mem::take(&mut self.typing);
        match does {
            Does::Digit => self.digit(keys::digit(key).unwrap_or(0), typing, now),
            Does::Less => self.nudge(-5, now),
            Does::More => self.nudge(5, now),
            Does::Erase => self.erase(now),
            Does::Blank => self.set_field(None, now),
            Does::Up | Does::Down | Does::PageUp | Does::PageDown => self.step(does),
            Does::OtherColumn => self.other_column(),
            Does::Confirm => self.confirm(now),
            Does::Back => self.act(Action::Back, now),
            Does::Forward => self.act(Action::Forward, now),
            Does::CannotSay => self.digit(6, typing, now),
            Does::Skip => self.reply(Reply::Skipped, now),
            Does::DoesNotApply => self.reply(Reply::DoesNotApply, now),
            Does::PassOver => self.act(Action::PassOver, now),
            Does::Undo => self.act(Action::Undo, now),
            Does::Redo => self.act(Action::Redo, now),
            Does::Map if self.context() == Context::Review => self.act(Action::Back, now),
            Does::Map => self.act(Action::OpenReview, now),
            Does::OtherView => {
                self.words = !self.words;
                self.scroll.reset();
                Reaction::default()
            }
            Does::Note => Reaction::lead(self.note_target().map_or(Go::Stay, Go::Text)),
            Does::Editor => Reaction::lead(self.note_target().map_or(Go::Stay, Go::Editor)),
            Does::WhatNow => Reaction::lead(Go::WhatNow),
            Does::ThenAndNow => Reaction::lead(Go::ThenAndNow),
            Does::Close => Reaction::lead(Go::Home),
            Does::Copy
            | Does::SmallRadar
            | Does::Hide
            | Does::Help
            | Does::ShowUnsaved
            | Does::Retry
            | Does::Elsewhere
            | Does::Leave => Reaction::default(),
        }
    }

    /// The fields of "what matters": a level for each axis, then points for each axis.
    pub(crate) fn fields(&self) -> usize {
        self.interview.pack().axes().len() * 2
    }

    /// The places that the map of answers leads to: the result first, then every question.
    pub(crate) fn map(&self) -> Vec<Place> {
        let leads = |place: &&Place| matches!(place, Place::Matters | Place::Item(_));
        let route = self.interview.route().iter().filter(leads).cloned();
        std::iter::once(Place::Result).chain(route).collect()
    }

    fn arrive(&mut self, now: Now) {
        self.shown_at = now.ms;
        self.scroll.reset();
        self.typing = false;
        let session = self.interview.session();
        self.focus = match self.interview.place() {
            Place::Item(id) => session.answers.get(id).and_then(|answer| match answer.reply {
                Reply::Chose(choice) => Some(choice.index()),
                Reply::CannotSay => Some(5),
                Reply::Skipped | Reply::DoesNotApply => None,
            }),
            Place::Welcome => {
                session.month.and_then(|month| self.months().iter().position(|each| *each == month))
            }
            Place::Matters | Place::Review => Some(0),
            Place::Opener(_) | Place::Page(_) | Place::Result => None,
        };
    }

    fn options(&self) -> usize {
        match self.interview.place() {
            Place::Item(id) => {
                let cannot_say =
                    self.interview.pack().item(id).is_some_and(|(_, item)| item.scale.cannot_say);
                5 + usize::from(cannot_say)
            }
            Place::Welcome => self.months().len(),
            Place::Matters => self.fields(),
            Place::Review => self.map().len(),
            Place::Opener(_) | Place::Page(_) | Place::Result => 0,
        }
    }

    /// How the month may have been; none where the pack does not ask.
    fn months(&self) -> &'static [Month] {
        if self.interview.pack().asks_month() { &Month::ALL } else { &[] }
    }

    fn step(&mut self, does: Does) -> Reaction {
        let Some(last) = self.options().checked_sub(1) else {
            self.scroll.press(does);
            return Reaction::default();
        };
        self.focus = Some(marked_next(self.focus, does, 0..=last));
        Reaction::default()
    }

    fn digit(&mut self, digit: u8, typing: bool, now: Now) -> Reaction {
        match self.interview.place() {
            Place::Item(_) => {
                if usize::from(digit) > self.options() {
                    return Reaction::say(words::only_keys(self.options()));
                }
                let reply = Choice::try_from(digit).map_or(Reply::CannotSay, Reply::Chose);
                self.reply(reply, now)
            }
            Place::Welcome => {
                let month = self.months().get(usize::from(digit).saturating_sub(1)).copied();
                self.say_month(month, now)
            }
            Place::Matters => {
                let number = number::typed(self.field(), digit, typing);
                let reaction = self.set_field(Some(number), now);
                self.typing = true;
                reaction
            }
            Place::Opener(_) | Place::Page(_) | Place::Review | Place::Result => Reaction::default(),
        }
    }

    fn say_month(&mut self, month: Option<Month>, now: Now) -> Reaction {
        let said = self.act(Action::Month(month), now);
        let moved = self.act(Action::Next, now);
        Reaction { save: said.save || moved.save, ..moved }
    }

    fn reply(&mut self, reply: Reply, now: Now) -> Reaction {
        let ms = u32::try_from(now.ms.saturating_sub(self.shown_at)).ok();
        self.act(Action::Reply { reply, ms }, now)
    }

    fn confirm(&mut self, now: Now) -> Reaction {
        match (self.interview.place().clone(), self.focus) {
            (Place::Item(_), Some(row)) => {
                let digit = u8::try_from(row + 1).unwrap_or(u8::MAX);
                self.digit(digit, false, now)
            }
            (Place::Item(_), None) => Reaction::say(words::only_keys(self.options())),
            (Place::Welcome, Some(row)) => self.say_month(self.months().get(row).copied(), now),
            (Place::Review, row) => match self.map().get(row.unwrap_or(0)) {
                None | Some(Place::Result) => self.act(Action::Finish(now.moment), now),
                Some(place) => self.act(Action::Jump(place.clone()), now),
            },
            (Place::Welcome | Place::Matters | Place::Opener(_) | Place::Page(_) | Place::Result, _) => {
                self.act(Action::Next, now)
            }
        }
    }

    /// The axis of the focused field, and whether the field is one of points.
    pub(crate) fn focused_field(&self) -> Option<(Id, bool)> {
        let all = self.interview.pack().axes();
        let row = self.focus?;
        let points = row >= all.len();
        let axis = all.get(if points { row - all.len() } else { row })?;
        Some((axis.id.clone(), points))
    }

    fn field(&self) -> Option<Percent> {
        let (axis, points) = self.focused_field()?;
        let session = self.interview.session();
        if points { session.points.get(&axis).copied() } else { session.levels.get(&axis).copied() }
    }

    fn set_field(&mut self, value: Option<Percent>, now: Now) -> Reaction {
        match self.focused_field() {
            Some((axis, true)) => self.act(Action::Points { axis, points: value }, now),
            Some((axis, false)) => self.act(Action::Level { axis, level: value }, now),
            None => Reaction::default(),
        }
    }

    fn nudge(&mut self, by: i8, now: Now) -> Reaction {
        self.set_field(Some(number::nudged(self.field(), by, self.blank_start())), now)
    }

    /// Where a blank field starts when it is nudged: a level in the middle of the scale, points at nothing.
    fn blank_start(&self) -> u8 {
        match self.focused_field() {
            Some((_, false)) => 50,
            Some((_, true)) | None => 0,
        }
    }

    fn erase(&mut self, now: Now) -> Reaction {
        let reaction = self.set_field(number::erased(self.field()), now);
        self.typing = true;
        reaction
    }

    fn other_column(&mut self) -> Reaction {
        let half = self.fields() / 2;
        self.focus = self.focus.map(|row| if row < half { row + half } else { row - half });
        Reaction::default()
    }
}
