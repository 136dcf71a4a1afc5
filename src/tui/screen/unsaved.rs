//! Owns the screen that says what is not saved, what is safe and what can be done.
//! Must not save.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::flow::Flow;
use crate::tui::theme::Theme;
use crate::words::unsaved;

/// What is not saved.
pub(crate) struct UnsavedView<'a> {
    /// Why.
    pub(crate) why: &'a str,
    /// Whether the person was about to leave.
    pub(crate) leaving: bool,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

impl UnsavedView<'_> {
    /// Draws the screen; returns where the focus is.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Position {
        let theme = self.theme;
        let mut flow = Flow::new(area, area.height >= 11, buf);
        let cursor = flow.wrapped(&unsaved::why(self.why), theme.strong);
        if self.leaving {
            flow.gap(1);
            flow.wrapped(unsaved::LEAVING, theme.warning);
        }
        flow.gap(1);
        flow.whole(unsaved::SAFE, theme.body);
        cursor
    }
}
