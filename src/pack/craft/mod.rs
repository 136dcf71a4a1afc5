//! Owns the judgement whether a pack is well made: the rules of good questions that a program can check.
//! Must not keep a pack from being read (that is `check`), nor decide what is asked.

mod items;
mod pages;
mod reading;
mod time;
mod words;

use std::collections::BTreeSet;

use toml::Spanned;

pub use self::time::time_estimate;
use super::raw::{RawItem, RawPack, RawPrompt};
use super::{Problems, SectionKind};
use crate::form::Line;

/// Reports what is not well made in `raw`, whose text is `source`.
pub(super) fn craft(raw: &RawPack<'_>, source: &str, problems: &mut Problems) {
    items::counts(raw, problems);
    items::alternation(raw, problems);
    items::repeats(raw, problems);
    labels(raw, problems);
    scales(raw, problems);
    claims(raw, problems);
    if raw.language.get_ref().split('-').next() == Some("en") {
        items::wording(raw, source, problems);
        pages::wording(raw, source, problems);
        reading_grade(raw, problems);
    }
}

/// Labels are words, and five different ones.
fn labels(raw: &RawPack<'_>, problems: &mut Problems) {
    for scale in &raw.scales {
        let mut seen = BTreeSet::new();
        for label in scale.labels.get_ref().iter().filter(|label| !label.get_ref().is_empty()) {
            let text = label.get_ref();
            if text.chars().any(char::is_numeric) {
                let cure = "Label every answer in words: digits are the keys that pick it.";
                problems.error(label.span(), format!("Label `{text}` holds a digit"), cure);
            }
            if !seen.insert(text.to_lowercase()) {
                let cure = "Give each of the five answers its own words.";
                problems.error(label.span(), format!("Label `{text}` is there twice"), cure);
            }
        }
    }
}

/// Every scale is used, and beliefs can be left open.
fn scales(raw: &RawPack<'_>, problems: &mut Problems) {
    for scale in &raw.scales {
        let name = *scale.id.get_ref();
        let mut users = raw.items().filter(|(_, item)| *item.scale.get_ref() == name).peekable();
        if users.peek().is_none() {
            problems.warn(
                scale.id.span(),
                format!("No question uses scale `{name}`"),
                "Use it or remove it.",
            );
        }
        if !scale.cannot_say
            && let Some((_, item)) = users.find(|(section, _)| section.kind() == Some(SectionKind::HotTake))
        {
            let cure = "Use a scale with `cannot_say = true`: nobody has to hold a belief.";
            problems.error(item.scale.span(), "This belief cannot be left open", cure);
        }
    }
}

/// Every claim is named by an item, a reflection or a step. Silent while a name is misspelt.
fn claims(raw: &RawPack<'_>, problems: &mut Problems) {
    let lists = raw.items().map(|(_, item)| &item.claims).chain(prompts(raw).map(|prompt| &prompt.claims));
    let named: BTreeSet<&str> = lists.flat_map(Spanned::get_ref).map(|name| *name.get_ref()).collect();
    let declared: BTreeSet<&str> = raw.claims.iter().map(|(name, _)| *name.get_ref()).collect();
    if named.is_subset(&declared) {
        for (name, _) in raw.claims.iter().filter(|(name, _)| !named.contains(name.get_ref())) {
            let title = format!("Nothing asks about claim `{}`", name.get_ref());
            problems.error(
                name.span(),
                title,
                "Name it in the `claims` of a question, a reflection or a step.",
            );
        }
    }
}

/// The questions together read at grade 8 or below; a weak gate, so it only warns.
fn reading_grade(raw: &RawPack<'_>, problems: &mut Problems) {
    const HIGHEST: f64 = 8.0;
    let asked: Vec<(&Line<'_>, String)> = raw.items().map(|(_, item)| (&item.text, in_full(item))).collect();
    let grade = reading::grade(asked.iter().map(|(_, text)| text.as_str()));
    let graded = asked.iter().map(|(line, text)| (line, reading::grade([text.as_str()])));
    if let Some((line, worst)) = graded.reduce(|worst, next| if next.1 > worst.1 { next } else { worst })
        && grade > HIGHEST
    {
        let title = format!("The questions read at grade {grade:.1}");
        let cure = format!("Keep them at {HIGHEST:.0} or below. This is the hardest one, at {worst:.1}.");
        problems.warn(line.span(), title, cure);
    }
}

fn prompts<'a, 't>(raw: &'a RawPack<'t>) -> impl Iterator<Item = &'a RawPrompt<'t>> {
    raw.sections.iter().flat_map(|section| section.reflections.iter().chain(&section.steps))
}

/// The question as it is read: lead-in and text.
fn in_full(item: &RawItem<'_>) -> String {
    match &item.lead_in {
        Some(lead_in) => format!("{} {}", lead_in.get_ref(), item.text.get_ref()),
        None => (*item.text.get_ref()).to_owned(),
    }
}
