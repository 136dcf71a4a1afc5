//! Owns the notes that follow a presentation: the newest cue, and how long ago it came.
//! Must not steer anything: it only hears.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Cue;
use super::draw::{chrome, help};
use crate::tui::help::Help;
use crate::tui::keys::{Context, Does, KeyEvent, Keymap};
use crate::tui::screen::chrome::margin;
use crate::tui::screen::flow::{Flow, column, wrap};
use crate::tui::screen::safe::make_safe;
use crate::tui::theme::Theme;
use crate::words::presenting as words;

/// The widest that notes are set.
const TEXT: u16 = 84;

/// What the coach reads in a second terminal.
pub struct Notes {
    cue: Option<Cue>,
    /// Milliseconds when the cue came, and now.
    heard: u64,
    now: u64,
    ended: bool,
    hidden: bool,
    help: Option<Help>,
    left: bool,
    theme: Theme,
    keys: Keymap,
}

impl Notes {
    /// Notes that have heard nothing yet.
    #[must_use]
    pub fn new((theme, keys): (Theme, Keymap)) -> Self {
        let (cue, help) = (None, None);
        Self { cue, heard: 0, now: 0, ended: false, hidden: false, help, left: false, theme, keys }
    }

    /// Takes the newest cue, at `ms` milliseconds.
    pub fn hear(&mut self, cue: Cue, ms: u64) {
        (self.cue, self.heard, self.now) = (Some(cue), ms, ms);
    }

    /// Takes the end of the presentation.
    pub fn end(&mut self) {
        self.ended = true;
    }

    /// Lets the time go on to `ms` milliseconds; it stands once the presentation has ended.
    pub fn tick(&mut self, ms: u64) {
        if !self.ended {
            self.now = ms;
        }
    }

    /// Milliseconds until the time that is shown changes; none while it stands.
    #[must_use]
    pub fn until_tick(&self, ms: u64) -> Option<u64> {
        let goes = self.cue.is_some() && !self.ended && !self.hidden;
        goes.then(|| 1000 - ms.saturating_sub(self.heard) % 1000)
    }

    /// Does what a key asks for.
    pub fn update(&mut self, key: &KeyEvent) {
        let context = if self.help.is_some() { Context::Help } else { Context::Notes };
        let does = self.keys.lookup(context, key);
        if does == Some(Does::Leave) {
            self.left = true;
        } else if does == Some(Does::Hide) {
            (self.hidden, self.help) = (!self.hidden, None);
        } else if let Some(help) = &mut self.help {
            if help.press(does, key) {
                self.help = None;
            }
        } else if does == Some(Does::Help) {
            self.help = Some(Help::new(Context::Notes));
        }
    }

    /// Whether they are closed.
    #[must_use]
    pub fn has_left(&self) -> bool {
        self.left
    }

    /// Draws them; returns where the cursor stands.
    #[must_use]
    pub fn draw(&self, buf: &mut Buffer) -> Position {
        let area = buf.area;
        let cursor = if self.hidden { area.as_position() } else { self.paint(area, buf) };
        make_safe(buf, self.theme.glyphs);
        cursor
    }

    fn paint(&self, area: Rect, buf: &mut Buffer) -> Position {
        let theme = &self.theme;
        if let Some(open) = &self.help {
            return help(open, (&self.keys, theme), area, buf);
        }
        let count = self.cue.as_ref().map_or_else(String::new, |cue| words::step(cue.step.0, cue.step.1));
        let title = self
            .cue
            .as_ref()
            .map_or_else(|| words::NOTES.to_owned(), |cue| format!("{} - {}", words::NOTES, cue.heading));
        let chrome = chrome((title.into(), count, ""), Context::Notes, &self.keys, theme);
        let body = chrome.draw(area, buf);
        let inner = column(body, u16::MAX, margin(area.width));
        let mut flow = Flow::new(Rect { width: inner.width.min(TEXT), ..inner }, body.height >= 15, buf);
        let Some(cue) = &self.cue else {
            let said = if self.ended { words::ENDED } else { words::WAITING };
            return flow.wrapped(said, theme.body);
        };
        let more = self.now.saturating_sub(self.heard) / 1000;
        let cursor = flow.position();
        if self.ended {
            flow.wrapped(words::ENDED, theme.warning);
        } else if cue.black {
            flow.wrapped(words::BLACK, theme.warning);
        }
        flow.wrapped(&words::timer(cue.times.0 + more, cue.times.1 + more), theme.body);
        flow.gap(1);
        flow.wrapped(&cue.title, theme.title);
        flow.gap(1);
        self.list(words::ASK, &cue.ask, theme.strong, &mut flow);
        self.list(words::SAY, &cue.say, theme.body, &mut flow);
        if let Some(next) = &cue.next {
            flow.wrapped(&words::next(next), theme.strong);
            flow.gap(1);
        }
        self.list(words::ON_SCREEN, &cue.lines, theme.muted, &mut flow);
        cursor
    }

    fn list(&self, heading: &str, lines: &[String], style: Style, flow: &mut Flow<'_>) {
        if lines.is_empty() || flow.rest().height < 2 {
            return;
        }
        flow.line(Span::styled(heading.to_owned(), self.theme.title));
        let width = flow.rest().width.saturating_sub(2);
        for text in lines {
            for (row, line) in wrap(text, width).into_iter().enumerate() {
                let before = if row == 0 { "- " } else { "  " };
                flow.line(Line::from(vec![
                    Span::styled(before, self.theme.muted),
                    Span::styled(line, style),
                ]));
            }
        }
        flow.gap(1);
    }
}
