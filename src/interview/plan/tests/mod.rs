//! What a person relies on in "what now": nothing said is lost, back is always possible, undo is the inverse.

mod keeping;
mod opening;

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;
use rstest::rstest;

use super::*;
use crate::pack::sample::{id, small};
use crate::session::{Did, Field, Format, Next, OptionKind, Reach};
use crate::summary::open_step;

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

fn now() -> Moment {
    moment("2026-11-24T20:00:00+01:00")
}

fn later() -> Moment {
    moment("2026-12-08T20:00:00+01:00")
}

fn finished() -> Session {
    let mut session = Session::begin(id("s1"), &small(), now());
    session.finished = Some(now());
    session.points = BTreeMap::from([(id("work"), Percent::at_most_100(60))]);
    session
}

fn planner() -> Planner {
    Planner::new(finished(), PlanWay::WhatNow)
}

fn act(planner: &mut Planner, action: PlanAction) -> PlanEvent {
    planner.update(action, now()).event
}

fn keep(field: Field, text: &str) -> PlanAction {
    PlanAction::Kept { field, text: text.to_owned() }
}

fn percent(value: u8) -> Percent {
    Percent::at_most_100(value)
}

#[test]
fn every_page_can_be_passed_over_to_the_end_and_leaves_nothing_behind() {
    let mut planner = planner();
    let mut seen = vec![planner.page()];
    while act(&mut planner, PlanAction::Next) == PlanEvent::Moved {
        seen.push(planner.page());
    }
    assert_eq!(seen, planner.pages());
    assert_eq!(seen.last(), Some(&PlanPage::Done));
    assert_eq!(planner.session().plan, None, "nothing was said");
}

#[rstest]
#[case(Reach::Change)]
#[case(Reach::Influence)]
#[case(Reach::Accept)]
fn each_answer_to_can_it_be_changed_has_a_next_page_of_its_own(#[case] reach: Reach) {
    let mut planner = planner();
    act(&mut planner, PlanAction::Next);
    act(&mut planner, PlanAction::Reach(Some(reach)));
    act(&mut planner, PlanAction::Next);
    assert_eq!(planner.page(), PlanPage::Hands(reach));
    assert_eq!(planner.page().fields().len(), 1);
    act(&mut planner, PlanAction::Back);
    act(&mut planner, PlanAction::Reach(None));
    act(&mut planner, PlanAction::Next);
    assert_eq!(planner.page(), PlanPage::Staying, "without an answer there is none");
}

#[test]
fn a_reloaded_plan_stands_on_the_same_page_with_the_same_half_text() {
    let mut planner = planner();
    act(&mut planner, PlanAction::Jump(PlanPage::Option(OptionKind::Role)));
    let slot = Slot::Guess { option: OptionKind::Role, axis: id("work"), end: GuessEnd::Likely };
    act(&mut planner, PlanAction::Number { slot, value: Some(percent(65)) });
    let json = serde_json::to_string(planner.session()).unwrap();
    let again = Planner::new(serde_json::from_str(&json).unwrap(), PlanWay::WhatNow);
    assert_eq!(again.page(), PlanPage::Option(OptionKind::Role));
    assert_eq!(again.session(), planner.session());

    act(&mut planner, PlanAction::Jump(PlanPage::IfThen));
    act(&mut planner, PlanAction::Typed { field: Field::Act, text: "ask for an ho".to_owned() });
    let again = Planner::new(planner.session().clone(), PlanWay::WhatNow);
    let draft = again.plan().draft.as_ref().unwrap();
    assert_eq!((again.page(), draft.text.as_str()), (PlanPage::IfThen, "ask for an ho"));
}

/// Else opening it would save it, and tell a person of a full disk who has only looked.
#[test]
fn a_plan_of_an_older_version_that_is_only_opened_stays_as_it_is() {
    let mut session = finished();
    session.format.minor = 0;
    session.plan = Some(Plan { at: Some(PlanPage::Trade.id()), ..Plan::default() });
    let planner = Planner::new(session.clone(), PlanWay::WhatNow);
    assert_eq!((planner.page(), planner.session()), (PlanPage::Trade, &session));
}

#[test]
fn a_page_of_a_newer_version_does_no_harm() {
    let mut session = finished();
    session.plan = Some(Plan { at: Some(id("dance")), gap: Some(id("work")), ..Plan::default() });
    assert_eq!(Planner::new(session, PlanWay::WhatNow).page(), PlanPage::Map);
}

