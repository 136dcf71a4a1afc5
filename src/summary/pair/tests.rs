//! What a person relies on in then and now: marks at their values, words that fit, nothing where nothing can be
//! told.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::summary::testing::{NAMES, Seen};

fn side(point: u8) -> PairSide {
    let (low, high) = (point.saturating_sub(15), point.saturating_add(15).min(100));
    PairSide { point, band: (low, high), value: point.to_string(), range: format!("{low} to {high}") }
}

fn chart(pairs: &[Option<(u8, u8)>]) -> PairChart {
    let pair = |(name, points): (&&str, &Option<(u8, u8)>)| Pair {
        name: (*name).to_owned(),
        word: if points.is_some() { "no clear change" } else { "new since then" }.to_owned(),
        sides: points.map(|(then, now)| [side(then), side(now)]),
    };
    PairChart {
        pairs: NAMES.iter().zip(pairs).map(pair).collect(),
        names: ["then", "now"].map(str::to_owned),
        legend: ["then", "now", "likely range", "both"].map(str::to_owned),
    }
}

fn seen(chart: &PairChart, width: u16, form: PairForm, glyphs: Glyphs) -> Seen {
    let mut seen = Seen::default();
    chart.draw(width, form, glyphs, &mut seen);
    seen
}

/// As it stands on paper.
fn drawn(chart: &PairChart, width: u16, form: PairForm, glyphs: Glyphs) -> Vec<String> {
    let mut rows = vec![vec![' '; usize::from(width)]; usize::from(chart.height(form))];
    let seen = seen(chart, width, form, glyphs);
    for (x, y, glyph, _) in seen.marks {
        rows[usize::from(y)][usize::from(x)] = glyph;
    }
    for (x, y, text, _) in seen.texts {
        for (x, glyph) in (usize::from(x)..).zip(text.chars()) {
            rows[usize::from(y)][x] = glyph;
        }
    }
    rows.into_iter().map(|row| row.into_iter().collect::<String>().trim_end().to_owned()).collect()
}

const USUAL: [Option<(u8, u8)>; 4] = [Some((71, 65)), None, Some((25, 55)), Some((50, 50))];

#[test]
fn normal() {
    assert_eq!(
        drawn(&chart(&USUAL), 60, PairForm::Compact, Glyphs::Braille),
        [
            "Money    no clear change",
            "then ├╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌┼╌━━━━━━◇┿━━━━━╌╌╌╌┤  71 (56 to 86)",
            "now  ├─────────┼─────────┿━━━━●━━━┿━━───────┤  65 (50 to 80)",
            "Growth   new since then",
            "Balance  no clear change",
            "then ├╌╌╌━━━━━━◇━━━━━━╌╌╌┼╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌┤  25 (10 to 40)",
            "now  ├─────────┼─────━━━━┿●━━━━━━─┼─────────┤  55 (40 to 70)",
            "Passion  no clear change",
            "then ├╌╌╌╌╌╌╌╌╌┼╌╌╌━━━━━━◇━━━━━╌╌╌┼╌╌╌╌╌╌╌╌╌┤  50 (35 to 65)",
            "now  ├─────────┼───━━━━━━●━━━━━───┼─────────┤  50 (35 to 65)",
            "     0        25        50       75       100",
            "◇ then  ● now  ━ likely range"
        ]
    );
}

#[rstest]
#[case(52, "Work and private life", "may have changed: about 30 up")]
#[case(51, "Work and private life", "may have changed")]
#[case(36, "Work and private…", "may have changed")]
fn what_may_have_changed_is_said_whole_beside_a_long_name(
    #[case] width: u16,
    #[case] name: &str,
    #[case] word: &str,
) {
    let mut chart = chart(&USUAL);
    NAMES[4].clone_into(&mut chart.pairs[0].name);
    "may have changed: about 30 up".clone_into(&mut chart.pairs[0].word);
    let rows = drawn(&chart, width, PairForm::Compact, Glyphs::Braille);
    let said: Vec<_> = rows[0].split("  ").filter(|part| !part.is_empty()).map(str::trim).collect();
    assert_eq!(said, [name, word], "{rows:#?}");
}

