//! Owns what the keys are called that a sentence names: every door, and every person's keymap, has its own names.
//! Must not know what is bound where.

/// The names of keys, for sentences that say what to press.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// Makes again what was undone.
    pub redo: String,
    /// Skips a question.
    pub skip: String,
    /// Says that a question does not apply.
    pub does_not_apply: String,
    /// Takes what is marked.
    pub confirm: String,
    /// Closes what is open.
    pub close: String,
}

impl Keys {
    /// As they are typed in the line mode.
    #[must_use]
    pub fn of_lines() -> Self {
        let key = str::to_owned;
        Self {
            redo: key("U"),
            skip: key("s"),
            does_not_apply: key("x"),
            confirm: key("Enter"),
            close: key("q"),
        }
    }
}
