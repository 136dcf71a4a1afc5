//! Owns [`Content`], a number for all that a hand-in says, by which a change is seen. One definition for whoever has read
//! one and for whoever only scans it.
//! Must not know how either came by what it says.

use crate::session::Reply;

/// An odd number without a pattern: 2^64 divided by the golden ratio.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Which kind of thing is said, so that an axis and a question of one name differ.
const AXIS: u64 = 1 << 32;
const ITEM: u64 = 2 << 32;
const NOTE: u64 = 3 << 32;

/// The number while it is made. Each step can be undone by whoever knows what was added, so that two hand-ins that differ
/// in one thing never have the same number, and others only by chance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Content(u64);

impl Content {
    /// Of what was said in that week.
    pub(super) fn of_week(week: &[u8]) -> Self {
        Self(number(week))
    }

    /// Adds a score; `axis` is the [`number`] of its id.
    pub(super) fn axis(&mut self, axis: u64, score: Option<u8>, answered: u16) {
        self.add(axis, AXIS | u64::from(answered) << 8 | u64::from(score.unwrap_or(u8::MAX)));
    }

    /// Adds an answer; `item` is the [`number`] of its id.
    pub(super) fn item(&mut self, item: u64, reply: Reply) {
        let said = match reply {
            Reply::Chose(choice) => choice.get(),
            Reply::Skipped => b's',
            Reply::DoesNotApply => b'x',
            Reply::CannotSay => b'c',
        };
        self.add(item, ITEM | u64::from(said));
    }

    /// Adds a note; `section` is the [`number`] of its id.
    pub(super) fn note(&mut self, section: u64, text: &str) {
        self.add(section, NOTE);
        self.add(number(text.as_bytes()), NOTE);
    }

    /// The number.
    pub(super) fn sum(self) -> u64 {
        self.0
    }

    fn add(&mut self, name: u64, said: u64) {
        self.0 = (self.0.rotate_left(29) ^ name.wrapping_add(said)).wrapping_mul(SPREAD);
    }
}

/// The number of a text: FNV-1a, 64 bits.
pub(super) fn number(text: &[u8]) -> u64 {
    text.iter()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
