//! Text as it stands on a screen: what of it can be seen, how wide it is, and where its lines break. Letters are
//! grapheme clusters: what a person takes for one, however many characters it is made of.
//! Must not know what a text means, nor what draws it.

mod hidden;
mod json;
mod visible;
mod width;
mod wrap;

pub use hidden::is_hidden;
pub(crate) use hidden::is_smeared;
pub use json::visible_json;
pub use visible::{PLACEHOLDER, shown, visible};
pub use width::{columns, cut, letters, width, within};
pub use wrap::{LongWords, rows, wrap, wrap_evenly};
