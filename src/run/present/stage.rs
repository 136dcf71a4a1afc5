//! Owns the full screen while a room or a coach looks at it: one queue, one thread that owns all state.
//! Must not know what is drawn. A panic, an error or a signal gives the terminal back as it was found.

use std::os::unix::net::UnixStream;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::run::events::{self, Input, Signal};
#[cfg(debug_assertions)]
use crate::run::provoked::fail_on_key;
use crate::run::{Exit, Shell, fail};
use crate::store::ExitClass;
use crate::tui::keys::KeyEvent;
use crate::tui::present::Cue;
use crate::tui::terminal::{self, TerminalGuard};
use crate::words;

/// What reaches the thread.
pub(super) enum Told {
    /// From the terminal and the system.
    Input(Input),
    /// From elsewhere.
    Beyond(Beyond),
}

/// What comes over the socket, or to it.
pub(super) enum Beyond {
    /// Somebody follows.
    Follower(UnixStream),
    /// A cue from the presentation.
    Cue(Box<Cue>),
    /// It is over.
    Ended,
}

impl From<Input> for Told {
    fn from(input: Input) -> Self {
        Self::Input(input)
    }
}

/// What is shown. Times are milliseconds of the program's clock.
pub(super) trait Stage {
    /// Does what a key asks for.
    fn press(&mut self, key: &KeyEvent, ms: u64);
    /// Takes what comes from elsewhere.
    fn take(&mut self, beyond: Beyond, ms: u64);
    /// Draws, and says where the cursor stands.
    fn draw(&self, buf: &mut Buffer) -> Position;
    /// Whether it is over.
    fn has_left(&self) -> bool;
    /// Milliseconds after which time alone changes the picture; none when it never does.
    fn wakes_after(&self, ms: u64) -> Option<u64>;
    /// Takes the time.
    fn wake(&mut self, ms: u64);
}

/// How it came to its end, before the program ends by it.
pub(super) enum Ended {
    Exit(Exit),
    Signal(Signal),
    Failed(std::io::Error),
}

impl Ended {
    /// Ends as whoever sent a signal expects.
    pub(super) fn end(self) -> Exit {
        match self {
            Self::Exit(exit) => exit,
            Self::Signal(signal) => Exit::Signal(events::die_by(signal).saturating_sub(128)),
            Self::Failed(error) => fail(&error.to_string(), Exit::Error(ExitClass::InputOutput)),
        }
    }
}

/// Shows `stage` until it is left.
pub(super) fn run(
    shell: &Shell,
    stage: &mut impl Stage,
    (sender, queue): (Sender<Told>, &Receiver<Told>),
) -> Ended {
    terminal::install_panic_hook(words::crashed);
    // First the ears, so that no signal finds the terminal changed and nobody listening.
    let entered = events::listen(sender).and_then(|listener| Ok((listener, TerminalGuard::enter()?)));
    let (_listener, mut guard) = match entered {
        Ok(entered) => entered,
        Err(error) => return Ended::Failed(error),
    };
    let looped = catch_unwind(AssertUnwindSafe(|| turn(shell, stage, &mut guard, queue)));
    looped.unwrap_or(Ended::Exit(Exit::FAILED))
}

/// Takes messages until the end. One frame once the queue is empty, and none while nothing happens.
fn turn(shell: &Shell, stage: &mut impl Stage, guard: &mut TerminalGuard, queue: &Receiver<Told>) -> Ended {
    loop {
        if guard.draw(|buf| stage.draw(buf)).is_err() {
            return Ended::Signal(Signal::HangUp);
        }
        let first = match stage.wakes_after(shell.clock.ms()) {
            None => queue.recv().map_err(|_gone| RecvTimeoutError::Disconnected),
            Some(wait) => queue.recv_timeout(Duration::from_millis(wait)),
        };
        let first = match first {
            Ok(told) => Some(told),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return Ended::Exit(Exit::FAILED),
        };
        stage.wake(shell.clock.ms());
        for told in first.into_iter().chain(queue.try_iter()) {
            #[cfg(debug_assertions)]
            if let Told::Input(Input::Key(key)) = &told {
                fail_on_key(shell.environment.test_panic, key);
            }
            if let Some(ended) = take(told, shell.clock.ms(), stage, guard) {
                return ended;
            }
        }
        if stage.has_left() {
            return Ended::Exit(Exit::Done);
        }
    }
}

fn take(told: Told, ms: u64, stage: &mut impl Stage, guard: &mut TerminalGuard) -> Option<Ended> {
    match told {
        Told::Beyond(beyond) => stage.take(beyond, ms),
        Told::Input(Input::Key(key)) => stage.press(&key, ms),
        Told::Input(Input::Resize(width, height)) => guard.resize(width, height),
        Told::Input(Input::Paste(_)) => {}
        Told::Input(Input::Gone | Input::ReadFailed(_)) => return Some(Ended::Signal(Signal::HangUp)),
        Told::Input(Input::Signal(signal)) => match signal {
            Signal::Terminate | Signal::HangUp | Signal::Interrupt | Signal::Quit => {
                return Some(Ended::Signal(signal));
            }
            Signal::Suspend => {
                guard.suspend();
                // When the system will not stop us, going on is what is left.
                drop(events::stop());
            }
            Signal::Continue => return guard.resume().err().map(|_gone| Ended::Signal(Signal::HangUp)),
        },
    }
    None
}
