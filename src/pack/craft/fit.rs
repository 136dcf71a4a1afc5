//! Owns the rule that a pack can be read on a terminal of 60 columns.
//! Must not know how a screen is laid out beyond that.

use super::{At, Check, CraftFault, Findings, in_full};
use crate::form::Line;
use crate::pack::raw::RawPack;
use crate::text::{LongWords, width, wrap};

/// The columns that a pack is made for: a phone, a split window, large letters.
const COLUMNS: usize = 60;
/// What a question leaves free on both sides.
const MARGIN: usize = 4;
/// What stands before an answer: its digit, its mark and the spaces.
const BEFORE_ANSWER: usize = 8;
/// Lines of a question that are taken in at one look.
const MOST_LINES: usize = 3;

/// Warns of answers that do not fit a line, questions that need too many, and words that no line holds.
pub(super) fn fit<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    let room = COLUMNS - BEFORE_ANSWER;
    for scale in &raw.scales {
        for label in scale.labels.get_ref() {
            let columns = width(label.get_ref().trim());
            if columns > room {
                let fault = CraftFault::WideAnswer { columns, room };
                findings.add(Check::Width, At::line(&scale.id, label), fault);
            }
        }
    }
    for (_, item) in raw.items() {
        let lines = wrap(&in_full(item), COLUMNS - MARGIN, LongWords::Whole).len();
        if lines > MOST_LINES {
            let fault = CraftFault::ManyLines { lines, columns: COLUMNS, most: MOST_LINES };
            findings.add(Check::Width, At::line(&item.id, &item.text), fault);
        }
        long_words(&item.id, &item.text, findings);
    }
    for section in &raw.sections {
        long_words(&section.id, &section.text, findings);
    }
}

fn long_words<'t>(id: &Line<'t>, text: &Line<'_>, findings: &mut Findings<'t>) {
    let room = COLUMNS - MARGIN;
    if let Some(word) = text.get_ref().split_whitespace().find(|word| width(word) > room) {
        let fault = CraftFault::LongWord { columns: width(word), room };
        findings.add(Check::Width, At::line(id, text), fault);
    }
}
