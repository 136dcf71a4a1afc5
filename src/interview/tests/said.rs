//! Answers, the month, levels, points; undo; progress and time.

use rstest::rstest;

use super::*;
use crate::session::{Answer, Month};

#[test]
fn an_answer_is_kept_with_its_time_and_moves_on() {
    let mut interview = at("w1");
    let outcome = interview.update(Action::Reply { reply: chose(4), ms: Some(900) });
    assert_eq!(outcome, Outcome { save: true, event: Event::Replied { item: id("w1"), reply: chose(4) } });
    let answer = &interview.session().answers[&id("w1")];
    assert_eq!((answer.reply, answer.ms), (chose(4), Some(900)));
    assert_eq!(*interview.place(), place_of("w2"));
}

#[test]
fn cannot_say_is_an_answer_where_it_is_offered() {
    let mut interview = at("h1");
    all(&mut interview, [Action::Reply { reply: Reply::CannotSay, ms: None }]);
    assert_eq!(interview.session().answers[&id("h1")].reply, Reply::CannotSay);
}

#[test]
fn undo_returns_to_the_question_and_redo_to_where_one_was() {
    let mut interview = at("w1");
    all(&mut interview, [reply(1), reply(2), Action::Next]);
    assert_eq!(does(&mut interview, Action::Undo), Event::Undone(Edit::Reply { item: id("w2") }));
    assert_eq!((interview.place(), answered(&interview)), (&place_of("w2"), vec!["w1"]));
    assert_eq!(does(&mut interview, Action::Redo), Event::Redone(Edit::Reply { item: id("w2") }));
    assert_eq!((interview.place(), answered(&interview)), (&place_of("r1"), vec!["w1", "w2"]));
}

#[test]
fn undo_brings_an_overwritten_answer_back() {
    let mut interview = at("w1");
    all(&mut interview, [reply(1), Action::Back, reply(5), Action::Undo]);
    assert_eq!(interview.session().answers[&id("w1")].reply, chose(1));
    all(&mut interview, [reply(2)]);
    assert_eq!(does(&mut interview, Action::Redo), Event::NothingToRedo, "a new answer ends redo");
}

#[test]
fn undo_in_a_jump_stands_in_the_jump_again() {
    let mut interview = at("review");
    all(&mut interview, [Action::Jump(place_of("r1")), reply(3), Action::Undo]);
    assert_eq!(*interview.place(), place_of("r1"));
    all(&mut interview, [reply(4)]);
    assert_eq!(*interview.place(), Place::Review);
}

#[test]
fn a_pack_about_no_month_takes_none() {
    let pack = Arc::new(sample::without_month());
    let mut interview = Interview::new(Arc::clone(&pack), begin(&pack));
    let outcome = interview.update(Action::Month(Some(Month::Calmer)));
    assert_eq!((outcome.event, outcome.save), (Event::NotHere, false));
    assert_eq!(interview.session().month, None);
}

#[test]
fn month_and_levels_are_said_and_taken_back() {
    let mut interview = interview();
    let level =
        |level: Option<u8>| Action::Level { axis: id("rest"), level: level.map(Percent::at_most_100) };
    all(&mut interview, [Action::Month(Some(Month::Calmer)), Action::Next, level(Some(70)), level(Some(60))]);
    assert_eq!(interview.session().month, Some(Month::Calmer));
    assert_eq!(interview.session().levels[&id("rest")].get(), 60);
    assert_eq!(does(&mut interview, Action::Undo), Event::Undone(Edit::Level { axis: id("rest") }));
    assert_eq!(interview.session().levels[&id("rest")].get(), 70);
    all(&mut interview, [level(None)]);
    assert!(interview.session().levels.is_empty(), "blank is not nought");
}

#[test]
fn saying_the_same_again_is_no_step_of_undo() {
    let mut interview = at("matters");
    all(&mut interview, [points("work", 30)]);
    assert_eq!(interview.update(points("work", 30)), Outcome { save: false, event: Event::Kept });
    all(&mut interview, [Action::Undo]);
    assert!(!interview.can_undo() && interview.can_redo());
}

