//! Owns deleting: first a list of every file that will go, then a receipt of what went.
//! Must never delete what was not on the list, nor a folder, nor the lock.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::coach_key::COACH_KEY;
use super::name::{self, Role};
use super::spot::{Spot, spot};
use super::write::folder_of;
use super::{DiskError, Kind, Step, Store};
use crate::pack::Id;

/// Every file that will be deleted. Show it, ask, then give it to [`Store::carry_out`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct Plan {
    /// In the order of deletion.
    pub files: Vec<Doomed>,
    /// Folders in the way, which stay with all that is in them.
    pub folders: Vec<PathBuf>,
    forgotten: Vec<Id>,
}

/// A file that will be deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doomed {
    /// Where it is.
    pub path: PathBuf,
    /// In bytes.
    pub size: u64,
}

/// What became of a [`Plan`].
#[derive(Debug, Default)]
#[must_use]
pub struct Receipt {
    /// What is gone.
    pub deleted: Vec<PathBuf>,
    /// What is there still, and why.
    pub could_not: Vec<DiskError>,
    /// Folders that did not confirm that the files are gone: a power cut may bring them back.
    pub unconfirmed: Vec<DiskError>,
}

impl Store {
    /// All files of the session `id`: its own, temp files, conflict copies, backups that editors made, and
    /// what a link in their place leads to. Deletes nothing. Copies of packs hold no answers and stay.
    ///
    /// # Errors
    /// When a folder cannot be listed.
    pub fn plan_forget(&self, id: &Id) -> Result<Plan, DiskError> {
        let mut plan = Plan { forgotten: vec![id.clone()], ..Plan::default() };
        for file in self.files_in(&self.sessions())? {
            if name::belongs(&file.to_string_lossy(), id) {
                self.doom(&mut plan, self.sessions().join(file))?;
            }
        }
        Ok(plan)
    }

    /// All files of the note `id`: its own, temp files, backups that editors made, and what a link in its
    /// place leads to. Deletes nothing.
    ///
    /// # Errors
    /// When a folder cannot be listed.
    pub fn plan_forget_note(&self, id: &Id) -> Result<Plan, DiskError> {
        self.plan_files(&self.notes_folder(), |name| name::belongs(name, id))
    }

    /// All files of all sessions and notes, all copies of packs, the key of a coach, and the mark of the tutor. Deletes nothing.
    ///
    /// # Errors
    /// When a folder cannot be listed.
    pub fn plan_purge(&self) -> Result<Plan, DiskError> {
        let mut plan = Plan { forgotten: self.known.keys().cloned().collect(), ..Plan::default() };
        for folder in [self.sessions(), self.notes_folder(), self.packs()] {
            for file in self.files_in(&folder)? {
                self.doom(&mut plan, folder.join(file))?;
            }
        }
        for file in self.coach_key_files()? {
            self.doom(&mut plan, file)?;
        }
        self.doom(&mut plan, self.tutor_mark())?;
        Ok(plan)
    }

    /// The files of `folder` whose names are `wanted`.
    pub(super) fn plan_files(&self, folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Plan, DiskError> {
        let mut plan = Plan::default();
        for file in self.files_in(folder)? {
            if wanted(&file.to_string_lossy()) {
                self.doom(&mut plan, folder.join(file))?;
            }
        }
        Ok(plan)
    }

    /// Deletes what `plan` lists and nothing else. Hold the lock.
    pub fn carry_out(&mut self, plan: Plan) -> Receipt {
        let mut receipt = Receipt::default();
        for Doomed { path, .. } in plan.files {
            match self.fs.remove(&path) {
                Ok(()) => receipt.deleted.push(path),
                Err(error) if error.kind() == io::ErrorKind::NotFound => receipt.deleted.push(path),
                Err(error) => receipt.could_not.push(DiskError::at(Step::Delete, path)(error)),
            }
        }
        let mut folders: Vec<&Path> = receipt.deleted.iter().map(|path| folder_of(path)).collect();
        folders.sort_unstable();
        folders.dedup();
        for folder in folders {
            if let Err(error) = self.fs.sync_folder(folder) {
                receipt.unconfirmed.push(DiskError::at(Step::Confirm, folder)(error));
            }
        }
        for id in &plan.forgotten {
            self.known.remove(id);
        }
        receipt
    }

    /// The names in a folder, sorted; none when it is not there.
    pub(super) fn files_in(&self, folder: &Path) -> Result<Vec<OsString>, DiskError> {
        match self.fs.list(folder) {
            Ok(mut names) => {
                names.sort_unstable();
                Ok(names)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(DiskError::at(Step::List, folder)(error)),
        }
    }

    /// Puts `path` on the list; of a session or a note that is a link, first the file that it leads to, with that file's
    /// temp files. What another link leads to is not ours.
    fn doom(&self, plan: &mut Plan, path: PathBuf) -> Result<(), DiskError> {
        let Some(facts) = self.fs.look(&path).map_err(DiskError::at(Step::Look, &path))? else {
            return Ok(());
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match (facts.kind, name::role(&name)) {
            (Kind::Folder, _) => {
                plan.folders.push(path);
                return Ok(());
            }
            // In the notes' folder only what has a note's name is read.
            (Kind::Link, Role::Session(id))
                if !path.starts_with(self.notes_folder()) || name::note_counter(&id).is_some() =>
            {
                self.doom_target(plan, &path)?;
            }
            (Kind::Link, Role::Session(_) | Role::Conflict(_) | Role::Odd | Role::Other)
            | (Kind::File | Kind::Other, _) => {}
        }
        plan.add(Doomed { path, size: facts.size });
        Ok(())
    }

    fn doom_target(&self, plan: &mut Plan, link: &Path) -> Result<(), DiskError> {
        let Spot::File { path, size } = spot(self.fs.as_ref(), link)? else {
            return Ok(());
        };
        let folder = folder_of(&path);
        let target = path.file_name().unwrap_or_default().to_string_lossy();
        for file in self.files_in(folder)? {
            if name::is_temp_of(&file.to_string_lossy(), &target) {
                let temp = folder.join(file);
                let size = self.fs.look(&temp).ok().flatten().map_or(0, |facts| facts.size);
                plan.add(Doomed { path: temp, size });
            }
        }
        plan.add(Doomed { path, size });
        Ok(())
    }
}

impl Plan {
    /// Whether the key of a coach is among the files.
    #[must_use]
    pub fn takes_coach_key(&self) -> bool {
        self.files.iter().any(|file| file.path.ends_with(COACH_KEY))
    }

    fn add(&mut self, file: Doomed) {
        if !self.files.iter().any(|there| there.path == file.path) {
            self.files.push(file);
        }
    }
}
