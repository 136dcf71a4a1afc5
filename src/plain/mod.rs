//! The line mode: the same sittings and plans as on the full screen, one line in and some lines out, append-only.
//! Pure: it returns text and effects, and touches no terminal, no file and no clock. No byte below a space but the
//! newline is its own; whoever prints makes visible what files and people put into the text.

mod dialogue;
mod heard;
mod home;
mod line;
mod looking;
mod message;
mod numbers;
mod place;
mod planning;
mod reaction;
mod result;
mod sitting;
mod tutor;
mod writing;

pub use dialogue::Dialogue;
pub use heard::Heard;
pub use looking::course;
pub use message::{Effect, Input, Output};
pub use result::{in_short, sentences, then_and_now};

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
