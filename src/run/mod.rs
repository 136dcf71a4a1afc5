//! The imperative shell: owns the terminal, the store, the clock and the editor, and carries effects out.
//! The only folder that may import all others; it decides nothing that a person would notice.

mod clock;
mod commands;
mod days;
mod desk;
mod editor;
mod environment;
pub mod events;
mod exit;
mod full_screen;
mod keeper;
mod line_mode;
mod output;
mod packs;
#[cfg(debug_assertions)]
mod provoked;
mod random;

use std::path::PathBuf;

pub use environment::Environment;
pub use exit::Exit;

use self::clock::Clock;
use self::events::Input;
use crate::cli::{Cli, Command, Options};
use crate::store::{self, DiskFs, ExitClass, Store};
use crate::tui::Message;

/// Everything that reaches the main thread, on one queue.
pub(crate) enum Incoming {
    /// From the terminal and the system.
    Input(Input),
    /// From the keeper of the disk.
    App(Message),
}

impl From<Input> for Incoming {
    fn from(input: Input) -> Self {
        Self::Input(input)
    }
}

/// What every command needs.
pub(crate) struct Shell {
    pub(crate) options: Options,
    pub(crate) environment: Environment,
    pub(crate) clock: Clock,
    pub(crate) home: PathBuf,
}

impl Shell {
    pub(crate) fn store(&self) -> Store {
        Store::open(self.home.clone(), DiskFs)
    }

    /// Whether the person asked for words without drawings.
    pub(crate) fn is_plain(&self) -> bool {
        self.options.plain || self.environment.accessible
    }
}

/// Runs the program; returns how it ended. Everything it has to say has been said.
#[must_use]
pub fn run(cli: Cli) -> Exit {
    let clock = match Clock::start(cli.options.now.as_deref()) {
        Ok(clock) => clock,
        Err(why) => return fail(&output::one_line(&why), Exit::Error(ExitClass::Usage)),
    };
    let environment = Environment::read();
    let platform = store::platform_folder();
    let home = match store::home(cli.options.home.clone(), environment.fourfold_home.clone(), platform) {
        Ok(home) => home,
        Err(error) => return fail(&error.to_string(), Exit::Error(ExitClass::Usage)),
    };
    // A file size limit must be an error like a full disk, not the end of the program.
    if let Err(error) = events::survive_file_size_limit() {
        return fail(&error.to_string(), Exit::FAILED);
    }
    let shell = Shell { options: cli.options, environment, clock, home };
    match cli.command {
        None => full_screen::open(&shell),
        Some(Command::Take { pack, new }) => full_screen::take(&shell, &pack, new),
        Some(Command::Decide { result }) => full_screen::decide(&shell, &result),
        Some(Command::Checkin) => full_screen::check_in(&shell),
        Some(Command::Show { result, width }) => commands::show(&shell, &result, width),
        Some(Command::Compare(wish)) => commands::compare(&shell, &wish),
        Some(Command::Year { width, json }) => commands::year(&shell, width, json),
        Some(Command::List { width, json }) => commands::list(&shell, width, json),
        Some(Command::Note { text }) => commands::note(&shell, &text),
        Some(Command::Forget { result, yes, json }) => commands::forget(&shell, &result, yes, json),
        Some(Command::Purge { yes, json }) => commands::purge(&shell, yes, json),
    }
}

/// Says what went wrong and returns how that ends the program.
pub(crate) fn fail(why: &str, exit: Exit) -> Exit {
    output::complain(&format!("fourfold: {}", output::display_safe(why)));
    exit
}
