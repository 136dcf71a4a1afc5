//! A course as it stands on paper.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::summary::testing::{NAMES, Seen};

fn chart(axes: usize, values: &[Option<u8>]) -> SparkChart {
    let last = values.last().copied().flatten();
    let last = last.map_or_else(|| "not enough answers".to_owned(), |value| value.to_string());
    let spark = |name: &&str| Spark { name: (*name).to_owned(), values: values.to_vec(), last: last.clone() };
    SparkChart { sparks: NAMES.iter().take(axes).map(spark).collect() }
}

fn seen(chart: &SparkChart, width: u16, glyphs: Glyphs) -> Seen {
    let mut seen = Seen::default();
    chart.draw(width, glyphs, &mut seen);
    seen
}

fn row(chart: &SparkChart, width: u16, glyphs: Glyphs) -> String {
    let mut row = vec![' '; usize::from(width)];
    let seen = seen(chart, width, glyphs);
    for (x, _, glyph, _) in seen.marks.into_iter().filter(|mark| mark.1 == 0) {
        row[usize::from(x)] = glyph;
    }
    for (x, _, text, _) in seen.texts.into_iter().filter(|text| text.1 == 0) {
        row.splice(usize::from(x)..usize::from(x) + text.chars().count(), text.chars());
    }
    row.into_iter().collect::<String>().trim_end().to_owned()
}

const VALUES: [Option<u8>; 6] = [Some(0), Some(25), None, Some(50), Some(71), Some(100)];

#[rstest]
#[case::normal(40, Glyphs::Braille, "Money    ▁▂ ▄▆█  100")]
#[case::block(40, Glyphs::Block, "Money    ▁▂ ▄▆█  100")]
#[case::ascii(40, Glyphs::Ascii, "Money    _. -=^  100")]
#[case::the_newest_stay(19, Glyphs::Braille, "Money    ▂ ▄▆█  100")]
#[case::then_the_number_goes(18, Glyphs::Braille, "Money    ▁▂ ▄▆█")]
#[case::too_narrow(12, Glyphs::Braille, "Money    ▄▆█")]
#[case::stump(4, Glyphs::Ascii, "..")]
#[case::zero(0, Glyphs::Braille, "")]
fn a_course_in_one_line(#[case] width: u16, #[case] glyphs: Glyphs, #[case] drawn: &str) {
    assert_eq!(row(&chart(3, &VALUES), width, glyphs), drawn);
}

#[test]
fn a_gap_is_no_zero_and_the_end_says_why() {
    assert_eq!(row(&chart(3, &[Some(0), None]), 60, Glyphs::Ascii), "Money    _   not enough answers");
}

#[test]
fn every_height_is_used_and_none_falls() {
    for (glyphs, heights) in [(Glyphs::Braille, 8), (Glyphs::Ascii, 5)] {
        let mut signs: Vec<char> = (0..=100).map(|value| spark(value, glyphs)).collect();
        assert_eq!((spark(0, glyphs), spark(255, glyphs)), (signs[0], signs[100]));
        signs.dedup();
        assert_eq!(signs.len(), heights, "each height is one run");
    }
}

#[test]
fn hostile_sizes_do_no_harm() {
    let mut chart = chart(3, &[Some(1); 100]);
    chart.sparks[0].name = "x".repeat(100_000);
    chart.sparks[1].last = "y".repeat(100_000);
    chart.sparks.extend(vec![chart.sparks[2].clone(); 70_000]);
    chart.sparks[2].values = vec![Some(200); 100_000];
    for width in [0, 1, 2, 13, 80, u16::MAX] {
        seen(&chart, width, Glyphs::Block);
    }
    seen(&SparkChart { sparks: Vec::new() }, 80, Glyphs::Block);
}

proptest! {
    #[test]
    fn nothing_overlaps_or_passes_the_width(
        values in proptest::collection::vec(proptest::option::of(0u8..=100), 0..40),
        axes in 3usize..=8,
        width in 0u16..130,
    ) {
        let chart = chart(axes, &values);
        let seen = seen(&chart, width, Glyphs::Braille);
        let mut taken = std::collections::HashSet::new();
        prop_assert!(seen.marks.iter().all(|(x, y, ..)| *x < width && taken.insert((*x, *y))));
        for (x, y, text, _) in &seen.texts {
            prop_assert!(x + columns(text) <= width && *y < chart.height(), "{text} at {x} of {width}");
            prop_assert!((*x..*x + columns(text)).all(|x| taken.insert((x, *y))), "{text} stands on another");
        }
    }
}
