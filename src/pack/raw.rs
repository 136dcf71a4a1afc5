//! Owns the form of a pack file, format 1: which fields it has, each with its place in the text.
//! Must not judge what the fields say (that is `check` and `craft`); reports only their form.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use super::{Direction, Problems, SectionKind};
use crate::form::{Fields, Line};

/// The pack format that this program reads.
const FORMAT: u64 = 1;

pub(super) struct RawPack<'t> {
    pub(super) span: Range<usize>,
    pub(super) id: Line<'t>,
    pub(super) title: Line<'t>,
    pub(super) version: Line<'t>,
    pub(super) language: Line<'t>,
    pub(super) licence: Line<'t>,
    pub(super) notes: Line<'t>,
    pub(super) axes: Vec<RawAxis<'t>>,
    /// Id and text.
    pub(super) claims: Vec<(Line<'t>, Line<'t>)>,
    pub(super) scales: Vec<RawScale<'t>>,
    pub(super) importance: Option<RawImportance<'t>>,
    pub(super) sections: Vec<RawSection<'t>>,
    pub(super) allows: Vec<RawAllow<'t>>,
}

pub(super) struct RawAxis<'t> {
    pub(super) id: Line<'t>,
    pub(super) name: Line<'t>,
    pub(super) about: Line<'t>,
}

pub(super) struct RawScale<'t> {
    pub(super) id: Line<'t>,
    pub(super) labels: Spanned<Vec<Line<'t>>>,
    pub(super) cannot_say: bool,
}

pub(super) struct RawImportance<'t> {
    pub(super) levels: Line<'t>,
    pub(super) points: Line<'t>,
}

pub(super) struct RawSection<'t> {
    pub(super) span: Range<usize>,
    pub(super) id: Line<'t>,
    pub(super) kind: Line<'t>,
    pub(super) title: Line<'t>,
    pub(super) text: Line<'t>,
    pub(super) items: Vec<RawItem<'t>>,
    pub(super) reflections: Vec<RawPrompt<'t>>,
    pub(super) steps: Vec<RawPrompt<'t>>,
}

pub(super) struct RawItem<'t> {
    pub(super) span: Range<usize>,
    pub(super) id: Line<'t>,
    pub(super) axis: Option<Line<'t>>,
    pub(super) direction: Option<Line<'t>>,
    pub(super) scale: Line<'t>,
    pub(super) claims: Spanned<Vec<Line<'t>>>,
    pub(super) construct: Line<'t>,
    pub(super) lead_in: Option<Line<'t>>,
    pub(super) text: Line<'t>,
}

/// A rule of craft that the author breaks knowingly.
pub(super) struct RawAllow<'t> {
    pub(super) check: Line<'t>,
    pub(super) item: Option<Line<'t>>,
}

pub(super) struct RawPrompt<'t> {
    pub(super) text: Line<'t>,
    pub(super) claims: Spanned<Vec<Line<'t>>>,
}

impl<'t> RawPack<'t> {
    /// Takes the file apart; `None` when it is of another format, which is then the only problem worth saying.
    pub(super) fn read(file: &'t Spanned<DeTable<'t>>, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of_file(file);
        let format = fields.number("format", problems);
        let Some(format) = format else {
            problems.error(0..0, "`format` is missing", "Begin the file with `format = 1`.");
            return None;
        };
        if let Some(number) = format.get_ref().filter(|number| *number != FORMAT) {
            let cure = match number {
                0 => "Write `format = 1`.",
                1.. => "This program reads format 1. A newer fourfold may read this pack.",
            };
            problems.error(format.span(), format!("The pack is of format {number}"), cure);
            return None;
        }
        let pack = Self {
            span: fields.span(),
            id: fields.line("id", problems),
            title: fields.line("title", problems),
            version: fields.line("version", problems),
            language: fields.line("language", problems),
            licence: fields.line("licence", problems),
            notes: fields.page("notes", problems),
            axes: fields.tables("axes", RawAxis::read, problems),
            claims: fields
                .table("claims", problems)
                .map(|claims| claims.named_lines(problems))
                .unwrap_or_default(),
            scales: RawScale::read_all(fields.table("scales", problems), problems),
            importance: fields
                .table("importance", problems)
                .map(|fields| RawImportance::read(fields, problems)),
            sections: fields.tables("sections", RawSection::read, problems),
            allows: fields.tables("allow", RawAllow::read, problems),
        };
        fields.done(problems);
        Some(pack)
    }

