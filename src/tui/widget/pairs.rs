//! Owns [`Pairs`]: then and now as bars in an area of the screen.
//! Must not lay out columns: `summary` does, and the printed report shares it.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::Inked;
use crate::{summary::PairChart, tui::theme::Theme};

/// Pairs of bars from the top left of their area, as roomy as fits.
#[derive(Clone, Copy, Debug)]
pub struct Pairs<'a> {
    chart: &'a PairChart,
    theme: &'a Theme,
}

impl<'a> Pairs<'a> {
    /// Pairs in the roomiest form that fits where they are drawn.
    #[must_use]
    pub fn new(chart: &'a PairChart, theme: &'a Theme) -> Self {
        Self { chart, theme }
    }

    /// How many rows they take on so many columns and at most so many rows.
    #[must_use]
    pub fn height(&self, width: u16, height: u16) -> u16 {
        self.chart.height(self.chart.form(width, height))
    }
}

impl Widget for &Pairs<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        let form = self.chart.form(area.width, area.height);
        let mut sheet = Inked::new(buf, area, self.theme);
        self.chart.draw(area.width, form, self.theme.glyphs, &mut sheet);
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::summary::{Glyphs, Pair, PairSide};
    use crate::tui::theme::Palette;

    fn chart() -> PairChart {
        let side = |point: u8, low, high| PairSide {
            point,
            band: (low, high),
            value: point.to_string(),
            range: format!("{low} to {high}"),
        };
        let pair =
            |name: &str, word: &str, sides| Pair { name: name.to_owned(), word: word.to_owned(), sides };
        PairChart {
            pairs: vec![
                pair("Money", "no clear change", Some([side(50, 40, 60), side(55, 45, 65)])),
                pair("Growth", "new since then", None),
            ],
            names: ["then", "now"].map(str::to_owned),
            legend: ["now", "then", "range", "both"].map(str::to_owned),
        }
    }

    fn draw(width: u16, height: u16) -> Buffer {
        let chart = chart();
        let theme = Theme::new(Palette::Standard, Glyphs::Ascii);
        let mut buf = Buffer::empty(Rect::new(0, 0, 100, 20));
        (&Pairs::new(&chart, &theme)).render(Rect::new(0, 0, width, height), &mut buf);
        buf
    }

    fn text(buf: &Buffer) -> String {
        let cells = buf.content.chunks(usize::from(buf.area.width));
        cells.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>() + "\n").collect()
    }

    #[rstest]
    #[case::normal(60, 14)]
    #[case::wide(100, 20)]
    fn both_values_and_the_word_stand_beside_each_axis(#[case] width: u16, #[case] height: u16) {
        let drawn = text(&draw(width, height));
        for word in ["Money", "no clear change", "50", "55", "Growth", "new since then"] {
            assert!(drawn.contains(word), "{word} in\n{drawn}");
        }
    }

    #[test]
    fn where_it_is_too_narrow_nothing_leaves_the_area() {
        let buf = draw(12, 6);
        for y in 0..20 {
            for x in 0..100 {
                let inside = x < 12 && y < 6;
                assert!(inside || buf.cell((x, y)).unwrap().symbol() == " ", "{x},{y}");
            }
        }
    }

    #[test]
    fn nothing_is_drawn_where_there_is_no_room() {
        assert_eq!(draw(0, 0), Buffer::empty(Rect::new(0, 0, 100, 20)));
    }
}
