//! Owns the pages on which a step is said back: at the end of "what now", and after a check-in.
//! Must not make the sentence.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::PlanView;
use crate::interview::PlanPage;
use crate::tui::keys::{Context, Does};
use crate::tui::screen::page::draw_scrolled;
use crate::tui::screen::paragraphs::Paragraphs;
use crate::words::plan as words;

impl PlanView<'_> {
    pub(super) fn said_back(&self, area: Rect, buf: &mut Buffer) -> Position {
        let session = self.planning.session();
        let told = if self.planning.planner().page() == PlanPage::CheckDone {
            words::gone(session)
        } else {
            words::said_back(session, &self.keymap.first_key(Context::Said, Does::Map))
        };
        let mut page = Paragraphs::new(area.width);
        for told in told {
            page.say_all(&told.lines, self.theme.told(told.weight));
        }
        draw_scrolled(&page.lines, &self.planning.scroll, self.theme, area, buf)
    }
}