#[test]
fn a_hundred_points_are_never_overspent() {
    let mut interview = at("matters");
    all(&mut interview, [points("work", 60), points("rest", 30)]);
    assert_eq!(interview.points_left(), 10);
    let outcome = interview.update(points("play", 40));
    assert_eq!(outcome, Outcome { save: true, event: Event::PointsCapped { left: 0 } });
    assert_eq!(interview.session().points[&id("play")].get(), 10);
    assert_eq!(does(&mut interview, points("work", 60)), Event::Kept, "its own points are its to give again");
    assert_eq!(
        interview.update(points("work", 61)),
        Outcome { save: false, event: Event::PointsCapped { left: 0 } }
    );
}

#[rstest]
#[case("w2", 1, 3, "work", Some((2, 2)))]
#[case("rest.", 2, 3, "rest", None)]
#[case("<myths", 1, 1, "myths", None)]
#[case("h1", 1, 1, "myths", Some((1, 2)))]
fn you_are_here(
    #[case] place: &str,
    #[case] number: usize,
    #[case] of: usize,
    #[case] section: &str,
    #[case] item: Option<(usize, usize)>,
) {
    let section = Some(SectionProgress { number, of, id: id(section), item });
    assert_eq!(at(place).progress(), Progress { answered: 0, of: 6, section });
}

#[rstest]
fn some_places_are_in_no_section(#[values("welcome", "matters", "review")] place: &str) {
    assert_eq!(at(place).progress().section, None);
}

#[test]
fn skipping_counts_as_answered_and_a_hot_take_does_not_count() {
    let mut interview = at("p2");
    all(&mut interview, [Action::Reply { reply: Reply::Skipped, ms: None }, Action::Next, Action::Next]);
    all(&mut interview, [reply(1)]);
    let progress = interview.progress();
    assert_eq!((progress.answered, progress.of), (1, 6));
}

#[rstest]
#[case::nothing_known("w1", &[], 8 * 9)]
#[case::two_are_no_pace("w1", &[1_000, 1_000], 6 * 9)]
#[case::own_median("w1", &[2_000, 4_000, 600_000], 5 * 4)]
#[case::the_third_of_four("w1", &[1_000, 1_000, 4_000, 4_000], 4 * 4)]
#[case::hot_take_passed("review", &[], 6 * 9)]
#[case::within_the_hot_take("h2", &[], 7 * 9)]
#[case::no_overflow("w1", &[u32::MAX, u32::MAX, u32::MAX], 21_474_837)]
fn time_left_goes_by_ones_own_pace(#[case] place: &str, #[case] times: &[u32], #[case] seconds: u32) {
    let mut interview = at("w1");
    for ms in times {
        let pages = matches!(interview.place(), Place::Page(_));
        all(&mut interview, pages.then_some(Action::Next));
        all(&mut interview, [Action::Reply { reply: chose(3), ms: Some(*ms) }]);
    }
    let session = Session { place: place_of(place), ..interview.session().clone() };
    assert_eq!(Interview::new(Arc::new(sample::small()), session).seconds_left(), seconds);
}

#[test]
fn a_look_at_the_review_does_not_pass_the_hot_take_over() {
    let mut interview = at("w1");
    all(&mut interview, [Action::OpenReview]);
    assert_eq!(interview.seconds_left(), 8 * 9);
}

#[test]
fn it_is_known_whether_there_is_something_to_take_back_or_to_bring_back() {
    let mut interview = at("w1");
    let can = |interview: &Interview| (interview.can_undo(), interview.can_redo());
    assert_eq!(can(&interview), (false, false));
    all(&mut interview, [reply(1)]);
    assert_eq!(can(&interview), (true, false));
    all(&mut interview, [Action::Undo]);
    assert_eq!(can(&interview), (false, true));
    all(&mut interview, [reply(2)]);
    assert_eq!(can(&interview), (true, false), "a new answer ends what could be brought back");
}

#[test]
fn answered_passed_over_and_open_questions_are_counted_with_those_that_are_not_scored() {
    assert_eq!(interview().reply_counts(), [0, 0, 8]);
    let pack = Arc::new(sample::small());
    let mut session = begin(&pack);
    let replies = [chose(1), Reply::Skipped, Reply::DoesNotApply, Reply::CannotSay, chose(2)];
    for (item, reply) in ["w1", "r1", "r2", "h1", "h2"].into_iter().zip(replies) {
        session.answers.insert(id(item), Answer::new(reply, None));
    }
    assert_eq!(Interview::new(pack, session).reply_counts(), [2, 3, 3]);
}
