//! Owns every mode of the terminal that the program changes: raw keys, the second screen, bracketed paste,
//! the cursor. Whatever ends the program, [`restore`] gives the terminal back as it was found.
//! Must not read keys (`run` does) and must not know what is drawn.

mod steady;

use std::cell::RefCell;
use std::io::{self, IsTerminal, Write};
use std::panic;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::{style, terminal as modes};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};
use rustix::event::{PollFd, PollFlags};
use rustix::process::getpgrp;
use rustix::stdio::{stdin, stdout};
use rustix::termios::{tcgetpgrp, tcgetwinsize};
use steady::{Steady, draw_disputed_whole};

/// Second screen, cleared, with pastes in brackets. No mouse: selecting text stays the terminal's own affair.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[2J\x1b[?2004h";
/// The reverse, with plain colours and a visible cursor.
const LEAVE: &[u8] = b"\x1b[?2004l\x1b[0m\x1b[?1049l\x1b[?25h";

/// "Show nothing until the end": for frames that a terminal might otherwise show half done.
const FRAME_BEGINS: &[u8] = b"\x1b[?2026h";
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";
/// Frames up to this size arrive in one piece anyway; their 16 bytes are better saved. In bytes.
const SMALL_FRAME: usize = 2048;

/// Whether the modes above are on. The terminal is one per process, and so is this.
static CHANGED: AtomicBool = AtomicBool::new(false);

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
    terminal: Terminal<Screen>,
    bytes: FrameBytes,
    /// The rows of the last frame with letters whose width terminals dispute.
    disputed: Vec<u16>,
}

/// Where frames are drawn.
type Screen = Steady<CrosstermBackend<FrameBytes>>;

impl TerminalGuard {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// When standard input or output is no terminal, or it has vanished; the terminal is then as before.
    pub fn enter() -> io::Result<Self> {
        // NO_COLOR is our theme's affair. Left alone, crossterm would drop every attribute along with the
        // colours, and the selection with them.
        style::force_color_output(true);
        let bytes = FrameBytes::default();
        let terminal = blank(&bytes, size()?)?;
        change_modes(bytes.clone())?;
        Ok(Self { terminal, bytes, disputed: Vec::new() })
    }

