//! Owns a presentation as a command: on the full screen with the notes that follow it, or as text; and those notes.
//! Must not count a group, nor decide what a key does.

mod socket;
mod stage;

use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use self::socket::{Place, Taken};
use self::stage::{Beyond, Stage, Told};
use super::output::{self, display_safe, one_line};
use super::{Exit, Shell, fail, line_mode};
use crate::group::{Ledger, Outcome, Release, Roll, Shape, Tally};
use crate::pack::Pack;
use crate::simulate::Crowd;
use crate::store::ExitClass;
use crate::tui::keys::KeyEvent;
use crate::tui::present::{Cue, Notes, Presenting};
use crate::words::presenting::{self as words, Shown};

/// Rehearsals show the same people every time.
const SEED: u64 = 4;

/// Shows `release`, which is of `pack`: on the full screen, or all of it as text.
pub(crate) fn show(shell: &Shell, pack: &Pack, release: &Release, simulated: bool) -> Exit {
    if line_mode::wanted(shell).is_some() {
        return output::print(&display_safe(&words::spoken(&Shown { pack, release, simulated })));
    }
    let (sender, queue) = mpsc::channel();
    let place = Place::of(shell);
    let (socket, why) = match place.listen(sender.clone()) {
        Ok(socket) => (Some(socket), None),
        Err(Taken::GoesOn) => return fail(words::GOES_ON, Exit::Error(ExitClass::Busy)),
        Err(Taken::Failed(error)) => (None, Some(words::no_socket(&one_line(&error.to_string())))),
    };
    let what = (Arc::new(pack.clone()), release.clone(), simulated);
    let look = (shell.theme(), shell.held.settings.keymap());
    let presenting = Presenting::new(what, look, shell.clock.ms());
    let mut presented = Presented { presenting, followers: Vec::new() };
    let exit = stage::run(shell, &mut presented, (sender, &queue));
    // Before the end is told, and before a signal ends the program.
    drop((socket, presented));
    if let Some(why) = why {
        output::complain(&why);
    }
    exit.end()
}

/// The same with so many simulated people.
pub(crate) fn rehearse(shell: &Shell, pack: &Pack, people: u64) -> Exit {
    let shape = Shape::of(pack);
    let (mut tally, mut roll) = (Tally::new(&shape), Roll::new(&[]));
    for hand_in in Crowd::rehearsal(pack, SEED).hand_ins(people, shell.clock.moment()) {
        // They are of this pack.
        if tally.add(&shape, &hand_in).is_ok() {
            roll.enter(&hand_in);
        }
    }
    match Ledger::publish(&shape, &tally, roll, None) {
        Ok(Outcome::First(ledger)) => show(shell, pack, ledger.release(), true),
        Ok(Outcome::TooFew | Outcome::Same | Outcome::Replaced { .. }) | Err(_) => {
            let (id, version) = (pack.id().clone(), pack.version().to_owned());
            let none = Release { pack: id, version, people: 0, axes: Vec::new(), beliefs: Vec::new() };
            show(shell, pack, &none, true)
        }
    }
}

/// Follows the presentation that goes on: on the full screen with the time, or step by step as text.
pub(crate) fn notes(shell: &Shell) -> Exit {
    let Some(stream) = Place::of(shell).connect() else {
        return fail(words::NONE_TO_FOLLOW, Exit::FAILED);
    };
    if line_mode::wanted(shell).is_some() {
        return in_lines(&stream);
    }
    let (sender, queue) = mpsc::channel();
    if let Err(error) = hear(stream, sender.clone()) {
        return fail(&one_line(&error.to_string()), Exit::Error(ExitClass::InputOutput));
    }
    let mut notes = Notes::new((shell.theme(), shell.held.settings.keymap()));
    stage::run(shell, &mut notes, (sender, &queue)).end()
}

/// Tells `queue` every cue, and the end.
fn hear(stream: UnixStream, queue: Sender<Told>) -> std::io::Result<()> {
    std::thread::Builder::new().name("notes".to_owned()).spawn(move || {
        socket::cues(&stream, |cue| queue.send(Told::Beyond(Beyond::Cue(Box::new(cue)))).is_ok());
        // When nobody listens any more, nobody need be told.
        let _ = queue.send(Told::Beyond(Beyond::Ended));
    })?;
    Ok(())
}

/// Prints every step that is come to, until the end.
fn in_lines(stream: &UnixStream) -> Exit {
    let mut exit = Exit::Done;
    socket::cues(stream, |cue| {
        exit = output::print(&display_safe(&words::spoken_cue(&cue.told())));
        exit == Exit::Done
    });
    if exit == Exit::Done { output::print(words::ENDED) } else { exit }
}

/// A presentation, and who follows it.
struct Presented {
    presenting: Presenting,
    followers: Vec<UnixStream>,
}

impl Stage for Presented {
    fn press(&mut self, key: &KeyEvent, ms: u64) {
        self.presenting.update(key, ms);
        let cue = self.presenting.cue(ms);
        self.followers.retain(|follower| socket::tell(follower, &cue));
    }

    fn take(&mut self, beyond: Beyond, ms: u64) {
        match beyond {
            Beyond::Follower(stream) => {
                if socket::tell(&stream, &self.presenting.cue(ms)) {
                    self.followers.push(stream);
                }
            }
            Beyond::Cue(_) | Beyond::Ended => {}
        }
    }

    fn draw(&self, buf: &mut Buffer) -> Position {
        self.presenting.draw(buf)
    }

    fn has_left(&self) -> bool {
        self.presenting.has_left()
    }

    fn wakes_after(&self, _ms: u64) -> Option<u64> {
        None
    }

    fn wake(&mut self, _ms: u64) {}
}

impl Stage for Notes {
    fn press(&mut self, key: &KeyEvent, _ms: u64) {
        self.update(key);
    }

    fn take(&mut self, beyond: Beyond, ms: u64) {
        match beyond {
            Beyond::Cue(cue) => self.hear(*cue, ms),
            Beyond::Ended => self.end(),
            Beyond::Follower(_) => {}
        }
    }

    fn draw(&self, buf: &mut Buffer) -> Position {
        Self::draw(self, buf)
    }

    fn has_left(&self) -> bool {
        Self::has_left(self)
    }

    fn wakes_after(&self, ms: u64) -> Option<u64> {
        self.until_tick(ms)
    }

    fn wake(&mut self, ms: u64) {
        self.tick(ms);
    }
}

/// Cues as the line mode takes them.
impl Cue {
    fn told(&self) -> words::CueTold<'_> {
        words::CueTold {
            heading: &self.heading,
            step: self.step,
            title: &self.title,
            lines: &self.lines,
            next: self.next.as_deref(),
            say: &self.say,
            ask: &self.ask,
            black: self.black,
            times: self.times,
        }
    }
}
