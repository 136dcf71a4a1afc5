//! Owns the radar that `fourfold doctor` draws three ways, each over its number and its name.
//! Must not decide which of them is used.

use crate::report;
use crate::summary::{AxisLabel, Glyphs, Outline, RadarChart};
use crate::text::columns;

/// What the drawings are made of, the finest first, as they are numbered from 1.
pub(super) const TIERS: [Glyphs; 3] = [Glyphs::Braille, Glyphs::Block, Glyphs::Ascii];

/// Columns and rows of each of the three radars.
const SIZE: (u16, u16) = (24, 11);

/// One radar three times: side by side where `width` columns hold that, else below each other.
pub(super) fn radars(width: u16) -> String {
    let chart = chart();
    let drawings = TIERS.into_iter().zip(1..).map(|(glyphs, number)| {
        let name = format!("{number} {}", glyphs.name());
        let mut rows = report::small_radar(&chart, SIZE, glyphs);
        let middle = usize::from(SIZE.0).saturating_sub(name.len()) / 2;
        rows.push(" ".repeat(middle) + &name);
        rows
    });
    let drawings: Vec<_> = drawings.collect();
    if width < SIZE.0 * 3 {
        let below = |rows: &Vec<String>| rows.iter().map(|row| row.trim_end().to_owned() + "\n").collect();
        return drawings.iter().map(below).collect::<Vec<String>>().join("\n");
    }
    let row = |y: usize| {
        let cells = drawings.iter().map(|rows| rows.get(y).map_or("", String::as_str));
        let padded = |cell: &str| {
            let missing = usize::from(SIZE.0.saturating_sub(columns(cell)));
            cell.to_owned() + &" ".repeat(missing)
        };
        cells.map(padded).collect::<String>().trim_end().to_owned() + "\n"
    };
    (0..=usize::from(SIZE.1)).map(row).collect()
}

fn chart() -> RadarChart {
    let axis = |name: &str| AxisLabel {
        name: name.to_owned(),
        value: String::new(),
        range: String::new(),
        word: String::new(),
    };
    RadarChart {
        labels: ["Money", "Growth", "Balance", "Passion"].map(axis).to_vec(),
        solid: Outline { name: String::new(), values: [80.0, 50.0, 35.0, 65.0].map(Some).to_vec() },
        dotted: None,
        both: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_radar_stands_over_its_name() {
        let text = radars(80);
        let names: Vec<_> = text.lines().last().unwrap().split_whitespace().collect();
        assert_eq!(names, ["1", "braille", "2", "block", "3", "ascii"]);
        assert!(text.lines().count() == usize::from(SIZE.1) + 1 && !text.is_ascii(), "{text}");
        assert!(text.lines().all(|line| columns(line) <= SIZE.0 * 3), "{text}");
    }

    #[test]
    fn where_there_is_no_room_they_stand_below_each_other() {
        let text = radars(40);
        let named = text.lines().enumerate().filter(|(_, row)| row.contains(char::is_numeric));
        let named: Vec<_> = named.map(|(y, row)| (y, row.trim())).collect();
        let rows = usize::from(SIZE.1);
        let expected = [(rows, "1 braille"), (rows * 2 + 2, "2 block"), (rows * 3 + 4, "3 ascii")];
        assert_eq!(named, expected, "{text}");
        assert!(text.lines().all(|line| columns(line) <= SIZE.0), "{text}");
    }
}
