//! Owns what is said of a group: of its picture, of what is refused, of publishing.
//! Must not know a person of it.

use super::packs::counted as many;
use crate::group::{HandInFault, Misfit, Refusal, Refused, Spread};

pub mod picture;

/// What standard input is called.
pub const STANDARD_INPUT: &str = "standard input";
/// What is no file cannot be read as one.
pub const NO_FILE: &str = "it is no file";
/// What is in a ledger's place is none.
pub const NO_LEDGER: &str = "it is no ledger of fourfold";
/// It was written by a newer version.
pub const NEWER_LEDGER: &str = "it is from a newer version of fourfold";

/// Nothing was handed over.
pub const NO_FILES: &str = "name the hand-ins: files, folders of them, or - for standard input, such as fourfold group \
                            hand-ins/. fourfold share writes one. Without any, --present --demo 12 rehearses with \
                            simulated people.";

/// Below five.
pub const TOO_FEW: &str = "a group begins with five people, and there are fewer here. Nothing is shown below that, not even how many there are.";
/// There is no telling where the release belongs.
pub const WHICH_LEDGER: &str =
    "say where the release is to be frozen: --ledger FILE. Hand-ins of one folder have it beside them.";
/// Nothing could be read.
pub const NOTHING_READABLE: &str =
    "no hand-in could be read, so there is nothing to show. Nothing was changed.";
/// Standard input is read only once.
pub const NAME_PACK: &str =
    "no file tells which pack is answered, and standard input is read only once. Name the pack: --pack PACK";
/// There is nobody to ask.
pub const CANNOT_ASK: &str = "publishing cannot be taken back, and nobody is here to ask. Add --yes to publish, or --dry-run to look only.";
/// The question.
pub const PUBLISH: &str = "Type yes to publish: ";
/// The answer was no.
pub const NOT_PUBLISHED: &str = "nothing was published.";

/// `team.ndjson, line 7`.
#[must_use]
pub fn at_line(name: &str, line: u64) -> String {
    format!("{name}, line {line}")
}

/// A file that cannot be read.
#[must_use]
pub fn unreadable(why: &str) -> String {
    format!("cannot be read: {why}")
}

/// It is sealed, and no key is here.
pub const NO_KEY: &str = "it is sealed for a coach, and no key is here. fourfold coach-key makes one, and whoever handed it in \
                          has to seal it for that";
/// It is sealed, and the key is spoilt.
pub const SPOILT_KEY: &str = "it is sealed, and coach-key.txt in the data folder holds no key";
/// It was sealed for somebody else.
pub const FOR_ANOTHER: &str = "it is sealed for another coach";
/// It is not whole.
pub const SEAL_DAMAGED: &str = "it is sealed, and a part of it is missing or was changed";
/// It is called like something sealed.
pub const NOT_SEALED: &str = "it ends in .age and is not sealed";

/// A folder that cannot be listed.
#[must_use]
pub fn folder_unreadable(folder: &str, why: &str) -> String {
    format!("{folder} cannot be listed: {why}")
}

/// A ledger that cannot be used.
#[must_use]
pub fn ledger_unreadable(file: &str, why: &str) -> String {
    format!(
        "{file}: {why}. It holds what was published before, and was left alone. Without it nothing is published: \
         otherwise two releases could be compared."
    )
}

/// The pack of the hand-ins is not at hand.
#[must_use]
pub fn pack_not_here(pack: &str, version: &str) -> String {
    format!(
        "the hand-ins answer the pack `{pack}` {version}, which is not here. Install it, or name its file: --pack FILE"
    )
}

/// No format is known by that ending.
#[must_use]
pub fn unknown_ending(file: &str) -> String {
    format!("{file}: its ending names no format; say which: --format txt, md, html, svg, csv or json")
}

/// Why one is not counted.
#[must_use]
pub fn not_counted(why: &Refusal) -> String {
    match why {
        Refusal::NotOne(HandInFault::Empty) => "it is empty".to_owned(),
        Refusal::NotOne(HandInFault::TooLarge) => "it is larger than any hand-in".to_owned(),
        Refusal::NotOne(HandInFault::Torn) => "it ends in the middle; a part of it is missing".to_owned(),
        Refusal::NotOne(HandInFault::Foreign) => "it is no hand-in of fourfold".to_owned(),
        Refusal::NotOne(HandInFault::Newer) => "it is from a newer version of fourfold".to_owned(),
        Refusal::NotOne(HandInFault::Impossible) => "it holds a value that no hand-in has".to_owned(),
        Refusal::Other(Misfit::OtherPack, of) => format!("it answers another pack ({of})"),
        Refusal::Other(Misfit::OtherVersion, of) => format!("it answers another version of the pack ({of})"),
        Refusal::Other(Misfit::OtherAxes, _) => "its axes are not those of the pack".to_owned(),
        Refusal::Other(Misfit::OtherQuestions, _) => {
            "it answers questions that the pack does not ask".to_owned()
        }
        Refusal::Twice(name) => format!("the hand-in {name} was counted already"),
    }
}

