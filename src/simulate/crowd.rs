//! Owns [`Crowd`]: profiles and styles in given shares, from which any person can be taken by number.
//! Must not hold people: each is made when they are asked for.

use super::person::Person;
use super::profile::Profile;
use super::style::Style;
use super::truth::LOADING;
use crate::group::HandIn;
use crate::pack::{Id, Pack};
use crate::session::{Moment, Session};

/// The golden ratio less one. Its multiples, less their whole parts, fill the range from 0 to 1 evenly however many
/// there are, so that shares hold in small groups too.
const GOLDEN: f64 = 0.618_033_988_749_894_9;

/// The people of a rehearsal: all steady, but for one of nine, who leaves half of an axis out.
const REHEARSAL: [Part; 2] = [
    Part { share: 8.0, profile: Profile::Varied, style: Style::Steady },
    Part { share: 1.0, profile: Profile::Varied, style: Style::Skipping },
];

/// People of one profile and style in a crowd.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// How many they are beside those of other parts: 1 and 3 are a quarter and three.
    pub share: f64,
    /// Where they stand.
    pub profile: Profile,
    /// How they answer.
    pub style: Style,
}

/// Simulated people without end.
#[derive(Clone, Debug)]
pub struct Crowd<'a> {
    pack: &'a Pack,
    seed: u64,
    parts: Vec<Part>,
    loading: f64,
}

impl<'a> Crowd<'a> {
    /// People who answer `pack`, of these parts; of none, of [`Profile::Even`] and [`Style::Steady`].
    #[must_use]
    pub fn new(pack: &'a Pack, seed: u64, parts: &[Part]) -> Self {
        Self { pack, seed, parts: parts.to_vec(), loading: LOADING }
    }

    /// People of one profile and one style.
    #[must_use]
    pub fn of(pack: &'a Pack, seed: u64, (profile, style): (Profile, Style)) -> Self {
        Self::new(pack, seed, &[Part { share: 1.0, profile, style }])
    }

    /// The group of a rehearsal.
    #[must_use]
    pub fn rehearsal(pack: &'a Pack, seed: u64) -> Self {
        Self::new(pack, seed, &REHEARSAL)
    }

    /// The same people, whose answers show so much of their truths, 0 to 1.
    #[must_use]
    pub fn with_loading(self, loading: f64) -> Self {
        Self { loading: loading.clamp(0.0, 1.0), ..self }
    }

    /// The person of that number, from 1.
    #[must_use]
    pub fn person(&self, number: u64) -> Person<'a> {
        let (profile, style) = self.part(number);
        Person::new(self.pack, (self.seed, number), (profile, style, self.loading))
    }

    fn part(&self, number: u64) -> (Profile, Style) {
        let all: f64 = self.parts.iter().map(|part| part.share).sum();
        // Exact for four billion people, and the same for all.
        let place = (f64::from(u32::try_from(number % (1 << 32)).unwrap_or(0)) * GOLDEN).fract() * all;
        let mut below = 0.0;
        let here = self.parts.iter().find(|part| {
            below += part.share;
            place < below
        });
        here.or(self.parts.last()).map_or((Profile::Even, Style::Steady), |part| (part.profile, part.style))
    }

    /// The hand-ins of the first `people` of one day. No sitting is kept.
    pub fn hand_ins(&self, people: u64, day: Moment) -> impl Iterator<Item = HandIn> {
        let mut sitting = Id::new("simulated").ok().map(|id| Session::begin(id, self.pack, day));
        (1..=people).filter_map(move |number| {
            let sitting = sitting.as_mut()?;
            sitting.finished = Some(day);
            let person = self.person(number);
            person.answer(sitting);
            person.hand_in(sitting, &person.choices())
        })
    }
}
