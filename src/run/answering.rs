//! Owns how answering starts: which desk and which first request each command has, and in which of the two modes.
//! Must not show anything but why it does not start.

use super::desk::{self, Desk};
use super::keeper::Request;
use super::languages::Languages;
use super::packs::Packs;
use super::{Exit, Shell, commands, fail, full_screen, line_mode};
use crate::store::ExitClass;
use crate::visit::Purpose;
use crate::words;

/// `fourfold`: the sitting that was left open, else the home screen.
pub(super) fn open(shell: &Shell) -> Exit {
    start_of_own(shell, Some(Request::GoOn { pack: None, or_begin: false }))
}

/// `fourfold tutor`: three keys to practise. The data folder is not touched before the person goes on to home.
pub(super) fn tutor(shell: &Shell) -> Exit {
    start_of_own(shell, None)
}

/// With the pack of the settings.
fn start_of_own(shell: &Shell, first: Option<Request>) -> Exit {
    let (home, clock) = (shell.home.clone(), shell.clock.clone());
    // A pack of the person's own is read first, since what is wrong with it has to be seen.
    let packs = match super::packs::of_settings(shell) {
        Ok(packs) => packs,
        Err((why, exit)) => return super::packs::refuse(&why, exit),
    };
    // The disk is looked at while the terminal is being taken over.
    let desk = move || Ok(Desk::open(home, clock, packs));
    start(shell, desk, first)
}

/// `fourfold take PACK`: the open sitting of that pack, else a new one. Without a name, of the settings' pack.
pub(super) fn take(shell: &Shell, pack: Option<&str>, new: bool) -> Exit {
    let packs =
        pack.map_or_else(|| super::packs::of_settings(shell), |name| super::packs::named(shell, name));
    let packs = match packs {
        Ok(packs) => packs,
        Err((why, exit)) => return super::packs::refuse(&why, exit),
    };
    let first = if new {
        Request::Begin
    } else {
        Request::GoOn { pack: Some(packs.offered().id().clone()), or_begin: true }
    };
    let desk = Desk::open(shell.home.clone(), shell.clock.clone(), packs);
    if let Some(who) = desk.busy() {
        return fail(who, Exit::Error(ExitClass::Busy));
    }
    start(shell, || Ok(desk), Some(first))
}

/// `fourfold decide RESULT`: what follows from a result.
pub(super) fn decide(shell: &Shell, which: &str) -> Exit {
    let listing = match commands::listing(shell) {
        Ok(listing) => listing,
        Err(exit) => return exit,
    };
    let id = match listing.find(which) {
        Ok(id) => id,
        Err(error) => return commands::not_found(&error, &listing),
    };
    let finished = listing.sessions.iter().find(|header| header.id == id).map(|header| header.finished);
    if finished == Some(None) {
        return fail(&words::not_finished(&id), Exit::FAILED);
    }
    start_for(shell, Request::Open(id, Purpose::WhatNow))
}

/// `fourfold checkin`: how the open step went.
pub(super) fn check_in(shell: &Shell) -> Exit {
    let store = shell.store();
    match store.list().map(|listing| desk::step_of(&store, &listing)) {
        Ok(Some(_)) => start_for(shell, Request::OpenStep),
        Ok(None) => fail(words::NO_OPEN_STEP, Exit::FAILED),
        Err(error) => fail(&error.to_string(), Exit::Error(error.exit())),
    }
}

/// What is written to a result: not while another program may write.
fn start_for(shell: &Shell, first: Request) -> Exit {
    let packs = match Packs::built_in(Languages::of(shell)) {
        Ok(packs) => packs,
        Err(why) => return fail(&why, Exit::Error(ExitClass::Unreadable)),
    };
    let desk = Desk::open(shell.home.clone(), shell.clock.clone(), packs);
    if let Some(who) = desk.busy() {
        return fail(who, Exit::Error(ExitClass::Busy));
    }
    start(shell, || Ok(desk), Some(first))
}

/// In the line mode, or else on the full screen. Without a first request, at the practice.
fn start(
    shell: &Shell,
    desk: impl FnOnce() -> Result<Desk, String> + Send + 'static,
    first: Option<Request>,
) -> Exit {
    match line_mode::wanted(shell) {
        Some(why) => line_mode::run(shell, why, desk, first),
        None => full_screen::run(shell, desk, first),
    }
}
