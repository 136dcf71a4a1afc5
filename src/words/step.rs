//! Stub.
use crate::summary::Step;
/// Stub.
#[must_use]
pub fn step(step: &Step) -> String {
    match (&step.cue, &step.act) {
        (Some(c), Some(a)) => format!("If {c}, then I will {a}."),
        (None, Some(a)) => format!("I will {a}."),
        _ => step.experiment.clone().unwrap_or_default(),
    }
}
