//! Owns the text of an archive: the same bytes for the same data, whenever and wherever it is made.
//! Must not decide what is in it.

use serde::Serialize;

use crate::session::Archive;
use crate::text::visible_json;

/// The archive as JSON, indented like the files of the data folder. What a terminal might obey is written as
/// `\u....`. Ends with a line feed.
///
/// # Errors
/// In the words of the writer; none is known.
pub fn archive(archive: &Archive) -> Result<String, String> {
    let mut bytes = Vec::new();
    let indent = serde_json::ser::PrettyFormatter::with_indent(b" ");
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, indent);
    archive.serialize(&mut serializer).map_err(|error| error.to_string())?;
    bytes.push(b'\n');
    let text = String::from_utf8(bytes).map_err(|error| error.to_string())?;
    Ok(visible_json(&text))
}
