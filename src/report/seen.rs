//! Owns what of a person's or a pack's text goes into a report for reading: nothing that hides, turns other text
//! round, or that no file format takes.
//! Must not escape for a format: each report does that itself.

use crate::{
    history::Comparison,
    summary::{NoteAbout, Summary},
    text::visible,
};

/// `text` with all that nobody could see spelt out, such as `\u{1b}`. Its lines stay.
pub(super) fn seen(text: &str) -> String {
    let spell = |c: char| format!("\\u{{{:x}}}", u32::from(c));
    let text = visible(text, spell);
    text.chars().map(|c| if is_no_character(c) { spell(c) } else { c.to_string() }).collect()
}

/// The same on one line.
pub(super) fn one_line(text: &str) -> String {
    seen(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A result whose names are safe to draw. Its notes and steps are as they were.
pub(super) fn summary(summary: &Summary) -> Summary {
    let mut summary = summary.clone();
    summary.title = one_line(&summary.title);
    for axis in &mut summary.axes {
        axis.name = one_line(&axis.name);
        axis.about = one_line(&axis.about);
    }
    for note in &mut summary.notes {
        match &mut note.about {
            NoteAbout::Axis(name) => *name = one_line(name),
            NoteAbout::Step | NoteAbout::Other => {}
        }
    }
    summary
}

/// Then and now with names that are safe to draw.
pub(super) fn comparison(comparison: &Comparison) -> Comparison {
    let mut comparison = comparison.clone();
    for side in [&mut comparison.then, &mut comparison.now] {
        side.title = one_line(&side.title);
    }
    for axis in &mut comparison.axes {
        axis.name = one_line(&axis.name);
    }
    comparison
}

/// XML has no place for these, and YAML none for the first two of them.
fn is_no_character(c: char) -> bool {
    u32::from(c) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_could_see_is_spelt_out() {
        assert_eq!(seen("a\u{1b}[31m\u{202e}b\nc"), "a\\u{1b}[31m\\u{202e}b\nc");
        assert_eq!(seen("\u{ffff}\u{1fffe}\u{fdd0} é 好"), "\\u{ffff}\\u{1fffe}\\u{fdd0} é 好");
        assert_eq!(one_line(" a\n\tb\u{2028}c "), "a b c");
    }
}
