//! Owns [`Sparks`]: the course of each axis in an area of the screen.
//! Must not lay out columns: `summary` does, and the printed list shares it.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::Inked;
use crate::{summary::SparkChart, tui::theme::Theme};

/// A line an axis, from the top left of their area.
#[derive(Clone, Copy, Debug)]
pub struct Sparks<'a> {
    chart: &'a SparkChart,
    theme: &'a Theme,
}

impl<'a> Sparks<'a> {
    /// The courses of one pack.
    #[must_use]
    pub fn new(chart: &'a SparkChart, theme: &'a Theme) -> Self {
        Self { chart, theme }
    }
}

impl Widget for &Sparks<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        let mut sheet = Inked::new(buf, area, self.theme);
        self.chart.draw(area.width, self.theme.glyphs, &mut sheet);
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::summary::{Glyphs, Spark};
    use crate::tui::theme::Palette;

    fn draw(width: u16, height: u16) -> Buffer {
        let values = vec![Some(0), None, Some(50), Some(100)];
        let spark = Spark { name: "Money".to_owned(), values, last: "100".to_owned() };
        let chart = SparkChart { sparks: vec![spark] };
        let theme = Theme::new(Palette::Standard, Glyphs::Braille);
        let mut buf = Buffer::empty(Rect::new(0, 0, 40, 3));
        (&Sparks::new(&chart, &theme)).render(Rect::new(0, 0, width, height), &mut buf);
        buf
    }

    fn text(buf: &Buffer) -> String {
        buf.content.iter().map(ratatui::buffer::Cell::symbol).collect()
    }

    #[rstest]
    #[case::normal(24, 1)]
    #[case::wide(40, 3)]
    fn a_course_has_its_name_its_gap_and_its_newest_value(#[case] width: u16, #[case] height: u16) {
        let drawn = text(&draw(width, height));
        assert!(drawn.contains("Money") && drawn.contains("100"), "{drawn}");
        assert!(drawn.contains('▁') && drawn.contains('█'), "{drawn}");
    }

    #[rstest]
    #[case::narrow(4, 1)]
    #[case::none(0, 0)]
    fn nothing_leaves_the_area(#[case] width: u16, #[case] height: u16) {
        let drawn = draw(width, height);
        let outside = drawn.content.iter().skip(usize::from(width));
        assert!(outside.into_iter().all(|cell| cell.symbol() == " "), "{drawn:?}");
    }
}
