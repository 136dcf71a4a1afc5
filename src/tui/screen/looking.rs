//! Owns the screens of what is looked back at: all results with their courses, then and now, the year.
//! Must not compare anything, nor decide what is said.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::TEXT;
use super::chrome::Chrome;
use super::flow::{Flow, cut};
use super::page::draw_scrolled;
use super::paragraphs::Paragraphs;
use super::rows::{Row, draw_rows};
use crate::history::{AxisComparison, Chapter, Comparison, Verdict};
use crate::tui::keys::{Context, Does, Keymap};
use crate::tui::looking::{Looking, Shown, View};
use crate::tui::theme::Theme;
use crate::tui::widget::{Pairs, Radar, Sparks};
use crate::words::{self, history, looking as said};

/// Rows that the list of results keeps below the courses.
const LEAST_LIST: u16 = 5;
/// From so many rows on the list has gaps.
const ROOMY: u16 = 12;
/// The widest that pairs are drawn beside the radar, unless long names need more, and the least that they need there.
const PAIRS: (u16, u16) = (56, 46);
/// Below this width bars have no words beside them.
const NARROW: u16 = 60;
/// Columns between pairs and radar.
const GAP: u16 = 4;

/// What is looked back at.
pub(crate) struct LookingView<'a> {
    /// What it is.
    pub(crate) looking: &'a Looking,
    /// Which key means what.
    pub(crate) keymap: &'a Keymap,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

/// Says in `chrome` what is looked back at.
pub(crate) fn chrome<'a>(chrome: &mut Chrome<'a>, looking: &'a Looking) {
    match &looking.view {
        View::List => {
            chrome.title = words::home::HISTORY.into();
            chrome.count = said::results(looking.archive.count());
        }
        View::Pair(comparison, _) => {
            chrome.title = history::TITLE.into();
            chrome.count = said::dates(comparison);
            chrome.time = history::shared(comparison);
        }
        View::Year(_) => chrome.title = words::home::YEAR.into(),
    }
}

