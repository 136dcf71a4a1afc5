//! Owns all that comes in from outside while the full screen is up: keys, pastes, new sizes, signals and the
//! end of the terminal, as one [`Input`] on one queue. One thread waits for all of it in one `poll`, so that
//! nothing runs while nothing happens. Must not draw, and must not know what an input is for.
//!
//! crossterm's own reader is not used: it spins when the terminal has vanished, swallows every key after a
//! torn paste, and cannot be told to leave the keys to an editor.

mod decoder;

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::process::{Resource, Rlimit, setrlimit};
use rustix::stdio::{stdin, stdout};
use rustix::termios::tcgetwinsize;
use signal_hook::consts::signal::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::{flag, low_level};

use crate::tui::keys::KeyEvent;
use crate::words;

pub use decoder::{Decoder, PASTE_LIMIT};

/// One thing that happened outside.
#[derive(Debug)]
pub enum Input {
    /// A key went down.
    Key(KeyEvent),
    /// Text was pasted; its line ends are `\n`. Beyond [`PASTE_LIMIT`] bytes it is cut.
    Paste(String),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// A signal arrived.
    Signal(Signal),
    /// The terminal has vanished: save, and end with [`Signal::HangUp`]'s exit code. Nothing follows.
    Gone,
    /// The terminal can no longer be read: save, and end. Nothing follows.
    ReadFailed(io::Error),
}

/// The signals that the program answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// `kill`, or the system goes down.
    Terminate,
    /// The terminal was closed.
    HangUp,
    /// `kill -INT`. Ctrl-C is a key while the full screen is up.
    Interrupt,
    /// `kill -QUIT`.
    Quit,
    /// Someone asks us to stop for now: restore the terminal, then [`stop`].
    Suspend,
    /// We go on after a stop: take the terminal over again and draw.
    Continue,
}

impl Signal {
    /// In the order in which they are told when several are waiting: those that end the program first.
    const ALL: [Self; 6] =
        [Self::Terminate, Self::HangUp, Self::Interrupt, Self::Quit, Self::Suspend, Self::Continue];

    fn number(self) -> i32 {
        match self {
            Self::Terminate => SIGTERM,
            Self::HangUp => SIGHUP,
            Self::Interrupt => SIGINT,
            Self::Quit => SIGQUIT,
            Self::Suspend => SIGTSTP,
            Self::Continue => SIGCONT,
        }
    }

    /// What a shell calls the end of a program by this signal: 128 and its number.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        u8::try_from(self.number()).map_or(128, |number| number.saturating_add(128))
    }
}

/// Ends the program as if the signal had never been caught, so that whoever sent it sees that it worked.
/// Call it last, when everything is saved and restored.
///
/// Returns, with the exit code to use instead, only for a signal that ends nothing.
#[must_use]
pub fn die_by(signal: Signal) -> u8 {
    // A core dump of SIGQUIT would hold what the person typed.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    match signal {
        Signal::Terminate | Signal::HangUp | Signal::Interrupt | Signal::Quit => {
            let _ = low_level::emulate_default_handler(signal.number());
        }
        Signal::Suspend | Signal::Continue => {}
    }
    signal.exit_code()
}

/// Stops the program until someone continues it; [`Signal::Continue`] is then on the queue. Restore the
/// terminal before.
///
/// # Errors
/// When the system refuses.
pub fn stop() -> io::Result<()> {
    low_level::emulate_default_handler(SIGTSTP)
}

/// From now on, writing beyond the file size limit of the shell (`ulimit -f`) is an error like a full disk,
/// where it would otherwise end the program.
///
/// # Errors
/// When the system refuses.
pub fn survive_file_size_limit() -> io::Result<()> {
    flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false))).map(|_| ())
}

/// Has an interruption from the keyboard end the program only while `ends` is set. It is as if nothing was changed
/// then: the program dies by the signal. What is started meanwhile gets the signal itself.
///
/// # Errors
/// When the system refuses.
pub fn interrupt_while(ends: &Arc<AtomicBool>) -> io::Result<()> {
    for signal in [SIGINT, SIGQUIT] {
        flag::register_conditional_default(signal, Arc::clone(ends))?;
    }
    Ok(())
}

/// The listening thread, from outside.
#[derive(Debug)]
pub struct Listener {
    /// Held by the thread while it reads, so that once `pause` returns, no key is taken from the other program.
    paused: Arc<Mutex<bool>>,
    wake: PipeWriter,
}

impl Listener {
    /// Leaves the keys to another program, such as an editor. Until [`Listener::go_on`], Ctrl-C and Ctrl-\
    /// are that program's; Ctrl-Z stops us along with it. The other signals still come.
    pub fn pause(&self) {
        self.set_paused(true);
    }

    /// Takes the keys again.
    pub fn go_on(&self) {
        self.set_paused(false);
    }

    fn set_paused(&self, paused: bool) {
        *self.paused.lock().unwrap_or_else(PoisonError::into_inner) = paused;
        // A full pipe wakes the thread just as well.
        let _ = (&self.wake).write(b"X");
    }
}

