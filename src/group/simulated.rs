//! Owns simulated people: hand-ins of nobody, for rehearsals and tests, the same ones from the same seed.
//! Must not be taken for what people say: their truths are planted, and real ones draw no normal deviates.

use super::hand_in::{Choices, HandIn, Token};
use crate::pack::{Direction, Id, Item, Pack};
use crate::session::{Answer, Choice, Moment, Reply, Session};

/// How much of a person's place on an axis each answer shows; the rest is noise.
const LOADING: f64 = 0.75;

/// Where an answer changes to the next label, in standard deviations.
const CUTS: [f64; 4] = [-1.5, -0.5, 0.5, 1.5];

/// Where the group stands on an axis, and how far its people lie apart, in standard deviations; in turn.
const PLANTED: [(f64, f64); 4] = [(0.4, 0.3), (-0.3, 1.0), (-0.2, 2.3), (0.8, 0.6)];

/// Of so many people, one leaves half of an axis unanswered.
const ONE_LEAVES_OUT: u64 = 9;
/// Of so many people, all but one hand over their answers.
const ONE_KEEPS_ANSWERS: u64 = 5;

/// Small deterministic noise: the `SplitMix64` generator, made normal by adding twelve uniform numbers.
struct Noise(u64);

impl Noise {
    fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1.
    fn uniform(&mut self) -> f64 {
        f64::from(u32::try_from(self.number() >> 32).unwrap_or(0)) / f64::from(u32::MAX)
    }

    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

/// The hand-ins of `people` who answered `pack` on one day and are nobody.
///
/// Their truths are planted, another level and spread on each axis, and an answer shows .75 of them. Some leave half of
/// an axis out; four of five hand their answers over.
#[must_use]
pub fn simulated(pack: &Pack, people: u64, seed: u64, day: Moment) -> Vec<HandIn> {
    let mut noise = Noise(seed);
    let Ok(name) = Id::new("simulated") else { return Vec::new() };
    let mut sitting = Session::begin(name, pack, day);
    sitting.finished = Some(day);
    let mut hand_ins = Vec::new();
    for person in 1..=people {
        answer(&mut sitting, pack, person, &mut noise);
        let choices = Choices { items: !person.is_multiple_of(ONE_KEEPS_ANSWERS), ..Choices::default() };
        hand_ins.extend(HandIn::of(&sitting, Token(noise.number()), &choices));
    }
    hand_ins
}

/// Has one person answer everything.
fn answer(sitting: &mut Session, pack: &Pack, person: u64, noise: &mut Noise) {
    sitting.answers.clear();
    let leaves_out = person.is_multiple_of(ONE_LEAVES_OUT).then(|| noise.number());
    for (place, axis) in (0..).zip(pack.axes()) {
        let (level, spread) = planted(place);
        let truth = level + spread * noise.normal();
        let count = u64::try_from(pack.axes().len()).unwrap_or(1);
        let here = leaves_out.is_some_and(|chance| chance % count == place);
        let on = |item: &&Item| item.scored.as_ref().is_some_and(|scored| scored.axis == axis.id);
        for (number, item) in pack.items().map(|(_, item)| item).filter(on).enumerate() {
            let shown = shown(truth, noise);
            let reversed = item.scored.as_ref().is_some_and(|it| it.direction == Direction::Reversed);
            let reply = if here && number % 2 == 0 {
                Some(Reply::Skipped)
            } else {
                Choice::try_from(if reversed { 6 - shown } else { shown }).ok().map(Reply::Chose)
            };
            keep(sitting, item, reply);
        }
    }
    for (place, (_, item)) in (0..).zip(pack.items().filter(|(_, item)| item.scored.is_none())) {
        let (level, spread) = planted(place);
        let shown = shown(level + spread * noise.normal(), noise);
        keep(sitting, item, Choice::try_from(shown).ok().map(Reply::Chose));
    }
}

fn planted(place: u64) -> (f64, f64) {
    let turn = usize::try_from(place).unwrap_or(0) % PLANTED.len();
    PLANTED.get(turn).copied().unwrap_or_default()
}

/// The number of the label, from 1, by which a truth shows.
fn shown(truth: f64, noise: &mut Noise) -> u8 {
    let shows = LOADING * truth + (1.0 - LOADING * LOADING).sqrt() * noise.normal();
    u8::try_from(CUTS.iter().filter(|cut| shows > **cut).count()).unwrap_or(0) + 1
}

fn keep(sitting: &mut Session, item: &Item, reply: Option<Reply>) {
    if let Some(reply) = reply {
        sitting.answers.insert(item.id.clone(), Answer::new(reply, None));
    }
}
