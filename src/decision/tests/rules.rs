//! Floors, dominance, ties, what counts, and where weights come from.

use rstest::rstest;

use super::*;

/// Half and half on two axes.
fn two(rows: &[(OptionKind, [u8; 2])]) -> Table {
    bare([Some(50), Some(50)], rows)
}

fn shares(evaluation: &Evaluation) -> Vec<f64> {
    evaluation.weights.iter().map(|weight| weight.share).collect()
}

fn assert_shares(evaluation: &Evaluation, expected: &[f64]) {
    let shares = shares(evaluation);
    assert_eq!(shares.len(), expected.len());
    assert!(shares.iter().zip(expected).all(|(one, other)| near(*one, *other)), "{shares:?}");
}

#[test]
fn below_a_floor_an_option_never_leads_however_high_the_rest() {
    let mut table = two(&[(Stay, [49, 100]), (Role, [50, 20]), (Company, [60, 10])]);
    table.columns[0].floor = Some(50);
    let analysis = analyse(&table);
    let floors = vec![Floor { axis: id("money"), floor: 50 }];
    assert_eq!(analysis.knocked_out, [BelowFloor { option: Stay, floors }]);
    assert_eq!(analysis.standing, [Role, Company]);
    assert_eq!(analysis.main.lead, Lead::Level(vec![Role, Company]));
    assert!(near(analysis.main.value(Stay).unwrap().likely, 74.5), "its value is shown");
    assert_eq!((analysis.main.flips, analysis.main.holds), (Vec::new(), None));
}

#[test]
fn a_low_below_a_floor_is_only_a_maybe() {
    let mut table = two(&[(Stay, [60, 60]), (Role, [40, 40])]);
    table.rows[0].cells.insert(id("money"), Cell::guess(Some(49), 60, None));
    table.rows[0].cells.insert(id("growth"), Cell::guess(Some(50), 60, None));
    table.rows[1].cells.insert(id("growth"), Cell::guess(Some(10), 70, None));
    table.columns[0].floor = Some(50);
    table.columns[1].floor = Some(50);
    let analysis = analyse(&table);
    let floors = vec![Floor { axis: id("money"), floor: 50 }];
    assert_eq!(analysis.may_fall, [BelowFloor { option: Stay, floors: floors.clone() }]);
    assert_eq!(analysis.knocked_out, [BelowFloor { option: Role, floors }]);
    assert_eq!(analysis.main.lead, Lead::None, "one alone leads nobody");
}

#[test]
fn a_floor_holds_on_an_axis_that_is_left_out_and_its_victim_dominates_nobody() {
    let mut table = two(&[(Stay, [60, 60]), (Role, [70, 10]), (Company, [50, 0])]);
    table.rows[0].cells.remove(&id("growth"));
    table.columns[1].floor = Some(10);
    table.rows[2].cells.insert(id("growth"), Cell::guess(None, 80, None));
    table.rows[1].cells.insert(id("growth"), Cell::guess(None, 9, None));
    let analysis = analyse(&table);
    assert_eq!(analysis.left_out, [LeftOut { axis: id("growth"), missing: vec![Stay] }]);
    assert_eq!(analysis.counted, [id("money")]);
    assert_eq!((analysis.main.lead.leader(), analysis.standing), (Some(Stay), vec![Stay, Company]));
    assert_eq!(analysis.dominance, [Dominance { by: Stay, dominated: Company }]);
}

#[test]
fn a_tie_goes_to_the_one_that_is_not_dominated() {
    let table = bare([Some(100), None], &[(Stay, [60, 40]), (Role, [60, 50]), (Company, [50, 90])]);
    let analysis = analyse(&table);
    assert_eq!(analysis.dominance, [Dominance { by: Role, dominated: Stay }]);
    let lead = Lead::One { leader: Role, runner_up: Stay, margin: 0.0, overlap: true };
    assert_eq!(analysis.main.lead, lead);
    assert_eq!(analysis.main.flips[0].below.unwrap().to, Company);
    assert!(analysis.main.holds.is_some_and(|holds| holds > 900), "{:?}", analysis.main.holds);
}

