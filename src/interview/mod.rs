//! THE state machine: [`Interview`] walks one person through a pack and is the only place that changes what
//! they said. `update(Action) -> Outcome` is pure: no terminal, no file, no network, no clock.

mod action;
mod edits;
mod history;
mod machine;
mod moves;
mod progress;
mod resume;
mod route;
#[cfg(test)]
mod tests;

pub use action::{Action, Edit, Event, Outcome};
pub use machine::Interview;
pub use progress::{Progress, SectionProgress};
