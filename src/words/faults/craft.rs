//! Owns what is said of a pack that is not well made, and what makes it better.
//! Must not judge a pack.

use super::{guess, translation};
use crate::form::Told;
use crate::pack::{CraftFault, Forbidden, Grade, Whose};

impl Told for CraftFault<'_> {
    fn told(self) -> (String, String) {
        (title(&self), cure(&self))
    }
}

fn title(fault: &CraftFault<'_>) -> String {
    match fault {
        CraftFault::FewQuestions { axis, count, least: _ } => format!("`{axis}` has only {count} questions"),
        CraftFault::SameWay => "This question points the same way as the one before".to_owned(),
        CraftFault::AskedTwice => "This question is asked twice".to_owned(),
        CraftFault::ManyWords { count, most: _ } => {
            format!("This question has {count} words with its lead-in")
        }
        CraftFault::NoTimeFrame => "\"How often\" is asked of no time".to_owned(),
        CraftFault::MonthOfNothing => {
            "People are asked whether the last four weeks were usual, but no question names a time".to_owned()
        }
        CraftFault::Says { whose, found, forbidden: _ } => format!("{} says `{found}`", owner(*whose)),
        CraftFault::ClaimsMore { found } => format!("{} says `{found}`", owner(Whose::Text)),
        CraftFault::RadarUnsaid => "The hot take does not speak of the radar".to_owned(),
        CraftFault::DigitInLabel(label) => format!("Label `{label}` holds a digit"),
        CraftFault::LabelTwice(label) => format!("Label `{label}` is there twice"),
        CraftFault::UnusedScale(scale) => format!("No question uses scale `{scale}`"),
        CraftFault::BeliefForced => "This belief cannot be left open".to_owned(),
        CraftFault::OutOfOrder { lower, higher } => format!("`{lower}` stands behind `{higher}`"),
        CraftFault::WideAnswer { columns, room: _ } => format!("This answer is {columns} columns wide"),
        CraftFault::ManyLines { lines, columns, most: _ } => {
            format!("This question needs {lines} lines of {columns} columns")
        }
        CraftFault::LongWord { columns, room: _ } => format!("One word is {columns} columns wide"),
        CraftFault::Long { minutes, most: _ } => format!("The pack takes about {minutes} minutes"),
        CraftFault::UnaskedClaim(claim) => format!("Nothing asks about claim `{claim}`"),
        CraftFault::Hard { all, worst: _, limit: _ } => format!("The questions read at {}", grade(*all)),
        CraftFault::BalanceAllowed => "`balance` cannot be allowed".to_owned(),
        CraftFault::AllowedInVain { check, about } => {
            let about = about.map(|name| format!(" about `{name}`")).unwrap_or_default();
            format!("`{check}` has nothing to say{about}")
        }
        CraftFault::UnknownCheck { name, guess: _, known: _ } => format!("Unknown check `{name}`"),
        CraftFault::Translation(fault) => translation::title(fault),
    }
}

