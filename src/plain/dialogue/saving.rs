//! Owns what is known of the saves: "saved" is said only when the newest one is durable.
//! Must not save.

use super::super::message::Effect;
use super::super::reaction::Reaction;
use super::Dialogue;
use crate::session::Session;
use crate::visit::SaveOutcome;
use crate::words::{self, plain, unsaved};

/// How the newest save stands.
#[derive(Debug, Default)]
pub(super) struct Saving {
    /// The sitting that was handed out last.
    sent: Option<Box<Session>>,
    /// Why that is not on the disk, when it is not.
    failure: Option<String>,
    unconfirmed: bool,
    /// Whether the open sitting has a file at all.
    pub(super) stored: bool,
    warned: bool,
}

impl Saving {
    /// Whether "saved" may be said.
    pub(super) fn all_durable(&self) -> bool {
        self.failure.is_none() && !self.unconfirmed
    }

    /// Whether the person was told, with the line before, that leaving loses something.
    pub(super) fn forget_warning(&mut self) -> bool {
        std::mem::take(&mut self.warned)
    }

    /// How it stands, in a sentence.
    pub(super) fn said(&self) -> String {
        match &self.failure {
            Some(why) => plain::not_saved(&unsaved::why(why)),
            None if self.unconfirmed => words::saved_unconfirmed(),
            None => words::all_saved(),
        }
    }

    /// What is in memory only, when something is.
    pub(super) fn failed(&self) -> bool {
        self.failure.is_some()
    }
}

impl Dialogue {
    /// Notes how the last save ended; what is to be said of that, before all else.
    pub fn saved(&mut self, outcome: SaveOutcome) -> Option<String> {
        let saving = &mut self.saving;
        let failed_before = saving.failure.take().is_some();
        let known =
            std::mem::replace(&mut saving.unconfirmed, matches!(outcome, SaveOutcome::Unconfirmed(_)));
        match outcome {
            SaveOutcome::Failed(why) => {
                let said = if failed_before {
                    words::still_not_saved()
                } else {
                    plain::not_saved(&unsaved::why(&why))
                };
                saving.failure = Some(why);
                return Some(said);
            }
            SaveOutcome::Durable | SaveOutcome::Remark(_) | SaveOutcome::Unconfirmed(_) => {
                saving.stored = true;
            }
        }
        match outcome {
            SaveOutcome::Remark(said) => Some(said),
            SaveOutcome::Unconfirmed(said) => (!known).then_some(said),
            SaveOutcome::Durable | SaveOutcome::Failed(_) => failed_before.then(words::all_saved),
        }
    }

    /// What came of a copy in another place, to be said before all else.
    #[must_use]
    pub fn written_elsewhere(&self, written: Result<String, String>) -> String {
        match written {
            Ok(said) => plain::sentence(&said),
            Err(why) => plain::sentence(&unsaved::why(&why)),
        }
    }

    /// Whether the open sitting has a file.
    #[must_use]
    pub fn is_stored(&self) -> bool {
        self.saving.stored
    }

    /// Whether all that was said is on the disk for good.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.saving.all_durable()
    }

    /// The sitting that is not on the disk, and why, when there is one: to be tried once more at the end.
    #[must_use]
    pub fn unsaved(&self) -> Option<(&Session, &str)> {
        self.saving.sent.as_deref().zip(self.saving.failure.as_deref())
    }

    /// Hands the open sitting out, to be saved.
    pub(super) fn save(&mut self, effects: &mut Vec<Effect>) {
        // Nothing of a preview is kept.
        if let Some(session) = self.session().filter(|_| !self.preview).cloned().map(Box::new) {
            self.saving.sent = Some(session.clone());
            effects.push(Effect::Save(session));
        }
    }

    /// `save`, and `save PATH`.
    pub(super) fn save_anew(&mut self, path: Option<String>, effects: &mut Vec<Effect>) -> Reaction {
        if self.preview {
            return Reaction::say(words::preview::NOTHING_KEPT);
        }
        let open = self.session().cloned().map(Box::new);
        let newest = if self.saving.failed() { self.saving.sent.clone() } else { open };
        match (newest, path) {
            (Some(session), Some(path)) => {
                effects.push(Effect::SaveElsewhere(session, path));
                Reaction::default()
            }
            (Some(session), None) if self.saving.failed() => {
                effects.push(Effect::Save(session));
                Reaction::default()
            }
            (Some(_) | None, None) => Reaction::say(words::all_saved()),
            (None, Some(_)) => Reaction::say(plain::NOTHING_OPEN),
        }
    }

    pub(super) fn leave(&mut self, warned: bool, effects: &mut Vec<Effect>) -> Reaction {
        if self.saving.failed() && !warned {
            self.saving.warned = true;
            return Reaction::say(plain::leaving_unsaved());
        }
        effects.push(Effect::End);
        Reaction::default()
    }
}
