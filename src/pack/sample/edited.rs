//! The four lessons as somebody who writes at them would leave their file, for tests.
//! Must not check anything: a text may be broken.

use crate::pack::{FOUR_LESSONS, Pack, parse};

/// The file, and what was done to it.
#[derive(Clone, Debug)]
pub(crate) struct Edited(String);

impl Edited {
    /// As it comes.
    pub(crate) fn begin() -> Self {
        Self(FOUR_LESSONS.to_owned())
    }

    /// With one text in the place of another, which stands there.
    pub(crate) fn with(self, old: &str, new: &str) -> Self {
        assert!(self.0.contains(old), "{old} is not in the file");
        Self(self.0.replacen(old, new, 1))
    }

    /// Without these items.
    pub(crate) fn without(self, items: &[&str]) -> Self {
        items.iter().fold(self, |edited, item| Self(edited.split(item).0))
    }

    /// With one item before another.
    pub(crate) fn before(self, item: &str, other: &str) -> Self {
        let (rest, block) = self.split(item);
        let at = rest.find(&head(other)).unwrap();
        let (above, below) = rest.split_at(at);
        Self(format!("{above}{block}{below}"))
    }

    /// The text without an item, and the item.
    fn split(&self, item: &str) -> (String, String) {
        let from = self.0.find(&head(item)).unwrap();
        let (above, rest) = self.0.split_at(from);
        let (block, below) = rest.split_at(rest.match_indices("[[").nth(1).unwrap().0);
        (format!("{above}{below}"), block.to_owned())
    }

    /// The pack that it is.
    pub(crate) fn pack(&self) -> Pack {
        parse(&self.0).unwrap()
    }
}

fn head(item: &str) -> String {
    format!("[[sections.items]]\nid = \"{item}\"")
}
