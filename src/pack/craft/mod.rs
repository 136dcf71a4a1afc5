//! Owns the judgement whether a pack is well made: the rules of good questions that a program can check.
//! Must not keep a pack from being read (that is `check`), nor decide what is asked: it advises.

mod fault;
mod finding;
mod fit;
mod items;
mod lists;
mod order;
mod pages;
mod reading;
mod scales;
mod time;
mod words;

use std::collections::BTreeSet;

use toml::Spanned;

pub(crate) use self::fault::{CraftFault, Forbidden, Grade, Whose};
pub(super) use self::finding::{At, Check, Findings};
pub use self::time::time_estimate;
use super::Problems;
use super::raw::{RawItem, RawPack, RawPrompt};

/// Warns of what is not well made in `raw`, whose text is `source`, unless the file allows it.
pub(super) fn craft(raw: &RawPack<'_>, source: &str, problems: &mut Problems) {
    let mut findings = Findings::default();
    items::counts(raw, &mut findings);
    items::alternation(raw, &mut findings);
    items::repeats(raw, &mut findings);
    items::length(raw, &mut findings);
    scales::labels(raw, &mut findings);
    scales::uses(raw, &mut findings);
    order::order(raw, &mut findings);
    fit::fit(raw, &mut findings);
    time::long(raw, &mut findings);
    month(raw, &mut findings);
    claims(raw, &mut findings);
    if raw.language.get_ref().split('-').next() == Some("en") {
        items::wording(raw, source, &mut findings);
        pages::wording(raw, source, &mut findings);
    }
    reading::hard(raw, &mut findings);
    findings.settle(&raw.allows, problems);
}

/// Looks at the words of a translation alone: those of `raw`, whose text is `source`.
pub(super) fn translated<'t>(raw: &RawPack<'t>, source: &str, findings: &mut Findings<'t>) {
    items::repeats(raw, findings);
    items::length(raw, findings);
    scales::labels(raw, findings);
    order::order(raw, findings);
    fit::fit(raw, findings);
    if raw.language.get_ref().split('-').next() == Some("en") {
        items::wording(raw, source, findings);
        pages::wording(raw, source, findings);
    }
    reading::hard(raw, findings);
}

/// Whether the last four weeks were usual is worth asking where questions are about a time, which their lead-in says.
fn month(raw: &RawPack<'_>, findings: &mut Findings<'_>) {
    let mut items = raw.items().peekable();
    if raw.asks_month && items.peek().is_some() && items.all(|(_, item)| item.lead_in.is_none()) {
        findings.add(Check::Month, At { id: "", span: raw.title.span() }, CraftFault::MonthOfNothing);
    }
}

/// Every claim is named by an item, a reflection or a step. Silent while a name is misspelt.
fn claims<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    let lists = raw.items().map(|(_, item)| &item.claims).chain(prompts(raw).map(|prompt| &prompt.claims));
    let named: BTreeSet<&str> = lists.flat_map(Spanned::get_ref).map(|name| *name.get_ref()).collect();
    let declared: BTreeSet<&str> = raw.claims.iter().map(|(name, _)| *name.get_ref()).collect();
    if named.is_subset(&declared) {
        for (name, _) in raw.claims.iter().filter(|(name, _)| !named.contains(name.get_ref())) {
            findings.add(Check::Claims, At::line(name, name), CraftFault::UnaskedClaim(name.get_ref()));
        }
    }
}

/// Every reflection and step.
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
