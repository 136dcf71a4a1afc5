//! Owns the pages on which a step is said back: at the end of "what now", and after a check-in.
//! Must not make the sentence.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::PlanView;
use crate::interview::PlanPage;
use crate::session::{Field, Next};
use crate::summary::open_step;
use crate::tui::screen::flow::wrap;
use crate::tui::screen::page::draw_scrolled;
use crate::words::{plan as words, step};

impl PlanView<'_> {
    pub(super) fn said_back(&self, area: Rect, buf: &mut Buffer) -> Position {
        let mut said = Said { width: area.width, lines: Vec::new() };
        if self.planning.planner().page() == PlanPage::CheckDone {
            self.checked(&mut said);
        } else {
            self.step(&mut said);
        }
        draw_scrolled(&said.lines, &self.planning.scroll, self.theme, area, buf)
    }

    fn step(&self, said: &mut Said) {
        let theme = self.theme;
        let Some(step) = self.planning.step() else {
            return said.paragraph(words::NO_STEP, theme.strong);
        };
        said.paragraph(words::SAID_BACK, theme.muted);
        said.paragraph(&step::step(&step), theme.strong);
        if let (Some(experiment), Some(_)) = (&step.experiment, &step.act) {
            let label = words::label(Field::Experiment, "");
            said.paragraph(&format!("{label}: {experiment}"), theme.body);
        }
        if let Some(mind) = self.planning.planner().plan().text(Field::MindChange) {
            let label = words::label(Field::MindChange, "");
            said.paragraph(&format!("{label}: {mind}"), theme.body);
        }
        if let Some(open) = open_step(self.planning.session()) {
            said.paragraph(&words::until(&open), theme.body);
        }
        said.paragraph(words::ASKED_ONCE, theme.muted);
    }

    fn checked(&self, said: &mut Said) {
        let theme = self.theme;
        let Some(tried) = self.planning.planner().plan().tried.last() else { return };
        said.paragraph(&tried.step, theme.muted);
        let went = words::did_row(tried.did);
        let learned = tried.learned.as_deref().map_or_else(String::new, |learned| format!(": {learned}"));
        said.paragraph(&format!("{went}{learned}"), theme.strong);
        let open = open_step(self.planning.session());
        if let (Next::Another, Some(next)) = (tried.next, &open) {
            said.paragraph(
                &format!("{}: {}", words::label(Field::NextStep, ""), step::step(&next.step)),
                theme.body,
            );
        }
        said.paragraph(&words::checked(tried.next, open.map(|open| open.ends)), theme.body);
    }
}

/// Paragraphs parted by empty lines.
struct Said {
    width: u16,
    lines: Vec<Line<'static>>,
}

impl Said {
    fn paragraph(&mut self, text: &str, style: ratatui::style::Style) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        let wrapped = text.split('\n').flat_map(|line| wrap(line, self.width));
        self.lines.extend(wrapped.map(|line| Line::from(Span::styled(line, style))));
    }
}
