//! The whole program from outside: one binary, one module a subject.

// Named as tests, so that the lints let them unwrap.
#[cfg(test)]
mod again;
#[cfg(test)]
mod architecture;
#[cfg(test)]
mod bad_packs;
#[cfg(test)]
mod benches;
#[cfg(test)]
mod commands;
#[cfg(test)]
mod disk;
#[cfg(test)]
mod doors;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod leaving;
#[cfg(test)]
mod line_mode;
#[cfg(test)]
mod packaging;
#[cfg(test)]
mod presenting;
#[cfg(test)]
mod preview;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod shells;
#[cfg(test)]
mod signals;
#[cfg(test)]
mod sitting;
#[cfg(test)]
mod terminal;
#[cfg(test)]
mod tiers;
#[cfg(test)]
mod tutor;
#[cfg(test)]
mod typing;
#[cfg(test)]
mod whatnow;