/// Starts to tell `queue` all that comes in. Call it once, before the terminal is taken over, so that no signal
/// can end the program while the terminal is changed and nobody listens.
///
/// # Errors
/// When the system refuses a thread, a pipe or a signal handler.
pub fn listen<M: From<Input> + Send + 'static>(queue: Sender<M>) -> io::Result<Listener> {
    let (woken, wake) = io::pipe()?;
    let listener = Listener { paused: Arc::default(), wake };
    let mut source = Source {
        woken,
        paused: Arc::clone(&listener.paused),
        signals: Vec::new(),
        resized: Arc::default(),
        decoder: Decoder::default(),
    };
    for signal in Signal::ALL {
        source.signals.push((signal, raised_by(signal.number(), &listener.wake)?));
    }
    source.resized = raised_by(SIGWINCH, &listener.wake)?;
    thread::Builder::new().name("events".to_owned()).spawn(move || {
        // The queue's other end is dropped when the program ends: then there is nobody left to tell.
        let mut tell = |input| queue.send(M::from(input)).is_ok();
        // A panic here would leave the program waiting for keys that nobody reads.
        let last = panic::catch_unwind(AssertUnwindSafe(|| source.watch(&mut tell)));
        let failed = |_| Some(Input::ReadFailed(io::Error::other(words::KEYS_FAILED)));
        if let Some(last) = last.unwrap_or_else(failed) {
            tell(last);
        }
    })?;
    Ok(listener)
}

/// A flag that the signal raises, waking the thread as well.
fn raised_by(signal: i32, wake: &PipeWriter) -> io::Result<Arc<AtomicBool>> {
    let raised = Arc::new(AtomicBool::new(false));
    flag::register(signal, Arc::clone(&raised))?;
    low_level::pipe::register(signal, wake.try_clone()?)?;
    Ok(raised)
}

/// What the thread listens to.
struct Source {
    woken: PipeReader,
    paused: Arc<Mutex<bool>>,
    signals: Vec<(Signal, Arc<AtomicBool>)>,
    resized: Arc<AtomicBool>,
    decoder: Decoder,
}

impl Source {
    /// Tells all that comes in until there is nothing left to listen to, or nobody left to tell (`None`).
    fn watch(&mut self, tell: &mut dyn FnMut(Input) -> bool) -> Option<Input> {
        loop {
            let paused = *self.paused.lock().unwrap_or_else(PoisonError::into_inner);
            // Asking for nothing still reports a terminal that has vanished.
            let keys = if paused { PollFlags::empty() } else { PollFlags::IN };
            let timeout = self.decoder.patience().and_then(|wait| Timespec::try_from(wait).ok());
            let terminal = stdin();
            let mut sources = [PollFd::new(&self.woken, PollFlags::IN), PollFd::new(&terminal, keys)];
            let ready = match poll(&mut sources, timeout.as_ref()) {
                Ok(ready) => ready,
                Err(Errno::INTR) => continue,
                Err(error) => return Some(Input::ReadFailed(error.into())),
            };
            let [woken, terminal] = sources.map(|source| source.revents());

            if ready == 0 && !self.decoder.give_up_waiting().into_iter().all(&mut *tell) {
                return None;
            }
            if woken.contains(PollFlags::IN) && !self.tell_signals(paused, tell) {
                return None;
            }
            if terminal.contains(PollFlags::NVAL) {
                return Some(Input::ReadFailed(Errno::BADF.into()));
            }
            if terminal.contains(PollFlags::IN) {
                match self.read_keys() {
                    Ok(inputs) => {
                        if !inputs.into_iter().all(&mut *tell) {
                            return None;
                        }
                    }
                    Err(last) => return Some(last),
                }
            } else if terminal.intersects(PollFlags::HUP | PollFlags::ERR) {
                return Some(Input::Gone);
            }
        }
    }

    fn read_keys(&mut self) -> Result<Vec<Input>, Input> {
        let paused = self.paused.lock().unwrap_or_else(PoisonError::into_inner);
        if *paused {
            return Ok(Vec::new());
        }
        let mut bytes = [0; 4096];
        match rustix::io::read(stdin(), &mut bytes) {
            Ok(0) | Err(Errno::IO) => Err(Input::Gone),
            Ok(count) => Ok(self.decoder.feed(bytes.get(..count).unwrap_or_default())),
            Err(Errno::INTR | Errno::AGAIN) => Ok(Vec::new()),
            Err(error) => Err(Input::ReadFailed(error.into())),
        }
    }

    /// False when nobody is left to tell.
    fn tell_signals(&mut self, paused: bool, tell: &mut dyn FnMut(Input) -> bool) -> bool {
        // One read is enough: what is left in the pipe wakes us again.
        let _ = self.woken.read(&mut [0; 64]);
        for (signal, raised) in &self.signals {
            if !raised.swap(false, Ordering::SeqCst) {
                continue;
            }
            let ours = match signal {
                Signal::Terminate | Signal::HangUp => true,
                Signal::Interrupt | Signal::Quit | Signal::Continue => !paused,
                Signal::Suspend => {
                    if paused {
                        let _ = stop();
                    }
                    !paused
                }
            };
            if ours && !tell(Input::Signal(*signal)) {
                return false;
            }
        }
        if self.resized.swap(false, Ordering::SeqCst)
            && let Ok(size) = tcgetwinsize(stdout())
        {
            return tell(Input::Resize(size.ws_col, size.ws_row));
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shell_knows_these_exit_codes() {
        let codes = Signal::ALL.map(Signal::exit_code);
        assert_eq!(codes.get(..4), Some([143, 129, 130, 131].as_slice()));
    }
}
