//! Owns the counts of how far a sitting is and how long the rest will take.
//! Must not change anything.

use super::Interview;
use crate::pack::{Id, SectionKind};
use crate::session::Place;

/// Seconds for a question before the person's own pace is known.
const SECONDS_A_QUESTION: u32 = 9;

/// A question that took longer was interrupted: no pace, in milliseconds.
const LONGEST_MS: u32 = 120_000;

/// How far a sitting is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Scored items with an answer of any kind, skips included.
    pub answered: usize,
    /// Scored items.
    pub of: usize,
    /// The section on the screen; none outside of one.
    pub section: Option<SectionProgress>,
}

/// Where in its section a place is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionProgress {
    /// Which section.
    pub id: Id,
    /// Its number among the sections of its kind, from 1.
    pub number: usize,
    /// Sections of its kind.
    pub of: usize,
    /// The item's number in the section, from 1, and how many there are; none on a page.
    pub item: Option<(usize, usize)>,
}

impl Interview {
    /// How far the sitting is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let (answered, of) = self.session().progress();
        Progress { answered, of, section: self.section_progress() }
    }

    fn section_progress(&self) -> Option<SectionProgress> {
        let pack = self.pack();
        let (section, item) = match self.place() {
            Place::Item(id) => {
                let (section, item) = pack.item(id)?;
                let number = section.items.iter().position(|each| each.id == item.id)? + 1;
                (section, Some((number, section.items.len())))
            }
            Place::Opener(id) | Place::Page(id) => (pack.section(id)?, None),
            Place::Welcome | Place::Matters | Place::Review | Place::Result => return None,
        };
        let mut kin = pack.sections().iter().filter(|each| each.kind == section.kind);
        let of = kin.clone().count();
        let number = kin.position(|each| each.id == section.id)? + 1;
        Some(SectionProgress { id: section.id.clone(), number, of, item })
    }

    /// Seconds until the end: open items times the person's own median pace. Open items of a hot take that
    /// lies behind are not counted: it was passed over.
    #[must_use]
    pub fn seconds_left(&self) -> u32 {
        let answers = &self.session().answers;
        let mut paces: Vec<u32> =
            answers.values().filter_map(|answer| answer.ms).filter(|ms| *ms <= LONGEST_MS).collect();
        paces.sort_unstable();
        let pace = match paces.get(paces.len() / 2) {
            Some(median) if paces.len() >= 3 => median.div_ceil(1_000).max(1),
            Some(_) | None => SECONDS_A_QUESTION,
        };
        let ahead = self.route().iter().skip(self.index());
        let ahead: Vec<&Id> = ahead
            .filter_map(|place| match place {
                Place::Item(id) => Some(id),
                Place::Welcome
                | Place::Matters
                | Place::Opener(_)
                | Place::Page(_)
                | Place::Review
                | Place::Result => None,
            })
            .collect();
        let open = self.pack().items().filter(|(section, item)| {
            let counts = section.kind == SectionKind::Lesson || ahead.contains(&&item.id);
            counts && !answers.contains_key(&item.id)
        });
        u32::try_from(open.count()).unwrap_or(u32::MAX).saturating_mul(pace)
    }
}
