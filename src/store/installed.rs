//! Owns the packs that a person installed, one file for each id, `HOME/packs/ID.toml`: adding, reading, removing.
//! Must not know what is in a pack, nor touch the copies that open sittings go on with.

use super::error::Flaw;
use super::read::{Trouble, read_capped, without_bom};
use super::spot::{Spot, spot};
use super::{DiskError, LARGEST_PACK, LoadError, Plan, SaveError, Saved, Store, Unreadable, Why, name};
use crate::pack::Id;

/// All that is installed.
#[derive(Debug, Default)]
pub struct Installed {
    /// The id and the text of each, by id. What a text holds was right when it was installed.
    pub packs: Vec<(Id, String)>,
    /// By name.
    pub unreadable: Vec<Unreadable>,
}

impl Store {
    /// Puts the text of the pack `id` among the installed ones, durably and for its owner only, in the place of
    /// one that was there. Hold the lock.
    ///
    /// # Errors
    /// [`SaveError`]: what was installed before is there still.
    pub fn install_pack(&mut self, id: &Id, text: &str) -> Result<Saved, SaveError> {
        let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
        if bytes > LARGEST_PACK {
            return Err(SaveError::TooLarge { bytes, limit: LARGEST_PACK });
        }
        self.make_folders(&self.packs()).map_err(SaveError::Disk)?;
        let path = self.packs().join(name::installed(id));
        let target = match spot(self.fs.as_ref(), &path).map_err(SaveError::Disk)? {
            Spot::Free => path,
            Spot::File { path, .. } => path,
            Spot::Refused(kind) => return Err(SaveError::NotAFile { path, kind }),
        };
        let written = self.replace(&target, text.as_bytes()).map_err(SaveError::Disk)?;
        Ok(Saved { unconfirmed: written.unconfirmed, conflict: None })
    }

    /// The text of the installed pack `id`; none when it is not installed.
    ///
    /// # Errors
    /// [`LoadError::Unreadable`] when there is a file that cannot be read; it stays as it is.
    pub fn installed_pack(&self, id: &Id) -> Result<Option<String>, LoadError> {
        let path = self.packs().join(name::installed(id));
        let unreadable = |why| -> Unreadable { Trouble::whole(why).in_file(path.clone()) };
        let Some(bytes) = read_capped(self.fs.as_ref(), &path, LARGEST_PACK).map_err(unreadable)? else {
            return Ok(None);
        };
        match str::from_utf8(without_bom(&bytes)) {
            Ok(text) => Ok(Some(text.to_owned())),
            Err(error) => Err(unreadable(Why::Damaged(Flaw::Said(error.to_string()))).into()),
        }
    }

    /// All installed packs; none when there is no folder, and makes none. One that cannot be read hides no other.
    ///
    /// # Errors
    /// When the folder is there and cannot be listed.
    pub fn installed_packs(&self) -> Result<Installed, DiskError> {
        let mut names = self.names_in(self.packs())?;
        names.sort_unstable();
        let mut all = Installed::default();
        for id in names.iter().filter_map(|name| name::installed_id(name)) {
            match self.installed_pack(&id) {
                Ok(text) => all.packs.extend(text.map(|text| (id, text))),
                Err(LoadError::Unreadable(file)) => all.unreadable.push(file),
                // It has gone since the folder was listed.
                Err(LoadError::Missing(_)) => {}
            }
        }
        Ok(all)
    }

    /// The file of the installed pack `id`, with what cut-off installations left. Deletes nothing. The copies
    /// that sittings of it go on with stay.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub fn plan_remove_pack(&self, id: &Id) -> Result<Plan, DiskError> {
        let own = name::installed(id);
        self.plan_files(&self.packs(), |name| name == own || name::is_temp_of(name, &own))
    }
}
