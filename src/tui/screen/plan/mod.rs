//! Owns the pages of "what now" and of a check-in: what is asked, and the rows to choose, write or type in.
//! Must not decide what a key does, nor what is said.

mod grid;
mod picture;
mod said;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::chrome::Chrome;
use super::flow::{Flow, cut, shorten, wrap};
use super::rows::{Row as Lines, draw_rows};
use crate::interview::{Choice, PlanPage, PlanWay};
use crate::session::{Field, OptionKind};
use crate::text;
use crate::tui::keys::{Context, Does, Keymap};
use crate::tui::planning::{Planning, Row};
use crate::tui::theme::Theme;
use crate::words::{Told, Weight, decision, plan as words};

/// As many lines of a text as are shown among others.
const MOST_LINES: usize = 4;

/// As many rows as are in sight however long the question above them is; and the same where they are axes.
const LEAST_ROWS: (usize, usize) = (5, 7);

/// A page of the plan.
pub(crate) struct PlanView<'a> {
    /// What stands there.
    pub(crate) planning: &'a Planning,
    /// Which key means what.
    pub(crate) keymap: &'a Keymap,
    /// Styles.
    pub(crate) theme: &'a Theme,
}

impl PlanView<'_> {
    /// Draws the page in `text`, or where it is a picture in `wide`; returns where the focus is.
    pub(crate) fn draw(&self, text: Rect, wide: Rect, buf: &mut Buffer) -> Position {
        match self.planning.planner().page() {
            PlanPage::Picture => self.picture(wide, buf),
            PlanPage::Option(_) | PlanPage::Weights => self.grid(wide, buf),
            PlanPage::Done | PlanPage::CheckDone => self.said_back(text, buf),
            _ => self.rows(text, buf),
        }
    }

    /// The question above rows, and the rows. The rows are what the page is for: where room is short, what leads
    /// to them is shortened.
    fn rows(&self, area: Rect, buf: &mut Buffer) -> Position {
        let spaced = self.lines(area.width, true);
        let rows =
            if spaced.len() + 4 <= area.height.into() { spaced } else { self.lines(area.width, false) };
        let question = self.question();
        let parted = u16::from(self.planning.planner().way() == PlanWay::CheckIn);
        let asked: usize = question.iter().map(|(text, _)| wrap(text, area.width).len()).sum();
        let gaps = question.len().saturating_sub(1) * usize::from(parted) + 1;
        let mut flow = Flow::new(area, asked + gaps + rows.len() <= area.height.into(), buf);
        let axes = self.planning.planner().page() == PlanPage::Gap;
        let least = if axes { LEAST_ROWS.1 } else { LEAST_ROWS.0 };
        let least = u16::try_from(rows.len().min(least)).unwrap_or(u16::MAX);
        for (place, (text, style)) in question.into_iter().enumerate() {
            if place > 0 {
                flow.gap(parted);
            }
            let room = usize::from(flow.rest().height.saturating_sub(least));
            let lines = wrap(&text, area.width);
            if lines.len() > room && style != self.theme.strong {
                continue;
            }
            for line in shorten(lines, room, area.width) {
                flow.line(Span::styled(line, style));
            }
        }
        flow.gap(1);
        let rest = flow.rest();
        draw_rows(rows, self.planning.focus, rest, buf)
    }

    /// What the page asks: the one most important line, and what else is to be known.
    fn question(&self) -> Vec<(String, Style)> {
        let planning = self.planning;
        let told = words::asked(planning.planner().page(), planning.session(), planning.summary());
        let line = |told: Told| {
            // A reminder of the step is what the page is about.
            let weight = if told.weight == Weight::Known { Weight::Lead } else { told.weight };
            told.lines.into_iter().map(move |text| (text, self.theme.told(weight)))
        };
        told.into_iter().flat_map(line).collect()
    }

    fn lines(&self, width: u16, roomy: bool) -> Vec<Lines<'static>> {
        let rows = self.planning.rows();
        let numbered = matches!(self.planning.context(), Context::Choice | Context::CheckIn);
        let room = usize::from(width).saturating_sub(2 + if numbered { 3 } else { 0 });
        let named = self.named(&rows, room);
        let mut lines = Vec::new();
        for (place, row) in rows.iter().enumerate() {
            let focused = self.planning.focus == Some(place);
            let style = if focused { self.theme.selected } else { self.theme.body };
            let pointer = Span::styled(self.theme.pointer(focused), self.theme.selected);
            if let Row::Choice(Choice::Field(field)) = row {
                self.field(*field, (place, pointer, style), (width, roomy), &mut lines);
                continue;
            }
            if *row == Row::GoOn {
                part(&mut lines);
            }
            let mut spans = vec![pointer];
            if numbered {
                spans.push(Span::styled((place + 1).to_string(), self.theme.key));
                spans.push(Span::raw("  "));
            }
            let name = cut(&self.name(row), named);
            let pad = named.saturating_sub(text::width(&name)) + 2;
            let taken: usize = spans.iter().map(Span::width).sum::<usize>() + text::width(&name) + pad;
            spans.push(Span::styled(name, style));
            let room = usize::from(width).saturating_sub(taken);
            let beside = self.beside(row, room);
            if !beside.is_empty() {
                spans.push(Span::raw(" ".repeat(pad)));
                spans.push(Span::styled(cut(&beside, room), self.theme.muted));
            }
            lines.push((Some(place), Line::from(spans)));
        }
        lines
    }

    /// Columns of the names of `rows` on `room` columns. Names of axes leave room for how the axes stand.
    fn named(&self, rows: &[Row], room: usize) -> usize {
        let widest = rows.iter().map(|row| text::width(&self.name(row))).max().unwrap_or(0);
        let axes = rows.iter().filter(|row| matches!(row.choice(), Some(Choice::Axis(_))));
        match axes.map(|row| text::width(&self.beside(row, 0))).max() {
            Some(stands) => widest.min(room.saturating_sub(stands + 2)),
            None => widest,
        }
    }

    /// A text with its label above it.
    fn field(
        &self,
        field: Field,
        (place, pointer, style): (usize, Span<'static>, Style),
        (width, roomy): (u16, bool),
        lines: &mut Vec<Lines<'static>>,
    ) {
        let theme = self.theme;
        let text = self.planning.planner().plan().text(field);
        let mut label = vec![pointer, Span::styled(field_label(self.planning, field), style)];
        if let Some(count) = words::lines(field, text) {
            label.push(Span::styled(format!("  {count}"), theme.muted));
        }
        lines.push((Some(place), label.into()));
        let room = width.saturating_sub(4);
        let written = text.map_or_else(Vec::new, |text| {
            text.split('\n').flat_map(|line| wrap(line, room)).collect::<Vec<_>>()
        });
        if written.is_empty() {
            lines.push((None, Line::from(Span::styled(format!("    {}", words::NOTHING), theme.muted))));
        }
        for line in shorten(written, MOST_LINES, room) {
            lines.push((None, Line::from(Span::styled(format!("    {line}"), theme.body))));
        }
        if roomy {
            part(lines);
        }
    }

    fn name(&self, row: &Row) -> String {
        match row {
            // A text has its label above it.
            Row::Choice(Choice::Field(_)) => String::new(),
            Row::Choice(choice) => {
                let planning = self.planning;
                words::choice(choice, planning.session(), planning.summary(), planning.analysis())
            }
            Row::GoOn => words::GO_ON.to_owned(),
        }
    }

    /// What the key for `does` is called on this page.
    fn key(&self, does: Does) -> String {
        self.keymap.first_key(self.planning.context(), does)
    }

    /// What stands beside a row on `room` columns: what would be cut and says little then is left out.
    fn beside(&self, row: &Row, room: usize) -> String {
        let planning = self.planning;
        let plan = planning.planner().plan();
        let Some(choice) = row.choice() else { return String::new() };
        match choice {
            Choice::Axis(id) => {
                let axis = planning.summary().axis(id);
                let long = axis.map(words::stands).filter(|long| text::width(long) <= room);
                long.or_else(|| axis.map(words::stands_short)).unwrap_or_default()
            }
            Choice::Reach(reach) => whole(words::reach(*reach).1, room),
            Choice::Date(date) => words::distance(planning.today(), *date),
            Choice::Next(next) => whole(words::next(*next).1, room),
            Choice::Days => words::days(plan.days, &self.key(Does::More), &self.key(Does::Less)),
            Choice::Option(kind) => words::option_state(*kind, planning.session()),
            Choice::Page(page) => words::holds(*page, plan, planning.summary()),
            Choice::Did(_) | Choice::Field(_) => String::new(),
        }
    }
}

