//! Owns the form of a translation file, format 1: the words of one pack in another language, by the ids of the pack.
//! Must not judge what the words say; reports only their form.

use std::collections::BTreeMap;
use std::ops::Range;

use schemars::JsonSchema;
use toml::Spanned;
use toml::de::DeTable;

use super::fault::TranslationFault;
use crate::form::{Blanks, Fields, Line};
use crate::pack::raw::{FORMAT, RawAllow};
use crate::pack::schema::{BlankLine, BlankPage, IdText, LANGUAGE, LineText, VERSION};
use crate::pack::{Fault, Problems};

/// The words of a Fourfold pack in another language. What is left empty is shown in the language of the pack.
#[derive(JsonSchema)]
#[schemars(rename = "Translation", deny_unknown_fields)]
pub(in crate::pack) struct RawTranslation<'t> {
    #[schemars(skip)]
    pub(super) span: Range<usize>,
    /// The id of the pack.
    #[schemars(with = "IdText")]
    pub(super) translation_of: Line<'t>,
    /// The version of the pack that was translated.
    #[schemars(with = "String", regex(pattern = VERSION))]
    pub(super) version: Line<'t>,
    /// The language of the words here, as a tag such as de or pt-BR.
    #[schemars(with = "String", regex(pattern = LANGUAGE))]
    pub(super) language: Line<'t>,
    /// One line for lists and headings.
    #[schemars(with = "Option<BlankLine>")]
    pub(super) title: Option<Line<'t>>,
    /// Where the questions come from and what is weak about them.
    #[schemars(with = "Option<BlankPage>")]
    pub(super) notes: Option<Line<'t>>,
    /// The words of the page that asks what matters.
    #[schemars(with = "Option<RawMatters<'t>>")]
    pub(super) importance: Option<RawMatters<'t>>,
    /// By the id of the axis.
    #[schemars(with = "Option<BTreeMap<IdText, RawName<'t>>>")]
    pub(super) axes: Vec<RawName<'t>>,
    /// By the id of the claim.
    #[schemars(with = "Option<BTreeMap<IdText, BlankLine>>")]
    pub(super) claims: Vec<(Line<'t>, Option<Line<'t>>)>,
    /// By the id of the scale.
    #[schemars(with = "Option<BTreeMap<IdText, RawLabels<'t>>>")]
    pub(super) scales: Vec<RawLabels<'t>>,
    /// By the id of the section.
    #[schemars(with = "Option<BTreeMap<IdText, RawPage<'t>>>")]
    pub(super) sections: Vec<RawPage<'t>>,
    /// By the id of the question.
    #[schemars(with = "Option<BTreeMap<IdText, RawWording<'t>>>")]
    pub(super) items: Vec<RawWording<'t>>,
    /// Checks of craft that the translator breaks knowingly.
    #[schemars(rename = "allow", default)]
    pub(super) allows: Vec<RawAllow<'t>>,
}

/// The words of the page that asks what matters: both or none.
#[derive(JsonSchema)]
#[schemars(rename = "Importance", deny_unknown_fields)]
pub(super) struct RawMatters<'t> {
    #[schemars(skip)]
    pub(super) span: Range<usize>,
    /// Asks for a level from 0 to 100 on each axis that would be good enough.
    #[schemars(with = "Option<BlankLine>")]
    pub(super) levels: Option<Line<'t>>,
    /// Asks to spread 100 points over the axes.
    #[schemars(with = "Option<BlankLine>")]
    pub(super) points: Option<Line<'t>>,
}

/// An axis: both or none.
#[derive(JsonSchema)]
#[schemars(rename = "Axis", deny_unknown_fields)]
pub(super) struct RawName<'t> {
    #[schemars(skip)]
    pub(super) id: Line<'t>,
    /// One or two words, at most 24 columns wide.
    #[schemars(with = "Option<BlankLine>")]
    pub(super) name: Option<Line<'t>>,
    /// What a high score means, as a phrase.
    #[schemars(with = "Option<BlankLine>")]
    pub(super) about: Option<Line<'t>>,
}

/// Five answers: all or none.
#[derive(JsonSchema)]
#[schemars(rename = "Scale", deny_unknown_fields)]
pub(super) struct RawLabels<'t> {
    #[schemars(skip)]
    pub(super) id: Line<'t>,
    /// The labels that were translated. When those of the pack are others, these words are not used.
    #[schemars(with = "Option<[LineText; 5]>")]
    pub(super) original: Option<Blanks<'t>>,
    /// From low to high, each in words.
    #[schemars(with = "Option<[BlankLine; 5]>")]
    pub(super) labels: Option<Blanks<'t>>,
}

