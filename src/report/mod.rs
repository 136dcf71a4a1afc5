//! What the program shows outside of the full screen, one file for each form. Returns text and prints nothing.

mod problems;

pub use problems::problems;
