//! Owns the line mode while it runs: lines in from a terminal, a pipe or a file, text out, and every save done before
//! the text that rests on it is printed. Must not decide what a line means: that is the dialogue's.
//!
//! What was acknowledged is on the disk, so SIGINT and SIGTERM may end the program at once. Only while an editor is
//! open, an interruption is that editor's.

mod line;

use std::collections::VecDeque;
use std::io::{self, IsTerminal};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use self::line::{Line, read};
use super::desk::Desk;
use super::keeper::Request;
use super::preview::Preview;
#[cfg(debug_assertions)]
use super::provoked;
use super::watch::Watched;
use super::{Exit, Shell, editor, events, fail, farewell, output};
use crate::config::Source;
use crate::plain::{self, Dialogue, Effect, Input};
use crate::store::ExitClass;
use crate::tui::Message;
use crate::tui::terminal::{self, Unusable};
use crate::visit::{Offer, SaveOutcome};
use crate::words;

/// The longest line that a terminal hands over, in bytes without its end: what is typed beyond is thrown away by it.
const TERMINAL_LINE: usize = 4095;

/// Why the line mode is on; none when the full screen is to be used.
pub(crate) fn wanted(shell: &Shell) -> Option<&'static str> {
    let plain = &shell.held.settings.plain;
    if plain.value {
        return Some(match plain.source {
            Source::Environment => words::plain::BY_ACCESSIBLE,
            Source::File => words::plain::BY_SETTINGS,
            Source::Flag | Source::Default => words::plain::BY_FLAG,
        });
    }
    let unusable = terminal::usable(Some(shell.environment.term.as_str())).err()?;
    Some(match unusable {
        Unusable::InputNotTerminal => words::INPUT_NOT_TERMINAL,
        Unusable::OutputNotTerminal => words::OUTPUT_NOT_TERMINAL,
        Unusable::DumbTerminal => words::DUMB_TERMINAL,
    })
}

/// Runs the line mode until the person leaves or the input ends. Without a first request it begins at the practice, and
/// opens the desk once something is asked of it.
pub(crate) fn run(
    shell: &Shell,
    why: &str,
    desk: impl FnOnce() -> Result<Desk, String>,
    first: Option<Request>,
) -> Exit {
    let folder = shell.home.display().to_string();
    let editor = can_edit(shell);
    let interruptible = Arc::new(AtomicBool::new(true));
    if editor.is_ok()
        && let Err(error) = events::interrupt_while(&interruptible)
    {
        return fail(&error.to_string(), Exit::Error(ExitClass::InputOutput));
    }
    let dialogue = Dialogue::new(Offer::default(), folder, None).with_editor(editor);
    let lines = Lines::new(shell, desk, dialogue, interruptible);
    talk(lines, |lines| lines.begin(why, first))
}

/// Runs a preview line by line. The data folder is not opened.
pub(crate) fn preview(shell: &Shell, why: &str, preview: Preview) -> Exit {
    let (opened, watched) = preview.parts();
    let closed = || Err(words::preview::NOTHING_KEPT.to_owned());
    let lines = Lines::new(shell, closed, Dialogue::previewing(), Arc::new(AtomicBool::new(true)));
    talk(Lines { watched, ..lines }, |lines| {
        output::say(&format!("{}\n", words::preview::on(why)))?;
        lines.feed(VecDeque::from([Input::Opened(Box::new(opened))]))
    })
}

fn talk<'a, Open: FnOnce() -> Result<Desk, String>>(
    mut lines: Lines<'a, Open>,
    begin: impl FnOnce(&mut Lines<'a, Open>) -> Result<(), Exit>,
) -> Exit {
    terminal::install_panic_hook(words::crashed);
    let talked = catch_unwind(AssertUnwindSafe(|| begin(&mut lines).and_then(|()| lines.turn())));
    match talked {
        Ok(ended) => lines.finish(ended),
        // The hook has said so, and what was acknowledged is on the disk.
        Err(_) => lines.give_up(),
    }
}

/// Whether lines are typed and read at a terminal.
fn at_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Whether the person's own editor can be opened, or why not.
fn can_edit(shell: &Shell) -> Result<(), String> {
    if !at_terminal() {
        return Err(words::plain::EDITOR_NEEDS_TERMINAL.to_owned());
    }
    shell.held.settings.editor.as_ref().map(|_| ()).ok_or_else(words::no_editor)
}

