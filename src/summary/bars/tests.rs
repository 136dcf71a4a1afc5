//! What a person relies on in the bars: marks at their values, words that fit.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::{
    summary::testing::{Seen, Stand, USUAL, summary},
    words::result as words,
};

fn chart(stands: &[Stand]) -> BarChart {
    words::bars(&summary(stands))
}

fn seen(chart: &BarChart, width: u16, form: BarForm, glyphs: Glyphs) -> Seen {
    let mut seen = Seen::default();
    chart.draw(width, form, glyphs, &mut seen);
    seen
}

#[rstest]
#[case(100, 40, BarForm::Roomy)]
#[case(80, 14, BarForm::Roomy)]
#[case(80, 13, BarForm::Compact)]
#[case(80, 9, BarForm::Line)]
#[case(43, 40, BarForm::Line)]
#[case(0, 0, BarForm::Line)]
fn bars_fold_to_what_fits(#[case] width: u16, #[case] height: u16, #[case] form: BarForm) {
    let chart = chart(&USUAL);
    assert_eq!(chart.form(width, height), form);
}

#[rstest]
fn marks_stand_at_their_values(#[values(BarForm::Roomy, BarForm::Compact, BarForm::Line)] form: BarForm) {
    let seen = seen(&chart(&USUAL), 80, form, Glyphs::Ascii);
    let ends: Vec<_> = seen.marks.iter().filter(|mark| mark.2 == '|').map(|mark| mark.0).collect();
    let (first, length) = (ends[0], ends[1] - ends[0] + 1);
    let columns = |glyph| seen.marks.iter().filter(move |mark| mark.2 == glyph).map(|mark| mark.0);
    let points: Vec<_> = columns('@').take(4).collect();
    assert_eq!(points, [71, 54, 25, 38].map(|value| first + track(value, length)));
    let bands = columns('=').filter(|x| *x == first + track(85, length)).count();
    assert_eq!(bands, 1, "the first range ends at 85");
}

#[test]
fn a_missing_axis_has_no_point_but_says_why() {
    let seen = seen(&chart(&[(None, Some(60)); 3]), 80, BarForm::Compact, Glyphs::Braille);
    let glyphs: String = seen.marks.iter().map(|mark| mark.2).collect();
    assert!(!glyphs.contains('●') && !glyphs.contains('━') && !glyphs.contains('─'));
    let said: Vec<_> = seen.texts.iter().map(|text| text.2.as_str()).collect();
    assert!(said.contains(&"not enough answers") && said.contains(&"3 of 6 answered"));
    assert!(!said.contains(&"now") && said.contains(&"good enough"), "the legend names what is drawn");
}

/// Bars of three axes with the longest names there are.
fn long() -> BarChart {
    let mut chart = chart(&[USUAL[0], (None, Some(70)), USUAL[2]]);
    for (bar, name) in chart.bars.iter_mut().zip([
        "Money and what it is for",
        "自律と責任のある働き方",
        "Meaning beyond the money",
    ]) {
        name.clone_into(&mut bar.name);
    }
    chart
}

#[rstest]
#[case(70, false)]
#[case(46, true)]
fn a_long_name_costs_neither_its_word_nor_its_count(#[case] width: u16, #[case] moves: bool) {
    let seen = seen(&long(), width, BarForm::Compact, Glyphs::Braille);
    let row_of = |wanted: &str| seen.texts.iter().find(|text| text.2 == wanted).map(|text| text.1);
    let [name, word] = ["Money and what it is for", "leans high"].map(|text| row_of(text).unwrap());
    assert_eq!(word - name, u16::from(moves), "beside the bar where there is no room above it");
    assert!(row_of("not enough answers").is_some());
    assert_eq!(row_of("5/6").is_some(), moves);
    assert_eq!(row_of("5 of 6 answered").is_none(), moves);
    assert!(row_of("3 of 6 answered").is_some(), "one without a point has the room of its reading");
}

#[test]
fn where_there_is_no_room_to_say_why_a_point_is_missing_the_count_tells() {
    let seen = seen(&long(), 38, BarForm::Line, Glyphs::Braille);
    let said: Vec<_> = seen.texts.iter().map(|text| text.2.as_str()).collect();
    assert!(!said.contains(&"not enough answers") && said.contains(&"3/6"), "{said:?}");
}

#[test]
fn a_point_on_its_level_is_marked_as_both() {
    let seen = seen(&chart(&[(Some((40, 50, 60)), Some(50)); 3]), 80, BarForm::Line, Glyphs::Ascii);
    assert_eq!(seen.marks.iter().filter(|mark| mark.2 == '8').count(), 4, "three axes and the legend");
    assert!(seen.texts.iter().any(|text| text.2 == "both"));
}

#[test]
fn a_count_without_words_before_it_stays_inside() {
    for width in 0..60 {
        let seen = seen(&chart(&[(None, None); 3]), width, BarForm::Line, Glyphs::Braille);
        assert!(seen.texts.iter().all(|(x, _, text, _)| x + columns(text) <= width), "{width} columns");
    }
}

#[test]
fn hostile_sizes_do_no_harm() {
    let mut chart = chart(&USUAL);
    chart.bars[0].name = "x".repeat(100_000);
    chart.bars[1].answered = "y".repeat(100_000);
    chart.bars[3].count = "z".repeat(100_000);
    chart.bars.extend(vec![chart.bars[2].clone(); 40_000]);
    for form in [BarForm::Roomy, BarForm::Compact, BarForm::Line] {
        for width in [0, 1, 13, 80, u16::MAX] {
            seen(&chart, width, form, Glyphs::Braille);
        }
        seen(&BarChart { bars: Vec::new(), legend: chart.legend.clone() }, 80, form, Glyphs::Braille);
    }
    assert_eq!(chart.height(BarForm::Roomy), u16::MAX);
}

proptest! {
    #[test]
    fn nothing_overlaps_or_passes_the_width(
        points in proptest::collection::vec(proptest::option::weighted(0.8, 0u8..=100), 3..=8),
        level in proptest::option::of(0u8..=100),
        width in 0u16..130,
        form in prop_oneof![Just(BarForm::Roomy), Just(BarForm::Compact), Just(BarForm::Line)],
    ) {
        let range = |p: u8| (p.saturating_sub(15), p, (p + 15).min(100));
        let stands: Vec<Stand> = points.into_iter().map(|p| (p.map(range), level)).collect();
        let chart = chart(&stands);
        let seen = seen(&chart, width, form, Glyphs::Braille);
        let marks: std::collections::HashSet<_> = seen.marks.iter().map(|mark| (mark.0, mark.1)).collect();
        prop_assert!(marks.iter().all(|(x, y)| *x < width && *y < chart.height(form)));
        let mut said = std::collections::HashSet::new();
        for (x, y, text, _) in &seen.texts {
            prop_assert!(x + columns(text) <= width && *y < chart.height(form), "{text} at {x} of {width}");
            for x in *x..*x + columns(text) {
                prop_assert!(said.insert((x, *y)) && !marks.contains(&(x, *y)), "{text} stands on another");
            }
        }
    }
}
