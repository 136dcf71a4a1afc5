//! Owns the texts that stand on the pages of "what now" and of a check-in, whatever was said there.
//! Must not advise: it asks.

use crate::interview::PlanPage;
use crate::session::{Field, OptionKind, Reach};

/// The heading of a page.
#[must_use]
pub fn title(page: PlanPage) -> &'static str {
    match page {
        PlanPage::Gap => "Which gap?",
        PlanPage::Reach => "Can it be changed?",
        PlanPage::Hands(Reach::Change) => "In your own hands",
        PlanPage::Hands(Reach::Influence) => "In others' hands",
        PlanPage::Hands(Reach::Accept) => "Living with it",
        PlanPage::Staying => "Staying: pros and cons",
        PlanPage::Leaving => "Leaving: pros and cons",
        PlanPage::Trade => "The price of pay",
        PlanPage::Asking => "Three questions to ask",
        PlanPage::Interest => "An interest to grow",
        PlanPage::Options => "Your options",
        PlanPage::Option(_) => "An option",
        PlanPage::Weights => "What weighs how much",
        PlanPage::Picture => "Side by side",
        PlanPage::Premortem => "A year on",
        PlanPage::Experiment => "The smallest experiment",
        PlanPage::IfThen => "If and then",
        PlanPage::Revisit => "When to look again",
        PlanPage::Done => "Your step",
        PlanPage::Map => "What now",
        PlanPage::CheckDid => "How did it go?",
        PlanPage::CheckLearned => "What did you learn?",
        PlanPage::CheckNext => "And now?",
        PlanPage::CheckDone => "Noted",
    }
}

/// What a page asks, above its rows; none where another part of the page says it.
#[must_use]
pub fn asks(page: PlanPage) -> &'static str {
    match page {
        PlanPage::Gap => "Look at this one, or choose another.",
        PlanPage::Reach => "Each answer leads to a page of its own.",
        PlanPage::Hands(Reach::Change) => "What of it is in your own hands? One thing is enough.",
        PlanPage::Hands(Reach::Influence) => "Who could change it, and what would you ask of them?",
        PlanPage::Hands(Reach::Accept) => {
            "What would make it easier to carry, and what stays good all the same?"
        }
        PlanPage::Staying => "A line each, two or more of both if you can. Staying has two sides too.",
        PlanPage::Leaving => {
            "A line each, two or more of both if you can, for what leaving would mean to you."
        }
        PlanPage::Trade => "What would you trade some pay for, and what is a high salary worth keeping for?",
        PlanPage::Asking => "What would tell you whether a company values growth and balance?",
        PlanPage::Interest => "An interest can be grown, a little at a time, where you are. Which one?",
        PlanPage::Options => {
            "Up to four ways on the same axes. Staying is measured from your answers; all else is a guess."
        }
        PlanPage::Option(OptionKind::Stay) => {
            "From your answers. A number typed over a measured one counts as a guess."
        }
        PlanPage::Option(_) => "How would it stand, from 0 to 100? Low and high when it goes badly or well.",
        PlanPage::Weights => {
            "Points are your 100. Swing is a second look: all axes at their worst among your options; give \
             100 to the one you would lift to its best first, less to the others. A floor is the least that \
             will do, whatever else is good."
        }
        PlanPage::Premortem => "It is a year on, and it went badly. What happened?",
        PlanPage::Experiment => "Cheap, easy to undo, two weeks at most. What could change your mind?",
        PlanPage::IfThen => "One line with its cue: if this happens, then you do that.",
        PlanPage::Revisit => "On that day Fourfold asks once how it went, and then waits to be asked.",
        PlanPage::CheckDid => "Each of these is an answer. A \"not\" is as welcome as the others.",
        PlanPage::CheckLearned => "A line is enough.",
        PlanPage::CheckNext => "Go on with it, take another small step, or let it be.",
        PlanPage::Picture | PlanPage::Done | PlanPage::Map | PlanPage::CheckDone => "",
    }
}

