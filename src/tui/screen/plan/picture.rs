//! Owns the options side by side: as a table or as bars, and what they say in sentences.
//! Must not add anything up.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::PlanView;
use crate::decision::Row;
use crate::summary::{BarForm, fit};
use crate::text;
use crate::tui::screen::TEXT;
use crate::tui::screen::flow::wrap;
use crate::tui::screen::page::draw_scrolled;
use crate::tui::widget::Bars;
use crate::words::decision::{self as words, Names};

/// Rows that bars below a table take with all that is around them.
const BARS: u16 = 14;
/// Columns of an option's name, at least and at most.
const NAME: (usize, usize) = (12, 20);
/// Columns of an axis, at least and at most.
const AXIS: (usize, usize) = (7, 10);
/// Columns of a sum with its interval: `60.25  48.0 to 66.25`.
const SUM: usize = 22;

impl PlanView<'_> {
    pub(super) fn picture(&self, area: Rect, buf: &mut Buffer) -> Position {
        let names = Names::of(self.planning.session());
        let text = area.width.min(TEXT);
        let mut lines = Vec::new();
        let mut area = area;
        if self.planning.bars {
            let used = self.bars(&names, area, buf);
            area = Rect { y: area.y + used, height: area.height - used, ..area };
        } else {
            self.table(&names, usize::from(area.width), &mut lines);
        }
        let theme = self.theme;
        let said = words::sentences(self.planning.analysis(), &names);
        let quiet = said.len().saturating_sub(2);
        for (place, sentence) in said.into_iter().enumerate() {
            if place == 0 && !lines.is_empty() {
                lines.push(Line::default());
            }
            // The first is the most important; where the weights come from and what they are worth, the least.
            let style = match place {
                0 => theme.strong,
                place if place < quiet => theme.body,
                _ => theme.muted,
            };
            lines.extend(wrap(&sentence, text).into_iter().map(|line| Line::from(Span::styled(line, style))));
        }
        // Where there is room for both, the bars stand below.
        let below = u16::try_from(lines.len() + 1).unwrap_or(u16::MAX);
        if !self.planning.bars && area.height >= below.saturating_add(BARS) {
            let rest = Rect { y: area.y + below, height: area.height - below, ..area };
            self.bars(&names, rest, buf);
        }
        draw_scrolled(&lines, &self.planning.scroll, theme, area, buf)
    }

    /// The sums as bars with their intervals; returns how many rows they took.
    fn bars(&self, names: &Names, area: Rect, buf: &mut Buffer) -> u16 {
        let chart = words::bars(self.planning.analysis(), names);
        if chart.bars.is_empty() {
            return 0;
        }
        let bars = Bars::new(&chart, self.theme);
        let room = area.height.saturating_sub(6).max(bars.height(BarForm::Line));
        let form = bars.form(area.width, room);
        let height = bars.height(form).min(area.height);
        (&bars).render(Rect { height, ..area }, buf);
        (height + 1).min(area.height)
    }

    /// One row an option; under them what each axis weighs, and at which weight the lead flips.
    fn table(&self, names: &Names, width: usize, lines: &mut Vec<Line<'static>>) {
        let theme = self.theme;
        let table = self.planning.table();
        let columns = Columns::new(self, names, width);
        if columns.axis > 0 {
            let heads = table.columns.iter().map(|column| names.axis(&column.axis).to_owned());
            lines.push(columns.line("", heads, (words::SUM, ""), (theme.strong, theme.strong)));
        }
        lines.extend(table.rows.iter().map(|row| self.option(row, names, &columns)));
        if columns.axis > 0 {
            self.weights(&columns, lines);
        }
    }

    /// An option: its sum with its interval, and how it stands on each axis.
    fn option(&self, row: &Row, names: &Names, columns: &Columns) -> Line<'static> {
        let theme = self.theme;
        let (table, analysis) = (self.planning.table(), self.planning.analysis());
        let value = analysis.main.value(row.option);
        let sum = value.map_or_else(String::new, |value| words::value(value.likely));
        let interval = value.filter(|value| value.low < value.high);
        let aside = words::is_set_aside(analysis, row.option);
        let interval = interval.map_or_else(String::new, words::interval);
        let interval = if aside { words::SET_ASIDE.to_owned() } else { interval };
        let rest = if aside { theme.muted } else { theme.body };
        let leads = analysis.main.lead.leader() == Some(row.option);
        let style = if leads { theme.now } else { rest };
        let cells = table.columns.iter().map(|column| words::cell(row, &column.axis));
        columns.line(names.option(row.option), cells, (&sum, &interval), (style, rest))
    }

    /// What each axis weighs, at which weight the lead flips, and the least that will do.
    fn weights(&self, columns: &Columns, lines: &mut Vec<Line<'static>>) {
        let (table, analysis) = (self.planning.table(), self.planning.analysis());
        let quiet = (self.theme.muted, self.theme.muted);
        let evaluations = std::iter::once(&analysis.main).chain(&analysis.other);
        for evaluation in evaluations {
            let axes = || table.columns.iter().map(|column| &column.axis);
            let weights = axes().map(|axis| words::weight_of(evaluation, axis));
            lines.push(columns.line(words::weighed(evaluation.source), weights, ("", ""), quiet));
            if !evaluation.flips.is_empty() {
                let flips = axes().map(|axis| words::flips_of(evaluation, axis));
                let heading = words::flips_heading(evaluation, analysis);
                lines.push(columns.line(heading, flips, ("", ""), quiet));
            }
        }
        if table.columns.iter().any(|column| column.floor.is_some()) {
            let floors =
                table.columns.iter().map(|column| column.floor.map_or(String::new(), |f| f.to_string()));
            lines.push(columns.line(words::FLOOR, floors, ("", ""), quiet));
        }
    }
}

