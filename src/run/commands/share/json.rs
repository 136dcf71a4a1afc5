//! Owns what `fourfold share --json` prints. Names and meanings stay within one `format`; a later version may add
//! names.
//! Must not hold anything that is not in the file, but for where it came from and went to.

use serde::Serialize;

use super::{Place, Ready};
use crate::pack::Id;

/// A hand-in, and what became of it.
#[derive(Serialize)]
pub(super) struct HandedIn<'a> {
    /// 1.
    format: u32,
    /// False when it was only looked at, for want of `--yes`.
    carried_out: bool,
    /// The sitting that it was made of.
    result: &'a Id,
    /// The whole of it, to the byte, before it is sealed.
    line: &'a str,
    /// The public key that it is sealed for; null when it is not.
    sealed_for: Option<String>,
    /// Where it was written; null when it was not.
    file: Option<String>,
    /// How long the file is; null when it was not written.
    bytes: Option<usize>,
}

impl<'a> HandedIn<'a> {
    /// Of a file of so many bytes, where one was written.
    pub(super) fn of(ready: &'a Ready, bytes: Option<usize>) -> Self {
        let file = match &ready.place {
            Place::File(file) => bytes.map(|_| file.display().to_string()),
            Place::Output => None,
        };
        Self {
            format: 1,
            carried_out: bytes.is_some(),
            result: &ready.session.id,
            line: &ready.line,
            sealed_for: ready.key.as_ref().map(ToString::to_string),
            file,
            bytes,
        }
    }
}
