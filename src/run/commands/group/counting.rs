//! Owns how the hand-ins of many files and of large ones are counted by several threads: the outcome is that of one thread.
//! Must not decide what counts.
//!
//! Each thread takes the next block of a stream, or the next few files, and counts it apart. Then it waits for its turn, so
//! that parts come together in the order of the files and lines.
//!
//! A hand-in that comes twice counts once, the first time. Of files, this is found in the end among the sorted names, which
//! takes 8 bytes a hand-in; only when there is one are the files read again. Standard input cannot be read again, so all
//! names are looked up as they come, in about 20 bytes a hand-in.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, Read};
use std::num::NonZero;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

use super::blocks::{Blocks, FileBlocks, LONGEST, StreamBlocks};
use super::part::{Group, Part};
use super::reading::{Input, is_spread, open};
use crate::group::{HandIn, Known};

/// Files that a thread takes at once.
const FILES: usize = 64;

/// How the work is cut. It changes nothing of the outcome.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    pub(super) threads: usize,
    /// Bytes of a stream that a thread takes at once: small enough to stay in the cache of its core.
    pub(super) block: usize,
}

impl Scale {
    pub(super) fn of_this_machine() -> Self {
        Self { threads: thread::available_parallelism().map_or(1, NonZero::get), block: 256 << 10 }
    }
}

/// The whole, and whose turn it is to add to it.
struct Turn<'a> {
    whole: Mutex<(u64, Part<'a>, Known)>,
    moved: Condvar,
}

impl<'a> Turn<'a> {
    /// Does `add` when all before `number` have done so.
    fn at(&self, number: u64, add: impl FnOnce(&mut Part<'a>, &mut Known)) {
        let mut whole = self.whole.lock().unwrap_or_else(PoisonError::into_inner);
        while whole.0 != number {
            whole = self.moved.wait(whole).unwrap_or_else(PoisonError::into_inner);
        }
        let (next, part, known) = &mut *whole;
        add(part, known);
        *next += 1;
        self.moved.notify_all();
    }
}

/// Counts what is in all `inputs`; `standard` is standard input, if it is one of them.
pub(super) fn count<'a>(
    group: Group<'a>,
    inputs: &[Input],
    mut standard: impl Read + Send,
    scale: Scale,
) -> Part<'a> {
    let is_once = inputs.contains(&Input::Standard);
    let mut known = if is_once { Known::All(HashSet::new()) } else { Known::Unasked };
    loop {
        known.forget();
        let (mut part, asked) = pass(group, inputs, &mut standard, scale, known);
        let twice = part.count.twice();
        if twice.is_empty() {
            return part;
        }
        known = asked.stricter(&twice);
    }
}

/// Reads all inputs once.
fn pass<'a>(
    group: Group<'a>,
    inputs: &[Input],
    standard: &mut (impl Read + Send),
    scale: Scale,
    known: Known,
) -> (Part<'a>, Known) {
    let (mut whole, mut known, mut at) = (Part::new(group, 0), known, 0);
    while let Some(rest) = inputs.get(at..).filter(|rest| !rest.is_empty()) {
        let files = rest.iter().take_while(|input| input.is_small()).count();
        if files > 0 {
            (whole, known) = many(group, rest, (at, files), scale, (whole, known));
            at += files;
            continue;
        }
        whole.begin(at);
        match rest.first() {
            Some(Input::File(path)) => (whole, known) = one(group, path, at, scale, (whole, known)),
            Some(Input::Sealed(_, Ok(text))) => {
                let mut part = Part::new(group, at);
                part.take_whole(text, Some(&mut known));
                whole.add_lines(part);
            }
            Some(Input::Sealed(_, Err(why))) => whole.unopened(why),
            Some(Input::Standard) => {
                (whole, known) = standard_input(group, standard, at, scale, (whole, known));
            }
            None => {}
        }
        whole.end();
        at += 1;
    }
    (whole, known)
}

