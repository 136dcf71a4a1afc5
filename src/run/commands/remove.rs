//! Owns `fourfold forget`, `fourfold purge` and the deleting of an installed pack: the list first, the question, the receipt.
//! Must not delete what was not listed, nor anything that was not agreed to.

use std::io::{self, BufRead, IsTerminal, Read};

use serde::Serialize;

use super::{columns, listing, not_found, paragraph, print_json, refuse, shown};
use crate::pack::Id;
use crate::run::output::{self, one_line};
use crate::run::{Exit, Shell, fail};
use crate::store::{
    DiskError, Doomed, ExitClass, FindError, Found, Guard, Holder, LockError, Plan, Receipt, Store,
};
use crate::words::{handing, list as words, noting};

/// The longest answer to the question that is looked at, in bytes.
const LONGEST_ANSWER: u64 = 100;

/// Deletes the sitting or the note that `which` names.
pub(crate) fn forget(shell: &Shell, which: &str, yes: bool, json: bool) -> Exit {
    let listing = match listing(shell) {
        Ok(listing) => listing,
        Err(exit) => return exit,
    };
    // A sitting can be forgotten even when the notes cannot be listed.
    let found = match (shell.store().notes(), listing.find(which)) {
        (Ok(notes), _) => notes.find(&listing, which),
        (Err(_), Ok(id)) => Ok(Found::Sitting(id)),
        (Err(error), Err(_)) => return refuse(&error, error.exit()),
    };
    match found {
        Ok(found) => ended(remove(shell, &What::One(found), yes, json)),
        Err(FindError::None(text)) => match left_of(shell, &text) {
            Some(found) => ended(remove(shell, &What::One(found), yes, json)),
            None => refuse(&noting::none_begins(&text), ExitClass::Failed),
        },
        Err(error) => not_found(&error, &listing),
    }
}

/// What was forgotten half, as by a disk that failed on the way: only files beside its own are left, which no list
/// shows. They are found by the whole name.
fn left_of(shell: &Shell, text: &str) -> Option<Found> {
    let (store, id) = (shell.store(), Id::new(text).ok()?);
    let is_there = |plan: Result<Plan, DiskError>| plan.is_ok_and(|plan| !plan.files.is_empty());
    if is_there(store.plan_forget(&id)) {
        return Some(Found::Sitting(id));
    }
    is_there(store.plan_forget_note(&id)).then_some(Found::Note(id))
}

/// Deletes all that is kept.
pub(crate) fn purge(shell: &Shell, yes: bool, json: bool) -> Exit {
    ended(remove(shell, &What::All, yes, json))
}

/// Deletes the installed pack `id`.
pub(super) fn remove_pack(shell: &Shell, id: Id, yes: bool, json: bool) -> Exit {
    ended(remove(shell, &What::Pack(id), yes, json))
}

/// What is to be deleted.
enum What {
    One(Found),
    Pack(Id),
    All,
}

impl What {
    fn plan(&self, store: &Store) -> Result<Plan, Exit> {
        let plan = match self {
            Self::One(Found::Sitting(id)) => store.plan_forget(id),
            Self::One(Found::Note(id)) => store.plan_forget_note(id),
            Self::Pack(id) => store.plan_remove_pack(id),
            Self::All => store.plan_purge(),
        };
        plan.map_err(|error| refuse(&error, error.exit()))
    }

    fn command(&self) -> &'static str {
        match self {
            Self::One(_) => "fourfold forget",
            Self::Pack(_) => "fourfold pack remove",
            Self::All => "fourfold purge",
        }
    }
}

/// The two ways out of a command are the same to the one who started it.
pub(super) fn ended(result: Result<Exit, Exit>) -> Exit {
    match result {
        Ok(exit) | Err(exit) => exit,
    }
}

fn remove(shell: &Shell, what: &What, yes: bool, json: bool) -> Result<Exit, Exit> {
    let mut store = shell.store();
    let plan = what.plan(&store)?;
    if plan.files.is_empty() {
        return Ok(nothing(shell, what, &plan, json));
    }
    let may_ask = !json && io::stdin().is_terminal() && io::stdout().is_terminal();
    if !yes && !may_ask {
        said(if json { print_json(&Deletion::of(&plan, None)) } else { output::print(&list(what, &plan)) })?;
        let why = if json { words::JSON_NEEDS_YES } else { words::CANNOT_ASK };
        return Err(fail(why, Exit::Error(ExitClass::Usage)));
    }
    let _lock = lock(shell, &mut store, what.command())?;
    // Listed once more, since from here on no other program adds a file.
    let plan = what.plan(&store)?;
    if !json {
        said(output::print(&list(what, &plan)))?;
    }
    if !yes && !yes_typed(&words::ask(plan.files.len()))? {
        said(output::print(words::NOTHING_DELETED))?;
        return Err(Exit::FAILED);
    }
    let receipt = store.carry_out(plan.clone());
    said(if json {
        print_json(&Deletion::of(&plan, Some(&receipt)))
    } else {
        output::print(&receipt_text(what, &receipt, plan.files.len(), columns()))
    })?;
    Ok(exit_of(&receipt))
}

