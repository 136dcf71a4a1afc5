//! Owns [`Step`], the one small step that a sitting ended in, and when it is to be looked at again.
//! Must not make a sentence of it: that is `words`' business.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::{
    pack::Id,
    session::{Field, Plan, Session, Tried},
};

/// How long an experiment lasts when the person did not say, in days.
const USUAL_DAYS: u8 = 14;

/// When a step is looked at again when the person did not say, in weeks.
const USUAL_WEEKS: i8 = 4;

/// The one small step of a person's own. Something of it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The time, place or cue.
    pub cue: Option<String>,
    /// The one action.
    pub act: Option<String>,
    /// What may get in the way.
    pub obstacle: Option<String>,
    /// What they do when it does.
    pub instead: Option<String>,
    /// The smallest experiment, or the step as it was noted in one go.
    pub experiment: Option<String>,
}

/// What followed from a sitting: the step it ended in, and what was tried before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steps {
    /// The last step; none while nothing of it was written.
    pub step: Option<Step>,
    /// Whether that step waits to be looked at.
    pub open: bool,
    /// The day on which the person wants to look again; none unless the step is open.
    pub revisit: Option<Date>,
    /// Steps that were checked, oldest first. The last step is among them once it was checked.
    pub tried: Vec<Tried>,
}

/// A step that was not closed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenStep {
    /// Whose sitting it follows from.
    pub session: Id,
    /// What it is.
    pub step: Step,
    /// The day it was written down.
    pub begun: Date,
    /// The day from which it can be asked how it went.
    pub ends: Date,
    /// The day on which the person wants to look at all of it again.
    pub revisit: Date,
}

impl Step {
    fn of(session: &Session) -> Option<Self> {
        let plan = session.plan.as_ref();
        let said = |field| plan.and_then(|plan| plan.text(field)).map(str::to_owned);
        let (cue, act) = (said(Field::Cue), said(Field::Act));
        let experiment = said(Field::Experiment);
        let experiment = if act.is_none() && experiment.is_none() { noted(session) } else { experiment };
        if act.is_none() && experiment.is_none() {
            return None;
        }
        Some(Self { cue, act, obstacle: said(Field::Obstacle), instead: said(Field::Instead), experiment })
    }
}

/// The note of a section without questions: a step in one line.
fn noted(session: &Session) -> Option<String> {
    let asked = |section: &Id| session.questions.items.iter().any(|item| item.section == *section);
    session.notes.iter().find(|(section, _)| !asked(section)).map(|(_, text)| text.clone())
}

/// The step that a sitting ended in, open or closed; none while nothing of it was written.
#[must_use]
pub fn step(session: &Session) -> Option<Step> {
    Step::of(session)
}

/// What followed from a sitting so far.
#[must_use]
pub fn steps(session: &Session) -> Steps {
    let tried = session.plan.as_ref().map(|plan| plan.tried.clone()).unwrap_or_default();
    let open = open_step(session);
    Steps { step: step(session), open: open.is_some(), revisit: open.map(|open| open.revisit), tried }
}

/// The step of a finished sitting, unless it was closed.
#[must_use]
pub fn open_step(session: &Session) -> Option<OpenStep> {
    let finished = session.finished?;
    let plan = session.plan.as_ref();
    if plan.is_some_and(|plan| plan.closed.is_some()) {
        return None;
    }
    let step = Step::of(session)?;
    let begun = plan.and_then(|plan| plan.begun).unwrap_or(finished).date();
    let days = plan.and_then(|plan| plan.days).unwrap_or(USUAL_DAYS);
    Some(OpenStep {
        session: session.id.clone(),
        step,
        begun,
        ends: begun.saturating_add(i64::from(days).days()),
        revisit: plan.and_then(|plan| plan.revisit).unwrap_or_else(|| usual_revisit(begun)),
    })
}

/// The day on which a step of `begun` is looked at again unless the person chose another: four weeks later,
/// or the last day that there is.
#[must_use]
pub fn usual_revisit(begun: Date) -> Date {
    begun.saturating_add(USUAL_WEEKS.weeks())
}

impl OpenStep {
    /// Whether it is time to ask how it went.
    #[must_use]
    pub fn is_due(&self, today: Date) -> bool {
        self.ends <= today || self.revisit <= today
    }

    /// Whether to ask of itself, rather than wait to be asked: a date has come since it was last mentioned.
    /// Each date is mentioned once.
    #[must_use]
    pub fn is_to_be_mentioned(&self, plan: Option<&Plan>, today: Date) -> bool {
        let mentioned = plan.and_then(|plan| plan.mentioned);
        [self.ends, self.revisit]
            .into_iter()
            .any(|date| date <= today && mentioned.is_none_or(|mentioned| mentioned < date))
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::pack::sample;
    use crate::session::Moment;

    fn session(begun: &str) -> Session {
        let begun: Moment = begun.parse().unwrap();
        let mut session = Session::begin(sample::id("s1"), &sample::small(), begun);
        session.finished = Some(begun);
        session
    }

    fn with_act(begun: &str) -> Session {
        let mut session = session(begun);
        let mut plan = Plan { begun: session.finished, ..Plan::default() };
        plan.texts.insert(Field::Act.id(), "ask for an hour".to_owned());
        session.plan = Some(plan);
        session
    }

    #[test]
    fn what_was_noted_in_one_go_is_a_step_too() {
        let mut session = session("2026-11-24T20:00:00+01:00");
        assert_eq!(open_step(&session), None);
        session.notes.insert(sample::id("work"), "About work.".to_owned());
        assert_eq!(open_step(&session), None, "a note on a lesson is none");
        session.notes.insert(sample::id("steps"), "Walk at noon.".to_owned());
        let open = open_step(&session).unwrap();
        assert_eq!(open.step.experiment.as_deref(), Some("Walk at noon."));
        session.finished = None;
        assert_eq!(open_step(&session), None, "an open sitting has none yet");
    }

    #[rstest]
    #[case("2026-11-24T20:00:00+01:00", "2026-12-08", "2026-12-22")]
    #[case("1970-01-01T00:00:00+00:00", "1970-01-15", "1970-01-29")]
    #[case("9999-12-30T11:00:00+12:00", "9999-12-31", "9999-12-31")]
    fn dates_are_two_and_four_weeks_later(#[case] begun: &str, #[case] ends: Date, #[case] revisit: Date) {
        let open = open_step(&with_act(begun)).unwrap();
        assert_eq!((open.ends, open.revisit), (ends, revisit));
        assert_eq!(steps(&with_act(begun)).revisit, Some(revisit));
    }

    #[test]
    fn each_date_is_mentioned_once() {
        let session = with_act("2026-11-24T20:00:00+01:00");
        let open = open_step(&session).unwrap();
        let mut plan = session.plan.clone().unwrap();
        let mut mention = |today: Date| {
            let mentioned = open.is_to_be_mentioned(Some(&plan), today);
            plan.mentioned = if mentioned { Some(today) } else { plan.mentioned };
            mentioned
        };
        let days = ["2026-12-07", "2026-12-08", "2026-12-09", "2026-12-25", "2026-12-26", "9999-12-31"];
        let said = days.map(|day| mention(day.parse().unwrap()));
        assert_eq!(said, [false, true, false, true, false, false]);
    }

    #[test]
    fn what_was_closed_is_not_open() {
        let mut session = with_act("2026-11-24T20:00:00+01:00");
        session.plan.as_mut().unwrap().closed = session.finished;
        assert_eq!(open_step(&session), None);
        assert_eq!(steps(&session).revisit, None, "nobody waits for it");
        assert!(step(&session).is_some(), "it was written all the same");
    }
}
