//! What the program shows outside of the full screen, one file for each form. Returns text and prints nothing.

mod problems;
mod text;

pub use problems::problems;
pub use text::text;
