//! Owns what can be wrong with the form of a file, as data, and [`Told`], by which any fault comes to words.
//! Must not say a word of it: that is `words`.

/// A fault that a person can be told of: of a file's form, of a pack, of its craft. Whoever finds one hands over
/// data; its words stand in `words`.
pub(crate) trait Told: Sized {
    /// What is wrong, in one sentence without its full stop; and what to do about it, in a sentence or two.
    fn told(self) -> (String, String);
}

/// What is in words already.
impl<T: Into<String>, C: Into<String>> Told for (T, C) {
    fn told(self) -> (String, String) {
        let (title, cure) = self;
        (title.into(), cure.into())
    }
}

/// What a file is, for whoever wrote it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Document {
    /// A questionnaire.
    Pack,
    /// The settings.
    Settings,
}

/// What a value is, or what it is to be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// Any text.
    Text,
    /// Any number.
    Number,
    /// A number without a fraction.
    WholeNumber,
    /// `true` or `false`.
    Switch,
    /// A date, a time or both.
    Date,
    /// Values between brackets.
    List,
    /// Names with values.
    Table,
    /// Tables under one heading.
    Tables,
}

/// What is wrong with the form of a file. `form` shows how something is written.
#[derive(Debug)]
pub(crate) enum Fault<'a> {
    /// It has more bytes than any such file.
    TooLarge(Document),
    /// One name for two things.
    NameTaken,
    /// No TOML, in the words of whoever reads it.
    Syntax(&'a str),
    /// Something that must be there.
    Missing { key: &'a str, form: &'a str },
    /// A name that means nothing here, with a near one, and those that mean something.
    UnknownField { key: &'a str, guess: Option<&'a str>, known: &'a [&'static str] },
    /// A value without a name.
    NoName,
    /// A list of nothing.
    EmptyList { key: &'a str },
    /// A text without letters.
    EmptyText { key: &'a str },
    /// A text of more than so many bytes.
    TooLong { key: &'a str, longest: usize },
    /// A text with a character that nobody sees.
    Invisible { key: &'a str, hidden: char },
    /// A text with letters buried under marks.
    Smeared { key: &'a str },
    /// A value of another kind than it must be.
    WrongKind { key: &'a str, is: Kind, wanted: Kind, form: &'a str },
}
