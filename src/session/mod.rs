//! What one person said, as plain data that serde reads and writes.
//! No rules of the interview, no file, no clock.

mod answer;
mod archive;
mod day_note;
mod field;
mod moment;
mod plan;
mod record;
mod schema;
mod without_notes;

pub use answer::{Answer, BadNumber, Choice, Percent, Reply};
pub use archive::{Archive, ArchiveFormat, ArchiveKind, PackCopy, archive_schema};
pub use day_note::DayNote;
pub use field::{Field, OptionKind};
pub use moment::Moment;
pub use plan::{Did, FieldDraft, Guess, Next, Plan, Reach, Tried};
pub use record::{Draft, Format, Month, PackRef, Place, Session, SetAside};
