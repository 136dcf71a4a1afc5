//! Owns [`Played`]: the whole application played by keys, with no terminal, disk or clock, for tests.
//! Must not assert anything: tests do.

mod frame;

use std::collections::VecDeque;
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keys::{KeyCode, KeyEvent, KeyModifiers, KeySet, Keymap};
use super::theme::{Glyphs, Palette, Theme};
use super::{App, Effect, Message, Start};
use crate::pack::{self, Id, Pack};
use crate::session::{DayNote, Moment, Session};
use crate::summary::open_step;
use crate::visit::testing::Kept;
use crate::visit::{Now, Offer, Purpose, SaveOutcome, Shelf};

pub(crate) use frame::Frame;

/// Milliseconds between two keys: a person who reads.
const PACE: u64 = 3_000;

/// From home to the first question: the month was usual, nothing is said of what matters.
pub(crate) const BEGIN: &str = "<Enter> 1 <Enter>";

/// The 24 scored questions with the pages between them, the hot take passed over: ends at the review.
pub(crate) const LESSONS: &str = "425243 <Enter> 433444 <Enter> 524253 <Enter> 333424 <Enter> s";

/// The application, its disk and its person.
pub(crate) struct Played {
    pub(crate) app: App,
    pub(crate) disk: Disk,
    size: (u16, u16),
    ms: u64,
}

/// A disk that remembers sittings, and fails or keeps one waiting when asked to.
pub(crate) struct Disk {
    pub(crate) pack: Arc<Pack>,
    /// The sittings, oldest first.
    pub(crate) sessions: Vec<Session>,
    /// Why saving fails, while it does.
    pub(crate) broken: Option<String>,
    /// Whether answers wait for [`Played::disk_answers`].
    pub(crate) slow: bool,
    /// The last sitting that was acknowledged.
    pub(crate) acknowledged: Option<Session>,
    /// Numbers of saves that were asked for, in their order.
    pub(crate) asked: Vec<u64>,
    /// Copies that were written in other places.
    pub(crate) elsewhere: Vec<(String, Session)>,
    /// Texts that were handed to the terminal for its clipboard.
    pub(crate) copied: Vec<String>,
    /// The notes of days, oldest first.
    pub(crate) notes: Vec<DayNote>,
    /// The day on which it is played.
    pub(crate) now: Moment,
    /// What the person's own editor gives back.
    pub(crate) editor: Result<String, String>,
    /// Whether this is a first start.
    pub(crate) first: bool,
    /// How often it was told that the practice was offered.
    pub(crate) offered: usize,
    waiting: VecDeque<Effect>,
}

impl Disk {
    fn answer(&mut self, effect: Effect) -> Message {
        match effect {
            Effect::Begin => {
                let id = Id::new(&format!("sitting-{}", self.sessions.len() + 1)).unwrap();
                self.opened(Session::begin(id, &self.pack, self.now), Purpose::Answer)
            }
            Effect::Open(id, purpose) => match self.sessions.iter().find(|session| session.id == id) {
                Some(session) => self.opened(session.clone(), purpose),
                None => Message::Refused(format!("There is no sitting {id}.")),
            },
            Effect::Find(look) => Message::Found(Box::new(self.kept().found(look))),
            Effect::Save(number, session) => self.save(number, *session),
            Effect::SaveElsewhere(_, path) if path.is_empty() => {
                Message::WrittenElsewhere(Err("A file needs a name.".to_owned()))
            }
            Effect::SaveElsewhere(session, path) => {
                let said = format!("Written to {path}.");
                self.elsewhere.push((path, *session));
                Message::WrittenElsewhere(Ok(said))
            }
            Effect::Edit(section, _) => Message::Edited(section, self.editor.clone()),
            Effect::ReadShelf => Message::Shelf(self.shelf()),
            Effect::Offered | Effect::Copy(_) => unreachable!("it has no answer"),
        }
    }

