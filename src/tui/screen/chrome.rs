//! Owns what stands around every screen: the heading, how far one is, what was said, and the keys.
//! Must not know the screens.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::flow::{ROOMY, cut, shorten, wrap};
use crate::summary::Glyphs;
use crate::text;
use crate::tui::keys::{Context, Does, Keymap, Row};
use crate::tui::theme::Theme;
use crate::words;

/// The most lines that something said may take.
const MOST_SAID: usize = 3;

/// The same on a small screen for what stays there.
const MOST_STAYING: usize = 2;

/// The frame around a screen.
pub(crate) struct Chrome<'a> {
    /// Where one is.
    pub(crate) title: Cow<'a, str>,
    /// How far in this part.
    pub(crate) count: String,
    /// How far in all, one mark a question, in groups.
    pub(crate) marks: Vec<Vec<Mark>>,
    /// How long it will take.
    pub(crate) time: String,
    /// What is to be said now.
    pub(crate) toast: Option<&'a str>,
    /// Whether that stays while somebody writes elsewhere: on a small screen it leaves room for the answers then.
    pub(crate) stays: bool,
    /// How the newest save stands.
    pub(crate) save: SaveMark,
    /// Whose keys are shown.
    pub(crate) context: Context,
    /// Which key means what.
    pub(crate) keymap: &'a Keymap,
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

impl Mark {
    /// How a group stands: where one is before all else, then what is still open in it, then what has no answer.
    fn of(group: &[Self]) -> Self {
        let rank = [Self::Here, Self::Open, Self::Missing];
        rank.into_iter().find(|mark| group.contains(mark)).unwrap_or(Self::Answered)
    }
}

/// How the newest save stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SaveMark {
    /// Nothing to say.
    Quiet,
    /// Everything is on the disk.
    Saved,
    /// Nothing is to be.
    Preview,
    /// It is not, and is being tried again.
    Trying,
    /// It is not.
    NotSaved,
}

impl<'a> Chrome<'a> {
    /// The frame of what lies over a screen: it has no place among the questions.
    pub(crate) fn bare(&mut self, title: &'a str) {
        self.title = title.into();
        self.count.clear();
        self.marks.clear();
        self.time.clear();
    }

