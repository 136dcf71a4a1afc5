//! Simulated people with known truths. They show that the scorer is right, NOT that the questions are: real
//! items may measure something else, and real people do not draw their answers from a normal distribution.

use super::*;

/// Small deterministic noise: the `SplitMix64` generator, made normal by adding twelve uniform numbers.
struct Noise(u64);

impl Noise {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        f64::from(u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap()) / f64::from(u32::MAX)
    }

    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

/// Five equally wide answers, one standard deviation each, seen from the high end of the axis.
const CUTS: [f64; 4] = [-1.5, -0.5, 0.5, 1.5];

/// A person whose true place on each axis is a standard normal deviate.
struct Person([f64; 4]);

impl Person {
    fn any(noise: &mut Noise) -> Self {
        Self([(); 4].map(|()| noise.normal()))
    }

    /// One sitting: each item shows `loading` of the truth, and noise for the rest.
    fn answers(&self, questions: &Questions, loading: f64, noise: &mut Noise) -> Answers {
        let places: BTreeMap<_, _> = questions.axes.iter().map(|axis| &axis.id).zip(self.0).collect();
        let scored = questions.items.iter().filter_map(|item| Some((item, places[item.axis.as_ref()?])));
        scored
            .map(|(item, truth)| {
                let shown = loading * truth + (1.0 - loading * loading).sqrt() * noise.normal();
                let above = u8::try_from(CUTS.iter().filter(|cut| shown > **cut).count()).unwrap();
                (item.id.clone(), chose(if item.reversed { 5 - above } else { above + 1 }))
            })
            .collect()
    }
}

/// The mean that endlessly many such items would give a person at `truth`: 25 points for every cut they are
/// expected to pass.
fn expected(truth: f64, loading: f64) -> f64 {
    let spread = (1.0 - loading * loading).sqrt();
    CUTS.iter().map(|cut| 25.0 * normal_share_below((loading * truth - cut) / spread)).sum()
}

/// The normal distribution function: its logistic approximation by Bowling et al. (2009), error below 0.0002.
fn normal_share_below(z: f64) -> f64 {
    1.0 / (1.0 + (-0.07056 * z.powi(3) - 1.5976 * z).exp())
}

fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let count = f64::from(u32::try_from(pairs.len()).unwrap());
    let sum = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>();
    let (x, y) = (sum(|p| p.0), sum(|p| p.1));
    let (xx, yy, xy) = (sum(|p| p.0 * p.0), sum(|p| p.1 * p.1), sum(|p| p.0 * p.1));
    (count * xy - x * y) / ((count * xx - x * x) * (count * yy - y * y)).sqrt()
}

#[test]
fn planted_profiles_are_found_again() {
    let (questions, mut noise) = (questions(), Noise(1));
    let mut pairs = Vec::new();
    for _ in 0..4_000 {
        let person = Person::any(&mut noise);
        let scores = score(&questions, &person.answers(&questions, 0.75, &mut noise));
        pairs.extend(person.0.into_iter().zip(scores.iter().map(|axis| axis.measured.unwrap().mean)));
    }
    let r = correlation(&pairs);
    assert!((0.90..1.0).contains(&r), "pooled r {r}");
}

#[test]
fn nine_bands_of_ten_hold_the_truth() {
    let (questions, mut noise) = (questions(), Noise(2));
    let (mut held, mut all) = (0.0, 0.0);
    for _ in 0..1_500 {
        let person = Person::any(&mut noise);
        let scores = score(&questions, &person.answers(&questions, 0.7, &mut noise));
        for (truth, axis) in person.0.iter().zip(&scores) {
            let Band { low, high } = axis.measured.unwrap().band;
            held += f64::from(u8::from((f64::from(low)..=f64::from(high)).contains(&expected(*truth, 0.7))));
            all += 1.0;
        }
    }
    let coverage = held / all;
    assert!((0.88..=0.96).contains(&coverage), "coverage {coverage}");
}

#[rstest::rstest]
fn a_retest_without_change_seldom_looks_like_one(#[values(0.7, 0.75)] loading: f64) {
    let (questions, mut noise) = (questions(), Noise(3));
    let (mut alarms, mut all) = (0.0, 0.0);
    for _ in 0..1_000 {
        let person = Person::any(&mut noise);
        let then = person.answers(&questions, loading, &mut noise);
        let now = person.answers(&questions, loading, &mut noise);
        for axis in change((&questions, &then), (&questions, &now)) {
            alarms += f64::from(u8::from(axis.shift.unwrap().clear));
            all += 1.0;
        }
    }
    let rate = alarms / all;
    assert!((0.04..=0.11).contains(&rate), "false alarms {rate}");
}
