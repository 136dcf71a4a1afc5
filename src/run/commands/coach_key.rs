//! Owns `fourfold coach-key`: the key of a coach is made once, and its public half printed.
//! Must never print the secret half, nor put anything in its place.

use serde::Serialize;

use super::remove::ended;
use super::{columns, paragraph, print_json, refuse, shown};
use crate::cli;
use crate::run::output;
use crate::run::sealed::{CoachKey, NoCoachKey};
use crate::run::{Exit, Shell};
use crate::store::{ExitClass, SaveError};
use crate::words::handing as words;

/// Prints the public half of the key, which is made where there is none.
pub(crate) fn coach_key(shell: &Shell, wish: cli::CoachKey) -> Exit {
    ended(tell(shell, wish))
}

/// What `fourfold coach-key --json` prints. Names and meanings stay within one `format`; a later version may add
/// names.
#[derive(Serialize)]
struct Told {
    /// 1.
    format: u32,
    /// Whether it was made just now.
    made: bool,
    public_key: String,
    /// Where the secret half is.
    file: String,
}

fn tell(shell: &Shell, wish: cli::CoachKey) -> Result<Exit, Exit> {
    let file = shell.store().coach_key_path();
    let (key, made) = match CoachKey::load(shell) {
        Ok(key) => (key, false),
        Err(NoCoachKey::None) => (make(shell)?, true),
        Err(other) => return Err(none(shell, other)),
    };
    let (key, file) = (key.public().to_string(), shown(&file));
    if wish.json {
        return Ok(print_json(&Told { format: 1, made, public_key: key, file }));
    }
    let width = columns();
    let heading = if made { words::KEY_MADE } else { words::KEY_THERE };
    Ok(output::print(&format!(
        "{}\n  {key}\n\n{}\n\n{}\n\n{}",
        paragraph(heading, width, ""),
        words::THEY_TYPE,
        words::seal_with(&key),
        paragraph(&words::keep_it(&file), width, "")
    )))
}

/// Makes it, and reads it back: what is printed is what the disk holds.
fn make(shell: &Shell) -> Result<CoachKey, Exit> {
    let mut store = shell.store();
    match store.keep_coach_key(&CoachKey::make().file()) {
        Ok(saved) => {
            if let Some(error) = saved.unconfirmed {
                let why = words::key_unconfirmed(&shown(&store.coach_key_path()), &error.to_string());
                return Err(refuse(&why, error.exit()));
            }
        }
        // Another program was faster, and its key holds.
        Err(SaveError::Exists(_)) => {}
        Err(error) => return Err(refuse(&error, error.exit())),
    }
    CoachKey::load(shell).map_err(|why| none(shell, why))
}

fn none(shell: &Shell, why: NoCoachKey) -> Exit {
    let store = shell.store();
    match why {
        NoCoachKey::None => {
            let left = store.coach_key_leavings().into_iter().next();
            let file = left.unwrap_or_else(|| store.coach_key_path());
            refuse(&words::key_cut_short(&shown(&file)), ExitClass::CannotCreate)
        }
        NoCoachKey::Unreadable(file) => refuse(&file, file.exit()),
        NoCoachKey::Foreign => {
            refuse(&words::key_spoilt(&shown(&store.coach_key_path())), ExitClass::Unreadable)
        }
    }
}
