//! Many hand-ins become one picture of a group, under rules that keep each person out of it.
//! Must not open a file, read a clock or print: it gets text and gives values.
//!
//! ```text
//! session -> HandIn -> text ........ file, mail, stick ........ text -> HandIn -> Tally -> Release
//!                                                                         \-> Roll -> Ledger -/
//! ```
//!
//! A [`Tally`] holds what the hand-ins say together. It has no way to be shown: only [`Ledger::publish`] makes a
//! [`Release`] of it, and a release holds nothing but figures that the rules let pass.

mod canonical;
mod content;
mod count;
mod disclosure;
mod hand_in;
mod known;
mod ledger;
mod roll;
mod scene;
mod shape;
mod tally;
mod unique;

pub use count::{Count, Refusal};
pub use disclosure::{Bin, ENOUGH, Figures, Part, Release, Spread, Uncertainty};
pub use hand_in::{AxisScore, Choices, HandIn, HandInFault, NotHandedIn, Token};
pub use known::Known;
pub use ledger::{Ledger, Outcome, Refused};
pub use roll::Roll;
pub use scene::Scene;
pub use shape::Shape;
pub use tally::{Misfit, Tally};

#[cfg(test)]
mod tests;
