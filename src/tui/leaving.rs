//! Owns what the application does when answers are not on the disk yet: say so, try again, write elsewhere,
//! and leave only when they are, or when the person insists.
//! Must not save.

use super::app::{App, Exit, Overlay};
use super::keys::Does;
use super::message::{Effect, Now, SaveOutcome};
use super::path::PathField;
use crate::words;

impl App {
    /// Leaves once everything is on the disk; where that fails, asks first.
    pub(super) fn leave(&mut self, now: Now, effects: &mut Vec<Effect>) {
        self.left = matches!(self.overlay, Some(Overlay::Unsaved { leaving: true }));
        self.keep_half_note(now, effects);
        if self.saving.is_unconfirmed() {
            // One more try to have it confirmed.
            self.save(effects);
        }
        self.leaving = Some(Exit::Program);
        self.leave_when_saved(effects);
    }

    pub(super) fn leave_when_saved(&mut self, effects: &mut Vec<Effect>) {
        let Some(exit) = self.leaving else { return };
        if self.saving.all_written() {
            self.leaving = None;
            match exit {
                Exit::Program => self.left = true,
                Exit::Home => {
                    self.go_home(effects);
                    self.toast = self.is_saved().then(words::closed_and_saved);
                }
            }
        } else if self.saving.failure().is_some() && self.saving.is_idle() && !self.left {
            self.leaving = None;
            self.overlay = Some(Overlay::Unsaved { leaving: true });
        }
    }

    pub(super) fn unsaved_key(&mut self, does: Option<Does>, leaving: bool, effects: &mut Vec<Effect>) {
        match does {
            Some(Does::Retry) => {
                self.save(effects);
                self.overlay = Some(Overlay::Unsaved { leaving });
            }
            Some(Does::Elsewhere) => {
                let name = self.session().map_or_else(String::new, |session| format!("{}.json", session.id));
                self.overlay = Some(Overlay::Path(Box::new(PathField::new(&name))));
            }
            Some(Does::Close) => {}
            _ => self.overlay = Some(Overlay::Unsaved { leaving }),
        }
    }

    pub(super) fn show_unsaved(&mut self) {
        if self.saving.failure().is_some() {
            self.overlay = Some(Overlay::Unsaved { leaving: false });
        } else {
            self.toast = self.is_saved().then(words::all_saved);
        }
    }

    pub(super) fn saved(&mut self, number: u64, outcome: SaveOutcome, effects: &mut Vec<Effect>) {
        let was_failing = self.saving.failure().is_some();
        if let SaveOutcome::Remark(remark) | SaveOutcome::Unconfirmed(remark) = &outcome {
            self.toast = Some(remark.clone());
        }
        self.saving.ended(number, outcome);
        let fails = self.saving.failure().is_some();
        let typing = matches!(self.overlay, Some(Overlay::Note(_) | Overlay::Path(_)));
        if fails && !was_failing && !typing {
            self.overlay = Some(Overlay::Unsaved { leaving: false });
        } else if fails && matches!(self.overlay, Some(Overlay::Unsaved { .. })) {
            self.toast = Some(words::still_not_saved());
        } else if !fails && was_failing {
            self.toast = self.is_saved().then(words::all_saved).or(self.toast.take());
            if matches!(self.overlay, Some(Overlay::Unsaved { .. })) {
                self.overlay = None;
            }
        }
        self.leave_when_saved(effects);
    }

    pub(super) fn written_elsewhere(&mut self, written: Result<String, String>) {
        match written {
            Ok(said) => self.toast = Some(said),
            Err(why) => {
                self.overlay = Some(Overlay::Unsaved { leaving: false });
                self.toast = Some(why);
            }
        }
    }
}
