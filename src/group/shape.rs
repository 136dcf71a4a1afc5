//! Owns [`Shape`], what a hand-in must hold to be counted: the pack, its axes and its questions.
//! Must not hold any words of the pack.

use crate::pack::{Id, Pack};

/// The pack that a group answered, as far as counting needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    pub(super) pack: Id,
    pub(super) version: String,
    /// In the order of the radar, each with how many questions it has.
    pub(super) axes: Vec<(Id, u16)>,
    /// Every question in the order asked, and whether it is a belief, which is on no axis.
    pub(super) items: Vec<(Id, bool)>,
}

impl Shape {
    /// That of `pack`.
    #[must_use]
    pub fn of(pack: &Pack) -> Self {
        let on = |axis: &Id| {
            let scored = pack.items().filter_map(|(_, item)| item.scored.as_ref());
            u16::try_from(scored.filter(|scored| scored.axis == *axis).count()).unwrap_or(u16::MAX)
        };
        Self {
            pack: pack.id().clone(),
            version: pack.version().to_owned(),
            axes: pack.axes().iter().map(|axis| (axis.id.clone(), on(&axis.id))).collect(),
            items: pack.items().map(|(_, item)| (item.id.clone(), item.scored.is_none())).collect(),
        }
    }

    /// The pack's id.
    #[must_use]
    pub fn pack(&self) -> &Id {
        &self.pack
    }

    /// The pack's version.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }
}
