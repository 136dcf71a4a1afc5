//! Owns the rules for single questions and for their order.
//! Must not hold lists of words: they are in `words`.

use std::collections::BTreeSet;

use super::in_full;
use super::words::{Rule, report};
use crate::form::{Problems, Severity};
use crate::pack::SectionKind;
use crate::pack::raw::{RawItem, RawPack};

/// An axis of fewer questions says too little about a person.
const LEAST: usize = 6;

/// A longer question has to be read twice.
const MOST_WORDS: usize = 18;

/// Not for answers, either.
const AGREEING: Rule = Rule {
    words: &["agree", "agrees", "agreed", "disagree", "disagrees", "disagreed"],
    cure: "Ask how often, how much or how well instead: people tend to agree with whatever is said.",
    severity: Severity::Error,
};

const FORBIDDEN: &[Rule] = &[
    AGREEING,
    Rule {
        words: &["and", "or"],
        cure: "Ask one thing at a time: split the question.",
        severity: Severity::Error,
    },
    Rule {
        words: &["because"],
        cure: "Leave the reason out: somebody may have another one.",
        severity: Severity::Error,
    },
    Rule {
        words: &[
            "not", "no", "never", "nor", "neither", "none", "nothing", "nobody", "without", "cannot",
            "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "can't", "couldn't",
            "won't", "wouldn't", "haven't", "hasn't", "hadn't",
        ],
        cure: "Ask for the opposite in plain words: \"felt like a chore\", without a negation.",
        severity: Severity::Error,
    },
    Rule {
        words: &["should", "shouldn't", "ought", "must"],
        cure: "Ask what is, without saying how it is meant to be.",
        severity: Severity::Error,
    },
    Rule {
        words: &["burnout", "burnt out", "burned out", "depressed", "depression", "anxiety", "disorder"],
        cure: "Ask about what a person can notice, such as starting the day tired: this is no diagnosis.",
        severity: Severity::Error,
    },
    Rule {
        words: &[
            "alignment",
            "autonomy",
            "bandwidth",
            "competency",
            "deliverable",
            "deliverables",
            "empower",
            "engagement",
            "extrinsic",
            "headcount",
            "holistic",
            "impactful",
            "intrinsic",
            "kpi",
            "kpis",
            "leverage",
            "okr",
            "okrs",
            "onboarding",
            "optimise",
            "optimize",
            "paradigm",
            "proactive",
            "remuneration",
            "resilience",
            "roi",
            "self-efficacy",
            "stakeholder",
            "stakeholders",
            "synergy",
            "total rewards",
            "upskill",
            "upskilling",
            "utilise",
            "utilize",
        ],
        cure: "Say it in a word that a friend outside of work would use.",
        severity: Severity::Warning,
    },
];

/// At least six questions on each axis. (That they are even and half reversed is `check`'s.)
pub(super) fn counts(raw: &RawPack<'_>, problems: &mut Problems) {
    for axis in &raw.axes {
        let name = *axis.id.get_ref();
        let on_axis = |item: &RawItem<'_>| item.axis.as_ref().is_some_and(|axis| *axis.get_ref() == name);
        let count = raw.items().filter(|(_, item)| on_axis(item)).count();
        if count % 2 == 0 && (1..LEAST).contains(&count) {
            let title = format!("`{name}` has only {count} questions");
            problems.error(axis.id.span(), title, format!("Ask at least {LEAST} on each axis."));
        }
    }
}

/// Within a lesson, each question points the other way than the one before.
pub(super) fn alternation(raw: &RawPack<'_>, problems: &mut Problems) {
    for section in raw.sections.iter().filter(|section| section.kind() == Some(SectionKind::Lesson)) {
        for pair in section.items.windows(2) {
            if let [before, here] = pair
                && let (Some(first), Some(second), Some(place)) =
                    (before.direction(), here.direction(), &here.direction)
                && first == second
            {
                let cure = "Alternate \"+\" and \"-\", so that nobody answers by habit.";
                problems.error(place.span(), "This question points the same way as the one before", cure);
            }
        }
    }
}

/// No question is asked twice.
pub(super) fn repeats(raw: &RawPack<'_>, problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    for (_, item) in raw.items().filter(|(_, item)| !item.text.get_ref().is_empty()) {
        if !seen.insert(item.text.get_ref().to_lowercase()) {
            problems.error(
                item.text.span(),
                "This question is asked twice",
                "Remove one, or ask for something new.",
            );
        }
    }
}

/// Length, forbidden words, and a lead-in where a frequency is asked.
pub(super) fn wording(raw: &RawPack<'_>, source: &str, problems: &mut Problems) {
    for (_, item) in raw.items() {
        let count = in_full(item).split_whitespace().count();
        if count > MOST_WORDS {
            let title = format!("This question has {count} words with its lead-in");
            problems.error(
                item.text.span(),
                title,
                format!("Keep it to {MOST_WORDS}: leave out what is understood."),
            );
        }
        if item.text.get_ref().to_lowercase().starts_with("how often") && item.lead_in.is_none() {
            let cure =
                "Add `lead_in = \"In the last four weeks,\"`, so that everybody thinks of the same time.";
            problems.error(item.text.span(), "\"How often\" is asked of no time", cure);
        }
        for rule in FORBIDDEN {
            report(&item.text, rule, "A question", source, problems);
        }
    }
    for label in raw.scales.iter().flat_map(|scale| scale.labels.get_ref()) {
        report(label, &AGREEING, "A label", source, problems);
    }
}
