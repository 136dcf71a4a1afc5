//! Owns the picture of a group in the forms that it is shown in, one file each.
//! Must not compute a figure: a release holds all that may be shown, and nothing else of a group is known here.

mod html;
mod markdown;
mod picture;
mod rows;
mod sentences;
mod svg;
mod text;

pub use html::group_html;
pub use markdown::group_markdown;
pub use rows::group_rows;
pub use sentences::group_sentences;
pub use svg::group_svg;
pub use text::group_text;

#[cfg(test)]
mod tests;
