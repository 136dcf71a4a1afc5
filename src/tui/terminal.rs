//! Owns every mode of the terminal that the program changes: raw keys, the second screen, bracketed paste,
//! the cursor. Whatever ends the program, [`restore`] gives the terminal back as it was found.
//! Must not read keys (`run` does) and must not know what is drawn.

use std::io::{self, IsTerminal, Write};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::clipboard::CopyToClipboard;
use crossterm::{Command, terminal as modes};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use rustix::event::{PollFd, PollFlags};
use rustix::process::getpgrp;
use rustix::stdio::{stdin, stdout};
use rustix::termios::{tcgetpgrp, tcgetwinsize};

use super::bytes::Screen;

/// Second screen, with a visible cursor, and pastes in brackets. No mouse: selecting text stays the terminal's own
/// affair.
const ENTER: &str = "\x1b[?1049h\x1b[?25h\x1b[?2004h";
/// The reverse, with plain colours and a visible cursor.
const LEAVE: &[u8] = b"\x1b[?2004l\x1b[0m\x1b[?1049l\x1b[?25h";

/// "Show nothing until the end": for frames that a terminal might otherwise show half done.
const FRAME_BEGINS: &str = "\x1b[?2026h";
const FRAME_ENDS: &str = "\x1b[?2026l";
/// Frames up to this size arrive in one piece anyway; their 16 bytes are better saved. In bytes.
const SMALL_FRAME: usize = 2048;

/// Whether the modes above are on. The terminal is one per process, and so is this.
static CHANGED: AtomicBool = AtomicBool::new(false);

/// The largest text that is handed over for the clipboard, in bytes: encoded it stays below 100,000, which is the most
/// that several terminals take.
pub const LARGEST_COPY: usize = 74_000;

/// Why the full screen cannot be used here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// The input is a pipe or a file: no keys would come.
    InputNotTerminal,
    /// The output is a pipe or a file: nobody would see the screen.
    OutputNotTerminal,
    /// `TERM` is unset, empty or `dumb`: the terminal cannot place text.
    DumbTerminal,
}

/// Whether the full screen can be used, given the value of `TERM`.
///
/// # Errors
/// The first thing that stands against it.
pub fn usable(term: Option<&str>) -> Result<(), Unusable> {
    if !io::stdin().is_terminal() {
        return Err(Unusable::InputNotTerminal);
    }
    if !io::stdout().is_terminal() {
        return Err(Unusable::OutputNotTerminal);
    }
    match term {
        None | Some("" | "dumb") => Err(Unusable::DumbTerminal),
        Some(_) => Ok(()),
    }
}

/// The full screen while it is in use. Dropping it restores the terminal.
#[derive(Debug)]
pub struct TerminalGuard {
    screen: Screen,
    /// Modes that are sent along with the next frame: one write, and no empty screen before it.
    modes: &'static str,
}

impl TerminalGuard {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// When standard input or output is no terminal, or it has vanished; the terminal is then as before.
    pub fn enter() -> io::Result<Self> {
        let screen = Screen::new(size()?);
        take_over()?;
        Ok(Self { screen, modes: ENTER })
    }

    /// Draws one frame and sends it in one write, or nothing when nothing has changed. Does nothing while suspended
    /// or where nothing fits: several of ratatui's widgets panic in an empty area.
    ///
    /// `render` draws into the buffer, which is empty, and returns where the cursor stands: on the focused item.
    ///
    /// # Errors
    /// When the terminal cannot be written to. It has vanished then: save and end quietly.
    pub fn draw(&mut self, render: impl FnOnce(&mut Buffer) -> Position) -> io::Result<()> {
        if !CHANGED.load(Ordering::SeqCst) || self.screen.area().is_empty() {
            return Ok(());
        }
        let mut buf = Buffer::empty(self.screen.area());
        let cursor = render(&mut buf);
        let frame = std::mem::take(&mut self.modes).to_owned() + &self.screen.frame(buf, cursor);
        if frame.len() > SMALL_FRAME {
            return send((FRAME_BEGINS.to_owned() + &frame + FRAME_ENDS).as_bytes());
        }
        send(frame.as_bytes())
    }

