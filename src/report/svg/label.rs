//! Owns the words beside the spokes of a picture: their lines, how much room they take, where they stand.
//! Must not know what they say, nor measure them exactly: which font there will be is not known, so that room is
//! left for a broad one.

use super::element::text;
use crate::{
    summary::{AxisLabel, Frame, Ink, LabelGrowth, LabelSide, label_place},
    text::{LongWords, columns, letters, wrap, wrap_evenly},
};

use super::radar::{Extent, Scale};

/// How much is said beside a spoke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// Name, value, range and word.
    Whole,
    /// Name and value: the rest stands elsewhere.
    NameAndValue,
}

/// From the end of a spoke to its label.
const GAP: f64 = 16.0;
/// The most lines of a name. What is cut off is told in the text of the picture.
const NAME_LINES: usize = 3;
/// The most columns of what is not a name.
const WORD: usize = 22;

/// A label with its place. Its `x` is where its side is anchored, its `top` the upper edge of its first line.
pub(super) struct Label {
    side: LabelSide,
    x: f64,
    top: f64,
    size: f64,
    width: f64,
    lines: Vec<Vec<(String, Ink)>>,
}

impl Label {
    /// The label of spoke `index`.
    pub(super) fn beside(frame: &Frame, index: usize, label: &AxisLabel, scale: Scale) -> Self {
        let lines = lines(label, scale);
        let wide =
            |line: &Vec<(String, Ink)>| line.iter().map(|(part, _)| text_width(part, scale.size)).sum();
        let width = lines.iter().map(wide).fold(0.0, f64::max);
        let (side, growth) = label_place(index, frame.spokes);
        let (x, y) = frame.at(index, 100.0).squared();
        let x = match side {
            LabelSide::Above | LabelSide::Below => x,
            LabelSide::Right => x + GAP,
            LabelSide::Left => x - GAP,
        };
        let mut label = Self { side, x, top: y, size: scale.size, width, lines };
        let upright = matches!(side, LabelSide::Above | LabelSide::Below);
        label.top = match growth {
            LabelGrowth::Up if upright => y - GAP - label.height(),
            LabelGrowth::Up => y + scale.size / 2.0 - label.height(),
            LabelGrowth::Evenly => y - label.height() / 2.0,
            LabelGrowth::Down if upright => y + GAP,
            LabelGrowth::Down => y - scale.size / 2.0,
        };
        label
    }

    fn line_height(&self) -> f64 {
        self.size * 1.3
    }

    fn height(&self) -> f64 {
        self.lines.iter().map(|_| self.line_height()).sum()
    }

    /// What it covers.
    pub(super) fn extent(&self) -> Extent {
        let left = match self.side {
            LabelSide::Above | LabelSide::Below => self.x - self.width / 2.0,
            LabelSide::Right => self.x,
            LabelSide::Left => self.x - self.width,
        };
        let (right, bottom) = (left + self.width, self.top + self.height());
        Extent { left, top: self.top, right, bottom }
    }

    /// Its lines.
    pub(super) fn drawn(&self) -> String {
        let mut foot = self.top;
        let mut drawn = String::new();
        for line in &self.lines {
            foot += self.line_height();
            drawn.push_str(&text((self.x, foot - self.size * 0.35), self.side, self.size, line));
        }
        drawn
    }
}

fn lines(label: &AxisLabel, scale: Scale) -> Vec<Vec<(String, Ink)>> {
    let mut name = wrap_evenly(&label.name, scale.columns);
    if name.len() > NAME_LINES {
        name.truncate(NAME_LINES);
        name.iter_mut().skip(NAME_LINES - 1).for_each(|last| last.push('…'));
    }
    let mut lines: Vec<_> = name.into_iter().map(|line| vec![(line, Ink::Strong)]).collect();
    if label.value.is_empty() {
        return lines;
    }
    if !label.has_point() {
        let why = wrap(&label.value, scale.columns, LongWords::Broken);
        lines.extend(why.into_iter().map(|line| vec![(line, Ink::Muted)]));
        return lines;
    }
    let mut value = vec![(label.value.clone(), Ink::Now)];
    match scale.detail {
        Detail::NameAndValue => lines.push(value),
        Detail::Whole => {
            if !label.range.is_empty() {
                value.push((format!(" ({})", label.range), Ink::Muted));
            }
            lines.push(value);
            let word = wrap(&label.word, WORD, LongWords::Broken);
            lines.extend(word.into_iter().map(|line| vec![(line, Ink::Body)]));
        }
    }
    lines
}

/// How wide `text` is at most in a usual font, bold or not.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    letters(text).map(|letter| share(letter) * size).sum()
}

/// The width of a letter by its height.
fn share(letter: &str) -> f64 {
    match letter.chars().next() {
        Some(_) if columns(letter) != 1 => 0.55 * f64::from(columns(letter)),
        Some('i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | ' ' | '(' | ')') => 0.42,
        Some('t' | 'f' | 'r') => 0.5,
        Some('m' | 'M' | 'w' | 'W' | '@' | '%') => 1.1,
        Some(c) if c.is_uppercase() => 0.84,
        Some(_) => 0.72,
        None => 0.0,
    }
}
