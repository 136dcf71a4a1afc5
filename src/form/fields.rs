//! Owns [`Fields`], which takes a TOML table apart and reports whatever is missing, of a wrong type,
//! unreadable or unknown, so that one wrong value never hides another problem.
//! Must not know what the fields mean.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest::did_you_mean;
use super::value::{Shape, list, text, written, wrong_type};
use super::{Fault, Kind, Problems};

/// A text and its place in the file. Empty when it is missing or bad, which has then been reported.
pub(crate) type Line<'t> = Spanned<&'t str>;

/// Texts and their places, none where nothing is written.
pub(crate) type Blanks<'t> = Spanned<Vec<Option<Line<'t>>>>;

/// A table that is being taken apart.
pub(crate) struct Fields<'t> {
    table: &'t DeTable<'t>,
    span: Range<usize>,
    /// The fields that were asked for: all that may be there.
    asked: Vec<&'static str>,
}

/// What stands under a name of the author's choice.
pub(crate) enum Entry<'t> {
    /// A list of texts; empty only when that has been reported.
    List(Spanned<Vec<Line<'t>>>),
    /// A table.
    Table(Fields<'t>),
}

impl<'t> Fields<'t> {
    /// The fields of the whole file.
    pub(crate) fn of_file(table: &'t Spanned<DeTable<'t>>) -> Self {
        Self { table: table.get_ref(), span: table.span(), asked: Vec::new() }
    }

    fn of_value(value: &'t Spanned<DeValue<'t>>) -> Option<Self> {
        let table = value.get_ref().as_table()?;
        Some(Self { table, span: value.span(), asked: Vec::new() })
    }

    /// Where the table begins: its header, or its key.
    pub(crate) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// A text of one line that must be there.
    pub(crate) fn line(&mut self, key: &'static str, problems: &mut Problems) -> Line<'t> {
        self.required(key, Shape::Line, problems)
    }

    /// A text of paragraphs that must be there.
    pub(crate) fn page(&mut self, key: &'static str, problems: &mut Problems) -> Line<'t> {
        self.required(key, Shape::Page, problems)
    }

    /// A text of one line that may be absent.
    pub(crate) fn optional(&mut self, key: &'static str, problems: &mut Problems) -> Option<Line<'t>> {
        Some(text(key, self.take(key)?, Shape::Line, problems))
    }

    /// A text of one line that may be absent or empty, which is the same.
    pub(crate) fn blank(&mut self, key: &'static str, problems: &mut Problems) -> Option<Line<'t>> {
        let value = self.take(key)?;
        written(key, value, Shape::Line, problems)
    }

    /// A text of paragraphs that may be absent or empty, which is the same.
    pub(crate) fn blank_page(&mut self, key: &'static str, problems: &mut Problems) -> Option<Line<'t>> {
        let value = self.take(key)?;
        written(key, value, Shape::Page, problems)
    }

    /// A list of texts that may be absent, each of which may be empty.
    pub(crate) fn blanks(&mut self, key: &'static str, problems: &mut Problems) -> Option<Blanks<'t>> {
        let value = self.take(key)?;
        let Some(array) = value.get_ref().as_array() else {
            wrong_type(key, value, Kind::List, &format!("{key} = [\"...\", \"...\"]"), problems);
            return None;
        };
        let texts = array.iter().map(|value| written(key, value, Shape::Line, problems));
        Some(Spanned::new(value.span(), texts.collect()))
    }

    /// A list of texts that must be there; empty only when that has been reported.
    pub(crate) fn lines(&mut self, key: &'static str, problems: &mut Problems) -> Spanned<Vec<Line<'t>>> {
        let form = format!("{key} = [\"...\", \"...\"]");
        let Some(value) = self.take(key) else {
            self.missing(key, &form, problems);
            return Spanned::new(self.span(), Vec::new());
        };
        Spanned::new(value.span(), list(key, value, problems))
    }

    /// `true` or `false`; `false` when absent.
    pub(crate) fn flag(&mut self, key: &'static str, problems: &mut Problems) -> bool {
        let Some(value) = self.take(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            wrong_type(key, value, Kind::Switch, &format!("{key} = true"), problems);
            false
        })
    }

    /// `true` or `false`, which may be absent; none too when it is something else, which is reported.
    pub(crate) fn switch(&mut self, key: &'static str, problems: &mut Problems) -> Option<bool> {
        let value = self.take(key)?;
        let switch = value.get_ref().as_bool();
        if switch.is_none() {
            wrong_type(key, value, Kind::Switch, &format!("{key} = true"), problems);
        }
        switch
    }

    /// A table that may be absent; none too when it is something else, which is reported.
    pub(crate) fn optional_table(&mut self, key: &'static str, problems: &mut Problems) -> Option<Self> {
        if self.table.contains_key(key) { self.table(key, problems) } else { None }
    }

    /// Lists of texts, and tables, under names of the author's choice, in the order of the file.
    pub(crate) fn named_lists(self, problems: &mut Problems) -> Vec<(Line<'t>, Entry<'t>)> {
        let entries = self.entries(problems).into_iter();
        let entries = entries.map(|(name, value)| {
            let entry = match Self::of_value(value) {
                Some(table) => Entry::Table(table),
                None => Entry::List(Spanned::new(value.span(), list(name.get_ref(), value, problems))),
            };
            (name, entry)
        });
        entries.collect()
    }

    /// A whole number from 0 that may be absent; `None` when it is something else, which is reported.
    pub(crate) fn number(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<Spanned<Option<u64>>> {
        let value = self.take(key)?;
        let number = value.get_ref().as_integer();
        let number = number.and_then(|number| u64::from_str_radix(number.as_str(), number.radix()).ok());
        if number.is_none() {
            wrong_type(key, value, Kind::WholeNumber, &format!("{key} = 1"), problems);
        }
        Some(Spanned::new(value.span(), number))
    }

    /// A table that must be there.
    pub(crate) fn table(&mut self, key: &'static str, problems: &mut Problems) -> Option<Self> {
        let form = format!("[{key}]");
        let Some(value) = self.take(key) else {
            self.missing(key, &form, problems);
            return None;
        };
        let fields = Self::of_value(value);
        if fields.is_none() {
            wrong_type(key, value, Kind::Table, &form, problems);
        }
        fields
    }

    /// What `read` makes of the tables under one heading, `[[key]]`; may be absent.
    pub(crate) fn tables<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(Self, &mut Problems) -> T,
        problems: &mut Problems,
    ) -> Vec<T> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let array = value.get_ref().as_array();
        let tables: Option<Vec<Self>> = array.and_then(|array| array.iter().map(Self::of_value).collect());
        let Some(tables) = tables else {
            wrong_type(key, value, Kind::Tables, &format!("[[{key}]]"), problems);
            return Vec::new();
        };
        tables.into_iter().map(|fields| read(fields, problems)).collect()
    }

    /// Texts under names of the author's choice, in the order of the file.
    pub(crate) fn named_lines(self, problems: &mut Problems) -> Vec<(Line<'t>, Line<'t>)> {
        let entries = self.entries(problems).into_iter();
        let lines = entries.map(|(name, value)| {
            let line = text(name.get_ref(), value, Shape::Line, problems);
            (name, line)
        });
        lines.collect()
    }

    /// Texts under names of the author's choice, each of which may be empty, in the order of the file.
    pub(crate) fn named_blanks(self, problems: &mut Problems) -> Vec<(Line<'t>, Option<Line<'t>>)> {
        let entries = self.entries(problems).into_iter();
        let lines = entries.map(|(name, value)| {
            let line = written(name.get_ref(), value, Shape::Line, problems);
            (name, line)
        });
        lines.collect()
    }

    /// Tables under names of the author's choice, `[parent.name]`, in the order of the file.
    pub(crate) fn named_tables(self, parent: &str, problems: &mut Problems) -> Vec<(Line<'t>, Self)> {
        let entries = self.entries(problems).into_iter();
        let tables = entries.filter_map(|(name, value)| {
            let fields = Self::of_value(value);
            if fields.is_none() {
                let key = *name.get_ref();
                wrong_type(key, value, Kind::Table, &format!("[{parent}.{key}]"), problems);
            }
            Some((name, fields?))
        });
        tables.collect()
    }

    /// Reports every field that was never asked for.
    pub(crate) fn done(self, problems: &mut Problems) {
        for key in self.table.keys().filter(|key| !self.asked.contains(&key.get_ref().as_ref())) {
            let known = self.asked.iter().copied();
            let guess = did_you_mean(key.get_ref(), known, problems);
            problems.error(key.span(), Fault::UnknownField { key: key.get_ref(), guess, known: &self.asked });
        }
    }

    fn required(&mut self, key: &'static str, shape: Shape, problems: &mut Problems) -> Line<'t> {
        if let Some(value) = self.take(key) {
            return text(key, value, shape, problems);
        }
        self.missing(key, &format!("{key} = \"...\""), problems);
        Spanned::new(self.span(), "")
    }

    fn missing(&self, key: &str, form: &str, problems: &mut Problems) {
        problems.error(self.span(), Fault::Missing { key, form });
    }

    fn take(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    fn entries(&self, problems: &mut Problems) -> Vec<(Line<'t>, &'t Spanned<DeValue<'t>>)> {
        let entries = self.table.iter();
        let name = |key: &'t Spanned<Cow<'t, str>>| Spanned::new(key.span(), key.get_ref().as_ref());
        let mut entries: Vec<_> = entries.map(|(key, value)| (name(key), value)).collect();
        entries.sort_by_key(|(name, _)| name.span().start);
        for (name, _) in entries.iter().filter(|(name, _)| name.get_ref().is_empty()) {
            problems.error(name.span(), Fault::NoName);
        }
        entries
    }
}
