//! The sentences of the notes' vector, and what no table ever says.

use rstest::rstest;

use super::*;
use crate::{
    decision::{Cell, Column, Row, Table, analyse},
    pack::{Axis, Id, Questions, sample, sample::id},
    session::{Field, Plan, Session},
};
use OptionKind::{Company, Path, Role, Stay};

/// What no table may ever say.
const NEVER: [&str; 10] = [
    "quit",
    "resign",
    "leave your job",
    "should",
    "best choice",
    "better",
    "recommend",
    "wrong",
    "right choice",
    "you must",
];

const AXES: [&str; 4] = ["Money", "Growth", "Balance", "Passion"];

fn names() -> Names {
    let moment = "2026-11-24T20:00:00+01:00".parse().unwrap();
    let mut session = Session::begin(id("one"), &sample::small(), moment);
    let axis = |name: &&str| Axis { id: axis_id(name), name: (*name).to_owned(), about: String::new() };
    session.questions = Questions { axes: AXES.iter().map(axis).collect(), items: Vec::new() };
    Names::of(&session)
}

fn axis_id(name: &str) -> Id {
    id(&name.to_lowercase())
}

fn table(points: [u8; 4], rows: &[(OptionKind, [u8; 4])]) -> Table {
    let column = |(name, points): (&&str, u8)| Column {
        axis: axis_id(name),
        floor: None,
        points: Some(points),
        swing: None,
    };
    let cells = |values: &[u8; 4]| {
        let cells = AXES.iter().zip(values);
        cells.map(|(name, likely)| (axis_id(name), Cell::guess(None, *likely, None))).collect()
    };
    let rows = rows.iter().map(|(option, values)| Row { option: *option, cells: cells(values) });
    Table { columns: AXES.iter().zip(points).map(column).collect(), rows: rows.collect() }
}

fn vector() -> Table {
    let rows = [(Stay, [80, 40, 30, 45]), (Role, [65, 60, 50, 50]), (Company, [45, 65, 70, 65])];
    table([30, 25, 25, 20], &rows)
}

fn lead_of(table: &Table) -> String {
    lead(&analyse(table).main, &names())
}

#[test]
fn the_vector_is_said_with_its_flips() {
    assert_eq!(
        lead_of(&vector()),
        "Another company leads Another role while money counts for less than about 40 of 100 (now 30) and \
         balance for more than about 10 (now 25). No other weight alone changes that."
    );
    let analysis = analyse(&vector());
    let flip = analysis.main.flips[0].above.unwrap();
    assert_eq!(flip_value(flip.weight), "39.8");
    let equal = equal_weights(&analysis, &names());
    assert_eq!(equal.as_deref(), Some("With equal weights, Another company leads too."));
    assert_eq!(exact(analysis.exact).as_deref(), Some("12 guesses have no range: they count as exact."));
    assert_eq!(too_close(&analysis.main.lead), None);
    assert_eq!(source(analysis.main.source), "Weighed by your 100 points, over the axes that count here.");
    for none in [knocked_out, may_fall, dominated, left_out] {
        assert_eq!(none(&analysis, &names()), Vec::<String>::new());
    }
    assert_eq!(disagreement(&analysis, &names()), None);
}

#[rstest]
#[case(50.5, "50.5")]
#[case(57.0, "57.0")]
#[case(60.25, "60.25")]
#[case(60.249_999_999_999_99, "60.25")]
#[case(100.0, "100.0")]
#[case(0.0, "0.0")]
#[case(10.05, "10.05")]
#[case(33.333, "33.33")]
fn a_value_has_one_decimal_or_two(#[case] number: f64, #[case] said: &str) {
    assert_eq!(value(number), said);
}

#[test]
fn an_interval_is_said_from_low_to_high() {
    assert_eq!(interval(Value { low: 48.0, likely: 50.0, high: 66.25 }), "48.0 to 66.25");
}

