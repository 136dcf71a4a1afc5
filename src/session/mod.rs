//! What one person said, as plain data that serde reads and writes.
//! No rules of the interview, no file, no clock.
//!
//! # The form of an export
//!
//! `fourfold export --format json` writes an [`Archive`], and `fourfold import` reads it:
//!
//! ```json
//! {
//!  "format": {"kind": "fourfold-export", "major": 1, "minor": 1},
//!  "with_notes": true,
//!  "sessions": [{"format": {"major": 1, "minor": 2}, "id": "s00001-20261124-2wxg"}],
//!  "notes": [{"format": {"major": 1, "minor": 2}, "id": "n00001-20261125-k3f9", "text": "A quiet day."}],
//!  "packs": [{"id": "mine", "version": "1.0.0", "text": "format = 1"}]
//! }
//! ```
//!
//! - `sessions` and `notes` are what [`Session`] and [`DayNote`] are in their own files, shortened here; each has a
//!   format of its own, and fields that this version does not know are kept. `packs` holds the packs of `sessions` that came
//!   from files.
//! - Within one major version, names and their meanings stay; a larger minor version may add names. A reader refuses
//!   a larger major version, and leaves out what it does not know at the top of a larger minor one.
//! - The order is that of the ids' counters, then of the ids; there is no time of export in it. The same data are the same
//!   bytes, also after an import into an empty data folder.
//! - What `with_notes: false` leaves out is decided by [`Session::without_notes`].
//! - Limits: 64 MiB in all, 100,000 of each kind, and for each piece those of its own file.
//!
//! The JSON Schema is [`archive_schema`], published as `assets/schema/export.schema.json`.

mod answer;
mod archive;
mod day_note;
mod field;
mod moment;
mod plan;
mod reading;
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
