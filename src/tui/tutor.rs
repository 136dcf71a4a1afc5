//! Owns the practice on the full screen: what a key is to it, and where it leads when it is over.
//! Must not hold its steps nor its words: both doors have the same.

use super::app::{App, Stage, Start};
use super::help::Help;
use super::home::Home;
use super::keys::{Context, Does, KeyEvent, Keymap, digit};
use super::message::Effect;
use super::overlay::Overlay;
use crate::visit::{Came, Heard, Tutor};
use crate::words::tutor::{self, Ways};

impl App {
    /// The application at the practice. The disk need not be looked at before the person goes on to home.
    #[must_use]
    pub fn practising(start: Start) -> Self {
        let mut app = Self::new(start);
        app.practise();
        app.waiting = None;
        app
    }

    /// Begins the practice. Whoever has come here is not offered it again by this home.
    pub(super) fn practise(&mut self) {
        self.stage = Stage::Tutor(Tutor::default());
        self.practised = true;
        self.shelf.offers_tutor = false;
    }

    /// Takes a key in. Leaving and hiding are not asked for here: they work at once, as everywhere.
    pub(super) fn practise_key(&mut self, does: Option<Does>, key: &KeyEvent, effects: &mut Vec<Effect>) {
        let Stage::Tutor(tutor) = &mut self.stage else { return };
        let heard = match does {
            Some(Does::Close) => return self.end_practice(effects),
            Some(Does::Digit) => {
                let answer = digit(key).and_then(|digit| usize::from(digit).checked_sub(1));
                answer.map_or(Heard::Other, Heard::Answer)
            }
            Some(Does::Back) => Heard::Back,
            Some(Does::Undo) => Heard::Undo,
            Some(Does::Help) => Heard::Help,
            Some(Does::Confirm) => Heard::GoOn,
            _ => Heard::Other,
        };
        let done = tutor.number().is_none();
        match tutor.hear(heard) {
            Came::Over => self.end_practice(effects),
            // The help that opens is the real one, with the keys of a question first.
            Came::Right | Came::NotMeant if heard == Heard::Help && (done || tutor.number().is_none()) => {
                self.overlay = Some(Overlay::Help(Help::new(Context::Item)));
            }
            Came::Right => {}
            Came::NotMeant => {
                let (step, ways) = (tutor.step(), ways(&self.start.keys));
                self.toast = Some(format!("{} {}", tutor::not_meant(step), tutor::next(step, &ways)));
            }
        }
    }

    /// To home, which waits for the disk where it was not looked at yet.
    fn end_practice(&mut self, effects: &mut Vec<Effect>) {
        let is_known = self.shelf.today.is_some();
        self.stage = if is_known { Stage::Home(Home::default()) } else { Stage::Opening };
        effects.push(Effect::ReadShelf);
    }

    /// Whether home stands on the screen with the row that offers the practice.
    pub(super) fn shows_offer(&self) -> bool {
        let is_seen = self.overlay.is_none() && !self.is_unseen() && !self.left;
        let is_home = matches!(self.stage, Stage::Home(_));
        is_home && is_seen && self.shelf.offers_tutor && self.read_only.is_none()
    }
}

/// How the keys that are practised are called: as the footer calls them.
pub(crate) fn ways(keymap: &Keymap) -> Ways {
    let key = |does| keymap.first_key(Context::Tutor, does);
    Ways::keys(key(Does::Back), key(Does::Help), key(Does::Leave), key(Does::Confirm))
}