/// Over a text.
#[must_use]
pub fn label(field: Field, lead: &str) -> String {
    let said = match field {
        Field::Change => "In my hands",
        Field::Influence => "Who, and what I would ask",
        Field::Accept => "What makes it easier, and what stays good",
        Field::StayFor => "For staying",
        Field::StayAgainst => "Against staying",
        Field::LeaveFor => "For leaving",
        Field::LeaveAgainst => "Against leaving",
        Field::Trade => "What pay is traded for",
        Field::AskFirst => "First question",
        Field::AskSecond => "Second question",
        Field::AskThird => "Third question",
        Field::Interest => "An interest to grow",
        Field::Name(_) => "A name for this option",
        Field::StayPremortem => "I stayed, and it went badly",
        Field::LeadPremortem => return format!("{lead}, and it went badly"),
        Field::Experiment => "What I will try",
        Field::MindChange => "What would change my mind",
        Field::Cue => "If",
        Field::Obstacle => "And if this gets in the way",
        Field::Act | Field::Instead => "then I will",
        Field::Learned => "What I learned",
        Field::NextStep => "The next small step",
    };
    said.to_owned()
}

/// In place of the leading option, while none leads.
pub const ANOTHER_WAY: &str = "I took another way";

/// Under the question while a text is written: something to start from.
#[must_use]
pub fn ideas(field: Field) -> &'static [&'static str] {
    match field {
        Field::AskFirst => &["Such as: who here learned something new at work this month, and when?"],
        Field::AskSecond => &["Such as: when does a usual day end, and what keeps it open?"],
        Field::AskThird => &["Such as: when did somebody last turn down extra work, and what came of it?"],
        Field::Cue => &["A time, a place or a cue: \"it is Monday at nine\", \"I sit down with my coffee\"."],
        Field::Act => &["One action, small enough to be done: \"ask Ana for one hour of learning a week\"."],
        Field::Obstacle => &["As a sentence of its own: \"the week is full\"."],
        Field::Instead => &["What you do then: \"ask for half an hour\"."],
        Field::MindChange => &["What would you have to see, to think otherwise?"],
        Field::StayFor => &["What is good about staying that is easy to overlook? A line each."],
        Field::StayAgainst | Field::LeaveFor | Field::LeaveAgainst => &["A line each."],
        Field::Change
        | Field::Influence
        | Field::Accept
        | Field::Trade
        | Field::Interest
        | Field::Name(_)
        | Field::StayPremortem
        | Field::LeadPremortem
        | Field::Experiment
        | Field::Learned
        | Field::NextStep => &[],
    }
}

/// The columns of numbers.
pub mod column {
    /// When it goes badly.
    pub const LOW: &str = "Low";
    /// What is most likely.
    pub const LIKELY: &str = "Likely";
    /// When it goes well.
    pub const HIGH: &str = "High";
    /// Of 100.
    pub const POINTS: &str = "Points";
    /// Worst to best.
    pub const SWING: &str = "Swing";
    /// The least.
    pub const FLOOR: &str = "Floor";
    /// Beside numbers that are not in order: what is likely counts for what is on the wrong side of it.
    pub const ORDER: &str = "low to high?";
    /// Over the way from the worst to the best option on an axis.
    pub const REACH: &str = "Worst to best";
    /// Beside a low or a high that stands alone: it does not count yet.
    pub const NEEDS_LIKELY: &str = "needs a likely";
    /// Beside a number that comes from the answers.
    pub const MEASURED: &str = "measured";
}

/// How an option is, in its row.
pub mod option {
    /// All of it comes from the answers.
    pub const MEASURED: &str = "measured from your answers";
    /// Nothing is said of it.
    pub const UNUSED: &str = "left out so far";

    /// `3 of 4 axes guessed`.
    #[must_use]
    pub fn guessed(count: usize, of: usize) -> String {
        format!("{count} of {of} axes guessed")
    }

    /// `measured, 1 of 4 axes overruled`.
    #[must_use]
    pub fn overruled(count: usize, of: usize) -> String {
        format!("measured, {count} of {of} axes overruled")
    }
}
