//! Owns what stands around every screen: the heading, how far one is, what was said, and the keys.
//! Must not know the screens.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;
use unicode_width::UnicodeWidthStr;

use super::flow::ROOMY;
use crate::summary::Glyphs;
use crate::tui::keys::{self, Binding, Context, Does};
use crate::tui::theme::Theme;
use crate::words;

/// The frame around a screen.
pub(crate) struct Chrome<'a> {
    /// Where one is.
    pub(crate) title: &'a str,
    /// How far in this part.
    pub(crate) count: String,
    /// How far in all, one mark a question, in groups.
    pub(crate) marks: Vec<Vec<Mark>>,
    /// How long it will take.
    pub(crate) time: String,
    /// What is to be said now.
    pub(crate) toast: Option<&'a str>,
    /// How the newest save stands.
    pub(crate) save: SaveMark,
    /// Whose keys are shown.
    pub(crate) context: Context,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

/// How one question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// It has an answer.
    Answered,
    /// It was skipped, or does not apply.
    Missing,
    /// It has not been answered.
    Open,
    /// It is on the screen.
    Here,
}

/// How the newest save stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SaveMark {
    /// Nothing to say.
    Quiet,
    /// Everything is on the disk.
    Saved,
    /// It is not, and is being tried again.
    Trying,
    /// It is not.
    NotSaved,
}

impl Chrome<'_> {
    /// Draws the frame into `area` and returns what is left for the screen.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Rect {
        let roomy = area.height >= ROOMY;
        let margin = margin(area.width);
        let inner =
            Rect { x: area.x.saturating_add(margin), width: area.width.saturating_sub(margin * 2), ..area };
        let row = |y: u16| Rect { y: inner.y.saturating_add(y), height: 1, ..inner }.intersection(area);
        let theme = self.theme;
        let (top, bottom) = if roomy { (4, 3) } else { (1, 1) };
        if roomy {
            between(
                Span::styled(self.title, theme.title).into(),
                Span::styled(&self.count, theme.body).into(),
                row(1),
                buf,
            );
            between(self.progress(), Span::styled(&self.time, theme.muted).into(), row(2), buf);
            self.say(row(area.height.saturating_sub(3)), buf);
        } else {
            between(
                Span::styled(self.title, theme.title).into(),
                Span::styled(&self.count, theme.body).into(),
                row(0),
                buf,
            );
        }
        let last = row(area.height.saturating_sub(if roomy { 2 } else { 1 }));
        if roomy || (self.toast.is_none() && self.save != SaveMark::NotSaved) {
            self.footer(last.width).render(last, buf);
        } else {
            self.say(last, buf);
        }
        Rect {
            y: area.y.saturating_add(top).min(area.bottom()),
            height: area.height.saturating_sub(top + bottom),
            ..area
        }
    }

    fn progress(&self) -> Line<'static> {
        let theme = self.theme;
        let mut spans = Vec::new();
        for group in &self.marks {
            if !spans.is_empty() {
                spans.push(Span::raw(" "));
            }
            for mark in group {
                let (braille, ascii, style) = match mark {
                    Mark::Answered => ("●", "#", theme.now),
                    Mark::Missing => ("◌", "-", theme.muted),
                    Mark::Open => ("○", ".", theme.muted),
                    Mark::Here => ("◉", "@", theme.strong),
                };
                let glyph = if theme.glyphs == Glyphs::Ascii { ascii } else { braille };
                spans.push(Span::styled(glyph, style));
            }
        }
        spans.into()
    }

    fn say(&self, area: Rect, buf: &mut Buffer) {
        let theme = self.theme;
        let (mark, style) = match self.save {
            SaveMark::Quiet => ("", theme.muted),
            SaveMark::Saved => (words::SAVED, theme.muted),
            SaveMark::Trying => (words::SAVING, theme.muted),
            SaveMark::NotSaved => (words::NOT_SAVED, theme.warning),
        };
        let said = Span::styled(self.toast.unwrap_or_default(), theme.body);
        let mut left = area;
        if self.save == SaveMark::NotSaved {
            // Whatever else is said, this must be seen.
            left.width = area.width.saturating_sub(u16::try_from(mark.width() + 2).unwrap_or(u16::MAX));
        }
        let said = Line::from(said);
        let fits = said.width() + mark.width() < usize::from(area.width);
        said.render(left, buf);
        if fits || self.save == SaveMark::NotSaved {
            Line::styled(mark, style).right_aligned().render(area, buf);
        }
    }

    /// The keys that fit, those for help and leaving always among them.
    fn footer(&self, width: u16) -> Line<'static> {
        let shown: Vec<&Binding> = keys::bindings(self.context).filter(|row| !row.short.is_empty()).collect();
        let pinned = |row: &&Binding| matches!(row.does, Does::Help | Does::Leave);
        let space = |row: &Binding| keys::first_key(row).width() + row.short.width() + 4;
        let mut room = usize::from(width) + 3;
        for row in shown.iter().copied().filter(pinned) {
            room = room.saturating_sub(space(row));
        }
        let mut spans = Vec::new();
        for row in shown {
            if !pinned(&row) {
                if space(row) > room {
                    continue;
                }
                room -= space(row);
            }
            if !spans.is_empty() {
                spans.push(Span::raw("   "));
            }
            spans.push(Span::styled(keys::first_key(row), self.theme.key));
            spans.push(Span::styled(format!(" {}", row.short), self.theme.muted));
        }
        spans.into()
    }
}

/// Columns left free at both sides of a screen of that width.
pub(crate) fn margin(width: u16) -> u16 {
    match width {
        0..60 => 1,
        60..100 => 4,
        100..160 => 8,
        _ => 16,
    }
}

/// Writes one text at the left and one at the right; the right one gives way.
fn between(left: Line<'_>, right: Line<'_>, area: Rect, buf: &mut Buffer) {
    let taken = u16::try_from(left.width()).unwrap_or(u16::MAX);
    let wanted = u16::try_from(right.width()).unwrap_or(u16::MAX);
    left.render(area, buf);
    if taken.saturating_add(wanted).saturating_add(1) <= area.width {
        right.right_aligned().render(area, buf);
    }
}
