//! **Fourfold**: take stock of a working life in a terminal.
//!
//! The folders are the stages that a person's answers pass through, in this order:
//!
//! | stage | owns |
//! |---|---|
//! | [`pack`] | the questionnaire: text of a file in, a checked [`pack::Pack`] or every problem at once out |
//! | [`interview`] | the state machine: what may follow what, back, undo, progress |
//! | [`session`] | what one person said, as plain data |
//! | [`tui`] | the full screen: keys, theme, screens, widgets |
pub mod interview;
pub mod pack;
pub mod session;
pub mod tui;
