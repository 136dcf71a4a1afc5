//! Owns [`Band`], the likely range around a mean, and the quantiles it needs.
//! Must not know what was measured.

/// Standard errors are at least this, so that six answers alike do not look certain.
const LEAST_SE: f64 = 5.0;

/// `t(.95, df)` for 1 to 30 degrees of freedom: table of upper critical values, NIST/SEMATECH e-Handbook of
/// Statistical Methods, section 1.3.6.7.2; recomputed from the density.
const T_95: [f64; 30] = [
    6.314, 2.920, 2.353, 2.132, 2.015, 1.943, 1.895, 1.860, 1.833, 1.812, 1.796, 1.782, 1.771, 1.761, 1.753,
    1.746, 1.740, 1.734, 1.729, 1.725, 1.721, 1.717, 1.714, 1.711, 1.708, 1.706, 1.703, 1.701, 1.699, 1.697,
];

/// The same for a normal distribution, which more degrees of freedom come near.
const Z_95: f64 = 1.645;

/// A likely range, 90 % two-sided: both ends from 0 to 100, rounded to 5, never of zero width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The lower end.
    pub low: u8,
    /// The upper end.
    pub high: u8,
}

impl Band {
    /// `mean` give or take `t(.95, count - 1) * se`.
    pub(super) fn around(mean: f64, se: f64, count: usize) -> Self {
        let half = t_95(count.saturating_sub(1)) * se;
        Self { low: to_five(mean - half), high: to_five(mean + half) }
    }
}

/// The standard error of the mean of `count` points with that standard deviation: `max(sd/sqrt(count), 5)`.
pub(super) fn standard_error(sd: f64, count: f64) -> f64 {
    (sd / count.sqrt()).max(LEAST_SE)
}

fn t_95(freedom: usize) -> f64 {
    // No freedom at all would be an endless range; the widest of the table already covers 0 to 100.
    T_95.get(freedom.saturating_sub(1)).copied().unwrap_or(Z_95)
}

fn to_five(value: f64) -> u8 {
    let steps = (value / 5.0).round().clamp(0.0, 20.0);
    (0..20).find(|step| f64::from(*step) >= steps).unwrap_or(20) * 5
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::six_items(50.0, 5.0, 6, 40, 60)]
    #[case::clipped_above(100.0, 5.0, 6, 90, 100)]
    #[case::clipped_below(0.0, 5.0, 6, 0, 10)]
    #[case::four_items(50.0, 10.0, 4, 25, 75)]
    #[case::last_of_the_table(50.0, 10.0, 31, 35, 65)]
    #[case::many(50.0, 30.0, 1_000, 0, 100)]
    #[case::one_alone(50.0, 10.0, 1, 0, 100)]
    fn bands(#[case] mean: f64, #[case] se: f64, #[case] count: usize, #[case] low: u8, #[case] high: u8) {
        assert_eq!(Band::around(mean, se, count), Band { low, high });
    }

    #[test]
    fn quantiles_fall_towards_the_normal_one() {
        assert!(T_95.is_sorted_by(|a, b| a > b));
        assert!(T_95.iter().all(|t| *t > Z_95));
        for (freedom, quantile) in [(1, 6.314), (5, 2.015), (30, 1.697), (31, 1.645)] {
            assert!((t_95(freedom) - quantile).abs() < 1e-9, "{freedom}");
        }
    }
}
