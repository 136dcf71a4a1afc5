//! Taking a session up again, with the same pack or another.

use rstest::rstest;

use super::*;
use crate::pack::Question;
use crate::session::{Answer, Draft};

/// A draft with `w1`, `w2` and `r1` answered, as it was asked before the pack changed by `alter`.
fn from_before(alter: impl FnOnce(&mut Session)) -> Session {
    let mut interview = at("w1");
    all(&mut interview, [reply(1), reply(2), Action::Next, reply(3)]);
    let mut session = interview.session().clone();
    alter(&mut session);
    session
}

fn question<'a>(session: &'a mut Session, name: &str) -> &'a mut Question {
    session.questions.items.iter_mut().find(|item| item.id == id(name)).unwrap()
}

fn resumed(session: Session) -> Interview {
    Interview::new(Arc::new(sample::small()), session)
}

#[test]
fn an_unchanged_session_is_taken_up_as_it_is() {
    let session = from_before(|_| ());
    assert_eq!(*resumed(session.clone()).session(), session);
}

#[rstest]
#[case::wording(|item: &mut Question| item.text = "Is it otherwise?".to_owned())]
#[case::labels(|item: &mut Question| item.labels[0] = "Hardly".to_owned())]
#[case::direction(|item: &mut Question| item.reversed = true)]
#[case::axis(|item: &mut Question| item.axis = Some(id("play")))]
#[case::lead_in(|item: &mut Question| item.lead_in = None)]
fn answers_to_other_questions_are_set_aside(#[case] alter: fn(&mut Question)) {
    let mut then = None;
    let interview = resumed(from_before(|session| {
        alter(question(session, "r1"));
        then = Some(question(session, "r1").clone());
    }));
    assert_eq!((interview.set_aside_now(), answered(&interview)), (1, vec!["w1", "w2"]));
    let aside = &interview.session().set_aside[0];
    assert_eq!((Some(&aside.question), aside.answer.reply), (then.as_ref(), chose(3)));
    assert_eq!(interview.session().questions, interview.pack().questions());
}

#[test]
fn an_answer_whose_question_is_gone_is_set_aside_next_to_older_ones() {
    let interview = resumed(from_before(|session| {
        let gone = Question { id: id("old1"), ..question(session, "w1").clone() };
        session.questions.items.push(gone.clone());
        session.answers.insert(id("old1"), Answer::new(chose(5), None));
        session.set_aside =
            vec![crate::session::SetAside { question: gone, answer: Answer::new(chose(4), None) }];
    }));
    assert_eq!((interview.set_aside_now(), interview.session().set_aside.len()), (1, 2));
    assert_eq!(answered(&interview), ["r1", "w1", "w2"]);
}

#[test]
fn an_item_that_moved_to_another_section_keeps_its_answer() {
    let interview = resumed(from_before(|session| question(session, "r1").section = id("work")));
    assert_eq!((interview.set_aside_now(), answered(&interview).len()), (0, 3));
}

#[test]
fn the_session_becomes_one_of_the_newer_pack() {
    let interview = resumed(from_before(|session| {
        session.pack.version = "0.9.0".to_owned();
        session.pack.unknown.insert("newer".to_owned(), true.into());
    }));
    assert_eq!(interview.session().pack.version, "1.0.0");
    assert!(interview.session().pack.unknown.contains_key("newer"));
}

#[rstest]
#[case::item("x1", "r2")]
#[case::page("pay.", "r2")]
#[case::result_of_a_draft("result", "r2")]
#[case::still_there("w1", "w1")]
#[case::page_still_there("work.", "work.")]
fn a_lost_place_is_the_first_open_item(#[case] place: &str, #[case] then: &str) {
    let interview = resumed(from_before(|session| session.place = place_of(place)));
    assert_eq!(*interview.place(), place_of(then));
}

#[test]
fn a_lost_place_with_everything_answered_is_the_review() {
    let interview = resumed(from_before(|session| {
        session.place = place_of("x1");
        for item in &session.questions.items {
            session.answers.insert(item.id.clone(), Answer::new(Reply::Skipped, None));
        }
    }));
    assert_eq!(*interview.place(), Place::Review);
}

#[test]
fn a_finished_session_is_never_made_to_fit() {
    let session = from_before(|session| {
        question(session, "w1").text = "How was it then?".to_owned();
        session.pack.version = "0.9.0".to_owned();
        session.finished = Some(now());
        session.place = place_of("w1");
    });
    let mut interview = resumed(session.clone());
    assert_eq!((interview.session(), interview.set_aside_now()), (&session, 0));
    assert_eq!(does(&mut interview, reply(5)), Event::NotHere, "an answer now would not be to that question");
}

#[rstest]
#[case::review_from_an_item("review", &["w2"], true)]
#[case::jumped("p1", &["review"], true)]
#[case::jumped_from_a_look("p1", &["w2", "review"], true)]
#[case::place_is_gone("review", &["x1"], false)]
#[case::to_itself("review", &["review"], false)]
#[case::not_open_yet("review", &["result"], false)]
#[case::never_grows("p1", &["w1", "w2"], false)]
#[case::far_too_long("p1", &["w1", "w2", "review"], false)]
fn a_trail_that_leads_nowhere_is_dropped(#[case] place: &str, #[case] trail: &[&str], #[case] kept: bool) {
    let trail: Vec<Place> = trail.iter().map(|place| place_of(place)).collect();
    let session = from_before(|session| {
        session.place = place_of(place);
        session.trail.clone_from(&trail);
    });
    assert_eq!(resumed(session).session().trail, if kept { trail } else { Vec::new() });
}

#[test]
fn a_half_note_whose_section_is_gone_becomes_a_note() {
    let interview = resumed(from_before(|session| {
        session.draft = Some(Draft { section: id("pay"), text: "Half a th".to_owned() });
    }));
    assert_eq!(interview.session().draft, None);
    assert_eq!(interview.session().notes[&id("pay")], "Half a th");
}

#[test]
fn points_of_an_axis_that_is_gone_bind_nothing() {
    let mut interview = resumed(from_before(|session| {
        session.points.insert(id("pay"), Percent::at_most_100(80));
        session.place = Place::Matters;
    }));
    assert_eq!(interview.points_left(), 100);
    all(&mut interview, [points("work", 100)]);
    assert_eq!(interview.session().points[&id("pay")].get(), 80, "kept all the same");
}
