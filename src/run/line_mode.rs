//! Owns the line mode while it runs: lines in from a terminal, a pipe or a file, text out, and every save done before
//! the text that rests on it is printed. Must not decide what a line means: that is the dialogue's.
//!
//! No signal is caught: what was acknowledged is on the disk, so SIGINT and SIGTERM may end the program at once.

use std::collections::VecDeque;
use std::io::{self, BufRead, IsTerminal, Read};

use super::desk::Desk;
use super::full_screen::{farewell, place};
use super::keeper::Request;
use super::{Exit, Shell, output};
use crate::plain::{self, Dialogue, Effect, Input};
use crate::store::ExitClass;
use crate::tui::terminal::{self, Unusable};
use crate::tui::{self, Message};
use crate::words;

/// The longest line that is taken in, in bytes: more than the longest text has.
const LONGEST_LINE: u64 = 1 << 20;

/// Why the line mode is on; none when the full screen is to be used.
pub(crate) fn wanted(shell: &Shell) -> Option<&'static str> {
    if shell.options.plain {
        return Some(words::plain::BY_FLAG);
    }
    if shell.environment.accessible {
        return Some(words::plain::BY_ACCESSIBLE);
    }
    let unusable = terminal::usable(Some(shell.environment.term.as_str())).err()?;
    Some(match unusable {
        Unusable::InputNotTerminal => words::INPUT_NOT_TERMINAL,
        Unusable::OutputNotTerminal => words::OUTPUT_NOT_TERMINAL,
        Unusable::DumbTerminal => words::DUMB_TERMINAL,
    })
}

/// Runs the line mode until the person leaves or the input ends.
pub(crate) fn run(shell: &Shell, why: &str, desk: Desk, first: Request) -> Exit {
    let offer = plain::Offer { title: desk.offer().title, minutes: desk.offer().minutes };
    let folder = shell.home.display().to_string();
    let dialogue = Dialogue::new(offer, folder, desk.busy().map(str::to_owned));
    let mut lines = Lines { shell, desk, dialogue, left: false };
    let ended = lines.begin(why, first).and_then(|()| lines.turn());
    lines.finish(ended)
}

/// One line of the input.
enum Line {
    Text(String),
    TooLong,
    End,
}

/// A running line mode.
struct Lines<'a> {
    shell: &'a Shell,
    desk: Desk,
    dialogue: Dialogue,
    left: bool,
}

impl Lines<'_> {
    fn begin(&mut self, why: &str, first: Request) -> Result<(), Exit> {
        output::say(&format!("{}\n", words::plain::on(why)))?;
        let first = if self.desk.busy().is_some() { Request::Shelf } else { first };
        let message = match first {
            Request::Begin => self.desk.begin(),
            Request::Open(id, purpose) => self.desk.reopen(&id, purpose),
            Request::OpenStep => self.desk.open_step(),
            Request::Find(look) => self.desk.find(look),
            Request::GoOn { pack, or_begin } => self.desk.go_on(pack.as_ref(), or_begin),
            Request::Shelf | Request::Save(..) | Request::SaveElsewhere(..) | Request::Report(_) => {
                self.desk.shelf()
            }
        };
        self.feed(input(message).into_iter().collect())
    }

    /// Takes lines until the person leaves or there are no more.
    fn turn(&mut self) -> Result<(), Exit> {
        let piped = !(io::stdin().is_terminal() && io::stdout().is_terminal());
        while !self.left {
            let line = read(&mut io::stdin().lock());
            // Where nobody's Enter ends the line of the prompt, this does.
            if piped || matches!(line, Ok(Line::End)) {
                output::say("\n")?;
            }
            match line {
                Ok(Line::Text(text)) => self.feed(VecDeque::from([Input::Line(text)]))?,
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
            let plain::Output { effects, text } = self.dialogue.update(input, self.now());
            for effect in effects {
                inputs.extend(self.carry_out(effect)?);
            }
            output::say(&output::display_safe(&text))?;
        }
        Ok(())
    }

    /// Does one thing; a save is over, and durable or not, when this returns.
    fn carry_out(&mut self, effect: Effect) -> Result<Option<Input>, Exit> {
        let said = match effect {
            Effect::Save(session) => {
                let outcome = self.desk.save(*session);
                self.dialogue.saved(outcome.into())
            }
            Effect::SaveElsewhere(session, path) => {
                let written = self.desk.save_elsewhere(&session, &place(self.shell, &path));
                Some(self.dialogue.written_elsewhere(written))
            }
            Effect::Begin => return Ok(input(self.desk.begin())),
            Effect::Open(id, purpose) => return Ok(input(self.desk.reopen(&id, purpose.into()))),
            Effect::Find(look) => return Ok(input(self.desk.find(look.into()))),
            Effect::ReadShelf => return Ok(input(self.desk.shelf())),
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

    fn now(&self) -> plain::Now {
        let tui::Now { ms, moment } = self.shell.clock.now();
        plain::Now { ms, moment }
    }

    /// Tries once more to save what is not saved, and says how things stand.
    fn finish(mut self, ended: Result<(), Exit>) -> Exit {
        if let Some((session, _)) = self.dialogue.unsaved() {
            let session = session.clone();
            let outcome = self.desk.save(session);
            if let tui::SaveOutcome::Failed(why) = &outcome {
                output::complain(&words::left_unsaved(&output::display_safe(why)));
                return Exit::Error(self.desk.failure().unwrap_or(ExitClass::InputOutput));
            }
            let _ = self.dialogue.saved(outcome.into());
        }
        if let Err(exit) = ended {
            return exit;
        }
        match self.dialogue.session() {
            Some(session) if self.dialogue.is_stored() => {
                output::print(&farewell(session, self.dialogue.is_saved()))
            }
            Some(_) => output::print(words::plain::NOTHING_SAID),
            None => Exit::Done,
        }
    }
}

/// The next line, whatever its bytes are, without its end.
fn read(input: &mut impl BufRead) -> io::Result<Line> {
    let mut bytes = Vec::new();
    let read = input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes)?;
    if read == 0 {
        return Ok(Line::End);
    }
    if bytes.last() != Some(&b'\n') && u64::try_from(read).is_ok_and(|read| read == LONGEST_LINE) {
        skip_line(input)?;
        return Ok(Line::TooLong);
    }
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_end_matches(['\n', '\r']).trim_start_matches('\u{feff}');
    Ok(Line::Text(text.to_owned()))
}

/// Leaves out what is left of a line, without keeping it.
fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let (used, ends) = {
            let waiting = input.fill_buf()?;
            match waiting.iter().position(|byte| *byte == b'\n') {
                Some(at) => (at + 1, true),
                None => (waiting.len(), waiting.is_empty()),
            }
        };
        input.consume(used);
        if ends {
            return Ok(());
        }
    }
}

