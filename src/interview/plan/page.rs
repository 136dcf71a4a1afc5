//! Owns the pages of "what now" and of a check-in: their order, and the names they have in a file.
//! Must not know what is said on them.

use crate::pack::Id;
use crate::session::{Field, OptionKind, Plan, Reach, Session};

/// A page of "what now", or of a check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlanPage {
    /// Which gap to look at.
    Gap,
    /// Can it be changed?
    Reach,
    /// What follows from that, one page for each answer.
    Hands(Reach),
    /// For and against staying.
    Staying,
    /// For and against leaving.
    Leaving,
    /// What a high salary would be traded for.
    Trade,
    /// Three questions to ask a company.
    Asking,
    /// An interest to grow.
    Interest,
    /// Up to four options.
    Options,
    /// One of them, axis by axis; beside the way.
    Option(OptionKind),
    /// Weights, swing and floors.
    Weights,
    /// The options side by side.
    Picture,
    /// A year on, it went badly.
    Premortem,
    /// The smallest experiment.
    Experiment,
    /// The if-then sentence.
    IfThen,
    /// When to look again.
    Revisit,
    /// The step, said back.
    Done,
    /// All pages with what stands there; beside the way.
    Map,
    /// How did it go?
    CheckDid,
    /// What was learned?
    CheckLearned,
    /// What follows?
    CheckNext,
    /// What was said, once more.
    CheckDone,
}

/// Which way one goes through the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanWay {
    /// From a gap to one small step.
    WhatNow,
    /// How the step went.
    CheckIn,
}

impl PlanWay {
    /// The way on which a plan was left open; "what now" where it was not.
    #[must_use]
    pub fn open(session: &Session) -> Self {
        let plan = session.plan.as_ref();
        let page = plan.and_then(|plan| PlanPage::of_id(plan.at.as_ref()?, plan));
        page.map_or(Self::WhatNow, PlanPage::way)
    }
}

const CHECK_IN: [PlanPage; 4] =
    [PlanPage::CheckDid, PlanPage::CheckLearned, PlanPage::CheckNext, PlanPage::CheckDone];

impl PlanPage {
    /// Its name in a file.
    #[must_use]
    pub fn id(self) -> Id {
        Id::of_word(match self {
            Self::Gap => "gap",
            Self::Reach => "reach",
            Self::Hands(Reach::Change) => "change",
            Self::Hands(Reach::Influence) => "influence",
            Self::Hands(Reach::Accept) => "accept",
            Self::Staying => "staying",
            Self::Leaving => "leaving",
            Self::Trade => "trade",
            Self::Asking => "asking",
            Self::Interest => "interest",
            Self::Options => "options",
            Self::Option(OptionKind::Stay) => "option-stay",
            Self::Option(OptionKind::Role) => "option-role",
            Self::Option(OptionKind::Company) => "option-company",
            Self::Option(OptionKind::Path) => "option-path",
            Self::Weights => "weights",
            Self::Picture => "picture",
            Self::Premortem => "premortem",
            Self::Experiment => "experiment",
            Self::IfThen => "if-then",
            Self::Revisit => "revisit",
            Self::Done => "done",
            Self::Map => "map",
            Self::CheckDid => "check-did",
            Self::CheckLearned => "check-learned",
            Self::CheckNext => "check-next",
            Self::CheckDone => "check-done",
        })
    }

    /// The page of that name, as `plan` has it: none for a page that a newer version has, or that the answers
    /// before it leave out.
    #[must_use]
    pub fn of_id(id: &Id, plan: &Plan) -> Option<Self> {
        let beside = OptionKind::ALL.map(Self::Option);
        let all = way(PlanWay::WhatNow, plan).into_iter().chain(CHECK_IN).chain(beside).chain([Self::Map]);
        all.into_iter().find(|page| page.id() == *id)
    }

    /// The texts that are written on it, in their order.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Hands(Reach::Change) => &[Field::Change],
            Self::Hands(Reach::Influence) => &[Field::Influence],
            Self::Hands(Reach::Accept) => &[Field::Accept],
            Self::Staying => &[Field::StayFor, Field::StayAgainst],
            Self::Leaving => &[Field::LeaveFor, Field::LeaveAgainst],
            Self::Trade => &[Field::Trade],
            Self::Asking => &[Field::AskFirst, Field::AskSecond, Field::AskThird],
            Self::Interest => &[Field::Interest],
            Self::Premortem => &[Field::StayPremortem, Field::LeadPremortem],
            Self::Experiment => &[Field::Experiment, Field::MindChange],
            Self::IfThen => &[Field::Cue, Field::Act, Field::Obstacle, Field::Instead],
            Self::CheckLearned => &[Field::Learned],
            Self::Gap
            | Self::Reach
            | Self::Options
            | Self::Option(_)
            | Self::Weights
            | Self::Picture
            | Self::Revisit
            | Self::Done
            | Self::Map
            | Self::CheckDid
            | Self::CheckNext
            | Self::CheckDone => &[],
        }
    }

    /// The way that it lies on or beside.
    pub(super) fn way(self) -> PlanWay {
        if CHECK_IN.contains(&self) { PlanWay::CheckIn } else { PlanWay::WhatNow }
    }

    /// Where a page beside the way leads back to.
    pub(super) fn beside(self) -> Option<Self> {
        if matches!(self, Self::Option(_)) { Some(Self::Options) } else { None }
    }
}

/// The pages of a way, in their order. What can be changed has a next page of its own for each answer; without
/// an answer there is none.
#[must_use]
pub fn way(way: PlanWay, plan: &Plan) -> Vec<PlanPage> {
    if way == PlanWay::CheckIn {
        return CHECK_IN.to_vec();
    }
    let hands = plan.reach.map(PlanPage::Hands);
    let before = [PlanPage::Gap, PlanPage::Reach];
    let after = [
        PlanPage::Staying,
        PlanPage::Leaving,
        PlanPage::Trade,
        PlanPage::Asking,
        PlanPage::Interest,
        PlanPage::Options,
        PlanPage::Weights,
        PlanPage::Picture,
        PlanPage::Premortem,
        PlanPage::Experiment,
        PlanPage::IfThen,
        PlanPage::Revisit,
        PlanPage::Done,
    ];
    before.into_iter().chain(hands).chain(after).collect()
}
