//! Owns how far a person is and how long it will still take.
//! Must not change anything.

use super::Interview;
use crate::pack::{Id, Item, Section};
use crate::session::{Place, Reply};

/// Milliseconds an item takes when there is no pace to go by yet.
const USUAL_PACE: u64 = 9_000;

/// Answers with a time that it takes to speak of a person's own pace.
const ENOUGH_FOR_PACE: usize = 3;

/// How far a person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Scored items that have an answer; skipping is one.
    pub answered: usize,
    /// Scored items.
    pub of: usize,
    /// The section they stand in, if they stand in one.
    pub section: Option<SectionProgress>,
}

/// Where a person is within the sections of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionProgress {
    /// From 1, among the sections of its kind.
    pub number: usize,
    /// Sections of its kind.
    pub of: usize,
    /// The section.
    pub id: Id,
    /// The item they stand at, from 1, and how many the section has; none at its opener or page.
    pub item: Option<(usize, usize)>,
}

impl Interview {
    /// How far they are, and in which section.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let (answered, of) = self.session().progress();
        Progress { answered, of, section: self.section_progress() }
    }

    /// How many questions have an answer, were passed over, and are open; those beside the scored ones among them.
    #[must_use]
    pub fn reply_counts(&self) -> [usize; 3] {
        let [mut answered, mut missing, mut open] = [0; 3];
        for (_, item) in self.pack().items() {
            match self.session().answers.get(&item.id).map(|answer| answer.reply) {
                Some(Reply::Chose(_)) => answered += 1,
                Some(Reply::Skipped | Reply::DoesNotApply | Reply::CannotSay) => missing += 1,
                None => open += 1,
            }
        }
        [answered, missing, open]
    }

    /// Seconds until the review, from the median of their own pace: over the scored items without an
    /// answer, and those of a hot take that still lie ahead.
    #[must_use]
    pub fn seconds_left(&self) -> u32 {
        let items = self.pack().items().filter(|(_, item)| self.lies_ahead(item)).count() as u64;
        u32::try_from((items * self.pace()).div_ceil(1_000)).unwrap_or(u32::MAX)
    }

    /// How many of the 100 points no axis has yet.
    #[must_use]
    pub fn points_left(&self) -> u8 {
        self.points_without(None)
    }

    /// What is left of 100 when all axes but `except` keep their points. Axes that the pack no longer has
    /// do not count: nobody could take points back from them.
    pub(super) fn points_without(&self, except: Option<&Id>) -> u8 {
        let others = self.pack().axes().iter().filter(|axis| Some(&axis.id) != except);
        let points = others.filter_map(|axis| self.session().points.get(&axis.id));
        points.fold(100, |left, points| left.saturating_sub(points.get()))
    }

    /// The section they stand in: at its opener, an item or its page.
    pub(super) fn section(&self) -> Option<&Section> {
        match self.place() {
            Place::Opener(id) | Place::Page(id) => self.pack().section(id),
            Place::Item(id) => self.pack().item(id).map(|(section, _)| section),
            Place::Welcome | Place::Matters | Place::Review | Place::Result => None,
        }
    }

    /// The section of a note that is being written: its own, or once the pack has that no more the one they stand in,
    /// or the first.
    #[must_use]
    pub fn section_of_note(&self, section: &Id) -> Option<&Id> {
        let own = self.pack().section(section);
        let left = own.or_else(|| self.section()).or_else(|| self.pack().sections().first());
        left.map(|section| &section.id)
    }

    fn section_progress(&self) -> Option<SectionProgress> {
        let section = self.section()?;
        let alike = || self.pack().sections().iter().filter(|other| other.kind == section.kind);
        let item = match self.place() {
            Place::Item(id) => section.items.iter().position(|item| item.id == *id),
            Place::Welcome
            | Place::Matters
            | Place::Opener(_)
            | Place::Page(_)
            | Place::Review
            | Place::Result => None,
        };
        Some(SectionProgress {
            number: alike().position(|other| other.id == section.id)? + 1,
            of: alike().count(),
            id: section.id.clone(),
            item: item.map(|index| (index + 1, section.items.len())),
        })
    }

    /// Scored items wait until they are answered; others are over once the walk has gone past them.
    fn lies_ahead(&self, item: &Item) -> bool {
        let walk = self.session().trail.first().unwrap_or(self.place());
        let place = Place::Item(item.id.clone());
        !self.session().answers.contains_key(&item.id)
            && (item.scored.is_some() || self.position(&place) >= self.position(walk))
    }

    /// Milliseconds an item takes them.
    fn pace(&self) -> u64 {
        let mut times: Vec<u32> = self.session().answers.values().filter_map(|answer| answer.ms).collect();
        times.sort_unstable();
        let median = times.get(times.len() / 2).filter(|_| times.len() >= ENOUGH_FOR_PACE);
        median.map_or(USUAL_PACE, |ms| u64::from(*ms))
    }
}
