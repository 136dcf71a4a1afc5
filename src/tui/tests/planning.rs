//! What now and check-in, by keys: from a gap to one small step, two weeks on, and back.

use rstest::rstest;

use super::super::Message;
use super::super::keys::Context;
use super::super::testing::{BEGIN, LESSONS, Played};
use crate::interview::PlanPage;
use crate::session::{Field, OptionKind, Percent, Plan, Reach};

/// A finished sitting with levels and the points of the test vector, at its result.
pub(super) const FINISHED: &str =
    "<Enter> 1 60 <Down> 70 <Down> 65 <Down> 50 <Tab> 20 <Up> 25 <Up> 25 <Up> 30 <Enter>";

/// The numbers of the test vector, from the list of options on, to the weights.
pub(super) const VECTOR: &str = "<Up> <Enter> 80 <Down> 40 <Down> 30 <Down> 45 <Enter> \
    <Enter> 65 <Down> 60 <Down> 50 <Down> 50 <Enter> \
    <Enter> 45 <Down> 65 <Down> 70 <Down> 65 <Enter> s";

pub(super) fn finished(size: (u16, u16)) -> Played {
    let mut played = Played::new(size);
    played.keys(FINISHED);
    played.keys(LESSONS);
    played.keys("<Enter>");
    played
}

/// At the first page of what now.
pub(super) fn planning() -> Played {
    let mut played = finished((80, 24));
    played.keys("d");
    played
}

/// Writes a line where it is asked for.
pub(super) fn write(played: &mut Played, text: &str) {
    played.keys("<Enter>");
    played.tell(Message::Paste(text.to_owned()));
    played.keys("<Enter>");
}

/// From the first page to the written if-then line.
pub(super) fn to_the_step(played: &mut Played) {
    played.keys("3 2 s s s s s s s s s s s");
    write(played, "it is Monday at nine");
    write(played, "ask Ana for one hour");
    write(played, "the week is full");
    write(played, "ask for half an hour");
}

