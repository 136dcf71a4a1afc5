//! How a table is read from a sitting.

use std::collections::BTreeMap;

use super::*;
use crate::{
    pack::{Axis, Question, Questions, sample},
    session::{Answer, Choice, Guess, Percent, Plan, Reply, Session},
};

/// A sitting of four axes with six items each, all answered with the same key but for passion: unanswered.
fn sitting() -> Session {
    let moment = "2026-11-24T20:00:00+01:00".parse().unwrap();
    let mut session = Session::begin(id("one"), &sample::small(), moment);
    let axis = |name: &&str| Axis { id: id(name), name: (*name).to_owned(), about: String::new() };
    let items = AXES[..4].iter().flat_map(|axis| (0..6).map(move |number| question(axis, number)));
    session.questions = Questions { axes: AXES[..4].iter().map(axis).collect(), items: items.collect() };
    let chose = Answer::new(Reply::Chose(Choice::try_from(2).unwrap()), None);
    let answered = session.questions.items[..18].iter().map(|item| (item.id.clone(), chose.clone()));
    session.answers = answered.collect();
    session.points = percents([30, 25, 25, 20]);
    session
}

fn question(axis: &str, number: usize) -> Question {
    Question {
        id: id(&format!("{axis}{number}")),
        section: id(axis),
        axis: Some(id(axis)),
        reversed: number % 2 == 1,
        lead_in: None,
        text: format!("Question {number} of {axis}?"),
        labels: ["a", "b", "c", "d", "e"].map(str::to_owned),
        translated: None,
    }
}

fn percent(number: u8) -> Percent {
    Percent::try_from(number).unwrap()
}

fn percents<const N: usize>(numbers: [u8; N]) -> BTreeMap<crate::pack::Id, Percent> {
    AXES.iter().zip(numbers).map(|(axis, number)| (id(axis), percent(number))).collect()
}

fn guess(low: Option<u8>, likely: Option<u8>, high: Option<u8>) -> Guess {
    Guess { low: low.map(percent), likely: likely.map(percent), high: high.map(percent), ..Guess::default() }
}

/// Puts likely values on the first axes of an option.
fn say<const N: usize>(plan: &mut Plan, option: OptionKind, values: [u8; N]) {
    let guesses = AXES.iter().zip(values).map(|(axis, likely)| (id(axis), guess(None, Some(likely), None)));
    plan.options.insert(option.id(), guesses.collect());
}

#[test]
fn a_plan_that_overrules_stay_gives_the_vector() {
    let mut session = sitting();
    let plan = session.plan.insert(Plan::default());
    say(plan, Stay, [80, 40, 30, 45]);
    say(plan, Role, [65, 60, 50, 50]);
    say(plan, Company, [45, 65, 70, 65]);
    assert_eq!(table(&session), vector());
    let values: Vec<_> = analyse(&table(&session)).main.values.iter().map(|one| one.value.likely).collect();
    assert!(values.iter().zip([50.5, 57.0, 60.25]).all(|(one, other)| near(*one, other)), "{values:?}");
}

#[test]
fn stay_is_measured_where_it_can_be() {
    let table = table(&sitting());
    assert_eq!(table.rows.len(), 1);
    let (stay, cells) = (&table.rows[0], &table.rows[0].cells);
    assert_eq!((stay.option, cells.len()), (Stay, 3));
    let measured = Cell { low: 25, likely: 50, high: 75, origin: Origin::Measured };
    assert_eq!(cells[&id("money")], measured);
    assert_eq!(cells.get(&id("passion")), None);
}

#[test]
fn a_likely_value_overrules_a_score_with_its_range_and_less_does_not() {
    let mut session = sitting();
    let plan = session.plan.insert(Plan::default());
    let guesses = [
        (id("money"), guess(None, Some(70), Some(60))),
        (id("growth"), guess(Some(10), None, Some(90))),
        (id("passion"), guess(Some(10), None, None)),
    ];
    plan.options.insert(Stay.id(), guesses.into_iter().collect());
    let cells = &table(&session).rows[0].cells;
    assert_eq!(cells[&id("money")], Cell { low: 70, likely: 70, high: 70, origin: Origin::Guess });
    let growth = cells[&id("growth")];
    assert_eq!((growth.low, growth.high, growth.origin), (10, 90, Origin::Measured));
    assert_eq!(cells.get(&id("passion")), None);
}

#[test]
fn an_option_takes_part_with_one_likely_value_on_a_known_axis() {
    let mut session = sitting();
    let plan = session.plan.insert(Plan::default());
    plan.options.insert(Role.id(), [(id("money"), guess(Some(1), None, Some(2)))].into_iter().collect());
    plan.options.insert(Company.id(), [(id("team"), guess(None, Some(2), None))].into_iter().collect());
    plan.options.insert(Path.id(), [(id("growth"), guess(None, Some(0), None))].into_iter().collect());
    plan.options.insert(id("newer"), [(id("growth"), guess(None, Some(0), None))].into_iter().collect());
    let options: Vec<_> = table(&session).rows.iter().map(|row| row.option).collect();
    assert_eq!(options, [Stay, Path]);
}

#[test]
fn points_of_the_plan_replace_all_those_of_the_sitting() {
    let mut session = sitting();
    let points = |session: &Session| table(session).columns.iter().map(|c| c.points).collect::<Vec<_>>();
    assert_eq!(points(&session), [Some(30), Some(25), Some(25), Some(20)]);
    session.plan = Some(Plan::default());
    assert_eq!(points(&session), [Some(30), Some(25), Some(25), Some(20)]);
    session.plan = Some(Plan { points: percents([60]), ..Plan::default() });
    assert_eq!(points(&session), [Some(60), None, None, None]);
}

#[test]
fn floors_and_swings_are_those_of_the_plan() {
    let mut session = sitting();
    session.plan = Some(Plan { floors: percents([40]), swing: percents([100, 50]), ..Plan::default() });
    let columns = table(&session).columns;
    let said: Vec<_> = columns.iter().map(|column| (column.floor, column.swing)).collect();
    assert_eq!(said, [(Some(40), Some(100)), (None, Some(50)), (None, None), (None, None)]);
}

#[test]
fn nothing_said_has_an_analysis_too() {
    let mut session = sitting();
    session.answers.clear();
    let analysis = analyse(&table(&session));
    assert_eq!((analysis.taking_part.len(), analysis.left_out.len()), (0, 4));
    assert_eq!((analysis.main.lead, analysis.main.values), (Lead::None, Vec::new()));
    assert_eq!(analysis.main.source, WeightSource::Equal);
}
