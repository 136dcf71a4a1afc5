//! Owns the state of the whole full screen and its one rule: `update(Message) -> Effect`s.
//! Must not carry an effect out, draw, or read a clock.

use super::help::Help;
use super::home::Home;
use super::keys::{self, Context, Does, KeyEvent};
use super::message::{Effect, Message, Now, Offer, Opened, Shelf};
use super::note::NoteEditor;
use super::past::Past;
use super::path::PathField;
use super::saving::Saving;
use super::sitting::{Go, Reaction, Sitting};
use super::theme::Theme;
use crate::interview::Action;
use crate::pack::Id;
use crate::session::Session;
use crate::words;

/// What the application is told at its start.
pub struct Start {
    /// Colours and characters.
    pub theme: Theme,
    /// Where sittings are kept, for people to read.
    pub folder: String,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
}

/// The full screen, without its terminal.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own, and all combine")]
pub struct App {
    pub(crate) start: Start,
    pub(crate) stage: Stage,
    pub(crate) overlay: Option<Overlay>,
    pub(crate) hidden: bool,
    pub(crate) small_radar: bool,
    pub(crate) toast: Option<String>,
    pub(crate) shelf: Shelf,
    pub(crate) offer: Offer,
    pub(crate) read_only: Option<String>,
    pub(crate) saving: Saving,
    /// A sitting that was closed before it was on the disk.
    pub(super) kept: Option<Box<Session>>,
    pub(super) leaving: bool,
    pub(super) left: bool,
}

/// Which screen is on.
pub(crate) enum Stage {
    /// The disk is being looked at; keys that come meanwhile wait here.
    Opening(Vec<KeyEvent>),
    /// Sittings and results.
    Home(Home),
    /// A sitting that is being answered.
    Sitting(Box<Sitting>),
    /// A result of another day, to look at.
    Past(Box<Past>),
}

/// What lies over the screen.
pub(crate) enum Overlay {
    /// The help.
    Help(Help),
    /// A note.
    Note(Box<NoteEditor>),
    /// What is not saved; and whether the person was about to leave.
    Unsaved {
        /// Leaving was asked for.
        leaving: bool,
    },
    /// Another place to write to.
    Path(Box<PathField>),
}

impl Overlay {
    fn note(section: Id, text: &str) -> Self {
        Self::Note(Box::new(NoteEditor::new(section, text)))
    }
}

impl App {
    /// The application while the disk is being looked at.
    #[must_use]
    pub fn new(start: Start) -> Self {
        Self {
            start,
            stage: Stage::Opening(Vec::new()),
            overlay: None,
            hidden: false,
            small_radar: true,
            toast: None,
            shelf: Shelf::default(),
            offer: Offer::default(),
            read_only: None,
            saving: Saving::default(),
            kept: None,
            leaving: false,
            left: false,
        }
    }

    /// Whether the person has left; nothing happens after that.
    #[must_use]
    pub fn has_left(&self) -> bool {
        self.left
    }

