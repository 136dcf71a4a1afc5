//! Every screen as plain view data that draws itself; [`App::draw`] picks the one that is on.
//! Drawing takes `&self` and changes nothing.

pub(super) mod chrome;
pub(super) mod flow;
mod framing;
pub(super) mod help;
mod home;
mod item;
mod looking;
mod matters;
mod note;
pub(super) mod page;
pub(super) mod paragraphs;
mod places;
mod plan;
mod result;
mod review;
mod rows;
pub(super) mod safe;
mod sitting;
mod tutor;
mod unsaved;
mod welcome;

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;
use ratatui::widgets::Widget;

use self::chrome::margin;
use self::flow::column;
use super::app::{App, Stage};
use super::keys::{Context, Does};
use super::overlay::Overlay;
use crate::words;

/// The smallest screen that a question fits on with all its answers.
pub const LEAST: (u16, u16) = (40, 12);

/// As much height as any screen but a list needs.
const COMFORTABLE: u16 = 22;

/// The widest a text is set: longer lines are hard to read.
const TEXT: u16 = 68;

impl App {
    /// Draws the whole screen; returns where the terminal's cursor belongs: on the focused item, always in sight.
    #[must_use]
    pub fn draw(&self, buf: &mut Buffer) -> Position {
        let area = buf.area;
        let cursor = self.paint(area, buf);
        safe::make_safe(buf, self.start.theme.glyphs);
        let within = |at: u16, from: u16, to: u16| at.min(to.saturating_sub(1)).max(from);
        Position::new(within(cursor.x, area.x, area.right()), within(cursor.y, area.y, area.bottom()))
    }

    fn paint(&self, area: Rect, buf: &mut Buffer) -> Position {
        let theme = &self.start.theme;
        if self.hidden {
            // Nothing that tells what this is.
            let key = self.keys().first_key(Context::Hidden, Does::Hide);
            Span::styled(key, theme.muted).render(area, buf);
            return area.as_position();
        }
        if !fits((area.width, area.height)) {
            let said = words::too_small(LEAST.0, LEAST.1);
            let mut flow = flow::Flow::new(area, false, buf);
            return flow.wrapped(&said, theme.body);
        }
        let body = lowered(self.chrome().draw(area, buf));
        let side = margin(area.width);
        match &self.overlay {
            Some(overlay) => self.paint_overlay(overlay, text_column(body, side), buf),
            None => self.paint_stage(body, side, buf),
        }
    }

    fn paint_stage(&self, body: Rect, side: u16, buf: &mut Buffer) -> Position {
        let theme = &self.start.theme;
        let (text, wide) = (text_column(body, side), column(body, u16::MAX, side));
        match &self.stage {
            Stage::Opening => flow::Flow::new(text, true, buf).wrapped(words::home::WHAT, theme.body),
            Stage::Home(home) => home::HomeView {
                shelf: &self.shelf,
                offer: &self.offer,
                folder: &self.start.folder,
                read_only: self.read_only.as_deref(),
                focus: home.focus,
                theme,
            }
            .draw(text, buf),
            Stage::Tutor(tutor) => tutor::TutorView { tutor, keymap: self.keys(), theme }.draw(text, buf),
            Stage::Sitting(sitting) => self.paint_sitting(sitting, body, side, buf),
            Stage::Plan(planning) => {
                plan::PlanView { planning, keymap: self.keys(), theme }.draw(text, wide, buf)
            }
            Stage::Looking(looking) => {
                looking::LookingView { looking, keymap: self.keys(), theme }.draw(wide, buf)
            }
            Stage::Past(past) => {
                let (summary, words, scroll) = (&past.summary, past.words, &past.scroll);
                result::ResultView { summary, words, scroll, unfolded: 1.0, theme }.draw(wide, buf)
            }
        }
    }

    fn paint_overlay(&self, overlay: &Overlay, area: Rect, buf: &mut Buffer) -> Position {
        let theme = &self.start.theme;
        match overlay {
            Overlay::Help(help) => help::HelpView { help, keymap: self.keys(), theme }.draw(area, buf),
            Overlay::Note(note) => {
                let keep = self.keys().first_key(Context::Line, Does::Confirm);
                let line = words::plan::line_hint(&keep);
                let hint = match note.is_line() {
                    true => line.as_str(),
                    false if self.preview.is_some() => words::preview::NOTE_HINT,
                    false => words::page::NOTE_HINT,
                };
                note::TypingView { prompts: self.prompts(note), hint, editor: note.editor(), theme }
                    .draw(area, buf)
            }
            Overlay::Unsaved { leaving } => {
                let why = self.saving.failure().unwrap_or_default();
                unsaved::UnsavedView { why, leaving: *leaving, theme }.draw(area, buf)
            }
            Overlay::Path(path) => {
                let prompts = vec![Cow::Borrowed(words::unsaved::PATH)];
                let area = Rect { height: area.height.min(6), ..area };
                note::TypingView { prompts, hint: "", editor: path.editor(), theme }.draw(area, buf)
            }
        }
    }
}

/// Whether a screen can be drawn on so many columns and rows.
pub(super) fn fits((width, height): (u16, u16)) -> bool {
    width >= LEAST.0 && height >= LEAST.1
}

/// On a tall screen nothing hangs from the ceiling: a third of what is left over stays free above.
fn lowered(body: Rect) -> Rect {
    let above = body.height.saturating_sub(COMFORTABLE) / 3;
    Rect { y: body.y + above, height: body.height - above, ..body }
}

/// Text stands at the left edge that the heading has too.
fn text_column(body: Rect, side: u16) -> Rect {
    let inner = column(body, u16::MAX, side);
    Rect { width: inner.width.min(TEXT), ..inner }
}
