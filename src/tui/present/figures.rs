//! Owns the bars before a room: people in bins, and the means of all axes.
//! Must not draw a bar for anything that the release leaves out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::group::{Part, Uncertainty};
use crate::summary::track;
use crate::text::{columns, width};
use crate::tui::screen::flow::{Flow, cut, shorten, wrap};
use crate::tui::theme::Theme;
use crate::words::presenting::{self as words, Shown};

/// The most rows that a bar of people is high.
const HIGHEST: u16 = 5;
/// Below this many columns, long names stand over their bars.
const STACKED: u16 = 60;
/// The scale of a mean, and how far along it.
const SCALE: [(u8, &str); 3] = [(0, "0"), (50, "50"), (100, "100")];
/// Below this many columns, an axis on one line has its mean and no bar.
const NARROW: u16 = 50;

/// A bin with its name.
pub(super) struct Counted {
    /// What it holds.
    pub(super) name: String,
    /// How many people.
    pub(super) people: u64,
}

/// Bars of people under each other, the longest as wide as there is room.
pub(super) fn draw_counted(bins: &[Counted], theme: &Theme, area: Rect, buf: &mut Buffer) {
    let (Some(most), Ok(count)) = (bins.iter().map(|bin| bin.people).max(), u16::try_from(bins.len())) else {
        return;
    };
    let each = area.height / count.max(1);
    if each == 0 || area.width < 12 {
        return;
    }
    if each >= 2 && area.width < STACKED && bins.iter().any(|bin| columns(&bin.name) > area.width / 3) {
        return draw_stacked(bins, (each, most), theme, area, buf);
    }
    let high = (each * 2 / 3).clamp(1, HIGHEST);
    // With much room the bars stand apart, and what is left stays below.
    let each = each.min(high + if high > 2 { 3 } else { 1 });
    let widest = if high > 1 { area.width / 3 } else { area.width / 2 };
    let name = bins.iter().map(|bin| columns(&bin.name)).max().unwrap_or(0).min(widest);
    let number = bins.iter().map(|bin| columns(&bin.people.to_string())).max().unwrap_or(0);
    let room = area.width.saturating_sub(name + number + 4);
    for (at, bin) in (0..).zip(bins) {
        let y = area.y.saturating_add(each.saturating_mul(at));
        let length = share(bin.people, most, room);
        let block = theme.block(each == 1).to_string().repeat(length.into());
        for row in y..y.saturating_add(high).min(area.bottom()) {
            put((area.x + name + 2, row), &block, theme.now, buf);
        }
        let labels = shorten(wrap(&bin.name, name), high.into(), name);
        let taken = u16::try_from(labels.len()).unwrap_or(high);
        for (label, row) in labels.iter().zip(y + (high - taken.min(high)) / 2..) {
            put((area.x + name.saturating_sub(columns(label)), row), label, theme.body, buf);
        }
        put((area.x + name + 3 + length, y + (high - 1) / 2), &bin.people.to_string(), theme.strong, buf);
    }
}

/// The same with each name over its bar, where there is no room beside it.
fn draw_stacked(bins: &[Counted], (each, most): (u16, u64), theme: &Theme, area: Rect, buf: &mut Buffer) {
    for (at, bin) in (0..).zip(bins) {
        let y = area.y.saturating_add(each.min(3).saturating_mul(at));
        let length = share(bin.people, most, area.width.saturating_sub(6));
        put((area.x, y), &cut(&bin.name, area.width.into()), theme.body, buf);
        put((area.x, y + 1), &theme.block(true).to_string().repeat(length.into()), theme.now, buf);
        put((area.x + length + 1, y + 1), &bin.people.to_string(), theme.strong, buf);
    }
}

/// Of `room` columns those that `people` take, at least one.
fn share(people: u64, most: u64, room: u16) -> u16 {
    let columns = (people * u64::from(room) + most / 2) / most.max(1);
    u16::try_from(columns).unwrap_or(room).clamp(1, room.max(1))
}

fn put((x, y): (u16, u16), text: &str, style: Style, buf: &mut Buffer) {
    if buf.area.contains((x, y).into()) {
        buf.set_string(x, y, text, style);
    }
}

/// All axes under each other, with as many lines each as there is room for: name and words, bar, bins.
pub(super) fn draw_bars(shown: &Shown<'_>, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let count = u16::try_from(shown.release.axes.len()).unwrap_or(u16::MAX).max(1);
    let scaled = area.height > 2 * count;
    let area = Rect { height: area.height - u16::from(scaled), ..area };
    let each = (area.height / count).min(6);
    if scaled {
        scale(Rect { y: area.y + each * count, ..area }, theme, buf);
    }
    for (at, part) in (0..).zip(&shown.release.axes) {
        let y = area.y.saturating_add(each.max(1).saturating_mul(at));
        let place = Rect { y, height: each.max(1), ..area }.intersection(area);
        let bars = Bars { part, name: shown.pack.axis(&part.id).map_or("", |axis| &axis.name), theme };
        if each < 2 { bars.line(shown, place, buf) } else { bars.block(each, place, buf) }
    }
}

