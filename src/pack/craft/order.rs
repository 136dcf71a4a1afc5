//! Owns the rule that answers go from low to high, as far as common answers are known.
//! Must not guess where a label is not known.

use super::lists::LADDERS;
use super::{At, Check, CraftFault, Findings};
use crate::pack::raw::{RawPack, RawScale};

/// Warns of each scale on which a known answer stands behind a higher one.
pub(super) fn order<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    for scale in &raw.scales {
        for ladder in LADDERS {
            if let Some((higher, at)) = step_down(scale, ladder) {
                let fault = CraftFault::OutOfOrder { lower: scale_label(scale, at), higher };
                let place =
                    scale.labels.get_ref().get(at).map_or_else(|| scale.id.span(), toml::Spanned::span);
                findings.add(Check::Order, At { id: scale.id.get_ref(), span: place }, fault);
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
