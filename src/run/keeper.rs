//! Owns the thread that talks to the disk, so that no key ever waits for it: requests in, messages out.
//! "Saved" goes out only when the store said that it is durable.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::Incoming;
use super::desk::Desk;
use crate::pack::Id;
use crate::session::Session;
use crate::store::ExitClass;
use crate::tui::Message;
use crate::visit::{Look, Purpose};

/// The longest that a stop is put off until everything is saved.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// Something to do with the disk.
pub(crate) enum Request {
    /// List the data folder.
    Shelf,
    /// Begin a sitting of the offered pack.
    Begin,
    /// Open the sitting of that id, for that.
    Open(Id, Purpose),
    /// Open the newest step that is open, to say how it went; show the shelf when there is none.
    OpenStep,
    /// Read all results and the notes of days, to look back.
    Find(Look),
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
    /// Remember that the practice was offered.
    Offered,
    /// Say when all that was asked before is done.
    Report(Sender<()>),
}

/// The thread, from outside. Dropping the sender lets it finish what was asked and end.
pub(crate) struct Keeper {
    requests: Sender<Request>,
    thread: JoinHandle<Option<ExitClass>>,
}

impl Keeper {
    /// Starts the thread, which opens the desk and then does `first`; without it, once something is asked for.
    pub(crate) fn start(
        desk: impl FnOnce() -> Result<Desk, String> + Send + 'static,
        first: Option<Request>,
        answers: Sender<Incoming>,
    ) -> std::io::Result<Self> {
        let (requests, inbox) = mpsc::channel();
        let thread = thread::Builder::new().name("keeper".to_owned()).spawn(move || {
            let first = first.or_else(|| first_of(&inbox))?;
            match desk() {
                Ok(mut desk) => desk.work(first, &inbox, &answers),
                Err(why) => {
                    drop(answers.send(Incoming::App(Message::Refused(why))));
                    None
                }
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

impl Desk {
    /// Does what is asked for until nobody can ask any more; tells how the last save failed, if it did.
    fn work(
        &mut self,
        first: Request,
        inbox: &Receiver<Request>,
        answers: &Sender<Incoming>,
    ) -> Option<ExitClass> {
        let first = if self.busy().is_some() { Request::Shelf } else { first };
        if answers.send(Incoming::App(self.ready())).is_err() {
            return self.failure();
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
                Request::Open(id, purpose) => self.reopen(&id, purpose),
                Request::OpenStep => self.open_step(),
                Request::GoOn { pack, or_begin } => self.go_on(pack.as_ref(), or_begin),
                Request::Find(look) => self.find(look),
                Request::Offered => {
                    self.mark_offered();
                    continue;
                }
                Request::Report(to) => {
                    // Whoever asked may have given up waiting.
                    let _ = to.send(());
                    continue;
                }
            };
            if answers.send(Incoming::App(message)).is_err() {
                return self.failure();
            }
        }
        self.failure()
    }
}

/// The first request that needs the disk; none when nobody asks any more.
fn first_of(inbox: &Receiver<Request>) -> Option<Request> {
    inbox.iter().find_map(|request| match request {
        Request::Report(to) => {
            // Nothing was asked for, so all of it is done.
            let _ = to.send(());
            None
        }
        request => Some(request),
    })
}

/// The next request, with all that already wait behind it moved into `waiting`.
fn next(inbox: &Receiver<Request>, waiting: &mut VecDeque<Request>) -> Option<Request> {
    if waiting.is_empty() {
        waiting.push_back(inbox.recv().ok()?);
    }
    waiting.extend(inbox.try_iter());
    waiting.pop_front()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_request_the_desk_stays_closed_even_for_a_stop() {
        let (answers, _heard) = mpsc::channel();
        let keeper = Keeper::start(|| panic!("the data folder was opened"), None, answers).unwrap();
        keeper.settle();
        assert_eq!(keeper.finish(), None);
    }
}