    /// The sitting that is open, for the line that stays in the scrollback.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        match &self.stage {
            Stage::Sitting(sitting) => Some(sitting.session()),
            Stage::Opening(_) | Stage::Home(_) | Stage::Past(_) => None,
        }
    }

    /// Why the newest answers are not saved, when they are not.
    #[must_use]
    pub fn unsaved(&self) -> Option<&str> {
        self.saving.failure()
    }

    /// Whether the sitting that is open has a file.
    #[must_use]
    pub fn is_stored(&self) -> bool {
        self.saving.is_stored()
    }

    /// Whether all that the person has said and typed is on the disk for good.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.saving.all_durable() && self.deadline().is_none()
    }

    /// When [`Message::Tick`] is wanted, in milliseconds since the program began.
    #[must_use]
    pub fn deadline(&self) -> Option<u64> {
        match &self.overlay {
            Some(Overlay::Note(note)) => note.deadline(),
            Some(Overlay::Help(_) | Overlay::Unsaved { .. } | Overlay::Path(_)) | None => None,
        }
    }

    /// The program is about to end or to stop from outside: what is to be saved before.
    pub fn interrupt(&mut self, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.keep_half_note(now, &mut effects);
        effects
    }

    /// Takes one message in; returns what is to be done.
    pub fn update(&mut self, message: Message, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        match message {
            Message::Key(key) => self.key(key, now, &mut effects),
            Message::Paste(text) => self.paste(&text, now),
            Message::Resize(width, height) => self.start.size = (width, height),
            Message::Tick => self.keep_half_note(now, &mut effects),
            Message::Ready { offer, read_only } => (self.offer, self.read_only) = (offer, read_only),
            Message::Shelf(found) => {
                self.shelf = found;
                self.arrive(now, &mut effects);
            }
            Message::Opened(opened) => self.open(*opened, now, &mut effects),
            Message::Refused(why) => {
                self.arrive(now, &mut effects);
                self.toast = Some(why);
            }
            Message::Saved(number, outcome) => self.saved(number, outcome, &mut effects),
            Message::WrittenElsewhere(written) => self.written_elsewhere(written),
            Message::Edited(section, Ok(text)) => {
                self.act(Action::NoteKept { section, text }, now, &mut effects);
            }
            Message::Edited(_, Err(why)) => self.toast = Some(why),
        }
        effects
    }

    /// Whether what a key does would not be seen: everything is hidden, or nothing fits.
    fn is_unseen(&self) -> bool {
        self.hidden || !super::screen::fits(self.start.size)
    }

    /// Where a key pressed now would be looked up.
    pub(crate) fn context(&self) -> Context {
        if self.hidden {
            return Context::Hidden;
        }
        match (&self.overlay, &self.stage) {
            (Some(Overlay::Help(_)), _) => Context::Help,
            (Some(Overlay::Note(_)), _) => Context::Note,
            (Some(Overlay::Unsaved { .. }), _) => Context::Unsaved,
            (Some(Overlay::Path(_)), _) => Context::Path,
            (None, Stage::Opening(_) | Stage::Home(_)) => Context::Home,
            (None, Stage::Sitting(sitting)) => sitting.context(),
            (None, Stage::Past(_)) => Context::Past,
        }
    }

    fn key(&mut self, key: KeyEvent, now: Now, effects: &mut Vec<Effect>) {
        if let Stage::Opening(keys) = &mut self.stage {
            return keys.push(key);
        }
        let context = self.context();
        let does = keys::lookup(context, &key);
        if !self.is_unseen() && does != Some(Does::Hide) {
            self.toast = None;
        }
        match does {
            Some(Does::Leave) => self.leave(now, effects),
            Some(Does::Hide) => self.hidden = !self.hidden,
            // Nobody sees where it would go.
            _ if self.is_unseen() => {}
            Some(Does::Help) => self.overlay = Some(Overlay::Help(Help::new(context))),
            Some(Does::ShowUnsaved) => self.show_unsaved(),
            Some(Does::SmallRadar) => self.small_radar = !self.small_radar,
            does if self.overlay.is_some() => self.overlay_key(does, key, now, effects),
            Some(does) => self.stage_key(does, key, now, effects),
            None => {}
        }
    }

    /// Shows the home screen where nothing was shown yet, and then takes the keys that have waited for it.
    fn arrive(&mut self, now: Now, effects: &mut Vec<Effect>) {
        if matches!(self.stage, Stage::Opening(_)) {
            self.show(Stage::Home(Home::default()), now, effects);
        }
    }

    fn show(&mut self, stage: Stage, now: Now, effects: &mut Vec<Effect>) {
        if let Stage::Opening(keys) = std::mem::replace(&mut self.stage, stage) {
            for key in keys {
                self.key(key, now, effects);
            }
        }
    }

    fn stage_key(&mut self, does: Does, key: KeyEvent, now: Now, effects: &mut Vec<Effect>) {
        match &mut self.stage {
            Stage::Opening(_) => {}
            Stage::Home(home) => effects.extend(home.press(does, &self.shelf, self.read_only.is_some())),
            Stage::Sitting(sitting) => {
                let reaction = sitting.press(does, &key, now);
                self.react(reaction, effects);
            }
            Stage::Past(past) => {
                if past.press(does) {
                    self.go_home(effects);
                }
            }
        }
    }

    fn act(&mut self, action: Action, now: Now, effects: &mut Vec<Effect>) {
        if let Stage::Sitting(sitting) = &mut self.stage {
            let reaction = sitting.act(action, now);
            self.react(reaction, effects);
        }
    }

    fn react(&mut self, reaction: Reaction, effects: &mut Vec<Effect>) {
        if reaction.save {
            self.save(effects);
        }
        if reaction.toast.is_some() {
            self.toast = reaction.toast;
        }
        match reaction.go {
            Go::Stay => {}
            Go::Home => {
                self.go_home(effects);
                self.toast = self.is_saved().then(words::closed_and_saved);
            }
            Go::Note(section) => self.open_note(section),
            Go::Editor(section) => {
                let text = self.note_text(&section);
                effects.push(Effect::Edit(section, text));
            }
        }
    }

    pub(super) fn save(&mut self, effects: &mut Vec<Effect>) {
        if let Some(session) = self.newest().cloned() {
            effects.push(Effect::Save(self.saving.begin(), Box::new(session)));
        }
    }

    /// The sitting whose answers must not be lost: the open one, or one that is not on the disk yet.
    pub(super) fn newest(&self) -> Option<&Session> {
        self.session().or(self.kept.as_deref())
    }

    fn go_home(&mut self, effects: &mut Vec<Effect>) {
        if !self.saving.all_written() {
            self.kept = self.session().cloned().map(Box::new);
        }
        self.stage = Stage::Home(Home::default());
        effects.push(Effect::ReadShelf);
    }

    fn open(&mut self, opened: Opened, now: Now, effects: &mut Vec<Effect>) {
        // A second answer to the same key must not take away what was typed since the first.
        if matches!(self.stage, Stage::Sitting(_)) {
            return;
        }
        // Another sitting's saves must not pass for those of one that is not on the disk.
        if self.kept.is_some() {
            return self.overlay = Some(Overlay::Unsaved { leaving: false });
        }
        let Opened { pack, session, remark, from_file } = opened;
        self.overlay = None;
        self.toast = remark;
        let Some(pack) = pack else {
            return self.show(Stage::Past(Box::new(Past::new(session))), now, effects);
        };
        let stored = session.clone();
        let sitting = Sitting::new(pack, session, now);
        self.toast = words::set_aside(sitting.interview().set_aside_now()).or(self.toast.take());
        if let Some(draft) = &sitting.session().draft {
            self.overlay = Some(Overlay::note(draft.section.clone(), &draft.text));
        }
        let changed = *sitting.session() != stored;
        self.saving.opened(from_file);
        self.show(Stage::Sitting(Box::new(sitting)), now, effects);
        if changed {
            self.save(effects);
        }
    }

    fn open_note(&mut self, section: Id) {
        let text = self.note_text(&section);
        self.overlay = Some(Overlay::note(section, &text));
    }

    fn note_text(&self, section: &Id) -> String {
        let Some(session) = self.session() else { return String::new() };
        let draft = session.draft.as_ref().filter(|draft| draft.section == *section).map(|d| d.text.clone());
        draft.or_else(|| session.notes.get(section).cloned()).unwrap_or_default()
    }

    pub(super) fn keep_half_note(&mut self, now: Now, effects: &mut Vec<Effect>) {
        let Some(Overlay::Note(note)) = &mut self.overlay else { return };
        let section = note.section().clone();
        if let Some(text) = note.take_unsaved() {
            self.act(Action::NoteTyped { section, text }, now, effects);
        }
    }

    fn paste(&mut self, text: &str, now: Now) {
        if self.is_unseen() {
            return;
        }
        match &mut self.overlay {
            Some(Overlay::Note(note)) => {
                if !note.paste(text, now.ms) {
                    self.toast = Some(words::paste_cut(super::note::LONGEST));
                }
            }
            Some(Overlay::Path(path)) => path.paste(text),
            Some(Overlay::Help(_) | Overlay::Unsaved { .. }) | None => {
                self.toast = Some(words::paste_not_here());
            }
        }
    }

    fn overlay_key(&mut self, does: Option<Does>, key: KeyEvent, now: Now, effects: &mut Vec<Effect>) {
        match self.overlay.take() {
            Some(Overlay::Help(mut help)) => {
                let closed = help.press(does, &key);
                self.overlay = (!closed).then_some(Overlay::Help(help));
            }
            Some(Overlay::Note(mut note)) => {
                if does == Some(Does::Close) {
                    let (section, text) = (note.section().clone(), note.text());
                    self.act(Action::NoteKept { section, text }, now, effects);
                    self.toast = Some(words::note_closed());
                } else {
                    note.key(key, now.ms);
                    self.overlay = Some(Overlay::Note(note));
                }
            }
            Some(Overlay::Unsaved { leaving }) => self.unsaved_key(does, leaving, effects),
            Some(Overlay::Path(mut path)) => match does {
                Some(Does::Close) => self.overlay = Some(Overlay::Unsaved { leaving: false }),
                Some(Does::Confirm) => {
                    if let Some(session) = self.newest() {
                        effects.push(Effect::SaveElsewhere(Box::new(session.clone()), path.text()));
                    }
                    self.overlay = Some(Overlay::Path(path));
                }
                _ => {
                    path.key(key);
                    self.overlay = Some(Overlay::Path(path));
                }
            },
            None => {}
        }
    }
}
