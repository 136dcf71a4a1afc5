//! What holds for any answers.

use proptest::prelude::*;

use super::*;

fn any_answers() -> impl Strategy<Value = Answers> {
    let reply = prop_oneof![
        6 => (1..=5_u8).prop_map(|n| Some(Reply::Chose(Choice::try_from(n).unwrap()))),
        1 => Just(Some(Reply::Skipped)),
        1 => Just(Some(Reply::DoesNotApply)),
        1 => Just(None),
    ];
    prop::collection::vec(reply, questions().items.len()).prop_map(|replies| {
        let pairs = questions().items.into_iter().zip(replies);
        pairs.filter_map(|(item, reply)| Some((item.id, Answer::new(reply?, None)))).collect()
    })
}

/// The answer as seen from the other end of its scale.
fn mirrored(answer: &Answer) -> Answer {
    match answer.reply {
        Reply::Chose(choice) => chose(6 - choice.get()),
        Reply::Skipped | Reply::DoesNotApply | Reply::CannotSay => answer.clone(),
    }
}

proptest! {
    #[test]
    fn scores_stay_in_range_within_their_band(answers in any_answers()) {
        for axis in score(&questions(), &answers) {
            prop_assert!(axis.answered <= axis.of);
            let Some(measured) = axis.measured else { continue };
            prop_assert!(axis.answered * 3 >= axis.of * 2);
            prop_assert!((0.0..=100.0).contains(&measured.mean));
            prop_assert!(measured.se >= 5.0 && measured.sd >= 0.0);
            let Band { low, high } = measured.band;
            prop_assert!(low < high && high <= 100 && low % 5 == 0 && high % 5 == 0);
            prop_assert!(f64::from(low) <= measured.mean && measured.mean <= f64::from(high));
        }
    }

    #[test]
    fn mirrored_answers_give_mirrored_scores(answers in any_answers()) {
        let other: Answers = answers.iter().map(|(id, answer)| (id.clone(), mirrored(answer))).collect();
        let pairs = means(&questions(), &answers).into_iter().zip(means(&questions(), &other));
        for (one, other) in pairs {
            prop_assert_eq!(one.is_some(), other.is_some());
            prop_assert!(one.zip(other).is_none_or(|(one, other)| (one + other - 100.0).abs() < 1e-9));
        }
    }

    #[test]
    fn an_axis_depends_on_its_own_items_only(answers in any_answers(), others in any_answers()) {
        let own = |id: &Id| id.as_str().starts_with("money");
        let mixed: Answers = answers.iter().filter(|(id, _)| own(id))
            .chain(others.iter().filter(|(id, _)| !own(id)))
            .map(|(id, answer)| (id.clone(), answer.clone()))
            .collect();
        prop_assert_eq!(&score(&questions(), &answers)[0], &score(&questions(), &mixed)[0]);
    }

    #[test]
    fn nothing_changed_is_never_a_change(answers in any_answers()) {
        let questions = questions();
        for axis in change((&questions, &answers), (&questions, &answers)) {
            prop_assert_eq!(axis.shift.is_some(), axis.shared >= 4);
            let same = axis.shift.map(|shift| Shift { now: shift.then, clear: false, ..shift });
            prop_assert_eq!(axis.shift, same);
        }
    }

    #[test]
    fn change_back_is_the_opposite(answers in any_answers(), later in any_answers()) {
        let questions = questions();
        let there = change((&questions, &answers), (&questions, &later));
        let back = change((&questions, &later), (&questions, &answers));
        for (there, back) in there.iter().zip(&back) {
            let turned = back.shift.map(|Shift { then, now, then_band, now_band, clear }| Shift {
                then: now,
                now: then,
                then_band: now_band,
                now_band: then_band,
                clear,
            });
            prop_assert_eq!(there.shift, turned);
        }
    }
}
