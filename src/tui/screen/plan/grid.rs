//! Owns the pages of numbers: how an option would stand, and what weighs how much.
//! Must not decide what a number means.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::PlanView;
use crate::decision::Origin;
use crate::interview::{GuessEnd, PlanPage};
use crate::pack::{Axis, Id};
use crate::session::{OptionKind, Percent};
use crate::text;
use crate::tui::planning::Column;
use crate::tui::screen::flow::Flow;
use crate::tui::screen::flow::cut;
use crate::tui::screen::rows::draw_rows;
use crate::words::{matters, plan as words};

/// Columns of a field: `[ 60 ]`, and the room to the next; and the same where the names need the room.
const FIELD: (usize, usize) = (9, 7);

impl PlanView<'_> {
    pub(super) fn grid(&self, wide: Rect, buf: &mut Buffer) -> Position {
        let theme = self.theme;
        let page = self.planning.planner().page();
        let columns = self.planning.columns();
        let axes = &self.planning.session().questions.axes;
        let area = Rect { width: wide.width.min(super::super::TEXT + 12), ..wide };
        let needed = u16::try_from(axes.len() + 3).unwrap_or(u16::MAX);
        let text = Rect { width: area.width.min(super::super::TEXT), ..area };
        let mut flow = Flow::new(area, area.height >= needed + 7, buf);
        let asks = super::wrap(words::asks(page), text.width);
        if usize::from(flow.rest().height) >= asks.len() + usize::from(needed) {
            for line in asks {
                flow.line(Span::styled(line, theme.body));
            }
            flow.gap(1);
        }
        let (name, field) = Self::widths(axes, area.width, columns.len());
        flow.line(self.head(&columns, (name, field), area.width));
        let below = u16::from(page == PlanPage::Weights);
        let rest = flow.rest();
        let rows = Rect { height: rest.height.saturating_sub(below).min(needed - 3), ..rest };
        let focus = self.planning.focus.unwrap_or(0);
        let lines = axes.iter().enumerate();
        let lines =
            lines.map(|(row, axis)| (Some(row), self.row(axis, row, (name, field), area.width))).collect();
        let (_, buf) = flow.block(rows.height);
        let at = draw_rows(lines, Some(focus % axes.len().max(1)), rows, buf);
        if below > 0 {
            let left = matters::left(self.planning.planner().points_left());
            let mut flow = Flow::new(Rect { y: rows.bottom(), height: 1, ..rest }, false, buf);
            flow.line(Span::styled(format!("{}{left}", " ".repeat(2 + name)), theme.muted));
        }
        let column = focus.checked_div(axes.len()).unwrap_or(0);
        let across = u16::try_from(name + column * field + 1).unwrap_or(0);
        Position::new(at.x.saturating_add(across), at.y)
    }

    /// Columns of the names, and of a field: the names have what the fields leave them, and the fields move
    /// closer where a name would be cut.
    fn widths(axes: &[Axis], width: u16, columns: usize) -> (usize, usize) {
        let widest = axes.iter().map(|axis| text::width(&axis.name)).max().unwrap_or(0) + 2;
        let left = |field: usize| usize::from(width).saturating_sub(2 + columns * field);
        // A name needs one column behind it, not two.
        let field = if widest <= left(FIELD.0) + 1 { FIELD.0 } else { FIELD.1 };
        (widest.min(left(field)), field)
    }

    /// What stands over the fields.
    fn head(&self, columns: &[Column], (name, field): (usize, usize), width: u16) -> Line<'static> {
        let reach = self.planning.planner().page() == PlanPage::Weights
            && usize::from(width) >= name + 2 + 3 * field + words::column::REACH.len();
        let headings = columns.iter().map(|column| format!("{:<field$}", heading(*column)));
        let mut head = vec![Span::raw(" ".repeat(2 + name))];
        head.extend(headings.map(|heading| Span::styled(heading, self.theme.strong)));
        head.extend(reach.then_some(Span::styled(words::column::REACH, self.theme.muted)));
        head.into()
    }

    fn row(&self, axis: &Axis, row: usize, (name, field): (usize, usize), width: u16) -> Line<'static> {
        let theme = self.theme;
        let count = self.planning.session().questions.axes.len();
        let at = self.planning.focus.unwrap_or(0);
        let here = at % count.max(1) == row;
        let style = if here { theme.selected } else { theme.body };
        let short = cut(&axis.name, name.saturating_sub(1));
        let mut spans = vec![
            Span::styled(theme.pointer(here), theme.selected),
            Span::styled(format!("{short}{}", " ".repeat(name.saturating_sub(text::width(&short)))), style),
        ];
        for (place, column) in self.planning.columns().into_iter().enumerate() {
            let focused = here && at.checked_div(count) == Some(place);
            let own = self.planning.number(column, &axis.id).map(Percent::get);
            let measured = own.is_none().then(|| self.measured(column, &axis.id)).flatten();
            let text = own.or(measured).map_or_else(|| "[    ]".to_owned(), |value| format!("[{value:>3} ]"));
            let style = if focused {
                theme.selected
            } else if own.is_some() {
                theme.body
            } else {
                theme.muted
            };
            spans.push(Span::styled(format!("{text:<field$}"), style));
        }
        let taken: usize = spans.iter().map(Span::width).sum();
        let room = usize::from(width).saturating_sub(taken);
        spans.push(Span::styled(super::whole(&self.beside_number(&axis.id), room), theme.muted));
        spans.into()
    }

    /// What the answers say, where the person has not said otherwise.
    fn measured(&self, column: Column, axis: &Id) -> Option<u8> {
        let Column::Guess(OptionKind::Stay, end) = column else { return None };
        let row = self.planning.table().rows.iter().find(|row| row.option == OptionKind::Stay)?;
        let cell = row.cells.get(axis).filter(|cell| cell.origin == Origin::Measured)?;
        Some(match end {
            GuessEnd::Low => cell.low,
            GuessEnd::Likely => cell.likely,
            GuessEnd::High => cell.high,
        })
    }

    /// Beside a measured axis, that it is; beside a swing, from where to where it leads.
    fn beside_number(&self, axis: &Id) -> String {
        match self.planning.planner().page() {
            PlanPage::Option(OptionKind::Stay) => {
                let measured = self.measured(Column::Guess(OptionKind::Stay, GuessEnd::Likely), axis);
                measured.map_or("", |_| words::column::MEASURED).to_owned()
            }
            PlanPage::Option(kind) => {
                let ends = [GuessEnd::Low, GuessEnd::Likely, GuessEnd::High];
                let number = |end| self.planning.number(Column::Guess(kind, end), axis).map(Percent::get);
                words::guess_hint(ends.map(number)).to_owned()
            }
            PlanPage::Weights => words::worst_to_best(self.planning.table(), axis),
            _ => String::new(),
        }
    }
}

fn heading(column: Column) -> &'static str {
    match column {
        Column::Guess(_, GuessEnd::Low) => words::column::LOW,
        Column::Guess(_, GuessEnd::Likely) => words::column::LIKELY,
        Column::Guess(_, GuessEnd::High) => words::column::HIGH,
        Column::Points => words::column::POINTS,
        Column::Swing => words::column::SWING,
        Column::Floor => words::column::FLOOR,
    }
}
