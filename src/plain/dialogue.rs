//! Owns [`Dialogue`], the state of the whole line mode and its one rule: a line in, words and effects out.
//! Must not carry an effect out, print, or read a clock.

mod leading;
mod previewing;
mod saving;
mod texts;

use std::collections::BTreeSet;

use super::heard::Heard;
use super::home::Home;
use super::line::{Command, Typed};
use super::looking::{Looking, Past};
use super::message::{Effect, Input, Output};
use super::place;
use super::planning::Planning;
use super::reaction::{Go, Reaction};
use super::sitting::Sitting;
use super::tutor;
use super::writing::Writing;
use crate::interview::PlanAction;
use crate::session::Session;
use crate::visit::{Now, Offer, Purpose, Shelf, Tutor};
use crate::words::{self, plain};
use saving::Saving;

/// The line mode, without its terminal.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own, and all combine")]
pub struct Dialogue {
    stage: Stage,
    writing: Option<Writing>,
    shelf: Shelf,
    offer: Offer,
    folder: String,
    read_only: Option<String>,
    /// Whether an editor can be opened, or why not.
    editor: Result<(), String>,
    saving: Saving,
    /// Prompts that were heard.
    prompts: BTreeSet<String>,
    /// Of what is said last, what was heard already.
    heard: Heard,
    /// A sitting was closed, and the menu has not come yet.
    closing: bool,
    /// The practice was on in this start.
    practised: bool,
    /// It is known to `run` that the practice was offered.
    offered: bool,
    /// Nothing is kept, and nothing leads beyond the sitting.
    preview: bool,
}

/// What is on.
#[derive(Debug)]
enum Stage {
    /// The disk is being looked at.
    Opening,
    /// The menu.
    Home,
    /// Three keys, to practise.
    Tutor(Tutor),
    /// A sitting that is being answered.
    Sitting(Box<Sitting>),
    /// A result of another day.
    Past(Box<Past>),
    /// What follows from a result.
    Plan(Box<Planning>),
    /// Results side by side, or the year; and where going back leads.
    Looking(Box<Looking>, Box<Self>),
}

impl Dialogue {
    /// Before anything is known of the disk. `folder` is where sittings are kept, for people to read; `read_only`
    /// is why nothing can be answered, when that is so.
    #[must_use]
    pub fn new(offer: Offer, folder: String, read_only: Option<String>) -> Self {
        Self {
            stage: Stage::Opening,
            writing: None,
            shelf: Shelf::default(),
            offer,
            folder,
            read_only,
            editor: Err(plain::EDITOR_NEEDS_TERMINAL.to_owned()),
            saving: Saving::default(),
            prompts: BTreeSet::new(),
            heard: Heard::default(),
            closing: false,
            practised: false,
            offered: false,
            preview: false,
        }
    }

    /// The same where an editor can be opened on a text, or else why it cannot.
    #[must_use]
    pub fn with_editor(self, editor: Result<(), String>) -> Self {
        Self { editor, ..self }
    }

