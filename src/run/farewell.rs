//! Owns what stays behind when the program is left: how far a sitting is, or a small picture of its result, the one step
//! with its days, and how to see it again. Must not say in the line mode what was just said there.

use super::Shell;
use super::commands::{columns, paragraph, safe};
use super::output::{display_safe, one_line};
use crate::plain::{self, Heard};
use crate::report;
use crate::session::Session;
use crate::summary::{OpenStep, open_step, summarize};
use crate::words;

/// What stays in the scrollback below the full screen. Of what was hidden, nothing but how to see it again.
pub(super) fn on_screen(shell: &Shell, session: &Session, is_saved: bool, is_hidden: bool) -> String {
    if let Some(line) = unfinished(session, is_saved) {
        return line;
    }
    let again = words::saved_result(&session.id);
    if is_hidden {
        return again;
    }
    let width = columns();
    let picture = report::in_short(&safe::summary(summarize(session)), width, shell.glyphs());
    let step: Vec<String> = open_step(session).iter().flat_map(step).collect();
    // An id stays whole, so that it can be picked up.
    let below = step.iter().chain([&again]).map(|text| paragraph(text, width, ""));
    display_safe(&std::iter::once(picture).chain(below).collect::<String>())
}

/// What is said last in the line mode, but for what was heard already.
pub(super) fn in_lines(session: &Session, is_saved: bool, heard: &Heard) -> String {
    if let Some(line) = unfinished(session, is_saved) {
        return line;
    }
    let mut said = Vec::new();
    if !heard.result(session) {
        said.push(plain::in_short(&safe::summary(summarize(session))));
    }
    if let Some(open) = open_step(session).filter(|open| !heard.step(&open.step)) {
        said.extend(step(&open));
    }
    said.push(words::saved_result(&session.id));
    display_safe(&said.join("\n"))
}

/// The one line that says how far it is, or that the disk did not confirm it.
fn unfinished(session: &Session, is_saved: bool) -> Option<String> {
    let (done, of) = session.progress();
    if !is_saved {
        return Some(words::left_unconfirmed());
    }
    session.finished.is_none().then(|| words::saved(done, of))
}

/// The step, and when it is looked at.
fn step(open: &OpenStep) -> [String; 2] {
    [one_line(&words::your_step(&open.step)), words::plan::until(open)]
}
