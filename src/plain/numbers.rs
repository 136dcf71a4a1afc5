//! Owns lines that give an axis its numbers: `money 40 65 80`.
//! Must not know what the numbers mean.

use super::line::named;
use crate::pack::{Axis, Id};
use crate::session::Percent;

/// What one word of such a line says of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// `=`: as it is.
    Keep,
    /// `-`: blank.
    Blank,
    /// From 0 to 100.
    Value(Percent),
}

/// The axis that a line names, by its name, the beginning of it or its number, and what is said of it: at least one
/// cell and at most `most`.
pub(super) fn read(line: &str, known: &[Axis], most: usize) -> Option<(Id, Vec<Cell>)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let behind = words.iter().rev().take_while(|word| cell(word).is_some()).count();
    let named_by_number = behind == words.len();
    let (name, cells) = words.split_at_checked(words.len() - behind + usize::from(named_by_number))?;
    let axis = if named_by_number {
        let number: usize = name.first()?.parse().ok()?;
        known.get(number.checked_sub(1)?)?
    } else {
        known.get(named(&name.join(" "), known.iter().map(|axis| axis.name.as_str()))?)?
    };
    let cells: Vec<Cell> = cells.iter().filter_map(|word| cell(word)).collect();
    ((1..=most).contains(&cells.len())).then(|| (axis.id.clone(), cells))
}

fn cell(word: &str) -> Option<Cell> {
    match word.trim_end_matches(',') {
        "-" => Some(Cell::Blank),
        "=" => Some(Cell::Keep),
        number => {
            number.parse::<u8>().ok().and_then(|number| Percent::try_from(number).ok()).map(Cell::Value)
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn value(number: u8) -> Cell {
        Cell::Value(Percent::at_most_100(number))
    }

    #[rstest]
    #[case("money 40 65 80", Some(("money", vec![value(40), value(65), value(80)])))]
    #[case("MON 65", Some(("money", vec![value(65)])))]
    #[case("2 0, -", Some(("growth", vec![value(0), Cell::Blank])))]
    #[case("growth = 30", Some(("growth", vec![Cell::Keep, value(30)])))]
    #[case("money 101", None)]
    #[case("money", None)]
    #[case("4", None)]
    #[case("9 40", None)]
    #[case("pay 40", None)]
    #[case("money 1 2 3 4", None)]
    #[case("", None)]
    fn axes_take_their_numbers(#[case] line: &str, #[case] read_as: Option<(&str, Vec<Cell>)>) {
        let pack = crate::pack::four_lessons().unwrap();
        let read = read(line, pack.axes(), 3);
        let wanted = read_as.map(|(axis, cells)| (Id::new(axis).unwrap(), cells));
        assert_eq!(read, wanted);
    }
}
