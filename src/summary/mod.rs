//! x
mod result;
mod sheet;
pub use result::{AxisSummary, GapReading, Lean, Lowest, Reading, Summary, summarize};
pub use sheet::{Glyphs, Ink, Sheet, columns, fit};
