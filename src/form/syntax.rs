//! Owns the first look at a TOML text: its size, and every mistake of its syntax with place and cure.
//! Must not know which fields there are.

use toml::Spanned;
use toml::de::DeTable;

use super::{Document, Fault, Problems};

/// The largest file, in bytes.
const LARGEST: usize = 1_000_000;

/// In a file up to this size, in bytes, every mistake of syntax is looked for; beyond it only the first,
/// because garbage of 1 MB holds half a million.
const EVERY_MISTAKE_UP_TO: usize = 100_000;

/// The tables of `text`, which is to be a `document`; or every mistake of its syntax, or that it is over 1 MB.
pub(crate) fn syntax(text: &str, document: Document) -> Result<Spanned<DeTable<'_>>, Problems> {
    let mut problems = Problems::default();
    if text.len() > LARGEST {
        problems.error(0..0, Fault::TooLarge(document));
        return Err(problems);
    }
    let first = match DeTable::parse(text) {
        Ok(table) => return Ok(table),
        Err(first) => first,
    };
    let every =
        if text.len() <= EVERY_MISTAKE_UP_TO { DeTable::parse_recoverable(text).1 } else { vec![first] };
    let mut places: Vec<_> = every.iter().map(|mistake| (mistake.span().unwrap_or(0..0), mistake)).collect();
    places.sort_by_key(|(span, _)| span.start);
    let mut said_until = None;
    for (span, mistake) in places {
        // On the rest of a line, one mistake only looks like more.
        if said_until.is_some_and(|end| span.start <= end) {
            continue;
        }
        let rest = text.get(span.start..).unwrap_or_default();
        said_until = Some(span.start + rest.find('\n').unwrap_or(rest.len()));
        let fault = match mistake.message() {
            "duplicate key" => Fault::NameTaken,
            other => Fault::Syntax(other),
        };
        problems.error(span, fault);
    }
    Err(problems)
}
