//! Owns what is said about the form of a file that a person writes.
//! Must not know what its fields mean.

use std::fmt;

use super::guess;
use crate::form::{Document, Fault, Kind, Problems, Told};

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.len() {
            1 => f.write_str("1 problem in the file"),
            many => write!(f, "{many} problems in the file"),
        }
    }
}

impl Told for Fault<'_> {
    fn told(self) -> (String, String) {
        match self {
            Self::TooLarge(document) => {
                ("The file is larger than 1 MB".to_owned(), too_large(document).to_owned())
            }
            Self::NameTaken => (
                "This name is already taken above".to_owned(),
                "Rename it, or remove one of the two.".to_owned(),
            ),
            Self::Syntax(mistake) => (
                format!("Not valid TOML: {mistake}"),
                "Look for a missing quote, bracket or `=`, here or just above.".to_owned(),
            ),
            Self::Missing { key, form } => (format!("`{key}` is missing"), format!("Add `{form}` here.")),
            Self::UnknownField { key, guess: near, known } => {
                (format!("Unknown field `{key}`"), near.map_or_else(|| remove(known), guess))
            }
            Self::NoName => ("A name is empty".to_owned(), "Write a name before the `=`.".to_owned()),
            Self::EmptyList { key } => {
                (format!("`{key}` is empty"), "Write at least one between the brackets.".to_owned())
            }
            Self::EmptyText { key } => {
                (format!("`{key}` is empty"), "Write something between the quotes.".to_owned())
            }
            Self::TooLong { key, longest } => {
                (format!("`{key}` is too long"), format!("Keep it under {longest} bytes."))
            }
            Self::Invisible { key, hidden } => {
                let title = format!("`{key}` holds the invisible character U+{:04X}", u32::from(hidden));
                (title, "Type the text again by hand, on one line.".to_owned())
            }
            Self::Smeared { key } => {
                let title = format!("`{key}` has more than four marks on one letter");
                (title, "Keep the letter and its accents only.".to_owned())
            }
            Self::WrongKind { key, is, wanted, form } => {
                let title = format!("`{key}` is {}, where {} belongs", kind(is), kind(wanted));
                (title, format!("Write it as `{form}`."))
            }
        }
    }
}

fn remove(known: &[&str]) -> String {
    format!("Remove it. The fields here are: {}.", known.join(", "))
}

fn too_large(document: Document) -> &'static str {
    match document {
        Document::Pack => "A pack is a few pages of text: is this the file?",
        Document::Settings => "The settings are a few lines of text: is this the file?",
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Number => "a number",
        Kind::WholeNumber => "a whole number",
        Kind::Switch => "true or false",
        Kind::Date => "a date",
        Kind::List => "a list",
        Kind::Table => "a table",
        Kind::Tables => "a list of tables",
    }
}
