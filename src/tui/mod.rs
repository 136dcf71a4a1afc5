//! The full screen: keys in, frames out, effects for `run` to carry out.
//! No file, no clock, no network.

mod app;
mod bytes;
mod copying;
mod editor;
mod help;
mod home;
pub mod keys;
mod leading;
mod leaving;
mod looking;
mod message;
mod note;
mod number;
mod overlay;
mod past;
mod path;
mod planning;
pub mod present;
mod preview;
mod reaction;
mod saving;
mod screen;
mod scroll;
mod sitting;
pub mod terminal;
pub mod theme;
mod tutor;
mod unfolding;
pub mod widget;

pub use app::{App, Start};
pub use bytes::Screen;
pub use message::{Effect, Message};

pub use screen::LEAST as LEAST_SIZE;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