#[test]
fn two_that_are_the_same_are_level() {
    let analysis = analyse(&two(&[(Role, [60, 40]), (Stay, [60, 40]), (Path, [40, 50])]));
    assert_eq!(analysis.main.lead, Lead::Level(vec![Stay, Role]));
    assert_eq!(analysis.taking_part, [Stay, Role, Path], "in their own order");
}

#[rstest]
#[case::apart(Some(56), Some(54), false)]
#[case::touching(Some(55), Some(55), true)]
#[case::over_one_another(Some(40), Some(90), true)]
#[case::exact(None, None, false)]
fn intervals_overlap_or_not(#[case] low: Option<u8>, #[case] high: Option<u8>, #[case] expected: bool) {
    let mut table = bare([None], &[]);
    for (option, cell) in [(Stay, Cell::guess(low, 60, None)), (Role, Cell::guess(None, 50, high))] {
        table.rows.push(Row { option, cells: [(id("money"), cell)].into_iter().collect() });
    }
    let Lead::One { overlap, .. } = analyse(&table).main.lead else { panic!("no leader") };
    assert_eq!(overlap, expected);
}

#[test]
fn a_third_option_with_a_wide_range_makes_it_too_close_to_call() {
    let mut table = bare([None, None], &[]);
    let exact = |value| Cell::guess(None, value, None);
    let rows = [
        (Stay, [exact(60), exact(60)]),
        (Role, [exact(62), exact(50)]),
        (Path, [Cell::guess(Some(0), 20, Some(100)), Cell::guess(None, 70, Some(90))]),
    ];
    for (option, cells) in rows {
        table.rows.push(Row { option, cells: ["money", "growth"].map(id).into_iter().zip(cells).collect() });
    }
    let Lead::One { leader, runner_up, overlap, .. } = analyse(&table).main.lead else { panic!("no leader") };
    assert_eq!((leader, runner_up, overlap), (Stay, Role, true));
}

#[test]
fn weights_are_spread_over_the_axes_that_count() {
    let mut table = vector();
    table.rows[1].cells.remove(&id("money"));
    table.rows[2].cells.remove(&id("money"));
    let analysis = analyse(&table);
    assert_eq!(analysis.left_out, [LeftOut { axis: id("money"), missing: vec![Role, Company] }]);
    assert_shares(&analysis.main, &[25.0 / 70.0, 25.0 / 70.0, 20.0 / 70.0]);
    assert_eq!(analysis.exact, 9, "guesses on an axis that does not count are not counted");
}

#[test]
fn only_a_guess_without_any_end_is_exact() {
    let mut table = two(&[(Stay, [60, 60]), (Role, [40, 40])]);
    table.rows[0].cells.insert(id("money"), Cell::guess(Some(60), 60, None));
    table.rows[0]
        .cells
        .insert(id("growth"), Cell { origin: Origin::Measured, ..Cell::guess(None, 60, None) });
    table.rows[1].cells.insert(id("growth"), Cell::guess(None, 40, Some(50)));
    assert_eq!(analyse(&table).exact, 1);
}

#[rstest]
#[case::blank([None, None])]
#[case::nothing([Some(0), Some(0)])]
fn without_points_or_swing_all_axes_weigh_the_same(#[case] points: [Option<u8>; 2]) {
    let analysis = analyse(&bare(points, &[(Stay, [60, 40]), (Role, [40, 50])]));
    assert_eq!(analysis.main.source, WeightSource::Equal);
    assert_shares(&analysis.main, &[0.5, 0.5]);
}

