//! Owns what is said of a translation that is not one yet, or not complete, and what cures it.
//! Must not judge a translation.

use super::guess;
use crate::form::Told;
use crate::pack::{Part, TranslationFault};

impl Told for TranslationFault<'_> {
    fn told(self) -> (String, String) {
        (title(&self), cure(&self))
    }
}

pub(super) fn title(fault: &TranslationFault<'_>) -> String {
    match fault {
        TranslationFault::Format => "The translation is of another format".to_owned(),
        TranslationFault::OtherPack { of, pack } => {
            format!("This translates `{of}`, and the pack is `{pack}`")
        }
        TranslationFault::OwnLanguage => "This is the language of the pack itself".to_owned(),
        TranslationFault::OtherVersion { of, pack } => {
            format!("This was translated from version {of}; the pack is {pack}")
        }
        TranslationFault::Missing(part) => format!("{} is not translated", named(*part)),
        TranslationFault::OtherWords { id } => {
            format!("`{id}` was translated from other words than the pack has now")
        }
        TranslationFault::CountOfPrompts { part, here, pack } => {
            format!("{}: {here} here, and {pack} in the pack", named(*part))
        }
        TranslationFault::Unknown { kind, name, guess: _ } => format!("The pack has no {kind} `{name}`"),
    }
}

pub(super) fn cure(fault: &TranslationFault<'_>) -> String {
    let cure = match fault {
        TranslationFault::Format => {
            "This program reads format 1. A newer fourfold may read this translation."
        }
        TranslationFault::OtherPack { of: _, pack } => {
            return format!("Write `translation_of = \"{pack}\"` if it belongs to this pack.");
        }
        TranslationFault::OwnLanguage => "Write the language of the translation, such as \"de\".",
        TranslationFault::OtherVersion { of: _, pack } => {
            return format!("Look over what changed, then write `version = \"{pack}\"`.");
        }
        TranslationFault::Missing(_) => "Fill it in. Until then it is shown in the language of the pack.",
        TranslationFault::OtherWords { .. } => {
            "Look at the pack, mend the translation, and write the words of the pack as `original`. Until then it is \
             shown in the language of the pack."
        }
        TranslationFault::CountOfPrompts { .. } => {
            "Give as many as the pack has, in its order; leave a text empty that is not translated."
        }
        TranslationFault::Unknown { guess: Some(near), .. } => return guess(near),
        TranslationFault::Unknown { guess: None, .. } => {
            "Remove it, or give it the id that it has in the pack."
        }
    };
    cure.to_owned()
}

fn named(part: Part<'_>) -> String {
    match part {
        Part::Title => "The title".to_owned(),
        Part::Notes => "The text of `notes`".to_owned(),
        Part::Matters => "What is asked about what matters".to_owned(),
        Part::Axis(id) => format!("Axis `{id}`"),
        Part::Scale(id) => format!("Scale `{id}`"),
        Part::Page(id) => format!("The heading or the page of section `{id}`"),
        Part::Reflections(id) => format!("A reflection of section `{id}`"),
        Part::Steps(id) => format!("A step of section `{id}`"),
        Part::Question(id) => format!("Question `{id}`"),
    }
}
