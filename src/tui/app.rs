//! Owns the state of the whole full screen and its one rule: `update(Message) -> Effect`s.
//! Must not carry an effect out, draw, or read a clock.

use super::help::Help;
use super::home::Home;
use super::keys::{Context, Does, KeyEvent, KeyModifiers, Keymap};
use super::looking::Looking;
use super::message::{Effect, Message};
use super::overlay::Overlay;
use super::past::Past;
use super::planning::Planning;
use super::preview::Preview;
use super::saving::Saving;
use super::sitting::Sitting;
use super::theme::Theme;
use super::unfolding::Unfolding;
use crate::interview::{Action, PlanAction};
use crate::session::Session;
use crate::visit::{Now, Offer, Shelf, Tutor};

/// What the application is told at its start.
pub struct Start {
    /// Colours and characters.
    pub theme: Theme,
    /// Which key means what.
    pub keys: Keymap,
    /// Where sittings are kept, for people to read.
    pub folder: String,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// Whether the radar of a result that was just finished may unfold.
    pub motion: bool,
}

/// The full screen, without its terminal.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own, and all combine")]
pub struct App {
    pub(crate) start: Start,
    /// The keys of a sitting that does not ask how the month was.
    pub(super) keys_without_month: Keymap,
    pub(crate) stage: Stage,
    /// Keys that wait for what the disk was asked for, while it was.
    pub(super) waiting: Option<Vec<KeyEvent>>,
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
    /// The practice was on in this start.
    pub(super) practised: bool,
    /// It is known to `run` that the practice was offered.
    pub(super) offered: bool,
    pub(super) leaving: bool,
    pub(super) left: bool,
    /// The result that was closed last, unless something was opened since.
    pub(super) closed: Option<Box<Session>>,
    /// What is known of the file, when this is a preview.
    pub(crate) preview: Option<Preview>,
    /// The radar that unfolds, until it has, or until a key is pressed.
    unfolding: Option<Unfolding>,
}

/// Which screen is on.
pub(crate) enum Stage {
    /// The disk is being looked at.
    Opening,
    /// Sittings and results.
    Home(Home),
    /// Three keys, to practise.
    Tutor(Tutor),
    /// A sitting that is being answered.
    Sitting(Box<Sitting>),
    /// A result of another day, to look at.
    Past(Box<Past>),
    /// What follows from a result.
    Plan(Box<Planning>),
    /// Results side by side, or the year.
    Looking(Box<Looking>),
}

impl Stage {
    /// The sitting that is open, be it below what is looked back at.
    pub(super) fn session(&self) -> Option<&Session> {
        match self {
            Self::Sitting(sitting) => Some(sitting.session()),
            Self::Plan(planning) => Some(planning.session()),
            Self::Looking(looking) => looking.origin.as_ref()?.session(),
            Self::Opening | Self::Home(_) | Self::Tutor(_) | Self::Past(_) => None,
        }
    }
}

impl App {
    /// The application while the disk is being looked at.
    #[must_use]
    pub fn new(start: Start) -> Self {
        Self {
            keys_without_month: start.keys.clone().without_month(),
            start,
            stage: Stage::Opening,
            waiting: Some(Vec::new()),
            overlay: None,
            hidden: false,
            small_radar: true,
            toast: None,
            shelf: Shelf::default(),
            offer: Offer::default(),
            read_only: None,
            saving: Saving::default(),
            kept: None,
            practised: false,
            offered: false,
            leaving: false,
            left: false,
            closed: None,
            preview: None,
            unfolding: None,
        }
    }

    /// Columns and rows, as far as is known.
    #[must_use]
    pub fn size(&self) -> (u16, u16) {
        self.start.size
    }

    /// Whether the person has left; nothing happens after that.
    #[must_use]
    pub fn has_left(&self) -> bool {
        self.left
    }

