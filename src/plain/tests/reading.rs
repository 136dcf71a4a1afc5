//! Read aloud: whole transcripts, and what must not be in any of them.

use super::super::testing::{BEGIN, LESSONS, Talk};
use crate::visit::Purpose;

/// Everything that the line mode says on one long way.
fn long_way() -> Talk {
    let mut talk = Talk::played("1|zz|2|money 65 30|growth 80|?||4|b||s|n|A note.|Two lines.|.|w|l|g 5|3|b");
    talk.lines("5|2|4|3||4|3|3|4|4|4||5|2|4|2|5|3||3|3|3|4|2|4|||4|b|b|s|f|v|n|One step.||||1|1|1 ask|");
    talk.lines("1|near|.||||||2|money 40 65 80|growth 70|balance 60|passion 55|||money 30 100 20|||1 it||");
    talk.lines("1 try it|3 7||1 it is Monday|2 ask Ana|3 I forget||2||l|home|?|history|b|year|b|home");
    talk
}

#[test]
fn no_control_byte_no_drawing_and_no_line_end_missing() {
    let mut talk = long_way();
    let id = talk.saved().id.clone();
    talk.open(&id, Purpose::CheckIn { of_itself: false });
    talk.lines("3|1 Tuesdays are calmer||1|");
    assert!(talk.out.contains("Tuesdays are calmer"), "{}", talk.out);
    for character in talk.out.chars() {
        let code = u32::from(character);
        assert!(character == '\n' || (code >= 0x20 && code != 0x7f), "{character:?}");
        assert!(!(0x2190..0x2c00).contains(&code) && code < 0x1_f000, "{character:?} is drawn");
    }
    assert!(!talk.out.contains("\n\n\n"), "{}", talk.out);
    for key in ["Esc", "Tab", "(n)", "(m)", "arrow"] {
        assert!(!talk.out.contains(key), "{key} is a key of the full screen:\n{}", talk.out);
    }
}

#[test]
fn a_whole_sitting_reads_well() {
    let talk = Talk::played(&format!("{BEGIN}|{LESSONS}|f|v"));
    insta::assert_snapshot!(talk.out);
}

#[test]
fn what_now_and_a_check_in_read_well() {
    let mut talk = Talk::played(&format!("{BEGIN}|{LESSONS}|f"));
    talk.out.clear();
    talk.lines("||1|1|1 ask|||||||2|money 40 65 80|growth 70|balance 60|passion 55|||money 30 100 20|||");
    talk.lines("1 it||1 it is Monday|2 ask Ana||2|");
    let id = talk.saved().id.clone();
    talk.open(&id, Purpose::CheckIn { of_itself: false });
    talk.lines("2|1 Tuesdays are calmer||2|ask on Tuesdays|");
    insta::assert_snapshot!(talk.out);
}
