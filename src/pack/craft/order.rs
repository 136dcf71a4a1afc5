//! Owns the rule that answers go from low to high, as far as common answers are known.
//! Must not guess where a label is not known.

use super::{At, Check, Findings};
use crate::pack::raw::{RawPack, RawScale};

/// Answers that people know, low to high; those that mean about the same stand together.
#[rustfmt::skip]
const LADDERS: &[&[&[&str]]] = &[
    &[&["never"], &["almost never", "hardly ever"], &["rarely", "seldom"], &["sometimes", "occasionally"],
      &["often", "frequently"], &["very often", "usually", "mostly"], &["almost always"], &["always"]],
    &[&["not at all", "none", "none of it", "nothing"], &["hardly", "very little"], &["a little", "slightly", "a bit"],
      &["some", "somewhat", "moderately", "fairly", "about half"], &["quite", "quite a lot", "most", "a lot", "much"],
      &["very", "very much", "a great deal", "extremely", "all", "all of it", "completely"]],
    &[&["very unlikely"], &["unlikely"], &["even chance"], &["likely"], &["very likely"]],
    &[&["much less"], &["a little less", "less"], &["about the same", "the same"], &["a little more", "more"],
      &["much more"]],
    &[&["very bad", "very poor", "terrible"], &["bad", "poor"], &["fair", "okay", "ok", "average"], &["good"],
      &["very good"], &["excellent"]],
    &[&["nie"], &["selten"], &["manchmal"], &["oft", "häufig"], &["immer"]],
    &[&["gar nicht", "überhaupt nicht"], &["wenig", "ein wenig"], &["mittel", "mäßig"], &["ziemlich"], &["sehr"]],
    &[&["nunca"], &["rara vez", "raramente"], &["a veces"], &["a menudo", "muchas veces"], &["siempre"]],
    &[&["jamais"], &["rarement"], &["parfois"], &["souvent"], &["toujours"]],
];

/// Warns of each scale on which a known answer stands behind a higher one.
pub(super) fn order<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    for scale in &raw.scales {
        for ladder in LADDERS {
            if let Some((higher, at)) = step_down(scale, ladder) {
                let title = format!("`{}` stands behind `{higher}`", scale_label(scale, at));
                let cure = "Order the answers from low to high: the last one is the most. What is good or bad \
                            is said by `direction`.";
                let place =
                    scale.labels.get_ref().get(at).map_or_else(|| scale.id.span(), toml::Spanned::span);
                findings.add(Check::Order, At { id: scale.id.get_ref(), span: place }, title, cure);
                break;
            }
        }
    }
}

/// The first label that is lower than one before it: that one, and the place of the lower one.
fn step_down<'t>(scale: &RawScale<'t>, ladder: &[&[&str]]) -> Option<(&'t str, usize)> {
    let rung = |label: &str| {
        let label = label.trim().to_lowercase();
        ladder.iter().position(|rung| rung.contains(&label.as_str()))
    };
    let mut highest: Option<(usize, &'t str)> = None;
    for (at, label) in scale.labels.get_ref().iter().enumerate() {
        let Some(here) = rung(label.get_ref()) else { continue };
        match highest {
            Some((rung, name)) if here < rung => return Some((name, at)),
            Some(_) | None => highest = Some((here, label.get_ref())),
        }
    }
    None
}

fn scale_label<'t>(scale: &RawScale<'t>, at: usize) -> &'t str {
    scale.labels.get_ref().get(at).map_or("", |label| label.get_ref())
}
