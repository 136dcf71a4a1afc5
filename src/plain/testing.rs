//! Owns [`Talk`]: the whole line mode played by lines, with no terminal, disk or clock, for tests.
//! Must not assert anything: tests do.

use std::collections::VecDeque;
use std::sync::Arc;

use super::{Dialogue, Effect, Input, Output};
use crate::pack::{self, Id, Pack};
use crate::session::{DayNote, Moment, Session};
use crate::visit::testing::Kept;
use crate::visit::{Now, Offer, Purpose, SaveOutcome, Shelf};

/// The day on which it is played, unless a test says otherwise.
const MONDAY: &str = "2026-11-23T20:00:00+01:00";

/// Milliseconds between two lines.
const PACE: u64 = 3_000;

/// From the menu to the first question: the month was usual, nothing is said of what matters.
pub(super) const BEGIN: &str = "1|1|";

/// The 24 scored questions with the pages between them, the hot take passed over: ends at the review.
pub(super) const LESSONS: &str = "4|2|5|2|4|3||4|3|3|4|4|4||5|2|4|2|5|3||3|3|3|4|2|4||s";

/// The line mode, its disk and its person.
pub(super) struct Talk {
    pub(super) dialogue: Dialogue,
    /// Everything that was printed.
    pub(super) out: String,
    /// The sittings on the disk, oldest first.
    pub(super) sessions: Vec<Session>,
    pub(super) notes: Vec<DayNote>,
    /// Why saving fails, while it does.
    pub(super) broken: Option<String>,
    /// Copies that were written in other places.
    pub(super) elsewhere: Vec<String>,
    /// What the person's own editor gives back.
    pub(super) edited: Result<String, String>,
    /// What it was opened on.
    pub(super) opened_on: Vec<String>,
    pub(super) left: bool,
    /// How often it was told that the practice was offered.
    pub(super) offered: usize,
    /// Whether this is a first start.
    first: bool,
    pub(super) now: Moment,
    pack: Arc<Pack>,
    ms: u64,
}

impl Talk {
    /// The menu of a new person.
    pub(super) fn new() -> Self {
        Self::with(Vec::new(), MONDAY)
    }

    /// The menu of a person with these sittings, on that day.
    pub(super) fn with(sessions: Vec<Session>, day: &str) -> Self {
        Self::reading_only(sessions, day, None)
    }

    /// The menu of a first start.
    pub(super) fn first() -> Self {
        Self::begun(Vec::new(), MONDAY, None, true)
    }

    /// The same while another program has the data folder open.
    pub(super) fn first_reading_only(why: &str) -> Self {
        Self::begun(Vec::new(), MONDAY, Some(why), true)
    }

    /// The menu of a person with these sittings while another program has them open, for whoever is told why.
    pub(super) fn reading_only(sessions: Vec<Session>, day: &str, why: Option<&str>) -> Self {
        Self::begun(sessions, day, why, false)
    }

    /// The menu of a new person, for whom another pack is the usual one.
    pub(super) fn of_pack(pack: Pack) -> Self {
        Self::answering(pack, Vec::new(), MONDAY, None, false)
    }

    fn begun(sessions: Vec<Session>, day: &str, why: Option<&str>, first: bool) -> Self {
        Self::answering(pack::four_lessons().unwrap(), sessions, day, why, first)
    }

    fn answering(pack: Pack, sessions: Vec<Session>, day: &str, why: Option<&str>, first: bool) -> Self {
        let pack = Arc::new(pack);
        let offer = Offer { title: pack.title().to_owned(), minutes: pack::time_estimate(&pack) };
        let mut talk = Self {
            dialogue: Dialogue::new(
                offer,
                "/home/me/.local/share/fourfold".to_owned(),
                why.map(str::to_owned),
            ),
            out: String::new(),
            sessions,
            notes: Vec::new(),
            broken: None,
            elsewhere: Vec::new(),
            edited: Err("No editor is set.".to_owned()),
            opened_on: Vec::new(),
            left: false,
            offered: 0,
            first,
            now: day.parse().unwrap(),
            pack,
            ms: 0,
        };
        let shelf = talk.shelf();
        talk.feed(Input::Shelf(shelf));
        talk
    }