/// The screen as one line of words.
pub(super) fn flowing(played: &mut Played) -> String {
    played.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn plan(played: &Played) -> Plan {
    played.app.newest().or(played.disk.sessions.last()).unwrap().plan.clone().unwrap_or_default()
}

pub(super) fn page(played: &Played) -> PlanPage {
    let plan = plan(played);
    PlanPage::of_id(plan.at.as_ref().unwrap(), &plan).unwrap()
}

#[test]
fn enter_leads_from_the_result_over_its_page_to_the_largest_gap() {
    let mut played = finished((80, 24));
    played.keys("<Enter>");
    assert!(played.text().contains("What now?"));
    played.keys("<Enter>");
    let text = played.text();
    assert!(text.contains("The largest gap in your answers is at Balance"), "{text}");
    assert!(text.contains("› 3  Balance"), "it is marked: {text}");
    played.keys("<Enter>");
    assert_eq!((page(&played), plan(&played).gap.unwrap().as_str()), (PlanPage::Reach, "balance"));
}

#[test]
fn the_gap_can_be_overruled_and_that_be_undone() {
    let mut played = planning();
    played.keys("1");
    assert_eq!(plan(&played).gap.unwrap().as_str(), "money");
    assert!(played.text().contains("Can you change how Money is for you?"));
    played.keys("u");
    assert_eq!((page(&played), plan(&played).gap), (PlanPage::Gap, None));
    assert!(played.text().contains("Undone: which gap"));
    played.keys("U");
    assert_eq!(plan(&played).gap.unwrap().as_str(), "money");
}

#[rstest]
#[case("1", Reach::Change, "What of it is in your own hands?")]
#[case("2", Reach::Influence, "Who could change it")]
#[case("3", Reach::Accept, "What would make it easier to carry")]
fn each_answer_has_a_next_page_of_its_own(#[case] key: &str, #[case] reach: Reach, #[case] asks: &str) {
    let mut played = planning();
    played.keys("s");
    played.keys(key);
    assert_eq!(page(&played), PlanPage::Hands(reach));
    assert!(played.text().contains(asks), "{}", played.text());
}

#[test]
fn the_test_vector_stands_on_the_screen_and_the_sentence_is_plain() {
    let mut played = planning();
    played.keys("s s s s s s s");
    assert_eq!(page(&played), PlanPage::Options);
    played.keys(VECTOR);
    assert_eq!(page(&played), PlanPage::Weights);
    played.keys("<Enter>");
    let text = played.text();
    for number in ["50.5", "57.0", "60.25", "39.8", "10.4"] {
        assert!(text.contains(number), "{number} in\n{text}");
    }
    let flowing = flowing(&mut played);
    let said = "Another company leads Another role while money counts for less than about 40 of 100 (now 30) \
                and balance for more than about 10 (now 25). No other weight alone changes that.";
    assert!(flowing.contains(said), "{flowing}");
    played.keys("v");
    let bars = played.text();
    assert!(bars.contains("likely sum") && bars.contains("60.25"), "{bars}");
}

#[test]
fn what_is_measured_is_said_to_be_until_it_is_overruled() {
    let mut played = planning();
    played.keys("s s s s s s s <Up> <Enter>");
    assert_eq!(played.text().matches("measured").count(), 5, "{}", played.text());
    played.keys("80");
    assert_eq!(played.text().matches("measured").count(), 4, "in the sentence, and beside three axes");
    played.keys("x");
    assert_eq!(plan(&played).options.len(), 0, "blank is measured again");
}

#[test]
fn an_option_can_be_named_and_taken_out() {
    let mut played = planning();
    played.keys("s s s s s s s n");
    played.tell(Message::Paste("The lab in Lyon".to_owned()));
    played.keys("<Enter> <Enter> 55 <Enter>");
    assert!(played.text().contains("The lab in Lyon"), "{}", played.text());
    assert!(played.text().contains("1 of 4 axes guessed"));
    played.keys("<Up> x");
    assert!(!played.text().contains("Lyon") && plan(&played).options.is_empty());
    played.keys("u");
    assert!(played.text().contains("The lab in Lyon"), "taken back: {}", played.text());
}

#[test]
fn the_step_is_said_back_once_with_its_obstacle_and_dates() {
    let mut played = planning();
    to_the_step(&mut played);
    played.keys("<Enter> 3");
    assert_eq!(page(&played), PlanPage::Done);
    let text = flowing(&mut played);
    assert!(text.contains("If it is Monday at nine, then I will ask Ana for one hour."), "{text}");
    assert!(text.contains("If the week is full, then I will ask for half an hour."), "{text}");
    assert!(text.contains("7 Dec 2026") && text.contains("18 Jan 2027"), "{text}");
    played.keys("<Enter>");
    assert!(played.text().contains("Your step, until 7 Dec 2026"), "home knows it: {}", played.text());
    assert_eq!(plan(&played).at, None);
}

#[test]
fn every_part_may_be_passed_over_and_leaves_no_plan_behind() {
    let mut played = planning();
    for _ in 0..14 {
        played.keys("s");
    }
    assert!(played.text().contains("You wrote no step this time"), "{}", played.text());
    played.keys("<Enter>");
    assert_eq!(played.app.context(), Context::Home);
    assert_eq!(played.disk.sessions.last().unwrap().plan, None);
}

#[test]
fn back_from_the_first_page_leads_to_the_result_and_its_answers_can_still_be_undone() {
    let mut played = planning();
    played.keys("3 <Left> <Left>");
    assert_eq!(played.app.context(), Context::Result);
    assert_eq!(plan(&played).gap.unwrap().as_str(), "balance", "the sitting has the plan");
    let answers = played.app.session().unwrap().answers.len();
    played.keys("u u u");
    assert!(played.app.session().unwrap().answers.len() < answers);
    assert_eq!(plan(&played).gap.unwrap().as_str(), "balance");
    assert_eq!(played.app.session(), played.disk.sessions.last());
}

#[test]
fn a_past_result_leads_there_and_back() {
    let mut played = finished((80, 24));
    played.keys("<Esc> <Down> <Down> <Down> <Down> <Enter>");
    assert_eq!(played.app.context(), Context::Past);
    played.keys("d 3 <Left> <Left>");
    assert_eq!(played.app.context(), Context::Past, "{}", played.text());
    assert_eq!(plan(&played).gap.unwrap().as_str(), "balance");
    assert_eq!(played.disk.sessions.last().unwrap().plan, Some(plan(&played)));
}

#[test]
fn half_a_line_is_there_again_on_the_same_page() {
    let mut played = planning();
    played.keys("s s s s s s s s s s s s <Enter>");
    assert_eq!(page(&played), PlanPage::IfThen);
    played.tell(Message::Paste("it is Mon".to_owned()));
    played.interrupt();
    let stored = played.disk.sessions.last().unwrap().clone();
    assert_eq!(stored.plan.as_ref().unwrap().draft.as_ref().unwrap().text, "it is Mon");

    let mut again = Played::new((80, 24));
    again.disk.sessions.push(stored);
    let shelf = played.app.shelf.clone();
    again.tell(Message::Shelf(shelf));
    let id = again.disk.sessions[0].id.clone();
    again.open(id);
    assert!(again.text().contains("it is Mon"), "{}", again.text());
    again.keys("d a y <Enter>");
    assert_eq!(plan(&again).text(Field::Cue), Some("it is Monday"));
}

#[test]
fn a_full_disk_in_the_middle_of_the_options_loses_nothing() {
    let mut played = planning();
    played.keys("s s s s s s s <Enter>");
    played.disk.broken = Some("The disk is full.".to_owned());
    played.keys("6");
    assert!(played.text().contains("Not saved"), "{}", played.text());
    played.keys("<Esc> 5");
    let guess = plan(&played).options[&OptionKind::Role.id()].values().next().unwrap().likely;
    assert_eq!(guess, Some(Percent::at_most_100(65)), "typing went on");
    played.keys("<Esc>");
    assert_eq!(played.app.newest().unwrap().plan.as_ref().unwrap().options.len(), 1, "closed, it is kept");
    played.disk.broken = None;
    played.keys("! r");
    assert_eq!(played.disk.sessions.last().unwrap().plan.as_ref().unwrap().options.len(), 1);
}

#[test]
fn a_line_from_the_own_editor_stays_one_line() {
    let mut played = planning();
    played.keys("s s s s s s");
    played.disk.editor = Ok("An interest\nin gardens".to_owned());
    played.keys("e");
    assert_eq!(plan(&played).text(Field::Interest), Some("An interest in gardens"));
}

#[test]
fn nothing_is_written_to_while_it_is_open_elsewhere() {
    let mut played = finished((80, 24));
    played.keys("<Esc>");
    let why = "Fourfold is open elsewhere.".to_owned();
    played.tell(Message::Ready { offer: crate::visit::Offer::default(), read_only: Some(why) });
    assert!(!played.text().contains("What now"), "{}", played.text());
    played.keys("<Down> <Down> <Enter>");
    assert_eq!(played.app.context(), Context::Past);
    played.keys("d");
    assert_eq!(played.app.context(), Context::Past);
    assert!(played.text().contains("open elsewhere"));
}

#[test]
fn a_small_pack_without_a_page_of_its_own_has_what_now_all_the_same() {
    let mut played = Played::of_pack((80, 24), crate::pack::sample::small(), BEGIN);
    played.keys("33 <Enter> 33 <Enter> 33 <Enter> s <Enter>");
    played.keys("<Right> <Right>");
    assert_eq!(page(&played), PlanPage::Gap, "{}", played.text());
    assert!(played.text().contains("You gave no good-enough levels"));
}
