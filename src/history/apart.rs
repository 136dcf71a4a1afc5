//! Owns which scored questions two sittings do not share, and why.
//! Must not look at answers.

use super::Asked;
use crate::pack::{Question, Questions};

/// A scored question that only one of two sittings asked in that form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// As it is asked now, or as it was asked then when it is gone.
    pub asked: Asked,
    /// What keeps it from being compared.
    pub why: Difference,
}

/// What keeps a question from being compared; of several the first in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Not asked then.
    New,
    /// Not asked any more.
    Removed,
    /// Asked in other words.
    Reworded {
        /// How it was asked then.
        then: Asked,
    },
    /// With other labels.
    OtherLabels,
    /// Counted the other way round.
    OtherDirection,
    /// Counted on another axis, or on one only then or only now.
    OtherAxis,
}

/// How many scored questions both ask in the same form, and those that only one does: what is asked now in its
/// order, then what is gone.
pub(super) fn apart(then: &Questions, now: &Questions) -> (usize, Vec<Apart>) {
    let mut shared = 0;
    let mut apart = Vec::new();
    for item in &now.items {
        let old = then.get(&item.id);
        if item.axis.is_none() && old.is_none_or(|old| old.axis.is_none()) {
            continue;
        }
        match old.map(|old| difference(old, item)) {
            Some(None) => shared += 1,
            Some(Some(why)) => apart.push(Apart { asked: Asked::of(item), why }),
            None => apart.push(Apart { asked: Asked::of(item), why: Difference::New }),
        }
    }
    let gone = then.items.iter().filter(|old| old.axis.is_some() && now.get(&old.id).is_none());
    apart.extend(gone.map(|old| Apart { asked: Asked::of(old), why: Difference::Removed }));
    (shared, apart)
}

/// None when an answer to the one is an answer to the other.
fn difference(then: &Question, now: &Question) -> Option<Difference> {
    let [(old_lead_in, old_text, old_labels), (lead_in, text, labels)] = then.words_beside(now);
    if then.asks_the_same(now) {
        None
    } else if (old_text, old_lead_in) != (text, lead_in) {
        Some(Difference::Reworded { then: Asked::of(then) })
    } else if old_labels != labels {
        Some(Difference::OtherLabels)
    } else if then.reversed != now.reversed {
        Some(Difference::OtherDirection)
    } else {
        Some(Difference::OtherAxis)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::history::testing::result;
    use crate::pack::sample::id;

    fn questions() -> Questions {
        result("s1", "2026-01-01T10:00:00+00:00", "333333").questions
    }

    #[rstest]
    #[case::text(|item: &mut Question| item.text = "Else?".to_owned(), "Reworded")]
    #[case::lead_in(|item: &mut Question| item.lead_in = None, "Reworded")]
    #[case::labels(|item: &mut Question| item.labels[0].push('!'), "OtherLabels")]
    #[case::direction(|item: &mut Question| item.reversed = !item.reversed, "OtherDirection")]
    #[case::axis(|item: &mut Question| item.axis = Some(id("growth")), "OtherAxis")]
    #[case::not_scored(|item: &mut Question| item.axis = None, "OtherAxis")]
    fn the_reason_is_told(#[case] change: fn(&mut Question), #[case] why: &str) {
        let mut now = questions();
        change(&mut now.items[0]);
        let (shared, apart) = apart(&questions(), &now);
        assert_eq!((shared, apart.len()), (23, 1));
        assert!(format!("{:?}", apart[0].why).starts_with(why), "{apart:?}");
    }

    #[test]
    fn what_is_new_stands_before_what_is_gone() {
        let mut now = questions();
        now.items[0].id = id("other");
        let (shared, apart) = apart(&questions(), &now);
        assert_eq!(shared, 23);
        let whys: Vec<_> = apart.iter().map(|apart| apart.why.clone()).collect();
        assert_eq!(whys, [Difference::New, Difference::Removed]);
        assert_eq!(apart[0].asked.lead_in.as_deref(), Some("In the last four weeks,"));
        assert_eq!(apart[0].asked.text, "How often did your pay cover what you needed?");
    }

    #[test]
    fn what_is_not_scored_is_not_looked_at() {
        let mut now = questions();
        now.items.retain(|item| item.axis.is_some());
        assert_eq!(apart(&questions(), &now), (24, Vec::new()));
    }
}
