//! Owns [`Bars`]: a bar chart in an area of the screen.
//! Must not lay out columns: `summary` does, and the printed report shares it.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::Inked;
use crate::{
    summary::{BarChart, BarForm},
    tui::theme::Theme,
};

/// Bars from the top left of their area, as roomy as fits.
#[derive(Clone, Copy, Debug)]
pub struct Bars<'a> {
    chart: &'a BarChart,
    theme: &'a Theme,
}

impl<'a> Bars<'a> {
    /// Bars in the roomiest form that fits where they are drawn.
    #[must_use]
    pub fn new(chart: &'a BarChart, theme: &'a Theme) -> Self {
        Self { chart, theme }
    }

    /// The form that is taken on so many columns and rows.
    #[must_use]
    pub fn form(&self, width: u16, height: u16) -> BarForm {
        self.chart.form(width, height)
    }

    /// How many rows a form takes.
    #[must_use]
    pub fn height(&self, form: BarForm) -> u16 {
        self.chart.height(form)
    }
}

impl Widget for &Bars<'_> {
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
mod tests;
