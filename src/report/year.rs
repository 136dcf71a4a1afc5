//! Owns the page over all sittings as plain text for the scrollback. No escape sequence ever.
//! Must not decide what is said (`words`) or in which order (`history`).

use super::text::Page;
use crate::{history::Chapter, summary::Glyphs, words::history as words};

/// All sittings and the notes between, as text of at most `width` columns (of at least 20), without spaces at the
/// ends of lines. Ends with a line feed.
#[must_use]
pub fn year(chapters: &[Chapter], width: u16) -> String {
    let mut page = Page::new(width, Glyphs::Ascii);
    if chapters.is_empty() {
        page.paragraph(words::EMPTY_YEAR);
        return page.finish();
    }
    page.paragraph(words::YEAR_TITLE);
    for chapter in chapters {
        page.free();
        page.paragraph(&words::chapter(chapter));
        for entry in &chapter.entries {
            page.free();
            for (place, line) in words::entry(entry).iter().enumerate() {
                if place == 0 { page.paragraph(line) } else { page.item(line) }
            }
        }
    }
    page.finish()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::history::{self, testing};
    use crate::pack::sample::id;
    use crate::session::{DayNote, Did, Month, Next, Plan, Tried};
    use crate::text::columns;

    fn chapters() -> Vec<Chapter> {
        let mut first = testing::result("s00001-a", "2025-12-01T10:00:00+00:00", "333333");
        first.month = Some(Month::Calmer);
        first.notes.insert(id("balance"), "Left at five,\nand cooked.".to_owned());
        let tried = Tried {
            step: "If it is Monday, then I will ask for an hour.".to_owned(),
            begun: None,
            checked: "2025-12-15T10:00:00+00:00".parse().unwrap(),
            did: Some(Did::Not),
            learned: Some("Tuesdays are calmer.".to_owned()),
            next: Some(Next::Close),
            texts: std::collections::BTreeMap::new(),
            unknown: serde_json::Map::new(),
        };
        first.plan = Some(Plan { tried: vec![tried], ..Plan::default() });
        let mut second = testing::result("s00002-a", "2026-03-01T10:00:00+00:00", "333333");
        testing::keyed(&mut second, "balance", "151515");
        second.notes.insert(id("steps"), "Walk at noon.".to_owned());
        let note =
            DayNote::new(id("n1"), "2026-01-03T10:00:00+00:00".parse().unwrap(), "The desk helps.".into());
        history::year(&[first, second], &[note])
    }

    #[test]
    fn the_page_reads_as_a_whole() {
        insta::assert_snapshot!(year(&chapters(), 66), @r#"
        Your sittings, and the days between

        2025

        1 December 2025: Four lessons, a calmer month. The first result.
        - Your note on Balance: Left at five, and cooked.
        - Tried: If it is Monday, then I will ask for an hour. How it went
          on 15 December 2025: not. What you learned: Tuesdays are calmer.

        2026

        3 January 2026: The desk helps.

        1 March 2026: Four lessons. Since 1 December 2025: Balance may
        have changed: about 50 up.
        - Your step: Walk at noon.
        "#);
    }

    #[rstest]
    fn every_line_fits_and_none_ends_in_spaces(#[values(20, 40, 80, 500)] width: u16) {
        let text = year(&chapters(), width);
        assert!(text.lines().all(|line| columns(line) <= width && line == line.trim_end()), "{text}");
        assert!(text.ends_with('\n') && !text.contains("\n\n\n"), "{text}");
    }

    #[test]
    fn an_empty_year_says_what_to_do() {
        assert_eq!(year(&[], 80), "There is no sitting and no note yet. fourfold begins the first.\n");
    }
}
