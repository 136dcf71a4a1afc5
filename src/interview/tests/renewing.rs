//! Going on in another form of the pack, while somebody writes at it.

use rstest::rstest;

use super::*;
use crate::pack::sample::edited::Edited;

/// A walk through the four lessons that stands at a place, with the first four questions answered.
fn walk(place: &str) -> Interview {
    let pack = Arc::new(Edited::begin().pack());
    let mut interview = Interview::new(Arc::clone(&pack), Session { place: place_of("m1"), ..begin(&pack) });
    all(&mut interview, [reply(1), reply(2), reply(3), reply(4)]);
    Interview::new(pack, Session { place: place_of(place), ..interview.session().clone() })
}

fn renewed(interview: &Interview, edited: &Edited) -> Interview {
    interview.renewed(Arc::new(edited.pack()))
}

#[rstest]
#[case::reworded(Edited::begin().with("How worthwhile does your pay feel", "How worth it is your pay"))]
#[case::one_before_it_reworded(Edited::begin().with("How fair is your pay", "How just is your pay"))]
#[case::some_before_it_gone(Edited::begin().without(&["m1", "m2"]))]
#[case::moved(Edited::begin().before("m5", "m1"))]
#[case::moved_behind(Edited::begin().before("m4", "m6").before("m3", "m6"))]
#[case::in_another_lesson(Edited::begin().before("m5", "g3").before("m6", "g3"))]
fn it_stays_at_the_same_question(#[case] edited: Edited) {
    let interview = renewed(&walk("m5"), &edited);
    assert_eq!(*interview.place(), place_of("m5"));
    assert_eq!(interview.pack(), &edited.pack());
    assert_eq!(interview.session().questions, edited.pack().questions());
}

#[rstest]
#[case::the_next("m5", &["m4", "m5"], "m6")]
#[case::the_one_before("m6", &["g1", "g2", "m5", "m6"], "m4")]
#[case::the_one_before_where_none_follows("h7", &["h7"], "h6")]
#[case::of_the_next_lesson("g1", &["g1", "g2"], "g3")]
#[case::a_page_whose_questions_went("money.", &["m1", "m2"], "money.")]
fn where_the_question_is_gone_it_stands_at_the_nearest(
    #[case] place: &str,
    #[case] gone: &[&str],
    #[case] nearest: &str,
) {
    let interview = renewed(&walk(place), &Edited::begin().without(gone));
    assert_eq!(*interview.place(), place_of(nearest));
}

#[test]
fn a_page_that_is_gone_leads_into_what_is_nearest_of_the_sections() {
    let interview =
        renewed(&walk("hot-take."), &Edited::begin().with("id = \"hot-take\"", "id = \"beliefs\""));
    assert_eq!(*interview.place(), place_of("h7"));
    let interview =
        renewed(&walk("<hot-take"), &Edited::begin().with("id = \"hot-take\"", "id = \"beliefs\""));
    assert_eq!(*interview.place(), place_of("h1"));
}

#[test]
fn answers_stay_where_the_question_is_the_same_and_the_others_are_counted() {
    let interview = renewed(&walk("m5"), &Edited::begin().before("m4", "m1"));
    assert_eq!((interview.set_aside_now(), answered(&interview)), (0, vec!["m1", "m2", "m3", "m4"]));
    let reworded = Edited::begin().with("How fair is your pay", "How just is your pay");
    let interview = renewed(&interview, &reworded);
    assert_eq!((interview.set_aside_now(), answered(&interview)), (1, vec!["m1", "m2", "m4"]));
    let interview = renewed(&interview, &reworded.without(&["m1", "m2"]));
    assert_eq!((interview.set_aside_now(), answered(&interview)), (2, vec!["m4"]));
    let interview = renewed(&interview, &Edited::begin());
    assert_eq!(interview.set_aside_now(), 0, "only those of this time");
}

#[test]
fn the_review_goes_back_where_it_came_from_or_nowhere() {
    let mut interview = walk("m5");
    all(&mut interview, [Action::OpenReview]);
    let mut left = renewed(&interview, &Edited::begin().before("m5", "m1"));
    assert_eq!(*left.place(), Place::Review);
    all(&mut left, [Action::Back]);
    assert_eq!(*left.place(), place_of("m5"));
    let gone = renewed(&interview, &Edited::begin().without(&["m5", "m6"]));
    assert_eq!((gone.place(), gone.session().trail.len()), (&Place::Review, 0));
}

#[test]
fn a_result_is_one_of_the_new_form_and_can_be_changed() {
    let mut interview = walk("review");
    all(&mut interview, [Action::Finish(now())]);
    let mut interview =
        renewed(&interview, &Edited::begin().with("How fair is your pay", "How just is your pay"));
    assert_eq!((interview.place(), interview.set_aside_now()), (&Place::Result, 1));
    assert_eq!(interview.session().finished, Some(now()));
    assert_eq!(interview.session().questions, interview.pack().questions());
    all(&mut interview, [Action::OpenReview, Action::Jump(place_of("m3")), reply(5)]);
    assert_eq!(*interview.place(), Place::Review);
}

#[test]
fn a_note_belongs_to_what_is_left() {
    let mut interview = walk("m5");
    all(&mut interview, [typed("money", "half")]);
    assert_eq!(interview.section_of_note(&id("money")), Some(&id("money")));
    let reworded = renewed(&interview, &Edited::begin().with("Money is not everything", "Money"));
    assert_eq!(reworded.session().draft, interview.session().draft);
    let gone = Edited::begin().with("[[sections]]\nid = \"money\"", "[[sections]]\nid = \"pay\"");
    let interview = renewed(&interview, &gone);
    assert_eq!(interview.section_of_note(&id("money")), Some(&id("pay")), "that of the question");
    assert_eq!(
        interview.session().notes.get(&id("money")).map(String::as_str),
        Some("half"),
        "nothing is lost"
    );
}

#[test]
fn undo_begins_anew_since_its_questions_may_be_gone() {
    let mut interview = walk("m5");
    all(&mut interview, [reply(1)]);
    let mut interview = renewed(&interview, &Edited::begin().without(&["m5", "m6"]));
    assert_eq!(does(&mut interview, Action::Undo), Event::NothingToUndo);
}
