//! Owns [`RadarChart`]: one or two outlines on their spokes, with the words beside them, made on a [`Sheet`].
//! Must not be the only view of a result: bars are read first.
//!
//! Nothing is filled and no area is given. For four axes the area depends on which of them are neighbours, so
//! it would say something that the answers do not.

use super::{
    AxisLabel, Glyphs, Ink, Sheet,
    dots::{Dots, Layer},
    geometry::{Frame, edges, turn},
    labels::{Detail, Layout, Placed},
};
use crate::text::columns;

/// A shape on the radar.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// What it shows, for the legend: "now", "good enough", "then".
    pub name: String,
    /// By axis, 0 to 100. A missing value leaves the shape open; it is never drawn as 0.
    pub values: Vec<Option<f64>>,
}

/// A radar of 3 to 8 axes, clockwise from the top.
#[derive(Clone, Debug, PartialEq)]
pub struct RadarChart {
    /// By axis.
    pub labels: Vec<AxisLabel>,
    /// A solid line with filled marks.
    pub solid: Outline,
    /// A dotted line with hollow marks, behind the other.
    pub dotted: Option<Outline>,
    /// What a mark means where both outlines have theirs, for the legend.
    pub both: String,
}

/// How a radar is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RadarForm {
    /// With words beside it, rings and a legend; folds to less where there is no room.
    Full,
    /// The same without a legend, for beside bars whose legend says the same.
    BesideBars,
    /// For a corner: no rings, initials at most.
    Small,
}

/// How many axes a radar may have.
const AXES: std::ops::RangeInclusive<usize> = 3..=8;

/// The least and greatest radius of a radar with all its words, in columns.
const FULL_RADIUS: std::ops::RangeInclusive<u16> = 8..=40;

/// The ways to set all the words, the nicer ones first; of two with the same radius the first is taken.
const FULL: [Detail; 4] = [
    Detail::Full { tall: false, stacked: false },
    Detail::Full { tall: false, stacked: true },
    Detail::Full { tall: true, stacked: false },
    Detail::Full { tall: true, stacked: true },
];

impl RadarChart {
    /// The least columns and rows on which name, value, range and word fit beside every spoke.
    #[must_use]
    pub fn min_size(&self, form: RadarForm, glyphs: Glyphs) -> (u16, u16) {
        let sizes = FULL.iter().filter_map(|detail| {
            let fits = |radius| Layout::around(&self.labels, radius, *detail, glyphs);
            FULL_RADIUS.step_by(2).find_map(fits).map(|layout| layout.size)
        });
        let sizes = sizes.filter(|_| AXES.contains(&self.labels.len()));
        let (width, height) = sizes.min().unwrap_or((i32::MAX, i32::MAX));
        let rows = u16::try_from(height).unwrap_or(u16::MAX).saturating_add(self.legend_rows(form));
        (u16::try_from(width).unwrap_or(u16::MAX), rows)
    }

    /// Draws on `width` columns and `height` rows, in the middle of them; nothing where nothing fits.
    pub fn draw(&self, size: (u16, u16), form: RadarForm, glyphs: Glyphs, sheet: &mut impl Sheet) {
        self.draw_unfolded(size, (form, 1.0), glyphs, sheet);
    }

    /// The same with the solid outline drawn out from the middle as far as `share`, from 0 to 1, of its values.
    /// Spokes, rings, numbers and words stand where they stand in the end.
    pub fn draw_unfolded(
        &self,
        (width, height): (u16, u16),
        (form, share): (RadarForm, f64),
        glyphs: Glyphs,
        sheet: &mut impl Sheet,
    ) {
        let Some((legend, rows, layout)) = self.fitted((width, height), form, glyphs) else {
            return;
        };
        let frame = &layout.frame;
        let rings = form != RadarForm::Small && frame.radius >= f64::from(*FULL_RADIUS.start());
        let lines = |chart: &Self| {
            let mut dots = Dots::new(width, rows, glyphs);
            chart.lines(&mut dots, frame, form);
            for (value, _) in RINGS.iter().filter(|_| rings) {
                dots.ring(frame, *value);
            }
            dots
        };
        let still = lines(self);
        let moving = (share < 1.0).then(|| self.with_share(share));
        match &moving {
            Some(moving) => lines(moving).put(sheet),
            None => still.put(sheet),
        }
        if rings {
            ring_numbers(&still, frame, sheet);
        }
        let both = moving.as_ref().unwrap_or(self).marks(frame, form, glyphs, sheet);
        for (x, y, text, ink) in layout.labels.iter().flat_map(Placed::pieces) {
            if let (Ok(x), Ok(y)) = (u16::try_from(x), u16::try_from(y)) {
                sheet.text(x, y, text, ink);
            }
        }
        if let Some(y) = layout.bottom().checked_add(legend).filter(|_| legend > 0) {
            self.legend((width, y), both, glyphs, sheet);
        }
    }

