//! Owns what a pen fills in on the plain paper form: boxes to tick, lines to write on, lines from 0 to 100.
//! Must not know what is asked.

use crate::{report::text::Page, summary::track, text::width};

/// The places of a line from 0 to 100 that bear their number.
const PLACES: [u8; 5] = [0, 25, 50, 75, 100];
/// Before a label.
const BOX: &str = "[ ] ";
/// Free columns between two boxes.
pub(super) const APART: usize = 3;
/// From so many columns on, numbers on a line stand free.
pub(super) const ROOMY: usize = 36;
/// The widest line from 0 to 100.
pub(super) const WIDEST_TRACK: usize = 61;

/// A place to write behind some words: `most` columns with them.
pub(super) fn place(page: &mut Page, before: &str, most: usize) {
    let room = most.min(page.width()).saturating_sub(width(before) + 1);
    page.line(&format!("{before} {}", "_".repeat(room)));
}

/// So many lines to write on.
pub(super) fn lines(page: &mut Page, count: usize) {
    for _ in 0..count {
        page.free();
        page.line(&"_".repeat(page.width()));
    }
    page.free();
}

/// Boxes to tick: five in columns or all in one line where they fit, else in fewer columns. None is torn from its label.
pub(super) fn boxes(page: &mut Page, labels: &[&str], indent: usize) {
    let room = page.width() - indent;
    let before = " ".repeat(indent);
    let pieces: Vec<String> = labels.iter().map(|label| format!("{BOX}{label}")).collect();
    let widest = pieces.iter().map(|piece| width(piece)).max().unwrap_or_default();
    let fits = |columns: usize| widest < room / columns;
    let all: usize = pieces.iter().map(|piece| width(piece)).sum();
    let one_line = |apart: usize| all + apart * pieces.len().saturating_sub(1) <= room;
    if pieces.len() == 5 && fits(5) {
        return rows(page, &before, &pieces, (5, room / 5));
    }
    if let Some(apart) = [APART, APART - 1].into_iter().find(|apart| one_line(*apart)) {
        return page.line(&format!("{before}{}", pieces.join(&" ".repeat(apart))));
    }
    if let Some(columns) = [3, 2].into_iter().find(|columns| fits(*columns)) {
        return rows(page, &before, &pieces, (columns, room / columns));
    }
    for label in labels {
        page.hanging(&format!("{before}{BOX}"), label);
    }
}

/// So many pieces in a row, each on so many columns.
fn rows(page: &mut Page, before: &str, pieces: &[String], (many, wide): (usize, usize)) {
    for row in pieces.chunks(many) {
        let cell = |piece: &String| format!("{piece}{}", " ".repeat(wide.saturating_sub(width(piece))));
        page.line(&format!("{before}{}", row.iter().map(cell).collect::<String>()));
    }
}

/// A line from 0 to 100, with places that bear their number.
pub(super) fn line_to_100(room: usize) -> String {
    let free = usize::from(room >= ROOMY);
    let mut line = vec!['.'; room];
    for value in PLACES {
        let digits = value.to_string();
        let at = usize::from(track(value, u16::try_from(room).unwrap_or(u16::MAX)));
        let start = at.saturating_sub(digits.len() / 2).min(room.saturating_sub(digits.len()));
        let before = free.min(start);
        let written = format!("{}{digits}{}", " ".repeat(before), " ".repeat(free));
        for (cell, sign) in line.iter_mut().skip(start - before).zip(written.chars()) {
            *cell = sign;
        }
    }
    line.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::summary::Glyphs;

    #[rstest]
    #[case(20, "0...25...50..75..100")]
    #[case(36, "0 ..... 25 ..... 50 .... 75 .... 100")]
    fn a_line_bears_its_numbers_where_they_lie(#[case] room: usize, #[case] line: &str) {
        assert_eq!(line_to_100(room), line);
    }

    #[rstest]
    #[case::columns(70, "[ ] No        [ ] A little  [ ] Some      [ ] A lot     [ ] All")]
    #[case::one_line(52, "[ ] No  [ ] A little  [ ] Some  [ ] A lot  [ ] All")]
    #[case::three(48, "[ ] No          [ ] A little    [ ] Some\n[ ] A lot       [ ] All")]
    #[case::two(30, "[ ] No         [ ] A little\n[ ] Some       [ ] A lot\n[ ] All")]
    #[case::list(20, "[ ] No\n[ ] A little\n[ ] Some\n[ ] A lot\n[ ] All")]
    fn boxes_stand_as_wide_as_there_is_room(#[case] room: u16, #[case] said: &str) {
        let mut page = Page::new(room, Glyphs::Ascii);
        boxes(&mut page, &["No", "A little", "Some", "A lot", "All"], 0);
        assert_eq!(page.finish().trim_end(), said);
    }

    #[test]
    fn a_long_label_goes_on_beside_its_box() {
        let mut page = Page::new(20, Glyphs::Ascii);
        boxes(&mut page, &["Rarely, in a week or two", "No"], 4);
        assert_eq!(page.finish(), "    [ ] Rarely, in a\n        week or two\n    [ ] No\n");
    }
}
