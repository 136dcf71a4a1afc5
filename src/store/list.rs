//! Owns the list of sessions: the head of each file, and the files that cannot be read.
//! Must not hold answers or notes, nor keep a file from being listed because of another.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::{IgnoredAny, MapAccess, Visitor};

use super::error::Awaited;
use super::name::{self, Role};
use super::read::{Trouble, parse, read_capped, without_bom};
use super::{DiskError, FindError, LARGEST_SESSION, Step, Store, Unreadable, Why};
use crate::pack::Id;
use crate::session::{Format, Moment, PackRef, Session};

/// All that is in the sessions' folder.
#[derive(Debug, Default)]
pub struct Listing {
    /// Newest first.
    pub sessions: Vec<Header>,
    /// By name.
    pub unreadable: Vec<Unreadable>,
    /// What went beside its session because another program had changed that; by name.
    pub conflicts: Vec<Conflict>,
}

/// A session without what was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// Its id.
    pub id: Id,
    /// What was asked.
    pub pack: PackRef,
    /// When it was begun.
    pub started: Moment,
    /// When it was last saved.
    pub updated: Moment,
    /// When the result was first asked for; none while it is a draft.
    pub finished: Option<Moment>,
    /// Whether a note was being written when it was last saved.
    pub writing: bool,
    /// Whether a page of what follows from the result was left open.
    pub planning: bool,
    /// How many scored questions have an answer, as in [`Session::progress`].
    pub done: usize,
    /// How many scored questions there are.
    pub of: usize,
}

/// A session beside its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The session that it belongs to.
    pub id: Id,
    /// Where it is.
    pub path: PathBuf,
}

impl Store {
    /// Lists all sessions. Reads only what the list needs: a file whose answers are damaged may be listed as
    /// good and refused by [`Self::load`]. An empty list when there is no folder; makes none.
    ///
    /// # Errors
    /// When the folder is there and cannot be listed.
    pub fn list(&self) -> Result<Listing, DiskError> {
        let mut names = self.session_files()?;
        names.sort_unstable();
        let mut listing = Listing::default();
        for file in names {
            let path = self.sessions().join(&file);
            match name::role(&file) {
                Role::Session(id) => match self.header(&path, &id) {
                    Ok(Some(header)) => listing.sessions.push(header),
                    Ok(None) => {}
                    Err(trouble) => listing.unreadable.push(trouble.in_file(path)),
                },
                Role::Conflict(id) => listing.conflicts.push(Conflict { id, path }),
                Role::Odd => listing.unreadable.push(Trouble::whole(Why::OddName).in_file(path)),
                Role::Other => {}
            }
        }
        listing.sessions.sort_by(|a, b| name::order(&b.id, &a.id));
        Ok(listing)
    }

    /// The names in the sessions' folder, none when there is no folder. What is not UTF-8 reads with marks in
    /// its place, and is nothing of ours.
    pub(super) fn session_files(&self) -> Result<Vec<String>, DiskError> {
        self.names_in(self.sessions())
    }

    /// The names in a folder as text, none when there is no folder.
    pub(super) fn names_in(&self, folder: PathBuf) -> Result<Vec<String>, DiskError> {
        match self.fs.list(&folder) {
            Ok(names) => Ok(names.into_iter().map(|name| name.to_string_lossy().into_owned()).collect()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(DiskError::at(Step::List, folder)(error)),
        }
    }

    /// None when the file has gone since the folder was listed.
    fn header(&self, path: &Path, id: &Id) -> Result<Option<Header>, Trouble> {
        let Some(bytes) = read_capped(self.fs.as_ref(), path, LARGEST_SESSION).map_err(Trouble::whole)?
        else {
            return Ok(None);
        };
        let header = match serde_json::from_slice::<Head<'_>>(without_bom(&bytes)) {
            Ok(head) if head.format.major == Format::CURRENT.major => head.into_header(),
            // The slow way knows the exact trouble.
            Ok(_) | Err(_) => Header::of(&parse(&bytes)?.session),
        };
        if header.id == *id { Ok(Some(header)) } else { Err(Trouble::whole(Why::OtherName(header.id))) }
    }
}

