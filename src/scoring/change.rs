//! Owns the comparison of two sittings, item by item.
//! Must not compare what was asked differently.

use std::collections::BTreeMap;

use super::axis::measure;
use super::band::Band;
use super::points::{float, points};
use crate::pack::{Id, Questions};
use crate::session::Answer;

/// Items that both sittings must have answered on an axis.
pub const ENOUGH: usize = 4;

/// Points from which a change is more than noise: below, more than one in nine retests without any change
/// would be called one.
const CLEAR: i32 = 20;

/// What became of one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisChange {
    /// The axis.
    pub axis: Id,
    /// Items that ask the same in both sittings and have a choice in both.
    pub shared: usize,
    /// None with fewer than four shared items.
    pub shift: Option<Shift>,
}

/// Both means, over the shared items only: they may differ from the axis scores.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// Mean of the earlier sitting, 0 to 100.
    pub then: f64,
    /// Mean of the later sitting, 0 to 100.
    pub now: f64,
    /// The likely range of the earlier mean, of the shared items only.
    pub then_band: Band,
    /// The likely range of the later mean, of the shared items only.
    pub now_band: Band,
    /// Whether they differ by at least 20 points: it may have changed. Else there is no clear change.
    pub clear: bool,
}

/// What became of every axis of the later sitting, in its order.
#[must_use]
pub fn change(
    then: (&Questions, &BTreeMap<Id, Answer>),
    now: (&Questions, &BTreeMap<Id, Answer>),
) -> Vec<AxisChange> {
    now.0.axes.iter().map(|axis| axis_change(then, now, &axis.id)).collect()
}

fn axis_change(
    then: (&Questions, &BTreeMap<Id, Answer>),
    now: (&Questions, &BTreeMap<Id, Answer>),
    axis: &Id,
) -> AxisChange {
    let pairs = now.0.on_axis(axis).filter_map(|item| {
        let old = then.0.get(&item.id).filter(|old| old.asks_the_same(item))?;
        Some((points(old, then.1)?, points(item, now.1)?))
    });
    let (before, after): (Vec<_>, Vec<_>) = pairs.unzip();
    let shared = after.len();
    let shift = if shared >= ENOUGH { shift(&before, &after) } else { None };
    AxisChange { axis: axis.clone(), shared, shift }
}

fn shift(before: &[i32], after: &[i32]) -> Option<Shift> {
    // Compared as whole sums: a difference of exactly 20 must not depend on rounding.
    let sums = after.iter().sum::<i32>() - before.iter().sum::<i32>();
    let clear = f64::from(sums.abs()) >= f64::from(CLEAR) * float(after.len());
    let (then, now) = (measure(before)?, measure(after)?);
    Some(Shift { then: then.mean, now: now.mean, then_band: then.band, now_band: now.band, clear })
}
