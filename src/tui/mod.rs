//! The full screen: keys in, frames out, effects for `run` to carry out.
//! No file, no clock, no network.

pub mod theme;
pub mod widget;
