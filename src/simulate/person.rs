//! Owns [`Person`]: the truths of one simulated person, and the sittings and hand-ins that follow from them.
//! Must not know of any other person.

use super::noise::{Noise, Stream};
use super::profile::Profile;
use super::retest::{EDGE, Retest};
use super::style::{Asked, Manner, Style, any};
use super::truth::Truth;
use crate::group::{Choices, HandIn, Token};
use crate::pack::{Direction, Id, Item, Pack};
use crate::session::{Moment, Place, Session};

/// Of so many people, all but one hand over their answers.
const ONE_KEEPS_ANSWERS: u64 = 5;

/// The end of the id of every sitting of nobody.
const NOBODY: &str = "simulated";

/// Somebody who is nobody.
#[derive(Clone, Debug)]
pub struct Person<'a> {
    pack: &'a Pack,
    seed: u64,
    number: u64,
    profile: Profile,
    manner: Manner,
    truths: Vec<Truth>,
    /// Counts their sittings, from 0.
    sitting: u32,
}

impl<'a> Person<'a> {
    pub(super) fn new(
        pack: &'a Pack,
        (seed, number): (u64, u64),
        (profile, style, loading): (Profile, Style, f64),
    ) -> Self {
        let mut noise = Noise::of(seed, number, Stream::Traits);
        let truths = (0..pack.axes().len()).map(|place| drawn(profile, place, &mut noise)).collect();
        let manner = Manner { style, loading, key: any(&mut noise) };
        Self { pack, seed, number, profile, manner, truths, sitting: 0 }
    }

    /// How they answer.
    #[must_use]
    pub fn style(&self) -> Style {
        self.manner.style
    }

    /// Where they stand.
    #[must_use]
    pub fn profile(&self) -> Profile {
        self.profile
    }

    /// Their planted place on each axis of the pack, in its order.
    #[must_use]
    pub fn truths(&self) -> &[Truth] {
        &self.truths
    }

    /// The score, 0 to 100, that endlessly many steady answers would give them on each axis.
    #[must_use]
    pub fn expected(&self) -> Vec<f64> {
        self.truths.iter().map(|truth| truth.points(self.manner.loading)).collect()
    }

    /// The same person when they answer again. A change ends half a point before 0 and 100.
    #[must_use]
    pub fn again(&self, retest: &Retest) -> Self {
        let sitting = self.sitting + 1;
        let mut noise = Noise::of(self.seed, self.number, Stream::Between(sitting));
        let (stays, moves) = (retest.stability, (1.0 - retest.stability.powi(2)).max(0.0).sqrt());
        let axes = self.pack.axes().iter().zip(&self.truths).enumerate();
        let truths = axes.map(|(place, (axis, truth))| {
            let (level, spread) = self.profile.on_axis(place);
            let drifted = Truth(level + stays * (truth.0 - level) + moves * spread * noise.normal());
            let change = retest.on_axis(&axis.id);
            if change.abs() < f64::EPSILON {
                return drifted;
            }
            let points = drifted.points(self.manner.loading) + change;
            Truth::of_points(points.clamp(EDGE, 100.0 - EDGE), self.manner.loading)
        });
        Self { truths: truths.collect(), sitting, ..self.clone() }
    }

    /// Their finished sitting of that day. Its id says that it is simulated, and counts like those of real ones: each of
    /// `people` in turn, then the same again.
    #[must_use]
    pub fn sitting(&self, people: u64, day: Moment) -> Option<Session> {
        let counter = u64::from(self.sitting) * people + self.number;
        let id = Id::new(&format!("s{counter:05}-{}-{NOBODY}", day.date().strftime("%Y%m%d"))).ok()?;
        let mut session = Session::begin(id, self.pack, day);
        session.finished = Some(day);
        session.place = Place::Result;
        self.answer(&mut session);
        Some(session)
    }

    /// Gives the answers of this person in place of those in `session`, which is of the same pack.
    pub fn answer(&self, session: &mut Session) {
        session.answers.clear();
        let mut noise = Noise::of(self.seed, self.number, Stream::Sitting(self.sitting));
        let axes = self.pack.axes();
        let leaves_out = noise.below(u32::try_from(axes.len()).unwrap_or(1));
        let leaves_out = usize::try_from(leaves_out).unwrap_or(0);
        let mut asked_on = vec![0_usize; axes.len()];
        let last = u32::try_from(session.questions.items.len()).unwrap_or(1).saturating_sub(1).max(1);
        let mut beliefs = 0;
        for (number, (_, item)) in (0_u32..).zip(self.pack.items()) {
            let place = axis_of(self.pack, item);
            let truth = place.and_then(|place| self.truths.get(place).copied()).unwrap_or_else(|| {
                beliefs += 1;
                drawn(self.profile, beliefs - 1, &mut noise)
            });
            let before = place.and_then(|place| asked_on.get_mut(place)).map(|count| {
                *count += 1;
                *count - 1
            });
            let asked = Asked {
                truth,
                reversed: item.scored.as_ref().is_some_and(|it| it.direction == Direction::Reversed),
                progress: f64::from(number) / f64::from(last),
                left_out: place == Some(leaves_out) && before.is_some_and(|before| before % 2 == 0),
            };
            if let Some(answer) = self.manner.answer(&asked, &mut noise) {
                session.answers.insert(item.id.clone(), answer);
            }
        }
    }

    /// What they choose to hand in beside their scores: four in five their answers.
    #[must_use]
    pub fn choices(&self) -> Choices {
        Choices { items: !self.number.is_multiple_of(ONE_KEEPS_ANSWERS), ..Choices::default() }
    }

    /// What they hand in of a finished sitting of theirs.
    #[must_use]
    pub fn hand_in(&self, session: &Session, choices: &Choices) -> Option<HandIn> {
        let mut noise = Noise::of(self.seed, self.number, Stream::Names);
        let token = Token(noise.number() ^ u64::from(self.sitting));
        HandIn::of(session, token, choices).ok()
    }
}

/// A truth of that profile on the axis at `place`.
fn drawn(profile: Profile, place: usize, noise: &mut Noise) -> Truth {
    let (level, spread) = profile.on_axis(place);
    Truth(level + spread * noise.normal())
}

fn axis_of(pack: &Pack, item: &Item) -> Option<usize> {
    let scored = item.scored.as_ref()?;
    pack.axes().iter().position(|axis| axis.id == scored.axis)
}
