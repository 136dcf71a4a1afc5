//! Owns what options and axes are called in a sentence.
//! Must not judge a name that a person gave.

use std::collections::BTreeMap;

use crate::summary::{Glyphs, fit};
use crate::{
    pack::Id,
    session::{OptionKind, Plan, Session},
};

/// What options and axes are called in one sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    options: BTreeMap<OptionKind, String>,
    pub(super) axes: BTreeMap<Id, String>,
    /// The language of the pack.
    language: String,
}

impl Names {
    /// The names of `session`: those of its questions, and of its plan.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let name = |kind| (kind, option_name(session.plan.as_ref(), kind));
        let axes = session.questions.axes.iter();
        Self {
            options: OptionKind::ALL.into_iter().map(name).collect(),
            axes: axes.map(|axis| (axis.id.clone(), axis.name.clone())).collect(),
            language: session.pack.language.clone(),
        }
    }

    /// What an option is called.
    #[must_use]
    pub fn option(&self, kind: OptionKind) -> &str {
        self.options.get(&kind).map_or(default_name(kind), String::as_str)
    }

    /// What an axis is called, capitalised; its id when the sitting does not know it.
    #[must_use]
    pub fn axis<'a>(&'a self, axis: &'a Id) -> &'a str {
        self.axes.get(axis).map_or(axis.as_str(), String::as_str)
    }

    /// The name of an axis within a sentence: `money`. A word in capitals stays as it is.
    pub(super) fn inside(&self, axis: &Id) -> String {
        super::super::in_sentence(self.axis(axis), &self.language)
    }

    /// Several options in a sentence: `Stay and Another role`.
    pub(super) fn options(&self, kinds: &[OptionKind]) -> String {
        super::super::and(&kinds.iter().map(|kind| self.option(*kind)).collect::<Vec<_>>())
    }
}

/// The most columns that the name of an option takes: it stands in rows, tables and sentences.
const LONGEST: u16 = 32;

/// What an option is called: the person's own name for it, in one line and cut where it is too long, or ours.
#[must_use]
pub fn option_name(plan: Option<&Plan>, kind: OptionKind) -> String {
    let own = plan.and_then(|plan| plan.text(kind.name())).unwrap_or_default();
    let own = own.split_whitespace().collect::<Vec<_>>().join(" ");
    if own.is_empty() {
        default_name(kind).to_owned()
    } else {
        fit(&own, LONGEST, Glyphs::Braille).into_owned()
    }
}

fn default_name(kind: OptionKind) -> &'static str {
    match kind {
        OptionKind::Stay => "Stay",
        OptionKind::Role => "Another role",
        OptionKind::Company => "Another company",
        OptionKind::Path => "Another path",
    }
}
