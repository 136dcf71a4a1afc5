//! What the program shows outside of the full screen, one file for each form. Returns text and prints nothing.

mod archive;
mod calendar;
mod group;
mod html;
mod markdown;
mod pack;
mod paper;
mod problems;
#[cfg(test)]
mod sample;
mod seen;
mod spreadsheet;
mod svg;
mod text;
mod then_now;
mod year;

pub use archive::archive;
pub use calendar::calendar;
pub use group::{group_html, group_markdown, group_rows, group_sentences, group_svg, group_text};
pub use html::html;
pub use markdown::markdown;
pub use pack::{pack, revision};
pub use paper::{paper_html, paper_text};
pub use problems::{Spot, each_problem, problems, spots};
pub use spreadsheet::{items, results};
pub use svg::{radar_svg, then_now_svg};
pub use text::{in_short, small_radar, sparks, text};
pub use then_now::then_now;
pub use year::year;
