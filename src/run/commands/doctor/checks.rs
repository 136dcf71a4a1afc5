//! Owns the checks: what each looks at, and when it is ok, to be warned of, or bad.
//! Must not change what it looks at, nor print.

use rustix::io::Errno;
use rustix::process::{Pid, test_kill_process};
use serde::Serialize;

use crate::config::{Setting, Settings};
use crate::run::commands::{sessions, shown};
use crate::run::output::one_line;
use crate::run::programs::{can_run, on_path};
use crate::run::{Environment, Shell};
use crate::store::{Cause, DiskError, Holder, Store};
use crate::summary::Glyphs;
use crate::tui::LEAST_SIZE;
use crate::tui::keys::{Context, Does, Keymap};
use crate::tui::terminal::{self, Unusable};
use crate::tui::theme::Depth;
use crate::words::doctor as words;
use crate::words::{INPUT_NOT_TERMINAL, OUTPUT_NOT_TERMINAL};

/// How many files that cannot be read are named.
const NAMED: usize = 5;

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum State {
    /// As it should be.
    Ok,
    /// Works, and could be better.
    Warn,
    /// Stands in the way of answering.
    Bad,
}

impl State {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }
}

/// One line, safe to print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Check {
    pub(super) name: &'static str,
    pub(super) state: State,
    pub(super) finding: String,
    pub(super) cure: Option<String>,
}

impl Check {
    pub(super) fn ok(name: &'static str, finding: impl AsRef<str>) -> Self {
        Self { name, state: State::Ok, finding: one_line(finding.as_ref()), cure: None }
    }

    pub(super) fn warn(name: &'static str, finding: impl AsRef<str>, cure: impl AsRef<str>) -> Self {
        Self { state: State::Warn, cure: Some(one_line(cure.as_ref())), ..Self::ok(name, finding) }
    }

    pub(super) fn bad(name: &'static str, finding: impl AsRef<str>, cure: impl AsRef<str>) -> Self {
        Self { state: State::Bad, ..Self::warn(name, finding, cure) }
    }

    /// The system said no.
    fn refused(name: &'static str, error: &DiskError) -> Self {
        Self::bad(name, error.refusal(), error.cause().cure())
    }
}

/// Every check, in the order in which they are told.
pub(super) fn checks(shell: &Shell) -> Vec<Check> {
    let (settings, environment, store) = (&shell.held.settings, &shell.environment, shell.store());
    let there = store.is_there();
    // What is wrong with the folder is said once. One that may only be read can still be looked at.
    let reached = |name, check: &dyn Fn() -> Check| {
        let not_reached = || Check::warn(name, words::NOT_REACHED, words::NOT_REACHED_CURE);
        match &there {
            Err(error) if matches!(error.cause(), Cause::Gone | Cause::NotAFolder) => not_reached(),
            Err(_) => Some(check()).filter(|check| check.state != State::Bad).unwrap_or_else(not_reached),
            Ok(_) => check(),
        }
    };
    vec![
        screen(terminal::usable(Some(&environment.term)), &environment.term),
        size(terminal::size().ok()),
        colours(settings, environment.depth()),
        glyphs(settings.glyphs, environment.guess().glyphs),
        keys(settings),
        editor(settings, environment),
        clipboard(&settings.keymap(), &environment.term, environment.tmux),
        settings_file(shell),
        folder(&store, &there),
        reached("permissions", &|| permissions(&store)),
        reached("lock", &|| lock(&store)),
        reached("files", &|| files(shell)),
    ]
}

pub(super) fn screen(usable: Result<(), Unusable>, term: &str) -> Check {
    let name = "terminal";
    match usable {
        Ok(()) => Check::ok(name, words::terminal(term)),
        Err(Unusable::InputNotTerminal) => Check::ok(name, words::no_terminal(INPUT_NOT_TERMINAL)),
        Err(Unusable::OutputNotTerminal) => Check::ok(name, words::no_terminal(OUTPUT_NOT_TERMINAL)),
        Err(Unusable::DumbTerminal) => Check::warn(name, words::DUMB, words::DUMB_CURE),
    }
}

pub(super) fn size(size: Option<(u16, u16)>) -> Check {
    let (name, (columns, rows)) = ("size", LEAST_SIZE);
    match size {
        None => Check::ok(name, words::NO_SIZE),
        Some((0, _) | (_, 0)) => Check::warn(name, words::SIZE_UNKNOWN, words::SIZE_UNKNOWN_CURE),
        Some((width, height)) if width < columns || height < rows => {
            Check::warn(name, words::size(width, height), words::size_cure(columns, rows))
        }
        Some((width, height)) => Check::ok(name, words::size(width, height)),
    }
}

fn colours(settings: &Settings, depth: Depth) -> Check {
    let depth = match depth {
        Depth::Eight => words::EIGHT_COLOURS,
        Depth::Sixteen => words::SIXTEEN_COLOURS,
        Depth::Full => words::ALL_COLOURS,
    };
    let Setting { value, source } = settings.theme;
    Check::ok("colours", words::colours(value.name(), source.name(), depth))
}

