//! Owns what is done with the disk for the full screen and the line mode: each request in, one message out.
//! "Saved" goes out only when the store said that it is durable.

mod shelf;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::clock::Clock;
use super::packs::Packs;
use super::random::random;
use crate::pack::{self, Id, Pack, Questions};
use crate::session::{PackRef, Session};
use crate::store::{
    Access, DiskFs, ExitClass, Guard, Header, Holder, Listing, Loaded, LockError, Saved, Store,
};
use crate::summary::{OpenStep, open_step};
use crate::tui::Message;
use crate::visit::{Found, Look, Offer, Opened, Purpose, SaveOutcome};
use crate::words;

/// How many results are looked through for a step that is open: the newest ones.
const STEPS: usize = 6;

/// What the keeper works with. While it lives no other program writes.
pub(crate) struct Desk {
    store: Store,
    packs: Packs,
    clock: Clock,
    busy: Option<String>,
    /// The practice was offered in this start, and stays so while nothing was answered.
    offering: bool,
    /// How results that are read in another language were asked, to be kept so.
    asked: BTreeMap<Id, (Questions, PackRef)>,
    /// How the last save failed.
    failure: Option<ExitClass>,
    _lock: Option<Guard>,
}

impl Desk {
    /// Takes the lock of the data folder.
    pub(crate) fn open(home: PathBuf, clock: Clock, packs: Packs) -> Self {
        let mut store = Store::open(home, DiskFs);
        let holder = Holder { pid: std::process::id(), since: clock.moment(), what: "fourfold".to_owned() };
        let (lock, busy) = match store.lock(&holder) {
            Ok(guard) => {
                store.tidy(&guard);
                (Some(guard), None)
            }
            Err(LockError::Busy(holder)) => {
                (None, Some(words::open_elsewhere(holder.map(|holder| (holder.pid, holder.since)))))
            }
            // The folder cannot be written: the first save says so, and offers what can be done.
            Err(LockError::Disk(_)) => (None, None),
        };
        Self {
            store,
            packs,
            clock,
            busy,
            offering: false,
            asked: BTreeMap::new(),
            failure: None,
            _lock: lock,
        }
    }

    /// Who has the sittings open, when that is another program.
    pub(crate) fn busy(&self) -> Option<&str> {
        self.busy.as_deref()
    }

    /// How the last save failed.
    pub(crate) fn failure(&self) -> Option<ExitClass> {
        self.failure
    }

    /// What is known before anything is looked for.
    pub(crate) fn ready(&self) -> Message {
        Message::Ready { offer: self.offer(), read_only: self.busy.clone() }
    }

    /// What a new sitting would be.
    pub(crate) fn offer(&self) -> Offer {
        let pack = self.packs.offered();
        Offer { title: pack.title().to_owned(), minutes: pack::time_estimate(&pack) }
    }

    pub(crate) fn save(&mut self, mut session: Session) -> SaveOutcome {
        session.updated = self.clock.moment();
        if let Some((questions, pack)) = self.asked.get(&session.id) {
            session.questions.clone_from(questions);
            session.pack.clone_from(pack);
        }
        self.failure = None;
        match self.store.save(&session) {
            Ok(Saved { unconfirmed: Some(_), .. }) => SaveOutcome::Unconfirmed(words::saved_unconfirmed()),
            Ok(Saved { conflict: Some(path), .. }) => {
                SaveOutcome::Remark(words::saved_beside(&path.display().to_string()))
            }
            Ok(_) => SaveOutcome::Durable,
            Err(error) => {
                self.failure = Some(error.exit());
                SaveOutcome::Failed(error.to_string())
            }
        }
    }

    pub(crate) fn save_elsewhere(&self, session: &Session, path: &Path) -> Result<String, String> {
        match self.store.save_copy(session, path) {
            Ok(_) => Ok(words::written_elsewhere(&path.display().to_string())),
            Err(error) => Err(error.to_string()),
        }
    }

    /// What stands in the data folder.
    pub(crate) fn shelf(&mut self) -> Message {
        match self.store.list() {
            Ok(listing) => Message::Shelf(self.shelf_of(&listing)),
            Err(error) => Message::Refused(error.to_string()),
        }
    }

    /// A new sitting of the offered pack.
    pub(crate) fn begin(&mut self) -> Message {
        let pack = self.packs.offered();
        let now = self.clock.moment();
        match self.store.next_id(now.date(), random()) {
            Ok(id) => {
                let session = Session::begin(id, &pack, now);
                let notes = self.notes_of(&session);
                // A draft must be able to go on even when the pack's own file has moved.
                let remark = self.packs.keep(&mut self.store).err().or_else(|| self.packs.language_missing());
                let purpose = Purpose::Answer;
                let pack = Some(pack);
                Message::Opened(Box::new(Opened { pack, session, remark, from_file: false, purpose, notes }))
            }
            Err(error) => Message::Refused(error.to_string()),
        }
    }

