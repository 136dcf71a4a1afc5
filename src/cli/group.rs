//! Owns the words typed after `fourfold group`.
//! Must not do anything about them.

use clap::Args;

/// What of a group to show, and how.
#[derive(Args, Clone, Debug)]
pub struct Group {
    /// On the full screen before a room, one step a key; with --plain as text.
    #[arg(long, requires = "demo", required_unless_present = "notes")]
    pub present: bool,
    /// In a second terminal: what to say and to ask on the step that the room sees, and the time.
    #[arg(long, conflicts_with = "present")]
    pub notes: bool,
    /// With so many simulated people in place of files, to rehearse; every step says so.
    #[arg(long, value_name = "N", requires = "present", conflicts_with = "notes",
          value_parser = clap::value_parser!(u64).range(1..=1000))]
    pub demo: Option<u64>,
}
