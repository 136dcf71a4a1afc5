//! Owns what a change of a pack does to old results: which questions changed and how, and on which axes a sitting
//! of the old form can still be compared with one of the new.
//! Must not look at answers.

use super::Asked;
use crate::pack::{Id, Question, Questions};
use crate::scoring::ENOUGH_SHARED;

/// What lies between two forms of a pack, or between two packs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Every question that is not the same in both: what is asked now in its order, then what is gone.
    pub questions: Vec<Revised>,
    /// The axes of the new form, in its order.
    pub axes: Vec<Kept>,
    /// The names of axes that only the old form has.
    pub gone_axes: Vec<String>,
}

/// A question that is not the same in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revised {
    /// Its id.
    pub id: Id,
    /// As it is asked now, or as it was asked when it is gone.
    pub asked: Asked,
    /// At least one.
    pub changes: Vec<Change>,
}

/// What happened to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The old form did not ask it.
    New,
    /// The new form does not ask it.
    Removed,
    /// Asked in other words.
    Reworded {
        /// How it was asked then.
        then: Asked,
    },
    /// With other answers to choose from.
    Rescaled {
        /// The answers then, low to high.
        then: Box<[String; 5]>,
        /// The answers now, low to high.
        now: Box<[String; 5]>,
    },
    /// Counted the other way round.
    OtherDirection,
    /// Counted on another axis; none when it is not scored.
    OtherAxis {
        /// The axis then.
        then: Option<Id>,
        /// The axis now.
        now: Option<Id>,
    },
}

/// An axis of the new form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Questions that both forms ask in the same way on it.
    pub shared: usize,
    /// Its questions in the new form.
    pub of: usize,
}

impl Kept {
    /// Whether a sitting of the old form can be compared on it, when all was answered.
    #[must_use]
    pub fn compares(&self) -> bool {
        self.shared >= ENOUGH_SHARED
    }
}

impl Revision {
    /// Whether both ask the same questions on the same axes.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.questions.is_empty() && self.gone_axes.is_empty()
    }
}

/// What lies between the questions of two forms.
#[must_use]
pub fn revision(then: &Questions, now: &Questions) -> Revision {
    let mut questions: Vec<_> =
        now.items.iter().filter_map(|item| revised(then.get(&item.id), item)).collect();
    let gone = then.items.iter().filter(|old| now.get(&old.id).is_none());
    questions.extend(gone.map(|old| Revised {
        id: old.id.clone(),
        asked: Asked::of(old),
        changes: vec![Change::Removed],
    }));
    let axes = now.axes.iter().map(|axis| {
        let same = |item: &&Question| then.get(&item.id).is_some_and(|old| old.asks_the_same(item));
        Kept {
            id: axis.id.clone(),
            name: axis.name.clone(),
            shared: now.on_axis(&axis.id).filter(same).count(),
            of: now.on_axis(&axis.id).count(),
        }
    });
    let still = |id: &Id| now.axes.iter().any(|axis| axis.id == *id);
    let gone_axes = then.axes.iter().filter(|axis| !still(&axis.id)).map(|axis| axis.name.clone());
    Revision { questions, axes: axes.collect(), gone_axes: gone_axes.collect() }
}

/// None when an answer to the one is an answer to the other.
fn revised(then: Option<&Question>, now: &Question) -> Option<Revised> {
    let mut changes = Vec::new();
    match then {
        None => changes.push(Change::New),
        Some(then) => {
            let [(old_lead_in, old_text, old_labels), (lead_in, text, labels)] = then.words_beside(now);
            if (old_text, old_lead_in) != (text, lead_in) {
                changes.push(Change::Reworded { then: Asked::of(then) });
            }
            if old_labels != labels {
                changes.push(Change::Rescaled {
                    then: then.labels.clone().into(),
                    now: now.labels.clone().into(),
                });
            }
            if then.reversed != now.reversed {
                changes.push(Change::OtherDirection);
            }
            if then.axis != now.axis {
                changes.push(Change::OtherAxis { then: then.axis.clone(), now: now.axis.clone() });
            }
        }
    }
    (!changes.is_empty()).then(|| Revised { id: now.id.clone(), asked: Asked::of(now), changes })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::pack::four_lessons;
    use crate::pack::sample::id;

    fn questions() -> Questions {
        four_lessons().unwrap().questions()
    }

    #[rstest]
    #[case::text(|item: &mut Question| item.text = "Else?".to_owned(), "[Reworded")]
    #[case::lead_in(|item: &mut Question| item.lead_in = None, "[Reworded")]
    #[case::labels(|item: &mut Question| item.labels[0].push('!'), "[Rescaled")]
    #[case::direction(|item: &mut Question| item.reversed = !item.reversed, "[OtherDirection]")]
    #[case::axis(|item: &mut Question| item.axis = Some(id("growth")), "[OtherAxis")]
    #[case::not_scored(|item: &mut Question| item.axis = None, "[OtherAxis")]
    #[case::two(|item: &mut Question| { item.reversed = true; item.labels[4].push('!'); }, "[Rescaled")]
    fn a_question_tells_what_happened_to_it(#[case] change: fn(&mut Question), #[case] told: &str) {
        let mut now = questions();
        change(&mut now.items[0]);
        let revision = revision(&questions(), &now);
        assert_eq!(revision.questions.len(), 1);
        assert!(format!("{:?}", revision.questions[0].changes).starts_with(told), "{revision:?}");
        assert_eq!(revision.axes[0].shared, 5, "five of six still compare");
        assert!(revision.axes.iter().all(Kept::compares) && !revision.is_none());
    }

    #[test]
    fn the_same_questions_are_no_revision_wherever_they_stand() {
        let mut now = questions();
        now.items.reverse();
        assert!(revision(&questions(), &now).is_none());
    }

    #[test]
    fn an_axis_with_fewer_than_four_shared_questions_does_not_compare() {
        let mut now = questions();
        for item in &mut now.items[..3] {
            item.text.push('!');
        }
        now.axes.remove(3);
        let revision = revision(&questions(), &now);
        assert!(!revision.axes[0].compares() && revision.axes[1].compares());
        assert_eq!(revision.gone_axes, ["Passion"]);
    }

    #[test]
    fn what_is_new_stands_before_what_is_gone() {
        let mut now = questions();
        now.items[3].id = id("other");
        let changes: Vec<_> =
            revision(&questions(), &now).questions.into_iter().map(|item| item.changes).collect();
        assert_eq!(changes, [vec![Change::New], vec![Change::Removed]]);
    }
}
