//! Owns the form of a pack file, format 1: which fields it has, each with its place in the text.
//! Must not judge what the fields say (that is `check` and `craft`); reports only their form.

use std::collections::BTreeMap;
use std::ops::Range;

use schemars::JsonSchema;
use toml::Spanned;
use toml::de::DeTable;

use super::schema::{IdText, LANGUAGE, LineText, PageText, VERSION};
use super::{Direction, Fault, Problems, SectionKind};
use crate::form::{Fields, Line};

/// The pack format that this program reads.
pub(super) const FORMAT: u64 = 1;

/// A questionnaire for Fourfold: axes, questions with five answers each, and pages in the author's own words.
#[derive(JsonSchema)]
#[schemars(rename = "Pack", deny_unknown_fields)]
pub(super) struct RawPack<'t> {
    #[schemars(skip)]
    pub(super) span: Range<usize>,
    /// The name that results are kept under. The same for ever once somebody has answered.
    #[schemars(with = "IdText")]
    pub(super) id: Line<'t>,
    /// One line for lists and headings.
    #[schemars(with = "LineText")]
    pub(super) title: Line<'t>,
    /// Three numbers, such as 1.0.0; raised when the pack changes.
    #[schemars(with = "String", regex(pattern = VERSION))]
    pub(super) version: Line<'t>,
    /// The language of the texts, as a tag such as en or pt-BR.
    #[schemars(with = "String", regex(pattern = LANGUAGE))]
    pub(super) language: Line<'t>,
    /// Under which licence the pack may be passed on, such as CC-BY-4.0.
    #[schemars(with = "LineText")]
    pub(super) licence: Line<'t>,
    /// Where the questions come from and what is weak about them; shown before the first question.
    #[schemars(with = "PageText")]
    pub(super) notes: Line<'t>,
    /// Whether the first page asks if the last four weeks were usual; false for a pack about an offer or a project, say.
    #[schemars(default = "asked")]
    pub(super) asks_month: bool,
    /// The radar, clockwise from the top.
    #[schemars(length(min = 3, max = 8))]
    pub(super) axes: Vec<RawAxis<'t>>,
    /// What the questions come from: an id and a short text each. Every one is named by a question or a prompt.
    #[schemars(with = "BTreeMap<IdText, LineText>")]
    pub(super) claims: Vec<(Line<'t>, Line<'t>)>,
    /// The answers to choose from: an id and five labels each.
    #[schemars(with = "BTreeMap<IdText, RawScale<'t>>")]
    pub(super) scales: Vec<RawScale<'t>>,
    /// The page before the lessons.
    #[schemars(required)]
    pub(super) importance: Option<RawImportance<'t>>,
    /// Lessons, then any hot take, then any what-now page.
    #[schemars(length(min = 1))]
    pub(super) sections: Vec<RawSection<'t>>,
    /// Checks of craft that the author breaks knowingly.
    #[schemars(rename = "allow", default)]
    pub(super) allows: Vec<RawAllow<'t>>,
}

/// What holds of a switch that a file leaves out.
fn asked() -> bool {
    true
}

/// One direction of the radar.
#[derive(JsonSchema)]
#[schemars(rename = "Axis", deny_unknown_fields)]
pub(super) struct RawAxis<'t> {
    /// Unique in the pack.
    #[schemars(with = "IdText")]
    pub(super) id: Line<'t>,
    /// One or two words, at most 24 columns wide.
    #[schemars(with = "LineText")]
    pub(super) name: Line<'t>,
    /// What a high score means, as a phrase.
    #[schemars(with = "LineText")]
    pub(super) about: Line<'t>,
}

/// Five answers.
#[derive(JsonSchema)]
#[schemars(rename = "Scale", deny_unknown_fields)]
pub(super) struct RawScale<'t> {
    #[schemars(skip)]
    pub(super) id: Line<'t>,
    /// From low to high, each in words.
    #[schemars(with = "[LineText; 5]")]
    pub(super) labels: Spanned<Vec<Line<'t>>>,
    /// Whether "Cannot say" is offered beside them; a hot take needs it.
    #[schemars(default)]
    pub(super) cannot_say: bool,
}

/// The words of the page that asks what matters.
#[derive(JsonSchema)]
#[schemars(rename = "Importance", deny_unknown_fields)]
pub(super) struct RawImportance<'t> {
    /// Asks for a level from 0 to 100 on each axis that would be good enough.
    #[schemars(with = "LineText")]
    pub(super) levels: Line<'t>,
    /// Asks to spread 100 points over the axes.
    #[schemars(with = "LineText")]
    pub(super) points: Line<'t>,
}

