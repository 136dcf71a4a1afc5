//! Owns the full screen while it runs: one queue, one thread that owns all state, effects carried out.
//! Must not decide what a key does: that is the application's.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use super::desk::Desk;
use super::events::{self, Input, Listener, Signal};
use super::keeper::{Keeper, Request};
use super::preview::Preview;
#[cfg(debug_assertions)]
use super::provoked::{Provoked, TestPanic};
use super::{Exit, Incoming, Shell, editor, fail, farewell, output};
use crate::store::ExitClass;
use crate::tui::terminal::{self, TerminalGuard};
use crate::tui::{App, Effect, Message, Start};
use crate::words;

/// Whatever comes first on it; without a first request, the practice.
pub(super) fn run(
    shell: &Shell,
    desk: impl FnOnce() -> Result<Desk, String> + Send + 'static,
    first: Option<Request>,
) -> Exit {
    let told = told(shell);
    let app = if first.is_some() { App::new(told) } else { App::practising(told) };
    let (sender, queue) = mpsc::channel();
    let keeper = Keeper::start(desk, first, sender.clone());
    show(shell, app, keeper, (sender, &queue))
}

/// `fourfold pack preview`: the sitting alone, on the full screen. The data folder is not opened.
pub(super) fn preview(shell: &Shell, preview: Preview) -> Exit {
    let (opened, watched) = preview.parts();
    let mut app = App::previewing(told(shell));
    // Nothing of it is asked of the disk.
    drop(app.update(Message::Opened(Box::new(opened)), shell.clock.now()));
    let (sender, queue) = mpsc::channel();
    let closed = || Err(words::preview::NOTHING_KEPT.to_owned());
    let keeper = Keeper::start(closed, None, sender.clone());
    let following = watched.map(|watched| watched.follow(sender.clone())).transpose();
    match following {
        Ok(_until_dropped) => show(shell, app, keeper, (sender, &queue)),
        Err(error) => fail(&error.to_string(), Exit::Error(ExitClass::InputOutput)),
    }
}

fn told(shell: &Shell) -> Start {
    let settings = &shell.held.settings;
    Start {
        theme: shell.theme(),
        keys: settings.keymap(),
        folder: output::display_safe(&shell.home.display().to_string()),
        // Whatever the size is, the program starts; a size that cannot be asked for is told by the first resize.
        size: terminal::size().unwrap_or((80, 24)),
        motion: settings.motion.value,
    }
}

/// Runs `app` on the full screen until its end.
fn show(
    shell: &Shell,
    app: App,
    keeper: std::io::Result<Keeper>,
    (sender, queue): (Sender<Incoming>, &Receiver<Incoming>),
) -> Exit {
    let ended =
        keeper.and_then(|keeper| Screen::enter(shell, app, keeper, sender)).map(|screen| screen.run(queue));
    match ended {
        Ok(Ended::Exit(exit)) => exit,
        Ok(Ended::Signal(signal)) => Exit::Signal(events::die_by(signal).saturating_sub(128)),
        Err(error) => fail(&error.to_string(), Exit::Error(ExitClass::InputOutput)),
    }
}

/// How the full screen came to its end. Finish, leave and interrupt are different things.
enum Ended {
    Exit(Exit),
    Signal(Signal),
}

struct Screen<'a> {
    shell: &'a Shell,
    app: App,
    guard: TerminalGuard,
    listener: Listener,
    keeper: Keeper,
    /// Columns and rows, as far as is known.
    size: (u16, u16),
    /// What is to be done once the frame is out: nothing may delay that.
    due: VecDeque<Effect>,
    #[cfg(debug_assertions)]
    provoked: Provoked,
}

