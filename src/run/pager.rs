//! Owns handing text to the program that pages, which the person chose or which is there.
//! Must not page where nobody reads, and must not lose the text when the program does not work.

use std::ffi::OsStr;
use std::io::{self, IsTerminal, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::programs::on_path;
use super::{Environment, Exit, events, output};
use crate::words::copying as words;

/// What pages where nobody chose: less, which ends by itself where all fits and leaves it on the screen, else more.
const USUAL: [(&str, &str); 2] = [("less", "less -FRX"), ("more", "more")];

/// Prints `text`, which is safe to print, page by page where the output is a terminal.
pub(crate) fn page(environment: &Environment, text: &str) -> Exit {
    if !io::stdout().is_terminal() {
        return output::print(text);
    }
    let Some(pager) = chosen(environment) else {
        output::complain(words::NO_PAGER);
        return output::print(text);
    };
    let how = match paged(&pager, text) {
        Ok(status) if status.success() => return Exit::Done,
        Ok(status) => status.to_string(),
        Err(error) => error.to_string(),
    };
    output::complain(&words::pager_failed(&output::one_line(&pager), &output::one_line(&how)));
    output::print(text)
}

/// The command of the person, else one that is there.
fn chosen(environment: &Environment) -> Option<String> {
    let path = environment.path.as_deref();
    let named = environment.pager.as_deref().map(OsStr::to_string_lossy);
    let usual = || USUAL.iter().find(|(name, _)| on_path(name, path)).map(|(_, command)| (*command).into());
    named.or_else(usual).map(std::borrow::Cow::into_owned)
}

/// Runs the command as a shell would, and gives it the text. A reader who has seen enough is no failure.
fn paged(pager: &str, text: &str) -> io::Result<ExitStatus> {
    // Ctrl-C is the pager's: ended by it, this program would leave the pager behind without the terminal.
    events::interrupt_while(&Arc::new(AtomicBool::new(false)))?;
    let mut child = Command::new("/bin/sh").arg("-c").arg(pager).stdin(Stdio::piped()).spawn()?;
    let written = child.stdin.take().map_or(Ok(()), |mut input| input.write_all(text.as_bytes()));
    let status = child.wait()?;
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        Ok(()) | Err(_) => Ok(status),
    }
}