    /// Takes over a new size, in columns and rows; the next frame is drawn whole.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.screen = Screen::new((width, height));
    }

    /// Gives the terminal back for a while: before a stop, or before another program uses it.
    pub fn suspend(&mut self) {
        restore();
    }

    /// Takes the terminal over again, whoever used it meanwhile; the next frame is drawn whole.
    ///
    /// # Errors
    /// When the terminal has vanished.
    pub fn resume(&mut self) -> io::Result<()> {
        restore();
        let (width, height) = size()?;
        take_over()?;
        self.modes = ENTER;
        self.resize(width, height);
        Ok(())
    }
}

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        restore();
    }
}

/// The size of the terminal in columns and rows; 0 by 0 is possible.
///
/// # Errors
/// When standard output is no terminal, or it has vanished.
pub fn size() -> io::Result<(u16, u16)> {
    let size = tcgetwinsize(stdout())?;
    Ok((size.ws_col, size.ws_row))
}

/// Hands `text` to the terminal for its clipboard, once. Terminals that do not know how ignore it; none says whether it
/// arrived.
///
/// # Errors
/// When the terminal cannot be written to.
pub fn copy(text: &str) -> io::Result<()> {
    let mut code = String::new();
    CopyToClipboard::to_clipboard_from(text).write_ansi(&mut code).map_err(io::Error::other)?;
    send(code.as_bytes())
}

/// Gives the terminal back as it was found. May be called at any time, from any thread, any number of times;
/// what cannot be written any more is let go.
pub fn restore() {
    if !CHANGED.swap(false, Ordering::SeqCst) {
        return;
    }
    // In the background the terminal is someone else's, who has set it up already; touching it would stop us.
    if tcgetpgrp(stdin()).is_ok_and(|group| group != getpgrp()) {
        return;
    }
    let _ = send(LEAVE);
    let _ = modes::disable_raw_mode();
}

/// From now on a panic restores the terminal and then prints what `say` makes of the place, a file and a line.
/// The panic's own message is never printed: it may quote what the person typed.
pub fn install_panic_hook(say: impl Fn(&str, u32) -> String + Send + Sync + 'static) {
    panic::set_hook(Box::new(move |panic| {
        restore();
        let (file, line) = panic.location().map_or(("?", 0), |place| (place.file(), place.line()));
        let _ = writeln!(io::stderr(), "{}", say(file, line));
    }));
}

fn take_over() -> io::Result<()> {
    // Forget the modes of an earlier time: after a stop the shell may have set others to go back to.
    modes::disable_raw_mode()?;
    modes::enable_raw_mode()?;
    CHANGED.store(true, Ordering::SeqCst);
    Ok(())
}

/// Writes past `std`'s buffer and its lock, which another thread may hold while we must restore.
fn send(mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match rustix::io::write(stdout(), bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => bytes = bytes.get(count..).unwrap_or_default(),
            Err(rustix::io::Errno::INTR) => {}
            // Another program left the terminal in non-blocking mode.
            Err(rustix::io::Errno::AGAIN) => {
                rustix::event::poll(&mut [PollFd::new(&stdout(), PollFlags::OUT)], None)?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn restoring_what_was_never_changed_writes_nothing() {
        restore();
        restore();
        assert!(!CHANGED.load(Ordering::SeqCst));
    }

    #[test]
    fn everything_that_is_switched_on_is_switched_off() {
        let leave = String::from_utf8_lossy(LEAVE);
        for mode in ENTER.split("\x1b[").filter(|mode| mode.ends_with('h') && *mode != "?25h") {
            assert!(leave.contains(&mode.replace('h', "l")), "{mode}");
        }
    }
}
