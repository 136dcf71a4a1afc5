//! Commands in an environment that is empty but for what the program needs.

use std::path::{Path, PathBuf};

use portable_pty::CommandBuilder;

/// A command with nothing of our own environment.
pub(crate) fn hermetic(program: &str, home: &Path) -> CommandBuilder {
    let temporary = home.join("tmp");
    std::fs::create_dir_all(&temporary).unwrap();
    let mut command = CommandBuilder::new(program);
    command.env_clear();
    command.cwd(home);
    command.env("PATH", "/usr/local/bin:/usr/bin:/bin");
    command.env("HOME", home);
    command.env("TMPDIR", temporary);
    command.env("FOURFOLD_HOME", data(home));
    command.env("TERM", "xterm-256color");
    command.env("LANG", "C.UTF-8");
    command.env("TZ", "UTC");
    command
}

/// `fourfold` with these arguments, and nothing of our own environment.
pub(crate) fn fourfold(home: &Path, args: &[&str]) -> CommandBuilder {
    let mut command = hermetic(env!("CARGO_BIN_EXE_fourfold"), home);
    command.args(args);
    command
}

pub(super) fn data(home: &Path) -> PathBuf {
    home.join("fourfold")
}
