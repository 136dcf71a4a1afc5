//! A program in a terminal of its own, driven by keys and read as a person would read it. The environment is
//! empty but for what the program needs, and its home is a folder that is deleted with the last [`Term`].
//! Every wait ends in a failure that shows the screen; no test asserts a time.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

mod command;
mod keys;
mod tests;

use command::data;
pub(crate) use command::{fourfold, hermetic};

/// How long to wait for what must come.
const PATIENCE: Duration = Duration::from_secs(20);

/// How a program ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    /// With this exit code.
    Code(u32),
    /// By a signal, in the system's words, such as `Terminated`.
    Signal(String),
}

/// What the program has written so far.
struct Output {
    screen: vt100::Parser,
    raw: Vec<u8>,
    closed: bool,
}

/// Shared with the thread that reads.
struct Shared {
    output: Mutex<Output>,
    changed: Condvar,
    stop: AtomicBool,
}

/// A running program and its terminal. Dropped, it is killed.
pub(crate) struct Term {
    home: Arc<TempDir>,
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    reader: Option<JoinHandle<()>>,
    shared: Arc<Shared>,
    modes_before: String,
}

impl Term {
    /// `fourfold` with these arguments in an empty home, in a terminal of so many columns and rows.
    pub(crate) fn spawn(args: &[&str], size: (u16, u16)) -> Self {
        let home = Arc::new(TempDir::new().unwrap());
        Self::run(fourfold(home.path(), args), size, home)
    }

    /// `fourfold` once more, with what it kept: the home is the same.
    pub(crate) fn spawn_again(&self, args: &[&str], size: (u16, u16)) -> Self {
        Self::run(fourfold(self.home.path(), args), size, Arc::clone(&self.home))
    }

    /// Any command (begin with [`hermetic`] or [`fourfold`]) in a terminal.
    pub(crate) fn run(command: CommandBuilder, size: (u16, u16), home: Arc<TempDir>) -> Self {
        let pty = native_pty_system().openpty(pty_size(size)).unwrap();
        let modes_before = modes(pty.master.as_ref());
        let shared = Arc::new(Shared {
            output: Mutex::new(Output { screen: emulator(size), raw: Vec::new(), closed: false }),
            changed: Condvar::new(),
            stop: AtomicBool::new(false),
        });
        let (bytes, to) = (pty.master.try_clone_reader().unwrap(), Arc::clone(&shared));
        let reader = thread::spawn(move || to.read(bytes));
        let writer = pty.master.take_writer().unwrap();
        let child = pty.slave.spawn_command(command).unwrap();
        Self { home, child, master: pty.master, writer, reader: Some(reader), shared, modes_before }
    }

    /// The home of the program.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// Where the program keeps its sessions.
    pub(crate) fn data(&self) -> PathBuf {
        data(self.home())
    }

    /// Presses keys, parted by spaces: `3 3 s b <Enter>`. See [`keys::bytes_of`] for the names.
    pub(crate) fn keys(&mut self, script: &str) {
        for key in script.split_whitespace() {
            self.send(&keys::bytes_of(key));
        }
    }

