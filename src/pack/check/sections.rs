//! Owns the sections of a pack: their order, and what each kind may hold.
//! Must not count items by axis: that is `balance`.

use toml::Spanned;

use super::names::Names;
use super::{Declared, Fault, Known, owned, paragraphs, short};
use crate::form::{Line, did_you_mean};
use crate::pack::raw::{RawItem, RawPack, RawPrompt, RawSection};
use crate::pack::{Id, Item, Problems, Prompt, Scored, Section, SectionKind};

/// The widest section title, in columns.
pub(in crate::pack) const WIDEST_TITLE: usize = 40;

/// More questions than anybody answers in one sitting; also what a saved sitting must carry.
const MOST_ITEMS: usize = 200;

pub(super) fn sections<'t>(raw: &RawPack<'t>, known: &Known<'t>, problems: &mut Problems) -> Vec<Section> {
    if let Some((_, item)) = raw.items().nth(MOST_ITEMS) {
        problems.error(item.span.clone(), Fault::TooManyQuestions { most: MOST_ITEMS });
    }
    order(raw, problems);
    let mut section_names = Names::new(Declared::Section);
    let mut item_names = Names::new(Declared::Question);
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
            problems.error(section.kind.span(), Fault::SectionTooLate);
        }
        highest = highest.max(rank(kind));
    }
    let all_known = raw.sections.iter().all(|section| section.kind().is_some());
    if all_known && !raw.sections.iter().any(|section| section.kind() == Some(SectionKind::Lesson)) {
        problems.error(raw.span.clone(), Fault::NoLesson);
    }
}

fn unknown_kind(kind: &Line<'_>, problems: &mut Problems) {
    let text = *kind.get_ref();
    if !text.is_empty() {
        let kinds = ["lesson", "hot-take", "what-now"];
        let guess = did_you_mean(text, kinds.into_iter(), problems);
        problems.error(kind.span(), Fault::UnknownSectionKind { name: text, guess });
    }
}

/// What a section of each kind must and must not hold.
fn contents(raw: &RawSection<'_>, problems: &mut Problems) {
    let Some(kind) = raw.kind() else { return };
    match kind {
        SectionKind::Lesson | SectionKind::HotTake => {
            if raw.items.is_empty() {
                problems.error(raw.span.clone(), Fault::AsksNothing);
            }
            if let Some(step) = raw.steps.first() {
                problems.error(step.text.span(), Fault::StepOutside);
            }
        }
        SectionKind::WhatNow => {
            if let Some(item) = raw.items.first() {
                problems.error(item.span.clone(), Fault::WhatNowAsks);
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
                problems.error(line.span(), Fault::HotTakeScored);
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
        problems.error(raw.span.clone(), Fault::NoAxis);
    }
    let axis = raw.axis.as_ref().and_then(|axis| known.axes.find(axis, problems));
    let direction = raw.direction();
    if direction.is_none() {
        let place = raw.direction.as_ref().map_or_else(|| raw.span.clone(), Spanned::span);
        problems.error(place, Fault::NoDirection);
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
