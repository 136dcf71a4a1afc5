//! What holds for every group.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

fn score() -> impl Strategy<Value = Option<u8>> {
    prop_oneof![4 => (0_u8..=20).prop_map(|step| Some(step * 5)), 1 => Just(None)]
}

fn group(size: std::ops::Range<usize>) -> impl Strategy<Value = Vec<HandIn>> {
    vec([score(), score(), score(), score()], size)
        .prop_map(|all| all.into_iter().zip(1..).map(|(scores, name)| hand_in(name * 7919, scores)).collect())
}

/// What leaves the program.
fn bytes(ledger: Option<&Ledger>) -> String {
    ledger.map_or(String::new(), |ledger| serde_json::to_string(ledger.release()).unwrap())
}

fn after(group: &[HandIn], before: Option<&Ledger>) -> Option<Ledger> {
    match publish(group, before) {
        Ok(Outcome::First(ledger) | Outcome::Replaced { ledger, .. }) => Some(ledger),
        Ok(Outcome::Same | Outcome::TooFew) | Err(_) => before.cloned(),
    }
}

/// All figures of a release hold to the rules.
fn sound(release: &Release) {
    for part in release.axes.iter().chain(&release.beliefs) {
        let Some(figures) = &part.figures else {
            assert_eq!(part.people, 0, "not even how many there are");
            continue;
        };
        assert!(part.people >= ENOUGH);
        assert!(figures.mean.is_none_or(|mean| mean <= 100 && mean % 5 == 0));
        assert!(figures.bins.is_empty() || part.people >= 10);
        assert!(figures.bins.len() != 1, "one bin would say that everybody is in it");
        assert!(figures.bins.iter().all(|bin| bin.people >= 3));
        let sum: u64 = figures.bins.iter().map(|bin| bin.people).sum();
        assert!(figures.bins.is_empty() || sum == part.people);
        assert!(figures.bins.windows(2).all(|pair| pair[0].high < pair[1].low));
        let fine = part.people >= 20 && !figures.bins.is_empty();
        assert!((figures.median.is_none() && figures.middle.is_none()) || fine);
        if let (Some(median), Some((low, high))) = (figures.median, figures.middle) {
            assert!(low <= median && median <= high);
        }
    }
}

/// Another group of as many people with the same figures in which that person has another score on the first axis: the
/// change is made up for by at most two others.
fn could_be_another(group: &[HandIn], person: usize, figures: &str) -> bool {
    let score = |at: usize| group[at].axes[&id("money")].score;
    let Some(own) = score(person) else { return true };
    let others: Vec<usize> = (0..group.len()).filter(|at| *at != person && score(*at).is_some()).collect();
    let same = |changes: &[(usize, u8)]| {
        let mut changed = group.to_vec();
        for (at, score) in changes {
            changed[*at].axes.get_mut(&id("money")).unwrap().score = Some(*score);
        }
        bytes(Some(&first(&changed))) == figures
    };
    let near = |from: u8| {
        let steps = (1..=8).flat_map(move |step| [from.checked_sub(step * 5), Some(from + step * 5)]);
        steps.flatten().filter(|score| *score <= 100)
    };
    let moved = |at: usize| near(score(at).unwrap()).map(move |score| (at, score));
    near(own).any(|new| {
        same(&[(person, new)])
            || others.iter().any(|one| moved(*one).any(|one| same(&[(person, new), one])))
            || others.iter().any(|one| {
                moved(*one).any(|one| {
                    let rest = others.iter().filter(|other| **other > one.0);
                    rest.clone().any(|other| moved(*other).any(|other| same(&[(person, new), one, other])))
                })
            })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn below_five_the_published_bytes_are_the_same_for_every_input(group in group(0..5)) {
        prop_assert_eq!(bytes(after(&group, None).as_ref()), "");
    }

    #[test]
    fn every_release_is_sound(group in group(5..60)) {
        sound(first(&group).release());
    }

    /// Whatever happens to one response, what is published stays, until five have joined.
    #[test]
    fn nothing_moves_until_five_joined(
        group in group(5..30), joiners in vec([score(), score(), score(), score()], 0..5),
        at in any::<prop::sample::Index>(), other in [score(), score(), score(), score()],
    ) {
        let before = first(&group);
        let published = bytes(Some(&before));
        let joined = joiners.into_iter().zip(1..).map(|(scores, name)| hand_in(name, scores));
        let mut larger: Vec<HandIn> = group.iter().cloned().chain(joined).collect();
        prop_assert_eq!(bytes(after(&larger, Some(&before)).as_ref()), published.clone());
        let name = larger[at.index(group.len())].id;
        larger[at.index(group.len())] = hand_in(name.0, other);
        prop_assert_eq!(bytes(after(&larger, Some(&before)).as_ref()), published.clone());
        larger.remove(at.index(group.len()));
        prop_assert_eq!(bytes(after(&larger, Some(&before)).as_ref()), published);
    }

    #[test]
    fn parts_that_are_counted_apart_merge_to_the_whole(group in group(5..40), cut in any::<prop::sample::Index>(), order in any::<bool>()) {
        let count = |part: &[HandIn]| {
            let (mut tally, mut roll) = (Tally::new(&SHAPE), Roll::new(&[]));
            for hand_in in part {
                tally.add(&SHAPE, hand_in).unwrap();
                roll.enter(hand_in);
            }
            (tally, roll)
        };
        let (one, other) = group.split_at(cut.index(group.len()));
        let ((mut tally, mut roll), (second, names)) = if order { (count(one), count(other)) } else { (count(other), count(one)) };
        tally.merge(&second);
        roll.merge(names);
        let Ok(Outcome::First(merged)) = Ledger::publish(&SHAPE, &tally, roll, None) else { panic!() };
        prop_assert_eq!(serde_json::to_string(&merged).unwrap(), serde_json::to_string(&first(&group)).unwrap());
    }

    /// The release that a group gets is that of its last set, however it came to it.
    #[test]
    fn a_renewed_axis_is_that_of_all_who_answered_it(group in group(10..40)) {
        let early = first(&group[..5]);
        if let Some(late) = after(&group, Some(&early)) {
            sound(late.release());
            let whole = first(&group);
            for (part, whole) in late.release().axes.iter().zip(&whole.release().axes) {
                let old = early.release().axes.iter().find(|old| old.id == part.id).unwrap();
                prop_assert!(part == whole || part == old);
            }
        }
    }

    #[test]
    fn any_bytes_are_a_hand_in_or_refused(text in "\\PC{0,200}", at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let _ = HandIn::read(text.as_bytes());
        let mut line = even(9, 50).line().into_bytes();
        let at = at.index(line.len());
        line[at] = byte;
        if let Ok(read) = HandIn::read(&line) {
            prop_assert_eq!(HandIn::read(read.line().as_bytes()).map(|again| again.line()), Ok(read.line()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// No published figure is one person's score: whatever is shown, each of them could have had another.
    #[test]
    fn no_figure_is_a_single_persons_score(group in group(5..26)) {
        let figures = bytes(Some(&first(&group)));
        for person in 0..group.len() {
            prop_assert!(could_be_another(&group, person, &figures), "{person} of {:?}", group);
        }
    }
}
