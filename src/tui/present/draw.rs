//! Owns how a step stands before a room: few words, much space, and drawings as wide as the screen.
//! Must not decide what is said, nor which step is on.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget;

use super::Presenting;
use super::figures::{Counted, draw_bars, draw_counted, draw_mean};
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
const ROOMY: u16 = 9;
/// From so many rows on the footer of every result stands under figures, and gaps are large.
const TALL: u16 = 26;
/// Below so many columns the pack is not named where its people are nobody.
const NARROW: u16 = 60;
/// The most rows between two sentences.
const SPACE: u16 = 4;
/// Beside a text, the least columns for a radar.
const LEAST_RADAR: u16 = 30;

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
        let heading = if self.simulated && area.width < NARROW {
            words::SIMULATED.to_owned()
        } else {
            words::heading(&self.shown())
        };
        let chrome = chrome((heading.into(), count, nobody), Context::Presenting, look.0, look.1);
        let body = column(chrome.draw(area, buf), u16::MAX, margin(area.width));
        self.step(body, buf)
    }

    fn step(&self, body: Rect, buf: &mut Buffer) -> Position {
        let (shown, scene, theme) = (self.shown(), self.scene(), &self.theme);
        let lines = words::lines(&shown, scene);
        let body = with_footer(scene, rows(&lines, body.width.min(TEXT)), body, theme, buf);
        // Sentences are worth more than the space around them.
        let texts = matches!(scene, Scene::HowToRead | Scene::People | Scene::NoBeliefs | Scene::Close);
        let tight = texts && rows(&lines, body.width.min(TEXT)).saturating_add(2) > body.height;
        let mut flow = Flow::new(body, body.height >= ROOMY && !tight, buf);
        if body.height >= TALL && *scene != Scene::Radar {
            flow.gap(2);
        }
        let cursor = flow.wrapped(&words::title(&shown, scene), theme.title);
        flow.gap(if body.height >= TALL { 2 } else { 1 });
        match scene {
            Scene::HowToRead => example(&words::example(&shown), &lines, theme, &mut flow),
            Scene::People | Scene::NoBeliefs | Scene::Close => said(&lines, theme.body, &mut flow),
            Scene::Radar => {
                let (place, buf) = leading(&lines, theme, &mut flow);
                (&Radar::new(&words::radar(&shown), theme)).render(place, buf);
            }
            Scene::Bars => {
                let (place, buf) = leading(&lines, theme, &mut flow);
                draw_bars(&shown, theme, place, buf);
            }
            Scene::Divided(id) => {
                let ask = words::ask(shown.pack, scene);
                let part = shown.release.axis(id);
                self.divided((&lines, &ask), part, &mut flow);
            }
            Scene::Belief(id) => {
                let (place, buf) = leading(&lines, theme, &mut flow);
                if let (Some(part), Some((_, item))) = (shown.release.belief(id), shown.pack.item(id)) {
                    let bins = counted(Some(part), |bin| words::label(bin, item));
                    draw_counted(&bins, theme, place, buf);
                }
            }
        }
        cursor
    }

    /// An axis: what is said of it, its bins large, and the questions at the bottom.
    fn divided(&self, (lines, ask): (&[String], &[String]), part: Option<&Part>, flow: &mut Flow<'_>) {
        let bins = counted(part, words::bin);
        let theme = &self.theme;
        let width = flow.rest().width;
        let least = u16::try_from(bins.len().max(2)).unwrap_or(u16::MAX);
        let room = flow.rest().height.saturating_sub(rows(ask, width.min(TEXT)).saturating_add(least));
        // The first line says most; what there is no room for is in the notes too.
        for (at, line) in lines.iter().enumerate() {
            if at == 0 || rows(lines.get(..=at).unwrap_or_default(), width) < room {
                flow.wrapped(line, if at == 0 { theme.strong } else { theme.body });
            }
        }
        flow.gap(1);
        let rest = flow.rest();
        let heading = u16::from(rest.height >= ROOMY);
        let asked = rows(ask, width.min(TEXT)).saturating_add(2 * heading);
        let (place, buf) = flow.block(rest.height.saturating_sub(asked));
        match part {
            Some(part) if bins.is_empty() => draw_mean(part, theme, place, buf),
            Some(_) | None => draw_counted(&bins, theme, place, buf),
        }
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

/// The rows that texts take.
fn rows(texts: &[String], width: u16) -> u16 {
    let rows: usize = texts.iter().map(|text| wrap(text, width).len()).sum();
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// Writes the footer of every result under figures, and under the last step, where there is room for it beside `said`
/// rows; gives what is left.
fn with_footer(scene: &Scene, said: u16, body: Rect, theme: &Theme, buf: &mut Buffer) -> Rect {
    let lines = u16::try_from(wrap(result::FOOTER, body.width).len()).unwrap_or(u16::MAX);
    let wanted = match scene {
        Scene::Radar | Scene::Bars => body.height >= TALL,
        Scene::Close => body.height >= said.saturating_add(lines).saturating_add(3),
        Scene::HowToRead | Scene::People | Scene::Divided(_) | Scene::Belief(_) | Scene::NoBeliefs => false,
    };
    if !wanted {
        return body;
    }
    let height = body.height.saturating_sub(lines.saturating_add(1));
    let below = Rect { y: body.y.saturating_add(height + 1), height: lines, ..body };
    Flow::new(below, true, buf).wrapped(result::FOOTER, theme.muted);
    Rect { height, ..body }
}

/// The sentence over a drawing, where it leaves enough for that.
fn leading<'f>(lines: &[String], theme: &Theme, flow: &'f mut Flow<'_>) -> (Rect, &'f mut Buffer) {
    if flow.rest().height >= ROOMY {
        for line in lines {
            flow.wrapped(line, theme.body);
        }
        flow.gap(1);
    }
    let rest = flow.rest();
    flow.block(rest.height)
}

/// Sentences with as much space between them as there is, up to a point.
fn said(lines: &[String], style: Style, flow: &mut Flow<'_>) {
    let rest = flow.rest();
    let (place, buf) = flow.block(rest.height);
    let text = Rect { width: place.width.min(TEXT), ..place };
    let rows = rows(lines, text.width);
    let between = u16::try_from(lines.len().saturating_sub(1)).unwrap_or(u16::MAX).max(1);
    let space = (text.height.saturating_sub(rows) / between).min(SPACE);
    let mut inner = Flow::new(text, true, buf);
    for line in lines {
        inner.wrapped(line, style);
        inner.gap(space);
    }
}

/// The example beside what is said of it, or that alone.
fn example(chart: &RadarChart, lines: &[String], theme: &Theme, flow: &mut Flow<'_>) {
    let rest = flow.rest();
    let text = (rest.width / 2).saturating_sub(4).min(42);
    let beside = rest.width.saturating_sub(text + 4);
    if beside < LEAST_RADAR || rest.height < 9 {
        return said(lines, theme.body, flow);
    }
    let (place, buf) = flow.block(rest.height);
    let radar = Rect { x: place.x.saturating_add(text + 4), width: beside, ..place };
    (&Radar::new(chart, theme)).render(radar, buf);
    said(lines, theme.body, &mut Flow::new(Rect { width: text, ..place }, true, buf));
}

/// The bins of a part, each with its name.
fn counted(part: Option<&Part>, name: impl Fn(&Bin) -> String) -> Vec<Counted> {
    let bins = part.and_then(|part| part.figures.as_ref()).into_iter().flat_map(|figures| &figures.bins);
    bins.map(|bin| Counted { name: name(bin), people: bin.people }).collect()
}
