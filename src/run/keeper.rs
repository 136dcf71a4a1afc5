//! Owns the thread that talks to the disk, so that no key ever waits for it: requests in, messages out.
//! "Saved" goes out only when the store said that it is durable.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::Incoming;
use super::clock::Clock;
use super::packs::Packs;
use super::random::random;
use crate::pack::{self, Id, Pack};
use crate::session::Session;
use crate::store::{Access, DiskFs, ExitClass, Guard, Holder, LockError, Saved, Store};
use crate::tui::{Entry, Message, Offer, Opened, SaveOutcome, Shelf};
use crate::words;

/// The longest that a stop is put off until everything is saved.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// Something to do with the disk.
pub(crate) enum Request {
    /// List the data folder.
    Shelf,
    /// Begin a sitting of the offered pack.
    Begin,
    /// Open the sitting of that id.
    Open(Id),
    /// Open the newest sitting that is not finished, of that pack or of any; else begin one, or show the shelf.
    GoOn {
        /// Only of this pack.
        pack: Option<Id>,
        /// Begin when there is none.
        or_begin: bool,
    },
    /// Save, and answer with the number.
    Save(u64, Box<Session>),
    /// Write a copy to a path of the person's own.
    SaveElsewhere(Box<Session>, PathBuf),
    /// Say when all that was asked before is done.
    Report(Sender<()>),
}

/// The thread, from outside. Dropping the sender lets it finish what was asked and end.
pub(crate) struct Keeper {
    requests: Sender<Request>,
    thread: JoinHandle<Option<ExitClass>>,
}

impl Keeper {
    /// Starts the thread, which opens the desk and then does `first`.
    pub(crate) fn start(
        desk: impl FnOnce() -> Result<Desk, String> + Send + 'static,
        first: Request,
        answers: Sender<Incoming>,
    ) -> std::io::Result<Self> {
        let (requests, inbox) = mpsc::channel();
        let thread = thread::Builder::new().name("keeper".to_owned()).spawn(move || match desk() {
            Ok(mut desk) => desk.work(first, &inbox, &answers),
            Err(why) => {
                drop(answers.send(Incoming::App(Message::Refused(why))));
                None
            }
        })?;
        Ok(Self { requests, thread })
    }

    /// Asks for something; the answer comes as a message.
    pub(crate) fn ask(&self, request: Request) {
        // The thread ends only when this sender is dropped.
        drop(self.requests.send(request));
    }

    /// Waits until all that was asked for is done, but not for ever: a disk may hang.
    pub(crate) fn settle(&self) {
        let (done, wait) = mpsc::channel();
        self.ask(Request::Report(done));
        let _ = wait.recv_timeout(LONGEST_WAIT);
    }

    /// Waits until all that was asked for is done, and ends the thread; tells what kept the last save off the
    /// disk, if it failed.
    pub(crate) fn finish(self) -> Option<ExitClass> {
        drop(self.requests);
        self.thread.join().unwrap_or(Some(ExitClass::Failed))
    }
}

