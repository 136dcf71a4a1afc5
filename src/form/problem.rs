//! Owns [`Problem`] and [`Problems`]: what is wrong with a text, where, and what cures it.
//! Must not render them: that is `report`.

use std::ops::Range;

use super::Told;

/// So many problems are kept; the rest are counted. Nobody mends more in one go.
const MOST: usize = 100;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file can be used, but a person ought to look at it.
    Warning,
    /// The file breaks a rule.
    Error,
}

/// One thing that is wrong with the text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// The short and stable name of the rule that it breaks, such as `length`, where the rule has one.
    pub check: Option<&'static str>,
    /// Where it is, in bytes of the text; on character boundaries, and may be empty.
    pub span: Range<usize>,
    /// What is wrong, in one sentence without its full stop. May quote the file as it is: not safe to print.
    pub title: String,
    /// What to do about it, in a sentence or two. Not safe to print, either.
    pub cure: String,
}

/// Every problem of one text, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    list: Vec<Problem>,
    more: usize,
}

impl Problems {
    /// In the order of the text; at most 100.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.list.iter()
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many there are, those left off included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len() + self.more
    }

    /// How many were counted but not kept.
    #[must_use]
    pub fn left_off(&self) -> usize {
        self.more
    }

    /// Whether any of those kept is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// How many of those kept are of that severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|problem| problem.severity == severity).count()
    }

    pub(crate) fn is_full(&self) -> bool {
        self.list.len() >= MOST
    }

    pub(crate) fn error(&mut self, span: Range<usize>, fault: impl Told) {
        let (title, cure) = fault.told();
        self.add(Problem { severity: Severity::Error, check: None, span, title, cure });
    }

    /// Puts them in the order of the text.
    pub(crate) fn sorted(mut self) -> Self {
        self.list.sort_by_key(|problem| (problem.span.start, problem.span.end));
        self
    }

    /// Keeps `problem`, or counts it when there are enough.
    pub(crate) fn add(&mut self, problem: Problem) {
        if self.is_full() {
            self.more += 1;
        } else {
            self.list.push(problem);
        }
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl std::error::Error for Problems {}