#[test]
fn narrow_keeps_what_is_most_worth_saying() {
    assert_eq!(
        drawn(&chart(&USUAL), 24, PairForm::Compact, Glyphs::Ascii),
        [
            "Money    no clear change",
            "then |......+==o==.|  71",
            "now  |------==@==--|  65",
            "Growth   new since then",
            "Balance  no clear change",
            "then |===o==+......|  25",
            "now  |-----==@==---|  55",
            "Passion  no clear change",
            "then |....==o==....|  50",
            "now  |----==@==----|  50",
            "     0     50    100",
            "o then  @ now"
        ]
    );
    assert_eq!(
        drawn(&chart(&USUAL), 24, PairForm::Line, Glyphs::Braille),
        [
            "Money   ├───────┿━●◇━──┤",
            "Growth  new since then",
            "Balance ├───◇─━━●━━━───┤",
            "Passion ├────━━━◆━━────┤",
            "        0      50    100",
            "◇ then  ● now  ◆ both"
        ]
    );
}

#[test]
fn one_line_an_axis_has_both_marks() {
    assert_eq!(
        drawn(&chart(&USUAL), 70, PairForm::Line, Glyphs::Ascii),
        [
            "Money   |--------+--------=====@=o===------|  71 > 65  no clear change",
            "Growth  new since then",
            "Balance |--------o----=====@======+--------|  25 > 55  no clear change",
            "Passion |--------+--======8=====--+--------|  50 > 50  no clear change",
            "        0       25       50      75      100",
            "o then  @ now  = likely range  8 both"
        ]
    );
}

#[rstest]
#[case(100, 40, PairForm::Roomy)]
#[case(80, 16, PairForm::Roomy)]
#[case(80, 15, PairForm::Compact)]
#[case(80, 11, PairForm::Line)]
#[case(17, 40, PairForm::Line)]
#[case(0, 0, PairForm::Line)]
fn it_folds_to_what_fits(#[case] width: u16, #[case] height: u16, #[case] form: PairForm) {
    assert_eq!(chart(&USUAL).form(width, height), form);
}

#[test]
fn what_cannot_be_compared_has_no_mark() {
    for form in [PairForm::Roomy, PairForm::Compact, PairForm::Line] {
        let seen = seen(&chart(&[None; 3]), 80, form, Glyphs::Braille);
        assert!(seen.marks.is_empty(), "no track, no legend");
        assert_eq!(seen.texts.iter().filter(|text| text.2 == "new since then").count(), 3);
    }
}

#[test]
fn hostile_sizes_do_no_harm() {
    let mut chart = chart(&USUAL);
    chart.pairs[0].name = "x".repeat(100_000);
    chart.pairs[1].word = "y".repeat(100_000);
    chart.pairs[2].sides.as_mut().unwrap()[0].range = "z".repeat(100_000);
    chart.pairs[2].sides.as_mut().unwrap()[1].value = "z".repeat(100_000);
    chart.names[0] = "n".repeat(100_000);
    chart.pairs.extend(vec![chart.pairs[3].clone(); 40_000]);
    for form in [PairForm::Roomy, PairForm::Compact, PairForm::Line] {
        for width in [0, 1, 13, 80, u16::MAX] {
            seen(&chart, width, form, Glyphs::Braille);
        }
        seen(&PairChart { pairs: Vec::new(), ..chart.clone() }, 80, form, Glyphs::Braille);
    }
    assert_eq!(chart.height(PairForm::Roomy), u16::MAX);
}

proptest! {
    #[test]
    fn nothing_overlaps_or_passes_the_width(
        points in proptest::collection::vec(proptest::option::weighted(0.8, (0u8..=100, 0u8..=100)), 3..=8),
        width in 0u16..130,
        form in prop_oneof![Just(PairForm::Roomy), Just(PairForm::Compact), Just(PairForm::Line)],
        glyphs in prop_oneof![Just(Glyphs::Braille), Just(Glyphs::Block), Just(Glyphs::Ascii)],
    ) {
        let chart = chart(&points);
        let seen = seen(&chart, width, form, glyphs);
        let marks: std::collections::HashSet<_> = seen.marks.iter().map(|mark| (mark.0, mark.1)).collect();
        prop_assert!(marks.iter().all(|(x, y)| *x < width && *y < chart.height(form)));
        prop_assert!(glyphs != Glyphs::Ascii || seen.marks.iter().all(|mark| mark.2.is_ascii()));
        let mut said = std::collections::HashSet::new();
        for (x, y, text, _) in &seen.texts {
            prop_assert!(x + columns(text) <= width && *y < chart.height(form), "{text} at {x} of {width}");
            for x in *x..*x + columns(text) {
                prop_assert!(said.insert((x, *y)) && !marks.contains(&(x, *y)), "{text} stands on another");
            }
        }
    }
}
