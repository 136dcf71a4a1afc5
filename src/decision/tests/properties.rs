//! What holds for any table.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{
    super::{contest::Contest, grid::Grid, lead::lead},
    *,
};
use crate::pack::Id;

/// A cell on a coarse grid, so that ties and dominance happen; one in ten is missing.
fn any_cell() -> impl Strategy<Value = Option<Cell>> {
    let ends = (prop::option::of(0..=10_u8), 0..=10_u8, prop::option::of(0..=10_u8));
    let cell = ends.prop_map(|(low, likely, high)| {
        Cell::guess(low.map(|low| low * 10), likely * 10, high.map(|high| high * 10))
    });
    prop::option::weighted(0.9, cell)
}

fn any_column() -> impl Strategy<Value = (Option<u8>, Option<u8>, Option<u8>)> {
    (prop::option::weighted(0.2, 0..=100_u8), prop::option::of(0..=100_u8), prop::option::of(0..=100_u8))
}

/// Three to six axes and two to four options.
fn any_table() -> impl Strategy<Value = Table> {
    (3..=6_usize, prop::sample::subsequence(OptionKind::ALL.to_vec(), 2..=4)).prop_flat_map(
        |(axes, options)| {
            let columns = prop::collection::vec(any_column(), axes);
            let rows = prop::collection::vec(prop::collection::vec(any_cell(), axes), options.len());
            (Just(options), columns, rows).prop_map(|(options, columns, rows)| built(&options, columns, rows))
        },
    )
}

fn built(
    options: &[OptionKind],
    columns: Vec<(Option<u8>, Option<u8>, Option<u8>)>,
    rows: Vec<Vec<Option<Cell>>>,
) -> Table {
    let columns = AXES.iter().zip(columns).map(|(axis, (floor, points, swing))| Column {
        axis: id(axis),
        floor,
        points,
        swing,
    });
    let cells = |row: Vec<Option<Cell>>| {
        AXES.iter().zip(row).filter_map(|(axis, cell)| Some((id(axis), cell?))).collect()
    };
    let rows = options.iter().zip(rows).map(|(option, row)| Row { option: *option, cells: cells(row) });
    Table { columns: columns.collect(), rows: rows.collect() }
}

fn evaluations(analysis: &Analysis) -> impl Iterator<Item = &Evaluation> {
    std::iter::once(&analysis.main).chain(&analysis.other)
}

fn ahead(lead: &Lead) -> Vec<OptionKind> {
    match lead {
        Lead::None => Vec::new(),
        Lead::One { leader, .. } => vec![*leader],
        Lead::Level(options) => options.clone(),
    }
}

/// The weights with that one moved, worked out once more: the others in proportion, or alike from nothing.
fn with(weights: &[Weight], axis: &Id, share: f64) -> Vec<f64> {
    let own = weights.iter().find(|weight| weight.axis == *axis).unwrap().share;
    let count = f64::from(u32::try_from(weights.len() - 1).unwrap());
    let other = |weight: &Weight| {
        if own < 1.0 { weight.share * (1.0 - share) / (1.0 - own) } else { (1.0 - share) / count }
    };
    weights.iter().map(|weight| if weight.axis == *axis { share } else { other(weight) }).collect()
}

/// The likely value of an option under those weights, from the table itself.
fn value(table: &Table, analysis: &Analysis, option: OptionKind, weights: &[f64]) -> f64 {
    let row = table.rows.iter().find(|row| row.option == option).unwrap();
    let pairs = analysis.counted.iter().zip(weights);
    pairs.map(|(axis, weight)| weight * f64::from(row.cells[axis].likely)).sum()
}

/// Who leads under those weights.
fn leads(table: &Table, analysis: &Analysis, weights: &[f64]) -> Lead {
    let set_aside: Vec<_> = analysis.knocked_out.iter().map(|below| below.option).collect();
    lead(&Contest::of(&Grid::of(table), &set_aside), weights)
}

/// Floats that differ in the last digits only are the same.
fn alike(one: f64, other: f64) -> Result<(), TestCaseError> {
    prop_assert!(near(one, other), "{} and {}", one, other);
    Ok(())
}

