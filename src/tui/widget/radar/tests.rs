//! The radar as it stands on a screen.

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

fn drawn(width: u16, height: u16, glyphs: Glyphs, small: bool) -> Vec<String> {
    let chart = words::radar(&summary(&USUAL));
    let theme = Theme::new(Palette::Standard, glyphs);
    let radar = Radar::new(&chart, &theme);
    let radar = if small { radar.small() } else { radar };
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    radar.render(buffer.area, &mut buffer);
    rows(&buffer)
}

#[test]
fn normal() {
    assert_eq!(
        drawn(56, 22, Glyphs::Braille, false),
        [
            "                         Money",
            "               71 (55 to 85)  leans high",
            "                           ⠠",
            "                           ⠨",
            "                      ⢀ ⠠ ⢀●⡀ ⠠ ⢀",
            "                     ⠄   ⢀⡾◇⠻⣄    ⠄",
            "                   ⠐    ⢀⡾⠁⠨⠈⠘⢧⡀   ⠐",
            "                  ⠁   ⠈⢀⡾⠁⢀25  ⠻⣄⢀   ⠁",
            "     Passion     ⠈   ⠈⢠⡞⠁⠂ ⠨  ⠂ ⠘⢧⡀⢀ ⠈     Growth",
            "          38 ⠠⠠⠠⠠⠠⠠⠠⠠⠠●⣄⠠⠠⠠⠨⠠⠠⠠⠠⢀⣠⡿●⠈◇⠠⠠⠠⠠ 54",
            "    20 to 55     ⠁  ⠈  ⠈⠛⠶⣄⡀⢀⣠⡴⠶⠋⠁⢀⠐⠈ ⠁    40 to 70",
            "       mixed     ⠈   ⠈    ⠈●⠋⠁  ⠠⠐   ⠈     mixed",
            "                  ⠁⢀  50⠠  ⠨ ⢀⠠⠈⠈  ⢀ ⠁",
            "                    75    ⠈◇⠐     ⠄",
            "                      ⠐ ⠠ ⢀⠨⢀ ⠠ ⠐",
            "                           ⠨",
            "                           ⠨",
            "                        Balance",
            "                25 (10 to 40)  leans low",
            "",
            "                 ● now   ◇ good enough",
            ""
        ]
    );
}

#[test]
fn a_corner() {
    assert_eq!(
        drawn(18, 9, Glyphs::Braille, true),
        [
            "        M",
            "        ⠠",
            "        ●⡄",
            "       ⡜⠨⠈⢢",
            "P ⠠⠠⠠⠠●⡀⠨⠠⢀●⠠⠠⠠ G",
            "       ⠈●⠊⠁",
            "        ⠨",
            "        ⠨",
            "        B"
        ]
    );
}

#[test]
fn ascii_in_little_room() {
    assert_eq!(
        drawn(40, 18, Glyphs::Ascii, false),
        [
            "                 Money",
            "       71 (55 to 85)  leans high",
            "",
            "                 . @ .",
            "              .   *o*   .",
            "                 * . **",
            " Passion    . . *. 25. ** .    Growth",
            "      38 . . . @*. . . *@+o. . 54",
            "20 to 55    . .  **@*** + .    40 to 70",
            "   mixed       50. . .+        mixed",
            "              75   o+   .",
            "                 . . .",
            "",
            "                Balance",
            "        25 (10 to 40)  leans low",
            "",
            "         @ now   o good enough",
            ""
        ]
    );
}

#[rstest]
#[case(0, 0)]
#[case(0, 9)]
#[case(9, 0)]
#[case(1, 1)]
#[case(3, 30)]
#[case(80, 1)]
fn too_narrow_does_no_harm(#[case] width: u16, #[case] height: u16) {
    for small in [true, false] {
        let rows = drawn(width, height, Glyphs::Braille, small);
        assert!(rows.iter().all(String::is_empty), "{rows:?}");
    }
}

#[test]
fn wide_is_in_the_middle_and_as_large_as_it_gets() {
    let rows = drawn(300, 100, Glyphs::Braille, false);
    let used: Vec<_> =
        (0..).zip(&rows).filter(|(_, row)| !row.is_empty()).map(|(y, _)| y).collect::<Vec<usize>>();
    let (first, last) = (used[0], used[used.len() - 1]);
    assert!(first.abs_diff(99 - last) <= 3, "{first} {last}");
    assert!(last - first < 60, "a radar that fills a wall says no more");
}

#[test]
fn an_area_beyond_the_buffer_is_cut() {
    let chart = words::radar(&summary(&USUAL));
    let theme = Theme::new(Palette::Standard, Glyphs::Block);
    let mut buffer = Buffer::empty(Rect::new(10, 10, 30, 10));
    Radar::new(&chart, &theme).render(Rect::new(20, 12, 60, 40), &mut buffer);
    Radar::new(&chart, &theme).render(Rect::new(u16::MAX - 5, u16::MAX - 5, 5, 5), &mut buffer);
}

#[test]
fn beside_bars_there_is_no_second_legend() {
    let chart = words::radar(&summary(&USUAL));
    let theme = Theme::new(Palette::Standard, Glyphs::Braille);
    let radar = Radar::new(&chart, &theme);
    assert_eq!(radar.min_size().1, radar.beside_bars().min_size().1 + 2);
}
