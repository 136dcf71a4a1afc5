//! What now and check-in, by keys: from a gap to one small step, two weeks on, and back.

use rstest::rstest;

use super::super::Message;
use super::super::keys::Context;
use super::super::testing::{BEGIN, LESSONS, Played};
use crate::interview::PlanPage;
use crate::session::{Did, Field, Next, OptionKind, Percent, Plan, Reach};
use crate::summary::open_step;

/// A finished sitting with levels and the points of the test vector, at its result.
pub(super) const FINISHED: &str =
    "<Enter> 1 60 <Down> 70 <Down> 65 <Down> 50 <Tab> 20 <Up> 25 <Up> 25 <Up> 30 <Enter>";

/// The numbers of the test vector, from the list of options on, to the weights.
pub(super) const VECTOR: &str = "<Up> <Enter> 80 <Down> 40 <Down> 30 <Down> 45 <Enter> \
    <Down> <Enter> 65 <Down> 60 <Down> 50 <Down> 50 <Enter> \
    <Down> <Enter> 45 <Down> 65 <Down> 70 <Down> 65 <Enter> s";

pub(super) fn finished(size: (u16, u16)) -> Played {
    let mut played = Played::new(size);
    played.keys(FINISHED);
    played.keys(LESSONS);
    played.keys("<Enter>");
    played
}

