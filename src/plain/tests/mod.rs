//! The line mode as a whole: read aloud, held against the full screen, and given anything at all.

mod any_lines;
mod anywhere;
mod editor;
mod looking;
mod menu;
mod one_source;
mod parity;
mod planning;
mod previewing;
mod reading;
mod sitting;
mod tutor;
