//! Owns the order in which places follow one another.
//! Must not know answers.

use crate::pack::{Pack, Section, SectionKind};
use crate::session::Place;

/// Welcome, what matters, each section's items and then its page, review, result, then the what-now pages.
pub(super) fn route(pack: &Pack) -> Vec<Place> {
    let mut route = vec![Place::Welcome, Place::Matters];
    let asked = pack.sections().iter().filter(|section| section.kind != SectionKind::WhatNow);
    route.extend(asked.flat_map(places));
    route.extend([Place::Review, Place::Result]);
    let after = pack.sections().iter().filter(|section| section.kind == SectionKind::WhatNow);
    route.extend(after.map(|section| Place::Page(section.id.clone())));
    route
}

fn places(section: &Section) -> Vec<Place> {
    let opener = (section.kind == SectionKind::HotTake).then(|| Place::Opener(section.id.clone()));
    let items = section.items.iter().map(|item| Place::Item(item.id.clone()));
    opener.into_iter().chain(items).chain([Place::Page(section.id.clone())]).collect()
}