/// Half and half between money and growth.
#[rstest]
#[case::no_flip(
    &[(Stay, [60, 50, 0, 0]), (Role, [50, 50, 0, 0])],
    "Stay leads Another role. No single weight changes that."
)]
#[case::two_others(
    &[(Stay, [90, 0, 0, 0]), (Role, [0, 90, 0, 0]), (Company, [60, 60, 0, 0])],
    "Another company leads while money counts for more than about 33 of 100 (now 50, beyond that Another \
     role), money for less than about 67 (now 50, beyond that Stay), growth for more than about 33 (now 50, \
     beyond that Stay) and growth for less than about 67 (now 50, beyond that Another role). No other weight \
     alone changes that."
)]
#[case::near(
    &[(Stay, [100, 0, 0, 0]), (Role, [0, 99, 0, 0])],
    "Stay leads Another role while money counts for more than about 49.7 of 100 (now 50.0) and growth for \
     less than about 50.3 (now 50.0). No other weight alone changes that."
)]
#[case::at_the_end(
    &[(Stay, [100, 50, 0, 0]), (Role, [0, 51, 0, 0])],
    "Stay leads Another role while money counts for more than about 1 of 100 (now 50) and growth for less \
     than about 99 (now 50). No other weight alone changes that."
)]
#[case::level(&[(Stay, [60, 40, 0, 0]), (Role, [40, 60, 0, 0])], "Stay and Another role are level.")]
#[case::alone(
    &[(Stay, [60, 40, 0, 0])],
    "There is nothing to compare yet: only one option has numbers."
)]
#[case::nothing(&[], "There is nothing to compare yet: no axis has a value for every option.")]
fn leads_are_said(#[case] rows: &[(OptionKind, [u8; 4])], #[case] said: &str) {
    assert_eq!(lead_of(&table([50, 50, 0, 0], rows)), said);
}

#[test]
fn a_flip_close_to_an_end_has_a_decimal() {
    let table = table([50, 49, 1, 0], &[(Stay, [100, 50, 0, 0]), (Role, [0, 50, 20, 0])]);
    let said = "Stay leads Another role while money counts for more than about 0.4 of 100 (now 50) and balance \
                for less than about 72 (now 1). No other weight alone changes that.";
    assert_eq!(lead_of(&table), said);
}

#[test]
fn every_axis_that_flips_leaves_no_other() {
    let mut table = table([50, 50, 0, 0], &[(Stay, [90, 0, 0, 0]), (Role, [0, 60, 0, 0])]);
    table.columns.truncate(2);
    let said = "Stay leads Another role while money counts for more than about 40 of 100 (now 50) and growth \
                for less than about 60 (now 50).";
    assert_eq!(lead_of(&table), said);
}

#[test]
fn ranges_that_overlap_are_too_close_to_call() {
    let mut table = vector();
    table.rows[1].cells.insert(axis_id("Money"), Cell::guess(None, 65, Some(90)));
    assert_eq!(too_close(&analyse(&table).main.lead), Some("Too close to call: the ranges overlap."));
}

#[test]
fn floors_are_said() {
    let mut table = vector();
    (table.columns[1].floor, table.columns[2].floor) = (Some(50), Some(45));
    table.rows[1].cells.insert(axis_id("Growth"), Cell::guess(Some(49), 60, None));
    let analysis = analyse(&table);
    let said = "Stay is set aside: Growth is below your floor of 50 and Balance is below your floor of 45.";
    assert_eq!(knocked_out(&analysis, &names()), [said]);
    assert_eq!(may_fall(&analysis, &names()), ["Another role may fall below your floor of 50 on Growth."]);
    table.columns[2].floor = None;
    let said = "Stay is set aside: Growth is below your floor of 50.";
    assert_eq!(knocked_out(&analyse(&table), &names()), [said]);
}

#[test]
fn dominance_is_said_once_an_option() {
    let rows = [(Stay, [40, 40, 30, 45]), (Role, [65, 60, 50, 50]), (Company, [45, 65, 70, 65])];
    let analysis = analyse(&table([30, 25, 25, 20], &rows));
    let said = "Stay is nowhere above Another role, nor above Another company, so it never leads.";
    assert_eq!(dominated(&analysis, &names()), [said]);
    let analysis = analyse(&table([30, 25, 25, 20], &[rows[0], rows[2]]));
    let said = "Stay is nowhere above Another company, so it never leads.";
    assert_eq!(dominated(&analysis, &names()), [said]);
}

