//! Owns [`Known`], by which a hand-in that comes twice is counted once: as much as is needed of who came before.
//! Must not hold what anybody said.

use std::collections::HashSet;

use super::hand_in::Token;

/// Who was counted already, as far as it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// Nobody is asked: whoever came twice is found in the end, among the sorted names. Eight bytes a hand-in.
    Unasked,
    /// Only those are asked who are known to come twice. Sorted, and whether they came.
    Repeated(Vec<(u64, bool)>),
    /// All are asked, for what cannot be read again. About twenty bytes a hand-in.
    All(HashSet<u64>),
}

impl Known {
    /// The one to count with again, now that these are known to come twice.
    #[must_use]
    pub fn stricter(self, twice: &[Token]) -> Self {
        match self {
            Self::Unasked => {
                let mut names: Vec<_> = twice.iter().map(|name| (name.0, false)).collect();
                names.sort_unstable();
                Self::Repeated(names)
            }
            // Files that change between two readings.
            Self::Repeated(_) | Self::All(_) => Self::All(HashSet::new()),
        }
    }

    /// Nobody has come yet: before what is there is counted once more.
    pub fn forget(&mut self) {
        match self {
            Self::Unasked => {}
            Self::Repeated(names) => names.iter_mut().for_each(|(_, came)| *came = false),
            Self::All(names) => names.clear(),
        }
    }

    /// Enters one: whether they are the first of that name.
    pub(super) fn enter(&mut self, name: u64) -> bool {
        match self {
            Self::Unasked => true,
            Self::Repeated(names) => {
                let at = names.binary_search_by_key(&name, |(name, _)| *name).ok();
                at.and_then(|at| names.get_mut(at)).is_none_or(|(_, came)| !std::mem::replace(came, true))
            }
            Self::All(names) => names.insert(name),
        }
    }

    /// Enters all of them when each is the first of that name; else none of them.
    #[must_use]
    pub fn enter_all(&mut self, new: &[u64]) -> bool {
        for (at, name) in new.iter().enumerate() {
            if !self.enter(*name) {
                new.iter().take(at).for_each(|name| self.leave(*name));
                return false;
            }
        }
        true
    }

    fn leave(&mut self, name: u64) {
        match self {
            Self::Unasked => {}
            Self::Repeated(names) => {
                if let Ok(at) = names.binary_search_by_key(&name, |(name, _)| *name)
                    && let Some((_, came)) = names.get_mut(at)
                {
                    *came = false;
                }
            }
            Self::All(names) => {
                names.remove(&name);
            }
        }
    }
}
