//! Owns undo and redo: [`History`], a stack of edits each way, without limit.
//! Must not decide what is an edit; moves never are.

use std::collections::BTreeMap;
use std::mem::swap;

use super::Edit;
use crate::pack::Id;
use crate::session::{Answer, Draft, Moment, Month, Percent, Place, Session};

/// Edits that can be taken back, and edits that can be brought back.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    undo: Vec<Step>,
    redo: Vec<(Step, Spot)>,
}

/// One edit: where it was made, and what it left out of the session.
#[derive(Clone, Debug)]
struct Step {
    at: Spot,
    other: Other,
}

/// Where a person stands and where going back leads.
#[derive(Clone, Debug)]
struct Spot {
    place: Place,
    trail: Vec<Place>,
}

/// The value of one edit that is NOT in the session: the old one when it can be undone, the new one when it
/// can be redone. Trading it with the session's does either.
#[derive(Clone, Debug)]
pub(super) enum Other {
    Answer {
        item: Id,
        answer: Option<Answer>,
    },
    Month(Option<Month>),
    Level {
        axis: Id,
        level: Option<Percent>,
    },
    Points {
        axis: Id,
        points: Option<Percent>,
    },
    /// `draft` is the half note that keeping the note ended; `half` says that the session holds it just now.
    Note {
        section: Id,
        text: Option<String>,
        draft: Option<Draft>,
        half: bool,
    },
    Finished(Option<Moment>),
}

impl History {
    /// Trades `new` with what `session` holds, and remembers that it was done here.
    pub(super) fn edit(&mut self, session: &mut Session, new: Other) {
        let mut step = Step { at: Spot::of(session), other: new };
        step.other.trade(session);
        self.undo.push(step);
        self.redo.clear();
    }

    /// Takes the last edit back and goes to where it was made.
    pub(super) fn undo(&mut self, session: &mut Session) -> Option<Edit> {
        let mut step = self.undo.pop()?;
        let left = Spot::of(session);
        step.other.trade(session);
        step.at.clone().put(session);
        let edit = step.other.edit();
        self.redo.push((step, left));
        Some(edit)
    }

    /// Brings the last undone edit back and goes to where it was undone.
    pub(super) fn redo(&mut self, session: &mut Session) -> Option<Edit> {
        let (mut step, left) = self.redo.pop()?;
        step.other.trade(session);
        left.put(session);
        let edit = step.other.edit();
        self.undo.push(step);
        Some(edit)
    }

    pub(super) fn end_redo(&mut self) {
        self.redo.clear();
    }

    pub(super) fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }
}

impl Spot {
    fn of(session: &Session) -> Self {
        Self { place: session.place.clone(), trail: session.trail.clone() }
    }

    fn put(self, session: &mut Session) {
        session.place = self.place;
        session.trail = self.trail;
    }
}

impl Other {
    fn trade(&mut self, session: &mut Session) {
        match self {
            Self::Answer { item, answer } => trade(&mut session.answers, item, answer),
            Self::Month(month) => swap(&mut session.month, month),
            Self::Level { axis, level } => trade(&mut session.levels, axis, level),
            Self::Points { axis, points } => trade(&mut session.points, axis, points),
            Self::Note { section, text, draft, half } => {
                trade(&mut session.notes, section, text);
                // A half note that was begun meanwhile stays: it cannot be typed twice.
                if *half || (draft.is_some() && session.draft.is_none()) {
                    swap(&mut session.draft, draft);
                    *half = !*half;
                }
            }
            Self::Finished(moment) => swap(&mut session.finished, moment),
        }
    }

    fn edit(&self) -> Edit {
        match self {
            Self::Answer { item, .. } => Edit::Reply { item: item.clone() },
            Self::Month(_) => Edit::Month,
            Self::Level { axis, .. } => Edit::Level { axis: axis.clone() },
            Self::Points { axis, .. } => Edit::Points { axis: axis.clone() },
            Self::Note { section, .. } => Edit::Note { section: section.clone() },
            Self::Finished(_) => Edit::Finish,
        }
    }
}

fn trade<V>(map: &mut BTreeMap<Id, V>, key: &Id, value: &mut Option<V>) {
    let old = map.remove(key);
    if let Some(new) = std::mem::replace(value, old) {
        map.insert(key.clone(), new);
    }
}