/// At the first page of what now.
fn planning() -> Played {
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
fn flowing(played: &mut Played) -> String {
    played.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plan(played: &Played) -> Plan {
    played.app.newest().or(played.disk.sessions.last()).unwrap().plan.clone().unwrap_or_default()
}

fn page(played: &Played) -> PlanPage {
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
    played.keys("x");
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
    for _ in 0..20 {
        played.keys("s");
    }
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
fn two_weeks_later_it_asks_of_itself_and_keeps_what_was_learned() {
    let mut played = planning();
    to_the_step(&mut played);
    played.keys("<Enter> 2 <Enter>");
    played.on("2026-12-06T09:00:00+01:00");
    let mut early = played;
    assert_eq!(early.app.context(), Context::Home, "a day too early it only stands there");
    assert!(early.text().contains("ask Ana for one hour"));

    early.on("2026-12-08T09:00:00+01:00");
    let text = early.text();
    assert!(text.contains("How did it go?") && text.contains("On 23 Nov 2026 you wrote:"), "{text}");
    early.keys("2");
    assert_eq!(plan(&early).did, Some(Did::Partly));
    write(&mut early, "Mondays are full.");
    early.keys("<Enter> 2");
    early.tell(Message::Paste("Ask on Tuesday".to_owned()));
    early.keys("<Enter>");
    let tried = plan(&early).tried;
    let last = tried.last().unwrap();
    assert_eq!(
        (last.did, last.next, last.learned.as_deref()),
        (Some(Did::Partly), Some(Next::Another), Some("Mondays are full."))
    );
    assert!(last.step.starts_with("If it is Monday at nine, then I will ask Ana"), "{}", last.step);
    assert!(early.text().contains("Ask on Tuesday"), "{}", early.text());
    early.keys("<Enter>");
    assert!(early.text().contains("Your step, until 22 Dec 2026"), "{}", early.text());
    let open = open_step(early.disk.sessions.last().unwrap()).unwrap();
    assert_eq!(open.step.experiment.as_deref(), Some("Ask on Tuesday"));
}

#[test]
fn what_has_come_is_mentioned_once_and_then_waits_to_be_asked() {
    let mut played = planning();
    to_the_step(&mut played);
    played.keys("<Enter> 2 <Enter>");
    played.on("2026-12-10T09:00:00+01:00");
    let mut again = played;
    assert!(again.text().contains("How did it go?"));
    again.keys("<Esc>");
    again.on("2026-12-11T09:00:00+01:00");
    assert_eq!(again.app.context(), Context::Home, "no second time");
    assert!(again.text().contains("Say how it went"));
    again.keys("<Enter>");
    assert!(again.text().contains("How did it go?"), "asked for, it asks");
    again.keys("<Left>");
    assert_eq!(again.app.context(), Context::Home);
}

#[test]
fn going_back_takes_the_check_in_back() {
    let mut played = planning();
    to_the_step(&mut played);
    played.keys("<Enter> 2 <Enter>");
    played.on("2026-12-08T09:00:00+01:00");
    played.keys("3 s 3");
    assert!(played.text().contains("Closed."), "{}", played.text());
    played.keys("<Left>");
    assert_eq!((page(&played), plan(&played).tried.len()), (PlanPage::CheckNext, 0));
    played.keys("1");
    assert_eq!(plan(&played).tried.last().unwrap().next, Some(Next::Again));
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
fn what_was_left_open_is_gone_on_with_from_home() {
    let mut played = planning();
    to_the_step(&mut played);
    played.keys("<Enter>");
    let stored = played.disk.sessions.last().unwrap().clone();
    assert_eq!(stored.plan.as_ref().unwrap().at, Some(PlanPage::Revisit.id()));
    // Another start, which goes on at once; here the person is home first.
    let mut again = Played::new((80, 24));
    again.disk.sessions.push(stored);
    again.keys("<Enter> <Esc>");
    assert!(again.text().contains("Go on with what now"), "{}", again.text());
    again.keys("<Up> <Up> <Up> <Up> <Enter>");
    assert!(again.text().contains("When to look again"), "{}", again.text());
}

#[test]
fn a_check_in_that_was_left_half_way_is_gone_on_with() {
    let mut played = planning();
    to_the_step(&mut played);
    played.keys("<Enter> 2 <Enter>");
    played.on("2026-12-08T09:00:00+01:00");
    played.keys("2 <Enter>");
    played.tell(Message::Paste("Mondays are".to_owned()));
    played.interrupt();
    let id = played.disk.sessions.last().unwrap().id.clone();
    played.on("2026-12-09T09:00:00+01:00");
    played.open(id);
    assert!(played.text().contains("Mondays are"), "{}", played.text());
    played.keys("<Enter>");
    assert_eq!(page(&played), PlanPage::CheckLearned);
    assert_eq!(plan(&played).did, Some(Did::Partly));
}

#[test]
fn asking_twice_for_then_and_now_loses_nothing() {
    let mut played = finished((80, 24));
    played.keys("<Esc> <Enter> 2 <Enter>");
    played.keys(LESSONS);
    played.keys("<Enter>");
    played.disk.broken = Some("The disk is full.".to_owned());
    played.keys("n x <Esc> <Esc>");
    played.disk.slow = true;
    played.keys("t t");
    played.disk_answers();
    assert_eq!(played.app.context(), Context::ThenAndNow);
    let newest = played.app.newest().cloned();
    assert!(newest.as_ref().is_some_and(|session| !session.notes.is_empty()), "{}", played.text());
    played.keys("<Left>");
    assert_eq!((played.app.context(), played.app.newest()), (Context::Result, newest.as_ref()));
}

#[test]
fn what_comes_late_does_not_lie_over_what_is_being_answered() {
    let mut played = finished((80, 24));
    played.keys("<Esc>");
    played.disk.slow = true;
    played.keys("<Down> <Down> <Enter> <Up> <Up> <Enter>");
    played.disk_answers();
    played.disk.slow = false;
    assert!(played.app.context() != Context::History || played.app.session().is_none());
    played.keys("<Esc> <Enter> 1 <Enter> 3");
    assert_eq!(played.app.context(), Context::Item);
}

#[test]
fn then_and_now_waits_while_a_sitting_of_that_pack_is_open() {
    let mut played = finished((80, 24));
    played.keys("<Esc> <Enter> 2 <Enter>");
    played.keys(LESSONS);
    played.keys("<Enter> <Esc> <Enter> 1 <Enter> 3 <Esc> <Down> <Down> <Down> <Enter>");
    assert_eq!(played.app.context(), Context::History, "{}", played.text());
    assert!(flowing(&mut played).contains("waits until the open sitting is finished"), "{}", played.text());
    played.keys("<Enter> <Down> <Enter>");
    assert_eq!(played.app.context(), Context::History);
    let said = flowing(&mut played);
    assert!(said.contains("What was said before is shown once it is finished"), "{said}");
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
    played.tell(Message::Ready { offer: super::super::Offer::default(), read_only: Some(why) });
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
