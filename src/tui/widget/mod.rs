//! Widgets on plain view data: each draws itself in the area it is given and knows no screen.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::theme::Theme;
use crate::summary::{Ink, Sheet};

mod bars;
mod pairs;
mod radar;
mod sparks;

pub use bars::Bars;
pub use pairs::Pairs;
pub use radar::Radar;
pub use sparks::Sparks;

/// An area of a buffer as a sheet to draw on: inks become styles of the theme.
struct Inked<'a> {
    buffer: &'a mut Buffer,
    area: Rect,
    theme: &'a Theme,
}

impl<'a> Inked<'a> {
    /// The part of `area` that the buffer has.
    fn new(buffer: &'a mut Buffer, area: Rect, theme: &'a Theme) -> Self {
        let area = area.intersection(buffer.area);
        Self { buffer, area, theme }
    }

    fn style(&self, ink: Ink) -> Style {
        match ink {
            Ink::Body => self.theme.body,
            Ink::Strong => self.theme.strong,
            Ink::Muted => self.theme.muted,
            Ink::Rule => self.theme.rule,
            Ink::Now => self.theme.now,
            Ink::Band => self.theme.band,
            Ink::GoodEnough => self.theme.good_enough,
        }
    }
}

impl Sheet for Inked<'_> {
    fn mark(&mut self, x: u16, y: u16, glyph: char, ink: Ink) {
        let place = (self.area.x.saturating_add(x), self.area.y.saturating_add(y));
        let style = self.style(ink);
        if x < self.area.width
            && y < self.area.height
            && let Some(cell) = self.buffer.cell_mut(place)
        {
            cell.set_char(glyph).set_style(style);
        }
    }

    fn text(&mut self, x: u16, y: u16, text: &str, ink: Ink) {
        if x < self.area.width && y < self.area.height {
            let room = usize::from(self.area.width - x);
            // What was drawn below must not shine through.
            let style = Style::reset().patch(self.style(ink));
            self.buffer.set_stringn(self.area.x + x, self.area.y + y, text, room, style);
        }
    }
}
