//! Owns [`Archive`], everything that can be looked back at, and what waits while a sitting is open.
//! Must not know who asks, nor say a word.

use super::{
    Chapter, Comparison, History, NoPair, Sitting, Trend, compare, hold_back, named, since, timeline, year,
};
use crate::pack::Id;
use crate::session::{DayNote, Session};

/// All results and notes of one person.
#[derive(Debug)]
pub struct Archive {
    sessions: Vec<Session>,
    notes: Vec<DayNote>,
    /// Packs of which a sitting is open: what was said before must not steer what is being said.
    open: Vec<Id>,
    history: History,
}

/// Why something is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotShown {
    /// There are no two results to lay side by side, or none at all.
    NoPair(NoPair),
    /// A sitting of the pack is open.
    Waits,
}

impl From<NoPair> for NotShown {
    fn from(why: NoPair) -> Self {
        Self::NoPair(why)
    }
}

impl Archive {
    /// Of `sessions` and `notes`, both oldest first, while sittings of the packs `open` are open.
    #[must_use]
    pub fn new(sessions: Vec<Session>, notes: Vec<DayNote>, open: Vec<Id>) -> Self {
        let history = timeline(&sessions);
        Self { sessions, notes, open, history }
    }

    /// All results as they stand in a list, newest first.
    pub fn results(&self) -> impl Iterator<Item = &Sitting> {
        self.history.sittings.iter().rev()
    }

    /// How many results there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.history.sittings.len()
    }

    /// The list of all results can be shown.
    ///
    /// # Errors
    /// There is none.
    pub fn list(&self) -> Result<(), NotShown> {
        if self.count() == 0 { Err(NoPair::Fewer(0).into()) } else { Ok(()) }
    }

    /// The packs of two results or more, and whether their course waits.
    pub fn courses(&self) -> impl Iterator<Item = (&Trend, bool)> {
        let trends = self.history.trends.iter().filter(|trend| trend.dates.len() > 1);
        trends.map(|trend| (trend, self.open.contains(&trend.pack)))
    }

    /// The result of that id beside the one before it.
    ///
    /// # Errors
    /// Why there is nothing to show.
    pub fn beside_the_one_before(&self, id: &Id) -> Result<Comparison, NotShown> {
        let until = self.sessions.iter().position(|session| session.id == *id).map_or(0, |place| place + 1);
        let (then, now) = since(self.sessions.get(..until).unwrap_or_default(), id)?;
        self.pair(then, now)
    }

    /// Two results, in the order of the sittings whatever the order of the two.
    ///
    /// # Errors
    /// Why there is nothing to show.
    pub fn side_by_side(&self, one: &Id, other: &Id) -> Result<Comparison, NotShown> {
        let (then, now) = named(&self.sessions, one, other)?;
        self.pair(then, now)
    }

    /// All sittings, steps and notes.
    #[must_use]
    pub fn year(&self) -> Vec<Chapter> {
        let mut chapters = year(&self.sessions, &self.notes);
        hold_back(&mut chapters, &self.open);
        chapters
    }

    fn pair(&self, then: &Session, now: &Session) -> Result<Comparison, NotShown> {
        if [then, now].iter().any(|session| self.open.contains(&session.pack.id)) {
            return Err(NotShown::Waits);
        }
        Ok(compare(then, now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::testing::result;
    use crate::pack::sample::id;

    fn archive(open: Vec<Id>) -> Archive {
        let days = ["2026-01-01", "2026-03-01", "2026-06-01"];
        let results = days.iter().zip(["a", "b", "c"]);
        let results = results.map(|(day, name)| result(name, &format!("{day}T10:00:00+00:00"), "333333"));
        Archive::new(results.collect(), Vec::new(), open)
    }

    #[test]
    fn a_result_stands_beside_the_one_before_it_not_the_one_after() {
        let archive = archive(Vec::new());
        let pair = archive.beside_the_one_before(&id("b")).unwrap();
        assert_eq!((pair.then.id, pair.now.id), (id("a"), id("b")));
        assert!(matches!(archive.beside_the_one_before(&id("a")), Err(NotShown::NoPair(NoPair::Fewer(1)))));
        let pair = archive.side_by_side(&id("c"), &id("a")).unwrap();
        assert_eq!((pair.then.id, pair.now.id), (id("a"), id("c")));
    }

    #[test]
    fn nothing_is_compared_while_a_sitting_of_the_pack_is_open() {
        let open = archive(Vec::new()).results().map(|result| result.pack.clone()).take(1).collect();
        let archive = archive(open);
        assert_eq!(archive.side_by_side(&id("a"), &id("b")).unwrap_err(), NotShown::Waits);
        assert_eq!(archive.beside_the_one_before(&id("c")).unwrap_err(), NotShown::Waits);
        assert!(archive.courses().all(|(_, waits)| waits) && archive.courses().count() == 1);
        assert_eq!(archive.list(), Ok(()));
    }

    #[test]
    fn without_a_result_there_is_no_list() {
        let none = Archive::new(Vec::new(), Vec::new(), Vec::new());
        assert_eq!(none.list(), Err(NotShown::NoPair(NoPair::Fewer(0))));
    }
}