/// Says in `chrome` which part of the plan this is, and what it is about.
pub(super) fn chrome<'a>(chrome: &mut Chrome<'a>, planning: &'a Planning) {
    let page = planning.planner().page();
    let pages = planning.planner().pages();
    chrome.title = words::title(page).into();
    if planning.planner().way() == PlanWay::CheckIn {
        return;
    }
    if let PlanPage::Option(kind) = page {
        chrome.title = option_name(planning, kind).into();
    }
    let number = pages.iter().position(|other| *other == page);
    chrome.count = match page {
        PlanPage::Option(kind) => words::option_number(kind),
        _ => number.map_or_else(String::new, |at| words::part(at + 1, pages.len())),
    };
    let axis = planning.gap().and_then(|id| planning.summary().axis(&id).cloned());
    if !matches!(page, PlanPage::Gap | PlanPage::Done) {
        chrome.time = words::about(axis.as_ref());
    }
}

/// `text` where all of it fits.
fn whole(text: &str, room: usize) -> String {
    if text::width(text) <= room { text.to_owned() } else { String::new() }
}

/// Leaves a line empty, unless one is.
fn part(lines: &mut Vec<Lines<'static>>) {
    if lines.last().is_some_and(|(_, line)| line.width() > 0) {
        lines.push((None, Line::default()));
    }
}

/// What an option is called.
pub(super) fn option_name(planning: &Planning, kind: OptionKind) -> String {
    decision::option_name(planning.session().plan.as_ref(), kind)
}

/// What stands over a text; one is about the option that leads.
pub(super) fn field_label(planning: &Planning, field: Field) -> String {
    words::label_of(field, planning.analysis(), planning.session().plan.as_ref())
}
