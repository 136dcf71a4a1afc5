//! Owns the help while it is open: what is searched for and how far it is scrolled.
//! Must not hold the keys themselves: they stand in `keys`.

use super::keys::{self, Context, Does, KeyEvent};

/// The help, open.
#[derive(Debug)]
pub(crate) struct Help {
    /// Where it was opened: its keys stand first.
    here: Context,
    /// What is searched for, as typed.
    pub(crate) search: String,
    /// Lines scrolled down.
    pub(crate) scroll: u16,
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
        Self { here, search: String::new(), scroll: 0 }
    }

    /// What a key does; returns whether the help is closed.
    pub(crate) fn press(&mut self, does: Option<Does>, key: &KeyEvent) -> bool {
        match does {
            Some(Does::Close) => return true,
            Some(Does::Up) => self.scroll = self.scroll.saturating_sub(1),
            Some(Does::Down) => self.scroll = self.scroll.saturating_add(1),
            Some(Does::PageUp) => self.scroll = self.scroll.saturating_sub(10),
            Some(Does::PageDown) => self.scroll = self.scroll.saturating_add(10),
            Some(Does::Erase) => {
                self.search.pop();
                self.scroll = 0;
            }
            _ => {
                if let Some(character) = keys::character(key).filter(|_| self.search.len() < 40) {
                    self.search.push(character);
                    self.scroll = 0;
                }
            }
        }
        false
    }

    /// The lines that hold what is searched for, with the headings above them.
    pub(crate) fn lines(&self) -> Vec<Line> {
        let wanted = self.search.to_lowercase();
        let mut lines = Vec::new();
        let others = Context::ALL.into_iter().filter(|context| *context != self.here);
        for context in std::iter::once(self.here).chain(others) {
            let rows: Vec<Line> = keys::bindings(context)
                .map(|binding| (keys::keys_label(binding), binding.label))
                .filter(|(keys, label)| {
                    let line = format!("{} {keys} {label}", context.name());
                    line.to_lowercase().contains(&wanted)
                })
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
        let find = |search: &str| Help { search: search.to_owned(), ..Help::new(Context::Item) }.lines();
        assert_eq!(find("").first(), Some(&Line::Heading("A question")), "the keys of here stand first");
        assert!(find("skip").contains(&Line::Row("s".to_owned(), "skip the question")));
        assert!(find("ctrl-c").contains(&Line::Heading("A note")));
        assert!(find("no such thing").is_empty());
        assert!(find("").len() > keys::BINDINGS.len());
    }
}
