//! Owns `fourfold note`: a line for today, from the command line, a terminal or a pipe.
//! Must not take the lock, so that it works while the full screen is open; never shows a note.

use std::io::{self, BufRead, IsTerminal, Read};

use super::refuse;
use crate::run::random::random;
use crate::run::{Exit, Shell, output};
use crate::session::{DayNote, Moment};
use crate::store::{self, ExitClass, LONGEST_DAY_NOTE, SaveError, Saved, Store};
use crate::words::noting as words;

/// How often another id is tried when two programs take the same one at once.
const TRIES: u32 = 100;

/// The most that is read of what is typed or piped in: more than the longest note can have in bytes, so that
/// a longer one is refused and not cut.
const MOST_BYTES: u64 = 4 * (LONGEST_DAY_NOTE as u64) + 4096;

/// Notes `typed`, or what is read when nothing is; blank ends and beginnings are left away.
pub(crate) fn note(shell: &Shell, typed: &[String]) -> Exit {
    let on = shell.clock.moment();
    let text = if typed.is_empty() { read(on) } else { Ok(typed.join(" ")) };
    match text.and_then(|text| keep(&mut shell.store(), on, text.trim())) {
        Ok(Saved { unconfirmed: None, .. }) => output::print(&words::noted(on)),
        Ok(Saved { unconfirmed: Some(error), .. }) => {
            refuse(&words::noted_unconfirmed(on, &error.to_string()), error.exit())
        }
        Err(exit) => exit,
    }
}

fn keep(store: &mut Store, on: Moment, text: &str) -> Result<Saved, Exit> {
    let told = |error: SaveError| {
        let nothing = matches!(error, SaveError::NoText);
        let why = if nothing { words::NOTHING.to_owned() } else { error.to_string() };
        refuse(&why, error.exit())
    };
    // First of all, so that nothing is made for nothing.
    store::check_note_text(text).map_err(told)?;
    add(store, on, text).map_err(told)
}

fn add(store: &mut Store, on: Moment, text: &str) -> Result<Saved, SaveError> {
    let mut tries = 0;
    loop {
        tries += 1;
        let id = store.next_note_id(on.date(), random()).map_err(SaveError::Disk)?;
        match store.add_note(&DayNote::new(id, on, text.to_owned())) {
            Err(SaveError::Exists(_)) if tries < TRIES => {}
            ended => return ended,
        }
    }
}

/// One line from a terminal, where it is asked for; else all there is to read.
fn read(on: Moment) -> Result<String, Exit> {
    let stdin = io::stdin();
    let mut bytes = Vec::new();
    let read = if stdin.is_terminal() {
        ask(on)?;
        let read = stdin.lock().take(MOST_BYTES).read_until(b'\n', &mut bytes);
        if !bytes.ends_with(b"\n") {
            // The end of input leaves the cursor behind the question. What was typed is kept in any case.
            let _ = output::prompt("\n");
        }
        read
    } else {
        stdin.lock().take(MOST_BYTES).read_to_end(&mut bytes)
    };
    read.map_err(|error| refuse(&words::input_failed(&error.to_string()), ExitClass::InputOutput))?;
    if u64::try_from(bytes.len()).is_ok_and(|read| read < MOST_BYTES) {
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes).to_vec();
        String::from_utf8(text).map_err(|_error| refuse(&words::NOT_TEXT, ExitClass::Usage))
    } else {
        let error = SaveError::TooLong { limit: LONGEST_DAY_NOTE };
        Err(refuse(&error, error.exit()))
    }
}

/// What cannot be asked is not waited for.
fn ask(on: Moment) -> Result<(), Exit> {
    match output::prompt(&words::prompt(on)) {
        Exit::Done => Ok(()),
        failed => Err(failed),
    }
}
