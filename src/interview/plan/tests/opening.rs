//! Where a plan opens, where a jump leads, what a page offers, and how many points are left.

use super::*;

fn opened(plan: Plan) -> PlanPage {
    Planner::new(Session { plan: Some(plan), ..finished() }, PlanWay::WhatNow).page()
}

/// A page that was open and a day on which it was mentioned say nothing yet.
#[test]
fn a_plan_opens_on_its_map_once_something_was_said() {
    let nothing =
        Plan { at: Some(id("dance")), mentioned: Some("2026-12-08".parse().unwrap()), ..Plan::default() };
    assert_eq!(opened(nothing), PlanPage::Gap);
    assert_eq!(opened(Plan { gap: Some(id("work")), ..Plan::default() }), PlanPage::Map);
    assert_eq!(opened(Plan::default()), PlanPage::Gap);
}

#[test]
fn a_jump_leads_to_another_page_of_the_way_and_nowhere_else() {
    let mut planner = planner();
    assert_eq!(act(&mut planner, PlanAction::Jump(PlanPage::Gap)), PlanEvent::NotHere, "where one stands");
    let elsewhere = PlanPage::Hands(Reach::Accept);
    assert!(!planner.pages().contains(&elsewhere));
    assert_eq!(act(&mut planner, PlanAction::Jump(elsewhere)), PlanEvent::NotHere);
    assert_eq!(planner.page(), PlanPage::Gap);
    assert_eq!(act(&mut planner, PlanAction::Jump(PlanPage::IfThen)), PlanEvent::Moved);
    assert_eq!(planner.page(), PlanPage::IfThen);
}

#[test]
fn the_points_that_are_left_are_counted() {
    let mut planner = planner();
    assert_eq!(planner.points_left(), 40, "60 were given in the sitting");
    let slot = Slot::Points(id("rest"));
    act(&mut planner, PlanAction::Number { slot, value: Some(percent(30)) });
    assert_eq!(planner.points_left(), 10);
}

#[test]
fn the_gap_is_an_axis_of_the_sitting_or_none() {
    let mut planner = planner();
    assert_eq!(act(&mut planner, PlanAction::Gap(Some(id("dance")))), PlanEvent::NotHere);
    assert_eq!(planner.plan().gap, None);
    assert_eq!(act(&mut planner, PlanAction::Gap(Some(id("rest")))), PlanEvent::Kept);
    assert_eq!(planner.plan().gap, Some(id("rest")));
    act(&mut planner, PlanAction::Gap(None));
    assert_eq!(planner.plan().gap, None);
}

fn offered(page: PlanPage, plan: Plan) -> Vec<Choice> {
    let plan = Plan { at: Some(page.id()), ..plan };
    let planner = Planner::new(Session { plan: Some(plan), ..finished() }, PlanWay::WhatNow);
    assert_eq!(planner.page(), page);
    planner.choices("2026-11-24".parse().unwrap())
}

#[test]
fn a_page_offers_what_can_be_chosen_there() {
    let axes = ["work", "rest", "play"].map(|axis| Choice::Axis(id(axis)));
    assert_eq!(offered(PlanPage::Gap, Plan::default()), axes);
    assert_eq!(offered(PlanPage::Reach, Plan::default()), Reach::ALL.map(Choice::Reach));
    let lines = offered(PlanPage::Experiment, Plan::default());
    assert!(matches!(lines.as_slice(), [Choice::Field(_), .., Choice::Days]), "{lines:?}");
    assert_eq!(offered(PlanPage::Weights, Plan::default()), [], "numbers are not chosen");
}

#[test]
fn the_day_that_was_chosen_stands_among_those_that_are_offered() {
    let days = |plan| {
        let days = offered(PlanPage::Revisit, plan).into_iter();
        days.map(
            |choice| if let Choice::Date(date) = choice { date.to_string() } else { panic!("{choice:?}") },
        )
        .collect::<Vec<_>>()
    };
    let usual = days(Plan::default());
    assert!(usual.is_sorted() && usual.len() > 1 && usual[0].as_str() > "2026-11-24", "{usual:?}");
    let own = days(Plan { revisit: Some("2026-12-01".parse().unwrap()), ..Plan::default() });
    assert!(own.contains(&"2026-12-01".to_owned()) && own.is_sorted(), "{own:?}");
    let again = days(Plan { revisit: Some(usual[0].parse().unwrap()), ..Plan::default() });
    assert_eq!(again, usual, "none stands twice");
}