/// A part of the questionnaire: its questions first, then its page.
#[derive(JsonSchema)]
#[schemars(rename = "Section", deny_unknown_fields)]
pub(super) struct RawSection<'t> {
    #[schemars(skip)]
    pub(super) span: Range<usize>,
    /// Unique among sections.
    #[schemars(with = "IdText")]
    pub(super) id: Line<'t>,
    /// A lesson counts on axes; a hot take asks for beliefs and counts nowhere; what-now comes after the result.
    #[schemars(with = "String", extend("enum" = ["lesson", "hot-take", "what-now"]))]
    pub(super) kind: Line<'t>,
    /// A heading, at most 40 columns wide.
    #[schemars(with = "LineText")]
    pub(super) title: Line<'t>,
    /// The page, in paragraphs with blank lines between.
    #[schemars(with = "PageText")]
    pub(super) text: Line<'t>,
    /// In the order asked; none in what-now.
    #[schemars(default)]
    pub(super) items: Vec<RawItem<'t>>,
    /// Questions to write about, or not.
    #[schemars(default)]
    pub(super) reflections: Vec<RawPrompt<'t>>,
    /// Ideas for a small step; only in what-now.
    #[schemars(default)]
    pub(super) steps: Vec<RawPrompt<'t>>,
}

/// One question.
#[derive(JsonSchema)]
#[schemars(rename = "Question", deny_unknown_fields)]
pub(super) struct RawItem<'t> {
    #[schemars(skip)]
    pub(super) span: Range<usize>,
    /// Unique in the pack, and the same for ever for the same question.
    #[schemars(with = "IdText")]
    pub(super) id: Line<'t>,
    /// Where it counts; in a lesson only, and there always.
    #[schemars(with = "Option<IdText>")]
    pub(super) axis: Option<Line<'t>>,
    /// + when the last answer is high on the axis, - when the first one is. Half of an axis is -.
    #[schemars(with = "Option<String>", extend("enum" = ["+", "-"]))]
    pub(super) direction: Option<Line<'t>>,
    /// The id of its answers.
    #[schemars(with = "IdText")]
    pub(super) scale: Line<'t>,
    /// What it comes from.
    #[schemars(with = "Vec<IdText>", length(min = 1))]
    pub(super) claims: Spanned<Vec<Line<'t>>>,
    /// What it measures, in a word or two, for authors.
    #[schemars(with = "LineText")]
    pub(super) construct: Line<'t>,
    /// Said before the text, such as In the last four weeks,
    #[schemars(with = "Option<LineText>")]
    pub(super) lead_in: Option<Line<'t>>,
    /// The question.
    #[schemars(with = "LineText")]
    pub(super) text: Line<'t>,
}

/// A check of craft that the author breaks knowingly.
#[derive(JsonSchema)]
#[schemars(rename = "Allow", deny_unknown_fields)]
pub(super) struct RawAllow<'t> {
    /// The name of the check, as it stands with the warning.
    #[schemars(with = "LineText")]
    pub(super) check: Line<'t>,
    /// A question, an axis, a scale, a section or a claim; without it, the check is allowed everywhere.
    #[schemars(with = "Option<LineText>")]
    pub(super) item: Option<Line<'t>>,
    /// Why; for whoever reads the file.
    #[schemars(with = "LineText")]
    #[expect(dead_code, reason = "that it is there is what counts; the schema is made from it")]
    pub(super) reason: Line<'t>,
}

/// A text that is no question with answers.
#[derive(JsonSchema)]
#[schemars(rename = "Prompt", deny_unknown_fields)]
pub(super) struct RawPrompt<'t> {
    /// One sentence.
    #[schemars(with = "LineText")]
    pub(super) text: Line<'t>,
    /// What it comes from.
    #[schemars(with = "Vec<IdText>", length(min = 1))]
    pub(super) claims: Spanned<Vec<Line<'t>>>,
}

impl<'t> RawPack<'t> {
    /// Takes the file apart; `None` when it is of another format, which is then the only problem worth saying.
    pub(super) fn read(file: &'t Spanned<DeTable<'t>>, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of_file(file);
        let format = fields.number("format", problems);
        let Some(format) = format else {
            problems.error(0..0, Fault::NoFormat);
            return None;
        };
        if let Some(number) = format.get_ref().filter(|number| *number != FORMAT) {
            problems.error(format.span(), Fault::Format(number));
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
            asks_month: fields.switch("asks_month", problems).unwrap_or_else(asked),
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
    pub(super) fn read(mut fields: Fields<'t>, problems: &mut Problems) -> Self {
        let allow = Self {
            check: fields.line("check", problems),
            item: fields.optional("item", problems),
            reason: fields.line("reason", problems),
        };
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
