//! Owns the sentence of which option leads, and which single weights would change that.
//! Must not say that the leading one is better.

use super::{Names, flip_value, listed, weight};
use crate::{
    decision::{AxisFlips, Evaluation, Flip, Lead},
    pack::Id,
};

/// Which option leads, and which single weights would change that.
#[must_use]
pub fn lead(evaluation: &Evaluation, names: &Names) -> String {
    match &evaluation.lead {
        Lead::None if evaluation.weights.is_empty() => {
            "There is nothing to compare yet: no axis has a value for every option.".to_owned()
        }
        Lead::None if evaluation.values.len() > 1 => {
            "Fewer than two options clear your floors, so none of them leads.".to_owned()
        }
        Lead::None => "There is nothing to compare yet: only one option has numbers.".to_owned(),
        Lead::Level(options) => format!("{} are level.", names.options(options)),
        Lead::One { leader, runner_up, .. } => {
            let leader = names.option(*leader);
            let changes = Change::all(&evaluation.flips);
            match changes.as_slice() {
                [] => {
                    let next = names.option(*runner_up);
                    let alone = evaluation.weights.len() < 2;
                    let rest = if alone { "" } else { " No single weight changes that." };
                    format!("{leader} leads {next}.{rest}")
                }
                [_, ..] => while_clauses(leader, &changes, evaluation.flips.len(), names),
            }
        }
    }
}

/// One weight that would change the lead, if it moved far enough.
struct Change<'a> {
    axis: &'a Id,
    now: f64,
    flip: Flip,
    less: bool,
}

impl<'a> Change<'a> {
    fn all(flips: &'a [AxisFlips]) -> Vec<Self> {
        let both = flips.iter().flat_map(|flips| [(flips, flips.below, false), (flips, flips.above, true)]);
        both.filter_map(|(AxisFlips { axis, weight, .. }, flip, less)| {
            Some(Self { axis, now: *weight, flip: flip?, less })
        })
        .collect()
    }

    /// `money counts for less than about 40 of 100 (now 30)`, shorter after the first. Whole points, but for
    /// a tenth where these would say that the weight is there already, or that it has to go to an end.
    fn clause(&self, first: bool, beyond: &str, names: &Names) -> String {
        let (counts, of) = if first { (" counts", " of 100") } else { ("", "") };
        let way = if self.less { "less" } else { "more" };
        let (mut flip, mut now) = (weight(self.flip.weight), weight(self.now));
        if flip == now {
            (flip, now) = (flip_value(self.flip.weight), flip_value(self.now));
        } else if flip == "0" || flip == "100" {
            flip = flip_value(self.flip.weight);
        }
        let axis = names.inside(self.axis);
        format!("{axis}{counts} for {way} than about {flip}{of} (now {now}{beyond})")
    }
}

/// Names the one option that may come to lead before the clauses, or each of several within them.
fn while_clauses(leader: &str, changes: &[Change<'_>], axes: usize, names: &Names) -> String {
    let to = changes.first().map(|change| change.flip.to);
    let only = to.filter(|to| changes.iter().all(|change| change.flip.to == *to));
    let clauses = changes.iter().enumerate().map(|(place, change)| {
        let to = names.option(change.flip.to);
        let beyond = if only.is_some() { String::new() } else { format!(", beyond that {to}") };
        change.clause(place == 0, &beyond, names)
    });
    let clauses = listed(clauses);
    let only = only.map_or_else(String::new, |to| format!(" {}", names.option(to)));
    let mut moving: Vec<_> = changes.iter().map(|change| change.axis).collect();
    moving.dedup();
    let rest = if moving.len() < axes { " No other weight alone changes that." } else { "" };
    format!("{leader} leads{only} while {clauses}.{rest}")
}
