//! Any actions in a sitting, and any in the plan behind it: no answer is lost, undo is the inverse, and going back is
//! never refused.
#![no_main]

use std::collections::BTreeMap;

use fourfold::interview::{Action, Edit, Event, Interview, PlanAction, PlanEvent, PlanWay, Planner};
use fourfold::session::{Place, Plan, Session};
use fuzzed::{PACKS, Tape, action, moment, plan_action, sitting};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut tape = Tape::new(data);
    let Some(pack) = tape.one(&*PACKS) else { return };
    let ways = [None, Some(PlanWay::WhatNow), Some(PlanWay::CheckIn)];
    let Some(way) = tape.one(&ways) else { return };
    let mut interview = sitting(&pack);
    let (mut done, mut undone) = (Vec::new(), Vec::new());
    for _ in 0..if way.is_some() { 16 } else { usize::MAX } {
        let Some(action) = action(&mut tape, &interview) else { break };
        match act(&mut interview, action) {
            Event::Replied { item, reply } => {
                done.push((item, reply));
                undone.clear();
            }
            Event::Undone(Edit::Reply { .. }) => undone.extend(done.pop()),
            Event::Redone(Edit::Reply { .. }) => done.extend(undone.pop()),
            _ => {}
        }
        let answers = interview.session().answers.iter().map(|(id, answer)| (id.clone(), answer.reply));
        assert_eq!(answers.collect::<BTreeMap<_, _>>(), done.iter().cloned().collect());
    }
    let again = Interview::new(pack, reloaded(interview.session()));
    assert_eq!(again.session(), interview.session());
    leads_out(&mut interview);
    if let Some(way) = way {
        plan(&mut tape, Session { finished: Some(moment()), ..interview.session().clone() }, way);
    }
});

fn reloaded(session: &Session) -> Session {
    serde_json::from_str(&serde_json::to_string(session).unwrap()).unwrap()
}

/// What was said, without where one stands and what is half typed.
fn said(session: &Session) -> Session {
    Session { place: Place::Welcome, trail: Vec::new(), draft: None, ..session.clone() }
}

fn act(interview: &mut Interview, action: Action) -> Event {
    let before = interview.session().clone();
    let travels = matches!(action, Action::Undo | Action::Redo | Action::NoteTyped { .. });
    let goes_back = action == Action::Back;
    let outcome = interview.update(action);
    let now = interview.session();
    assert!(outcome.save || *now == before, "a change that is not saved");
    assert!(outcome.event != Event::NotHere || *now == before);
    assert!(!goes_back || matches!(outcome.event, Event::Moved | Event::LeftStart));
    assert!(interview.route().contains(interview.place()));
    assert!(now.points.values().map(|points| u32::from(points.get())).sum::<u32>() <= 100);
    let replied = matches!(outcome.event, Event::Replied { .. });
    if !travels && (replied || said(&before) != said(now)) {
        let mut there = interview.clone();
        let _ = there.update(Action::Undo);
        assert_eq!(there.session(), &before);
        let _ = there.update(Action::Redo);
        assert_eq!(there.session(), now);
    }
    outcome.event
}

fn leads_out(interview: &mut Interview) {
    let before = said(interview.session());
    let steps = interview.route().len() + 2;
    assert!((0..steps).any(|_| act(interview, Action::Back) == Event::LeftStart), "round in a circle");
    assert_eq!(said(interview.session()), before);
}

fn planned(planner: &Planner) -> Plan {
    Plan { at: None, draft: None, ..planner.plan().clone() }
}

fn plan(tape: &mut Tape<'_>, session: Session, way: PlanWay) {
    let mut planner = Planner::new(session, way);
    while let Some(action) = plan_action(tape, planner.session()) {
        let before = planned(&planner);
        let edits = !matches!(action, PlanAction::Undo | PlanAction::Redo | PlanAction::Mentioned(_));
        let goes_back = action == PlanAction::Back;
        let outcome = planner.update(action, moment());
        let after = planned(&planner);
        assert!(!goes_back || matches!(outcome.event, PlanEvent::Moved | PlanEvent::LeftStart));
        assert!(outcome.save || before == after);
        if edits && !goes_back && before != after {
            let _ = planner.update(PlanAction::Undo, moment());
            assert_eq!(planned(&planner), before);
            let _ = planner.update(PlanAction::Redo, moment());
            assert_eq!(planned(&planner), after);
        }
    }
    let again = Planner::new(reloaded(planner.session()), way);
    assert_eq!(planned(&again), planned(&planner));
    let out = (0..40).any(|_| planner.update(PlanAction::Back, moment()).event == PlanEvent::LeftStart);
    assert!(out, "round in a circle");
}
