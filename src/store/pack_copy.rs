//! Owns the files of the packs' folder: the text of a pack, and those of its translations beside it. And the copies
//! among them that were taken from files, kept so that a draft can go on without the file.
//! Must not know what is in a pack.

use std::path::{Path, PathBuf};

use super::error::Flaw;
use super::read::{Trouble, read_capped, without_bom};
use super::spot::{Spot, spot};
use super::{LARGEST_PACK, LoadError, SaveError, Saved, Store, Unreadable, Why, name};
use crate::pack::Id;

/// A translation: its language, as the name of its file tells it, and its text.
pub type Translation = (String, String);

impl Store {
    /// Keeps the text of the pack `id` in that `version`, in the place of one kept before; of its translation into
    /// `language`, where that is given. Hold the lock.
    ///
    /// # Errors
    /// [`SaveError`]: what was kept before is there still.
    pub fn keep_pack(
        &mut self,
        (id, version): (&Id, &str),
        language: Option<&str>,
        text: &str,
    ) -> Result<Saved, SaveError> {
        let stem = name::copy(id, version);
        self.put_pack(stem.as_deref().and_then(|stem| name::pack(stem, language)), version, text)
    }

    /// The text of the pack `id` in that `version`, or of its translation into `language`; none when it was never kept.
    ///
    /// # Errors
    /// [`LoadError::Unreadable`] when there is a file that cannot be read; it stays as it is.
    pub fn kept_pack(
        &self,
        (id, version): (&Id, &str),
        language: Option<&str>,
    ) -> Result<Option<String>, LoadError> {
        let file = name::copy(id, version).and_then(|stem| name::pack(&stem, language));
        file.map_or(Ok(None), |file| self.pack_text(&file))
    }

    /// The translations that were kept with that pack, by language. None is fewer than there are for want of a folder.
    ///
    /// # Errors
    /// As [`Self::kept_pack`].
    pub fn kept_translations(&self, (id, version): (&Id, &str)) -> Result<Vec<Translation>, LoadError> {
        name::copy(id, version).map_or_else(|| Ok(Vec::new()), |stem| self.translations_of(&stem))
    }

    /// Puts a text into the packs' folder, durably and for its owner only, in the place of one that was there.
    pub(super) fn put_pack(
        &mut self,
        file: Option<String>,
        version: &str,
        text: &str,
    ) -> Result<Saved, SaveError> {
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

    pub(super) fn pack_text(&self, file: &str) -> Result<Option<String>, LoadError> {
        let path = self.packs().join(file);
        read(self.fs.as_ref(), &path).map_err(LoadError::from)
    }

    /// The translations beside the file `STEM.toml` of the packs' folder, by language.
    pub(super) fn translations_of(&self, stem: &str) -> Result<Vec<Translation>, LoadError> {
        // Where the folder cannot be listed, the pack itself can still be read.
        let mut names = self.names_in(self.packs()).unwrap_or_default();
        names.sort_unstable();
        let mut found = Vec::new();
        for (file, language) in names.iter().filter_map(|file| Some((file, name::language_of(file, stem)?))) {
            found.extend(self.pack_text(file)?.map(|text| (language.to_owned(), text)));
        }
        Ok(found)
    }
}

/// The translations beside a pack file anywhere, `NAME.LANG.toml` beside `NAME.toml`, by language: path, language and
/// text of each. Of files that are called so by chance, `is_wanted` tells, by their text.
///
/// # Errors
/// [`Unreadable`] when one cannot be read.
pub fn read_translations(
    pack: &Path,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<Vec<(PathBuf, Translation)>, Unreadable> {
    let Some(stem) = pack.file_name().and_then(|name| name.to_str()?.strip_suffix(".toml")) else {
        return Ok(Vec::new());
    };
    let folder = super::write::folder_of(pack);
    let mut names: Vec<_> = super::Fs::list(&super::DiskFs, folder).unwrap_or_default();
    names.sort_unstable();
    let mut found = Vec::new();
    for name in names {
        let Some(language) = name.to_str().and_then(|file| name::language_of(file, stem)) else { continue };
        let path = pack.with_file_name(&name);
        let text = super::read_pack_file(&path)?;
        if is_wanted(&text) {
            found.push((path, (language.to_owned(), text)));
        }
    }
    Ok(found)
}

fn read(fs: &dyn super::Fs, path: &Path) -> Result<Option<String>, Unreadable> {
    let unreadable = |why| -> Unreadable { Trouble::whole(why).in_file(path.to_owned()) };
    let Some(bytes) = read_capped(fs, path, LARGEST_PACK).map_err(unreadable)? else {
        return Ok(None);
    };
    match str::from_utf8(without_bom(&bytes)) {
        Ok(text) => Ok(Some(text.to_owned())),
        Err(error) => Err(unreadable(Why::Damaged(Flaw::Said(error.to_string())))),
    }
}
