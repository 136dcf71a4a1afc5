//! Owns [`Ledger`], by which a group is published once: a release with the names of those in it. Another one needs five
//! more people, and nobody less.
//! Must not hold what anybody said.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::disclosure::{self, ENOUGH, Release};
use super::roll::Roll;
use super::shape::Shape;
use super::tally::Tally;

/// The form of the file.
const FORM: u8 = 1;

/// A release, and who is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    /// The form of the file: 1.
    #[serde(rename = "ledger")]
    form: u8,
    release: Release,
    /// The random names of the hand-ins in it.
    members: Names,
    /// The sum of what they hold, by which a change is seen: 32 digits of hexadecimal.
    content: Sum,
}

/// Sorted random names, as 16 digits of hexadecimal each, all in one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Names(Vec<u64>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sum(u128);

/// What came of publishing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The first release.
    First(Ledger),
    /// The same people as before: the release stands as it is.
    Same,
    /// A new release, which takes the place of the one before.
    Replaced {
        /// The new one.
        ledger: Ledger,
        /// How many joined.
        joined: u64,
    },
    /// Too few for anything: below five.
    TooFew,
}

/// Why nothing new is published. What was published before stands as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The release before is of another pack, or of another version of it.
    OtherPack,
    /// So many of those in the release before are missing: the difference would tell of them.
    Missing(u64),
    /// Some of them now say something else: the difference would tell what.
    Changed,
    /// So many have joined; five are needed. The difference would tell of them.
    TooFewJoined(u64),
}

impl Ledger {
    /// Publishes what `tally` holds of those on `roll`, which was made beside `before`, or says why not. Nobody may be
    /// on the roll twice.
    ///
    /// # Errors
    /// [`Refused`]; what was published before stands.
    pub fn publish(
        shape: &Shape,
        tally: &Tally,
        roll: Roll<'_>,
        before: Option<&Self>,
    ) -> Result<Outcome, Refused> {
        let Some(before) = before else {
            if tally.people < ENOUGH {
                return Ok(Outcome::TooFew);
            }
            let release = disclosure::release(shape, tally, None);
            return Ok(Outcome::First(Self::new(release, roll)));
        };
        if before.release.pack != shape.pack || before.release.version != shape.version {
            return Err(Refused::OtherPack);
        }
        let members = before.count();
        match members.checked_sub(roll.seen) {
            Some(0) => {}
            missing => return Err(Refused::Missing(missing.unwrap_or(0))),
        }
        if roll.seen_content != before.content.0 {
            return Err(Refused::Changed);
        }
        match tally.people.saturating_sub(members) {
            0 => Ok(Outcome::Same),
            joined if joined < ENOUGH => Err(Refused::TooFewJoined(joined)),
            joined => {
                let release = disclosure::release(shape, tally, Some(&before.release));
                Ok(Outcome::Replaced { ledger: Self::new(release, roll), joined })
            }
        }
    }

    fn new(release: Release, roll: Roll<'_>) -> Self {
        let mut names = roll.names;
        names.sort_unstable();
        Self { form: FORM, release, members: Names(names), content: Sum(roll.content) }
    }

    /// The release.
    #[must_use]
    pub fn release(&self) -> &Release {
        &self.release
    }

    /// The names of those in it, sorted; for a [`Roll`].
    #[must_use]
    pub fn names(&self) -> &[u64] {
        &self.members.0
    }

    fn count(&self) -> u64 {
        self.members.0.len() as u64
    }

    /// Whether it is of a form that this program knows.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.form == FORM
    }
}

impl Serialize for Names {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|name| write!(f, "{name:016x}"))
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let names: Option<Vec<u64>> = text.as_bytes().chunks(16).map(number).collect();
        let names = names.filter(|names| names.is_sorted() && text.len() % 16 == 0);
        names.map(Self).ok_or_else(|| de::Error::custom(text.len()))
    }
}

fn number(digits: &[u8]) -> Option<u64> {
    u64::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()
}

impl Serialize for Sum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&format!("{:032x}", self.0))
    }
}

impl<'de> Deserialize<'de> for Sum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        u128::from_str_radix(&text, 16).map(Self).map_err(|_bad| de::Error::custom(text.len()))
    }
}
