//! Owns what stands beside the spokes of a group's radar, and of the example.
//! Must not decide what may be shown.

use super::{Shown, TOO_FEW, give_or_take, spread_word};
use crate::summary::{AxisLabel, Outline, RadarChart};

/// The values of the example, in turn: nobody's.
const EXAMPLE: [u8; 8] = [70, 40, 55, 30, 60, 45, 65, 35];

/// The radar of nobody, on the axes of the pack.
#[must_use]
pub fn example(shown: &Shown<'_>) -> RadarChart {
    let values: Vec<u8> = shown.pack.axes().iter().zip(EXAMPLE.iter().cycle()).map(|(_, it)| *it).collect();
    let labels = shown.pack.axes().iter().zip(&values).map(|(axis, value)| AxisLabel {
        name: axis.name.clone(),
        value: value.to_string(),
        range: "made up".to_owned(),
        word: String::new(),
    });
    chart(labels.collect(), values.iter().map(|value| Some(*value)).collect())
}

/// The means of the group as one outline, open where an axis is left out.
#[must_use]
pub fn radar(shown: &Shown<'_>) -> RadarChart {
    let axes = shown.pack.axes().iter().map(|axis| {
        let part = shown.release.axis(&axis.id);
        let figures = part.and_then(|part| part.figures.as_ref());
        let mean = figures.and_then(|figures| figures.mean);
        let label = AxisLabel {
            name: axis.name.clone(),
            value: mean.map_or_else(|| TOO_FEW.to_owned(), |mean| mean.to_string()),
            range: mean.and(part).map_or_else(String::new, give_or_take),
            word: figures.and_then(|it| it.spread).map_or("", spread_word).to_owned(),
        };
        (label, mean)
    });
    let (labels, values) = axes.unzip();
    chart(labels, values)
}

fn chart(labels: Vec<AxisLabel>, values: Vec<Option<u8>>) -> RadarChart {
    let values = values.into_iter().map(|value| value.map(f64::from)).collect();
    let solid = Outline { name: String::new(), values };
    RadarChart { labels, solid, dotted: None, both: String::new() }
}
