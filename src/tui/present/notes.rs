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
use crate::tui::screen::flow::column;
use crate::tui::screen::page::draw_scrolled;
use crate::tui::screen::paragraphs::Paragraphs;
use crate::tui::screen::safe::make_safe;
use crate::tui::scroll::Scroll;
use crate::tui::theme::Theme;
use crate::words::presenting as words;

/// The widest that notes are set.
const TEXT: u16 = 84;

/// From so many rows on there is room for gaps.
const ROOMY: u16 = 15;

/// What the coach reads in a second terminal.
pub struct Notes {
    cue: Option<Cue>,
    /// Milliseconds when the cue came, and now.
    heard: u64,
    now: u64,
    ended: bool,
    hidden: bool,
    help: Option<Help>,
    scroll: Scroll,
    left: bool,
    theme: Theme,
    keys: Keymap,
}

impl Notes {
    /// Notes that have heard nothing yet.
    #[must_use]
    pub fn new((theme, keys): (Theme, Keymap)) -> Self {
        let (cue, help, scroll) = (None, None, Scroll::default());
        Self { cue, heard: 0, now: 0, ended: false, hidden: false, help, scroll, left: false, theme, keys }
    }

    /// Takes the newest cue, at `ms` milliseconds. Another step is read from its top.
    pub fn hear(&mut self, cue: Cue, ms: u64) {
        if self.cue.as_ref().is_none_or(|old| old.step != cue.step) {
            self.scroll.reset();
        }
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
        } else if let Some(does) = does {
            self.scroll.press(does);
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
        let area = Rect { width: inner.width.min(TEXT), ..inner };
        draw_scrolled(&self.lines(area.width, body.height >= ROOMY), &self.scroll, theme, area, buf)
    }

    /// All that there is to read, with empty lines between where the screen is `roomy`.
    fn lines(&self, width: u16, roomy: bool) -> Vec<Line<'static>> {
        let theme = &self.theme;
        let mut page = Paragraphs::new(width);
        let Some(cue) = &self.cue else {
            page.add(if self.ended { words::ENDED } else { words::WAITING }, theme.body);
            return page.lines;
        };
        let more = self.now.saturating_sub(self.heard) / 1000;
        if self.ended {
            page.add(words::ENDED, theme.warning);
        } else if cue.black {
            page.add(words::BLACK, theme.warning);
        }
        page.add(&words::timer(cue.times.0 + more, cue.times.1 + more), theme.body);
        page.gap(roomy);
        page.add(&cue.title, theme.title);
        self.list(words::ASK, (&cue.ask, theme.strong), roomy, &mut page);
        self.list(words::SAY, (&cue.say, theme.body), roomy, &mut page);
        if let Some(next) = &cue.next {
            page.gap(roomy);
            page.add(&words::next(next), theme.strong);
        }
        self.list(words::ON_SCREEN, (&cue.lines, theme.muted), roomy, &mut page);
        page.lines
    }

    fn list(&self, heading: &str, (texts, style): (&[String], Style), roomy: bool, page: &mut Paragraphs) {
        if texts.is_empty() {
            return;
        }
        page.gap(roomy);
        page.add(heading, self.theme.title);
        for text in texts {
            page.hang(Span::styled("- ", self.theme.muted), text, style);
        }
    }
}
