//! Owns [`Archive`], what of one person travels in one JSON file, and the form of that file.
//! Must not know where it comes from or goes to.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::{DayNote, Session};
use crate::pack::Id;

/// Which form of export a file is. A larger `major` cannot be read; a larger `minor` can, without what is not known
/// of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ArchiveFormat {
    /// Tells an export from all other JSON.
    pub kind: ArchiveKind,
    /// Counts changes that older programs cannot read.
    #[schemars(range(min = 1, max = 1))]
    pub major: u32,
    /// Counts additions.
    pub minor: u32,
}

impl ArchiveFormat {
    /// What this program writes.
    pub const CURRENT: Self = Self { kind: ArchiveKind::FourfoldExport, major: 1, minor: 1 };
}

/// The name of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArchiveKind {
    /// `fourfold-export`.
    FourfoldExport,
}

impl JsonSchema for ArchiveKind {
    fn schema_name() -> Cow<'static, str> {
        "ArchiveKind".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"const": "fourfold-export"})
    }
}

/// What `fourfold export --format json` writes and `fourfold import` reads: sittings with the packs that they go on
/// with, and notes of single days. Two exports of the same data are the same bytes: there is no time of export in it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Archive {
    /// The form of the file.
    pub format: ArchiveFormat,
    /// Whether what the person wrote is in it. Without, section notes, half-written texts, notes of days and all
    /// texts of a plan are left out, but for the step's cue, action and experiment.
    pub with_notes: bool,
    /// In the order they were begun, each as its own file holds it, fields of newer minor versions among it. No id
    /// stands twice.
    #[schemars(with = "Vec<Session>")]
    pub sessions: Vec<Box<RawValue>>,
    /// Notes of single days, in the order they were written, each as its own file holds it. No id stands twice.
    #[schemars(with = "Vec<DayNote>")]
    pub notes: Vec<Box<RawValue>>,
    /// The packs of sittings that came from files, so that open sittings can be gone on with. By id and version, a
    /// pack before its translations.
    pub packs: Vec<PackCopy>,
}

impl Archive {
    /// A sitting or a note as it stands in an archive: indented, and as text, since a thousand of them as values
    /// would fill the memory.
    ///
    /// # Errors
    /// Of the writer; none is known.
    pub fn piece(value: &impl Serialize) -> serde_json::Result<Box<RawValue>> {
        let mut bytes = Vec::new();
        let indent = serde_json::ser::PrettyFormatter::with_indent(b" ");
        value.serialize(&mut serde_json::Serializer::with_formatter(&mut bytes, indent))?;
        let text = String::from_utf8(bytes).map_err(serde::ser::Error::custom)?;
        // No text in JSON holds a line end, so that each of these is one of the layout.
        RawValue::from_string(text.replace('\n', "\n  "))
    }
}

/// A pack that was taken from a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct PackCopy {
    /// The pack's id.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// The language, of a translation of the pack; none for the pack itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The whole of its file, in TOML.
    pub text: String,
}

/// The JSON Schema (draft 2020-12) of [`Archive`], made from the types themselves. Ends with a line feed.
#[must_use]
pub fn archive_schema() -> String {
    let mut schema = schemars::schema_for!(Archive).to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".to_owned(), "An export of Fourfold, major version 1".into());
    }
    plain(&mut schema);
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

/// Descriptions are those of the types, without the marks of their documentation.
fn plain(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            for (name, value) in object {
                match value {
                    Value::String(text) if name == "description" => *text = unmarked(text),
                    other => plain(other),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(plain),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// ``[`Field`](super::Field)`` is `Field`; line ends are spaces.
fn unmarked(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (n, part) in text.split("](").enumerate() {
        plain += if n == 0 { part } else { part.split_once(')').map_or(part, |(_path, rest)| rest) };
    }
    plain.retain(|c| !"[]`".contains(c));
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published beside the packs. To make it anew: `fourfold export --schema > assets/schema/export.schema.json`.
    const PUBLISHED: &str = include_str!("../../assets/schema/export.schema.json");

    #[test]
    fn the_published_schema_is_that_of_the_types() {
        assert_eq!(
            archive_schema(),
            PUBLISHED,
            "fourfold export --schema > assets/schema/export.schema.json"
        );
    }

    #[test]
    fn descriptions_have_no_marks() {
        assert_eq!(unmarked("Of a [`Field`](super::Field),\nand `ID` [`Id`]."), "Of a Field, and ID Id.");
    }
}
