//! Owns what can be wrong with the craft of a pack, as data.
//! Must not say a word of it: that is `words`.

use crate::pack::TranslationFault;

/// What of a pack holds a word.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Whose {
    /// A question.
    Question,
    /// An answer.
    Label,
    /// Anything else that is read.
    Text,
}

/// Why words do not belong in a pack.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Forbidden {
    /// They ask for agreement.
    Agreement,
    /// They ask two things at once.
    DoubleBarrelled,
    /// They give a reason.
    Reason,
    /// They deny.
    Negation,
    /// They say how it is meant to be.
    Duty,
    /// They tell which answer is expected.
    Leading,
    /// They name an illness.
    Diagnosis,
    /// Not everybody knows them.
    Jargon,
    /// They tell a person what to do.
    Prescription,
}

/// How hard a text is to read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Grade {
    /// A school year; more is harder.
    Year(f64),
    /// Ease, of 100; less is harder.
    Ease(f64),
}

/// What is not well made.
#[derive(Debug)]
pub(crate) enum CraftFault<'a> {
    /// Something of a translation.
    Translation(TranslationFault<'a>),
    /// An axis with fewer questions than make a picture.
    FewQuestions { axis: &'a str, count: usize, least: usize },
    /// A question that points the way of the one before it.
    SameWay,
    /// A question that was asked before.
    AskedTwice,
    /// A question of too many words.
    ManyWords { count: usize, most: usize },
    /// A frequency of no time.
    NoTimeFrame,
    /// A question about the last four weeks before questions of no time.
    MonthOfNothing,
    /// A text with a word that does not belong there.
    Says { whose: Whose, found: &'a str, forbidden: Forbidden },
    /// A text that says more than is true of home-made questions.
    ClaimsMore { found: &'a str },
    /// A hot take that does not say that it is not part of the radar.
    RadarUnsaid,
    /// A label with a digit in it.
    DigitInLabel(&'a str),
    /// One label for two answers.
    LabelTwice(&'a str),
    /// A scale that no question has.
    UnusedScale(&'a str),
    /// A belief that everybody has to hold.
    BeliefForced,
    /// A label behind one that is higher.
    OutOfOrder { lower: &'a str, higher: &'a str },
    /// An answer that does not fit a line.
    WideAnswer { columns: usize, room: usize },
    /// A question that needs too many lines.
    ManyLines { lines: usize, columns: usize, most: usize },
    /// A word that does not fit a line.
    LongWord { columns: usize, room: usize },
    /// A pack that takes too many minutes.
    Long { minutes: usize, most: usize },
    /// A claim that nothing asks about.
    UnaskedClaim(&'a str),
    /// Questions that are hard to read: all together, and the hardest.
    Hard { all: Grade, worst: Grade, limit: f64 },
    /// An allowance for an axis that cannot be scored.
    BalanceAllowed,
    /// An allowance without need, of a check, about one thing of the pack or everywhere.
    AllowedInVain { check: &'a str, about: Option<&'a str> },
    /// An allowance of no check that there is, with a near one, and all of them.
    UnknownCheck { name: &'a str, guess: Option<&'a str>, known: &'a [&'static str] },
}
