//! What a person relies on in a radar: even, open where something is missing, nothing on top of another.

use std::collections::HashSet;

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::{
    summary::testing::{NAMES, Seen, Stand, USUAL, summary},
    words::result as words,
};

const TIERS: [Glyphs; 3] = [Glyphs::Braille, Glyphs::Block, Glyphs::Ascii];

fn chart(stands: &[Stand]) -> RadarChart {
    words::radar(&summary(stands))
}

fn seen(chart: &RadarChart, size: (u16, u16), form: RadarForm, glyphs: Glyphs) -> Seen {
    let mut seen = Seen::default();
    chart.draw(size, form, glyphs, &mut seen);
    seen
}

/// The cells of the marks of a kind.
fn places(seen: &Seen, glyph: char) -> Vec<(u16, u16)> {
    seen.marks.iter().filter(|mark| mark.2 == glyph).map(|mark| (mark.0, mark.1)).collect()
}

fn is_ring_number(text: &str, ink: Ink) -> bool {
    ink == Ink::Muted && RINGS.iter().any(|(_, number)| *number == text)
}

#[rstest]
fn every_number_of_axes_fits_in_the_least_size(
    #[values(3, 4, 5, 6, 7, 8)] axes: usize,
    #[values(Glyphs::Braille, Glyphs::Block, Glyphs::Ascii)] glyphs: Glyphs,
) {
    let stands: Vec<Stand> = USUAL.into_iter().cycle().take(axes).collect();
    let chart = chart(&stands);
    let size = chart.min_size(RadarForm::Full, glyphs);
    let seen = seen(&chart, size, RadarForm::Full, glyphs);
    let text: String = seen.texts.iter().map(|text| text.2.as_str()).collect();
    let shown = |part: &str| part.split(' ').all(|word| text.contains(word));
    for label in &chart.labels {
        assert!([&label.name, &label.value, &label.range, &label.word].into_iter().all(|part| shown(part)));
    }
    assert!(size.0 <= 80, "{size:?}");
}

#[test]
fn four_axes_fit_in_40_by_18() {
    let (width, height) = chart(&USUAL).min_size(RadarForm::Full, Glyphs::Braille);
    assert!(width <= 40 && height <= 18, "{width}x{height}");
}

#[rstest]
fn equal_values_lie_evenly_around_the_centre(
    #[values(Glyphs::Braille, Glyphs::Block, Glyphs::Ascii)] glyphs: Glyphs,
) {
    let found = places(
        &seen(&chart(&[(Some((40, 50, 60)), None); 4]), (60, 24), RadarForm::Full, glyphs),
        glyphs.now(),
    );
    let [top, right, bottom, left] = found[..] else { panic!("{found:?}") };
    assert_eq!((top.0, right.1), (bottom.0, left.1), "on the same column and row");
    assert!((right.0 - top.0).abs_diff(top.0 - left.0) <= 1, "{found:?}");
    assert!((right.1 - top.1).abs_diff(bottom.1 - right.1) <= 1, "{found:?}");
    assert!(
        (right.0 - left.0).abs_diff(2 * (bottom.1 - top.1)) <= 2,
        "as wide as tall on the glass: {found:?}"
    );
}

#[rstest]
fn the_two_outlines_differ_without_colour(
    #[values(Glyphs::Braille, Glyphs::Block, Glyphs::Ascii)] glyphs: Glyphs,
) {
    let shape = |ink| {
        let chart = chart(&[(Some((70, 80, 90)), Some(30)); 4]);
        let seen = seen(&chart, (60, 26), RadarForm::Full, glyphs);
        seen.marks.iter().filter(|mark| mark.3 == ink).map(|mark| mark.2).collect::<HashSet<_>>()
    };
    let (now, level) = (shape(Ink::Now), shape(Ink::GoodEnough));
    assert!(now.contains(&glyphs.now()) && !level.contains(&glyphs.now()));
    assert!(level.contains(&glyphs.good_enough()) && !now.contains(&glyphs.good_enough()));
    if glyphs != Glyphs::Braille {
        assert!(now.is_disjoint(&level), "{now:?} {level:?}");
    }
}

