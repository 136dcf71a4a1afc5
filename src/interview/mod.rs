//! THE state machines: [`Interview`] walks one person through a pack, [`Planner`] from the result to one small
//! step and back; they are the only places that change what was said. `update(Action) -> Outcome` is pure: no
//! terminal, no file, no network, no clock.

mod action;
mod edits;
mod history;
mod machine;
mod moves;
mod plan;
mod progress;
mod resume;
mod route;
#[cfg(test)]
mod tests;

pub use action::{Action, Edit, Event, Outcome};
pub use machine::Interview;
pub use plan::{
    Choice, GuessEnd, PlanAction, PlanEdit, PlanEvent, PlanOutcome, PlanPage, PlanWay, Planner, Slot, way,
};
pub use progress::{Progress, SectionProgress};