impl Listing {
    /// The session that a person means by `text`: its id, the beginning of one id only, or `last` for the
    /// newest that is finished, or for the newest draft when none is. Files that cannot be read, and sessions
    /// of which only a conflict copy is left, have ids too.
    ///
    /// # Errors
    /// [`FindError`] when it is none or several.
    pub fn find(&self, text: &str) -> Result<Id, FindError> {
        if text == "last" {
            let finished = self.sessions.iter().find(|header| header.finished.is_some());
            let last = finished.or(self.sessions.first());
            return last.map(|header| header.id.clone()).ok_or(FindError::NoneYet);
        }
        choose(self.ids(), text)
    }

    /// All ids that a person may name, newest first as far as they could be read.
    pub(super) fn ids(&self) -> Vec<Id> {
        let mut ids: Vec<Id> = self.sessions.iter().map(|header| header.id.clone()).collect();
        let unreadable = self.unreadable.iter().filter_map(|file| match name::role(&file.name) {
            Role::Session(id) => Some(id),
            Role::Conflict(_) | Role::Odd | Role::Other => None,
        });
        for id in unreadable.chain(self.conflicts.iter().map(|conflict| conflict.id.clone())) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }
}

/// The one of `ids` that `text` is, or is the beginning of.
pub(super) fn choose(ids: Vec<Id>, text: &str) -> Result<Id, FindError> {
    if let Some(exact) = ids.iter().find(|id| id.as_str() == text) {
        return Ok(exact.clone());
    }
    let mut candidates: Vec<Id> =
        ids.into_iter().filter(|id| !text.is_empty() && id.as_str().starts_with(text)).collect();
    match candidates.len() {
        0 => Err(FindError::None(text.to_owned())),
        1 => Ok(candidates.swap_remove(0)),
        _ => Err(FindError::Several { text: text.to_owned(), candidates }),
    }
}

impl Header {
    /// Whether there is something to go on with: it is a draft, or a note in it is half written.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.finished.is_none() || self.writing
    }

    /// The head of a session.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let (done, of) = session.progress();
        Self {
            id: session.id.clone(),
            pack: session.pack.clone(),
            started: session.started,
            updated: session.updated,
            finished: session.finished,
            writing: session.draft.is_some(),
            planning: session.plan.as_ref().is_some_and(|plan| plan.at.is_some()),
            done,
            of,
        }
    }
}

/// A session's file with all but the head skipped over.
#[derive(Deserialize)]
struct Head<'a> {
    format: Format,
    id: Id,
    pack: PackRef,
    started: Moment,
    updated: Moment,
    finished: Option<Moment>,
    draft: Option<IgnoredAny>,
    plan: Option<OpenPage>,
    #[serde(borrow, default)]
    answers: Names<'a>,
    #[serde(borrow)]
    questions: Items<'a>,
}

/// A plan with all but its open page skipped over.
#[derive(Deserialize)]
struct OpenPage {
    at: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct Items<'a> {
    #[serde(borrow)]
    items: Vec<Item<'a>>,
}

#[derive(Deserialize)]
struct Item<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    axis: Option<IgnoredAny>,
}

#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

/// The names in an object.
#[derive(Default)]
struct Names<'a>(BTreeSet<Name<'a>>);

impl<'de: 'a, 'a> Deserialize<'de> for Names<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = Names<'de>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&Awaited::Object, f)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Names<'de>, A::Error> {
                let mut names = BTreeSet::new();
                while let Some((name, IgnoredAny)) = map.next_entry()? {
                    names.insert(name);
                }
                Ok(Names(names))
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

impl Head<'_> {
    fn into_header(self) -> Header {
        let scored = self.questions.items.into_iter().filter(|item| item.axis.is_some());
        let (done, of) = scored.fold((0, 0), |(done, of), item| {
            (done + usize::from(self.answers.0.contains(&Name(item.id))), of + 1)
        });
        let planning = self.plan.is_some_and(|plan| plan.at.is_some());
        let Self { id, pack, started, updated, finished, draft, .. } = self;
        Header { id, pack, started, updated, finished, writing: draft.is_some(), planning, done, of }
    }
}
