//! Owns the radar of a group as a picture of its own, for slides.
//! Must not decide what is said (`words`) or where a value lies (`summary`).

use super::picture::{Axis, Picture};
use crate::{
    group::Release,
    pack::Pack,
    report::svg::{GroupRadar, Mark},
    words::group::{self as words, picture as said},
};

/// The radar of a release: its means as an outline, and the middle half on each axis where it may be shown.
#[must_use]
pub fn group_svg(release: &Release, pack: &Pack) -> String {
    let picture = Picture::of(release, pack);
    let below = picture.people.map_or_else(|| words::WITHHELD.to_owned(), words::took_part);
    radar(&picture).alone(&picture.title, &below, marks(&picture))
}

/// The radar of a picture, with the words around it.
pub(super) fn radar(picture: &Picture) -> GroupRadar {
    GroupRadar {
        name: said::radar(&picture.title),
        told: picture.radar_told().join(" "),
        chart: picture.radar(),
        halves: picture.axes.iter().map(Axis::half).collect(),
    }
}

/// What the marks mean; a range only where there is one.
pub(super) fn marks(picture: &Picture) -> Vec<(Mark, String)> {
    let marks = Mark::ALL.into_iter().zip(said::MARKS.map(str::to_owned));
    marks.filter(|(mark, _)| picture.has_halves() || *mark != Mark::Band).collect()
}
