//! Owns what can be asked of an interview and what it answers.
//! Must not hold state.

use super::Edit;
use crate::pack::Id;
use crate::session::{Moment, Month, Percent, Place, Reply};

/// Something that a person does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Answers the item on the screen and moves on.
    Reply {
        /// What is said.
        reply: Reply,
        /// Milliseconds it took, where that is known.
        ms: Option<u32>,
    },
    /// Says how the month was, or takes that back.
    Month(Option<Month>),
    /// Sets the good-enough level of an axis, or leaves it blank.
    Level {
        /// Which axis.
        axis: Id,
        /// 0 to 100.
        level: Option<Percent>,
    },
    /// Gives an axis its share of the 100 points, or leaves it blank.
    Points {
        /// Which axis.
        axis: Id,
        /// 0 to 100; never more than are left.
        points: Option<Percent>,
    },
    /// Goes on from a page, from what matters, from the welcome.
    Next,
    /// One step back; never refused.
    Back,
    /// One step on over what is answered.
    Forward,
    /// Passes over the section that an opener announces.
    PassOver,
    /// Opens the map of all answers.
    OpenReview,
    /// From the map to a place, and back to the map after it.
    Jump(Place),
    /// Takes the last change back.
    Undo,
    /// Makes the last undone change again.
    Redo,
    /// Keeps a half-written note safe; no change that could be undone.
    NoteTyped {
        /// Whose note.
        section: Id,
        /// What stands there so far.
        text: String,
    },
    /// Keeps a note; an empty text removes it.
    NoteKept {
        /// Whose note.
        section: Id,
        /// The whole note.
        text: String,
    },
    /// Asks for the result, from the map.
    Finish(Moment),
}

/// What came of an action.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Outcome {
    /// Whether the session has changed, its place included, and is to be saved.
    pub save: bool,
    /// What happened.
    pub event: Event,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Another place is on the screen.
    Moved,
    /// The item has an answer.
    Replied {
        /// Which item.
        item: Id,
        /// What was said.
        reply: Reply,
    },
    /// A month, level, points or note is kept as it was said.
    Kept,
    /// Points are kept, but no more than were left.
    PointsCapped {
        /// How many are left to give after that.
        left: u8,
    },
    /// That change is taken back.
    Undone(Edit),
    /// That change is made again.
    Redone(Edit),
    /// There is no change to take back.
    NothingToUndo,
    /// There is no change to make again.
    NothingToRedo,
    /// The item is open; going on over it needs an answer, a skip or "does not apply".
    NeedsAnswer,
    /// Going on from the map is finishing, and that needs the time: send [`Action::Finish`].
    NeedsFinish,
    /// Back at the very first place: show what lies before the interview.
    LeftStart,
    /// There is nothing behind the last place.
    AtEnd,
    /// The action makes no sense at this place; nothing has changed.
    NotHere,
    /// The result is on the screen.
    Finished,
}
