//! Owns the words beside a radar: how much of them is said, and where they stand around the drawing.
//! Must not draw lines.

use unicode_segmentation::UnicodeSegmentation;

use super::{
    Glyphs, Ink, Spot,
    dots::Dots,
    geometry::{Frame, turn},
};
use crate::text::{columns, wrap_evenly};

/// What stands beside the end of a spoke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisLabel {
    /// The axis.
    pub name: String,
    /// The point in digits, or why there is none.
    pub value: String,
    /// The likely range, such as `40 to 70`; empty when there is none.
    pub range: String,
    /// What the range says, such as `mixed`; empty when there is none.
    pub word: String,
}

impl AxisLabel {
    /// Whether its value is a point, and not why there is none.
    #[must_use]
    pub fn has_point(&self) -> bool {
        !(self.range.is_empty() && self.word.is_empty())
    }
}

/// How much is said beside the spokes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// Name, value, range and word. `tall` gives each its own line beside the spokes, `stacked` above and
    /// below the drawing; with both, long names take several lines there too.
    Full { tall: bool, stacked: bool },
    /// Name and value.
    Short,
    /// The first letter of the name; `apart` gives two to names that begin alike.
    Initials { apart: bool },
    /// Nothing.
    Bare,
}

/// The most columns that a line of a tall label takes, where words allow.
const TALL: u16 = 10;

/// The same of a name above or below the drawing.
const UPRIGHT: u16 = 16;

/// Pieces of text that stand side by side.
type Line = Vec<(String, Ink)>;

/// A label with its place on the sheet.
pub(super) struct Placed {
    x: i32,
    y: i32,
    width: i32,
    side: LabelSide,
    lines: Vec<Line>,
}

/// Where a radar and its labels lie.
pub(super) struct Layout {
    pub(super) frame: Frame,
    pub(super) labels: Vec<Placed>,
    /// Columns and rows from the first to the last that is used.
    pub(super) size: (i32, i32),
    top: i32,
}

/// On which side of a radar the label of a spoke stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelSide {
    /// Over the end of the spoke, in the middle.
    Above,
    /// Right of it, flush left.
    Right,
    /// Under it, in the middle.
    Below,
    /// Left of it, flush right.
    Left,
}

/// Where to a label of several lines grows from the end of its spoke: away from the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelGrowth {
    /// Its last line is level with the end.
    Up,
    /// Its middle is.
    Evenly,
    /// Its first line is.
    Down,
}

/// Where the label of spoke `index` of `spokes` stands.
#[must_use]
pub fn label_place(index: usize, spokes: usize) -> (LabelSide, LabelGrowth) {
    let (right, up) = (turn(index, spokes) * std::f64::consts::TAU).sin_cos();
    let side = match (right.abs() < 0.2, right > 0.0, up > 0.0) {
        (true, _, true) => LabelSide::Above,
        (true, _, false) => LabelSide::Below,
        (false, true, _) => LabelSide::Right,
        (false, false, _) => LabelSide::Left,
    };
    let growth = match side {
        LabelSide::Above => LabelGrowth::Up,
        LabelSide::Below => LabelGrowth::Down,
        LabelSide::Right | LabelSide::Left if up > 0.3 => LabelGrowth::Up,
        LabelSide::Right | LabelSide::Left if up < -0.3 => LabelGrowth::Down,
        LabelSide::Right | LabelSide::Left => LabelGrowth::Evenly,
    };
    (side, growth)
}

impl Layout {
    /// The labels around a drawing of `radius` columns whose centre is the cell 0, 0; none when two of them
    /// would touch.
    pub(super) fn around(labels: &[AxisLabel], radius: u16, detail: Detail, glyphs: Glyphs) -> Option<Self> {
        let centre = Dots::middle(glyphs, (0, 0));
        let frame = Frame { centre, radius: f64::from(radius), spokes: labels.len() };
        let labels: Vec<_> = (0..labels.len())
            .filter_map(|index| Some(Placed::beside(&frame, index, (labels, labels.get(index)?), detail)))
            .collect();
        let rest = |index: usize| labels.iter().skip(index + 1);
        if labels.iter().enumerate().any(|(index, label)| rest(index).any(|other| label.touches(other))) {
            return None;
        }
        let (across, down) = (i32::from(radius), i32::from(radius.div_ceil(2)));
        let left = labels.iter().map(|label| label.x).fold(-across, i32::min);
        let top = labels.iter().map(|label| label.y).fold(-down, i32::min);
        let right = labels.iter().map(|label| label.x + label.width - 1).fold(across, i32::max);
        let bottom = labels.iter().map(|label| label.y + label.height() - 1).fold(down, i32::max);
        let mut layout = Self { frame, labels, size: (right - left + 1, bottom - top + 1), top };
        layout.shift(-left, -top);
        Some(layout)
    }

    /// Whether something stands beside the spokes.
    pub(super) fn is_named(&self) -> bool {
        self.labels.iter().any(|label| label.width > 0)
    }

    /// The last row that is used.
    pub(super) fn bottom(&self) -> u16 {
        u16::try_from(self.top + self.size.1 - 1).unwrap_or(0)
    }