impl<'a> Screen<'a> {
    fn enter(shell: &'a Shell, app: App, keeper: Keeper, sender: Sender<Incoming>) -> std::io::Result<Self> {
        let size = app.size();
        terminal::install_panic_hook(words::crashed);
        // First the ears, so that no signal finds the terminal changed and nobody listening.
        let listener = events::listen(sender)?;
        let guard = TerminalGuard::enter()?;
        Ok(Self {
            shell,
            app,
            guard,
            listener,
            keeper,
            size,
            due: VecDeque::new(),
            #[cfg(debug_assertions)]
            provoked: Provoked::new(shell.environment.test_panic),
        })
    }

    fn run(mut self, queue: &Receiver<Incoming>) -> Ended {
        let looped = catch_unwind(AssertUnwindSafe(|| self.turn(queue)));
        // What failed once may fail again; the hook has said so.
        let _ = catch_unwind(AssertUnwindSafe(|| self.save_now()));
        let Self { shell, app, guard, keeper, .. } = self;
        let failure = keeper.finish();
        drop(guard);
        let unsaved =
            queue.try_iter().fold(app.unsaved().map(str::to_owned), |before, incoming| match incoming {
                Incoming::App(Message::Saved(_, outcome)) => outcome.failure(),
                Incoming::App(_) | Incoming::Input(_) => before,
            });
        if let Some(why) = &unsaved {
            output::complain(&words::left_unsaved(&output::display_safe(why)));
        }
        match (looped, app.session(), unsaved) {
            (Err(_), _, _) if app.is_preview() => Ended::Exit(Exit::FAILED),
            (Ok(Ended::Exit(Exit::Done)), _, None) if app.is_preview() => {
                Ended::Exit(output::print(words::preview::ENDED))
            }
            (Err(_), None, _) | (Err(_), _, Some(_)) => Ended::Exit(Exit::FAILED),
            (Err(_), Some(_), None) => {
                output::complain(&words::crashed_and_saved());
                Ended::Exit(Exit::FAILED)
            }
            (Ok(Ended::Exit(_)), _, Some(_)) => {
                Ended::Exit(Exit::Error(failure.unwrap_or(ExitClass::InputOutput)))
            }
            (Ok(Ended::Exit(Exit::Done)), _, None) if app.is_stored() => {
                let said = |session| farewell::on_screen(shell, session, app.is_saved(), app.is_hidden());
                Ended::Exit(app.left_behind().map_or(Exit::Done, |session| output::print(&said(session))))
            }
            (Ok(ended), _, _) => ended,
        }
    }

    /// Takes messages until the end. One frame once the queue is empty, and none while nothing happens.
    fn turn(&mut self, queue: &Receiver<Incoming>) -> Ended {
        loop {
            let app = &self.app;
            #[cfg(debug_assertions)]
            let provoked = &self.provoked;
            let drawn = self.guard.draw(|buf| {
                #[cfg(debug_assertions)]
                provoked.fail_in(TestPanic::Draw, app);
                app.draw(buf)
            });
            if drawn.is_err() {
                return Ended::Signal(Signal::HangUp);
            }
            let edits = self.due.iter().any(|effect| matches!(effect, Effect::Edit(..)));
            while let Some(effect) = self.due.pop_front() {
                self.carry_out(effect);
            }
            if edits {
                continue;
            }
            let Some(first) = self.wait(queue) else { return Ended::Exit(Exit::FAILED) };
            for incoming in std::iter::once(first).chain(queue.try_iter()) {
                if let Some(ended) = self.take(incoming) {
                    return ended;
                }
            }
            if self.app.has_left() {
                return Ended::Exit(Exit::Done);
            }
        }
    }

    fn wait(&self, queue: &Receiver<Incoming>) -> Option<Incoming> {
        let Some(deadline) = self.app.deadline() else { return queue.recv().ok() };
        let left = Duration::from_millis(deadline.saturating_sub(self.shell.clock.ms()));
        match queue.recv_timeout(left) {
            Ok(incoming) => Some(incoming),
            Err(RecvTimeoutError::Timeout) => Some(Incoming::App(Message::Tick)),
            Err(RecvTimeoutError::Disconnected) => None,
        }
    }

