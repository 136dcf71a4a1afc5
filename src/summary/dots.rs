//! Owns [`Dots`]: lines and rings on the fine grid inside the cells, in braille, blocks or ASCII.
//! Must not know radars or text.

use super::{
    Glyphs, Ink, Sheet, Spot,
    geometry::{Frame, floor},
};

/// What a line belongs to. In one cell only the highest layer is seen, so that lines that meet stay legible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layer {
    /// Nothing here.
    Empty,
    /// Rings.
    Ring,
    /// Spokes.
    Spoke,
    /// The second outline.
    Second,
    /// The first outline.
    First,
}

/// A grid of cells with the finer dots inside them.
pub(super) struct Dots {
    glyphs: Glyphs,
    width: u16,
    height: u16,
    cells: Vec<(Layer, u8)>,
}

impl Dots {
    /// An empty grid, in cells.
    pub(super) fn new(width: u16, height: u16, glyphs: Glyphs) -> Self {
        let cells = vec![(Layer::Empty, 0); usize::from(width) * usize::from(height)];
        Self { glyphs, width, height, cells }
    }

    /// The middle of the dot in the middle of a cell: what is drawn around it comes out the same on either side.
    pub(super) fn middle(glyphs: Glyphs, (x, y): (i32, i32)) -> Spot {
        let (across, down) = fineness(glyphs);
        let middle = |dots: f64| ((dots / 2.0).floor() + 0.5) / dots;
        Spot { x: f64::from(x) + middle(across), y: f64::from(y) + middle(down) }
    }

    /// A straight line; of every `period` dots along it only the first is set.
    pub(super) fn line(&mut self, from: Spot, to: Spot, period: u16, layer: Layer) {
        let (across, down) = fineness(self.glyphs);
        let (x, y) = (from.x * across, from.y * down);
        let (dx, dy) = (to.x * across - x, to.y * down - y);
        let steps = dx.abs().max(dy.abs()).ceil().max(1.0);
        let mut step = 0.0;
        while step <= steps {
            self.dot(x + dx * step / steps, y + dy * step / steps, layer);
            step += f64::from(period.max(1));
        }
    }

    /// A straight line that is two dots wide where dots are as fine as braille.
    pub(super) fn thick_line(&mut self, from: Spot, to: Spot, layer: Layer) {
        self.line(from, to, 1, layer);
        if self.glyphs == Glyphs::Braille {
            let (across, down) = fineness(self.glyphs);
            let flat = ((to.x - from.x) * across).abs() > ((to.y - from.y) * down).abs();
            let (x, y) = if flat { (0.0, -1.0 / down) } else { (-1.0 / across, 0.0) };
            let moved = |spot: Spot| Spot { x: spot.x + x, y: spot.y + y };
            self.line(moved(from), moved(to), 1, layer);
        }
    }

    /// The ring of all that is `value` on any spoke of `frame`, in dots that are well apart.
    pub(super) fn ring(&mut self, frame: &Frame, value: f64) {
        let gap = if self.glyphs == Glyphs::Ascii { 4.0 } else { 2.0 };
        let (across, down) = fineness(self.glyphs);
        let around = std::f64::consts::TAU * frame.radius * value / 100.0;
        // A multiple of 4, so that the four quarters look the same.
        let count = ((around / gap / 4.0).round() * 4.0).max(4.0);
        let mut step = 0.5;
        while step < count {
            let spot = frame.turned(step / count, value);
            self.dot(spot.x * across, spot.y * down, Layer::Ring);
            step += 1.0;
        }
    }

    /// What is seen in a cell.
    pub(super) fn layer(&self, x: u16, y: u16) -> Layer {
        let found = self.place(i32::from(x), i32::from(y)).and_then(|place| self.cells.get(place));
        found.map_or(Layer::Empty, |cell| cell.0)
    }

    /// Puts every cell that is not empty on the sheet.
    pub(super) fn put(&self, sheet: &mut impl Sheet) {
        for (y, row) in (0..self.height).zip(self.cells.chunks(usize::from(self.width.max(1)))) {
            for (x, &(layer, mask)) in (0..self.width).zip(row) {
                let ink = match layer {
                    Layer::Empty => continue,
                    Layer::Ring | Layer::Spoke => Ink::Rule,
                    Layer::Second => Ink::GoodEnough,
                    Layer::First => Ink::Now,
                };
                sheet.mark(x, y, symbol(self.glyphs, layer, mask), ink);
            }
        }
    }

    fn place(&self, x: i32, y: i32) -> Option<usize> {
        let (x, y) = (u16::try_from(x).ok()?, u16::try_from(y).ok()?);
        (x < self.width && y < self.height).then(|| usize::from(y) * usize::from(self.width) + usize::from(x))
    }

    /// Sets the dot at `x`, `y`, counted in dots.
    fn dot(&mut self, x: f64, y: f64, layer: Layer) {
        let (across, down) = match self.glyphs {
            Glyphs::Braille => (2, 4),
            Glyphs::Block => (2, 2),
            Glyphs::Ascii => (1, 1),
        };
        let (x, y) = (floor(x), floor(y));
        let Some(place) = self.place(x.div_euclid(across), y.div_euclid(down)) else {
            return;
        };
        let Some(cell) = self.cells.get_mut(place) else {
            return;
        };
        let bit = match (self.glyphs, x.rem_euclid(across), y.rem_euclid(down)) {
            (Glyphs::Braille, 0, row @ 0..=2) => 1 << row,
            (Glyphs::Braille, _, row @ 0..=2) => 8 << row,
            (Glyphs::Braille, column, _) => 64 << column,
            (Glyphs::Block, column, row) => 1 << (2 * row + column),
            (Glyphs::Ascii, _, _) => 1,
        };
        if layer > cell.0 {
            *cell = (layer, bit);
        } else if layer == cell.0 {
            cell.1 |= bit;
        }
    }
}

/// Dots in a cell, across and down.
fn fineness(glyphs: Glyphs) -> (f64, f64) {
    match glyphs {
        Glyphs::Braille => (2.0, 4.0),
        Glyphs::Block => (2.0, 2.0),
        Glyphs::Ascii => (1.0, 1.0),
    }
}

/// Quadrants by their bits: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
const QUADRANTS: [char; 16] =
    [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'];

/// The character for what is set in a cell. Blocks are heavy: there, and in ASCII, only the first outline
/// is made of them, and the quieter layers of lighter signs.
fn symbol(glyphs: Glyphs, layer: Layer, mask: u8) -> char {
    match (glyphs, layer) {
        (_, Layer::Empty) => ' ',
        (Glyphs::Braille, _) => char::from_u32(0x2800 + u32::from(mask)).unwrap_or(' '),
        (Glyphs::Block, Layer::First) => QUADRANTS.get(usize::from(mask)).copied().unwrap_or('█'),
        (Glyphs::Block, Layer::Second) => '•',
        (Glyphs::Block, Layer::Ring | Layer::Spoke) => '·',
        (Glyphs::Ascii, Layer::First) => '*',
        (Glyphs::Ascii, Layer::Second) => '+',
        (Glyphs::Ascii, Layer::Ring | Layer::Spoke) => '.',
    }
}
