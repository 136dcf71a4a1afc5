//! What one person said, as plain data that serde reads and writes.
//! No rules of the interview, no file, no clock.

mod answer;
mod moment;
mod record;

pub use answer::{Answer, BadNumber, Choice, Percent, Reply};
pub use moment::Moment;
pub use record::{Draft, Format, Month, PackRef, Place, Session, SetAside};