pub(super) fn glyphs(chosen: Setting<Glyphs>, fit: Glyphs) -> Check {
    let (name, source) = ("glyphs", chosen.source.name());
    let tier = chosen.value.name();
    if fit == Glyphs::Ascii && chosen.value != Glyphs::Ascii {
        Check::warn(name, words::glyphs_unfit(tier, source), words::GLYPHS_CURE)
    } else {
        Check::ok(name, words::glyphs(tier, source))
    }
}

fn keys(settings: &Settings) -> Check {
    let Setting { value, source } = settings.keys;
    Check::ok("keys", words::keys(value.name(), source.name(), settings.changes.len()))
}

/// The shell takes the editor's name apart; what it makes of quotes and variables is not guessed at.
fn editor(settings: &Settings, environment: &Environment) -> Check {
    let name = "editor";
    let Some(editor) = &settings.editor else {
        return Check::warn(name, words::NO_EDITOR, words::EDITOR_CURE);
    };
    let (command, source) = (editor.value.to_string_lossy(), editor.source.name());
    let program = command.split_whitespace().next().unwrap_or_default();
    let unsure = program.contains(['"', '\'', '\\', '$', '`', '=', '(', ';', '&', '|']);
    let there = if program.contains('/') {
        can_run(&environment.place(program))
    } else {
        on_path(program, environment.path.as_deref())
    };
    if there || unsure {
        Check::ok(name, words::editor(&command, source))
    } else {
        Check::warn(name, words::editor_missing(&command, source), words::EDITOR_CURE)
    }
}

/// Whether it arrives, no terminal says; what stands between can be told.
pub(super) fn clipboard(keys: &Keymap, term: &str, tmux: bool) -> Check {
    let name = "clipboard";
    if tmux {
        Check::warn(name, words::TMUX, words::TMUX_CURE)
    } else if term.starts_with("screen") {
        Check::warn(name, words::SCREEN, words::SCREEN_CURE)
    } else if term == "linux" {
        Check::ok(name, words::NO_CLIPBOARD)
    } else {
        Check::ok(name, words::clipboard(&keys.first_key(Context::Result, Does::Copy)))
    }
}

fn settings_file(shell: &Shell) -> Check {
    let (name, held) = ("settings", &shell.held);
    match held.path.as_deref().filter(|_| held.exists).map(shown) {
        None => Check::ok(name, words::NO_SETTINGS),
        Some(path) if held.spoilt => Check::bad(name, words::settings_spoilt(&path), words::SETTINGS_CURE),
        Some(path) => Check::ok(name, words::settings(&path)),
    }
}

fn folder(store: &Store, there: &Result<bool, DiskError>) -> Check {
    let (name, path) = (words::DATA_FOLDER, shown(store.home()));
    match there {
        Ok(true) => Check::ok(name, words::folder(&path)),
        Ok(false) => Check::ok(name, words::folder_to_come(&path)),
        Err(error) => Check::refused(name, error),
    }
}

fn permissions(store: &Store) -> Check {
    let name = "permissions";
    let exposed = match store.exposed() {
        Ok(exposed) => exposed,
        Err(error) => return Check::refused(name, &error),
    };
    // The one whose cure is not plain goes first.
    let first = exposed.iter().find(|one| !one.closable).or(exposed.first());
    first.map_or_else(
        || {
            let kept = store.home().exists();
            Check::ok(name, if kept { words::PRIVATE } else { words::NOTHING_KEPT })
        },
        |one| {
            let cure = if one.closable { words::EXPOSED_CURE } else { words::EXPOSED_BY_HAND };
            Check::warn(name, words::exposed(&shown(&one.path), one.mode, exposed.len() - 1), cure)
        },
    )
}

fn lock(store: &Store) -> Check {
    let holder = match store.named_holder() {
        Ok(holder) => holder,
        Err(error) => return Check::refused("lock", &error),
    };
    let runs = |pid: u32| {
        let pid = i32::try_from(pid).ok().and_then(Pid::from_raw);
        // Somebody else's process may not be asked, and is there all the same.
        pid.is_some_and(|pid| matches!(test_kill_process(pid), Ok(()) | Err(Errno::PERM)))
    };
    held_by(holder.as_ref(), runs)
}

pub(super) fn held_by(holder: Option<&Holder>, runs: impl Fn(u32) -> bool) -> Check {
    let name = "lock";
    match holder {
        None => Check::ok(name, words::FREE),
        Some(Holder { pid, since, what }) if runs(*pid) => {
            Check::warn(name, words::held(&one_line(what), *pid, *since), words::HELD_CURE)
        }
        Some(Holder { pid, .. }) => Check::ok(name, words::free_again(*pid)),
    }
}

fn files(shell: &Shell) -> Check {
    let (name, store) = ("files", shell.store());
    let (listing, notes) = match store.list().and_then(|listing| Ok((listing, store.notes()?))) {
        Ok(both) => both,
        Err(error) => return Check::refused(name, &error),
    };
    let (good, damaged) = sessions(shell, &listing, |_| true);
    let unreadable = listing.unreadable.iter().chain(&damaged).chain(&notes.unreadable);
    let names: Vec<String> = unreadable.map(|file| one_line(&file.name)).collect();
    if names.is_empty() {
        return Check::ok(name, words::readable(good.len(), notes.notes.len()));
    }
    let (first, rest) = names.split_at(names.len().min(NAMED));
    Check::warn(name, words::unreadable(first, rest.len()), words::UNREADABLE_CURE)
}
