//! Owns what `fourfold import --json` prints. Names and meanings stay within one `format`; a later version may add
//! names.
//! Must not hold anything that was written.

use serde::Serialize;

use crate::pack::Id;
use crate::store::{ArrivalName, Arrivals, ImportReceipt, Planned, Verdict};
use crate::words::travel as words;

/// Everything in the archive, and what became of it.
#[derive(Serialize)]
pub(super) struct Taken<'a> {
    /// 1.
    format: u32,
    /// False when it was only looked at.
    carried_out: bool,
    /// Whether the archive says that notes are in it.
    with_notes: bool,
    /// In the order in which they are added.
    pieces: Vec<Piece<'a>>,
}

#[derive(Serialize)]
struct Piece<'a> {
    /// `sitting`, `note` or `pack`.
    kind: &'static str,
    id: &'a Id,
    /// Of a pack; null for all else.
    version: Option<&'a str>,
    /// Of a translation of a pack; null for all else.
    language: Option<&'a str>,
    /// `new`, `there`, `there-with-notes` or `conflict`, before anything was added.
    state: &'static str,
    /// For people; null where there is nothing to say.
    reason: Option<String>,
    /// Whether it was added.
    added: bool,
}

impl<'a> Taken<'a> {
    pub(super) fn of(arrivals: &Arrivals<'_>, plan: &'a [Planned], receipt: Option<&ImportReceipt>) -> Self {
        // What is new is added in the order of the plan.
        let mut left = receipt.map_or(0, |receipt| receipt.added.len());
        let pieces = plan.iter().map(|planned| {
            let added = planned.is_new() && left > 0;
            left -= usize::from(added);
            Piece::of(planned, added)
        });
        Self {
            format: 1,
            carried_out: receipt.is_some(),
            with_notes: arrivals.with_notes,
            pieces: pieces.collect(),
        }
    }
}

impl<'a> Piece<'a> {
    fn of(planned: &'a Planned, added: bool) -> Self {
        let (kind, id, pack) = match &planned.name {
            ArrivalName::Pack(id, version, language) => ("pack", id, Some((version, language))),
            ArrivalName::Sitting(id) => ("sitting", id, None),
            ArrivalName::Note(id) => ("note", id, None),
        };
        let (version, language) = pack.unzip();
        let language = language.and_then(Option::as_deref);
        let state = match planned.verdict {
            Verdict::New => "new",
            Verdict::There => "there",
            Verdict::ThereWithNotes => "there-with-notes",
            Verdict::Conflict(_) => "conflict",
        };
        Self {
            kind,
            id,
            version: version.map(String::as_str),
            language,
            state,
            reason: words::why(&planned.verdict),
            added,
        }
    }
}
