//! What a result says, over every score, and what it never says.

use jiff::civil::date;
use rstest::rstest;

use super::*;
use crate::{
    report,
    summary::{
        Glyphs,
        testing::{self, Stand, USUAL},
    },
};

/// What no result may ever say.
const NEVER: [&str; 9] = [
    "quit",
    "resign",
    "leave your job",
    "should",
    "best choice",
    "diagnos",
    "burnt out",
    "below average",
    "percentile",
];

fn check(text: &str) {
    let lower = text.to_lowercase();
    for word in NEVER {
        assert!(!lower.contains(word), "{word:?} in {text:?}");
    }
    let bytes = text.as_bytes();
    let decimal = bytes.windows(3).any(|w| w[0].is_ascii_digit() && w[1] == b'.' && w[2].is_ascii_digit());
    assert!(!decimal, "a decimal in {text:?}");
}

/// Everything that is said of a result, a sentence each.
fn everything(summary: &Summary) -> Vec<String> {
    let mut said = vec![heading(summary), CAPTION.into(), MIDDLE.into(), FOOTER.into(), NOT_ENOUGH.into()];
    said.extend(summary.axes.iter().map(axis));
    said.extend(gaps(summary));
    said.extend(lowest(summary));
    said.extend(question(summary));
    said.extend(hints(summary.hints).into_iter().map(str::to_owned));
    said.extend(summary.month.map(month).map(str::to_owned));
    said.extend(radar_in_sentences(summary));
    said.extend(bars(summary).bars.into_iter().flat_map(|b| [b.name, b.word, b.value, b.range, b.answered]));
    said.extend(radar(summary).labels.into_iter().flat_map(|l| [l.name, l.value, l.range, l.word]));
    said
}

/// Ranges as they come out for every score: symmetric, wider or narrower, cut to the scale, or missing.
fn stands() -> impl Iterator<Item = Stand> {
    let levels = [None, Some(0), Some(45), Some(60), Some(100)];
    let points = (0..=100u8).step_by(5).flat_map(|point| [10, 25, 45].map(|half| (point, half)));
    let ranges =
        points.map(|(point, half)| Some((point.saturating_sub(half), point, (point + half).min(100))));
    ranges.chain([None]).flat_map(move |range| levels.map(|level| (range, level)))
}

fn all_hints() -> impl Iterator<Item = Hints> {
    (0..8u8).map(|bits| Hints {
        fast: bits & 1 > 0,
        same_in_a_row: bits & 2 > 0,
        contradictory: bits & 4 > 0,
    })
}

#[test]
fn no_result_prescribes_diagnoses_or_prints_a_decimal() {
    let months = Month::ALL.map(Some).into_iter().chain([None]).cycle();
    let orders = [USUAL[0], USUAL[2], (None, Some(60))];
    for ((stand, hints), month) in
        stands().zip(all_hints().collect::<Vec<_>>().into_iter().cycle()).zip(months)
    {
        for other in orders {
            let mut summary = testing::summary(&[stand, other, stand, USUAL[3]]);
            (summary.hints, summary.month) = (hints, month);
            let ids: Vec<_> = summary.axes.iter().map(|axis| axis.id.clone()).collect();
            for lowest in [Lowest::Unknown, Lowest::AllClose, Lowest::One(ids[0].clone()), Lowest::Close(ids)]
            {
                summary.lowest = lowest;
                everything(&summary).iter().for_each(|text| check(text));
            }
        }
    }
    check(&report::text(&testing::summary(&USUAL), 80, Glyphs::Ascii));
}

#[test]
fn the_same_footer_stands_under_every_result() {
    for stand in [USUAL[0], USUAL[2], (None, None)] {
        let text = report::text(&testing::summary(&[stand; 4]), 88, Glyphs::Ascii);
        assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").ends_with(FOOTER));
    }
}

#[rstest]
#[case(Some((20, 38, 55)), "Passion: mixed (about 20 to 55), 5 of 6 answered.")]
#[case(Some((55, 71, 85)), "Passion: leans high (about 55 to 85), 5 of 6 answered.")]
#[case(Some((10, 25, 40)), "Passion: leans low (about 10 to 40), 5 of 6 answered.")]
#[case(None, "Passion: not enough answers, 3 of 6 answered.")]
fn an_axis_is_said_by_its_range(#[case] range: Option<(u8, u8, u8)>, #[case] said: &str) {
    assert_eq!(axis(&testing::axis("Passion", (range, None))), said);
}

