//! The full screen from a terminal's raw bytes on, on a disk that fails: it draws at every size, and what it calls saved
//! is there after a power cut.
//!
//! Bytes are keys as a terminal sends them, but for those that no text holds, from 0xF5 on: they are what else happens.
#![no_main]

use std::collections::VecDeque;
use std::sync::Arc;

use fourfold::run::events::{Decoder, Input};
use fourfold::tui::keys::{KeySet, Keymap};
use fourfold::tui::theme::{Glyphs, Palette, Theme};
use fourfold::tui::{App, Effect, Message, Start};
use fourfold::visit::Now;
use fuzzed::{Desk, PACKS, Tape, moment};
use libfuzzer_sys::fuzz_target;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

fuzz_target!(|data: &[u8]| {
    let mut seat = Seat::new();
    let mut tape = Tape::new(data);
    while seat.happens(&mut tape).is_some() {
        seat.looks_right();
    }
    seat.desk.disk.mend();
    seat.slow = false;
    seat.carry_out(Vec::new());
    let effects = seat.app.interrupt(seat.now());
    seat.carry_out(effects);
    seat.looks_right();
    assert!(seat.app.unsaved().is_none(), "the disk works again");
    seat.desk.cut_power();
});

/// A person before a terminal.
struct Seat {
    app: App,
    decoder: Decoder,
    desk: Desk,
    waiting: VecDeque<Effect>,
    slow: bool,
    ms: u64,
}

fn opening(set: KeySet, size: (u16, u16)) -> App {
    let theme = Theme::new(Palette::Standard, Glyphs::Braille);
    App::new(Start { theme, keys: Keymap::of(set), folder: Desk::HOME.to_owned(), size, motion: true })
}

impl Seat {
    fn new() -> Self {
        let mut seat = Self {
            app: opening(KeySet::default(), (80, 24)),
            decoder: Decoder::default(),
            desk: Desk::new(Arc::clone(&PACKS[0])),
            waiting: VecDeque::new(),
            slow: false,
            ms: 0,
        };
        seat.start(KeySet::default());
        seat
    }

    /// The program starts, and looks at the disk.
    fn start(&mut self, set: KeySet) {
        self.app = opening(set, self.app.size());
        (self.decoder, self.waiting) = (Decoder::default(), VecDeque::new());
        self.tell(self.desk.ready());
        let shelf = self.desk.shelf();
        self.tell(shelf);
    }

    fn happens(&mut self, tape: &mut Tape<'_>) -> Option<()> {
        match tape.byte()? {
            0xf5 => self.tell(Message::Resize(
                u16::try_from(tape.below(301)?).ok()?,
                u16::try_from(tape.below(101)?).ok()?,
            )),
            0xf6 => {
                let input = self.decoder.give_up_waiting();
                input.into_iter().for_each(|input| self.hears(input));
                self.wait(5_000);
            }
            0xf7 => self.desk.disk.fail(tape.byte()?, false),
            0xf8 => self.desk.disk.fail(tape.byte()?, true),
            0xf9 => self.desk.disk.mend(),
            0xfa => {
                self.slow = !self.slow;
                self.carry_out(Vec::new());
            }
            0xfb => {
                let set = tape.one(&KeySet::ALL)?;
                self.desk.cut_power();
                self.start(set);
            }
            0xfc => {
                let effects = self.app.interrupt(self.now());
                self.carry_out(effects);
            }
            0xfd => self.tell(Message::Paste("3q\r\u{1b}é".repeat(tape.below(20_000)?))),
            0xfe | 0xff => self.wait(100),
            byte => self.decoder.feed(&[byte]).into_iter().for_each(|input| self.hears(input)),
        }
        Some(())
    }

    fn hears(&mut self, input: Input) {
        self.ms += 300;
        match input {
            Input::Key(key) => self.tell(Message::Key(key)),
            Input::Paste(text) => self.tell(Message::Paste(text)),
            _ => unreachable!("no bytes are {input:?}"),
        }
    }

    fn now(&self) -> Now {
        Now { ms: self.ms, moment: moment() }
    }

    fn wait(&mut self, ms: u64) {
        self.ms += ms;
        if self.app.deadline().is_some_and(|deadline| deadline <= self.ms) {
            self.tell(Message::Tick);
        }
    }

    fn tell(&mut self, message: Message) {
        let effects = self.app.update(message, self.now());
        self.carry_out(effects);
        if self.app.has_left() {
            assert!(self.app.unsaved().is_some() || self.waiting.iter().all(|effect| !saves(effect)));
            self.desk.restart();
            self.start(KeySet::default());
        }
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        self.waiting.extend(effects);
        while !self.slow
            && let Some(effect) = self.waiting.pop_front()
        {
            if let Some(message) = self.desk.answer(effect) {
                let effects = self.app.update(message, self.now());
                self.waiting.extend(effects);
            }
        }
    }

    fn looks_right(&self) {
        if let Some(session) = self.app.session().filter(|_| self.app.is_saved()) {
            assert_eq!(self.desk.acknowledged(&session.id), Some(session), "called saved");
        }
        let (width, height) = self.app.size();
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        let cursor = self.app.draw(&mut buffer);
        assert_eq!(buffer.area, Rect::new(0, 0, width, height));
        assert!(buffer.area.is_empty() || buffer.area.contains(cursor), "{cursor:?}");
        let controls = buffer.content.iter().any(|cell| cell.symbol().chars().any(char::is_control));
        assert!(!controls, "a control on the screen");
    }
}

fn saves(effect: &Effect) -> bool {
    matches!(effect, Effect::Save(..))
}