/// Small files, so many from the one `at` on.
fn many<'a>(
    group: Group<'a>,
    files: &[Input],
    (at, count): (usize, usize),
    scale: Scale,
    (whole, known): (Part<'a>, Known),
) -> (Part<'a>, Known) {
    let runs: Vec<&[Input]> = files.get(..count).unwrap_or_default().chunks(FILES).collect();
    let next = AtomicUsize::new(0);
    let threads = scale.threads.min(runs.len());
    by_all(threads, (whole, known), |turn| {
        let mut buffer = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(run) = runs.get(number) else { return };
            let mut count = |known: Option<&mut Known>| {
                let (mut part, mut known) = (Part::new(group, at), known);
                for (file, input) in run.iter().zip(at + number * FILES..) {
                    part.begin(input);
                    if let Input::File(path) = file {
                        serially(&mut part, path, scale, &mut buffer, known.as_deref_mut());
                    }
                    part.end();
                }
                part
            };
            let part = count(None);
            turn.at(number as u64, |whole, known| {
                let is_new = known.enter_all(part.count.names());
                whole.add(if is_new { part } else { count(Some(known)) });
            });
        }
    })
}

/// One file by one thread, into the buffer of many: opened, sized, read and closed.
fn serially(
    part: &mut Part<'_>,
    path: &Path,
    scale: Scale,
    buffer: &mut Vec<u8>,
    mut known: Option<&mut Known>,
) {
    let (mut file, length) = match open(path) {
        Ok(opened) => opened,
        Err(error) => return part.unreadable(&error),
    };
    if length <= scale.block as u64 {
        buffer.clear();
        buffer.resize(usize::try_from(length).unwrap_or(0), 0);
        return match fill(&mut file, buffer) {
            Err(error) => part.unreadable(&error),
            Ok(text) if is_spread(text) => part.take_whole(text, known),
            Ok(text) => part.take_lines(text, known),
        };
    }
    match spread(&file) {
        Ok(Some(text)) => return part.take_whole(&text, known),
        Ok(None) => {}
        Err(error) => return part.unreadable(&error),
    }
    let blocks = FileBlocks::new(file, length, scale.block);
    while let Some((block, read)) = blocks.next(buffer) {
        part.take_lines(block.text(buffer), known.as_deref_mut());
        if let Err(error) = read {
            part.unreadable(&error);
        }
    }
}