#[rstest]
#[case(Some((10, 25, 40)), Some(60), Some("Balance: about 35 below your good enough (60)."))]
#[case(Some((10, 27, 40)), Some(60), Some("Balance: about 35 below your good enough (60)."))]
#[case(Some((10, 28, 40)), Some(60), Some("Balance: about 30 below your good enough (60)."))]
#[case(Some((55, 71, 85)), Some(50), Some("Balance: about 20 above your good enough (50)."))]
#[case(Some((55, 71, 85)), Some(60), Some("Balance: about where you want it (60)."))]
#[case(Some((55, 71, 85)), None, None)]
#[case(None, Some(60), None)]
fn a_gap_is_said_in_round_points(
    #[case] range: Option<(u8, u8, u8)>,
    #[case] level: Option<u8>,
    #[case] said: Option<&str>,
) {
    assert_eq!(gap(&testing::axis("Balance", (range, level))).as_deref(), said);
}

#[rstest]
#[case(&[], None)]
#[case(&["Balance"], Some("Lowest in your answers: Balance."))]
#[case(&["Balance", "Money"], Some("Balance and Money are close: neither stands out as lowest."))]
#[case(&["Balance", "Money", "Growth"], Some("Balance, Money and Growth are close: none of them stands out as lowest."))]
fn the_lowest_axis_is_named_or_not(#[case] names: &[&str], #[case] said: Option<&str>) {
    let mut summary = testing::summary(&USUAL);
    let ids: Vec<_> = names.iter().map(|name| testing::id(name)).collect();
    summary.lowest = match ids.as_slice() {
        [] => Lowest::Unknown,
        [one] => Lowest::One(one.clone()),
        [_, ..] => Lowest::Close(ids),
    };
    assert_eq!(lowest(&summary).as_deref(), said);
}

#[test]
fn gaps_are_said_before_what_is_as_wanted() {
    let said = gaps(&testing::summary(&USUAL));
    let starts: Vec<_> = said.iter().filter_map(|gap| gap.split(':').next()).collect();
    assert_eq!(starts, ["Balance", "Money", "Growth"]);
}

#[test]
fn the_first_gap_leaves_a_question() {
    let summary = testing::summary(&USUAL);
    let said = "Balance leans low in your answers. What would make it good enough?";
    assert_eq!(question(&summary).as_deref(), Some(said));
    assert_eq!(question(&testing::summary(&[(None, None); 4])), None);
}

#[test]
fn a_draft_says_that_it_is_one() {
    let mut summary = testing::summary(&USUAL);
    assert_eq!(heading(&summary), "Answered on 23 November 2026. 20 of 24 answered.");
    summary.finished = None;
    assert_eq!(heading(&summary), "Begun on 22 November 2026, not finished. 20 of 24 answered.");
    assert_eq!(day(date(2027, 1, 5)), "5 January 2027");
}

#[test]
fn the_radar_in_sentences_says_all_that_is_drawn() {
    let said = radar_in_sentences(&testing::summary(&[USUAL[0], (None, Some(60)), USUAL[3]]));
    assert_eq!(
        said,
        [
            "The radar, clockwise from the top, each axis from 0 to 100.",
            "Money: 71, likely 55 to 85, leans high. Good enough: 60.",
            "Growth: not enough answers, so the shape is open here. Good enough: 60.",
            "Balance: 38, likely 20 to 55, mixed.",
        ]
    );
}

#[test]
fn a_missing_axis_is_open_in_the_radar_and_without_a_point_in_the_bars() {
    let summary = testing::summary(&[USUAL[0], (None, Some(60)), USUAL[3]]);
    assert_eq!(radar(&summary).solid.values, [Some(71.0), None, Some(38.0)]);
    assert_eq!(radar(&summary).labels[1].value, NOT_ENOUGH);
    assert_eq!((bars(&summary).bars[1].point, bars(&summary).bars[1].good_enough), (None, Some(60)));
    assert_eq!(bars(&summary).bars[1].word, NOT_ENOUGH);
}

#[test]
fn a_second_outline_is_there_only_when_a_level_is() {
    assert!(radar(&testing::summary(&USUAL)).dotted.is_some());
    assert!(radar(&testing::summary(&[USUAL[3]; 4])).dotted.is_none());
}
