//! Owns the drawing of a radar as a picture: rings, spokes, ranges, outlines, marks and the labels around it, with
//! its middle at 0, 0.
//! Must not fill an outline: for four axes the area depends on which of them are neighbours, so it would say
//! something that the answers do not. A range lies on its spoke for the same reason.

use std::f64::consts::TAU;

use super::{
    element::{Attributes, Mark, band_style, colour, mark, number, text},
    label::{Detail, Label},
};
use crate::summary::{Frame, Ink, LabelSide, Outline, RINGS, RadarChart, Spot, edges};

/// How large a radar is, and how much is said beside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    /// The length of a spoke; more where labels would touch.
    pub(super) radius: f64,
    /// The size of letters.
    pub(super) size: f64,
    /// The most columns of a line of a name.
    pub(super) columns: usize,
    pub(super) detail: Detail,
}

/// What a drawing covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

/// A radar that is drawn.
pub(super) struct Radar {
    pub(super) drawing: String,
    pub(super) extent: Extent,
}

/// How much longer spokes are made at most until no two labels touch, and by how much at a time.
const LONGER: std::ops::RangeInclusive<u16> = 0..=400;
const STEP: usize = 20;
/// Free room between two labels.
const APART: f64 = 6.0;

impl Radar {
    /// `chart` with the likely range of its solid outline on each spoke.
    pub(super) fn drawn(chart: &RadarChart, bands: &[Option<(u8, u8)>], scale: Scale) -> Self {
        let (frame, labels) = laid_out(chart, scale);
        let mut drawing = String::new();
        drawing.push_str(&grid(&frame));
        drawing.push_str(&ring_numbers(&frame, chart, scale));
        for (index, band) in bands.iter().enumerate() {
            if let Some((low, high)) = band {
                let ends = [*low, *high].map(|value| frame.at(index, f64::from(value)));
                drawing.push_str(&path(band_style(), &segment(ends)));
            }
        }
        if let Some(dotted) = &chart.dotted {
            let style = line("hollow-line", colour::HOLLOW, "2.2").with("stroke-dasharray", "8 6");
            drawing.push_str(&path(style, &outline(&frame, dotted)));
        }
        let style = line("now-line", colour::NOW, "3").with("stroke-linecap", "round");
        drawing.push_str(&path(style, &outline(&frame, &chart.solid)));
        for (sign, shape) in
            chart.dotted.iter().map(|dotted| (Mark::Hollow, dotted)).chain([(Mark::Filled, &chart.solid)])
        {
            for (index, value) in shape.values.iter().enumerate() {
                if let Some(value) = value {
                    drawing.push_str(&mark(sign, frame.at(index, *value).squared()));
                }
            }
        }
        drawing.extend(labels.iter().map(Label::drawn));
        Self { drawing, extent: extent(&frame, &labels) }
    }
}

impl Radar {
    /// Rings, spokes and names to draw on by hand.
    pub(super) fn empty(chart: &RadarChart, scale: Scale) -> Self {
        let (frame, labels) = laid_out(chart, scale);
        let between = 0.5 / count(frame.spokes.max(1));
        let rings = RINGS.into_iter().chain([(100.0, "100")]);
        let mut drawing = grid(&frame) + &numbers(&frame, between, scale, rings);
        drawing.extend(labels.iter().map(Label::drawn));
        Self { drawing, extent: extent(&frame, &labels) }
    }
}

/// What a drawing with these labels covers.
fn extent(frame: &Frame, labels: &[Label]) -> Extent {
    let radius = frame.radius;
    let circle = Extent { left: -radius, top: -radius, right: radius, bottom: radius };
    labels.iter().map(Label::extent).fold(circle, Extent::around)
}

