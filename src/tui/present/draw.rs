//! Owns how a step stands before a room: few words, much space, and drawings as wide as the screen.
//! Must not decide what is said, nor which step is on.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget;

use super::Presenting;
use super::figures::{Counted, draw_bars, draw_counted};
use crate::group::{Bin, Part, Scene};
use crate::summary::RadarChart;
use crate::tui::help::Help;
use crate::tui::keys::{Context, Keymap};
use crate::tui::screen::chrome::{Chrome, SaveMark, margin};
use crate::tui::screen::flow::{Flow, column, wrap};
use crate::tui::screen::help::HelpView;
use crate::tui::screen::safe::make_safe;
use crate::tui::theme::Theme;
use crate::tui::widget::Radar;
use crate::words::{help as help_words, presenting as words, result};

/// The widest that a text before a room is set.
const TEXT: u16 = 90;
/// From so many rows on there is room for gaps.
const ROOMY: u16 = 14;
/// From so many rows on the footer of every result stands under figures, and gaps are large.
const TALL: u16 = 26;
/// Beside a text, the least columns for a radar.
const LEAST_RADAR: u16 = 34;

impl Presenting {
    /// Draws the step; returns where the cursor stands.
    #[must_use]
    pub fn draw(&self, buf: &mut Buffer) -> Position {
        let area = buf.area;
        let cursor = self.paint(area, buf);
        make_safe(buf, self.theme.glyphs);
        cursor
    }

    fn paint(&self, area: Rect, buf: &mut Buffer) -> Position {
        let look = (&self.keys, &self.theme);
        if let Some(open) = &self.help {
            return help(open, look, area, buf);
        }
        if self.black {
            buf.set_style(area, self.theme.black);
            return area.as_position();
        }
        let count = words::step(self.at + 1, self.scenes.len());
        let nobody = if self.simulated { words::NOBODY } else { "" };
        let heading = words::heading(&self.shown());
        let chrome = chrome((heading.into(), count, nobody), Context::Presenting, look.0, look.1);
        let body = column(chrome.draw(area, buf), u16::MAX, margin(area.width));
        self.step(body, buf)
    }

    fn step(&self, body: Rect, buf: &mut Buffer) -> Position {
        let (shown, scene, theme) = (self.shown(), self.scene(), &self.theme);
        let body = with_footer(scene, body, theme, buf);
        let mut flow = Flow::new(body, body.height >= ROOMY, buf);
        let cursor = flow.wrapped(&words::title(&shown, scene), theme.title);
        flow.gap(if body.height >= TALL { 2 } else { 1 });
        let lines = words::lines(&shown, scene);
        match scene {
            Scene::HowToRead => example(&words::example(&shown), &lines, theme, &mut flow),
            Scene::People | Scene::NoBeliefs | Scene::Close => {
                said(&lines, theme.body, body.height, &mut flow)
            }
            Scene::Radar => {
                leading(&lines, theme, &mut flow);
                let rest = flow.rest();
                let (place, buf) = flow.block(rest.height);
                (&Radar::new(&words::radar(&shown), theme)).render(place, buf);
            }
            Scene::Bars => {
                leading(&lines, theme, &mut flow);
                let rest = flow.rest();
                let (place, buf) = flow.block(rest.height);
                draw_bars(&shown, theme, place, buf);
            }
            Scene::Divided(id) => {
                let ask = words::ask(shown.pack, scene);
                let part = shown.release.axis(id);
                self.divided((&lines, &ask), &counted(part, words::bin), &mut flow);
            }
            Scene::Belief(id) => {
                leading(&lines, theme, &mut flow);
                if let (Some(part), Some((_, item))) = (shown.release.belief(id), shown.pack.item(id)) {
                    let bins = counted(Some(part), |bin| words::label(bin, item));
                    let rest = flow.rest();
                    let (place, buf) = flow.block(rest.height);
                    draw_counted(&bins, theme, place, buf);
                }
            }
        }
        cursor
    }

