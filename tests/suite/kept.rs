//! What the program has left on the disk, read (and spoilt) as any other program would.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

/// How long to wait for a file.
const PATIENCE: Duration = Duration::from_secs(20);

/// The files of the sittings in a data folder, leavings of cut-off saves not among them.
pub(crate) fn files(data: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(data.join("sessions")) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|e| e == "json")).collect();
    files.sort();
    files
}

/// The only sitting of a data folder; none when there is no file. A file that is no JSON is a failure.
pub(crate) fn sitting(data: &Path) -> Option<Value> {
    let files = files(data);
    assert!(files.len() < 2, "{files:?}");
    files.first().map(|file| read(file))
}

/// Writes a file as another program would.
#[expect(clippy::disallowed_methods, reason = "tests play the careless program")]
pub(crate) fn put(file: &Path, text: &str) {
    fs::write(file, text).unwrap();
}

/// One file.
pub(crate) fn read(file: &Path) -> Value {
    let text = fs::read_to_string(file).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error} in {text}"))
}

/// How many questions the only sitting has an answer to.
pub(crate) fn answers(data: &Path) -> usize {
    sitting(data).map_or(0, |sitting| sitting["answers"].as_object().unwrap().len())
}

/// The half-written note of the only sitting.
pub(crate) fn half_note(data: &Path) -> Option<String> {
    sitting(data)?["draft"]["text"].as_str().map(str::to_owned)
}

/// Waits until the only sitting is as `right` wants it.
pub(crate) fn wait(data: &Path, what: &str, right: impl Fn(&Value) -> bool) {
    let end = Instant::now() + PATIENCE;
    loop {
        let sitting = sitting(data);
        if sitting.as_ref().is_some_and(&right) {
            return;
        }
        assert!(Instant::now() < end, "waited for {what}, but the file holds {sitting:#?}");
        thread::sleep(Duration::from_millis(5));
    }
}

/// The process that the lock names.
pub(crate) fn holder(data: &Path) -> u64 {
    read(&data.join("lock"))["pid"].as_u64().unwrap()
}
