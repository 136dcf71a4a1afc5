//! Owns adding the pieces of an archive: what is new, what is there already, what differs.
//! Must never replace or change anything that is there.

use std::path::PathBuf;

use serde_json::Value;

use super::archive::{Arrival, ArrivalName, Arrivals, typed, value};
use super::read::{Trouble, read_capped, strict, without_bom};
use super::save::to_bytes;
use super::write::folder_of;
use super::{
    DiskError, LARGEST_DAY_NOTE, LARGEST_SESSION, LoadError, SaveError, Step, Store, Unreadable, name,
};
use crate::pack::Id;
use crate::session::{PackCopy, Session};

/// What would become of one piece of an archive.
#[derive(Debug)]
pub struct Planned {
    /// What it is.
    pub name: ArrivalName,
    /// Whether it would be added, and if not, why.
    pub verdict: Verdict,
}

/// How a piece of an archive stands to what is there.
#[derive(Debug)]
pub enum Verdict {
    /// Nothing of that name is there: it would be added.
    New,
    /// The same is there.
    There,
    /// The same is there, with its notes, which the archive leaves out.
    ThereWithNotes,
    /// Something else is there under that name, and stays.
    Conflict(Differs),
}

/// How something that is there differs from what would have its name.
#[derive(Debug)]
pub enum Differs {
    /// In nothing but what the person wrote.
    InNotes,
    /// What is there was saved later.
    HereIsNewer,
    /// What is there was saved earlier.
    HereIsOlder,
    /// In its content.
    InContent,
    /// What is there cannot be read.
    Unreadable(Unreadable),
}

/// What was added.
#[derive(Debug, Default)]
pub struct ImportReceipt {
    /// In order.
    pub added: Vec<ArrivalName>,
    /// Why it stopped before all was added. Each that was added is whole; the others are not there.
    pub stopped: Option<SaveError>,
    /// The disk has not confirmed that what was added will outlive a power cut.
    pub unconfirmed: Option<DiskError>,
}

impl Store {
    /// What would become of each piece of an archive, in its order. Changes nothing.
    ///
    /// # Errors
    /// When a piece cannot be read after all.
    pub fn plan_import(&self, arrivals: &Arrivals<'_>) -> Result<Vec<Planned>, Unreadable> {
        let plan = arrivals.pieces.iter().map(|piece| {
            let verdict = self.verdict(piece).map_err(|trouble| trouble.in_file(PathBuf::new()))?;
            Ok(Planned { name: piece.name.clone(), verdict })
        });
        plan.collect()
    }

    /// Adds what is new of an archive, each piece durably: after a power cut or a kill, a piece is there whole or
    /// not at all. Stops at the first that cannot be written. Hold the lock, and plan under it.
    /// `tell` hears how many there are before each.
    pub fn import(
        &mut self,
        arrivals: &Arrivals<'_>,
        plan: &[Planned],
        mut tell: impl FnMut(usize),
    ) -> ImportReceipt {
        let mut receipt = ImportReceipt::default();
        let new = arrivals.pieces.iter().zip(plan).filter(|(_, planned)| planned.is_new());
        for (piece, _) in new {
            tell(receipt.added.len());
            if let Err(error) = self.add_piece(piece) {
                receipt.stopped = Some(error);
                break;
            }
            receipt.added.push(piece.name.clone());
        }
        // The names of many files reach the disk at once.
        receipt.unconfirmed = self.sync_new_folders().err();
        receipt
    }

    fn add_piece(&mut self, piece: &Arrival<'_>) -> Result<(), SaveError> {
        let target = self.place(&piece.name)?;
        let unreadable =
            |_| SaveError::Disk(DiskError::at(Step::Read, &target)(std::io::ErrorKind::InvalidData.into()));
        let bytes = match &piece.name {
            ArrivalName::Pack(..) => typed::<PackCopy>(piece.raw).map_err(unreadable)?.text.into_bytes(),
            ArrivalName::Sitting(id) => {
                to_bytes(&value(piece.raw).map_err(unreadable)?, id, LARGEST_SESSION)?
            }
            ArrivalName::Note(id) => to_bytes(&value(piece.raw).map_err(unreadable)?, id, LARGEST_DAY_NOTE)?,
        };
        self.make_folders(folder_of(&target)).map_err(SaveError::Disk)?;
        match self.add_unconfirmed(&target, &bytes) {
            Err(error) if error.source.kind() == std::io::ErrorKind::AlreadyExists => {
                Err(SaveError::Exists(target))
            }
            ended => ended.map_err(SaveError::Disk),
        }
    }

