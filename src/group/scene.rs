//! Owns [`Scene`], the steps by which a release is shown to a room, and their order.
//! Must not hold words, nor anything that a release does not hold.

use super::disclosure::{Part, Release};
use crate::pack::Id;

/// One step before a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scene {
    /// How a radar is read, by an example.
    HowToRead,
    /// How many took part, and what is not shown.
    People,
    /// All means as one outline.
    Radar,
    /// All axes under each other.
    Bars,
    /// One axis, and what to ask about it.
    Divided(Id),
    /// One question that is on no axis.
    Belief(Id),
    /// That too few handed such answers in.
    NoBeliefs,
    /// What follows.
    Close,
}

impl Scene {
    /// Those of a release, in their order. Of a group that is too small, no figures.
    #[must_use]
    pub fn all(release: &Release) -> Vec<Self> {
        let mut scenes = vec![Self::HowToRead, Self::People];
        if !release.is_withheld() {
            scenes.extend([Self::Radar, Self::Bars]);
            scenes
                .extend(release.most_divided_first().into_iter().map(|part| Self::Divided(part.id.clone())));
            let told = release.beliefs.iter().filter(|part| part.figures.is_some());
            let before = scenes.len();
            scenes.extend(told.map(|part| Self::Belief(part.id.clone())));
            if scenes.len() == before && !release.beliefs.is_empty() {
                scenes.push(Self::NoBeliefs);
            }
        }
        scenes.push(Self::Close);
        scenes
    }

    /// The part that it belongs to, from 1 to [`Scene::PARTS`]: the digit that leads there.
    #[must_use]
    pub fn part(&self) -> u8 {
        match self {
            Self::HowToRead => 1,
            Self::People => 2,
            Self::Radar => 3,
            Self::Bars => 4,
            Self::Divided(_) => 5,
            Self::Belief(_) | Self::NoBeliefs => 6,
            Self::Close => Self::PARTS,
        }
    }

    /// How many parts there are.
    pub const PARTS: u8 = 7;
}

impl Release {
    /// The axis of that id.
    #[must_use]
    pub fn axis(&self, id: &Id) -> Option<&Part> {
        self.axes.iter().find(|part| part.id == *id)
    }

    /// The question of that id that is on no axis.
    #[must_use]
    pub fn belief(&self, id: &Id) -> Option<&Part> {
        self.beliefs.iter().find(|part| part.id == *id)
    }
}