    fn take(&mut self, incoming: Incoming) -> Option<Ended> {
        #[cfg(debug_assertions)]
        self.provoked.hear(&incoming, &self.app);
        let message = match incoming {
            Incoming::App(message) => message,
            Incoming::Input(Input::Key(key)) => {
                if let Some(ended) = self.follow_size() {
                    return Some(ended);
                }
                Message::Key(key)
            }
            Incoming::Input(Input::Paste(text)) => Message::Paste(text),
            Incoming::Input(Input::Resize(width, height)) => {
                if self.size == (width, height) {
                    return None;
                }
                self.size = (width, height);
                self.guard.resize(width, height);
                Message::Resize(width, height)
            }
            Incoming::Input(Input::Signal(signal)) => return self.signal(signal),
            Incoming::Input(Input::Gone | Input::ReadFailed(_)) => {
                return Some(Ended::Signal(Signal::HangUp));
            }
        };
        self.due.extend(self.app.update(message, self.shell.clock.now()));
        None
    }

    /// The signal of a new size may come after a key that was pressed on it: what a key does depends on what
    /// can be seen.
    fn follow_size(&mut self) -> Option<Ended> {
        let (width, height) = terminal::size().unwrap_or(self.size);
        self.take(Incoming::Input(Input::Resize(width, height)))
    }

    fn signal(&mut self, signal: Signal) -> Option<Ended> {
        match signal {
            Signal::Terminate | Signal::HangUp | Signal::Interrupt | Signal::Quit => {
                Some(Ended::Signal(signal))
            }
            Signal::Suspend => {
                self.save_now();
                // Stopped, we can be killed.
                self.keeper.settle();
                self.guard.suspend();
                // When the system will not stop us, going on is what is left.
                drop(events::stop());
                None
            }
            Signal::Continue => self.guard.resume().err().map(|_gone| Ended::Signal(Signal::HangUp)),
        }
    }

    /// Has all saved that is not: what is due, and then, since a newer save must come later, half a note.
    fn save_now(&mut self) {
        self.save_due();
        self.due.extend(self.app.interrupt(self.shell.clock.now()));
        self.save_due();
    }

    fn save_due(&mut self) {
        let due = std::mem::take(&mut self.due);
        let (saves, rest): (VecDeque<_>, _) =
            due.into_iter().partition(|effect| matches!(effect, Effect::Save(..)));
        self.due = rest;
        for save in saves {
            self.carry_out(save);
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Begin => self.keeper.ask(Request::Begin),
            Effect::Open(id, purpose) => self.keeper.ask(Request::Open(id, purpose)),
            Effect::Find(look) => self.keeper.ask(Request::Find(look)),
            Effect::Save(number, session) => self.keeper.ask(Request::Save(number, session)),
            Effect::SaveElsewhere(session, path) => {
                self.keeper.ask(Request::SaveElsewhere(session, self.shell.environment.place(&path)));
            }
            Effect::ReadShelf => self.keeper.ask(Request::Shelf),
            Effect::Offered => self.keeper.ask(Request::Offered),
            // A terminal that has vanished is told by the listener.
            Effect::Copy(text) => drop(terminal::copy(&text)),
            Effect::Edit(target, text) => {
                let edited = self.edit(&text);
                self.take(Incoming::App(Message::Edited(target, edited)));
            }
        }
    }

    fn edit(&mut self, text: &str) -> Result<String, String> {
        // Only a sitting has notes.
        let session = self.app.session().ok_or_else(String::new)?.id.clone();
        // The note lies beside the sitting, in a folder that its first save makes.
        self.keeper.settle();
        self.listener.pause();
        self.guard.suspend();
        let edited = editor::edit(self.shell, &session, text);
        let resumed = self.guard.resume();
        self.listener.go_on();
        // A terminal that has vanished is told by the listener.
        drop(resumed);
        edited
    }
}
