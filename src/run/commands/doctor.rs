//! Owns `fourfold doctor`: every check as a line with its cure, as text and as JSON, and `--fix`.
//! Must not show answers, take the lock or make anything; `--fix` changes permissions and nothing else.

mod checks;
mod programs;

use std::io::{self, IsTerminal};

use serde::Serialize;

use self::checks::{Check, State, checks};
use super::{columns, paragraph, print_json, shown};
use crate::report;
use crate::run::output::{self, one_line};
use crate::run::{Exit, Shell};
use crate::store::{Store, close};
use crate::summary::{AxisLabel, Glyphs, Outline, RadarChart};
use crate::text;
use crate::words::doctor as words;

/// Columns before what was found: those of the state and of the check's name.
const LEAD: u16 = 18;
/// Columns below which what was found stands under the name, not beside it.
const SIDE_BY_SIDE: u16 = 50;
/// Columns and rows of each of the three radars.
const RADAR: (u16, u16) = (24, 11);

/// What `fourfold doctor --json` prints. Names and meanings stay within one `format`; a later version may add
/// names.
#[derive(Serialize)]
struct All<'a> {
    /// 1.
    format: u32,
    /// In the order in which they are printed: `name`, `state` (`ok`, `warn`, `bad`), `finding`, and `cure`,
    /// which is null where nothing is to be cured.
    checks: &'a [Check],
    /// Paths that `--fix` has kept others from.
    fixed: &'a [String],
    /// Why something could not be fixed.
    could_not: &'a [String],
}

/// What `--fix` did.
#[derive(Default)]
struct Mended {
    fixed: Vec<String>,
    could_not: Vec<String>,
}

/// Looks at everything and prints it; with `fix`, first closes to others what is the person's own.
pub(crate) fn doctor(shell: &Shell, fix: bool, json: bool) -> Exit {
    let mended = if fix { mend(&shell.store()) } else { Mended::default() };
    let checks = checks(shell);
    let printed = if json {
        let Mended { fixed, could_not } = &mended;
        print_json(&All { format: 1, checks: &checks, fixed, could_not })
    } else {
        let drawn = !shell.is_plain() && io::stdout().is_terminal();
        output::print(&page(&checks, fix.then_some(&mended), columns(), drawn))
    };
    let bad = checks.iter().any(|check| check.state == State::Bad) || !mended.could_not.is_empty();
    if bad && printed == Exit::Done { Exit::FAILED } else { printed }
}

/// Closes what may be closed. What cannot be looked at is a check's to tell.
fn mend(store: &Store) -> Mended {
    let mut mended = Mended::default();
    for one in store.exposed().unwrap_or_default().iter().filter(|one| one.closable) {
        match close(one) {
            Ok(()) => mended.fixed.push(shown(&one.path)),
            Err(error) => mended.could_not.push(one_line(&error.to_string())),
        }
    }
    mended
}

fn page(checks: &[Check], mended: Option<&Mended>, width: u16, drawn: bool) -> String {
    let mut parts = vec![paragraph(words::HEADING, width, "")];
    if let Some(Mended { fixed, could_not }) = mended {
        let nothing = fixed.is_empty() && could_not.is_empty();
        let said = fixed.iter().map(|path| words::closed(path)).chain(could_not.iter().cloned());
        let said = said.chain(nothing.then(|| words::NOTHING_TO_FIX.to_owned()));
        parts.push(said.map(|line| paragraph(&line, width, "")).collect());
    }
    parts.push(checks.iter().map(|check| line(check, width)).collect());
    if drawn && width >= RADAR.0 * 3 {
        parts.push(radars() + &paragraph(words::RADARS, width, ""));
    }
    parts.join("\n")
}

/// `ok    data folder   ...`, and its cure below.
fn line(check: &Check, width: u16) -> String {
    let lead = format!("{:<5}{:<13}", check.state.name(), check.name);
    let cure = check.cure.as_deref();
    if width < SIDE_BY_SIDE {
        let text = [Some(check.finding.as_str()), cure].into_iter().flatten();
        let text: String = text.map(|text| paragraph(text, width, "  ")).collect();
        return format!("{}\n{text}", lead.trim_end());
    }
    let indent = " ".repeat(usize::from(LEAD));
    let found = paragraph(&check.finding, width, &indent);
    let cure = cure.map(|cure| paragraph(cure, width, &indent)).unwrap_or_default();
    lead + found.strip_prefix(&indent).unwrap_or(&found) + &cure
}

/// One radar three times, side by side, each over the name of what it is made of.
fn radars() -> String {
    let axis = |name: &str| AxisLabel {
        name: name.to_owned(),
        value: String::new(),
        range: String::new(),
        word: String::new(),
    };
    let chart = RadarChart {
        labels: ["Money", "Growth", "Balance", "Passion"].map(axis).to_vec(),
        solid: Outline { name: String::new(), values: [80.0, 50.0, 35.0, 65.0].map(Some).to_vec() },
        dotted: None,
        both: String::new(),
    };
    let tiers = [(Glyphs::Braille, "braille"), (Glyphs::Block, "block"), (Glyphs::Ascii, "ascii")];
    let drawings = tiers.map(|(glyphs, name)| {
        let mut rows = report::small_radar(&chart, RADAR, glyphs);
        let middle = usize::from(RADAR.0).saturating_sub(name.len()) / 2;
        rows.push(" ".repeat(middle) + name);
        rows
    });
    let row = |y: usize| {
        let cells = drawings.iter().map(|rows| rows.get(y).map_or("", String::as_str));
        let padded = |cell: &str| {
            let missing = usize::from(RADAR.0.saturating_sub(text::columns(cell)));
            cell.to_owned() + &" ".repeat(missing)
        };
        cells.map(padded).collect::<String>().trim_end().to_owned() + "\n"
    };
    (0..=usize::from(RADAR.1)).map(row).collect()
}

#[cfg(test)]
mod tests;
