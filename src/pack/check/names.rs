//! Owns [`Names`]: the ids that a pack declares for one kind of thing, and the way to look them up.
//! Must not know what the things are.

use std::collections::BTreeMap;

use crate::form::Line;
use crate::form::did_you_mean;
use crate::pack::{Id, Problems};

/// The names of one kind, each with its value unless it is broken.
pub(super) struct Names<'t, T> {
    kind: &'static str,
    known: BTreeMap<&'t str, Option<(Id, T)>>,
}

impl<'t, T> Names<'t, T> {
    pub(super) fn new(kind: &'static str) -> Self {
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
            let title = format!("Another {} is called `{text}`", self.kind);
            problems.error(name.span(), title, "Give each its own id.");
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
                let cure = did_you_mean(text, self.known.keys().copied(), problems);
                let cure = cure.unwrap_or_else(|| self.cure_from_nothing());
                problems.error(name.span(), format!("Unknown {} `{text}`", self.kind), cure);
                None
            }
        }
    }

    fn cure_from_nothing(&self) -> String {
        let some: Vec<_> = self.known.keys().take(12).map(|name| format!("`{name}`")).collect();
        match some.len() {
            0 => format!("The pack declares no {}.", self.kind),
            1.. => format!("Use one that is declared, such as {}.", some.join(", ")),
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
        let cure = "Use 1 to 64 of a-z, 0-9, `-` and `_`, beginning with a letter or digit.";
        problems.error(name.span(), format!("`{text}` is not an id"), cure);
    }
    id.ok()
}
