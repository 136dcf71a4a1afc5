//! Owns the step from a pack's raw fields to a [`Pack`] whose invariants hold.
//! Must not judge the wording: that is `craft`.

mod balance;
mod fault;
mod names;
mod sections;

use std::sync::Arc;

use unicode_width::UnicodeWidthStr;

pub(crate) use self::fault::{Declared, Fault};
use self::names::Names;
pub(super) use self::sections::WIDEST_TITLE;
use super::raw::{RawPack, RawScale};
use super::{Axis, Claim, Id, Importance, Pack, Problems, Scale};
use crate::form::Line;

/// The widest axis name, in columns: it stands beside a vertex of the radar.
pub(super) const WIDEST_NAME: usize = 24;

/// What the ids of a pack stand for. A part that is broken has a name but no value.
struct Known<'t> {
    axes: Names<'t, ()>,
    claims: Names<'t, ()>,
    scales: Names<'t, Arc<Scale>>,
}

/// The pack, or `None` when `problems` holds an error.
pub(super) fn pack(raw: &RawPack<'_>, problems: &mut Problems) -> Option<Pack> {
    let (axes, axis_names) = axes(raw, problems);
    let (claims, claim_names) = claims(raw, problems);
    let known = Known { axes: axis_names, claims: claim_names, scales: scales(raw, problems) };
    version(&raw.version, problems);
    language(&raw.language, problems);
    let id = names::id(&raw.id, problems);
    let sections = sections::sections(raw, &known, problems);
    balance::balance(raw, problems);
    // Whatever was dropped on the way here has left an error behind.
    if problems.has_errors() {
        return None;
    }
    Some(Pack {
        id: id?,
        version: owned(&raw.version),
        title: owned(&raw.title),
        language: owned(&raw.language),
        licence: owned(&raw.licence),
        notes: paragraphs(&raw.notes).join("\n\n"),
        asks_month: raw.asks_month,
        axes,
        claims,
        importance: raw
            .importance
            .as_ref()
            .map(|raw| Importance { levels: owned(&raw.levels), points: owned(&raw.points) })?,
        sections,
    })
}

pub(super) fn owned(line: &Line<'_>) -> String {
    line.get_ref().trim().to_owned()
}

/// The paragraphs of a text: parted by blank lines, each without its line ends.
pub(super) fn paragraphs(text: &Line<'_>) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.get_ref().lines() {
        for word in line.split_whitespace() {
            match paragraphs.last_mut().filter(|_| open) {
                Some(paragraph) => {
                    paragraph.push(' ');
                    paragraph.push_str(word);
                }
                None => paragraphs.push(word.to_owned()),
            }
            open = true;
        }
        open &= !line.trim().is_empty();
    }
    paragraphs
}

fn axes<'t>(raw: &RawPack<'t>, problems: &mut Problems) -> (Vec<Axis>, Names<'t, ()>) {
    if !(3..=8).contains(&raw.axes.len()) {
        let place = raw.axes.get(8).map_or_else(|| raw.span.clone(), |ninth| ninth.id.span());
        problems.error(place, Fault::CountOfAxes(raw.axes.len()));
    }
    let mut names = Names::new(Declared::Axis);
    let axes = raw.axes.iter().filter_map(|raw| {
        short(&raw.name, WIDEST_NAME, problems);
        let id = names.declare(&raw.id, |_| Some(()), problems)?;
        Some(Axis { id, name: owned(&raw.name), about: owned(&raw.about) })
    });
    (axes.collect(), names)
}

fn claims<'t>(raw: &RawPack<'t>, problems: &mut Problems) -> (Vec<Claim>, Names<'t, ()>) {
    let mut names = Names::new(Declared::Claim);
    let claims = raw.claims.iter().filter_map(|(name, text)| {
        let id = names.declare(name, |_| Some(()), problems)?;
        Some(Claim { id, text: owned(text) })
    });
    (claims.collect(), names)
}

fn scales<'t>(raw: &RawPack<'t>, problems: &mut Problems) -> Names<'t, Arc<Scale>> {
    let mut names = Names::new(Declared::Scale);
    for raw in &raw.scales {
        let labels = labels(raw, problems);
        let cannot_say = raw.cannot_say;
        let scale = |id: &Id| Some(Arc::new(Scale { id: id.clone(), labels: labels?, cannot_say }));
        names.declare(&raw.id, scale, problems);
    }
    names
}

fn labels(raw: &RawScale<'_>, problems: &mut Problems) -> Option<[String; 5]> {
    let labels: Vec<String> = raw.labels.get_ref().iter().map(owned).collect();
    let count = labels.len();
    let labels = labels.try_into().ok();
    // An empty list was reported where it was read.
    if labels.is_none() && count > 0 {
        problems.error(raw.labels.span(), Fault::CountOfLabels { scale: raw.id.get_ref(), count });
    }
    labels
}

/// Says so when `line` is wider than `most` columns.
pub(super) fn short(line: &Line<'_>, most: usize, problems: &mut Problems) {
    let width = line.get_ref().trim().width();
    if width > most {
        problems.error(line.span(), Fault::Wide { width, most });
    }
}

pub(super) fn version(line: &Line<'_>, problems: &mut Problems) {
    let text = line.get_ref().trim();
    let number = |part: &str| (1..=6).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !text.is_empty() && (text.split('.').count() != 3 || !text.split('.').all(number)) {
        problems.error(line.span(), Fault::NoVersion(text));
    }
}

pub(super) fn language(line: &Line<'_>, problems: &mut Problems) {
    let text = line.get_ref().trim();
    let plain = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let first = text.split('-').next().unwrap_or_default();
    let starts_well = (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase());
    let good = starts_well && text.split('-').all(plain);
    if !text.is_empty() && !good {
        problems.error(line.span(), Fault::NoLanguage(text));
    }
}
