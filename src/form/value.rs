//! Owns what one value of a TOML file may be: a text that can be read, or a list of them. Whatever is wrong is reported.
//! Must not know which fields there are.

use toml::Spanned;
use toml::de::DeValue;

use super::{Fault, Kind, Line, Problems};
use crate::text::{is_hidden, is_smeared};

/// The longest one-line text and the longest page, in bytes: four times what fits on a screen of 80x24.
const LONGEST_LINE: usize = 400;
const LONGEST_PAGE: usize = 8_000;

/// How much a text may be.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    /// One line.
    Line,
    /// Paragraphs.
    Page,
}

/// The texts of a list, or none after saying what is wrong with it.
pub(super) fn list<'t>(key: &str, value: &'t Spanned<DeValue<'t>>, problems: &mut Problems) -> Vec<Line<'t>> {
    match value.get_ref().as_array() {
        Some(array) if array.is_empty() => {
            problems.error(value.span(), Fault::EmptyList { key });
            Vec::new()
        }
        Some(array) => array.iter().map(|value| text(key, value, Shape::Line, problems)).collect(),
        None => {
            wrong_type(key, value, Kind::List, &format!("{key} = [\"...\", \"...\"]"), problems);
            Vec::new()
        }
    }
}

/// The text of a value; none when nothing is written there, or when it is bad, which has then been reported.
pub(super) fn written<'t>(
    key: &str,
    value: &'t Spanned<DeValue<'t>>,
    shape: Shape,
    problems: &mut Problems,
) -> Option<Line<'t>> {
    let is_blank = value.get_ref().as_str().is_some_and(|text| text.trim().is_empty());
    if is_blank {
        return None;
    }
    Some(text(key, value, shape, problems)).filter(|line| !line.get_ref().is_empty())
}

/// The text of a value, or an empty one after saying what is wrong with it.
pub(super) fn text<'t>(
    key: &str,
    value: &'t Spanned<DeValue<'t>>,
    shape: Shape,
    problems: &mut Problems,
) -> Line<'t> {
    let span = value.span();
    let Some(text) = value.get_ref().as_str() else {
        wrong_type(key, value, Kind::Text, &format!("{key} = \"...\""), problems);
        return Spanned::new(span, "");
    };
    let (longest, white): (_, &[char]) = match shape {
        Shape::Line => (LONGEST_LINE, &[]),
        Shape::Page => (LONGEST_PAGE, &['\n', '\r', '\t']),
    };
    let fault = if text.trim().is_empty() {
        Some(Fault::EmptyText { key })
    } else if text.len() > longest {
        Some(Fault::TooLong { key, longest })
    } else if let Some(hidden) = text.chars().find(|c| is_hidden(*c) && !white.contains(c)) {
        Some(Fault::Invisible { key, hidden })
    } else {
        is_smeared(text).then_some(Fault::Smeared { key })
    };
    let bad = fault.is_some();
    if let Some(fault) = fault {
        problems.error(span.clone(), fault);
    }
    Spanned::new(span, if bad { "" } else { text })
}

/// Says what stands there in place of what is wanted, and in which form that is written.
pub(super) fn wrong_type(
    key: &str,
    value: &Spanned<DeValue<'_>>,
    wanted: Kind,
    form: &str,
    problems: &mut Problems,
) {
    let is = match value.get_ref() {
        DeValue::String(_) => Kind::Text,
        DeValue::Integer(_) | DeValue::Float(_) => Kind::Number,
        DeValue::Boolean(_) => Kind::Switch,
        DeValue::Datetime(_) => Kind::Date,
        DeValue::Array(_) => Kind::List,
        DeValue::Table(_) => Kind::Table,
    };
    problems.error(value.span(), Fault::WrongKind { key, is, wanted, form });
}
