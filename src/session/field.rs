//! Owns the names of what a plan holds: its texts and its options, and what they are called in a file.
//! Must not hold what was said.

use crate::pack::Id;

/// One of the four ways that are laid side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OptionKind {
    /// As it is now. Its values come from the scores, unless the person overrules them.
    Stay,
    /// Another role in the same place.
    Role,
    /// Another company.
    Company,
    /// Another path altogether.
    Path,
}

impl OptionKind {
    /// In the order they are offered.
    pub const ALL: [Self; 4] = [Self::Stay, Self::Role, Self::Company, Self::Path];

    /// Its name in a file.
    #[must_use]
    pub fn id(self) -> Id {
        Id::of_word(match self {
            Self::Stay => "stay",
            Self::Role => "role",
            Self::Company => "company",
            Self::Path => "path",
        })
    }

    /// The field in which a person gives it a name of its own.
    #[must_use]
    pub fn name(self) -> Field {
        Field::Name(self)
    }
}

/// A text of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// What is in the person's own hands.
    Change,
    /// Who could change it, and what to ask of them.
    Influence,
    /// What would make it easier to carry.
    Accept,
    /// What speaks for staying, a line each.
    StayFor,
    /// What speaks against staying, a line each.
    StayAgainst,
    /// What speaks for leaving, a line each.
    LeaveFor,
    /// What speaks against leaving, a line each.
    LeaveAgainst,
    /// What a high salary would be traded for.
    Trade,
    /// The first question to ask a company about growth and balance.
    AskFirst,
    /// The second.
    AskSecond,
    /// The third.
    AskThird,
    /// An interest to grow.
    Interest,
    /// A name of the person's own for an option.
    Name(OptionKind),
    /// A year on, staying went badly: what happened?
    StayPremortem,
    /// A year on, the leading option went badly: what happened?
    LeadPremortem,
    /// The smallest experiment.
    Experiment,
    /// What would change the person's mind.
    MindChange,
    /// The time, place or cue of the if-then sentence.
    Cue,
    /// The one action of the if-then sentence.
    Act,
    /// What may get in the way.
    Obstacle,
    /// What the person does when it does.
    Instead,
    /// What was learned from the step that is being checked.
    Learned,
    /// The next small step, after a check-in.
    NextStep,
}

impl Field {
    /// Whether it holds one line only.
    #[must_use]
    pub fn is_line(self) -> bool {
        match self {
            Self::Change
            | Self::Influence
            | Self::Accept
            | Self::StayFor
            | Self::StayAgainst
            | Self::LeaveFor
            | Self::LeaveAgainst
            | Self::Trade
            | Self::StayPremortem
            | Self::LeadPremortem => false,
            Self::AskFirst
            | Self::AskSecond
            | Self::AskThird
            | Self::Interest
            | Self::Name(_)
            | Self::Experiment
            | Self::MindChange
            | Self::Cue
            | Self::Act
            | Self::Obstacle
            | Self::Instead
            | Self::Learned
            | Self::NextStep => true,
        }
    }

    /// Every field, in the order of the pages.
    pub const ALL: [Self; 26] = [
        Self::Change,
        Self::Influence,
        Self::Accept,
        Self::StayFor,
        Self::StayAgainst,
        Self::LeaveFor,
        Self::LeaveAgainst,
        Self::Trade,
        Self::AskFirst,
        Self::AskSecond,
        Self::AskThird,
        Self::Interest,
        Self::Name(OptionKind::Stay),
        Self::Name(OptionKind::Role),
        Self::Name(OptionKind::Company),
        Self::Name(OptionKind::Path),
        Self::StayPremortem,
        Self::LeadPremortem,
        Self::Experiment,
        Self::MindChange,
        Self::Cue,
        Self::Act,
        Self::Obstacle,
        Self::Instead,
        Self::Learned,
        Self::NextStep,
    ];

    /// Its name in a file.
    #[must_use]
    pub fn id(self) -> Id {
        Id::of_word(match self {
            Self::Change => "change",
            Self::Influence => "influence",
            Self::Accept => "accept",
            Self::StayFor => "stay-for",
            Self::StayAgainst => "stay-against",
            Self::LeaveFor => "leave-for",
            Self::LeaveAgainst => "leave-against",
            Self::Trade => "trade",
            Self::AskFirst => "ask-1",
            Self::AskSecond => "ask-2",
            Self::AskThird => "ask-3",
            Self::Interest => "interest",
            Self::Name(OptionKind::Stay) => "name-stay",
            Self::Name(OptionKind::Role) => "name-role",
            Self::Name(OptionKind::Company) => "name-company",
            Self::Name(OptionKind::Path) => "name-path",
            Self::StayPremortem => "premortem-stay",
            Self::LeadPremortem => "premortem-lead",
            Self::Experiment => "experiment",
            Self::MindChange => "mind-change",
            Self::Cue => "cue",
            Self::Act => "act",
            Self::Obstacle => "obstacle",
            Self::Instead => "instead",
            Self::Learned => "learned",
            Self::NextStep => "next-step",
        })
    }

    /// The field of that name.
    #[must_use]
    pub fn of_id(id: &Id) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.id() == *id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_name_of_its_own() {
        for field in Field::ALL {
            assert_eq!(Field::of_id(&field.id()), Some(field));
            assert_eq!(Id::new(field.id().as_str()), Ok(field.id()), "a name that is an id");
        }
        for kind in OptionKind::ALL {
            assert_eq!(Id::new(kind.id().as_str()), Ok(kind.id()));
        }
    }
}
