//! Owns [`Keymap`]: the table with a set of keys and a person's own changes laid over it.
//! Must not act on anything, nor read a file.

use super::table::SITTING;
use super::{BINDINGS, Binding, Change, Clash, Context, Does, Key, KeyEvent, KeySet};
use crate::words::{Keys, preview};

/// What one action's keys are in one context.
#[derive(Clone, Debug)]
pub struct Row {
    /// Where it holds.
    pub context: Context,
    /// The keys, any of which will do; at least one. The first stands in the footer.
    pub keys: Vec<Key>,
    /// What they ask for.
    pub does: Does,
    /// For the help: what happens.
    pub label: &'static str,
    /// For the footer: a word or two; empty when it is not shown there.
    pub short: &'static str,
    /// Which of the person's changes gave it its keys.
    by: Option<usize>,
}

/// Which key means what, everywhere. In every context a key means one thing at most.
#[derive(Clone, Debug)]
pub struct Keymap {
    rows: Vec<Row>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self::of(KeySet::default())
    }
}

impl Keymap {
    /// The keys of a set, as they come.
    #[must_use]
    pub fn of(set: KeySet) -> Self {
        let rows =
            BINDINGS.iter().flat_map(|binding| binding.contexts.iter().map(|at| Row::new(binding, *at)));
        let mut keymap = Self { rows: rows.collect() };
        for row in keymap.rows.iter_mut().filter(|row| !row.context.is_text()) {
            set.turn(row.does, &mut row.keys);
        }
        keymap
    }

    /// The keys of a set with changes; one that names a context goes before one that names none.
    ///
    /// # Errors
    /// Every key that would mean two things.
    pub fn new(set: KeySet, changes: &[Change]) -> Result<Self, Vec<Clash>> {
        let mut keymap = Self::of(set);
        let numbered = || changes.iter().enumerate();
        let general = numbered().filter(|(_, change)| change.context.is_none());
        for (number, change) in general.chain(numbered().filter(|(_, change)| change.context.is_some())) {
            for row in keymap.rows.iter_mut().filter(|row| row.may_be_changed_by(change.does, change.context))
            {
                row.give(&change.keys, number);
            }
        }
        let clashes = keymap.clashes();
        if clashes.is_empty() { Ok(keymap) } else { Err(clashes) }
    }

    /// The same for a preview: without what only a sitting that is kept can do.
    #[must_use]
    pub(crate) fn of_preview(mut self) -> Self {
        self.rows.retain(Row::is_in_preview);
        for row in self.rows.iter_mut().filter(|row| row.does == Does::Leave) {
            row.label = preview::LEAVES;
        }
        self
    }

    /// The same for a pack that does not ask how the month was: there is nothing to mark or to choose at the welcome.
    #[must_use]
    pub(crate) fn without_month(mut self) -> Self {
        let chooses = |does| matches!(does, Does::Digit | Does::Up | Does::Down);
        self.rows.retain(|row| row.context != Context::Welcome || !chooses(row.does));
        self
    }

    /// What `event` means in `context`; none when it means nothing there.
    #[must_use]
    pub fn lookup(&self, context: Context, event: &KeyEvent) -> Option<Does> {
        self.rows(context).find(|row| row.keys.iter().any(|key| key.matches(event))).map(|row| row.does)
    }