    /// A sitting that stands where `lines`, parted by `|`, lead from the menu.
    pub(super) fn played(lines: &str) -> Self {
        let mut talk = Self::new();
        talk.lines(lines);
        talk
    }

    /// Types lines, parted by `|`.
    pub(super) fn lines(&mut self, lines: &str) {
        for line in lines.split('|') {
            self.line(line);
        }
    }

    /// Types one line; what it brought is returned.
    pub(super) fn line(&mut self, line: &str) -> String {
        let before = self.out.len();
        self.ms += PACE;
        self.out.push_str(line);
        self.out.push('\n');
        self.feed(Input::Line(line.to_owned()));
        self.out.get(before + line.len() + 1..).unwrap().to_owned()
    }

    /// Opens a sitting as the start of the program does.
    pub(super) fn open(&mut self, id: &Id, purpose: Purpose) {
        let input = self.opened(id, purpose);
        self.feed(input);
    }

    /// The sitting that was saved last.
    pub(super) fn saved(&self) -> &Session {
        self.sessions.last().unwrap()
    }

    pub(super) fn feed(&mut self, input: Input) {
        let mut inputs = VecDeque::from([input]);
        while let Some(input) = inputs.pop_front() {
            let Output { effects, text } = self.dialogue.update(input, Now { ms: self.ms, moment: self.now });
            for effect in effects {
                inputs.extend(self.carry_out(effect));
            }
            self.out.push_str(&text);
        }
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Input> {
        match effect {
            Effect::Begin => {
                let id = Id::new(&format!("sitting-{}", self.sessions.len() + 1)).unwrap();
                let session = Session::begin(id, &self.pack, self.now);
                Some(self.opening(session, Purpose::Answer))
            }
            Effect::Open(id, purpose) => Some(self.opened(&id, purpose)),
            Effect::Find(look) => Some(Input::Found(Box::new(self.kept().found(look)))),
            Effect::ReadShelf => Some(Input::Shelf(self.shelf())),
            Effect::Edit(target, text) => {
                self.opened_on.push(text);
                Some(Input::Edited(target, self.edited.clone()))
            }
            Effect::Save(session) => {
                let outcome = self.save(*session);
                let said = self.dialogue.saved(outcome);
                self.out.extend(said.map(|said| said + "\n"));
                None
            }
            Effect::SaveElsewhere(_, path) => {
                let said = self.dialogue.written_elsewhere(Ok(format!("Written to {path}")));
                self.out.extend([said.as_str(), "\n"]);
                self.elsewhere.push(path);
                None
            }
            Effect::Offered => {
                self.offered += 1;
                None
            }
            Effect::End => {
                self.left = true;
                None
            }
        }
    }

    fn save(&mut self, session: Session) -> SaveOutcome {
        if let Some(why) = &self.broken {
            return SaveOutcome::Failed(why.clone());
        }
        self.sessions.retain(|old| old.id != session.id);
        self.sessions.push(session);
        SaveOutcome::Durable
    }

    fn kept(&self) -> Kept<'_> {
        Kept { sessions: &self.sessions, notes: &self.notes }
    }

    fn opened(&self, id: &Id, purpose: Purpose) -> Input {
        let session = self.sessions.iter().find(|session| session.id == *id).unwrap().clone();
        self.opening(session, purpose)
    }

    fn opening(&self, session: Session, purpose: Purpose) -> Input {
        Input::Opened(self.kept().opened(&self.pack, session, purpose))
    }

    fn shelf(&self) -> Shelf {
        self.kept().shelf(self.now, self.first)
    }
}
