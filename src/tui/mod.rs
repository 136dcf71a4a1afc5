//! The full screen: keys in, frames out, effects for `run` to carry out.
//! No file, no clock, no network.

mod app;
mod help;
mod home;
pub mod keys;
mod leaving;
mod message;
mod note;
mod past;
mod path;
mod saving;
mod screen;
mod scroll;
mod sitting;
pub mod terminal;
pub mod theme;
pub mod widget;

pub use app::{App, Start};
pub use message::{Effect, Entry, Message, Now, Offer, Opened, SaveOutcome, Shelf};

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