/// As much as there is, up to the size of the buffer; a file that has become shorter ends sooner.
fn fill<'b>(file: &mut impl Read, buffer: &'b mut [u8]) -> io::Result<&'b [u8]> {
    let mut at = 0;
    while let Some(room) = buffer.get_mut(at..).filter(|room| !room.is_empty()) {
        match file.read(room) {
            Ok(0) => break,
            Ok(read) => at += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(buffer.get(..at).unwrap_or_default())
}

/// All of a file that is one hand-in on many lines.
fn spread(file: &File) -> io::Result<Option<Vec<u8>>> {
    let mut head = [0; 4096];
    let read = file.read_at(&mut head, 0)?;
    if !is_spread(head.get(..read).unwrap_or_default()) {
        return Ok(None);
    }
    let mut text = Vec::new();

    let mut file = file.take(LONGEST as u64 + 1);
    file.read_to_end(&mut text)?;
    Ok(Some(text))
}

/// One stream in a file.
fn one<'a>(
    group: Group<'a>,
    path: &Path,
    input: usize,
    scale: Scale,
    (mut whole, mut known): (Part<'a>, Known),
) -> (Part<'a>, Known) {
    let opened = open(path).and_then(|(file, length)| Ok((spread(&file)?, file, length)));
    match opened {
        Ok((Some(text), ..)) => {
            let mut part = Part::new(group, input);
            part.take_whole(&text, Some(&mut known));
            whole.add_lines(part);
            (whole, known)
        }
        Ok((None, file, length)) => {
            let threads = usize::try_from(length.div_ceil(scale.block as u64)).unwrap_or(usize::MAX);
            let scale = Scale { threads: scale.threads.min(threads), ..scale };
            lines(group, &FileBlocks::new(file, length, scale.block), input, scale, (whole, known))
        }
        Err(error) => {
            whole.unreadable(&error);
            (whole, known)
        }
    }
}

/// Standard input, which is a stream or one hand-in on many lines.
fn standard_input<'a>(
    group: Group<'a>,
    standard: &mut (impl Read + Send),
    input: usize,
    scale: Scale,
    so_far: (Part<'a>, Known),
) -> (Part<'a>, Known) {
    let mut head = Vec::new();
    let read = standard.by_ref().take(4096).read_to_end(&mut head);
    let (mut whole, mut known) = so_far;
    if let Err(error) = read {
        whole.unreadable(&error);
    } else if is_spread(&head) {
        if let Err(error) = standard.take(LONGEST as u64 + 1).read_to_end(&mut head) {
            whole.unreadable(&error);
            return (whole, known);
        }
        let mut part = Part::new(group, input);
        part.take_whole(&head, Some(&mut known));
        whole.add_lines(part);
    } else {
        let blocks = StreamBlocks::new(head.chain(standard), scale.block);
        return lines(group, &blocks, input, scale, (whole, known));
    }
    (whole, known)
}

/// The lines of a stream, by all threads.
fn lines<'a>(
    group: Group<'a>,
    blocks: &impl Blocks,
    input: usize,
    scale: Scale,
    so_far: (Part<'a>, Known),
) -> (Part<'a>, Known) {
    by_all(scale.threads, so_far, |turn| {
        let mut buffer = Vec::new();
        while let Some((block, read)) = blocks.next(&mut buffer) {
            let text = block.text(&buffer);
            let count = |known: Option<&mut Known>| {
                let mut part = Part::new(group, input);
                part.take_lines(text, known);
                if let Err(error) = &read {
                    part.unreadable(error);
                }
                part
            };
            let part = count(None);
            turn.at(block.number, |whole, known| {
                let is_new = known.enter_all(part.count.names());
                whole.add_lines(if is_new { part } else { count(Some(known)) });
            });
        }
    })
}

/// Has so many threads do the same, this one among them.
fn by_all<'a>(
    threads: usize,
    (whole, known): (Part<'a>, Known),
    work: impl Fn(&Turn<'a>) + Sync,
) -> (Part<'a>, Known) {
    let turn = Turn { whole: Mutex::new((0, whole, known)), moved: Condvar::new() };
    thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(|| work(&turn));
        }
        work(&turn);
    });
    let (_, whole, known) = turn.whole.into_inner().unwrap_or_else(PoisonError::into_inner);
    (whole, known)
}

/// The first hand-in of the files that can be read: standard input is read only once, and then its pack has to be named.
pub(super) fn first(inputs: &[Input], scale: Scale) -> Option<HandIn> {
    inputs.iter().find_map(|input| match input {
        Input::File(path) => first_of(path, scale),
        Input::Sealed(_, text) => HandIn::read(text.as_ref().ok()?).ok(),
        Input::Standard => None,
    })
}

fn first_of(path: &Path, scale: Scale) -> Option<HandIn> {
    let (file, length) = open(path).ok()?;
    if let Some(text) = spread(&file).ok()? {
        return HandIn::read(&text).ok();
    }
    let (blocks, mut buffer) = (FileBlocks::new(file, length, scale.block), Vec::new());
    while let Some((block, _)) = blocks.next(&mut buffer) {
        let mut lines = block.text(&buffer).split_inclusive(|byte| *byte == b'\n');
        if let Some(found) = lines.find_map(|line| HandIn::read(line).ok()) {
            return Some(found);
        }
    }
    None
}