    /// An axis: what is said of it, its bins large, and the questions at the bottom.
    fn divided(&self, (lines, ask): (&[String], &[String]), bins: &[Counted], flow: &mut Flow<'_>) {
        let theme = &self.theme;
        let width = flow.rest().width;
        let rows = |texts: &[String], most: u16| -> u16 {
            let rows: usize = texts.iter().map(|text| wrap(text, most).len()).sum();
            u16::try_from(rows).unwrap_or(u16::MAX)
        };
        let least = u16::try_from(bins.len()).unwrap_or(u16::MAX);
        let room = flow.rest().height.saturating_sub(rows(ask, width.min(TEXT)).saturating_add(least));
        // The first line says most; what there is no room for is in the notes too.
        for (at, line) in lines.iter().enumerate() {
            if at == 0 || rows(lines.get(..=at).unwrap_or_default(), width) < room {
                flow.wrapped(line, if at == 0 { theme.strong } else { theme.body });
            }
        }
        flow.gap(1);
        let rest = flow.rest();
        let heading = u16::from(rest.height >= ROOMY - 4);
        let asked = rows(ask, width.min(TEXT)).saturating_add(2 * heading);
        let (place, buf) = flow.block(rest.height.saturating_sub(asked));
        draw_counted(bins, theme, place, buf);
        let place = flow.rest();
        let (place, buf) = flow.block(place.height);
        let mut below = Flow::new(Rect { width: place.width.min(TEXT), ..place }, true, buf);
        if heading > 0 {
            below.gap(1);
            below.wrapped(words::ASK, theme.title);
        }
        for question in ask {
            below.wrapped(question, theme.strong);
        }
    }
}

/// What stands around a screen before a room: title, count, and what else is to be known.
pub(super) fn chrome<'a>(
    (title, count, time): (Cow<'a, str>, String, &str),
    context: Context,
    keymap: &'a Keymap,
    theme: &'a Theme,
) -> Chrome<'a> {
    let (marks, time) = (Vec::new(), time.to_owned());
    let (toast, stays, save) = (None, false, SaveMark::Quiet);
    Chrome { title, count, marks, time, toast, stays, save, context, keymap, theme }
}

/// The keys, over everything else.
pub(super) fn help(
    help: &Help,
    (keymap, theme): (&Keymap, &Theme),
    area: Rect,
    buf: &mut Buffer,
) -> Position {
    let frame = chrome((help_words::TITLE.into(), String::new(), ""), Context::Help, keymap, theme);
    let body = column(frame.draw(area, buf), u16::MAX, margin(area.width));
    HelpView { help, keymap, theme }.draw(body, buf)
}

/// Writes the footer of every result under figures where there is room, and under the last step always; what is left.
fn with_footer(scene: &Scene, body: Rect, theme: &Theme, buf: &mut Buffer) -> Rect {
    let wanted = match scene {
        Scene::Radar | Scene::Bars => body.height >= TALL,
        Scene::Close => body.height >= ROOMY,
        Scene::HowToRead | Scene::People | Scene::Divided(_) | Scene::Belief(_) | Scene::NoBeliefs => false,
    };
    if !wanted {
        return body;
    }
    let lines = u16::try_from(wrap(result::FOOTER, body.width).len()).unwrap_or(u16::MAX);
    let height = body.height.saturating_sub(lines.saturating_add(1));
    let below = Rect { y: body.y.saturating_add(height + 1), height: lines, ..body };
    Flow::new(below, true, buf).wrapped(result::FOOTER, theme.muted);
    Rect { height, ..body }
}

/// The sentence over a drawing, where it leaves enough for that.
fn leading(lines: &[String], theme: &Theme, flow: &mut Flow<'_>) {
    if flow.rest().height >= ROOMY - 4 {
        for line in lines {
            flow.wrapped(line, theme.body);
        }
        flow.gap(1);
    }
}

/// Sentences with much space between them.
fn said(lines: &[String], style: Style, height: u16, flow: &mut Flow<'_>) {
    let rest = flow.rest();
    let (place, buf) = flow.block(rest.height);
    let mut inner = Flow::new(Rect { width: place.width.min(TEXT), ..place }, height >= ROOMY, buf);
    for line in lines {
        inner.wrapped(line, style);
        inner.gap(if height >= TALL { 2 } else { 1 });
    }
}

/// The example beside or below what is said of it.
fn example(chart: &RadarChart, lines: &[String], theme: &Theme, flow: &mut Flow<'_>) {
    let rest = flow.rest();
    let text = (rest.width / 2).min(48);
    let beside = rest.width.saturating_sub(text + 4);
    if beside < LEAST_RADAR || rest.height < 9 {
        return said(lines, theme.body, rest.height, flow);
    }
    let (place, buf) = flow.block(rest.height);
    let radar = Rect { x: place.x.saturating_add(text + 4), width: beside, ..place };
    (&Radar::new(chart, theme)).render(radar, buf);
    let mut inner = Flow::new(Rect { width: text, ..place }, true, buf);
    said(lines, theme.body, rest.height, &mut inner);
}

/// The bins of a part, each with its name.
fn counted(part: Option<&Part>, name: impl Fn(&Bin) -> String) -> Vec<Counted> {
    let bins = part.and_then(|part| part.figures.as_ref()).into_iter().flat_map(|figures| &figures.bins);
    bins.map(|bin| Counted { name: name(bin), people: bin.people }).collect()
}
