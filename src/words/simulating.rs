//! Owns the sentences of `fourfold simulate`.
//! Must not know how people are simulated.

/// The scripts of several sittings are several files.
pub const WHICH_FOLDER: &str = "answers are a file for each sitting: name a folder that is there behind -o, or one person without --retest.";

/// A hand-in is of one sitting, and twice the same people would be counted twice.
pub const NO_RETEST: &str =
    "a hand-in is of one sitting. With --retest, write --as sittings or --as answers.";

/// The data folder is for people.
#[must_use]
pub fn in_the_data_folder(path: &str) -> String {
    format!("{path} is in the data folder, which is for people. Name another place behind -o.")
}

/// The pack has no axis of that name, but `these`.
#[must_use]
pub fn no_such_axis(axis: &str, these: &str) -> String {
    format!("there is no axis `{axis}`. The pack has {these}.")
}

/// So much was written, of nobody.
#[must_use]
pub fn written(people: u64, place: &str) -> String {
    let people =
        if people == 1 { "1 simulated person".to_owned() } else { format!("{people} simulated people") };
    format!("Written to {place}: {people}. Nobody answered like this.")
}