    fn save(&mut self, number: u64, session: Session) -> Message {
        self.asked.push(number);
        if let Some(why) = &self.broken {
            return Message::Saved(number, SaveOutcome::Failed(why.clone()));
        }
        self.acknowledged = Some(session.clone());
        self.sessions.retain(|old| old.id != session.id);
        self.sessions.push(session);
        Message::Saved(number, SaveOutcome::Durable)
    }

    fn kept(&self) -> Kept<'_> {
        Kept { sessions: &self.sessions, notes: &self.notes }
    }

    fn opened(&self, session: Session, purpose: Purpose) -> Message {
        Message::Opened(self.kept().opened(&self.pack, session, purpose))
    }

    fn shelf(&self) -> Shelf {
        self.kept().shelf(self.now, self.first)
    }
}

impl Played {
    /// The home screen of a new person.
    pub(crate) fn new(size: (u16, u16)) -> Self {
        let mut played = Self::opening(size, Arc::new(pack::four_lessons().unwrap()));
        played.disk_is_read();
        played
    }

    /// A sitting of `pack` that stands where `keys` lead from home.
    pub(crate) fn of_pack(size: (u16, u16), pack: Pack, keys: &str) -> Self {
        let mut played = Self::opening(size, Arc::new(pack));
        played.disk_is_read();
        played.keys(keys);
        played
    }

    /// The first frame, before anything is known of the disk.
    pub(crate) fn opening((width, height): (u16, u16), pack: Arc<Pack>) -> Self {
        let theme = Theme::new(Palette::Standard, Glyphs::Braille);
        let disk = Disk {
            pack,
            sessions: Vec::new(),
            broken: None,
            slow: false,
            acknowledged: None,
            asked: Vec::new(),
            elsewhere: Vec::new(),
            copied: Vec::new(),
            notes: Vec::new(),
            now: moment(),
            editor: Err("No editor is set.".to_owned()),
            first: false,
            offered: 0,
            waiting: VecDeque::new(),
        };
        Self {
            app: App::new(Start {
                theme,
                keys: Keymap::default(),
                folder: "/home/me/.local/share/fourfold".to_owned(),
                size: (width, height),
                motion: false,
            }),
            disk,
            size: (width, height),
            ms: 0,
        }
    }

    /// The disk was looked at: home comes.
    pub(crate) fn disk_is_read(&mut self) {
        let offer =
            Offer { title: self.disk.pack.title().to_owned(), minutes: pack::time_estimate(&self.disk.pack) };
        self.tell(Message::Ready { offer, read_only: None });
        let found = self.disk.shelf();
        self.tell(Message::Shelf(found));
    }

    fn now(&self) -> Now {
        Now { ms: self.ms, moment: self.disk.now }
    }

    /// The same person starts the program again, on another day: what the disk has is all that is left.
    pub(crate) fn on(&mut self, day: &str) {
        let mut again = Self::opening(self.size, Arc::clone(&self.disk.pack));
        std::mem::swap(&mut again.disk, &mut self.disk);
        again.disk.now = day.parse().unwrap();
        again.disk.waiting.clear();
        let offer = Offer {
            title: again.disk.pack.title().to_owned(),
            minutes: pack::time_estimate(&again.disk.pack),
        };
        again.tell(Message::Ready { offer, read_only: None });
        let due = again.disk.sessions.iter().rev().find_map(open_step);
        let due = due.filter(|open| {
            let session = again.disk.sessions.iter().find(|session| session.id == open.session).unwrap();
            open.is_to_be_mentioned(session.plan.as_ref(), again.disk.now.date())
        });
        let message = match due {
            Some(open) => again.disk.answer(Effect::Open(open.session, Purpose::CheckIn { of_itself: true })),
            None => Message::Shelf(again.disk.shelf()),
        };
        again.tell(message);
        *self = again;
    }

    /// Opens a sitting as the start of the program does: its plan, where that was left open.
    pub(crate) fn open(&mut self, id: Id) {
        let session = self.disk.sessions.iter().find(|session| session.id == id).unwrap();
        let planning = session.plan.as_ref().is_some_and(|plan| plan.at.is_some());
        let purpose = if planning { Purpose::GoOn } else { Purpose::Answer };
        let message = self.disk.answer(Effect::Open(id, purpose));
        self.tell(message);
    }