impl LookingView<'_> {
    /// Draws the screen; returns where the focus is.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Position {
        let text = Rect { width: area.width.min(TEXT), ..area };
        match &self.looking.view {
            View::List => self.list(text, buf),
            View::Year(chapters) => self.scrolled(&self.year(chapters, text.width), text, buf),
            View::Pair(comparison, _) => match self.looking.shown {
                Shown::Words => self.scrolled(&self.in_words(comparison, text.width), text, buf),
                Shown::Bars => self.pairs(comparison, area, buf),
                Shown::Radar => {
                    let chart = history::radar(comparison);
                    (&Radar::new(&chart, self.theme)).render(area, buf);
                    area.as_position()
                }
            },
        }
    }

    /// The course of each pack with two results or more, and below them all results.
    fn list(&self, area: Rect, buf: &mut Buffer) -> Position {
        let theme = self.theme;
        let mut flow = Flow::new(area, area.height >= ROOMY, buf);
        self.courses(area, &mut flow);
        let key = |does| self.keymap.first_key(Context::History, does);
        let hint = match self.looking.picked {
            Some(_) => said::second(&key(Does::Back)),
            None => said::first(&key(Does::Confirm)),
        };
        if self.looking.archive.count() > 1 {
            flow.whole(&hint, theme.body);
        }
        if let Some(said) = words::home::unreadable(self.looking.unreadable) {
            flow.whole(&said, theme.warning);
        }
        flow.gap(1);
        let rest = flow.rest();
        draw_rows(self.results(area.width), Some(self.looking.focus), rest, buf)
    }

    fn courses(&self, area: Rect, flow: &mut Flow<'_>) {
        let theme = self.theme;
        for (trend, waits) in self.looking.archive.courses() {
            if waits {
                flow.whole(&history::course_waits(&trend.title), theme.muted);
                flow.gap(1);
                continue;
            }
            let chart = history::sparks(trend);
            let rows = chart.height() + 1 + u16::from(area.height >= ROOMY);
            if flow.rest().height < rows + LEAST_LIST {
                continue;
            }
            flow.line(Span::styled(cut(&history::trend(trend), area.width.into()), theme.muted));
            let (place, buf) = flow.block(chart.height());
            (&Sparks::new(&chart, theme)).render(place, buf);
            flow.gap(1);
        }
    }

    fn results(&self, width: u16) -> Vec<Row<'static>> {
        let theme = self.theme;
        let results = self.looking.archive.results().enumerate().map(|(row, sitting)| {
            let focused = row == self.looking.focus;
            let picked = self.looking.picked.as_ref() == Some(&sitting.id);
            let style = if focused { theme.selected } else { theme.body };
            let mark = if picked { theme.tick() } else { " " };
            let beside = said::beside(sitting);
            let line = Line::from(vec![
                Span::styled(theme.pointer(focused), theme.selected),
                Span::styled(format!("{mark} "), theme.now),
                Span::styled(format!("{:<14}", words::day(sitting.date)), style),
                Span::styled(cut(&beside, usize::from(width).saturating_sub(18)), theme.muted),
            ]);
            (Some(row), line)
        });
        results.collect()
    }

    /// Bars of both, the radar with two outlines beside them where both have room for all their words, and the rule
    /// below.
    fn pairs(&self, comparison: &Comparison, area: Rect, buf: &mut Buffer) -> Position {
        let chart = history::pairs(comparison);
        let pairs = Pairs::new(&chart, self.theme);
        let radar = history::radar(comparison);
        let radar = Radar::new(&radar, self.theme);
        let (least_width, least_height) = radar.min_size();
        let whole = chart.whole_width();
        let left = PAIRS.0.max(whole).min(area.width.saturating_sub(GAP + least_width));
        let beside = left >= PAIRS.1.max(whole) && area.height >= least_height;
        let width = if beside { left } else { area.width };
        if beside {
            let x = area.x + left + GAP;
            let right = Rect { x, width: area.right().saturating_sub(x), ..area };
            (&radar)
                .render(Rect { height: area.height.min(least_height.max(right.width / 2)), ..right }, buf);
        }
        let height = pairs.height(width, area.height).min(area.height);
        (&pairs).render(Rect { width, height, ..area }, buf);
        let below = Rect { y: area.y + height, height: area.height - height, width, ..area };
        let mut flow = Flow::new(below, true, buf);
        flow.gap(1);
        if area.width < NARROW {
            // Beside short bars there is no room for the words: what may have changed comes first.
            let moved = |axis: &&AxisComparison| matches!(axis.verdict, Verdict::MayHaveChanged(_));
            let (first, rest): (Vec<_>, Vec<_>) = comparison.axes.iter().partition(moved);
            for axis in first.into_iter().chain(rest) {
                flow.whole(&history::axis(axis), self.theme.body);
            }
            flow.gap(1);
        }
        flow.whole(history::RULE, self.theme.muted);
        flow.gap(1);
        let turn = self.keymap.first_key(Context::ThenAndNow, Does::OtherView);
        flow.whole(&said::more(&turn), self.theme.muted);
        area.as_position()
    }

    fn scrolled(&self, lines: &[Line<'_>], area: Rect, buf: &mut Buffer) -> Position {
        draw_scrolled(lines, &self.looking.scroll, self.theme, area, buf)
    }

    fn in_words(&self, comparison: &Comparison, width: u16) -> Vec<Line<'static>> {
        let theme = self.theme;
        let mut page = Paragraphs::new(width);
        for told in said::then_and_now(comparison) {
            if let Some(heading) = told.heading {
                page.say(heading, theme.strong);
                for text in &told.lines {
                    page.add(text, theme.body);
                }
            } else {
                page.say_all(&told.lines, theme.told(told.weight));
            }
        }
        page.lines
    }

    fn year(&self, chapters: &[Chapter], width: u16) -> Vec<Line<'static>> {
        let theme = self.theme;
        let mut page = Paragraphs::new(width);
        if chapters.is_empty() {
            page.say(history::EMPTY_YEAR, theme.body);
        }
        for chapter in chapters {
            page.say(&history::chapter(chapter), theme.title);
            for entry in &chapter.entries {
                if let Some((heading, rest)) = history::entry(entry).split_first() {
                    page.say(heading, theme.strong);
                    for text in rest {
                        page.add(text, theme.body);
                    }
                }
            }
        }
        page.lines
    }
}
