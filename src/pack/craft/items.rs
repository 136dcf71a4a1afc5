//! Owns the rules for single questions and for their order.
//! Must not hold lists of words: they are in `words`.

use std::collections::BTreeSet;

use super::words::{Rule, report};
use super::{At, Check, Findings, in_full};
use crate::pack::SectionKind;
use crate::pack::raw::{RawItem, RawPack};

/// An axis of fewer questions says too little about a person.
const LEAST: usize = 6;

/// A longer question has to be read twice.
const MOST_WORDS: usize = 18;

/// Not for answers, either.
const AGREEING: Rule = Rule {
    check: Check::Agreement,
    words: &["agree", "agrees", "agreed", "disagree", "disagrees", "disagreed"],
    cure: "Ask how often, how much or how well instead: people tend to agree with whatever is said.",
};

const FORBIDDEN: &[Rule] = &[
    AGREEING,
    Rule {
        check: Check::DoubleBarrelled,
        words: &["and", "or"],
        cure: "Ask one thing at a time: split the question.",
    },
    Rule {
        check: Check::Reason,
        words: &["because"],
        cure: "Leave the reason out: somebody may have another one.",
    },
    Rule {
        check: Check::Negation,
        words: &[
            "not", "no", "never", "nor", "neither", "none", "nothing", "nobody", "without", "cannot",
            "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "can't", "couldn't",
            "won't", "wouldn't", "haven't", "hasn't", "hadn't",
        ],
        cure: "Ask for the opposite in plain words: \"felt like a chore\", without a negation.",
    },
    Rule {
        check: Check::Leading,
        words: &["should", "shouldn't", "ought", "must"],
        cure: "Ask what is, without saying how it is meant to be.",
    },
    Rule {
        check: Check::Leading,
        words: &[
            "obviously",
            "clearly",
            "surely",
            "of course",
            "naturally",
            "undoubtedly",
            "honestly",
            "actually",
            "fortunately",
            "unfortunately",
            "luckily",
            "sadly",
            "merely",
            "don't you",
            "wouldn't you",
            "most people",
            "everybody knows",
            "everyone knows",
            "as we know",
            "amazing",
            "wonderful",
            "awful",
            "terrible",
            "horrible",
        ],
        cure: "Leave it out: it tells the person which answer you expect.",
    },
    Rule {
        check: Check::Diagnosis,
        words: &["burnout", "burnt out", "burned out", "depressed", "depression", "anxiety", "disorder"],
        cure: "Ask about what a person can notice, such as starting the day tired: this is no diagnosis.",
    },
    Rule {
        check: Check::Jargon,
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
    },
];

/// At least six questions on each axis. (That they are even and half reversed is `check`'s.)
pub(super) fn counts<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    for axis in &raw.axes {
        let name = *axis.id.get_ref();
        let on_axis = |item: &RawItem<'_>| item.axis.as_ref().is_some_and(|axis| *axis.get_ref() == name);
        let count = raw.items().filter(|(_, item)| on_axis(item)).count();
        if count % 2 == 0 && (1..LEAST).contains(&count) {
            let title = format!("`{name}` has only {count} questions");
            let cure = format!("Ask at least {LEAST} on each axis: with fewer, the picture is less sure.");
            findings.add(Check::FewQuestions, At::line(&axis.id, &axis.id), title, cure);
        }
    }
}

/// Within a lesson, each question points the other way than the one before.
pub(super) fn alternation<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    for section in raw.sections.iter().filter(|section| section.kind() == Some(SectionKind::Lesson)) {
        for pair in section.items.windows(2) {
            if let [before, here] = pair
                && let (Some(first), Some(second), Some(place)) =
                    (before.direction(), here.direction(), &here.direction)
                && first == second
            {
                let title = "This question points the same way as the one before";
                let cure = "Alternate \"+\" and \"-\", so that nobody answers by habit.";
                findings.add(Check::Alternation, At::line(&here.id, place), title, cure);
            }
        }
    }
}

/// No question is asked twice.
pub(super) fn repeats<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    let mut seen = BTreeSet::new();
    for (_, item) in raw.items().filter(|(_, item)| !item.text.get_ref().is_empty()) {
        if !seen.insert(item.text.get_ref().to_lowercase()) {
            let cure = "Remove one, or ask for something new.";
            let at = At::line(&item.id, &item.text);
            findings.add(Check::Repeated, at, "This question is asked twice", cure);
        }
    }
}

/// No question has to be read twice.
pub(super) fn length<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    for (_, item) in raw.items() {
        let count = in_full(item).split_whitespace().count();
        if count > MOST_WORDS {
            let title = format!("This question has {count} words with its lead-in");
            let cure = format!("Keep it to {MOST_WORDS}: leave out what is understood.");
            findings.add(Check::Length, At::line(&item.id, &item.text), title, cure);
        }
    }
}

/// Words that a question must not hold, and a lead-in where a frequency is asked.
pub(super) fn wording<'t>(raw: &RawPack<'t>, source: &str, findings: &mut Findings<'t>) {
    for (_, item) in raw.items() {
        if item.text.get_ref().to_lowercase().starts_with("how often") && item.lead_in.is_none() {
            let cure =
                "Add `lead_in = \"In the last four weeks,\"`, so that everybody thinks of the same time.";
            let at = At::line(&item.id, &item.text);
            findings.add(Check::TimeFrame, at, "\"How often\" is asked of no time", cure);
        }
        for rule in FORBIDDEN {
            report(item.id.get_ref(), &item.text, rule, "A question", (source, findings));
        }
    }
    for scale in &raw.scales {
        for label in scale.labels.get_ref() {
            report(scale.id.get_ref(), label, &AGREEING, "A label", (source, findings));
        }
    }
}
