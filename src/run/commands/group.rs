//! Owns `fourfold group`: a group before a room, the notes beside it, and both in rehearsal.
//! Must not show anything that is not in a release.

use crate::cli::Group;
use crate::run::{Exit, Shell, fail, packs, present};

/// Presents, or follows a presentation.
pub(crate) fn group(shell: &Shell, wish: &Group) -> Exit {
    if wish.notes {
        return present::notes(shell);
    }
    match packs::of_settings(shell) {
        Ok(packs) => present::rehearse(shell, &packs.offered(), wish.demo.unwrap_or(0)),
        Err((why, exit)) => fail(&why, exit),
    }
}
