//! Owns what `fourfold group --format json` tells. Names and meanings stay within one `format`; a later version may add
//! names. Must not hold anything of a single person.

use serde::Serialize;

use crate::group::{Outcome, Refused, Release};

/// Everything.
#[derive(Serialize)]
pub(super) struct Report<'a> {
    /// 1.
    format: u32,
    /// `first`, `same`, `replaced`; or `refused`, when what was published before stands.
    outcome: &'static str,
    /// Why nothing new was published: `other-pack`, `missing`, `changed`, `too-few-joined`.
    refused_because: Option<&'static str>,
    release: &'a Release,
    /// Hand-ins that were not counted: the first thousand.
    refused: Vec<NotCounted<'a>>,
    /// How many more were not.
    more_refused: u64,
}

#[derive(Serialize)]
struct NotCounted<'a> {
    /// The file, and the line where there are many.
    name: &'a str,
    /// For people.
    reason: &'a str,
}

impl<'a> Report<'a> {
    pub(super) fn new(
        release: &'a Release,
        (refused, more_refused): (&'a [(String, String)], u64),
        outcome: &Result<Outcome, Refused>,
    ) -> Self {
        let refused = refused.iter().map(|(name, reason)| NotCounted { name, reason });
        Self {
            format: 1,
            outcome: match outcome {
                Ok(Outcome::First(_)) => "first",
                Ok(Outcome::Same) => "same",
                Ok(Outcome::Replaced { .. }) => "replaced",
                Ok(Outcome::TooFew) | Err(_) => "refused",
            },
            refused_because: outcome.as_ref().err().map(|why| match why {
                Refused::OtherPack => "other-pack",
                Refused::Missing(_) => "missing",
                Refused::Changed => "changed",
                Refused::TooFewJoined(_) => "too-few-joined",
            }),
            release,
            refused: refused.collect(),
            more_refused,
        }
    }
}
