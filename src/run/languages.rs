//! Owns which language packs are read in, and a pack as its files have it: its own text and its translations.
//! Must not say what a file means: that is the pack's own affair.

use std::path::{Path, PathBuf};

use super::{Shell, output};
use crate::config::Source;
use crate::form::{Problems, Severity};
use crate::pack::{self, BuiltIn, Id, Pack};
use crate::report;
use crate::session::{PackRef, Session};
use crate::store::{self, LoadError, Store, Translation, Unreadable};
use crate::words;

/// The languages that are wished for.
#[derive(Clone, Debug)]
pub(crate) struct Languages {
    /// Dearest first; none when nobody wishes for any.
    wished: Vec<String>,
    from: Source,
}

impl Languages {
    /// What holds in this start.
    pub(crate) fn of(shell: &Shell) -> Self {
        let setting = &shell.held.settings.language;
        Self { wished: setting.value.clone(), from: setting.source }
    }

    /// None at all: every pack in its own language.
    #[cfg(test)]
    pub(crate) fn none() -> Self {
        Self { wished: Vec::new(), from: Source::Default }
    }

    /// That of a person's own settings.
    #[cfg(test)]
    pub(crate) fn wished(language: &str) -> Self {
        Self { wished: vec![language.to_owned()], from: Source::File }
    }

    /// The wish of this one start, on the command line.
    pub(crate) fn flag(&self) -> Option<&[String]> {
        (self.from == Source::Flag).then_some(self.wished.as_slice())
    }

    /// What a new sitting is asked in.
    pub(crate) fn of_new(&self) -> &[String] {
        &self.wished
    }

    /// What a sitting goes on in: the language it was begun in, unless the command line wishes for another.
    pub(crate) fn of_open(&self, pack: &PackRef) -> Vec<String> {
        self.flag().map_or_else(|| vec![pack.language.clone()], <[String]>::to_vec)
    }

    /// What a result is read in, when a person has asked for a language; the locale is no such wish, since whoever
    /// answered in a language can read it.
    fn of_result(&self) -> Option<&[String]> {
        match self.from {
            Source::Flag | Source::File => Some(&self.wished),
            Source::Environment | Source::Default => None,
        }
    }

    /// A sitting in the language that was asked for, where its pack is at hand in it; else as it was asked. To be looked
    /// at, not to be gone on with.
    pub(crate) fn read(&self, store: &Store, session: Session) -> Session {
        let Some(wished) = self.of_result() else { return session };
        if pack::best_language(wished, &[&session.pack.language]).is_some() {
            return session;
        }
        Texts::candidates(store, &session.pack).into_iter().fold(session, |session, texts| {
            let (had, wanted) =
                (texts.pack(std::slice::from_ref(&session.pack.language)), texts.pack(wished));
            match (had, wanted) {
                (Ok(had), Ok(wanted)) if had.language() == session.pack.language => {
                    session.in_words_of(&had, &wanted)
                }
                (Ok(_) | Err(_), _) => session,
            }
        })
    }
}

/// A pack as its files have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Texts {
    /// What the pack's file is called, for messages.
    name: String,
    /// Its file, when a person named one.
    path: Option<PathBuf>,
    pack: String,
    translations: Vec<TranslationText>,
}

/// A text that is no pack, or no translation of it.
pub(crate) struct Spoilt {
    /// What its file is called, for messages.
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) problems: Problems,
}

/// A translation as its file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TranslationText {
    /// What the file is called, for messages.
    pub(crate) name: String,
    /// As the name of the file tells it.
    pub(crate) language: String,
    pub(crate) text: String,
}

impl Texts {
    /// One that comes with the program.
    pub(crate) fn built_in(built_in: BuiltIn) -> Self {
        let BuiltIn { id, text, translations } = built_in;
        let translations = translations.iter().map(|(language, text)| TranslationText {
            name: format!("{id}.{language}"),
            language: (*language).to_owned(),
            text: (*text).to_owned(),
        });
        Self { name: id.to_owned(), path: None, pack: text.to_owned(), translations: translations.collect() }
    }

    /// A file, and the translations beside it.
    pub(crate) fn beside(path: &Path) -> Result<Self, Unreadable> {
        let (name, pack) = (shown(path), store::read_pack_file(path)?);
        let found = store::read_translations(path, pack::is_translation)?;
        let translations = found.into_iter().map(|(path, (language, text))| TranslationText {
            name: shown(&path),
            language,
            text,
        });
        Ok(Self { name, path: Some(path.to_owned()), pack, translations: translations.collect() })
    }

