//! Owns the one thing that may move, where the settings allow it: the radar of a result that was just finished
//! unfolds once from its middle.
//! Must not read a clock, nor draw: a screen is told how far it is.

/// How long it takes, in milliseconds: long enough to be followed, too short to be waited for.
const LENGTH: u64 = 320;
/// Milliseconds from one frame to the next.
const FRAME: u64 = 40;

/// A radar that unfolds. Times are in milliseconds since the program began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unfolding {
    began: u64,
    /// When the frame that is on the screen was due.
    shown: u64,
}

impl Unfolding {
    /// Nothing of it is seen yet.
    pub(super) fn begin(now: u64) -> Self {
        Self { began: now, shown: now }
    }

    /// How it goes on; none once it is over.
    pub(super) fn at(self, now: u64) -> Option<Self> {
        (now.saturating_sub(self.began) < LENGTH).then_some(Self { shown: self.shown.max(now), ..self })
    }

    /// When the next frame is due.
    pub(super) fn deadline(self) -> u64 {
        (self.shown + FRAME).min(self.began + LENGTH)
    }

    /// How far it is, from 0 to 1: quick at first, slow at the end.
    pub(super) fn share(self) -> f64 {
        let milliseconds = |time: u64| u32::try_from(time).map_or(f64::MAX, f64::from);
        let left = 1.0 - milliseconds(self.shown - self.began) / milliseconds(LENGTH);
        1.0 - left.max(0.0).powi(3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handful_of_frames_lead_from_nothing_to_all_of_it() {
        let mut unfolding = Some(Unfolding::begin(1_000));
        let (mut shares, mut now) = (Vec::new(), 1_000);
        while let Some(going) = unfolding {
            shares.push(going.share());
            assert!(going.deadline() > now, "it comes to its end");
            now = going.deadline();
            unfolding = going.at(now);
        }
        assert_eq!(now, 1_000 + LENGTH);
        assert!(shares.len() <= 10 && shares[0] == 0.0, "{shares:?}");
        assert!(shares.is_sorted() && shares.iter().all(|share| *share < 1.0), "{shares:?}");
        let steps: Vec<f64> = shares.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(steps.is_sorted_by(|one, other| one >= other), "slower and slower: {steps:?}");
    }

    #[test]
    fn a_late_frame_is_as_far_as_its_time_and_none_goes_back() {
        let begun = Unfolding::begin(1_000);
        let late = begun.at(1_250).unwrap();
        assert!(late.share() > 0.9);
        assert_eq!(late.at(900), Some(late));
        assert_eq!(begun.at(5_000), None);
    }
}
