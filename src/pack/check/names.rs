//! Owns [`Names`]: the ids that a pack declares for one kind of thing, and the way to look them up.
//! Must not know what the things are.

use std::collections::BTreeMap;

use super::{Declared, Fault};
use crate::form::{Line, did_you_mean};
use crate::pack::{Id, Problems};

/// So many of the names there are get listed beside one that is none of them.
const SHOWN: usize = 12;

/// The names of one kind, each with its value unless it is broken.
pub(super) struct Names<'t, T> {
    kind: Declared,
    known: BTreeMap<&'t str, Option<(Id, T)>>,
}

impl<'t, T> Names<'t, T> {
    pub(super) fn new(kind: Declared) -> Self {
        Self { kind, known: BTreeMap::new() }
    }

    /// Adds a name with the value that `make` gives it, after saying what is wrong with the name. A bad name
    /// is remembered without a value, so that those who use it are not blamed for it.
    pub(super) fn declare(
        &mut self,
        name: &Line<'t>,
        make: impl FnOnce(&Id) -> Option<T>,
        problems: &mut Problems,
    ) -> Option<Id> {
        let text = *name.get_ref();
        if self.known.contains_key(text) {
            problems.error(name.span(), Fault::NameTwice { kind: self.kind, name: text });
            return None;
        }
        let id = id(name, problems);
        let value = id.as_ref().and_then(|id| Some((id.clone(), make(id)?)));
        self.known.insert(text, value);
        id
    }

    /// What `name` stands for, after saying when it stands for nothing.
    pub(super) fn find(&self, name: &Line<'_>, problems: &mut Problems) -> Option<&(Id, T)> {
        let text = *name.get_ref();
        match self.known.get(text) {
            Some(known) => known.as_ref(),
            None if text.is_empty() => None,
            None => {
                let guess = did_you_mean(text, self.known.keys().copied(), problems);
                let some: Vec<&str> = self.known.keys().take(SHOWN).copied().collect();
                let fault = Fault::Unknown { kind: self.kind, name: text, guess, some: &some };
                problems.error(name.span(), fault);
                None
            }
        }
    }
}

/// The id that `name` spells, after saying when it spells none.
pub(super) fn id(name: &Line<'_>, problems: &mut Problems) -> Option<Id> {
    let text = *name.get_ref();
    if text.is_empty() {
        // Said already where the field was read.
        return None;
    }
    let id = Id::new(text);
    if id.is_err() {
        problems.error(name.span(), Fault::NoId(text));
    }
    id.ok()
}
