//! Owns [`Tape`]: the input of a run, read off as numbers, choices and texts.
//! Must not fail: where the tape has ended, it gives none.

/// Bytes that stand for choices.
pub struct Tape<'a>(&'a [u8]);

impl<'a> Tape<'a> {
    /// From the first byte on.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The next byte.
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// A number below `end`, which is at most 65,536.
    pub fn below(&mut self, end: usize) -> Option<usize> {
        let high = if end > 256 { usize::from(self.byte()?) << 8 } else { 0 };
        Some((high + usize::from(self.byte()?)) % end.max(1))
    }

    /// One of `all`.
    pub fn one<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        let at = self.below(all.len())?;
        all.get(at).cloned()
    }

    /// Up to `most` of the next bytes.
    pub fn bytes(&mut self, most: usize) -> &'a [u8] {
        let (first, rest) = self.0.split_at(most.min(self.0.len()));
        self.0 = rest;
        first
    }

    /// A text of up to 16 bytes.
    pub fn text(&mut self) -> Option<String> {
        let length = self.below(17)?;
        Some(String::from_utf8_lossy(self.bytes(length)).into_owned())
    }
}
