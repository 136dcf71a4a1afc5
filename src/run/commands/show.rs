//! Owns `fourfold show`: a result in the scrollback, page by page, or handed to the clipboard.
//! Must not change anything on disk, nor take the lock.

use std::io::{self, IsTerminal};

use super::{columns, listing, not_found, refuse, safe};
use crate::cli::{Export, Show};
use crate::plain;
use crate::report;
use crate::run::days::days;
use crate::run::languages::Languages;
use crate::run::output::{self, display_safe};
use crate::run::{Exit, Shell, pager};
use crate::session::Session;
use crate::store::ExitClass;
use crate::summary::{Glyphs, Summary, summarize_with};
use crate::tui::terminal::{self, LARGEST_COPY};
use crate::words::{self, copying};

/// Columns of a text that is pasted elsewhere.
const COPIED_COLUMNS: u16 = 72;

/// Prints the result that is wished for, fitted to so many columns or to the terminal's.
pub(crate) fn show(shell: &Shell, wish: &Show) -> Exit {
    if wish.format.is_some() {
        let result = Some(wish.result.clone());
        return super::export(shell, &Export { result, format: wish.format, ..Export::default() });
    }
    let listing = match listing(shell) {
        Ok(listing) => listing,
        Err(exit) => return exit,
    };
    let id = match listing.find(&wish.result) {
        Ok(id) => id,
        Err(error) => return not_found(&error, &listing),
    };
    let store = shell.store();
    match store.peek(&id) {
        Ok(loaded) => {
            let session = Languages::of(shell).read(&store, loaded.session);
            let days = days(&store, &listing, &session);
            let summary = summarize_with(&session, days);
            if wish.copy { copied(shell, summary, wish.width) } else { shown(shell, &session, summary, wish) }
        }
        Err(error) => refuse(&error, error.exit()),
    }
}

/// Prints it.
fn shown(shell: &Shell, session: &Session, summary: Summary, wish: &Show) -> Exit {
    let drawn = (!shell.is_plain()).then(|| (wish.width.unwrap_or_else(columns), shell.glyphs()));
    let page = page(session, summary, drawn);
    if wish.pager { pager::page(&shell.environment, &page) } else { output::print(&page) }
}

/// Hands it to the terminal for the clipboard, without what is private.
fn copied(shell: &Shell, summary: Summary, width: Option<u16>) -> Exit {
    if !io::stdout().is_terminal() {
        return refuse(&copying::NO_TERMINAL, ExitClass::Failed);
    }
    if matches!(shell.environment.term.as_str(), "" | "dumb") {
        return refuse(&copying::DUMB, ExitClass::Failed);
    }
    let drawn = (!shell.is_plain()).then(|| (width.unwrap_or(COPIED_COLUMNS), shell.glyphs()));
    let text = said(summary.without_private(), drawn);
    if text.len() > LARGEST_COPY {
        return refuse(&copying::too_large(LARGEST_COPY), ExitClass::Failed);
    }
    match terminal::copy(&text) {
        Ok(()) => output::print(copying::SENT),
        Err(error) => refuse(&error, ExitClass::InputOutput),
    }
}

/// The result under a line that says so when it is none yet, drawn to fit so many columns, or else in sentences alone.
fn page(session: &Session, summary: Summary, drawn: Option<(u16, Glyphs)>) -> String {
    let (done, of) = session.progress();
    let over = if session.finished.is_some() {
        String::new()
    } else {
        let width = drawn.map_or(u16::MAX, |(width, _)| width);
        super::paragraph(&words::list::draft(done, of), width, "") + "\n"
    };
    over + &said(summary, drawn)
}

/// The result itself, safe to print.
fn said(summary: Summary, drawn: Option<(u16, Glyphs)>) -> String {
    let summary = safe::summary(summary);
    display_safe(&match drawn {
        Some((width, glyphs)) => report::text(&summary, width, glyphs),
        None => plain::sentences(&summary),
    })
}