impl Extent {
    /// Both.
    fn around(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// As far as `half` to both sides of the middle at least.
    pub(super) fn widen(&mut self, half: f64) {
        self.left = self.left.min(-half);
        self.right = self.right.max(half);
    }

    /// With so much more on every side.
    pub(super) fn with_margin(self, margin: f64) -> Self {
        Self {
            left: self.left - margin,
            top: self.top - margin,
            right: self.right + margin,
            bottom: self.bottom + margin,
        }
    }

    fn touches(self, other: Self) -> bool {
        self.left < other.right + APART
            && other.left < self.right + APART
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// The smallest radar from the scale's on whose labels do not touch; the largest that is tried when they always do.
fn laid_out(chart: &RadarChart, scale: Scale) -> (Frame, Vec<Label>) {
    let spokes = chart.labels.len();
    let around = |longer: u16| {
        let radius = scale.radius + f64::from(longer);
        let frame = Frame { centre: Spot { x: 0.0, y: 0.0 }, radius, spokes };
        let labels = chart.labels.iter().enumerate();
        let labels: Vec<_> = labels.map(|(i, label)| Label::beside(&frame, i, label, scale)).collect();
        (frame, labels)
    };
    LONGER
        .step_by(STEP)
        .map(around)
        .find(|(_, labels)| are_apart(labels))
        .unwrap_or_else(|| around(*LONGER.end()))
}

/// Whether no two labels touch.
fn are_apart(labels: &[Label]) -> bool {
    let extents: Vec<_> = labels.iter().map(Label::extent).collect();
    let mut rest = extents.as_slice();
    while let Some((first, others)) = rest.split_first() {
        if others.iter().any(|other| first.touches(*other)) {
            return false;
        }
        rest = others;
    }
    true
}

/// Rings and spokes.
fn grid(frame: &Frame) -> String {
    let mut rings = String::new();
    for value in RINGS.iter().map(|(value, _)| *value).chain([100.0]) {
        let ring = line("ring", colour::RING, "1").with("r", &number(frame.radius * value / 100.0));
        rings.extend(["<circle", &ring.to_string(), "/>\n"]);
    }
    let spokes: String =
        (0..frame.spokes).map(|index| segment([frame.centre, frame.at(index, 100.0)])).collect();
    format!("{rings}{}", path(line("spoke", colour::RING, "1"), &spokes))
}

/// A number on each ring, all in one direction: where they are farthest from the outlines.
fn ring_numbers(frame: &Frame, chart: &RadarChart, scale: Scale) -> String {
    let spokes = frame.spokes.max(1);
    let outlines = || chart.dotted.iter().chain([&chart.solid]);
    let distance = |spoke: usize, part: f64| {
        let crossed = outlines().filter_map(|outline| crossing(outline, (spoke, part), spokes));
        let apart = crossed.flat_map(|value| RINGS.map(|(ring, _)| (ring - value).abs()));
        apart.fold(100.0, f64::min)
    };
    let places = (0..spokes).flat_map(|spoke| [0.5, 0.35, 0.65].map(|part| (spoke, part)));
    // Of equals the first.
    let best = places.map(|(spoke, part)| (distance(spoke, part), spoke, part));
    let best = best.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let Some((_, spoke, part)) = best else { return String::new() };
    let direction = (count(spoke) + part) / count(spokes);
    numbers(frame, direction, scale, RINGS.into_iter())
}

/// The numbers of these rings, in one direction, which is a part of a full turn.
fn numbers(
    frame: &Frame,
    direction: f64,
    scale: Scale,
    rings: impl Iterator<Item = (f64, &'static str)>,
) -> String {
    let size = scale.size * 0.75;
    let number = |(value, digits): (f64, &str)| {
        let (x, y) = frame.turned(direction, value).squared();
        text((x, y + size * 0.35), LabelSide::Above, size, &[(digits.to_owned(), Ink::Muted)])
    };
    format!(
        "<g class=\"numbers\" stroke=\"{}\" stroke-width=\"4\" paint-order=\"stroke\">\n{}</g>\n",
        colour::PAPER,
        rings.map(number).collect::<String>()
    )
}

/// The value at which the outline is crossed by the direction a `part` of the way from a spoke to the next.
fn crossing(outline: &Outline, (spoke, part): (usize, f64), spokes: usize) -> Option<f64> {
    let at = |index: usize| outline.values.get(index % spokes).copied().flatten();
    let (from, to) = (at(spoke)?, at(spoke + 1)?);
    let angle = TAU / count(spokes);
    let below = from * (part * angle).sin() + to * ((1.0 - part) * angle).sin();
    (below > f64::EPSILON).then(|| from * to * angle.sin() / below)
}

fn outline(frame: &Frame, outline: &Outline) -> String {
    edges(&outline.values)
        .map(|edge| segment([frame.at(edge.from.0, edge.from.1), frame.at(edge.to.0, edge.to.1)]))
        .collect()
}

fn segment(ends: [Spot; 2]) -> String {
    let [from, to] = ends.map(|spot| {
        let (x, y) = spot.squared();
        format!("{} {}", number(x), number(y))
    });
    format!("M{from}L{to}")
}

fn line(class: &str, colour: &str, width: &str) -> Attributes {
    let line = Attributes::default().with("class", class).with("fill", "none");
    line.with("stroke", colour).with("stroke-width", width)
}

fn path(style: Attributes, course: &str) -> String {
    if course.is_empty() { String::new() } else { format!("<path{}/>\n", style.with("d", course)) }
}

fn count(number: usize) -> f64 {
    f64::from(u16::try_from(number).unwrap_or(u16::MAX))
}
