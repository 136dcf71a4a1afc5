//! Where one may go from where.

use rstest::rstest;

use super::*;

const ROUTE: [&str; 18] = [
    "welcome", "matters", "w1", "w2", "work.", "r1", "r2", "rest.", "p1", "p2", "play.", "<myths", "h1",
    "h2", "myths.", "review", "result", "steps.",
];

fn route() -> Vec<Place> {
    ROUTE.iter().map(|place| place_of(place)).collect()
}

#[test]
fn the_route_asks_before_it_tells() {
    assert_eq!(interview().route(), route());
}

#[test]
fn one_key_an_item_and_enter_a_page_lead_through_it_all() {
    let mut interview = interview();
    let mut seen = vec![interview.place().clone()];
    while *interview.place() != Place::Review {
        let asks = matches!(interview.place(), Place::Item(_));
        all(&mut interview, [if asks { reply(3) } else { Action::Next }]);
        seen.push(interview.place().clone());
    }
    assert_eq!(seen, route()[..=15]);
    assert_eq!(interview.progress().answered, 6);
    assert_eq!(does(&mut interview, Action::Finish(now())), Event::Finished);
    assert_eq!(does(&mut interview, Action::Next), Event::Moved);
    assert_eq!(does(&mut interview, Action::Next), Event::AtEnd);
    assert_eq!(*interview.place(), place_of("steps."));
}

#[test]
fn back_walks_the_whole_route_and_then_out_of_it() {
    let mut interview = at("review");
    for place in route()[..15].iter().rev() {
        assert_eq!(does(&mut interview, Action::Back), Event::Moved);
        assert_eq!(interview.place(), place);
    }
    let outcome = interview.update(Action::Back);
    assert_eq!(outcome, Outcome { save: false, event: Event::LeftStart });
    assert_eq!(*interview.place(), Place::Welcome);
}

/// From the review to a place, one action there, and where that leads.
#[rstest]
#[case::answered("r1", reply(2), "review")]
#[case::skipped("r1", Action::Reply { reply: Reply::Skipped, ms: None }, "review")]
#[case::back("r1", Action::Back, "review")]
#[case::page("rest.", Action::Next, "review")]
#[case::welcome("welcome", Action::Next, "review")]
#[case::back_from_the_start("welcome", Action::Back, "review")]
#[case::matters("matters", Action::Next, "review")]
#[case::map_again("r1", Action::OpenReview, "review")]
#[case::passed_over("<myths", Action::PassOver, "review")]
#[case::wants_the_section("<myths", Action::Next, "h1")]
#[case::walks_on("work.", Action::Forward, "r1")]
fn a_jump_from_the_review_returns_there(#[case] to: &str, #[case] action: Action, #[case] then: &str) {
    let mut interview = at("review");
    all(&mut interview, [Action::Jump(place_of(to)), action]);
    assert_eq!(*interview.place(), place_of(then));
}

#[test]
fn the_review_remembers_where_it_was_opened() {
    let mut interview = at("w2");
    all(&mut interview, [Action::OpenReview, Action::Jump(place_of("p1")), reply(4)]);
    assert_eq!(*interview.place(), Place::Review);
    all(&mut interview, [Action::Back]);
    assert_eq!(*interview.place(), place_of("w2"));
    all(&mut interview, [Action::Back]);
    assert_eq!(*interview.place(), place_of("w1"), "it was one way there and one back");
}

#[rstest]
#[case::unanswered("w1", Action::Forward, Event::NeedsAnswer)]
#[case::enter_is_no_answer("w1", Action::Next, Event::NotHere)]
#[case::review("review", Action::Next, Event::NeedsFinish)]
#[case::over_the_review("review", Action::Forward, Event::NeedsFinish)]
#[case::no_result_yet("review", Action::Jump(Place::Result), Event::NeedsFinish)]
#[case::nor_what_follows("w1", Action::Jump(place_of("steps.")), Event::NeedsFinish)]
#[case::nowhere("w1", Action::Jump(place_of("x9")), Event::NotHere)]
#[case::here("w1", Action::Jump(place_of("w1")), Event::NotHere)]
#[case::review_in_review("review", Action::OpenReview, Event::NotHere)]
#[case::nothing_to_pass_over("w1", Action::PassOver, Event::NotHere)]
#[case::finish_elsewhere("work.", Action::Finish(now()), Event::NotHere)]
#[case::answer_to_a_page("work.", reply(3), Event::NotHere)]
#[case::cannot_say("w1", Action::Reply { reply: Reply::CannotSay, ms: None }, Event::NotHere)]
#[case::month_in_an_item("w1", Action::Month(None), Event::NotHere)]
#[case::level_in_an_item("w1", Action::Level { axis: id("work"), level: None }, Event::NotHere)]
#[case::points_on_no_axis("matters", points("pay", 5), Event::NotHere)]
#[case::note_on_no_section("w1", kept("pay", "x"), Event::NotHere)]
#[case::draft_on_no_section("w1", typed("pay", "x"), Event::NotHere)]
#[case::no_undo("w1", Action::Undo, Event::NothingToUndo)]
#[case::no_redo("w1", Action::Redo, Event::NothingToRedo)]
fn what_makes_no_sense_changes_nothing(#[case] place: &str, #[case] action: Action, #[case] event: Event) {
    let mut interview = at(place);
    let before = interview.session().clone();
    assert_eq!(interview.update(action), Outcome { save: false, event });
    assert_eq!(*interview.session(), before);
}

#[test]
fn forward_leads_over_what_is_answered() {
    let mut interview = at("w1");
    all(&mut interview, [reply(3), Action::Back, Action::Forward]);
    assert_eq!(*interview.place(), place_of("w2"));
    assert_eq!(does(&mut interview, Action::Forward), Event::NeedsAnswer);
}

#[test]
fn a_hot_take_can_be_passed_over_as_a_whole() {
    let mut interview = at("<myths");
    all(&mut interview, [Action::PassOver]);
    assert_eq!(*interview.place(), Place::Review);
}

#[test]
fn the_first_finish_is_the_one_that_counts() {
    let mut interview = at("review");
    let later: Moment = "2027-01-01T00:00:00+00:00".parse().unwrap();
    all(&mut interview, [Action::Finish(now()), Action::Back, Action::Finish(later)]);
    assert_eq!((interview.place(), interview.session().finished), (&Place::Result, Some(now())));
    all(&mut interview, [Action::Undo]);
    assert_eq!((interview.place(), interview.session().finished), (&Place::Review, None));
    assert_eq!(does(&mut interview, Action::Undo), Event::NothingToUndo);
}

#[test]
fn a_finished_sitting_walks_freely() {
    let mut interview = at("review");
    all(&mut interview, [Action::Finish(now()), Action::OpenReview, Action::Back]);
    assert_eq!(*interview.place(), Place::Result);
    all(&mut interview, [Action::OpenReview, Action::Next, Action::Forward, Action::Jump(Place::Welcome)]);
    assert_eq!(*interview.place(), Place::Welcome);
}
