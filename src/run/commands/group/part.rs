//! Owns [`Part`], what was counted of some hand-ins and what was refused of them, by its place. Parts come together to the
//! whole in the order of the files.
//! Must not read a file.

use std::io::BufRead;

use super::blocks::LONGEST;
use crate::group::{Count, HandInFault, Known, Ledger, Refusal, Shape};
use crate::words::group as words;

/// Refused hand-ins that are kept by name; the rest are counted.
pub(super) const MOST_KEPT: usize = 1_000;

/// Where something stands that was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Which of the inputs.
    pub(super) input: usize,
    /// From 1; none where the input is one hand-in.
    pub(super) line: Option<u64>,
}

/// What is the same for all parts.
#[derive(Clone, Copy)]
pub(super) struct Group<'a> {
    pub(super) shape: &'a Shape,
    pub(super) before: Option<&'a Ledger>,
}

/// Some of a group.
pub(super) struct Part<'a> {
    pub(super) count: Count<'a>,
    /// Place and reason, the first ones.
    pub(super) refused: Vec<(Place, String)>,
    /// Refused beyond those.
    pub(super) more: u64,
    /// The input that is read now, with the lines of it so far, those that are not blank, and where its refusals begin.
    input: usize,
    lines: u64,
    held: u64,
    first: usize,
}

impl<'a> Part<'a> {
    pub(super) fn new(group: Group<'a>, input: usize) -> Self {
        let count = Count::new(group.shape, group.before);
        Self { count, refused: Vec::new(), more: 0, input, lines: 0, held: 0, first: 0 }
    }

    /// Goes on with another input.
    pub(super) fn begin(&mut self, input: usize) {
        (self.input, self.lines, self.held, self.first) = (input, 0, 0, self.refused.len());
    }

    /// The input is over.
    pub(super) fn end(&mut self) {
        if self.held == 0 {
            self.refuse(None, || words::not_counted(&Refusal::NotOne(HandInFault::Empty)));
        }
        if self.lines == 1 {
            self.refused.iter_mut().skip(self.first).for_each(|(place, _)| place.line = None);
        }
    }

    /// Counts the hand-ins in `text`, one a line. Where `known` is given, whoever it knows is refused.
    pub(super) fn take_lines(&mut self, text: &[u8], mut known: Option<&mut Known>) {
        let mut rest = text;
        while !rest.is_empty() {
            self.lines += 1;
            let canonical = if known.is_none() { self.count.take_canonical(rest) } else { None };
            let from = rest;
            if let Some(length) = canonical {
                self.held += 1;
                rest = rest.get(length..).unwrap_or_default();
                continue;
            }
            // Reading from memory cannot fail.
            let length = rest.skip_until(b'\n').unwrap_or(from.len());
            let line = from.get(..length.min(LONGEST + 1)).unwrap_or_default();
            // Without its end, so that a torn one is seen to be torn.
            let line = line.strip_suffix(b"\n").unwrap_or(line);
            if !line.iter().all(u8::is_ascii_whitespace) {
                self.held += 1;
                self.take(line, Some(self.lines), known.as_deref_mut());
            }
        }
    }

    /// Counts the one hand-in in `text`, on many lines.
    pub(super) fn take_whole(&mut self, text: &[u8], known: Option<&mut Known>) {
        self.held += 1;
        self.take(text, None, known);
    }

    fn take(&mut self, text: &[u8], line: Option<u64>, known: Option<&mut Known>) {
        let taken = match known {
            Some(known) => self.count.take_once(text, known),
            None => self.count.take(text),
        };
        if let Err(why) = taken {
            self.refuse(line, || words::not_counted(&why));
        }
    }

    /// A sealed file that could not be opened.
    pub(super) fn unopened(&mut self, why: &str) {
        self.held += 1;
        self.refuse(None, || why.to_owned());
    }

    /// What cannot be read.
    pub(super) fn unreadable(&mut self, error: &std::io::Error) {
        self.held += 1;
        self.refuse(None, || words::unreadable(&error.to_string()));
    }

    fn refuse(&mut self, line: Option<u64>, why: impl FnOnce() -> String) {
        if self.refused.len() < MOST_KEPT {
            self.refused.push((Place { input: self.input, line }, why()));
        } else {
            self.more += 1;
        }
    }

    /// Adds the next lines of the input that is read now, counted apart.
    pub(super) fn add_lines(&mut self, mut next: Self) {
        for (place, _) in &mut next.refused {
            place.line = place.line.map(|line| line + self.lines);
        }
        self.lines += next.lines;
        self.held += next.held;
        self.add(next);
    }

    /// Adds what was counted apart of the next inputs.
    pub(super) fn add(&mut self, next: Self) {
        self.count.merge(next.count);
        let room = MOST_KEPT - self.refused.len().min(MOST_KEPT);
        self.more += next.more + next.refused.len().saturating_sub(room) as u64;
        self.refused.extend(next.refused.into_iter().take(room));
    }
}
