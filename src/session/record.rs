//! Owns [`Session`], the whole of one sitting as it stands in a file.
//! Must not hold rules: what may follow what is the interview's.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Answer, Moment, Percent, Plan};
use crate::pack::{Id, Pack, Question, Questions};

/// Which form of the file of a sitting this is. A larger `major` cannot be read; a larger `minor` can, and what
/// is not known of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Format {
    /// Counts changes that older programs cannot read.
    pub major: u32,
    /// Counts additions.
    pub minor: u32,
}

impl Format {
    /// What this program writes.
    pub const CURRENT: Self = Self { major: 1, minor: 2 };
}

/// One sitting: everything a person said to one pack.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Session {
    /// The form of the file.
    pub format: Format,
    /// Names the file; sorts in the order the sittings were begun, whatever the clock said.
    pub id: Id,
    /// What was asked.
    pub pack: PackRef,
    /// When it was begun.
    pub started: Moment,
    /// When it was last saved.
    pub updated: Moment,
    /// When the result was first asked for; none while it is a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished: Option<Moment>,
    /// Where the person stands.
    pub place: Place,
    /// Where going back leads, last first, while that is not simply the place before: the review and, under
    /// it, the place it was opened from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trail: Vec<Place>,
    /// Whether the last four weeks were usual; none when not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
    /// The level, 0 to 100, that would be good enough, by axis. Blank axes are absent.
    #[serde(default)]
    pub levels: BTreeMap<Id, Percent>,
    /// Of 100 points, how many each axis got. Blank axes are absent; the sum is at most 100.
    #[serde(default)]
    pub points: BTreeMap<Id, Percent>,
    /// By item.
    #[serde(default)]
    pub answers: BTreeMap<Id, Answer>,
    /// Notes to self, by section. Never empty texts.
    #[serde(default)]
    pub notes: BTreeMap<Id, String>,
    /// A note that is being written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<Draft>,
    /// What follows from the result; none while nothing was said about that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
    /// Answers to questions that the pack has since reworded or dropped.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub set_aside: Vec<SetAside>,
    /// The questions as they were asked.
    pub questions: Questions,
    /// Fields of a newer minor version, kept as they are.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

impl Session {
    /// A new, empty sitting of `pack`.
    #[must_use]
    pub fn begin(id: Id, pack: &Pack, now: Moment) -> Self {
        Self {
            format: Format::CURRENT,
            id,
            pack: PackRef::of(pack),
            started: now,
            updated: now,
            finished: None,
            place: Place::Welcome,
            trail: Vec::new(),
            month: None,
            levels: BTreeMap::new(),
            points: BTreeMap::new(),
            answers: BTreeMap::new(),
            notes: BTreeMap::new(),
            draft: None,
            plan: None,
            set_aside: Vec::new(),
            questions: pack.questions(),
            unknown: Map::new(),
        }
    }

    /// What follows from the result, to be written to. A file of an older minor version is one of this from
    /// then on.
    pub fn plan_mut(&mut self) -> &mut Plan {
        self.raise_format();
        self.plan.get_or_insert_default()
    }

    /// The questions as `pack` asks them now. A file of an older minor version is one of this from then on.
    pub fn ask_anew(&mut self, pack: &Pack) {
        self.raise_format();
        self.questions = pack.questions();
    }

    fn raise_format(&mut self) {
        if self.format.major == Format::CURRENT.major {
            self.format.minor = self.format.minor.max(Format::CURRENT.minor);
        }
    }

    /// How many scored questions have an answer that counts, skipping or not applying included, and how
    /// many scored questions there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let scored = self.questions.items.iter().filter(|item| item.axis.is_some());
        scored.fold((0, 0), |(done, of), item| {
            (done + usize::from(self.answers.contains_key(&item.id)), of + 1)
        })
    }
}

/// Which pack was answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PackRef {
    /// The pack's id.
    pub id: Id,
    /// Its version then.
    pub version: String,
    /// Its title then.
    pub title: String,
    /// The language it was read in.
    pub language: String,
    /// Fields of a newer minor version, kept as they are.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

impl PackRef {
    /// Points at `pack` as it is now.
    #[must_use]
    pub fn of(pack: &Pack) -> Self {
        Self {
            id: pack.id().clone(),
            version: pack.version().to_owned(),
            title: pack.title().to_owned(),
            language: pack.language().to_owned(),
            unknown: Map::new(),
        }
    }
}

/// How the last four weeks were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Month {
    /// Like most.
    Usual,
    /// More work than most.
    Busier,
    /// Less work than most.
    Calmer,
    /// Away for a good part of it.
    OnLeave,
}

impl Month {
    /// In the order they are offered.
    pub const ALL: [Self; 4] = [Self::Usual, Self::Busier, Self::Calmer, Self::OnLeave];
}

/// A place in the walk through a pack.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// What this is, and was the month usual?
    Welcome,
    /// Good-enough levels and 100 points.
    Matters,
    /// Before a section that is not scored: what it is, and that it may be passed over.
    Opener(Id),
    /// One item.
    Item(Id),
    /// The page of a section, after its items.
    Page(Id),
    /// The map of every answer.
    Review,
    /// Where the person stands.
    Result,
}

/// A note that is being written when the file was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Draft {
    /// The section it will belong to.
    pub section: Id,
    /// What stands there so far; may be empty.
    pub text: String,
}

/// An answer to a question that is no longer asked in that form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SetAside {
    /// The question as it was asked.
    pub question: Question,
    /// What was said to it.
    pub answer: Answer,
}
