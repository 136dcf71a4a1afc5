//! Where a plan opens, where a jump leads, and how many points are left.

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
