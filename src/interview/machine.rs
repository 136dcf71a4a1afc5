//! Owns [`Interview`]: what may follow what, and every change to a session.
//! Must not know how it is shown, saved or timed.

use std::sync::Arc;

use super::{Action, Event, Outcome, history::History, resume, route};
use crate::pack::Pack;
use crate::session::{Place, Session};

/// One person's walk through one pack.
///
/// It starts wherever the session stands, so that a reloaded session goes on as if it had never stopped;
/// only undo begins anew.
#[derive(Clone, Debug)]
pub struct Interview {
    pub(super) pack: Arc<Pack>,
    pub(super) session: Session,
    pub(super) route: Vec<Place>,
    pub(super) history: History,
    set_aside: usize,
    /// The session is finished and its pack has changed since: its answers are history.
    pub(super) answers_closed: bool,
}

impl Interview {
    /// Takes `session` up where it stands; at its first item without an answer when that place is gone.
    ///
    /// When `pack` has changed since, answers to questions that are gone or ask something else now move to
    /// `session.set_aside`, and the session becomes one of the pack as it is. A finished session stays as it
    /// is: read it through its own questions.
    #[must_use]
    pub fn new(pack: Arc<Pack>, mut session: Session) -> Self {
        let finished = session.finished.is_some();
        let set_aside = if finished { 0 } else { resume::reconcile(&mut session, &pack) };
        let answers_closed = finished && session.questions != pack.questions();
        let route = route::route(&pack);
        resume::find_place(&mut session, route::open_part(&route, finished));
        Self { pack, session, route, history: History::default(), set_aside, answers_closed }
    }

    /// The same walk through another form of its pack: at the same place, or at the nearest one that is left.
    ///
    /// Answers stay where the question is the same; [`Interview::set_aside_now`] counts those that do not. A result is
    /// one of the new form, unlike that of a session that is taken up again. Undo begins anew.
    #[must_use]
    pub fn renewed(&self, pack: Arc<Pack>) -> Self {
        let mut session = self.session.clone();
        let finished = session.finished.take();
        let set_aside = resume::reconcile(&mut session, &pack);
        session.finished = finished;
        let route = route::route(&pack);
        let open = route::open_part(&route, finished.is_some());
        if let Some(place) = resume::nearest(&session.place, &self.route, open) {
            session.place = place;
        }
        resume::find_place(&mut session, open);
        Self { pack, session, route, history: History::default(), set_aside, answers_closed: false }
    }

    /// The questionnaire.
    #[must_use]
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// The questionnaire, to be shared with what follows.
    #[must_use]
    pub fn shared_pack(&self) -> Arc<Pack> {
        Arc::clone(&self.pack)
    }

    /// What was said so far, and where.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Where the person stands.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.session.place
    }

    /// Every place, in the order they are walked through.
    #[must_use]
    pub fn route(&self) -> &[Place] {
        &self.route
    }

    /// How many answers were set aside when this walk began, or was renewed.
    #[must_use]
    pub fn set_aside_now(&self) -> usize {
        self.set_aside
    }

    /// Whether there is an edit to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is an edit to bring back.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Does what a person asks, or says why not. The only way a session changes.
    pub fn update(&mut self, action: Action) -> Outcome {
        match action {
            Action::Reply { reply, ms } => self.reply(reply, ms),
            Action::Month(month) => self.say_month(month),
            Action::Level { axis, level } => self.set_level(axis, level),
            Action::Points { axis, points } => self.give_points(axis, points),
            Action::Next => self.next(),
            Action::Back => self.back(),
            Action::Forward => self.forward(),
            Action::PassOver => self.pass_over(),
            Action::OpenReview => self.open_review(),
            Action::Jump(place) => self.jump(place),
            Action::Undo => match self.history.undo(&mut self.session) {
                Some(edit) => Outcome::changed(Event::Undone(edit)),
                None => Outcome::same(Event::NothingToUndo),
            },
            Action::Redo => match self.history.redo(&mut self.session) {
                Some(edit) => Outcome::changed(Event::Redone(edit)),
                None => Outcome::same(Event::NothingToRedo),
            },
            Action::NoteTyped { section, text } => self.type_note(section, text),
            Action::NoteKept { section, text } => self.keep_note(section, text),
            Action::Finish(moment) => self.finish(moment),
            Action::Planned(plan) => self.take_plan(plan),
        }
    }
}