/// A running line mode.
struct Lines<'a, Open> {
    shell: &'a Shell,
    /// How the desk is opened, until it is.
    closed: Option<Open>,
    open: Option<Desk>,
    dialogue: Dialogue,
    /// Whether an interruption ends the program.
    interruptible: Arc<AtomicBool>,
    /// The file of a preview.
    watched: Option<Watched>,
    left: bool,
}

impl<'a, Open: FnOnce() -> Result<Desk, String>> Lines<'a, Open> {
    fn new(shell: &'a Shell, desk: Open, dialogue: Dialogue, interruptible: Arc<AtomicBool>) -> Self {
        Self { shell, closed: Some(desk), open: None, dialogue, interruptible, watched: None, left: false }
    }

    /// The desk, opened when it was not yet.
    fn desk(&mut self) -> Result<&mut Desk, Exit> {
        if let Some(open) = self.closed.take() {
            let desk = open().map_err(|why| fail(&why, Exit::Error(ExitClass::Unreadable)))?;
            self.dialogue.ready(desk.offer(), desk.busy().map(str::to_owned));
            self.open = Some(desk);
        }
        self.open.as_mut().ok_or(Exit::FAILED)
    }

    fn begin(&mut self, why: &str, first: Option<Request>) -> Result<(), Exit> {
        output::say(&format!("{}\n", words::plain::on(why)))?;
        let Some(first) = first else { return self.feed(VecDeque::from([Input::Practise])) };
        let desk = self.desk()?;
        let first = if desk.busy().is_some() { Request::Shelf } else { first };
        let message = match first {
            Request::Begin => desk.begin(),
            Request::Open(id, purpose) => desk.reopen(&id, purpose),
            Request::OpenStep => desk.open_step(),
            Request::Find(look) => desk.find(look),
            Request::GoOn { pack, or_begin } => desk.go_on(pack.as_ref(), or_begin),
            Request::Shelf
            | Request::Save(..)
            | Request::SaveElsewhere(..)
            | Request::Offered
            | Request::Report(_) => desk.shelf(),
        };
        self.feed(input(message).into_iter().collect())
    }

    /// Takes lines until the person leaves or there are no more.
    fn turn(&mut self) -> Result<(), Exit> {
        let piped = !at_terminal();
        while !self.left {
            let line = read(&mut io::stdin().lock());
            // Where nobody's Enter ends the line of the prompt, this does.
            if piped || matches!(line, Ok(Line::End)) {
                output::say("\n")?;
            }
            match line {
                Ok(Line::Text(text)) => {
                    if !piped && text.len() >= TERMINAL_LINE {
                        output::say(&format!("{}\n", words::plain::LINE_FULL))?;
                    }
                    #[cfg(debug_assertions)]
                    provoked::fail_on_line(self.shell.environment.test_panic, &text, self.dialogue.session());
                    // Whoever typed it has not seen what the file holds now.
                    let change = self.watched.as_mut().and_then(Watched::settle);
                    self.feed(VecDeque::from([match change {
                        Some(change) => Input::LineOverChange(text, change),
                        None => Input::Line(text),
                    }]))?;
                }
                Ok(Line::TooLong) => {
                    output::say(&format!("{}\n", words::plain::LINE_TOO_LONG))?;
                    self.feed(VecDeque::from([Input::Line("r".to_owned())]))?;
                }
                Ok(Line::End) => return Ok(()),
                Err(error) => {
                    output::complain(&format!(
                        "fourfold: {}",
                        words::plain::input_failed(&error.to_string())
                    ));
                    return Err(Exit::Error(ExitClass::InputOutput));
                }
            }
        }
        Ok(())
    }

    /// Hands inputs over, one after the other with those that follow from them.
    fn feed(&mut self, mut inputs: VecDeque<Input>) -> Result<(), Exit> {
        while let Some(input) = inputs.pop_front() {
            let plain::Output { effects, text } = self.dialogue.update(input, self.shell.clock.now());
            let (shown, first): (Vec<_>, Vec<_>) =
                effects.into_iter().partition(|effect| matches!(effect, Effect::Offered));
            for effect in first {
                inputs.extend(self.carry_out(effect)?);
            }
            output::say(&output::display_safe(&text))?;
            for effect in shown {
                inputs.extend(self.carry_out(effect)?);
            }
        }
        Ok(())
    }

