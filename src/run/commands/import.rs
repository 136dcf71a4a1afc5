//! Owns `fourfold import`: what would come, the question, the receipt.
//! Must not add what was not shown, nor anything that was not agreed to.

mod json;

use std::io::{self, IsTerminal, Read};
use std::path::Path;

use super::remove::{ended, lock, said, yes_typed};
use super::{columns, paragraph, print_json, refuse, shown};
use crate::cli::Import;
use crate::run::output::{self, Progress, one_line};
use crate::run::{Exit, Shell, fail};
use crate::store::{
    self, ArrivalName, Arrivals, Differs, ExitClass, ImportReceipt, LARGEST_ARCHIVE, Planned, Store,
    Unreadable, Verdict, Why,
};
use crate::words::travel as words;

/// So many of a kind are listed; programs get all of them.
const MOST_LISTED: usize = 20;
/// From so many pieces on, adding them is told of.
const MANY: usize = 100;

/// Adds what the file of `wish` holds and is not there yet.
pub(crate) fn import(shell: &Shell, wish: &Import) -> Exit {
    ended(take_in(shell, wish))
}

fn take_in(shell: &Shell, wish: &Import) -> Result<Exit, Exit> {
    let bytes = read(&wish.file)?;
    let arrivals = store::open_archive(&bytes, &wish.file).map_err(|error| refuse(&error, error.exit()))?;
    let mut store = shell.store();
    let plan = plan(&store, &arrivals)?;
    if wish.dry_run || !plan.iter().any(Planned::is_new) {
        return only_shown(wish, &arrivals, &plan);
    }
    let may_ask =
        !wish.json && !is_stdin(&wish.file) && io::stdin().is_terminal() && io::stdout().is_terminal();
    if !wish.yes && !may_ask {
        show(wish, &arrivals, &plan, None)?;
        let why = if wish.json { words::JSON_NEEDS_YES } else { words::CANNOT_ASK };
        return Err(fail(why, Exit::Error(ExitClass::Usage)));
    }
    let _lock = lock(shell, &mut store, "fourfold import")?;
    // Looked at once more, since from here on no other program adds a sitting.
    let plan = self::plan(&store, &arrivals)?;
    if !wish.json {
        show(wish, &arrivals, &plan, None)?;
    }
    let new = plan.iter().filter(|planned| planned.is_new()).count();
    if !wish.yes && !yes_typed(&words::ask(&words::pieces(names(&plan, Planned::is_new))))? {
        said(output::print(words::NOTHING_ADDED))?;
        return Err(Exit::FAILED);
    }
    let mut progress = Progress::new(new >= MANY && !shell.is_plain());
    let receipt = store.import(&arrivals, &plan, |done| {
        if done % 10 == 0 {
            progress.show(&words::adding(done, new));
        }
    });
    drop(progress);
    if wish.json {
        show(wish, &arrivals, &plan, Some(&receipt))?;
    }
    Ok(told(wish, &plan, &receipt, new))
}

/// What is read is text of ours, in a file or piped in.
fn read(file: &Path) -> Result<Vec<u8>, Exit> {
    if !is_stdin(file) {
        return store::read_archive_file(file).map_err(|error| refuse(&error, error.exit()));
    }
    let mut bytes = Vec::new();
    // One more than allowed, so that a longer text is refused and not cut.
    let read = io::stdin().lock().take(LARGEST_ARCHIVE + 1).read_to_end(&mut bytes);
    read.map_err(|error| refuse(&words::input_failed(&error.to_string()), ExitClass::InputOutput))?;
    Ok(bytes)
}

fn is_stdin(file: &Path) -> bool {
    file == Path::new("-")
}

fn plan(store: &Store, arrivals: &Arrivals<'_>) -> Result<Vec<Planned>, Exit> {
    store.plan_import(arrivals).map_err(|error| refuse(&error, error.exit()))
}

