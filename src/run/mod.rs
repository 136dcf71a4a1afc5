//! The shell around everything else: owns the terminal, the store, the clock and the signals.

pub mod events;
