//! Owns [`Asked`]: how a question was put, as far as it is said again.
//! Must not join its parts: that takes words.

use crate::pack::Question;

/// How a question is asked, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is said before its text.
    pub lead_in: Option<String>,
    /// Its text.
    pub text: String,
}

impl Asked {
    pub(super) fn of(item: &Question) -> Self {
        Self { lead_in: item.lead_in.clone(), text: item.text.clone() }
    }
}
