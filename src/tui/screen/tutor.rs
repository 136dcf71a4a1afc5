//! Owns the practice screen: what is taught, the one thing to do for it, and a question that is plainly practice.
//! Must not decide what a key does.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::flow::{Flow, wrap};
use crate::tui::keys::Keymap;
use crate::tui::theme::Theme;
use crate::tui::tutor::ways;
use crate::visit::{Step, Tutor};
use crate::words::tutor;

/// From this height on there are gaps, and what was answered just now.
const ROOMY: u16 = 15;

/// The practice.
pub(crate) struct TutorView<'a> {
    /// How far it is.
    pub(crate) tutor: &'a Tutor,
    /// Which key means what.
    pub(crate) keymap: &'a Keymap,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

impl TutorView<'_> {
    /// Draws the screen; returns where the focus is: on what is to be done.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Position {
        let theme = self.theme;
        let (step, ways) = (self.tutor.step(), ways(self.keymap));
        let teaches = tutor::teaches(step, &ways);
        let mut flow = Flow::new(area, area.height >= ROOMY, buf);
        if usize::from(area.height) > self.rows(&teaches, area.width) {
            flow.wrapped(tutor::NOT_KEPT, theme.muted);
        }
        flow.gap(1);
        let Some(question) = self.tutor.question().and_then(|at| tutor::QUESTIONS.get(at)) else {
            flow.wrapped(&tutor::done(&ways), theme.strong);
            flow.gap(1);
            return self.pointed(&teaches, &mut flow);
        };
        flow.wrapped(&teaches, theme.strong);
        let cursor = self.pointed(&tutor::asks(step, &ways).unwrap_or_default(), &mut flow);
        flow.gap(1);
        if let Some(echo) = self.echo().filter(|_| area.height >= ROOMY) {
            let tick = Span::styled(format!("{} ", theme.tick()), theme.now);
            flow.line(vec![tick, Span::styled(echo, theme.muted)]);
        } else {
            flow.gap(1);
        }
        flow.gap(1);
        flow.wrapped(question, theme.body);
        flow.gap(1);
        for (at, label) in tutor::ANSWERS.iter().enumerate() {
            flow.line(self.option(at, label));
        }
        cursor
    }

    /// The rows of a step without its first line and without gaps.
    fn rows(&self, teaches: &str, width: u16) -> usize {
        let question = if self.tutor.step() == Step::Done { 1 } else { 2 + tutor::ANSWERS.len() };
        wrap(teaches, width).len() + question
    }

    /// Writes what is to be done, behind the pointer; returns where it stands.
    fn pointed(&self, text: &str, flow: &mut Flow<'_>) -> Position {
        let theme = self.theme;
        let mut cursor = None;
        for (row, line) in wrap(text, flow.rest().width.saturating_sub(2)).into_iter().enumerate() {
            let pointer = Span::styled(theme.pointer(row == 0), theme.selected);
            let position = flow.line(vec![pointer, Span::styled(line, theme.selected)]);
            cursor = cursor.or(Some(Position::new(position.x.saturating_add(2), position.y)));
        }
        cursor.unwrap_or_else(|| flow.position())
    }

    /// What was answered just now; as on a question, it stands above the next one.
    fn echo(&self) -> Option<&'static str> {
        let answer = self.tutor.answer().filter(|_| self.tutor.step() == Step::Back)?;
        tutor::ANSWERS.get(answer).copied()
    }

    /// An answer. The second question has none yet; the first keeps its own.
    fn option<'l>(&self, at: usize, label: &'l str) -> Line<'l> {
        let theme = self.theme;
        let given = self.tutor.question() == Some(0) && self.tutor.answer() == Some(at);
        let mut spans = vec![
            Span::raw("  "),
            Span::styled((at + 1).to_string(), theme.key),
            Span::styled(format!("  {label}"), theme.body),
        ];
        if given {
            spans.push(Span::styled(format!("  {}", theme.tick()), theme.now));
        }
        spans.into()
    }
}
