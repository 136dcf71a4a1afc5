//! Owns the pages on which a step is said back: at the end of "what now", and after a check-in.
//! Must not make the sentence.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::PlanView;
use crate::interview::PlanPage;
use crate::session::{Field, Next};
use crate::summary::open_step;
use crate::tui::keys::Does;
use crate::tui::screen::page::draw_scrolled;
use crate::tui::screen::paragraphs::Paragraphs;
use crate::words::{plan as words, step};

impl PlanView<'_> {
    pub(super) fn said_back(&self, area: Rect, buf: &mut Buffer) -> Position {
        let mut page = Paragraphs::new(area.width);
        if self.planning.planner().page() == PlanPage::CheckDone {
            self.checked(&mut page);
        } else {
            self.step(&mut page);
        }
        draw_scrolled(&page.lines, &self.planning.scroll, self.theme, area, buf)
    }

    fn step(&self, page: &mut Paragraphs) {
        let theme = self.theme;
        let Some(step) = self.planning.step() else {
            let plan = self.planning.planner().plan();
            let half =
                [Field::Cue, Field::Obstacle, Field::Instead].iter().any(|field| plan.text(*field).is_some());
            let map = self.key(Does::Map);
            let said = if half { words::half_step(&map) } else { words::no_step(&map) };
            return page.say(&said, theme.strong);
        };
        page.say(words::SAID_BACK, theme.muted);
        page.say(&step::step(&step), theme.strong);
        if let (Some(experiment), Some(_)) = (&step.experiment, &step.act) {
            page.say(&words::labelled(Field::Experiment, experiment), theme.body);
        }
        if let Some(mind) = self.planning.planner().plan().text(Field::MindChange) {
            page.say(&words::labelled(Field::MindChange, mind), theme.body);
        }
        if let Some(open) = open_step(self.planning.session()) {
            page.say(&words::until(&open), theme.body);
        }
        page.say(words::ASKED_ONCE, theme.muted);
    }

    fn checked(&self, page: &mut Paragraphs) {
        let theme = self.theme;
        let Some(tried) = self.planning.planner().plan().tried.last() else { return };
        page.say(&tried.step, theme.muted);
        page.say(&words::went(tried), theme.strong);
        let open = open_step(self.planning.session());
        if let (Some(Next::Another), Some(next)) = (tried.next, &open) {
            page.say(&words::labelled(Field::NextStep, &step::step(&next.step)), theme.body);
        }
        page.say(&words::checked(tried, open.map(|open| open.ends)), theme.body);
    }
}