/// The heading and the page of a section, both or none, and its prompts.
#[derive(JsonSchema)]
#[schemars(rename = "Section", deny_unknown_fields)]
pub(super) struct RawPage<'t> {
    #[schemars(skip)]
    pub(super) id: Line<'t>,
    /// A heading, at most 40 columns wide.
    #[schemars(with = "Option<BlankLine>")]
    pub(super) title: Option<Line<'t>>,
    /// The page, in paragraphs with blank lines between.
    #[schemars(with = "Option<BlankPage>")]
    pub(super) text: Option<Line<'t>>,
    /// Questions to write about, as many as in the pack and in its order.
    #[schemars(with = "Option<Vec<BlankLine>>")]
    pub(super) reflections: Option<Blanks<'t>>,
    /// Ideas for a small step, as many as in the pack and in its order.
    #[schemars(with = "Option<Vec<BlankLine>>")]
    pub(super) steps: Option<Blanks<'t>>,
}

/// A question: all that it has, or nothing.
#[derive(JsonSchema)]
#[schemars(rename = "Question", deny_unknown_fields)]
pub(super) struct RawWording<'t> {
    #[schemars(skip)]
    pub(super) id: Line<'t>,
    /// What was translated: the lead-in, if there is one, and the question. When the pack asks in other words, these
    /// are not used.
    #[schemars(with = "Option<Vec<LineText>>", length(min = 1, max = 2))]
    pub(super) original: Option<Blanks<'t>>,
    /// Said before the text, where the pack has a lead-in.
    #[schemars(with = "Option<BlankLine>")]
    pub(super) lead_in: Option<Line<'t>>,
    /// The question.
    #[schemars(with = "Option<BlankLine>")]
    pub(super) text: Option<Line<'t>>,
}

impl<'t> RawTranslation<'t> {
    /// Takes the file apart; `None` when it is of another format, which is then the only problem worth saying.
    pub(super) fn read(file: &'t Spanned<DeTable<'t>>, problems: &mut Problems) -> Option<Self> {
        let mut fields = Fields::of_file(file);
        let format = fields.number("format", problems);
        let Some(format) = format else {
            problems.error(0..0, Fault::NoFormat);
            return None;
        };
        if format.get_ref().is_some_and(|number| number != FORMAT) {
            problems.error(format.span(), TranslationFault::Format);
            return None;
        }
        let translation = Self {
            span: fields.span(),
            translation_of: fields.line("translation_of", problems),
            version: fields.line("version", problems),
            language: fields.line("language", problems),
            title: fields.blank("title", problems),
            notes: fields.blank_page("notes", problems),
            importance: fields
                .optional_table("importance", problems)
                .map(|fields| RawMatters::read(fields, problems)),
            axes: named(&mut fields, "axes", RawName::read, problems),
            claims: fields
                .optional_table("claims", problems)
                .map(|claims| claims.named_blanks(problems))
                .unwrap_or_default(),
            scales: named(&mut fields, "scales", RawLabels::read, problems),
            sections: named(&mut fields, "sections", RawPage::read, problems),
            items: named(&mut fields, "items", RawWording::read, problems),
            allows: fields.tables("allow", RawAllow::read, problems),
        };
        fields.done(problems);
        Some(translation)
    }
}

/// What `read` makes of the tables below `[key]`, each with its name; may be absent.
fn named<'t, T>(
    fields: &mut Fields<'t>,
    key: &'static str,
    read: impl Fn(Line<'t>, Fields<'t>, &mut Problems) -> T,
    problems: &mut Problems,
) -> Vec<T> {
    let tables = fields.optional_table(key, problems).map(|table| table.named_tables(key, problems));
    tables.unwrap_or_default().into_iter().map(|(id, fields)| read(id, fields, problems)).collect()
}

impl<'t> RawMatters<'t> {
    fn read(mut fields: Fields<'t>, problems: &mut Problems) -> Self {
        let span = fields.span();
        let (levels, points) = (fields.blank("levels", problems), fields.blank("points", problems));
        fields.done(problems);
        Self { span, levels, points }
    }
}

impl<'t> RawName<'t> {
    fn read(id: Line<'t>, mut fields: Fields<'t>, problems: &mut Problems) -> Self {
        let (name, about) = (fields.blank("name", problems), fields.blank("about", problems));
        fields.done(problems);
        Self { id, name, about }
    }
}

impl<'t> RawLabels<'t> {
    fn read(id: Line<'t>, mut fields: Fields<'t>, problems: &mut Problems) -> Self {
        let (original, labels) = (fields.blanks("original", problems), fields.blanks("labels", problems));
        fields.done(problems);
        Self { id, original, labels }
    }
}

impl<'t> RawPage<'t> {
    fn read(id: Line<'t>, mut fields: Fields<'t>, problems: &mut Problems) -> Self {
        let page = Self {
            id,
            title: fields.blank("title", problems),
            text: fields.blank_page("text", problems),
            reflections: fields.blanks("reflections", problems),
            steps: fields.blanks("steps", problems),
        };
        fields.done(problems);
        page
    }
}

impl<'t> RawWording<'t> {
    fn read(id: Line<'t>, mut fields: Fields<'t>, problems: &mut Problems) -> Self {
        let wording = Self {
            id,
            original: fields.blanks("original", problems),
            lead_in: fields.blank("lead_in", problems),
            text: fields.blank("text", problems),
        };
        fields.done(problems);
        wording
    }
}
