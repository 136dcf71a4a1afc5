//! Owns what is handed over between the desk, which speaks as the full screen does, and the dialogue.
//! Must not decide anything.

use crate::plain::{self, Input};
use crate::tui::{self, Message};

/// What the desk answered, as the dialogue takes it.
pub(super) fn input(message: Message) -> Option<Input> {
    match message {
        Message::Shelf(shelf) => Some(Input::Shelf(shelf.into())),
        Message::Opened(opened) => {
            let tui::Opened { pack, session, remark, from_file, purpose, notes } = *opened;
            let purpose = purpose.into();
            Some(Input::Opened(Box::new(plain::Opened { pack, session, remark, from_file, purpose, notes })))
        }
        Message::Found(found) => {
            let tui::Found { look, sessions, open, notes, unreadable } = *found;
            let look = look.into();
            Some(Input::Found(Box::new(plain::Found { look, sessions, open, notes, unreadable })))
        }
        Message::Refused(why) => Some(Input::Refused(why)),
        Message::Key(_)
        | Message::Paste(_)
        | Message::Resize(..)
        | Message::Tick
        | Message::Ready { .. }
        | Message::Saved(..)
        | Message::WrittenElsewhere(_)
        | Message::Edited(..) => None,
    }
}

impl From<tui::Shelf> for plain::Shelf {
    fn from(shelf: tui::Shelf) -> Self {
        let entries = |entries: Vec<tui::Entry>| entries.into_iter().map(plain::Entry::from).collect();
        Self {
            drafts: entries(shelf.drafts),
            results: entries(shelf.results),
            step: shelf.step,
            notes: shelf.notes,
            today: shelf.today,
            unreadable: shelf.unreadable,
        }
    }
}

impl From<tui::Entry> for plain::Entry {
    fn from(entry: tui::Entry) -> Self {
        let tui::Entry { id, title, moment, answered, of, planning } = entry;
        Self { id, title, moment, answered, of, planning }
    }
}

impl From<tui::Purpose> for plain::Purpose {
    fn from(purpose: tui::Purpose) -> Self {
        match purpose {
            tui::Purpose::Answer => Self::Answer,
            tui::Purpose::GoOn => Self::GoOn,
            tui::Purpose::WhatNow => Self::WhatNow,
            tui::Purpose::CheckIn { of_itself } => Self::CheckIn { of_itself },
        }
    }
}

impl From<plain::Purpose> for tui::Purpose {
    fn from(purpose: plain::Purpose) -> Self {
        match purpose {
            plain::Purpose::Answer => Self::Answer,
            plain::Purpose::GoOn => Self::GoOn,
            plain::Purpose::WhatNow => Self::WhatNow,
            plain::Purpose::CheckIn { of_itself } => Self::CheckIn { of_itself },
        }
    }
}

impl From<tui::Look> for plain::Look {
    fn from(look: tui::Look) -> Self {
        match look {
            tui::Look::History => Self::History,
            tui::Look::ThenAndNow(id) => Self::ThenAndNow(id),
            tui::Look::Year => Self::Year,
        }
    }
}

impl From<plain::Look> for tui::Look {
    fn from(look: plain::Look) -> Self {
        match look {
            plain::Look::History => Self::History,
            plain::Look::ThenAndNow(id) => Self::ThenAndNow(id),
            plain::Look::Year => Self::Year,
        }
    }
}

impl From<tui::SaveOutcome> for plain::SaveOutcome {
    fn from(outcome: tui::SaveOutcome) -> Self {
        match outcome {
            tui::SaveOutcome::Durable => Self::Durable,
            tui::SaveOutcome::Remark(said) => Self::Remark(said),
            tui::SaveOutcome::Unconfirmed(said) => Self::Unconfirmed(said),
            tui::SaveOutcome::Failed(why) => Self::Failed(why),
        }
    }
}