    /// Moves everything by whole cells.
    pub(super) fn shift(&mut self, right: i32, down: i32) {
        let Spot { x, y } = self.frame.centre;
        self.frame.centre = Spot { x: x + f64::from(right), y: y + f64::from(down) };
        self.top += down;
        for label in &mut self.labels {
            label.x += right;
            label.y += down;
        }
    }
}

impl Placed {
    /// The label of spoke `index`, which is one of `all`.
    fn beside(frame: &Frame, index: usize, (all, label): (&[AxisLabel], &AxisLabel), detail: Detail) -> Self {
        let (side, growth) = label_place(index, frame.spokes);
        let lines = match detail {
            Detail::Initials { apart } => vec![vec![(initial(all, label, apart), Ink::Muted)]],
            Detail::Bare => Vec::new(),
            Detail::Short => short(label),
            Detail::Full { tall, stacked } => full(label, side, tall, stacked),
        };
        let height = i32::try_from(lines.len()).unwrap_or(0);
        let width = lines.iter().map(|line| i32::from(length(line))).max().unwrap_or(0);
        let (rim_x, rim_y) = frame.at(index, 100.0).cell();
        let x = match side {
            LabelSide::Above | LabelSide::Below => rim_x - (width - 1) / 2,
            LabelSide::Right => rim_x + 2,
            LabelSide::Left => rim_x - 1 - width,
        };
        let beside = matches!(side, LabelSide::Right | LabelSide::Left);
        let y = match growth {
            LabelGrowth::Up => rim_y - height + i32::from(beside),
            LabelGrowth::Down => rim_y + i32::from(!beside),
            LabelGrowth::Evenly => rim_y - (height - 1) / 2,
        };
        Self { x, y, width, side, lines }
    }

    fn height(&self) -> i32 {
        i32::try_from(self.lines.len()).unwrap_or(0)
    }

    /// Whether two labels share a cell or stand without a column between them.
    fn touches(&self, other: &Self) -> bool {
        self.width > 0
            && other.width > 0
            && self.x <= other.x + other.width
            && other.x <= self.x + self.width
            && self.y < other.y + other.height()
            && other.y < self.y + self.height()
    }

    /// Every piece of text with its place: column, row, text, ink.
    pub(super) fn pieces(&self) -> impl Iterator<Item = (i32, i32, &str, Ink)> {
        self.lines.iter().zip(self.y..).flat_map(move |(line, y)| {
            let spare = self.width - i32::from(length(line));
            let mut x = self.x
                + match self.side {
                    LabelSide::Above | LabelSide::Below => spare / 2,
                    LabelSide::Right => 0,
                    LabelSide::Left => spare,
                };
            line.iter().map(move |(text, ink)| {
                let at = x;
                x += i32::from(columns(text));
                (at, y, text.as_str(), *ink)
            })
        })
    }
}

fn length(line: &Line) -> u16 {
    line.iter().fold(0, |sum, (text, _)| sum.saturating_add(columns(text)))
}

/// The first letter of a name, or the first two when `apart` is wished for and another name begins alike.
fn initial(all: &[AxisLabel], label: &AxisLabel, apart: bool) -> String {
    let first = |label: &AxisLabel| label.name.graphemes(true).next().unwrap_or_default().to_owned();
    let letter = first(label);
    let alike = all.iter().filter(|other| first(other) == letter).count() > 1;
    if apart && alike { label.name.graphemes(true).take(2).collect() } else { letter }
}

fn short(label: &AxisLabel) -> Vec<Line> {
    let name = vec![(label.name.clone(), Ink::Strong)];
    if label.has_point() { vec![name, vec![(label.value.clone(), Ink::Now)]] } else { vec![name] }
}

fn full(label: &AxisLabel, side: LabelSide, tall: bool, stacked: bool) -> Vec<Line> {
    let upright = matches!(side, LabelSide::Above | LabelSide::Below);
    if tall && !upright {
        let parts = [
            (&label.name, Ink::Strong),
            (&label.value, value_ink(label)),
            (&label.range, Ink::Muted),
            (&label.word, Ink::Body),
        ];
        return parts.into_iter().flat_map(|(text, ink)| folded(text, TALL, ink)).collect();
    }
    let mut lines = if tall && stacked {
        folded(&label.name, UPRIGHT, Ink::Strong)
    } else {
        vec![vec![(label.name.clone(), Ink::Strong)]]
    };
    let mut value = vec![(label.value.clone(), value_ink(label))];
    if !label.range.is_empty() {
        value.push((format!(" ({})", label.range), Ink::Muted));
    }
    let mut word = vec![(label.word.clone(), Ink::Body)];
    if upright && !stacked && !label.word.is_empty() {
        value.push(("  ".to_owned(), Ink::Body));
        value.append(&mut word);
    }
    lines.extend([value, word]);
    lines.into_iter().filter(|line| length(line) > 0).collect()
}

fn value_ink(label: &AxisLabel) -> Ink {
    if label.has_point() { Ink::Now } else { Ink::Muted }
}

/// `text` on as many lines as keep it about `most` columns wide, broken at spaces and between ideographs only.
fn folded(text: &str, most: u16, ink: Ink) -> Vec<Line> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if columns(line) + 1 + columns(word) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None if word.graphemes(true).all(|letter| columns(letter) > 1) => {
                lines.extend(wrap_evenly(word, most.into()));
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    lines.into_iter().map(|line| vec![(line, ink)]).collect()
}
