//! Owns the scan of a hand-in in the very layout that [`HandIn::line`](super::HandIn::line) writes: names in its order, no
//! space but the pad, no note. It is no parser: of all else it says that it is not laid out so, and the parser decides.
//! Must not take what the parser refuses, nor count anything otherwise than it does: both are held by a test on random
//! changes.

use super::content::{Content, number};
use super::hand_in::{AxisScore, LONGEST, is_short};
use crate::pack::Id;
use crate::session::{Choice, Reply};

const BEGIN: &[u8] = b"{\"hand_in\":1,\"id\":\"";
const ITEMS: &[u8] = b"},\"items\":{";
const PAD: &[u8] = b"},\"pad\":\"";
const SPACES: [u8; 32] = [b' '; 32];

/// The layout of the hand-ins of one pack, put together once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// From the name to the week.
    middle: Box<[u8]>,
    /// In the order of their ids.
    axes: Vec<AxisKey>,
    /// In the order of their ids.
    items: Vec<ItemKey>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct AxisKey {
    /// What stands before the score, with what ends the axis before.
    open: Box<[u8]>,
    /// The number of questions.
    of: u16,
    /// What follows the number of answers.
    close: Box<[u8]>,
    number: u64,
    /// The place in the shape.
    place: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct ItemKey {
    /// What stands before the answer.
    open: Box<[u8]>,
    /// The first eight bytes of it as a number, and which bits of that count: most keys are no longer.
    head: (u64, u64),
    number: u64,
    /// The place in the shape.
    place: usize,
}

/// What a scan has found. Nothing of it counts before the end of the line is reached.
#[derive(Clone, Debug, Default)]
pub(super) struct Scanned {
    pub(super) name: u64,
    pub(super) content: u64,
    /// By axis of the shape that has a score: its place, and the score.
    pub(super) scores: Vec<(usize, u8)>,
    /// By question of the shape with a label chosen: its place, and that of the label.
    pub(super) labels: Vec<(usize, usize)>,
}

impl Layout {
    /// None where no hand-in of such a pack could be read.
    pub(super) fn of(pack: &Id, version: &str, axes: &[(Id, u16)], items: &[(Id, bool)]) -> Option<Self> {
        if !is_short(version) || !(3..=8).contains(&axes.len()) || items.len() > super::unique::MOST {
            return None;
        }
        let mut sorted: Vec<_> = axes.iter().enumerate().collect();
        sorted.sort_by_key(|(_, (id, _))| id);
        let axes = sorted.into_iter().enumerate().map(|(at, (place, (id, of)))| {
            let before = if at == 0 { "\",\"axes\":{" } else { "," };
            AxisKey {
                open: bytes(format!("{before}\"{id}\":{{\"score\":")),
                of: *of,
                close: bytes(format!(",\"of\":{of}}}")),
                number: number(id.as_str().as_bytes()),
                place,
            }
        });
        let axes = axes.collect();
        let mut sorted: Vec<_> = items.iter().map(|(id, _)| id).enumerate().collect();
        sorted.sort_by_key(|(_, id)| *id);
        let items = sorted.into_iter().map(|(place, id)| ItemKey::new(id, place)).collect();
        let middle = bytes(format!("\",\"pack\":\"{pack}\",\"version\":\"{version}\",\"week\":\""));
        Some(Self { middle, axes, items })
    }

    /// Scans the hand-in that `text` begins with, up to the end of its line: how many bytes it takes. None when it is not
    /// laid out like that; then `found` means nothing.
    pub(super) fn scan(&self, text: &[u8], found: &mut Scanned) -> Option<usize> {
        found.scores.clear();
        found.labels.clear();
        let (digits, rest) = text.strip_prefix(BEGIN)?.split_first_chunk::<16>()?;
        found.name = name(digits)?;
        let (mut content, mut rest) = week(rest.strip_prefix(&*self.middle)?)?;
        for key in &self.axes {
            let (axis, after) = key.scan(rest)?;
            content.axis(key.number, axis.score, axis.answered);
            found.scores.extend(axis.score.map(|score| (key.place, score)));
            rest = after;
        }
        if let Some(items) = rest.strip_prefix(ITEMS) {
            rest = self.scan_items(items, &mut content, &mut found.labels)?;
        }
        found.content = content.sum();
        let rest = rest_of_pad(rest.strip_prefix(PAD)?).strip_prefix(b"\"}")?;
        let rest = if rest.is_empty() { rest } else { rest.strip_prefix(b"\n")? };
        Some(text.len() - rest.len()).filter(|length| *length <= LONGEST)
    }

    /// Up to the brace behind the last of them; at least one.
    fn scan_items<'t>(
        &self,
        mut text: &'t [u8],
        content: &mut Content,
        labels: &mut Vec<(usize, usize)>,
    ) -> Option<&'t [u8]> {
        for key in &self.items {
            let Some(rest) = key.strip(text) else { continue };
            let (reply, rest) = reply(rest)?;
            content.item(key.number, reply);
            labels.extend(reply.choice().map(|choice| (key.place, choice.index())));
            match rest.split_first()? {
                (b',', rest) => text = rest,
                (b'}', _) => return Some(rest),
                _ => return None,
            }
        }
        None
    }
}

