//! Every screen as plain view data that draws itself; [`App::draw`] picks the one that is on.
//! Drawing takes `&self` and changes nothing.

pub(super) mod chrome;
pub(super) mod flow;
pub(super) mod help;
mod home;
mod item;
mod looking;
mod matters;
mod note;
pub(super) mod page;
pub(super) mod paragraphs;
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

use self::chrome::{Chrome, SaveMark, margin};
use self::flow::column;
use super::app::{App, Stage};
use super::keys::{Context, Does};
use super::note::NoteEditor;
use super::overlay::Overlay;
use super::sitting::Sitting;
use crate::pack::{Section, SectionKind};
use crate::session::{Field, Place};
use crate::visit::Target;
use crate::words;

/// The smallest screen that a question fits on with all its answers.
pub const LEAST: (u16, u16) = (40, 12);

/// As much height as any screen but a list needs.
const COMFORTABLE: u16 = 22;

/// The widest that a list of questions with their answers is set.
const LIST: u16 = 100;

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
        match (&self.overlay, &self.stage) {
            (Some(overlay), _) => self.paint_overlay(overlay, text_column(body, side), buf),
            (None, Stage::Opening) => {
                let text = text_column(body, side);
                flow::Flow::new(text, true, buf).wrapped(words::home::WHAT, theme.body)
            }
            (None, Stage::Home(home)) => {
                let view = home::HomeView {
                    shelf: &self.shelf,
                    offer: &self.offer,
                    folder: &self.start.folder,
                    read_only: self.read_only.as_deref(),
                    focus: home.focus,
                    theme,
                };
                view.draw(text_column(body, side), buf)
            }
            (None, Stage::Tutor(tutor)) => {
                let keymap = self.keys();
                tutor::TutorView { tutor, keymap, theme }.draw(text_column(body, side), buf)
            }
            (None, Stage::Sitting(sitting)) => self.paint_sitting(sitting, body, side, buf),
            (None, Stage::Plan(planning)) => {
                let (text, wide) = (text_column(body, side), column(body, u16::MAX, side));
                plan::PlanView { planning, keymap: self.keys(), theme }.draw(text, wide, buf)
            }
            (None, Stage::Looking(looking)) => looking::LookingView { looking, keymap: self.keys(), theme }
                .draw(column(body, u16::MAX, side), buf),
            (None, Stage::Past(past)) => {
                let (summary, words, scroll) = (&past.summary, past.words, &past.scroll);
                result::ResultView { summary, words, scroll, unfolded: 1.0, theme }
                    .draw(column(body, u16::MAX, side), buf)
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

    fn paint_sitting(&self, sitting: &Sitting, body: Rect, side: u16, buf: &mut Buffer) -> Position {
        let theme = &self.start.theme;
        let interview = sitting.interview();
        let (pack, session) = (interview.pack(), interview.session());
        let text = text_column(body, side);
        match interview.place() {
            Place::Welcome => {
                let (keymap, focus) = (self.keys(), sitting.focus);
                let preview = self.preview.is_some();
                welcome::WelcomeView { pack, focus, preview, keymap, theme }.draw(text, buf)
            }
            Place::Matters => {
                let focus = sitting.focused_field();
                let left = interview.points_left();
                let keymap = self.keys();
                matters::MattersView { pack, session, focus, left, keymap, theme }.draw(text, buf)
            }
            Place::Item(id) => {
                let Some((_, item)) = pack.item(id) else { return text.as_position() };
                let text = self.small_radar(sitting).map_or(text, |radar| radar.draw(body, text, buf));
                let view = item::ItemView {
                    item,
                    reply: session.answers.get(id).map(|answer| answer.reply),
                    focus: sitting.focus,
                    echo: sitting.echo.as_deref(),
                    theme,
                };
                view.draw(text, buf)
            }
            Place::Opener(id) | Place::Page(id) => {
                let Some(section) = pack.section(id) else { return text.as_position() };
                let before = matches!(interview.place(), Place::Opener(_));
                let note = session.notes.get(id).map(String::as_str);
                let (scroll, keymap) = (&sitting.scroll, self.keys());
                let view = page::PageView { section, before, note, scroll, keymap, theme };
                // A text that can be read without scrolling is worth more than the radar beside it.
                let radar = self.small_radar(sitting).filter(|radar| view.fits(radar.room(body, text)));
                let text = radar.map_or(text, |radar| radar.draw(body, text, buf));
                view.draw(text, buf)
            }
            Place::Review => {
                let rows = &sitting.map();
                let focus = sitting.focus.unwrap_or(0);
                let wide = column(body, u16::MAX, side);
                let area = Rect { width: wide.width.min(LIST), ..wide };
                review::ReviewView { pack, session, rows, focus, theme }.draw(area, buf)
            }
            Place::Result => {
                let summary = sitting.summary();
                let area = column(body, u16::MAX, side);
                let (words, scroll) = (sitting.words, &sitting.scroll);
                result::ResultView { summary, words, scroll, unfolded: self.unfolded(), theme }
                    .draw(area, buf)
            }
        }
    }

    /// The radar of what is finished so far, unless it is hidden.
    fn small_radar<'a>(&'a self, sitting: &'a Sitting) -> Option<result::SmallRadar<'a>> {
        let finished = sitting::finished_axes(sitting);
        let theme = &self.start.theme;
        self.small_radar.then(|| result::SmallRadar { finished, summary: sitting.summary(), theme })
    }

    fn chrome(&self) -> Chrome<'_> {
        let trouble = self.preview.as_ref().and_then(|preview| preview.trouble.as_deref());
        let mut chrome = Chrome {
            title: words::home::NAME.into(),
            count: String::new(),
            marks: Vec::new(),
            time: String::new(),
            toast: self.toast.as_deref().or(trouble),
            stays: self.preview.is_some(),
            save: SaveMark::Quiet,
            context: self.context(),
            keymap: self.keys(),
            theme: &self.start.theme,
        };
        if self.preview.is_some() {
            chrome.save = SaveMark::Preview;
        } else if self.saving.failure().is_some() {
            chrome.save = if self.saving.is_idle() { SaveMark::NotSaved } else { SaveMark::Trying };
        } else if self.session().is_some() && self.is_saved() {
            chrome.save = SaveMark::Saved;
        }
        match &self.stage {
            Stage::Opening | Stage::Home(_) => {}
            Stage::Tutor(tutor) => {
                chrome.title = words::tutor::TITLE.into();
                chrome.count = words::tutor::number(tutor);
            }
            Stage::Past(past) => {
                chrome.title = words::result_page::TITLE.into();
                chrome.count = words::date(past.session.finished.unwrap_or(past.session.updated));
                let summary = &past.summary;
                chrome.time = words::result_page::counts(summary.answered, summary.of, summary.month);
            }
            Stage::Sitting(sitting) => sitting::chrome(&mut chrome, sitting),
            Stage::Plan(planning) => plan::chrome(&mut chrome, planning),
            Stage::Looking(looking) => looking::chrome(&mut chrome, looking),
        }
        match &self.overlay {
            Some(Overlay::Help(_)) => chrome.bare(words::help::TITLE),
            Some(Overlay::Note(note)) => self.text_chrome(&mut chrome, note),
            Some(Overlay::Unsaved { .. }) => chrome.bare(words::unsaved::TITLE),
            Some(Overlay::Path(_)) => chrome.bare(words::unsaved::ELSEWHERE),
            None => {}
        }
        chrome
    }

    /// What stands over a text while it is written.
    fn prompts(&self, note: &NoteEditor) -> Vec<Cow<'_, str>> {
        match (note.target(), &self.stage) {
            (Target::Field(field), Stage::Plan(planning)) => {
                let asks = words::plan::asks(planning.planner().page());
                let mut prompts = vec![Cow::Borrowed(asks)];
                prompts.extend(words::plan::ideas(*field).iter().copied().map(Cow::Borrowed));
                let own = planning.ideas().into_iter().filter(|_| is_step(*field));
                let own: Vec<_> = own.map(|idea| Cow::Owned(words::plan::idea(idea))).collect();
                if !own.is_empty() {
                    prompts.push(Cow::Borrowed(words::plan::IDEAS));
                    prompts.extend(own);
                }
                prompts
            }
            _ => self.section_of(note).map_or_else(Vec::new, |section| {
                section.reflections.iter().map(|prompt| Cow::Borrowed(prompt.text.as_str())).collect()
            }),
        }
    }

    fn text_chrome<'a>(&'a self, chrome: &mut Chrome<'a>, note: &NoteEditor) {
        if let (Target::Field(field), Stage::Plan(planning)) = (note.target(), &self.stage) {
            chrome.count = plan::field_label(planning, *field);
            return;
        }
        let section = self.section_of(note);
        chrome.title = match section.map(|section| section.kind) {
            Some(SectionKind::WhatNow) => words::page::STEP_TITLE.into(),
            Some(SectionKind::Lesson | SectionKind::HotTake) | None => words::page::NOTE_TITLE.into(),
        };
        chrome.count = section.map_or_else(String::new, |section| section.title.clone());
    }

    fn section_of(&self, note: &NoteEditor) -> Option<&Section> {
        let (Stage::Sitting(sitting), Target::Note(section)) = (&self.stage, note.target()) else {
            return None;
        };
        sitting.interview().pack().section(section)
    }
}

/// Texts for which the pack's ideas of a small step are of use.
fn is_step(field: Field) -> bool {
    matches!(field, Field::Experiment | Field::NextStep)
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
