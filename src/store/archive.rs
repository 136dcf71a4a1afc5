//! Owns reading an archive: the size cap, its form, and that each piece is one that the store could have written.
//! Must not write, nor hold more of an archive than its bytes and one piece at a time.

use std::collections::BTreeSet;
use std::fmt::{self, Display as _};
use std::path::Path;

use serde::de::{DeserializeOwned, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;

use super::error::{Awaited, Flaw};
use super::outline::Outline;
use super::read::{Trouble, strict, without_bom};
use super::save::to_bytes;
use super::scratch::read_whole;
use super::{LARGEST_ARCHIVE, LARGEST_DAY_NOTE, LARGEST_PACK, LARGEST_SESSION, Unreadable, Why, name};
use crate::pack::Id;
use crate::session::{ArchiveFormat, ArchiveKind, DayNote, PackCopy, Session};

/// Sittings, or notes, or packs in one archive.
const MOST_PIECES: usize = 100_000;

/// An archive of which every piece has been checked. It borrows the text that it was read from.
#[derive(Debug)]
pub struct Arrivals<'a> {
    /// The form of the file.
    pub format: ArchiveFormat,
    /// Whether it says that what the person wrote is in it.
    pub with_notes: bool,
    /// Sittings, notes and packs, packs first: a sitting is never there without its questions.
    pub pieces: Vec<Arrival<'a>>,
}

/// One piece of an archive.
#[derive(Debug)]
pub struct Arrival<'a> {
    /// What it is, and its name.
    pub name: ArrivalName,
    pub(super) raw: &'a RawValue,
}

/// What a piece of an archive is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ArrivalName {
    /// The pack of that id and version, or its translation into that language.
    Pack(Id, String, Option<String>),
    /// The sitting of that id.
    Sitting(Id),
    /// The note of a day.
    Note(Id),
}

/// The bytes of an archive, of at most 64 MiB. Pipes, devices and folders are refused unread.
///
/// # Errors
/// [`Unreadable`] when there is none, or when it cannot be read.
pub fn read_archive_file(path: &Path) -> Result<Vec<u8>, Unreadable> {
    read_whole(path, LARGEST_ARCHIVE)
}

/// Takes an archive apart and checks every piece of it; `path` is for messages only.
///
/// # Errors
/// [`Unreadable`] with the first trouble and its place. Then nothing of the archive is to be used.
pub fn open_archive<'a>(bytes: &'a [u8], path: &Path) -> Result<Arrivals<'a>, Unreadable> {
    arrivals(without_bom(bytes)).map_err(|trouble| trouble.in_file(path.to_owned()))
}

fn arrivals(text: &[u8]) -> Result<Arrivals<'_>, Trouble> {
    let size = u64::try_from(text.len()).unwrap_or(u64::MAX);
    if size > LARGEST_ARCHIVE {
        return Err(Trouble::whole(Why::TooLarge { size, limit: LARGEST_ARCHIVE }));
    }
    let format = format(text)?;
    let Envelope { with_notes, sessions, notes, packs } =
        serde_json::from_slice(text).map_err(|error| envelope(&error))?;
    let mut pieces = Vec::new();
    let mut names = BTreeSet::new();
    let kinds: [(&[&RawValue], Check); 3] = [(&packs.0, pack), (&sessions.0, sitting), (&notes.0, note)];
    for (raw, check) in kinds.iter().flat_map(|(raws, check)| raws.iter().map(move |raw| (*raw, *check))) {
        let name = check(raw).map_err(|trouble| trouble.behind(before(text, raw)))?;
        if !names.insert(name.clone()) {
            let twice = Why::Damaged(Flaw::PieceTwice);
            return Err(Trouble::whole(twice).behind(before(text, raw)));
        }
        pieces.push(Arrival { name, raw });
    }
    Ok(Arrivals { format, with_notes, pieces })
}

/// Our own limit is told in its own words; all others may quote the file.
fn envelope(error: &serde_json::Error) -> Trouble {
    let limit = error.to_string().starts_with(&Flaw::LongList.to_string());
    if limit { Trouble::outline(error) } else { Trouble::json(error) }
}

/// Looks at one piece and says its name.
type Check = fn(&RawValue) -> Result<ArrivalName, Trouble>;

fn sitting(raw: &RawValue) -> Result<ArrivalName, Trouble> {
    let (_, session) = strict::<Session>(raw.get().as_bytes())?;
    fits(raw, &session.id, LARGEST_SESSION)?;
    Ok(ArrivalName::Sitting(session.id))
}

fn note(raw: &RawValue) -> Result<ArrivalName, Trouble> {
    let (_, note) = strict::<DayNote>(raw.get().as_bytes())?;
    super::notes::checked(&note)?;
    fits(raw, &note.id, LARGEST_DAY_NOTE)?;
    Ok(ArrivalName::Note(note.id))
}

