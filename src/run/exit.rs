//! Owns how the program ends, as the shell sees it.
//! Must not exit: `main` returns the code.

use std::process::ExitCode;

use crate::store::ExitClass;

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All done.
    Done,
    /// Something went wrong, and the reason has been said.
    Error(ExitClass),
    /// Ended by a signal of that number that could not be raised again.
    Signal(u8),
}

impl Exit {
    /// Something else went wrong.
    pub const FAILED: Self = Self::Error(ExitClass::Failed);

    /// The number that the shell sees.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Error(class) => class.code(),
            Self::Signal(number) => number.saturating_add(128),
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
