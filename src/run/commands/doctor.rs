//! Owns `fourfold doctor`: every check as a line with its cure, as text and as JSON, and `--fix`.
//! Must not show answers, take the lock or make anything: `--fix` changes permissions, an answer to the one
//! question changes one setting.

mod checks;
mod choosing;
mod radars;

use serde::Serialize;

use self::checks::{Check, State, checks};
use super::{columns, paragraph, print_json, shown};
use crate::run::output::{self, one_line};
use crate::run::{Exit, Shell};
use crate::store::{Store, close};
use crate::tui::terminal;
use crate::words::doctor as words;

/// Columns before what was found: those of the state and of the check's name.
const LEAD: u16 = 18;
/// Columns below which what was found stands under the name, not beside it.
const SIDE_BY_SIDE: u16 = 50;

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

/// Looks at everything and prints it; with `fix`, first closes to others what is the person's own. In a terminal,
/// unless words alone are wished for, draws a radar three ways and asks which one looks right.
pub(crate) fn doctor(shell: &Shell, fix: bool, json: bool) -> Exit {
    let mended = if fix { mend(&shell.store()) } else { Mended::default() };
    let checks = checks(shell);
    let printed = if json {
        let Mended { fixed, could_not } = &mended;
        print_json(&All { format: 1, checks: &checks, fixed, could_not })
    } else {
        let asks = !shell.is_plain() && terminal::usable(Some(&shell.environment.term)).is_ok();
        let printed = output::print(&page(&checks, fix.then_some(&mended), columns(), asks));
        if asks && printed == Exit::Done { choosing::choose(&shell.held) } else { printed }
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

fn page(checks: &[Check], mended: Option<&Mended>, width: u16, asks: bool) -> String {
    let heading = if asks { words::HEADING_ASKING } else { words::HEADING };
    let mut parts = vec![paragraph(heading, width, "")];
    if let Some(Mended { fixed, could_not }) = mended {
        let nothing = fixed.is_empty() && could_not.is_empty();
        let said = fixed.iter().map(|path| words::closed(path)).chain(could_not.iter().cloned());
        let said = said.chain(nothing.then(|| words::NOTHING_TO_FIX.to_owned()));
        parts.push(said.map(|line| paragraph(&line, width, "")).collect());
    }
    parts.push(checks.iter().map(|check| line(check, width)).collect());
    if asks {
        parts.push(radars::radars(width));
        parts.push(paragraph(words::RADARS, width, ""));
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

#[cfg(test)]
mod tests;