fn pack(raw: &RawValue) -> Result<ArrivalName, Trouble> {
    Outline::of(raw.get().as_bytes()).map_err(|error| Trouble::outline(&error))?;
    let PackCopy { id, version, language, text } = from_slice(raw.get().as_bytes())?;
    if name::copy(&id, &version).is_none() {
        return Err(Trouble::whole(Why::Foreign(Flaw::NoVersion)));
    }
    if name::pack(id.as_str(), language.as_deref()).is_none() {
        return Err(Trouble::whole(Why::Foreign(Flaw::NoLanguage)));
    }
    let size = u64::try_from(text.len()).unwrap_or(u64::MAX);
    if size > LARGEST_PACK {
        return Err(Trouble::whole(Why::TooLarge { size, limit: LARGEST_PACK }));
    }
    Ok(ArrivalName::Pack(id, version, language))
}

/// Whether its file can be read again.
fn fits(raw: &RawValue, id: &Id, limit: u64) -> Result<(), Trouble> {
    let own_file = to_bytes(&value(raw)?, id, u64::MAX).map_or(u64::MAX, |bytes| bytes.len() as u64);
    if own_file > limit {
        return Err(Trouble::whole(Why::TooLarge { size: own_file, limit }));
    }
    Ok(())
}

pub(super) fn value(raw: &RawValue) -> Result<Value, Trouble> {
    from_slice(raw.get().as_bytes())
}

fn from_slice<'a, T: Deserialize<'a>>(text: &'a [u8]) -> Result<T, Trouble> {
    serde_json::from_slice(text).map_err(|error| Trouble::json(&error))
}

/// What stands before a piece of `text`.
fn before<'a>(text: &'a [u8], raw: &RawValue) -> &'a [u8] {
    let ahead = raw.get().as_ptr().addr().saturating_sub(text.as_ptr().addr());
    text.get(..ahead).unwrap_or_default()
}

/// The form of an archive that this program can read. No name stands twice at its top.
fn format(text: &[u8]) -> Result<ArchiveFormat, Trouble> {
    #[derive(Deserialize)]
    struct Form {
        kind: ArchiveKind,
        major: u32,
        minor: u32,
    }

    if text.is_empty() {
        return Err(Trouble::whole(Why::Empty));
    }
    let Top { format } = serde_json::from_slice(text).map_err(|error| Trouble::outline(&error))?;
    let format = format.and_then(|raw| serde_json::from_str::<Form>(raw.get()).ok());
    let Some(Form { kind, major, minor }) = format else {
        return Err(Trouble::whole(Why::Foreign(Flaw::NoExport)));
    };
    match major {
        0 => Err(Trouble::whole(Why::Foreign(Flaw::FormatZero))),
        1 => Ok(ArchiveFormat { kind, major, minor }),
        _ => Err(Trouble::whole(Why::Newer(crate::session::Format { major, minor }))),
    }
}

/// An archive whose pieces have not been looked at.
#[derive(Deserialize)]
struct Envelope<'a> {
    with_notes: bool,
    #[serde(borrow)]
    sessions: Pieces<'a>,
    #[serde(borrow)]
    notes: Pieces<'a>,
    #[serde(borrow)]
    packs: Pieces<'a>,
}

/// So many at most: their number is limited before their content is looked at.
struct Pieces<'a>(Vec<&'a RawValue>);

impl<'de: 'a, 'a> Deserialize<'de> for Pieces<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct List;
        impl<'de> Visitor<'de> for List {
            type Value = Pieces<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Awaited::List.fmt(f)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Pieces<'de>, A::Error> {
                let mut pieces = Vec::new();
                while let Some(piece) = sequence.next_element()? {
                    if pieces.len() == MOST_PIECES {
                        return Err(A::Error::custom(Flaw::LongList));
                    }
                    pieces.push(piece);
                }
                Ok(Pieces(pieces))
            }
        }
        deserializer.deserialize_seq(List)
    }
}

/// The names at the top of an archive, each once, and the format.
struct Top<'a> {
    format: Option<&'a RawValue>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Top<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Names;
        impl<'de> Visitor<'de> for Names {
            type Value = Top<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Awaited::Object.fmt(f)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Top<'de>, A::Error> {
                let (mut names, mut format) = (BTreeSet::new(), None);
                while let Some(name) = map.next_key::<String>()? {
                    if name == "format" {
                        format = Some(map.next_value()?);
                    } else {
                        map.next_value::<IgnoredAny>()?;
                    }
                    if names.len() == MOST_PIECES {
                        return Err(A::Error::custom(Flaw::ManyNames));
                    }
                    if !names.insert(name) {
                        return Err(A::Error::custom(Flaw::NameTwice));
                    }
                }
                Ok(Top { format })
            }
        }
        deserializer.deserialize_map(Names)
    }
}

/// A piece as a type of ours; it has been checked.
pub(super) fn typed<T: DeserializeOwned>(raw: &RawValue) -> Result<T, Trouble> {
    from_slice(raw.get().as_bytes())
}
