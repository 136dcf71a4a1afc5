//! Owns the order of places through a pack, and which of them are open.
//! Must not know who walks it or what they said.

use crate::pack::{Pack, SectionKind};
use crate::session::Place;

/// Every place of `pack` in the order they are walked through: what is asked, then the review, then the
/// result and what follows from it.
pub(super) fn route(pack: &Pack) -> Vec<Place> {
    let mut before = vec![Place::Welcome, Place::Matters];
    let mut after = vec![Place::Review, Place::Result];
    for section in pack.sections() {
        let items = section.items.iter().map(|item| Place::Item(item.id.clone()));
        let page = Place::Page(section.id.clone());
        match section.kind {
            SectionKind::Lesson => before.extend(items.chain([page])),
            SectionKind::HotTake => {
                before.push(Place::Opener(section.id.clone()));
                before.extend(items.chain([page]));
            }
            SectionKind::WhatNow => after.push(page),
        }
    }
    before.append(&mut after);
    before
}

/// The places one may go to: all, or those up to the review while there is no result.
pub(super) fn open_part(route: &[Place], finished: bool) -> &[Place] {
    let review = route.iter().position(|place| *place == Place::Review);
    match review {
        Some(review) if !finished => route.get(..=review).unwrap_or(route),
        _ => route,
    }
}
