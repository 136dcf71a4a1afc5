//! A step as it is said back, however it was typed.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::session::Next;

fn made(parts: [&str; 5]) -> Step {
    let part = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let [cue, act, obstacle, instead, experiment] = parts.map(part);
    Step { cue, act, obstacle, instead, experiment }
}

#[rstest]
#[case::whole(
    "it is Monday at nine",
    "ask for an hour",
    "I forget",
    "ask on Tuesday",
    "If it is Monday at nine, then I will ask for an hour. If I forget, then I will ask on Tuesday."
)]
#[case::typed_with_the_frame(
    "If it is Monday,",
    "then I will ask for an hour.",
    "If I forget...",
    "I'll ask on Tuesday.",
    "If it is Monday, then I will ask for an hour. If I forget, then I will ask on Tuesday."
)]
#[case::in_capitals(
    "IF IT IS MONDAY, THEN",
    "THEN, I WILL: ask",
    "",
    "",
    "If it IS MONDAY, then I will ask."
)]
#[case::begun_large(
    "After lunch",
    "Walk round the lake",
    "It rains",
    "Then climb the stairs",
    "If after lunch, then I will walk round the lake. If it rains, then I will climb the stairs."
)]
#[case::names_stay(
    "Mia calls",
    "PR reviews first",
    "Monday is a holiday",
    "I will call Mia",
    "If Mia calls, then I will PR reviews first. If Monday is a holiday, then I will call Mia."
)]
#[case::when(
    "When I get home",
    "i’ll put the phone away",
    "",
    "",
    "If I get home, then I will put the phone away."
)]
#[case::no_cue("", "Ask Mia.", "", "", "I will ask Mia.")]
#[case::no_instead(
    "noon",
    "walk",
    "It rains.",
    "",
    "If noon, then I will walk. What may get in the way: it rains."
)]
#[case::no_obstacle(
    "noon",
    "walk",
    "",
    "walk at one",
    "If noon, then I will walk. If something gets in the way, then I will walk at one."
)]
#[case::own_end("noon!", "walk!", "", "", "If noon, then I will walk!")]
#[case::all_in_one_field(
    "",
    "if it is Monday, then I will ask.",
    "",
    "",
    "If it is Monday, then I will ask."
)]
#[case::lines("noon\n ", " walk\n\n to the  lake ", "", "", "If noon, then I will walk to the lake.")]
#[case::words_that_only_begin_so(
    "iffy weather",
    "thenceforth walk",
    "",
    "",
    "If iffy weather, then I will thenceforth walk."
)]
#[case::nothing_but_the_frame(
    "if",
    "I will",
    "then",
    "...",
    "If if, then I will I will. What may get in the way: then."
)]
fn it_reads_as_a_sentence(
    #[case] cue: &str,
    #[case] act: &str,
    #[case] obstacle: &str,
    #[case] instead: &str,
    #[case] said: &str,
) {
    assert_eq!(step(&made([cue, act, obstacle, instead, ""])), said);
}

#[test]
fn without_an_action_the_experiment_stands_as_it_is() {
    let experiment = "Two evenings\nwithout the laptop";
    assert_eq!(step(&made(["noon", "", "", "", experiment])), experiment);
    assert_eq!(step(&made(["noon", " . ", "", "", " Walk. "])), "Walk.");
    assert_eq!(step(&made(["noon", "walk", "", "", experiment])), "If noon, then I will walk.");
    assert_eq!(step(&Step::default()), "");
}

fn checked(step: &str, did: Did, learned: Option<&str>) -> Tried {
    Tried {
        step: step.to_owned(),
        begun: None,
        checked: "2026-12-08T20:00:00+01:00".parse().unwrap(),
        did: Some(did),
        learned: learned.map(str::to_owned),
        next: Some(Next::Close),
        texts: std::collections::BTreeMap::new(),
        unknown: serde_json::Map::new(),
    }
}

#[rstest]
#[case(Did::Did, "did it")]
#[case(Did::Partly, "partly")]
#[case(Did::Not, "not")]
fn how_it_went_is_said_without_a_judgement(#[case] did: Did, #[case] how: &str) {
    assert_eq!(
        tried(&checked("I will ask Mia", did, None)),
        format!("Tried: I will ask Mia. How it went on 8 December 2026: {how}.")
    );
    assert!(
        tried(&checked("x", did, Some(" Ask early.")))
            .ends_with(&format!("{how}. What you learned: Ask early."))
    );
    assert!(tried(&checked("x", did, Some(" \n"))).ends_with(&format!("{how}.")));
}

#[rstest]
#[case(Some(Did::Did), None, "You did it.")]
#[case(Some(Did::Partly), Some("Ask early."), "You did part of it. What you learned: Ask early.")]
#[case(Some(Did::Not), Some("ok"), "You did not do it. What you learned: ok")]
#[case(None, Some("ok"), "What you learned: ok")]
#[case(None, Some(" "), "")]
fn a_check_in_ends_in_a_sentence(
    #[case] did: Option<Did>,
    #[case] learned: Option<&str>,
    #[case] said: &str,
) {
    let checked = Tried { did, ..checked("I will ask Mia", Did::Did, learned) };
    assert_eq!(super::super::plan::went(&checked), said);
}

#[test]
fn a_closed_step_is_not_said_twice_and_an_open_one_is() {
    let step = made(["", "walk", "", "", ""]);
    let told = |open, tried: &[Tried]| {
        steps(&Steps { step: Some(step.clone()), open, revisit: None, tried: tried.to_vec() })
    };
    let walked = [checked("I will walk.", Did::Did, None)];
    assert_eq!(told(true, &[]), ["Your step: I will walk."]);
    assert_eq!(told(false, &[]), ["Your step: I will walk."], "a draft's, or closed by a newer version");
    assert_eq!(told(false, &walked).len(), 1);
    assert_eq!(told(true, &walked).len(), 2, "once more");
    assert!(steps(&Steps::default()).is_empty());
}

proptest! {
    #[test]
    fn any_text_reads_on_one_line_and_ends(
        cue in "\\PC{0,20}", act in "[iI]?('| )?(f|ll|will)? ?\\PC{1,20}", obstacle in "\\PC{0,20}", instead in "\\PC{0,20}",
    ) {
        let said = step(&made([&cue, &act, &obstacle, &instead, "Walk."]));
        prop_assert!(said.ends_with(['.', '!', '?', '…']), "{said:?}");
        prop_assert!(!said.contains('\n'));
    }
}
