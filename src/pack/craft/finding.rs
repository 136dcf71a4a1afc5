//! Owns [`Check`], the names of the rules of craft, and what becomes of what they find: a warning, unless the
//! author allows it with a reason.
//! Must not judge anything itself.

use std::ops::Range;

use super::CraftFault;
use crate::form::{Line, Problem, Problems, Severity, Told, did_you_mean};
use crate::pack::raw::RawAllow;

/// A rule of craft. Its name is stable: files allow it by that name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pack) enum Check {
    Advice,
    Agreement,
    Alternation,
    Belief,
    Claims,
    Diagnosis,
    DoubleBarrelled,
    FewQuestions,
    HotTake,
    Jargon,
    Labels,
    Leading,
    Length,
    Month,
    Negation,
    Order,
    Outdated,
    Overclaim,
    ReadingGrade,
    Reason,
    Repeated,
    Time,
    TimeFrame,
    Untranslated,
    Unused,
    Width,
}

impl Check {
    #[rustfmt::skip]
    const ALL: [Self; 26] = [
        Self::Advice, Self::Agreement, Self::Alternation, Self::Belief, Self::Claims, Self::Diagnosis,
        Self::DoubleBarrelled, Self::FewQuestions, Self::HotTake, Self::Jargon, Self::Labels, Self::Leading,
        Self::Length, Self::Month, Self::Negation, Self::Order, Self::Outdated, Self::Overclaim, Self::ReadingGrade, Self::Reason,
        Self::Repeated, Self::Time, Self::TimeFrame, Self::Untranslated, Self::Unused, Self::Width,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Agreement => "agreement",
            Self::Alternation => "alternation",
            Self::Belief => "belief",
            Self::Claims => "claims",
            Self::Diagnosis => "diagnosis",
            Self::DoubleBarrelled => "double-barrelled",
            Self::FewQuestions => "few-questions",
            Self::HotTake => "hot-take",
            Self::Jargon => "jargon",
            Self::Labels => "labels",
            Self::Leading => "leading",
            Self::Length => "length",
            Self::Month => "month",
            Self::Negation => "negation",
            Self::Order => "order",
            Self::Outdated => "outdated",
            Self::Overclaim => "overclaim",
            Self::ReadingGrade => "reading-grade",
            Self::Reason => "reason",
            Self::Repeated => "repeated",
            Self::Time => "time",
            Self::TimeFrame => "time-frame",
            Self::Untranslated => "untranslated",
            Self::Unused => "unused",
            Self::Width => "width",
        }
    }
}

/// What of the pack is meant: the id of a question, an axis, a scale, a section or a claim, and the place.
/// The id is empty where the whole pack is meant.
pub(in crate::pack) struct At<'t> {
    pub(in crate::pack) id: &'t str,
    pub(in crate::pack) span: Range<usize>,
}

impl<'t> At<'t> {
    /// `line`, which says something about `id`.
    pub(in crate::pack) fn line(id: &Line<'t>, line: &Line<'_>) -> Self {
        Self { id: id.get_ref(), span: line.span() }
    }
}

struct Finding<'t> {
    check: Check,
    at: At<'t>,
    fault: CraftFault<'t>,
}

/// What the rules of craft find in one pack.
#[derive(Default)]
pub(in crate::pack) struct Findings<'t>(Vec<Finding<'t>>);

impl<'t> Findings<'t> {
    pub(in crate::pack) fn add(&mut self, check: Check, at: At<'t>, fault: CraftFault<'t>) {
        self.0.push(Finding { check, at, fault });
    }

    /// Warns of all that is not allowed, and of what is allowed without need.
    ///
    /// An allowance is not blamed while the pack has errors: some rules are silent then.
    pub(in crate::pack) fn settle(self, allows: &[RawAllow<'_>], problems: &mut Problems) {
        let sound = !problems.has_errors();
        for allow in allows.iter().filter(|allow| sound && !self.0.iter().any(|found| allow.covers(found))) {
            needless(allow, problems);
        }
        let left = self.0.into_iter().filter(|found| !allows.iter().any(|allow| allow.covers(found)));
        for Finding { check, at, fault } in left {
            warn(check.name(), at.span, fault, problems);
        }
    }
}

impl RawAllow<'_> {
    fn covers(&self, found: &Finding<'_>) -> bool {
        *self.check.get_ref() == found.check.name()
            && self.item.as_ref().is_none_or(|item| *item.get_ref() == found.at.id)
    }
}

fn needless(allow: &RawAllow<'_>, problems: &mut Problems) {
    let name = *allow.check.get_ref();
    let known = Check::ALL.map(Check::name);
    let about = allow.item.as_ref().filter(|_| name != "balance" && known.contains(&name));
    let fault = if name == "balance" {
        CraftFault::BalanceAllowed
    } else if known.contains(&name) {
        CraftFault::AllowedInVain { check: name, about: about.map(|item| *item.get_ref()) }
    } else {
        let guess = did_you_mean(name, known.into_iter(), problems);
        CraftFault::UnknownCheck { name, guess, known: &known }
    };
    warn("allow", about.unwrap_or(&allow.check).span(), fault, problems);
}

fn warn(check: &'static str, span: Range<usize>, fault: CraftFault<'_>, problems: &mut Problems) {
    let (severity, check, (title, cure)) = (Severity::Warning, Some(check), fault.told());
    problems.add(Problem { severity, check, span, title, cure });
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_check_has_a_name_of_its_own() {
        let names: BTreeSet<_> = Check::ALL.into_iter().map(Check::name).collect();
        assert_eq!(names.len(), Check::ALL.len());
    }
}
