//! Owns what is said when the system refuses something, and what to do about it.
//! Must not know what was in the file.

use std::fmt;

use crate::store::{Cause, DiskError, Step};

impl fmt::Display for DiskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}. {}", self.refusal(), self.cause().cure())
    }
}

impl DiskError {
    /// What could not be done and why, without the cure.
    #[must_use]
    pub fn refusal(&self) -> String {
        format!("{}: could not {} {}", self.cause(), self.step, self.path.display())
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Look => "look at",
            Self::List => "list",
            Self::Read => "read",
            Self::MakeFolder => "make the folder",
            Self::Create => "make",
            Self::Write => "write",
            Self::Confirm => "get the disk to confirm",
            Self::Replace => "replace",
            Self::Delete => "delete",
            Self::Lock => "lock",
            Self::Close => "keep others out of",
        })
    }
}

impl Cause {
    /// What the person can do about it, as a sentence.
    #[must_use]
    pub fn cure(&self) -> &'static str {
        match self {
            Self::Full => "Make room on that disk.",
            Self::Quota => "Delete something of yours there, or ask for a larger quota.",
            Self::ReadOnly => "Make that disk writable, or name another folder with --home.",
            Self::NoPermission => {
                "Allow yourself to use it (see `ls -ld`), or name another folder with --home."
            }
            Self::Broken => "Check the disk and its cable or network; name another folder with --home.",
            Self::Gone => "Bring that folder back, or name another with --home.",
            Self::NotAFolder => "Move away what stands there, or name another with --home.",
            Self::SizeLimit => "Raise the limit (see `ulimit -f`).",
            Self::Other(_) => "Check that folder, or name another with --home.",
        }
    }
}

/// Why, in few words.
impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full => "disk full",
            Self::Quota => "disk quota used up",
            Self::ReadOnly => "disk is read-only",
            Self::NoPermission => "no permission",
            Self::Broken => "disk error",
            Self::Gone => "folder is gone",
            Self::NotAFolder => "a file is where a folder should be",
            Self::SizeLimit => "limit on file sizes reached",
            Self::Other(text) => text,
        })
    }
}
