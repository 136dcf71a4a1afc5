//! Owns the named profiles: where the people of one stand on each axis, and how far they lie apart.
//! Must not judge them: they are shapes, not kinds of people.

/// Where people stand. In the four lessons the axes are money, growth, balance and passion; a pack with more takes the
/// four places in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// All kinds alike on every axis: a standard deviation around the middle.
    Even,
    /// Another level and another spread on each axis: close together, of mixed minds, far apart.
    Varied,
    /// High on the first axis and low on the third.
    FirstHighThirdLow,
    /// Low on the first axis and high on the second.
    FirstLowSecondHigh,
}

impl Profile {
    /// In the order of their names' table.
    pub const ALL: [Self; 4] = [Self::Even, Self::Varied, Self::FirstHighThirdLow, Self::FirstLowSecondHigh];

    /// Mean and standard deviation of the truths on each axis, in standard deviations of answers; in turn.
    const fn planted(self) -> [(f64, f64); 4] {
        match self {
            Self::Even => [(0.0, 1.0); 4],
            Self::Varied => [(0.4, 0.3), (-0.3, 1.0), (-0.2, 2.3), (0.8, 0.6)],
            Self::FirstHighThirdLow => [(1.3, 0.5), (-0.3, 0.5), (-1.3, 0.5), (0.2, 0.5)],
            Self::FirstLowSecondHigh => [(-1.2, 0.5), (1.3, 0.5), (0.2, 0.5), (0.9, 0.5)],
        }
    }

    /// Mean and standard deviation of the truths on the axis at `place`, from 0.
    #[must_use]
    pub fn on_axis(self, place: usize) -> (f64, f64) {
        let planted = self.planted();
        planted.get(place % planted.len()).copied().unwrap_or_default()
    }
}