#[test]
fn an_older_file_becomes_one_of_this_version_and_a_newer_one_stays() {
    for (minor, expected) in [(0, Format::CURRENT.minor), (99, 99)] {
        let mut session = finished();
        session.format.minor = minor;
        let mut planner = Planner::new(session, PlanWay::WhatNow);
        act(&mut planner, PlanAction::Reach(Some(Reach::Change)));
        assert_eq!(planner.session().format.minor, expected);
    }
}

#[test]
fn a_step_is_dated_when_it_is_first_written_and_not_when_it_is_polished() {
    let mut planner = planner();
    act(&mut planner, keep(Field::Cue, "it is Monday"));
    assert_eq!(planner.plan().begun, None, "a cue alone is no step");
    act(&mut planner, keep(Field::Act, "ask"));
    let _ = planner.update(keep(Field::Act, "ask for an hour"), later());
    assert_eq!(planner.plan().begun, Some(now()));
    act(&mut planner, keep(Field::Act, "  \n"));
    assert_eq!((planner.plan().begun, planner.plan().text(Field::Act)), (None, None));
}

#[test]
fn of_the_hundred_points_no_more_can_be_given_than_are_left() {
    let mut planner = planner();
    let mut give =
        |axis: &str, value| act(&mut planner, PlanAction::Number { slot: Slot::Points(id(axis)), value });
    assert_eq!(give("rest", Some(percent(50))), PlanEvent::PointsCapped { left: 0 });
    assert_eq!(give("work", Some(percent(30))), PlanEvent::Kept);
    assert_eq!(give("rest", None), PlanEvent::Kept);
    assert_eq!(give("work", None), PlanEvent::Kept);
    assert_eq!(
        planner.points(),
        &BTreeMap::from([(id("work"), Percent::default())]),
        "not the sitting's again"
    );
    assert_eq!(planner.session().points, finished().points, "the sitting's own stay");
}

fn checked(next: Next) -> Planner {
    let mut planner = planner();
    act(&mut planner, keep(Field::Cue, "it is Monday"));
    act(&mut planner, keep(Field::Act, "ask for an hour"));
    act(&mut planner, PlanAction::Revisit(Some("2026-12-20".parse().unwrap())));
    act(&mut planner, PlanAction::Close);
    let mut planner = Planner::new(planner.session().clone(), PlanWay::CheckIn);
    let mut do_now = |action| planner.update(action, later()).event;
    assert_eq!(do_now(PlanAction::Next), PlanEvent::NeedsAnswer);
    do_now(PlanAction::Did(Did::Partly));
    do_now(PlanAction::Next);
    do_now(keep(Field::Learned, "Mondays are full."));
    do_now(PlanAction::Next);
    do_now(keep(Field::NextStep, "ask on Tuesday"));
    let said = "If it is Monday, then I will ask for an hour.".to_owned();
    assert_eq!(do_now(PlanAction::CheckIn { step: said, next }), PlanEvent::Moved);
    assert_eq!(planner.page(), PlanPage::CheckDone);
    planner
}

#[rstest]
#[case(Next::Again, Some((Some("ask for an hour"), None)))]
#[case(Next::Another, Some((None, Some("ask on Tuesday"))))]
#[case(Next::Close, None)]
fn a_check_in_keeps_what_was_learned_and_leads_on(
    #[case] next: Next,
    #[case] step: Option<(Option<&str>, Option<&str>)>,
) {
    let mut planner = checked(next);
    let tried = planner.plan().tried.last().unwrap();
    assert_eq!(tried.step, "If it is Monday, then I will ask for an hour.");
    assert_eq!((tried.begun, tried.checked, tried.did), (Some(now()), later(), Some(Did::Partly)));
    assert_eq!(tried.learned.as_deref(), Some("Mondays are full."));
    let open = open_step(planner.session());
    let says = open.as_ref().map(|open| (open.step.act.as_deref(), open.step.experiment.as_deref()));
    assert_eq!(says, step);
    assert!(open.is_none_or(|open| open.begun == later().date() && open.ends > later().date()));

    act(&mut planner, PlanAction::Back);
    assert_eq!((planner.page(), planner.plan().tried.len()), (PlanPage::CheckNext, 0), "taken back");
    assert_eq!(planner.plan().did, Some(Did::Partly));
    assert_eq!(planner.plan().text(Field::Learned), Some("Mondays are full."));
}

