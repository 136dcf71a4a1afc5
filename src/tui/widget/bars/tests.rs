//! Bars as they stand on a screen.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};
use rstest::rstest;

use super::*;
use crate::{
    summary::testing::{USUAL, summary},
    tui::theme::{Glyphs, Palette},
    words::result as words,
};

/// The rows of the buffer, without the spaces at their ends.
fn rows(buffer: &Buffer) -> Vec<String> {
    let width = usize::from(buffer.area.width.max(1));
    let row = |cells: &[ratatui::buffer::Cell]| cells.iter().map(|cell| cell.symbol()).collect::<String>();
    buffer.content.chunks(width).map(|cells| row(cells).trim_end().to_owned()).collect()
}

fn drawn(width: u16, height: u16, glyphs: Glyphs) -> Vec<String> {
    let chart = words::bars(&summary(&[USUAL[0], (None, Some(70)), USUAL[2], USUAL[3]]));
    let theme = Theme::new(Palette::Standard, glyphs);
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    Bars::new(&chart, &theme).render(buffer.area, &mut buffer);
    rows(&buffer)
}

#[test]
fn normal() {
    assert_eq!(
        drawn(64, 10, Glyphs::Braille),
        [
            "Money    leans high                              71 (55 to 85)",
            "├───────────┼──────────┼─━━━◇━━━━●━┿━━━━──────┤  5 of 6 answered",
            "Growth   not enough answers",
            "├╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌◇╌╌┼╌╌╌╌╌╌╌╌╌╌┤  3 of 6 answered",
            "Balance  leans low                               25 (10 to 40)",
            "├────━━━━━━━●━━━━━━────┼────◇──────┼──────────┤  5 of 6 answered",
            "Passion  mixed                                   38 (20 to 55)",
            "├────────━━━┿━━━━●━━━━━┿━━─────────┼──────────┤  5 of 6 answered",
            "0          25         50          75        100",
            "● now  ━ likely range  ◇ good enough"
        ]
    );
}

#[test]
fn one_line_an_axis_where_it_is_narrow() {
    assert_eq!(
        drawn(40, 6, Glyphs::Braille),
        [
            "Money   ├───┿◇●━┤ 71 leans high      5/6",
            "Growth  ├╌╌╌┼╌◇╌┤ not enough answers 3/6",
            "Balance ├━●━┼◇──┤ 25 leans low       5/6",
            "Passion ├─━●┿───┤ 38 mixed           5/6",
            "        0  50 100",
            "● now  ━ likely range  ◇ good enough"
        ]
    );
}

#[test]
fn ascii() {
    assert_eq!(
        drawn(60, 10, Glyphs::Ascii),
        [
            "Money    leans high                          71 (55 to 85)",
            "|----------+---------+-==o====@======-----|  5 of 6 answered",
            "Growth   not enough answers",
            "|..........+.........+.......o..+.........|  3 of 6 answered",
            "Balance  leans low                           25 (10 to 40)",
            "|---=======@======---+---o------+---------|  5 of 6 answered",
            "Passion  mixed                               38 (20 to 55)",
            "|-------========@=======--------+---------|  5 of 6 answered",
            "0         25        50         75       100",
            "@ now  = likely range  o good enough"
        ]
    );
}

#[rstest]
#[case(0, 0)]
#[case(0, 5)]
#[case(5, 0)]
#[case(1, 1)]
#[case(4, 4)]
fn too_narrow_does_not_fail(#[case] width: u16, #[case] height: u16) {
    let rows = drawn(width, height, Glyphs::Braille);
    assert!(rows.iter().all(|row| row.chars().count() <= usize::from(width)), "{rows:?}");
}

#[test]
fn wide_bars_stop_growing_and_leave_the_rest_alone() {
    let rows = drawn(300, 60, Glyphs::Braille);
    assert!(rows.iter().all(|row| row.chars().count() <= 100));
    assert_eq!(rows.iter().filter(|row| !row.is_empty()).count(), 10);
}

#[test]
fn a_part_of_the_screen_is_left_as_it_was() {
    let chart = words::bars(&summary(&USUAL));
    let theme = Theme::new(Palette::Standard, Glyphs::Braille);
    let mut buffer = Buffer::empty(Rect::new(0, 0, 70, 20));
    let area = Rect::new(5, 3, 50, 40);
    Bars::new(&chart, &theme).render(area, &mut buffer);
    let inside = |x: usize, y: usize| (5..55).contains(&x) && y >= 3;
    for (place, cell) in buffer.content.iter().enumerate() {
        assert!(inside(place % 70, place / 70) || cell.symbol() == " ", "{place}");
    }
}

#[test]
fn what_was_measured_stands_out() {
    let chart = words::bars(&summary(&USUAL));
    let theme = Theme::new(Palette::Monochrome, Glyphs::Braille);
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 14));
    Bars::new(&chart, &theme).render(buffer.area, &mut buffer);
    let points = buffer.content.iter().filter(|cell| cell.symbol() == "●");
    assert!(
        points.clone().count() == 5
            && points.into_iter().all(|cell| cell.style().add_modifier == theme.now.add_modifier)
    );
}
