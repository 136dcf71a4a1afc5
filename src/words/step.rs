//! Owns the sentence of a step, which is said back to the person, and what is said of how it went.
//! Must not judge: a step that was not taken is as welcome as one that was.

use crate::session::{Did, Tried};
use crate::summary::{NoteAbout, NoteSummary, Step, Steps};

use super::result::day;

/// Words at the beginning of a cue or an obstacle that the sentence says itself.
const IF: [&str; 3] = ["if", "when", "whenever"];
/// The same for an action.
const WILL: [&str; 6] = ["then", "i will", "i'll", "i’ll", "i shall", "i'm going to"];
/// Words that are written small inside a sentence. Others may be names, and stay as they were typed.
const SMALL: [&str; 34] = [
    "a",
    "after",
    "an",
    "as",
    "at",
    "before",
    "by",
    "during",
    "each",
    "every",
    "everyone",
    "he",
    "in",
    "it",
    "it's",
    "my",
    "nobody",
    "no",
    "on",
    "once",
    "our",
    "she",
    "somebody",
    "someone",
    "something",
    "that",
    "the",
    "there",
    "they",
    "this",
    "until",
    "we",
    "work",
    "you",
];

/// A step in words: `If it is Monday, then I will ask for an hour. If I forget, then I will ask on Tuesday.`
///
/// What the person typed of the frame itself (`if`, `then I will`, a full stop) is not said twice; parts that
/// are missing are left out. Without an action it is the experiment as it was written. Empty when there is
/// neither.
#[must_use]
pub fn step(step: &Step) -> String {
    let Some(act) = step.act.as_deref().and_then(Part::action) else {
        return step.experiment.as_deref().map(str::trim).unwrap_or_default().to_owned();
    };
    let cue = step.cue.as_deref().and_then(Part::condition);
    let first = match (cue, is_whole_sentence(&act.text)) {
        (Some(cue), false) => format!("If {}, then I will {}", cue.text, act.ended()),
        (None, false) => format!("I will {}", act.ended()),
        // They wrote the whole of it in one field.
        (_, true) => capitalised(&act.ended()),
    };
    let obstacle = step.obstacle.as_deref().and_then(Part::condition);
    let instead = step.instead.as_deref().and_then(Part::action);
    match (obstacle, instead) {
        (Some(obstacle), Some(instead)) => {
            format!("{first} If {}, then I will {}", obstacle.text, instead.ended())
        }
        (Some(obstacle), None) => format!("{first} What may get in the way: {}", obstacle.ended()),
        (None, Some(instead)) => {
            format!("{first} If something gets in the way, then I will {}", instead.ended())
        }
        (None, None) => first,
    }
}

/// How it went.
#[must_use]
pub fn did(did: Did) -> &'static str {
    match did {
        Did::Did => "did it",
        Did::Partly => "partly",
        Did::Not => "not",
    }
}

/// A step that was checked: `Tried: I will ask Mia. How it went on 8 December 2026: partly. What you learned:
/// ask early.`
#[must_use]
pub fn tried(tried: &Tried) -> String {
    let on = day(tried.checked.date());
    let how = tried
        .did
        .map_or_else(|| format!("Looked at on {on}."), |how| format!("How it went on {on}: {}.", did(how)));
    let said = format!("Tried: {} {how}", ended(&tried.step));
    std::iter::once(said).chain(learned(tried)).collect::<Vec<_>>().join(" ")
}

/// What was learned of a step: `What you learned: ask early.`
pub(in crate::words) fn learned(tried: &Tried) -> Option<String> {
    let learned = tried.learned.as_deref().map(str::trim).filter(|learned| !learned.is_empty())?;
    Some(format!("What you learned: {learned}"))
}

/// What followed from a sitting, a paragraph each: what was tried, oldest first, then the step that is open.
/// A step that was checked and closed is not said again.
#[must_use]
pub fn steps(steps: &Steps) -> Vec<String> {
    let mut said: Vec<String> = steps.tried.iter().map(tried).collect();
    if let Some(last) = &steps.step
        && (steps.open || steps.tried.is_empty())
    {
        said.push(format!("Your step: {}", step(last)));
    }
    said
}

/// Whether [`steps`] say what `note` does: a step that was noted in one go is both.
#[must_use]
pub fn says(steps: &Steps, note: &NoteSummary) -> bool {
    let step = steps.step.as_ref().filter(|step| step.act.is_none());
    note.about == NoteAbout::Step && step.is_some_and(|step| step.experiment.as_ref() == Some(&note.text))
}

/// A part of the sentence without what stands around it.
struct Part {
    text: String,
}

impl Part {
    /// What stands behind `If` and before the comma; none when nothing is left.
    fn condition(typed: &str) -> Option<Self> {
        let mut text = without_end(&flat(typed)).to_owned();
        if let Some(rest) = without_last_word(&text, "then") {
            text = without_end(rest).to_owned();
        }
        let text = text.trim_end_matches('!');
        let bare = without_lead(text, &IF);
        let bare = if bare.is_empty() { text } else { bare };
        (!bare.is_empty()).then(|| Self { text: small(bare) })
    }

    /// What stands behind `I will`; none when nothing is left.
    fn action(typed: &str) -> Option<Self> {
        let flat = flat(typed);
        let text = without_end(&flat);
        let bare = without_lead(text, &WILL);
        let bare = if bare.is_empty() { text } else { bare };
        (!bare.is_empty()).then(|| Self { text: verb(bare) })
    }

    fn ended(&self) -> String {
        ended(&self.text)
    }
}

/// On one line.
fn flat(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_end(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '…'))
}

/// With a full stop, unless it has an end of its own.
fn ended(text: &str) -> String {
    let text = text.trim_end();
    let has_end = text.ends_with(['.', '!', '?', '…']);
    if has_end { text.to_owned() } else { format!("{text}.") }
}

/// Without the words of `leads` at the beginning, as often as one stands there.
fn without_lead<'a>(mut text: &'a str, leads: &[&str]) -> &'a str {
    while let Some(rest) = leads.iter().find_map(|lead| without_first(text, lead)) {
        text = rest;
    }
    text
}

/// What stands behind `lead`, in whatever case, when that is a word of its own.
fn without_first<'a>(text: &'a str, lead: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(lead.len())?;
    let ends = rest.is_empty() || rest.starts_with([' ', ',', ':']);
    let same = head.to_lowercase() == lead;
    (same && ends).then(|| rest.trim_start_matches([' ', ',', ':', '.', '…']))
}

fn without_last_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (rest, tail) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
    (tail.to_lowercase() == word && rest.ends_with([' ', ','])).then_some(rest)
}

/// Whether an action is an if-then sentence of its own.
fn is_whole_sentence(act: &str) -> bool {
    IF.iter().any(|lead| without_first(act, lead).is_some_and(|rest| !rest.is_empty()))
}

/// A condition as it stands inside a sentence.
fn small(text: &str) -> String {
    let first = text.split(' ').next().unwrap_or_default();
    let lower = first.to_lowercase();
    if SMALL.contains(&lower.as_str()) { text.replacen(first, &lower, 1) } else { text.to_owned() }
}

/// An action as it stands inside a sentence: it begins with a verb, unless that is an abbreviation.
fn verb(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return String::new() };
    let next_is_small = letters.clone().next().is_none_or(|next| !next.is_uppercase() && !next.is_numeric());
    if next_is_small && text != "I" && !text.starts_with("I ") {
        first.to_lowercase().chain(letters).collect()
    } else {
        text.to_owned()
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests;