#[rstest]
#[case::instead([100, 0, 0, 0], Some("With equal weights, Another company leads instead."))]
#[case::points_say_nothing([0, 0, 0, 0], None)]
fn equal_weights_are_said_beside_others(#[case] points: [u8; 4], #[case] said: Option<&str>) {
    let analysis = analyse(&Table { columns: table(points, &[]).columns, rows: vector().rows });
    assert_eq!(equal_weights(&analysis, &names()).as_deref(), said);
}

#[test]
fn equal_weights_may_part_or_level_options() {
    let rows = [(Stay, [60, 40, 50, 50]), (Role, [40, 60, 50, 50])];
    let said = |points, rows: &[_]| equal_weights(&analyse(&table(points, rows)), &names());
    let level = "With equal weights, Stay and Another role are level.";
    assert_eq!(said([60, 40, 0, 0], &rows).as_deref(), Some(level));
    let rows = [(Stay, [60, 40, 50, 60]), (Role, [40, 60, 50, 50])];
    assert_eq!(said([50, 50, 0, 0], &rows).as_deref(), Some("With equal weights, Stay leads."));
    assert_eq!(said([50, 50, 0, 0], &rows[..1]), None);
}

#[rstest]
#[case(Some(874), Some("87"))]
#[case(Some(875), Some("88"))]
#[case(Some(999), Some("99"))]
#[case(Some(1_000), Some("100"))]
#[case(Some(0), Some("0"))]
#[case(None, None)]
fn the_wobble_is_said_of_100(#[case] holds: Option<u16>, #[case] of_100: Option<&str>) {
    let said = of_100.map(|of_100| {
        format!("When each weight wobbles by up to 10 points, the lead holds in {of_100} of 100 draws.")
    });
    assert_eq!(wobble(&Evaluation { holds, ..analyse(&vector()).main }), said);
}

#[test]
fn axes_that_are_left_out_are_said() {
    let mut table = vector();
    table.rows[1].cells.remove(&axis_id("Growth"));
    table.rows[1].cells.remove(&axis_id("Passion"));
    table.rows[2].cells.remove(&axis_id("Passion"));
    assert_eq!(
        left_out(&analyse(&table), &names()),
        [
            "Growth is left out: Another role has no value there.",
            "Passion is left out: Another role and Another company have no value there.",
        ]
    );
}

#[rstest]
#[case(0, None)]
#[case(1, Some("1 guess has no range: it counts as exact."))]
#[case(2, Some("2 guesses have no range: they count as exact."))]
fn exact_guesses_are_counted(#[case] count: usize, #[case] said: Option<&str>) {
    assert_eq!(exact(count).as_deref(), said);
}

/// Ranges 35, 25, 40 and 20: swings of 77, 25, 0 and 9 weigh 55, 25, 0 and 11.25.
#[test]
fn a_disagreement_is_said_with_both_numbers() {
    let mut analysis = analyse(&vector());
    let money = Disagreement { axis: axis_id("Money"), points: 0.30, swing: 0.55 };
    let balance = Disagreement { axis: axis_id("Balance"), points: 0.25, swing: 0.0 };
    analysis.disagreements = vec![money];
    let said = "Your points and your swings disagree by more than 15 on Money (30 and 55), so here are both.";
    assert_eq!(disagreement(&analysis, &names()).as_deref(), Some(said));
    analysis.disagreements.push(balance);
    let said = "Your points and your swings disagree by more than 15 on Money (30 and 55) and Balance (25 \
                and 0), so here are both.";
    assert_eq!(disagreement(&analysis, &names()).as_deref(), Some(said));
}

#[rstest]
#[case(None, "Another path")]
#[case(Some("Teaching"), "Teaching")]
#[case(Some(" Teaching \n at home "), "Teaching at home")]
#[case(Some(" \n "), "Another path")]
fn an_option_has_its_own_name_or_ours(#[case] own: Option<&str>, #[case] said: &str) {
    let texts = own.map(|own| (Field::Name(Path).id(), own.to_owned())).into_iter().collect();
    let plan = Plan { texts, ..Plan::default() };
    assert_eq!(option_name(Some(&plan), Path), said);
    assert_eq!(option_name(Some(&plan), Stay), "Stay");
    assert_eq!(option_name(None, Role), "Another role");
    assert_eq!(names().option(Company), "Another company");
}

