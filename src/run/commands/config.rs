//! Owns `fourfold config`: the settings that hold, the file to begin with, and the names of actions.
//! Must not change a settings file that is there.

use std::fmt::Write as _;

use super::{one_line, print_json, refuse, shown};
use crate::cli;
use crate::config::{Report, as_toml, default_file};
use crate::run::{Exit, Shell, fail, output};
use crate::store::{self, ExitClass, SaveError};
use crate::tui::keys::{Context, Keymap};
use crate::words::settings as words;

/// Prints the settings, or writes a file to begin with.
pub(crate) fn config(shell: &Shell, wish: cli::Config) -> Exit {
    let held = &shell.held;
    if wish.init {
        return init(shell);
    }
    if wish.actions {
        return output::print(&actions(&held.settings.keymap()));
    }
    if wish.json {
        let path = held.path.as_ref().map(|path| path.to_string_lossy());
        return print_json(&Report::new(&held.settings, path.as_deref(), held.exists));
    }
    let file = match &held.path {
        Some(path) if held.exists => words::file(&shown(path)),
        Some(path) => words::no_file(&shown(path)),
        None => words::NO_PLACE.to_owned(),
    };
    output::print(&output::display_safe(&as_toml(&held.settings, &file)))
}

/// Writes the file to begin with, where there is none.
fn init(shell: &Shell) -> Exit {
    let Some(path) = &shell.held.path else {
        return fail(words::NO_PLACE, Exit::Error(ExitClass::CannotCreate));
    };
    match store::create_settings_file(path, &default_file()) {
        Ok(saved) => {
            if let Some(why) = saved.unconfirmed {
                output::complain(&format!("fourfold: {}", one_line(&words::unconfirmed(&why.to_string()))));
            }
            output::print(&words::written(&shown(path)))
        }
        Err(SaveError::Exists(_)) => {
            fail(&words::there_already(&shown(path)), Exit::Error(ExitClass::CannotCreate))
        }
        Err(error) => refuse(&error, error.exit()),
    }
}

/// Every screen with its actions and their keys; `*` stands at an action whose keys stay.
fn actions(keymap: &Keymap) -> String {
    let mut text = words::ACTIONS.to_owned();
    for context in Context::ALL {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "\n{}  ({})", context.slug(), context.name());
        for row in keymap.rows(context) {
            let stays = if keymap.can_change(row.does, Some(context)) { " " } else { "*" };
            let (name, keys) = (row.does.name(), row.keys_label());
            let _ = writeln!(text, "  {stays} {name:<16}{keys:<20}{}", row.label);
        }
    }
    text
}
