//! Owns `fourfold share`: the hand-in of a result is shown in full, asked about, and written.
//! Must not write what was not shown, nor change the sitting.

mod json;
mod told;

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use super::export::not_written;
use super::remove::{ended, said, yes_typed};
use super::{columns, listing, not_found, paragraph, print_json, refuse, shown};
use crate::cli::Share;
use crate::group::{Choices, HandIn, HandInFault, NotHandedIn, Token};
use crate::pack::Id;
use crate::run::languages::Languages;
use crate::run::output::{self, one_line};
use crate::run::random::{random, random_wide};
use crate::run::sealed::{KeyFault, PublicKey, seal};
use crate::run::{Exit, Shell, fail};
use crate::session::Session;
use crate::store::{self, ExitClass, SaveError};
use crate::words::handing as words;

/// Writes the hand-in that `wish` names.
pub(crate) fn share(shell: &Shell, wish: &Share) -> Exit {
    ended(hand_in(shell, wish))
}

/// A hand-in that could be written.
struct Ready {
    /// As it was answered, in the language that it is read in.
    session: Session,
    hand_in: HandIn,
    /// What the person is shown to the byte.
    line: String,
    key: Option<PublicKey>,
    place: Place,
}

/// Where it goes.
enum Place {
    Output,
    File(PathBuf),
}

impl Ready {
    /// What is written: the line, or the line sealed.
    fn bytes(&self) -> Result<Vec<u8>, Exit> {
        self.key.as_ref().map_or_else(
            || Ok(self.line.clone().into_bytes()),
            |key| seal(&self.line, key).ok_or_else(|| refuse(&words::NOT_SEALED, ExitClass::Failed)),
        )
    }
}

fn hand_in(shell: &Shell, wish: &Share) -> Result<Exit, Exit> {
    let ready = ready(shell, wish)?;
    let may_ask = !wish.json && io::stdin().is_terminal() && io::stdout().is_terminal();
    if !wish.json {
        show(&ready)?;
    }
    if !wish.yes && !may_ask {
        if wish.json {
            said(print_json(&json::HandedIn::of(&ready, None)))?;
        }
        let why = if wish.json { words::JSON_NEEDS_YES } else { words::CANNOT_ASK };
        return Err(fail(why, Exit::Error(ExitClass::Usage)));
    }
    let question = match &ready.place {
        Place::Output => words::ASK_PRINT.to_owned(),
        Place::File(file) => words::ask(&shown(file)),
    };
    if !wish.yes && !yes_typed(&question)? {
        said(output::print(words::NOTHING_WRITTEN))?;
        return Err(Exit::FAILED);
    }
    let bytes = ready.bytes()?;
    match &ready.place {
        Place::Output => Ok(output::hand_on(&bytes)),
        Place::File(file) => {
            write(file, &bytes)?;
            Ok(if wish.json {
                print_json(&json::HandedIn::of(&ready, Some(bytes.len())))
            } else {
                output::print(&paragraph(
                    &words::written(&shown(file), bytes.len(), ready.key.is_some()),
                    columns(),
                    "",
                ))
            })
        }
    }
}

/// Everything that can be refused is refused before anything is shown.
fn ready(shell: &Shell, wish: &Share) -> Result<Ready, Exit> {
    let key = wish.key.as_deref().map(PublicKey::read).transpose().map_err(wrong_key)?;
    let place = place(wish, key.is_some())?;
    let listing = listing(shell)?;
    let id = listing.find(&wish.result).map_err(|error| not_found(&error, &listing))?;
    let store = shell.store();
    let session = store.peek(&id).map_err(|error| refuse(&error, error.exit()))?.session;
    let hand_in = made(&session, wish)?;
    let line = hand_in.line();
    // Whatever a group would refuse is not handed in.
    HandIn::read(line.as_bytes()).map_err(|fault| match fault {
        HandInFault::TooLarge => refuse(&words::TOO_LARGE, ExitClass::Failed),
        HandInFault::Empty
        | HandInFault::Torn
        | HandInFault::Foreign
        | HandInFault::Newer
        | HandInFault::Impossible => refuse(&words::NO_GROUP, ExitClass::Failed),
    })?;
    let session = Languages::of(shell).read(&store, session);
    Ok(Ready { session, hand_in, line, key, place })
}

fn made(session: &Session, wish: &Share) -> Result<HandIn, Exit> {
    let no_note = |section: &str| {
        let there: Vec<&str> = session.notes.keys().map(Id::as_str).collect();
        refuse(&words::no_note(&one_line(section), &there), ExitClass::Failed)
    };
    let section = |text: &String| Id::new(text).map_err(|_bad| no_note(text));
    let notes = wish.notes.iter().map(section).collect::<Result<_, _>>()?;
    let choices = Choices { items: wish.items, notes };
    HandIn::of(session, Token(random_wide()), &choices).map_err(|why| match why {
        NotHandedIn::Open => refuse(&words::still_open(session.id.as_str()), ExitClass::Failed),
        NotHandedIn::NoNote(section) => no_note(section.as_str()),
    })
}

fn wrong_key(fault: KeyFault) -> Exit {
    let why = match fault {
        KeyFault::Secret => words::KEY_IS_SECRET,
        KeyFault::OtherKind => words::KEY_OF_ANOTHER_KIND,
        KeyFault::Mistyped => words::KEY_MISTYPED,
        KeyFault::NoKey => words::NO_KEY,
    };
    refuse(&why, ExitClass::Usage)
}

/// Where it goes, which is looked at before anything is done for nothing.
fn place(wish: &Share, sealed: bool) -> Result<Place, Exit> {
    if wish.output.as_deref() == Some(Path::new("-")) {
        let why = if wish.json {
            words::ONE_OUTPUT
        } else if sealed && io::stdout().is_terminal() {
            words::NOT_ON_A_TERMINAL
        } else {
            return Ok(Place::Output);
        };
        return Err(refuse(&why, ExitClass::Usage));
    }
    // The name tells nothing: neither whose it is, nor which of the files it is.
    let neutral = format!("hand-in-{:08x}.json{}", random(), if sealed { ".age" } else { "" });
    let file = match &wish.output {
        None => PathBuf::from(neutral),
        Some(folder) if folder.is_dir() => folder.join(neutral),
        Some(file) => file.clone(),
    };
    let ends_sealed = file.extension().is_some_and(|ending| ending == "age");
    if ends_sealed != sealed {
        return Err(refuse(&words::wrong_ending(&shown(&file), sealed), ExitClass::Usage));
    }
    store::check_free(&file, false).map_err(|error| could_not(&file, &error))?;
    Ok(Place::File(file))
}

/// The page goes where it does not mix with the file.
fn show(ready: &Ready) -> Result<(), Exit> {
    let page = told::page(ready);
    match ready.place {
        Place::Output => {
            output::complain(&page);
            Ok(())
        }
        Place::File(_) => said(output::print(&page)),
    }
}

/// Writes a file where there is none.
pub(super) fn write(file: &Path, bytes: &[u8]) -> Result<(), Exit> {
    let saved = store::hand_out(file, bytes, false).map_err(|error| could_not(file, &error))?;
    saved.unconfirmed.map_or(Ok(()), |error| {
        let why = crate::words::travel::written_unconfirmed(&shown(file), &error.to_string());
        Err(refuse(&why, error.exit()))
    })
}

/// Says why nothing was written, where nothing is ever replaced.
pub(super) fn could_not(file: &Path, error: &SaveError) -> Exit {
    if matches!(error, SaveError::Exists(_)) {
        refuse(&words::is_there(&shown(file)), error.exit())
    } else {
        not_written(file, error)
    }
}
