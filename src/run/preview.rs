//! Owns a preview before its door is chosen: the pack, its throwaway sitting, and the file that may change.
//! Must not open the data folder: nothing of a preview is kept.

use std::sync::Arc;

use super::languages::{Languages, Texts};
use super::watch::Watched;
use super::{Exit, Shell, full_screen, line_mode};
use crate::pack::{Id, Pack};
use crate::session::Session;
use crate::visit::{Opened, Purpose};
use crate::words::preview as words;

/// What the throwaway sitting is called; it is written nowhere.
const NAME: &str = "preview";

/// A pack to be looked at as whoever answers it will see it.
pub(crate) struct Preview {
    opened: Opened,
    watched: Option<Watched>,
}

impl Preview {
    /// A preview of `pack`, which is what `texts` say. Of a file, it follows that and the translations beside it.
    pub(crate) fn new(shell: &Shell, pack: Pack, texts: Texts) -> Option<Self> {
        let watched = Watched::new(texts, Languages::of(shell));
        let session = Session::begin(Id::new(NAME).ok()?, &pack, shell.clock.moment());
        let opened = Opened {
            remark: Some(words::is(watched.is_some())),
            pack: Some(Arc::new(pack)),
            session,
            from_file: false,
            purpose: Purpose::Answer,
            notes: Vec::new(),
        };
        Some(Self { opened, watched })
    }

    /// The sitting, and the file to look at.
    pub(super) fn parts(self) -> (Opened, Option<Watched>) {
        (self.opened, self.watched)
    }

    /// Shows it, in the line mode or on the full screen.
    pub(crate) fn show(self, shell: &Shell) -> Exit {
        match line_mode::wanted(shell) {
            Some(why) => line_mode::preview(shell, why, self),
            None => full_screen::preview(shell, self),
        }
    }
}
