//! Owns the bytes of a frame: the fewest that turn what stands on the terminal into what is to stand there, in
//! sequences that every terminal since the VT220 knows.
//!
//! Every cell stays in its place on a terminal that measures a letter otherwise than we do: how wide accents, joined
//! emoji and flags are drawn differs from one to the next, and none can be asked.
//! Must not know what is drawn, nor write.

use std::fmt::Write as _;
use std::mem;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier};

/// Plain style, and everything erased.
const CLEAR: &str = "\x1b[m\x1b[2J";

/// Frames up to this size, in bytes, are not tried from an empty screen: that would hardly be shorter.
const WORTH_TRYING: usize = 800;

/// What stands on the terminal, as far as we know.
#[derive(Debug)]
pub struct Screen {
    area: Rect,
    /// None when nothing is known: the next frame is drawn onto a cleared screen.
    before: Option<Buffer>,
    cursor: Option<Position>,
}

impl Screen {
    /// A screen of which nothing is known, so large in columns and rows.
    #[must_use]
    pub fn new((width, height): (u16, u16)) -> Self {
        Self { area: Rect::new(0, 0, width, height), before: None, cursor: None }
    }

    /// Where there is room.
    #[must_use]
    pub fn area(&self) -> Rect {
        self.area
    }

    /// The bytes that bring `now` on the screen, with the cursor at `cursor`; none when all of it stands there.
    ///
    /// `now` has the area of the screen.
    pub fn frame(&mut self, now: Buffer, cursor: Position) -> String {
        let mut bytes = self.cells(&now);
        if bytes.is_empty() && self.cursor == Some(cursor) {
            return bytes;
        }
        place(&mut bytes, cursor.x, cursor.y);
        self.cursor = Some(cursor);
        self.before = Some(now);
        bytes
    }

    fn cells(&self, now: &Buffer) -> String {
        let anew = || CLEAR.to_owned() + &Pen::default().write(now, |y, x| !is_blank(at(now, x, y)));
        let Some(before) = &self.before else { return anew() };
        let rows: Vec<Change> =
            (now.area.top()..now.area.bottom()).map(|y| Change::of(before, now, y)).collect();
        let update = Pen::default().write(now, |y, x| match rows.get(usize::from(y)) {
            None | Some(Change::None) => false,
            Some(Change::Cells) => at(before, x, y) != at(now, x, y),
            Some(Change::Whole) => true,
        });
        if update.len() > WORTH_TRYING {
            let anew = anew();
            if anew.len() < update.len() {
                return anew;
            }
        }
        update
    }
}

/// What of a row is to be sent.
#[derive(Clone, Copy)]
enum Change {
    /// Nothing.
    None,
    /// The cells that differ.
    Cells,
    /// All of it: a disputed letter may cover cells that are blank as far as we know.
    Whole,
}

impl Change {
    fn of(before: &Buffer, now: &Buffer, y: u16) -> Self {
        let row = |buf: &'_ Buffer| {
            let width = usize::from(buf.area.width);
            let start = usize::from(y - buf.area.y) * width;
            start..start + width
        };
        let (Some(old), Some(new)) = (before.content.get(row(before)), now.content.get(row(now))) else {
            return Self::Cells;
        };
        if old == new {
            Self::None
        } else if old.iter().chain(new).any(is_disputed) {
            Self::Whole
        } else {
            Self::Cells
        }
    }
}

fn at(buf: &Buffer, x: u16, y: u16) -> &Cell {
    buf.cell((x, y)).unwrap_or(&Cell::EMPTY)
}

/// Whether terminals may disagree about its width.
fn is_disputed(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.len() > 1 && symbol.chars().nth(1).is_some()
}

/// Whether nothing at all is to be seen of it.
fn is_blank(cell: &Cell) -> bool {
    let shows = Modifier::REVERSED | Modifier::UNDERLINED | Modifier::CROSSED_OUT;
    cell.symbol() == " " && cell.bg == Color::Reset && !cell.modifier.intersects(shows)
}

/// Writes cells, and knows where the terminal stands and how it writes.
#[derive(Default)]
struct Pen {
    bytes: String,
    place: Option<(u16, u16)>,
    style: Ink,
}

