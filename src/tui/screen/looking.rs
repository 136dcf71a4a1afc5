//! Owns the screens of what is looked back at.
//! Must not compare anything.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::chrome::Chrome;
use crate::tui::looking::Looking;
use crate::tui::theme::Theme;

pub(crate) struct LookingView<'a> {
    pub(crate) looking: &'a Looking,
    pub(crate) theme: &'a Theme,
}

impl LookingView<'_> {
    pub(crate) fn draw(&self, area: Rect, _buf: &mut Buffer) -> Position {
        area.as_position()
    }
}

pub(crate) fn chrome<'a>(chrome: &mut Chrome<'a>, _looking: &'a Looking) {
    chrome.title = "History".into();
}
