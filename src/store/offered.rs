//! Owns the mark that the tutor was offered: an empty file, there or not.
//! Must not make a folder, nor follow or change what stands in the place of the mark.

use std::io;
use std::path::PathBuf;

use super::write::write_new;
use super::{DiskError, Store};

impl Store {
    /// Whether the tutor was offered in this data folder before. Where that cannot be told, it was: nobody is to be
    /// offered it again and again.
    #[must_use]
    pub fn tutor_was_offered(&self) -> bool {
        !matches!(self.fs.look(&self.tutor_mark()), Ok(None))
    }

    /// Marks that the tutor was offered, durably, where there is a data folder. Needs no lock: two programs that do it
    /// at once leave one mark.
    ///
    /// # Errors
    /// When the mark cannot be made. The tutor is offered once more then, and nothing else is lost.
    pub fn mark_tutor_offered(&self) -> Result<(), DiskError> {
        match write_new(self.fs.as_ref(), &self.tutor_mark(), &[]) {
            Err(error) if error.source.kind() != io::ErrorKind::AlreadyExists => Err(error),
            Ok(_) | Err(_) => Ok(()),
        }
    }

    pub(super) fn tutor_mark(&self) -> PathBuf {
        self.home.join("tutor-offered")
    }
}
