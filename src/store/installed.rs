//! Owns the packs that a person installed, `HOME/packs/ID.toml` and the translations beside each: adding, reading,
//! removing. Must not know what is in a pack, nor touch the copies that open sittings go on with.

use super::pack_copy::Translation;
use super::{DiskError, LoadError, Plan, SaveError, Saved, Store, Unreadable, name};
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
    /// Puts the text of the pack `id`, or of its translation into `language`, among the installed ones, durably and
    /// for its owner only, in the place of one that was there. Hold the lock.
    ///
    /// # Errors
    /// [`SaveError`]: what was installed before is there still.
    pub fn install_pack(&mut self, id: &Id, language: Option<&str>, text: &str) -> Result<Saved, SaveError> {
        self.put_pack(name::pack(id.as_str(), language), language.unwrap_or_default(), text)
    }

    /// The text of the installed pack `id`; none when it is not installed.
    ///
    /// # Errors
    /// [`LoadError::Unreadable`] when there is a file that cannot be read; it stays as it is.
    pub fn installed_pack(&self, id: &Id) -> Result<Option<String>, LoadError> {
        name::pack(id.as_str(), None).map_or(Ok(None), |file| self.pack_text(&file))
    }

    /// The translations of the installed pack `id`, by language.
    ///
    /// # Errors
    /// As [`Self::installed_pack`].
    pub fn installed_translations(&self, id: &Id) -> Result<Vec<Translation>, LoadError> {
        self.translations_of(id.as_str())
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

    /// The files of the installed pack `id` and of its translations, with what cut-off installations left. Deletes
    /// nothing. The copies that sittings of it go on with stay.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub fn plan_remove_pack(&self, id: &Id) -> Result<Plan, DiskError> {
        let own = |name: &str| {
            name::installed_id(name).as_ref() == Some(id) || name::language_of(name, id.as_str()).is_some()
        };
        self.plan_files(&self.packs(), |name| own(name) || name::temp_target(name).is_some_and(own))
    }
}
