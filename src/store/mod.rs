//! Sessions and notes on disk: where they live, the lock, the durable save, what is read and what is refused.
//! No screen, no network, no clock, no environment: all of them are arguments. The only folder that may
//! use `std::fs`.
//!
//! ```text
//! HOME/lock                          held while a program may write; says by whom
//! HOME/sessions/ID.json              one sitting
//! HOME/sessions/ID.conflict-TIME.json  what would have overwritten another program's change
//! HOME/sessions/.ID.N.tmp            a save that was cut short; never read
//! HOME/sessions/.ID.note-N.md        a note while the person's own editor is open on it
//! HOME/notes/ID.json                 one line of one day, written between sittings
//! HOME/notes/.ID.json.0.tmp          such a line whose writing was cut short; never read
//! HOME/config.toml                 the settings, when `--home` or `FOURFOLD_HOME` names HOME
//! HOME/coach-key.txt               the key of a coach, a secret; there once one was made
//! HOME/tutor-offered               empty; there once the tutor was offered
//! HOME/packs/ID.toml               a pack that the person installed
//! HOME/packs/ID@VERSION.toml         a pack that was taken from a file, kept so that a draft can go on
//! HOME/packs/ID.LANG.toml          a translation of either, beside it
//! ```
//!
//! A save is: temp file beside the target (new, 0600), write, fsync, rename, fsync of the folder. "Saved" is
//! said when all five went well; see [`Saved`] for what is said when only the last one did not.
//! The order and its reasons were checked by enumerating every state that a power cut can leave. A note is
//! written in the same steps, but never in the place of another file, and so without the lock.

mod archive;
mod cause;
mod coach_key;
mod disk;
mod error;
mod exposed;
mod fs;
mod handed_out;
mod home;
mod import;
mod installed;
mod list;
mod lock;
mod name;
mod notes;
mod offered;
mod outline;
mod pack_copy;
mod read;
mod remove;
mod save;
mod scratch;
mod spot;
mod text_file;
mod write;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

pub use archive::{Arrival, ArrivalName, Arrivals, open_archive, read_archive_file};
pub use cause::{Cause, DiskError, ExitClass, Step};
pub use disk::DiskFs;
pub(crate) use error::Awaited;
pub use error::{FindError, Flaw, HomeError, LoadError, LockError, SaveError, Unreadable, Why};
pub use exposed::{Exposed, close};
pub use fs::{Facts, Fs, Kind, NewFile};
pub use handed_out::{check_free, hand_out};
pub use home::{home, platform_folder, platform_settings_folder, settings_file};
pub use import::{Differs, ImportReceipt, Planned, Verdict};
pub use installed::Installed;
pub use list::{Conflict, Header, Listing};
pub use lock::{Guard, Holder};
pub use notes::{Found, Notes, check_note_text};
pub use pack_copy::{Translation, read_translations};
pub use read::{Access, Loaded};
pub use remove::{Doomed, Plan, Receipt};
pub use save::Saved;
pub use scratch::Scratch;
pub use text_file::{
    create_pack_file, create_settings_file, is_there, read_pack_file, read_settings_file,
    replace_settings_file,
};

use crate::pack::Id;

/// The largest session file that is read or written, in bytes.
pub const LARGEST_SESSION: u64 = 16 * 1024 * 1024;
/// The largest copy of a pack that is read or written, in bytes.
pub const LARGEST_PACK: u64 = 1024 * 1024;
/// The largest archive that is read or written, in bytes: some thousand sittings.
pub const LARGEST_ARCHIVE: u64 = 64 * 1024 * 1024;
/// The largest settings file that is read, in bytes.
pub const LARGEST_SETTINGS: u64 = 1024 * 1024;
/// The largest file of a day's note that is read or written, in bytes.
pub const LARGEST_DAY_NOTE: u64 = 1024 * 1024;
/// The largest file of a coach's key that is read, in bytes.
pub const LARGEST_COACH_KEY: u64 = 64 * 1024;
/// The longest text of a day's note that is written, in characters: a line or a few pages, not a book.
pub const LONGEST_DAY_NOTE: usize = 10_000;

/// All sessions and notes of one person.
///
/// One `Store` must both load and save a session: it remembers what it last saw of each file, and takes
/// anything else that it finds there for another program's change.
pub struct Store {
    home: PathBuf,
    fs: Box<dyn Fs>,
    /// What this program last saw of each session's file.
    known: BTreeMap<Id, save::Known>,
    /// Folders whose entries may not have reached the disk yet.
    unsynced: BTreeSet<PathBuf>,
    /// The largest counter given out in a session's id.
    highest: u32,
    /// The largest counter given out in a note's id.
    highest_note: u32,
}

impl Store {
    /// The store in the folder `home`. Touches nothing: folders are made by the first write.
    #[must_use]
    pub fn open(home: impl Into<PathBuf>, fs: impl Fs + 'static) -> Self {
        let home = home.into();
        // A program that was killed may have made `sessions` and not flushed it.
        let unsynced = BTreeSet::from([home.clone()]);
        Self { home, fs: Box::new(fs), known: BTreeMap::new(), unsynced, highest: 0, highest_note: 0 }
    }

    /// The data folder.
    #[must_use]
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Where the session `id` is kept; there need not be such a file.
    #[must_use]
    pub fn path_of(&self, id: &Id) -> PathBuf {
        self.sessions().join(name::session(id))
    }

    fn sessions(&self) -> PathBuf {
        self.home.join("sessions")
    }

    fn notes_folder(&self) -> PathBuf {
        self.home.join("notes")
    }

    fn packs(&self) -> PathBuf {
        self.home.join("packs")
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What is known of a session holds its answers.
        f.debug_struct("Store").field("home", &self.home).finish_non_exhaustive()
    }
}
