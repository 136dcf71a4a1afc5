//! Owns `fourfold pack diff`: what a change of a pack does to old results.
//! Must not change anything.

use serde::Serialize;

use super::pack_of;
use crate::cli::PackDiff;
use crate::history::{self, Change, Revision};
use crate::pack::Pack;
use crate::report;
use crate::run::commands::{columns, print_json};
use crate::run::output::print;
use crate::run::{Exit, Shell};
use crate::words::history as words;

/// Lays two packs side by side.
pub(super) fn diff(shell: &Shell, wish: &PackDiff) -> Exit {
    let packs = pack_of(shell, &wish.old).and_then(|old| Ok((old, pack_of(shell, &wish.new)?)));
    let (old, new) = match packs {
        Ok(packs) => packs,
        Err(exit) => return exit,
    };
    let revision = history::revision(&old.questions(), &new.questions());
    if wish.json {
        print_json(&Diff::of(&old, &new, &revision))
    } else {
        print(&report::revision(&old, &new, &revision, wish.width.unwrap_or_else(columns)))
    }
}

/// What `fourfold pack diff --json` prints. Names and meanings stay within one `format`; a later version may
/// add names.
#[derive(Serialize)]
struct Diff<'a> {
    /// 1.
    format: u32,
    old: Side<'a>,
    new: Side<'a>,
    /// What is asked now in its order, then what is gone; only what is not the same.
    questions: Vec<Question<'a>>,
    /// Of the new form, in its order.
    axes: Vec<Axis<'a>>,
    /// Names of axes that only the old form has.
    gone_axes: &'a [String],
}

#[derive(Serialize)]
struct Side<'a> {
    id: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct Question<'a> {
    id: &'a str,
    /// In full: as it is asked now, or as it was when it is gone.
    text: String,
    /// `new`, `removed`, `reworded`, `rescaled`, `other-direction`, `other-axis`; at least one.
    changes: Vec<&'static str>,
}

#[derive(Serialize)]
struct Axis<'a> {
    id: &'a str,
    name: &'a str,
    /// Questions that both ask in the same way on it.
    shared: usize,
    /// Its questions in the new form.
    questions: usize,
    /// Whether old results can be compared on it.
    compares: bool,
}

impl<'a> Diff<'a> {
    fn of(old: &'a Pack, new: &'a Pack, revision: &'a Revision) -> Self {
        let side = |pack: &'a Pack| Side { id: pack.id().as_str(), version: pack.version() };
        let questions = revision.questions.iter().map(|item| Question {
            id: item.id.as_str(),
            text: words::in_full(&item.asked),
            changes: item.changes.iter().map(name).collect(),
        });
        let axes = revision.axes.iter().map(|axis| Axis {
            id: axis.id.as_str(),
            name: &axis.name,
            shared: axis.shared,
            questions: axis.of,
            compares: axis.compares(),
        });
        Self {
            format: 1,
            old: side(old),
            new: side(new),
            questions: questions.collect(),
            axes: axes.collect(),
            gone_axes: &revision.gone_axes,
        }
    }
}

fn name(change: &Change) -> &'static str {
    match change {
        Change::New => "new",
        Change::Removed => "removed",
        Change::Reworded { .. } => "reworded",
        Change::Rescaled { .. } => "rescaled",
        Change::OtherDirection => "other-direction",
        Change::OtherAxis { .. } => "other-axis",
    }
}
