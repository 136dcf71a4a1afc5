//! What a sitting is read as: leans, gaps, the lowest axis.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;

use super::*;
use crate::{
    pack::{Question, Questions},
    scoring::{Band, Measured},
    session::{Answer, Choice, Reply},
    summary::{
        Lean,
        testing::{self, USUAL},
    },
};

fn reading(low: u8, point: u8, high: u8) -> Reading {
    Reading::of(f64::from(point), Band { low, high })
}

fn scores(means: &[Option<f64>]) -> Vec<AxisScore> {
    let measured = |mean| Measured { mean, sd: 10.0, se: 5.0, band: Band { low: 0, high: 100 } };
    let score = |(place, mean): (usize, &Option<f64>)| AxisScore {
        axis: Id::new(&format!("a{place}")).unwrap(),
        answered: 6,
        of: 6,
        measured: mean.map(measured),
    };
    means.iter().enumerate().map(score).collect()
}

#[rstest]
#[case(55, 85, Lean::High)]
#[case(50, 85, Lean::Mixed)]
#[case(20, 50, Lean::Mixed)]
#[case(20, 45, Lean::Low)]
#[case(40, 60, Lean::Mixed)]
fn the_whole_range_decides_what_is_said(#[case] low: u8, #[case] high: u8, #[case] lean: Lean) {
    assert_eq!(Reading::of(50.0, Band { low, high }).lean, lean);
}

#[rstest]
#[case(Some(reading(10, 25, 40)), Some(60), GapReading::Below(35))]
#[case(Some(reading(10, 25, 40)), Some(41), GapReading::Below(16))]
#[case(Some(reading(10, 25, 40)), Some(40), GapReading::Within)]
#[case(Some(reading(10, 25, 40)), Some(10), GapReading::Within)]
#[case(Some(reading(10, 25, 40)), Some(9), GapReading::Above(16))]
#[case(Some(reading(10, 25, 40)), None, GapReading::Unknown)]
#[case(None, Some(60), GapReading::Unknown)]
fn a_gap_is_shown_only_when_the_range_excludes_the_level(
    #[case] reading: Option<Reading>,
    #[case] level: Option<u8>,
    #[case] gap: GapReading,
) {
    assert_eq!(GapReading::of(reading, level), gap);
}

#[rstest]
#[case(&[Some(71.0), Some(54.0), Some(25.0), Some(40.0)], "one a2")]
#[case(&[Some(71.0), Some(54.0), Some(25.0), Some(39.9)], "close a2 a3")]
#[case(&[Some(100.0 / 24.0 * 3.0), Some(100.0 / 24.0 * 3.0 + 15.0)], "one a0")]
#[case(&[Some(50.0), Some(60.0)], "close a0 a1")]
#[case(&[Some(50.0), Some(50.0), Some(60.0), None], "all close")]
#[case(&[None, None, Some(25.0), Some(60.0)], "one a2")]
#[case(&[None, None, Some(25.0), None], "unknown")]
#[case(&[None, None, None], "unknown")]
#[case(&[], "unknown")]
fn a_lowest_axis_is_named_only_by_a_clear_margin(#[case] means: &[Option<f64>], #[case] said: &str) {
    let found = match lowest(&scores(means)) {
        Lowest::Unknown => "unknown".to_owned(),
        Lowest::One(id) => format!("one {id}"),
        Lowest::Close(ids) => ids.iter().fold("close".to_owned(), |said, id| format!("{said} {id}")),
        Lowest::AllClose => "all close".to_owned(),
    };
    assert_eq!(found, said);
}

#[test]
fn gaps_go_by_the_hundred_points_then_by_size_then_by_place() {
    let mut summary = testing::summary(&USUAL);
    for (axis, (level, points)) in
        summary.axes.iter_mut().zip([(95, Some(10)), (90, Some(60)), (60, None), (60, Some(10))])
    {
        axis.good_enough = Some(level);
        axis.points = points;
        axis.gap = GapReading::of(axis.reading, axis.good_enough);
    }
    let names = |summary: &Summary| summary.gaps().iter().map(|a| a.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&summary), ["Growth", "Money", "Passion", "Balance"]);
    summary.axes.iter_mut().for_each(|axis| axis.points = None);
    assert_eq!(names(&summary), ["Growth", "Balance", "Money", "Passion"]);
}

