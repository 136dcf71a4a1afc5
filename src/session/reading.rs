//! Owns reading a sitting in another language than it was answered in.
//! Must not touch what the person said, nor put words where the pack was another one then.

use super::Session;
use crate::pack::Pack;

impl Session {
    /// The same sitting with the words of `wanted`, where those that it has are the words of `had`: the same pack in
    /// two languages. Whatever reads otherwise in `had`, since the pack was another one then, stays as it is.
    ///
    /// For reading only: a sitting is kept as it was asked.
    #[must_use]
    pub fn in_words_of(mut self, had: &Pack, wanted: &Pack) -> Self {
        let (had_now, wanted_now) = (had.questions(), wanted.questions());
        for axis in &mut self.questions.axes {
            if had_now.axes.contains(axis)
                && let Some(translated) = wanted.axis(&axis.id)
            {
                axis.clone_from(translated);
            }
        }
        for item in &mut self.questions.items {
            let is_same = had_now.get(&item.id).is_some_and(|had| had == item);
            if let Some(translated) = wanted_now.get(&item.id).filter(|_| is_same) {
                item.clone_from(translated);
            }
        }
        if self.pack.title == had.title() {
            wanted.title().clone_into(&mut self.pack.title);
        }
        wanted.language().clone_into(&mut self.pack.language);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::sample::id;
    use crate::pack::{Pack, four_lessons, translate};
    use crate::words::translating::translation_template;

    fn german(pack: &Pack) -> Pack {
        let text = translation_template(pack, "de")
            .replacen("title = \"\"", "title = \"Vier Lektionen\"", 1)
            .replacen("name = \"\"\n# pay that", "name = \"Geld\"\n# pay that", 1)
            .replacen("about = \"\"", "about = \"genug Geld\"", 1)
            .replacen(
                "labels = [\"\", \"\", \"\", \"\", \"\"]",
                "labels = [\"nie\", \"selten\", \"mal\", \"oft\", \"immer\"]",
                1,
            )
            .replacen(
                "lead_in = \"\"\ntext = \"\"",
                "lead_in = \"Zuletzt:\"\ntext = \"Wie oft hat dein Lohn gereicht?\"",
                1,
            );
        translate(pack, &text).unwrap()
    }

    fn sitting(pack: &Pack) -> Session {
        Session::begin(id("s1"), pack, "2026-11-24T10:00:00+00:00".parse().unwrap())
    }

    #[test]
    fn a_sitting_reads_in_either_language_and_back() {
        let english = four_lessons().unwrap();
        let german = german(&english);
        let asked = sitting(&english);
        let read = asked.clone().in_words_of(&english, &german);
        assert_eq!((read.pack.title.as_str(), read.pack.language.as_str()), ("Vier Lektionen", "de"));
        assert_eq!(read.questions.axes[0].name, "Geld");
        assert_eq!(read.questions.items[0].text, "Wie oft hat dein Lohn gereicht?");
        assert_eq!(read.questions.items[0].labels[0], "nie");
        assert_eq!(
            read.questions.items[1].text, asked.questions.items[1].text,
            "what is not translated stays"
        );
        assert_eq!(read, sitting(&german), "as if it had been asked so");
        assert_eq!(read.in_words_of(&german, &english), asked);
    }

    #[test]
    fn words_of_an_older_pack_are_not_exchanged() {
        let english = four_lessons().unwrap();
        let german = german(&english);
        let mut asked = sitting(&english);
        asked.questions.items[0].text.push('!');
        asked.questions.axes[0].about.push('!');
        asked.pack.title.push('!');
        let read = asked.clone().in_words_of(&english, &german);
        assert_eq!(read.questions, asked.questions);
        assert_eq!(read.pack.title, "Four lessons!");
    }
}
