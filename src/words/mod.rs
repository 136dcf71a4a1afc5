//! Every sentence that the program says to a person, as typed functions: one source for full screen, line
//! mode, reports and errors, and the one place where another language would come in.
//! No terminal, no file.

pub mod result;
