//! Owns the sections of a pack: their order, and what each kind may hold.
//! Must not count items by axis: that is `balance`.

use toml::Spanned;

use super::names::Names;
use super::{Known, owned, paragraphs, short};
use crate::form::Line;
use crate::form::did_you_mean;
use crate::pack::raw::{RawItem, RawPack, RawPrompt, RawSection};
use crate::pack::{Id, Item, Problems, Prompt, Scored, Section, SectionKind};

/// The widest section title, in columns.
pub(in crate::pack) const WIDEST_TITLE: usize = 40;

/// More questions than anybody answers in one sitting; also what a saved sitting must carry.
const MOST_ITEMS: usize = 200;

pub(super) fn sections<'t>(raw: &RawPack<'t>, known: &Known<'t>, problems: &mut Problems) -> Vec<Section> {
    if let Some((_, item)) = raw.items().nth(MOST_ITEMS) {
        let title = format!("This is question {} of the pack", MOST_ITEMS + 1);
        problems.error(item.span.clone(), title, format!("Keep to {MOST_ITEMS}, better to 30."));
    }
    order(raw, problems);
    let mut section_names = Names::new("section");
    let mut item_names = Names::new("question");
    let sections = raw.sections.iter().filter_map(|raw| {
        let id = section_names.declare(&raw.id, |_| Some(()), problems);
        short(&raw.title, WIDEST_TITLE, problems);
        contents(raw, problems);
        let kind = raw.kind();
        let items = raw.items.iter().filter_map(|raw| {
            let id = item_names.declare(&raw.id, |_| Some(()), problems);
            item(raw, id, kind, known, problems)
        });
        let items = items.collect();
        let mut prompts =
            |raw: &[RawPrompt<'_>]| raw.iter().map(|raw| prompt(raw, known, problems)).collect();
        let (reflections, steps) = (prompts(&raw.reflections), prompts(&raw.steps));
        let (title, text) = (owned(&raw.title), paragraphs(&raw.text));
        Some(Section { id: id?, kind: kind?, title, text, items, reflections, steps })
    });
    sections.collect()
}

/// Lessons come first, then any hot take, then any what-now page.
fn order(raw: &RawPack<'_>, problems: &mut Problems) {
    let rank = |kind| match kind {
        SectionKind::Lesson => 0,
        SectionKind::HotTake => 1,
        SectionKind::WhatNow => 2,
    };
    let mut highest = 0;
    for section in &raw.sections {
        let Some(kind) = section.kind() else {
            unknown_kind(&section.kind, problems);
            continue;
        };
        if rank(kind) < highest {
            let cure = "Order them: lessons, then a hot take, then a what-now page.";
            problems.error(section.kind.span(), "This section comes too late", cure);
        }
        highest = highest.max(rank(kind));
    }
    let all_known = raw.sections.iter().all(|section| section.kind().is_some());
    if all_known && !raw.sections.iter().any(|section| section.kind() == Some(SectionKind::Lesson)) {
        let cure = "Add a section of kind \"lesson\" with its `[[sections.items]]`.";
        problems.error(raw.span.clone(), "The pack has no lesson", cure);
    }
}

fn unknown_kind(kind: &Line<'_>, problems: &mut Problems) {
    let text = *kind.get_ref();
    if !text.is_empty() {
        let kinds = ["lesson", "hot-take", "what-now"];
        let cure = did_you_mean(text, kinds.into_iter(), problems);
        let cure = cure.unwrap_or_else(|| "Use \"lesson\", \"hot-take\" or \"what-now\".".to_owned());
        problems.error(kind.span(), format!("Unknown kind of section `{text}`"), cure);
    }
}

/// What a section of each kind must and must not hold.
fn contents(raw: &RawSection<'_>, problems: &mut Problems) {
    let Some(kind) = raw.kind() else { return };
    match kind {
        SectionKind::Lesson | SectionKind::HotTake => {
            if raw.items.is_empty() {
                let cure = "Add `[[sections.items]]` below it.";
                problems.error(raw.span.clone(), "This section asks nothing", cure);
            }
            if let Some(step) = raw.steps.first() {
                let cure = "Move it to a section of kind \"what-now\".";
                problems.error(step.text.span(), "A step stands outside of what-now", cure);
            }
        }
        SectionKind::WhatNow => {
            if let Some(item) = raw.items.first() {
                let cure = "Move it to a lesson: what-now comes after the result.";
                problems.error(item.span.clone(), "A what-now page asks a question", cure);
            }
        }
    }
}

fn item(
    raw: &RawItem<'_>,
    id: Option<Id>,
    kind: Option<SectionKind>,
    known: &Known<'_>,
    problems: &mut Problems,
) -> Option<Item> {
    let (complete, scored) = match kind {
        Some(SectionKind::Lesson) => {
            let scored = scored(raw, known, problems);
            (scored.is_some(), scored)
        }
        Some(SectionKind::HotTake) => {
            for line in [&raw.axis, &raw.direction].into_iter().flatten() {
                let cure = "Remove `axis` and `direction`: beliefs never count on an axis.";
                problems.error(line.span(), "A hot take is scored", cure);
            }
            (true, None)
        }
        Some(SectionKind::WhatNow) | None => (true, None),
    };
    let scale = known.scales.find(&raw.scale, problems).map(|(_, scale)| scale.clone());
    let claims = claims(&raw.claims, known, problems);
    let lead_in = raw.lead_in.as_ref().map(owned);
    let (construct, text) = (owned(&raw.construct), owned(&raw.text));
    complete.then_some(Item {
        id: id?,
        scored,
        scale: scale?,
        claims,
        construct,
        lead_in,
        text,
        original: None,
    })
}

fn scored(raw: &RawItem<'_>, known: &Known<'_>, problems: &mut Problems) -> Option<Scored> {
    if raw.axis.is_none() {
        problems.error(raw.span.clone(), "`axis` is missing", "Say on which axis this question counts.");
    }
    let axis = raw.axis.as_ref().and_then(|axis| known.axes.find(axis, problems));
    let direction = raw.direction();
    if direction.is_none() {
        let place = raw.direction.as_ref().map_or_else(|| raw.span.clone(), Spanned::span);
        let cure = "Write \"+\" when the last answer is high on the axis, \"-\" when the first one is.";
        problems.error(place, "`direction` is neither + nor -", cure);
    }
    Some(Scored { axis: axis?.0.clone(), direction: direction? })
}

fn prompt(raw: &RawPrompt<'_>, known: &Known<'_>, problems: &mut Problems) -> Prompt {
    Prompt { text: owned(&raw.text), claims: claims(&raw.claims, known, problems) }
}

fn claims(names: &Spanned<Vec<Line<'_>>>, known: &Known<'_>, problems: &mut Problems) -> Vec<Id> {
    let names = names.get_ref().iter();
    names.filter_map(|name| Some(known.claims.find(name, problems)?.0.clone())).collect()
}