fn alike_leads(one: &Lead, other: &Lead) -> Result<(), TestCaseError> {
    let (
        Lead::One { leader, runner_up, margin, overlap },
        Lead::One {
            leader: other_leader,
            runner_up: other_next,
            margin: other_margin,
            overlap: other_overlap,
        },
    ) = (one, other)
    else {
        prop_assert_eq!(one, other);
        return Ok(());
    };
    prop_assert_eq!((leader, runner_up, overlap), (other_leader, other_next, other_overlap));
    alike(*margin, *other_margin)
}

fn alike_evaluations(one: &Evaluation, other: &Evaluation) -> Result<(), TestCaseError> {
    prop_assert_eq!((one.source, one.holds), (other.source, other.holds));
    alike_leads(&one.lead, &other.lead)?;
    prop_assert_eq!(one.values.len(), other.values.len());
    for (one, other) in one.values.iter().zip(&other.values) {
        prop_assert_eq!(one.option, other.option);
        alike(one.value.low, other.value.low)?;
        alike(one.value.likely, other.value.likely)?;
        alike(one.value.high, other.value.high)?;
    }
    prop_assert_eq!(one.flips.len(), other.flips.len());
    let others: BTreeMap<_, _> = other.flips.iter().map(|flips| (&flips.axis, flips)).collect();
    for flips in &one.flips {
        let other = others[&flips.axis];
        alike(flips.weight, other.weight)?;
        for (flip, other) in [(flips.below, other.below), (flips.above, other.above)] {
            prop_assert_eq!(flip.map(|flip| flip.to), other.map(|flip| flip.to));
            flip.zip(other).map_or(Ok(()), |(flip, other)| alike(flip.weight, other.weight))?;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_dominated_or_set_aside_never_leads(table in any_table()) {
        let analysis = analyse(&table);
        let leads = evaluations(&analysis).map(|evaluation| &evaluation.lead).chain([&analysis.equal]);
        let mut ahead: Vec<_> = leads.flat_map(ahead).collect();
        let flips = evaluations(&analysis).flat_map(|evaluation| &evaluation.flips);
        ahead.extend(flips.flat_map(|flips| [flips.below, flips.above]).flatten().map(|flip| flip.to));
        for option in ahead {
            prop_assert!(analysis.dominance.iter().all(|pair| pair.dominated != option));
            prop_assert!(analysis.knocked_out.iter().all(|below| below.option != option));
        }
    }

    #[test]
    fn values_lie_in_order_from_0_to_100_and_weights_add_up(table in any_table()) {
        let analysis = analyse(&table);
        for evaluation in evaluations(&analysis) {
            for OptionValue { value, .. } in &evaluation.values {
                prop_assert!(-1e-9 <= value.low && value.high <= 100.0 + 1e-9);
                prop_assert!(value.low <= value.likely + 1e-9 && value.likely <= value.high + 1e-9);
            }
            let sum: f64 = evaluation.weights.iter().map(|weight| weight.share).sum();
            prop_assert!(analysis.counted.is_empty() || near(sum, 1.0));
            prop_assert!(evaluation.holds.is_none_or(|holds| holds <= DRAWS));
        }
    }

    #[test]
    fn at_a_flip_two_are_level_and_beyond_it_the_other_is_ahead(table in any_table()) {
        let analysis = analyse(&table);
        let leader = analysis.main.lead.leader();
        for flips in &analysis.main.flips {
            let sides = [(flips.below, -1.0), (flips.above, 1.0)];
            for (flip, way) in sides.into_iter().filter_map(|(flip, way)| Some((flip?, way))) {
                let first = leader.unwrap();
                let under = |share| with(&analysis.main.weights, &flips.axis, share);
                let value = |option, share| value(&table, &analysis, option, &under(share));
                prop_assert!((value(first, flip.weight) - value(flip.to, flip.weight)).abs() < 1e-6);
                let beyond = f64::midpoint(flip.weight, if way > 0.0 { 1.0 } else { 0.0 });
                let beyond = flip.weight + way * (beyond - flip.weight).abs().min(1e-4);
                prop_assert!(value(flip.to, beyond) > value(first, beyond));
                prop_assert!(!ahead(&leads(&table, &analysis, &under(beyond))).contains(&first));
                prop_assert!((flip.weight - flips.weight) * way > 0.0);
                let before = flip.weight - way * ((flip.weight - flips.weight).abs() / 2.0).min(1e-4);
                prop_assert_eq!(leads(&table, &analysis, &under(before)).leader(), leader);
            }
        }
    }

    #[test]
    fn without_a_flip_no_weight_of_that_axis_changes_the_lead(table in any_table(), share in 0.001..0.999_f64) {
        let analysis = analyse(&table);
        for flips in &analysis.main.flips {
            let weights = with(&analysis.main.weights, &flips.axis, share);
            let below = flips.below.map_or(0.0, |flip| flip.weight);
            let above = flips.above.map_or(1.0, |flip| flip.weight);
            prop_assume!((share - below).abs() > 1e-6 && (share - above).abs() > 1e-6);
            let stays = below < share && share < above && analysis.counted.len() > 1;
            let leader = leads(&table, &analysis, &weights).leader();
            prop_assert!(!stays || leader == analysis.main.lead.leader(), "{:?}", flips);
        }
    }

    #[test]
    fn the_order_of_options_and_axes_changes_nothing(
        (table, columns, rows) in any_table().prop_flat_map(|table| {
            let columns = Just(table.columns.clone()).prop_shuffle();
            let rows = Just(table.rows.clone()).prop_shuffle();
            (Just(table), columns, rows)
        })
    ) {
        let (one, other) = (analyse(&table), analyse(&Table { columns, rows }));
        alike_evaluations(&one.main, &other.main)?;
        prop_assert_eq!(one.other.is_some(), other.other.is_some());
        one.other.as_ref().zip(other.other.as_ref()).map_or(Ok(()), |(a, b)| alike_evaluations(a, b))?;
        alike_leads(&one.equal, &other.equal)?;
        prop_assert_eq!((one.taking_part, one.standing), (other.taking_part, other.standing));
        prop_assert_eq!((one.dominance, one.exact), (other.dominance, other.exact));
        let sorted = |mut axes: Vec<Id>| { axes.sort(); axes };
        prop_assert_eq!(sorted(one.counted), sorted(other.counted));
    }

    #[test]
    fn equal_weights_are_the_plain_mean(table in any_table()) {
        let mut table = table;
        for column in &mut table.columns {
            (column.points, column.swing) = (None, None);
        }
        let analysis = analyse(&table);
        prop_assert_eq!(analysis.main.source, WeightSource::Equal);
        prop_assert_eq!(&analysis.main.lead, &analysis.equal);
        let count = f64::from(u32::try_from(analysis.counted.len()).unwrap());
        for OptionValue { option, value } in &analysis.main.values {
            let row = table.rows.iter().find(|row| row.option == *option).unwrap();
            let sum: u32 = analysis.counted.iter().map(|axis| u32::from(row.cells[axis].likely)).sum();
            alike(value.likely, f64::from(sum) / count)?;
        }
    }

    #[test]
    fn an_axis_on_which_all_are_the_same_flips_nothing(
        table in any_table(), before in 0..=100_u8, after in 0..=100_u8
    ) {
        let mut table = table;
        table.columns[0].floor = None;
        let mut set = |likely| {
            for row in &mut table.rows {
                row.cells.insert(id(AXES[0]), Cell::guess(None, likely, None));
            }
            analyse(&table)
        };
        let (one, other) = (set(before), set(after));
        for flips in one.main.flips.iter().filter(|flips| flips.axis == id(AXES[0])) {
            prop_assert_eq!((flips.below, flips.above), (None, None));
        }
        prop_assert_eq!(ahead(&one.main.lead), ahead(&other.main.lead));
        prop_assert_eq!(&one.main.flips, &other.main.flips);
        prop_assert_eq!(one.main.holds, other.main.holds);
    }
}
