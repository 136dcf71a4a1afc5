//! Owns the exit codes, after `sysexits.h` where it has one.
//! Must not exit: `main` returns the code.

use std::process::ExitCode;

use crate::store::ExitClass;

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All done.
    Done,
    /// Something else went wrong.
    Failed,
    /// The command line makes no sense.
    Usage,
    /// A file is unreadable or from a newer version.
    Data,
    /// A file or folder could not be created.
    CannotCreate,
    /// Reading or writing failed.
    InputOutput,
    /// Open in another place.
    Busy,
    /// The system forbids it.
    NoPermission,
    /// Ended by a signal of that number that could not be raised again.
    Signal(u8),
}

impl Exit {
    /// The number that the shell sees.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Data => 65,
            Self::CannotCreate => 73,
            Self::InputOutput => 74,
            Self::Busy => 75,
            Self::NoPermission => 77,
            Self::Signal(number) => number.saturating_add(128),
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

impl From<ExitClass> for Exit {
    fn from(class: ExitClass) -> Self {
        match class {
            ExitClass::Failed => Self::Failed,
            ExitClass::Data => Self::Data,
            ExitClass::CannotCreate => Self::CannotCreate,
            ExitClass::InputOutput => Self::InputOutput,
            ExitClass::Busy => Self::Busy,
            ExitClass::NoPermission => Self::NoPermission,
        }
    }
}