fn session(replies: &[(&str, Reply)]) -> Session {
    let axis =
        |name: &str| Axis { id: Id::new(name).unwrap(), name: name.to_uppercase(), about: String::new() };
    let item = |axis: &str, place: u8| Question {
        id: Id::new(&format!("{axis}{place}")).unwrap(),
        section: Id::new("l1").unwrap(),
        axis: Some(Id::new(axis).unwrap()),
        reversed: place.is_multiple_of(2),
        lead_in: None,
        text: String::new(),
        labels: Default::default(),
        translated: None,
    };
    let names = ["m", "g", "b"];
    let questions = Questions {
        axes: names.iter().map(|name| axis(name)).collect(),
        items: names.iter().flat_map(|axis| (1..=6).map(|place| item(axis, place))).collect(),
    };
    let answers: BTreeMap<_, _> =
        replies.iter().map(|(id, reply)| (Id::new(id).unwrap(), Answer::new(*reply, None))).collect();
    serde_json::from_value(json!({
        "format": { "major": 1, "minor": 0 },
        "id": "s",
        "pack": { "id": "p", "version": "1.0.0", "title": "T", "language": "en" },
        "started": "2026-11-22T23:50:00-08:00",
        "updated": "2026-11-23T00:10:00-08:00",
        "finished": "2026-11-23T00:10:00-08:00",
        "place": "result",
        "month": "usual",
        "levels": { "m": 90 },
        "answers": answers,
        "questions": questions,
    }))
    .unwrap()
}

#[test]
fn a_sitting_becomes_readings_counts_and_dates() {
    let three = Reply::Chose(Choice::try_from(3).unwrap());
    let skip = Reply::Skipped;
    let replies = ["m1", "m2", "m3", "m4", "m5", "m6", "g1", "g2", "g3"]
        .map(|id| (id, three))
        .into_iter()
        .chain([("g4", skip), ("g5", Reply::DoesNotApply)]);
    let summary = summarize(&session(&replies.collect::<Vec<_>>()));
    let money = &summary.axes[0];
    assert_eq!((money.name.as_str(), money.answered, money.of), ("M", 6, 6));
    assert_eq!(money.reading.map(|reading| (reading.point, reading.lean)), Some((50, Lean::Mixed)));
    assert_eq!((money.good_enough, money.points, money.gap), (Some(90), None, GapReading::Below(40)));
    let growth = &summary.axes[1];
    assert_eq!((growth.reading, growth.answered, growth.of), (None, 3, 6), "3 of 6 are not enough");
    assert_eq!(summary.axes[2].reading, None, "never asked is not zero");
    assert_eq!((summary.answered, summary.of), (9, 18), "skipped is not answered");
    assert_eq!(summary.started.to_string(), "2026-11-22");
    assert_eq!(summary.finished.map(|day| day.to_string()).as_deref(), Some("2026-11-23"));
    assert_eq!(summary.lowest, Lowest::Unknown);
}

proptest! {
    #[test]
    fn points_are_whole_and_within_the_scale(mean in -5.0..105.0f64) {
        let reading = Reading::of(mean, Band { low: 0, high: 100 });
        prop_assert!(reading.point <= 100);
    }
}

#[test]
fn what_was_written_stands_with_the_result_the_step_first() {
    let pack = crate::pack::sample::small();
    let now = "2026-11-23T22:54:28+01:00".parse().unwrap();
    let mut session = crate::session::Session::begin(Id::new("s1").unwrap(), &pack, now);
    for section in pack.sections() {
        session.notes.insert(section.id.clone(), section.id.to_string());
    }
    let notes = summarize(&session).notes;
    assert_eq!(notes.first().map(|note| &note.about), Some(&NoteAbout::Step));
    assert_eq!(notes.len(), pack.sections().len(), "none is left out");
    assert!(notes.iter().any(|note| matches!(note.about, NoteAbout::Axis(_))));
}