    /// The rows of the legend, those above it, and what stands on them. Without names a radar says little: its legend
    /// moves closer where they fit then.
    fn fitted(
        &self,
        (width, height): (u16, u16),
        form: RadarForm,
        glyphs: Glyphs,
    ) -> Option<(u16, u16, Layout)> {
        let legend = self.legend_rows(form);
        let fitted = |legend: u16| {
            let rows = height.saturating_sub(legend);
            Some((legend, rows, self.layout((width, rows), form, glyphs)?))
        };
        let named = |legend: u16| fitted(legend).filter(|(_, _, layout)| layout.is_named());
        named(legend).or_else(|| named(legend.saturating_sub(1))).or_else(|| fitted(legend))
    }

    fn with_share(&self, share: f64) -> Self {
        let values = self.solid.values.iter().map(|value| value.map(|value| value * share));
        Self { solid: Outline { values: values.collect(), ..self.solid.clone() }, ..self.clone() }
    }

    fn legend_rows(&self, form: RadarForm) -> u16 {
        if self.dotted.is_some() && form == RadarForm::Full { 2 } else { 0 }
    }

    /// The largest drawing with the most words that fits, in the middle of its size.
    fn layout(&self, size: (u16, u16), form: RadarForm, glyphs: Glyphs) -> Option<Layout> {
        if !AXES.contains(&self.labels.len()) {
            return None;
        }
        let widest = |detail, least| self.widest(size, detail, least, glyphs);
        let words = || match form {
            RadarForm::Small => None,
            RadarForm::Full | RadarForm::BesideBars => FULL
                .iter()
                .filter_map(|detail| widest(*detail, *FULL_RADIUS.start()))
                .reduce(|best, next| if next.frame.radius > best.frame.radius { next } else { best })
                .or_else(|| widest(Detail::Short, 6)),
        };
        let initials = |apart| widest(Detail::Initials { apart }, self.initials_radius(form));
        let mut layout = words()
            .or_else(|| initials(true))
            .or_else(|| initials(false))
            .or_else(|| widest(Detail::Bare, 2))?;
        let spare = |room: u16, used: i32| (i32::from(room) - used) / 2;
        layout.shift(spare(size.0, layout.size.0), spare(size.1, layout.size.1));
        Some(layout)
    }

    /// The least radius with initials: on a smaller drawing they say less than the drawing at its full size. One
    /// that stands alone needs them more.
    fn initials_radius(&self, form: RadarForm) -> u16 {
        let spokes = u16::try_from(self.labels.len()).unwrap_or(u16::MAX).max(4);
        match form {
            RadarForm::Full => spokes.min(6),
            RadarForm::BesideBars | RadarForm::Small => spokes,
        }
    }

    /// The rows of a small radar with initials.
    #[must_use]
    pub fn small_rows(&self) -> u16 {
        let radius = self.initials_radius(RadarForm::Small).next_multiple_of(2);
        radius.saturating_add(3)
    }

    fn widest(
        &self,
        (width, height): (u16, u16),
        detail: Detail,
        least: u16,
        glyphs: Glyphs,
    ) -> Option<Layout> {
        let most = (width / 2).min(height).min(*FULL_RADIUS.end()) / 2 * 2;
        let fits = |layout: &Layout| layout.size.0 <= i32::from(width) && layout.size.1 <= i32::from(height);
        let radii = (least..=most).rev().step_by(2);
        radii.filter_map(|radius| Layout::around(&self.labels, radius, detail, glyphs)).find(fits)
    }

    /// Spokes and outlines.
    fn lines(&self, dots: &mut Dots, frame: &Frame, form: RadarForm) {
        for index in 0..frame.spokes {
            dots.line(frame.centre, frame.at(index, 100.0), 2, Layer::Spoke);
        }
        for (outline, layer) in self.outlines(form) {
            for (index, value) in outline.values.iter().enumerate().take(frame.spokes) {
                // So that the place of a mark counts as taken even where no line meets it.
                let Some(spot) = value.map(|value| frame.at(index, value)) else {
                    continue;
                };
                dots.line(spot, spot, 1, layer);
            }
            for edge in edges(&outline.values) {
                let (from, to) = (frame.at(edge.from.0, edge.from.1), frame.at(edge.to.0, edge.to.1));
                match (layer, form) {
                    (Layer::First, RadarForm::Full | RadarForm::BesideBars) => {
                        dots.thick_line(from, to, layer);
                    }
                    (Layer::First, RadarForm::Small) => dots.line(from, to, 1, layer),
                    (Layer::Empty | Layer::Ring | Layer::Spoke | Layer::Second, _) => {
                        dots.line(from, to, 2, layer);
                    }
                }
            }
        }
    }

