//! Owns [`Desk`]: what the full screen asks for, done with the program's own store on a disk in memory; and the simple
//! account of what the person was told is saved.
//! Must not know how anything is shown.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use fourfold::pack::{self, Id, Pack};
use fourfold::session::Session;
use fourfold::store::Store;
use fourfold::summary::{DatedNote, open_step};
use fourfold::tui::{Effect, Message};
use fourfold::visit::{Entry, Found, Look, Offer, Opened, Purpose, SaveOutcome, Shelf, Target};

use super::{MemoryDisk, moment};

/// What holds of one sitting.
#[derive(Default)]
struct Promise {
    /// As it was acknowledged last, or read from the disk.
    last: Option<Session>,
    /// What may be there instead once the power has failed: what was tried since.
    others: Vec<Option<Session>>,
}

/// Sittings on a disk that may fail.
pub struct Desk {
    store: Store,
    /// The disk.
    pub disk: MemoryDisk,
    pack: Arc<Pack>,
    promises: BTreeMap<Id, Promise>,
    begun: u32,
}

impl Desk {
    /// The data folder.
    pub const HOME: &'static str = "/home/me/fourfold";

    /// On an empty disk, with one pack to answer.
    #[must_use]
    pub fn new(pack: Arc<Pack>) -> Self {
        let disk = MemoryDisk::new(Path::new(Self::HOME));
        let store = Store::open(Self::HOME, disk.clone());
        Self { store, disk, pack, promises: BTreeMap::new(), begun: 0 }
    }

    /// The power fails and comes back: every sitting is as it was acknowledged, or as something tried since would have it.
    ///
    /// # Panics
    /// When one is not.
    pub fn cut_power(&mut self) {
        self.disk = self.disk.after_power_cut();
        self.store = Store::open(Self::HOME, self.disk.clone());
        for (id, promise) in &mut self.promises {
            let there = self.store.peek(id).ok().map(|loaded| loaded.session);
            assert!(there == promise.last || promise.others.contains(&there), "{id} after a power cut");
            *promise = Promise { last: there, others: Vec::new() };
        }
    }

    /// The program starts again, on a disk that works.
    pub fn restart(&mut self) {
        self.disk.mend();
        self.store = Store::open(Self::HOME, self.disk.clone());
        for (id, promise) in &mut self.promises {
            let there = self.store.peek(id).ok().map(|loaded| loaded.session);
            if there != promise.last {
                promise.others.push(std::mem::replace(&mut promise.last, there));
            }
        }
    }

    /// What is on the disk of a sitting, as far as anybody was told.
    #[must_use]
    pub fn acknowledged(&self, id: &Id) -> Option<&Session> {
        self.promises.get(id)?.last.as_ref()
    }

    /// What the program learns of the disk before anything is asked for.
    #[must_use]
    pub fn ready(&self) -> Message {
        let (title, minutes) = (self.pack.title().to_owned(), pack::time_estimate(&self.pack));
        Message::Ready { offer: Offer { title, minutes }, read_only: None }
    }

    /// Does what is asked for; the answer, where there is one.
    pub fn answer(&mut self, effect: Effect) -> Option<Message> {
        Some(match effect {
            Effect::Begin => self.begin(),
            Effect::Open(id, purpose) => match self.store.load(&id) {
                Ok(loaded) => self.opened(loaded.session, purpose, true),
                Err(error) => Message::Refused(error.to_string()),
            },
            Effect::Save(number, session) => Message::Saved(number, self.save(*session)),
            Effect::SaveElsewhere(session, path) => {
                let copied = self.store.save_copy(&session, Path::new(&path));
                Message::WrittenElsewhere(copied.map(|_| path).map_err(|error| error.to_string()))
            }
            Effect::Edit(Target::Note(section), text) => {
                Message::Edited(Target::Note(section), Ok(text + " more\n"))
            }
            Effect::Edit(target, _) => Message::Edited(target, Err("no editor".to_owned())),
            Effect::Find(look) => self.find(look),
            Effect::ReadShelf => self.shelf(),
            Effect::Offered | Effect::Copy(_) => return None,
        })
    }

    /// What stands in the data folder.
    pub fn shelf(&mut self) -> Message {
        match self.sessions() {
            Ok(sessions) => Message::Shelf(shelf(&sessions)),
            Err(why) => Message::Refused(why),
        }
    }

    fn begin(&mut self) -> Message {
        self.begun += 1;
        match self.store.next_id(moment().date(), self.begun) {
            Ok(id) => self.opened(Session::begin(id, &self.pack, moment()), Purpose::Answer, false),
            Err(error) => Message::Refused(error.to_string()),
        }
    }

    fn opened(&self, session: Session, purpose: Purpose, from_file: bool) -> Message {
        let goes_on = session.finished.is_none() || session.draft.is_some() || purpose != Purpose::Answer;
        let pack = goes_on.then(|| Arc::clone(&self.pack));
        let notes = Vec::<DatedNote>::new();
        Message::Opened(Box::new(Opened { pack, session, remark: None, from_file, purpose, notes }))
    }

    fn save(&mut self, session: Session) -> SaveOutcome {
        let promise = self.promises.entry(session.id.clone()).or_default();
        promise.others.push(Some(session.clone()));
        match self.store.save(&session) {
            Ok(saved) => {
                assert_eq!(saved.conflict, None, "nobody else writes");
                if !saved.is_durable() {
                    return SaveOutcome::Unconfirmed("not confirmed".to_owned());
                }
                let left = Store::open(Self::HOME, self.disk.after_power_cut());
                assert_eq!(left.peek(&session.id).ok().map(|loaded| loaded.session).as_ref(), Some(&session));
                *promise = Promise { last: Some(session), others: Vec::new() };
                SaveOutcome::Durable
            }
            Err(error) => SaveOutcome::Failed(error.to_string()),
        }
    }

    fn find(&self, look: Look) -> Message {
        let sessions = match self.sessions() {
            Ok(sessions) => sessions,
            Err(why) => return Message::Refused(why),
        };
        let (done, open): (Vec<_>, Vec<_>) = sessions.into_iter().partition(|it| it.finished.is_some());
        let open = open.into_iter().map(|session| session.pack.id).collect();
        Message::Found(Box::new(Found { look, sessions: done, open, notes: Vec::new(), unreadable: 0 }))
    }

    /// Oldest first.
    fn sessions(&self) -> Result<Vec<Session>, String> {
        let listing = self.store.list().map_err(|error| error.to_string())?;
        let loaded = listing.sessions.iter().rev().filter_map(|header| self.store.peek(&header.id).ok());
        Ok(loaded.map(|loaded| loaded.session).collect())
    }
}

fn shelf(sessions: &[Session]) -> Shelf {
    let step = sessions.iter().rev().find_map(open_step);
    let offers_tutor = sessions.is_empty();
    let mut shelf = Shelf { step, today: Some(moment().date()), offers_tutor, ..Shelf::default() };
    for session in sessions.iter().rev() {
        let (answered, of) = session.progress();
        let moment = session.finished.unwrap_or(session.updated);
        let planning = session.plan.as_ref().is_some_and(|plan| plan.at.is_some());
        let (id, title) = (session.id.clone(), session.pack.title.clone());
        shelf.add(Entry { id, title, moment, answered, of, planning }, session.finished.is_none());
    }
    shelf
}
