//! Owns [`Radar`]: a radar chart in an area of the screen.
//! Must not lay out spokes or labels: `summary` does, and the printed report shares it.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::Inked;
use crate::{
    summary::{RadarChart, RadarForm},
    tui::theme::Theme,
};

/// A radar in the middle of its area, as large as fits.
#[derive(Clone, Copy, Debug)]
pub struct Radar<'a> {
    chart: &'a RadarChart,
    form: RadarForm,
    unfolded: f64,
    theme: &'a Theme,
}

impl<'a> Radar<'a> {
    /// With words beside it, rings and a legend; in a small area with fewer words.
    #[must_use]
    pub fn new(chart: &'a RadarChart, theme: &'a Theme) -> Self {
        Self { chart, form: RadarForm::Full, unfolded: 1.0, theme }
    }

    /// Without its legend, for beside bars whose legend says the same.
    #[must_use]
    pub fn beside_bars(self) -> Self {
        Self { form: RadarForm::BesideBars, ..self }
    }

    /// For a corner of about 14 by 7 cells: the shape, with initials where they fit.
    #[must_use]
    pub fn small(self) -> Self {
        Self { form: RadarForm::Small, ..self }
    }

    /// With its solid outline unfolded from the middle as far as `share`, from 0 to 1; all else stands.
    #[must_use]
    pub fn unfolded(self, share: f64) -> Self {
        Self { unfolded: share, ..self }
    }

    /// The least columns and rows that show every value, range and word.
    #[must_use]
    pub fn min_size(&self) -> (u16, u16) {
        self.chart.min_size(self.form, self.theme.glyphs)
    }
}

impl Widget for &Radar<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        let mut sheet = Inked::new(buf, area, self.theme);
        let (size, form) = ((area.width, area.height), (self.form, self.unfolded));
        self.chart.draw_unfolded(size, form, self.theme.glyphs, &mut sheet);
    }
}

#[cfg(test)]
mod tests;
