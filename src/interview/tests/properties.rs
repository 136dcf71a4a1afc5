//! What holds after any actions, sensible or not.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::session::Month;

fn any_place() -> impl Strategy<Value = Place> {
    let route = select(interview().route().to_vec());
    prop_oneof![9 => route, 1 => select(vec![place_of("x9"), place_of("pay."), place_of("<work")])]
}

fn any_percent() -> impl Strategy<Value = Option<Percent>> {
    prop::option::of((0..=100_u8).prop_map(Percent::at_most_100))
}

fn any_action() -> impl Strategy<Value = Action> {
    let replies = [chose(1), chose(2), chose(5), Reply::Skipped, Reply::DoesNotApply, Reply::CannotSay];
    let axes = || select(vec![id("work"), id("rest"), id("play"), id("pay")]);
    let sections = || select(vec![id("work"), id("rest"), id("steps"), id("pay")]);
    let texts = || select(vec!["", " ", "a", "b"]).prop_map(str::to_owned);
    let reply = (select(replies.to_vec()), select(vec![None, Some(1_500), Some(8_000)]));
    prop_oneof![
        8 => reply.prop_map(|(reply, ms)| Action::Reply { reply, ms }),
        2 => prop::option::of(select(Month::ALL.to_vec())).prop_map(Action::Month),
        2 => (axes(), any_percent()).prop_map(|(axis, level)| Action::Level { axis, level }),
        3 => (axes(), any_percent()).prop_map(|(axis, points)| Action::Points { axis, points }),
        5 => Just(Action::Next),
        4 => Just(Action::Back),
        3 => Just(Action::Forward),
        1 => Just(Action::PassOver),
        2 => Just(Action::OpenReview),
        4 => any_place().prop_map(Action::Jump),
        4 => Just(Action::Undo),
        3 => Just(Action::Redo),
        3 => (sections(), texts()).prop_map(|(section, text)| Action::NoteTyped { section, text }),
        3 => (sections(), texts()).prop_map(|(section, text)| Action::NoteKept { section, text }),
        2 => Just(Action::Finish(now())),
    ]
}

fn any_actions() -> impl Strategy<Value = Vec<Action>> {
    prop::collection::vec(any_action(), 0..60)
}

fn after(actions: Vec<Action>) -> Interview {
    let mut interview = interview();
    for action in actions {
        let _ = interview.update(action);
    }
    interview
}

/// What was said, without where one stands and what is half typed.
fn said(session: &Session) -> Session {
    Session { place: Place::Welcome, trail: Vec::new(), draft: None, ..session.clone() }
}

/// The simplest account of answers: what was done, what was undone.
#[derive(Default)]
struct Model {
    done: Vec<(Id, Reply)>,
    undone: Vec<(Id, Reply)>,
}

impl Model {
    fn hears(&mut self, event: &Event) {
        if let Event::Replied { item, reply } = event {
            self.done.push((item.clone(), *reply));
            self.undone.clear();
        } else if let Event::Undone(Edit::Reply { .. }) = event {
            self.undone.extend(self.done.pop());
        } else if let Event::Redone(Edit::Reply { .. }) = event {
            self.done.extend(self.undone.pop());
        }
    }

    fn answers(&self) -> BTreeMap<Id, Reply> {
        self.done.iter().cloned().collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn no_answer_is_ever_lost(actions in any_actions()) {
        let (mut interview, mut model) = (interview(), Model::default());
        for action in actions {
            model.hears(&interview.update(action).event);
            let answers = &interview.session().answers;
            let replies: BTreeMap<_, _> = answers.iter().map(|(id, answer)| (id.clone(), answer.reply)).collect();
            prop_assert_eq!(replies, model.answers());
        }
    }

    #[test]
    fn what_must_hold_in_every_state(actions in any_actions()) {
        let mut interview = interview();
        for action in actions {
            let before = interview.session().clone();
            let outcome = interview.update(action);
            let session = interview.session();
            prop_assert!(outcome.save || *session == before, "a change that is not saved");
            prop_assert!(outcome.event != Event::NotHere || *session == before);
            prop_assert!(interview.route().contains(interview.place()));
            let over = interview.route().iter().position(|place| *place == Place::Review).unwrap();
            let open = interview.route()[..=over].contains(interview.place());
            prop_assert!(open || session.finished.is_some(), "a result nobody asked for");
            prop_assert!(session.points.values().map(|points| u32::from(points.get())).sum::<u32>() <= 100);
            prop_assert!(session.notes.values().all(|note| !note.trim().is_empty()));
            let scored = interview.pack().items().filter(|(_, item)| item.scored.is_some());
            let answered = scored.filter(|(_, item)| session.answers.contains_key(&item.id)).count();
            let progress = interview.progress();
            prop_assert_eq!((progress.answered, progress.of), (answered, 6));
        }
    }

    #[test]
    fn undo_is_the_inverse_of_every_edit(actions in any_actions(), action in any_action()) {
        let mut interview = after(actions);
        let before = interview.session().clone();
        let travels = matches!(action, Action::Undo | Action::Redo | Action::NoteTyped { .. });
        let event = does(&mut interview, action);
        let edited = matches!(event, Event::Replied { .. }) || said(&before) != said(interview.session());
        if edited && !travels {
            let after = interview.session().clone();
            let _ = interview.update(Action::Undo);
            prop_assert_eq!(interview.session(), &before);
            let _ = interview.update(Action::Redo);
            prop_assert_eq!(interview.session(), &after);
        }
    }

    #[test]
    fn undoing_all_and_redoing_it_changes_nothing(actions in any_actions()) {
        let mut interview = after(actions);
        let before = interview.session().clone();
        let mut steps = 0;
        while interview.can_undo() {
            prop_assert!(matches!(does(&mut interview, Action::Undo), Event::Undone(_)));
            steps += 1;
        }
        prop_assert_eq!(said(interview.session()), begin(&sample::small()), "nothing said is left");
        for _ in 0..steps {
            prop_assert!(matches!(does(&mut interview, Action::Redo), Event::Redone(_)));
        }
        prop_assert_eq!(interview.session(), &before);
    }

    #[test]
    fn back_is_never_refused(actions in any_actions()) {
        let mut interview = after(actions);
        let said_before = said(interview.session());
        for _ in 0..interview.route().len() + 2 {
            match does(&mut interview, Action::Back) {
                Event::Moved => (),
                event => {
                    prop_assert_eq!(event, Event::LeftStart);
                    prop_assert_eq!(interview.place(), &Place::Welcome);
                    prop_assert_eq!(said(interview.session()), said_before);
                    return Ok(());
                }
            }
        }
        prop_assert!(false, "back leads round in a circle");
    }

    #[test]
    fn a_reloaded_sitting_goes_on_as_if_nothing_had_been(actions in any_actions(), more in any_actions()) {
        let mut here = after(actions);
        let json = serde_json::to_string(here.session()).unwrap();
        let mut there = Interview::new(Arc::new(sample::small()), serde_json::from_str(&json).unwrap());
        prop_assert_eq!((here.session(), there.set_aside_now()), (there.session(), 0));
        // Undo alone begins anew.
        for action in more.into_iter().filter(|action| !matches!(action, Action::Undo | Action::Redo)) {
            prop_assert_eq!(here.update(action.clone()), there.update(action));
            prop_assert_eq!(here.session(), there.session());
            prop_assert_eq!(here.seconds_left(), there.seconds_left());
        }
    }
}