    /// Draws one frame and sends it in one write. Does nothing while suspended or where nothing fits: several
    /// of ratatui's widgets panic in an empty area.
    ///
    /// A frame that sets no cursor position hides the cursor: set it on the focused item in every frame.
    ///
    /// # Errors
    /// When the terminal cannot be written to. It has vanished then: save and end quietly.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        if !CHANGED.load(Ordering::SeqCst) || self.terminal.get_frame().area().is_empty() {
            return Ok(());
        }
        self.terminal.draw(|frame| {
            render(frame);
            draw_disputed_whole(frame.buffer_mut(), &mut self.disputed);
        })?;
        self.bytes.send()
    }

    /// Takes over a new size, in columns and rows, and clears; the next frame is drawn whole.
    ///
    /// # Errors
    /// None in practice: nothing is written before the next frame.
    pub fn resize(&mut self, width: u16, height: u16) -> io::Result<()> {
        self.terminal = blank(&self.bytes, (width, height))?;
        self.bytes.write_all(b"\x1b[0m\x1b[2J")
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
        change_modes(self.bytes.clone())?;
        self.resize(width, height)
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

fn change_modes(mut bytes: FrameBytes) -> io::Result<()> {
    // Forget the modes of an earlier time: after a stop the shell may have set others to go back to.
    modes::disable_raw_mode()?;
    modes::enable_raw_mode()?;
    CHANGED.store(true, Ordering::SeqCst);
    // Sent along with the first frame: one write, and no empty screen before it.
    bytes.write_all(ENTER)
}

/// A terminal that believes the screen to be empty. Its area is fixed: asking for the size in every frame, as
/// it would otherwise do, can end in running `tput`.
fn blank(bytes: &FrameBytes, (width, height): (u16, u16)) -> io::Result<Terminal<Screen>> {
    let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
    Terminal::with_options(Steady(CrosstermBackend::new(bytes.clone())), TerminalOptions { viewport })
}

/// Collects a frame. Flushing does nothing: ratatui flushes three times a frame, and one write is enough.
#[derive(Clone, Debug, Default)]
struct FrameBytes(Rc<RefCell<Vec<u8>>>);

impl FrameBytes {
    fn send(&self) -> io::Result<()> {
        let mut bytes = self.0.borrow_mut();
        if bytes.len() > SMALL_FRAME {
            bytes.splice(0..0, FRAME_BEGINS.iter().copied());
            bytes.extend_from_slice(FRAME_ENDS);
        }
        let sent = send(&bytes);
        bytes.clear();
        sent
    }
}

impl Write for FrameBytes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
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
    use ratatui::text::Text;

    use super::*;

    /// What is sent for a frame with one line of text.
    fn frame(size: (u16, u16), text: &str) -> String {
        let bytes = FrameBytes::default();
        let mut terminal = blank(&bytes, size).unwrap();
        terminal
            .draw(|frame| {
                frame.render_widget(text, frame.area());
                frame.set_cursor_position((2, 0));
            })
            .unwrap();
        String::from_utf8(bytes.0.take()).unwrap()
    }

    #[test]
    fn a_frame_is_collected_to_its_end_whatever_ratatui_flushes() {
        let sent = frame((80, 24), "Saved.");
        assert!(sent.starts_with("\x1b[1;1HSaved."), "{sent:?}");
        assert!(
            sent.ends_with("\x1b[0m\x1b[?25h\x1b[1;3H"),
            "the cursor is visible, where it was put: {sent:?}"
        );
    }

    #[test]
    fn no_size_is_too_small_or_too_large_to_draw() {
        for size in [(1, 1), (20, 5), (500, 200), (1000, 1000)] {
            assert!(!frame(size, "Question 1").is_empty(), "{size:?}");
        }
    }

    #[test]
    fn behind_a_letter_whose_width_is_disputed_the_place_is_said_anew() {
        for (text, placed) in [
            ("e\u{301}x", "e\u{301}\x1b[39m\x1b[49m\x1b[59m\x1b[0m\x1b[1;2Hx"),
            ("👩\u{200d}👧x", "👩\u{200d}👧\x1b[39m\x1b[49m\x1b[59m\x1b[0m\x1b[1;3Hx"),
            ("好x", "好\x1b[1;3Hx"),
        ] {
            let sent = frame((9, 1), text);
            assert!(sent.contains(placed), "{sent:?}");
        }
    }

    #[test]
    fn a_row_is_drawn_whole_while_such_a_letter_stands_in_it_and_when_it_has_gone() {
        let bytes = FrameBytes::default();
        let mut terminal = blank(&bytes, (9, 2)).unwrap();
        let mut disputed = Vec::new();
        let mut sent = |text: &str| {
            let drawn = terminal.draw(|frame| {
                frame.render_widget(Text::from(text), frame.area());
                draw_disputed_whole(frame.buffer_mut(), &mut disputed);
            });
            drawn.unwrap();
            String::from_utf8(bytes.0.take()).unwrap()
        };
        assert!(sent("👩\u{200d}👧\nab").contains("       "), "what it may cover is blanked");
        let after = sent("\nab");
        assert!(after.contains("         ") && !after.contains('b'), "{after:?}");
        sent("\nab");
        assert!(!sent("\nab").contains(' '), "and then no more");
    }

    #[test]
    fn restoring_what_was_never_changed_writes_nothing() {
        restore();
        restore();
        assert!(!CHANGED.load(Ordering::SeqCst));
    }

    #[test]
    fn everything_that_is_switched_on_is_switched_off() {
        let (enter, leave) = (String::from_utf8_lossy(ENTER), String::from_utf8_lossy(LEAVE));
        for mode in enter.split("\x1b[").filter(|mode| mode.ends_with('h')) {
            assert!(leave.contains(&mode.replace('h', "l")), "{mode}");
        }
    }
}
