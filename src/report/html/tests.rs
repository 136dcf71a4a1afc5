//! The page of a result as it is written; how it is shown and printed is tested in a browser.

use super::*;
use crate::report::sample;
use crate::summary::testing::{USUAL, summary};
use crate::words::reading;

#[test]
fn a_result_reads_as_a_whole() {
    insta::assert_snapshot!(html(&sample::written()).unwrap());
}

#[test]
fn nothing_that_was_typed_becomes_an_element() {
    let page = html(&sample::hostile()).unwrap();
    assert_eq!(page.matches("<script").count() + page.matches("<img").count(), 0, "{page}");
    assert_eq!(page.matches('<').count(), html_of_plain_names().matches('<').count(), "{page}");
    assert!(page.contains("&#60;script&#62;alert(1)&#60;/script&#62;"), "it is shown: {page}");
    assert!(!page.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{ffff}'), "{page}");
}

/// The page of [`sample::hostile`] with letters in place of what would like to be more.
fn html_of_plain_names() -> String {
    let mut result = sample::hostile();
    let plain = "x".repeat(sample::EVIL_SEEN.len());
    result.title.clone_from(&plain);
    for axis in &mut result.axes {
        axis.name.clone_from(&sample::EVIL_SEEN.replace(['<', '>'], "x"));
    }
    html(&result).unwrap()
}

#[test]
fn the_page_asks_for_nothing() {
    let page = html(&sample::written()).unwrap();
    let namespace = "xmlns=\"http://www.w3.org/2000/svg\"";
    let without = page.replace(namespace, "");
    for asks in ["http:", "https:", "//", "url(", "src=", "href=", "@import", "<link", "<form", "<base"] {
        assert!(!without.contains(asks), "{asks}");
    }
    let policy = page.find("Content-Security-Policy").unwrap();
    assert!(policy < page.find("<style>").unwrap(), "the policy holds for what follows it");
}

#[test]
fn a_missing_reading_is_said_and_not_drawn() {
    let page = html(&summary(&[USUAL[0], (None, None), USUAL[2]])).unwrap();
    assert!(page.contains(">not enough answers</td>") && page.contains("track open"), "{page}");
    assert!(page.contains(&format!("<span class=\"muted\">{}</span>", reading::NO_LEVEL)), "{page}");
    // Two in the table, two on the radar, one in the legend.
    assert_eq!(page.matches("class=\"now-mark\"").count(), 5, "{page}");
}

#[test]
fn without_levels_there_is_no_column_for_them() {
    let bare: Vec<_> = USUAL.iter().map(|(range, _)| (*range, None)).collect();
    let page = html(&summary(&bare)).unwrap();
    assert!(!page.contains(reading::COLUMNS[4]) && !page.contains("class=\"hollow-mark\""), "{page}");
}

#[test]
fn what_was_taken_out_and_what_is_private_is_not_on_it() {
    let mut result = summary(&USUAL);
    let plain = html(&result).unwrap();
    assert!(!plain.contains(reading::NOTES) && !plain.contains(reading::PLAN), "{plain}");
    result.hints = crate::scoring::Hints { fast: true, same_in_a_row: true, contradictory: true };
    assert_eq!(html(&result).unwrap(), plain);
}