    /// The sitting that is open, for the line that stands last.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        match &self.stage {
            Stage::Sitting(sitting) => Some(sitting.session()),
            Stage::Plan(planning) => Some(planning.session()),
            Stage::Looking(_, origin) => match origin.as_ref() {
                Stage::Sitting(sitting) => Some(sitting.session()),
                Stage::Opening
                | Stage::Home
                | Stage::Tutor(_)
                | Stage::Past(_)
                | Stage::Plan(_)
                | Stage::Looking(..) => None,
            },
            Stage::Opening | Stage::Home | Stage::Tutor(_) | Stage::Past(_) => None,
        }
    }

    /// Of what is said last, what was heard already.
    #[must_use]
    pub fn heard(&self) -> &Heard {
        &self.heard
    }

    /// Takes one input in; says what is to be done, and what to print then.
    pub fn update(&mut self, input: Input, now: Now) -> Output {
        let mut effects = Vec::new();
        let reaction = match input {
            Input::Line(line) => self.line(&line, now, &mut effects),
            Input::LineOverChange(line, change) => self.line_over_change(&line, change, now, &mut effects),
            Input::Shelf(found) => {
                self.shelf = found;
                self.shelf.offers_tutor &= !self.practised;
                self.stage = Stage::Home;
                self.offer_practice(&mut effects);
                let closed = std::mem::take(&mut self.closing) && self.saving.all_durable();
                let said = closed.then(words::closed_and_saved).into_iter().collect();
                Reaction { said, whole: true, ..Reaction::default() }
            }
            Input::Practise => self.practise(),
            Input::Opened(opened) => self.open(*opened, now, &mut effects),
            Input::Found(found) => self.look_back(*found),
            Input::Edited(target, Ok(text)) => self.edited(target, &text, now),
            Input::Edited(_, Err(why)) => Reaction::say(plain::sentence(&why)),
            Input::Refused(why) => {
                let whole = matches!(self.stage, Stage::Opening);
                if whole {
                    self.stage = Stage::Home;
                }
                Reaction { said: vec![plain::sentence(&why)], whole, ..Reaction::default() }
            }
        };
        let text = self.react(reaction, now, &mut effects);
        Output { effects, text }
    }

    fn line(&mut self, line: &str, now: Now, effects: &mut Vec<Effect>) -> Reaction {
        if let Some(writing) = &mut self.writing {
            let written = writing.line(line);
            let target = writing.target.clone();
            return self.written(written, target, now);
        }
        let typed = Typed::read(line);
        let warned = self.saving.forget_warning();
        match typed {
            Typed::Command(Command::Leave) => self.leave(warned, effects),
            Typed::Command(Command::Help) if !self.is_practising() => Reaction::say(self.help()),
            Typed::Command(Command::Repeat) => Reaction { whole: true, ..Reaction::default() },
            Typed::Command(Command::Where) => Reaction::say(self.whereabouts()),
            Typed::Command(Command::Home) => self.close_here(now),
            Typed::Command(Command::Save(path)) if !self.is_practising() || self.saving.failed() => {
                self.save_anew(path, effects)
            }
            typed => self.stage_line(typed, now, effects),
        }
    }

    /// Back to the menu; a plan that is closed begins anew at its map.
    fn close_here(&mut self, now: Now) -> Reaction {
        match &mut self.stage {
            Stage::Plan(planning) => Reaction { go: Go::Home, ..planning.act(PlanAction::Close, now) },
            Stage::Opening
            | Stage::Home
            | Stage::Tutor(_)
            | Stage::Sitting(_)
            | Stage::Past(_)
            | Stage::Looking(..) => Reaction::lead(Go::Home),
        }
    }

    fn stage_line(&mut self, typed: Typed, now: Now, effects: &mut Vec<Effect>) -> Reaction {
        match &mut self.stage {
            Stage::Opening => Reaction::default(),
            Stage::Home => match self.home().take(&typed) {
                Ok(lead) => self.follow(lead, effects),
                Err(why) => Reaction::say(why),
            },
            Stage::Tutor(practice) => tutor::take(practice, &typed),
            Stage::Sitting(sitting) => sitting.take(typed, now),
            Stage::Past(past) => past.take(&typed),
            Stage::Plan(planning) => planning.take(typed, now),
            Stage::Looking(looking, _) => looking.take(&typed).unwrap_or_else(|id| {
                effects.push(Effect::Open(id, Purpose::Answer));
                Reaction::default()
            }),
        }
    }

    fn home(&self) -> Home<'_> {
        Home {
            shelf: &self.shelf,
            offer: &self.offer,
            folder: &self.folder,
            read_only: self.read_only.as_deref(),
        }
    }

    /// Everything about where one is, but for the prompt.
    fn ask(&self) -> String {
        match &self.stage {
            Stage::Opening => String::new(),
            Stage::Home => self.home().ask(),
            Stage::Tutor(practice) => tutor::ask(practice),
            Stage::Sitting(sitting) => sitting.ask(),
            Stage::Past(past) => past.ask(),
            Stage::Plan(planning) => planning.ask(),
            Stage::Looking(looking, _) => looking.ask(),
        }
    }

    /// What is asked for; shorter once it was heard.
    fn prompt(&mut self, whole: bool) -> String {
        let said = self.asked(whole);
        let shorter = self.asked_again().filter(|_| !self.prompts.insert(said.clone()));
        shorter.unwrap_or(said)
    }

    /// The prompt for whoever has heard the longer one, where there is such.
    fn asked_again(&self) -> Option<String> {
        match &self.stage {
            _ if self.writing.is_some() => None,
            Stage::Sitting(sitting) => place::prompt_again(sitting.interview()).map(str::to_owned),
            Stage::Plan(planning) => planning.prompt_again(),
            Stage::Opening | Stage::Home | Stage::Tutor(_) | Stage::Past(_) | Stage::Looking(..) => None,
        }
    }

    fn asked(&self, whole: bool) -> String {
        if self.writing.is_some() {
            return plain::ASK_TEXT.to_owned();
        }
        match &self.stage {
            Stage::Opening => String::new(),
            Stage::Home => self.home().prompt(),
            Stage::Tutor(practice) => tutor::prompt(practice),
            Stage::Sitting(sitting) => sitting.prompt(whole),
            Stage::Past(_) => plain::ASK_PAST.to_owned(),
            Stage::Plan(planning) => planning.prompt(whole),
            Stage::Looking(looking, _) => looking.prompt(),
        }
    }

    fn help(&self) -> String {
        match &self.stage {
            Stage::Sitting(sitting) => {
                let editor = self.editor.is_ok().then_some(plain::HELP_EDITOR);
                let help = if self.preview { words::preview::HELP } else { plain::HELP };
                let said = [Some(&*sitting.range()), Some(help), editor];
                said.into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
            Stage::Plan(planning) => {
                let editor = (self.editor.is_ok() && planning.has_texts()).then_some(plain::HELP_PLAN_EDITOR);
                let said = [Some(&*planning.range()), Some(plain::HELP_PLAN), editor];
                said.into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
            Stage::Past(_) => format!("{} {}", plain::RANGE_PAST, plain::HELP_MENU),
            Stage::Looking(looking, _) => format!("{} {}", looking.range(), plain::HELP_MENU),
            Stage::Opening | Stage::Home | Stage::Tutor(_) => {
                format!("{} {}", plain::CHOOSES, plain::HELP_MENU)
            }
        }
    }

    fn whereabouts(&self) -> String {
        let saved = self.saving.said();
        let here = match &self.stage {
            Stage::Sitting(sitting) => {
                let interview = sitting.interview();
                let progress = interview.progress();
                let seconds = interview.seconds_left();
                let left = (seconds > 0).then(|| words::minutes(seconds));
                let here = place::here(interview);
                plain::whereabouts(&here, progress.answered, progress.of, left.as_deref())
            }
            Stage::Plan(planning) => plain::sentence(&planning.here()),
            Stage::Past(_) => plain::sentence(words::result_page::TITLE),
            Stage::Opening | Stage::Home => plain::sentence(plain::MENU),
            // Nothing of it is ever saved.
            Stage::Tutor(practice) => return words::tutor::key(practice),
            Stage::Looking(looking, _) => looking.here(),
        };
        // Before anything was said there is nothing to save.
        if self.preview {
            return format!("{here} {}", words::preview::NOTHING_KEPT);
        }
        let begun = self.session().is_some() && !self.saving.stored && !self.saving.failed();
        if begun { here } else { format!("{here} {saved}") }
    }
}
