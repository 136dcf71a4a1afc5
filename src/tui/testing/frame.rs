//! Owns [`Frame`], what stands on the screen, as text that people can look at, for tests.
//! Must not assert anything: tests do.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// What stands on the screen.
pub(crate) struct Frame {
    pub(crate) buffer: Buffer,
    /// Column and row.
    pub(crate) cursor: (u16, u16),
}

impl Frame {
    /// One line a row, without the blanks at its end.
    pub(crate) fn rows(&self) -> Vec<String> {
        let rows = 0..self.buffer.area.height;
        rows.map(|y| self.cells(y).map(|(_, cell)| cell.symbol()).collect::<String>().trim_end().to_owned())
            .collect()
    }

    /// All rows.
    pub(crate) fn text(&self) -> String {
        self.rows().join("\n")
    }

    /// The cells of a row that are not the second half of a wide one.
    fn cells(&self, y: u16) -> impl Iterator<Item = (u16, &Cell)> {
        let mut taken = 0;
        (0..self.buffer.area.width).filter_map(move |x| {
            let cell = self.buffer.cell((x, y)).filter(|_| x >= taken)?;
            taken = x + u16::try_from(cell.symbol().width().max(1)).unwrap();
            Some((x, cell))
        })
    }

    /// The rows with the cursor, for people to look at.
    pub(crate) fn picture(&self) -> String {
        let area = self.buffer.area;
        let mut picture =
            format!("{}x{}, cursor at {},{}\n", area.width, area.height, self.cursor.0, self.cursor.1);
        for row in self.rows() {
            writeln!(picture, "|{row}").unwrap();
        }
        picture
    }

    /// Every run of cells of one style that is not the plain one, with its text.
    pub(crate) fn styles(&self) -> String {
        let mut styles = String::new();
        for y in 0..self.buffer.area.height {
            let mut run: Option<(u16, String, String)> = None;
            for (x, cell) in self.cells(y) {
                let style = style(cell);
                match &mut run {
                    Some((_, before, text)) if *before == style => text.push_str(cell.symbol()),
                    _ => {
                        end(&mut styles, y, run.take());
                        run = Some((x, style, cell.symbol().to_owned()));
                    }
                }
            }
            end(&mut styles, y, run);
        }
        styles
    }
}

fn end(styles: &mut String, y: u16, run: Option<(u16, String, String)>) {
    if let Some((x, style, text)) = run
        && !style.is_empty()
        && (!text.trim().is_empty() || style.contains("reverse"))
    {
        writeln!(styles, "{y:>2},{x:<3} {style:<13} {}", text.trim_end()).unwrap();
    }
}

fn style(cell: &Cell) -> String {
    let mut names = Vec::new();
    for (modifier, name) in [
        (Modifier::BOLD, "bold"),
        (Modifier::REVERSED, "reverse"),
        (Modifier::UNDERLINED, "underline"),
        (Modifier::DIM, "dim"),
    ] {
        if cell.modifier.contains(modifier) {
            names.push(name.to_owned());
        }
    }
    if cell.fg != Color::Reset {
        names.push(cell.fg.to_string().to_lowercase());
    }
    if cell.bg != Color::Reset {
        names.push(format!("on {}", cell.bg).to_lowercase());
    }
    names.join(" ")
}
