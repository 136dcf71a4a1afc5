//! Owns one change of a session and its inverse, for undo and redo.
//! Must not know places or the pack.

use crate::pack::Id;
use crate::session::{Answer, Moment, Month, Percent, Place, Session};

/// Which part of a session was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The answer to an item.
    Reply {
        /// Which.
        item: Id,
    },
    /// How the month was.
    Month,
    /// A good-enough level.
    Level {
        /// Whose.
        axis: Id,
    },
    /// A share of the points.
    Points {
        /// Whose.
        axis: Id,
    },
    /// A note.
    Note {
        /// Whose.
        section: Id,
    },
    /// The end of the sitting.
    Finish,
}

/// A part of a session with the value it has, had or will have.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Reply(Id, Option<Answer>),
    Month(Option<Month>),
    Level(Id, Option<Percent>),
    Points(Id, Option<Percent>),
    Note(Id, Option<String>),
    Finish(Option<Moment>),
}

impl Value {
    /// Puts the value into `session` and returns what it replaced.
    pub(super) fn swap_into(self, session: &mut Session) -> Self {
        match self {
            Self::Reply(item, answer) => {
                let old = put(&mut session.answers, &item, answer);
                Self::Reply(item, old)
            }
            Self::Month(month) => Self::Month(std::mem::replace(&mut session.month, month)),
            Self::Level(axis, level) => {
                let old = put(&mut session.levels, &axis, level);
                Self::Level(axis, old)
            }
            Self::Points(axis, points) => {
                let old = put(&mut session.points, &axis, points);
                Self::Points(axis, old)
            }
            Self::Note(section, text) => {
                let old = put(&mut session.notes, &section, text);
                Self::Note(section, old)
            }
            Self::Finish(moment) => Self::Finish(std::mem::replace(&mut session.finished, moment)),
        }
    }

    pub(super) fn edit(&self) -> Edit {
        match self {
            Self::Reply(item, _) => Edit::Reply { item: item.clone() },
            Self::Month(_) => Edit::Month,
            Self::Level(axis, _) => Edit::Level { axis: axis.clone() },
            Self::Points(axis, _) => Edit::Points { axis: axis.clone() },
            Self::Note(section, _) => Edit::Note { section: section.clone() },
            Self::Finish(_) => Edit::Finish,
        }
    }
}

fn put<V>(map: &mut std::collections::BTreeMap<Id, V>, key: &Id, value: Option<V>) -> Option<V> {
    match value {
        Some(value) => map.insert(key.clone(), value),
        None => map.remove(key),
    }
}

/// A change that was made, with what it replaced and where it was made.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// To be put back by undo, or made again by redo.
    pub(super) value: Value,
    /// Where the person stood before the change.
    pub(super) from: Place,
    /// Where they stood after it.
    pub(super) to: Place,
}