    /// What is behind first. A small radar has no room for two.
    fn outlines(&self, form: RadarForm) -> impl Iterator<Item = (&Outline, Layer)> {
        let dotted = self.dotted.iter().filter(move |_| form != RadarForm::Small);
        dotted.map(|outline| (outline, Layer::Second)).chain([(&self.solid, Layer::First)])
    }

    /// The marks at the vertices; says whether two fell in one place.
    fn marks(&self, frame: &Frame, form: RadarForm, glyphs: Glyphs, sheet: &mut impl Sheet) -> bool {
        let mut taken = Vec::new();
        let mut both = false;
        for (outline, layer) in self.outlines(form) {
            for (index, value) in outline.values.iter().enumerate().take(frame.spokes) {
                let Some(cell) = value.map(|value| frame.at(index, value).cell()) else {
                    continue;
                };
                let (glyph, ink) = match layer {
                    Layer::First if taken.contains(&cell) => {
                        both = true;
                        (glyphs.both(), Ink::Now)
                    }
                    Layer::First => (glyphs.now(), Ink::Now),
                    Layer::Empty | Layer::Ring | Layer::Spoke | Layer::Second => {
                        taken.push(cell);
                        (glyphs.good_enough(), Ink::GoodEnough)
                    }
                };
                if let (Ok(x), Ok(y)) = (u16::try_from(cell.0), u16::try_from(cell.1)) {
                    sheet.mark(x, y, glyph, ink);
                }
            }
        }
        both
    }

    /// What the marks mean, in the middle of a row.
    fn legend(&self, (width, y): (u16, u16), both: bool, glyphs: Glyphs, sheet: &mut impl Sheet) {
        const GAP: u16 = 3;
        let dotted = self.dotted.iter().map(|dotted| (glyphs.good_enough(), Ink::GoodEnough, &dotted.name));
        let both = both.then_some((glyphs.both(), Ink::Now, &self.both));
        let entries = || {
            let now = (glyphs.now(), Ink::Now, &self.solid.name);
            std::iter::once(now).chain(dotted.clone()).chain(both)
        };
        let length = entries().fold(0_u16, |sum, (_, _, name)| sum.saturating_add(columns(name) + 2 + GAP));
        let Some(spare) = width.checked_sub(length.saturating_sub(GAP)) else {
            return;
        };
        let mut x = spare / 2;
        for (glyph, ink, name) in entries() {
            sheet.mark(x, y, glyph, ink);
            sheet.text(x + 2, y, name, Ink::Muted);
            x += columns(name) + 2 + GAP;
        }
    }
}

/// The rings of a radar, low to high; each with what is written on it.
pub const RINGS: [(f64, &str); 3] = [(25.0, "25"), (50.0, "50"), (75.0, "75")];

/// Writes its number on each ring: all of them on one line from the centre where that is free of outlines,
/// between two spokes if it can be. A number that is in the way of an outline moves along its ring, as it would
/// be read as that outline's value. Where outlines are close it stands right beside them, so that rings are
/// named wherever a number has a place at all.
fn ring_numbers(dots: &Dots, frame: &Frame, sheet: &mut impl Sheet) {
    let bisectors = (0..frame.spokes).map(|index| turn(2 * index + 1, 2 * frame.spokes));
    let turns: Vec<f64> = bisectors.chain((0..TURNS).map(|index| turn(index, TURNS))).collect();
    let place = |turn: f64, value: f64, margin: u16| {
        let (x, y) = frame.turned(turn, value).cell();
        let (x, y) = (u16::try_from(x).ok()?, u16::try_from(y).ok()?);
        let mut cells = x.saturating_sub(margin)..x + 2 + margin;
        cells.all(|x| dots.layer(x, y) < Layer::Second).then_some((x, y))
    };
    let free = |turn: f64, value: f64| place(turn, value, 1);
    let all_free = |turn: &f64| RINGS.iter().filter(|(value, _)| free(*turn, *value).is_some()).count();
    // Of equals the first: that is a bisector.
    let best = turns.iter().rev().copied().max_by_key(all_free);
    let mut taken: Vec<(u16, u16)> = Vec::new();
    for (value, number) in RINGS {
        let apart = |(x, y): &(u16, u16)| taken.iter().all(|other| other.1 != *y || other.0.abs_diff(*x) > 2);
        let places = best.iter().chain(&turns).filter_map(|turn| free(*turn, value));
        let close = turns.iter().filter_map(|turn| place(*turn, value, 0));
        if let Some((x, y)) = places.chain(close).find(apart) {
            taken.push((x, y));
            sheet.text(x, y, number, Ink::Muted);
        }
    }
}

/// How many places along a ring are tried for its number.
const TURNS: usize = 64;

#[cfg(test)]
mod tests;
