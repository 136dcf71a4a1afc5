//! Owns the radar as a picture: alone on a sheet of its own for slides, and as a part of a page. Light paper lies
//! under a picture that stands alone, so that it can be read on a white slide and on a dark one.
//! Must not decide what is said (`words`) or where a value lies (`summary`).

use super::seen;
use crate::{
    history::Comparison,
    summary::{Ink, LabelSide, RadarChart, Summary},
    text::{LongWords, wrap},
    words::{history, reading as words, result},
};

mod element;
mod label;
mod radar;

use element::{Attributes, colour, escaped, number, text};
pub(super) use element::{Mark, mark};
use label::{Detail, text_width};
use radar::{Extent, Radar, Scale};

/// A radar on a slide.
const SLIDE: Scale = Scale { radius: 190.0, size: 17.0, columns: 20, detail: Detail::Whole };
/// A radar beside bars that say the rest.
const PAGE: Scale = Scale { radius: 165.0, size: 18.5, columns: 14, detail: Detail::NameAndValue };

/// A radar to draw on: large, with small letters.
const PAPER: Scale = Scale { radius: 190.0, size: 15.0, columns: 14, detail: Detail::NameAndValue };

/// Free paper at each edge.
const MARGIN: f64 = 28.0;
/// The most columns of a heading.
const HEADING: usize = 48;
/// The sizes of letters: the heading, what stands beside the drawing.
const SIZES: [f64; 2] = [24.0, 15.0];

/// The radar of a result, with ranges and words, as a picture of its own. There are no notes on it.
#[must_use]
pub fn radar_svg(summary: &Summary) -> String {
    let summary = &seen::summary(summary);
    let slide = Slide {
        name: words::radar(summary),
        told: result::radar_in_sentences(summary).join(" "),
        heading: summary.title.clone(),
        below: vec![result::heading(summary)],
        radar: Radar::drawn(&result::radar(summary), &bands(summary), SLIDE),
        marks: own_marks(summary),
    };
    slide.picture()
}

/// Two results on one radar, as a picture of its own. There are no notes on it.
#[must_use]
pub fn then_now_svg(comparison: &Comparison) -> String {
    let comparison = &seen::comparison(comparison);
    let chart = history::radar(comparison);
    let now = comparison.axes.iter().map(|axis| axis.readings.map(|[_, now]| (now.low, now.high)));
    let slide = Slide {
        name: words::then_now(comparison),
        told: history::axes(comparison).join(" "),
        heading: history::heading(comparison),
        below: vec![
            history::side(history::THEN, &comparison.then),
            history::side(history::NOW, &comparison.now),
        ],
        radar: Radar::drawn(&chart, &now.collect::<Vec<_>>(), SLIDE),
        marks: Mark::ALL.into_iter().zip(words::then_now_marks(comparison)).collect(),
    };
    slide.picture()
}

/// The radar of a result as a part of a page, which gives it its colours by class, its legend and its ranges.
pub(super) fn page_radar(summary: &Summary) -> String {
    let radar = Radar::drawn(&result::radar(summary), &bands(summary), PAGE);
    in_page(&radar, &words::radar(summary), &result::radar_in_sentences(summary).join(" "))
}

/// The radar of a group, with the words around it.
pub(super) struct GroupRadar {
    pub(super) name: String,
    /// For those who do not see it.
    pub(super) told: String,
    pub(super) chart: RadarChart,
    /// Where the middle half lies on each axis.
    pub(super) halves: Vec<Option<(u8, u8)>>,
}

impl GroupRadar {
    /// As a picture of its own, under that heading and that line.
    pub(super) fn alone(self, heading: &str, below: &str, marks: Vec<(Mark, String)>) -> String {
        let slide = Slide {
            name: self.name,
            told: self.told,
            heading: heading.to_owned(),
            below: vec![below.to_owned()],
            radar: Radar::drawn(&self.chart, &self.halves, SLIDE),
            marks,
        };
        slide.picture()
    }

    /// As a part of a page.
    pub(super) fn in_page(&self) -> String {
        in_page(&Radar::drawn(&self.chart, &self.halves, PAGE), &self.name, &self.told)
    }
}

fn in_page(radar: &Radar, name: &str, told: &str) -> String {
    let attributes = Attributes::default()
        .with("viewBox", &view_box(radar.extent.with_margin(6.0)))
        .with("class", "radar");
    named(attributes, name, told, &radar.drawing)
}

/// A radar to draw on by hand, as a part of a page. `told` is for those who do not see it.
pub(super) fn empty_radar(chart: &RadarChart, name: &str, told: &str) -> String {
    let radar = Radar::empty(chart, PAPER);
    let extent = radar.extent.with_margin(6.0);
    let attributes = Attributes::default()
        .with("viewBox", &view_box(extent))
        .with("width", &number(extent.right - extent.left))
        .with("class", "radar");
    named(attributes, name, told, &radar.drawing)
}

