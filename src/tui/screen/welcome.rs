//! Owns the welcome screen: what this is, what it is not, and whether the month was usual where that is asked.
//! Must not decide what a key does.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::flow::Flow;
use crate::pack::Pack;
use crate::session::Month;
use crate::tui::keys::{Context, Does, Keymap};
use crate::tui::theme::Theme;
use crate::words;

/// The welcome screen.
pub(crate) struct WelcomeView<'a> {
    /// What will be asked.
    pub(crate) pack: &'a Pack,
    /// The marked answer, from 0.
    pub(crate) focus: Option<usize>,
    /// Whether nothing is kept.
    pub(crate) preview: bool,
    /// Which key means what.
    pub(crate) keymap: &'a Keymap,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

impl WelcomeView<'_> {
    /// Draws the screen; returns where the focus is.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Position {
        let theme = self.theme;
        let roomy = area.height >= 15;
        let mut flow = Flow::new(area, roomy, buf);
        if roomy {
            flow.wrapped(&words::welcome::what(self.pack), theme.body);
            flow.gap(1);
        }
        flow.wrapped(words::welcome::NOT_A_TEST, theme.body);
        if roomy {
            // How far the questions may be trusted: the first sentence of what their authors say.
            let notes = self.pack.notes().lines().next().unwrap_or_default();
            flow.wrapped(notes.split_inclusive(". ").next().unwrap_or_default().trim_end(), theme.muted);
        }
        flow.gap(1);
        let asks = self.pack.asks_month();
        let mut cursor = flow.position();
        if asks {
            cursor = self.month(&mut flow);
            flow.gap(1);
        }
        flow.whole(&self.keys(asks), theme.muted);
        cursor
    }

    /// Asks how the month was; returns where the focus is.
    fn month(&self, flow: &mut Flow<'_>) -> Position {
        let theme = self.theme;
        let mut cursor = flow.wrapped(words::welcome::MONTH, theme.strong);
        flow.gap(1);
        for (row, month) in Month::ALL.iter().enumerate() {
            let focused = self.focus == Some(row);
            let style = if focused { theme.selected } else { theme.body };
            let position = flow.line(Line::from(vec![
                Span::styled(theme.pointer(focused), theme.selected),
                Span::styled((row + 1).to_string(), theme.key),
                Span::styled(format!("  {}", words::month(*month)), style),
            ]));
            if focused {
                cursor = Position::new(position.x.saturating_add(2), position.y);
            }
        }
        cursor
    }

    /// Three keys are enough, and what to do with them here.
    fn keys(&self, asks: bool) -> String {
        let key = |does| self.keymap.first_key(Context::Welcome, does);
        let (back, leave, go_on) = (key(Does::Back), key(Does::Leave), key(Does::Confirm));
        let keys = if self.preview { words::preview::keys } else { words::welcome::keys };
        let here = if asks { words::welcome::TRY.to_owned() } else { words::welcome::begins(&go_on) };
        format!("{} {here}", keys(&back, &leave))
    }
}
