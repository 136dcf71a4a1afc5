//! Owns the words between a planner and whoever drives it: [`PlanAction`] in, [`PlanOutcome`] out.
//! Must not hold state or rules.

use jiff::civil::Date;

use super::PlanPage;
use crate::pack::Id;
use crate::session::{Did, Field, Next, OptionKind, Percent, Reach};

/// What a person does with their plan. All of it can be done on any page: a page only decides what is offered.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanAction {
    /// Chooses the axis to look at, or leaves it to the largest gap.
    Gap(Option<Id>),
    /// Says whether it can be changed.
    Reach(Option<Reach>),
    /// Stores a text as it is being written. No step of undo, but it ends redo, as any edit does.
    Typed {
        /// Where it belongs.
        field: Field,
        /// All of it so far.
        text: String,
    },
    /// Keeps a finished text and ends its draft. A blank text removes it.
    Kept {
        /// Where it belongs.
        field: Field,
        /// All of it.
        text: String,
    },
    /// Sets a number from 0 to 100, or blanks it. Of the 100 points never more than are left.
    Number {
        /// Which.
        slot: Slot,
        /// From 0 to 100, or blank.
        value: Option<Percent>,
    },
    /// Takes an option out: its numbers and its name.
    Clear(OptionKind),
    /// How many days the experiment lasts, 1 to 14, or not said.
    Days(Option<u8>),
    /// The day on which to look again, or not said.
    Revisit(Option<Date>),
    /// How the step went.
    Did(Did),
    /// Ends the check-in.
    CheckIn {
        /// The step, as it is said now: it is kept with how it went.
        step: String,
        /// What follows.
        next: Next,
    },
    /// Remembers that the dates that have come were mentioned on that day.
    Mentioned(Date),
    /// Goes on.
    Next,
    /// Goes to the page before. Never refused.
    Back,
    /// Goes to a page.
    Jump(PlanPage),
    /// Opens the map of all pages, or goes back to where it was opened.
    Map,
    /// Closes the plan: the next visit begins anew.
    Close,
    /// Takes the last edit back.
    Undo,
    /// Brings back what was undone last.
    Redo,
}

/// Where a number stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// How an option would stand on an axis.
    Guess {
        /// The option.
        option: OptionKind,
        /// The axis.
        axis: Id,
        /// Which of the three.
        end: GuessEnd,
    },
    /// Of the 100 points, the share of an axis.
    Points(Id),
    /// What the way from the worst to the best option on an axis is worth.
    Swing(Id),
    /// The least that will do on an axis.
    Floor(Id),
}

/// One of the three numbers of a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuessEnd {
    /// When it goes badly.
    Low,
    /// What is most likely.
    Likely,
    /// When it goes well.
    High,
}

/// What an action came to.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct PlanOutcome {
    /// Whether the plan has changed, be it only in its page, and must be saved.
    pub save: bool,
    /// What to show or say.
    pub event: PlanEvent,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanEvent {
    /// They stand on another page.
    Moved,
    /// What was said is kept.
    Kept,
    /// An axis was asked to take more than was left, and took what was.
    PointsCapped {
        /// How many are left to give after that.
        left: u8,
    },
    /// An edit was taken back; they stand where it was made.
    Undone(PlanEdit),
    /// An edit was brought back; they stand where it was made.
    Redone(PlanEdit),
    /// There is no edit to take back.
    NothingToUndo,
    /// There is nothing to bring back.
    NothingToRedo,
    /// They can go on from here only with an answer.
    NeedsAnswer,
    /// They went back from the first page.
    LeftStart,
    /// They went on from the last page, or ended the check-in.
    Finished,
    /// The action makes no sense here; nothing changed.
    NotHere,
}

/// What an undone or redone edit was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanEdit {
    /// Which gap.
    Gap,
    /// Whether it can be changed.
    Reach,
    /// A text.
    Text(Field),
    /// A number.
    Number,
    /// An option was taken out.
    Clear(OptionKind),
    /// How long the experiment lasts.
    Days,
    /// When to look again.
    Revisit,
    /// How the step went.
    Did,
    /// The end of a check-in.
    CheckIn,
}