    /// Draws the frame into `area` and returns what is left for the screen.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Rect {
        let roomy = area.height >= ROOMY;
        let margin = margin(area.width);
        let inner =
            Rect { x: area.x.saturating_add(margin), width: area.width.saturating_sub(margin * 2), ..area };
        let row = |y: u16| Rect { y: inner.y.saturating_add(y), height: 1, ..inner }.intersection(area);
        let theme = self.theme;
        let title = Span::styled(cut(&self.title, inner.width.into()), theme.title);
        let count = Span::styled(&self.count, theme.body);
        between(title.into(), count.into(), row(u16::from(roomy)), buf);
        if roomy {
            between(self.progress(inner.width), Span::styled(&self.time, theme.muted).into(), row(2), buf);
        }
        // On a small screen what is said stands in place of the keys.
        let (top, below) = if roomy { (4, 1) } else { (1, 0) };
        let mut lines = self.said(inner.width, roomy);
        if roomy || lines.is_empty() {
            lines.extend(self.footer(inner.width, roomy));
        }
        let bottom = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(below);
        for (y, line) in (area.height.saturating_sub(bottom)..).zip(lines) {
            line.render(row(y), buf);
        }
        Rect {
            y: area.y.saturating_add(top).min(area.bottom()),
            height: area.height.saturating_sub(top + bottom),
            ..area
        }
    }

    /// A mark for each question, its groups apart; where that is too wide, a mark for each group.
    fn progress(&self, width: u16) -> Line<'static> {
        let theme = self.theme;
        let wide: usize = self.marks.iter().map(|group| group.len() + 1).sum();
        let whole: Vec<Mark>;
        let groups: Vec<&[Mark]> = if wide <= usize::from(width) + 1 {
            self.marks.iter().map(Vec::as_slice).collect()
        } else {
            whole = self.marks.iter().map(|group| Mark::of(group)).collect();
            vec![&whole]
        };
        let mut spans = Vec::new();
        for group in groups {
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

    /// What is to be said, and at its end how the newest save stands. None on a small screen when there is
    /// nothing to say: the keys stand there, and a failed save among them.
    fn said(&self, width: u16, roomy: bool) -> Vec<Line<'static>> {
        let theme = self.theme;
        if self.toast.is_none() && !roomy {
            return Vec::new();
        }
        let not_saved = match self.tells_why() {
            Some(key) if roomy => words::not_saved(&key),
            Some(_) | None => words::NOT_SAVED_SHORT.to_owned(),
        };
        let (mark, style) = match self.save {
            SaveMark::Quiet => ("", theme.muted),
            SaveMark::Saved => (words::SAVED, theme.muted),
            SaveMark::Preview => (words::preview::MARK, theme.muted),
            SaveMark::Trying => (words::SAVING, theme.muted),
            SaveMark::NotSaved => (not_saved.as_str(), theme.warning),
        };
        let room = width.saturating_sub(u16::try_from(text::width(mark) + 2).unwrap_or(0));
        let most = if self.stays && !roomy { MOST_STAYING } else { MOST_SAID };
        let texts = shorten(wrap(self.toast.unwrap_or_default(), room), most, room);
        let mut lines: Vec<Line<'static>> =
            texts.iter().map(|text| Span::styled(text.clone(), theme.body).into()).collect();
        if let (Some(last), Some(text)) = (lines.last_mut(), texts.last()) {
            let gap = usize::from(width).saturating_sub(text::width(text) + text::width(mark));
            last.push_span(Span::raw(" ".repeat(gap)));
            last.push_span(Span::styled(mark.to_owned(), style));
        }
        lines
    }

    /// The key that tells why something is not saved; none where it is text.
    fn tells_why(&self) -> Option<String> {
        self.keymap.rows(self.context).find(|row| row.does == Does::ShowUnsaved).map(Row::first_key)
    }

    /// The keys that fit on one line, those for help and leaving always among them; all of them where
    /// something is to be decided.
    fn footer(&self, width: u16, roomy: bool) -> Vec<Line<'static>> {
        let mut entries = Vec::new();
        if self.save == SaveMark::NotSaved && !roomy && self.context != Context::Unsaved {
            let short = || words::NOT_SAVED_SHORT.to_owned();
            let mark = self.tells_why().map_or_else(short, |key| words::not_saved_key(&key));
            entries.push(Line::from(Span::styled(mark, self.theme.warning)));
        }
        if self.save == SaveMark::Preview && !roomy {
            entries.push(Line::from(Span::styled(words::preview::MARK, self.theme.muted)));
        }
        let gap = if width < 60 { 2 } else { 3 };
        let space = |line: &Line<'_>| line.width() + gap;
        let mut room = usize::from(width) + gap - entries.iter().map(space).sum::<usize>();
        let shown: Vec<(bool, Line<'static>)> = self
            .keymap
            .rows(self.context)
            .filter(|row| !row.short.is_empty())
            .map(|row| (matches!(row.does, Does::Help | Does::Leave), self.entry(row)))
            .collect();
        let all = matches!(self.context, Context::Unsaved | Context::Path);
        let pinned = shown.iter().filter(|(pinned, _)| *pinned);
        room = room.saturating_sub(pinned.map(|(_, entry)| space(entry)).sum());
        for (pinned, entry) in shown {
            if !pinned && !all {
                if space(&entry) > room {
                    continue;
                }
                room -= space(&entry);
            }
            entries.push(entry);
        }
        packed(entries, width, gap)
    }

    fn entry(&self, row: &Row) -> Line<'static> {
        let key = Span::styled(row.first_key(), self.theme.key);
        Line::from(vec![key, Span::styled(format!(" {}", row.short), self.theme.muted)])
    }
}

/// The entries side by side, in as many lines as they take.
fn packed(entries: Vec<Line<'static>>, width: u16, gap: usize) -> Vec<Line<'static>> {
    let mut lines: Vec<Line<'static>> = Vec::new();
    for entry in entries {
        match lines.last_mut().filter(|line| line.width() + gap + entry.width() <= width.into()) {
            Some(line) => {
                line.push_span(Span::raw(" ".repeat(gap)));
                line.spans.extend(entry.spans);
            }
            None => lines.push(entry),
        }
    }
    lines
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_as_open_as_its_most_open_question() {
        use Mark::{Answered, Here, Missing, Open};
        assert_eq!(Mark::of(&[Answered, Open, Here]), Here);
        assert_eq!(Mark::of(&[Answered, Missing, Open]), Open);
        assert_eq!(Mark::of(&[Answered, Missing]), Missing);
        assert_eq!(Mark::of(&[Answered, Answered]), Answered);
    }
}
