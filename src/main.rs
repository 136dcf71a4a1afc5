//! The program `fourfold`: words typed in, exit code out. All else is in the library.

use std::process::ExitCode;

use fourfold::cli::Cli;

fn main() -> ExitCode {
    if let Some(completed) = fourfold::run::complete() {
        return completed.into();
    }
    fourfold::run::run(Cli::read()).into()
}