#[rstest]
fn a_missing_axis_has_no_mark_and_no_edge(#[values(Glyphs::Braille, Glyphs::Ascii)] glyphs: Glyphs) {
    let mut stands = [(Some((70, 80, 90)), None); 4];
    let lines = |seen: &Seen| seen.marks.iter().filter(|mark| mark.3 == Ink::Now).count();
    let whole = seen(&chart(&stands), (60, 24), RadarForm::Full, glyphs);
    stands[1].0 = None;
    let open = seen(&chart(&stands), (60, 24), RadarForm::Full, glyphs);
    assert_eq!(places(&whole, glyphs.now()).len(), 4);
    assert_eq!(places(&open, glyphs.now()).len(), 3);
    assert!(lines(&open) * 3 < lines(&whole) * 2, "two of four sides are left");
    let said: String = open.texts.iter().map(|text| text.2.clone() + " ").collect();
    assert!(said.contains("not enough answers"), "{said}");
}

#[test]
fn two_marks_in_one_place_become_one_that_the_legend_explains() {
    let both = seen(&chart(&[(Some((40, 50, 60)), Some(50)); 4]), (60, 24), RadarForm::Full, Glyphs::Braille);
    assert!(both.texts.iter().any(|text| text.2 == "both"));
    let apart =
        seen(&chart(&[(Some((40, 50, 60)), Some(90)); 4]), (60, 24), RadarForm::Full, Glyphs::Braille);
    assert!(!apart.texts.iter().any(|text| text.2 == "both"));
}

#[test]
fn nothing_is_drawn_for_too_few_or_too_many_axes() {
    for count in [0, 1, 2, 9, 2000] {
        let chart = RadarChart {
            labels: vec![chart(&USUAL).labels[0].clone(); count],
            solid: Outline { name: String::new(), values: vec![Some(50.0); count] },
            dotted: None,
            both: String::new(),
        };
        let seen = seen(&chart, (80, 24), RadarForm::Full, Glyphs::Braille);
        assert!(seen.marks.is_empty() && seen.texts.is_empty(), "{count}");
        assert_eq!(chart.min_size(RadarForm::Full, Glyphs::Braille).0, u16::MAX);
    }
}

#[test]
fn a_corner_of_14_by_7_shows_shape_and_initials() {
    let seen = seen(&chart(&USUAL), (14, 7), RadarForm::Small, Glyphs::Braille);
    let text: Vec<_> = seen.texts.iter().map(|text| text.2.as_str()).collect();
    assert_eq!(text, ["M", "G", "B", "P"]);
    assert_eq!(places(&seen, '●').len(), 4);
    assert_eq!(places(&seen, '◇').len(), 0, "no room for a second outline");
}

/// A radar with the names of eight axes as they may come: long, alike, in wide letters.
fn long() -> RadarChart {
    let mut chart = chart(&[(Some((40, 50, 60)), Some(95)); 8]);
    let names = [
        "Money and what it is for",
        "Growth",
        "Balance of work and home",
        "People around you",
        "Having a say",
        "自律と責任のある働き方",
        "Health",
        "Meaning beyond the money",
    ];
    for (label, name) in chart.labels.iter_mut().zip(names) {
        name.clone_into(&mut label.name);
    }
    chart
}

fn said(seen: &Seen) -> Vec<&str> {
    let rings = |text: &(u16, u16, String, Ink)| is_ring_number(&text.2, text.3);
    seen.texts.iter().filter(|text| !rings(text)).map(|text| text.2.as_str()).collect()
}

#[test]
fn initials_of_names_that_begin_alike_are_two_letters() {
    let seen = seen(&long(), (22, 11), RadarForm::Small, Glyphs::Braille);
    assert_eq!(said(&seen), ["Mo", "G", "B", "P", "Ha", "自", "He", "Me"]);
}

