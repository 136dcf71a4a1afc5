//! Owns what goes into the application and what comes out: messages in, effects out.
//! Must not carry either out.

use super::keys::KeyEvent;
use crate::pack::Id;
use crate::session::Session;
use crate::visit::{Change, Found, Look, Offer, Opened, Purpose, SaveOutcome, Shelf, Target};

/// Something happened.
pub enum Message {
    /// A key went down.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// The terminal has that many columns and rows now.
    Resize(u16, u16),
    /// The deadline that the application asked for has come.
    Tick,
    /// The disk was looked at; a [`Message::Shelf`], [`Message::Opened`] or [`Message::Refused`] follows.
    Ready {
        /// The pack that a new sitting would answer.
        offer: Offer,
        /// Why nothing can be answered, when the sittings are open elsewhere.
        read_only: Option<String>,
    },
    /// What stands in the data folder.
    Shelf(Shelf),
    /// A sitting was opened, as was asked.
    Opened(Box<Opened>),
    /// A sitting could not be opened; says why and what to do.
    Refused(String),
    /// The save of that number, and all before it, is over.
    Saved(u64, SaveOutcome),
    /// A copy was written in another place, or was not: says which.
    WrittenElsewhere(Result<String, String>),
    /// The person's own editor was closed: the text, or why there is none.
    Edited(Target, Result<String, String>),
    /// All results and notes of days, as was asked.
    Found(Box<Found>),
    /// The file that is previewed has changed.
    FileChanged(Change),
}

/// Something to do, for `run`.
#[derive(Debug)]
#[must_use]
pub enum Effect {
    /// Begin a sitting of the offered pack.
    Begin,
    /// Open the sitting of that id, for that.
    Open(Id, Purpose),
    /// Save durably and answer with that number.
    Save(u64, Box<Session>),
    /// Write a copy to a path that the person typed.
    SaveElsewhere(Box<Session>, String),
    /// Open the person's own editor on a text.
    Edit(Target, String),
    /// Hand that text to the terminal for its clipboard.
    Copy(String),
    /// Read all results and the notes of days, to look back.
    Find(Look),
    /// Read the data folder again.
    ReadShelf,
    /// Remember that the practice was offered: home was shown with its row.
    Offered,
}