/// What the marks of a result mean; the hollow one only where the person gave a level.
pub(super) fn own_marks(summary: &Summary) -> Vec<(Mark, String)> {
    let levels = summary.axes.iter().any(|axis| axis.good_enough.is_some());
    let marks = Mark::ALL.into_iter().zip(words::MARKS.map(str::to_owned));
    marks.filter(|(mark, _)| levels || *mark != Mark::Hollow).collect()
}

fn bands(summary: &Summary) -> Vec<Option<(u8, u8)>> {
    summary.axes.iter().map(|axis| axis.reading.map(|reading| (reading.low, reading.high))).collect()
}

/// A picture with a name and a text for those who do not see it.
fn named(attributes: Attributes, name: &str, told: &str, drawing: &str) -> String {
    let attributes = attributes.with("role", "img").with("aria-labelledby", "radar-name radar-told");
    let (name, told) = (escaped(name), escaped(told));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"{attributes}>\n<title id=\"radar-name\">{name}</title>\n\
         <desc id=\"radar-told\">{told}</desc>\n{drawing}</svg>\n"
    )
}

fn view_box(extent: Extent) -> String {
    let [left, top, width, height] =
        [extent.left, extent.top, extent.right - extent.left, extent.bottom - extent.top].map(number);
    format!("{left} {top} {width} {height}")
}

/// A radar with what stands around it, on paper.
struct Slide {
    name: String,
    told: String,
    heading: String,
    /// Lines under the heading.
    below: Vec<String>,
    radar: Radar,
    marks: Vec<(Mark, String)>,
}

impl Slide {
    fn picture(&self) -> String {
        let [large, small] = SIZES;
        let mut extent = self.radar.extent;
        let mut written = String::new();
        let heading = wrap(&self.heading, HEADING, LongWords::Broken);
        let lines = heading.iter().map(|line| (line, large, Ink::Strong));
        let lines: Vec<_> = lines.chain(self.below.iter().map(|line| (line, small, Ink::Muted))).collect();
        let mut y = extent.top - MARGIN;
        for (line, size, ink) in lines.into_iter().rev() {
            written.push_str(&text((0.0, y), LabelSide::Above, size, &[(line.clone(), ink)]));
            extent.widen(text_width(line, size) / 2.0);
            y -= size * 1.2 + 5.0;
        }
        extent.top = y + large / 2.0;
        let legend = extent.bottom + MARGIN + small;
        written.push_str(&self.legend(legend, &mut extent));
        let middle = (result::MIDDLE.to_owned(), Ink::Muted);
        extent.bottom = legend + small * 1.8;
        written.push_str(&text((0.0, extent.bottom), LabelSide::Below, small, &[middle]));
        extent.widen(text_width(result::MIDDLE, small) / 2.0);
        // The same on both sides, so that the drawing stands in the middle.
        extent.widen(extent.right.max(-extent.left));
        let drawing = format!("{}{}{written}", paper(extent.with_margin(MARGIN)), self.radar.drawing);
        let extent = extent.with_margin(MARGIN);
        let attributes = Attributes::default()
            .with("viewBox", &view_box(extent))
            .with("width", &number(extent.right - extent.left))
            .with("height", &number(extent.bottom - extent.top))
            .with("font-family", "sans-serif");
        named(attributes, &self.name, &self.told, &drawing)
    }

    /// What the marks mean, side by side in the middle.
    fn legend(&self, y: f64, extent: &mut Extent) -> String {
        const BESIDE: f64 = 22.0;
        const GAP: f64 = 30.0;
        let [_, size] = SIZES;
        let width = |meaning: &str| BESIDE + text_width(meaning, size) + GAP;
        let whole = self.marks.iter().map(|(_, meaning)| width(meaning)).sum::<f64>() - GAP;
        extent.widen(whole / 2.0);
        let mut x = -whole / 2.0;
        let mut drawn = String::new();
        for (sign, meaning) in &self.marks {
            drawn.push_str(&mark(*sign, (x + 6.0, y - size * 0.35)));
            drawn.push_str(&text((x + BESIDE, y), LabelSide::Right, size, &[(meaning.clone(), Ink::Body)]));
            x += width(meaning);
        }
        drawn
    }
}

/// A light sheet with round corners.
fn paper(extent: Extent) -> String {
    let attributes = Attributes::default()
        .with("x", &number(extent.left + 0.5))
        .with("y", &number(extent.top + 0.5))
        .with("width", &number(extent.right - extent.left - 1.0))
        .with("height", &number(extent.bottom - extent.top - 1.0))
        .with("rx", "14")
        .with("fill", colour::PAPER)
        .with("stroke", colour::RING);
    format!("<rect{attributes}/>\n")
}

#[cfg(test)]
mod tests;
