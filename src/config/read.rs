//! Owns the form of the settings file: which names it has and what may stand behind them.
//! Must not decide whether a wish is granted: flags and the environment may go before it.

use super::Wishes;
use super::choice::choose;
use super::keys::changes;
use super::languages_of_locale;
use crate::form::{Document, Fields, Line, Problems, syntax};
use crate::tui::keys::{Change, KeySet, Keymap};
use crate::words::settings::refused as said;

/// What the settings file asks for.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// One value each.
    pub wishes: Wishes,
    /// Single keys, over whichever set is chosen; checked against the set that the file names.
    pub changes: Vec<Change>,
}

/// Reads the settings from the text of their file: TOML, at most 1 MB, without a byte order mark. An empty text
/// sets nothing. `flag` is the set of keys that the command line asks for: the changes are to fit that one then.
///
/// # Errors
/// Every problem of the file; mistakes of syntax hide all others.
pub fn parse(text: &str, flag: Option<KeySet>) -> Result<File, Problems> {
    let file = syntax(text, Document::Settings)?;
    let mut problems = Problems::default();
    let mut fields = Fields::of_file(&file);
    let theme = fields.optional("theme", &mut problems);
    let glyphs = fields.optional("glyphs", &mut problems);
    let mut wishes = Wishes {
        theme: theme.and_then(|line| choose(said::THEME, &line, &mut problems)),
        glyphs: glyphs.and_then(|line| choose(said::DRAWING, &line, &mut problems)),
        keys: None,
        plain: fields.switch("plain", &mut problems),
        editor: fields.optional("editor", &mut problems).map(|line| (*line.get_ref()).into()),
        pack: fields.optional("pack", &mut problems).map(|line| (*line.get_ref()).to_owned()),
        motion: fields.switch("motion", &mut problems),
        language: fields.optional("language", &mut problems).and_then(|line| languages(&line, &mut problems)),
    };
    let keys = fields.optional_table("keys", &mut problems);
    fields.done(&mut problems);
    let mut given = Vec::new();
    if let Some(mut keys) = keys {
        let set = keys.optional("set", &mut problems);
        wishes.keys = set.and_then(|line| choose(said::SET, &line, &mut problems));
        let table = keys.optional_table("change", &mut problems);
        keys.done(&mut problems);
        given = table.map(|table| changes(table, &mut problems)).unwrap_or_default();
    }
    let set = flag.or(wishes.keys).unwrap_or_default();
    let (spans, changes): (Vec<_>, Vec<_>) = given.into_iter().unzip();
    for clash in Keymap::new(set, &changes).err().unwrap_or_default() {
        let span = clash.by.and_then(|by| spans.get(by)).cloned().unwrap_or(0..0);
        problems.error(span, clash.told());
    }
    if problems.is_empty() { Ok(File { wishes, changes }) } else { Err(problems.sorted()) }
}

/// The languages that `line` names; none when it names none, which is reported, or when it is empty, which has been.
fn languages(line: &Line<'_>, problems: &mut Problems) -> Option<Vec<String>> {
    let named = languages_of_locale(line.get_ref().trim());
    if named.is_empty() && !line.get_ref().is_empty() {
        problems.error(line.span(), said::no_language(line.get_ref()));
    }
    Some(named).filter(|named| !named.is_empty())
}
