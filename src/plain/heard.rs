//! Owns what a listener has heard of a result and of the step that followed from it, so that leaving does not say it
//! twice. Must not decide when something is said.

use crate::session::Session;
use crate::summary::{Step, open_step};

/// What was heard.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    result: Option<Box<Session>>,
    step: Option<Step>,
}

impl Heard {
    /// The result was said, and with it the step that is open.
    pub(super) fn hear_result(&mut self, session: &Session) {
        self.result = Some(Box::new(session.clone()));
        self.hear_step(session);
    }

    /// The step was said.
    pub(super) fn hear_step(&mut self, session: &Session) {
        self.step = open_step(session).map(|open| open.step);
    }

    /// Whether the result of that sitting was heard as it stands now.
    #[must_use]
    pub fn result(&self, session: &Session) -> bool {
        let Session { id, answers, levels, .. } = session;
        self.result
            .as_ref()
            .is_some_and(|heard| (&heard.id, &heard.answers, &heard.levels) == (id, answers, levels))
    }

    /// Whether that step was heard, in these words.
    #[must_use]
    pub fn step(&self, step: &Step) -> bool {
        self.step.as_ref() == Some(step)
    }
}
