//! Ways to get at one person through what is published, each tried in earnest beside a careless picture of the same group
//! that gives them away.

use super::*;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn score(&mut self) -> u8 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u8::try_from((self.0 >> 33) % 21).unwrap() * 5
    }
}

fn people(dice: &mut Dice, names: std::ops::Range<u64>) -> Vec<HandIn> {
    names.map(|name| hand_in(name, [(); 4].map(|()| Some(dice.score())))).collect()
}

fn money(hand_in: &HandIn) -> f64 {
    f64::from(hand_in.axes[&id("money")].score.unwrap())
}

fn exact_mean(group: &[HandIn]) -> f64 {
    group.iter().map(money).sum::<f64>() / count(group.len())
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}

/// How often an attack names the score of its target, of so many groups.
fn hits(attack: impl Fn(&mut Dice) -> bool) -> f64 {
    let hits = (0..400).filter(|seed| attack(&mut Dice(*seed * 977 + 1))).count();
    count(hits) / 400.0
}

/// What a guess hits without looking: one of 21 scores, and some luck.
const CHANCE: f64 = 0.11;

/// The sixth person, from the picture before and after they came.
#[test]
fn two_releases_do_not_tell_of_the_one_who_joined() {
    let careless = hits(|dice| {
        let group = people(dice, 0..6);
        let (before, after) = (exact_mean(&group[..5]), exact_mean(&group));
        (6.0 * after - 5.0 * before - money(&group[5])).abs() < 0.1
    });
    assert!(careless > 0.99, "exact means give everybody away: {careless}");
    let ours = hits(|dice| {
        let group = people(dice, 0..6);
        let before = first(&group[..5]);
        let after = publish(&group, Some(&before));
        assert_eq!(after, Err(Refused::TooFewJoined(1)));
        // All that is left is the picture without them.
        let seen = before.release().axes[0].figures.as_ref().unwrap().mean.unwrap();
        (f64::from(seen) - money(&group[5])).abs() < 0.1
    });
    assert!(ours < CHANCE, "{ours}");
}

/// The one who is taken out, from the picture of all and of the rest.
#[test]
fn a_subgroup_does_not_tell_of_the_one_who_is_left_out() {
    let careless = hits(|dice| {
        let group = people(dice, 0..12);
        (12.0 * exact_mean(&group) - 11.0 * exact_mean(&group[1..]) - money(&group[0])).abs() < 0.1
    });
    assert!(careless > 0.99);
    for seed in 0..50 {
        let group = people(&mut Dice(seed), 0..12);
        let before = first(&group);
        for left_out in 0..group.len() {
            let mut rest = group.clone();
            rest.remove(left_out);
            assert_eq!(publish(&rest, Some(&before)), Err(Refused::Missing(1)));
            // Nor when somebody else comes in their place, or they come with another score or another name.
            rest.extend(people(&mut Dice(seed + 1), 100..105));
            assert_eq!(publish(&rest, Some(&before)), Err(Refused::Missing(1)));
        }
    }
}

/// Whoever is alone at one end, from the bins.
#[test]
fn bins_do_not_tell_of_whoever_is_alone() {
    for size in [10_u64, 15, 25, 60] {
        for outlier in [0, 5, 50, 95, 100] {
            for others in [0, 30, 55, 100] {
                let mut group: Vec<_> = (1..size).map(|name| even(name, others)).collect();
                group.push(even(999, outlier));
                let ledger = first(&group);
                let figures = ledger.release().axes[0].figures.as_ref().unwrap();
                assert!(figures.bins.iter().all(|bin| bin.people >= 3), "{figures:?}");
                assert_eq!((figures.bins.len(), figures.median), (0, None), "nor that all but one are alike");
            }
        }
    }
}

/// The sum of the scores, from the rounded mean, by somebody who knows all others.
#[test]
fn rounding_hides_the_last_one_from_all_the_others_together() {
    let known = |step: f64| {
        hits(|dice| {
            let group = people(dice, 0..9);
            let seen = (exact_mean(&group) / step).round() * step;
            let guess = (9.0 * seen - group[1..].iter().map(money).sum::<f64>()) / 5.0;
            (guess.round() * 5.0 - money(&group[0])).abs() < 0.1
        })
    };
    assert!(known(1.0) > 0.5, "rounded to 1, more than half are found: {}", known(1.0));
    let ours = hits(|dice| {
        let group = people(dice, 0..9);
        let ledger = first(&group);
        let seen = f64::from(ledger.release().axes[0].figures.as_ref().unwrap().mean.unwrap());
        let guess = (9.0 * seen - group[1..].iter().map(money).sum::<f64>()) / 5.0;
        (guess.round() * 5.0 - money(&group[0])).abs() < 0.1
    });
    assert!(ours < 0.2, "{ours}");
}

/// The one person among four made-up ones who make it five: their own scores are known to whoever made them up.
///
/// This cannot be kept from somebody who forges hand-ins; rounding keeps it coarse.
#[test]
fn made_up_joiners_leave_the_real_one_coarse() {
    let ours = hits(|dice| {
        let group = people(dice, 0..10);
        let before = first(&group);
        let mut larger = group.clone();
        larger.extend((100..104).map(|name| even(name, 50)));
        let target = people(dice, 200..201);
        larger.extend(target.clone());
        let Ok(Outcome::Replaced { ledger, .. }) = publish(&larger, Some(&before)) else { panic!() };
        let mean =
            |ledger: &Ledger| f64::from(ledger.release().axes[0].figures.as_ref().unwrap().mean.unwrap());
        let guess = ((15.0 * mean(&ledger) - 10.0 * mean(&before) - 200.0) / 5.0).round() * 5.0;
        (guess.clamp(0.0, 100.0) - money(&target[0])).abs() < 0.1
    });
    assert!(ours < 0.2, "{ours}");
}