    /// Types the text as it is.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.send(text.as_bytes());
    }

    /// Pastes the text as a terminal does.
    pub(crate) fn paste(&mut self, text: &str) {
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    }

    /// Sends any bytes.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        self.writer.write_all(bytes).unwrap();
        self.writer.flush().unwrap();
    }

    /// Waits until the text is on the screen.
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait_until(text, |screen| screen.contains(text));
    }

    /// Waits until these small words follow each other on the screen, wherever a line breaks and whatever begins
    /// a sentence.
    pub(crate) fn wait_for_words(&self, words: &str) {
        self.wait_until(words, |screen| flowing(screen).contains(words));
    }

    /// Waits until the text is no longer on the screen.
    pub(crate) fn wait_gone(&self, text: &str) {
        self.wait_until(&format!("no {text}"), |screen| !screen.contains(text));
    }

    /// Waits until the screen is as `right` wants it; `what` is for the failure.
    pub(crate) fn wait_until(&self, what: &str, right: impl Fn(&str) -> bool) {
        self.wait_terminal(what, |terminal| right(&terminal.contents()));
    }

    /// Waits until the visible cursor is in the line that holds the text.
    pub(crate) fn wait_cursor_on(&self, text: &str) {
        self.wait_terminal(&format!("the cursor on {text}"), |terminal| {
            let (row, _) = terminal.cursor_position();
            let line = terminal.contents().lines().nth(row.into()).unwrap_or_default().to_owned();
            !terminal.hide_cursor() && line.contains(text)
        });
    }

    fn wait_terminal(&self, what: &str, right: impl Fn(&vt100::Screen) -> bool) {
        let end = Instant::now() + PATIENCE;
        let mut output = self.shared.output.lock().unwrap();
        loop {
            let terminal = output.screen.screen();
            if right(terminal) {
                return;
            }
            let screen = terminal.contents();
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero() && !output.closed, "waited for {what:?}, but the screen is\n{screen}");
            output = self.shared.changed.wait_timeout(output, left).unwrap().0;
        }
    }

    /// What is on the screen, lines without the space at their ends.
    pub(crate) fn screen(&self) -> String {
        self.shared.output.lock().unwrap().screen.screen().contents()
    }

    /// Where the cursor is, column and row from 0; `None` when it is hidden.
    pub(crate) fn cursor(&self) -> Option<(u16, u16)> {
        let output = self.shared.output.lock().unwrap();
        let screen = output.screen.screen();
        let (row, column) = screen.cursor_position();
        (!screen.hide_cursor()).then_some((column, row))
    }

    /// Every byte the program has written.
    pub(crate) fn raw_bytes(&self) -> Vec<u8> {
        self.shared.output.lock().unwrap().raw.clone()
    }

    /// Changes the size of the terminal to so many columns and rows.
    pub(crate) fn resize(&self, size: (u16, u16)) {
        let [rows, columns] = cells(size);
        self.shared.output.lock().unwrap().screen.screen_mut().set_size(rows, columns);
        self.master.resize(pty_size(size)).unwrap();
    }

    /// Sends a signal to the program.
    pub(crate) fn signal(&self, signal: Signal) {
        let id = i32::try_from(self.child.process_id().unwrap()).unwrap();
        kill_process(Pid::from_raw(id).unwrap(), signal).unwrap();
    }

    /// `kill -9`, and waits for it.
    pub(crate) fn kill(&mut self) {
        self.signal(Signal::KILL);
        assert_eq!(self.ended(), Ended::Signal("Killed".to_owned()));
    }

    /// Waits for the program's end, and for the last that it wrote.
    pub(crate) fn ended(&mut self) -> Ended {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                self.wait_closed_or_idle();
                return match status.signal() {
                    Some(signal) => Ended::Signal(signal.to_owned()),
                    None => Ended::Code(status.exit_code()),
                };
            }
            assert!(Instant::now() < end, "it goes on, and the screen is\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits for the program's end, which must not be by a signal.
    pub(crate) fn exit_code(&mut self) -> u32 {
        match self.ended() {
            Ended::Code(code) => code,
            Ended::Signal(signal) => panic!("ended by {signal}, and the screen is\n{}", self.screen()),
        }
    }

    /// Asserts, once the program has ended, that it left the terminal as it found it.
    pub(crate) fn assert_restored(&self) {
        self.wait_closed_or_idle();
        let output = self.shared.output.lock().unwrap();
        let screen = output.screen.screen();
        assert!(!screen.alternate_screen(), "the second screen is still shown");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pastes still come in brackets");
        assert!(!screen.application_cursor(), "the arrows are still in application mode");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse is caught");
        assert_eq!(screen.fgcolor(), vt100::Color::Default, "a colour is left over");
        assert!(!screen.inverse() && !screen.bold(), "a style is left over");
        drop(output);
        assert_eq!(modes(self.master.as_ref()), self.modes_before, "line modes, such as echo");
    }

    /// Closes the terminal under the program, as a closed window does, and waits for the program's end.
    /// (The closing sends a line end and an end of file first.)
    pub(crate) fn vanish(mut self) -> Ended {
        self.shared.stop.store(true, Ordering::SeqCst);
        // The reading thread holds the terminal open too: it lets go at the next output, which this brings.
        self.resize((79, 23));
        let _ = self.writer.write_all(b" ");
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
        self.writer = Box::new(std::io::sink());
        let idle = native_pty_system().openpty(pty_size((1, 1))).unwrap();
        self.master = idle.master;
        self.ended()
    }

    /// The last bytes of a program arrive a moment after its end.
    fn wait_closed_or_idle(&self) {
        let mut output = self.shared.output.lock().unwrap();
        while !output.closed {
            let (next, wait) = self.shared.changed.wait_timeout(output, Duration::from_millis(300)).unwrap();
            output = next;
            if wait.timed_out() {
                return;
            }
        }
    }
}

impl Drop for Term {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Shared {
    fn read(&self, mut from: Box<dyn Read + Send>) {
        let mut bytes = [0; 4096];
        while !self.stop.load(Ordering::SeqCst) {
            // A terminal whose last program has ended is an error on Linux.
            let count = from.read(&mut bytes).unwrap_or(0);
            let mut output = self.output.lock().unwrap();
            output.screen.process(&bytes[..count]);
            output.raw.extend_from_slice(&bytes[..count]);
            output.closed = count == 0;
            self.changed.notify_all();
            if count == 0 {
                return;
            }
        }
    }
}

/// A screen as one line of small words.
pub(crate) fn flowing(screen: &str) -> String {
    screen.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The emulator has at least one cell, even where the terminal says it has none.
fn cells((columns, rows): (u16, u16)) -> [NonZero<u16>; 2] {
    [rows, columns].map(|count| NonZero::new(count).unwrap_or(NonZero::<u16>::MIN))
}

fn emulator(size: (u16, u16)) -> vt100::Parser {
    let [rows, columns] = cells(size);
    vt100::Parser::new(rows, columns, 0)
}

fn pty_size((columns, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

/// The line modes of the terminal, for comparing.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}