    /// Colours and characters other than the usual.
    pub(crate) fn theme(&mut self, palette: Palette, glyphs: Glyphs) {
        self.app.start.theme = Theme::new(palette, glyphs);
    }

    /// Another set of keys.
    pub(crate) fn set(&mut self, set: KeySet) {
        self.app.start.keys = Keymap::of(set);
        self.app.keys_without_month = Keymap::of(set).without_month();
    }

    /// Presses keys, `PACE` apart: names in angle brackets (`<Enter>`, `<C-c>`), anything else letter by letter.
    pub(crate) fn keys(&mut self, keys: &str) {
        for key in script(keys) {
            self.key(key);
        }
    }

    /// Presses one key.
    pub(crate) fn key(&mut self, key: KeyEvent) {
        self.ms += PACE;
        self.tell(Message::Key(key));
    }

    /// Lets time go by; a deadline that comes meanwhile is told.
    pub(crate) fn wait(&mut self, ms: u64) {
        self.ms += ms;
        if self.app.deadline().is_some_and(|deadline| deadline <= self.ms) {
            self.tell(Message::Tick);
        }
    }

    /// Lets time go by up to a deadline, in milliseconds since the start.
    pub(crate) fn wait_until(&mut self, deadline: u64) {
        self.wait(deadline.saturating_sub(self.ms));
    }

    /// Hands one message over, and carries out what it asks for.
    pub(crate) fn tell(&mut self, message: Message) {
        let now = self.now();
        let effects = self.app.update(message, now);
        self.carry_out(effects);
    }

    /// What the shell does when the program is about to end from outside.
    pub(crate) fn interrupt(&mut self) {
        let now = self.now();
        let effects = self.app.interrupt(now);
        self.carry_out(effects);
    }

    /// One more save, as trying again asks for.
    pub(crate) fn save_now(&mut self) {
        let mut effects = Vec::new();
        self.app.save(&mut effects);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        self.disk.waiting.extend(effects);
        if !self.disk.slow {
            self.disk_answers();
        }
    }

    /// The disk does everything that it was asked for.
    pub(crate) fn disk_answers(&mut self) {
        while let Some(effect) = self.disk.waiting.pop_front() {
            let message = match effect {
                Effect::Offered => {
                    self.disk.offered += 1;
                    continue;
                }
                Effect::Copy(text) => {
                    self.disk.copied.push(text);
                    continue;
                }
                effect => self.disk.answer(effect),
            };
            let now = self.now();
            let effects = self.app.update(message, now);
            self.disk.waiting.extend(effects);
        }
    }

    /// Another size of the terminal.
    pub(crate) fn resize(&mut self, (width, height): (u16, u16)) {
        self.size = (width, height);
        self.tell(Message::Resize(width, height));
    }

    /// Draws; what stands on the screen then, and where the cursor is.
    pub(crate) fn frame(&self) -> Frame {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        let cursor = self.app.draw(&mut buffer);
        Frame { buffer, cursor: (cursor.x, cursor.y) }
    }

    /// The text of the screen now.
    pub(crate) fn text(&self) -> String {
        self.frame().text()
    }
}

/// The day on which everything is played, unless [`Played::on`] says otherwise.
pub(crate) fn moment() -> Moment {
    "2026-11-23T20:00:00+01:00".parse().unwrap()
}

/// The keys of a script.
pub(crate) fn script(text: &str) -> Vec<KeyEvent> {
    text.split_whitespace()
        .flat_map(|word| match word.strip_prefix('<').and_then(|name| name.strip_suffix('>')) {
            Some(name) => vec![named(name)],
            None => word.chars().map(|letter| KeyEvent::from(KeyCode::Char(letter))).collect(),
        })
        .collect()
}

fn named(name: &str) -> KeyEvent {
    KeyEvent::from(match name {
        "C-c" => return KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL),
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "BS" => KeyCode::Backspace,
        "Space" => KeyCode::Char(' '),
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "F1" => KeyCode::F(1),
        "F2" => KeyCode::F(2),
        other => panic!("no key is called {other}"),
    })
}
