//! Owns the help while it is open: what is searched for and how far it is scrolled.
//! Must not hold the keys themselves: they stand in `keys`.

use std::collections::HashSet;

use super::keys::{self, Context, Does, KeyEvent, Keymap};
use super::scroll::Scroll;
use crate::text::letters;

/// The help, open.
#[derive(Debug)]
pub(crate) struct Help {
    /// Where it was opened: its keys stand first.
    here: Context,
    /// What is searched for, as typed.
    pub(crate) search: String,
    /// Lines scrolled down.
    pub(crate) scroll: Scroll,
}

/// One line of the help.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// The name of a context.
    Heading(&'static str),
    /// Keys and what they do.
    Row(String, &'static str),
}

impl Help {
    /// The help, opened at `here`.
    pub(crate) fn new(here: Context) -> Self {
        Self { here, search: String::new(), scroll: Scroll::default() }
    }

    /// What a key does; returns whether the help is closed.
    pub(crate) fn press(&mut self, does: Option<Does>, key: &KeyEvent) -> bool {
        match does {
            Some(Does::Close) => return true,
            Some(Does::Erase) => {
                let last = letters(&self.search).next_back().map_or(0, str::len);
                self.search.truncate(self.search.len() - last);
                self.scroll.reset();
            }
            Some(does) if self.scroll.press(does) => {}
            _ => {
                if let Some(character) = keys::character(key).filter(|_| self.search.len() < 40) {
                    self.search.push(character);
                    self.scroll.reset();
                }
            }
        }
        false
    }

    /// The lines that hold what is searched for, with the headings above them; what was said once is not
    /// said again for another screen.
    pub(crate) fn lines(&self, keymap: &Keymap) -> Vec<Line> {
        let wanted = self.search.to_lowercase();
        let mut lines = Vec::new();
        let mut before = HashSet::new();
        let room = self.here.is_before_room();
        let same = |context: &Context| *context != self.here && context.is_before_room() == room;
        let others = Context::ALL.into_iter().filter(same);
        for context in std::iter::once(self.here).chain(others) {
            let rows: Vec<Line> = keymap
                .rows(context)
                .map(|row| (row.keys_label(), row.label))
                .filter(|(keys, label)| {
                    let line = format!("{} {keys} {label}", context.name());
                    line.to_lowercase().contains(&wanted)
                })
                .filter(|row| before.insert(row.clone()))
                .map(|(keys, label)| Line::Row(keys, label))
                .collect();
            if !rows.is_empty() {
                lines.push(Line::Heading(context.name()));
                lines.extend(rows);
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_search_finds_by_key_name_and_words() {
        let keymap = Keymap::default();
        let find =
            |search: &str| Help { search: search.to_owned(), ..Help::new(Context::Item) }.lines(&keymap);
        assert_eq!(find("").first(), Some(&Line::Heading("A question")), "the keys of here stand first");
        assert!(find("skip").contains(&Line::Row("s".to_owned(), "skip the question")));
        assert!(find("ctrl-c").contains(&Line::Heading("A note")));
        assert!(find("no such thing").is_empty());
        assert!(find("").len() > keys::BINDINGS.len());
    }
}
