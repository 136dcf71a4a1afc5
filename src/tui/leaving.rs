//! Owns what the application does when answers are not on the disk yet: say so, try again, write elsewhere,
//! and leave only when they are, or when the person insists.
//! Must not save.

use super::app::App;
use super::keys::Does;
use super::message::Effect;
use super::overlay::Overlay;
use super::path::PathField;
use crate::visit::{Now, SaveOutcome};
use crate::words;

impl App {
    /// Leaves once everything is on the disk; where that fails, asks first.
    pub(super) fn leave(&mut self, now: Now, effects: &mut Vec<Effect>) {
        // Whoever saw what would be lost, and says it again, means it.
        self.left = matches!(self.overlay, Some(Overlay::Unsaved { leaving: true }));
        self.keep_half_note(now, effects);
        if self.saving.is_unconfirmed() {
            // One more try to have it confirmed.
            self.save(effects);
        }
        self.leaving = true;
        self.leave_when_saved();
    }

    fn leave_when_saved(&mut self) {
        if self.saving.all_written() {
            self.left = true;
        } else if self.saving.failure().is_some() && self.saving.is_idle() && !self.left {
            self.leaving = false;
            self.overlay = Some(Overlay::Unsaved { leaving: true });
        }
    }

    pub(super) fn unsaved_key(&mut self, does: Option<Does>, leaving: bool, effects: &mut Vec<Effect>) {
        match does {
            Some(Does::Retry) => {
                self.overlay = Some(Overlay::Unsaved { leaving });
                self.save(effects);
            }
            Some(Does::Elsewhere) => {
                let name = self.newest().map_or_else(String::new, |session| format!("{}.json", session.id));
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
            self.toast = Some(if self.is_saved() { words::all_saved() } else { words::being_saved() });
        }
    }

    pub(super) fn saved(&mut self, number: u64, outcome: SaveOutcome, effects: &mut Vec<Effect>) {
        let was_failing = self.saving.failure().is_some();
        let remark = match &outcome {
            SaveOutcome::Remark(remark) | SaveOutcome::Unconfirmed(remark) => Some(remark.clone()),
            SaveOutcome::Durable | SaveOutcome::Failed(_) => None,
        };
        self.saving.ended(number, outcome);
        let fails = self.saving.failure().is_some();
        let typing = matches!(self.overlay, Some(Overlay::Note(_) | Overlay::Path(_)));
        let told = matches!(self.overlay, Some(Overlay::Unsaved { .. }));
        if fails && told {
            self.toast = Some(words::still_not_saved());
        } else if fails && !was_failing && !typing {
            self.overlay = Some(Overlay::Unsaved { leaving: false });
        } else if !fails && told {
            self.overlay = None;
        }
        let was_kept = self.saving.all_written() && self.kept.take().is_some();
        if was_kept {
            // Home has not seen it yet.
            effects.push(Effect::ReadShelf);
        }
        if self.is_saved() && was_kept {
            self.toast = Some(words::closed_and_saved());
        } else if self.is_saved() && was_failing {
            self.toast = Some(words::all_saved());
        }
        self.toast = remark.or(self.toast.take());
        if self.leaving {
            self.leave_when_saved();
        }
    }

    pub(super) fn written_elsewhere(&mut self, written: Result<String, String>) {
        match written {
            Ok(said) => {
                self.toast = Some(said);
                if matches!(self.overlay, Some(Overlay::Path(_))) {
                    self.overlay = None;
                }
            }
            // The field stays open: another name may do.
            Err(why) => self.toast = Some(why),
        }
    }
}
