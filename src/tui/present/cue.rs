//! Owns [`Cue`], what a presentation tells the notes that follow it, as data.
//! Must not hold anything that is not in the release, the pack or `words`.

use serde::{Deserialize, Serialize};

use crate::group::Scene;
use crate::words::presenting::{self as words, Shown};

/// One step, as the coach reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// What is presented, and whether its people are simulated.
    pub heading: String,
    /// Of how many steps which, from 1.
    pub step: (usize, usize),
    /// The headline that the room sees.
    pub title: String,
    /// What stands below it.
    pub lines: Vec<String>,
    /// The headline of the next step; none on the last.
    pub next: Option<String>,
    /// What to say.
    pub say: Vec<String>,
    /// Two questions, or none.
    pub ask: Vec<String>,
    /// Whether the room sees nothing.
    pub black: bool,
    /// Seconds since the start, and since this step was come to.
    pub times: (u64, u64),
}

impl Cue {
    /// Of a scene, what follows it, and the place of it among so many.
    #[must_use]
    pub(super) fn new(
        shown: &Shown<'_>,
        (scene, next): (&Scene, Option<&Scene>),
        (at, of): (usize, usize),
        black: bool,
        times: (u64, u64),
    ) -> Self {
        Self {
            heading: words::heading(shown),
            step: (at + 1, of),
            title: words::title(shown, scene),
            lines: words::lines(shown, scene),
            next: next.map(|next| words::title(shown, next)),
            say: words::say(shown, scene),
            ask: words::ask(shown.pack, scene),
            black,
            times,
        }
    }
}