/// The mean alone, in the middle of its place, on its scale.
pub(super) fn draw_mean(part: &Part, theme: &Theme, area: Rect, buf: &mut Buffer) {
    if area.height < 2 {
        return;
    }
    let y = area.y + area.height.saturating_sub(1) / 2;
    Bars { part, name: "", theme }.track(Rect { y, height: 1, ..area }, buf);
    scale(Rect { y: y + 1, ..area }, theme, buf);
}

/// 0, 50 and 100 under a line.
fn scale(area: Rect, theme: &Theme, buf: &mut Buffer) {
    for (value, number) in SCALE {
        let last = area.width.saturating_sub(columns(number));
        let x = track(value, area.width).saturating_sub(columns(number) / 2).min(last);
        put((area.x + x, area.y), number, theme.muted, buf);
    }
}

/// One axis.
struct Bars<'a> {
    part: &'a Part,
    name: &'a str,
    theme: &'a Theme,
}

impl Bars<'_> {
    fn mean(&self) -> Option<u8> {
        self.part.figures.as_ref()?.mean
    }

    /// Name, mean and bar on one line.
    fn line(&self, shown: &Shown<'_>, area: Rect, buf: &mut Buffer) {
        let names = shown.pack.axes().iter().map(|axis| columns(&axis.name)).max().unwrap_or(0);
        let names = names.min(area.width / 3);
        let name = cut(self.name, names.into());
        let said = words::mean(self.part).unwrap_or_else(|| words::TOO_FEW.to_owned());
        let spread = self.part.figures.as_ref().and_then(|it| it.spread).map_or("", words::spread_word);
        let said = if spread.is_empty() { said } else { format!("{said}; {spread}") };
        put((area.x, area.y), &name, self.theme.strong, buf);
        let at = if area.width < NARROW { names + 2 } else { area.width.saturating_sub(34) };
        if area.width >= NARROW {
            let x = area.x + names + 2;
            self.track(Rect { x, width: at.saturating_sub(names + 4), height: 1, ..area }, buf);
        }
        put((area.x + at, area.y), &cut(&said, area.width.saturating_sub(at).into()), self.theme.body, buf);
    }

    /// Name and words, the bar, and below it what else is shown.
    fn block(&self, rows: u16, area: Rect, buf: &mut Buffer) {
        let theme = self.theme;
        let mut flow = Flow::new(area, true, buf);
        let spread = self.part.figures.as_ref().and_then(|it| it.spread).map_or("", words::spread);
        let mean = words::mean(self.part);
        let left = format!("{}  ", self.name);
        let used = width(&left) + mean.as_ref().map_or(0, |mean| width(mean));
        let said = mean.clone().unwrap_or_else(|| words::TOO_FEW.to_owned());
        let style = if mean.is_some() { theme.now } else { theme.muted };
        let mut spans = vec![Span::styled(left, theme.strong), Span::styled(said, style)];
        let gap = usize::from(area.width).saturating_sub(used + width(spread));
        if gap >= 2 {
            spans.push(Span::raw(" ".repeat(gap)));
            spans.push(Span::styled(spread, theme.body));
        }
        flow.line(Line::from(spans));
        let (place, buf) = flow.block(1);
        self.track(place, buf);
        // A gap comes first; where there is room for no more, the bins of an axis stand on a step of their own.
        let mut left = rows.saturating_sub(3);
        let mut flow =
            Flow::new(Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area }, true, buf);
        for line in [words::bins(self.part), words::middle(self.part)].into_iter().flatten() {
            if left > 0 && width(&line) <= usize::from(area.width) {
                flow.line(Span::styled(line, theme.muted));
                left -= 1;
            }
        }
    }

    /// The mean on a line from 0 to 100, and around it how far it may be off. None where nothing may be shown.
    fn track(&self, area: Rect, buf: &mut Buffer) {
        let Some(mean) = self.mean() else { return };
        let off = Uncertainty::of(self.part.people).map_or(0, Uncertainty::points);
        let (low, high) = (mean.saturating_sub(off), mean.saturating_add(off).min(100));
        let (low, high) = (track(low, area.width), track(high, area.width));
        let theme = self.theme;
        for column in 0..area.width {
            let (glyph, style) = if (low..=high).contains(&column) {
                (theme.glyphs.band(), theme.band)
            } else {
                (theme.track(), theme.rule)
            };
            put((area.x + column, area.y), &glyph.to_string(), style, buf);
        }
        let mark = theme.glyphs.now().to_string();
        put((area.x + track(mean, area.width), area.y), &mark, theme.now, buf);
    }
}
