//! Scores in, what is said and drawn out: readings, gaps, and the geometry of radar and bars.
//!
//! Holds no sentence (that is `words`) and names no colour and no terminal (that is `tui`): a drawing is made
//! on a [`Sheet`], which the full screen and the printed report each provide.

mod bars;
mod dots;
mod geometry;
mod labels;
mod pair;
mod radar;
mod result;
mod sheet;
mod spark;
mod step;
mod summarize;
#[cfg(test)]
pub(crate) mod testing;
mod tracks;

pub use bars::{Bar, BarChart, BarForm};
pub use geometry::{Edge, Frame, Spot, edges, track};
pub use labels::{AxisLabel, LabelGrowth, LabelSide, label_place};
pub use pair::{Pair, PairChart, PairForm, PairSide};
pub use radar::{Outline, RINGS, RadarChart, RadarForm};
pub use result::{
    AxisSummary, DatedNote, GapReading, Lean, Lowest, NoteAbout, NoteSummary, Reading, Summary,
};
pub use sheet::{Glyphs, Ink, Sheet, fit};
pub use spark::{Spark, SparkChart, spark};
pub use step::{OpenStep, Step, Steps, open_step, step, steps, usual_revisit};
pub use summarize::{summarize, summarize_with};