/// The widths of a table's columns; an axis of 0 columns is not shown.
struct Columns {
    name: usize,
    axis: usize,
    interval: bool,
    glyphs: crate::summary::Glyphs,
}

impl Columns {
    fn new(view: &PlanView<'_>, names: &Names, width: usize) -> Self {
        let table = view.planning.table();
        let options = table.rows.iter().map(|row| text::width(names.option(row.option)));
        let wanted = options.max().unwrap_or(0).max(text::width(words::FLIPS_AT)) + 2;
        let name = wanted.clamp(NAME.0, NAME.1);
        let count = table.columns.len().max(1);
        let widest =
            table.columns.iter().map(|column| text::width(names.axis(&column.axis))).max().unwrap_or(0);
        let each = |sum: usize| (width.saturating_sub(name + sum) / count).min(widest.max(5) + 2).min(AXIS.1);
        let glyphs = view.theme.glyphs;
        match (each(SUM), each(SUM / 3)) {
            (axis, _) if axis >= AXIS.0 => Self { name, axis, interval: true, glyphs },
            (_, axis) if axis + 1 >= AXIS.0 => Self { name, axis, interval: false, glyphs },
            _ => Self { name: width.saturating_sub(SUM).clamp(8, NAME.1), axis: 0, interval: true, glyphs },
        }
    }

    fn line(
        &self,
        name: &str,
        cells: impl Iterator<Item = String>,
        (sum, interval): (&str, &str),
        (style, rest): (Style, Style),
    ) -> Line<'static> {
        let cut = |text: &str, width: usize| {
            let width = u16::try_from(width).unwrap_or(u16::MAX);
            fit(text, width, self.glyphs).into_owned()
        };
        let name = cut(name, self.name - 1);
        let pad = " ".repeat(self.name - text::width(&name));
        let mut spans = vec![Span::styled(name, style), Span::raw(pad)];
        for cell in cells.filter(|_| self.axis > 0) {
            let cell = cut(&cell, self.axis - 1);
            spans.push(Span::styled(format!("{cell}{}", " ".repeat(self.axis - text::width(&cell))), rest));
        }
        spans.push(Span::styled(format!("{sum:>6}"), style));
        if self.interval {
            spans.push(Span::styled(format!("  {interval}"), rest));
        }
        spans.into()
    }
}
