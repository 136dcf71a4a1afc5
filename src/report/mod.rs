//! A summary as a document: each form of report is one file and returns a `String`.
//! Nothing is printed here.

mod text;

pub use text::text;
