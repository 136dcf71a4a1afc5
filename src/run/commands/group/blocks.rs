//! Owns how a stream of one hand-in a line is cut into blocks of whole lines, for several threads to take in turn.
//! Must not look into a line, nor hold more of a stream than one block and one line for each that takes.

use std::fs::File;
use std::io::{self, BufRead, Read};
use std::os::unix::fs::FileExt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// The longest line that is read, in bytes. Of a longer one, as much is handed on as shows that it is.
pub(super) const LONGEST: usize = 1 << 20;

/// How much is read at once to find the end of a line.
const STEP: usize = 4096;

/// A block in the buffer of who took it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    /// From 0, in the order of the stream.
    pub(super) number: u64,
    /// Where in the buffer it begins; it goes to the end.
    start: usize,
}

impl Block {
    pub(super) fn text(self, buffer: &[u8]) -> &[u8] {
        buffer.get(self.start..).unwrap_or_default()
    }
}

/// Hands out the blocks of a stream, each once, to whichever thread asks.
pub(super) trait Blocks: Sync {
    /// Reads the next one; none at the end. A block that cannot be read is handed out with the reason.
    fn next(&self, buffer: &mut Vec<u8>) -> Option<(Block, io::Result<()>)>;
}

/// A file: all threads read it at the same time, each at its own place.
pub(super) struct FileBlocks {
    file: File,
    length: u64,
    block: u64,
    next: AtomicU64,
}

impl FileBlocks {
    /// Of the first `length` bytes of `file`, in blocks of about `block` bytes.
    pub(super) fn new(file: File, length: u64, block: usize) -> Self {
        Self { file, length, block: (block as u64).max(1), next: AtomicU64::new(0) }
    }

    /// The lines that begin within the bytes from `from` to `to`, whole: where they begin in the buffer.
    fn read(&self, from: u64, to: u64, buffer: &mut Vec<u8>) -> io::Result<usize> {
        // With the byte before: when it ends a line, one begins here.
        let before = from.saturating_sub(1);
        buffer.clear();
        self.append(before, to, buffer)?;
        let start = match buffer.iter().position(|byte| *byte == b'\n') {
            _ if from == 0 => 0,
            Some(end) => end + 1,
            None => buffer.len(),
        };
        // The line that begins at the very end belongs to the next block.
        let mut end = before + buffer.len() as u64;
        let mut last = buffer.iter().rev().position(|byte| *byte == b'\n').unwrap_or(buffer.len() - start);
        while start < buffer.len() && last > 0 && last <= LONGEST && end < self.length {
            let old = buffer.len();
            let read = self.append(end, self.length.min(end + STEP as u64), buffer)?;
            let more = buffer.get(old..).unwrap_or_default();
            if let Some(end) = more.iter().position(|byte| *byte == b'\n') {
                buffer.truncate(old + end + 1);
                break;
            }
            (last, end) = (last + read, end + read as u64);
            if read == 0 {
                break;
            }
        }
        Ok(start)
    }

    /// Appends the bytes from `from` to `to`; fewer where the file has become shorter.
    fn append(&self, from: u64, to: u64, buffer: &mut Vec<u8>) -> io::Result<usize> {
        let old = buffer.len();
        buffer.resize(old + usize::try_from(to - from).unwrap_or(0), 0);
        let mut at = old;
        while let Some(room) = buffer.get_mut(at..).filter(|room| !room.is_empty()) {
            match self.file.read_at(room, from + (at - old) as u64) {
                Ok(0) => break,
                Ok(read) => at += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        buffer.truncate(at);
        Ok(at - old)
    }
}

impl Blocks for FileBlocks {
    fn next(&self, buffer: &mut Vec<u8>) -> Option<(Block, io::Result<()>)> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let from = number.checked_mul(self.block).filter(|from| *from < self.length)?;
        let to = self.length.min(from.saturating_add(self.block));
        let (start, read) = match self.read(from, to, buffer) {
            Ok(start) => (start, Ok(())),
            Err(error) => (buffer.len(), Err(error)),
        };
        Some((Block { number, start }, read))
    }
}

/// What can only be read once, from its beginning to its end: one thread reads while others count.
pub(super) struct StreamBlocks<R> {
    block: usize,
    stream: Mutex<Stream<R>>,
}

struct Stream<R> {
    input: R,
    next: u64,
    /// The beginning of a line that the last block did not hold whole.
    rest: Vec<u8>,
    is_over: bool,
    failed: Option<io::Error>,
}

impl<R: Read> StreamBlocks<R> {
    /// Of all of `input`, in blocks of about `block` bytes.
    pub(super) fn new(input: R, block: usize) -> Self {
        let stream = Stream { input, next: 0, rest: Vec::new(), is_over: false, failed: None };
        Self { block: block.max(1), stream: Mutex::new(stream) }
    }
}

impl<R: Read> Stream<R> {
    /// Whole lines, and the last one as it is.
    fn fill(&mut self, block: usize, buffer: &mut Vec<u8>) {
        buffer.clear();
        buffer.append(&mut self.rest);
        while !self.is_over {
            let old = buffer.len();
            self.read(block.saturating_sub(old).max(block.min(STEP)), buffer);
            let new = buffer.get(old..).unwrap_or_default();
            if let Some(end) = new.iter().rposition(|byte| *byte == b'\n') {
                self.rest = buffer.split_off(old + end + 1);
                return;
            }
            if buffer.len() > LONGEST {
                buffer.truncate(LONGEST + 1);
                return self.skip_line(block);
            }
        }
    }

    fn read(&mut self, count: usize, buffer: &mut Vec<u8>) {
        let read = self.input.by_ref().take(count as u64).read_to_end(buffer);
        self.is_over = read.as_ref().map_or(true, |read| *read < count);
        self.failed = read.err();
    }

    fn skip_line(&mut self, block: usize) {
        let mut more = Vec::new();
        while !self.is_over {
            more.clear();
            self.read(block, &mut more);
            let mut rest = more.as_slice();
            // Reading from memory cannot fail.
            let _ = rest.skip_until(b'\n');
            if more.contains(&b'\n') {
                self.rest = rest.to_vec();
                return;
            }
        }
    }
}

impl<R: Read + Send> Blocks for StreamBlocks<R> {
    fn next(&self, buffer: &mut Vec<u8>) -> Option<(Block, io::Result<()>)> {
        let mut stream = self.stream.lock().unwrap_or_else(PoisonError::into_inner);
        stream.fill(self.block, buffer);
        let failed = if buffer.is_empty() { stream.failed.take() } else { None };
        if buffer.is_empty() && failed.is_none() {
            return None;
        }
        let number = stream.next;
        stream.next += 1;
        Some((Block { number, start: 0 }, failed.map_or(Ok(()), Err)))
    }
}