impl AxisKey {
    fn scan<'t>(&self, text: &'t [u8]) -> Option<(AxisScore, &'t [u8])> {
        let text = text.strip_prefix(&*self.open)?;
        let (score, text) = match text.strip_prefix(b"null") {
            Some(rest) => (None, rest),
            None => whole(text).map(|(score, rest)| (Some(score), rest))?,
        };
        let (answered, text) = whole(text.strip_prefix(b",\"answered\":")?)?;
        let text = text.strip_prefix(&*self.close)?;
        let score = score.map(u8::try_from).transpose().ok()?;
        let axis = AxisScore { score, answered, of: self.of };
        axis.is_possible().then_some((axis, text))
    }
}

impl ItemKey {
    fn new(id: &Id, place: usize) -> Self {
        let open = bytes(format!("\"{id}\":"));
        let mut eight = [0; 8];
        eight.iter_mut().zip(&*open).for_each(|(byte, key)| *byte = *key);
        let bits = 8 * u32::try_from(open.len().min(8)).unwrap_or(8);
        let head = (u64::from_le_bytes(eight), u64::MAX >> (64 - bits));
        Self { open, head, number: number(id.as_str().as_bytes()), place }
    }

    fn strip<'t>(&self, text: &'t [u8]) -> Option<&'t [u8]> {
        let (key, mask) = self.head;
        // Fewer than eight bytes cannot hold a key and the end of a hand-in.
        if u64::from_le_bytes(*text.first_chunk()?) & mask != key {
            return None;
        }
        if self.open.len() <= 8 { text.get(self.open.len()..) } else { text.strip_prefix(&*self.open) }
    }
}

fn bytes(text: String) -> Box<[u8]> {
    text.into_bytes().into_boxed_slice()
}

/// 16 small digits of hexadecimal.
fn name(digits: &[u8; 16]) -> Option<u64> {
    let mut name = 0;
    for digit in digits {
        let value = match digit {
            b'0'..=b'9' => digit - b'0',
            b'a'..=b'f' => digit - b'a' + 10,
            _ => return None,
        };
        name = name << 4 | u64::from(value);
    }
    Some(name)
}

/// The week, and what follows from its closing quote on.
fn week(text: &[u8]) -> Option<(Content, &[u8])> {
    let end = text.iter().take(33).position(|byte| *byte == b'"')?;
    let (week, rest) = text.split_at_checked(end)?;
    is_short(str::from_utf8(week).ok()?).then_some((Content::of_week(week), rest))
}

/// A number of up to five digits, written as it is in JSON, and the rest.
fn whole(text: &[u8]) -> Option<(u16, &[u8])> {
    let (mut number, mut rest, mut digits) = (0_u32, text, 0);
    while let Some((digit @ b'0'..=b'9', after)) = rest.split_first() {
        // No zero in front, and no more than fit.
        if digits == 5 || (digits > 0 && number == 0) {
            return None;
        }
        number = number * 10 + u32::from(digit - b'0');
        (digits, rest) = (digits + 1, after);
    }
    if digits == 0 { None } else { Some((u16::try_from(number).ok()?, rest)) }
}

fn reply(text: &[u8]) -> Option<(Reply, &[u8])> {
    match text.split_first()? {
        (digit @ b'1'..=b'5', rest) => Some((Reply::Chose(Choice::try_from(digit - b'0').ok()?), rest)),
        (b'"', rest) => {
            let words = [
                (&b"skipped\""[..], Reply::Skipped),
                (b"does-not-apply\"", Reply::DoesNotApply),
                (b"cannot-say\"", Reply::CannotSay),
            ];
            words.into_iter().find_map(|(word, reply)| Some((reply, rest.strip_prefix(word)?)))
        }
        _ => None,
    }
}

/// What follows the spaces.
fn rest_of_pad(mut text: &[u8]) -> &[u8] {
    while let Some((&SPACES, rest)) = text.split_first_chunk::<32>() {
        text = rest;
    }
    while let Some((b' ', rest)) = text.split_first() {
        text = rest;
    }
    text
}
