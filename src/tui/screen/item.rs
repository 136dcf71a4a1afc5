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
        let roomy = area.height >= self.height(area.width) + 4;
        let mut flow = Flow::new(area, roomy, buf);
        let tick = theme.tick();
        if area.height > self.height(area.width) {
            let said = self.echo.map(|echo| [format!("{tick} "), echo.to_owned()]).unwrap_or_default();
            let [tick, echo] = said;
            flow.line(vec![Span::styled(tick, theme.now), Span::styled(echo, theme.muted)]);
        }
        flow.gap(1);
        let question = self.question(&mut flow);
        flow.gap(1);
        let mut cursor = question;
        for (row, label) in self.labels().enumerate() {
            let position = flow.line(self.option(row, label, tick));
            if self.focus == Some(row) {
                cursor = Position::new(position.x.saturating_add(2), position.y);
            }
        }
        if let Some(missing @ (Reply::Skipped | Reply::DoesNotApply)) = self.reply {
            flow.gap(1);
            let said = format!("{tick} {}", words::reply_label(self.item, missing));
            flow.line(Span::styled(said, theme.now));
        }
        cursor
    }

    /// Writes lead-in and question, in as many rows as the answers leave: no answer is ever out of sight.
    fn question(&self, flow: &mut Flow<'_>) -> Position {
        let theme = self.theme;
        let width = flow.rest().width;
        let answers = u16::try_from(self.labels().count()).unwrap_or(u16::MAX);
        let room = usize::from(flow.rest().height.saturating_sub(answers));
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

    /// The rows that the question takes without any gap.
    fn height(&self, width: u16) -> u16 {
        let lead_in = self.item.lead_in.as_ref().map_or(0, |lead_in| wrap(lead_in, width).len());
        let rows = lead_in + wrap(&self.item.text, width).len() + self.labels().count();
        u16::try_from(rows).unwrap_or(u16::MAX)
    }

    fn option<'l>(&self, row: usize, label: &'l str, tick: &'l str) -> Line<'l> {
        let theme = self.theme;
        let given = match self.reply {
            Some(Reply::Chose(choice)) => choice.index() == row,
            Some(Reply::CannotSay) => row == 5,
            Some(Reply::Skipped | Reply::DoesNotApply) | None => false,
        };
        let focused = self.focus == Some(row);
        let style = if focused { theme.selected } else { theme.body };
        let mut spans = vec![
            Span::styled(theme.pointer(focused), theme.selected),
            Span::styled((row + 1).to_string(), theme.key),
            Span::styled(format!("  {label}"), style),
        ];
        if given {
            spans.push(Span::styled(format!("  {tick}"), theme.now));
        }
        spans.into()
    }
}