/// Ranges 20, 40 and 0: a swing of 100 and one of 50 are 5 and 1.25 a point.
#[test]
fn a_swing_is_divided_by_its_range() {
    let mut table = bare([None; 3], &[(Stay, [60, 40, 50]), (Role, [40, 80, 50])]);
    for (column, swing) in table.columns.iter_mut().zip([100, 50, 80]) {
        column.swing = Some(swing);
    }
    let analysis = analyse(&table);
    assert_eq!((analysis.main.source, &analysis.other), (WeightSource::Swing, &None));
    assert_shares(&analysis.main, &[0.8, 0.2, 0.0]);
    assert_eq!(analysis.main.lead.leader(), Some(Stay), "20 x .8 against 40 x .2: twice as much");
}

/// A third axis, on which all are the same, needs no swing.
#[rstest]
#[case::none([None, None], false, WeightSource::Equal)]
#[case::one([Some(100), None], true, WeightSource::Equal)]
#[case::the_other([None, Some(50)], true, WeightSource::Equal)]
#[case::all([Some(100), Some(50)], false, WeightSource::Swing)]
fn swings_count_once_all_are_given(
    #[case] swings: [Option<u8>; 2],
    #[case] unfinished: bool,
    #[case] source: WeightSource,
) {
    let mut table = bare([None; 3], &[(Stay, [60, 40, 50]), (Role, [40, 80, 50])]);
    for (column, swing) in table.columns.iter_mut().zip(swings) {
        column.swing = swing;
    }
    let analysis = analyse(&table);
    assert_eq!((analysis.swing_unfinished, analysis.main.source), (unfinished, source));
}

#[rstest]
#[case::far_apart([30, 70], Some((0.30, 0.80)))]
#[case::sixteen([64, 36], Some((0.64, 0.80)))]
#[case::fifteen([65, 35], None)]
#[case::the_same([80, 20], None)]
#[case::no_points_where_they_differ([0, 0], Some((0.0, 0.80)))]
fn points_and_swings_may_disagree(#[case] points: [u8; 2], #[case] expected: Option<(f64, f64)>) {
    let points = [Some(points[0]), Some(points[1]), Some(50)];
    let mut table = bare(points, &[(Stay, [60, 40, 50]), (Role, [40, 80, 50])]);
    for (column, swing) in table.columns.iter_mut().zip([100, 50]) {
        column.swing = Some(swing);
    }
    let analysis = analyse(&table);
    assert_eq!(analysis.main.source, WeightSource::Points);
    assert_eq!(analysis.other.map(|other| other.source), expected.map(|_| WeightSource::Swing));
    let first = analysis.disagreements.first();
    assert_eq!(first.map(|one| one.axis.clone()), expected.map(|_| id("money")));
    let both = first.zip(expected);
    assert!(both.is_none_or(|(one, (points, swing))| near(one.points, points) && near(one.swing, swing)));
}

/// Stay and role lie on either side of company; a flip names the one that is met first.
#[test]
fn the_nearest_flip_on_either_side_is_named() {
    let table = two(&[(Stay, [90, 0]), (Role, [0, 90]), (Company, [60, 60])]);
    let flips = &analyse(&table).main.flips[0];
    let (below, above) = (flips.below.unwrap(), flips.above.unwrap());
    assert!(near(above.weight, 2.0 / 3.0) && above.to == Stay);
    assert!(near(below.weight, 1.0 / 3.0) && below.to == Role);
}

/// Both others cross at 2/3, and stay is ahead of role from there on.
#[test]
fn of_two_that_cross_at_once_the_steeper_leads() {
    let table = two(&[(Role, [75, 30]), (Stay, [90, 0]), (Company, [60, 60])]);
    assert_eq!(analyse(&table).main.flips[0].above.unwrap().to, Stay);
    let table = two(&[(Role, [90, 0]), (Stay, [75, 30]), (Company, [60, 60])]);
    assert_eq!(analyse(&table).main.flips[0].above.unwrap().to, Role);
}

/// Role and stay are the same beyond the flip: the first of them is named.
#[test]
fn of_two_that_stay_level_beyond_a_flip_the_first_is_named() {
    let table = two(&[(Role, [90, 0]), (Stay, [90, 0]), (Company, [60, 60])]);
    assert_eq!(analyse(&table).main.flips[0].above.unwrap().to, Stay);
}
