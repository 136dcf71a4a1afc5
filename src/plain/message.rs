//! Owns the words between the dialogue and the shell that drives it: [`Input`] in, [`Output`] out.
//! Must not hold state or rules.

use crate::pack::Id;
use crate::session::Session;
use crate::visit::{Change, Found, Look, Opened, Purpose, Shelf, Target};

/// Something that came in.
pub enum Input {
    /// A line was typed, without its line end.
    Line(String),
    /// The file that is previewed has changed, and this line was typed by whoever could not know.
    LineOverChange(String, Change),
    /// The practice is asked for, before anything is known of the disk.
    Practise,
    /// What stands in the data folder.
    Shelf(Shelf),
    /// A sitting was opened, as was asked.
    Opened(Box<Opened>),
    /// All results and notes of days, as was asked.
    Found(Box<Found>),
    /// The person's own editor was closed: the text, or why there is none.
    Edited(Target, Result<String, String>),
    /// What was asked for cannot be had; says why and what to do.
    Refused(String),
}

/// What an input leads to. The effects come first: what the text says holds only once they are carried out.
#[derive(Debug, Default)]
#[must_use]
pub struct Output {
    /// Things to do, in their order.
    pub effects: Vec<Effect>,
    /// What to print then; ends in a prompt without a line end, or with a line end where nothing is asked.
    pub text: String,
}

/// Something to do, for `run`.
#[derive(Debug)]
pub enum Effect {
    /// Begin a sitting of the offered pack.
    Begin,
    /// Open the sitting of that id, for that.
    Open(Id, Purpose),
    /// Read all sittings and the notes of days, to look back.
    Find(Look),
    /// Read the data folder again.
    ReadShelf,
    /// Open the person's own editor on a text.
    Edit(Target, String),
    /// Save durably, and hand how that ended to [`super::Dialogue::saved`].
    Save(Box<Session>),
    /// Write a copy to a path that the person typed, and hand what came of it to
    /// [`super::Dialogue::written_elsewhere`].
    SaveElsewhere(Box<Session>, String),
    /// Remember, once the text is printed, that the practice was offered in it.
    Offered,
    /// The person leaves.
    End,
}