    /// A sitting from its file. What may not be written to can only be looked at, and so can what is finished,
    /// unless it is opened for what follows from it.
    pub(crate) fn reopen(&mut self, id: &Id, purpose: Purpose) -> Message {
        let loaded = match self.store.load(id) {
            Ok(loaded) => loaded,
            Err(error) => return Message::Refused(error.to_string()),
        };
        let session = self.read(loaded.session);
        let notes = self.notes_of(&session);
        let opened = |pack: Option<Arc<Pack>>, remark, purpose| {
            Message::Opened(Box::new(Opened {
                pack,
                session: session.clone(),
                remark,
                from_file: true,
                purpose,
                notes,
            }))
        };
        if loaded.access != Access::ReadWrite {
            return opened(None, Some(words::read_only_newer()), Purpose::Answer);
        }
        let pack = self.packs.find(&self.store, &session.pack);
        if session.finished.is_none() || session.draft.is_some() {
            let (done, of) = session.progress();
            return match pack {
                Ok(pack) => opened(Some(pack), Some(words::welcome_back(done, of)), Purpose::Answer),
                Err(why) => opened(None, Some(why), Purpose::Answer),
            };
        }
        match purpose {
            Purpose::Answer => opened(None, None, purpose),
            // What follows from a result needs no pack: it only has ideas to offer.
            Purpose::GoOn | Purpose::WhatNow | Purpose::CheckIn { .. } => opened(pack.ok(), None, purpose),
        }
    }

    /// A result in the language that was asked for. It is written as it was asked; what is open goes on as it is.
    fn read(&mut self, session: Session) -> Session {
        if session.finished.is_none() {
            return session;
        }
        let asked = (session.questions.clone(), session.pack.clone());
        let read = self.packs.read(&self.store, session);
        if read.pack.language == asked.1.language {
            self.asked.remove(&read.id);
        } else {
            self.asked.insert(read.id.clone(), asked);
        }
        read
    }

    /// What was left open: first a step whose date has come, then the newest sitting or plan.
    pub(crate) fn go_on(&mut self, pack: Option<&Id>, or_begin: bool) -> Message {
        let listing = match self.store.list() {
            Ok(listing) => listing,
            Err(error) => return Message::Refused(error.to_string()),
        };
        let step = if pack.is_none() { step_of(&self.store, &listing) } else { None };
        let today = self.clock.moment().date();
        if let Some((open, session)) = step
            && open.is_to_be_mentioned(session.plan.as_ref(), today)
        {
            return self.reopen(&open.session, Purpose::CheckIn { of_itself: true });
        }
        let wanted = |header: &&Header| match pack {
            Some(pack) => header.goes_on() && *pack == header.pack.id,
            None => header.goes_on() || header.planning,
        };
        match listing.sessions.iter().find(wanted) {
            Some(header) => self.reopen(&header.id, purpose_of(header)),
            None if or_begin => self.begin(),
            None => Message::Shelf(self.shelf_of(&listing)),
        }
    }

    /// The newest step that is open, to say how it went.
    pub(crate) fn open_step(&mut self) -> Message {
        let listing = match self.store.list() {
            Ok(listing) => listing,
            Err(error) => return Message::Refused(error.to_string()),
        };
        match step_of(&self.store, &listing) {
            Some((open, _)) => self.reopen(&open.session, Purpose::CheckIn { of_itself: false }),
            None => Message::Shelf(self.shelf_of(&listing)),
        }
    }

    /// All results and the notes of days. What cannot be read is counted.
    pub(crate) fn find(&mut self, look: Look) -> Message {
        let listing = match self.store.list() {
            Ok(listing) => listing,
            Err(error) => return Message::Refused(error.to_string()),
        };
        let finished = listing.sessions.iter().rev().filter(|header| header.finished.is_some());
        let loaded: Vec<_> = finished.map(|header| self.store.peek(&header.id)).collect();
        let failed = loaded.iter().filter(|loaded| loaded.is_err()).count();
        let (notes, bad_notes) = self.day_notes();
        let open = listing.sessions.iter().filter(|header| header.finished.is_none());
        Message::Found(Box::new(Found {
            look,
            open: open.map(|header| header.pack.id.clone()).collect(),
            sessions: loaded
                .into_iter()
                .flatten()
                .map(|loaded| self.packs.read(&self.store, loaded.session))
                .collect(),
            notes,
            unreadable: listing.unreadable.len() + failed + bad_notes,
        }))
    }

    /// Remembers that the practice was offered, so that no later start does. Where that cannot be written, one does.
    pub(crate) fn mark_offered(&mut self) {
        self.offering = true;
        if self.busy.is_none() {
            drop(self.store.mark_tutor_offered());
        }
    }
}

/// The newest step that is open, with its sitting.
pub(crate) fn step_of(store: &Store, listing: &Listing) -> Option<(OpenStep, Session)> {
    let finished = listing.sessions.iter().filter(|header| header.finished.is_some()).take(STEPS);
    finished.filter_map(|header| store.peek(&header.id).ok()).find_map(|Loaded { session, access }| {
        let open = open_step(&session).filter(|_| access == Access::ReadWrite)?;
        Some((open, session))
    })
}

/// What going on with that sitting means.
fn purpose_of(header: &Header) -> Purpose {
    if header.goes_on() { Purpose::Answer } else { Purpose::GoOn }
}

#[cfg(test)]
mod tests;
