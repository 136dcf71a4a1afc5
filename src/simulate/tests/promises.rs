//! One sitting: what a band holds, what each style of answering comes to, and which hints it gets.

use rstest::rstest;

use super::*;
use crate::scoring::{Hints, hints};

fn hints_of(session: &Session) -> Hints {
    hints(&session.questions, &session.answers)
}

fn held(person: &Person<'_>) -> Vec<bool> {
    let bands = measured(&sitting(person)).into_iter().map(|axis| axis.band);
    let holds = |(truth, band): (f64, crate::scoring::Band)| {
        (f64::from(band.low)..=f64::from(band.high)).contains(&truth)
    };
    person.expected().into_iter().zip(bands).map(holds).collect()
}

/// A band is nine of ten, two-sided.
#[rstest]
fn nine_bands_of_ten_hold_the_truth(
    #[values(Profile::Even, Profile::Varied, Profile::FirstHighThirdLow, Profile::FirstLowSecondHigh)]
    profile: Profile,
) {
    let rate = Rate::of(people(2, profile, Style::Steady).flat_map(|person| held(&person)));
    rate.print(&format!("of bands hold the truth ({profile:?})"));
    rate.is_at_least(0.9);
}

/// Scores follow truths: the correlation is the root of the reliability of six questions, .94, but for the labels.
#[test]
fn planted_profiles_are_found_again() {
    let pairs: Vec<(f64, f64)> = people(1, Profile::Even, Style::Steady)
        .flat_map(|person| {
            let scores: Vec<_> = measured(&sitting(&person)).iter().map(|axis| axis.mean).collect();
            person.truths().iter().map(|truth| truth.0).zip(scores).collect::<Vec<_>>()
        })
        .collect();
    let (x, y) = (mean_of(&pairs, |pair| pair.0), mean_of(&pairs, |pair| pair.1));
    let both = mean_of(&pairs, |pair| (pair.0 - x) * (pair.1 - y));
    let (xx, yy) =
        (mean_of(&pairs, |pair| (pair.0 - x).powi(2)), mean_of(&pairs, |pair| (pair.1 - y).powi(2)));
    let r = both / (xx * yy).sqrt();
    println!("{r:7.3}  correlation of truth and score");
    assert!((0.9..0.941).contains(&r), "pooled r {r}");
}

fn mean_of(pairs: &[(f64, f64)], of: impl Fn(&(f64, f64)) -> f64) -> f64 {
    mean(&pairs.iter().map(of).collect::<Vec<_>>()).0
}

/// Half of each axis points the other way, so that one key lands in the middle, whichever it is.
#[test]
fn one_key_lands_at_50_on_every_axis_and_gets_its_hint() {
    for person in people(3, Profile::FirstHighThirdLow, Style::StraightLining) {
        let session = sitting(&person);
        assert!(measured(&session).iter().all(|axis| (axis.mean - 50.0).abs() < 1e-9));
        let hints = hints_of(&session);
        assert!(hints.same_in_a_row && !hints.fast);
    }
}

/// How far people of `profile` who lean to the last label lie from what they would score without, on each axis.
fn gains(profile: Profile) -> Vec<(f64, f64)> {
    let of =
        |person: Person<'_>| measured(&sitting(&person)).iter().map(|axis| axis.mean).collect::<Vec<_>>();
    let (leaning, steady) = (people(4, profile, Style::Acquiescent), people(4, profile, Style::Steady));
    let gains: Vec<Vec<f64>> = leaning
        .zip(steady)
        .map(|(leaning, steady)| of(leaning).into_iter().zip(of(steady)).map(|(l, s)| l - s).collect())
        .collect();
    (0..4).map(|axis| mean(&gains.iter().map(|gain| gain[axis]).collect::<Vec<_>>())).collect()
}

