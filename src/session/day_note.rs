//! Owns [`DayNote`], a line that a person writes on any day, between sittings.
//! Must not know which result will show it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Format, Moment};
use crate::pack::Id;

/// A dated line. Each is a file of its own, so that none can be lost with another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DayNote {
    /// The form of the file; counted with that of sittings.
    pub format: Format,
    /// Names the file; sorts in the order the notes were written, whatever the clock said.
    pub id: Id,
    /// When it was written.
    pub on: Moment,
    /// What it says; never empty.
    pub text: String,
    /// Fields of a newer minor version, kept as they are.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

impl DayNote {
    /// A note of that moment.
    #[must_use]
    pub fn new(id: Id, on: Moment, text: String) -> Self {
        Self { format: Format::CURRENT, id, on, text, unknown: Map::new() }
    }
}
