//! Owns the words that the checks of craft look for in a pack: data, and never said to anybody as they stand.
//! Must not hold logic.

use super::{Check, Forbidden};

/// Words or short phrases, in lower case, that a text must not hold.
pub(super) struct Rule {
    pub(super) check: Check,
    pub(super) forbidden: Forbidden,
    pub(super) words: &'static [&'static str],
}

/// Not for answers, either.
pub(super) const AGREEING: Rule = Rule {
    check: Check::Agreement,
    forbidden: Forbidden::Agreement,
    words: &["agree", "agrees", "agreed", "disagree", "disagrees", "disagreed"],
};

pub(super) const FORBIDDEN: &[Rule] = &[
    AGREEING,
    Rule { check: Check::DoubleBarrelled, forbidden: Forbidden::DoubleBarrelled, words: &["and", "or"] },
    Rule { check: Check::Reason, forbidden: Forbidden::Reason, words: &["because"] },
    Rule {
        check: Check::Negation,
        forbidden: Forbidden::Negation,
        words: &[
            "not", "no", "never", "nor", "neither", "none", "nothing", "nobody", "without", "cannot",
            "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "can't", "couldn't",
            "won't", "wouldn't", "haven't", "hasn't", "hadn't",
        ],
    },
    Rule {
        check: Check::Leading,
        forbidden: Forbidden::Duty,
        words: &["should", "shouldn't", "ought", "must"],
    },
    Rule {
        check: Check::Leading,
        forbidden: Forbidden::Leading,
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
    },
    Rule {
        check: Check::Diagnosis,
        forbidden: Forbidden::Diagnosis,
        words: &["burnout", "burnt out", "burned out", "depressed", "depression", "anxiety", "disorder"],
    },
    Rule {
        check: Check::Jargon,
        forbidden: Forbidden::Jargon,
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
    },
];

/// Words that would tell a person what to do with their life.
pub(super) const PRESCRIBES: Rule = Rule {
    check: Check::Advice,
    forbidden: Forbidden::Prescription,
    words: &[
        "quit",
        "quits",
        "quitting",
        "resign",
        "resigns",
        "resigned",
        "resigning",
        "resignation",
        "leave your job",
        "leave the job",
        "should",
        "shouldn't",
        "best choice",
    ],
};

/// What claims more than home-made questions can: that they are proven, and that they are derived.
pub(super) const CLAIMS_MORE: [&str; 2] = ["validated", "based on"];

/// Answers that people know, low to high; those that mean about the same stand together.
#[rustfmt::skip]
pub(super) const LADDERS: &[&[&[&str]]] = &[
    &[&["never"], &["almost never", "hardly ever"], &["rarely", "seldom"], &["sometimes", "occasionally"],
      &["often", "frequently"], &["very often", "usually", "mostly"], &["almost always"], &["always"]],
    &[&["not at all", "none", "none of it", "nothing"], &["hardly", "very little"], &["a little", "slightly", "a bit"],
      &["some", "somewhat", "moderately", "fairly", "about half"], &["quite", "quite a lot", "most", "a lot", "much"],
      &["very", "very much", "a great deal", "extremely", "all", "all of it", "completely"]],
    &[&["very unlikely"], &["unlikely"], &["even chance"], &["likely"], &["very likely"]],
    &[&["much less"], &["a little less", "less"], &["about the same", "the same"], &["a little more", "more"],
      &["much more"]],
    &[&["very bad", "very poor", "terrible"], &["bad", "poor"], &["fair", "okay", "ok", "average"], &["good"],
      &["very good"], &["excellent"]],
    &[&["nie"], &["selten"], &["manchmal"], &["oft", "häufig"], &["immer"]],
    &[&["gar nicht", "überhaupt nicht"], &["wenig", "ein wenig"], &["mittel", "mäßig"], &["ziemlich"], &["sehr"]],
    &[&["nunca"], &["rara vez", "raramente"], &["a veces"], &["a menudo", "muchas veces"], &["siempre"]],
    &[&["jamais"], &["rarement"], &["parfois"], &["souvent"], &["toujours"]],
];
