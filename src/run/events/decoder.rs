//! Owns the step from a terminal's bytes to keys and pastes: where a sequence ends, how long to wait for the
//! rest of one, how much of a paste to keep. What a whole sequence means, `terminput` knows.
//! Must not read anything: it is given bytes, and told when none have come for a while.

use std::mem;
use std::time::Duration;

use terminput::{Event, KeyEventKind};
use terminput_crossterm::to_crossterm_key;

use super::Input;

/// The most of one paste that is kept, in bytes: far above what any field takes, so that the field itself can
/// say its limit.
pub const PASTE_LIMIT: usize = 256 * 1024;

/// How long the rest of a sequence may take before an Escape is taken for the key itself.
const SEQUENCE_PATIENCE: Duration = Duration::from_millis(50);
/// How long a paste may stall before it is taken as ended: were it waited for, no key would ever work again.
const PASTE_PATIENCE: Duration = Duration::from_secs(1);

const ESCAPE: u8 = 0x1b;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";
/// No key is longer; what goes on longer is dropped up to its end.
const LONGEST_SEQUENCE: usize = 64;

/// Bytes of keys and pastes that are not whole yet.
#[derive(Debug, Default)]
pub struct Decoder {
    sequence: Vec<u8>,
    paste: Option<Paste>,
}

impl Decoder {
    /// Takes the next bytes and gives the keys and pastes that they complete.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Input> {
        let mut inputs = Vec::new();
        for byte in bytes {
            self.push(*byte, &mut inputs);
        }
        inputs
    }

    /// How long to wait for further bytes before [`Decoder::give_up_waiting`]; `None` is for ever.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        if self.paste.is_some() {
            Some(PASTE_PATIENCE)
        } else if self.sequence.is_empty() {
            None
        } else {
            Some(SEQUENCE_PATIENCE)
        }
    }

    /// No bytes have come for as long as [`Decoder::patience`] said.
    pub fn give_up_waiting(&mut self) -> Option<Input> {
        if let Some(paste) = self.paste.take() {
            return Some(paste.into_input());
        }
        let sequence = mem::take(&mut self.sequence);
        if sequence == [ESCAPE] { key(&sequence) } else { None }
    }

    fn push(&mut self, byte: u8, inputs: &mut Vec<Input>) {
        if let Some(paste) = &mut self.paste {
            if paste.push(byte) {
                inputs.extend(self.give_up_waiting());
            }
            return;
        }
        self.sequence.push(byte);
        if self.sequence == PASTE_BEGINS {
            self.sequence.clear();
            self.paste = Some(Paste::default());
            return;
        }
        match shape(&self.sequence) {
            Shape::Partial if self.sequence.len() >= LONGEST_SEQUENCE => {
                self.sequence.drain(2..LONGEST_SEQUENCE - 1);
            }
            Shape::Partial => {}
            Shape::Whole => inputs.extend(key(&mem::take(&mut self.sequence))),
            Shape::Report => self.sequence.clear(),
            Shape::Broken => {
                self.sequence.pop();
                inputs.extend(self.give_up_waiting());
                self.push(byte, inputs);
            }
        }
    }
}

/// How far a sequence has come.
enum Shape {
    /// More must follow.
    Partial,
    /// One key, if anyone knows it.
    Whole,
    /// A whole answer of the terminal to a question, perhaps of a program that ran before us: no key in it.
    Report,
    /// The last byte does not belong to what precedes it. Never said of a single byte.
    Broken,
}

fn shape(sequence: &[u8]) -> Shape {
    match sequence {
        // The Linux console sends F1 to F5 as ESC [ [ A to E.
        [ESCAPE] | [ESCAPE, b'[' | b'O'] | [ESCAPE, b'[', b'['] => Shape::Partial,
        [ESCAPE, 0..0x20] => Shape::Broken,
        [ESCAPE, b'[', .., last] => match last {
            0x20..0x40 => Shape::Partial,
            0x40..0x7f => Shape::Whole,
            _ => Shape::Broken,
        },
        [ESCAPE, b'O', _] => Shape::Whole,
        [ESCAPE, b']' | b'P' | b'_' | b'^' | b'X', ..] => {
            let ends = sequence.ends_with(b"\x07") || sequence.ends_with(b"\x1b\\");
            if ends { Shape::Report } else { Shape::Partial }
        }
        // Alt and a character, or a character.
        [ESCAPE, text @ ..] | text => match str::from_utf8(text) {
            Ok(_) => Shape::Whole,
            Err(error) if error.error_len().is_none() => Shape::Partial,
            Err(_) if text.len() == 1 => Shape::Whole,
            Err(_) => Shape::Broken,
        },
    }
}

/// The key that a whole sequence stands for. Reports, releases and what nobody knows stand for none.
fn key(sequence: &[u8]) -> Option<Input> {
    match Event::parse_from(sequence) {
        Ok(Some(Event::Key(key))) if key.kind == KeyEventKind::Press => {
            Some(Input::Key(to_crossterm_key(key)))
        }
        _ => None,
    }
}

/// A paste that has not ended yet.
#[derive(Debug, Default)]
struct Paste {
    text: Vec<u8>,
    /// How many bytes of [`PASTE_ENDS`] the last bytes were.
    ending: usize,
}

impl Paste {
    /// True when the paste has ended.
    fn push(&mut self, byte: u8) -> bool {
        if PASTE_ENDS.get(self.ending) == Some(&byte) {
            self.ending += 1;
            return self.ending == PASTE_ENDS.len();
        }
        let ending = mem::take(&mut self.ending);
        self.keep(PASTE_ENDS.get(..ending).unwrap_or_default());
        if byte == ESCAPE {
            self.ending = 1;
        } else {
            self.keep(&[byte]);
        }
        false
    }

    fn keep(&mut self, bytes: &[u8]) {
        if self.text.len() + bytes.len() <= PASTE_LIMIT {
            self.text.extend_from_slice(bytes);
        }
    }

    fn into_input(self) -> Input {
        // Terminals send the Enter key for a line end.
        let text = String::from_utf8_lossy(&self.text).replace("\r\n", "\n").replace('\r', "\n");
        Input::Paste(text)
    }
}

#[cfg(test)]
mod tests;