#[rstest]
#[case("Work and private life", "work and private life")]
#[case("IT", "IT")]
#[case("Éclat", "éclat")]
#[case("X", "x")]
fn an_axis_is_small_within_a_sentence(#[case] name: &str, #[case] said: &str) {
    let mut names = names();
    names.axes.insert(id("a"), name.to_owned());
    assert_eq!(names.inside(&id("a")), said);
    assert_eq!(names.axis(&id("unknown")), "unknown");
}

#[test]
fn swings_count_once_all_of_them_are_given() {
    let mut table = vector();
    assert_eq!(unfinished_swing(&analyse(&table)), None, "none was given");
    table.columns[0].swing = Some(100);
    let analysis = analyse(&table);
    assert!(unfinished_swing(&analysis).is_some() && by_swing(&analysis, &names()).is_none());
    for column in &mut table.columns[1..] {
        column.swing = Some(10);
    }
    let analysis = analyse(&table);
    assert_eq!(unfinished_swing(&analysis), None);
    assert!(by_swing(&analysis, &names()).unwrap().starts_with("By swing: Stay "));
}

/// Everything that is said of a table, a sentence each.
fn everything(table: &Table) -> Vec<String> {
    let (analysis, names) = (analyse(table), names());
    let mut said = vec![CAPTION.to_owned()];
    for list in [knocked_out, may_fall, dominated, left_out] {
        said.extend(list(&analysis, &names));
    }
    said.extend(equal_weights(&analysis, &names));
    said.extend(disagreement(&analysis, &names));
    said.extend(exact(analysis.exact));
    for evaluation in std::iter::once(&analysis.main).chain(&analysis.other) {
        said.push(lead(evaluation, &names));
        said.push(source(evaluation.source).to_owned());
        said.extend(wobble(evaluation));
        said.extend(too_close(&evaluation.lead).map(str::to_owned));
        said.extend(evaluation.values.iter().map(|one| interval(one.value)));
    }
    said.extend(by_swing(&analysis, &names));
    said.extend(unfinished_swing(&analysis).map(str::to_owned));
    said
}

/// Every pair of options, with values, floors, swings and gaps of every kind.
fn tables() -> impl Iterator<Item = Table> {
    let values = [[80, 40, 30, 45], [45, 65, 70, 65], [45, 65, 70, 60], [0; 4], [100; 4], [80, 40, 30, 45]];
    let grid = (0..values.len()).flat_map(move |one| (0..values.len()).map(move |two| (one, two)));
    let marks = grid.flat_map(|pair| (0..16_usize).map(move |marks| (pair, marks)));
    marks.map(move |((one, two), marks)| {
        let rows = [(Stay, values[one]), (Role, values[two]), (Company, values[(one + two) % 6])];
        let points = if marks & 1 > 0 { [30, 25, 25, 20] } else { [0; 4] };
        let mut table = table(points, &rows);
        if marks & 2 > 0 {
            table.rows[1].cells.remove(&axis_id("Growth"));
        }
        for (column, swing) in table.columns.iter_mut().zip([10, 100, 0, 50]) {
            column.floor = (marks & 4 > 0).then_some(45);
            column.swing = (marks & 8 > 0).then_some(swing);
        }
        table.rows[2].cells.insert(axis_id("Passion"), Cell::guess(Some(40), 60, Some(90)));
        table
    })
}

#[test]
fn no_table_prescribes() {
    let mut kinds = std::collections::BTreeSet::new();
    for text in tables().flat_map(|table| everything(&table)) {
        let lower = text.to_lowercase();
        for word in NEVER {
            assert!(!lower.contains(word), "{word:?} in {text:?}");
        }
        let kind = [
            "Your guesses",
            "By swing:",
            "set aside",
            "may fall",
            "nowhere above",
            "left out",
            "With equal",
            "disagree",
            "exact",
            "level.",
            "of 100 (now",
            "No single weight",
            "clear your floors",
            "wobbles",
            "Too close",
            "100 points",
            "swings, from",
            "Every axis that",
        ];
        kinds.extend(kind.into_iter().filter(|kind| text.contains(kind)));
    }
    assert_eq!(kinds.len(), 18, "every sentence is among them: {kinds:?}");
}
