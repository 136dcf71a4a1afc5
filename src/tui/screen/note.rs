//! Owns the screens on which text is typed: a note, and another place to write to.
//! Must not hold the text.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::flow::{Flow, cut};
use crate::tui::editor::Editor;
use crate::tui::theme::Theme;

/// A heading, a question and a text that is being typed.
pub(crate) struct TypingView<'a> {
    /// What is asked, in a line or a few.
    pub(crate) prompts: Vec<Cow<'a, str>>,
    /// What stands below the text.
    pub(crate) hint: &'a str,
    /// The text.
    pub(crate) editor: &'a Editor,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

impl TypingView<'_> {
    /// Draws the screen; returns where the text is being typed.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Position {
        let theme = self.theme;
        let roomy = area.height >= 10;
        let mut flow = Flow::new(area, roomy, buf);
        for prompt in &self.prompts {
            if flow.rest().height > 5 {
                flow.wrapped(prompt, theme.body);
            }
        }
        flow.gap(1);
        let rest = flow.rest();
        let hint = u16::from(!self.hint.is_empty());
        let text = Rect { height: rest.height.saturating_sub(hint * (1 + u16::from(roomy))), ..rest };
        let (text, buf) = flow.block(text.height);
        let cursor = self.editor.draw(text, theme.body, buf);
        let mut below = Flow::new(
            Rect { y: text.bottom(), height: area.bottom().saturating_sub(text.bottom()), ..area },
            roomy,
            buf,
        );
        below.gap(1);
        below.line(Span::styled(cut(self.hint, area.width.into()), theme.muted));
        cursor
    }
}
