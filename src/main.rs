//! Parses the command line, runs, and ends with the exit code.
fn main() {}
