//! Owns the result screen: bars first, the radar beside them, words below; and the small radar of a sitting.
//! Must not decide what is said: `words` does.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::flow::{Flow, wrap};
use super::page::draw_scrolled;
use crate::summary::{RadarChart, Summary};
use crate::tui::scroll::Scroll;
use crate::tui::theme::Theme;
use crate::tui::widget::{Bars, Radar};
use crate::words::result as words;

/// The widest that bars are drawn beside the radar, unless long names need more, and the least that they need there.
const BARS: (u16, u16) = (50, 44);

/// Columns between bars and radar.
const GAP: u16 = 4;

/// Columns and rows of the small radar.
const SMALL: (u16, u16) = (22, 11);

/// The least body height that the small radar of a sitting is shown in.
const LEAST_HEIGHT: u16 = 14;

/// A result.
pub(crate) struct ResultView<'a> {
    /// What it says.
    pub(crate) summary: &'a Summary,
    /// Whether in words rather than as a picture.
    pub(crate) words: bool,
    /// Rows scrolled down, in words.
    pub(crate) scroll: &'a Scroll,
    /// How far the radar is unfolded, from 0 to 1.
    pub(crate) unfolded: f64,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

impl ResultView<'_> {
    /// Draws the result; returns where the focus is: its beginning.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Position {
        if self.words {
            let text = Rect { width: area.width.min(super::TEXT), ..area };
            let lines = self.all_words(text.width);
            return draw_scrolled(&lines, self.scroll, self.theme, text, buf);
        }
        let chart = words::bars(self.summary);
        let bars = Bars::new(&chart, self.theme);
        let radar = words::radar(self.summary);
        let full = Radar::new(&radar, self.theme).beside_bars().unfolded(self.unfolded);
        let (least_width, least_height) = full.min_size();
        let left = BARS.0.max(chart.whole_width()).min(area.width.saturating_sub(GAP + least_width));
        if left >= BARS.1 && area.height >= least_height {
            let right = area.x + left + GAP;
            let beside = Rect { x: right, width: area.right().saturating_sub(right), ..area };
            let height = area.height.min(least_height.max(beside.width / 2 - 1));
            (&full).render(Rect { height, ..beside }, buf);
            self.bars_and_words(&bars, Rect { width: left, ..area }, buf);
        } else if area.width >= BARS.1 + GAP + SMALL.0 {
            let left = area.width - GAP - SMALL.0;
            let height = self.bar_rows(&bars, left, area);
            (&bars).render(Rect { width: left, height, ..area }, buf);
            let tall = height.max(radar.small_rows()).min(area.height);
            let beside =
                Rect { x: area.right() - SMALL.0, width: SMALL.0, height: tall.min(SMALL.1), ..area };
            (&full.small()).render(beside, buf);
            self.few_words(below(area, tall), tall == height, buf);
        } else {
            self.bars_and_words(&bars, area, buf);
        }
        area.as_position()
    }

    fn bars_and_words(&self, bars: &Bars<'_>, area: Rect, buf: &mut Buffer) {
        let height = self.bar_rows(bars, area.width, area);
        bars.render(Rect { height, ..area }, buf);
        self.few_words(below(area, height), true, buf);
    }

    /// The rows that the bars take on `width` columns when the words below them in `area` get theirs first.
    fn bar_rows(&self, bars: &Bars<'_>, width: u16, area: Rect) -> u16 {
        let said =
            [words::question(self.summary), words::lowest(self.summary), Some(words::FOOTER.to_owned())];
        let rows: usize = said.iter().flatten().map(|text| wrap(text, area.width).len()).sum();
        let rows = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(2);
        let form = bars.form(width, area.height.saturating_sub(rows));
        bars.height(form).min(area.height)
    }

    /// What is most worth saying, and the footer, as far as there is room; with a free line before it where the bars
    /// end right above.
    fn few_words(&self, area: Rect, parted: bool, buf: &mut Buffer) {
        let theme = self.theme;
        let rows = u16::try_from(wrap(words::FOOTER, area.width).len()).unwrap_or(u16::MAX);
        let roomy = area.height >= rows + 3;
        let mut flow = Flow::new(area, roomy, buf);
        flow.gap(u16::from(parted));
        if let Some(question) = words::question(self.summary) {
            flow.wrapped(&question, theme.strong);
        }
        if let Some(lowest) = words::lowest(self.summary) {
            flow.wrapped(&lowest, theme.body);
        }
        if flow.rest().height > rows + 1 {
            flow.wrapped(words::CAPTION, theme.muted);
        }
        if flow.rest().height > rows {
            flow.gap(1);
        }
        // In words it always stands.
        flow.whole(words::FOOTER, theme.muted);
    }

    fn all_words(&self, width: u16) -> Vec<Line<'static>> {
        let theme = self.theme;
        let summary = self.summary;
        let mut lines: Vec<Line<'static>> = Vec::new();
        let mut say = |texts: Vec<String>, style: Style| {
            if texts.is_empty() {
                return;
            }
            if !lines.is_empty() {
                lines.push(Line::default());
            }
            let wrapped = texts.iter().flat_map(|text| wrap(text, width));
            lines.extend(wrapped.map(|line| Line::from(Span::styled(line, style))));
        };
        say(words::question(summary).into_iter().collect(), theme.strong);
        say(summary.axes.iter().map(words::axis).chain(words::lowest(summary)).collect(), theme.body);
        say(words::gaps(summary), theme.body);
        say(summary.month.map(words::month).into_iter().map(str::to_owned).collect(), theme.body);
        say(words::hints(summary.hints).into_iter().map(str::to_owned).collect(), theme.body);
        say(words::notes(summary), theme.body);
        say(words::aftermath(summary), theme.body);
        say(vec![words::CAPTION.to_owned(), words::MIDDLE.to_owned()], theme.muted);
        say(vec![words::FOOTER.to_owned()], theme.muted);
        lines
    }
}

fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// The radar in a corner of the screen, of the lessons that are finished.
pub(crate) struct SmallRadar<'a> {
    /// Which axes have all their questions behind them.
    pub(crate) finished: Vec<bool>,
    /// What is known so far.
    pub(crate) summary: &'a Summary,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

impl SmallRadar<'_> {
    /// What is left of `text` beside the radar; all of it when there is no room for both in `body`, or
    /// nothing to draw yet.
    pub(crate) fn room(&self, body: Rect, text: Rect) -> Rect {
        let margin = text.x.saturating_sub(body.x);
        let left = body.width.saturating_sub(margin * 2 + GAP + SMALL.0);
        if left < BARS.1 || body.height < LEAST_HEIGHT || !self.finished.contains(&true) {
            return text;
        }
        Rect { width: text.width.min(left), ..text }
    }

    /// Draws the radar at the right of `body`, if there is room; returns what is left for the text.
    pub(crate) fn draw(&self, body: Rect, text: Rect, buf: &mut Buffer) -> Rect {
        let room = self.room(body, text);
        let x = body.right().saturating_sub(text.x.saturating_sub(body.x) + SMALL.0);
        if room.right() >= x || body.height < LEAST_HEIGHT || !self.finished.contains(&true) {
            return room;
        }
        let chart = self.chart();
        let corner = Rect { x, y: body.y + 1, width: SMALL.0, height: SMALL.1 };
        (&Radar::new(&chart, self.theme).small()).render(corner.intersection(body), buf);
        room
    }

    /// The radar without what is not finished, and without levels: half a picture must not steer.
    fn chart(&self) -> RadarChart {
        let mut chart = words::radar(self.summary);
        chart.dotted = None;
        for (value, finished) in chart.solid.values.iter_mut().zip(&self.finished) {
            value.take_if(|_| !finished);
        }
        chart
    }
}
