//! Owns the words in the drawings of many sittings: bars and radar of then and now, and the courses.
//! Must not decide whether anything changed.

use super::{MAY_HAVE_CHANGED, verdict};
use crate::history::{AxisComparison, Comparison, Reason, Trend, Verdict};
use crate::summary::{AxisLabel, Outline, Pair, PairChart, PairSide, RadarChart, Reading, Spark, SparkChart};
use crate::words::result::{NOT_ENOUGH, range};

/// Beside a drawing.
const LEGEND: [&str; 4] = ["then", "now", "likely range", "both"];

/// Then and now under each other for each axis, with their ranges.
#[must_use]
pub fn pairs(comparison: &Comparison) -> PairChart {
    let side = |reading: Reading| PairSide {
        point: reading.point,
        band: (reading.low, reading.high),
        value: reading.point.to_string(),
        range: range(reading.low, reading.high),
    };
    let pair = |axis: &AxisComparison| Pair {
        name: axis.name.clone(),
        word: verdict(axis.verdict),
        sides: axis.readings.map(|readings| readings.map(side)),
    };
    let [then, now, _, _] = LEGEND;
    PairChart {
        pairs: comparison.axes.iter().map(pair).collect(),
        names: [then, now].map(str::to_owned),
        legend: LEGEND.map(str::to_owned),
    }
}

/// Both outlines: now solid, then dotted. An axis that cannot be compared leaves both open; one that is gone has
/// no spoke.
#[must_use]
pub fn radar(comparison: &Comparison) -> RadarChart {
    let gone = Verdict::CannotCompare(Reason::GoneAxis);
    let axes: Vec<&AxisComparison> = comparison.axes.iter().filter(|axis| axis.verdict != gone).collect();
    let outline = |name: &str, value: fn([Reading; 2]) -> Reading| Outline {
        name: name.to_owned(),
        values: axes.iter().map(|axis| axis.readings.map(|both| f64::from(value(both).point))).collect(),
    };
    let [then, now, _, both] = LEGEND;
    RadarChart {
        labels: axes.iter().map(|axis| label(axis)).collect(),
        solid: outline(now, |[_, now]| now),
        dotted: Some(outline(then, |[then, _]| then)),
        both: both.to_owned(),
    }
}

fn label(axis: &AxisComparison) -> AxisLabel {
    let name = axis.name.clone();
    let Some([_, now]) = axis.readings else {
        return AxisLabel { name, value: verdict(axis.verdict), range: String::new(), word: String::new() };
    };
    let word = match axis.verdict {
        Verdict::MayHaveChanged(_) => MAY_HAVE_CHANGED.to_owned(),
        Verdict::NoClearChange | Verdict::CannotCompare(_) => verdict(axis.verdict),
    };
    AxisLabel { name, value: now.point.to_string(), range: range(now.low, now.high), word }
}

/// The courses of a pack, a line an axis.
#[must_use]
pub fn sparks(trend: &Trend) -> SparkChart {
    let sparks = trend.axes.iter().map(|course| {
        let last = course.values.last().copied().flatten();
        Spark {
            name: course.name.clone(),
            values: course.values.clone(),
            last: last.map_or_else(|| NOT_ENOUGH.to_owned(), |value| value.to_string()),
        }
    });
    SparkChart { sparks: sparks.collect() }
}
