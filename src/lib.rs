//! **Fourfold**: take stock of a working life in a terminal.
//!
//! The folders are the stages that a person's answers pass through, in this order:
//!
//! | stage | owns |
//! |---|---|
//! | [`pack`] | the questionnaire: text of a file in, a checked [`pack::Pack`] or every problem at once out |
//! | [`session`] | what one person said, as plain data |
//! | [`store`] | sessions on disk: folders, lock, durable save, unreadable files |
//! | [`tui`] | the full screen: keys, theme, screens, widgets |
pub mod pack;
pub mod session;
pub mod store;
pub mod tui;
