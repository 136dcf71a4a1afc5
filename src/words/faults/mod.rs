//! What is said of faults: of files that people write, of packs and their craft, of the disk. The rooms that find
//! a fault own it as data and know no words; each has its words here.

mod craft;
mod disk;
mod form;
mod pack;
mod session;
mod store;
mod translation;

pub use store::place;

/// The name that was meant, it seems.
pub(super) fn guess(name: &str) -> String {
    format!("Did you mean `{name}`?")
}
