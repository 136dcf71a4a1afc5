//! Owns `fourfold pack preview`: which pack is shown, and that one with errors is not.
//! Must not keep anything.

use std::path::Path;

use super::check::Checked;
use super::{Source, texts};
use crate::pack;
use crate::run::languages::Languages;
use crate::run::output::complain;
use crate::run::preview::Preview;
use crate::run::{Exit, Shell};
use crate::store::ExitClass;

/// Shows a pack as whoever answers it will see it; a file is followed while it is being written.
pub(super) fn preview(shell: &Shell, file: &Path) -> Exit {
    let texts = match texts(shell, file) {
        Ok(texts) => texts,
        Err(unread) => return unread.refuse(),
    };
    let is_pack = pack::translation_of(texts.text()).is_some() || pack::parse(texts.text()).is_ok();
    match texts.pack(Languages::of(shell).of_new()) {
        Ok(pack) => Preview::new(shell, pack, texts).map_or(Exit::FAILED, |preview| preview.show(shell)),
        Err(why) => {
            let told = if is_pack { why } else { Checked::pack(Source::of(&texts)).told(false) };
            complain(&told);
            Exit::Error(ExitClass::Unreadable)
        }
    }
}