/// How the terminal writes.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Ink {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Pen {
    /// Writes the cells of `now` that are `wanted`, by row and column.
    fn write(mut self, now: &Buffer, wanted: impl Fn(u16, u16) -> bool) -> String {
        let area = now.area;
        for y in area.top()..area.bottom() {
            let mut x = area.left();
            while x < area.right() {
                let cell = at(now, x, y);
                let width = if cell.symbol().len() == 1 { 1 } else { cell.cell_width().max(1) };
                if wanted(y, x) {
                    self.go(now, x, y);
                    self.cell(cell);
                    let end = x.saturating_add(width);
                    // At the right edge terminals differ in where they stand.
                    self.place = (end < area.right() && !is_disputed(cell)).then_some((end, y));
                }
                x = x.saturating_add(width);
            }
        }
        if self.style != Ink::default() {
            self.bytes.push_str("\x1b[m");
        }
        self.bytes
    }

    /// Goes to a cell by the fewest bytes: over a short gap by writing what stands there anyway.
    fn go(&mut self, now: &Buffer, x: u16, y: u16) {
        match self.place {
            Some(place) if place == (x, y) => {}
            Some((from, row)) if row == y && from < x => {
                let gap = || (from..x).map(|x| at(now, x, y));
                let seen = self.style.shows_on_blanks();
                let same = |cell: &Cell| {
                    cell.symbol().len() == 1 && ((is_blank(cell) && !seen) || Ink::of(cell) == self.style)
                };
                if x - from <= 4 && gap().all(same) {
                    gap().for_each(|cell| self.bytes.push_str(cell.symbol()));
                } else {
                    let gap = if x - from == 1 { String::new() } else { (x - from).to_string() };
                    // Writing to a String cannot fail.
                    let _ = write!(self.bytes, "\x1b[{gap}C");
                }
            }
            Some(_) | None => place(&mut self.bytes, x, y),
        }
    }

    fn cell(&mut self, cell: &Cell) {
        if !is_blank(cell) {
            self.dip(Ink::of(cell));
        } else if self.style.shows_on_blanks() {
            self.dip(Ink::default());
        }
        self.bytes.push_str(cell.symbol());
    }

    /// Changes how the terminal writes.
    fn dip(&mut self, style: Ink) {
        let old = mem::replace(&mut self.style, style);
        if old == style {
            return;
        }
        let ends = |was: Color, is: Color| was != Color::Reset && is == Color::Reset;
        let anew = ends(old.fg, style.fg) || ends(old.bg, style.bg) || !style.modifier.contains(old.modifier);
        let from = if anew { Ink::default() } else { old };
        let mut codes = Vec::new();
        if anew && style != Ink::default() {
            codes.push("0".to_owned());
        }
        for (modifier, code) in MODIFIERS {
            if style.modifier.contains(modifier) && !from.modifier.contains(modifier) {
                codes.push(code.to_string());
            }
        }
        codes.extend((style.fg != from.fg).then(|| colour(style.fg, 30)));
        codes.extend((style.bg != from.bg).then(|| colour(style.bg, 40)));
        // Writing to a String cannot fail.
        let _ = write!(self.bytes, "\x1b[{}m", codes.join(";"));
    }
}

/// What of a style terminals can show, and the codes for it.
const MODIFIERS: [(Modifier, u8); 6] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::REVERSED, 7),
    (Modifier::CROSSED_OUT, 9),
];

impl Ink {
    fn of(cell: &Cell) -> Self {
        let mut shown = Modifier::empty();
        for (modifier, _) in MODIFIERS {
            shown |= cell.modifier & modifier;
        }
        Self { fg: cell.fg, bg: cell.bg, modifier: shown }
    }

    /// Whether a blank written so would be seen.
    fn shows_on_blanks(self) -> bool {
        let seen = Modifier::REVERSED | Modifier::UNDERLINED | Modifier::CROSSED_OUT;
        self.bg != Color::Reset || self.modifier.intersects(seen)
    }
}

/// The code of a colour: from `base` for the first eight, 30 for letters and 40 for what is behind them.
fn colour(colour: Color, base: u8) -> String {
    let dark = |at: u8| (base + at).to_string();
    let bright = |at: u8| (base + 60 + at).to_string();
    match colour {
        Color::Reset => dark(9),
        Color::Black => dark(0),
        Color::Red => dark(1),
        Color::Green => dark(2),
        Color::Yellow => dark(3),
        Color::Blue => dark(4),
        Color::Magenta => dark(5),
        Color::Cyan => dark(6),
        Color::Gray => dark(7),
        Color::DarkGray => bright(0),
        Color::LightRed => bright(1),
        Color::LightGreen => bright(2),
        Color::LightYellow => bright(3),
        Color::LightBlue => bright(4),
        Color::LightMagenta => bright(5),
        Color::LightCyan => bright(6),
        Color::White => bright(7),
        Color::Rgb(red, green, blue) => format!("{};2;{red};{green};{blue}", base + 8),
        Color::Indexed(index) => format!("{};5;{index}", base + 8),
    }
}

/// Puts the cursor at a column and a row, from 0.
fn place(bytes: &mut String, x: u16, y: u16) {
    // Writing to a String cannot fail.
    let _ = match (x, y) {
        (0, 0) => write!(bytes, "\x1b[H"),
        (0, y) => write!(bytes, "\x1b[{}H", u32::from(y) + 1),
        (x, y) => write!(bytes, "\x1b[{};{}H", u32::from(y) + 1, u32::from(x) + 1),
    };
}

#[cfg(test)]
mod tests;