    /// Does one thing; a save is over, and durable or not, when this returns.
    fn carry_out(&mut self, effect: Effect) -> Result<Option<Input>, Exit> {
        let said = match effect {
            Effect::Save(session) => {
                let outcome = self.desk()?.save(*session);
                self.dialogue.saved(outcome)
            }
            Effect::SaveElsewhere(session, path) => {
                let place = self.shell.environment.place(&path);
                let written = self.desk()?.save_elsewhere(&session, &place);
                Some(self.dialogue.written_elsewhere(written))
            }
            Effect::Begin => return Ok(input(self.desk()?.begin())),
            Effect::Open(id, purpose) => return Ok(input(self.desk()?.reopen(&id, purpose))),
            Effect::Find(look) => return Ok(input(self.desk()?.find(look))),
            Effect::ReadShelf => return Ok(input(self.desk()?.shelf())),
            Effect::Edit(target, text) => {
                let edited = self.edit(&text);
                return Ok(Some(Input::Edited(target, edited)));
            }
            Effect::Offered => {
                self.desk()?.mark_offered();
                None
            }
            Effect::End => {
                self.left = true;
                None
            }
        };
        if let Some(said) = said {
            output::say(&format!("{}\n", output::display_safe(&said)))?;
        }
        Ok(None)
    }

    /// Lets the person write in an editor, which has the terminal and its interruptions meanwhile.
    fn edit(&self, text: &str) -> Result<String, String> {
        // Only a sitting has texts.
        let session = self.dialogue.session().ok_or_else(words::no_editor)?;
        self.interruptible.store(false, Ordering::SeqCst);
        let edited = editor::edit(self.shell, &session.id, text);
        self.interruptible.store(true, Ordering::SeqCst);
        edited
    }

    /// Tries once more to save what is not saved; says so when that fails again, and how the program ends then.
    fn save_at_last(&mut self) -> Result<(), Exit> {
        let Some((session, _)) = self.dialogue.unsaved() else { return Ok(()) };
        let session = session.clone();
        let desk = self.desk()?;
        let outcome = desk.save(session);
        if let SaveOutcome::Failed(why) = &outcome {
            output::complain(&words::left_unsaved(&output::display_safe(why)));
            return Err(Exit::Error(desk.failure().unwrap_or(ExitClass::InputOutput)));
        }
        let _ = self.dialogue.saved(outcome);
        Ok(())
    }

    /// The end after a panic.
    fn give_up(mut self) -> Exit {
        let saved = catch_unwind(AssertUnwindSafe(|| self.save_at_last()));
        let keeps = self.dialogue.session().is_some() && !self.dialogue.is_preview();
        if keeps && matches!(saved, Ok(Ok(()))) {
            output::complain(&words::crashed_and_saved());
        }
        Exit::FAILED
    }

    /// Says how things stand.
    fn finish(mut self, ended: Result<(), Exit>) -> Exit {
        if let Err(exit) = self.save_at_last().and(ended) {
            return exit;
        }
        match self.dialogue.session() {
            Some(_) if self.dialogue.is_preview() => output::print(words::preview::ENDED),
            Some(session) if self.dialogue.is_stored() => {
                output::print(&farewell::in_lines(session, self.dialogue.is_saved(), self.dialogue.heard()))
            }
            Some(_) => output::print(words::plain::NOTHING_SAID),
            None => Exit::Done,
        }
    }
}

/// What the desk answered, as the dialogue takes it.
fn input(message: Message) -> Option<Input> {
    match message {
        Message::Shelf(shelf) => Some(Input::Shelf(shelf)),
        Message::Opened(opened) => Some(Input::Opened(opened)),
        Message::Found(found) => Some(Input::Found(found)),
        Message::Refused(why) => Some(Input::Refused(why)),
        Message::Key(_)
        | Message::Paste(_)
        | Message::Resize(..)
        | Message::Tick
        | Message::Ready { .. }
        | Message::Saved(..)
        | Message::WrittenElsewhere(_)
        | Message::Edited(..)
        | Message::FileChanged(_) => None,
    }
}
