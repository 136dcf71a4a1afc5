//! Owns what is said about the settings and their file.
//! Must not know what can be set. Paths and reasons come safe to print.

pub mod refused;
pub mod written;

/// There is no home folder, and no folder was named.
pub const NO_PLACE: &str = "There is no telling where the settings belong, since HOME is not set. Set HOME or \
                            FOURFOLD_HOME, or use --home DIR.";

/// What stands above the list of actions.
pub const ACTIONS: &str = "\
Screens with their actions and keys, by the names that [keys.change] takes. The keys of an action
marked * stay as they are; so do digits, Ctrl-C, F1 and F2 wherever they stand.
";

/// Where the file is.
#[must_use]
pub fn file(path: &str) -> String {
    format!("Their file: {path}")
}

/// Where the file would be.
#[must_use]
pub fn no_file(path: &str) -> String {
    format!("Their file, which is not there yet (fourfold config --init writes one): {path}")
}

/// The file to begin with was written.
#[must_use]
pub fn written(path: &str) -> String {
    format!("Written: {path}. Every line in it is commented out; take a # away to set something.")
}

/// Nothing was written.
#[must_use]
pub fn there_already(path: &str) -> String {
    format!("{path} is there already and was left as it is. fourfold config shows what holds.")
}

/// It was written, and a power cut may take it back.
#[must_use]
pub fn unconfirmed(why: &str) -> String {
    format!("written, but the disk did not confirm it: {why}")
}
