//! THE state machine of a sitting: [`Interview::update`] takes an action and says what came of it.
//! Pure: no screen, no file, no clock. Both the full screen and the line mode drive it.

mod action;
mod edit;
mod machine;
mod progress;
mod route;

pub use action::{Action, Event, Outcome};
pub use edit::Edit;
pub use machine::Interview;
pub use progress::{Progress, SectionProgress};
