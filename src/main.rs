//! The program `fourfold`: words typed in, exit code out. All else is in the library.

use std::process::ExitCode;

use clap::Parser;
use fourfold::cli::Cli;

fn main() -> ExitCode {
    fourfold::run::run(Cli::parse()).into()
}