/// There is nothing to add, or nothing is to be added.
fn only_shown(wish: &Import, arrivals: &Arrivals<'_>, plan: &[Planned]) -> Result<Exit, Exit> {
    show(wish, arrivals, plan, None)?;
    if !wish.json {
        said(output::print(if wish.dry_run { words::DRY_RUN } else { words::NOTHING_NEW }))?;
    }
    Ok(exit_of(plan))
}

/// How it ends when all was added that could be: what differs is worth a look, and what the disk did not let be
/// looked at is an error of the disk.
fn exit_of(plan: &[Planned]) -> Exit {
    let failed = plan.iter().find_map(|planned| match &planned.verdict {
        Verdict::Conflict(Differs::Unreadable(Unreadable { why: Why::Disk(error), .. })) => {
            Some(error.exit())
        }
        Verdict::Conflict(_) => Some(ExitClass::Failed),
        Verdict::New | Verdict::There | Verdict::ThereWithNotes => None,
    });
    failed.map_or(Exit::Done, Exit::Error)
}

fn show(
    wish: &Import,
    arrivals: &Arrivals<'_>,
    plan: &[Planned],
    receipt: Option<&ImportReceipt>,
) -> Result<(), Exit> {
    said(if wish.json {
        print_json(&json::Taken::of(arrivals, plan, receipt))
    } else {
        output::print(&list(&shown(&wish.file), arrivals, plan))
    })
}

/// Everything in the archive, by what would become of it.
fn list(file: &str, arrivals: &Arrivals<'_>, plan: &[Planned]) -> String {
    let mut text = format!("{file}\n");
    for (holds, note) in [
        (arrivals.format.minor > crate::session::ArchiveFormat::CURRENT.minor, words::NEWER),
        (!arrivals.with_notes, words::WITHOUT_NOTES),
        (plan.is_empty(), words::EMPTY),
    ] {
        if holds {
            text.extend([note, "\n"]);
        }
    }
    let there = |planned: &Planned| matches!(planned.verdict, Verdict::There | Verdict::ThereWithNotes);
    let differs = |planned: &Planned| matches!(planned.verdict, Verdict::Conflict(_));
    text + &group(plan, Planned::is_new, words::will_come)
        + &group(plan, there, words::is_here)
        + &group(plan, differs, words::conflicts)
}

fn group(plan: &[Planned], belongs: impl Fn(&Planned) -> bool + Copy, heading: fn(&str) -> String) -> String {
    let pieces = words::pieces(names(plan, belongs));
    if pieces.is_empty() {
        return String::new();
    }
    let mut text = paragraph(&heading(&pieces), columns(), "");
    let mut rest = plan.iter().filter(|planned| belongs(planned));
    for Planned { name, verdict } in rest.by_ref().take(MOST_LISTED) {
        let why = words::why(verdict).map(|why| format!(" ({why})")).unwrap_or_default();
        text.extend(["  ", &one_line(&(words::piece(name) + &why)), "\n"]);
    }
    match rest.count() {
        0 => text,
        more => text + &format!("  {}\n", words::and_more(more)),
    }
}

fn names(plan: &[Planned], belongs: impl Fn(&Planned) -> bool) -> impl Iterator<Item = &ArrivalName> {
    plan.iter().filter(move |planned| belongs(planned)).map(|planned| &planned.name)
}

/// The receipt in words.
fn told(wish: &Import, plan: &[Planned], receipt: &ImportReceipt, new: usize) -> Exit {
    if let Some(error) = &receipt.stopped {
        return refuse(&words::stopped(receipt.added.len(), new, &error.to_string()), error.exit());
    }
    if let Some(error) = &receipt.unconfirmed {
        return refuse(&words::added_unconfirmed(&error.to_string()), error.exit());
    }
    if !wish.json {
        match output::print(&words::added(&words::pieces(receipt.added.iter()))) {
            Exit::Done => {}
            failed => return failed,
        }
    }
    exit_of(plan)
}
