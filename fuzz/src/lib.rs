//! What the fuzz targets share: choices read off the input, a disk in memory that fails, a desk that keeps sittings on it.
//! Must not judge: what has to hold stands in the targets.

mod actions;
mod desk;
mod disk;
mod tape;

use std::sync::{Arc, LazyLock};

use fourfold::pack::{self, Id, Pack};
use fourfold::session::Moment;

pub use actions::{action, plan_action, sitting};
pub use desk::Desk;
pub use disk::MemoryDisk;
pub use tape::Tape;

/// The small pack of the tests, and the built-in one.
pub static PACKS: LazyLock<[Arc<Pack>; 2]> = LazyLock::new(|| {
    [include_str!("../../tests/fixtures/packs/good.toml"), pack::FOUR_LESSONS].map(|text| {
        Arc::new(pack::parse(text).unwrap_or_else(|problems| panic!("a fixture is no pack: {problems:?}")))
    })
});

/// The name that `text` is.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn id(text: &str) -> Id {
    Id::new(text).unwrap_or_else(|bad| panic!("{bad:?}"))
}

/// When everything happens.
#[must_use]
pub fn moment() -> Moment {
    "2026-11-23T20:00:00+01:00".parse().unwrap_or_else(|_| panic!("no moment"))
}
