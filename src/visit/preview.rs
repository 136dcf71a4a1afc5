//! Owns what a file that is previewed has come to, for both doors.
//! Must not read it.

use std::sync::Arc;

use crate::pack::Pack;

/// What was found when the file had changed.
#[derive(Clone, Debug)]
pub enum Change {
    /// It holds a pack: the form of it now.
    Renewed(Arc<Pack>),
    /// It cannot be used: says why, in one line that may be printed.
    Broken(String),
}
