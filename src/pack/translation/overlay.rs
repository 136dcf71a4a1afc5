//! Owns laying the words of a translation over a pack: what is translated as a whole is taken, what is not stays as it
//! is, so that no question, answer or page ever mixes two languages.
//! Must not change anything that is scored.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::raw::{RawLabels, RawMatters, RawName, RawPage, RawTranslation, RawWording};
use crate::form::{Blanks, Line, did_you_mean};
use crate::pack::check::{WIDEST_NAME, WIDEST_TITLE, owned, paragraphs, short};
use crate::pack::craft::{At, Check, Findings};
use crate::pack::{Axis, Importance, Item, Pack, Problems, Prompt, Scale, Section, Wording};

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
            None => self.missing("", self.raw.language.span(), "The title"),
        }
        match &self.raw.notes {
            Some(page) => pack.notes = paragraphs(page).join("\n\n"),
            None => self.missing("", self.raw.language.span(), "`notes`"),
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
        self.missing(
            "",
            span.unwrap_or_else(|| self.raw.language.span()),
            "What is asked about what matters",
        );
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
                self.missing(own.id.as_str(), place, &format!("Axis `{}`", own.id));
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
                self.missing(id, place, &format!("Scale `{id}`"));
            }
        }
        translated
    }

    fn labels(&mut self, raw: &RawLabels<'t>, own: &Scale) -> Option<[String; 5]> {
        let labels = raw.labels.as_ref()?;
        let count = labels.get_ref().len();
        if count != 5 {
            let title = format!("Scale `{}` has {count} labels", raw.id.get_ref());
            self.problems.error(labels.span(), title, "Give five, from low to high.");
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
            self.missing(id, place, &format!("The heading or the page of section `{id}`"));
        }
        let reflections = raw.and_then(|raw| raw.reflections.as_ref());
        self.prompts(id, (&mut section.reflections, "reflections"), raw.map(|raw| &raw.id), reflections);
        let steps = raw.and_then(|raw| raw.steps.as_ref());
        self.prompts(id, (&mut section.steps, "steps"), raw.map(|raw| &raw.id), steps);
    }

    fn prompts(
        &mut self,
        id: &'t str,
        (own, name): (&mut [Prompt], &str),
        at: Option<&Line<'t>>,
        raw: Option<&Blanks<'t>>,
    ) {
        let given = raw.map_or(0, |raw| raw.get_ref().len());
        if given > 0 && given != own.len() {
            let title = format!("`{id}` has {given} {name} here and {} in the pack", own.len());
            let cure =
                "Give as many as the pack has, in its order; leave a text empty that is not translated.";
            let span = raw.map_or(0..0, toml::Spanned::span);
            self.findings.add(Check::Outdated, At { id, span }, title, cure);
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
            self.missing(id, place, &format!("One or more of the {name} of `{id}`"));
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
            self.missing(id, place, &format!("Question `{id}`"));
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
            let title = format!("`{id}` was translated from other words than the pack has now");
            let cure = "Look at the pack, mend the translation, and write the words of the pack as `original`. \
                        Until then it is shown in the language of the pack.";
            self.findings.add(Check::Outdated, At { id, span: original.span() }, title, cure);
        }
        outdated
    }

    /// Says what the file names and the pack does not have.
    fn unknown(&mut self) {
        let RawTranslation { axes, claims, scales, sections, items, .. } = self.raw;
        let own = self.pack;
        let known_scales: Vec<&str> = own.items().map(|(_, item)| item.scale.id.as_str()).collect();
        let kinds: [(&str, Vec<&Line<'t>>, Vec<&str>); 5] = [
            (
                "axis",
                axes.iter().map(|raw| &raw.id).collect(),
                own.axes.iter().map(|axis| axis.id.as_str()).collect(),
            ),
            (
                "claim",
                claims.iter().map(|(id, _)| id).collect(),
                own.claims.iter().map(|claim| claim.id.as_str()).collect(),
            ),
            ("scale", scales.iter().map(|raw| &raw.id).collect(), known_scales),
            (
                "section",
                sections.iter().map(|raw| &raw.id).collect(),
                own.sections.iter().map(|part| part.id.as_str()).collect(),
            ),
            (
                "question",
                items.iter().map(|raw| &raw.id).collect(),
                own.items().map(|(_, item)| item.id.as_str()).collect(),
            ),
        ];
        for (kind, named, known) in kinds {
            for id in named.into_iter().filter(|id| !known.contains(id.get_ref())) {
                let title = format!("The pack has no {kind} `{}`", id.get_ref());
                let cure = did_you_mean(id.get_ref(), known.iter().copied(), self.problems);
                let cure = cure
                    .unwrap_or_else(|| "Remove it, or give it the id that it has in the pack.".to_owned());
                self.findings.add(Check::Outdated, At::line(id, id), title, cure);
            }
        }
    }

    fn missing(&mut self, id: &'t str, span: Range<usize>, what: &str) {
        let title = format!("{what} is not translated");
        let cure = "Fill it in. Until then it is shown in the language of the pack.";
        self.findings.add(Check::Untranslated, At { id, span }, title, cure);
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
