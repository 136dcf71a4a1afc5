//! Owns the question screen: lead-in, question, labelled answers and the echo of the answer before.
//! Must not decide what an answer does.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::flow::{Flow, shorten, wrap};
use crate::pack::Item;
use crate::session::Reply;
use crate::tui::theme::Theme;
use crate::words;

/// Columns before an answer: pointer, digit and spaces; and those of the tick behind it.
const BEFORE: u16 = 5;
const TICK: u16 = 3;

/// One question.
pub(crate) struct ItemView<'a> {
    /// The question.
    pub(crate) item: &'a Item,
    /// What was said to it before.
    pub(crate) reply: Option<Reply>,
    /// The marked answer, from 0.
    pub(crate) focus: Option<usize>,
    /// What was just said to the question before.
    pub(crate) echo: Option<&'a str>,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

impl ItemView<'_> {
    /// Draws the question; returns where the focus is.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Position {
        let theme = self.theme;
        let answers = self.answers(area);
        let rows = answers.iter().map(Vec::len).sum();
        let height = u16::try_from(self.asked(area.width) + rows).unwrap_or(u16::MAX);
        let mut flow = Flow::new(area, area.height >= height.saturating_add(4), buf);
        let tick = theme.tick();
        if area.height > height {
            let said = self.echo.map(|echo| [format!("{tick} "), echo.to_owned()]).unwrap_or_default();
            let [tick, echo] = said;
            flow.line(vec![Span::styled(tick, theme.now), Span::styled(echo, theme.muted)]);
        }
        flow.gap(1);
        let question = self.question(rows, &mut flow);
        flow.gap(1);
        let mut cursor = question;
        for (row, label) in answers.iter().enumerate() {
            for (place, line) in label.iter().enumerate() {
                let ends = place + 1 == label.len();
                let position = flow.line(self.option(row, (place == 0, ends), line, tick));
                if self.focus == Some(row) && place == 0 {
                    cursor = Position::new(position.x.saturating_add(2), position.y);
                }
            }
        }
        if let Some(missing @ (Reply::Skipped | Reply::DoesNotApply)) = self.reply {
            flow.gap(1);
            let said = format!("{tick} {}", words::reply_label(self.item, missing));
            flow.line(Span::styled(said, theme.now));
        }
        cursor
    }

    /// The lines of every answer: all of it where there is room; else one line, and all of the marked one.
    fn answers(&self, area: Rect) -> Vec<Vec<String>> {
        let room = |row| area.width.saturating_sub(if self.given(row) { BEFORE + TICK } else { BEFORE });
        let labels = self.labels().enumerate();
        let whole: Vec<Vec<String>> = labels.map(|(row, label)| wrap(label, room(row))).collect();
        let rows = self.asked(area.width) + whole.iter().map(Vec::len).sum::<usize>();
        // One row is for the echo.
        if rows < area.height.into() {
            return whole;
        }
        let lines = whole.into_iter().enumerate();
        lines
            .map(|(row, lines)| if self.focus == Some(row) { lines } else { shorten(lines, 1, room(row)) })
            .collect()
    }

    /// Writes lead-in and question, in as many rows as the answers leave: no answer is ever out of sight.
    fn question(&self, answers: usize, flow: &mut Flow<'_>) -> Position {
        let theme = self.theme;
        let width = flow.rest().width;
        let room = usize::from(flow.rest().height).saturating_sub(answers);
        let lines = wrap(&self.item.text, width);
        let lead_in = self.item.lead_in.iter().flat_map(|lead_in| wrap(lead_in, width));
        let lead_in: Vec<String> = lead_in.collect();
        if lead_in.len() + lines.len() <= room {
            for line in lead_in {
                flow.line(Span::styled(line, theme.muted));
            }
        }
        let at = flow.position();
        for line in shorten(lines, room, width) {
            flow.line(Span::styled(line, theme.strong));
        }
        at
    }

    fn labels(&self) -> impl Iterator<Item = &str> {
        let cannot_say = self.item.scale.cannot_say.then_some(words::CANNOT_SAY);
        self.item.scale.labels.iter().map(String::as_str).chain(cannot_say)
    }

    /// The rows that lead-in and question take.
    fn asked(&self, width: u16) -> usize {
        let lead_in = self.item.lead_in.as_ref().map_or(0, |lead_in| wrap(lead_in, width).len());
        lead_in + wrap(&self.item.text, width).len()
    }

    /// Whether that answer was given before.
    fn given(&self, row: usize) -> bool {
        match self.reply {
            Some(Reply::Chose(choice)) => choice.index() == row,
            Some(Reply::CannotSay) => row == 5,
            Some(Reply::Skipped | Reply::DoesNotApply) | None => false,
        }
    }

    /// A line of an answer: the first has its digit before it, the last its tick behind it.
    fn option<'l>(&self, row: usize, (begins, ends): (bool, bool), line: &'l str, tick: &'l str) -> Line<'l> {
        let theme = self.theme;
        let focused = self.focus == Some(row);
        let style = if focused { theme.selected } else { theme.body };
        let mut spans = if begins {
            vec![
                Span::styled(theme.pointer(focused), theme.selected),
                Span::styled((row + 1).to_string(), theme.key),
            ]
        } else {
            vec![Span::raw("   ")]
        };
        spans.push(Span::styled(format!("  {line}"), style));
        if ends && self.given(row) {
            spans.push(Span::styled(format!("  {tick}"), theme.now));
        }
        spans.into()
    }
}
