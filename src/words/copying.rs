//! Owns what is said when something is copied to the clipboard, and of the program that pages.
//! Must not say that it arrived: nobody tells the terminal's programs.

/// It was sent.
pub const SENT: &str = "Sent to the terminal; whether it reached the clipboard, only pasting shows.";

/// There is nothing to copy on a page that says a step back.
pub const NO_STEP: &str = "There is no open step here to copy.";

/// It is more than many terminals take.
#[must_use]
pub fn too_large(largest: usize) -> String {
    format!(
        "Not copied: it is longer than the {} kB that many terminals take. fourfold show prints it.",
        largest / 1000
    )
}

/// `--copy` where nobody's terminal is.
pub const NO_TERMINAL: &str = "--copy hands the result to the terminal, and the output is not a terminal. Without \
                               --copy it is printed.";

/// `--copy` in a terminal that would show what is sent to it.
pub const DUMB: &str = "--copy needs a terminal that knows more than text, and TERM says that this one does not. \
                        Without --copy it is printed.";

/// The program that pages could not be run, or ended badly.
#[must_use]
pub fn pager_failed(pager: &str, how: &str) -> String {
    format!("The pager `{pager}` did not work ({how}), so here it is without one.")
}

/// There is no program that pages.
pub const NO_PAGER: &str = "No pager was found, so here it is without one. Set PAGER to have another.";
