//! A stand-in until the real one is merged: the same signature, hardly any words.

use crate::summary::{Glyphs, Summary};

/// A result as text.
#[must_use]
pub fn text(summary: &Summary, _width: u16, _glyphs: Glyphs) -> String {
    let mut text = format!("{}\n{} of {} answered\n", summary.title, summary.answered, summary.of);
    for axis in &summary.axes {
        let point = axis.reading.map_or_else(|| "-".to_owned(), |reading| reading.point.to_string());
        text += &format!("{} {point}\n", axis.name);
    }
    text
}
