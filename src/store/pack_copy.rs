//! Owns the copies of packs that were taken from files, kept so that a draft can go on without the file.
//! Must not know what is in a pack.

use super::error::Flaw;
use super::read::{Trouble, read_capped, without_bom};
use super::spot::{Spot, spot};
use super::{LARGEST_PACK, LoadError, SaveError, Saved, Store, Unreadable, Why, name};
use crate::pack::Id;

impl Store {
    /// Keeps the text of the pack `id` in that `version`, in the place of one kept before. Hold the lock.
    ///
    /// # Errors
    /// [`SaveError`]: what was kept before is there still.
    pub fn keep_pack(&mut self, id: &Id, version: &str, text: &str) -> Result<Saved, SaveError> {
        let file = name::pack(id, version);
        let path = self.packs().join(file.ok_or_else(|| SaveError::BadVersion(version.to_owned()))?);
        let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
        if bytes > LARGEST_PACK {
            return Err(SaveError::TooLarge { bytes, limit: LARGEST_PACK });
        }
        self.make_folders(&self.packs()).map_err(SaveError::Disk)?;
        let target = match spot(self.fs.as_ref(), &path).map_err(SaveError::Disk)? {
            Spot::Free => path,
            Spot::File { path, .. } => path,
            Spot::Refused(kind) => return Err(SaveError::NotAFile { path, kind }),
        };
        let written = self.replace(&target, text.as_bytes()).map_err(SaveError::Disk)?;
        Ok(Saved { unconfirmed: written.unconfirmed, conflict: None })
    }

    /// The text of the pack `id` in that `version`; none when it was never kept.
    ///
    /// # Errors
    /// [`LoadError::Unreadable`] when there is a file that cannot be read; it stays as it is.
    pub fn kept_pack(&self, id: &Id, version: &str) -> Result<Option<String>, LoadError> {
        let Some(file) = name::pack(id, version) else {
            return Ok(None);
        };
        let path = self.packs().join(file);
        let unreadable = |why| -> Unreadable { Trouble::whole(why).in_file(path.clone()) };
        let Some(bytes) = read_capped(self.fs.as_ref(), &path, LARGEST_PACK).map_err(unreadable)? else {
            return Ok(None);
        };
        match str::from_utf8(without_bom(&bytes)) {
            Ok(text) => Ok(Some(text.to_owned())),
            Err(error) => Err(unreadable(Why::Damaged(Flaw::Said(error.to_string()))).into()),
        }
    }
}
