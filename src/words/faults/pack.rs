//! Owns what is said of a text that is no pack yet, and what cures it.
//! Must not judge a pack.

use std::fmt;

use super::guess;
use crate::form::Told;
use crate::pack::{BadId, Declared, Fault};

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not an id: use 1 to 64 of a-z, 0-9, `-` and `_`, beginning with a letter or digit",
            self.0
        )
    }
}

impl fmt::Display for Declared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Axis => "axis",
            Self::Claim => "claim",
            Self::Scale => "scale",
            Self::Section => "section",
            Self::Question => "question",
        })
    }
}

impl Told for Fault<'_> {
    fn told(self) -> (String, String) {
        (title(&self), cure(&self))
    }
}

fn title(fault: &Fault<'_>) -> String {
    match fault {
        Fault::NoFormat => "`format` is missing".to_owned(),
        Fault::Format(number) => format!("The pack is of format {number}"),
        Fault::CountOfAxes(count) => format!("The pack has {count} axes"),
        Fault::CountOfLabels { scale, count } => format!("Scale `{scale}` has {count} labels"),
        Fault::Wide { width, most: _ } => format!("This is {width} columns wide"),
        Fault::NoVersion(text) => format!("`{text}` is no version"),
        Fault::NoLanguage(text) => format!("`{text}` is no language tag"),
        Fault::NoId(text) => format!("`{text}` is not an id"),
        Fault::NameTwice { kind, name } => format!("Another {kind} is called `{name}`"),
        Fault::Unknown { kind, name, guess: _, some: _ } => format!("Unknown {kind} `{name}`"),
        Fault::TooManyQuestions { most } => format!("This is question {} of the pack", most + 1),
        Fault::SectionTooLate => "This section comes too late".to_owned(),
        Fault::NoLesson => "The pack has no lesson".to_owned(),
        Fault::UnknownSectionKind { name, guess: _ } => format!("Unknown kind of section `{name}`"),
        Fault::AsksNothing => "This section asks nothing".to_owned(),
        Fault::StepOutside => "A step stands outside of what-now".to_owned(),
        Fault::WhatNowAsks => "A what-now page asks a question".to_owned(),
        Fault::HotTakeScored => "A hot take is scored".to_owned(),
        Fault::NoAxis => "`axis` is missing".to_owned(),
        Fault::NoDirection => "`direction` is neither + nor -".to_owned(),
        Fault::NoQuestions { axis } => format!("`{axis}` has 0 questions"),
        Fault::OddCount { axis, count, always_last: _ } => {
            format!("`{axis}` has {count} question{}", if *count == 1 { "" } else { "s" })
        }
        Fault::Unbalanced { axis, count, reversed, always_last: _ } => {
            format!("`{axis}` has {reversed} of {count} questions reversed")
        }
    }
}

fn cure(fault: &Fault<'_>) -> String {
    let cure = match fault {
        Fault::NoFormat => "Begin the file with `format = 1`.",
        Fault::Format(0) => "Write `format = 1`.",
        Fault::Format(_) => "This program reads format 1. A newer fourfold may read this pack.",
        Fault::CountOfAxes(_) => "A radar can be read with 3 to 8 of `[[axes]]`.",
        Fault::CountOfLabels { .. } => "Give five, from low to high.",
        Fault::Wide { width: _, most } => {
            return format!("Keep it within {most}: it has to fit on a small screen.");
        }
        Fault::NoVersion(_) => "Write three numbers, such as \"1.0.0\".",
        Fault::NoLanguage(_) => "Write a tag such as \"en\" or \"pt-BR\".",
        Fault::NoId(_) => "Use 1 to 64 of a-z, 0-9, `-` and `_`, beginning with a letter or digit.",
        Fault::NameTwice { .. } => "Give each its own id.",
        Fault::Unknown { kind, name: _, guess: near, some } => {
            return near.map_or_else(|| declared(*kind, some), guess);
        }
        Fault::TooManyQuestions { most } => return format!("Keep to {most}, better to 30."),
        Fault::SectionTooLate => "Order them: lessons, then a hot take, then a what-now page.",
        Fault::NoLesson => "Add a section of kind \"lesson\" with its `[[sections.items]]`.",
        Fault::UnknownSectionKind { name: _, guess: near } => {
            return near.map_or_else(|| "Use \"lesson\", \"hot-take\" or \"what-now\".".to_owned(), guess);
        }
        Fault::AsksNothing => "Add `[[sections.items]]` below it.",
        Fault::StepOutside => "Move it to a section of kind \"what-now\".",
        Fault::WhatNowAsks => "Move it to a lesson: what-now comes after the result.",
        Fault::HotTakeScored => "Remove `axis` and `direction`: beliefs never count on an axis.",
        Fault::NoAxis => "Say on which axis this question counts.",
        Fault::NoDirection => {
            "Write \"+\" when the last answer is high on the axis, \"-\" when the first one is."
        }
        Fault::NoQuestions { .. } => "Ask at least 6 about it, half of them reversed, or remove the axis.",
        Fault::OddCount { axis: _, count: _, always_last } => {
            return unfair("Give it an even number, at least 4, half of them reversed.", *always_last);
        }
        Fault::Unbalanced { axis: _, count: _, reversed: _, always_last } => {
            let cure = "Reverse exactly half: then somebody who always presses one key lands in the middle.";
            return unfair(cure, Some(*always_last));
        }
    };
    cure.to_owned()
}

fn declared(kind: Declared, some: &[&str]) -> String {
    let names: Vec<_> = some.iter().map(|name| format!("`{name}`")).collect();
    match names.len() {
        0 => format!("The pack declares no {kind}."),
        1.. => format!("Use one that is declared, such as {}.", names.join(", ")),
    }
}

/// A cure, and what the axis shows of people who press one key while it is not taken.
fn unfair(cure: &str, always_last: Option<usize>) -> String {
    let Some(always_last) = always_last else { return cure.to_owned() };
    format!(
        "{cure} As it stands, somebody who always picks the last answer gets {always_last} of 100 here, and somebody \
         who always picks the first gets {}.",
        100 - always_last
    )
}