/// What the thread works with. While it lives no other program writes.
pub(crate) struct Desk {
    store: Store,
    packs: Packs,
    clock: Clock,
    busy: Option<String>,
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
            Ok(guard) => (Some(guard), None),
            Err(LockError::Busy(holder)) => {
                (None, Some(words::open_elsewhere(holder.map(|holder| (holder.pid, holder.since)))))
            }
            // The folder cannot be written: the first save says so, and offers what can be done.
            Err(LockError::Disk(_)) => (None, None),
        };
        Self { store, packs, clock, busy, failure: None, _lock: lock }
    }

    /// Who has the sittings open, when that is another program.
    pub(crate) fn busy(&self) -> Option<&str> {
        self.busy.as_deref()
    }

    /// Does what is asked for until nobody can ask any more; tells how the last save failed, if it did.
    fn work(
        &mut self,
        first: Request,
        inbox: &Receiver<Request>,
        answers: &Sender<Incoming>,
    ) -> Option<ExitClass> {
        let pack = self.packs.offered();
        let offer = Offer { title: pack.title().to_owned(), minutes: pack::time_estimate(&pack) };
        let read_only = self.busy.clone();
        let first = if read_only.is_some() { Request::Shelf } else { first };
        if answers.send(Incoming::App(Message::Ready { offer, read_only })).is_err() {
            return self.failure;
        }
        let mut waiting = VecDeque::from([first]);
        while let Some(request) = next(inbox, &mut waiting) {
            let message = match request {
                // A newer save of the same sitting holds all that an older one does.
                Request::Save(..) if matches!(waiting.front(), Some(Request::Save(..))) => continue,
                Request::Save(number, session) => Message::Saved(number, self.save(*session)),
                Request::SaveElsewhere(session, path) => {
                    Message::WrittenElsewhere(self.save_elsewhere(&session, &path))
                }
                Request::Shelf => self.shelf(),
                Request::Begin => self.begin(),
                Request::Open(id) => self.reopen(&id),
                Request::GoOn { pack, or_begin } => self.go_on(pack.as_ref(), or_begin),
                Request::Report(to) => {
                    // Whoever asked may have given up waiting.
                    let _ = to.send(());
                    continue;
                }
            };
            if answers.send(Incoming::App(message)).is_err() {
                return self.failure;
            }
        }
        self.failure
    }

    fn save(&mut self, mut session: Session) -> SaveOutcome {
        session.updated = self.clock.moment();
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

    fn save_elsewhere(&self, session: &Session, path: &std::path::Path) -> Result<String, String> {
        match self.store.save_copy(session, path) {
            Ok(_) => Ok(words::written_elsewhere(&path.display().to_string())),
            Err(error) => Err(error.to_string()),
        }
    }

    fn shelf(&self) -> Message {
        match self.store.list() {
            Ok(listing) => Message::Shelf(shelf(&listing)),
            Err(error) => Message::Refused(error.to_string()),
        }
    }

    fn begin(&mut self) -> Message {
        let pack = self.packs.offered();
        let now = self.clock.moment();
        match self.store.next_id(now.date(), random()) {
            Ok(id) => {
                let session = Session::begin(id, &pack, now);
                // A draft must be able to go on even when the pack's own file has moved.
                let remark = self.packs.keep(&mut self.store).err();
                begun(pack, session, remark)
            }
            Err(error) => Message::Refused(error.to_string()),
        }
    }

    fn reopen(&mut self, id: &Id) -> Message {
        let loaded = match self.store.load(id) {
            Ok(loaded) => loaded,
            Err(error) => return Message::Refused(error.to_string()),
        };
        let session = loaded.session;
        let goes_on = session.finished.is_none() || session.draft.is_some();
        if loaded.access != Access::ReadWrite {
            return opened(None, session, Some(words::read_only_newer()));
        }
        if !goes_on {
            return opened(None, session, None);
        }
        match self.packs.find(&self.store, &session.pack) {
            Ok(pack) => {
                let (done, of) = session.progress();
                opened(Some(pack), session, Some(words::welcome_back(done, of)))
            }
            Err(why) => opened(None, session, Some(why)),
        }
    }

    fn go_on(&mut self, pack: Option<&Id>, or_begin: bool) -> Message {
        let listing = match self.store.list() {
            Ok(listing) => listing,
            Err(error) => return Message::Refused(error.to_string()),
        };
        let wanted = |id: &Id| pack.is_none_or(|pack| pack == id);
        let draft = listing.sessions.iter().find(|header| header.goes_on() && wanted(&header.pack.id));
        match draft.map(|header| header.id.clone()) {
            Some(id) => self.reopen(&id),
            None if or_begin => self.begin(),
            None => Message::Shelf(shelf(&listing)),
        }
    }
}

fn begun(pack: Arc<Pack>, session: Session, remark: Option<String>) -> Message {
    Message::Opened(Box::new(Opened { pack: Some(pack), session, remark, from_file: false }))
}

fn opened(pack: Option<Arc<Pack>>, session: Session, remark: Option<String>) -> Message {
    Message::Opened(Box::new(Opened { pack, session, remark, from_file: true }))
}

/// The next request, with all that already wait behind it moved into `waiting`.
fn next(inbox: &Receiver<Request>, waiting: &mut VecDeque<Request>) -> Option<Request> {
    if waiting.is_empty() {
        waiting.push_back(inbox.recv().ok()?);
    }
    waiting.extend(inbox.try_iter());
    waiting.pop_front()
}

/// What the home screen shows of a listing.
pub(crate) fn shelf(listing: &crate::store::Listing) -> Shelf {
    let mut shelf = Shelf { unreadable: listing.unreadable.len(), ..Shelf::default() };
    for header in &listing.sessions {
        let entry = Entry {
            id: header.id.clone(),
            title: header.pack.title.clone(),
            moment: header.finished.unwrap_or(header.updated),
            answered: header.done,
            of: header.of,
        };
        if header.goes_on() { shelf.drafts.push(entry) } else { shelf.results.push(entry) }
    }
    shelf
}