    /// Every item with its section, in the order they are asked.
    pub(super) fn items(&self) -> impl Iterator<Item = (&RawSection<'t>, &RawItem<'t>)> {
        self.sections.iter().flat_map(|section| section.items.iter().map(move |item| (section, item)))
    }
}

impl<'t> RawAxis<'t> {
    fn read(mut fields: Fields<'t>, problems: &mut Problems) -> Self {
        let axis = Self {
            id: fields.line("id", problems),
            name: fields.line("name", problems),
            about: fields.line("about", problems),
        };
        fields.done(problems);
        axis
    }
}

impl<'t> RawScale<'t> {
    fn read_all(scales: Option<Fields<'t>>, problems: &mut Problems) -> Vec<Self> {
        let scales = scales.map(|fields| fields.named_tables("scales", problems)).unwrap_or_default();
        let scales = scales.into_iter().map(|(id, mut fields)| {
            let labels = fields.lines("labels", problems);
            let cannot_say = fields.flag("cannot_say", problems);
            fields.done(problems);
            Self { id, labels, cannot_say }
        });
        scales.collect()
    }
}

impl<'t> RawImportance<'t> {
    fn read(mut fields: Fields<'t>, problems: &mut Problems) -> Self {
        let importance =
            Self { levels: fields.line("levels", problems), points: fields.line("points", problems) };
        fields.done(problems);
        importance
    }
}

impl<'t> RawSection<'t> {
    /// What the section is for, when its `kind` is one that there is.
    pub(super) fn kind(&self) -> Option<SectionKind> {
        match *self.kind.get_ref() {
            "lesson" => Some(SectionKind::Lesson),
            "hot-take" => Some(SectionKind::HotTake),
            "what-now" => Some(SectionKind::WhatNow),
            _ => None,
        }
    }

    fn read(mut fields: Fields<'t>, problems: &mut Problems) -> Self {
        let section = Self {
            span: fields.span(),
            id: fields.line("id", problems),
            kind: fields.line("kind", problems),
            title: fields.line("title", problems),
            text: fields.page("text", problems),
            items: fields.tables("items", RawItem::read, problems),
            reflections: fields.tables("reflections", RawPrompt::read, problems),
            steps: fields.tables("steps", RawPrompt::read, problems),
        };
        fields.done(problems);
        section
    }
}

impl<'t> RawItem<'t> {
    /// Which end of the scale is high, when `direction` says so.
    pub(super) fn direction(&self) -> Option<Direction> {
        match *self.direction.as_ref()?.get_ref() {
            "+" => Some(Direction::Straight),
            "-" => Some(Direction::Reversed),
            _ => None,
        }
    }

    fn read(mut fields: Fields<'t>, problems: &mut Problems) -> Self {
        let item = Self {
            span: fields.span(),
            id: fields.line("id", problems),
            axis: fields.optional("axis", problems),
            direction: fields.optional("direction", problems),
            scale: fields.line("scale", problems),
            claims: fields.lines("claims", problems),
            construct: fields.line("construct", problems),
            lead_in: fields.optional("lead_in", problems),
            text: fields.line("text", problems),
        };
        fields.done(problems);
        item
    }
}

impl<'t> RawAllow<'t> {
    fn read(mut fields: Fields<'t>, problems: &mut Problems) -> Self {
        let allow = Self { check: fields.line("check", problems), item: fields.optional("item", problems) };
        // Nobody but the readers of the file needs it; that it is there is what counts.
        fields.line("reason", problems);
        fields.done(problems);
        allow
    }
}

impl<'t> RawPrompt<'t> {
    fn read(mut fields: Fields<'t>, problems: &mut Problems) -> Self {
        let prompt = Self { text: fields.line("text", problems), claims: fields.lines("claims", problems) };
        fields.done(problems);
        prompt
    }
}
