//! Owns what a desk without a disk gives both doors, for tests: it is made of sittings in memory.
//! Must not assert anything: tests do.

use std::sync::Arc;

use crate::pack::Pack;
use crate::session::{DayNote, Moment, Session};
use crate::summary::{DatedNote, open_step};

use super::{Entry, Found, Look, Opened, Purpose, Shelf};

/// What has been kept, the oldest first.
pub(crate) struct Kept<'a> {
    pub(crate) sessions: &'a [Session],
    pub(crate) notes: &'a [DayNote],
}

impl Kept<'_> {
    /// A sitting that is opened, with `pack` where it goes on.
    pub(crate) fn opened(&self, pack: &Arc<Pack>, session: Session, purpose: Purpose) -> Box<Opened> {
        let goes_on = session.finished.is_none() || session.draft.is_some() || purpose != Purpose::Answer;
        let pack = goes_on.then(|| Arc::clone(pack));
        let from_file = self.sessions.iter().any(|stored| stored.id == session.id);
        let notes = self.notes.iter().map(DatedNote::of).collect();
        Box::new(Opened { pack, session, remark: None, from_file, purpose, notes })
    }

    /// All that can be looked back at.
    pub(crate) fn found(&self, look: Look) -> Found {
        let (finished, open): (Vec<&Session>, Vec<&Session>) =
            self.sessions.iter().partition(|session| session.finished.is_some());
        let sessions = finished.into_iter().cloned().collect();
        let open = open.into_iter().map(|session| session.pack.id.clone()).collect();
        Found { look, sessions, open, notes: self.notes.to_vec(), unreadable: 0 }
    }

    /// What home shows at `now`; the practice is offered on a `first` start.
    pub(crate) fn shelf(&self, now: Moment, first: bool) -> Shelf {
        let step = self.sessions.iter().rev().find_map(open_step);
        let offers_tutor = first && self.sessions.is_empty();
        let (today, notes) = (Some(now.date()), self.notes.len());
        let mut found = Shelf { step, notes, today, offers_tutor, ..Shelf::default() };
        for session in self.sessions.iter().rev() {
            let (answered, of) = session.progress();
            let moment = session.finished.unwrap_or(session.updated);
            let planning = session.plan.as_ref().is_some_and(|plan| plan.at.is_some());
            let (id, title) = (session.id.clone(), session.pack.title.clone());
            found.add(Entry { id, title, moment, answered, of, planning }, session.finished.is_none());
        }
        found
    }
}
