//! Owns [`Retest`]: when somebody answers again, and what has become of their truths until then.
//! Must not hold what is answered.

use std::time::Duration;

use crate::pack::Id;

const A_WEEK: u64 = 7 * 24 * 60 * 60;

/// Truths of a retest stay so many points away from 0 and 100, which no truth reaches.
pub(super) const EDGE: f64 = 0.5;

/// The same person again.
#[derive(Clone, Debug, PartialEq)]
pub struct Retest {
    /// So many weeks later.
    pub weeks: u32,
    /// By how many points, -100 to 100, the truth on an axis is another one; axes that are not named stay.
    pub change: Vec<(Id, f64)>,
    /// How truths then and now correlate among people of one profile before that change, 0 to 1. With 1 they are the
    /// same.
    pub stability: f64,
}

impl Retest {
    /// So many weeks later, without any change.
    #[must_use]
    pub const fn after_weeks(weeks: u32) -> Self {
        Self { weeks, change: Vec::new(), stability: 1.0 }
    }

    /// The time until then.
    #[must_use]
    pub fn time(&self) -> Duration {
        Duration::from_secs(u64::from(self.weeks) * A_WEEK)
    }

    /// The points by which the truth on `axis` has changed.
    pub(super) fn on_axis(&self, axis: &Id) -> f64 {
        self.change.iter().filter(|(changed, _)| changed == axis).map(|(_, points)| points).sum()
    }
}