#[test]
fn one_letter_stands_where_two_have_no_room() {
    let mut chart = chart(&[(Some((40, 50, 60)), None); 4]);
    for (label, name) in chart.labels.iter_mut().zip(["Money", "Pay", "Meaning", "Passion"]) {
        name.clone_into(&mut label.name);
    }
    let texts = |width| said(&seen(&chart, (width, 7), RadarForm::Small, Glyphs::Braille)).join(" ");
    assert_eq!((texts(15), texts(14)), ("Mo Pa Me Pa".to_owned(), "M P M P".to_owned()));
}

#[rstest]
fn a_small_radar_names_its_axes_on_as_many_rows_as_it_asks_for(
    #[values(3, 4, 5, 6, 7, 8)] axes: usize,
    #[values(Glyphs::Braille, Glyphs::Block, Glyphs::Ascii)] glyphs: Glyphs,
) {
    let mut chart = long();
    chart.labels.truncate(axes);
    chart.solid.values.truncate(axes);
    chart.dotted = None;
    let rows = chart.small_rows();
    assert!(rows <= 11, "{rows}");
    assert_eq!(said(&seen(&chart, (22, rows), RadarForm::Small, glyphs)).len(), axes);
}

#[test]
fn long_names_take_several_lines_before_they_cost_the_words() {
    let (width, height) = long().min_size(RadarForm::BesideBars, Glyphs::Braille);
    assert!(width <= 52 && height <= 28, "{width}x{height}");
    let seen = seen(&long(), (width, height), RadarForm::BesideBars, Glyphs::Braille);
    let text = said(&seen);
    assert!(text.windows(3).any(|lines| lines == ["自律と責", "任のある", "働き方"]), "{text:?}");
    assert_eq!(text.iter().filter(|text| **text == "mixed").count(), 8, "{text:?}");
}

#[test]
fn a_radar_that_stands_alone_gives_up_a_free_row_for_its_initials() {
    let seen = seen(&long(), (38, 10), RadarForm::Full, Glyphs::Braille);
    assert_eq!(said(&seen), ["Mo", "G", "B", "P", "Ha", "自", "He", "Me", "now", "good enough"]);
}

fn stand() -> impl Strategy<Value = Stand> {
    let range = (0u8..=100).prop_map(|p| (p.saturating_sub(15), p, (p + 15).min(100)));
    (proptest::option::weighted(0.85, range), proptest::option::of(0u8..=100))
}

proptest! {
    #[test]
    fn words_never_touch_the_drawing_and_nothing_leaves_the_area(
        stands in proptest::collection::vec(stand(), 3..=8),
        names in Just(NAMES.to_vec()).prop_shuffle(),
        size in (0u16..130, 0u16..60),
        tier in 0usize..3,
        form in prop_oneof![Just(RadarForm::Full), Just(RadarForm::BesideBars), Just(RadarForm::Small)],
    ) {
        let mut chart = chart(&stands);
        for (label, name) in chart.labels.iter_mut().zip(names) {
            name.clone_into(&mut label.name);
        }
        let seen = seen(&chart, size, form, TIERS[tier]);
        let mut lines = HashSet::new();
        let mut outlines = HashSet::new();
        for (x, y, _, ink) in &seen.marks {
            prop_assert!(*x < size.0 && *y < size.1);
            lines.insert((*x, *y));
            if matches!(ink, Ink::Now | Ink::GoodEnough) {
                outlines.insert((*x, *y));
            }
        }
        let mut said = HashSet::new();
        for (x, y, text, ink) in &seen.texts {
            prop_assert!(x + columns(text) <= size.0 && *y < size.1, "{text} at {x} {y}");
            for x in *x..*x + columns(text) {
                prop_assert!(said.insert((x, *y)), "{text} stands on other text");
                let covered = if is_ring_number(text, *ink) { &outlines } else { &lines };
                prop_assert!(!covered.contains(&(x, *y)), "{text} covers a line at {x} {y}");
            }
        }
    }
}
