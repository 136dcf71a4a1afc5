//! Owns running the person's own editor on a note.
//! Must not leave the note anywhere but in the data folder, and not there either once it is read back.

use std::process::Command;

use super::Shell;
use crate::store::Scratch;
use crate::words;

/// Lets the person edit `text` in `$VISUAL` or `$EDITOR`; returns what they saved.
pub(crate) fn edit(shell: &Shell, text: &str) -> Result<String, String> {
    let Some(editor) = &shell.environment.editor else { return Err(words::no_editor()) };
    let scratch =
        Scratch::create(&shell.home, std::process::id(), text).map_err(|error| error.to_string())?;
    let name = editor.to_string_lossy().into_owned();
    // An editor may be named with arguments ("code --wait"): the shell splits them, the file is one word.
    let ran = Command::new("/bin/sh")
        .arg("-c")
        .arg(format!("{name} \"$1\""))
        .arg("sh")
        .arg(scratch.path())
        .status();
    match ran {
        Ok(status) if status.success() => scratch.read_back().map_err(|error| error.to_string()),
        Ok(status) => Err(words::editor_failed(&name, &status.to_string())),
        Err(error) => Err(words::editor_failed(&name, &error.to_string())),
    }
}