    /// The rows that hold in `context`, in the order of the table.
    pub fn rows(&self, context: Context) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.context == context)
    }

    /// How the first key for `does` in `context` is written, for sentences that name it; empty when it has none.
    #[must_use]
    pub fn first_key(&self, context: Context, does: Does) -> String {
        self.rows(context).find(|row| row.does == does).map(Row::first_key).unwrap_or_default()
    }

    /// What sentences call the keys that hold in `context`.
    pub(crate) fn in_sentences(&self, context: Context) -> Keys {
        let key = |does| self.first_key(context, does);
        Keys {
            redo: key(Does::Redo),
            skip: key(Does::Skip),
            does_not_apply: key(Does::DoesNotApply),
            confirm: key(Does::Confirm),
            close: key(Does::Close),
        }
    }

    /// Whether a change may give `does` other keys in `context`; without one, on any screen where letters are
    /// not text.
    #[must_use]
    pub fn can_change(&self, does: Does, context: Option<Context>) -> bool {
        self.rows.iter().any(|row| row.may_be_changed_by(does, context))
    }

    /// Whether `key`, which is not fixed, may be given to `does` in `context`: where letters are text, only a key
    /// that types nothing and edits nothing, or one that the action has there anyway.
    #[must_use]
    pub fn takes(&self, does: Does, context: Option<Context>, key: Key) -> bool {
        context.is_none_or(|context| self.rows(context).any(|row| row.does == does && row.takes(key)))
    }

    fn clashes(&self) -> Vec<Clash> {
        let mut clashes: Vec<Clash> = Vec::new();
        for context in Context::ALL {
            let rows: Vec<&Row> = self.rows(context).collect();
            for (at, one) in rows.iter().enumerate() {
                for other in rows.iter().skip(at + 1) {
                    // The one that was changed last is the one that a person looks for.
                    let (one, other) = if other.by > one.by { (other, one) } else { (one, other) };
                    for key in one.keys.iter().filter(|key| other.keys.iter().any(|it| it.overlaps(**key))) {
                        note(&mut clashes, context, *key, (one, other));
                    }
                }
            }
        }
        clashes
    }
}

/// Adds a clash, or the context to one that is already known.
fn note(clashes: &mut Vec<Clash>, context: Context, key: Key, (one, other): (&Row, &Row)) {
    let known = clashes.iter_mut().find(|clash| {
        clash.key == key && clash.one == one.does && clash.other == other.does && clash.by == one.by
    });
    if let Some(clash) = known {
        return clash.contexts.push(context);
    }
    clashes.push(Clash { contexts: vec![context], key, one: one.does, other: other.does, by: one.by });
}

impl Row {
    fn new(binding: &Binding, context: Context) -> Self {
        let Binding { keys, does, label, short, .. } = *binding;
        Self { context, keys: keys.to_vec(), does, label, short, by: None }
    }

    /// The keys as one text: `← Backspace b`.
    #[must_use]
    pub fn keys_label(&self) -> String {
        self.keys.iter().map(|key| key.label()).collect::<Vec<_>>().join(" ")
    }

    /// The first key, for the footer.
    #[must_use]
    pub fn first_key(&self) -> String {
        self.keys.first().map(|key| key.label()).unwrap_or_default()
    }

    fn is_in_preview(&self) -> bool {
        let in_sitting = SITTING.contains(&self.context);
        let in_preview =
            in_sitting || matches!(self.context, Context::Note | Context::Help | Context::Hidden);
        let keeps = matches!(self.does, Does::Editor | Does::WhatNow | Does::ThenAndNow | Does::ShowUnsaved);
        in_preview && !keeps && !(in_sitting && self.does == Does::Close)
    }

    fn takes(&self, key: Key) -> bool {
        let is_free = !self.context.is_text() || key.is_no_text() || self.keys.contains(&key);
        is_free && !key.is_fixed()
    }

    fn may_be_changed_by(&self, does: Does, context: Option<Context>) -> bool {
        let reaches = context.map_or(!self.context.is_text(), |context| context == self.context);
        reaches && self.does == does && self.keys.iter().any(|key| !key.is_fixed())
    }

    /// Takes the keys that may be given here; keeps its own when none of them may.
    fn give(&mut self, keys: &[Key], by: usize) {
        let keys: Vec<Key> = keys.iter().copied().filter(|key| self.takes(*key)).collect();
        if keys.is_empty() {
            return;
        }
        let fixed: Vec<Key> = self.keys.iter().copied().filter(|key| key.is_fixed()).collect();
        self.keys.clear();
        for key in keys.into_iter().chain(fixed) {
            if !self.keys.contains(&key) {
                self.keys.push(key);
            }
        }
        self.by = Some(by);
    }
}