/// Leaning up on one half of an axis is leaning down on the other.
#[test]
fn nobody_gains_by_leaning_to_the_last_label() {
    for (gain, error) in gains(Profile::Even) {
        println!(
            "{gain:7.2}  points, give or take {error:.2}, gained by one label nearer to the last (Even)"
        );
        assert!(gain.abs() <= 3.0 * error, "{gain} with a standard error of {error}");
    }
}

/// Balance holds in the middle only: a score that is far out has less room on one half of the questions, and comes
/// nearer to the middle. Nobody is ever shown further out.
#[test]
fn who_stands_far_out_comes_nearer_to_the_middle_by_leaning() {
    for profile in [Profile::FirstHighThirdLow, Profile::FirstLowSecondHigh] {
        for ((gain, error), axis) in gains(profile).into_iter().zip(0..) {
            let (level, _) = profile.on_axis(axis);
            println!("{gain:7.2}  points on an axis where people stand at {level} ({profile:?})");
            assert!(gain * level.signum() <= 3.0 * error, "{gain} at {level}");
        }
    }
}

#[test]
fn random_people_are_near_the_middle_with_wide_bands() {
    let width = |axis: &Measured| f64::from(axis.band.high - axis.band.low);
    let all = |style| -> Vec<Measured> {
        people(5, Profile::FirstHighThirdLow, style).flat_map(|person| measured(&sitting(&person))).collect()
    };
    let (random, steady) = (all(Style::Random), all(Style::Steady));
    let (middle, error) = mean(&random.iter().map(|axis| axis.mean).collect::<Vec<_>>());
    assert!((middle - 50.0).abs() <= 3.0 * error, "{middle}");
    let [wide, narrow] = [&random, &steady].map(|all| mean(&all.iter().map(width).collect::<Vec<_>>()).0);
    println!("{wide:7.1}  points wide is the band of random answers, {narrow:.1} that of steady ones");
    assert!(wide > narrow);
    let holds = Rate::of(random.iter().map(|axis| (axis.band.low..=axis.band.high).contains(&50)));
    holds.print("of bands of random answers hold 50");
    holds.is_at_least(0.9);
}

/// Only those who hurry are called fast, and one key for all is always seen. What is drawn at random looks much like
/// answers that pull in different directions by chance, and is seldom told from them.
#[rstest]
#[case(Style::Steady)]
#[case(Style::Acquiescent)]
#[case(Style::StraightLining)]
#[case(Style::Random)]
#[case(Style::Fast)]
#[case(Style::Skipping)]
fn hints_go_to_those_whom_they_are_for(#[case] style: Style) {
    let all: Vec<Hints> = people(6, Profile::Even, style).map(|person| hints_of(&sitting(&person))).collect();
    let rate = |hint: fn(&Hints) -> bool| Rate::of(all.iter().map(hint));
    let (fast, row, pulls) = (rate(|it| it.fast), rate(|it| it.same_in_a_row), rate(|it| it.contradictory));
    fast.print(&format!("{style:?}: fast"));
    row.print(&format!("{style:?}: the same in a row"));
    pulls.print(&format!("{style:?}: in different directions"));
    let certain = |hint| f64::from(u8::from(hint));
    assert!((fast.share() - certain(style == Style::Fast)).abs() < 1e-9);
    match style {
        Style::StraightLining => assert!((row.share() - 1.0).abs() < 1e-9),
        Style::Steady | Style::Acquiescent | Style::Random | Style::Fast | Style::Skipping => {
            row.is_at_most(0.01);
        }
    }
    match style {
        Style::Steady | Style::Skipping => pulls.is_at_most(0.01),
        Style::Acquiescent | Style::StraightLining => pulls.is_at_least(0.5),
        Style::Random | Style::Fast => {}
    }
}

#[test]
fn who_skips_half_of_an_axis_gets_no_score_there() {
    for person in people(7, Profile::Even, Style::Skipping) {
        let unscored: Vec<_> =
            scores(&sitting(&person)).into_iter().filter(|axis| axis.measured.is_none()).collect();
        assert!(unscored.iter().any(|axis| axis.answered <= axis.of / 2), "{unscored:?}");
    }
}
