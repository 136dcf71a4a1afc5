//! Owns the view of a translation as a pack of its own, so that the rules of craft can look at its words.
//! Must hold nothing that the translator did not write: whatever is found is found in the translator's file.

use toml::Spanned;

use super::raw::{RawLabels, RawTranslation, RawWording};
use crate::form::Line;
use crate::pack::Pack;
use crate::pack::raw::{RawAxis, RawItem, RawPack, RawScale, RawSection};

/// The words of `raw`, in the shape of `pack`; what is not translated is left out.
pub(super) fn as_pack<'t>(pack: &'t Pack, raw: &RawTranslation<'t>) -> RawPack<'t> {
    let nothing = || Spanned::new(raw.language.span(), "");
    let line = |line: &Option<Line<'t>>| line.clone().unwrap_or_else(nothing);
    let axes = raw.axes.iter().filter_map(|axis| {
        Some(RawAxis { id: axis.id.clone(), name: axis.name.clone()?, about: line(&axis.about) })
    });
    let sections = pack.sections.iter().map(|section| {
        let page = raw.sections.iter().find(|page| *page.id.get_ref() == section.id.as_str());
        let items = section.items.iter().filter_map(|own| {
            let wording = raw.items.iter().find(|wording| *wording.id.get_ref() == own.id.as_str())?;
            item(own, wording)
        });
        RawSection {
            span: raw.span.clone(),
            id: page.map_or_else(|| Spanned::new(0..0, section.id.as_str()), |page| page.id.clone()),
            kind: nothing(),
            title: page.and_then(|page| page.title.clone()).unwrap_or_else(nothing),
            text: page.and_then(|page| page.text.clone()).unwrap_or_else(nothing),
            items: items.collect(),
            reflections: Vec::new(),
            steps: Vec::new(),
        }
    });
    RawPack {
        span: raw.span.clone(),
        id: raw.translation_of.clone(),
        title: line(&raw.title),
        version: raw.version.clone(),
        language: raw.language.clone(),
        licence: nothing(),
        notes: line(&raw.notes),
        asks_month: false,
        axes: axes.collect(),
        claims: Vec::new(),
        scales: raw.scales.iter().filter_map(scale).collect(),
        importance: None,
        sections: sections.collect(),
        allows: Vec::new(),
    }
}

fn scale<'t>(raw: &RawLabels<'t>) -> Option<RawScale<'t>> {
    let labels = raw.labels.as_ref()?;
    let written: Vec<Line<'t>> = labels.get_ref().iter().flatten().cloned().collect();
    let labels = Spanned::new(labels.span(), written);
    Some(RawScale { id: raw.id.clone(), labels, cannot_say: true })
}

fn item<'t>(own: &'t crate::pack::Item, raw: &RawWording<'t>) -> Option<RawItem<'t>> {
    let text = raw.text.clone()?;
    let nowhere = |text: &'t str| Spanned::new(raw.id.span(), text);
    Some(RawItem {
        span: raw.id.span(),
        id: raw.id.clone(),
        axis: None,
        direction: None,
        scale: nowhere(own.scale.id.as_str()),
        claims: Spanned::new(raw.id.span(), Vec::new()),
        construct: nowhere(&own.construct),
        lead_in: raw.lead_in.clone(),
        text,
    })
}