    /// Where a piece is kept. A name is checked before it becomes part of a path.
    fn place(&self, name: &ArrivalName) -> Result<PathBuf, SaveError> {
        Ok(match name {
            ArrivalName::Pack(id, version, language) => {
                let file = name::copy(id, version).and_then(|stem| name::pack(&stem, language.as_deref()));
                self.packs().join(file.ok_or_else(|| SaveError::BadVersion(version.clone()))?)
            }
            ArrivalName::Sitting(id) => self.path_of(id),
            ArrivalName::Note(id) => self.notes_folder().join(name::session(id)),
        })
    }

    fn verdict(&self, piece: &Arrival<'_>) -> Result<Verdict, Trouble> {
        match &piece.name {
            ArrivalName::Pack(id, version, language) => {
                let copy: PackCopy = typed(piece.raw)?;
                Ok(match self.kept_pack((id, version), language.as_deref()) {
                    Ok(None) => Verdict::New,
                    Ok(Some(text)) if text == copy.text => Verdict::There,
                    Ok(Some(_)) => Verdict::Conflict(Differs::InContent),
                    Err(error) => damaged(error),
                })
            }
            ArrivalName::Sitting(id) => Ok(match self.whole(id) {
                Ok((here, session)) => beside(&here, &session, &value(piece.raw)?, piece)?,
                Err(error) => damaged(error),
            }),
            ArrivalName::Note(id) => Ok(match self.whole_note(id) {
                Ok(None) => Verdict::New,
                Ok(Some(here)) if here == value(piece.raw)? => Verdict::There,
                Ok(Some(_)) => Verdict::Conflict(Differs::InContent),
                Err(file) => Verdict::Conflict(Differs::Unreadable(file)),
            }),
        }
    }

    /// The session `id` exactly as its file holds it, fields of newer versions among it, and as far as this
    /// version knows it.
    ///
    /// # Errors
    /// As [`Self::load`].
    pub fn whole(&self, id: &Id) -> Result<(Value, Session), LoadError> {
        let (loaded, bytes) = self.read_session(id)?;
        let unreadable = |error| Trouble::json(&error).in_file(self.path_of(id));
        let value = serde_json::from_slice(without_bom(&bytes)).map_err(unreadable)?;
        Ok((value, loaded.session))
    }

    /// The note `id` exactly as its file holds it; none when there is none.
    ///
    /// # Errors
    /// When its file cannot be read.
    pub fn whole_note(&self, id: &Id) -> Result<Option<Value>, Unreadable> {
        let path = self.notes_folder().join(name::session(id));
        let read = || {
            let bytes = read_capped(self.fs.as_ref(), &path, LARGEST_DAY_NOTE).map_err(Trouble::whole)?;
            bytes.map(|bytes| strict(&bytes).map(|(_, value)| value)).transpose()
        };
        read().map_err(|trouble| trouble.in_file(path.clone()))
    }
}

impl Planned {
    /// Whether it would be added.
    #[must_use]
    pub fn is_new(&self) -> bool {
        matches!(self.verdict, Verdict::New)
    }
}

/// How a sitting that is there stands to the one that would have its id.
fn beside(here: &Value, session: &Session, new: &Value, piece: &Arrival<'_>) -> Result<Verdict, Trouble> {
    if here == new {
        return Ok(Verdict::There);
    }
    let without = session.without_notes();
    if serde_json::to_value(&without).is_ok_and(|without| without == *new) {
        return Ok(Verdict::ThereWithNotes);
    }
    let other: Session = typed(piece.raw)?;
    let later = session.updated.since(other.updated);
    Ok(Verdict::Conflict(if other.without_notes() == without {
        Differs::InNotes
    } else if later.is_positive() {
        Differs::HereIsNewer
    } else if later.is_negative() {
        Differs::HereIsOlder
    } else {
        Differs::InContent
    }))
}

fn damaged(error: LoadError) -> Verdict {
    match error {
        LoadError::Missing(_) => Verdict::New,
        LoadError::Unreadable(file) => Verdict::Conflict(Differs::Unreadable(file)),
    }
}