#[test]
fn a_step_that_is_written_after_the_end_is_open_again() {
    let planner = checked(Next::Close);
    let mut planner = Planner::new(planner.session().clone(), PlanWay::WhatNow);
    let _ = planner.update(keep(Field::Act, "ask once more"), later());
    assert_eq!(open_step(planner.session()).unwrap().begun, later().date());
}

#[test]
fn another_step_keeps_every_text_of_the_one_before() {
    let mut planner = planner();
    let texts = [
        (Field::Experiment, "leave at five"),
        (Field::MindChange, "three calm weeks"),
        (Field::Cue, "it is Monday"),
        (Field::Act, "ask"),
        (Field::Obstacle, "a full week"),
        (Field::Instead, "ask on Tuesday"),
    ];
    for (field, text) in texts {
        act(&mut planner, keep(field, text));
    }
    act(&mut planner, PlanAction::Close);
    let mut planner = Planner::new(planner.session().clone(), PlanWay::CheckIn);
    act(&mut planner, PlanAction::Did(Did::Did));
    act(&mut planner, keep(Field::NextStep, "walk at noon"));
    act(&mut planner, PlanAction::CheckIn { step: "It.".to_owned(), next: Next::Another });
    let tried = planner.plan().tried.last().unwrap();
    for (field, text) in texts {
        assert_eq!(tried.texts.get(&field.id()).map(String::as_str), Some(text));
    }
    assert_eq!(planner.plan().texts.len(), 1, "only the new step stands there: {:?}", planner.plan().texts);
}

#[test]
fn a_line_for_a_next_step_that_was_not_taken_is_gone_with_the_check_in() {
    let planner = checked(Next::Close);
    assert_eq!(planner.plan().text(Field::NextStep), None);
}

#[test]
fn a_noted_step_that_was_closed_can_be_followed_by_a_written_one() {
    let mut session = finished();
    session.notes.insert(id("steps"), "Walk at noon.".to_owned());
    let mut planner = Planner::new(session, PlanWay::CheckIn);
    act(&mut planner, PlanAction::Did(Did::Did));
    act(&mut planner, PlanAction::CheckIn { step: "Walk at noon.".to_owned(), next: Next::Close });
    assert_eq!(open_step(planner.session()), None);
    let mut planner = Planner::new(planner.session().clone(), PlanWay::WhatNow);
    act(&mut planner, keep(Field::Experiment, "walk at one"));
    assert!(open_step(planner.session()).is_some());
    act(&mut planner, keep(Field::Experiment, ""));
    act(&mut planner, keep(Field::Experiment, "walk at two"));
    assert!(open_step(planner.session()).is_some());
}

#[test]
fn the_map_opens_and_closes_on_any_page() {
    let mut planner = planner();
    for _ in 0..2 {
        let page = planner.page();
        act(&mut planner, PlanAction::Map);
        assert_eq!(planner.page(), PlanPage::Map);
        assert_eq!(act(&mut planner, PlanAction::Map), PlanEvent::Moved);
        assert_eq!(planner.page(), page);
        act(&mut planner, PlanAction::Next);
    }
}

fn any_axis() -> impl Strategy<Value = crate::pack::Id> {
    select(vec!["work", "rest", "play", "none"]).prop_map(id)
}

fn any_slot() -> impl Strategy<Value = Slot> {
    let option = select(OptionKind::ALL.to_vec());
    let end = select(vec![GuessEnd::Low, GuessEnd::Likely, GuessEnd::High]);
    (any_axis(), option, end, 0..4_u8).prop_map(|(axis, option, end, which)| match which {
        0 => Slot::Points(axis),
        1 => Slot::Swing(axis),
        2 => Slot::Floor(axis),
        _ => Slot::Guess { option, axis, end },
    })
}

