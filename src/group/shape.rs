//! Owns [`Shape`], what a hand-in must hold to be counted: the pack, its axes and its questions.
//! Must not hold any words of the pack.

use super::canonical::Layout;
use super::hand_in::HandIn;
use super::tally::Misfit;
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
    /// How its hand-ins are laid out; none where none could be read.
    pub(super) layout: Option<Layout>,
}

impl Shape {
    /// That of `pack`.
    #[must_use]
    pub fn of(pack: &Pack) -> Self {
        let on = |axis: &Id| {
            let scored = pack.items().filter_map(|(_, item)| item.scored.as_ref());
            u16::try_from(scored.filter(|scored| scored.axis == *axis).count()).unwrap_or(u16::MAX)
        };
        let axes: Vec<_> = pack.axes().iter().map(|axis| (axis.id.clone(), on(&axis.id))).collect();
        let items: Vec<_> = pack.items().map(|(_, item)| (item.id.clone(), item.scored.is_none())).collect();
        let layout = Layout::of(pack.id(), pack.version(), &axes, &items);
        Self { pack: pack.id().clone(), version: pack.version().to_owned(), axes, items, layout }
    }

    /// Whether `hand_in` is one of these.
    pub(super) fn fits(&self, hand_in: &HandIn) -> Result<(), Misfit> {
        if hand_in.pack != self.pack {
            return Err(Misfit::OtherPack);
        }
        if hand_in.version != self.version {
            return Err(Misfit::OtherVersion);
        }
        let has = |(id, of): &(Id, u16)| hand_in.axes.get(id).is_some_and(|axis| axis.of == *of);
        if hand_in.axes.len() != self.axes.len() || !self.axes.iter().all(has) {
            return Err(Misfit::OtherAxes);
        }
        let known = |id| self.items.iter().any(|(known, _)| known == id);
        if hand_in.items.keys().all(known) { Ok(()) } else { Err(Misfit::OtherQuestions) }
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
