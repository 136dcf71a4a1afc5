//! Owns running the person's own editor on a note.
//! Must not leave the note anywhere but in the data folder, and not there either once it is read back.

use std::process::Command;

use super::Shell;
use crate::pack::Id;
use crate::store::Scratch;
use crate::words;

/// Lets the person edit `text`, a note of `session`, in the editor of the environment or the settings; returns what they saved.
pub(crate) fn edit(shell: &Shell, session: &Id, text: &str) -> Result<String, String> {
    let Some(editor) = &shell.held.settings.editor else { return Err(words::no_editor()) };
    let scratch = Scratch::create(&shell.home, session, text).map_err(|error| error.to_string())?;
    let name = editor.value.to_string_lossy().into_owned();
    // An editor may be named with arguments ("code --wait"): the shell splits them, the file is one word.
    let ran = Command::new("/bin/sh")
        .arg("-c")
        .arg(format!("{name} \"$1\""))
        .arg("sh")
        .arg(scratch.path())
        .status();
    let edited = match scratch.read_back() {
        // The line end that editors put behind the last line is no part of the note.
        Ok(edited) => edited.trim_end_matches(['\r', '\n']).to_owned(),
        Err(_unusable) => return Err(words::editor_text_left(&scratch.keep().display().to_string())),
    };
    match ran {
        Ok(status) if status.success() => Ok(edited),
        // What was saved before the editor failed was meant to be kept.
        Ok(_) | Err(_) if edited != text => Ok(edited),
        Ok(status) => Err(words::editor_failed(&name, &status.to_string())),
        Err(error) => Err(words::editor_failed(&name, &error.to_string())),
    }
}
