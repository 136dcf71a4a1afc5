//! Owns [`Truth`], a planted place on an axis, in both its units, and how one answer shows it.
//! Must not know who has it.

use super::noise::Noise;

/// How much of a truth an answer shows, where nothing else is said; the rest is noise.
pub const LOADING: f64 = 0.75;

/// Where an answer changes to the next label, in standard deviations.
const CUTS: [f64; 4] = [-1.5, -0.5, 0.5, 1.5];

/// Points between two labels.
const STEP: f64 = 25.0;

/// Truths lie between this many standard deviations below and above the middle.
const FARTHEST: f64 = 12.0;

/// A place on an axis: standard deviations of its answers from the middle. A group of all kinds has a mean of 0 and a
/// deviation of 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Truth(pub f64);

impl Truth {
    /// The score, 0 to 100, that endlessly many steady answers of that loading would give: 25 points for every cut that
    /// they are expected to pass.
    #[must_use]
    pub fn points(self, loading: f64) -> f64 {
        let noise = noise_of(loading);
        CUTS.iter().map(|cut| STEP * share_below((loading * self.0 - cut) / noise)).sum()
    }

    /// The truth that is worth so many points, by halving.
    #[must_use]
    pub fn of_points(points: f64, loading: f64) -> Self {
        let (mut low, mut high) = (-FARTHEST, FARTHEST);
        for _ in 0..60 {
            let middle = f64::midpoint(low, high);
            if Self(middle).points(loading) < points { low = middle } else { high = middle }
        }
        Self(f64::midpoint(low, high))
    }
}

/// What is left for the noise, so that answers have a deviation of 1 in a group of all kinds.
fn noise_of(loading: f64) -> f64 {
    (1.0 - loading * loading).max(0.0).sqrt()
}

/// Where one answer falls, in standard deviations, by which a truth shows.
pub(super) fn shown(truth: Truth, loading: f64, noise: &mut Noise) -> f64 {
    loading * truth.0 + noise_of(loading) * noise.normal()
}

/// The number of the label, from 1, at that place.
pub(super) fn label(at: f64) -> u8 {
    u8::try_from(CUTS.iter().filter(|cut| at > **cut).count()).unwrap_or(0) + 1
}

/// The normal distribution function: its logistic approximation by Bowling and others (2009), error below 0.0002.
fn share_below(z: f64) -> f64 {
    1.0 / (1.0 + (-0.07056 * z.powi(3) - 1.5976 * z).exp())
}
