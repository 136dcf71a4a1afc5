//! Owns `fourfold pack preview`: which pack is shown, and that one with errors is not.
//! Must not keep anything.

use std::path::Path;

use super::Source;
use super::check::Checked;
use crate::run::output::complain;
use crate::run::preview::Preview;
use crate::run::{Exit, Shell};
use crate::store::ExitClass;

/// Shows a pack as whoever answers it will see it; a file is followed while it is being written.
pub(super) fn preview(shell: &Shell, file: &Path) -> Exit {
    let at_hand = Source::at_hand(shell, file);
    let path = at_hand.is_none().then(|| file.to_owned());
    let source = match at_hand.unwrap_or_else(|| Source::file(file)) {
        Ok(source) => source,
        Err(unread) => return unread.refuse(),
    };
    let checked = Checked::of(source);
    let told = checked.told(false);
    let Checked { source, pack, .. } = checked;
    let Some(pack) = pack else {
        complain(&told);
        return Exit::Error(ExitClass::Unreadable);
    };
    let Source { name, text, .. } = source;
    let file = path.map(|path| (path, name));
    Preview::new(shell, pack, text, file).map_or(Exit::FAILED, |preview| preview.show(shell))
}