    /// The sitting that is open, for the line that stays in the scrollback.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        self.stage.session()
    }

    /// What the person leaves: the sitting that is open, else the result that was closed last.
    #[must_use]
    pub fn left_behind(&self) -> Option<&Session> {
        self.session().or(self.closed.as_deref())
    }

    /// Whether everything was hidden from others.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.hidden
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
        self.saving.all_durable() && self.typed_until().is_none()
    }

    /// When [`Message::Tick`] is wanted, in milliseconds since the program began.
    #[must_use]
    pub fn deadline(&self) -> Option<u64> {
        let moves = self.unfolding.map(Unfolding::deadline);
        self.typed_until().into_iter().chain(moves).min()
    }

    /// How far the radar of the result is unfolded, from 0 to 1.
    pub(crate) fn unfolded(&self) -> f64 {
        self.unfolding.map_or(1.0, Unfolding::share)
    }

    /// Lets the radar unfold from now on, where things may move.
    pub(super) fn unfold(&mut self, now: Now) {
        self.unfolding = self.start.motion.then(|| Unfolding::begin(now.ms));
    }

    /// The program is about to end or to stop from outside: what is to be saved before.
    pub fn interrupt(&mut self, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.keep_half_note(now, &mut effects);
        // The disk may have come back since a save failed, and nobody will press a key again.
        if effects.is_empty() && self.saving.failure().is_some() {
            self.save(&mut effects);
        }
        effects
    }

    /// Takes one message in; returns what is to be done.
    pub fn update(&mut self, message: Message, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        match message {
            Message::Key(key) => self.key(key, now, &mut effects),
            Message::Paste(text) => self.paste(&text, now),
            Message::Resize(width, height) => self.start.size = (width, height),
            Message::Tick => {
                self.unfolding = self.unfolding.and_then(|unfolding| unfolding.at(now.ms));
                self.keep_half_note(now, &mut effects);
            }
            Message::Ready { offer, read_only } => (self.offer, self.read_only) = (offer, read_only),
            Message::Shelf(found) => {
                self.shelf = found;
                self.shelf.offers_tutor &= !self.practised;
                self.arrive();
                self.take_waiting(now, &mut effects);
            }
            Message::Opened(opened) => {
                self.open(*opened, now, &mut effects);
                self.take_waiting(now, &mut effects);
            }
            Message::Refused(why) => {
                self.arrive();
                self.toast = Some(why);
                self.take_waiting(now, &mut effects);
            }
            Message::Saved(number, outcome) => self.saved(number, outcome, &mut effects),
            Message::WrittenElsewhere(written) => self.written_elsewhere(written),
            Message::Edited(target, Ok(text)) => self.edited(target, &text, now, &mut effects),
            Message::Edited(_, Err(why)) => self.toast = Some(why),
            Message::Found(found) => {
                self.look_back(*found);
                self.take_waiting(now, &mut effects);
            }
            Message::FileChanged(change) => self.file_changed(change, now, &mut effects),
        }
        self.wait_for_disk(&effects);
        if self.shows_offer() && !std::mem::replace(&mut self.offered, true) {
            effects.push(Effect::Offered);
        }
        effects
    }

    /// Whether what a key does would not be seen: everything is hidden, or nothing fits.
    pub(super) fn is_unseen(&self) -> bool {
        self.hidden || !super::screen::fits(self.start.size)
    }

    /// Which key means what here.
    pub(crate) fn keys(&self) -> &Keymap {
        match &self.stage {
            Stage::Sitting(sitting) if !sitting.interview().pack().asks_month() => &self.keys_without_month,
            Stage::Opening
            | Stage::Home(_)
            | Stage::Tutor(_)
            | Stage::Sitting(_)
            | Stage::Past(_)
            | Stage::Plan(_)
            | Stage::Looking(_) => &self.start.keys,
        }
    }

    /// Where a key pressed now would be looked up.
    pub(crate) fn context(&self) -> Context {
        if self.hidden {
            return Context::Hidden;
        }
        if let Some(overlay) = &self.overlay {
            return overlay.context();
        }
        match &self.stage {
            Stage::Opening | Stage::Home(_) => Context::Home,
            Stage::Tutor(_) => Context::Tutor,
            Stage::Sitting(sitting) => sitting.context(),
            Stage::Past(_) => Context::Past,
            Stage::Plan(planning) => planning.context(),
            Stage::Looking(looking) => looking.context(),
        }
    }

    pub(super) fn key(&mut self, key: KeyEvent, now: Now, effects: &mut Vec<Effect>) {
        // Nobody waits for a picture.
        self.unfolding = None;
        let context = self.context();
        let does = self.keys().lookup(context, &key);
        // A disk that does not answer must not hold anybody.
        let breaks_off = does == Some(Does::Leave) && key.modifiers.contains(KeyModifiers::CONTROL);
        if let Some(waiting) = self.waiting.as_mut().filter(|_| !breaks_off) {
            return waiting.push(key);
        }
        if !self.is_unseen() && does != Some(Does::Hide) {
            self.toast = None;
        }
        match does {
            Some(Does::Leave) => self.leave(now, effects),
            Some(Does::Hide) => self.hidden = !self.hidden,
            // Nobody sees where it would go.
            _ if self.is_unseen() => {}
            Some(Does::ShowUnsaved) if self.saving.failure().is_some() => self.show_unsaved(),
            does if self.overlay.is_none() && matches!(self.stage, Stage::Tutor(_)) => {
                self.practise_key(does, &key, effects);
            }
            Some(Does::Help) => self.overlay = Some(Overlay::Help(Help::new(context))),
            Some(Does::ShowUnsaved) => self.show_unsaved(),
            Some(Does::SmallRadar) => self.small_radar = !self.small_radar,
            does if self.overlay.is_some() => self.overlay_key(does, key, now, effects),
            Some(Does::Copy) => self.copy(effects),
            Some(does) => self.stage_key(does, key, now, effects),
            None => {}
        }
    }

    fn stage_key(&mut self, does: Does, key: KeyEvent, now: Now, effects: &mut Vec<Effect>) {
        match &mut self.stage {
            // The practice takes every key, bound or not.
            Stage::Opening | Stage::Tutor(_) => {}
            Stage::Home(home) => {
                if let Some(lead) = home.press(does, &self.shelf, self.read_only.is_some()) {
                    self.follow(lead, effects);
                }
            }
            Stage::Sitting(sitting) => {
                let reaction = sitting.press(does, &key, now);
                self.react(reaction, now, effects);
            }
            Stage::Past(past) => {
                let reaction = past.press(does);
                self.react(reaction, now, effects);
            }
            Stage::Plan(planning) => {
                let reaction = planning.press(does, &key, now);
                self.react(reaction, now, effects);
            }
            Stage::Looking(looking) => {
                let reaction = looking.press(does);
                self.react(reaction, now, effects);
            }
        }
    }

    /// Has the interview do something, where there is one.
    pub(super) fn act(&mut self, action: Action, now: Now, effects: &mut Vec<Effect>) {
        if let Stage::Sitting(sitting) = &mut self.stage {
            let reaction = sitting.act(action, now);
            self.react(reaction, now, effects);
        }
    }

    /// Has the planner do something, where there is one.
    pub(super) fn plan(&mut self, action: PlanAction, now: Now, effects: &mut Vec<Effect>) {
        if let Stage::Plan(planning) = &mut self.stage {
            let reaction = planning.act(action, now);
            self.react(reaction, now, effects);
        }
    }

    pub(super) fn save(&mut self, effects: &mut Vec<Effect>) {
        // Nothing of a preview is kept.
        if let Some(session) = self.newest().filter(|_| self.preview.is_none()).cloned() {
            effects.push(Effect::Save(self.saving.begin(), Box::new(session)));
        }
    }

    /// The sitting whose answers must not be lost: the open one, or one that is not on the disk yet.
    pub(super) fn newest(&self) -> Option<&Session> {
        self.session().or(self.kept.as_deref())
    }
}
