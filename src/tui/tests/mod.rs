//! The whole application, played by keys: what it shows, what it keeps, where it leads.

mod answering;
mod any_keys;
mod axes;
mod copying;
mod leaving;
mod leftovers;
mod moving;
mod naming;
mod notes;
mod packs;
mod pictures;
mod planning;
mod previewing;
mod reading;
mod returning;
mod told_apart;
mod tutor;
