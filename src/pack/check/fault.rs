//! Owns what can be wrong with a pack, as data.
//! Must not say a word of it: that is `words`.

/// What a pack declares under an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Declared {
    /// One direction of the radar.
    Axis,
    /// What questions come from.
    Claim,
    /// Five answers.
    Scale,
    /// A part of the pack.
    Section,
    /// A question.
    Question,
}

/// What keeps a text from being a pack, though its fields are sound.
#[derive(Debug)]
pub(crate) enum Fault<'a> {
    /// No format number.
    NoFormat,
    /// A format that this program does not read.
    Format(u64),
    /// Fewer than 3 axes or more than 8.
    CountOfAxes(usize),
    /// Other than five answers.
    CountOfLabels { scale: &'a str, count: usize },
    /// A name or a heading of more columns than there is room for.
    Wide { width: usize, most: usize },
    /// Not three numbers.
    NoVersion(&'a str),
    /// No tag of a language.
    NoLanguage(&'a str),
    /// No id.
    NoId(&'a str),
    /// Two things of one kind under one id.
    NameTwice { kind: Declared, name: &'a str },
    /// An id that stands for nothing, with a near one, and some of those that stand for something.
    Unknown { kind: Declared, name: &'a str, guess: Option<&'a str>, some: &'a [&'a str] },
    /// More questions than one sitting carries.
    TooManyQuestions { most: usize },
    /// Behind a section that belongs after it.
    SectionTooLate,
    /// No section of questions that count.
    NoLesson,
    /// A section of no kind that there is.
    UnknownSectionKind { name: &'a str, guess: Option<&'a str> },
    /// A section without questions.
    AsksNothing,
    /// A step that is not after the result.
    StepOutside,
    /// A question after the result.
    WhatNowAsks,
    /// A belief that is to count.
    HotTakeScored,
    /// A question that counts nowhere.
    NoAxis,
    /// A question of which nobody knows which end is high.
    NoDirection,
    /// An axis that nothing is asked about.
    NoQuestions { axis: &'a str },
    /// An axis with too few questions, or an odd number; with what always picking the last answer gives, of 100,
    /// where that is not the middle.
    OddCount { axis: &'a str, count: usize, always_last: Option<usize> },
    /// An axis of which not exactly half is reversed; likewise.
    Unbalanced { axis: &'a str, count: usize, reversed: usize, always_last: usize },
}
