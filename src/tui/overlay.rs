//! Owns what lies over a screen: the help, a text that is being written, what is not saved, another place.
//! Must not decide what stands below it, nor save.

use super::app::{App, Stage};
use super::help::Help;
use super::keys::{Context, Does, KeyEvent};
use super::message::Effect;
use super::note::NoteEditor;
use super::path::PathField;
use crate::interview::{Action, PlanAction};
use crate::visit::{LONGEST, Now, Target};
use crate::words;

/// What lies over the screen.
pub(crate) enum Overlay {
    /// The help.
    Help(Help),
    /// A note, or a text of the plan.
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
    pub(super) fn text(target: Target, text: &str) -> Self {
        Self::Note(Box::new(NoteEditor::new(target, text)))
    }

    /// Where a key pressed now would be looked up.
    pub(super) fn context(&self) -> Context {
        match self {
            Self::Help(_) => Context::Help,
            Self::Note(note) if note.is_line() => Context::Line,
            Self::Note(_) => Context::Note,
            Self::Unsaved { .. } => Context::Unsaved,
            Self::Path(_) => Context::Path,
        }
    }
}

impl App {
    /// When what is half written is to be saved, in milliseconds since the program began.
    pub(super) fn typed_until(&self) -> Option<u64> {
        match &self.overlay {
            Some(Overlay::Note(note)) => note.deadline(),
            Some(Overlay::Help(_) | Overlay::Unsaved { .. } | Overlay::Path(_)) | None => None,
        }
    }

    pub(super) fn open_text(&mut self, target: Target) {
        let text = self.text_of(&target);
        self.overlay = Some(Overlay::text(target, &text));
    }

    /// What stands there: what is half written, else what was kept.
    pub(super) fn text_of(&self, target: &Target) -> String {
        let Some(session) = self.session() else { return String::new() };
        let text = match target {
            Target::Note(section) => {
                let draft = session.draft.as_ref().filter(|draft| draft.section == *section);
                draft.map(|draft| &draft.text).or_else(|| session.notes.get(section))
            }
            Target::Field(field) => {
                let plan = session.plan.as_ref();
                let draft = plan.and_then(|plan| plan.draft.as_ref()).filter(|d| d.field == field.id());
                draft.map(|draft| &draft.text).or_else(|| plan?.texts.get(&field.id()))
            }
        };
        text.cloned().unwrap_or_default()
    }

    pub(super) fn keep_half_note(&mut self, now: Now, effects: &mut Vec<Effect>) {
        let Some(Overlay::Note(note)) = &mut self.overlay else { return };
        let target = note.target().clone();
        let Some(text) = note.take_unsaved() else { return };
        match target {
            Target::Note(section) => self.act(Action::NoteTyped { section, text }, now, effects),
            Target::Field(field) => self.plan(PlanAction::Typed { field, text }, now, effects),
        }
    }

    /// Takes in what the person's own editor left, as if it had been pasted here: a line stays one, and what is
    /// too long is cut and said to be.
    pub(super) fn edited(&mut self, target: Target, text: &str, now: Now, effects: &mut Vec<Effect>) {
        let mut note = NoteEditor::new(target.clone(), "");
        if !note.paste(text, now.ms) {
            self.toast = Some(words::note_cut(LONGEST));
        }
        self.keep_text(target, note.text(), now, effects);
    }

    /// Keeps a text that is finished.
    pub(super) fn keep_text(&mut self, target: Target, text: String, now: Now, effects: &mut Vec<Effect>) {
        match target {
            Target::Note(section) => self.act(Action::NoteKept { section, text }, now, effects),
            Target::Field(field) => {
                self.plan(PlanAction::Kept { field, text }, now, effects);
                if let Stage::Plan(planning) = &mut self.stage {
                    let reaction = planning.written(field, now);
                    self.react(reaction, now, effects);
                }
            }
        }
    }

    pub(super) fn paste(&mut self, text: &str, now: Now) {
        if self.is_unseen() {
            return;
        }
        match &mut self.overlay {
            Some(Overlay::Note(note)) => {
                if !note.paste(text, now.ms) {
                    self.toast = Some(words::note_cut(LONGEST));
                }
            }
            Some(Overlay::Path(path)) => path.paste(text),
            Some(Overlay::Help(_) | Overlay::Unsaved { .. }) | None => {
                let note = self.keys().first_key(self.context(), Does::Note);
                self.toast = Some(words::paste_not_here(&note));
            }
        }
    }

    pub(super) fn overlay_key(
        &mut self,
        does: Option<Does>,
        key: KeyEvent,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        match self.overlay.take() {
            Some(Overlay::Help(mut help)) => {
                let closed = help.press(does, &key);
                self.overlay = (!closed).then_some(Overlay::Help(help));
            }
            Some(Overlay::Note(mut note)) => {
                if matches!(does, Some(Does::Close | Does::Confirm)) {
                    let (target, text) = (note.target().clone(), note.text());
                    let said = if self.preview.is_some() {
                        Some(words::preview::NOTE_KEPT.to_owned())
                    } else {
                        closed(&target, &text)
                    };
                    self.keep_text(target, text, now, effects);
                    self.toast = self.toast.take().or(said);
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

/// What is said when a text is closed. A line of the plan stands in sight then, and needs no word.
fn closed(target: &Target, text: &str) -> Option<String> {
    match target {
        Target::Note(_) => Some(words::note_closed()),
        Target::Field(_) if text.trim().is_empty() => Some(words::plan::left_blank()),
        Target::Field(_) => None,
    }
}
