//! Owns then and now as plain text for the scrollback: bars, radar, words. No escape sequence ever.
//! Must not decide what is said (`words`) or what changed (`history`).

use super::text::Page;
use crate::{
    history::Comparison,
    summary::{Glyphs, RadarForm},
    words::{history as words, result},
};

/// A comparison as text of at most `width` columns (of at least 20), without colour, without spaces at the ends of
/// lines, drawn with `glyphs`. Ends with a line feed.
#[must_use]
pub fn then_now(comparison: &Comparison, width: u16, glyphs: Glyphs) -> String {
    let mut page = Page::new(width, glyphs);
    page.paragraph(&words::heading(comparison));
    page.paragraph(&words::side(words::THEN, &comparison.then));
    page.paragraph(&words::side(words::NOW, &comparison.now));
    page.free();
    page.pairs(&words::pairs(comparison));
    page.paragraph(result::CAPTION);
    page.paragraph(result::MIDDLE);
    page.free();
    if comparison.axes.iter().any(|axis| axis.readings.is_some()) {
        page.radar(&words::radar(comparison), RadarForm::Full);
    }
    for line in words::axes(comparison) {
        page.paragraph(&line);
    }
    page.free();
    page.paragraph(words::RULE);
    page.paragraph(&words::shared(comparison));
    page.listed(words::NOT_COMPARED, &words::not_compared(comparison));
    page.listed(words::NOTES, &words::notes(comparison));
    page.listed(words::STEPS, &words::steps(comparison));
    page.free();
    page.paragraph(result::FOOTER);
    page.finish()
}

#[cfg(test)]
mod tests;
