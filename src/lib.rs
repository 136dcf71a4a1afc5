//! **Fourfold**: take stock of a working life in a terminal.
//!
//! A person answers questions about money, growth, balance and passion; their answers stay on their machine;
//! they see where they stand, and how sure the picture is. The folders are the stages that answers pass
//! through, in this order:
//!
//! | stage | owns |
//! |---|---|
//! | [`text`] | what of a text can be seen, how wide it is, where its lines break |
//! | [`form`] | a TOML file that a person writes, taken apart strictly: every problem with place and cure |
//! | [`pack`] | the questionnaire: text of a file in, a checked [`pack::Pack`] or every problem at once out |
//! | [`session`] | what one person said, as plain data |
//! | [`interview`] | the state machines: answering, from the first question to the result; and what follows from it |
//! | [`store`] | sessions and notes on disk: the lock, the durable save, what cannot be read |
//! | [`scoring`] | answers to scores, bands, change and quality hints; arithmetic only |
//! | [`decision`] | options on the same axes: weighted sums, dominance, where the lead flips; arithmetic only |
//! | [`summary`] | scores to what is said and drawn: readings, gaps, the geometry of radar and bars |
//! | [`history`] | many sittings of one person: then and now, and the year |
//! | [`group`] | many hand-ins to what may be shown of a group; the rules of disclosure |
//! | [`simulate`] | sittings and hand-ins of nobody, with planted truths: for rehearsals, tests and benchmarks |
//! | [`visit`] | what both doors, full screen and line mode, ask of the desk, and what they get back; the rows of home |
//! | [`words`] | every sentence that the program says to a person; a test fails when one stands elsewhere |
//! | [`report`] | a summary, or a pack's problems, outside of the full screen: text, Markdown, a page, pictures |
//! | [`tui`] | the full screen: keys, theme, screens, widgets; messages in, effects out |
//! | [`config`] | what a person sets once and for all: the settings file, and which of several wishes holds |
//! | [`plain`] | the line mode over the same state machines: a line in, words and effects out |
//! | [`cli`] | the words typed after `fourfold`, and the examples, man pages and completions made from them |
//! | [`run`] | the shell around all of it: terminal, signals, store, clock, editor |
//!
//! Everything above [`run`] is pure: time, ids, the environment and paths are arguments. Which folder may
//! import which is a table, and a test holds it.

pub mod cli;
pub mod config;
pub mod decision;
pub mod form;
pub mod group;
pub mod history;
pub mod interview;
pub mod pack;
pub mod plain;
pub mod report;
pub mod run;
pub mod scoring;
pub mod session;
pub mod simulate;
pub mod store;
pub mod summary;
pub mod text;
pub mod tui;
pub mod visit;
pub mod words;