#[expect(clippy::too_many_lines, reason = "table")]
fn cure(fault: &CraftFault<'_>) -> String {
    let cure = match fault {
        CraftFault::FewQuestions { axis: _, count: _, least } => {
            return format!("Ask at least {least} on each axis: with fewer, the picture is less sure.");
        }
        CraftFault::Translation(fault) => return translation::cure(fault),
        CraftFault::SameWay => "Alternate \"+\" and \"-\", so that nobody answers by habit.",
        CraftFault::AskedTwice => "Remove one, or ask for something new.",
        CraftFault::ManyWords { count: _, most } => {
            return format!("Keep it to {most}: leave out what is understood.");
        }
        CraftFault::NoTimeFrame => {
            "Add `lead_in = \"In the last four weeks,\"`, so that everybody thinks of the same time."
        }
        CraftFault::MonthOfNothing => {
            "Add `asks_month = false` above the axes: the welcome then leaves that question out. If some questions \
             are about those weeks, give them `lead_in = \"In the last four weeks,\"`."
        }
        CraftFault::Says { whose: _, found: _, forbidden } => instead(*forbidden),
        CraftFault::ClaimsMore { .. } => {
            "Say what is true: \"home-made questions, informed by published research, not validated\"."
        }
        CraftFault::RadarUnsaid => "Say that these answers are not part of the radar.",
        CraftFault::DigitInLabel(_) => "Label every answer in words: digits are the keys that pick it.",
        CraftFault::LabelTwice(_) => "Give each of the five answers its own words.",
        CraftFault::UnusedScale(_) => "Use it or remove it.",
        CraftFault::BeliefForced => "Use a scale with `cannot_say = true`: nobody has to hold a belief.",
        CraftFault::OutOfOrder { .. } => {
            "Order the answers from low to high: the last one is the most. What is good or bad is said by \
             `direction`."
        }
        CraftFault::WideAnswer { columns: _, room } => {
            return format!("Keep it within {room}, so that it fits one line of a small terminal.");
        }
        CraftFault::ManyLines { lines: _, columns: _, most } => {
            return format!("Keep it within {most}: leave out what is understood.");
        }
        CraftFault::LongWord { columns: _, room } => {
            return format!("Keep words within {room}: a longer one is cut in two on a small terminal.");
        }
        CraftFault::Long { minutes: _, most } => {
            return format!("Keep it under {most}: people hurry through a long one. Leave out what you can.");
        }
        CraftFault::UnaskedClaim(_) => "Name it in the `claims` of a question, a reflection or a step.",
        CraftFault::Hard { all: _, worst, limit } => return easier(*worst, *limit),
        CraftFault::BalanceAllowed => {
            "Mend the axis instead: an axis that is not balanced cannot be scored fairly."
        }
        CraftFault::AllowedInVain { .. } => "Remove it, so that it hides nothing later.",
        CraftFault::UnknownCheck { name: _, guess: near, known } => {
            return near.map_or_else(|| format!("The checks are: {}.", known.join(", ")), guess);
        }
    };
    cure.to_owned()
}

fn owner(whose: Whose) -> &'static str {
    match whose {
        Whose::Question => "A question",
        Whose::Label => "A label",
        Whose::Text => "A text",
    }
}

/// What to say in the place of such words.
fn instead(forbidden: Forbidden) -> &'static str {
    match forbidden {
        Forbidden::Agreement => {
            "Ask how often, how much or how well instead: people tend to agree with whatever is said."
        }
        Forbidden::DoubleBarrelled => "Ask one thing at a time: split the question.",
        Forbidden::Reason => "Leave the reason out: somebody may have another one.",
        Forbidden::Negation => {
            "Ask for the opposite in plain words: \"felt like a chore\", without a negation."
        }
        Forbidden::Duty => "Ask what is, without saying how it is meant to be.",
        Forbidden::Leading => "Leave it out: it tells the person which answer you expect.",
        Forbidden::Diagnosis => {
            "Ask about what a person can notice, such as starting the day tired: this is no diagnosis."
        }
        Forbidden::Jargon => "Say it in a word that a friend outside of work would use.",
        Forbidden::Prescription => "Describe, and leave the choice to the person: this is no advice.",
    }
}

fn grade(grade: Grade) -> String {
    match grade {
        Grade::Year(value) => format!("grade {:.1}", if value.abs() < 0.05 { 0.0 } else { value }),
        Grade::Ease(value) => format!("{:.0} of 100 for ease", if value.abs() < 0.05 { 0.0 } else { value }),
    }
}

fn easier(worst: Grade, limit: f64) -> String {
    let (end, worst) = match worst {
        Grade::Year(value) => ("below", format!("{value:.1}")),
        Grade::Ease(value) => ("above", format!("{value:.0}")),
    };
    format!(
        "Keep them at {limit:.0} or {end}, with short words and sentences. This is the hardest one, at {worst}."
    )
}