    /// A text of no file.
    #[cfg(test)]
    pub(crate) fn untranslated(name: &str, text: &str) -> Self {
        Self::stored(name, text.to_owned(), Vec::new())
    }

    /// The installed pack of that id; none when there is none.
    pub(crate) fn installed(store: &Store, id: &Id) -> Result<Option<Self>, LoadError> {
        let Some(pack) = store.installed_pack(id)? else { return Ok(None) };
        Ok(Some(Self::stored(id.as_str(), pack, store.installed_translations(id)?)))
    }

    /// The copy that was kept for sittings of that pack; none when none was.
    pub(crate) fn kept(store: &Store, pack: &PackRef) -> Result<Option<Self>, LoadError> {
        let which = (&pack.id, pack.version.as_str());
        let Some(text) = store.kept_pack(which, None)? else { return Ok(None) };
        Ok(Some(Self::stored(pack.id.as_str(), text, store.kept_translations(which)?)))
    }

    fn stored(name: &str, pack: String, translations: Vec<Translation>) -> Self {
        let translations = translations.into_iter().map(|(language, text)| TranslationText {
            name: format!("{name}.{language}"),
            language,
            text,
        });
        Self { name: name.to_owned(), path: None, pack, translations: translations.collect() }
    }

    /// Wherever the words of that pack may be.
    fn candidates(store: &Store, pack: &PackRef) -> Vec<Self> {
        if let Some(built_in) = BuiltIn::named(pack.id.as_str()) {
            return vec![Self::built_in(built_in)];
        }
        let found = [Self::installed(store, &pack.id), Self::kept(store, pack)];
        found.into_iter().filter_map(|texts| texts.ok().flatten()).collect()
    }

    /// The text of the pack itself.
    pub(crate) fn text(&self) -> &str {
        &self.pack
    }

    /// Its file, when a person named one.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What the pack's file is called, for messages.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Its translations, by language.
    pub(crate) fn translations(&self) -> &[TranslationText] {
        &self.translations
    }

    /// The languages it is there in: its `own`, then those of its translations.
    pub(crate) fn languages<'a>(&'a self, own: &'a str) -> Vec<&'a str> {
        let translated = self.translations.iter().map(|translation| translation.language.as_str());
        [own].into_iter().chain(translated).collect()
    }

    /// The pack in the language that suits `wished` best, else in its own.
    ///
    /// # Errors
    /// Every problem of the pack's text, or of the translation that suits, for people.
    pub(crate) fn pack(&self, wished: &[String]) -> Result<Pack, String> {
        self.chosen(wished).map_err(|Spoilt { name, text, problems }| {
            pack::translation_of(&text).filter(|_| text == self.pack).map_or_else(
                || judged(&name, &text, &problems, false),
                |of| words::packs::is_translation(&name, &of),
            )
        })
    }

    /// The same, with what is spoilt as data.
    pub(crate) fn chosen(&self, wished: &[String]) -> Result<Pack, Spoilt> {
        let spoilt = |name: &str, text: &str, problems| Spoilt {
            name: name.to_owned(),
            text: text.to_owned(),
            problems,
        };
        let own = pack::parse(&self.pack).map_err(|problems| spoilt(&self.name, &self.pack, problems))?;
        let there = self.languages(own.language());
        let chosen = pack::best_language(wished, &there).and_then(|place| place.checked_sub(1));
        match chosen.and_then(|place| self.translations.get(place)) {
            None => Ok(own),
            Some(TranslationText { name, text, .. }) => {
                pack::translate(&own, text).map_err(|problems| spoilt(name, text, problems))
            }
        }
    }
}

/// Every problem of a pack or of a translation, and the verdict. It counts them, unless not all are shown.
pub(crate) fn judged(name: &str, text: &str, problems: &Problems, strict: bool) -> String {
    let told = if problems.left_off() > 0 { report::problems } else { report::each_problem };
    let (errors, warnings) = (problems.count(Severity::Error), problems.count(Severity::Warning));
    told(name, text, problems) + &words::packs::verdict(name, errors, warnings, strict)
}

fn shown(path: &Path) -> String {
    output::display_safe(&path.display().to_string())
}
