//! The imperative shell: owns the terminal, the store, the clock and the editor, and carries effects out.
//! The only folder that may import all others; it decides nothing that a person would notice.

mod answering;
mod clock;
mod commands;
mod days;
mod desk;
mod editor;
mod environment;
pub mod events;
mod exit;
mod farewell;
mod full_screen;
mod keeper;
mod languages;
mod line_mode;
mod output;
mod packs;
mod pager;
mod present;
mod preview;
mod programs;
#[cfg(debug_assertions)]
mod provoked;
mod random;
mod sealed;
mod settings;
mod watch;

use std::path::PathBuf;

pub use environment::Environment;
pub use exit::Exit;

use self::clock::Clock;
use self::events::Input;
use self::settings::Held;
use crate::cli::{Cli, Command};
use crate::store::{self, DiskFs, ExitClass, Store};
use crate::summary::Glyphs;
use crate::tui::Message;
use crate::tui::theme::Theme;

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
    pub(crate) environment: Environment,
    pub(crate) clock: Clock,
    pub(crate) home: PathBuf,
    pub(crate) held: Held,
}

impl Shell {
    pub(crate) fn store(&self) -> Store {
        Store::open(self.home.clone(), DiskFs)
    }

    /// Whether the person asked for words without drawings.
    pub(crate) fn is_plain(&self) -> bool {
        self.held.settings.plain.value
    }

    /// The styles of the full screen.
    pub(crate) fn theme(&self) -> Theme {
        let settings = &self.held.settings;
        Theme::of_depth(settings.theme.value, self.environment.depth(), settings.glyphs.value)
    }

    /// What drawings are made of.
    pub(crate) fn glyphs(&self) -> Glyphs {
        self.held.settings.glyphs.value
    }
}

/// Answers a shell that completes what is being typed; returns how that ended, or nothing when no shell has asked.
#[must_use]
pub fn complete() -> Option<Exit> {
    commands::complete()
}

/// Runs the program; returns how it ended. Everything it has to say has been said.
#[must_use]
pub fn run(cli: Cli) -> Exit {
    // A package that is being built has no home and no settings.
    if let Some(Command::Completions { shell }) = cli.command {
        return commands::completions(shell);
    }
    if let Some(Command::Man { out }) = &cli.command {
        return commands::man(out.as_deref());
    }
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
    let read = match &cli.command {
        Some(Command::Doctor { .. }) => Held::read_whatever_it_says(&cli.options, &environment),
        command => Held::read(&cli.options, &environment, heeds_settings(command.as_ref())),
    };
    let held = match read {
        Ok(held) => held,
        Err((why, exit)) => return fail(&why, exit),
    };
    carry_out(&Shell { environment, clock, home, held }, cli.command)
}

/// Whether a command draws or opens anything that the settings change. A note, what hands over, takes in or deletes,
/// and what writes the settings file work whatever stands in it.
fn heeds_settings(command: Option<&Command>) -> bool {
    match command {
        Some(
            Command::Note { .. }
            | Command::Export(_)
            | Command::Import(_)
            | Command::Share(_)
            | Command::CoachKey(_)
            | Command::Forget { .. }
            | Command::Purge { .. }
            | Command::Completions { .. }
            | Command::Man { .. },
        ) => false,
        Some(Command::Config(wish)) => !wish.init,
        None
        | Some(
            Command::Take { .. }
            | Command::Decide { .. }
            | Command::Checkin
            | Command::Tutor
            | Command::Show(_)
            | Command::Compare(_)
            | Command::Year { .. }
            | Command::Doctor { .. }
            | Command::List { .. }
            | Command::Group(_)
            | Command::Pack { .. }
            | Command::Simulate(_),
        ) => true,
    }
}

fn carry_out(shell: &Shell, command: Option<Command>) -> Exit {
    match command {
        None => answering::open(shell),
        Some(Command::Take { pack, new }) => answering::take(shell, pack.as_deref(), new),
        Some(Command::Decide { result }) => answering::decide(shell, &result),
        Some(Command::Checkin) => answering::check_in(shell),
        Some(Command::Tutor) => answering::tutor(shell),
        Some(Command::Show(wish)) => commands::show(shell, &wish),
        Some(Command::Compare(wish)) => commands::compare(shell, &wish),
        Some(Command::Year { width, json }) => commands::year(shell, width, json),
        Some(Command::List { width, json }) => commands::list(shell, width, json),
        Some(Command::Note { text }) => commands::note(shell, &text),
        Some(Command::Config(wish)) => commands::config(shell, wish),
        Some(Command::Pack { command }) => commands::pack(shell, &command),
        Some(Command::Doctor { fix, json }) => commands::doctor(shell, fix, json),
        Some(Command::Export(wish)) => commands::export(shell, &wish),
        Some(Command::Group(wish)) => commands::group(shell, &wish),
        Some(Command::Import(wish)) => commands::import(shell, &wish),
        Some(Command::Share(wish)) => commands::share(shell, &wish),
        Some(Command::CoachKey(wish)) => commands::coach_key(shell, wish),
        Some(Command::Forget { result, yes, json }) => commands::forget(shell, &result, yes, json),
        Some(Command::Purge { yes, json }) => commands::purge(shell, yes, json),
        Some(Command::Completions { shell }) => commands::completions(shell),
        Some(Command::Man { out }) => commands::man(out.as_deref()),
        Some(Command::Simulate(wish)) => commands::simulate(shell, &wish),
    }
}

/// Says what went wrong and returns how that ends the program.
pub(crate) fn fail(why: &str, exit: Exit) -> Exit {
    output::complain(&format!("fourfold: {}", output::display_safe(why)));
    exit
}
