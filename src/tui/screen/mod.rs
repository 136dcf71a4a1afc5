//! Every screen as plain view data that draws itself; [`App::draw`] picks the one that is on.
//! Drawing takes `&self` and changes nothing.

mod chrome;
mod flow;
mod help;
mod home;
mod item;
mod looking;
mod matters;
mod note;
mod page;
mod paragraphs;
mod plan;
mod result;
mod review;
mod rows;
mod safe;
mod unsaved;
mod welcome;

use std::borrow::Cow;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;
use ratatui::widgets::Widget;

use self::chrome::{Chrome, Mark, SaveMark, margin};
use self::flow::column;
use super::app::{App, Stage};
use super::keys::{Context, Does};
use super::note::NoteEditor;
use super::overlay::Overlay;
use super::planning::Planning;
use super::sitting::Sitting;
use crate::interview::{PlanPage, PlanWay};
use crate::pack::{Section, SectionKind, time_estimate};
use crate::session::{Field, Place, Reply};
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
    /// Draws the whole screen and puts the terminal's cursor on the focused item.
    pub fn draw(&self, frame: &mut Frame<'_>) {
        let area = frame.area();
        let cursor = self.paint(area, frame.buffer_mut());
        if area.width > 0 && area.height > 0 {
            let inside = Position::new(
                cursor.x.clamp(area.x, area.right() - 1),
                cursor.y.clamp(area.y, area.bottom() - 1),
            );
            frame.set_cursor_position(inside);
        }
        safe::make_safe(frame.buffer_mut(), self.start.theme.glyphs);
    }

    fn paint(&self, area: Rect, buf: &mut Buffer) -> Position {
        let theme = &self.start.theme;
        if self.hidden {
            Span::styled(words::HIDDEN, theme.muted).render(area, buf);
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
            (None, Stage::Opening(_)) => {
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
            (None, Stage::Sitting(sitting)) => self.paint_sitting(sitting, body, side, buf),
            (None, Stage::Plan(planning)) => {
                let (text, wide) = (text_column(body, side), column(body, u16::MAX, side));
                plan::PlanView { planning, keymap: &self.start.keys, theme }.draw(text, wide, buf)
            }
            (None, Stage::Looking(looking)) => {
                looking::LookingView { looking, keymap: &self.start.keys, theme }
                    .draw(column(body, u16::MAX, side), buf)
            }
            (None, Stage::Past(past)) => {
                let view = result::ResultView {
                    summary: &past.summary,
                    words: past.words,
                    scroll: &past.scroll,
                    theme,
                };
                view.draw(column(body, u16::MAX, side), buf)
            }
        }
    }

    fn paint_overlay(&self, overlay: &Overlay, area: Rect, buf: &mut Buffer) -> Position {
        let theme = &self.start.theme;
        match overlay {
            Overlay::Help(help) => help::HelpView { help, keymap: &self.start.keys, theme }.draw(area, buf),
            Overlay::Note(note) => {
                let keep = self.start.keys.first_key(Context::Line, Does::Confirm);
                let line = words::plan::line_hint(&keep);
                let hint = if note.is_line() { line.as_str() } else { words::page::NOTE_HINT };
                note::TypingView { prompts: self.prompts(note), hint, area: note.area(), theme }
                    .draw(area, buf)
            }
            Overlay::Unsaved { leaving } => {
                let why = self.saving.failure().unwrap_or_default();
                unsaved::UnsavedView { why, leaving: *leaving, theme }.draw(area, buf)
            }
            Overlay::Path(path) => {
                let prompts = vec![Cow::Borrowed(words::unsaved::PATH)];
                let area = Rect { height: area.height.min(6), ..area };
                note::TypingView { prompts, hint: "", area: path.area(), theme }.draw(area, buf)
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
                let minutes = time_estimate(pack);
                let (keymap, focus) = (&self.start.keys, sitting.focus);
                welcome::WelcomeView { pack, minutes, focus, keymap, theme }.draw(text, buf)
            }
            Place::Matters => {
                let focus = sitting.focused_field();
                let left = interview.points_left();
                let keymap = &self.start.keys;
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
                let (scroll, keymap) = (&sitting.scroll, &self.start.keys);
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
                result::ResultView { summary, words: sitting.words, scroll: &sitting.scroll, theme }
                    .draw(area, buf)
            }
        }
    }

    /// The radar of what is finished so far, unless it is hidden.
    fn small_radar<'a>(&'a self, sitting: &'a Sitting) -> Option<result::SmallRadar<'a>> {
        let finished = finished_axes(sitting);
        let theme = &self.start.theme;
        self.small_radar.then(|| result::SmallRadar { finished, summary: sitting.summary(), theme })
    }

    fn chrome(&self) -> Chrome<'_> {
        let mut chrome = Chrome {
            title: words::home::NAME.into(),
            count: String::new(),
            marks: Vec::new(),
            time: String::new(),
            toast: self.toast.as_deref(),
            save: SaveMark::Quiet,
            context: self.context(),
            keymap: &self.start.keys,
            theme: &self.start.theme,
        };
        if self.saving.failure().is_some() {
            chrome.save = if self.saving.is_idle() { SaveMark::NotSaved } else { SaveMark::Trying };
        } else if self.session().is_some() && self.is_saved() {
            chrome.save = SaveMark::Saved;
        }
        match &self.stage {
            Stage::Opening(_) | Stage::Home(_) => {}
            Stage::Past(past) => {
                chrome.title = words::result_page::TITLE.into();
                chrome.count = words::date(past.session.finished.unwrap_or(past.session.updated));
                let summary = &past.summary;
                chrome.time = words::result_page::counts(summary.answered, summary.of, summary.month);
            }
            Stage::Sitting(sitting) => sitting_chrome(&mut chrome, sitting),
            Stage::Plan(planning) => plan_chrome(&mut chrome, planning),
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

/// Says in `chrome` which part of the plan this is, and what it is about.
fn plan_chrome<'a>(chrome: &mut Chrome<'a>, planning: &'a Planning) {
    let page = planning.planner().page();
    let pages = planning.planner().pages();
    chrome.title = words::plan::title(page).into();
    if planning.planner().way() == PlanWay::CheckIn {
        return;
    }
    if let PlanPage::Option(kind) = page {
        chrome.title = plan::option_name(planning, kind).into();
    }
    let number = pages.iter().position(|other| *other == page);
    chrome.count = match page {
        PlanPage::Option(kind) => words::plan::option_number(kind),
        _ => number.map_or_else(String::new, |at| words::plan::part(at + 1, pages.len())),
    };
    let axis = planning.gap().and_then(|id| planning.summary().axis(&id).cloned());
    if !matches!(page, PlanPage::Gap | PlanPage::Done) {
        chrome.time = words::plan::about(axis.as_ref());
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

/// Says in `chrome` where in the sitting one is.
fn sitting_chrome<'a>(chrome: &mut Chrome<'a>, sitting: &'a Sitting) {
    let interview = sitting.interview();
    let (pack, session, place) = (interview.pack(), interview.session(), interview.place());
    let title = match place {
        Place::Welcome => pack.title(),
        Place::Matters => words::matters::TITLE,
        Place::Item(id) => pack.item(id).map_or("", |(section, _)| section.title.as_str()),
        Place::Opener(id) | Place::Page(id) => pack.section(id).map_or("", |section| section.title.as_str()),
        Place::Review => words::review::TITLE,
        Place::Result if sitting.words => words::result_page::IN_WORDS,
        Place::Result => words::result_page::TITLE,
    };
    chrome.title = title.into();
    let progress = interview.progress();
    chrome.count = match place {
        Place::Item(_) => words::question_number(&progress).unwrap_or_default(),
        Place::Review => review_counts(sitting),
        Place::Welcome | Place::Matters | Place::Opener(_) | Place::Page(_) => String::new(),
        Place::Result => words::date(session.finished.unwrap_or(session.updated)),
    };
    if matches!(place, Place::Result) {
        let summary = sitting.summary();
        chrome.time = words::result_page::counts(summary.answered, summary.of, summary.month);
    }
    if matches!(place, Place::Result) || session.finished.is_some() {
        return;
    }
    let seconds = interview.seconds_left();
    // The welcome says how long all of it takes, reading included.
    if seconds > 0 && !matches!(place, Place::Welcome) {
        chrome.time = words::minutes(seconds);
    }
    let lessons = pack.sections().iter().filter(|section| section.kind == SectionKind::Lesson);
    chrome.marks = lessons
        .map(|section| {
            let mark = |item: &crate::pack::Item| match session.answers.get(&item.id).map(|a| a.reply) {
                _ if matches!(place, Place::Item(id) if *id == item.id) => Mark::Here,
                Some(Reply::Chose(_) | Reply::CannotSay) => Mark::Answered,
                Some(Reply::Skipped | Reply::DoesNotApply) => Mark::Missing,
                None => Mark::Open,
            };
            section.items.iter().map(mark).collect()
        })
        .collect();
}

fn review_counts(sitting: &Sitting) -> String {
    let [answered, missing, open] = sitting.interview().reply_counts();
    words::review::counts(answered, missing, open)
}

/// The axes whose every question has been answered or passed over: only they are drawn while answering, so
/// that a half-drawn picture does not steer.
fn finished_axes(sitting: &Sitting) -> Vec<bool> {
    let session = sitting.session();
    let axes = session.questions.axes.iter();
    axes.map(|axis| session.questions.on_axis(&axis.id).all(|item| session.answers.contains_key(&item.id)))
        .collect()
}
