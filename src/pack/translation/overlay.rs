//! Owns laying the words of a translation over a pack: what is translated as a whole is taken, what is not stays as it
//! is, so that no question, answer or page ever mixes two languages.
//! Must not change anything that is scored.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::fault::{Part, TranslationFault};
use super::raw::{RawLabels, RawMatters, RawName, RawPage, RawTranslation, RawWording};
use crate::form::{Blanks, Line, did_you_mean};
use crate::pack::check::{WIDEST_NAME, WIDEST_TITLE, owned, paragraphs, short};
use crate::pack::craft::{At, Check, CraftFault, Findings};
use crate::pack::{Axis, Declared, Fault, Importance, Item, Pack, Problems, Prompt, Scale, Section, Wording};

/// What is found while words are laid over a pack.
pub(super) struct Overlay<'a, 't> {
    pub(super) pack: &'t Pack,
    pub(super) raw: &'a RawTranslation<'t>,
    pub(super) findings: &'a mut Findings<'t>,
    pub(super) problems: &'a mut Problems,
}

impl<'t> Overlay<'_, 't> {
    /// The pack in the language of the translation, as far as that goes.
    pub(super) fn lay(mut self) -> Pack {
        let mut pack = self.pack.clone();
        owned(&self.raw.language).clone_into(&mut pack.language);
        match &self.raw.title {
            Some(line) => pack.title = owned(line),
            None => self.missing("", self.raw.language.span(), Part::Title),
        }
        match &self.raw.notes {
            Some(page) => pack.notes = paragraphs(page).join("\n\n"),
            None => self.missing("", self.raw.language.span(), Part::Notes),
        }
        pack.importance = self.importance();
        self.axes(&mut pack.axes);
        for claim in &mut pack.claims {
            let found = self.raw.claims.iter().find(|(id, _)| *id.get_ref() == claim.id.as_str());
            if let Some(text) = found.and_then(|(_, text)| text.as_ref()) {
                claim.text = owned(text);
            }
        }
        let scales = self.scales();
        for (section, own) in pack.sections.iter_mut().zip(&self.pack.sections) {
            self.section(section, own);
            for (item, own) in section.items.iter_mut().zip(&own.items) {
                self.item(item, own, &scales);
            }
        }
        self.unknown();
        pack
    }

    fn importance(&mut self) -> Importance {
        if let Some(RawMatters { levels: Some(levels), points: Some(points), .. }) = &self.raw.importance {
            return Importance { levels: owned(levels), points: owned(points) };
        }
        let span = self.raw.importance.as_ref().map(|matters| matters.span.clone());
        self.missing("", span.unwrap_or_else(|| self.raw.language.span()), Part::Matters);
        self.pack.importance.clone()
    }

    fn axes(&mut self, axes: &mut [Axis]) {
        for (axis, own) in axes.iter_mut().zip(&self.pack.axes) {
            let raw = self.raw.axes.iter().find(|raw| *raw.id.get_ref() == own.id.as_str());
            if let Some(RawName { name: Some(name), about: Some(about), .. }) = raw {
                short(name, WIDEST_NAME, self.problems);
                (axis.name, axis.about) = (owned(name), owned(about));
            } else {
                let place = self.place(raw.map(|raw| &raw.id));
                self.missing(own.id.as_str(), place, Part::Axis(own.id.as_str()));
            }
        }
    }

    /// The scales that are translated, by id.
    fn scales(&mut self) -> BTreeMap<&'t str, Arc<Scale>> {
        let mut own: BTreeMap<&'t str, &'t Scale> = BTreeMap::new();
        own.extend(self.pack.items().map(|(_, item)| (item.scale.id.as_str(), item.scale.as_ref())));
        let mut translated = BTreeMap::new();
        for (id, scale) in own {
            let raw = self.raw.scales.iter().find(|raw| *raw.id.get_ref() == id);
            let labels = raw.and_then(|raw| self.labels(raw, scale));
            if let Some(labels) = labels {
                translated.insert(id, Arc::new(Scale { labels, ..scale.clone() }));
            } else if !raw.is_some_and(|raw| self.is_outdated(id, raw.original.as_ref(), &scale.labels)) {
                let place = self.place(raw.map(|raw| &raw.id));
                self.missing(id, place, Part::Scale(id));
            }
        }
        translated
    }

    fn labels(&mut self, raw: &RawLabels<'t>, own: &Scale) -> Option<[String; 5]> {
        let labels = raw.labels.as_ref()?;
        let count = labels.get_ref().len();
        if count != 5 {
            self.problems.error(labels.span(), Fault::CountOfLabels { scale: raw.id.get_ref(), count });
        }
        let all: Option<Vec<String>> =
            labels.get_ref().iter().map(|label| label.as_ref().map(owned)).collect();
        all?.try_into().ok().filter(|_| is_of(raw.original.as_ref(), own.labels.iter()))
    }

    fn section(&mut self, section: &mut Section, own: &'t Section) {
        let id = own.id.as_str();
        let raw = self.raw.sections.iter().find(|raw| *raw.id.get_ref() == id);
        if let Some(RawPage { title: Some(title), text: Some(text), .. }) = raw {
            short(title, WIDEST_TITLE, self.problems);
            (section.title, section.text) = (owned(title), paragraphs(text));
        } else {
            let place = self.place(raw.map(|raw| &raw.id));
            self.missing(id, place, Part::Page(id));
        }
        let reflections = raw.and_then(|raw| raw.reflections.as_ref());
        self.prompts(
            id,
            (&mut section.reflections, Part::Reflections(id)),
            raw.map(|raw| &raw.id),
            reflections,
        );
        let steps = raw.and_then(|raw| raw.steps.as_ref());
        self.prompts(id, (&mut section.steps, Part::Steps(id)), raw.map(|raw| &raw.id), steps);
    }

    fn prompts(
        &mut self,
        id: &'t str,
        (own, part): (&mut [Prompt], Part<'t>),
        at: Option<&Line<'t>>,
        raw: Option<&Blanks<'t>>,
    ) {
        let given = raw.map_or(0, |raw| raw.get_ref().len());
        if given > 0 && given != own.len() {
            let span = raw.map_or(0..0, toml::Spanned::span);
            let fault = TranslationFault::CountOfPrompts { part, here: given, pack: own.len() };
            self.findings.add(Check::Outdated, At { id, span }, CraftFault::Translation(fault));
            return;
        }
        let mut missing = own.len() - given;
        for (prompt, text) in own.iter_mut().zip(raw.into_iter().flat_map(toml::Spanned::get_ref)) {
            match text {
                Some(text) => prompt.text = owned(text),
                None => missing += 1,
            }
        }
        if missing > 0 {
            let place = raw.map_or_else(|| self.place(at), toml::Spanned::span);
            self.missing(id, place, part);
        }
    }

    fn item(&mut self, item: &mut Item, own: &'t Item, scales: &BTreeMap<&str, Arc<Scale>>) {
        let id = own.id.as_str();
        let raw = self.raw.items.iter().find(|raw| *raw.id.get_ref() == id);
        let asked: Vec<&String> = own.lead_in.iter().chain([&own.text]).collect();
        if raw.is_some_and(|raw| self.is_outdated(id, raw.original.as_ref(), asked.iter().copied())) {
            return;
        }
        let Some(RawWording { lead_in, text: Some(text), .. }) = raw.filter(|raw| raw.fits(own)) else {
            let place = self.place(raw.map(|raw| &raw.id));
            self.missing(id, place, Part::Question(id));
            return;
        };
        // Without its answers the question stays in the language of the pack, as said at the scale.
        if let Some(scale) = scales.get(own.scale.id.as_str()) {
            item.lead_in = lead_in.as_ref().map(owned);
            item.text = owned(text);
            item.scale = Arc::clone(scale);
            item.original = Some(Arc::new(Wording::of(own)));
        }
    }

    /// Whether the pack says something else than what was translated, after saying so.
    fn is_outdated<'x>(
        &mut self,
        id: &'t str,
        original: Option<&Blanks<'t>>,
        now: impl IntoIterator<Item = &'x String>,
    ) -> bool {
        let outdated = !is_of(original, now);
        if let Some(original) = original.filter(|_| outdated) {
            let fault = CraftFault::Translation(TranslationFault::OtherWords { id });
            self.findings.add(Check::Outdated, At { id, span: original.span() }, fault);
        }
        outdated
    }

    /// Says what the file names and the pack does not have.
    fn unknown(&mut self) {
        let RawTranslation { axes, claims, scales, sections, items, .. } = self.raw;
        let own = self.pack;
        let known_axes = own.axes.iter().map(|axis| axis.id.as_str()).collect();
        let known_claims = own.claims.iter().map(|claim| claim.id.as_str()).collect();
        let known_scales = own.items().map(|(_, item)| item.scale.id.as_str()).collect();
        let known_sections = own.sections.iter().map(|section| section.id.as_str()).collect();
        let known_items = own.items().map(|(_, item)| item.id.as_str()).collect();
        let kinds: [(Declared, Vec<&Line<'t>>, Vec<&'t str>); 5] = [
            (Declared::Axis, axes.iter().map(|raw| &raw.id).collect(), known_axes),
            (Declared::Claim, claims.iter().map(|(id, _)| id).collect(), known_claims),
            (Declared::Scale, scales.iter().map(|raw| &raw.id).collect(), known_scales),
            (Declared::Section, sections.iter().map(|raw| &raw.id).collect(), known_sections),
            (Declared::Question, items.iter().map(|raw| &raw.id).collect(), known_items),
        ];
        for (kind, named, known) in kinds {
            for id in named.into_iter().filter(|id| !known.contains(id.get_ref())) {
                let name = *id.get_ref();
                let guess = did_you_mean(name, known.iter().copied(), self.problems);
                let fault = CraftFault::Translation(TranslationFault::Unknown { kind, name, guess });
                self.findings.add(Check::Outdated, At::line(id, id), fault);
            }
        }
    }

    fn missing(&mut self, id: &'t str, span: Range<usize>, part: Part<'t>) {
        let fault = CraftFault::Translation(TranslationFault::Missing(part));
        self.findings.add(Check::Untranslated, At { id, span }, fault);
    }

    /// Where something stands, or the head of the file when it is not there.
    fn place(&self, id: Option<&Line<'t>>) -> Range<usize> {
        id.map_or_else(|| self.raw.language.span(), toml::Spanned::span)
    }
}

impl RawWording<'_> {
    /// Whether it has words for all that the question has.
    fn fits(&self, own: &Item) -> bool {
        self.lead_in.is_some() == own.lead_in.is_some()
    }
}

/// Whether these were translated. Where a file does not tell, it is believed.
fn is_of<'x>(original: Option<&Blanks<'_>>, now: impl IntoIterator<Item = &'x String>) -> bool {
    original.is_none_or(|original| {
        let translated =
            original.get_ref().iter().map(|line| line.as_ref().map_or("", |line| line.get_ref().trim()));
        translated.eq(now.into_iter().map(String::as_str))
    })
}