/// More than are named.
#[must_use]
pub fn more_refused(more: usize) -> String {
    format!("and {} more that were not counted.", many(more, "hand-in", "hand-ins"))
}

/// Files of a folder that were not looked at.
#[must_use]
pub fn passed_over(files: &[String]) -> String {
    format!("Not looked at, since hand-ins end in .json, .ndjson, .jsonl or .age: {}.", files.join(", "))
}

/// What a dry run found.
#[must_use]
pub fn counted(people: u64, refused: usize, with_notes: u64) -> String {
    let people = if people < crate::group::ENOUGH {
        "Fewer than five hand-ins would be counted: nothing could be shown.".to_owned()
    } else {
        format!("{people} hand-ins would be counted.")
    };
    let notes = if with_notes > 0 {
        " Some hold a note for you: it stays in its file, and is no part of any picture."
    } else {
        ""
    };
    format!(
        "{people} {} not. Nothing was published.{notes}",
        match refused {
            0 => "None would".to_owned(),
            refused => format!("{refused} would"),
        }
    )
}

/// Before the question.
#[must_use]
pub fn before_publishing(people: u64, joined: Option<u64>) -> String {
    let who = match joined {
        None => format!("{people} people are in this picture."),
        Some(joined) => format!(
            "{joined} joined: {people} people are in this picture, which takes the place of the one before."
        ),
    };
    format!("{who} Once published it is frozen: another one needs five more people, and nobody less.")
}

/// It is on the disk.
#[must_use]
pub fn frozen(file: &str, joined: Option<u64>) -> String {
    match joined {
        None => format!("Published, and frozen in {file}."),
        Some(joined) => format!(
            "{joined} joined. This release takes the place of the one before, in {file}: show that one no more."
        ),
    }
}

/// It is not on the disk, so nothing is shown.
#[must_use]
pub fn not_frozen(file: &str, why: &str) -> String {
    format!("nothing was published, since the release could not be frozen in {file}: {why}")
}

/// The disk kept silent.
#[must_use]
pub fn unconfirmed(file: &str, why: &str) -> String {
    format!("the release is in {file}, but the disk did not confirm it, so nothing is shown: {why}")
}

/// Why nothing new is published.
#[must_use]
pub fn refused(why: Refused) -> String {
    let why = match why {
        Refused::OtherPack => "the release in the ledger is of another pack. Give this group a ledger of its own: --ledger FILE.".to_owned(),
        Refused::Missing(missing) => format!(
            "{} of the release before {} not here. A picture of the rest beside it would tell of them.",
            many(usize::try_from(missing).unwrap_or(usize::MAX), "hand-in", "hand-ins"),
            if missing == 1 { "is" } else { "are" }
        ),
        Refused::Changed => "hand-ins of the release before hold something else now. A picture of that beside it would tell what.".to_owned(),
        Refused::TooFewJoined(_) => "fewer than five have joined since. A picture with them beside the one before would tell of them.".to_owned(),
    };
    format!("Nothing new was published: {why} What was published before stands, and is shown here.")
}

/// How far people lie apart.
#[must_use]
pub fn spread(spread: Spread) -> &'static str {
    match spread {
        Spread::Close => "close together",
        Spread::Mixed => "mixed",
        Spread::Wide => "far apart",
    }
}

/// `median 50, the middle half 35 to 70`.
#[must_use]
pub fn middle(median: u8, (low, high): (u8, u8)) -> String {
    format!("median {median}, the middle half {low} to {high}")
}

/// How many answered.
#[must_use]
pub fn answered(people: u64) -> String {
    format!("{people} people")
}

/// Too few for anything.
pub const WITHHELD: &str = "not shown, since fewer than five answered";
/// Of a belief.
pub const BELIEF_WITHHELD: &str =
    "Not shown: fewer than ten handed in an answer, or nearly all gave the same one.";

/// From one label to another.
#[must_use]
pub fn between(low: &str, high: &str) -> String {
    format!("{low} to {high}")
}

/// `12 people took part.`
#[must_use]
pub fn took_part(people: u64) -> String {
    format!("{people} people took part.")
}
