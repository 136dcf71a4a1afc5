//! Many sittings of one person: what each showed, then and now, and the year.
//! No words for people, no file, no clock.
//!
//! Sittings come in the order of their ids, oldest first, and day notes in the order they were written. That
//! order holds whatever the clock said: dates are shown, never sorted by.

mod apart;
mod archive;
mod asked;
mod compare;
mod day_notes;
mod pick;
mod revision;
#[cfg(test)]
pub(crate) mod testing;
mod timeline;
mod year;

pub use apart::{Apart, Difference};
pub use archive::{Archive, NotShown};
pub use asked::Asked;
pub use compare::{AxisComparison, Comparison, Direction, Reason, Side, Verdict, compare};
pub use day_notes::notes_for;
pub use pick::{NoPair, last_two, named, since};
pub use revision::{Change, Kept, Revised, Revision, revision};
pub use timeline::{AxisPoint, Course, History, Sitting, Trend, timeline};
pub use year::{Chapter, Entry, Since, YearSitting, hold_back, year};
