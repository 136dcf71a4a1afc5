//! What is left of a number that was rubbed out, and of a half text when a text is kept.

use super::*;

fn guess(planner: &mut Planner, axis: &str, value: Option<u8>) {
    let slot = Slot::Guess { option: OptionKind::Role, axis: id(axis), end: GuessEnd::Likely };
    act(planner, PlanAction::Number { slot, value: value.map(percent) });
}

#[test]
fn a_number_that_is_rubbed_out_leaves_nothing_behind_and_takes_no_other_with_it() {
    let mut planner = planner();
    guess(&mut planner, "work", Some(65));
    guess(&mut planner, "rest", Some(40));
    let options = |planner: &Planner| planner.plan().options.clone();
    assert_eq!(options(&planner)[&OptionKind::Role.id()].len(), 2);
    guess(&mut planner, "work", None);
    assert_eq!(options(&planner)[&OptionKind::Role.id()].keys().collect::<Vec<_>>(), [&id("rest")]);
    guess(&mut planner, "rest", None);
    assert!(options(&planner).is_empty());
}

fn typed(planner: &mut Planner, field: Field, text: &str) {
    act(planner, PlanAction::Typed { field, text: text.to_owned() });
}

#[test]
fn a_text_that_is_kept_ends_its_own_half_text_and_no_other() {
    let mut planner = planner();
    typed(&mut planner, Field::Act, "ask");
    act(&mut planner, keep(Field::Act, "ask"));
    assert_eq!(planner.plan().draft, None);
    typed(&mut planner, Field::Act, "as");
    act(&mut planner, keep(Field::Act, "ask"));
    assert_eq!(planner.plan().draft, None, "it is as it was, and nothing half is left");

    typed(&mut planner, Field::Cue, "Mon");
    let draft = planner.plan().draft.clone();
    act(&mut planner, keep(Field::Act, "ask"));
    assert_eq!(planner.plan().draft, draft, "unchanged, with another open");
    act(&mut planner, keep(Field::Act, "ask Ana"));
    assert_eq!(planner.plan().draft, draft, "changed, with another open");
}