/// What the desk answered, as the dialogue takes it.
fn input(message: Message) -> Option<Input> {
    match message {
        Message::Shelf(shelf) => Some(Input::Shelf(shelf.into())),
        Message::Opened(opened) => {
            let tui::Opened { pack, session, remark, from_file, purpose, notes } = *opened;
            let purpose = purpose.into();
            Some(Input::Opened(Box::new(plain::Opened { pack, session, remark, from_file, purpose, notes })))
        }
        Message::Found(found) => {
            let tui::Found { look, sessions, notes, .. } = *found;
            Some(Input::Found(Box::new(plain::Found { look: look.into(), sessions, notes })))
        }
        Message::Refused(why) => Some(Input::Refused(why)),
        Message::Key(_)
        | Message::Paste(_)
        | Message::Resize(..)
        | Message::Tick
        | Message::Ready { .. }
        | Message::Saved(..)
        | Message::WrittenElsewhere(_)
        | Message::Edited(..) => None,
    }
}

impl From<tui::Shelf> for plain::Shelf {
    fn from(shelf: tui::Shelf) -> Self {
        let entries = |entries: Vec<tui::Entry>| entries.into_iter().map(plain::Entry::from).collect();
        Self {
            drafts: entries(shelf.drafts),
            results: entries(shelf.results),
            step: shelf.step,
            notes: shelf.notes,
            today: shelf.today,
            unreadable: shelf.unreadable,
        }
    }
}

impl From<tui::Entry> for plain::Entry {
    fn from(entry: tui::Entry) -> Self {
        let tui::Entry { id, title, moment, answered, of, planning } = entry;
        Self { id, title, moment, answered, of, planning }
    }
}

impl From<tui::Purpose> for plain::Purpose {
    fn from(purpose: tui::Purpose) -> Self {
        match purpose {
            tui::Purpose::Answer => Self::Answer,
            tui::Purpose::WhatNow => Self::WhatNow,
            tui::Purpose::CheckIn { of_itself } => Self::CheckIn { of_itself },
        }
    }
}

impl From<plain::Purpose> for tui::Purpose {
    fn from(purpose: plain::Purpose) -> Self {
        match purpose {
            plain::Purpose::Answer => Self::Answer,
            plain::Purpose::WhatNow => Self::WhatNow,
            plain::Purpose::CheckIn { of_itself } => Self::CheckIn { of_itself },
        }
    }
}

impl From<tui::Look> for plain::Look {
    fn from(look: tui::Look) -> Self {
        match look {
            tui::Look::History => Self::History,
            tui::Look::ThenAndNow(id) => Self::ThenAndNow(id),
            tui::Look::Year => Self::Year,
        }
    }
}

impl From<plain::Look> for tui::Look {
    fn from(look: plain::Look) -> Self {
        match look {
            plain::Look::History => Self::History,
            plain::Look::ThenAndNow(id) => Self::ThenAndNow(id),
            plain::Look::Year => Self::Year,
        }
    }
}

impl From<tui::SaveOutcome> for plain::SaveOutcome {
    fn from(outcome: tui::SaveOutcome) -> Self {
        match outcome {
            tui::SaveOutcome::Durable => Self::Durable,
            tui::SaveOutcome::Remark(said) => Self::Remark(said),
            tui::SaveOutcome::Unconfirmed(said) => Self::Unconfirmed(said),
            tui::SaveOutcome::Failed(why) => Self::Failed(why),
        }
    }
}
