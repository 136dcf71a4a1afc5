//! Options on the same axes: weighted sums with their intervals, dominance, and where the lead flips.
//! Arithmetic only: no words for people, no file, no clock.
