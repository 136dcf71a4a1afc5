//! Owns what is special to the preview of a pack: nothing of it is kept, it leads nowhere else, and its questions may
//! change under the person. Must not read the file.

use super::app::{App, Stage, Start};
use super::keys::Does;
use super::message::Effect;
use super::overlay::Overlay;
use super::reaction::Go;
use crate::visit::{Change, Now};
use crate::words::preview as words;

/// What is known of the file that is previewed.
#[derive(Debug, Default)]
pub(crate) struct Preview {
    /// Why it cannot be used now, in one line; none while it can.
    pub(crate) trouble: Option<String>,
}

impl App {
    /// The application for a preview, whose sitting is to be handed over as [`super::Message::Opened`].
    #[must_use]
    pub fn previewing(start: Start) -> Self {
        let keys = start.keys.of_preview();
        let mut app = Self::new(Start { keys, ..start });
        app.preview = Some(Preview::default());
        app
    }

    /// Whether nothing of what is on the screen is kept.
    #[must_use]
    pub fn is_preview(&self) -> bool {
        self.preview.is_some()
    }

    /// The file has changed. A form that cannot be used changes nothing but what is said of it.
    pub(super) fn file_changed(&mut self, change: Change, now: Now, effects: &mut Vec<Effect>) {
        self.keep_half_note(now, effects);
        let (Some(preview), Stage::Sitting(sitting)) = (&mut self.preview, &mut self.stage) else { return };
        match change {
            Change::Broken(why) => {
                preview.trouble = Some(why);
                self.toast = None;
            }
            Change::Renewed(pack) => {
                preview.trouble = None;
                self.toast = Some(sitting.renew(pack, now));
                if let Some(Overlay::Note(note)) = &mut self.overlay {
                    let target = sitting.home_of(note.target());
                    note.move_to(target);
                }
            }
        }
    }

    /// Where a key leads; in a preview, no further than its sitting.
    pub(super) fn within(&mut self, go: Go) -> Go {
        if self.preview.is_none() {
            return go;
        }
        let leave = self.keys().first_key(self.context(), Does::Leave);
        let said = match go {
            Go::Stay | Go::Result | Go::Text(_) => return go,
            Go::Home | Go::Origin | Go::ThenAndNow => words::no_home(&leave),
            Go::WhatNow => words::ends_here(&leave),
            Go::Editor(_) => words::NO_EDITOR.to_owned(),
        };
        self.toast = Some(said);
        Go::Stay
    }
}