fn any_action() -> impl Strategy<Value = PlanAction> {
    let text = prop::sample::select(vec!["", "a", "two\nlines", " b "]).prop_map(str::to_owned);
    let field = select(Field::ALL.to_vec());
    let axis = any_axis();
    let value = prop::option::of((0..=100_u8).prop_map(Percent::at_most_100));
    let slot = any_slot();
    let pages = way(PlanWay::WhatNow, &Plan::default());
    let page = prop_oneof![
        select(pages),
        select(OptionKind::ALL.map(PlanPage::Option).to_vec()),
        select(Reach::ALL.map(PlanPage::Hands).to_vec()),
    ];
    prop_oneof![
        1 => prop::option::of(axis).prop_map(PlanAction::Gap),
        1 => prop::option::of(select(Reach::ALL.to_vec())).prop_map(PlanAction::Reach),
        1 => (field.clone(), text.clone()).prop_map(|(field, text)| PlanAction::Typed { field, text }),
        1 => (field, text).prop_map(|(field, text)| PlanAction::Kept { field, text }),
        4 => (slot, value).prop_map(|(slot, value)| PlanAction::Number { slot, value }),
        1 => select(OptionKind::ALL.to_vec()).prop_map(PlanAction::Clear),
        1 => prop::option::of(0..30_u8).prop_map(PlanAction::Days),
        1 => prop::option::of(1..28_i8).prop_map(|day| {
            PlanAction::Revisit(day.map(|day| jiff::civil::date(2027, 1, day)))
        }),
        1 => select(Did::ALL.to_vec()).prop_map(PlanAction::Did),
        1 => select(Next::ALL.to_vec()).prop_map(|next| PlanAction::CheckIn { step: "It.".to_owned(), next }),
        4 => Just(PlanAction::Next),
        2 => Just(PlanAction::Back),
        1 => page.prop_map(PlanAction::Jump),
        1 => Just(PlanAction::Map),
        2 => Just(PlanAction::Undo),
        1 => Just(PlanAction::Redo),
    ]
}

/// A plan without where it stands and what is half written.
fn said(planner: &Planner) -> Plan {
    Plan { at: None, draft: None, ..planner.plan().clone() }
}

proptest! {
    #[test]
    fn undo_is_the_inverse_and_redo_its_own(actions in prop::collection::vec(any_action(), 1..40)) {
        let mut planner = planner();
        for action in actions {
            let undoes = matches!(action, PlanAction::Undo | PlanAction::Redo);
            let before = said(&planner);
            let depth = planner.undo.len();
            act(&mut planner, action);
            let after = said(&planner);
            if !undoes && planner.undo.len() == depth + 1 {
                act(&mut planner, PlanAction::Undo);
                prop_assert_eq!(&said(&planner), &before);
                act(&mut planner, PlanAction::Redo);
                prop_assert_eq!(&said(&planner), &after);
            } else if !undoes && planner.undo.len() == depth {
                prop_assert_eq!(before, after, "what changed can be undone");
            }
        }
    }

    #[test]
    fn back_is_never_refused_and_leads_out(
        actions in prop::collection::vec(any_action(), 1..30),
        check in any::<bool>(),
    ) {
        let mut planner = planner();
        act(&mut planner, keep(Field::Act, "ask"));
        if check {
            planner = Planner::new(planner.session().clone(), PlanWay::CheckIn);
        }
        for action in actions {
            act(&mut planner, action);
        }
        let mut steps = 0;
        loop {
            match act(&mut planner, PlanAction::Back) {
                PlanEvent::Moved => steps += 1,
                event => {
                    prop_assert_eq!(event, PlanEvent::LeftStart);
                    break;
                }
            }
            prop_assert!(steps < 40, "it leads in circles");
        }
    }

    #[test]
    fn a_reload_changes_nothing_that_was_said(actions in prop::collection::vec(any_action(), 1..40)) {
        let mut planner = planner();
        for action in actions {
            act(&mut planner, action);
        }
        let json = serde_json::to_string(planner.session()).unwrap();
        let again = Planner::new(serde_json::from_str(&json).unwrap(), planner.way());
        prop_assert_eq!(said(&again), said(&planner));
        prop_assert_eq!(&again.plan().draft, &planner.plan().draft);
    }

    #[test]
    fn no_text_is_lost_by_writing_another(first in select(Field::ALL.to_vec()), second in select(Field::ALL.to_vec())) {
        prop_assume!(first != second);
        let mut planner = planner();
        act(&mut planner, PlanAction::Typed { field: first, text: "first".to_owned() });
        act(&mut planner, PlanAction::Typed { field: second, text: "second".to_owned() });
        prop_assert_eq!(planner.plan().text(first), Some("first"));
        prop_assert_eq!(&planner.plan().draft.as_ref().unwrap().text, "second");
    }
}
