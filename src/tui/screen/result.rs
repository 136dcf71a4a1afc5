//! stub
use crate::summary::Summary;
use crate::tui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
pub(crate) struct ResultView<'a> {
    pub(crate) summary: &'a Summary,
    pub(crate) words: bool,
    pub(crate) scroll: u16,
    pub(crate) theme: &'a Theme,
}
impl ResultView<'_> {
    pub(crate) fn draw(&self, area: Rect, _buf: &mut Buffer) -> Position {
        area.as_position()
    }
}
pub(crate) struct SmallRadar<'a> {
    pub(crate) finished: Vec<bool>,
    pub(crate) summary: &'a Summary,
    pub(crate) theme: &'a Theme,
}
impl SmallRadar<'_> {
    pub(crate) fn draw(&self, _body: Rect, text: Rect, _buf: &mut Buffer) -> Rect {
        text
    }
}
