//! File systems for tests: one that fails on demand, one that remembers what a power cut would leave.
//! Only for tests of this crate.

mod failing;
mod power;

pub(crate) use failing::{FailingFs, Faults, Mode};
pub(crate) use power::{PowerFs, Recording};
