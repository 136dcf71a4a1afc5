//! Owns the screen of what matters: a good-enough level and a share of 100 points for each axis.
//! Must not decide what a number means.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::flow::{Flow, cut};
use crate::pack::{Axis, Id, Pack};
use crate::session::Session;
use crate::summary::Glyphs;
use crate::text;
use crate::tui::keys::{Context, Does, Keymap};
use crate::tui::theme::Theme;
use crate::words::matters;

/// Columns of a field: `[ 60 ]`.
const FIELD: usize = 7;

/// The screen of what matters.
pub(crate) struct MattersView<'a> {
    /// Whose axes.
    pub(crate) pack: &'a Pack,
    /// What was said.
    pub(crate) session: &'a Session,
    /// The focused axis, and whether its points.
    pub(crate) focus: Option<(Id, bool)>,
    /// Points that are left.
    pub(crate) left: u8,
    /// Which key means what.
    pub(crate) keymap: &'a Keymap,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

/// The columns of the table.
struct Columns {
    name: usize,
    gauge: usize,
}

impl Columns {
    fn new(axes: &[Axis], width: u16) -> Self {
        let name = axes.iter().map(|axis| text::width(&axis.name)).max().unwrap_or(0) + 2;
        // Both fields and their headings stand whatever the names are.
        let fields = 2 + text::width(matters::LEVELS) + 2 + FIELD.max(text::width(matters::POINTS));
        let name = name.min(usize::from(width).saturating_sub(fields));
        let room = usize::from(width).saturating_sub(2 + name + 2 * FIELD + 3);
        Self { name, gauge: if room >= 16 { (room / 2).min(20) } else { 0 } }
    }

    fn cell(&self) -> usize {
        (FIELD + self.gauge + 3).max(text::width(matters::LEVELS) + 2)
    }
}

impl MattersView<'_> {
    /// Draws the table; returns where the focus is.
    pub(crate) fn draw(&self, area: Rect, buf: &mut Buffer) -> Position {
        let theme = self.theme;
        let axes = self.pack.axes();
        let columns = Columns::new(axes, area.width);
        let roomy = area.height >= 15;
        let mut flow = Flow::new(area, roomy, buf);
        if roomy {
            flow.wrapped(&self.pack.importance().levels, theme.body);
            flow.gap(1);
            flow.wrapped(&self.pack.importance().points, theme.body);
            flow.gap(1);
        }
        let mut cursor = flow.line(Line::from(vec![
            Span::raw(" ".repeat(2 + columns.name)),
            Span::styled(format!("{:<width$}", matters::LEVELS, width = columns.cell()), theme.strong),
            Span::styled(matters::POINTS, theme.strong),
        ]));
        flow.gap(1);
        let spaced = flow.rest().height > u16::try_from(axes.len()).unwrap_or(u16::MAX).saturating_mul(2) + 2;
        for axis in axes {
            let position = flow.line(self.row(axis, &columns));
            if let Some((_, points)) = self.focus.as_ref().filter(|(focused, _)| *focused == axis.id) {
                let before = 2 + columns.name + usize::from(*points) * columns.cell() + 1;
                let x = position.x.saturating_add(u16::try_from(before).unwrap_or(0));
                cursor = Position::new(x, position.y);
            }
            if spaced {
                flow.gap(1);
            }
        }
        let left = matters::left(self.left);
        let before = 2 + columns.name + columns.cell();
        let before = before.min(usize::from(area.width).saturating_sub(text::width(&left)));
        flow.line(Line::from(vec![Span::raw(" ".repeat(before)), Span::styled(left, theme.muted)]));
        flow.gap(1);
        flow.whole(&matters::blank(&self.keymap.first_key(Context::Matters, Does::Confirm)), theme.muted);
        cursor
    }

    fn row<'l>(&self, axis: &'l Axis, columns: &Columns) -> Line<'l> {
        let theme = self.theme;
        let focused = |points: bool| self.focus.as_ref() == Some(&(axis.id.clone(), points));
        let here = focused(false) || focused(true);
        let name_style = if here { theme.selected } else { theme.body };
        let name = cut(&axis.name, columns.name.saturating_sub(1));
        let pad = columns.name.saturating_sub(text::width(&name));
        let mut spans = vec![
            Span::styled(theme.pointer(here), theme.selected),
            Span::styled(name, name_style),
            Span::raw(" ".repeat(pad)),
        ];
        let level = self.session.levels.get(&axis.id).map(|level| level.get());
        let points = self.session.points.get(&axis.id).map(|points| points.get());
        self.field(&mut spans, level, focused(false));
        self.gauge(&mut spans, columns.gauge, level, theme.good_enough);
        let taken = FIELD + columns.gauge;
        spans.push(Span::raw(" ".repeat(columns.cell() - taken)));
        self.field(&mut spans, points, focused(true));
        self.gauge(&mut spans, columns.gauge, points, theme.band);
        spans.into()
    }

    fn field(&self, spans: &mut Vec<Span<'_>>, value: Option<u8>, focused: bool) {
        let text = value.map_or_else(|| "[    ]".to_owned(), |value| format!("[{value:>3} ]"));
        let style = if focused { self.theme.selected } else { self.theme.muted };
        spans.push(Span::styled(text, style));
        spans.push(Span::raw(" "));
    }

    fn gauge(&self, spans: &mut Vec<Span<'_>>, width: usize, value: Option<u8>, style: Style) {
        let filled = value.map_or(0, |value| (usize::from(value) * width + 50) / 100);
        let (full, empty) = match self.theme.glyphs {
            Glyphs::Ascii => ("=", "."),
            Glyphs::Braille | Glyphs::Block => ("━", "─"),
        };
        spans.push(Span::styled(full.repeat(filled), style));
        spans.push(Span::styled(empty.repeat(width - filled), self.theme.rule));
    }
}
