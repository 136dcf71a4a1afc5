//! **Fourfold**: take stock of a working life in a terminal.
//!
//! The folders are the stages that a person's answers pass through, in this order:
//!
//! | stage | owns |
//! |---|---|
//! | [`pack`] | the questionnaire: text of a file in, a checked [`pack::Pack`] or every problem at once out |
//! | [`session`] | what one person said, as plain data |
//! | [`scoring`] | answers to axis scores and bands: pure arithmetic |
//! | [`summary`] | scores to what is said and drawn: readings, gaps, the geometry of radar and bars |
//! | [`words`] | every sentence said to a person, as typed functions |
//! | [`report`] | a summary as text for the scrollback |
//! | [`tui`] | the full screen: keys, theme, screens, widgets |
pub mod pack;
pub mod report;
pub mod scoring;
pub mod session;
pub mod summary;
pub mod tui;
pub mod words;
