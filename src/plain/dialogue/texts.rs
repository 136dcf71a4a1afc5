//! Owns what a line of a text does: it is stored as it is written, and kept once it is done.
//! Must not decide what follows from it on its stage.

use super::super::reaction::Reaction;
use super::super::writing::Written;
use super::{Dialogue, Stage};
use crate::interview::{Action, PlanAction};
use crate::visit::{LONGEST, Now, Target, as_text};
use crate::words::{self, plain};

impl Dialogue {
    /// A line of a text.
    pub(super) fn written(&mut self, written: Written, target: Target, now: Now) -> Reaction {
        match written {
            Written::More(text) => self.type_text(target, text, now),
            Written::Done(text) => self.keep_text(target, text, now),
            Written::Full(text) => {
                let mut kept = self.keep_text(target, text, now);
                kept.said.insert(0, words::note_cut(LONGEST));
                kept
            }
        }
    }

    /// Takes in what the person's own editor left, as if it had been typed here.
    pub(super) fn edited(&mut self, target: Target, text: &str, now: Now) -> Reaction {
        let (text, fitted) = as_text(text, target.is_line(), LONGEST);
        let mut kept = self.keep_text(target, text, now);
        if !fitted {
            kept.said.insert(0, words::note_cut(LONGEST));
        }
        kept
    }

    /// Stores a text as it is being written, so that no line of it is lost.
    fn type_text(&mut self, target: Target, text: String, now: Now) -> Reaction {
        let mut typed = match (&mut self.stage, target) {
            (Stage::Sitting(sitting), Target::Note(section)) => {
                sitting.act(Action::NoteTyped { section, text }, now)
            }
            (Stage::Plan(planning), Target::Field(field)) => {
                planning.act(PlanAction::Typed { field, text }, now)
            }
            (_, Target::Note(_) | Target::Field(_)) => Reaction::default(),
        };
        typed.said.clear();
        typed
    }

    fn keep_text(&mut self, target: Target, text: String, now: Now) -> Reaction {
        self.writing = None;
        let blank = text.trim().is_empty();
        let said = match blank {
            true => words::plan::left_blank(),
            false if self.preview => words::preview::NOTE_KEPT.to_owned(),
            false => plain::KEPT.to_owned(),
        };
        let mut kept = match (&mut self.stage, target) {
            (Stage::Sitting(sitting), Target::Note(section)) => {
                sitting.act(Action::NoteKept { section, text }, now)
            }
            (Stage::Plan(planning), Target::Field(field)) => {
                let kept = planning.act(PlanAction::Kept { field, text }, now);
                let after = planning.written(field, now);
                let row = planning.row_of(field).filter(|_| !after.whole);
                let said = kept.said.into_iter().chain(row).chain(after.said).collect();
                Reaction { save: kept.save || after.save, said, ..after }
            }
            (_, Target::Note(_) | Target::Field(_)) => Reaction::default(),
        };
        if kept.said.is_empty() {
            kept.said.push(said);
        }
        kept
    }
}
