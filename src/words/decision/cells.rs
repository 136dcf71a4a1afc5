//! Owns what stands in the cells of the table of options.
//! Must not know how the table is drawn.

use super::{FLIPS_AT, FLIPS_AT_BY_SWING, MEASURED_MARK, NEVER, flip_value, weight};
use crate::decision::{Analysis, Evaluation, Origin, Row, WeightSource};
use crate::pack::Id;

/// How an option stands on an axis: `75*`, where `*` says that it is measured; empty where nothing is said.
#[must_use]
pub fn cell(row: &Row, axis: &Id) -> String {
    row.cells.get(axis).map_or_else(String::new, |cell| {
        let mark = if cell.origin == Origin::Measured { MEASURED_MARK } else { "" };
        format!("{}{mark}", cell.likely)
    })
}

/// What an axis weighs; empty where it does not count.
#[must_use]
pub fn weight_of(evaluation: &Evaluation, axis: &Id) -> String {
    let found = evaluation.weights.iter().find(|weight| weight.axis == *axis);
    found.map_or_else(String::new, |found| weight(found.share))
}

/// Before the weights at which the lead flips.
#[must_use]
pub fn flips_heading(evaluation: &Evaluation, analysis: &Analysis) -> &'static str {
    let by_swing = evaluation.source == WeightSource::Swing && analysis.other.is_some();
    if by_swing { FLIPS_AT_BY_SWING } else { FLIPS_AT }
}

/// At which weights of an axis the lead flips: below and above what it weighs.
#[must_use]
pub fn flips_of(evaluation: &Evaluation, axis: &Id) -> String {
    let flips = evaluation.flips.iter().find(|flips| flips.axis == *axis);
    let ends = flips.map(|flips| [flips.below.as_ref(), flips.above.as_ref()]);
    let ends: Vec<String> =
        ends.into_iter().flatten().flatten().map(|flip| flip_value(flip.weight)).collect();
    if ends.is_empty() { NEVER.to_owned() } else { ends.join(" ") }
}