/// What cannot be shown first is not done.
pub(super) fn said(exit: Exit) -> Result<(), Exit> {
    if exit == Exit::Done { Ok(()) } else { Err(exit) }
}

/// Takes the lock for a command that changes what is kept.
pub(super) fn lock(shell: &Shell, store: &mut Store, command: &str) -> Result<Guard, Exit> {
    let (pid, since) = (std::process::id(), shell.clock.moment());
    let holder = Holder { pid, since, what: command.to_owned() };
    store.lock(&holder).map_err(|error: LockError| refuse(&error, error.exit()))
}

/// Nothing to delete is what was wished for, unless a folder stands in a sitting's or a note's place.
fn nothing(shell: &Shell, what: &What, plan: &Plan, json: bool) -> Exit {
    let printed = if json {
        print_json(&Deletion::of(plan, Some(&Receipt::default())))
    } else {
        output::print(&(words::nothing_to_delete(&shown(&shell.home)) + "\n" + &folders(plan)))
    };
    match what {
        What::One(_) | What::Pack(_) if printed == Exit::Done => Exit::FAILED,
        What::One(_) | What::Pack(_) | What::All => printed,
    }
}

fn list(what: &What, plan: &Plan) -> String {
    let stays = match what {
        What::Pack(_) => words::RESULTS_STAY,
        What::One(_) | What::All => "",
    };
    let files = plan
        .files
        .iter()
        .map(|Doomed { path, size }| format!("  {} ({})\n", shown(path), words::size(*size)));
    let heading = words::will_go(plan.files.len());
    let key =
        if plan.takes_coach_key() { paragraph(handing::KEY_GOES, columns(), "") } else { String::new() };
    format!("{heading}\n{}{}{key}{stays}", files.collect::<String>(), folders(plan))
}

fn folders(plan: &Plan) -> String {
    if plan.folders.is_empty() {
        return String::new();
    }
    let folders = plan.folders.iter().map(|path| format!("  {}\n", shown(path)));
    format!("{}\n{}", words::FOLDERS_STAY, folders.collect::<String>())
}

/// Asks on the terminal; only `yes` is a yes.
pub(super) fn yes_typed(question: &str) -> Result<bool, Exit> {
    said(output::prompt(question))?;
    let mut answer = String::new();
    let read = io::stdin().lock().take(LONGEST_ANSWER).read_line(&mut answer);
    if !answer.ends_with('\n') {
        // The end of input leaves the cursor behind the question.
        said(output::prompt("\n"))?;
    }
    Ok(read.is_ok() && answer.trim().eq_ignore_ascii_case("yes"))
}

fn receipt_text(what: &What, receipt: &Receipt, listed: usize, width: u16) -> String {
    let mut text = words::deleted(receipt.deleted.len(), listed) + "\n";
    for (heading, errors) in
        [(words::COULD_NOT, &receipt.could_not), (words::UNCONFIRMED, &receipt.unconfirmed)]
    {
        if !errors.is_empty() {
            let lines = errors.iter().map(|error| paragraph(&one_line(&error.to_string()), width, "  "));
            text += &(paragraph(heading, width, "") + &lines.collect::<String>());
        }
    }
    match what {
        What::One(_) | What::All => text + "\n" + &paragraph(words::BEYOND, width, ""),
        // Nothing that the person said has gone.
        What::Pack(_) => text,
    }
}

fn exit_of(receipt: &Receipt) -> Exit {
    let worst = receipt.could_not.first().or(receipt.unconfirmed.first());
    worst.map_or(Exit::Done, |error| Exit::Error(error.exit()))
}

/// What `fourfold forget --json` and `fourfold purge --json` print. Names and meanings stay within one
/// `format`; a later version may add names.
#[derive(Serialize)]
struct Deletion {
    /// 1.
    format: u32,
    /// False when it was only listed, for want of `--yes`.
    carried_out: bool,
    /// What was listed, in the order of deletion.
    files: Vec<File>,
    /// In the way; they stay.
    folders: Vec<String>,
    /// Paths that are gone.
    deleted: Vec<String>,
    /// What is there still.
    not_deleted: Vec<Trouble>,
    /// Folders that did not confirm that files are gone.
    unconfirmed: Vec<Trouble>,
}

#[derive(Serialize)]
struct File {
    path: String,
    bytes: u64,
}

#[derive(Serialize)]
struct Trouble {
    path: String,
    /// For people.
    reason: String,
}

impl Deletion {
    fn of(plan: &Plan, receipt: Option<&Receipt>) -> Self {
        let path = |path: &std::path::PathBuf| path.display().to_string();
        let trouble = |error: &DiskError| Trouble { path: path(&error.path), reason: error.to_string() };
        let none = Receipt::default();
        let done = receipt.unwrap_or(&none);
        Self {
            format: 1,
            carried_out: receipt.is_some(),
            files: plan.files.iter().map(|file| File { path: path(&file.path), bytes: file.size }).collect(),
            folders: plan.folders.iter().map(path).collect(),
            deleted: done.deleted.iter().map(path).collect(),
            not_deleted: done.could_not.iter().map(trouble).collect(),
            unconfirmed: done.unconfirmed.iter().map(trouble).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
